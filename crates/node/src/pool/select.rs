//! Which of the waiting transactions a block takes.

use alloc::{
    collections::{BTreeMap, BinaryHeap},
    vec::Vec,
};
use core::cmp::Ordering;

use ledger::{Changes, CheckedTransaction, Order, Payload, PublicKey, RuleError, State, TxId};

use super::{Pool, PoolEntry, line::Line, rank::Rate};
use crate::bugs::Bug;

/// The next transaction of an account. Greater is better: its package pays more per byte, then it is
/// older.
struct Head<'a> {
    rate: Rate,
    entry: &'a PoolEntry,
}

impl Ord for Head<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        let age = self.entry.order.cmp(&other.entry.order);
        self.rate.cmp(&other.rate).then(age.reverse())
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
    line: &'a Line,
    heads: BinaryHeap<Head<'a>>,
    stuck: BTreeMap<Need, Vec<Head<'a>>>,
    /// How many orders of an offer are not chosen yet.
    orders_left: BTreeMap<TxId, usize>,
    changes: Changes,
    /// How many were tried, each time counted.
    tried: usize,
}

impl<'a> Selection<'a, '_> {
    /// Takes a transaction if nothing is in its way.
    fn takes(&mut self, head: Head<'a>) -> bool {
        let entry = head.entry;
        let transaction = &entry.transaction;
        let body = &transaction.signed().body;
        if let Payload::WithdrawOffer { offer } = &body.payload
            && self.orders_left.get(offer).is_some_and(|left| *left > 0)
        {
            self.stick(Need::NoOrder(*offer), head);
            return false;
        }
        let before = self.order_before(&body.payload);
        self.tried += 1;
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
                    self.stick(need, head);
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

    fn stick(&mut self, need: Need, head: Head<'a>) {
        self.stuck.entry(need).or_default().push(head);
    }

    /// The transaction of an account with a number, if it is the next to be chosen.
    fn head(line: &'a Line, key: PublicKey, sequence: u64) -> Option<Head<'a>> {
        Some(Head {
            rate: line.chains().get(&key)?.rate_at(sequence)?,
            entry: line.at(&(key, sequence))?,
        })
    }

    /// Goes on with what waited for a transaction that was taken.
    fn free(&mut self, entry: &'a PoolEntry, settled: Option<Order>) {
        let body = &entry.transaction.signed().body;
        let id = entry.transaction.id();
        let next = Self::head(self.line, body.from, body.sequence + 1);
        self.heads.extend(next);
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
    /// connected: the best package by fee per byte first, and of equals the earlier.
    pub(crate) fn select(&self, state: &State, bytes: usize) -> Vec<&CheckedTransaction> {
        self.select_counted(state, bytes).0
    }

    /// Beside what was selected, how many transactions were tried for it.
    pub(crate) fn select_counted(
        &self,
        state: &State,
        bytes: usize,
    ) -> (Vec<&CheckedTransaction>, usize) {
        let chains = self.line.chains().iter();
        let heads = chains
            .filter_map(|(key, chain)| Selection::head(&self.line, *key, chain.first()))
            .collect();
        let mut selection = Selection {
            state,
            line: &self.line,
            heads,
            stuck: BTreeMap::new(),
            orders_left: self.orders_of_offers(),
            changes: Changes::default(),
            tried: 0,
        };
        let mut chosen = Vec::new();
        let mut left = bytes;
        while let Some(head) = selection.heads.pop() {
            let transaction = &head.entry.transaction;
            // Where it is too large, what builds on it can't come either.
            if transaction.bytes() <= left && selection.takes(head) {
                left -= transaction.bytes();
                chosen.push(transaction);
            }
        }
        (chosen, selection.tried)
    }

    /// How many orders of each offer wait.
    fn orders_of_offers(&self) -> BTreeMap<TxId, usize> {
        let mut orders = BTreeMap::new();
        if self.line.orders() == 0 {
            return orders;
        }
        for entry in self.in_order() {
            if let Payload::Order { offer, .. } = entry.transaction.signed().body.payload {
                *orders.entry(offer).or_default() += 1;
            }
        }
        orders
    }
}
