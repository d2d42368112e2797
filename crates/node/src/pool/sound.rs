//! What must hold of a pool whatever has happened to it.

use alloc::{collections::BTreeSet, vec::Vec};

use ledger::{Changes, Payload, State, maps::set_of};

use super::{
    Claim, Limits, Pool, PoolEntry,
    line::{Tail, tail_of},
    rank::Chain,
};

impl Pool {
    /// Takes at most so much of what is new: less than a test would have to sign.
    pub(crate) fn limit(&mut self, transactions: usize, bytes: usize) {
        self.limits = Limits {
            transactions,
            bytes,
        };
    }

    /// How many transactions were tried on a state so far, each time counted.
    pub(crate) fn tried(&self) -> usize {
        self.tried
    }

    /// Checks that sums and indexes agree with what waits, and that all of it could be mined: in its
    /// order, and in the order in which blocks take it.
    pub(crate) fn assert_sound(&self, state: &State) {
        self.assert_minable(state);
        self.assert_line(state);
        self.assert_parked(state);
    }

    fn assert_minable(&self, state: &State) {
        let mut changes = Changes::default();
        for entry in self.in_order() {
            let id = entry.transaction.id();
            let applied = changes.apply(state, id, entry.transaction.signed());
            assert_eq!(applied, Ok(()), "{id} does not fit");
        }
        assert_eq!(changes, self.changes);
        let chosen = self.select(state, usize::MAX);
        assert_eq!(chosen.len(), self.len());
        let mut changes = Changes::default();
        for transaction in chosen {
            let applied = changes.apply(state, transaction.id(), transaction.signed());
            assert_eq!(applied, Ok(()), "{} is too early", transaction.id());
        }
    }

    fn assert_line(&self, state: &State) {
        let entries: Vec<&PoolEntry> = self.in_order().collect();
        let ids = set_of(entries.iter().map(|entry| entry.transaction.id()));
        assert_eq!(ids.len(), entries.len(), "an id is there twice");
        assert_eq!(ids.len(), self.line.entries.len());
        let bytes: usize = entries.iter().map(|entry| entry.transaction.bytes()).sum();
        assert_eq!(bytes, self.bytes());
        let is_order = |entry: &&&PoolEntry| {
            let payload = &entry.transaction.signed().body.payload;
            matches!(payload, Payload::Order { .. })
        };
        let orders = entries.iter().filter(is_order).count();
        assert_eq!(orders, self.line.orders());
        let mut in_chains = 0;
        let mut tails: BTreeSet<Tail> = BTreeSet::new();
        for (key, chain) in self.line.chains() {
            let confirmed = state.account(key).map_or(0, |account| account.sequence);
            assert_eq!(chain.first(), confirmed, "a line begins with the next one");
            let mut again = Chain::new(confirmed);
            for (sequence, id) in (confirmed..).zip(chain.ids()) {
                let entry = &self.line.entries[id];
                let body = &entry.transaction.signed().body;
                assert_eq!((body.from, body.sequence), (*key, sequence));
                again.push(*id, entry.package());
            }
            in_chains += again.ids().len();
            tails.extend(tail_of(*key, &again));
        }
        assert_eq!(in_chains, entries.len());
        assert_eq!(&tails, self.line.tails());
    }

    fn assert_parked(&self, state: &State) {
        let parked: Vec<_> = self.parked.all().collect();
        let bytes: usize = parked.iter().map(|parked| parked.transaction.bytes()).sum();
        let loose = parked.iter().filter(|parked| parked.claim != Claim::Kept);
        assert_eq!(
            self.parked_size(),
            (loose.count(), bytes),
            "what is parked is counted"
        );
        for parked in parked {
            let (from, sequence) = parked.place();
            let id = parked.transaction.id();
            assert!(self.get(&id).is_none(), "{id} waits and is parked");
            assert!(self.parked.contains(&id));
            assert!(sequence >= self.account(state, &from).sequence);
        }
    }
}
