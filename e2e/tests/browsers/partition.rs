//! The relay dies and comes back: all go on, converge, and lose no post.

use e2e::{DEADLINE, Relay, Result, Tab, dist, wait_for};
use serde_json::json;

use crate::class::{
    Person, mine_one, number, post, status, txid_of, wait_for_one_tip, wait_for_peers,
    wait_for_value, wait_to_read, wait_until_confirmed, wait_until_pending, wait_until_whole, word,
};

/// The page told a script and a person that one block was undone and what came back of it.
async fn check_reorg(tab: &Tab, expected: &[&String]) -> Result<()> {
    let reorg = wait_for("the reorg event", DEADLINE, async || {
        let reorgs = tab.evaluate("reorgs").await?;
        Ok((!reorgs[0].is_null()).then(|| reorgs[0].clone()))
    })
    .await?;
    assert_eq!(reorg["undone"].as_array().map(Vec::len), Some(1));
    // Bodies come one by one, so the change may happen on the way to the winner.
    let taken = tab.call("block", json!([reorg["to"]])).await?;
    assert_eq!(taken["active"], true);
    let returned = reorg["returned"].as_array().cloned().unwrap_or_default();
    assert_eq!(returned.len(), expected.len());
    for id in expected {
        assert!(returned.contains(&json!(id)));
    }
    wait_to_read(tab, "body", "1 block undone").await
}

#[tokio::test]
async fn two_halves_go_on_alone_and_come_back_together() -> Result<()> {
    let mut relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    let second = ada.browser.open_tab(&relay.url("/feed")).await?;
    second.wait_until_ready().await?;
    let grace = Person::new(&relay).await?;
    for person in [&ada, &grace] {
        person.browser.expect_no_relay();
    }
    wait_for_peers(&ada.tab, 2).await?;
    mine_one(&ada.tab).await?;
    mine_one(&grace.tab).await?;
    wait_for_one_tip(&[&ada.tab, &second, &grace.tab]).await?;
    let address = word(&ada.tab, "/me/address").await?;

    for tab in [&ada.tab, &second, &grace.tab] {
        wait_until_whole(tab).await?;
    }
    relay.kill().await?;
    wait_for_peers(&grace.tab, 0).await?;
    wait_for_peers(&ada.tab, 1).await?;

    // Ada's tabs hear each other through the browser; Grace is alone.
    let hers = post(&ada.tab, "from the larger half").await?;
    wait_until_pending(&second, &hers).await?;
    let lonely = post(&grace.tab, "from the lonely half").await?;
    let paid = txid_of(grace.tab.call("transfer", json!([address, 300])).await)?;
    mine_one(&grace.tab).await?;
    wait_until_confirmed(&grace.tab, &lonely, 1).await?;
    for tab in [&second, &ada.tab, &second] {
        mine_one(tab).await?;
    }
    wait_for_one_tip(&[&ada.tab, &second]).await?;
    let winner = word(&ada.tab, "/tip").await?;
    assert_eq!(number(&ada.tab, "/height").await?, 5);
    assert_eq!(number(&grace.tab, "/height").await?, 3);
    let before = number(&grace.tab, "/me/balance").await?;
    assert_eq!(before, 1_000 - 300 - 5 - 5 + 1_000 + 5 + 5);
    grace
        .tab
        .evaluate("(window.reorgs = [], chalkchain.on('reorg', reorg => reorgs.push(reorg)), 0)")
        .await?;

    relay.restart().await?;
    wait_for_one_tip(&[&ada.tab, &second, &grace.tab]).await?;
    let tree = grace.tab.call("tree", json!([])).await?;
    assert_eq!(
        word(&grace.tab, "/tip").await?,
        winner,
        "most work wins: {tree:#}"
    );

    // Grace's page says what was undone; what was in her block waits again, everywhere.
    check_reorg(&grace.tab, &[&lonely, &paid]).await?;
    grace.tab.screenshot("partition-reorg").await?;
    for id in [&lonely, &paid] {
        wait_until_pending(&ada.tab, id).await?;
    }
    wait_for_value(&grace.tab, "/me/balance", json!(1_000)).await?;
    wait_for_value(&grace.tab, "/me/pendingOut", json!(310)).await?;

    // Mined again: no post is lost, and the money arrives once.
    mine_one(&ada.tab).await?;
    for tab in [&ada.tab, &second, &grace.tab] {
        for id in [&hers, &lonely, &paid] {
            wait_until_confirmed(tab, id, 1).await?;
        }
    }
    wait_for_value(&grace.tab, "/me/balance", json!(690)).await?;
    let tree = grace.tab.call("tree", json!([])).await?;
    let undone = tree.as_array().into_iter().flatten();
    assert_eq!(undone.filter(|node| node["undone"] == true).count(), 1);
    ada.close().await?;
    grace.close().await?;
    Ok(())
}

#[tokio::test]
async fn the_page_says_when_the_relay_is_gone_and_reconnects_by_itself() -> Result<()> {
    let mut relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    ada.browser.expect_no_relay();
    let relay_state = async || {
        let status = status(&ada.tab).await?;
        let links = status["links"].as_array().cloned().unwrap_or_default();
        let relay = links.into_iter().find(|link| link["kind"] == "relay");
        Ok::<_, e2e::Error>(relay.map(|link| link["state"].clone()))
    };
    wait_for("an open link", DEADLINE, async || {
        Ok((relay_state().await? == Some(json!("open"))).then_some(()))
    })
    .await?;
    wait_until_whole(&ada.tab).await?;
    relay.stop().await?;
    wait_for("a link that is not open", DEADLINE, async || {
        Ok((relay_state().await? != Some(json!("open"))).then_some(()))
    })
    .await?;
    wait_to_read(&ada.tab, "body", "Relay").await?;
    relay.restart().await?;
    wait_for("an open link again", DEADLINE, async || {
        Ok((relay_state().await? == Some(json!("open"))).then_some(()))
    })
    .await?;
    ada.close().await?;
    Ok(())
}
