//! Accounts, posts and names.

use alloc::{string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use super::chain::{Transaction, TransactionState};

/// An account.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Account {
    /// Its address.
    pub address: String,
    /// Its current name, if any.
    pub name: Option<String>,
    /// All names it has claimed, oldest first.
    pub names: Vec<String>,
    /// Confirmed balance in 1/100 coin.
    pub balance: u64,
    /// How many of its transactions the chain holds.
    pub sequence: u64,
    /// What its pending transactions spend, fees included.
    pub pending_out: u64,
    /// What others' pending transactions would bring it.
    pub pending_in: u64,
    /// Blocks it found.
    pub blocks_found: u64,
    /// What these blocks paid, in 1/100 coin.
    pub earned: u64,
    /// Transactions it signed or was paid by, pending first, then newest first, 200 at most.
    pub history: Vec<Transaction>,
}

/// A post.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Post {
    /// Its transaction's id.
    pub txid: String,
    /// Its author's address.
    pub from: String,
    /// Its author's claimed name, if any.
    pub name: Option<String>,
    /// Its text.
    pub text: String,
    /// The post or order it answers, if any.
    pub reply_to: Option<String>,
    /// Whether it answers an order: what its buyer or seller says became of it.
    pub about_order: bool,
    /// Fee in 1/100 coin.
    pub fee: u64,
    /// As [`Transaction::time`].
    pub time: u64,
    /// Where it stands.
    pub state: TransactionState,
    /// Whether this node's key signed it.
    pub mine: bool,
}

/// A claimed name.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Name {
    /// The name as its owner writes it.
    pub name: String,
    /// Its owner.
    pub address: String,
    /// Whether it is its owner's current name.
    pub current: bool,
}

/// What somebody who claimed a name did, for a class's results: by name alone.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PersonResult {
    /// The current name.
    pub name: String,
    /// Confirmed balance in 1/100 coin.
    pub balance: u64,
    /// How many of the account's transactions the chain holds.
    pub sequence: u64,
    /// Blocks found.
    pub blocks_found: u64,
    /// What these blocks paid, in 1/100 coin.
    pub earned: u64,
}
