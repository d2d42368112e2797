//! One try at a time, on the mine screen.

use e2e::{DEADLINE, Relay, Result, dist, wait_for};
use serde_json::json;

use crate::class::{Person, go_to, join, number, room_without_toil, wait_to_read};

/// A person tries nonces by hand, sees the bytes and what decides, plays until luck comes, and looks at
/// the winner.
#[tokio::test]
async fn one_nonce_after_another_is_tried_until_one_makes_a_block() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    join(&ada.tab, &room_without_toil()).await?;
    go_to(&ada.tab, "mine").await?;
    assert_eq!(number(&ada.tab, "/height").await?, 0);
    ada.tab.click(".slow-buttons button:nth-child(1)").await?;
    wait_to_read(&ada.tab, ".slow", "Nonce 0").await?;
    wait_to_read(&ada.tab, ".slow", "decides").await?;
    let bytes = ada
        .tab
        .evaluate("document.querySelectorAll('.slow-field code').length")
        .await?;
    assert_eq!(bytes, 80);
    let pairs = ada
        .tab
        .evaluate("document.querySelectorAll('.slow-pairs code').length")
        .await?;
    assert_eq!(pairs, 64);

    // A handful of tries finds a block here.
    ada.tab.click(".slow-buttons button:nth-child(2)").await?;
    wait_for("a block by luck", DEADLINE, async || {
        Ok((number(&ada.tab, "/height").await? >= 1).then_some(()))
    })
    .await?;
    wait_to_read(&ada.tab, ".slow", "It is yours!").await?;
    // It is a block like any other, and its winner can be shown.
    let block = ada.tab.call("block", json!([1])).await?;
    let shown = ada.tab.call("tryNonce", json!([{ "block": "1" }])).await?;
    assert_eq!(shown["hash"], block["hash"]);
    assert_eq!(
        (&shown["meets"], &shown["found"]),
        (&json!(true), &json!(false))
    );
    ada.tab.click(".slow-buttons button:nth-child(3)").await?;
    wait_to_read(&ada.tab, ".slow", "made block #1").await?;
    ada.tab.screenshot("slow-motion").await?;
    ada.close().await.map(drop)
}
