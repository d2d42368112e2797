//! Offers, orders and stamps.

use alloc::string::String;

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use super::chain::TransactionState;

/// How an order ends.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    /// The money goes to the seller.
    Release,
    /// The money goes back to the buyer.
    Refund,
}

/// An offer that stands, or waits to.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Offer {
    /// The transaction that made it; the offer is known by it.
    pub txid: String,
    /// Address of who sells.
    pub seller: String,
    /// The seller's claimed name, if any.
    pub seller_name: Option<String>,
    /// What is sold.
    pub title: String,
    /// More about it, maybe empty.
    pub text: String,
    /// Price of one piece in 1/100 coin.
    pub price: u64,
    /// Pieces left at the tip.
    pub stock: u32,
    /// As [`crate::Transaction::time`].
    pub time: u64,
    /// Where its transaction stands.
    pub state: TransactionState,
    /// Whether this node's key sells.
    pub mine: bool,
}

/// Where an order's money is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum OrderStatus {
    /// With the buyer still: the order waits for a block.
    Pending,
    /// Held by the order.
    Open,
    /// With the seller.
    Released,
    /// With the buyer again.
    Refunded,
}

/// An order.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Order {
    /// The transaction that made it; the order is known by it.
    pub txid: String,
    /// The transaction that made its offer.
    pub offer: String,
    /// The offer's title.
    pub title: String,
    /// Address of who pays.
    pub buyer: String,
    /// The buyer's claimed name, if any.
    pub buyer_name: Option<String>,
    /// Address of who is paid.
    pub seller: String,
    /// The seller's claimed name, if any.
    pub seller_name: Option<String>,
    /// Pieces ordered.
    pub quantity: u32,
    /// Price of one piece in 1/100 coin.
    pub price: u64,
    /// Price of all pieces in 1/100 coin: what is, or was, held.
    pub total: u64,
    /// Where the money is.
    pub status: OrderStatus,
    /// First height at which anybody may send the money back; none while it waits for a block.
    pub timeout: Option<u64>,
    /// The transaction that settled it, if one did.
    pub settled_by: Option<String>,
    /// As [`crate::Transaction::time`].
    pub time: u64,
    /// Where its transaction stands.
    pub state: TransactionState,
}

/// A proof that somebody had a file.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Stamp {
    /// SHA-256 of the file, 64 hex digits as `sha256sum` prints them.
    pub hash: String,
    /// The file's name, as who stamped it gave it.
    pub name: String,
    /// The transaction that stamped it.
    pub txid: String,
    /// Address of who stamped it.
    pub from: String,
    /// The claimed name of that address, if any.
    pub from_name: Option<String>,
    /// As [`crate::Transaction::time`].
    pub time: u64,
    /// Where its transaction stands.
    pub state: TransactionState,
    /// Whether this node's key stamped it.
    pub mine: bool,
}
