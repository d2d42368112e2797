//! Real nodes in one room: how soon all agree, and what a late joiner costs.

use std::time::{Duration, Instant};

use e2e::{DEADLINE, NativePeer, Report, Result, chains::grow, unix_now, wait_for};
use tokio::time::sleep;

use crate::servers::{Bus, Programs, Server};

/// Nodes in the room.
const NODES: u8 = 30;
/// Blocks that they find, in turn, and the time between two.
const BLOCKS: usize = 60;
const SPACING: Duration = Duration::from_millis(500);
/// Blocks that a late joiner fetches.
const LONG: u32 = 5_000;
/// Posts in each of them.
const POSTS_EACH: u32 = 1;
/// Between two looks at the nodes.
const LOOK: Duration = Duration::from_millis(1);
/// Longest wait for a late joiner.
const PATIENCE: Duration = Duration::from_mins(2);

/// Thirty nodes that find blocks in turn: milliseconds from a block until each other node has it.
pub(crate) async fn agree(report: &mut Report, programs: &Programs) -> Result<()> {
    let server = Server::start(Bus::Relay, programs).await?;
    let (room, records) = grow(0, 0, unix_now());
    let address = format!("ws://127.0.0.1:{}/relay", server.port);
    let nodes: Vec<NativePeer> = (1..=NODES)
        .map(|entropy| NativePeer::join(&address, room.clone(), records.clone(), [entropy; 16]))
        .collect();
    wait_for("all nodes to meet", DEADLINE, async || {
        let all = nodes
            .iter()
            .all(|node| node.status().peers == u32::from(NODES) - 1);
        Ok(all.then_some(()))
    })
    .await?;
    let mut agreed = Vec::new();
    for turn in 0..BLOCKS {
        let finder = &nodes[turn % nodes.len()];
        finder.mine_block();
        let found = Instant::now();
        let others = nodes.iter().filter(|node| !std::ptr::eq(*node, finder));
        agreed.extend(arrivals(others.collect(), &finder.tip(), found).await);
        sleep(SPACING.saturating_sub(found.elapsed())).await;
    }
    agreed.sort_by(f64::total_cmp);
    let p99 = agreed[(agreed.len() - 1) * 99 / 100];
    report.add("agree-30-ms", "ms", agreed);
    report.add("agree-30-p99-ms", "ms", vec![p99]);
    Ok(())
}

/// Milliseconds until each node stands on this tip.
async fn arrivals(mut waiting: Vec<&NativePeer>, tip: &str, since: Instant) -> Vec<f64> {
    let mut arrived = Vec::new();
    while !waiting.is_empty() && since.elapsed() < DEADLINE {
        waiting.retain(|node| {
            let is_there = node.tip() == tip;
            if is_there {
                arrived.push(since.elapsed().as_secs_f64() * 1_000.0);
            }
            !is_there
        });
        sleep(LOOK).await;
    }
    // Who never agreed counts as the whole wait.
    arrived.extend(waiting.iter().map(|_| DEADLINE.as_secs_f64() * 1_000.0));
    arrived
}

/// A node with an empty store comes to a room of 5,000 blocks: seconds until it has them.
pub(crate) async fn late_joiner(report: &mut Report, programs: &Programs) -> Result<()> {
    let server = Server::start(Bus::Relay, programs).await?;
    let (room, records) = grow(LONG, POSTS_EACH, unix_now());
    let address = format!("ws://127.0.0.1:{}/relay", server.port);
    let nodes: Vec<NativePeer> = (1..=3)
        .map(|entropy| NativePeer::join(&address, room.clone(), records.clone(), [entropy; 16]))
        .collect();
    let height = |node: &NativePeer| node.status().height;
    wait_for("the chain", PATIENCE, async || {
        let all = nodes.iter().all(|node| height(node) == u64::from(LONG));
        Ok(all.then_some(()))
    })
    .await?;
    let start = Instant::now();
    let late = NativePeer::join(&address, room, Vec::new(), [99; 16]);
    wait_for("the late joiner's chain", PATIENCE, async || {
        Ok((height(&late) == u64::from(LONG)).then_some(()))
    })
    .await?;
    let seconds = start.elapsed().as_secs_f64();
    report.add("late-joiner-5k-s", "s", vec![seconds]);
    Ok(())
}
