//! Where a node stands: its room, links, storage, account and peers.

use alloc::{string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use super::host::Conditions;
use super::mining::{MiningStatus, NextBlock};
use super::snapshot::{Rival, Snapshot};
use crate::event::Damage;

/// Where a node stands.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Status {
    /// The room.
    pub room: RoomInfo,
    /// Height of the tip.
    pub height: u64,
    /// Hash of the tip.
    pub tip: String,
    /// Accumulated work of the active chain, 64 hex digits, most significant first.
    pub work: String,
    /// Compact target of the tip, 8 hex digits.
    pub bits: String,
    /// Hashes a block of the tip's target takes on average.
    pub difficulty: u64,
    /// Transactions waiting.
    pub pending: u32,
    /// Peers that have said hello.
    pub peers: u32,
    /// Links, open or not.
    pub links: Vec<Link>,
    /// What the room's host had the relay do; none while no relay has this node in the room.
    pub conditions: Option<Conditions>,
    /// Mining.
    pub mining: MiningStatus,
    /// Storage.
    pub storage: StorageStatus,
    /// This node's account.
    pub me: Me,
    /// What this node adds to its own clock to get the room's.
    pub clock_offset_ms: i64,
    /// The block that this node would mine now.
    pub next: NextBlock,
    /// Hashes a second that the newest blocks took together, by their targets and times; 0 while
    /// there are too few blocks.
    pub room_hash_rate: u64,
    /// Whether the node is still fetching blocks that a peer has announced and has: bodies had and wanted.
    pub syncing: Option<(u64, u64)>,
    /// Whether the node is reading a room from a file: bytes read, of those that are checked and taken.
    pub importing: Option<(u64, u64)>,
    /// Blocks that a known header promises and that nobody who is reached has: the lowest of them and
    /// the height of that header.
    pub unavailable: Option<(u64, u64)>,
    /// What is kept of old blocks, if they were dropped.
    pub snapshot: Option<Snapshot>,
    /// A branch of more work that this node can't follow any more: leaving the room with its records
    /// and joining again does.
    pub rival: Option<Rival>,
}

/// A room, as everybody in it knows it.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RoomInfo {
    /// Its name.
    pub name: String,
    /// Its code: the first 30 bits of the genesis hash in hashing order, 6 characters of Crockford's base32.
    pub code: String,
    /// Hash of the genesis block; the room's id.
    pub genesis: String,
    /// Name of its coin.
    pub coin: String,
    /// Seconds that a block should take.
    pub target_spacing: u32,
    /// Name of its difficulty rule.
    pub rule: String,
    /// The part of a join link after `#`: the whole parameters.
    pub link: String,
    /// Block reward at the tip's next height, in 1/100 coin.
    pub reward: u64,
    /// Address of who decides disputes, if anybody.
    pub host: Option<String>,
}

/// What a new room is made of.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RoomParams {
    /// The room's name, 1 to 24 characters.
    pub name: String,
    /// The coin's name, 1 to 24 characters.
    pub coin: String,
    /// Seconds that a block should take; 15 if none is given.
    #[serde(default)]
    pub target_spacing: Option<u32>,
    /// How the next target follows; the classroom's rule if none is given.
    #[serde(default)]
    pub rule: Option<DifficultyRule>,
    /// Hashes that the first block should take on average; 1,048,576 if none is given.
    #[serde(default)]
    pub starting_difficulty: Option<u64>,
    /// Reward of a block in 1/100 coin; 1,000 if none is given.
    #[serde(default)]
    pub reward: Option<u64>,
    /// Blocks after which the reward halves; 100,000 if none is given.
    #[serde(default)]
    pub halving: Option<u64>,
    /// Address of who decides disputes, or `nobody`; who makes the room if none is given.
    #[serde(default)]
    pub host: Option<String>,
    /// Accounts that begin with money; 64 at most.
    #[serde(default)]
    pub allocations: Vec<Allocation>,
    /// With the rule `signers`: addresses of who seals blocks, 32 at most, `maker` for who makes the room; who makes
    /// the room alone if none is given.
    #[serde(default)]
    pub signers: Vec<String>,
    /// With the rule `signers`: addresses of who may post, pay and trade beside the signers, 64 at most; their votes
    /// admit others later.
    #[serde(default)]
    pub members: Vec<String>,
}

/// Money that an account begins with.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Allocation {
    /// Its address, or `maker` for who makes the room.
    pub to: String,
    /// In 1/100 coin.
    pub amount: u64,
}

/// How the next target follows from the chain.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum DifficultyRule {
    /// Follows within minutes who comes and goes, and eases while nobody finds a block.
    Classroom,
    /// Bitcoin Cash's: follows over two days where a block takes ten minutes.
    Asert,
    /// Bitcoin's: a new target every 2,016 blocks.
    Bitcoin,
    /// None: approved signers seal blocks in turn.
    Signers,
}

/// A link to other nodes.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Link {
    /// What it runs over.
    pub kind: LinkKind,
    /// Whether it works.
    pub state: LinkState,
    /// A word for people: an address, or why it is closed.
    pub detail: String,
    /// Since when it is in this state, Unix milliseconds.
    pub since: u64,
}

/// What a link runs over.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    BorshSerialize,
    BorshDeserialize,
    Serialize,
    Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum LinkKind {
    /// The relay's WebSocket.
    Relay,
    /// Other tabs of this browser, by `BroadcastChannel`.
    Tabs,
    /// One other node, by a connection of its own.
    Direct,
}

/// Whether a link works.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum LinkState {
    /// Being opened.
    Connecting,
    /// Works.
    Open,
    /// Does not work; it is tried again by itself.
    Closed,
    /// The other end answers and does not take this node, for a reason that time alone does not
    /// mend: another version, a full room. It is tried again by itself, but not where the room's host
    /// removed this node.
    Refused,
    /// A person took this node off its links; none is tried again until a person lets it.
    Off,
}

/// The state of storage.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StorageStatus {
    /// Storage units used by this origin (UTF-16 units or bytes, as the browser counts).
    pub used: u64,
    /// Units there are.
    pub quota: u64,
    /// Its health.
    pub state: StorageState,
    /// Records refused at the start, newest run only.
    pub damaged: Vec<Damage>,
    /// Writes handed over and not yet acknowledged.
    pub unsaved: u32,
}

/// The health of storage.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum StorageState {
    /// Writes are kept.
    Ok,
    /// The browser has no room for more: what comes now lives in memory only.
    Full,
    /// The browser gives this page no storage.
    Missing,
}

/// This node's account, pending transactions counted.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Me {
    /// Its address.
    pub address: String,
    /// Its claimed name, if any.
    pub name: Option<String>,
    /// Whether a claim of a name is pending.
    pub pending_name: Option<String>,
    /// Confirmed balance in 1/100 coin.
    pub balance: u64,
    /// Confirmed sequence number: how many transactions the chain holds of this account.
    pub sequence: u64,
    /// What can be spent now: the balance less what pending transactions spend.
    pub spendable: u64,
    /// What pending transactions of this account spend, fees included.
    pub pending_out: u64,
    /// What pending transactions of others would bring.
    pub pending_in: u64,
    /// Whether its key is locked with a passphrase, so that this node signs nothing.
    pub locked: bool,
}

/// A peer.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Peer {
    /// Its number on this node.
    pub id: u64,
    /// The link that reaches it.
    pub link: LinkKind,
    /// Its address, as it says.
    pub address: String,
    /// The claimed name of that address, if any.
    pub name: Option<String>,
    /// Height of its tip, as it last said.
    pub height: u64,
    /// Hash of its tip, as it last said.
    pub tip: String,
    /// Whether that block is on this node's chain: then the peer stands where this node does, or lower, or has
    /// not said yet that it went on. Peers say it a few times a minute.
    pub on_chain: bool,
    /// Milliseconds for a message to it and back; none before the first.
    pub rtt_ms: Option<u32>,
    /// Its penalty; it is cut off at 100.
    pub penalty: u32,
}
