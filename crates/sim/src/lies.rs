//! What liars do.
//!
//! A liar runs a real node, so it has a chain, a pool and peers. Beside what that node says it tells
//! lies: each [`Lie`] is one deed, and everything about it follows from the deed's salt.

use alloc::{vec, vec::Vec};

use ledger::{
    Amount, BlockHash, Body, Header, Height, Payload, SecretKey, SignedTransaction, TxId, Work,
};
use node::message::{Message, Tip};

use crate::{
    random::{Random, Stream},
    scenario::{Fake, HostId, Lie},
    world::World,
};

mod blocks;
mod chains;
mod crown;
mod seals;
mod transactions;

/// How long a silent liar says nothing.
const SILENCE_MS: u64 = 30_000;
/// Blocks from nowhere in one flood: more than a node keeps.
const ORPHANS: u64 = 40;
/// Transactions without predecessors in one flood: more than a node keeps.
const PARKED: u64 = 280;
/// Old messages repeated at a time.
const REPLAYED: u64 = 12;

/// A lie's name in the report.
pub(crate) fn name(lie: Lie) -> &'static str {
    match lie {
        Lie::Mutate => "lies: changed message",
        Lie::Garbage => "lies: garbage",
        Lie::Replay => "lies: replay",
        Lie::FakeChain(_) => "lies: fake chain",
        Lie::Orphans => "lies: orphans",
        Lie::Parked => "lies: parked transactions",
        Lie::Chatter => "lies: chatter",
        Lie::Silence => "lies: silence",
        Lie::BadBlock(_) => "lies: bad block",
        Lie::BadTransaction(_) => "lies: bad transaction",
    }
}

/// A liar tells a lie.
pub(crate) fn tell(world: &mut World, liar: HostId, lie: Lie, salt: u64) {
    let mut random = Random::of(world.scenario().seed, Stream::Deed(salt));
    match lie {
        Lie::Mutate => world.guile(liar).mutations.push_back(salt),
        Lie::Garbage => {
            let length = random.range(0, 300);
            let bytes = bytes(&mut random, length);
            world.say(liar, None, &bytes);
        }
        Lie::Replay => replay(world, liar, &mut random),
        Lie::FakeChain(Fake::Claim) => claim(world, liar, &mut random),
        Lie::FakeChain(fake) => chains::show(world, liar, fake, &mut random),
        Lie::Orphans => orphans(world, liar, &mut random),
        Lie::Parked => parked(world, liar, &mut random),
        Lie::Chatter => chatter(world, liar, &mut random),
        Lie::Silence => {
            let until_ms = world.now_ms() + SILENCE_MS;
            world.guile(liar).silent_until_ms = until_ms;
        }
        // No draw of its own: all other luck of a seed stays as it was.
        Lie::BadBlock(_) if salt.is_multiple_of(4) => crown::show(world, liar, &mut random),
        Lie::BadBlock(forgery) => blocks::forge(world, liar, forgery, &mut random),
        Lie::BadTransaction(forgery) => {
            if let Some(signed) = transactions::bad(world, liar, forgery, 0) {
                let message = Message::Transactions(vec![signed]);
                world.say(liar, None, &message.encode());
            }
        }
    }
}

/// A message with a bit flipped, a byte set, or its end cut off.
pub(crate) fn mutated(mut bytes: Vec<u8>, salt: u64) -> Vec<u8> {
    let mut random = Random::of(salt, Stream::Deed(salt));
    let place = random.index(bytes.len());
    match random.below(3) {
        0 => bytes.truncate(place),
        1 => {
            if let Some(byte) = bytes.get_mut(place) {
                *byte ^= 1 << random.below(8);
            }
        }
        _ => {
            // The first bytes say what kind of message it is and how long its list.
            let place = random.index(bytes.len().min(6));
            if let Some(byte) = bytes.get_mut(place) {
                *byte = random.number().to_le_bytes()[0];
            }
        }
    }
    bytes
}

fn bytes(random: &mut Random, length: u64) -> Vec<u8> {
    (0..length)
        .map(|_| random.number().to_le_bytes()[0])
        .collect()
}

fn bytes32(random: &mut Random) -> [u8; 32] {
    let mut bytes = [0; 32];
    for chunk in bytes.chunks_exact_mut(8) {
        chunk.copy_from_slice(&random.number().to_le_bytes());
    }
    bytes
}

fn replay(world: &mut World, liar: HostId, random: &mut Random) {
    for _ in 0..REPLAYED {
        let memory = &world.guile(liar).memory;
        let old = memory.get(random.index(memory.len())).cloned();
        if let Some(old) = old {
            world.say(liar, None, &old);
        }
    }
}

/// A tip that nobody has.
fn claim(world: &mut World, liar: HostId, random: &mut Random) {
    let mut work = [0; 32];
    work[24..].copy_from_slice(&(random.number() >> 8).to_be_bytes());
    let tip = Tip {
        hash: BlockHash::from_bytes(bytes32(random)),
        height: Height(random.range(1, 100_000)),
        work: Work::from_be_bytes(work).to_be_bytes(),
    };
    world.say(liar, None, &Message::Tip(tip).encode());
}

/// Blocks whose parents nobody knows, with work of their own.
fn orphans(world: &mut World, liar: HostId, random: &mut Random) {
    let easiest = world.room().schedule().easiest;
    let parent = BlockHash::from_bytes(bytes32(random));
    for number in 0..ORPHANS {
        let header = Header {
            version: 1,
            prev: if random.chance(500) {
                parent
            } else {
                BlockHash::from_bytes(bytes32(random))
            },
            merkle_root: ledger::MerkleRoot::from_bytes(bytes32(random)),
            time: u32::try_from(number).unwrap_or(0),
            bits: easiest.to_compact(),
            nonce: 0,
        };
        if let Some(header) = blocks::mined(header) {
            let block = ledger::Block {
                header,
                transactions: Vec::new(),
            };
            world.say(liar, None, &Message::NewBlock(block).encode());
        }
    }
}

/// Transactions of many accounts, each with a number that is not yet due.
fn parked(world: &mut World, liar: HostId, random: &mut Random) {
    let genesis = world.room().genesis();
    let mut list: Vec<SignedTransaction> = Vec::new();
    for _ in 0..PARKED {
        let key = SecretKey::from_seed(bytes32(random));
        let body = Body {
            from: key.public(),
            sequence: random.range(1, 8),
            fee: Amount::ZERO,
            payload: Payload::Post {
                text: "from nowhere".into(),
                reply_to: None,
            },
        };
        list.push(body.sign(&key, genesis));
    }
    for some in list.chunks(node::message::MAX_TRANSACTIONS) {
        world.say(liar, None, &Message::Transactions(some.to_vec()).encode());
    }
}

/// Questions about nothing, and offers of nothing.
fn chatter(world: &mut World, liar: HostId, random: &mut Random) {
    let hashes: Vec<BlockHash> = (0..16)
        .map(|_| BlockHash::from_bytes(bytes32(random)))
        .collect();
    let ids: Vec<TxId> = (0..1_000)
        .map(|_| TxId::from_bytes(bytes32(random)))
        .collect();
    let messages = [
        Message::GetHeaders(hashes.clone()),
        Message::GetBlocks(hashes.clone()),
        Message::NotFound(hashes),
        Message::Inventory(ids.clone()),
        Message::Offer(ids.clone()),
        Message::GetTransactions(ids),
        Message::GetPool,
        Message::GetRoom,
        Message::GetHello,
        Message::Headers(Vec::new()),
        Message::Pong(random.number()),
        Message::Ping(random.number()),
    ];
    for message in messages {
        world.say(liar, None, &message.encode());
    }
}
