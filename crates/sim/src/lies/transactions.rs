//! Transactions that break one rule.

use alloc::{string::String, vec::Vec};

use ledger::{
    Amount, Body, FileHash, Outcome, Payload, PublicKey, Signature, SignedTransaction, StampedFile,
    Transaction,
};

use crate::{
    scenario::{Forgery, HostId},
    world::World,
};

/// A post of a liar's own account, good if it comes after so many others that are not in a block.
pub(super) fn good(world: &mut World, liar: HostId, after: u64) -> SignedTransaction {
    let payload = said(alloc::format!("lie {after} at {}", world.now_ms()));
    own(world, liar, after, payload)
}

/// A post as long as there may be, after so many others.
pub(super) fn large(world: &mut World, liar: HostId, after: u64) -> SignedTransaction {
    own(world, liar, after, said("x".repeat(2_000)))
}

fn said(text: String) -> Payload {
    Payload::Post {
        text,
        reply_to: None,
    }
}

fn paid(to: PublicKey, hundredths: u64) -> Payload {
    Payload::Transfer {
        to,
        amount: Amount::new(hundredths).unwrap_or(Amount::MAX),
        memo: String::new(),
    }
}

/// A transaction of a liar's own account, with the number after so many others.
fn own(world: &mut World, liar: HostId, after: u64, payload: Payload) -> SignedTransaction {
    let genesis = world.room().genesis();
    let key = world.guile(liar).key.clone();
    let sequence = sequence(world, liar, key.public());
    let body = Body {
        from: key.public(),
        sequence: sequence + after,
        fee: Amount::ZERO,
        payload,
    };
    body.sign(&key, genesis)
}

fn sequence(world: &World, liar: HostId, key: PublicKey) -> u64 {
    let node = world.node(liar);
    let account = node.and_then(|node| node.inspect().state().account(&key));
    account.map_or(0, |account| account.sequence)
}

/// A transaction that breaks a rule, after so many good ones. None if there is nothing to break it
/// with yet.
pub(super) fn bad(
    world: &mut World,
    liar: HostId,
    forgery: Forgery,
    after: u64,
) -> Option<SignedTransaction> {
    let other = world.hosts().first()?.identity.public();
    let payload = match forgery {
        Forgery::OldSequence => return newest_signed(world, liar),
        Forgery::LateSequence => {
            let payload = said("too early".into());
            return Some(own(world, liar, after + 3, payload));
        }
        Forgery::Signature => {
            // In the name of somebody who has something to lose.
            let node = world.node(liar)?;
            let account = node.inspect().state().account(&other)?.clone();
            let to = world.guile(liar).key.public();
            let body = Body {
                from: other,
                sequence: account.sequence,
                fee: Amount::ZERO,
                payload: paid(to, account.balance.hundredths().max(1)),
            };
            return Some(SignedTransaction {
                body,
                signature: Signature::from_bytes([7; 64]),
            });
        }
        Forgery::Overspend => paid(other, 1_000_000),
        Forgery::SecondStamp
        | Forgery::OverOrder
        | Forgery::CheapOrder
        | Forgery::AlienSettle
        | Forgery::AlienWithdraw => market(world, liar, forgery)?,
        Forgery::TakenName => {
            let own = world.guile(liar).key.public();
            let node = world.node(liar)?;
            let names: Vec<_> = node.inspect().state().names().cloned().collect();
            let taken = names.into_iter().find(|claimed| claimed.owner != own)?;
            Payload::ClaimName { name: taken.name }
        }
        Forgery::ZeroAmount => paid(other, 0),
        Forgery::ToSelf => {
            let own = world.guile(liar).key.public();
            paid(own, 1)
        }
        Forgery::EmptyPost => said("  ".into()),
        Forgery::LongPost => said("x".repeat(2_001)),
        _ => return None,
    };
    Some(own(world, liar, after, payload))
}

/// Something of the market that breaks one rule.
fn market(world: &mut World, liar: HostId, forgery: Forgery) -> Option<Payload> {
    let own = world.guile(liar).key.public();
    let state = world.node(liar)?.inspect().state();
    let mut offers = state.offers();
    let mut orders = state.orders();
    Some(match forgery {
        Forgery::SecondStamp => {
            let file = FileHash::from_bytes([liar; 32]);
            // The first one is good; every later one is not.
            Payload::Stamp {
                name: "proof".into(),
                file: StampedFile::Hash(file),
            }
        }
        Forgery::OverOrder => {
            let (offer, standing) = offers.find(|(_, offer)| offer.seller != own)?;
            Payload::Order {
                offer,
                quantity: standing.stock + 1,
                price: standing.price,
            }
        }
        Forgery::CheapOrder => {
            let (offer, standing) = offers
                .find(|(_, offer)| offer.seller != own && offer.stock > 0 && offer.price > one())?;
            Payload::Order {
                offer,
                quantity: 1,
                price: standing.price.checked_sub(one())?,
            }
        }
        Forgery::AlienSettle => {
            let next = state.height().next();
            let (order, _) = orders.find(|(_, order)| order.times_out_at() > next)?;
            Payload::Settle {
                order,
                outcome: Outcome::Refund,
            }
        }
        Forgery::AlienWithdraw => {
            let (offer, _) = offers.find(|(_, offer)| offer.seller != own)?;
            Payload::WithdrawOffer { offer }
        }
        _ => return None,
    })
}

fn one() -> Amount {
    Amount::new(1).expect("a small amount")
}

/// Whether a forgery of this kind is one now: the first stamp of a file is good.
pub(super) fn is_bad(world: &mut World, liar: HostId, forgery: Forgery) -> bool {
    let own = world.guile(liar).key.public();
    let stamped = world.node(liar).is_some_and(|node| {
        let state = node.inspect().state();
        state.stamp(FileHash::from_bytes([liar; 32]), own).is_some()
    });
    forgery != Forgery::SecondStamp || stamped
}

/// The newest transaction of the chain: it was good once.
fn newest_signed(world: &World, liar: HostId) -> Option<SignedTransaction> {
    let inspection = world.node(liar)?.inspect();
    let mut blocks = inspection.active().iter().rev();
    blocks.find_map(|hash| {
        let block = inspection.block(hash)?;
        let mut signed = block.transactions.iter().filter_map(Transaction::signed);
        signed.next_back().cloned()
    })
}
