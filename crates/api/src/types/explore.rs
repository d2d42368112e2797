//! What an explorer draws: a block's Merkle tree, and the chain in numbers.

use alloc::{string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

/// A block's Merkle tree as seen from one of its transactions.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct MerkleTree {
    /// The block's hash.
    pub block: String,
    /// The transaction's position in the block; the reward has 0.
    pub position: u32,
    /// The levels, the transactions' first and the root last.
    pub levels: Vec<MerkleLevel>,
}

/// A level of a Merkle tree.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct MerkleLevel {
    /// How many nodes it has; a copy that fills a pair up is none.
    pub width: u32,
    /// The nodes from left to right: all of a small tree, else the way's and the ones beside it.
    pub nodes: Vec<MerkleNode>,
}

/// A node of a Merkle tree.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct MerkleNode {
    /// Its place on its level, from 0.
    pub index: u32,
    /// 64 hex digits, byte-reversed as ids and roots are shown.
    pub hash: String,
    /// What it is to the transaction.
    pub role: MerkleRole,
    /// Whether it only repeats the last node of a level of odd width.
    pub copy: bool,
}

/// What a node of a Merkle tree is to the transaction that is looked at.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum MerkleRole {
    /// On the way from the transaction to the root.
    Path,
    /// Beside the way: it proves.
    Beside,
    /// Neither.
    Other,
}

/// The newest blocks of the active chain in numbers.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Statistics {
    /// The first height counted; the genesis block never is.
    pub from: u64,
    /// The last height counted, the tip's; below `from` where the chain has no block yet.
    pub to: u64,
    /// Seconds that a block should take.
    pub target_spacing: u32,
    /// Runs of blocks one after the other, 40 at most.
    pub runs: Vec<BlockRun>,
    /// How many times between two blocks fell into each half of the target spacing: the first count is
    /// of times below half of it, the last of all from five times it.
    pub times: Vec<u32>,
    /// Who found how many, the most first, 12 at most.
    pub finders: Vec<FinderShare>,
    /// Blocks that others found.
    pub others: u64,
    /// Blocks whose finder and fees are not known here, because their transactions were dropped.
    pub unknown: u64,
}

/// Blocks one after the other.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct BlockRun {
    /// Height of the first.
    pub from: u64,
    /// Height of the last.
    pub to: u64,
    /// Mean of the hashes that a block of their targets takes.
    pub difficulty: u64,
    /// Fees of all of them, in 1/100 coin.
    pub fees: u64,
    /// Transactions of all of them, rewards not counted.
    pub transactions: u64,
}

/// What one account found.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct FinderShare {
    /// The account.
    pub address: String,
    /// Its claimed name, if any.
    pub name: Option<String>,
    /// Blocks that it found.
    pub blocks: u64,
}
