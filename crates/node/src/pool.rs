//! Transactions that wait for a block.

mod arrange;
mod effects;
mod expire;
mod line;
mod parked;
mod rank;
mod refusal;
mod replace;
mod room;
mod select;
mod size;
#[cfg(test)]
mod sound;

use alloc::vec::Vec;

use borsh::{BorshDeserialize, BorshSerialize};
use ledger::{
    Account, Changes, CheckedTransaction, Payload, PublicKey, RuleError, State, TxId, View,
};

use crate::io::UnixMillis;
use line::Line;
use parked::Parked;
use room::Bound;

pub use expire::MAX_WAITING_MS;
pub(crate) use rank::replacing_fee;
pub use rank::{MAX_PACKAGE_BYTES, REPLACEMENT_PERCENT};
pub(crate) use refusal::{PoolRefusal, Refused};

/// Most transactions that wait, unless more have been in a block or in the store before. In a full
/// pool, what pays a tenth more per byte pushes the worst out.
pub const MAX_POOL_TRANSACTIONS: usize = 2_000;
/// Most bytes that wait, unless more have been in a block or in the store before.
pub const MAX_POOL_BYTES: usize = 1_024 * 1_024;
/// Most transactions of one account that wait, unless more have been in a block or in the store
/// before.
pub const MAX_POOL_PER_ACCOUNT: usize = 64;
/// Most bytes that wait, and most that are parked, whatever they were before: as much as 128 full
/// blocks.
pub const MAX_KEPT_BYTES: usize = 8 * 1_024 * 1_024;
/// Most transactions kept whose predecessors have not come; the one that waits longest is dropped
/// for a newer one.
pub const MAX_PARKED: usize = 256;

/// A transaction that waits.
#[derive(Clone, Debug)]
pub(crate) struct PoolEntry {
    pub(crate) transaction: CheckedTransaction,
    /// When this node first heard of it, by the room's clock.
    pub(crate) received: UnixMillis,
    pub(crate) claim: Claim,
    /// Counts up; an entry of a smaller number came earlier.
    order: u64,
}

/// A transaction that is to wait, or is parked.
#[derive(Clone, Debug)]
pub(crate) struct Arrival {
    pub(crate) transaction: CheckedTransaction,
    /// When this node first heard of it, by the room's clock.
    pub(crate) received: UnixMillis,
    pub(crate) claim: Claim,
}

impl Arrival {
    /// The account and the number.
    fn place(&self) -> (PublicKey, u64) {
        let body = &self.transaction.signed().body;
        (body.from, body.sequence)
    }

    /// The same, not to be lost.
    fn kept(self) -> Self {
        Self {
            claim: Claim::Kept,
            ..self
        }
    }
}

/// What a transaction's place in the pool rests on. Greater holds it faster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, BorshSerialize, BorshDeserialize)]
pub(crate) enum Claim {
    /// It is new: there must be room for it, what pays more may push it out, and it expires.
    New,
    /// It is new and this account's: there must be room for it, but then it stays.
    Own,
    /// It has been in a block, or this node signs it anew: nothing but [`MAX_KEPT_BYTES`] turns it
    /// away, and it stays.
    Kept,
}

/// What followed from offering a transaction that was not refused.
#[derive(Clone, Debug, Default)]
pub(crate) struct Offered {
    /// Ids of all that were added: itself, unless it is here already or has to wait for an earlier
    /// one, and those that were parked behind it.
    pub(crate) added: Vec<TxId>,
    /// The transaction itself, where it has to wait for an earlier one and must not be lost: it has
    /// taken the number of such a one.
    pub(crate) held: Option<TxId>,
    /// What does not wait any more because of it: what it replaced or pushed out, and what the
    /// state refuses since then.
    pub(crate) refused: Vec<Refused>,
}

/// How much of what is new may wait.
#[derive(Clone, Copy, Debug)]
struct Limits {
    transactions: usize,
    bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            transactions: MAX_POOL_TRANSACTIONS,
            bytes: MAX_POOL_BYTES,
        }
    }
}

/// The pool. Everything in it could be mined in its order on top of the tip.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pool {
    limits: Limits,
    line: Line,
    /// What the waiting transactions change, in their order.
    changes: Changes,
    parked: Parked,
    /// How many transactions were tried on a state, each time counted: the pool's work.
    tried: usize,
}

impl Pool {
    pub(crate) fn len(&self) -> usize {
        self.line.len()
    }

    pub(crate) fn get(&self, id: &TxId) -> Option<&PoolEntry> {
        self.line.get(id)
    }

    /// The waiting transaction of an account with a number.
    pub(crate) fn at(&self, key: &PublicKey, sequence: u64) -> Option<&PoolEntry> {
        self.line.at(&(*key, sequence))
    }

    /// Whether a transaction waits here, with or without its predecessors.
    pub(crate) fn knows(&self, id: &TxId) -> bool {
        self.line.get(id).is_some() || self.parked.contains(id)
    }

    /// The waiting transactions, the one that came first at the head.
    pub(crate) fn in_order(&self) -> impl DoubleEndedIterator<Item = &PoolEntry> {
        self.line.in_order()
    }

    /// The waiting transactions of an account in their order.
    pub(crate) fn of_account(
        &self,
        key: &PublicKey,
    ) -> impl DoubleEndedIterator<Item = &PoolEntry> {
        self.line.of_account(key)
    }

    /// Ids of the waiting transactions, the one that came first at the head.
    pub(crate) fn ids(&self) -> Vec<TxId> {
        let waiting = self.in_order();
        waiting.map(|entry| entry.transaction.id()).collect()
    }

    /// What waits, the one that came first at the head, and after it what is parked and must not be
    /// lost. This is shown, and outlives this run.
    pub(crate) fn all_kept(
        &self,
    ) -> impl DoubleEndedIterator<Item = (&CheckedTransaction, UnixMillis)> {
        let kept = |parked: &&Arrival| parked.claim == Claim::Kept;
        let parked = self.parked.all().filter(kept);
        self.in_order()
            .map(|entry| (&entry.transaction, entry.received))
            .chain(parked.map(|parked| (&parked.transaction, parked.received)))
    }

    /// One of [`Pool::all_kept`].
    pub(crate) fn find(&self, id: &TxId) -> Option<(&CheckedTransaction, UnixMillis)> {
        if let Some(entry) = self.line.get(id) {
            return Some((&entry.transaction, entry.received));
        }
        let parked = self.parked.get(id)?;
        (parked.claim == Claim::Kept).then_some((&parked.transaction, parked.received))
    }

    /// What holds one of [`Pool::all_kept`].
    pub(crate) fn claim(&self, id: &TxId) -> Option<Claim> {
        let waiting = self.line.get(id).map(|entry| entry.claim);
        waiting.or_else(|| self.parked.get(id).map(|parked| parked.claim))
    }

    /// Whether transactions of an account are parked that must not be lost.
    pub(crate) fn has_kept_parked(&self, key: &PublicKey) -> bool {
        let mut of_account = self.parked.of_account(key);
        of_account.any(|parked| parked.claim == Claim::Kept)
    }

    /// The state as the waiting transactions leave it.
    pub(crate) fn over<'a>(&'a self, state: &'a State) -> View<'a> {
        self.changes.over(state)
    }

    /// An account as the waiting transactions leave it.
    pub(crate) fn account(&self, state: &State, key: &PublicKey) -> Account {
        self.changes.over(state).account(key)
    }

    /// The name that a waiting transaction of this account claims, if any.
    pub(crate) fn pending_name(&self, key: &PublicKey) -> Option<&str> {
        self.of_account(key).rev().find_map(|entry| {
            match &entry.transaction.signed().body.payload {
                Payload::ClaimName { name } => Some(name.as_str()),
                _ => None,
            }
        })
    }

    /// Takes a transaction, and those that waited for it.
    ///
    /// # Errors
    /// The rule of the state that it breaks, that there is no room, or that it pays too little to take
    /// another one's number.
    pub(crate) fn offer(
        &mut self,
        state: &State,
        transaction: CheckedTransaction,
        received: UnixMillis,
        claim: Claim,
    ) -> Result<Offered, PoolRefusal> {
        let arrival = Arrival {
            transaction,
            received,
            claim,
        };
        self.take(state, arrival, Bound::of(claim))
    }

    /// Takes a transaction that was here before: as [`Pool::offer`], but that it has its room.
    pub(crate) fn offer_again(
        &mut self,
        state: &State,
        arrival: Arrival,
    ) -> Result<Offered, PoolRefusal> {
        self.take(state, arrival, Bound::Kept)
    }

    fn take(
        &mut self,
        state: &State,
        mut arrival: Arrival,
        bound: Bound,
    ) -> Result<Offered, PoolRefusal> {
        let id = arrival.transaction.id();
        if self.knows(&id) {
            return Ok(Offered::default());
        }
        let (from, sequence) = arrival.place();
        if let Some(old) = self.at(&from, sequence) {
            let old = old.transaction.id();
            return self.replace(state, old, arrival, bound);
        }
        let next = self.account(state, &from).sequence;
        if sequence < next {
            let (expected, found) = (next, sequence);
            return Err(PoolRefusal::Rule(RuleError::BadSequence {
                expected,
                found,
            }));
        }
        if let Some(rival) = self.parked.at(&arrival.place()) {
            replace::check_replacing_fee(&rival.transaction, &arrival.transaction)?;
            arrival.claim = arrival.claim.max(rival.claim);
        }
        let mut offered = Offered::default();
        if sequence > next {
            offered.held = (arrival.claim == Claim::Kept).then_some(id);
            self.park(arrival, sequence - next, &mut offered.refused);
            return Ok(offered);
        }
        self.admit(state, arrival, bound, &mut offered)?;
        if let Some(rival) = self.parked.take(&(from, sequence)) {
            let replaced = PoolRefusal::Replaced { by: id };
            offered.refused.push(Refused::new(rival, replaced));
        }
        self.unpark(state, from, sequence + 1, &mut offered);
        Ok(offered)
    }

    /// Takes the parked transactions of an account whose turn it is.
    fn unpark(&mut self, state: &State, from: PublicKey, mut next: u64, offered: &mut Offered) {
        while let Some(parked) = self.parked.take(&(from, next)) {
            let copy = parked.clone();
            let bound = Bound::of(parked.claim);
            if let Err(refusal) = self.admit(state, parked, bound, offered) {
                offered.refused.push(Refused::new(copy, refusal));
                break;
            }
            next += 1;
        }
    }

    /// Keeps a transaction until those before it come, in place of one with its number. A new one
    /// that is too far ahead is dropped: it would wait for more predecessors than an account may
    /// have waiting.
    fn park(&mut self, arrival: Arrival, ahead: u64, refused: &mut Vec<Refused>) {
        let is_too_far = arrival.claim != Claim::Kept && ahead > MAX_POOL_PER_ACCOUNT as u64;
        if is_too_far {
            return;
        }
        let by = arrival.transaction.id();
        if let Some(old) = self.parked.put(arrival) {
            refused.push(Refused::new(old, PoolRefusal::Replaced { by }));
        }
    }

    /// Keeps what lost what it built on, and must not be lost itself, until the next change of the
    /// state.
    pub(crate) fn hold(&mut self, refused: &Refused) {
        let arrival = Arrival {
            transaction: refused.transaction.clone(),
            received: refused.received,
            claim: refused.claim,
        };
        if self.parked.at(&arrival.place()).is_none() {
            self.parked.put(arrival);
        }
    }
}
