//! What a person fills in, before it is signed.

use std::rc::Rc;

use api::{Offer, Order, Outcome, Payload};

use crate::{
    fees::Fee,
    format::{self, AmountError},
};

/// Most bytes of an offer's title, in UTF-8.
pub(super) const TITLE_BYTES: usize = 80;
/// Most bytes of an offer's text, in UTF-8.
pub(super) const TEXT_BYTES: usize = 1_000;
/// Most pieces of an offer.
pub(super) const MOST_PIECES: u32 = 1_000_000;

/// Something that a person is about to sign.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Deed {
    /// A new offer.
    Offer,
    /// An order of an offer, of which so many are left.
    Order(Rc<Offer>, u32),
    /// The end of an offer.
    Withdraw(Rc<Offer>),
    /// The end of an order.
    Settle(Rc<Order>, Outcome),
    /// Words about an order, with what to start from.
    Say(Rc<Order>, String),
}

/// A part of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// What is sold.
    Title,
    /// More about it, or words about an order.
    Text,
    /// The price of a piece.
    Price,
    /// How many pieces.
    Pieces,
    /// The form as a whole.
    Whole,
}

/// What is wrong with a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// Nothing is named.
    NoTitle,
    /// The title has so many bytes too many.
    TitleTooLong(usize),
    /// The text has so many bytes too many.
    TextTooLong(usize),
    /// Nothing is said.
    NoText,
    /// The price can't be read.
    Price(AmountError),
    /// The price is nothing.
    NoPrice,
    /// The number of pieces can't be read, or is none or past so many.
    Pieces(u32),
}

impl Wrong {
    /// The part of the form that it is about.
    pub(super) fn part(self) -> Part {
        match self {
            Self::NoTitle | Self::TitleTooLong(_) => Part::Title,
            Self::TextTooLong(_) | Self::NoText => Part::Text,
            Self::Price(_) | Self::NoPrice => Part::Price,
            Self::Pieces(_) => Part::Pieces,
        }
    }
}

/// What a person typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Draft {
    pub(super) title: String,
    pub(super) text: String,
    pub(super) price: String,
    pub(super) pieces: String,
    /// The chosen fee; none takes the suggested one.
    pub(super) fee: Option<Fee>,
}

impl Draft {
    /// What a form starts from.
    pub(super) fn of(deed: &Deed) -> Self {
        Self {
            title: String::new(),
            text: match deed {
                Deed::Say(_, words) => words.clone(),
                _ => String::new(),
            },
            price: String::new(),
            pieces: "1".to_owned(),
            fee: None,
        }
    }

    /// The fee in force for an account that can spend so much.
    pub(super) fn fee(&self, spendable: u64) -> Fee {
        self.fee.unwrap_or(Fee::suggested(spendable))
    }

    /// What will be signed. The node has the last word.
    ///
    /// # Errors
    /// Says what is wrong with the first part of the form that is.
    pub(super) fn payload(&self, deed: &Deed) -> Result<Payload, Wrong> {
        Ok(match deed {
            Deed::Offer => self.offer()?,
            Deed::Order(offer, left) => Payload::Order {
                offer: offer.txid.clone(),
                quantity: self.pieces(*left)?,
                price: Some(offer.price),
            },
            Deed::Withdraw(offer) => Payload::WithdrawOffer {
                offer: offer.txid.clone(),
            },
            Deed::Settle(order, outcome) => Payload::Settle {
                order: order.txid.clone(),
                outcome: *outcome,
            },
            Deed::Say(order, _) => Payload::Post {
                text: within(&self.text, TEXT_BYTES)
                    .map_err(Wrong::TextTooLong)?
                    .ok_or(Wrong::NoText)?,
                reply_to: Some(order.txid.clone()),
            },
        })
    }

    fn offer(&self) -> Result<Payload, Wrong> {
        let title = within(&self.title, TITLE_BYTES).map_err(Wrong::TitleTooLong)?;
        let title = title.ok_or(Wrong::NoTitle)?;
        let text = within(&self.text, TEXT_BYTES).map_err(Wrong::TextTooLong)?;
        let price = format::parse_amount(&self.price).map_err(Wrong::Price)?;
        if price == 0 {
            return Err(Wrong::NoPrice);
        }
        Ok(Payload::Offer {
            title,
            text: text.unwrap_or_default(),
            price,
            stock: self.pieces(MOST_PIECES)?,
        })
    }

    /// The number of pieces, 1 to `most`.
    pub(super) fn pieces(&self, most: u32) -> Result<u32, Wrong> {
        let pieces = self.pieces.trim().parse().ok();
        pieces
            .filter(|pieces| (1..=most).contains(pieces))
            .ok_or(Wrong::Pieces(most))
    }
}

/// A text without the spaces around it, none if nothing is left; else how many bytes it has too many.
fn within(text: &str, most: usize) -> Result<Option<String>, usize> {
    let text = text.trim();
    match text.len().saturating_sub(most) {
        0 => Ok((!text.is_empty()).then(|| text.to_owned())),
        over => Err(over),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::market::standing::tests::order;

    fn draft() -> Draft {
        Draft {
            title: " Oatmeal cookie ".to_owned(),
            price: "1.50".to_owned(),
            pieces: " 4 ".to_owned(),
            ..Draft::of(&Deed::Offer)
        }
    }

    #[test]
    fn an_offer_is_read() {
        let offer = Payload::Offer {
            title: "Oatmeal cookie".to_owned(),
            text: String::new(),
            price: 150,
            stock: 4,
        };
        assert_eq!(draft().payload(&Deed::Offer), Ok(offer));
    }

    #[test]
    fn the_first_wrong_part_is_named() {
        type Change = fn(&mut Draft);
        let cases: [(Change, Wrong); 8] = [
            (|draft| draft.title = " ".to_owned(), Wrong::NoTitle),
            (|draft| draft.title = "é".repeat(41), Wrong::TitleTooLong(2)),
            (
                |draft| draft.text = "x".repeat(1_001),
                Wrong::TextTooLong(1),
            ),
            (
                |draft| draft.price = "much".to_owned(),
                Wrong::Price(AmountError::NotANumber),
            ),
            (|draft| draft.price = "0".to_owned(), Wrong::NoPrice),
            (
                |draft| draft.pieces = "0".to_owned(),
                Wrong::Pieces(MOST_PIECES),
            ),
            (
                |draft| draft.pieces = "1000001".to_owned(),
                Wrong::Pieces(MOST_PIECES),
            ),
            (
                |draft| draft.pieces = "-1".to_owned(),
                Wrong::Pieces(MOST_PIECES),
            ),
        ];
        for (change, wrong) in cases {
            let mut changed = draft();
            change(&mut changed);
            assert_eq!(changed.payload(&Deed::Offer), Err(wrong));
        }
    }

    #[test]
    fn words_about_an_order_answer_it() {
        let order = Rc::new(order("a", api::OrderStatus::Open));
        let deed = Deed::Say(order, "Handed over.".to_owned());
        let mut draft = Draft::of(&deed);
        let post = Payload::Post {
            text: "Handed over.".to_owned(),
            reply_to: Some("a".to_owned()),
        };
        assert_eq!(draft.payload(&deed), Ok(post));
        draft.text = "\n".to_owned();
        assert_eq!(draft.payload(&deed), Err(Wrong::NoText));
    }
}
