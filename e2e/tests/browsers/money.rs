//! Payments: by name and by address, with a fee, pending, mined, and told apart.

use e2e::{Relay, Result, dist};
use serde_json::json;

use crate::class::{
    Person, mine_one, number, status, txid_of, wait_for_one_tip, wait_for_peers, wait_for_value,
    wait_to_read, wait_until_confirmed, wait_until_pending, word,
};

#[tokio::test]
async fn people_pay_each_other_by_name_and_by_address() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    let grace = Person::new(&relay).await?;
    wait_for_peers(&ada.tab, 1).await?;
    let claim = json!([{ "kind": "claimName", "name": "Grace" }]);
    let claim = txid_of(grace.tab.call("submit", claim).await)?;
    wait_until_pending(&ada.tab, &claim).await?;
    mine_one(&ada.tab).await?;
    wait_until_confirmed(&grace.tab, &claim, 1).await?;
    let reward = number(&ada.tab, "/me/balance").await?;
    assert_eq!(
        reward, 1_000,
        "a newcomer's claim is free, so the block pays the reward alone"
    );

    // By name, while it waits.
    let payment = json!(["grace", 250, { "fee": 5, "memo": "for the notes" }]);
    let payment = txid_of(ada.tab.call("transfer", payment).await)?;
    wait_until_pending(&grace.tab, &payment).await?;
    let me = status(&ada.tab).await?["me"].take();
    assert_eq!(me["balance"], 1_000);
    assert_eq!(me["pendingOut"], 255);
    assert_eq!(me["spendable"], 745);
    assert_eq!(me["sequence"], 0);
    wait_for_value(&grace.tab, "/me/pendingIn", json!(250)).await?;
    assert_eq!(number(&grace.tab, "/me/balance").await?, 0);

    // Once mined by who is paid: the amount, and the fee on top of the reward.
    mine_one(&grace.tab).await?;
    wait_for_one_tip(&[&ada.tab, &grace.tab]).await?;
    wait_for_value(&ada.tab, "/me/balance", json!(745)).await?;
    wait_for_value(&ada.tab, "/me/sequence", json!(1)).await?;
    wait_for_value(&ada.tab, "/me/pendingOut", json!(0)).await?;
    wait_for_value(&grace.tab, "/me/balance", json!(1_000 + 250 + 5)).await?;
    let tx = grace.tab.call("tx", json!([payment])).await?;
    assert_eq!(tx["kind"], "transfer");
    assert_eq!(tx["memo"], "for the notes");
    assert_eq!(tx["amount"], 250);

    // Back by address, with what is waiting spent twice over in a row.
    let address = word(&ada.tab, "/me/address").await?;
    let first = txid_of(grace.tab.call("transfer", json!([address, 100])).await)?;
    let second = txid_of(grace.tab.call("transfer", json!([address, 200])).await)?;
    for id in [&first, &second] {
        wait_until_pending(&ada.tab, id).await?;
    }
    mine_one(&ada.tab).await?;
    for id in [&first, &second] {
        wait_until_confirmed(&grace.tab, id, 1).await?;
    }
    let account = grace.tab.call("account", json!(["Grace"])).await?;
    assert_eq!(account["balance"], 1_255 - 300 - 2 * 5);
    assert_eq!(account["sequence"], 3);
    ada.close().await?;
    grace.close().await?;
    Ok(())
}

#[tokio::test]
async fn the_wallet_pays_by_hand() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    let grace = Person::new(&relay).await?;
    wait_for_peers(&ada.tab, 1).await?;
    mine_one(&ada.tab).await?;
    let address = word(&grace.tab, "/me/address").await?;
    ada.tab.goto(&relay.url("/wallet")).await?;
    ada.tab.wait_until_ready().await?;
    ada.tab.fill("#pay-to", &address).await?;
    ada.tab.fill("#pay-amount", "2.50").await?;
    ada.tab.click(".send button[type=submit]").await?;
    wait_for_value(&grace.tab, "/me/pendingIn", json!(250)).await?;
    // What tells of it covers a corner, not the page.
    let share = "document.querySelector('.toasts').offsetHeight / innerHeight";
    wait_to_read(&ada.tab, ".toasts", "is signed").await?;
    assert!(ada.tab.evaluate(share).await?.as_f64() < Some(0.25));
    ada.tab.screenshot("money-wallet").await?;
    mine_one(&grace.tab).await?;
    wait_for_value(&ada.tab, "/me/sequence", json!(1)).await?;
    wait_for_value(&grace.tab, "/me/pendingIn", json!(0)).await?;
    ada.close().await?;
    grace.close().await?;
    Ok(())
}
