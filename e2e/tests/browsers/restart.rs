//! What a browser keeps: everything, and it tells what was damaged.

use e2e::{Browser, DEADLINE, Relay, Result, Tab, dist, wait_for};
use serde_json::{Value, json};

use crate::class::{
    Person, mine_one, number, post, state_of, status, wait_for_one_tip, wait_for_peers,
    wait_for_value, wait_to_read, wait_until_confirmed, word,
};

/// Waits until the page has stored all that its node wanted stored.
async fn wait_until_saved(tab: &Tab) -> Result<()> {
    wait_for_value(tab, "/storage/unsaved", json!(0)).await?;
    wait_for_value(tab, "/storage/state", json!("ok")).await
}

#[tokio::test]
async fn everything_is_there_again_without_a_relay() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    let claim = json!([{ "kind": "claimName", "name": "Ada" }]);
    ada.tab.call("submit", claim).await?;
    let mined = post(&ada.tab, "in the chain").await?;
    mine_one(&ada.tab).await?;
    mine_one(&ada.tab).await?;
    let waiting = post(&ada.tab, "still waiting").await?;
    wait_until_saved(&ada.tab).await?;
    let before = status(&ada.tab).await?;
    let profile = ada.close().await?;

    // An empty name for the relay means none: this tab is alone.
    let browser = Browser::open(&profile).await?;
    let tab = browser.open_tab(&relay.url("/feed?relay=")).await?;
    let after = tab.wait_until_ready().await?;
    for pointer in [
        "/tip",
        "/height",
        "/work",
        "/pending",
        "/me/address",
        "/me/name",
        "/me/balance",
        "/me/sequence",
    ] {
        assert_eq!(after.pointer(pointer), before.pointer(pointer), "{pointer}");
    }
    assert_eq!(state_of(&tab, &waiting).await?, "pending");
    wait_until_confirmed(&tab, &mined, 2).await?;
    wait_to_read(&tab, "main", "still waiting").await?;
    wait_to_read(&tab, "main", "in the chain").await?;

    // It goes on alone.
    mine_one(&tab).await?;
    wait_until_confirmed(&tab, &waiting, 1).await?;
    browser.close().await
}

/// Changes one character in the middle of what is stored of a block, and gives the record's name.
async fn damage(tab: &Tab, hash: &str) -> Result<String> {
    let script = format!(
        "(() => {{
            const key = Object.keys(localStorage).find(key => key.endsWith('block/{hash}'));
            const stored = localStorage.getItem(key);
            const middle = Math.floor(stored.length / 2);
            const other = String.fromCharCode(stored.charCodeAt(middle) ^ 1);
            localStorage.setItem(key, stored.slice(0, middle) + other + stored.slice(middle + 1));
            return key;
        }})()"
    );
    let key = tab.evaluate(&script).await?;
    assert!(key.is_string(), "the block is stored");
    Ok(format!("block/{hash}"))
}

async fn hash_at(tab: &Tab, height: u64) -> Result<String> {
    let block = tab.call("block", json!([height])).await?;
    Ok(block["hash"].as_str().unwrap_or_default().to_owned())
}

async fn damaged_records(tab: &Tab) -> Result<Vec<String>> {
    let damaged = status(tab).await?["storage"]["damaged"].take();
    let names = damaged.as_array().into_iter().flatten();
    Ok(names
        .filter_map(|damage| damage["record"].as_str().map(str::to_owned))
        .collect())
}

#[tokio::test]
async fn a_damaged_block_is_named_and_heals_from_a_peer() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    let grace = Person::new(&relay).await?;
    wait_for_peers(&ada.tab, 1).await?;
    let text = post(&ada.tab, "kept by everybody").await?;
    for _ in 0..4 {
        mine_one(&ada.tab).await?;
    }
    wait_for_one_tip(&[&ada.tab, &grace.tab]).await?;
    wait_until_saved(&ada.tab).await?;
    let record = damage(&ada.tab, &hash_at(&ada.tab, 2).await?).await?;

    ada.tab.reload().await?;
    ada.tab.wait_until_ready().await?;
    assert_eq!(damaged_records(&ada.tab).await?, [record.as_str()]);
    wait_to_read(&ada.tab, "body", &record[..20]).await?;
    ada.tab.screenshot("restart-damaged").await?;
    wait_for_one_tip(&[&ada.tab, &grace.tab]).await?;
    wait_until_confirmed(&ada.tab, &text, 4).await?;
    wait_until_saved(&ada.tab).await?;

    // Healed in the store, too.
    ada.tab.reload().await?;
    ada.tab.wait_until_ready().await?;
    assert_eq!(damaged_records(&ada.tab).await?, Vec::<String>::new());
    wait_for_value(&ada.tab, "/height", json!(4)).await?;
    ada.close().await?;
    grace.close().await?;
    Ok(())
}

#[tokio::test]
async fn without_a_peer_a_damaged_block_rewinds_the_chain_and_loses_no_post() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    mine_one(&ada.tab).await?;
    mine_one(&ada.tab).await?;
    let above = post(&ada.tab, "above the damage").await?;
    mine_one(&ada.tab).await?;
    wait_until_saved(&ada.tab).await?;
    damage(&ada.tab, &hash_at(&ada.tab, 2).await?).await?;
    ada.tab.reload().await?;
    ada.tab.wait_until_ready().await?;
    assert_eq!(number(&ada.tab, "/height").await?, 1);
    assert_eq!(state_of(&ada.tab, &above).await?, "pending");
    mine_one(&ada.tab).await?;
    wait_until_confirmed(&ada.tab, &above, 1).await?;
    ada.close().await?;
    Ok(())
}

#[tokio::test]
async fn full_storage_is_told_and_the_node_goes_on() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    // Fills what is left of the origin's storage, to the last unit.
    ada.tab
        .evaluate(
            "(() => {
                for (let size = 1 << 22; size >= 1; size >>= 1) {
                    for (let n = 0; ; n += 1) {
                        try { localStorage.setItem(`filler-${size}-${n}`, 'x'.repeat(size)); }
                        catch { break; }
                    }
                }
            })()",
        )
        .await?;
    let text = post(&ada.tab, "in memory only").await?;
    mine_one(&ada.tab).await?;
    wait_for_value(&ada.tab, "/storage/state", json!("full")).await?;
    wait_until_confirmed(&ada.tab, &text, 1).await?;
    wait_for("a word about it", DEADLINE, async || {
        let words = ada.tab.text("body").await?;
        Ok(words.contains("Not saved").then_some(()))
    })
    .await?;
    ada.close().await?;
    Ok(())
}

#[tokio::test]
async fn two_tabs_store_side_by_side() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    let second = ada.browser.open_tab(&relay.url("/feed")).await?;
    second.wait_until_ready().await?;
    wait_for_peers(&second, 1).await?;
    for round in 0..3 {
        post(&ada.tab, &format!("one, {round}")).await?;
        post(&second, &format!("two, {round}")).await?;
        mine_one(if round % 2 == 0 { &ada.tab } else { &second }).await?;
    }
    wait_for_one_tip(&[&ada.tab, &second]).await?;
    wait_until_saved(&ada.tab).await?;
    wait_until_saved(&second).await?;
    let tip = word(&second, "/tip").await?;
    let profile = ada.close().await?;
    let browser = Browser::open(&profile).await?;
    browser.expect_no_relay();
    let tab = browser.open_tab(&relay.url("/feed?relay=")).await?;
    let status: Value = tab.wait_until_ready().await?;
    assert_eq!(status["tip"], tip.as_str());
    assert_eq!(status["storage"]["damaged"], json!([]));
    browser.close().await
}
