//! Programs of a person's own: they run, they can be stopped, and they can do what was allowed and nothing else.

use e2e::{DEADLINE, Headless, Relay, Result, Tab, dist, wait_for};
use ledger::Room;
use serde_json::json;
use tokio::task::spawn_blocking;

use crate::class::{
    Person, go_to, join, mine_one, room_without_toil, wait_for_peers, wait_to_read,
};

/// What a script in its frame tries to reach.
const REACHES: &str = "\
fetch(\"/\").then(() => console.log(\"network!\"), () => console.log(\"no network\"));\
try { indexedDB.open(\"x\"); console.log(\"storage!\"); } catch { console.log(\"no storage\"); }\
try { new WebSocket(\"ws://localhost:1/\").onerror = () => console.log(\"no socket\"); } catch { console.log(\"no socket\"); }\
console.log(typeof document, typeof localStorage, typeof parent, self.origin);\
setTimeout(() => console.log(\"tried all\"), 300);";

/// Puts a program into the editor and runs it.
async fn run(tab: &Tab, program: &str) -> Result<()> {
    tab.fill("#script-program", program).await?;
    tab.click(".script-permit button[type=submit]").await
}

async fn is_over(tab: &Tab) -> Result<()> {
    wait_for("the script's end", DEADLINE, async || {
        Ok(tab
            .exists(".script-permit button[type=submit]")
            .await?
            .then_some(()))
    })
    .await?;
    wait_for("the frame's end", DEADLINE, async || {
        let frames = tab
            .evaluate("document.querySelectorAll('iframe').length")
            .await?;
        Ok((frames == 0).then_some(()))
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn scripts_run_are_stopped_and_do_what_was_allowed() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::at(&relay.insecure_url("/feed")).await?;
    let tab = &ada.tab;
    let room = room_without_toil();
    join(tab, &room).await?;
    mine_one(tab).await?;
    go_to(tab, "lab").await?;
    tab.click("a[href$='/lab/scripts']").await?;
    wait_to_read(tab, "#script-pick", "What does my node know?").await?;

    // Nothing is signed that nobody allowed.
    run(tab, "await chalkchain.post(\"unasked\");").await?;
    wait_to_read(tab, ".script-log", "post was not allowed for this run").await?;
    wait_to_read(tab, ".script-log", "Line 1").await?;
    is_over(tab).await?;

    // What is allowed is on the chain; the budget holds.
    tab.click("#script-signs").await?;
    tab.fill("#script-budget", "0.50").await?;
    let own = tab.call("status", json!([])).await?["me"]["address"].clone();
    let spend = format!(
        "await chalkchain.post(\"from a script\", {{ fee: 30 }}); \
         await chalkchain.transfer({own}, 100).catch((error) => console.log(error.rule, error.details.left));"
    );
    run(tab, &spend).await?;
    wait_to_read(tab, ".script-log", "overBudget 20").await?;
    wait_to_read(tab, ".script-permit", "0.30 spent").await?;
    is_over(tab).await?;
    mine_one(tab).await?;
    let posts = tab.call("posts", json!([])).await?;
    assert_eq!(posts.as_array().map(Vec::len), Some(1), "{posts}");
    assert_eq!(
        (&posts[0]["text"], &posts[0]["fee"]),
        (&json!("from a script"), &json!(30))
    );

    // No network, no storage, no page around it.
    ada.browser.expect_errors("Content Security Policy");
    run(tab, REACHES).await?;
    wait_to_read(tab, ".script-log", "tried all").await?;
    let said = tab.text(".script-log").await?;
    for expected in [
        "no network",
        "no storage",
        "no socket",
        "undefined undefined undefined null",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    is_over(tab).await?;

    // A script that never ends is ended, and the page answers all the while.
    run(
        tab,
        "console.log(\"round\"); while (true) console.log(\"and round\");",
    )
    .await?;
    wait_to_read(tab, ".script-log", "round").await?;
    let frame = tab
        .evaluate("document.querySelector('iframe').contentDocument")
        .await?;
    assert!(frame.is_null(), "the page has no way into the frame either");
    tab.call("status", json!([])).await?;
    tab.click(".script-permit .btn-danger").await?;
    wait_to_read(tab, ".script-log", "Stopped.").await?;
    is_over(tab).await?;

    // An example as it comes: it finds the chain to be sound, with code of its own.
    run_example(tab, "audit").await?;
    wait_to_read(tab, ".script-log", "All is as it should be.").await?;
    is_over(tab).await?;
    tab.screenshot("scripts").await?;
    examples_act_in_a_live_room(tab, &relay, room).await?;
    ada.close().await?;
    Ok(())
}

/// Takes an example as it comes, and runs it.
async fn run_example(tab: &Tab, name: &str) -> Result<()> {
    let pick = format!(
        "(() => {{ const pick = document.querySelector('#script-pick'); pick.value = 'example/{name}'; \
         pick.dispatchEvent(new Event('change', {{ bubbles: true }})); return true; }})()"
    );
    tab.evaluate(&pick).await?;
    tab.click(".script-permit button[type=submit]").await
}

/// Ends a program that listens.
async fn stop(tab: &Tab) -> Result<()> {
    tab.click(".script-permit .btn-danger").await?;
    is_over(tab).await
}

/// The other examples, beside somebody else who finds blocks.
async fn examples_act_in_a_live_room(tab: &Tab, relay: &Relay, room: Room) -> Result<()> {
    let door = format!("ws://localhost:{}/relay", relay.port());
    let node = Headless::start(room, vec![door]).await?;
    wait_for_peers(tab, 1).await?;
    tab.fill("#script-budget", "100000").await?;

    run_example(tab, "hello").await?;
    wait_to_read(tab, ".script-log", "I am").await?;
    is_over(tab).await?;

    // The bot thanks who found a block, and the observer sees what waits.
    run_example(tab, "thanks").await?;
    wait_to_read(tab, ".script-log", "Waiting for the next block").await?;
    mine_elsewhere(&node, true).await?;
    wait_to_read(tab, ".script-log", "Thanked").await?;
    stop(tab).await?;
    run_example(tab, "fees").await?;
    wait_to_read(tab, ".script-log", "wait; fees").await?;
    wait_to_read(tab, ".script-log", "took").await?;
    stop(tab).await?;
    mine_elsewhere(&node, false).await?;
    let posts = tab.call("posts", json!([])).await?;
    let thanks = posts[0]["text"].as_str().unwrap_or_default();
    assert!(thanks.starts_with("Thank you for block "), "{posts}");

    // The same coins are spent once: the node says so, by its own rule.
    run_example(tab, "double-spend").await?;
    wait_to_read(tab, ".script-log", "First payment of").await?;
    wait_to_read(tab, ".script-log", "refused by the rule balanceTooLow").await?;
    wait_to_read(tab, ".script-log", "refused by the rule badMerkleRoot").await?;
    is_over(tab).await
}

/// Has a node mine, or has it stop.
async fn mine_elsewhere(node: &Headless, on: bool) -> Result<()> {
    let (api, body) = (node.api.clone(), json!({ "on": on, "threads": 1 }));
    let done = spawn_blocking(move || api.post("/mining", body.to_string().as_bytes())).await;
    done.expect("it ends").map(drop)
}
