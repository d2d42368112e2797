//! An identity that is open locks itself when nobody uses the page.

use super::*;

/// What a person has typed and not sent.
pub(super) const DRAFT: &str = "typed, and not sent yet";
const COMPOSER: &str = "form.composer textarea";

/// Lets ten minutes pass on the page's clock.
const TEN_MINUTES: &str =
    "((now) => { Date.now = () => now.call(Date) + 600_000; return true; })(Date.now)";

/// Counts from now on how often the page reads the identity.
const COUNT_READS: &str = "(() => {
    const read = Storage.prototype.getItem;
    window.identityReads = 0;
    Storage.prototype.getItem = function (item) {
        if (item === 'chalk/identity') window.identityReads += 1;
        return read.call(this, item);
    };
    return true;
})()";

/// Puts a passphrase on the identity of a tab on the wallet.
pub(super) async fn set_passphrase(tab: &Tab) -> Result<()> {
    press(tab, ".keep", "Lock with a passphrase").await?;
    tab.fill("#identity-passphrase", PASSPHRASE).await?;
    tab.fill("#identity-again", PASSPHRASE).await?;
    tab.click(".dialog button[type=submit]").await?;
    wait_until_closed(tab).await?;
    wait_to_read(tab, ".page-head .tag", "Unlocked").await
}

/// Types a post and does not send it.
pub(super) async fn type_draft(tab: &Tab) -> Result<()> {
    tab.fill(COMPOSER, DRAFT).await
}

pub(super) async fn has_draft(tab: &Tab) -> Result<()> {
    let typed = tab
        .evaluate(&format!("document.querySelector('{COMPOSER}').value"))
        .await?;
    assert_eq!(typed, DRAFT);
    Ok(())
}

async fn is_locked(tab: &Tab) -> Result<bool> {
    Ok(status(tab).await?["me"]["locked"] == true)
}

#[tokio::test]
async fn an_open_identity_locks_itself_after_ten_minutes_without_use() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = person_with_wallet(&relay).await?;
    let tab = &ada.tab;
    set_passphrase(tab).await?;
    look_at(
        tab,
        "identity-open",
        &[Look::DESKTOP_DARK, Look::PHONE, Look::DESKTOP],
    )
    .await?;
    go_to(tab, "feed").await?;
    type_draft(tab).await?;

    // While it mines it is in use, and ten minutes count from the end of that.
    tab.call("mine", json!([{ "threads": 1, "cap": 1 }]))
        .await?;
    tab.evaluate(COUNT_READS).await?;
    tab.evaluate(TEN_MINUTES).await?;
    wait_for("a look at the clock", DEADLINE, async || {
        let reads = tab.evaluate("identityReads").await?;
        Ok((reads != 0).then_some(()))
    })
    .await?;
    tab.call("stop", json!([])).await?;
    assert!(!is_locked(tab).await?, "mining is use");

    // What is typed stays, and is sent once it is open again.
    tab.evaluate(TEN_MINUTES).await?;
    wait_for_value(tab, "/me/locked", json!(true)).await?;
    has_draft(tab).await?;
    wait_to_read(tab, ".notices", "This identity is locked.").await?;
    tab.click("form.composer button[type=submit]").await?;
    wait_to_read(tab, "form.composer .error", "locked").await?;
    has_draft(tab).await?;

    // Who signs by a script uses it, too.
    go_to(tab, "wallet").await?;
    unlock(tab, PASSPHRASE).await?;
    wait_for_value(tab, "/me/locked", json!(false)).await?;
    tab.evaluate("identityReads = 0").await?;
    tab.evaluate(&format!(
        "({TEN_MINUTES}, chalkchain.post('by a script').then(() => true))"
    ))
    .await?;
    assert!(!is_locked(tab).await?);
    ada.close().await?;
    Ok(())
}
