//! Programs and people in one room: two browsers, a headless node, and a script in Python that acts for it.

use std::{path::Path, process::Command};

use e2e::{Headless, Relay, Result, dist};
use ledger::Room;
use serde_json::{Value, json};
use tokio::task::spawn_blocking;

use crate::class::{
    Person, mine_one, number, status, txid_of, wait_for_peers, wait_for_value,
    wait_until_confirmed, wait_until_pending, word,
};
use crate::doors::both_say_the_same;

/// Runs a program of `examples/python` with a node's address and token; gives what it says.
async fn python(node: &Headless, args: &[&str]) -> String {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/python/post.py");
    let mut command = Command::new("python3");
    command
        .arg("-B")
        .arg(script)
        .args(args)
        .env("CHALKCHAIN_URL", format!("http://{}", node.api.address))
        .env("CHALKCHAIN_TOKEN", &node.api.token);
    let output = spawn_blocking(move || command.output()).await;
    let output = output.expect("it ends").expect("Python 3 is there");
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout)
        .expect("text")
        .trim()
        .to_owned()
}

/// What the headless node says; it answers from a thread of its own.
async fn ask(node: &Headless, path: &str) -> Result<Value> {
    let (api, path) = (node.api.clone(), path.to_owned());
    spawn_blocking(move || api.get(&path))
        .await
        .expect("it ends")
}

#[tokio::test(flavor = "multi_thread")]
async fn two_browsers_a_headless_node_and_a_script_are_one_room() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let door = format!("ws://localhost:{}/relay", relay.port());
    let node = Headless::start(Room::commons(), vec![door]).await?;
    let ada = Person::new(&relay).await?;
    let grace = Person::new(&relay).await?;
    wait_for_peers(&ada.tab, 2).await?;
    wait_for_peers(&grace.tab, 2).await?;

    // All three post; one of the browsers mines it all.
    let script = python(&node, &["--no-wait", "from Python"]).await;
    let posted = txid_of(ada.tab.call("post", json!(["from Ada"])).await)?;
    let claimed = json!([{ "kind": "claimName", "name": "Grace" }]);
    let claimed = txid_of(grace.tab.call("submit", claimed).await)?;
    for id in [&script, &posted, &claimed] {
        wait_until_pending(&ada.tab, id).await?;
    }
    mine_one(&ada.tab).await?;
    for id in [&script, &posted, &claimed] {
        wait_until_confirmed(&grace.tab, id, 1).await?;
    }

    // A browser pays the script's node, and the script pays the other browser by its name.
    let me = ask(&node, "/status").await?["me"]["address"].take();
    let paid = txid_of(ada.tab.call("transfer", json!([me, 300])).await)?;
    wait_until_pending(&grace.tab, &paid).await?;
    mine_one(&grace.tab).await?;
    wait_until_confirmed(&ada.tab, &paid, 1).await?;
    let before = number(&grace.tab, "/me/balance").await?;
    e2e::wait_for("the script's money", e2e::DEADLINE, async || {
        let balance = ask(&node, "/status").await?["me"]["balance"].take();
        Ok((balance == 300).then_some(()))
    })
    .await?;
    let back = python(&node, &["--no-wait", "--pay", "Grace", "120", "--fee", "5"]).await;
    wait_until_pending(&ada.tab, &back).await?;
    mine_one(&ada.tab).await?;
    wait_for_value(&grace.tab, "/me/balance", json!(before + 120)).await?;

    // All agree on the tip and on what everybody has.
    let tip = word(&ada.tab, "/tip").await?;
    wait_for_value(&grace.tab, "/tip", json!(tip)).await?;
    e2e::wait_for("the headless node's tip", e2e::DEADLINE, async || {
        Ok((ask(&node, "/status").await?["tip"] == tip).then_some(()))
    })
    .await?;
    for person in [&ada, &grace] {
        let mine = status(&person.tab).await?["me"].take();
        let path = format!("/accounts/{}", mine["address"].as_str().unwrap_or_default());
        assert_eq!(ask(&node, &path).await?["balance"], mine["balance"]);
        let node_account = person.tab.call("account", json!([me])).await?;
        assert_eq!(node_account["balance"], 300 - 120 - 5);
    }
    assert_eq!(ask(&node, "/status").await?["height"], 3);
    both_say_the_same(&ada.tab, &grace.tab, &node).await?;
    ada.close().await?;
    grace.close().await?;
    Ok(())
}
