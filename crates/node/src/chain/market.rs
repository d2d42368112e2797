//! What the active chain holds of offers and orders beside its state, which forgets what has ended.

use alloc::{collections::BTreeMap, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};
use ledger::{
    Amount, Order, Outcome, Payload, PublicKey, SignedTransaction, State, TxId, maps::map_of,
};

/// An order of the active chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub(crate) struct Deal {
    pub(crate) offer: TxId,
    pub(crate) buyer: PublicKey,
    pub(crate) seller: PublicKey,
    pub(crate) quantity: u32,
    pub(crate) price: Amount,
    /// The transaction that settled it, and how.
    pub(crate) settled: Option<(TxId, Outcome)>,
}

impl Deal {
    /// Who gets the money by an outcome.
    pub(crate) fn payee(&self, outcome: Outcome) -> PublicKey {
        match outcome {
            Outcome::Release => self.seller,
            Outcome::Refund => self.buyer,
        }
    }
}

/// Every offer and order of the active chain. Adding a transaction and removing it again leaves no
/// trace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Deals {
    sellers: BTreeMap<TxId, PublicKey>,
    orders: BTreeMap<TxId, Deal>,
}

impl Deals {
    /// What stands in a state whose blocks are gone.
    pub(super) fn of_state(state: &State) -> Self {
        let deal = |order: &Order| {
            let each = order.held.hundredths().checked_div(order.quantity.into());
            Deal {
                offer: order.offer,
                buyer: order.buyer,
                seller: order.seller,
                quantity: order.quantity,
                price: each.and_then(Amount::new).unwrap_or(order.held),
                settled: None,
            }
        };
        Self {
            sellers: map_of(state.offers().map(|(id, offer)| (id, offer.seller))),
            orders: map_of(state.orders().map(|(id, order)| (id, deal(order)))),
        }
    }

    /// Leaves out what neither stands in a state nor is above it.
    pub(super) fn retain(&mut self, base: &State, is_above: impl Fn(&TxId) -> bool) {
        self.sellers
            .retain(|id, _| base.offer(id).is_some() || is_above(id));
        self.orders
            .retain(|id, _| base.order(id).is_some() || is_above(id));
    }

    /// All orders, by their transactions.
    pub(crate) fn orders(&self) -> impl Iterator<Item = (TxId, &Deal)> {
        self.orders.iter().map(|(id, deal)| (*id, deal))
    }

    /// One order, by its transaction.
    pub(crate) fn order(&self, id: &TxId) -> Option<&Deal> {
        self.orders.get(id)
    }

    /// Who made an offer.
    pub(crate) fn seller(&self, offer: &TxId) -> Option<PublicKey> {
        self.sellers.get(offer).copied()
    }

    /// Whom a transaction concerns beside who signed it.
    pub(super) fn others(&self, signed: &SignedTransaction) -> Vec<PublicKey> {
        let mut others = match &signed.body.payload {
            Payload::Transfer { to, .. } => alloc::vec![*to],
            Payload::Order { offer, .. } => self.seller(offer).into_iter().collect(),
            Payload::Settle { order, .. } => {
                let deal = self.orders.get(order);
                deal.map_or_else(Vec::new, |deal| alloc::vec![deal.buyer, deal.seller])
            }
            Payload::Post { .. }
            | Payload::ClaimName { .. }
            | Payload::Stamp { .. }
            | Payload::Offer { .. }
            | Payload::WithdrawOffer { .. } => Vec::new(),
        };
        others.retain(|other| *other != signed.body.from);
        others
    }

    pub(super) fn add(&mut self, id: TxId, signed: &SignedTransaction) {
        let from = signed.body.from;
        match signed.body.payload {
            Payload::Offer { .. } => {
                self.sellers.insert(id, from);
            }
            Payload::Order {
                offer,
                quantity,
                price,
            } => {
                // The state has taken the order, so its offer came before.
                if let Some(seller) = self.sellers.get(&offer) {
                    let deal = Deal {
                        offer,
                        buyer: from,
                        seller: *seller,
                        quantity,
                        price,
                        settled: None,
                    };
                    self.orders.insert(id, deal);
                }
            }
            Payload::Settle { order, outcome } => {
                if let Some(deal) = self.orders.get_mut(&order) {
                    deal.settled = Some((id, outcome));
                }
            }
            _ => {}
        }
    }

    /// Removes the transaction that was added last.
    pub(super) fn remove(&mut self, id: TxId, signed: &SignedTransaction) {
        match signed.body.payload {
            Payload::Offer { .. } => {
                self.sellers.remove(&id);
            }
            Payload::Order { .. } => {
                self.orders.remove(&id);
            }
            Payload::Settle { order, .. } => {
                if let Some(deal) = self.orders.get_mut(&order) {
                    deal.settled = None;
                }
            }
            _ => {}
        }
    }
}
