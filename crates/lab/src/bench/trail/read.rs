//! Reading a chain for who did what: nothing but blocks, as everybody has them.

use alloc::{collections::BTreeMap, string::ToString, vec::Vec};

use api::{
    ApiError,
    lab::trail::{Deed, NAMED, Trace, Trail, What},
};
use ledger::{Amount, Height, NameKey, Payload, PublicKey, SealedCoinbase, State, Transaction};
use node::rule_error;

use super::super::chain::Chain;

/// Newest blocks of a room that are read.
const BLOCKS: u64 = 500;
/// Newest deeds that are told.
const DEEDS: usize = 200;

/// A transaction with the height of its block.
fn transactions(chain: &Chain) -> impl Iterator<Item = (u64, &Transaction)> {
    let lowest = chain.height().saturating_sub(BLOCKS) + 1;
    let blocks =
        (lowest..=chain.height()).filter_map(|height| Some((height, chain.block(height)?)));
    blocks.flat_map(|(height, block)| block.transactions.iter().map(move |one| (height, one)))
}

/// The state at the chain's end.
fn end(chain: &mut Chain) -> Result<&State, ApiError> {
    let height = Height(chain.height());
    chain.state_at(height).map_err(|rule| rule_error(&rule))
}

/// What a chain tells.
///
/// # Errors
/// The rule that one of its blocks breaks.
pub(super) fn trail(
    chain: &mut Chain,
    me: Option<PublicKey>,
    is_room: bool,
) -> Result<Trail, ApiError> {
    let mut keys: Vec<PublicKey> = Vec::new();
    let mut deeds = Vec::new();
    for (height, transaction) in transactions(chain) {
        let (from, to, what) = told(transaction);
        for key in [from, to].into_iter().flatten() {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        deeds.push(Deed {
            height,
            from: from.as_ref().map(ToString::to_string),
            to: to.as_ref().map(ToString::to_string),
            what,
        });
    }
    deeds.drain(..deeds.len().saturating_sub(DEEDS));
    let state = end(chain)?;
    let trace = |key: &PublicKey| Trace {
        address: key.to_string(),
        is_me: me.as_ref() == Some(key),
        balance: state
            .account(key)
            .map_or(0, |account| account.balance.hundredths()),
    };
    Ok(Trail {
        is_room,
        addresses: keys.iter().map(trace).collect(),
        deeds,
        second: None,
    })
}

/// Who did what to whom.
fn told(transaction: &Transaction) -> (Option<PublicKey>, Option<PublicKey>, What) {
    let signed = match transaction {
        Transaction::Coinbase(coinbase) | Transaction::Sealed(SealedCoinbase { coinbase, .. }) => {
            let earned = coinbase.reward.checked_add(coinbase.fees);
            let earned = earned.map_or(0, Amount::hundredths);
            return (None, Some(coinbase.to), What::Found(earned));
        }
        Transaction::Signed(signed) => signed,
    };
    let from = Some(signed.body.from);
    match &signed.body.payload {
        Payload::Transfer { to, amount, .. } => (from, Some(*to), What::Paid(amount.hundredths())),
        Payload::ClaimName { name } => (from, None, What::Claimed(name.clone())),
        Payload::Post { text, .. } => (from, None, What::Wrote(text.clone())),
        _ => (from, None, What::Other),
    }
}

/// The account that goes by [`NAMED`].
///
/// # Errors
/// The rule that one of the chain's blocks breaks.
pub(super) fn named(chain: &mut Chain) -> Result<Option<PublicKey>, ApiError> {
    let claimed = end(chain)?.name(&NameKey::of(NAMED));
    Ok(claimed.map(|claimed| claimed.owner))
}

/// Who paid that account more often than anybody else did.
///
/// # Errors
/// The rule that one of the chain's blocks breaks.
pub(super) fn best_buyer(chain: &mut Chain) -> Result<Option<PublicKey>, ApiError> {
    let Some(shop) = named(chain)? else {
        return Ok(None);
    };
    let mut counts: BTreeMap<PublicKey, u32> = BTreeMap::new();
    for (from, to, _) in payments(chain) {
        if to == shop {
            *counts.entry(from).or_default() += 1;
        }
    }
    let most = counts.values().max().copied();
    let mut best = counts.iter().filter(|(_, count)| Some(**count) == most);
    Ok(match (best.next(), best.next()) {
        (Some((key, _)), None) => Some(*key),
        _ => None,
    })
}

/// The only account that all of an account's money ever came from, if there is one: whoever paid a new
/// account its first money knows whose it is, and mostly is the same person.
pub(super) fn funder(chain: &Chain, key: &PublicKey) -> Option<PublicKey> {
    let mut all = transactions(chain);
    let has_found = all.any(|(_, one)| one.coinbase().is_some_and(|coinbase| coinbase.to == *key));
    if has_found {
        return None;
    }
    let mut payers = payments(chain).filter(|(_, to, _)| to == key);
    let (first, ..) = payers.next()?;
    payers.all(|(from, ..)| from == first).then_some(first)
}

/// How often an account has paid another one, and how much in all, in 1/100 coin.
pub(super) fn paid(chain: &Chain, buyer: &PublicKey, shop: &PublicKey) -> (u64, u64) {
    let between = payments(chain).filter(|(from, to, _)| from == buyer && to == shop);
    between.fold((0, 0), |(times, sum), (_, _, amount)| {
        (times + 1, sum + amount.hundredths())
    })
}

/// Who paid whom how much.
fn payments(chain: &Chain) -> impl Iterator<Item = (PublicKey, PublicKey, Amount)> {
    transactions(chain).filter_map(|(_, one)| match &one.signed()?.body {
        ledger::Body {
            from,
            payload: Payload::Transfer { to, amount, .. },
            ..
        } => Some((*from, *to, *amount)),
        _ => None,
    })
}
