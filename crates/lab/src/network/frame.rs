//! What there is to draw at a moment.

use alloc::{collections::BTreeSet, string::ToString, vec::Vec};

use api::lab::network::{
    BlockView, Detail, Flight, Frame, Kind, Look, NodeView, PoolView, Settings, UpgradeStage,
    UpgradeView,
};
use ledger::{Amount, Payload, PublicKey, Stage};
use sim::{Host, HostId, Passage, World};

use super::{
    pull::{behaviour, group},
    run::Moment,
    story::count,
};

/// Most messages that are drawn.
const FLIGHTS: usize = 30;
/// Blocks so far below the highest one are not drawn any more.
const DEPTH: u32 = 16;
/// Most blocks that are drawn.
const BLOCKS: usize = 64;
/// Most transactions of a pool that are shown.
const POOL: usize = 20;

/// A frame of a moment.
pub(super) fn of(settings: &Settings, moment: &Moment, look: Look) -> Frame {
    let world = &moment.world;
    let (flights, in_flight) = flights(world);
    Frame {
        at_ms: world.now_ms(),
        length_ms: world.now_ms(),
        is_there: true,
        events: world.steps(),
        messages: world.messages(),
        hash: world.hash(),
        nodes: (0..settings.nodes).map(|node| view(moment, node)).collect(),
        flights,
        in_flight,
        blocks: newest_blocks(moment).cloned().collect(),
        first_mark: 0,
        marks: Vec::new(),
        levers: count(moment.pulled),
        detail: look.node.and_then(|node| detail(moment, node)),
        told: None,
    }
}

fn newest_blocks(moment: &Moment) -> impl Iterator<Item = &BlockView> {
    let blocks = &moment.story.blocks;
    let newest = &blocks[blocks.len().saturating_sub(BLOCKS)..];
    let highest = newest.iter().map(|block| block.height).max().unwrap_or(0);
    newest
        .iter()
        .filter(move |block| block.height + DEPTH > highest)
}

fn view(moment: &Moment, number: HostId) -> NodeView {
    let Moment {
        world,
        story,
        shares,
        ..
    } = moment;
    let host = &world.hosts()[usize::from(number)];
    let strain = world.strain_of(number);
    let look = host.node().map(|node| node.inspect());
    let height = look.map_or(0, |look| look.tip().height().0);
    NodeView {
        is_on: look.is_some(),
        behaviour: behaviour(host.conduct()),
        tip: look.and_then(|look| story.number(&look.tip().hash())),
        height: u32::try_from(height).unwrap_or(u32::MAX),
        pool: look.map_or(0, |look| count(look.pool().count())),
        balance: look.map_or(0, |look| balance(look.state(), host)),
        share: shares.get(usize::from(number)).copied().unwrap_or(0),
        ahead_ms: i32::try_from(host.ahead_ms()).unwrap_or(i32::MAX),
        group: group(world, number),
        peers: count(host.peers()),
        delay_ms: u32::try_from(strain.delay_ms).unwrap_or(u32::MAX),
        loss_permille: u16::try_from(strain.loss_permille).unwrap_or(u16::MAX),
        hidden: count(host.hidden()),
        upgrade: upgrade(host),
    }
}

/// How far the change of rules is that a host follows.
fn upgrade(host: &Host) -> Option<UpgradeView> {
    let upgrade = host.conduct().upgrade()?;
    let deployment = host.node()?.inspect().deployment()?;
    Some(UpgradeView {
        stage: match deployment.stage {
            Stage::Started => UpgradeStage::Started,
            Stage::LockedIn => UpgradeStage::LockedIn,
            Stage::Active => UpgradeStage::Active,
        },
        signalled: deployment.signalled,
        last: deployment.last,
        threshold: upgrade.threshold,
        period: upgrade.period,
    })
}

/// What a host's accounts have together.
fn balance(state: &ledger::State, host: &Host) -> u64 {
    let keys = host.accounts();
    let accounts = keys.iter().filter_map(|key| state.account(key));
    accounts.map(|account| account.balance.hundredths()).sum()
}

/// The most telling messages on their way, and how many there are.
fn flights(world: &World) -> (Vec<Flight>, u32) {
    let now_ms = world.now_ms();
    let mut all: Vec<Flight> = world
        .passages()
        .map(|passage| flight(&passage, now_ms))
        .collect();
    let in_flight = count(all.len());
    // Of one kind those that arrive first stay first.
    all.sort_by_key(|flight| flight.kind);
    all.truncate(FLIGHTS);
    (all, in_flight)
}

fn flight(passage: &Passage<'_>, now_ms: u64) -> Flight {
    let whole_ms = (passage.due_ms - passage.sent_ms).max(1);
    let passed_ms = now_ms.saturating_sub(passage.sent_ms).min(whole_ms);
    Flight {
        from: passage.from,
        to: passage.to,
        kind: kind_of(passage.bytes),
        progress: u16::try_from(passed_ms * 1_000 / whole_ms).unwrap_or(1_000),
    }
}

/// What a message is about, by its first byte alone: there may be thousands of them.
pub(super) fn kind_of(bytes: &[u8]) -> Kind {
    match bytes.first() {
        Some(5 | 6) => Kind::Block,
        Some(2..=4 | 11) => Kind::Chain,
        Some(7..=10 | 12) => Kind::Transaction,
        Some(0 | 1 | 13..=18) => Kind::Talk,
        _ => Kind::Garbage,
    }
}

fn detail(moment: &Moment, number: HostId) -> Option<Detail> {
    let Moment { world, story, .. } = moment;
    let host = world.hosts().get(usize::from(number))?;
    let look = host.node()?.inspect();
    let lowest = newest_blocks(moment).map(|block| block.height).min();
    let lowest = u64::from(lowest.unwrap_or(0));
    let complete = look.complete();
    let near = complete.filter(|point| point.height().0 >= lowest);
    let mut blocks: Vec<u32> = near
        .filter_map(|point| story.number(&point.hash()))
        .collect();
    blocks.sort_unstable();
    let newest = look.active().iter().rev().take(DEPTH as usize + 1);
    let active: BTreeSet<u32> = newest.filter_map(|hash| story.number(hash)).collect();
    let state = look.state();
    let hosts = world.hosts().iter();
    Some(Detail {
        node: number,
        address: host.public().to_string(),
        blocks,
        active: active.into_iter().collect(),
        pool: look
            .pool()
            .take(POOL)
            .map(|signed| waiting(world, signed))
            .collect(),
        balances: hosts.map(|host| balance(state, host)).collect(),
    })
}

fn waiting(world: &World, signed: &ledger::SignedTransaction) -> PoolView {
    let owner = |key: &PublicKey| {
        let place = world
            .hosts()
            .iter()
            .position(|host| host.accounts().contains(key))?;
        u8::try_from(place).ok()
    };
    let to = match &signed.body.payload {
        Payload::Transfer { to, .. } => owner(to),
        _ => None,
    };
    PoolView {
        from: owner(&signed.body.from),
        to,
        amount: signed.body.payload.pays().map_or(0, Amount::hundredths),
        fee: signed.body.fee.hundredths(),
    }
}
