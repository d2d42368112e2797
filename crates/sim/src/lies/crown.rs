//! Bad blocks on good ones.

use alloc::vec::Vec;

use ledger::{Block, HeaderPoint, Transaction};
use node::message::Message;

use super::{SILENCE_MS, blocks, seals};
use crate::{
    random::Random,
    scenario::{Forgery, HostId},
    world::World,
};

/// Good blocks beside the tip, each with a bad one on it: one alone costs nobody its place.
const PAIRS: u64 = 5;

/// Finds good blocks beside the tip, and a bad one on top of each. Some get the good ones alone. The others
/// hear of all and get the bad ones; then the liar goes silent, so it is an honest node that sends them the
/// good ones, and nothing may be held against it.
pub(super) fn show(world: &mut World, liar: HostId, random: &mut Random) {
    let Some(parent) = parent(world, liar) else {
        return;
    };
    let pairs: Vec<[Block; 2]> = (0..PAIRS)
        .filter_map(|number| pair(world, liar, &parent, number))
        .collect();
    for host in (0..=u8::MAX).take(world.hosts().len()) {
        let gets_good = random.chance(500);
        for [good, bad] in &pairs {
            if gets_good {
                world.say(liar, Some(host), &Message::NewBlock(good.clone()).encode());
            } else {
                let headers = Message::Headers([good.header, bad.header].into());
                world.say(liar, Some(host), &headers.encode());
                world.say(liar, Some(host), &Message::NewBlock(bad.clone()).encode());
            }
        }
    }
    let until_ms = world.now_ms() + SILENCE_MS;
    world.guile(liar).silent_until_ms = until_ms;
}

/// What the liar's tip stands on.
fn parent(world: &World, liar: HostId) -> Option<HeaderPoint> {
    let node = world.node(liar)?.inspect();
    let below = node.tip().header().prev;
    node.complete().find(|point| point.hash() == below).copied()
}

/// A good block and a bad one on it.
fn pair(world: &mut World, liar: HostId, parent: &HeaderPoint, number: u64) -> Option<[Block; 2]> {
    let good = on(world, liar, parent, number, None)?;
    let point = parent.extend(world.room(), good.header, u64::MAX).ok()?;
    let bad = on(world, liar, &point, number, Some(Forgery::Reward))?;
    world.forged(bad.header.hash());
    Some([good, bad])
}

/// A block with nothing but a coinbase.
fn on(
    world: &mut World,
    liar: HostId,
    parent: &HeaderPoint,
    number: u64,
    forgery: Option<Forgery>,
) -> Option<Block> {
    let mut coinbase = blocks::coinbase(world, liar, parent);
    coinbase.extra_nonce += number;
    let list: Vec<Transaction> = [seals::first(world, coinbase)].into();
    let mut draft = blocks::draft(world, liar, parent, list);
    if let Some(forgery) = forgery {
        draft = blocks::spoil(world, draft, forgery, parent)?;
    }
    let key = seals::key(world, liar);
    blocks::finish(draft, forgery, key.as_ref())
}
