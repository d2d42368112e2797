//! What the operations do, told plainly.

use std::collections::BTreeMap;

use ledger::{FileHash, ORDER_TIMEOUT_BLOCKS, Outcome, Payload, StampedFile, TxId};
use proptest::sample::Index;

use super::{BEGIN_WITH, HOST, PEOPLE, amount, key};

/// What somebody tries; offers and orders are picked from all that were ever made.
#[derive(Clone, Debug)]
pub(super) enum Action {
    Pay {
        to: u8,
        amount: u64,
    },
    Post,
    Claim {
        name: u8,
    },
    Stamp {
        file: u8,
        whole: bool,
    },
    Offer {
        price: u64,
        stock: u32,
    },
    Withdraw {
        offer: Index,
    },
    Order {
        offer: Index,
        quantity: u32,
        price_off: bool,
    },
    Settle {
        order: Index,
        outcome: Outcome,
        side: Side,
    },
}

/// Who tries to settle an order.
#[derive(Clone, Copy, Debug)]
pub(super) enum Side {
    Buyer,
    Seller,
    Host,
    Anybody,
}

#[derive(Clone, Debug)]
pub(super) struct Try {
    pub(super) by: u8,
    pub(super) fee: u64,
    /// What is added to the right sequence number.
    pub(super) off: u64,
    pub(super) action: Action,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Person {
    pub(super) money: u64,
    pub(super) acted: u64,
    pub(super) names: usize,
    pub(super) offers: usize,
}

#[derive(Clone, Debug)]
pub(super) struct Offered {
    pub(super) id: TxId,
    pub(super) by: u8,
    pub(super) price: u64,
    pub(super) left: u32,
    pub(super) stands: bool,
}

#[derive(Clone, Debug)]
pub(super) struct Ordered {
    pub(super) id: TxId,
    pub(super) offer: usize,
    pub(super) by: u8,
    pub(super) quantity: u32,
    pub(super) height: u64,
    pub(super) is_open: bool,
}

/// The plain account.
#[derive(Clone, Debug, Default)]
pub(super) struct Model {
    pub(super) people: BTreeMap<u8, Person>,
    pub(super) names: BTreeMap<u8, u8>,
    pub(super) stamps: Vec<(u8, u8)>,
    pub(super) offers: Vec<Offered>,
    pub(super) orders: Vec<Ordered>,
    /// How many orders ended how.
    pub(super) released: usize,
    pub(super) refunded: usize,
    pub(super) timed_out: usize,
}

impl Model {
    pub(super) fn new() -> Self {
        let mut model = Self::default();
        for person in 0..PEOPLE {
            let begins = Person {
                money: BEGIN_WITH,
                ..Person::default()
            };
            model.people.insert(person, begins);
        }
        model
    }

    pub(super) fn person(&mut self, person: u8) -> &mut Person {
        self.people.entry(person).or_default()
    }

    /// The same by who is to try it.
    pub(super) fn cast(&self, tried: &Try) -> Try {
        let mut cast = tried.clone();
        if let Action::Settle { order, side, .. } = &tried.action
            && let Some(order) = pick(&self.orders, *order)
        {
            cast.by = match side {
                Side::Buyer => order.by,
                Side::Seller => self.offers[order.offer].by,
                Side::Host => HOST,
                Side::Anybody => tried.by,
            };
        }
        cast
    }

    /// What somebody signs to do it, if there is anything to do it with.
    pub(super) fn payload(&self, tried: &Try) -> Option<Payload> {
        Some(match &tried.action {
            Action::Pay { to, .. } if *to == tried.by => return None,
            Action::Pay { to, amount: paid } => Payload::Transfer {
                to: key(*to),
                amount: amount(*paid),
                memo: String::new(),
            },
            Action::Post => Payload::Post {
                text: "hi".into(),
                reply_to: None,
            },
            Action::Claim { name } => Payload::ClaimName {
                name: format!("name{name}"),
            },
            Action::Stamp { file, whole } => Payload::Stamp {
                name: "file".into(),
                file: if *whole {
                    StampedFile::Whole(vec![*file])
                } else {
                    StampedFile::Hash(FileHash::of(&[*file]))
                },
            },
            Action::Offer { price, stock } => Payload::Offer {
                title: "thing".into(),
                text: String::new(),
                price: amount(*price),
                stock: *stock,
            },
            Action::Withdraw { offer } => Payload::WithdrawOffer {
                offer: pick(&self.offers, *offer)?.id,
            },
            Action::Order {
                offer,
                quantity,
                price_off,
            } => {
                let offer = pick(&self.offers, *offer)?;
                Payload::Order {
                    offer: offer.id,
                    quantity: *quantity,
                    price: amount(offer.price + u64::from(*price_off)),
                }
            }
            Action::Settle { order, outcome, .. } => Payload::Settle {
                order: pick(&self.orders, *order)?.id,
                outcome: *outcome,
            },
        })
    }

    /// Does it, unless it may not be done.
    pub(super) fn accepts(&mut self, tried: &Try, id: TxId, height: u64) -> bool {
        let by = tried.by;
        let pays = match &tried.action {
            Action::Pay { amount, .. } => *amount,
            Action::Order {
                offer,
                quantity,
                price_off,
            } => {
                let price = pick(&self.offers, *offer).map_or(0, |offer| offer.price);
                (price + u64::from(*price_off)) * u64::from(*quantity)
            }
            _ => 0,
        };
        if tried.off != 0 || self.person(by).money < pays + tried.fee {
            return false;
        }
        if !self.does(tried, id, height) {
            return false;
        }
        let person = self.person(by);
        person.money -= pays + tried.fee;
        person.acted += 1;
        true
    }

    fn does(&mut self, tried: &Try, id: TxId, height: u64) -> bool {
        let by = tried.by;
        match &tried.action {
            Action::Pay { to, amount } => {
                self.person(*to).money += amount;
                true
            }
            Action::Post => true,
            Action::Claim { name } => {
                let owner = self.names.get(name).copied();
                let may = owner == Some(by) || (owner.is_none() && self.person(by).names < 8);
                if may && owner.is_none() {
                    self.person(by).names += 1;
                    self.names.insert(*name, by);
                }
                may
            }
            Action::Stamp { file, .. } => {
                let is_new = !self.stamps.contains(&(*file, by));
                if is_new {
                    self.stamps.push((*file, by));
                }
                is_new
            }
            Action::Offer { price, stock } => {
                let may = self.person(by).offers < 32;
                if may {
                    self.person(by).offers += 1;
                    self.offers.push(Offered {
                        id,
                        by,
                        price: *price,
                        left: *stock,
                        stands: true,
                    });
                }
                may
            }
            Action::Withdraw { offer } => {
                let place = offer.index(self.offers.len());
                let may = self.offers[place].stands && self.offers[place].by == by;
                if may {
                    self.offers[place].stands = false;
                    self.person(by).offers -= 1;
                }
                may
            }
            Action::Order {
                offer,
                quantity,
                price_off,
            } => {
                let place = offer.index(self.offers.len());
                !price_off && self.orders(by, place, *quantity, (id, height))
            }
            Action::Settle { order, outcome, .. } => {
                let place = order.index(self.orders.len());
                self.settles(by, place, *outcome, height)
            }
        }
    }

    fn orders(&mut self, by: u8, place: usize, quantity: u32, (id, height): (TxId, u64)) -> bool {
        let offer = &mut self.offers[place];
        let may = offer.stands && offer.by != by && offer.left >= quantity;
        if may {
            offer.left -= quantity;
            self.orders.push(Ordered {
                id,
                offer: place,
                by,
                quantity,
                height,
                is_open: true,
            });
        }
        may
    }

    fn settles(&mut self, by: u8, place: usize, outcome: Outcome, height: u64) -> bool {
        let order = self.orders[place].clone();
        let seller = self.offers[order.offer].by;
        let is_host = by == HOST && by != order.by && by != seller;
        let may = order.is_open
            && match outcome {
                Outcome::Release => by == order.by || is_host,
                Outcome::Refund => {
                    by == seller || is_host || height >= order.height + ORDER_TIMEOUT_BLOCKS
                }
            };
        if may {
            self.orders[place].is_open = false;
            let is_timeout = outcome == Outcome::Refund && by != seller && !is_host;
            let counted = match outcome {
                Outcome::Release => &mut self.released,
                Outcome::Refund if is_timeout => &mut self.timed_out,
                Outcome::Refund => &mut self.refunded,
            };
            *counted += 1;
            let held = self.offers[order.offer].price * u64::from(order.quantity);
            match outcome {
                Outcome::Release => self.person(seller).money += held,
                Outcome::Refund => {
                    self.person(order.by).money += held;
                    self.offers[order.offer].left += order.quantity;
                }
            }
        }
        may
    }

    pub(super) fn held(&self) -> u64 {
        let open = self.orders.iter().filter(|order| order.is_open);
        open.map(|order| self.offers[order.offer].price * u64::from(order.quantity))
            .sum()
    }
}

fn pick<T>(of: &[T], index: Index) -> Option<&T> {
    (!of.is_empty()).then(|| index.get(of))
}
