//! A room as one file, and a room that is left: what either gives.

use alloc::{string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use crate::{error::ApiError, types::RoomInfo};

/// Most bytes of a file that holds a room.
pub const ROOM_FILE_BYTES: usize = 64 * 1_024 * 1_024;

/// A room as one file.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Exported {
    /// The file's bytes.
    pub file: Vec<u8>,
    /// Blocks in it: those of the active chain from height 1.
    pub blocks: u64,
    /// Waiting transactions in it.
    pub transactions: u64,
}

/// What came of a file that was read.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Imported {
    /// Its blocks.
    pub blocks: ImportedBlocks,
    /// Transactions of it that wait now and did not before.
    pub transactions: u64,
    /// Hash of this node's tip after it.
    pub tip: String,
    /// Height of this node's tip after it.
    pub height: u64,
    /// Whether the file's blocks are kept as a branch that this node does not stand on, for it has less
    /// work than the active chain, or no more.
    pub side_branch: bool,
    /// The first refusal, if there was one; of a block it tells the `height` beside the values of its
    /// rule.
    pub first_error: Option<ApiError>,
}

/// What came of leaving a room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Left {
    /// The room that was left; none where the page was in none.
    pub room: Option<RoomInfo>,
    /// Items of this browser's storage that were erased.
    pub erased: u32,
}

/// How many blocks of a file went which way.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    BorshSerialize,
    BorshDeserialize,
    Serialize,
    Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ImportedBlocks {
    /// Checked and kept.
    pub new: u64,
    /// Here already.
    pub known: u64,
    /// Refused, or above one that was.
    pub refused: u64,
}
