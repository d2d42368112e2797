//! A host's hand: three people in browsers of their own, one of them the host, and a relay that does
//! what the host says and tells everybody.

use e2e::{DEADLINE, Error, Relay, Result, Tab, dist, wait_for};
use serde_json::{Value, json};

use crate::class::{
    Person, go_to, mine_one, number, post, state_of, wait_for_one_tip, wait_for_peers,
    wait_for_value, wait_to_read, wait_until_confirmed, wait_until_pending, word,
};

/// Takes a tab into the host's room.
async fn enter(tab: &Tab, link: &str) -> Result<()> {
    tab.call("join", json!([link])).await?;
    tab.wait_until_ready().await?;
    Ok(())
}

/// The number at the relay of who has this address, once the host's page knows it.
pub(crate) async fn member(host: &Tab, address: &str) -> Result<u64> {
    wait_for("a member with this address", DEADLINE, async || {
        let roster = host.call("roster", json!([])).await?;
        let members = roster.as_array().into_iter().flatten();
        let mut found = members.filter(|one| one["address"] == *address);
        Ok(found.next().and_then(|one| one["member"].as_u64()))
    })
    .await
}

/// Waits until the relay takes this tab for the host.
async fn wait_until_recognised(host: &Tab) -> Result<()> {
    wait_for_value(host, "/conditions/host", json!(true)).await
}

/// Waits until the relay refuses a tab with these words.
async fn wait_until_refused(tab: &Tab, words: &str) -> Result<()> {
    wait_for("a link that is refused", DEADLINE, async || {
        let links = tab.call("status", json!([])).await?["links"].take();
        let mut links = links.as_array().into_iter().flatten();
        let relay = links.find(|link| link["kind"] == "relay");
        Ok(relay
            .filter(|link| link["state"] == "refused")
            .filter(|link| link["detail"].as_str().unwrap_or_default().contains(words))
            .map(|_| ()))
    })
    .await
}

/// The rule that refuses an order.
async fn refused_by(tab: &Tab, order: Value) -> String {
    match tab.call("host", json!([order])).await {
        Err(Error::Refused(refusal)) => refusal.rule,
        other => panic!("{order} is to be refused, not {other:?}"),
    }
}

/// Bad weather is told, slows and stops nobody, and clears up by a button.
async fn bad_weather(ada: &Person, grace: &Person, joan: &Person) -> Result<()> {
    let weather = json!([{ "kind": "weather", "delayMs": 400, "lossPermille": 0 }]);
    ada.tab.call("host", weather).await?;
    wait_to_read(&grace.tab, ".notices", "Every message comes 400 ms late").await?;
    let late = post(&grace.tab, "it takes a while").await?;
    wait_until_pending(&joan.tab, &late).await?;
    ada.tab.click(".room-weather .btn").await?;
    wait_for_value(&grace.tab, "/conditions/delayMs", json!(0)).await?;
    Ok(())
}

#[tokio::test]
async fn a_host_splits_the_room_and_joins_it_and_the_reorg_is_told() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    let grace = Person::new(&relay).await?;
    let joan = Person::new(&relay).await?;
    let choice = json!([{ "name": "Host's hand", "coin": "nib", "startingDifficulty": 65_536 }]);
    ada.tab.call("create", choice).await?;
    wait_until_recognised(&ada.tab).await?;
    let link = word(&ada.tab, "/room/link").await?;
    for pupil in [&grace, &joan] {
        enter(&pupil.tab, &link).await?;
    }
    let everybody = [&ada.tab, &grace.tab, &joan.tab];
    for tab in everybody {
        wait_for_peers(tab, 2).await?;
        wait_for_value(tab, "/conditions/hostPresent", json!(true)).await?;
    }
    assert_eq!(
        refused_by(&grace.tab, json!({ "kind": "close" })).await,
        "notHost"
    );
    let too_long = json!({ "kind": "weather", "delayMs": 10_001 });
    assert_eq!(refused_by(&ada.tab, too_long).await, "delayTooLong");
    mine_one(&ada.tab).await?;
    wait_for_one_tip(&everybody).await?;

    // Grace alone in the second half.
    let address = word(&grace.tab, "/me/address").await?;
    let second = member(&ada.tab, &address).await?;
    let split = json!([{ "kind": "split", "second": [second] }]);
    let conditions = ada.tab.call("host", split).await?;
    assert_eq!(conditions["half"], "first");
    wait_for_value(&grace.tab, "/conditions/half", json!("second")).await?;
    wait_for_peers(&grace.tab, 0).await?;
    wait_for_peers(&joan.tab, 1).await?;
    wait_to_read(&grace.tab, ".notices", "You are in the second half").await?;
    wait_to_read(&joan.tab, ".notices", "You are in the first half").await?;
    // The host still knows who is there.
    assert_eq!(member(&ada.tab, &address).await?, second);

    // Both halves mine and drift apart.
    let lonely = post(&grace.tab, "from the lonely half").await?;
    mine_one(&grace.tab).await?;
    wait_until_confirmed(&grace.tab, &lonely, 1).await?;
    for tab in [&ada.tab, &joan.tab] {
        mine_one(tab).await?;
    }
    let winner = wait_for_one_tip(&[&ada.tab, &joan.tab]).await?;
    assert_eq!(number(&ada.tab, "/height").await?, 3);
    assert_eq!(number(&grace.tab, "/height").await?, 2);
    grace
        .tab
        .evaluate("(window.reorgs = [], chalkchain.on('reorg', reorg => reorgs.push(reorg)), 0)")
        .await?;
    go_to(&ada.tab, "room").await?;
    wait_to_read(&ada.tab, ".room-split", "The halves can't hear each other").await?;
    ada.tab.screenshot("host-split").await?;
    grace.tab.screenshot("host-split-pupil").await?;

    // Joined, all stand on the branch with more work, and Grace is told what was undone.
    ada.tab.click(".room-split .btn-primary").await?;
    assert_eq!(wait_for_one_tip(&everybody).await?, winner);
    let reorg = wait_for("the reorg event", DEADLINE, async || {
        let reorgs = grace.tab.evaluate("reorgs").await?;
        Ok((!reorgs[0].is_null()).then(|| reorgs[0].clone()))
    })
    .await?;
    assert_eq!(reorg["undone"].as_array().map(Vec::len), Some(1));
    assert_eq!(reorg["returned"], json!([lonely]));
    wait_to_read(&grace.tab, "body", "1 block undone").await?;
    wait_for_value(&grace.tab, "/conditions/half", Value::Null).await?;
    wait_until_pending(&ada.tab, &lonely).await?;

    bad_weather(&ada, &grace, &joan).await?;
    for person in [ada, grace, joan] {
        person.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_host_mutes_closes_and_removes_and_everybody_reads_so() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    let grace = Person::new(&relay).await?;
    let joan = Person::new(&relay).await?;
    let choice = json!([{ "name": "Host's hand", "coin": "nib", "startingDifficulty": 65_536 }]);
    ada.tab.call("create", choice).await?;
    let link = word(&ada.tab, "/room/link").await?;
    for pupil in [&grace, &joan] {
        enter(&pupil.tab, &link).await?;
    }
    wait_for_peers(&ada.tab, 2).await?;
    wait_until_recognised(&ada.tab).await?;

    // Muted by the page's button: what Joan posts reaches nobody, and she is told.
    let address = word(&joan.tab, "/me/address").await?;
    let number = member(&ada.tab, &address).await?;
    go_to(&ada.tab, "room").await?;
    let button =
        |nth: u32| format!("[data-member='{number}'] .member-orders .btn:nth-child({nth})");
    ada.tab.click(&button(1)).await?;
    wait_to_read(&joan.tab, ".notices", "You are muted").await?;
    wait_to_read(&ada.tab, ".roster", "muted").await?;
    ada.tab.screenshot("host-muted").await?;
    let unheard = post(&joan.tab, "can you hear me?").await?;
    let heard = post(&grace.tab, "we hear each other").await?;
    for tab in [&ada.tab, &joan.tab] {
        wait_until_pending(tab, &heard).await?;
    }
    assert!(
        state_of(&ada.tab, &unheard).await.is_err(),
        "it was dropped"
    );
    ada.tab.click(&button(1)).await?;
    wait_for_value(&joan.tab, "/conditions/muted", json!(false)).await?;
    // A block that she mines carries it.
    mine_one(&joan.tab).await?;
    wait_until_confirmed(&ada.tab, &unheard, 1).await?;

    // Closed: who loads the page again waits outside; the host comes in, and opens.
    ada.tab.click(".room-door .btn").await?;
    wait_to_read(&grace.tab, ".notices", "The room is closed to newcomers").await?;
    grace.tab.reload().await?;
    grace.tab.wait_until_ready().await?;
    wait_until_refused(&grace.tab, "has closed the room to newcomers").await?;
    wait_to_read(&grace.tab, ".notices", "has closed the room to newcomers").await?;
    grace.tab.screenshot("host-closed").await?;
    ada.tab.reload().await?;
    ada.tab.wait_until_ready().await?;
    wait_until_recognised(&ada.tab).await?;
    wait_for_value(&ada.tab, "/conditions/closed", json!(true)).await?;
    ada.tab.click(".room-door .btn").await?;
    wait_for_peers(&grace.tab, 2).await?;

    // Removed, after the page asked whether that is meant.
    let number = member(&ada.tab, &address).await?;
    let remove = format!("[data-member='{number}'] .member-orders .btn:nth-child(2)");
    ada.tab.click(&remove).await?;
    wait_to_read(&ada.tab, ".dialog", "While the room is open").await?;
    ada.tab.screenshot("host-remove").await?;
    ada.tab.click(".dialog .btn-danger").await?;
    wait_until_refused(&joan.tab, "removed this page").await?;
    wait_to_read(&joan.tab, ".notices", "removed this page").await?;
    wait_for_peers(&ada.tab, 1).await?;
    // The room is open: loaded again, her page is back.
    joan.tab.reload().await?;
    joan.tab.wait_until_ready().await?;
    wait_for_peers(&joan.tab, 2).await?;
    for person in [ada, grace, joan] {
        person.close().await?;
    }
    Ok(())
}
