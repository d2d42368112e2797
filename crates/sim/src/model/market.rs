//! Stamps, offers and orders, as plainly as they can be said.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    format,
    string::ToString,
};

use ledger::{FileHash, Outcome, Payload, PublicKey, State, TxId};

use super::{Verdict, ensure};

/// The most offers of an account that stand.
const OFFERS: usize = 32;
/// Blocks after which anybody may send an order's money back.
const TIMEOUT: u64 = 40;

#[derive(Clone, Copy, Debug)]
struct Offer {
    seller: PublicKey,
    price: u64,
    stock: u32,
}

#[derive(Clone, Copy, Debug)]
struct Order {
    offer: TxId,
    buyer: PublicKey,
    seller: PublicKey,
    quantity: u32,
    held: u64,
    height: u64,
}

/// Who does something, and where.
pub(super) struct Act {
    pub(super) id: TxId,
    pub(super) by: PublicKey,
    pub(super) height: u64,
    pub(super) host: Option<PublicKey>,
}

/// What stands, what is held, and what was stamped.
#[derive(Clone, Debug, Default)]
pub(super) struct Market {
    offers: BTreeMap<TxId, Offer>,
    orders: BTreeMap<TxId, Order>,
    stamps: BTreeSet<(FileHash, PublicKey)>,
}

impl Market {
    /// All money that orders hold.
    pub(super) fn held(&self) -> u64 {
        self.orders.values().map(|order| order.held).sum()
    }

    /// Does what a transaction says, after its account has paid. Gives whom a settled order's money
    /// goes to.
    pub(super) fn act(
        &mut self,
        act: &Act,
        payload: &Payload,
    ) -> Verdict<Option<(PublicKey, u64)>> {
        match payload {
            Payload::Stamp { name, file } => {
                ensure(is_label(name, 120), || "a bad file name".to_string())?;
                let is_new = self.stamps.insert((file.hash(), act.by));
                ensure(is_new, || "it stamps a file again".to_string())?;
            }
            Payload::Offer {
                title,
                text,
                price,
                stock,
            } => {
                ensure(is_label(title, 80), || "a bad title".to_string())?;
                ensure(text.len() <= 1_000, || "a long text".to_string())?;
                ensure(price.hundredths() > 0, || "it costs nothing".to_string())?;
                ensure((1..=1_000_000).contains(stock), || {
                    format!("it offers {stock}")
                })?;
                let theirs = self.offers.values().filter(|offer| offer.seller == act.by);
                ensure(theirs.count() < OFFERS, || "one offer too many".to_string())?;
                let offer = Offer {
                    seller: act.by,
                    price: price.hundredths(),
                    stock: *stock,
                };
                self.offers.insert(act.id, offer);
            }
            Payload::WithdrawOffer { offer } => {
                let gone = self.offers.remove(offer);
                ensure(gone.is_some_and(|offer| offer.seller == act.by), || {
                    "it withdraws what is not its own".to_string()
                })?;
            }
            Payload::Order {
                offer,
                quantity,
                price,
            } => self.order(act, *offer, *quantity, price.hundredths())?,
            Payload::Settle { order, outcome } => {
                return self.settle(act, *order, *outcome).map(Some);
            }
            Payload::Transfer { .. } | Payload::Post { .. } | Payload::ClaimName { .. } => {}
        }
        Ok(None)
    }

    fn order(&mut self, act: &Act, id: TxId, quantity: u32, price: u64) -> Verdict<()> {
        let offer = self.offers.get_mut(&id);
        let offer = offer.ok_or_else(|| "it orders what nobody offers".to_string())?;
        ensure(offer.seller != act.by, || "it orders of itself".to_string())?;
        ensure(offer.price == price, || {
            format!("it pays {price} for {}", offer.price)
        })?;
        ensure(quantity > 0 && quantity <= offer.stock, || {
            format!("it orders {quantity} of {}", offer.stock)
        })?;
        offer.stock -= quantity;
        let order = Order {
            offer: id,
            buyer: act.by,
            seller: offer.seller,
            quantity,
            held: price * u64::from(quantity),
            height: act.height,
        };
        self.orders.insert(act.id, order);
        Ok(())
    }

    fn settle(&mut self, act: &Act, id: TxId, outcome: Outcome) -> Verdict<(PublicKey, u64)> {
        let order = self.orders.remove(&id);
        let order = order.ok_or_else(|| "it settles what is not open".to_string())?;
        let Order {
            buyer,
            seller,
            held,
            ..
        } = order;
        let is_host = act.host == Some(act.by) && act.by != buyer && act.by != seller;
        let (payee, may) = match outcome {
            Outcome::Release => (seller, act.by == buyer),
            Outcome::Refund => (
                buyer,
                act.by == seller || act.height >= order.height + TIMEOUT,
            ),
        };
        ensure(may || is_host, || "it settles another's order".to_string())?;
        if outcome == Outcome::Refund
            && let Some(offer) = self.offers.get_mut(&order.offer)
        {
            offer.stock += order.quantity;
        }
        Ok((payee, held))
    }

    /// Whether a state has the same.
    pub(super) fn agrees(&self, state: &State) -> Verdict<()> {
        for (id, expected) in &self.offers {
            let stock = state.offer(id).map(|offer| offer.stock);
            ensure(stock == Some(expected.stock), || {
                format!(
                    "offer {id} has {stock:?}, it should have {}",
                    expected.stock
                )
            })?;
        }
        for (id, expected) in &self.orders {
            let held = state.order(id).map(|order| order.held.hundredths());
            ensure(held == Some(expected.held), || {
                format!(
                    "order {id} holds {held:?}, it should hold {}",
                    expected.held
                )
            })?;
        }
        for (file, by) in &self.stamps {
            ensure(state.stamp(*file, *by).is_some(), || {
                format!("the stamp of {file} by {by} is gone")
            })?;
        }
        let found = (state.offers().count(), state.orders().count());
        let expected = (self.offers.len(), self.orders.len());
        ensure(found == expected, || {
            format!("{found:?} offers and orders stand, it should be {expected:?}")
        })
    }
}

fn is_label(text: &str, bytes: usize) -> bool {
    !text.trim().is_empty() && text.len() <= bytes && !text.chars().any(char::is_control)
}
