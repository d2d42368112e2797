//! Whom waiting transactions concern, and what a block leaves of what they change.

use alloc::vec::Vec;

use ledger::{Amount, Body, Order, Payload, PublicKey, State, Transaction, TxId};

use super::Pool;

impl Pool {
    /// What waiting transactions take from an account, and what they bring it.
    pub(crate) fn flows(&self, state: &State, key: &PublicKey) -> (Amount, Amount) {
        let mut flows = (Amount::ZERO, Amount::ZERO);
        for entry in self.line.entries.values() {
            let body = &entry.transaction.signed().body;
            if body.from == *key {
                let spends = body.spends().unwrap_or(Amount::MAX);
                flows.0 = flows.0.checked_add(spends).unwrap_or(Amount::MAX);
            }
            if let Some((payee, amount)) = self.payment(state, body)
                && payee == *key
            {
                flows.1 = flows.1.checked_add(amount).unwrap_or(Amount::MAX);
            }
        }
        flows
    }

    /// Whom a transaction pays, and how much.
    fn payment(&self, state: &State, body: &Body) -> Option<(PublicKey, Amount)> {
        match &body.payload {
            Payload::Transfer { to, amount, .. } => Some((*to, *amount)),
            Payload::Settle { order, outcome } => {
                let order = self.order(state, order)?;
                Some((order.payee(*outcome), order.held))
            }
            Payload::Post { .. }
            | Payload::ClaimName { .. }
            | Payload::Stamp { .. }
            | Payload::Offer { .. }
            | Payload::WithdrawOffer { .. }
            | Payload::Order { .. } => None,
        }
    }

    /// An order that is open at the tip, or that waits, whether or not its settlement waits too.
    pub(crate) fn order(&self, state: &State, id: &TxId) -> Option<Order> {
        if let Some(order) = state.order(id) {
            return Some(*order);
        }
        let body = &self.line.get(id)?.transaction.signed().body;
        let Payload::Order {
            offer, quantity, ..
        } = body.payload
        else {
            return None;
        };
        Some(Order {
            offer,
            buyer: body.from,
            seller: self.seller(state, &offer)?,
            quantity,
            held: body.payload.pays()?,
            height: state.height().next(),
        })
    }

    /// Who made an offer that stands at the tip, or that waits, whether or not its end waits too.
    pub(crate) fn seller(&self, state: &State, offer: &TxId) -> Option<PublicKey> {
        if let Some(offer) = state.offer(offer) {
            return Some(offer.seller);
        }
        let body = &self.line.get(offer)?.transaction.signed().body;
        matches!(body.payload, Payload::Offer { .. }).then_some(body.from)
    }

    /// Whether a transaction that waits is an account's own or concerns it.
    pub(crate) fn concerns(&self, state: &State, body: &Body, key: &PublicKey) -> bool {
        let is_side = |order: &Order| order.buyer == *key || order.seller == *key;
        body.from == *key
            || match &body.payload {
                Payload::Transfer { to, .. } => to == key,
                Payload::Order { offer, .. } => self.seller(state, offer) == Some(*key),
                Payload::Settle { order, .. } => self
                    .order(state, order)
                    .is_some_and(|order| is_side(&order)),
                Payload::Post { .. }
                | Payload::ClaimName { .. }
                | Payload::Stamp { .. }
                | Payload::Offer { .. }
                | Payload::WithdrawOffer { .. } => false,
            }
    }

    /// Whether blocks with these transactions leave everything here as it is: they move money alone,
    /// and touch no account that waiting transactions touch.
    pub(crate) fn is_untouched_by(&self, mined: &[Transaction]) -> bool {
        if self.line.len() == 0 && self.parked.is_empty() {
            return true;
        }
        // A waiting order's time-out counts from the next block on.
        if self.line.orders() > 0 {
            return false;
        }
        let mut theirs = Vec::new();
        for transaction in mined {
            match transaction {
                Transaction::Coinbase(coinbase) => theirs.push(coinbase.to),
                // A vote may say who may act.
                Transaction::Sealed(sealed) if sealed.vote.is_some() => return false,
                Transaction::Sealed(sealed) => theirs.push(sealed.coinbase.to),
                Transaction::Signed(signed) => {
                    theirs.push(signed.body.from);
                    match &signed.body.payload {
                        Payload::Transfer { to, .. } => theirs.push(*to),
                        Payload::Post { .. } => {}
                        // Names, stamps, offers and orders are looked at by others than those who
                        // made them.
                        Payload::ClaimName { .. }
                        | Payload::Stamp { .. }
                        | Payload::Offer { .. }
                        | Payload::WithdrawOffer { .. }
                        | Payload::Order { .. }
                        | Payload::Settle { .. } => return false,
                    }
                }
            }
        }
        !theirs.iter().any(|key| self.touches(key))
    }

    /// Whether a waiting transaction changes an account, or a parked one is an account's.
    fn touches(&self, key: &PublicKey) -> bool {
        self.changes.touches(key) || self.parked.of_account(key).next().is_some()
    }
}
