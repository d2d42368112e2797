//! The market of lesson 10: who is there, what they sign, and the two rooms in which they do.

use alloc::{string::String, vec, vec::Vec};

use api::lab::ledgers::{Deed, Entry, Kind, Went, Who};
use ledger::{
    Amount, Body, DifficultyRule, Founders, IN_TURN_BITS, OUT_OF_TURN_BITS, Outcome, Payload,
    PublicKey, Room, RoomParams, SecretKey, SignedTransaction, Transaction, TxId,
};

use super::{
    super::{
        chain::Chain,
        sample::{self, amount},
    },
    block::{append, pick},
};

/// Everybody.
const ALL: [Who; 5] = [Who::You, Who::Grace, Who::Kiosk, Who::Ada, Who::Stranger];
/// Who makes blocks: three signers, or three miners.
pub(super) const MAKERS: [Who; 3] = [Who::You, Who::Grace, Who::Kiosk];
/// Height of the block whose entries can be changed.
pub(super) const CHANGED: u64 = 3;
/// Height of the newest block.
const HEIGHT: u64 = 4;
/// What each of those at the market begins with.
pub(crate) const ALLOCATED: u64 = 2_000;
/// What is sold.
const TITLE: &str = "Lemonade";
/// What Ada pays the pupil.
pub(super) const PAID: u64 = 300;
/// Make the genesis blocks meet their targets.
const WORK_NONCE: u32 = 127_889;
const SIGNERS_NONCE: u32 = 3;

/// The market's entries with the heights of their blocks. It is the same on each ledger.
pub(super) fn entries() -> Vec<(u64, Entry)> {
    let pays = |to, amount| Deed::Pays { to, amount };
    let offers = Deed::Offers {
        price: 150,
        stock: 10,
    };
    let all = vec![
        (1, Who::Kiosk, offers),
        (2, Who::You, Deed::Orders { quantity: 4 }),
        (CHANGED, Who::You, Deed::Releases),
        (CHANGED, Who::Ada, pays(Who::You, PAID)),
        (CHANGED, Who::You, pays(Who::Grace, 200)),
        (HEIGHT, Who::Kiosk, Deed::Says("6 left".into())),
    ];
    let entry = |(height, by, deed)| {
        let went = Went::Same;
        (height, Entry { by, deed, went })
    };
    all.into_iter().map(entry).collect()
}

/// The key that signs for somebody.
pub(super) fn key(who: Who) -> SecretKey {
    let number = match who {
        Who::You => 11,
        Who::Grace => 13,
        Who::Kiosk => 12,
        Who::Ada => 14,
        Who::Stranger => 15,
    };
    SecretKey::from_seed([number; 32])
}

/// Whose key this is.
pub(super) fn who(key: &PublicKey) -> Who {
    let mut all = ALL.into_iter();
    all.find(|who| self::key(*who).public() == *key)
        .unwrap_or(Who::Stranger)
}

/// What a transaction says at the market.
pub(super) fn entry(signed: &SignedTransaction) -> Option<Entry> {
    let deed = match &signed.body.payload {
        Payload::Offer { price, stock, .. } => Deed::Offers {
            price: price.hundredths(),
            stock: *stock,
        },
        Payload::Order { quantity, .. } => Deed::Orders {
            quantity: *quantity,
        },
        Payload::Settle { .. } => Deed::Releases,
        Payload::Transfer { to, amount, .. } => Deed::Pays {
            to: who(to),
            amount: amount.hundredths(),
        },
        Payload::Post { text, .. } => Deed::Says(text.clone()),
        Payload::ClaimName { .. } | Payload::Stamp { .. } | Payload::WithdrawOffer { .. } => {
            return None;
        }
    };
    let (by, went) = (who(&signed.body.from), Went::Same);
    Some(Entry { by, deed, went })
}

/// Signs what somebody writes.
pub(super) fn post(room: &Room, by: Who, sequence: u64, text: &str) -> SignedTransaction {
    let payload = Payload::Post {
        text: text.into(),
        reply_to: None,
    };
    sign(room, by, sequence, payload)
}

/// The market's chain of a kind: real blocks, by the ledger's rules.
pub(super) fn chain(kind: Kind) -> Chain {
    let room = room(kind);
    let signed = transactions(&room);
    let mut chain = Chain::new(room, Vec::new()).expect("no headers break no rule");
    for height in 1..=HEIGHT {
        let of_block = signed.iter().filter(|(of, _)| *of == height);
        let signed = of_block.map(|(_, signed)| Transaction::Signed(signed.clone()));
        let by = pick(&mut chain, &MAKERS);
        append(&mut chain, by, signed.collect(), None, sample::SPACING_S)
            .expect("a block made by the rules");
    }
    chain
}

fn room(kind: Kind) -> Room {
    let nonce = match kind {
        Kind::Work => WORK_NONCE,
        Kind::Signers => SIGNERS_NONCE,
    };
    Room::new(params(kind), nonce).expect("the nonces were searched for")
}

/// Rewards are nothing, so that all ledgers say the same of the pupil's money.
fn params(kind: Kind) -> RoomParams {
    let keys = |of: &[Who]| of.iter().map(|who| key(*who).public()).collect();
    let market = [Who::You, Who::Grace, Who::Kiosk, Who::Ada];
    let allocations = market.map(|who| (key(who).public(), amount(ALLOCATED)));
    let params = RoomParams {
        name: "Market".into(),
        reward: Amount::ZERO,
        allocations: allocations.to_vec(),
        ..sample::params()
    };
    match kind {
        Kind::Work => params,
        Kind::Signers => RoomParams {
            difficulty: DifficultyRule::Signers,
            starting_bits: IN_TURN_BITS,
            easiest_bits: OUT_OF_TURN_BITS,
            founders: Founders::new(keys(&MAKERS), keys(&[Who::Ada])),
            ..params
        },
    }
}

/// The market's entries, signed for a room.
fn transactions(room: &Room) -> Vec<(u64, SignedTransaction)> {
    let mut all: Vec<(u64, SignedTransaction)> = Vec::new();
    for (height, Entry { by, deed, .. }) in entries() {
        let from = key(by).public();
        let before = all.iter().filter(|(_, signed)| signed.body.from == from);
        let sequence = before.count() as u64;
        let payload = payload(&deed, &all);
        all.push((height, sign(room, by, sequence, payload)));
    }
    all
}

fn payload(deed: &Deed, before: &[(u64, SignedTransaction)]) -> Payload {
    match deed {
        Deed::Offers { price, stock } => Payload::Offer {
            title: TITLE.into(),
            text: String::new(),
            price: amount(*price),
            stock: *stock,
        },
        Deed::Orders { quantity } => {
            let (offer, price) = find(before, |payload| match payload {
                Payload::Offer { price, .. } => Some(*price),
                _ => None,
            });
            Payload::Order {
                offer,
                quantity: *quantity,
                price,
            }
        }
        Deed::Releases => {
            let is_order = |payload: &Payload| matches!(payload, Payload::Order { .. });
            let (order, ()) = find(before, |payload| is_order(payload).then_some(()));
            Payload::Settle {
                order,
                outcome: Outcome::Release,
            }
        }
        Deed::Pays { to, amount: paid } => Payload::Transfer {
            to: key(*to).public(),
            amount: amount(*paid),
            memo: String::new(),
        },
        Deed::Says(text) => Payload::Post {
            text: text.clone(),
            reply_to: None,
        },
    }
}

/// The first of some transactions in which something is found, and that.
fn find<T>(all: &[(u64, SignedTransaction)], wanted: impl Fn(&Payload) -> Option<T>) -> (TxId, T) {
    let mut found = all.iter().filter_map(|(_, signed)| {
        let id = Transaction::Signed(signed.clone()).id();
        Some((id, wanted(&signed.body.payload)?))
    });
    found.next().expect("it was signed before")
}

fn sign(room: &Room, by: Who, sequence: u64, payload: Payload) -> SignedTransaction {
    let key = key(by);
    let body = Body {
        from: key.public(),
        sequence,
        fee: Amount::ZERO,
        payload,
    };
    body.sign(&key, room.genesis())
}
