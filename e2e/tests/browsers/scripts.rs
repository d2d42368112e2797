//! Programs of a person's own: they run, they can be stopped, and they can do what was allowed and nothing else.

use e2e::{DEADLINE, Relay, Result, Tab, dist, wait_for};
use serde_json::json;

use crate::class::{Person, go_to, join, mine_one, room_without_toil, wait_to_read};

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

#[tokio::test]
async fn scripts_run_are_stopped_and_do_what_was_allowed() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::at(&relay.insecure_url("/feed")).await?;
    let tab = &ada.tab;
    join(tab, &room_without_toil()).await?;
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
    tab.evaluate(
        "(() => { const pick = document.querySelector('#script-pick'); pick.value = 'example/audit'; \
         pick.dispatchEvent(new Event('change', { bubbles: true })); return true; })()",
    )
    .await?;
    tab.click(".script-permit button[type=submit]").await?;
    wait_to_read(tab, ".script-log", "All is as it should be.").await?;
    is_over(tab).await?;
    tab.screenshot("scripts").await?;
    ada.close().await?;
    Ok(())
}
