//! What a node tells without being asked.

use alloc::{string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use crate::{
    error::ApiError,
    types::{Class, Conditions, Link, MiningStatus, StorageStatus, Transaction},
};

/// One event. As JSON it is the content alone; its name is [`Event::name`].
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Event {
    /// The active chain has a new tip.
    Tip(MinedBlock),
    /// A transaction entered the pool.
    Tx(Transaction),
    /// The active chain changed branches. A `Tip` event follows.
    Reorg(Reorg),
    /// Peers came, went or changed.
    Peers {
        /// How many have said hello.
        peers: u32,
    },
    /// Mining started, stopped, or its rate was measured anew.
    Mining(MiningStatus),
    /// The use or the health of storage changed.
    Storage(StorageStatus),
    /// A link opened, closed or failed.
    Link(Link),
    /// What the room's host had the relay do changed, or, for the host, who is in the room. When the
    /// relay is lost, a `Link` event says so, and nothing of this holds any more.
    Conditions(Conditions),
    /// The host started, paused or ended a lesson for the class, or was not heard for so long that none is
    /// on; and for the host: a pupil told something new.
    Class(Class),
    /// A rule refused something that a peer or the pool offered, or something does not wait any more:
    /// `replaced` and `displaced` name it as `txid` and what took its place as `by`; `expired` has up
    /// to 32 `txids` and the number of all `transactions`.
    Refused(ApiError),
}

impl Event {
    /// The event's name for `on(event, fn)`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Tip(_) => "tip",
            Self::Tx(_) => "tx",
            Self::Reorg(_) => "reorg",
            Self::Peers { .. } => "peers",
            Self::Mining(_) => "mining",
            Self::Storage(_) => "storage",
            Self::Link(_) => "link",
            Self::Conditions(_) => "conditions",
            Self::Class(_) => "class",
            Self::Refused(_) => "refused",
        }
    }
}

/// A block that became the tip.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct MinedBlock {
    /// Its hash.
    pub hash: String,
    /// Its height; the genesis block has 0.
    pub height: u64,
    /// Address of who found it; empty for the genesis block.
    pub miner: String,
    /// The finder's claimed name, if any.
    pub miner_name: Option<String>,
    /// Whether this node's key found it.
    pub mine: bool,
    /// Transactions beside the reward.
    pub transactions: u32,
}

/// A change of branches.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Reorg {
    /// When this node changed branches, Unix milliseconds.
    pub at: u64,
    /// Height of the last block that both branches share.
    pub fork_height: u64,
    /// The tip that was left.
    pub from: String,
    /// The tip that was taken.
    pub to: String,
    /// Hashes of the blocks undone, highest first.
    pub undone: Vec<String>,
    /// Hashes of the blocks that replaced them, lowest first.
    pub connected: Vec<String>,
    /// Transactions that went back to the pool.
    pub returned: Vec<String>,
    /// Transactions that the new branch holds too.
    pub kept: Vec<String>,
    /// Transactions that the new branch's state refuses, with the rule.
    pub refused: Vec<(String, ApiError)>,
}

/// A stored record that a check refused.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Damage {
    /// The record's key in the room's storage.
    pub record: String,
    /// What is wrong with it and what was done.
    pub error: ApiError,
}
