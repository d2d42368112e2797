//! Which of the waiting transactions a block takes.

use alloc::{
    collections::{BTreeMap, BinaryHeap},
    vec::Vec,
};
use core::cmp::Ordering;

use ledger::{Changes, CheckedTransaction, Order, Payload, PublicKey, RuleError, State, TxId};

use super::{Pool, PoolEntry};
use crate::bugs::Bug;

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

/// What a transaction that can't be chosen yet waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Need {
    /// Money of an account.
    Money(PublicKey),
    /// An offer, or pieces of it.
    Offer(TxId),
    /// An order.
    Order(TxId),
    /// That no order of an offer is left, so that its withdrawal makes none of them void.
    NoOrder(TxId),
}

/// What a refused transaction waits for, if another one may bring it.
fn need_of(from: PublicKey, rule: &RuleError) -> Option<Need> {
    match rule {
        RuleError::BalanceTooLow { .. } => Some(Need::Money(from)),
        RuleError::UnknownOrder { order } => Some(Need::Order(*order)),
        RuleError::UnknownOffer { offer } => Some(Need::Offer(*offer)),
        _ => None,
    }
}

/// A block's transactions while they are chosen.
struct Selection<'a, 's> {
    state: &'s State,
    /// The transactions of each account, the next one last.
    queues: BTreeMap<PublicKey, Vec<&'a PoolEntry>>,
    heads: BinaryHeap<Head<'a>>,
    stuck: BTreeMap<Need, Vec<Head<'a>>>,
    /// How many orders of an offer are not chosen yet.
    orders_left: BTreeMap<TxId, usize>,
    changes: Changes,
}

impl<'a> Selection<'a, '_> {
    /// Takes a transaction if nothing is in its way.
    fn takes(&mut self, entry: &'a PoolEntry) -> bool {
        let transaction = &entry.transaction;
        let body = &transaction.signed().body;
        if let Payload::WithdrawOffer { offer } = &body.payload
            && self.orders_left.get(offer).is_some_and(|left| *left > 0)
        {
            self.stick(Need::NoOrder(*offer), entry);
            return false;
        }
        let before = self.order_before(&body.payload);
        match self
            .changes
            .apply(self.state, transaction.id(), transaction.signed())
        {
            Ok(()) => {
                self.free(entry, before);
                true
            }
            Err(_) if Bug::StaleSequence.is_on() => true,
            Err(rule) => {
                let pieces = match (&rule, &body.payload) {
                    (RuleError::StockTooLow { .. }, Payload::Order { offer, .. }) => {
                        Some(Need::Offer(*offer))
                    }
                    _ => None,
                };
                if let Some(need) = pieces.or_else(|| need_of(body.from, &rule)) {
                    self.stick(need, entry);
                }
                false
            }
        }
    }

    /// The order that a transaction settles, which is gone once it is applied.
    fn order_before(&self, payload: &Payload) -> Option<Order> {
        match payload {
            Payload::Settle { order, .. } => self.changes.over(self.state).order(order).copied(),
            _ => None,
        }
    }

    fn stick(&mut self, need: Need, entry: &'a PoolEntry) {
        self.stuck.entry(need).or_default().push(Head(entry));
    }

    /// Goes on with what waited for a transaction that was taken.
    fn free(&mut self, entry: &'a PoolEntry, settled: Option<Order>) {
        let body = &entry.transaction.signed().body;
        let id = entry.transaction.id();
        let next = self.queues.get_mut(&body.from).and_then(Vec::pop);
        self.heads.extend(next.map(Head));
        let brings = match &body.payload {
            Payload::Transfer { to, .. } => alloc::vec![Need::Money(*to)],
            Payload::Offer { .. } => alloc::vec![Need::Offer(id)],
            Payload::Order { offer, .. } => {
                let left = self.orders_left.entry(*offer).or_default();
                *left = left.saturating_sub(1);
                alloc::vec![Need::Order(id), Need::NoOrder(*offer)]
            }
            Payload::Settle { outcome, .. } => settled.map_or_else(Vec::new, |order| {
                alloc::vec![Need::Money(order.payee(*outcome)), Need::Offer(order.offer)]
            }),
            Payload::Post { .. }
            | Payload::ClaimName { .. }
            | Payload::Stamp { .. }
            | Payload::WithdrawOffer { .. } => Vec::new(),
        };
        for need in brings {
            self.heads
                .extend(self.stuck.remove(&need).into_iter().flatten());
        }
    }
}

impl Pool {
    /// Transactions for a block of at most so many bytes, in an order in which they can be
    /// connected: the best fee per byte first, and of equals the earlier.
    pub(crate) fn select(&self, state: &State, bytes: usize) -> Vec<&CheckedTransaction> {
        let mut queues = self.queues();
        let heads = queues.values_mut();
        let heads = heads.filter_map(|queue| queue.pop().map(Head)).collect();
        let mut selection = Selection {
            state,
            queues,
            heads,
            stuck: BTreeMap::new(),
            orders_left: self.orders_of_offers(),
            changes: Changes::default(),
        };
        let mut chosen = Vec::new();
        let mut left = bytes;
        while let Some(Head(entry)) = selection.heads.pop() {
            // Where it is too large, what builds on it can't come either.
            if entry.transaction.bytes() <= left && selection.takes(entry) {
                left -= entry.transaction.bytes();
                chosen.push(&entry.transaction);
            }
        }
        chosen
    }

    /// How many orders of each offer wait.
    fn orders_of_offers(&self) -> BTreeMap<TxId, usize> {
        let mut orders = BTreeMap::new();
        for entry in self.entries.values() {
            if let Payload::Order { offer, .. } = entry.transaction.signed().body.payload {
                *orders.entry(offer).or_default() += 1;
            }
        }
        orders
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
