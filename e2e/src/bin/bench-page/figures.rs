//! What is measured, and how.

use std::time::Duration;

use e2e::{
    Browser, DEADLINE, NativePeer, Profile, Relay, Report, Result, Tab, chains::grow, dist,
    unix_now, wait_for,
};
use ledger::{Amount, Body, Payload, Room, SecretKey};
use node::message::Message;
use serde_json::{Value, json};

/// Pages opened to measure how long that takes.
const OPENINGS: usize = 5;
/// Posts sent to measure how long they travel.
const POSTS: usize = 20;
/// Fresh browsers that are watched while they mine, and while they sync.
const LONG_RUNS: usize = 3;
/// How long mining runs while the main thread is watched.
const MINING: Duration = Duration::from_secs(10);
/// Blocks of the long chain, and posts in each.
const BLOCKS: u32 = 2_000;
const POSTS_EACH: u32 = 1;

/// Transactions that pass while somebody watches, how many a second, and of how many accounts.
const FLOOD: u32 = 1_500;
const FLOOD_PER_S: u32 = 300;
const FLOOD_ACCOUNTS: u32 = 50;

/// How long a long chain may take to come.
const SYNC_DEADLINE: Duration = Duration::from_mins(5);

/// Milliseconds from navigation until the node answers and a person can write.
const USABLE: &str = "(async () => {
    const pause = () => new Promise(done => setTimeout(done, 5));
    while (!window.chalkchain) await pause();
    await chalkchain.status();
    while (!document.querySelector('form.composer textarea')) await pause();
    return performance.now();
})()";

/// Notes tasks of the main thread that take 50 ms or more and begin from now on: what the browser
/// does to start the page is another figure.
const WATCH_TASKS: &str = "(() => {
    const from = performance.now();
    window.longTasks = [];
    new PerformanceObserver(list => {
        for (const { startTime, duration } of list.getEntries()) {
            if (startTime >= from) longTasks.push(duration);
        }
    }).observe({ type: 'longtask', buffered: true });
})()";

const LONGEST_TASK: &str = "Math.max(0, ...longTasks)";

/// Opening the page for the first time, until a person can write.
pub(crate) async fn open(report: &mut Report) -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let mut runs = Vec::new();
    for _ in 0..OPENINGS {
        let profile = Profile::new()?;
        let browser = Browser::open(&profile).await?;
        let tab = browser.open_tab(&relay.url("/feed")).await?;
        runs.push(milliseconds(&tab, USABLE).await?);
        browser.close().await?;
    }
    report.add("open-ms", "ms", runs);
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

/// A long chain: how it comes from a peer, and how it starts from storage.
pub(crate) async fn long_chain(report: &mut Report) -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let (room, records) = grow(BLOCKS, POSTS_EACH, unix_now());
    let address = format!("ws://localhost:{}/relay", relay.port());
    let link = relay.url(&format!("/#{}", room.to_link()));
    let peer = NativePeer::join(&address, room, records, [9; 16]);
    let (mut syncs, mut sync_tasks, mut stored) = (Vec::new(), Vec::new(), Vec::new());
    let (mut boots, mut boot_tasks) = (Vec::new(), Vec::new());
    for run in 0..LONG_RUNS {
        let profile = Profile::new()?;
        let browser = Browser::open(&profile).await?;
        let tab = browser.open_tab(&link).await?;
        tab.wait_until_ready().await?;
        tab.evaluate(WATCH_TASKS).await?;
        let status = wait_for("the long chain", SYNC_DEADLINE, async || {
            let status = tab.call("status", json!([])).await?;
            let there = status["height"] == BLOCKS && status["storage"]["unsaved"] == 0;
            Ok(there.then_some(()).map(|()| status))
        })
        .await?;
        syncs.push(milliseconds(&tab, "performance.now()").await?);
        sync_tasks.push(longest_task(&tab).await?);
        stored.push(status["storage"]["used"].as_f64().unwrap_or_default());
        let is_last = run + 1 == LONG_RUNS;
        for _ in 0..if is_last { OPENINGS } else { 0 } {
            tab.goto(&relay.url("/feed?relay=")).await?;
            tab.evaluate(WATCH_TASKS).await?;
            boots.push(milliseconds(&tab, USABLE).await?);
            let height = tab.call("status", json!([])).await?["height"].take();
            assert_eq!(height, BLOCKS, "the whole chain is there again");
            boot_tasks.push(longest_task(&tab).await?);
        }
        browser.close().await?;
    }
    drop(peer);
    report.add("sync-2k-ms", "ms", syncs);
    report.add("longest-task-sync-ms", "ms", sync_tasks);
    report.add("storage-2k-units", "units", stored);
    report.add("boot-2k-ms", "ms", boots);
    report.add("longest-task-boot-2k-ms", "ms", boot_tasks);
    Ok(())
}

/// A long chain comes, then a flood of transactions, while somebody watches the messages that bring them.
pub(crate) async fn watching(report: &mut Report) -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let (room, records) = grow(BLOCKS, POSTS_EACH, unix_now());
    let address = format!("ws://localhost:{}/relay", relay.port());
    let peer = NativePeer::join(&address, room.clone(), records, [9; 16]);
    let mut tasks = Vec::new();
    for _ in 0..LONG_RUNS {
        let profile = Profile::new()?;
        let browser = Browser::open(&profile).await?;
        let tab = browser.open_tab(&relay.url("/network")).await?;
        tab.wait_until_ready().await?;
        tab.evaluate(WATCH_TASKS).await?;
        tab.call("join", json!([room.to_link()])).await?;
        wait_for("the long chain", SYNC_DEADLINE, async || {
            let status = tab.call("status", json!([])).await?;
            Ok((status["height"] == BLOCKS).then_some(()))
        })
        .await?;
        flood(&peer, &room).await;
        assert!(tab.exists(".msg").await?, "messages were seen");
        tasks.push(longest_task(&tab).await?);
        browser.close().await?;
    }
    drop(peer);
    report.add("longest-task-watch-ms", "ms", tasks);
    Ok(())
}

/// Posts of many accounts, each in a message of its own, [`FLOOD_PER_S`] of them a second.
async fn flood(peer: &NativePeer, room: &Room) {
    let tenth = FLOOD_PER_S / 10;
    for nth in 0..FLOOD {
        let account = u8::try_from(nth % FLOOD_ACCOUNTS).unwrap_or_default();
        let key = SecretKey::from_seed([100 + account; 32]);
        let post = Body {
            from: key.public(),
            sequence: u64::from(nth / FLOOD_ACCOUNTS),
            fee: Amount::ZERO,
            payload: Payload::Post {
                text: format!("Post number {nth} of a flood."),
                reply_to: None,
            },
        };
        let signed = post.sign(&key, room.genesis());
        peer.broadcast(Message::Transactions(vec![signed]).encode());
        if nth % tenth == tenth - 1 {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }
}

/// The longest task since [`WATCH_TASKS`], milliseconds; 0 where none took 50.
async fn longest_task(tab: &Tab) -> Result<f64> {
    eprintln!("long tasks: {}", tab.evaluate("longTasks").await?);
    milliseconds(tab, LONGEST_TASK).await
}

async fn milliseconds(tab: &Tab, expression: &str) -> Result<f64> {
    let value: Value = tab.evaluate(expression).await?;
    Ok(value.as_f64().unwrap_or(f64::NAN))
}
