//! Whether there is room for one more, and what makes room for it.

use alloc::collections::{BTreeMap, BTreeSet};
use core::cmp::Reverse;

use ledger::{
    Amount, CheckedTransaction, State, TxId,
    rules::{STATE_RULES, StateSubject, check_all},
};

use super::{
    Arrival, Claim, MAX_KEPT_BYTES, MAX_POOL_PER_ACCOUNT, Offered, Pool, PoolRefusal, line::Tail,
    rank::Rate,
};

/// Which limits a transaction has to keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// Those for what is new; what pays more pushes others out.
    New,
    /// [`MAX_KEPT_BYTES`] alone.
    Kept,
}

impl Bound {
    pub(super) fn of(claim: Claim) -> Self {
        match claim {
            Claim::New | Claim::Own => Self::New,
            Claim::Kept => Self::Kept,
        }
    }
}

/// How much more there must be room for.
#[derive(Clone, Copy, Debug, Default)]
struct Lack {
    transactions: usize,
    bytes: usize,
}

impl Lack {
    fn is_none(self) -> bool {
        self.transactions == 0 && self.bytes == 0
    }

    fn less(self, transactions: usize, bytes: usize) -> Self {
        Self {
            transactions: self.transactions.saturating_sub(transactions),
            bytes: self.bytes.saturating_sub(bytes),
        }
    }
}

impl Pool {
    /// Takes the next transaction of an account, and pushes out what has to make room for it.
    pub(super) fn admit(
        &mut self,
        state: &State,
        arrival: Arrival,
        bound: Bound,
        offered: &mut Offered,
    ) -> Result<(), PoolRefusal> {
        let (id, transaction) = (arrival.transaction.id(), &arrival.transaction);
        let displaced = self.room_for(state, transaction, bound)?;
        if displaced.is_empty() {
            self.tried += 1;
            self.changes
                .apply(state, id, transaction.signed())
                .map_err(PoolRefusal::Rule)?;
            self.line.push(arrival);
        } else {
            self.check_on_top(state, transaction)?;
            let reason = PoolRefusal::Displaced { by: id };
            let gone = displaced.into_iter().map(|id| (id, reason.clone()));
            let refused = self.rearrange(state, gone.collect(), Some((arrival, None)));
            offered.refused.extend(refused.map_err(PoolRefusal::Rule)?);
        }
        offered.added.push(id);
        Ok(())
    }

    /// Asks the state's rules on top of what waits, before anything is moved for a transaction.
    fn check_on_top(
        &self,
        state: &State,
        transaction: &CheckedTransaction,
    ) -> Result<(), PoolRefusal> {
        let view = &self.over(state);
        let body = &transaction.signed().body;
        check_all(STATE_RULES, &StateSubject { body, view }).map_err(PoolRefusal::Rule)
    }

    /// What must go for a transaction to be taken: nothing where there is room.
    ///
    /// # Errors
    /// That its account has enough, or that it does not pay a tenth more per byte, with what it builds
    /// on, than each of those that would have to go.
    fn room_for(
        &self,
        state: &State,
        transaction: &CheckedTransaction,
        bound: Bound,
    ) -> Result<BTreeSet<TxId>, PoolRefusal> {
        let (transactions, bytes) = (self.line.len(), self.line.bytes());
        let after = bytes + transaction.bytes();
        if bound == Bound::Kept {
            return if after > MAX_KEPT_BYTES {
                Err(self.full(None))
            } else {
                Ok(BTreeSet::new())
            };
        }
        let from = transaction.signed().body.from;
        let confirmed = state.account(&from).map_or(0, |account| account.sequence);
        let next = self.account(state, &from).sequence;
        let waiting = usize::try_from(next.saturating_sub(confirmed)).unwrap_or(usize::MAX);
        if waiting >= MAX_POOL_PER_ACCOUNT {
            return Err(PoolRefusal::AccountFull { waiting });
        }
        // Where what came back has filled the pool beyond its limits, a newcomer pushes out no more
        // than it brings.
        let lack = Lack {
            transactions: usize::from(transactions >= self.limits.transactions),
            bytes: after
                .saturating_sub(self.limits.bytes)
                .min(transaction.bytes()),
        };
        self.displaced_by(transaction, lack)
    }

    /// The worst last packages of other accounts, as many as have to go.
    fn displaced_by(
        &self,
        transaction: &CheckedTransaction,
        mut lack: Lack,
    ) -> Result<BTreeSet<TxId>, PoolRefusal> {
        let mut displaced = BTreeSet::new();
        if lack.is_none() {
            return Ok(displaced);
        }
        let from = transaction.signed().body.from;
        let rate = Rate::of(transaction);
        let chain = self.line.chains().get(&from);
        let offered = chain.map_or(rate, |chain| chain.rate_with(rate));
        let others = |tail: &&Tail| tail.2 != from;
        let mut tails = self.line.tails().iter().filter(others).peekable();
        // Behind a package that went, the one before it is the last of its account.
        let mut uncovered: BTreeMap<Tail, usize> = BTreeMap::new();
        while !lack.is_none() {
            let is_uncovered = uncovered
                .first_key_value()
                .is_some_and(|(tail, _)| tails.peek().is_none_or(|other| tail < *other));
            let worst = if is_uncovered {
                uncovered.pop_first()
            } else {
                tails.next().map(|tail| {
                    let packages = self.line.chains()[&tail.2].packages();
                    (*tail, packages.len() - 1)
                })
            };
            let Some(((worst, _, key), place)) = worst else {
                return Err(self.full(None));
            };
            if !offered.outbids(worst) {
                return Err(self.full(Some(worst.outbidding_fee(transaction.bytes()))));
            }
            let chain = &self.line.chains()[&key];
            let package = chain.packages()[place];
            for id in chain.ids_from(package.first) {
                if displaced.insert(*id) {
                    lack = lack.less(1, self.line.entries[id].transaction.bytes());
                }
            }
            if let Some(place) = place.checked_sub(1) {
                let before = chain.packages()[place];
                if before.is_loose {
                    uncovered.insert((before.rate, Reverse(before.order), key), place);
                }
            }
        }
        Ok(displaced)
    }

    pub(super) fn full(&self, needed: Option<Amount>) -> PoolRefusal {
        PoolRefusal::Full {
            transactions: self.line.len(),
            bytes: self.line.bytes(),
            needed,
        }
    }
}
