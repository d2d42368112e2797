//! Transactions that wait for a block.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};

use ledger::{
    Account, Amount, Changes, CheckedTransaction, Payload, PublicKey, RuleError, State, TxId,
};

use crate::io::UnixMillis;

/// Most transactions that wait.
pub const MAX_POOL_TRANSACTIONS: usize = 2_000;
/// Most bytes that wait.
pub const MAX_POOL_BYTES: usize = 1_024 * 1_024;
/// Most transactions of one account that wait.
pub const MAX_POOL_PER_ACCOUNT: usize = 64;
/// Most transactions kept whose predecessors have not come.
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

/// Why a transaction was not taken into the pool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PoolRefusal {
    /// It breaks a rule of the state.
    Rule(RuleError),
    /// The pool is full, by transactions or bytes.
    Full { transactions: usize, bytes: usize },
    /// The account has as many waiting as it may have.
    AccountFull { waiting: usize },
}

/// What became of a transaction that was not refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PoolOutcome {
    /// It waits for a block.
    Added,
    /// It waited already.
    Duplicate,
    /// An earlier transaction of its account is not here yet: it waits for that one.
    Parked,
}

/// The pool. Everything in it could be mined in its order on top of the tip.
#[derive(Debug, Default)]
pub(crate) struct Pool {
    entries: BTreeMap<TxId, PoolEntry>,
    by_order: BTreeMap<u64, TxId>,
    /// What the waiting transactions change, in their order.
    changes: Changes,
    parked: BTreeMap<(PublicKey, u64), (CheckedTransaction, UnixMillis)>,
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
        self.entries.contains_key(id) || self.parked.values().any(|(parked, _)| parked.id() == *id)
    }

    /// The waiting transactions, the one that came first at the head.
    pub(crate) fn in_order(&self) -> impl DoubleEndedIterator<Item = &PoolEntry> {
        self.by_order.values().map(|id| &self.entries[id])
    }

    /// An account as the waiting transactions leave it.
    pub(crate) fn account(&self, state: &State, key: &PublicKey) -> Account {
        self.changes.over(state).account(key)
    }

    /// What waiting transactions take from an account, and what those of others bring it.
    pub(crate) fn flows(&self, key: &PublicKey) -> (Amount, Amount) {
        let mut flows = (Amount::ZERO, Amount::ZERO);
        for entry in self.entries.values() {
            let body = &entry.transaction.signed().body;
            if body.from == *key {
                let spends = body.spends().unwrap_or(Amount::MAX);
                flows.0 = flows.0.checked_add(spends).unwrap_or(Amount::MAX);
            }
            if let Payload::Transfer { to, amount, .. } = &body.payload
                && to == key
            {
                flows.1 = flows.1.checked_add(*amount).unwrap_or(Amount::MAX);
            }
        }
        flows
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

    /// Takes a transaction, and those that waited for it. Gives what became of it, and the ids of
    /// all that were added.
    pub(crate) fn add(
        &mut self,
        state: &State,
        transaction: CheckedTransaction,
        received: UnixMillis,
    ) -> Result<(PoolOutcome, Vec<TxId>), PoolRefusal> {
        let id = transaction.id();
        if self.knows(&id) {
            return Ok((PoolOutcome::Duplicate, Vec::new()));
        }
        let (from, sequence) = {
            let body = &transaction.signed().body;
            (body.from, body.sequence)
        };
        if sequence > self.account(state, &from).sequence {
            self.park(transaction, received);
            return Ok((PoolOutcome::Parked, Vec::new()));
        }
        self.admit(state, transaction, received)?;
        let mut added = alloc::vec![id];
        let mut next = sequence + 1;
        while let Some((transaction, received)) = self.parked.remove(&(from, next)) {
            let id = transaction.id();
            if self.admit(state, transaction, received).is_err() {
                break;
            }
            added.push(id);
            next += 1;
        }
        Ok((PoolOutcome::Added, added))
    }

    fn admit(
        &mut self,
        state: &State,
        transaction: CheckedTransaction,
        received: UnixMillis,
    ) -> Result<(), PoolRefusal> {
        self.check_room_for(state, &transaction)?;
        self.changes
            .apply(state, transaction.signed())
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
    ) -> Result<(), PoolRefusal> {
        let (transactions, bytes) = (self.entries.len(), self.bytes);
        if transactions >= MAX_POOL_TRANSACTIONS || bytes + transaction.bytes() > MAX_POOL_BYTES {
            return Err(PoolRefusal::Full {
                transactions,
                bytes,
            });
        }
        let from = transaction.signed().body.from;
        let confirmed = state.account(&from).map_or(0, |account| account.sequence);
        let after = self.account(state, &from).sequence;
        let waiting = usize::try_from(after.saturating_sub(confirmed)).unwrap_or(usize::MAX);
        if waiting >= MAX_POOL_PER_ACCOUNT {
            return Err(PoolRefusal::AccountFull { waiting });
        }
        Ok(())
    }

    fn park(&mut self, transaction: CheckedTransaction, received: UnixMillis) {
        let body = &transaction.signed().body;
        let place = (body.from, body.sequence);
        if self.parked.len() < MAX_PARKED {
            self.parked.entry(place).or_insert((transaction, received));
        }
    }

    /// Starts anew on another state: first what a reorganisation gave back, then what waited, in
    /// its order. Gives the transactions that do not fit any more, with the rule.
    pub(crate) fn rebuild(
        &mut self,
        state: &State,
        returned: Vec<(CheckedTransaction, UnixMillis)>,
    ) -> Vec<(TxId, PoolRefusal)> {
        let waited: Vec<_> = self
            .in_order()
            .map(|entry| (entry.transaction.clone(), entry.received))
            .collect();
        let parked = core::mem::take(&mut self.parked).into_values();
        let order = self.next_order;
        *self = Self {
            next_order: order,
            ..Self::default()
        };
        let mut refused = Vec::new();
        for (transaction, received) in returned.into_iter().chain(waited).chain(parked) {
            let id = transaction.id();
            if let Err(refusal) = self.add(state, transaction, received) {
                refused.push((id, refusal));
            }
        }
        refused
    }

    /// Transactions for a block of at most so many bytes, in an order in which they can be
    /// connected: the best fee per byte first, and of equals the earlier.
    pub(crate) fn select(&self, state: &State, bytes: usize) -> Vec<&CheckedTransaction> {
        let mut queues = self.queues();
        let mut changes = Changes::default();
        let mut chosen = Vec::new();
        let mut left = bytes;
        // Accounts whose next transaction waits for money that another may bring.
        let mut stuck = BTreeSet::new();
        loop {
            let best = queues
                .iter()
                .filter(|(from, _)| !stuck.contains(*from))
                .filter_map(|(from, queue)| queue.last().map(|entry| (*from, *entry)))
                .max_by(|(_, a), (_, b)| by_fee_then_age(a, b));
            let Some((from, entry)) = best else { break };
            let transaction = &entry.transaction;
            if transaction.bytes() > left || changes.apply(state, transaction.signed()).is_err() {
                stuck.insert(from);
                continue;
            }
            left -= transaction.bytes();
            chosen.push(transaction);
            queues.entry(from).and_modify(|queue| {
                queue.pop();
            });
            if matches!(transaction.signed().body.payload, Payload::Transfer { .. }) {
                stuck.clear();
            }
        }
        chosen
    }

    /// The waiting transactions of each account, the next one last.
    fn queues(&self) -> BTreeMap<PublicKey, Vec<&PoolEntry>> {
        let mut queues: BTreeMap<PublicKey, Vec<&PoolEntry>> = BTreeMap::new();
        for entry in self.in_order().rev() {
            let from = entry.transaction.signed().body.from;
            queues.entry(from).or_default().push(entry);
        }
        queues
    }
}

/// Greater is better: more fee per byte, then older.
fn by_fee_then_age(a: &PoolEntry, b: &PoolEntry) -> core::cmp::Ordering {
    let weight = |entry: &PoolEntry, other: &PoolEntry| {
        u128::from(entry.transaction.signed().body.fee.hundredths())
            * other.transaction.bytes() as u128
    };
    weight(a, b).cmp(&weight(b, a)).then(b.order.cmp(&a.order))
}
