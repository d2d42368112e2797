//! Questions about offers, orders and stamps.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};
use core::cmp::Reverse;

use api::{ApiError, OrderStatus, Reply, TransactionState};
use ledger::{
    Amount, Body, FileHash, Height, ORDER_TIMEOUT_BLOCKS, Outcome, Payload, PublicKey, Transaction,
    TxId,
};

use crate::{
    chain::{Deal, Place},
    errors::hash_error,
    node::Node,
};

/// Most settled orders in a list.
const SETTLED: usize = 500;

/// Newest first: what is higher in the chain, and in its block.
type Age = Reverse<(u64, u32)>;

impl Node {
    /// Since when something stands, and where: by its transaction, or, where that stood in a block that
    /// was dropped, by the height that the state still tells, at most the snapshot's.
    fn standing(&self, id: &TxId, height: Height) -> Option<(u64, TransactionState)> {
        if let Some(made) = self.view_any(id) {
            return Some((made.time, made.state));
        }
        let height = height.min(self.chain.floor());
        let point = self.chain.point_at(height)?;
        let found_s = point.header().time;
        let place = Place {
            block: point.hash(),
            height,
            position: 0,
        };
        let state = TransactionState::Included(self.included(&place));
        Some((u64::from(found_s) * 1_000, state))
    }

    /// How old a transaction of the active chain is.
    fn age(&self, id: &TxId) -> Age {
        let place = self.chain.place(id);
        Reverse(place.map_or((0, 0), |place| (place.height.0, place.position)))
    }

    /// Bodies of the waiting transactions with their ids, the newest first.
    fn waiting(&self) -> impl Iterator<Item = (TxId, &Body)> {
        let kept = self.pool.all_kept().rev();
        kept.map(|(kept, _)| (kept.id(), &kept.signed().body))
    }

    pub(super) fn offers(&self) -> Reply {
        let waiting = self.waiting().filter_map(|(id, body)| match &body.payload {
            Payload::Offer {
                title,
                text,
                price,
                stock,
            } => Some((
                id,
                ledger::Offer {
                    seller: body.from,
                    title: title.clone(),
                    text: text.clone(),
                    price: *price,
                    stock: *stock,
                },
            )),
            _ => None,
        });
        let mut standing: Vec<_> = self.chain.state().offers().collect();
        standing.sort_by_key(|(id, _)| self.age(id));
        let standing = standing.into_iter().map(|(id, offer)| (id, offer.clone()));
        Reply::Offers(
            waiting
                .chain(standing)
                .filter_map(|(id, offer)| self.view_offer(&id, offer))
                .collect(),
        )
    }

    fn view_offer(&self, id: &TxId, offer: ledger::Offer) -> Option<api::Offer> {
        // Of a standing offer the state does not tell the height.
        let (time, state) = self.standing(id, self.chain.floor())?;
        Some(api::Offer {
            txid: id.to_string(),
            seller: offer.seller.to_string(),
            seller_name: self.name_of(&offer.seller),
            title: offer.title,
            text: offer.text,
            price: offer.price.hundredths(),
            stock: offer.stock,
            time,
            state,
            mine: offer.seller == self.identity.public(),
        })
    }

    /// A transaction that waits or that the active chain holds.
    fn view_any(&self, id: &TxId) -> Option<api::Transaction> {
        self.view_pending(id).or_else(|| self.view_included(id))
    }

    pub(super) fn orders(&self) -> Reply {
        let state = self.chain.state();
        let waiting = self.waiting().filter_map(|(id, body)| {
            let Payload::Order {
                offer,
                quantity,
                price,
            } = body.payload
            else {
                return None;
            };
            let deal = Deal {
                offer,
                buyer: body.from,
                seller: self.pool.order(state, &id)?.seller,
                quantity,
                price,
                settled: None,
            };
            Some((id, deal))
        });
        let all = self.chain.index().deals().orders();
        let mut mined: Vec<(TxId, Deal)> = all.map(|(id, deal)| (id, *deal)).collect();
        mined.extend(self.chain.ended_deals().take(SETTLED));
        mined.sort_by_key(|(id, deal)| (deal.settled.is_some(), self.age(id)));
        let open = mined.partition_point(|(_, deal)| deal.settled.is_none());
        mined.truncate(open + SETTLED);
        Reply::Orders(
            waiting
                .chain(mined)
                .filter_map(|(id, deal)| self.view_order(&id, &deal))
                .collect(),
        )
    }

    fn view_order(&self, id: &TxId, deal: &Deal) -> Option<api::Order> {
        let held = self.chain.state().order(id).map(|order| order.height);
        let (time, state) = self.standing(id, held.unwrap_or(self.chain.floor()))?;
        let (status, timeout) = match (&state, deal.settled) {
            (TransactionState::Pending(_), _) => (OrderStatus::Pending, None),
            (TransactionState::Included(place), settled) => {
                let status = match settled.map(|(_, outcome)| outcome) {
                    None => OrderStatus::Open,
                    Some(Outcome::Release) => OrderStatus::Released,
                    Some(Outcome::Refund) => OrderStatus::Refunded,
                };
                (status, Some(place.height + ORDER_TIMEOUT_BLOCKS))
            }
        };
        let total = deal.price.times(deal.quantity).unwrap_or(Amount::MAX);
        Some(api::Order {
            txid: id.to_string(),
            offer: deal.offer.to_string(),
            title: self.title_of(&deal.offer),
            buyer: deal.buyer.to_string(),
            buyer_name: self.name_of(&deal.buyer),
            seller: deal.seller.to_string(),
            seller_name: self.name_of(&deal.seller),
            quantity: deal.quantity,
            price: deal.price.hundredths(),
            total: total.hundredths(),
            status,
            timeout,
            settled_by: deal.settled.map(|(settled, _)| settled.to_string()),
            time,
            state,
        })
    }

    /// The title of an offer, whether or not it stands.
    fn title_of(&self, offer: &TxId) -> String {
        if let Some(offer) = self.chain.state().offer(offer) {
            return offer.title.clone();
        }
        let waiting = self.pool.find(offer).map(|(kept, _)| kept.signed().clone());
        let mined = || {
            let place = self.chain.place(offer)?;
            self.chain.transaction(&place)
        };
        let made = waiting.map(Transaction::Signed).or_else(mined);
        match made.as_ref().and_then(Transaction::signed) {
            Some(signed) => match &signed.body.payload {
                Payload::Offer { title, .. } => title.clone(),
                _ => String::new(),
            },
            None => String::new(),
        }
    }

    pub(super) fn stamps(&self, text: &str) -> Result<Reply, ApiError> {
        let file: FileHash = text
            .parse()
            .map_err(|error| hash_error("the hash of a file", error))?;
        let mut mined: Vec<_> = self.chain.state().stamps(file).collect();
        mined.sort_by_key(|(_, stamp)| (stamp.height, Reverse(self.age(&stamp.txid))));
        let mined = mined
            .into_iter()
            .map(|(by, stamp)| (stamp.txid, by, stamp.name.clone(), stamp.height));
        let waiting = self.waiting().filter_map(|(id, body)| match &body.payload {
            Payload::Stamp {
                name,
                file: stamped,
            } if stamped.hash() == file => Some((id, body.from, name.clone(), Height(0))),
            _ => None,
        });
        Ok(Reply::Stamps(
            mined
                .chain(waiting)
                .filter_map(|(id, by, name, height)| {
                    let standing = self.standing(&id, height)?;
                    Some(self.view_stamp(file, &id, by, name, standing))
                })
                .collect(),
        ))
    }

    fn view_stamp(
        &self,
        file: FileHash,
        id: &TxId,
        by: PublicKey,
        name: String,
        (time, state): (u64, TransactionState),
    ) -> api::Stamp {
        api::Stamp {
            hash: file.to_string(),
            name,
            txid: id.to_string(),
            from: by.to_string(),
            from_name: self.name_of(&by),
            time,
            state,
            mine: by == self.identity.public(),
        }
    }

    /// Whom a transaction concerns beside its signer, and what it moves.
    pub(super) fn party_of(&self, payload: &Payload) -> (Option<PublicKey>, Amount) {
        let state = self.chain.state();
        let pays = payload.pays().unwrap_or(Amount::MAX);
        match payload {
            Payload::Transfer { to, .. } => (Some(*to), pays),
            Payload::Order { offer, .. } => {
                let mined = self.chain.seller(offer);
                (mined.or_else(|| self.pool.seller(state, offer)), pays)
            }
            Payload::Settle { order, outcome } => {
                let mined = self.chain.deal(order).map(|deal| {
                    let held = deal.price.times(deal.quantity);
                    (deal.payee(*outcome), held.unwrap_or(Amount::MAX))
                });
                let waiting = || {
                    let order = self.pool.order(state, order)?;
                    Some((order.payee(*outcome), order.held))
                };
                match mined.or_else(waiting) {
                    Some((payee, held)) => (Some(payee), held),
                    None => (None, Amount::ZERO),
                }
            }
            Payload::Post { .. }
            | Payload::ClaimName { .. }
            | Payload::Stamp { .. }
            | Payload::Offer { .. }
            | Payload::WithdrawOffer { .. } => (None, Amount::ZERO),
        }
    }
}
