//! Stamps, the market and receipts through the door for scripts, and what the explorer says of them.

use e2e::{Relay, Result, dist};
use serde_json::{Value, json};

use crate::class::{
    Person, mine_one, txid_of, wait_for_one_tip, wait_for_peers, wait_for_value, wait_to_read,
    wait_until_confirmed, wait_until_pending,
};

/// SHA-256 of the three bytes `abc`.
const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

/// One submits something, and the other hears of it.
async fn submit(by: &Person, heard_by: &Person, payload: Value) -> Result<String> {
    let id = txid_of(by.tab.call("submit", json!([payload, { "fee": 0 }])).await)?;
    wait_until_pending(&heard_by.tab, &id).await?;
    Ok(id)
}

/// One finds the next block, and the other gets it.
async fn mine(by: &Person, heard_by: &Person) -> Result<()> {
    mine_one(&by.tab).await?;
    wait_for_one_tip(&[&by.tab, &heard_by.tab]).await?;
    Ok(())
}

#[tokio::test]
async fn a_script_sells_buys_settles_stamps_and_proves() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    let grace = Person::new(&relay).await?;
    wait_for_peers(&ada.tab, 1).await?;
    mine(&ada, &grace).await?;

    // Grace offers, Ada orders at the offer's price, and both see the money held.
    let cookie = json!({ "kind": "offer", "title": "Oatmeal cookie", "price": 150, "stock": 4 });
    let cookie = submit(&grace, &ada, cookie).await?;
    let order = json!({ "kind": "order", "offer": cookie, "quantity": 2 });
    let order = submit(&ada, &grace, order).await?;
    mine(&grace, &ada).await?;
    wait_until_confirmed(&ada.tab, &order, 1).await?;
    wait_for_value(&ada.tab, "/me/balance", json!(1_000 - 300)).await?;
    let offers = ada.tab.call("offers", json!([])).await?;
    assert_eq!(offers[0]["title"], "Oatmeal cookie");
    assert_eq!(offers[0]["stock"], 2);
    let orders = grace.tab.call("orders", json!([])).await?;
    assert_eq!(orders[0]["txid"], order.as_str());
    assert_eq!(orders[0]["status"], "open");
    assert_eq!(orders[0]["total"], 300);
    let early = json!([{ "kind": "settle", "order": order, "outcome": "refund" }]);
    let refusal = ada
        .tab
        .call("submit", early)
        .await
        .expect_err("it is too early");
    assert!(
        refusal.to_string().contains("settleNotAllowed"),
        "{refusal}"
    );

    let release = json!({ "kind": "settle", "order": order, "outcome": "release" });
    let release = submit(&ada, &grace, release).await?;
    wait_for_value(&grace.tab, "/me/pendingIn", json!(300)).await?;
    let withdraw = json!({ "kind": "withdrawOffer", "offer": cookie });
    submit(&grace, &ada, withdraw).await?;
    let stamp = json!({ "kind": "stamp", "name": "abc.txt", "file": "616263" });
    let stamp = submit(&ada, &grace, stamp).await?;
    mine(&ada, &grace).await?;
    wait_until_confirmed(&grace.tab, &stamp, 1).await?;
    wait_for_value(&grace.tab, "/me/balance", json!(1_000 + 300)).await?;
    assert_eq!(grace.tab.call("offers", json!([])).await?, json!([]));
    let orders = grace.tab.call("orders", json!([])).await?;
    assert_eq!(orders[0]["status"], "released");
    assert_eq!(orders[0]["settledBy"], release.as_str());
    let stamps = grace.tab.call("stamps", json!([{ "hash": ABC }])).await?;
    assert_eq!(stamps[0]["name"], "abc.txt");
    assert_eq!(stamps[0]["txid"], stamp.as_str());

    // A receipt that one made holds with the other, and a changed one does not.
    let mut receipt = ada.tab.call("proof", json!([stamp])).await?;
    let proven = grace.tab.call("verify", json!([receipt])).await?;
    assert_eq!(proven["txid"], stamp.as_str());
    assert_eq!(proven["payload"]["hash"], ABC);
    assert_eq!(proven["confirmations"], 1);
    receipt["position"] = json!(1);
    let forged = grace.tab.call("verify", json!([receipt])).await;
    let forged = forged.expect_err("it is forged").to_string();
    assert!(forged.contains("badMerkleRoot"), "{forged}");

    // The explorer tells each in words.
    for (id, words) in [
        (&cookie, "Oatmeal cookie"),
        (&order, "2 pieces at 1.50."),
        (&release, "Held by the order"),
        (&stamp, "Whoever has the file"),
    ] {
        let page = relay.url(&format!("/explorer/tx/{id}"));
        grace.tab.goto(&page).await?;
        wait_to_read(&grace.tab, ".story", words).await?;
    }
    ada.close().await?;
    grace.close().await?;
    Ok(())
}
