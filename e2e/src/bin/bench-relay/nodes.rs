//! Real nodes in one room: how soon all agree, what a block costs, and what a late joiner does.

use std::time::{Duration, Instant};

use api::{Payload, Reply, Request, host::Record};
use e2e::{DEADLINE, Error, NativePeer, Report, Result, chains::grow_of, unix_now, wait_for};
use ledger::Room;
use tokio::time::sleep;

use crate::{
    aside::{Aside, Over},
    servers::{Bus, Programs, Server},
};

/// Nodes in the room.
const NODES: u8 = 30;
/// Blocks that they find, in turn, and the time between two, as the room plans it.
const BLOCKS: usize = 60;
const SPACING_S: u32 = 1;
const SPACING: Duration = Duration::from_secs(1);
/// Blocks full of posts, posts of each node in them, and how long after each step what follows it counts too.
const FULL_BLOCKS: usize = 12;
const POSTS_OF_EACH: u32 = 3;
const AFTERMATH: Duration = Duration::from_millis(500);
/// Blocks that a late joiner fetches.
const LONG: u32 = 5_000;
/// Posts in each of them.
const POSTS_EACH: u32 = 1;
/// Nodes that have them, rounds alone and beside late joiners, and blocks of each.
const HOSTS: u8 = 10;
const ROUNDS: usize = 4;
const ROUND: usize = 20;
/// Between two looks at the nodes.
const LOOK: Duration = Duration::from_millis(1);
/// Longest wait for a late joiner.
const PATIENCE: Duration = Duration::from_mins(2);

/// So many nodes in a room with these records, all of which know each other.
async fn class(
    server: &Server,
    nodes: u8,
    room: &Room,
    records: &[Record],
) -> Result<Vec<NativePeer>> {
    let address = format!("ws://127.0.0.1:{}/relay", server.port);
    let join = |entropy| NativePeer::join(&address, room.clone(), records.to_vec(), [entropy; 16]);
    let nodes: Vec<NativePeer> = (1..=nodes).map(join).collect();
    wait_for("all nodes to meet", PATIENCE, async || {
        let all = |node: &NativePeer| node.status().peers as usize == nodes.len() - 1;
        Ok(nodes.iter().all(all).then_some(()))
    })
    .await?;
    Ok(nodes)
}

/// Has nodes find so many blocks in turn: milliseconds from the search of each, which takes a handful of hashes,
/// until each other node has it.
async fn find(nodes: &[NativePeer], blocks: usize) -> Result<Vec<f64>> {
    let mut agreed = Vec::new();
    for turn in 0..blocks {
        let finder = &nodes[turn % nodes.len()];
        let (before, began) = (finder.tip(), Instant::now());
        finder.mine_block();
        let tip = finder.tip();
        if tip == before {
            return Err(Error::Relay("a node took no block of its own".into()));
        }
        let others = nodes.iter().filter(|node| !std::ptr::eq(*node, finder));
        agreed.extend(arrivals(others.collect(), &tip, began).await);
        sleep(SPACING.saturating_sub(began.elapsed())).await;
    }
    agreed.sort_by(f64::total_cmp);
    Ok(agreed)
}

/// The 99th percentile of what is sorted.
fn p99(sorted: &[f64]) -> f64 {
    sorted[(sorted.len() - 1) * 99 / 100]
}

/// Thirty nodes that find blocks in turn: how soon all have each.
pub(crate) async fn agree(report: &mut Report, programs: &Programs) -> Result<()> {
    let server = Server::start(Bus::Relay, programs).await?;
    let (room, records) = grow_of(SPACING_S, 0, 0, unix_now());
    let nodes = class(&server, NODES, &room, &records).await?;
    let agreed = find(&nodes, BLOCKS).await?;
    let p99 = p99(&agreed);
    report.add("agree-30-ms", "ms", agreed);
    report.add("agree-30-p99-ms", "ms", vec![p99]);
    Ok(())
}

/// Thirty nodes whose blocks are full of posts: bytes through the relay for a block, as a multiple of the block's
/// size for each node but the finder; and with them those of its posts, which crossed before.
pub(crate) async fn bytes(report: &mut Report, programs: &Programs) -> Result<()> {
    let server = Server::start(Bus::Relay, programs).await?;
    let (room, records) = grow_of(SPACING_S, 0, 0, unix_now());
    let nodes = class(&server, NODES, &room, &records).await?;
    let (mut sizes, mut of_blocks, mut of_all) = (Vec::new(), Vec::new(), Vec::new());
    for turn in 0..FULL_BLOCKS {
        let before = server.bytes_carried().await?;
        for node in &nodes {
            for number in 0..POSTS_OF_EACH {
                say(
                    node,
                    format!("{number} {}", "of what a class says. ".repeat(6)),
                )?;
            }
        }
        let waiting = u32::from(NODES) * POSTS_OF_EACH;
        wait_for("all posts to be known", DEADLINE, async || {
            let all = nodes.iter().all(|node| node.status().pending == waiting);
            Ok(all.then_some(()))
        })
        .await?;
        sleep(AFTERMATH).await;
        let posted = server.bytes_carried().await?;
        let finder = turn % nodes.len();
        find(&nodes[finder..=finder], 1).await?;
        let tip = nodes[finder].tip();
        arrivals(nodes.iter().collect(), &tip, Instant::now()).await;
        sleep(AFTERMATH).await;
        let mined = server.bytes_carried().await?;
        let size = size_of(&nodes[finder], tip)?;
        let each = size * f64::from(NODES - 1);
        sizes.push(size);
        of_blocks.push((mined - posted) / each);
        of_all.push((mined - before) / each);
    }
    report.add("block-bytes", "bytes", sizes);
    report.add("bytes-per-block", "× size × readers", of_blocks);
    report.add("bytes-per-block-and-posts", "× size × readers", of_all);
    Ok(())
}

fn say(node: &NativePeer, text: String) -> Result<()> {
    let payload = Payload::Post {
        text,
        reply_to: None,
    };
    let fee = Some(0);
    match node.request(Request::Submit { payload, fee }) {
        Ok(_) => Ok(()),
        Err(error) => Err(Error::Relay(error.to_string())),
    }
}

/// Bytes of a block that a node has.
fn size_of(node: &NativePeer, block: String) -> Result<f64> {
    match node.request(Request::Block { block }) {
        Ok(Reply::Block(block)) => Ok(f64::from(block.size)),
        other => Err(Error::Relay(format!("a node gives no block: {other:?}"))),
    }
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
    let (room, records) = grow_of(SPACING_S, LONG, POSTS_EACH, unix_now());
    let _nodes = class(&server, 3, &room, &records).await?;
    let start = Instant::now();
    let late = newcomer(server.port, room);
    wait_for("the late joiner's chain", PATIENCE, async || {
        Ok((late.status().height == u64::from(LONG)).then_some(()))
    })
    .await?;
    let seconds = start.elapsed().as_secs_f64();
    report.add("late-joiner-5k-s", "s", vec![seconds]);
    Ok(())
}

/// A node with an empty store.
fn newcomer(port: u16, room: Room) -> NativePeer {
    let address = format!("ws://127.0.0.1:{port}/relay");
    NativePeer::join(&address, room, Vec::new(), [99; 16])
}

/// How soon ten nodes in a room of 5,000 blocks agree on new ones, alone and while one late joiner after the other
/// fetches them all, in rounds.
pub(crate) async fn beside_late_joiners(report: &mut Report, programs: &Programs) -> Result<()> {
    let server = Server::start(Bus::Relay, programs).await?;
    let (room, records) = grow_of(SPACING_S, LONG, POSTS_EACH, unix_now());
    let nodes = class(&server, HOSTS, &room, &records).await?;
    let (mut alone, mut beside) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        alone.extend(find(&nodes, ROUND).await?);
        let (port, room) = (server.port, room.clone());
        let joiners = Aside::run(move |over| one_after_the_other(port, &room, &over));
        beside.extend(find(&nodes, ROUND).await?);
        drop(joiners);
        sleep(AFTERMATH).await;
    }
    for (name, p99_name, mut all) in [
        ("agree-alone-ms", "agree-alone-p99-ms", alone),
        ("agree-beside-ms", "agree-beside-p99-ms", beside),
    ] {
        all.sort_by(f64::total_cmp);
        report.add(p99_name, "ms", vec![p99(&all)]);
        report.add(name, "ms", all);
    }
    Ok(())
}

/// Newcomers that each leave once they have the chain.
fn one_after_the_other(port: u16, room: &Room, over: &Over) {
    while !over.is_so() {
        let late = newcomer(port, room.clone());
        while !over.is_so() && late.status().height < u64::from(LONG) {
            std::thread::sleep(LOOK);
        }
    }
}
