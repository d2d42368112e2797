//! Who is alone finds out whether the machine will do, and practises with two programs.

use e2e::{Browser, DEADLINE, Profile, Relay, Result, dist, wait_for};
use serde_json::json;

use crate::class::{BLOCK_DEADLINE, wait_for_value, wait_to_read, word};

#[tokio::test]
async fn a_machine_is_checked_and_a_room_of_one_lives() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let profile = Profile::new()?;
    let browser = Browser::open(&profile).await?;
    // As a classroom's laptop serves it.
    let tab = browser.open_tab(&relay.insecure_url("/")).await?;
    tab.click(".hero-check").await?;
    wait_to_read(&tab, ".dialog", "This machine can do all of it.").await?;
    wait_to_read(&tab, ".checks", "It hashes with vectors").await?;
    wait_to_read(&tab, ".checks", "The relay answers.").await?;
    wait_to_read(&tab, ".checks", "Its clock is right.").await?;
    wait_to_read(&tab, ".checks", "The page came over http").await?;
    tab.screenshot("check").await?;
    tab.click(".dialog-close").await?;

    tab.click(".doors .door:nth-child(3) .btn").await?;
    wait_to_read(&tab, "main", "You practise alone").await?;
    wait_for_value(&tab, "/peers", json!(2)).await?;
    assert_eq!(word(&tab, "/room/name").await?, "Practice");
    wait_for(
        "names, a block and a post by the programs",
        BLOCK_DEADLINE,
        async || {
            let names = tab.call("names", json!([])).await?.to_string();
            let posts = tab.call("posts", json!([{}])).await?;
            let all = names.contains("Robot 1") && names.contains("Robot 2");
            Ok((all && posts[0]["mine"] == false).then_some(()))
        },
    )
    .await?;

    // Loaded again, they are there again, under their names.
    tab.reload().await?;
    tab.wait_until_ready().await?;
    wait_to_read(&tab, "main", "You practise alone").await?;
    wait_for("the programs again", DEADLINE, async || {
        let peers = tab.call("peers", json!([])).await?.to_string();
        Ok((peers.contains("Robot 1") && peers.contains("Robot 2")).then_some(()))
    })
    .await?;
    tab.screenshot("practice").await?;
    browser.close().await
}
