//! What is measured, and how.

use std::time::Duration;

use e2e::{
    Browser, DEADLINE, Profile, Relay, Report, Result, TabMemory, dist, settled_memory, wait_for,
};
use serde_json::json;

use crate::watch::{USABLE, WATCH_ALL_TASKS, WATCH_TASKS, longest_task, milliseconds};

/// Pages opened to measure how long that takes.
pub(crate) const OPENINGS: usize = 5;
/// Posts sent to measure how long they travel.
const POSTS: usize = 20;
/// Fresh browsers that are watched while they mine, and while they sync.
pub(crate) const LONG_RUNS: usize = 3;
/// How long mining runs while the main thread is watched.
const MINING: Duration = Duration::from_secs(10);
/// Opening the page for the first time, until a person can write.
pub(crate) async fn open(report: &mut Report) -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let (mut runs, mut tasks) = (Vec::new(), Vec::new());
    for run in 0..OPENINGS {
        let profile = Profile::new()?;
        let browser = Browser::open(&profile).await?;
        let tab = browser.open_tab(&relay.url("/feed")).await?;
        runs.push(milliseconds(&tab, USABLE).await?);
        tab.evaluate(WATCH_ALL_TASKS).await?;
        tasks.push(longest_task(&tab).await?);
        if run + 1 == OPENINGS {
            memory(report, "memory-page-mb", &profile).await?;
        }
        browser.close().await?;
    }
    report.add("open-ms", "ms", runs);
    report.add("longest-task-open-ms", "ms", tasks);
    Ok(())
}

/// What the tab takes once it is at rest.
pub(crate) async fn memory(report: &mut Report, name: &str, profile: &Profile) -> Result<()> {
    let looks = settled_memory(profile).await?;
    let footprints = looks
        .iter()
        .map(|TabMemory { footprint_mb, .. }| *footprint_mb);
    report.add(name, "MB", footprints.collect());
    Ok(())
}

/// From a call of `post` in one browser to the event in another.
pub(crate) async fn post_to_peer(report: &mut Report) -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let (here, there) = (Profile::new()?, Profile::new()?);
    let (here, there) = (Browser::open(&here).await?, Browser::open(&there).await?);
    let writer = here.open_tab(&relay.url("/feed")).await?;
    let reader = there.open_tab(&relay.url("/feed")).await?;
    for tab in [&writer, &reader] {
        tab.wait_until_ready().await?;
    }
    wait_for("a peer", DEADLINE, async || {
        let status = reader.call("status", json!([])).await?;
        Ok((status["peers"] == 1).then_some(()))
    })
    .await?;
    reader
        .evaluate("(window.heard = {}, chalkchain.on('tx', tx => heard[tx.txid] = Date.now()), 0)")
        .await?;
    let mut runs = Vec::new();
    for number in 0..POSTS {
        let post = format!(
            "(async () => {{ const at = Date.now(); const {{ txid }} = await chalkchain.post('post {number}'); return [at, txid]; }})()"
        );
        let sent = writer.evaluate(&post).await?;
        let heard = wait_for("the post", DEADLINE, async || {
            let heard = reader.evaluate("heard").await?;
            Ok(heard[sent[1].as_str().unwrap_or_default()].as_f64())
        })
        .await?;
        runs.push(heard - sent[0].as_f64().unwrap_or_default());
    }
    report.add("post-to-peer-ms", "ms", runs);
    here.close().await?;
    there.close().await
}

/// The main thread while all workers hash.
pub(crate) async fn mining(report: &mut Report) -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let (mut rates, mut tasks) = (Vec::new(), Vec::new());
    for _ in 0..LONG_RUNS {
        let profile = Profile::new()?;
        let browser = Browser::open(&profile).await?;
        let tab = browser.open_tab(&relay.url("/mine")).await?;
        let status = tab.wait_until_ready().await?;
        tab.evaluate(WATCH_TASKS).await?;
        let threads = status["mining"]["cores"].clone();
        tab.call("mine", json!([{ "threads": threads }])).await?;
        tokio::time::sleep(MINING).await;
        let rate = tab.call("status", json!([])).await?["mining"]["hashRate"].as_f64();
        rates.push(rate.unwrap_or_default());
        tasks.push(longest_task(&tab).await?);
        tab.call("stop", json!([])).await?;
        browser.close().await?;
    }
    report.add("longest-task-mine-ms", "ms", tasks);
    report.add("hash-rate-all-workers", "H/s", rates);
    Ok(())
}
