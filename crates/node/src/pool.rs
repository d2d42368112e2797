//! Transactions that wait for a block.

mod effects;
mod refusal;
mod select;
mod size;

use alloc::{
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};

use ledger::{
    Account, Changes, CheckedTransaction, Payload, PublicKey, RuleError, State, TxId, View,
};

use crate::{bugs::Bug, io::UnixMillis};

pub(crate) use refusal::{PoolRefusal, Refused};

/// Most transactions that wait, unless more have been in a block or in the store before.
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
    /// Counts up; an entry of a smaller number came earlier.
    order: u64,
}

/// A transaction whose predecessors have not come.
#[derive(Clone, Debug)]
struct Parked {
    transaction: CheckedTransaction,
    received: UnixMillis,
    claim: Claim,
}

/// What a transaction's place in the pool rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Claim {
    /// It is new: there must be room for it.
    New,
    /// It has been in a block, in the pool or in the store, or this node signs it anew: nothing but
    /// [`MAX_KEPT_BYTES`] turns it away.
    Kept,
}

/// What followed from offering a transaction that was not refused.
#[derive(Clone, Debug, Default)]
pub(crate) struct Offered {
    /// Ids of all that were added: itself, unless it is here already or has to wait for an earlier
    /// one, and those that were parked behind it.
    pub(crate) added: Vec<TxId>,
    /// Those that were parked behind it and that the state refuses.
    pub(crate) refused: Vec<Refused>,
}

/// The pool. Everything in it could be mined in its order on top of the tip.
#[derive(Debug, Default)]
pub(crate) struct Pool {
    entries: BTreeMap<TxId, PoolEntry>,
    by_order: BTreeMap<u64, TxId>,
    /// What the waiting transactions change, in their order.
    changes: Changes,
    parked: BTreeMap<(PublicKey, u64), Parked>,
    parked_ids: BTreeSet<TxId>,
    parked_bytes: usize,
    /// Bytes of the waiting transactions.
    bytes: usize,
    next_order: u64,
}

impl Pool {
    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    pub(crate) fn get(&self, id: &TxId) -> Option<&PoolEntry> {
        self.entries.get(id)
    }

    /// Whether a transaction waits here, with or without its predecessors.
    pub(crate) fn knows(&self, id: &TxId) -> bool {
        self.entries.contains_key(id) || self.parked_ids.contains(id)
    }

    /// The waiting transactions, the one that came first at the head.
    pub(crate) fn in_order(&self) -> impl DoubleEndedIterator<Item = &PoolEntry> {
        self.by_order.values().map(|id| &self.entries[id])
    }

    /// Ids of the waiting transactions, the one that came first at the head.
    pub(crate) fn ids(&self) -> Vec<TxId> {
        self.by_order.values().copied().collect()
    }

    /// What waits, the one that came first at the head, and after it what is parked and must not be
    /// lost. This is shown, and outlives this run.
    pub(crate) fn all_kept(
        &self,
    ) -> impl DoubleEndedIterator<Item = (&CheckedTransaction, UnixMillis)> {
        let kept = |parked: &&Parked| parked.claim == Claim::Kept;
        let parked = self.parked.values().filter(kept);
        self.in_order()
            .map(|entry| (&entry.transaction, entry.received))
            .chain(parked.map(|parked| (&parked.transaction, parked.received)))
    }

    /// One of [`Pool::all_kept`].
    pub(crate) fn find(&self, id: &TxId) -> Option<(&CheckedTransaction, UnixMillis)> {
        if let Some(entry) = self.entries.get(id) {
            return Some((&entry.transaction, entry.received));
        }
        if !self.parked_ids.contains(id) {
            return None;
        }
        self.all_kept().find(|(kept, _)| kept.id() == *id)
    }

    /// Whether transactions of an account are parked that must not be lost.
    pub(crate) fn has_kept_parked(&self, key: &PublicKey) -> bool {
        let mut of_account = self.parked.range((*key, 0)..=(*key, u64::MAX));
        of_account.any(|(_, parked)| parked.claim == Claim::Kept)
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
        self.in_order().rev().find_map(|entry| {
            let body = &entry.transaction.signed().body;
            match &body.payload {
                Payload::ClaimName { name } if body.from == *key => Some(name.as_str()),
                _ => None,
            }
        })
    }

    /// Takes a transaction, and those that waited for it.
    ///
    /// # Errors
    /// The rule of the state that it breaks, or that there is no room.
    pub(crate) fn offer(
        &mut self,
        state: &State,
        transaction: CheckedTransaction,
        received: UnixMillis,
        claim: Claim,
    ) -> Result<Offered, PoolRefusal> {
        let id = transaction.id();
        if self.knows(&id) {
            return Ok(Offered::default());
        }
        let (from, sequence) = place(&transaction);
        let next = self.account(state, &from).sequence;
        if sequence < next {
            let (expected, found) = (next, sequence);
            return Err(PoolRefusal::Rule(RuleError::BadSequence {
                expected,
                found,
            }));
        }
        if sequence > next {
            let parked = Parked {
                transaction,
                received,
                claim,
            };
            self.park(parked, sequence - next);
            return Ok(Offered::default());
        }
        self.admit(state, transaction, received, claim)?;
        let mut offered = Offered {
            added: alloc::vec![id],
            refused: Vec::new(),
        };
        self.unpark(state, from, sequence + 1, &mut offered);
        Ok(offered)
    }

    /// Takes the parked transactions of an account whose turn it is.
    fn unpark(&mut self, state: &State, from: PublicKey, mut next: u64, offered: &mut Offered) {
        while let Some(parked) = self.take_parked(&(from, next)) {
            let Parked {
                transaction,
                received,
                claim,
            } = parked;
            let id = transaction.id();
            match self.admit(state, transaction.clone(), received, claim) {
                Ok(()) => offered.added.push(id),
                Err(refusal) => {
                    offered.refused.push(Refused {
                        transaction,
                        refusal,
                    });
                    break;
                }
            }
            next += 1;
        }
    }

    fn admit(
        &mut self,
        state: &State,
        transaction: CheckedTransaction,
        received: UnixMillis,
        claim: Claim,
    ) -> Result<(), PoolRefusal> {
        self.check_room_for(state, &transaction, claim)?;
        self.changes
            .apply(state, transaction.id(), transaction.signed())
            .map_err(PoolRefusal::Rule)?;
        let order = self.next_order;
        self.next_order += 1;
        self.bytes += transaction.bytes();
        self.by_order.insert(order, transaction.id());
        let entry = PoolEntry {
            transaction,
            received,
            order,
        };
        self.entries.insert(entry.transaction.id(), entry);
        Ok(())
    }

    fn check_room_for(
        &self,
        state: &State,
        transaction: &CheckedTransaction,
        claim: Claim,
    ) -> Result<(), PoolRefusal> {
        let (transactions, bytes) = (self.entries.len(), self.bytes);
        let full = match claim {
            Claim::New => {
                transactions >= MAX_POOL_TRANSACTIONS
                    || bytes + transaction.bytes() > MAX_POOL_BYTES
            }
            Claim::Kept => bytes + transaction.bytes() > MAX_KEPT_BYTES,
        };
        if full {
            return Err(PoolRefusal::Full {
                transactions,
                bytes,
            });
        }
        let from = transaction.signed().body.from;
        let confirmed = state.account(&from).map_or(0, |account| account.sequence);
        let after = self.account(state, &from).sequence;
        let waiting = usize::try_from(after.saturating_sub(confirmed)).unwrap_or(usize::MAX);
        if claim == Claim::New && waiting >= MAX_POOL_PER_ACCOUNT {
            return Err(PoolRefusal::AccountFull { waiting });
        }
        Ok(())
    }

    /// Keeps a transaction until those before it come. A new one that is too far ahead is dropped: it
    /// would wait for more predecessors than an account may have waiting.
    fn park(&mut self, parked: Parked, ahead: u64) {
        let place = place(&parked.transaction);
        let bytes = parked.transaction.bytes();
        let is_too_far = parked.claim == Claim::New && ahead > MAX_POOL_PER_ACCOUNT as u64;
        let is_too_much = self.parked_bytes + bytes > MAX_KEPT_BYTES;
        if is_too_far || is_too_much || self.parked.contains_key(&place) {
            return;
        }
        if parked.claim == Claim::New {
            self.make_room_to_park();
        }
        self.parked_bytes += bytes;
        self.parked_ids.insert(parked.transaction.id());
        self.parked.insert(place, parked);
    }

    fn make_room_to_park(&mut self) {
        let new = self.parked.iter();
        let new = new.filter(|(_, parked)| parked.claim == Claim::New);
        if new.clone().count() < MAX_PARKED || Bug::NoParkedCap.is_on() {
            return;
        }
        let oldest = new.min_by_key(|(_, parked)| parked.received);
        if let Some(place) = oldest.map(|(place, _)| *place) {
            self.take_parked(&place);
        }
    }

    fn take_parked(&mut self, place: &(PublicKey, u64)) -> Option<Parked> {
        let parked = self.parked.remove(place)?;
        self.parked_ids.remove(&parked.transaction.id());
        self.parked_bytes -= parked.transaction.bytes();
        Some(parked)
    }

    /// Starts anew on another state: first what a reorganisation gave back, then what waited, in
    /// its order. Gives the transactions that do not fit any more, with the rule.
    pub(crate) fn rebuild(
        &mut self,
        state: &State,
        returned: Vec<(CheckedTransaction, UnixMillis)>,
    ) -> Vec<Refused> {
        let before = core::mem::take(self);
        self.next_order = before.next_order;
        let mut entries = before.entries;
        let waited = before.by_order.values().filter_map(|id| {
            let entry = entries.remove(id)?;
            Some((entry.transaction, entry.received, Claim::Kept))
        });
        let parked = before
            .parked
            .into_values()
            .map(|parked| (parked.transaction, parked.received, parked.claim));
        let returned = returned
            .into_iter()
            .map(|(transaction, received)| (transaction, received, Claim::Kept));
        let mut refused = Vec::new();
        for (transaction, received, claim) in returned.chain(waited).chain(parked) {
            match self.offer(state, transaction.clone(), received, claim) {
                Ok(offered) => refused.extend(offered.refused),
                Err(refusal) => refused.push(Refused {
                    transaction,
                    refusal,
                }),
            }
        }
        refused
    }
}

/// The account and the number of a transaction.
fn place(transaction: &CheckedTransaction) -> (PublicKey, u64) {
    let body = &transaction.signed().body;
    (body.from, body.sequence)
}
