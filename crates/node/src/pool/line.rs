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
#[derive(Debug, Default)]
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
        let Arrival {
            transaction,
            received,
            claim,
        } = arrival;
        let (id, order) = (transaction.id(), self.next_order);
        self.next_order += 1;
        self.bytes += transaction.bytes();
        let is_order = matches!(transaction.signed().body.payload, Payload::Order { .. });
        self.orders += usize::from(is_order);
        let package = Package {
            first: sequence,
            rate: Rate::of(&transaction),
            order,
            is_loose: claim == Claim::New,
        };
        let chain = self.chains.entry(from);
        let chain = chain.or_insert_with(|| Chain::new(sequence));
        if let Some(tail) = tail_of(from, chain) {
            self.tails.remove(&tail);
        }
        chain.push(id, package);
        self.tails.extend(tail_of(from, chain));
        self.by_order.insert(order, id);
        let entry = PoolEntry {
            transaction,
            received,
            claim,
            order,
        };
        self.entries.insert(id, entry);
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

pub(super) fn tail_of(key: PublicKey, chain: &Chain) -> Option<Tail> {
    let last = chain.packages().last()?;
    last.is_loose
        .then_some((last.rate, Reverse(last.order), key))
}
