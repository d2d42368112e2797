//! A long chain: how it comes, how it starts, and what comes while somebody watches.

use std::time::Duration;

use e2e::{
    Browser, NativePeer, Profile, Relay, Report, Result, chains::grow, dist, unix_now, wait_for,
};
use ledger::{Amount, Body, Payload, Room, SecretKey};
use node::message::Message;
use serde_json::json;

use crate::{
    figures::{LONG_RUNS, OPENINGS, memory},
    scroll::blocks,
    watch::{USABLE, WATCH_TASKS, longest_task, milliseconds},
};

/// Blocks of the long chain, and posts in each.
const BLOCKS: u32 = 10_000;
const POSTS_EACH: u32 = 1;
/// Blocks that come while somebody watches the messages.
const WATCHED_BLOCKS: u32 = 2_000;

/// Transactions that pass while somebody watches, how many a second, and of how many accounts.
const FLOOD: u32 = 1_500;
const FLOOD_PER_S: u32 = 300;
const FLOOD_ACCOUNTS: u32 = 50;

/// How long a long chain may take to come.
const SYNC_DEADLINE: Duration = Duration::from_mins(10);

/// A long chain: how it comes from a peer, and how it starts from storage.
pub(crate) async fn long_chain(report: &mut Report) -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let (room, records) = grow(BLOCKS, POSTS_EACH, unix_now());
    let address = format!("ws://localhost:{}/relay", relay.port());
    let link = relay.url(&format!("/#{}", room.to_link()));
    let peer = NativePeer::join(&address, room, records, [9; 16]);
    let (mut syncs, mut sync_tasks, mut stored) = (Vec::new(), Vec::new(), Vec::new());
    let (mut boots, mut boot_tasks, mut blocks_tasks) = (Vec::new(), Vec::new(), Vec::new());
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
        if is_last {
            memory(report, "memory-10k-synced-mb", &profile).await?;
        }
        for _ in 0..if is_last { OPENINGS } else { 0 } {
            tab.goto(&relay.url("/feed?relay=")).await?;
            tab.evaluate(WATCH_TASKS).await?;
            boots.push(milliseconds(&tab, USABLE).await?);
            let height = tab.call("status", json!([])).await?["height"].take();
            assert_eq!(height, BLOCKS, "the whole chain is there again");
            boot_tasks.push(longest_task(&tab).await?);
        }
        tab.goto(&relay.url("/explorer?relay=")).await?;
        wait_for("the blocks", SYNC_DEADLINE, async || {
            Ok(tab.exists(".newest .who").await?.then_some(()))
        })
        .await?;
        blocks_tasks.push(blocks(&tab, BLOCKS).await?);
        browser.close().await?;
    }
    drop(peer);
    report.add("sync-10k-ms", "ms", syncs);
    report.add("longest-task-sync-ms", "ms", sync_tasks);
    report.add("storage-10k-units", "units", stored);
    report.add("boot-10k-ms", "ms", boots);
    report.add("longest-task-boot-10k-ms", "ms", boot_tasks);
    report.add("longest-task-blocks-ms", "ms", blocks_tasks);
    Ok(())
}

/// A long chain comes, then a flood of transactions, while somebody watches the messages that bring them.
pub(crate) async fn watching(report: &mut Report) -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let (room, records) = grow(WATCHED_BLOCKS, POSTS_EACH, unix_now());
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
            Ok((status["height"] == WATCHED_BLOCKS).then_some(()))
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
