//! What the chain says of people (section 12 of `docs/protocol.md`).

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    bytes::{Bytes32, MOST, Refused, Result, refuse_unless},
    names::key_of,
    room::{Coinbase, Payload, Room, Signed},
};

/// Blocks after an order's own until anybody may refund it.
const TIMEOUT: u64 = 40;

#[derive(Clone, Debug)]
struct Offer {
    seller: Bytes32,
    price: u64,
    stock: u32,
}

#[derive(Clone, Debug)]
struct Order {
    offer: Bytes32,
    buyer: Bytes32,
    seller: Bytes32,
    quantity: u32,
    held: u64,
    height: u64,
}

/// The state at a block.
#[derive(Clone, Debug, Default)]
pub struct State {
    balances: BTreeMap<Bytes32, u64>,
    sequences: BTreeMap<Bytes32, u64>,
    names: BTreeMap<String, Bytes32>,
    owned: BTreeMap<Bytes32, Vec<String>>,
    offers: BTreeMap<Bytes32, Offer>,
    orders: BTreeMap<Bytes32, Order>,
    stamps: BTreeSet<(Bytes32, Bytes32)>,
}

impl State {
    /// That of the genesis block.
    pub fn genesis(room: &Room) -> Self {
        let mut state = Self::default();
        for (key, amount) in &room.allocations {
            state.pay(*key, *amount);
        }
        state
    }

    /// What everybody has, in hundredths.
    pub fn balances(&self) -> &BTreeMap<Bytes32, u64> {
        &self.balances
    }

    /// All money: balances, and what orders hold.
    pub fn money(&self) -> u64 {
        let held = self.orders.values().map(|order| order.held);
        self.balances.values().copied().chain(held).sum()
    }

    fn balance(&self, key: &Bytes32) -> u64 {
        self.balances.get(key).copied().unwrap_or(0)
    }

    fn pay(&mut self, key: Bytes32, amount: u64) {
        *self.balances.entry(key).or_default() += amount;
    }

    /// Connects a block.
    ///
    /// # Errors
    /// The first rule that says no.
    pub fn connect(
        &mut self,
        room: &Room,
        height: u64,
        coinbase: &Coinbase,
        signed: &[Signed],
    ) -> Result<()> {
        for transaction in signed {
            self.apply(room, height, transaction)?;
        }
        let fees: u64 = signed.iter().map(|transaction| transaction.fee).sum();
        refuse_unless(coinbase.reward == room.reward_at(height), "badReward")?;
        refuse_unless(coinbase.fees == fees, "badFees")?;
        self.pay(coinbase.to, coinbase.reward + fees);
        Ok(())
    }

    fn apply(&mut self, room: &Room, height: u64, signed: &Signed) -> Result<()> {
        let (from, id) = (signed.from, signed.id);
        let expected = self.sequences.get(&from).copied().unwrap_or(0);
        if signed.sequence != expected {
            let found = signed.sequence;
            return Err(Refused(format!(
                "badSequence (expected {expected}, found {found})"
            )));
        }
        let moved = match &signed.payload {
            Payload::Transfer { amount, .. } => u128::from(*amount),
            Payload::Order {
                quantity, price, ..
            } => u128::from(*price) * u128::from(*quantity),
            _ => 0,
        };
        let spent = moved + u128::from(signed.fee);
        let is_there = spent <= u128::from(self.balance(&from).min(MOST));
        refuse_unless(is_there, "balanceTooLow")?;
        self.act(room, height, id, from, &signed.payload)?;
        let spent = u64::try_from(spent).expect("at most a balance");
        let balance = self.balances.entry(from).or_default();
        *balance -= spent;
        self.sequences.insert(from, expected + 1);
        Ok(())
    }

    /// Does what a payload says; all is checked before anything is done.
    fn act(
        &mut self,
        room: &Room,
        height: u64,
        id: Bytes32,
        from: Bytes32,
        payload: &Payload,
    ) -> Result<()> {
        match payload {
            Payload::Post { .. } => Ok(()),
            Payload::Transfer { to, amount, .. } => {
                self.pay(*to, *amount);
                Ok(())
            }
            Payload::ClaimName { name } => self.claim(from, key_of(name)),
            Payload::Stamp { file, .. } => {
                refuse_unless(self.stamps.insert((*file, from)), "alreadyStamped")
            }
            Payload::Offer { price, stock, .. } => {
                let mine = self.offers.values().filter(|offer| offer.seller == from);
                refuse_unless(mine.count() < 32, "tooManyOffers")?;
                let (seller, price, stock) = (from, *price, *stock);
                self.offers.insert(
                    id,
                    Offer {
                        seller,
                        price,
                        stock,
                    },
                );
                Ok(())
            }
            Payload::WithdrawOffer { offer } => {
                let found = self.offers.get(offer);
                let seller = found.ok_or_else(|| unknown("unknownOffer"))?.seller;
                refuse_unless(seller == from, "notYourOffer")?;
                self.offers.remove(offer);
                Ok(())
            }
            Payload::Order {
                offer,
                quantity,
                price,
            } => self.order(height, id, from, (*offer, *quantity, *price)),
            Payload::Settle { order, is_refund } => {
                self.settle(room, height, from, *order, *is_refund)
            }
        }
    }

    fn claim(&mut self, from: Bytes32, key: String) -> Result<()> {
        let is_free = self.names.get(&key).is_none_or(|owner| *owner == from);
        refuse_unless(is_free, "nameTaken")?;
        let owned = self.owned.entry(from).or_default();
        refuse_unless(owned.contains(&key) || owned.len() < 8, "tooManyNames")?;
        owned.retain(|other| *other != key);
        owned.push(key.clone());
        self.names.insert(key, from);
        Ok(())
    }

    fn order(
        &mut self,
        height: u64,
        id: Bytes32,
        buyer: Bytes32,
        (place, quantity, price): (Bytes32, u32, u64),
    ) -> Result<()> {
        let found = self.offers.get_mut(&place);
        let offer = found.ok_or_else(|| unknown("unknownOffer"))?;
        refuse_unless(offer.seller != buyer, "orderOfOwnOffer")?;
        refuse_unless(offer.price == price, "orderPriceDiffers")?;
        refuse_unless(quantity <= offer.stock, "stockTooLow")?;
        offer.stock -= quantity;
        let order = Order {
            offer: place,
            buyer,
            seller: offer.seller,
            quantity,
            held: price * u64::from(quantity),
            height,
        };
        self.orders.insert(id, order);
        Ok(())
    }

    fn settle(
        &mut self,
        room: &Room,
        height: u64,
        by: Bytes32,
        id: Bytes32,
        is_refund: bool,
    ) -> Result<()> {
        let found = self.orders.get(&id);
        let order = found.ok_or_else(|| unknown("unknownOrder"))?.clone();
        let is_side = by == order.buyer || by == order.seller;
        let may = by == if is_refund { order.seller } else { order.buyer }
            || (room.host == Some(by) && !is_side)
            || (is_refund && height >= order.height + TIMEOUT);
        refuse_unless(may, "settleNotAllowed")?;
        self.orders.remove(&id);
        self.pay(
            if is_refund { order.buyer } else { order.seller },
            order.held,
        );
        if let Some(offer) = self.offers.get_mut(&order.offer).filter(|_| is_refund) {
            offer.stock += order.quantity;
        }
        Ok(())
    }
}

fn unknown(rule: &str) -> Refused {
    Refused(rule.to_owned())
}
