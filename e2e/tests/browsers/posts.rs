//! Posts: pending at once everywhere, then in a block, then confirmed.

use std::time::Duration;

use e2e::{DEADLINE, Relay, Result, dist, wait_for};
use serde_json::json;

use crate::class::{
    BLOCK_DEADLINE, Person, mine_one, number, post, status, wait_for_peers, wait_for_value,
    wait_to_read, wait_until_confirmed, wait_until_pending, word,
};

#[tokio::test]
async fn a_post_is_pending_at_once_then_mined_then_confirmed_everywhere() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    let grace = Person::new(&relay).await?;
    let second = grace.browser.open_tab(&relay.url("/feed")).await?;
    second.wait_until_ready().await?;
    wait_for_peers(&ada.tab, 2).await?;

    // By hand, as a person does.
    ada.tab
        .fill("form.composer textarea", "Hello, class")
        .await?;
    ada.tab.click("form.composer button[type=submit]").await?;
    for tab in [&ada.tab, &grace.tab, &second] {
        wait_to_read(tab, "main", "Hello, class").await?;
        wait_to_read(tab, "main", "waiting for block #1").await?;
    }
    let posts = grace.tab.call("posts", json!([])).await?;
    let txid = posts[0]["txid"].as_str().unwrap_or_default().to_owned();
    assert_eq!(posts[0]["state"], "pending");
    assert_eq!(posts[0]["from"], word(&ada.tab, "/me/address").await?);

    // Grace mines by hand, and stops by hand.
    grace.tab.goto(&relay.url("/mine")).await?;
    grace.tab.wait_until_ready().await?;
    grace.tab.click(".mine-controls > button").await?;
    wait_for_value(&grace.tab, "/mining/on", json!(true)).await?;
    wait_for("a block", BLOCK_DEADLINE, async || {
        Ok((number(&ada.tab, "/height").await? >= 1).then_some(()))
    })
    .await?;
    grace.tab.click(".mine-controls > button").await?;
    wait_for_value(&grace.tab, "/mining/on", json!(false)).await?;
    for tab in [&ada.tab, &grace.tab, &second] {
        wait_until_confirmed(tab, &txid, 1).await?;
    }
    wait_to_read(&ada.tab, "main", "in #1").await?;

    // Confirmations count, here and there, to settled.
    while number(&grace.tab, "/height").await? < 5 {
        mine_one(&grace.tab).await?;
    }
    wait_until_confirmed(&ada.tab, &txid, 5).await?;
    wait_to_read(&ada.tab, "main", "settled").await?;
    ada.tab.screenshot("posts-feed").await?;
    ada.close().await?;
    grace.close().await?;
    Ok(())
}

#[tokio::test]
async fn mining_stops_when_told_and_a_find_is_everybodys() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    let grace = Person::new(&relay).await?;
    wait_for_peers(&ada.tab, 1).await?;
    let mining = ada.tab.call("mine", json!([{ "threads": 1 }])).await?;
    assert_eq!(mining["on"], true);
    wait_for("hashes", DEADLINE, async || {
        Ok((number(&ada.tab, "/mining/hashRate").await? > 0).then_some(()))
    })
    .await?;
    wait_for("a block at the other's", BLOCK_DEADLINE, async || {
        Ok((number(&grace.tab, "/height").await? >= 1).then_some(()))
    })
    .await?;
    ada.tab.call("stop", json!([])).await?;
    wait_for_value(&ada.tab, "/mining/on", json!(false)).await?;
    let block = grace.tab.call("block", json!([1])).await?;
    assert_eq!(block["miner"], word(&ada.tab, "/me/address").await?);
    assert_eq!(block["transactions"][0]["kind"], "coinbase");

    // Nothing is found any more: the height stays for longer than a slice of work takes.
    let height = number(&ada.tab, "/height").await?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert_eq!(number(&ada.tab, "/height").await?, height);
    assert_eq!(status(&ada.tab).await?["mining"]["hashRate"], 0);
    ada.close().await?;
    grace.close().await?;
    Ok(())
}

#[tokio::test]
async fn answers_stand_below_what_they_answer() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    let grace = Person::new(&relay).await?;
    wait_for_peers(&ada.tab, 1).await?;
    let question = post(&ada.tab, "Who has the notes?").await?;
    wait_until_pending(&grace.tab, &question).await?;
    // Options may be an object of another frame, whose classes are others than the page's.
    let answer = format!(
        "(() => {{
            const frame = document.body.appendChild(document.createElement('iframe'));
            const options = Object.assign(new frame.contentWindow.Object(), {{ replyTo: '{question}' }});
            frame.remove();
            return chalkchain.post('I have them.', options);
        }})()"
    );
    let answer = grace.tab.evaluate(&answer).await?;
    let answer = answer["txid"].as_str().unwrap_or_default();
    wait_until_pending(&ada.tab, answer).await?;
    let posts = ada.tab.call("posts", json!([{ "limit": 10 }])).await?;
    assert_eq!(posts[0]["replyTo"], question.as_str());
    wait_to_read(&ada.tab, "main", "I have them.").await?;
    ada.close().await?;
    grace.close().await?;
    Ok(())
}

#[tokio::test]
async fn who_listens_hears_until_it_says_that_it_does_not() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    ada.tab
        .evaluate(
            "(async () => {
                window.heard = [];
                // What ends it is forgotten at once.
                chalkchain.on('tx', ({ text }) => heard.push(text));
                window.end = await chalkchain.on('tx', ({ text }) => heard.push(`twice: ${text}`));
            })()",
        )
        .await?;
    ada.tab.collect_garbage().await?;
    post(&ada.tab, "one").await?;
    let heard = async |count: usize| {
        wait_for("the events", DEADLINE, async || {
            let heard = ada.tab.evaluate("heard").await?;
            let all = heard.as_array().map_or(0, Vec::len) == count;
            Ok(all.then_some(heard))
        })
        .await
    };
    assert_eq!(heard(2).await?, json!(["one", "twice: one"]));
    ada.tab.evaluate("(end(), 0)").await?;
    ada.tab.collect_garbage().await?;
    post(&ada.tab, "two").await?;
    assert_eq!(heard(3).await?, json!(["one", "twice: one", "two"]));
    ada.close().await?;
    Ok(())
}
