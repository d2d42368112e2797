//! A snapshot in the place of old blocks, and what a node without them can't do.

use alloc::string::String;

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

/// What a node keeps of the blocks whose transactions it has dropped.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Snapshot {
    /// Height of the last of them: of it and all below only headers are here, and the state at it.
    pub height: u64,
    /// Its hash.
    pub block: String,
    /// Hash of the state at it.
    pub state_hash: String,
    /// How many whole blocks are kept above, at least, whenever the snapshot is renewed.
    pub keep: u32,
}

/// What came of pruning.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Pruned {
    /// The snapshot that is in force now.
    pub snapshot: Snapshot,
    /// Blocks whose transactions were dropped, side branches counted.
    pub dropped: u64,
    /// Bytes that they had.
    pub dropped_bytes: u64,
    /// Bytes of the snapshot.
    pub snapshot_bytes: u64,
}

/// A branch of more work that this node can't follow, because it has only a snapshot of what it would
/// have to undo.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Rival {
    /// Height of the last block that it shares with this node's branch.
    pub fork_height: u64,
    /// Hash of its best known header.
    pub tip: String,
    /// Height of that.
    pub height: u64,
    /// Work of the branch, 64 hex digits, most significant first.
    pub work: String,
}
