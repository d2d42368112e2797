//! Chains that are longer and weaker than they claim.

use alloc::vec::Vec;

use ledger::{BlockHash, Header, HeaderPoint, Height, MerkleRoot, Work};
use node::message::{Message, Tip};

use super::{blocks, bytes32};
use crate::{
    random::Random,
    scenario::{Fake, HostId},
    world::World,
};

/// Headers of a chain of easy blocks.
const EASY: u64 = 120;
/// Headers that nobody has bodies of.
const BARE: u64 = 2;

/// Shows headers, and a tip that claims more than they have.
pub(super) fn show(world: &mut World, liar: HostId, fake: Fake, random: &mut Random) {
    let mut headers = match fake {
        Fake::NoBodies => bare(world, liar, random),
        Fake::Claim | Fake::EasyBits | Fake::Broken => easy(world, random),
    };
    if fake == Fake::Broken && headers.len() > 2 {
        let middle = headers.len() / 2;
        headers.remove(middle);
    }
    let Some(last) = headers.last() else { return };
    let mut work = [0; 32];
    work[16] = 1;
    let tip = Tip {
        hash: last.hash(),
        height: Height(headers.len() as u64 + 1_000),
        work: if fake == Fake::NoBodies {
            Work::from_be_bytes([0; 32]).to_be_bytes()
        } else {
            work
        },
    };
    if fake == Fake::NoBodies {
        world.say(liar, None, &Message::Headers(headers).encode());
        return;
    }
    world.say(liar, None, &Message::Tip(tip).encode());
    world.say(liar, None, &Message::Headers(headers).encode());
}

/// Blocks from the genesis block on, a second apart, each as easy as the room allows.
fn easy(world: &World, random: &mut Random) -> Vec<Header> {
    let genesis = HeaderPoint::genesis(world.room());
    let bits = world.room().schedule().easiest.to_compact();
    let mut headers = Vec::new();
    let (mut prev, mut time) = (genesis.hash(), genesis.header().time);
    for _ in 0..EASY {
        time += 1;
        let Some(header) = blocks::mined(bare_header(prev, time, bits, random)) else {
            break;
        };
        prev = header.hash();
        headers.push(header);
    }
    headers
}

/// Good headers above a liar's tip; nobody will ever see their bodies.
fn bare(world: &World, liar: HostId, random: &mut Random) -> Vec<Header> {
    let Some(node) = world.node(liar) else {
        return Vec::new();
    };
    let mut point = *node.inspect().tip();
    let mut headers = Vec::new();
    for _ in 0..BARE {
        let time = point.time_floor().earliest();
        let bits = point.child_bits(world.room(), time);
        let header = blocks::mined(bare_header(point.hash(), time, bits, random));
        let Some(next) = header.and_then(|header| {
            let point = point.extend(world.room(), header, u64::MAX).ok()?;
            Some((header, point))
        }) else {
            break;
        };
        headers.push(next.0);
        point = next.1;
    }
    headers
}

fn bare_header(
    prev: BlockHash,
    time: u32,
    bits: ledger::CompactTarget,
    random: &mut Random,
) -> Header {
    Header {
        version: 1,
        prev,
        merkle_root: MerkleRoot::from_bytes(bytes32(random)),
        time,
        bits,
        nonce: 0,
    }
}
