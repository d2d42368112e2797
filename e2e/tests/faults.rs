//! Connections that break, between native nodes and relays, over real sockets.

use std::time::Duration;

use e2e::{
    DEADLINE, Headless, Proxy, Relay, Result, Wire,
    chains::easy_room,
    faults::{Plan, suffer},
    unix_now, wait_for,
};
use relay::Config;
use serde_json::{Value, json};

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_lost_while_connections_and_the_relay_break() -> Result<()> {
    let outcome = suffer(&Plan {
        pages: 0,
        kills: 4,
        lasts: Duration::from_secs(12),
        pause: Duration::from_millis(600),
        seed: 2611,
    })
    .await?;
    assert!(outcome.posts > 30, "{outcome:?}");
    assert!(outcome.height > 10, "{outcome:?}");
    assert!(outcome.lost.is_empty(), "{outcome:?}");
    Ok(())
}

/// Waits until a node's answer meets a condition.
async fn until(node: &Headless, path: &str, condition: impl Fn(&Value) -> bool) -> Result<Value> {
    wait_for(path, DEADLINE, async || {
        Ok(Some(node.api.get(path)?).filter(&condition))
    })
    .await
}

/// Posts, and gives the post's id.
fn post(node: &Headless, text: &str) -> Result<Value> {
    let body = json!({ "payload": { "kind": "post", "text": text }, "fee": 0 }).to_string();
    let submitted = node.api.post("/transactions", body.as_bytes())?;
    Ok(submitted["txid"].clone())
}

fn is_open(link: &Value) -> bool {
    link["state"] == "open"
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_at_several_relays_goes_on_at_those_that_are_left() -> Result<()> {
    let mut first = Relay::start_as(Config::default()).await?;
    let mut second = Relay::start_as(Config::default()).await?;
    let mut gone = Relay::start_as(Config::default()).await?;
    gone.kill().await?;
    let room = easy_room(60, unix_now());
    let urls = [&first, &gone, &second].map(Relay::socket_url).to_vec();
    let one = Headless::start(room.clone(), urls.clone()).await?;
    let two = Headless::start(room, urls).await?;
    let open = |count| {
        move |status: &Value| {
            let links = status["links"].as_array().into_iter().flatten();
            links.filter(|link| is_open(link)).count() == count
        }
    };
    for node in [&one, &two] {
        until(node, "/status", open(2)).await?;
    }
    let mut posts = vec![post(&one, "at both")?];
    first.kill().await?;
    for node in [&one, &two] {
        until(node, "/status", open(1)).await?;
    }
    posts.push(post(&one, "at the second")?);
    first.restart().await?;
    for node in [&one, &two] {
        until(node, "/status", open(2)).await?;
    }
    second.kill().await?;
    for node in [&one, &two] {
        until(node, "/status", open(1)).await?;
    }
    posts.push(post(&one, "at the first again")?);
    until(&two, "/pending", |pending| {
        let ids: Vec<_> = pending
            .as_array()
            .into_iter()
            .flatten()
            .map(|post| &post["txid"])
            .collect();
        posts.iter().all(|post| ids.contains(&post))
    })
    .await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_that_carries_nothing_any_more_is_given_up() -> Result<()> {
    let relay = Relay::start_as(Config::default()).await?;
    let proxy = Proxy::to(relay.port()).await?;
    let url = format!("ws://127.0.0.1:{}/relay", proxy.port());
    let node = Headless::start(easy_room(60, unix_now()), vec![url]).await?;
    until(&node, "/status", |status| is_open(&status["links"][0])).await?;
    proxy.set(Wire::Dead);
    let status = until(&node, "/status", |status| !is_open(&status["links"][0])).await?;
    let detail = status["links"][0]["detail"].as_str().unwrap_or_default();
    assert!(detail.starts_with("Nothing more comes from"), "{detail}");
    proxy.set(Wire::Whole);
    until(&node, "/status", |status| is_open(&status["links"][0])).await?;
    Ok(())
}
