//! The waiting transactions, and by what they are found.

use alloc::collections::{BTreeMap, BTreeSet};
use core::cmp::Reverse;

use ledger::{Payload, PublicKey, TxId};

use super::{
    Arrival, Claim, PoolEntry,
    rank::{Chain, Package, Rate},
};

/// The last package of an account's line, if it may be pushed out. The least goes first: it pays
/// least per byte, and of equals it is the youngest.
pub(super) type Tail = (Rate, Reverse<u64>, PublicKey);

/// The waiting transactions in an order in which they could be mined. Only added to: where one goes
/// out of the middle, all that stay are put into a new line.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    pub(super) entries: BTreeMap<TxId, PoolEntry>,
    by_order: BTreeMap<u64, TxId>,
    chains: BTreeMap<PublicKey, Chain>,
    tails: BTreeSet<Tail>,
    bytes: usize,
    /// How many of them are orders of an offer.
    orders: usize,
    next_order: u64,
}

impl Line {
    /// Puts a transaction at the end, which is the next one of its account.
    pub(super) fn push(&mut self, arrival: Arrival) {
        let (from, sequence) = arrival.place();
        let entry = arrival.at(self.next_order);
        let (id, order) = (entry.transaction.id(), entry.order);
        self.next_order += 1;
        self.bytes += entry.transaction.bytes();
        let payload = &entry.transaction.signed().body.payload;
        self.orders += usize::from(matches!(payload, Payload::Order { .. }));
        let chain = self.chains.entry(from);
        let chain = chain.or_insert_with(|| Chain::new(sequence));
        if let Some(tail) = tail_of(from, chain) {
            self.tails.remove(&tail);
        }
        chain.push(id, entry.package());
        self.tails.extend(tail_of(from, chain));
        self.by_order.insert(order, id);
        self.entries.insert(id, entry);
    }

    /// Puts a transaction in place of one of the same number and of as many bytes.
    pub(super) fn swap(&mut self, old: &TxId, arrival: Arrival) {
        let Some(PoolEntry { order, .. }) = self.entries.remove(old) else {
            return;
        };
        let (from, sequence) = arrival.place();
        let id = arrival.transaction.id();
        self.by_order.insert(order, id);
        self.entries.insert(id, arrival.at(order));
        let Some(before) = self.chains.remove(&from) else {
            return;
        };
        if let Some(tail) = tail_of(from, &before) {
            self.tails.remove(&tail);
        }
        let mut chain = Chain::new(before.first());
        for (number, kept) in (before.first()..).zip(before.ids()) {
            let id = if number == sequence { id } else { *kept };
            chain.push(id, self.entries[&id].package());
        }
        self.tails.extend(tail_of(from, &chain));
        self.chains.insert(from, chain);
    }

    /// All of them in their order.
    pub(super) fn into_arrivals(mut self) -> impl Iterator<Item = Arrival> {
        let order = self.by_order.into_values();
        order.filter_map(move |id| self.entries.remove(&id).map(Arrival::from))
    }

    pub(super) fn get(&self, id: &TxId) -> Option<&PoolEntry> {
        self.entries.get(id)
    }

    /// The transaction of an account with a number.
    pub(super) fn at(&self, (from, sequence): &(PublicKey, u64)) -> Option<&PoolEntry> {
        let id = self.chains.get(from)?.id_at(*sequence)?;
        self.entries.get(id)
    }

    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    pub(super) fn bytes(&self) -> usize {
        self.bytes
    }

    pub(super) fn orders(&self) -> usize {
        self.orders
    }

    pub(super) fn in_order(&self) -> impl DoubleEndedIterator<Item = &PoolEntry> {
        self.by_order.values().map(|id| &self.entries[id])
    }

    /// The transactions of an account in their order.
    pub(super) fn of_account(
        &self,
        key: &PublicKey,
    ) -> impl DoubleEndedIterator<Item = &PoolEntry> {
        let chain = self.chains.get(key);
        let ids = chain.into_iter().flat_map(Chain::ids);
        ids.map(|id| &self.entries[id])
    }

    pub(super) fn chains(&self) -> &BTreeMap<PublicKey, Chain> {
        &self.chains
    }

    /// What may be pushed out, what goes first at the head.
    pub(super) fn tails(&self) -> &BTreeSet<Tail> {
        &self.tails
    }
}

impl Arrival {
    fn at(self, order: u64) -> PoolEntry {
        let Self {
            transaction,
            received,
            claim,
        } = self;
        PoolEntry {
            transaction,
            received,
            claim,
            order,
        }
    }
}

impl PoolEntry {
    /// A package of it alone.
    pub(super) fn package(&self) -> Package {
        Package {
            first: self.transaction.signed().body.sequence,
            rate: Rate::of(&self.transaction),
            order: self.order,
            is_loose: self.claim == Claim::New,
        }
    }
}

pub(super) fn tail_of(key: PublicKey, chain: &Chain) -> Option<Tail> {
    let last = chain.packages().last()?;
    last.is_loose
        .then_some((last.rate, Reverse(last.order), key))
}
