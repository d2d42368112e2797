//! Receipts.

use alloc::{string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use super::chain::Payload;

/// A proof that a transaction stands in a block, for who has the block's header alone.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Receipt {
    /// The block's 80-byte header as hex.
    pub header: String,
    /// All bytes of the transaction as hex.
    pub transaction: String,
    /// Its position in the block; the reward has 0.
    pub position: u32,
    /// The nodes of the Merkle tree beside its way up, from the leaves on, 64 hex digits each.
    pub branch: Vec<String>,
}

/// What a good receipt proves.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Verified {
    /// The transaction's id.
    pub txid: String,
    /// Address of who signed it; empty for a reward.
    pub from: String,
    /// The signer's claimed name, if any.
    pub from_name: Option<String>,
    /// What it does.
    pub payload: Payload,
    /// Hash of the block that holds it.
    pub block: String,
    /// When the block says it was found, Unix seconds.
    pub time: u32,
    /// Hashes a block of its target takes on average: what it takes to make such a receipt up.
    pub difficulty: u64,
    /// Height of the block, where this node's active chain holds it.
    pub height: Option<u64>,
    /// Blocks from it to the tip, itself counted; 0 where the active chain does not hold it.
    pub confirmations: u64,
}
