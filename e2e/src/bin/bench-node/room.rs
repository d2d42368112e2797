//! A room of ten thousand blocks in a tab: how it starts, and what it takes.

use std::time::Duration;

use e2e::{
    Browser, NativePeer, Profile, Relay, Report, Result, Tab, TabMemory, chains::grow, dist,
    settled_memory, unix_now, wait_for,
};
use serde_json::json;

/// Blocks, and posts in each.
const BLOCKS: u32 = 10_000;
const POSTS_EACH: u32 = 1;
/// Starts from storage.
const BOOTS: usize = 5;
/// How long the blocks may take to come.
const SYNC_DEADLINE: Duration = Duration::from_mins(10);

/// How long Chromium may take to write the blocks.
const WRITE_DEADLINE: Duration = Duration::from_mins(15);

/// Milliseconds from navigation, so with the page's own start, to a node that answers.
const BOOTED: &str = "(async () => {
    const pause = () => new Promise(done => setTimeout(done, 5));
    while (!window.chalkchain) await pause();
    await chalkchain.status();
    return performance.now();
})()";

pub(crate) async fn boot_and_memory(report: &mut Report) -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let (room, records) = grow(BLOCKS, POSTS_EACH, unix_now());
    let address = format!("ws://localhost:{}/relay", relay.port());
    let peer = NativePeer::join(&address, room.clone(), records, [9; 16]);
    let profile = Profile::new()?;
    let browser = Browser::open(&profile).await?;
    let link = relay.url(&format!("/#{}", room.to_link()));
    let tab = browser.open_tab(&link).await?;
    tab.wait_until_ready().await?;
    wait_for("the long room", SYNC_DEADLINE, async || {
        let status = tab.call("status", json!([])).await?;
        let is_there = status["height"] == BLOCKS && status["storage"]["unsaved"] == 0;
        Ok(is_there.then_some(()))
    })
    .await?;
    drop(peer);
    let mut boots = Vec::new();
    for _ in 0..BOOTS {
        tab.goto(&relay.url("/feed?relay=")).await?;
        boots.push(booted(&tab).await?);
    }
    report.add("boot-10k-ms", "ms", boots);
    wait_until_written(&tab, &profile).await?;
    browser.close().await?;
    memory(report, &profile, &relay).await
}

/// Waits until the blocks are on the disk.
///
/// Chromium writes no more than 10 MB an hour of what an origin stores: the first megabyte or so after five seconds, and
/// the rest when its time has come, six minutes later here. What is left then it writes when it is closed, if it is not ended
/// before: about every second close loses it.
async fn wait_until_written(tab: &Tab, profile: &Profile) -> Result<()> {
    let used = tab.call("status", json!([])).await?["storage"]["used"].as_u64();
    // Counted in UTF-16 units: three quarters of their bytes.
    let enough = used.unwrap_or_default() * 2 / 4 * 3;
    wait_for("Chromium to write the blocks", WRITE_DEADLINE, async || {
        Ok((profile.stored_bytes()? >= enough).then_some(()))
    })
    .await
}

/// What a browser that was just opened takes for an empty page, and for the room.
async fn memory(report: &mut Report, profile: &Profile, relay: &Relay) -> Result<()> {
    let browser = Browser::open(profile).await?;
    let tab = browser.open_tab("about:blank").await?;
    let empty = settled_memory(profile).await?;
    tab.goto(&relay.url("/feed?relay=")).await?;
    booted(&tab).await?;
    let room = settled_memory(profile).await?;
    for (name, look) in [("blank", &empty), ("10k", &room)] {
        let of = |field: fn(&TabMemory) -> f64| look.iter().map(field).collect();
        report.add(&format!("memory-{name}-mb"), "MB", of(|at| at.footprint_mb));
        let shared = format!("memory-{name}-proportional-mb");
        report.add(&shared, "MB", of(|at| at.proportional_mb));
    }
    browser.close().await
}

async fn booted(tab: &Tab) -> Result<f64> {
    let booted = tab.evaluate(BOOTED).await?.as_f64();
    let height = tab.call("status", json!([])).await?["height"].take();
    assert_eq!(height, BLOCKS, "the whole chain is there again");
    Ok(booted.unwrap_or(f64::NAN))
}
