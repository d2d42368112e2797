//! The market: offers, orders whose money is held, and how orders end.
//!
//! An order's money leaves the buyer and is held by the order itself, in escrow, until the order is
//! settled. What ends leaves the state: a withdrawn offer and a settled order are told by their
//! transactions alone, so that the state holds only what somebody can still act on. An order keeps
//! all that its settlement needs, and so outlives its offer.

use alloc::string::String;
use core::fmt;

use borsh::{BorshDeserialize, BorshSerialize};

use crate::{
    amount::{Amount, Height},
    hash::TxId,
    key::PublicKey,
};

/// Most bytes of an offer's title.
pub const OFFER_TITLE_BYTES: u32 = 80;
/// Most bytes of an offer's text.
pub const OFFER_TEXT_BYTES: u32 = 1_000;
/// Most pieces of an offer.
pub const OFFER_STOCK: u32 = 1_000_000;
/// Most offers of an account that stand at a time.
pub const OFFERS_PER_ACCOUNT: u32 = 32;
/// Blocks after which anybody may send an order's money back to its buyer: ten minutes where a
/// block takes 15 seconds.
pub const ORDER_TIMEOUT_BLOCKS: u64 = 40;

/// How an order ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Outcome {
    /// The money goes to the seller.
    Release,
    /// The money goes back to the buyer, and the pieces to the offer if it still stands.
    Refund,
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Release => "release",
            Self::Refund => "refund",
        })
    }
}

/// An offer that stands. It is known by the id of the transaction that made it.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Offer {
    /// Who sells.
    pub seller: PublicKey,
    /// What is sold, in one line.
    pub title: String,
    /// More about it, maybe nothing.
    pub text: String,
    /// Price of one piece.
    pub price: Amount,
    /// Pieces left. An offer of none stands until it is withdrawn: a refund brings pieces back.
    pub stock: u32,
}

/// An order that is not settled. It is known by the id of the transaction that made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Order {
    /// The offer, which may have been withdrawn since.
    pub offer: TxId,
    /// Who pays.
    pub buyer: PublicKey,
    /// Who is paid.
    pub seller: PublicKey,
    /// Pieces ordered.
    pub quantity: u32,
    /// The money that is held.
    pub held: Amount,
    /// Height of the block that holds the order.
    pub height: Height,
}

impl Order {
    /// First height at which anybody may send the money back.
    pub fn times_out_at(&self) -> Height {
        Height(self.height.0.saturating_add(ORDER_TIMEOUT_BLOCKS))
    }

    /// Who gets the money by an outcome.
    pub fn payee(&self, outcome: Outcome) -> PublicKey {
        match outcome {
            Outcome::Release => self.seller,
            Outcome::Refund => self.buyer,
        }
    }

    /// Whether an account may settle the order so, in a block of this height: each side may give the
    /// money to the other, the host may decide either way unless it is a side itself, and after the
    /// time-out anybody may send the money back.
    pub fn may_be_settled(
        &self,
        by: &PublicKey,
        outcome: Outcome,
        host: Option<&PublicKey>,
        height: Height,
    ) -> bool {
        let is_side = *by == self.buyer || *by == self.seller;
        let decides = !is_side && host == Some(by);
        let gives = match outcome {
            Outcome::Release => *by == self.buyer,
            Outcome::Refund => *by == self.seller || height >= self.times_out_at(),
        };
        gives || decides
    }
}

#[cfg(test)]
mod tests;
