//! Finding the pool's order anew, when something goes out of its middle or the state is another.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};

use ledger::{Changes, CheckedTransaction, RuleError, State, TxId, maps::map_of};

use super::{
    Arrival, Claim, MAX_KEPT_BYTES, Pool, PoolEntry, PoolRefusal, Refused, line::Line,
    rank::replacing_fee,
};
use crate::io::UnixMillis;

/// How often what did not fit is tried again behind what did. What moved is found the second time,
/// and what built on it with it; a bound keeps the work in proportion to what waits.
const MAX_PASSES: usize = 4;

/// An order in which transactions can be mined.
struct Arranged {
    changes: Changes,
    /// Their places in what was given.
    order: Vec<usize>,
    /// What fits nowhere.
    failed: Vec<(usize, RuleError)>,
    /// How many were tried, each time counted.
    tried: usize,
}

/// Applies transactions in their order, and what failed again behind the others.
fn arrange(state: &State, list: &[&CheckedTransaction]) -> Arranged {
    let mut arranged = Arranged {
        changes: Changes::default(),
        order: Vec::with_capacity(list.len()),
        failed: Vec::new(),
        tried: 0,
    };
    let mut left: Vec<usize> = (0..list.len()).collect();
    for _ in 0..MAX_PASSES {
        let before = arranged.order.len();
        arranged.failed.clear();
        for at in left {
            let transaction = list[at];
            arranged.tried += 1;
            match arranged
                .changes
                .apply(state, transaction.id(), transaction.signed())
            {
                Ok(()) => arranged.order.push(at),
                Err(rule) => arranged.failed.push((at, rule)),
            }
        }
        if arranged.failed.is_empty() || arranged.order.len() == before {
            break;
        }
        left = arranged.failed.iter().map(|(at, _)| *at).collect();
    }
    arranged
}

impl Pool {
    /// Takes transactions out, maybe puts one in, and lets all others follow. `put` has the order of
    /// the one whose place it takes; without, it comes last. Gives what does not wait any more.
    ///
    /// # Errors
    /// The rule that the new one breaks; nothing is changed then.
    pub(super) fn rearrange(
        &mut self,
        state: &State,
        mut gone: BTreeMap<TxId, PoolRefusal>,
        put: Option<(Arrival, Option<u64>)>,
    ) -> Result<Vec<Refused>, RuleError> {
        let mut list = Vec::with_capacity(self.line.len() + 1);
        let new = put.as_ref().map(|(arrival, slot)| (arrival, *slot));
        for entry in self.line.in_order() {
            if let Some((arrival, Some(slot))) = new
                && slot == entry.order
            {
                list.push(&arrival.transaction);
            }
            if !gone.contains_key(&entry.transaction.id()) {
                list.push(&entry.transaction);
            }
        }
        if let Some((arrival, None)) = new {
            list.push(&arrival.transaction);
        }
        let arranged = arrange(state, &list);
        let ids: Vec<TxId> = list.iter().map(|transaction| transaction.id()).collect();
        self.tried += arranged.tried;
        if let Some((arrival, _)) = new {
            let id = arrival.transaction.id();
            let mut failed = arranged.failed.iter();
            if let Some((_, rule)) = failed.find(|(at, _)| ids[*at] == id) {
                return Err(rule.clone());
            }
        }
        let old = core::mem::take(&mut self.line);
        let entries = old.entries.into_iter();
        let mut arrivals = map_of(entries.map(|(id, entry)| (id, Arrival::from(entry))));
        arrivals.extend(put.map(|(arrival, _)| (arrival.transaction.id(), arrival)));
        let mut refused = Vec::new();
        for (id, refusal) in core::mem::take(&mut gone) {
            let arrival = arrivals.remove(&id);
            refused.extend(arrival.map(|arrival| Refused::new(arrival, refusal)));
        }
        let list = ids.iter().filter_map(|id| arrivals.remove(id)).collect();
        self.install(state, list, arranged, &mut refused);
        Ok(refused)
    }

    /// Makes an arrangement of transactions the pool. What was good and now waits for a predecessor
    /// is parked.
    fn install(
        &mut self,
        state: &State,
        list: Vec<Arrival>,
        arranged: Arranged,
        refused: &mut Vec<Refused>,
    ) {
        let mut list: Vec<Option<Arrival>> = list.into_iter().map(Some).collect();
        self.line = Line::default();
        for at in arranged.order {
            if let Some(arrival) = list[at].take() {
                self.line.push(arrival);
            }
        }
        self.changes = arranged.changes;
        for (at, rule) in arranged.failed {
            let Some(arrival) = list[at].take() else {
                continue;
            };
            let (from, sequence) = arrival.place();
            let next = self.account(state, &from).sequence;
            if sequence > next && self.parked.at(&arrival.place()).is_none() {
                self.park(arrival.kept(), sequence - next, refused);
            } else {
                refused.push(Refused::new(arrival, PoolRefusal::Rule(rule)));
            }
        }
    }

    /// Starts anew on another state: first what a reorganisation gave back, then what waited, in
    /// its order. Gives the transactions that do not fit any more, with the rule.
    pub(crate) fn rebuild(
        &mut self,
        state: &State,
        returned: Vec<(CheckedTransaction, UnixMillis)>,
    ) -> Vec<Refused> {
        let before = core::mem::take(self);
        (self.limits, self.tried) = (before.limits, before.tried);
        let returned = returned.into_iter().map(|(transaction, received)| Arrival {
            transaction,
            received,
            claim: Claim::Kept,
        });
        let mut refused = Vec::new();
        let list = returned.chain(before.line.into_arrivals());
        let list = within_bytes(list, &mut refused);
        let (list, replaced) = dearest_of_each_number(list);
        let transactions: Vec<&CheckedTransaction> =
            list.iter().map(|arrival| &arrival.transaction).collect();
        let arranged = arrange(state, &transactions);
        self.tried += arranged.tried;
        let behind = refused.len();
        self.install(state, list, arranged, &mut refused);
        for refused in &mut refused[behind..] {
            let id = refused.transaction.id();
            if let (PoolRefusal::Rule(RuleError::BadSequence { .. }), Some(by)) =
                (&refused.refusal, replaced.get(&id))
                && self.get(by).is_some()
            {
                refused.refusal = PoolRefusal::Replaced { by: *by };
            }
        }
        for parked in before.parked.into_all() {
            let copy = parked.clone();
            match self.offer_again(state, parked) {
                Ok(offered) => refused.extend(offered.refused),
                Err(refusal) => refused.push(Refused::new(copy, refusal)),
            }
        }
        refused
    }
}

/// As much as a pool may keep at all, the first first.
fn within_bytes(list: impl Iterator<Item = Arrival>, refused: &mut Vec<Refused>) -> Vec<Arrival> {
    let mut seen = BTreeSet::new();
    let (mut kept, mut bytes) = (Vec::new(), 0);
    for arrival in list {
        let more = bytes + arrival.transaction.bytes();
        if more > MAX_KEPT_BYTES {
            let (transactions, needed) = (kept.len(), None);
            let full = PoolRefusal::Full {
                transactions,
                bytes,
                needed,
            };
            refused.push(Refused::new(arrival, full));
        } else if seen.insert(arrival.transaction.id()) {
            bytes = more;
            kept.push(arrival);
        }
    }
    kept
}

/// Of transactions with one number the one that replaces the others comes first, at the place of the
/// first. Gives by which each other one was replaced.
fn dearest_of_each_number(mut list: Vec<Arrival>) -> (Vec<Arrival>, BTreeMap<TxId, TxId>) {
    let mut first = BTreeMap::new();
    let mut replaced = BTreeMap::new();
    for at in 0..list.len() {
        let Some(before) = first.get(&list[at].place()).copied() else {
            first.insert(list[at].place(), at);
            continue;
        };
        let (old, new) = (&list[before], &list[at]);
        let fee = |arrival: &Arrival| arrival.transaction.signed().body.fee;
        if fee(new) >= replacing_fee(fee(old)) {
            replaced.insert(old.transaction.id(), new.transaction.id());
            let claim = old.claim.max(new.claim);
            list.swap(before, at);
            list[before].claim = claim;
        }
    }
    (list, replaced)
}

impl From<PoolEntry> for Arrival {
    fn from(entry: PoolEntry) -> Self {
        let PoolEntry {
            transaction,
            received,
            claim,
            ..
        } = entry;
        Self {
            transaction,
            received,
            claim,
        }
    }
}
