//! A host's hand: what a relay does to a room at its host's word.

use alloc::{string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

/// Longest delay that a host may order, in milliseconds.
pub const MAX_DELAY_MS: u32 = 10_000;

/// Most messages of a thousand that a host may have lost.
pub const MAX_LOSS_PERMILLE: u32 = 500;

/// What the room's host had the relay do, as this node finds it. It is the relay's doing alone: tabs of
/// one browser still hear each other.
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
#[expect(
    clippy::struct_excessive_bools,
    reason = "they are independent of each other"
)]
pub struct Conditions {
    /// Whether newcomers are refused.
    pub closed: bool,
    /// This node's half of a split room; none in one that is whole.
    pub half: Option<Half>,
    /// Milliseconds by which messages come later.
    pub delay_ms: u32,
    /// Messages of a thousand that are lost.
    pub loss_permille: u32,
    /// Whether what this node says is dropped.
    pub muted: bool,
    /// Whether the relay knows a host in the room.
    pub host_present: bool,
    /// Whether the relay takes this node for the host.
    pub host: bool,
}

/// A half of a split room.
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
pub enum Half {
    /// The first; everybody's in a room that is whole.
    #[default]
    First,
    /// The second.
    Second,
}

/// What a host orders.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum HostOrder {
    /// Closes the room to newcomers; who loses the connection may come back for ten minutes.
    Close,
    /// Opens it again.
    Open,
    /// Drops what a member says.
    Mute {
        /// The member's number.
        member: u32,
    },
    /// Lets it speak again.
    Unmute {
        /// The member's number.
        member: u32,
    },
    /// Ends a member's connection. It may come back while the room is open.
    Remove {
        /// The member's number.
        member: u32,
    },
    /// Splits the room in two halves.
    Split {
        /// Members of the second half; none deals all but the host out by turns.
        #[serde(default)]
        second: Option<Vec<u32>>,
    },
    /// Joins the halves again.
    Unite,
    /// Delays and loses messages.
    Weather {
        /// Milliseconds, [`MAX_DELAY_MS`] at most; none keeps what was ordered before.
        #[serde(default)]
        delay_ms: Option<u32>,
        /// Messages of a thousand, [`MAX_LOSS_PERMILLE`] at most; none keeps what was ordered before.
        #[serde(default)]
        loss_permille: Option<u32>,
    },
}

/// A member of the room at the relay: one connection, so a person with two tabs is two.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Member {
    /// Its number at the relay.
    pub member: u32,
    /// Its address, as it says; none while it has not said hello, and of who came into the other half.
    pub address: Option<String>,
    /// The claimed name of that address, if any.
    pub name: Option<String>,
    /// Where it is.
    pub half: Half,
    /// Whether what it says is dropped.
    pub muted: bool,
    /// Whether it is this node.
    pub me: bool,
}
