//! No post is ever lost: what this account signed and the chain made void is signed anew.
//!
//! Two tabs of one identity may sign the same sequence number at the same time, each half of a
//! divided room may hold a transaction of the same number, and a fee may be paid from a reward that
//! a reorganisation undid. The chain takes one transaction of each number. The others say what
//! their author still wants to say, so the author's node signs them again, with the next free
//! number and a fee that the account can pay. So it is with names, stamps, offers, and the
//! ends of offers and orders. Payments and orders are not repeated: whoever pays twice has lost more
//! than who is asked to pay again. A node whose identity is locked signs nothing, so what is void there is told and
//! stays void.

use alloc::{collections::VecDeque, string::String, vec::Vec};

use ledger::{Amount, Body, CheckedTransaction, NameKey, Payload, RuleError, Transaction, TxId};

use crate::{
    bugs::Bug,
    node::Node,
    pool::{Claim, PoolRefusal, Refused},
};

/// Most free numbers that are filled at a time so that the transactions behind them can go on.
const MAX_FILLERS: usize = 16;

impl Node {
    /// Signs again what was refused of this account's transactions, unless they pay.
    pub(crate) fn mend(&mut self, refused: impl IntoIterator<Item = Refused>) {
        let own = self.identity.public();
        let mut refused: VecDeque<Refused> = refused.into_iter().collect();
        while let Some(next) = refused.pop_front() {
            let body = &next.transaction.signed().body;
            if body.from == own && self.is_lost(&next) && !Bug::NeverMends.is_on() {
                let payload = body.payload.clone();
                refused.extend(self.sign_anew(payload, body.fee));
            }
        }
    }

    /// Fills this account's next numbers where good transactions of later numbers wait for them: a
    /// claim of the name that it goes by changes nothing.
    pub(crate) fn fill_gaps(&mut self) {
        for _ in 0..MAX_FILLERS {
            let Some(name) = self.name_to_fill_with() else {
                return;
            };
            let refused = self.sign_anew(Payload::ClaimName { name }, Amount::ZERO);
            self.mend(refused);
        }
    }

    fn name_to_fill_with(&self) -> Option<String> {
        let own = self.identity.public();
        if !self.pool.has_kept_parked(&own) {
            return None;
        }
        self.name_of(&own)
    }

    /// Whether a refused transaction of this account is to be signed again.
    fn is_lost(
        &self,
        Refused {
            transaction,
            refusal,
            ..
        }: &Refused,
    ) -> bool {
        let body = &transaction.signed().body;
        let says_something = match &body.payload {
            Payload::Post { .. } | Payload::Offer { .. } => true,
            // Nothing is lost where the account has the name already.
            Payload::ClaimName { name } => {
                let claimed = self.chain.state().name(&NameKey::of(name));
                claimed.is_none_or(|claimed| claimed.owner != body.from)
            }
            Payload::Stamp { file, .. } => {
                self.chain.state().stamp(file.hash(), body.from).is_none()
            }
            Payload::WithdrawOffer { offer } => self.chain.state().offer(offer).is_some(),
            // What an order holds can be handed out once only.
            Payload::Settle { order, .. } => self.chain.state().order(order).is_some(),
            Payload::Transfer { .. } | Payload::Order { .. } => false,
        };
        let is_void = matches!(
            refusal,
            PoolRefusal::Rule(RuleError::BadSequence { .. } | RuleError::BalanceTooLow { .. })
                | PoolRefusal::Replaced { .. }
                | PoolRefusal::ReplacementFeeTooLow { .. }
        );
        says_something
            && is_void
            && !self.may_be_in_dropped_block(body)
            && self.chain.place(&transaction.id()).is_none()
            && self.same_under_its_number(body).is_none()
    }

    /// Whether a transaction's number was taken by one in a block that was dropped: by this one, maybe.
    fn may_be_in_dropped_block(&self, body: &Body) -> bool {
        let account = self.chain.floor_state().account(&body.from);
        self.chain.keep().is_some()
            && account.is_some_and(|account| body.sequence < account.sequence)
    }

    /// The transaction that has this one's number, if it says the same: then it is this one with
    /// another fee.
    pub(crate) fn same_under_its_number(&self, body: &Body) -> Option<TxId> {
        if let Some(waiting) = self.pool.at(&body.from, body.sequence) {
            let is_same = waiting.transaction.signed().body.payload == body.payload;
            return is_same.then(|| waiting.transaction.id());
        }
        self.chain
            .signed_by(&body.from)
            .take_while(|signed| signed.body.sequence >= body.sequence)
            .find(|signed| {
                signed.body.sequence == body.sequence && signed.body.payload == body.payload
            })
            .map(|signed| Transaction::Signed(signed).id())
    }

    /// Signs something under the account's next number, with this fee, or with none if the account
    /// can't pay it. Gives what that made void behind it.
    fn sign_anew(&mut self, payload: Payload, fee: Amount) -> Vec<Refused> {
        let account = self
            .pool
            .account(self.chain.state(), &self.identity.public());
        let is_affordable = fee <= account.balance;
        let fee = if is_affordable { fee } else { Amount::ZERO };
        let signed = self.sign(payload, fee).ok();
        let checked = signed.map(|signed| CheckedTransaction::new(signed, self.chain.room()));
        let Some(Ok(checked)) = checked else {
            return Vec::new();
        };
        self.publish(checked, Claim::Kept).unwrap_or_default()
    }
}
