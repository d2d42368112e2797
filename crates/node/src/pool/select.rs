//! Which of the waiting transactions a block takes.

use alloc::{
    collections::{BTreeMap, BinaryHeap},
    vec::Vec,
};
use core::cmp::Ordering;

use ledger::{Changes, CheckedTransaction, Payload, PublicKey, State};

use super::{Pool, PoolEntry};

/// The next transaction of an account. Greater is better: more fee per byte, then older.
struct Head<'a>(&'a PoolEntry);

impl Ord for Head<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        let weight = |entry: &PoolEntry, other: &PoolEntry| {
            u128::from(entry.transaction.signed().body.fee.hundredths())
                * other.transaction.bytes() as u128
        };
        weight(self.0, other.0)
            .cmp(&weight(other.0, self.0))
            .then(other.0.order.cmp(&self.0.order))
    }
}

impl PartialOrd for Head<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Eq for Head<'_> {}

impl PartialEq for Head<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Pool {
    /// Transactions for a block of at most so many bytes, in an order in which they can be
    /// connected: the best fee per byte first, and of equals the earlier.
    pub(crate) fn select(&self, state: &State, bytes: usize) -> Vec<&CheckedTransaction> {
        let mut queues = self.queues();
        let mut heads: BinaryHeap<Head<'_>> = queues
            .values_mut()
            .filter_map(|queue| queue.pop().map(Head))
            .collect();
        // Heads whose account waits for money that another may bring.
        let mut stuck = Vec::new();
        let mut changes = Changes::default();
        let mut chosen = Vec::new();
        let mut left = bytes;
        while let Some(Head(entry)) = heads.pop() {
            let transaction = &entry.transaction;
            if transaction.bytes() > left {
                // What builds on it can't come either.
                continue;
            }
            if changes.apply(state, transaction.signed()).is_err() {
                stuck.push(Head(entry));
                continue;
            }
            left -= transaction.bytes();
            chosen.push(transaction);
            let body = &transaction.signed().body;
            let next = queues.get_mut(&body.from).and_then(Vec::pop);
            heads.extend(next.map(Head));
            if let Payload::Transfer { to, .. } = &body.payload {
                let freed = stuck.extract_if(.., |Head(entry)| {
                    entry.transaction.signed().body.from == *to
                });
                heads.extend(freed);
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
