//! Mining: how it stands, what is mined, and one try at it.

use alloc::string::String;

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

/// The state of mining.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct MiningStatus {
    /// Whether this node mines.
    pub on: bool,
    /// Worker threads chosen.
    pub threads: u32,
    /// Most threads this machine offers.
    pub cores: u32,
    /// Cap in hashes a second that was chosen here; 0 is none.
    pub cap: u64,
    /// Cap in hashes a second that the room's host asks every node to keep; 0 is none. The lower of both holds.
    pub room_cap: u64,
    /// Hashes a second, smoothed.
    pub hash_rate: u64,
    /// Hashes tried since the tip changed.
    pub attempts: u64,
    /// Smallest hash seen since the tip changed; empty before the first.
    pub best: String,
    /// Blocks of the active chain found by this node's key.
    pub found: u64,
    /// Whether the graphics processor is to hash beside the threads. A failure ends that.
    pub gpu: bool,
    /// What the graphics processor does, or why it does nothing.
    pub gpu_state: GpuState,
    /// Whether one thread alone hashes while the page is hidden.
    pub low_when_hidden: bool,
}

/// What the graphics processor does for mining.
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
pub enum GpuState {
    /// Nothing: mining is off, or it was not chosen.
    #[default]
    Off,
    /// It is being tried on blocks that are known.
    Starting,
    /// It hashes.
    On,
    /// The browser offers none.
    NoAdapter,
    /// The browser does not give it, or it does not take the program.
    NoDevice,
    /// It gave a wrong hash, and is not used any more.
    WrongHashes,
    /// It was lost: its driver was started anew, or the machine slept.
    Lost,
}

impl GpuState {
    /// Whether it can't be used until a person asks for it again.
    pub fn is_failure(self) -> bool {
        match self {
            Self::Off | Self::Starting | Self::On => false,
            Self::NoAdapter | Self::NoDevice | Self::WrongHashes | Self::Lost => true,
        }
    }
}

/// The block that a node would mine now.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct NextBlock {
    /// Its height.
    pub height: u64,
    /// Its compact target at the room's present time, 8 hex digits.
    pub bits: String,
    /// Its target, 64 hex digits, most significant first.
    pub target: String,
    /// Hashes it takes on average.
    pub difficulty: u64,
    /// Reward and fees it would pay, in 1/100 coin.
    pub earns: u64,
    /// Pending transactions it would hold.
    pub transactions: u32,
}

/// One try at a block, with what came of each step.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Attempt {
    /// The block's height.
    pub height: u64,
    /// The header's 80 bytes with the nonce, 160 hex digits.
    pub header: String,
    /// The nonce.
    pub nonce: u32,
    /// SHA-256 of the header, 64 hex digits, in hashing order.
    pub first: String,
    /// SHA-256 of that, 64 hex digits, in hashing order.
    pub second: String,
    /// The same bytes reversed: the block's hash as a number, most significant first.
    pub hash: String,
    /// The target, 64 hex digits, most significant first.
    pub target: String,
    /// Whether the hash is at most the target.
    pub meets: bool,
    /// Whether this try made a new block.
    pub found: bool,
}
