//! A transaction takes the number of another one of its account.
//!
//! Geth's transaction pool asks a tenth more, and so does this one; Bitcoin's BIP 125 asks for the
//! bandwidth. Without it, an account could make the whole room carry and check its transaction again
//! and again for a hundredth of a coin each time.

use ledger::{Amount, CheckedTransaction, Payload, RuleError, State, TxId, maps::map_of};

use super::{
    Arrival, MAX_KEPT_BYTES, Offered, Pool, PoolEntry, PoolRefusal, Refused, rank::replacing_fee,
    room::Bound,
};

/// Asks for a tenth more than what is replaced pays.
pub(super) fn check_replacing_fee(
    old: &CheckedTransaction,
    new: &CheckedTransaction,
) -> Result<(), PoolRefusal> {
    let fee = new.signed().body.fee;
    let needed = replacing_fee(old.signed().body.fee);
    if fee >= needed {
        return Ok(());
    }
    Err(PoolRefusal::ReplacementFeeTooLow {
        rival: old.id(),
        fee,
        needed,
    })
}

impl Pool {
    /// Puts a transaction at the place of a waiting one. What follows in its account, and what builds
    /// on it elsewhere, is asked for the rules again.
    pub(super) fn replace(
        &mut self,
        state: &State,
        old: TxId,
        mut arrival: Arrival,
        bound: Bound,
    ) -> Result<Offered, PoolRefusal> {
        let entry = &self.line.entries[&old];
        check_replacing_fee(&entry.transaction, &arrival.transaction)?;
        let limit = match bound {
            Bound::New => self.limits.bytes.max(self.line.bytes()),
            Bound::Kept => MAX_KEPT_BYTES,
        };
        let freed = entry.transaction.bytes();
        if self.line.bytes() - freed + arrival.transaction.bytes() > limit {
            return Err(self.full(None));
        }
        self.check_affordable(state, &arrival.transaction)?;
        // What must not be lost stays so under another fee.
        arrival.claim = arrival.claim.max(entry.claim);
        let by = arrival.transaction.id();
        if let Some(extra) = self.plain_raise(state, entry, &arrival.transaction)
            && self.changes.charge(state, arrival.place().0, extra)
        {
            let old_arrival = Arrival::from(entry.clone());
            self.line.swap(&old, arrival);
            let replaced = PoolRefusal::Replaced { by };
            return Ok(Offered {
                added: alloc::vec![by],
                refused: alloc::vec![Refused::new(old_arrival, replaced)],
                held: None,
            });
        }
        // What says something else comes after all that waits: from the old place it could take a
        // name or a piece from who asked before.
        let payload = |transaction: &CheckedTransaction| transaction.signed().body.payload.clone();
        let is_same = payload(&entry.transaction) == payload(&arrival.transaction);
        let slot = is_same.then_some(entry.order);
        let (from, _) = arrival.place();
        let gone = map_of([(old, PoolRefusal::Replaced { by })]);
        let refused = self
            .rearrange(state, gone, Some((arrival, slot)))
            .map_err(PoolRefusal::Rule)?;
        let mut offered = Offered {
            added: alloc::vec![by],
            refused,
            held: None,
        };
        let next = self.account(state, &from).sequence;
        self.unpark(state, from, next, &mut offered);
        Ok(offered)
    }

    /// By how much a replacement raises the fee, where that is all it does: it says the same, nothing
    /// can name its id, and its account can pay all that it has signed out of what it has now. Then
    /// nothing else moves. So it is with nearly every raise, and a flood of them costs little.
    fn plain_raise(
        &self,
        state: &State,
        old: &PoolEntry,
        new: &CheckedTransaction,
    ) -> Option<Amount> {
        let (old, new) = (&old.transaction.signed().body, &new.signed().body);
        let has_named_id = matches!(
            new.payload,
            Payload::Stamp { .. } | Payload::Offer { .. } | Payload::Order { .. }
        );
        if has_named_id || old.payload != new.payload {
            return None;
        }
        let extra = new.fee.checked_sub(old.fee)?;
        let line = self.line.of_account(&new.from);
        let spent = line.map(|entry| entry.transaction.signed().body.spends());
        let spent = spent
            .chain([Some(extra)])
            .try_fold(Amount::ZERO, |sum, one| sum.checked_add(one?))?;
        let confirmed = state.account(&new.from)?.balance;
        (spent <= confirmed).then_some(extra)
    }

    /// Turns away who could not pay even with all that is on its way to it, before all others are
    /// moved for it.
    fn check_affordable(&self, state: &State, new: &CheckedTransaction) -> Result<(), PoolRefusal> {
        let body = &new.signed().body;
        let before = self
            .line
            .of_account(&body.from)
            .map(|entry| &entry.transaction.signed().body)
            .take_while(|before| before.sequence < body.sequence)
            .map(|before| before.spends().unwrap_or(Amount::MAX));
        let spent = Amount::checked_sum(before).unwrap_or(Amount::MAX);
        let confirmed = state.account(&body.from).map(|account| account.balance);
        let (_, incoming) = self.flows(state, &body.from);
        let balance = confirmed
            .unwrap_or_default()
            .checked_add(incoming)
            .unwrap_or(Amount::MAX)
            .checked_sub(spent)
            .unwrap_or_default();
        match body.spends() {
            Some(needed) if needed <= balance => Ok(()),
            needed => Err(PoolRefusal::Rule(RuleError::BalanceTooLow {
                balance,
                needed: needed.unwrap_or(Amount::MAX),
            })),
        }
    }
}
