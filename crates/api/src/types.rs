//! The nouns of the API.

use alloc::{string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use crate::event::Damage;

/// Where a node stands.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
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
    /// Whether the node is still fetching blocks that a peer has announced: bodies had and wanted.
    pub syncing: Option<(u64, u64)>,
}

/// A room, as everybody in it knows it.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RoomInfo {
    /// Its name.
    pub name: String,
    /// Its code: the first 30 bits of the genesis hash, 6 characters of Crockford's base32.
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
}

/// What a new room is made of.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct RoomParams {
    /// The room's name, 1 to 24 characters.
    pub name: String,
    /// The coin's name, 1 to 24 characters.
    pub coin: String,
    /// Seconds that a block should take; 15 if none is given.
    #[serde(default)]
    pub target_spacing: Option<u32>,
    /// Hashes that the first block should take on average; 1,048,576 if none is given.
    #[serde(default)]
    pub starting_difficulty: Option<u64>,
    /// Reward of a block in 1/100 coin; 1,000 if none is given.
    #[serde(default)]
    pub reward: Option<u64>,
    /// Blocks after which the reward halves; 100,000 if none is given.
    #[serde(default)]
    pub halving: Option<u64>,
}

/// A link to other nodes.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
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
#[serde(rename_all = "camelCase")]
pub enum LinkKind {
    /// The relay's WebSocket.
    Relay,
    /// Other tabs of this browser, by `BroadcastChannel`.
    Tabs,
}

/// Whether a link works.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum LinkState {
    /// Being opened.
    Connecting,
    /// Works.
    Open,
    /// Does not work; it is tried again by itself.
    Closed,
}

/// The state of mining.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct MiningStatus {
    /// Whether this node mines.
    pub on: bool,
    /// Worker threads chosen.
    pub threads: u32,
    /// Most threads this machine offers.
    pub cores: u32,
    /// Cap in hashes a second; 0 is none.
    pub cap: u64,
    /// Hashes a second, smoothed.
    pub hash_rate: u64,
    /// Hashes tried since the tip changed.
    pub attempts: u64,
    /// Smallest hash seen since the tip changed; empty before the first.
    pub best: String,
    /// Blocks of the active chain found by this node's key.
    pub found: u64,
}

/// The state of storage.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
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
}

/// The block that a node would mine now.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
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

/// What a transaction does.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Payload {
    /// The reward of a block. Only a miner makes one: it can't be submitted.
    Coinbase {
        /// Who is paid.
        to: String,
        /// The room's reward at this height.
        reward: u64,
        /// Fees of the block's transactions.
        fees: u64,
        /// A short text of the miner.
        message: String,
    },
    /// A payment.
    Transfer {
        /// The address paid.
        to: String,
        /// How much, in 1/100 coin.
        amount: u64,
        /// A short text, maybe empty.
        #[serde(default)]
        memo: String,
    },
    /// A post.
    Post {
        /// Its text.
        text: String,
        /// The id of the post it answers.
        #[serde(default)]
        reply_to: Option<String>,
    },
    /// A claim of a name.
    ClaimName {
        /// The name as its owner writes it.
        name: String,
    },
}

/// A transaction.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Transaction {
    /// Double SHA-256 of the whole transaction.
    pub txid: String,
    /// Who signed it; empty for a coinbase.
    pub from: String,
    /// The signer's claimed name, if any.
    pub from_name: Option<String>,
    /// For a transfer or a coinbase, the claimed name of who is paid, if any.
    pub to_name: Option<String>,
    /// The signer's sequence number; the block's height for a coinbase.
    pub sequence: u64,
    /// Fee in 1/100 coin.
    pub fee: u64,
    /// What it does.
    #[serde(flatten)]
    pub payload: Payload,
    /// 128 hex digits; empty for a coinbase.
    pub signature: String,
    /// Where it stands.
    pub state: TransactionState,
    /// When its block says it was found, or when this node first heard of it; Unix milliseconds.
    pub time: u64,
    /// Its bytes as hex.
    pub raw: String,
}

/// Where a transaction stands.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[serde(untagged)]
pub enum TransactionState {
    /// It waits for a block.
    Pending(Pending),
    /// A block of the active chain holds it.
    Included(Included),
}

/// The word `pending`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum Pending {
    /// Waits for a block.
    Pending,
}

/// Which block holds a transaction.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
pub struct Included {
    /// The block's hash.
    pub block: String,
    /// The block's height.
    pub height: u64,
    /// Blocks from it to the tip, itself counted.
    pub confirmations: u64,
}

/// A block.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Block {
    /// Double SHA-256 of its header.
    pub hash: String,
    /// Its height.
    pub height: u64,
    /// Version of the header.
    pub version: i32,
    /// Hash of its parent.
    pub prev: String,
    /// Root of the tree over its transaction ids.
    pub merkle_root: String,
    /// When it was found, Unix seconds.
    pub time: u32,
    /// Compact target, 8 hex digits.
    pub bits: String,
    /// Target, 64 hex digits, most significant first.
    pub target: String,
    /// The number that made its hash small enough.
    pub nonce: u32,
    /// Bytes of the whole block.
    pub size: u32,
    /// Address of who found it; empty for the genesis block.
    pub miner: String,
    /// The finder's claimed name, if any.
    pub miner_name: Option<String>,
    /// Its transactions, coinbase first.
    pub transactions: BlockTransactions,
    /// Blocks from it to the tip, itself counted; 0 on a side branch.
    pub confirmations: u64,
    /// Work of the chain up to it, 64 hex digits.
    pub work: String,
    /// Hashes a block of its target takes on average.
    pub difficulty: u64,
    /// Reward and fees paid to its finder, in 1/100 coin.
    pub earned: u64,
    /// Whether it is on the active chain.
    pub active: bool,
    /// The 80 bytes of its header as hex.
    pub header: String,
    /// All its bytes as hex; empty in lists.
    pub raw: String,
}

/// A block's transactions: ids in lists, whole in a single block.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[serde(untagged)]
pub enum BlockTransactions {
    /// Ids alone.
    Ids(Vec<String>),
    /// Whole transactions.
    Whole(Vec<Transaction>),
}

/// The id of a transaction that the pool took.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
pub struct Submitted {
    /// Its id.
    pub txid: String,
}

/// An account.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
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
    /// The post it answers, if any.
    pub reply_to: Option<String>,
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
pub struct Name {
    /// The name as its owner writes it.
    pub name: String,
    /// Its owner.
    pub address: String,
    /// Whether it is its owner's current name.
    pub current: bool,
}

/// A block in the tree of branches.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TreeNode {
    /// Its hash.
    pub hash: String,
    /// Its parent.
    pub prev: String,
    /// Its height.
    pub height: u64,
    /// Work of the chain up to it, 64 hex digits.
    pub work: String,
    /// Whether it is on the active chain.
    pub active: bool,
    /// Whether it once was on the active chain and was undone.
    pub undone: bool,
    /// Address of who found it; empty for the genesis block or while its body is missing.
    pub miner: String,
    /// The finder's claimed name, if any.
    pub miner_name: Option<String>,
    /// When it was found, Unix seconds.
    pub time: u32,
    /// Transactions beside the reward; none while its body is missing.
    pub transactions: Option<u32>,
}

/// A peer.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
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
    /// Milliseconds for a message to it and back; none before the first.
    pub rtt_ms: Option<u32>,
    /// Its penalty; it is cut off at 100.
    pub penalty: u32,
}
