//! What one tab does to the identity that another tab is, too.

use super::{
    locks::{has_draft, set_passphrase, type_draft},
    *,
};
use crate::class::wait_for_welcome;

/// The person's second tab, on the feed of the same room.
async fn tab_beside(ada: &Person, relay: &Relay) -> Result<Tab> {
    let beside = ada.browser.open_tab(&relay.url("/feed")).await?;
    beside.wait_until_ready().await?;
    for pointer in ["/me/address", "/room/genesis"] {
        assert_eq!(
            word(&beside, pointer).await?,
            word(&ada.tab, pointer).await?
        );
    }
    Ok(beside)
}

#[tokio::test]
async fn a_lock_in_one_tab_locks_the_others() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = person_with_wallet(&relay).await?;
    let beside = tab_beside(&ada, &relay).await?;
    type_draft(&beside).await?;
    beside
        .call("mine", json!([{ "threads": 1, "cap": 1 }]))
        .await?;

    // A passphrase leaves it open where it was typed, and nowhere else.
    set_passphrase(&ada.tab).await?;
    wait_for_value(&beside, "/me/locked", json!(true)).await?;
    assert_eq!(refused_by(&beside).await, "identityLocked");
    has_draft(&beside).await?;
    wait_to_read(&beside, ".notices", "This identity is locked.").await?;
    let now = status(&beside).await?;
    assert_eq!(now["mining"]["on"], true, "mining goes on");
    assert_eq!(status(&ada.tab).await?["me"]["locked"], false);

    // One press locks all.
    go_to(&beside, "wallet").await?;
    unlock(&beside, PASSPHRASE).await?;
    wait_for_value(&beside, "/me/locked", json!(false)).await?;
    // It stands beside the tools on every screen, too.
    go_to(&ada.tab, "network").await?;
    ada.tab
        .click(".rail-tools button[aria-label='Lock now']")
        .await?;
    go_to(&ada.tab, "wallet").await?;
    for tab in [&ada.tab, &beside] {
        wait_for_value(tab, "/me/locked", json!(true)).await?;
        wait_to_read(tab, ".page-head .tag", "Locked").await?;
        assert_eq!(refused_by(tab).await, "identityLocked");
    }
    ada.close().await?;
    Ok(())
}

#[tokio::test]
async fn what_one_tab_erases_is_gone_in_the_others() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = person_with_wallet(&relay).await?;
    let beside = tab_beside(&ada, &relay).await?;
    let key = "localStorage['chalk/identity'].slice(0, 32)";
    let old = ada.tab.evaluate(key).await?;
    let old = old.as_str().unwrap_or_default().to_owned();
    type_draft(&beside).await?;

    press(&ada.tab, ".keep", "Leave and erase…").await?;
    press(&ada.tab, ".dialog", "Erase").await?;
    wait_until_closed(&ada.tab).await?;
    let next = word(&ada.tab, "/me/address").await?;
    wait_for_value(&beside, "/me/address", json!(next)).await?;
    wait_to_read(&beside, ".toasts", "erased in another tab").await?;
    has_draft(&beside).await?;
    assert!(!holds(&beside, &old).await?);

    // All of it: the other tab goes, too, and leaves nothing of its room behind.
    let genesis = word(&beside, "/room/genesis").await?;
    press(&ada.tab, ".keep", "Leave and erase…").await?;
    press(&ada.tab, ".dialog", "Everything").await?;
    post(&beside, "on its way into storage").await?;
    press(&ada.tab, ".dialog", "Erase").await?;
    wait_for_welcome(&ada.tab).await?;
    wait_for_welcome(&beside).await?;
    let left = beside.evaluate("Object.keys(localStorage).join()").await?;
    let left = left.as_str().unwrap_or_default().to_owned();
    assert!(!left.contains(&genesis[..16]), "{left}");
    let (here, there) = (
        word(&ada.tab, "/me/address").await?,
        word(&beside, "/me/address").await?,
    );
    assert_eq!(here, there, "both are the same somebody new");
    assert_ne!(here, next);
    ada.close().await?;
    Ok(())
}
