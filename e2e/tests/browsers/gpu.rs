//! Mining on a graphics processor: a program that Chromium brings along plays one here.

use e2e::{Browser, DEADLINE, Profile, Relay, Result, Tab, dist, wait_for};
use serde_json::json;

use crate::class::{
    BLOCK_DEADLINE, go_to, join, number, room_without_toil, wait_for_value, wait_to_read,
};

/// What Chromium writes when the graphics processor's own process ends.
const GPU_GONE: &str = "GPU";

async fn wait_for_height(tab: &Tab, height: u64) -> Result<()> {
    wait_for(&format!("height {height}"), BLOCK_DEADLINE, async || {
        Ok((number(tab, "/height").await? >= height).then_some(()))
    })
    .await
}

async fn choose_gpu(tab: &Tab) -> Result<()> {
    wait_for("a graphics processor to choose", DEADLINE, async || {
        Ok(tab.exists("#mine-gpu:enabled").await?.then_some(()))
    })
    .await?;
    tab.click("#mine-gpu").await
}

/// It passes its trials, which are forty thousand hashes compared with the CPU's, hashes beside the
/// threads, and when it is lost the threads go on and the page says so.
#[tokio::test]
async fn a_graphics_processor_hashes_and_the_threads_go_on_when_it_is_lost() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let profile = Profile::new()?;
    let browser = Browser::open_with_software_gpu(&profile).await?;
    browser.expect_errors(GPU_GONE);
    let tab = browser.open_tab(&relay.url("/mine")).await?;
    tab.wait_until_ready().await?;
    join(&tab, &room_without_toil()).await?;
    go_to(&tab, "mine").await?;
    wait_to_read(&tab, ".mine-options", "only a program that plays").await?;

    // Chosen before mining starts, it starts nothing.
    choose_gpu(&tab).await?;
    wait_for_value(&tab, "/mining/on", json!(false)).await?;
    tab.click(".mine-start").await?;
    wait_for_value(&tab, "/mining/gpuState", json!("on")).await?;
    wait_to_read(&tab, ".mine-options", "your CPU checks each of its finds").await?;
    let height = number(&tab, "/height").await?;
    wait_for_height(&tab, height + 3).await?;
    wait_for_value(&tab, "/mining/gpuState", json!("on")).await?;

    tab.crash_gpu().await?;
    wait_for_value(&tab, "/mining/gpuState", json!("lost")).await?;
    wait_to_read(&tab, ".mine-options", "The graphics chip was lost").await?;
    wait_for_value(&tab, "/mining/gpu", json!(false)).await?;
    wait_for_value(&tab, "/mining/on", json!(true)).await?;
    let height = number(&tab, "/height").await?;
    wait_for_height(&tab, height + 2).await?;

    // Who wants to may try again.
    tab.click("#mine-gpu").await?;
    wait_for_value(&tab, "/mining/gpuState", json!("on")).await?;
    tab.click(".mine-stop").await?;
    wait_for_value(&tab, "/mining/gpuState", json!("off")).await?;
    browser.close().await
}

/// Without one, and on a classroom's plain http, the switch is off and the page says why.
#[tokio::test]
async fn without_a_graphics_processor_the_page_says_why() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let profile = Profile::new()?;
    let browser = Browser::open(&profile).await?;
    let tab = browser.open_tab(&relay.url("/mine")).await?;
    tab.wait_until_ready().await?;
    wait_to_read(&tab, ".mine-options", "the browser offers no graphics chip").await?;
    assert!(tab.exists("#mine-gpu:disabled").await?);
    // A script that asks for it all the same is told, and the threads mine.
    tab.call("mine", json!([{ "threads": 1, "gpu": true }]))
        .await?;
    wait_for_value(&tab, "/mining/gpuState", json!("noAdapter")).await?;
    wait_for_value(&tab, "/mining/on", json!(true)).await?;
    tab.call("stop", json!([])).await?;

    tab.goto(&relay.insecure_url("/mine")).await?;
    tab.wait_until_ready().await?;
    wait_to_read(&tab, ".mine-options", "over plain http").await?;
    assert!(tab.exists("#mine-gpu:disabled").await?);
    browser.close().await
}
