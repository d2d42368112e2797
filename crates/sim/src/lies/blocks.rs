//! Blocks that break one rule, with good work.

use alloc::{string::String, vec, vec::Vec};

use ledger::{
    Amount, Block, Coinbase, Header, HeaderPoint, Height, MerkleRoot, SecretKey, Target,
    Transaction, merkle_tree, rules::LEAST_VERSION,
};
use node::message::Message;

use super::{seals, transactions};
use crate::{
    random::Random,
    scenario::{Forgery, HostId},
    world::World,
};

/// Nonces that are tried before a lie is given up.
const PATIENCE: u32 = 100_000;
/// Posts that make a block too large.
const LARGE: u64 = 34;
/// A good block follows its spoiled copy after so long.
const GENUINE_AFTER_MS: u64 = 1_500;

/// A header with the first nonce that meets its own target.
pub(super) fn mined(header: Header) -> Option<Header> {
    let target = header.bits.to_target().ok()?;
    nonces(header).find(|header| target.is_met_by(header.hash()))
}

fn nonces(header: Header) -> impl Iterator<Item = Header> {
    (0..PATIENCE).map(move |nonce| Header { nonce, ..header })
}

/// What a forger may change.
pub(super) struct Draft {
    transactions: Vec<Transaction>,
    header: Header,
}

/// Makes a block on a liar's tip that breaks one rule, and says that it was found.
pub(super) fn forge(world: &mut World, liar: HostId, forgery: Forgery, random: &mut Random) {
    if forgery == Forgery::RepeatedTail {
        return repeat_tail(world, liar, random);
    }
    let Some(tip) = tip(world, liar) else { return };
    let Some(transactions) = list(world, liar, forgery, &tip) else {
        return;
    };
    let draft = draft(world, liar, &tip, transactions);
    let Some(draft) = spoil(world, draft, forgery, &tip) else {
        return;
    };
    let key = seals::key(world, liar);
    let Some(block) = finish(draft, Some(forgery), key.as_ref()) else {
        return;
    };
    if transactions::is_bad(world, liar, forgery) {
        world.forged(block.header.hash());
    }
    world.say(liar, None, &Message::NewBlock(block).encode());
}

fn tip(world: &World, liar: HostId) -> Option<HeaderPoint> {
    world.node(liar).map(|node| *node.inspect().tip())
}

/// The signed transactions of a forged block.
fn list(
    world: &mut World,
    liar: HostId,
    forgery: Forgery,
    tip: &HeaderPoint,
) -> Option<Vec<Transaction>> {
    let signed = if forgery == Forgery::TooLarge {
        (0..LARGE)
            .map(|number| transactions::large(world, liar, number))
            .collect()
    } else if Forgery::OF_TRANSACTIONS.contains(&forgery) {
        vec![transactions::bad(world, liar, forgery, 0)?]
    } else {
        Vec::new()
    };
    let coinbase = coinbase(world, liar, tip);
    let mut list = vec![seals::first(world, coinbase)];
    list.extend(signed.into_iter().map(Transaction::Signed));
    Some(list)
}

pub(super) fn coinbase(world: &mut World, liar: HostId, tip: &HeaderPoint) -> Coinbase {
    let height = tip.height().next();
    let extra_nonce = world.now_ms();
    Coinbase {
        height,
        to: seals::payee(world, liar),
        reward: world.room().params().reward_at(height),
        fees: Amount::ZERO,
        extra_nonce,
        message: String::new(),
    }
}

pub(super) fn draft(
    world: &World,
    liar: HostId,
    tip: &HeaderPoint,
    transactions: Vec<Transaction>,
) -> Draft {
    let room_s = world.node(liar).map_or(0, |node| node.inspect().room_s());
    let now = u32::try_from(room_s).unwrap_or(u32::MAX);
    let time = now.max(tip.time_floor().earliest());
    let header = Header {
        version: LEAST_VERSION,
        prev: tip.hash(),
        merkle_root: MerkleRoot::ZERO,
        time,
        bits: seals::bits(world, liar, tip, time),
        nonce: 0,
    };
    Draft {
        transactions,
        header,
    }
}

/// Breaks the one rule, where it is not broken by a transaction already.
pub(super) fn spoil(
    world: &World,
    mut draft: Draft,
    forgery: Forgery,
    tip: &HeaderPoint,
) -> Option<Draft> {
    let one = Amount::new(1)?;
    match forgery {
        Forgery::Reward => {
            let coinbase = coinbase_of(&mut draft)?;
            coinbase.reward = coinbase.reward.checked_add(one)?;
        }
        Forgery::Fees => coinbase_of(&mut draft)?.fees = one,
        Forgery::CoinbaseHeight => {
            let coinbase = coinbase_of(&mut draft)?;
            coinbase.height = Height(coinbase.height.0 + 1);
        }
        Forgery::SecondCoinbase => {
            let mut second = coinbase_of(&mut draft)?.clone();
            second.extra_nonce += 1;
            draft.transactions.push(Transaction::Coinbase(second));
        }
        Forgery::NoCoinbase => draft.transactions.clear(),
        Forgery::EarlyTime => {
            let latest = tip.time_floor().earliest() - 1;
            set_time(world, &mut draft, tip, latest);
        }
        Forgery::FutureTime => {
            let time = draft.header.time.saturating_add(400 * 24 * 3_600);
            set_time(world, &mut draft, tip, time);
        }
        Forgery::EasyBits => {
            let easy = Target::of_difficulty(1).to_compact();
            if easy == draft.header.bits {
                return None;
            }
            draft.header.bits = easy;
        }
        Forgery::OldVersion => draft.header.version = LEAST_VERSION - 1,
        _ => {}
    }
    Some(draft)
}

fn coinbase_of(draft: &mut Draft) -> Option<&mut Coinbase> {
    match draft.transactions.first_mut()? {
        Transaction::Coinbase(coinbase) => Some(coinbase),
        Transaction::Sealed(sealed) => Some(&mut sealed.coinbase),
        Transaction::Signed(_) => None,
    }
}

fn set_time(world: &World, draft: &mut Draft, tip: &HeaderPoint, time: u32) {
    draft.header.time = time;
    if !world.room().params().is_sealed() {
        draft.header.bits = tip.child_bits(world.room(), time);
    }
}

/// Gives a draft its root and its work, or its seal by a key, unless the forgery is in them.
pub(super) fn finish(
    draft: Draft,
    forgery: Option<Forgery>,
    key: Option<&(SecretKey, ledger::BlockHash)>,
) -> Option<Block> {
    let Draft {
        transactions,
        mut header,
    } = draft;
    if let Some((key, genesis)) = key
        && forgery != Some(Forgery::NoCoinbase)
    {
        let block = Block {
            header,
            transactions,
        };
        return seals::finish(block, forgery, key, *genesis);
    }
    let root = merkle_tree(transactions.iter().map(Transaction::id)).root;
    header.merkle_root = if forgery == Some(Forgery::MerkleRoot) {
        MerkleRoot::from_bytes([9; 32])
    } else {
        root
    };
    let header = if forgery == Some(Forgery::NoWork) {
        let target = header.bits.to_target().ok()?;
        nonces(header).find(|header| !target.is_met_by(header.hash()))?
    } else {
        mined(header)?
    };
    Some(Block {
        header,
        transactions,
    })
}

/// A good block with an odd list of transactions, shown to some with its last one twice: the same root
/// stands for both (CVE-2012-2459). Whoever remembers the hash as bad refuses the good one.
fn repeat_tail(world: &mut World, liar: HostId, random: &mut Random) {
    let Some(tip) = tip(world, liar) else { return };
    let coinbase = coinbase(world, liar, &tip);
    let mut list = vec![seals::first(world, coinbase)];
    for after in 0..2 {
        let good = transactions::good(world, liar, after);
        list.push(Transaction::Signed(good));
    }
    let draft = draft(world, liar, &tip, list);
    let key = seals::key(world, liar);
    let Some(block) = finish(draft, None, key.as_ref()) else {
        return;
    };
    let mut spoiled = block.clone();
    spoiled
        .transactions
        .extend(block.transactions.last().cloned());
    let spoiled = Message::NewBlock(spoiled).encode();
    let genuine = Message::NewBlock(block).encode();
    for host in (0..=u8::MAX).take(world.hosts().len()) {
        let first = if random.chance(500) {
            &spoiled
        } else {
            &genuine
        };
        world.say(liar, Some(host), first);
    }
    world.say_later(GENUINE_AFTER_MS, liar, None, genuine);
}
