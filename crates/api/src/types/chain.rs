//! Transactions and blocks.

use alloc::{string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use super::market::Outcome;

/// What a transaction does.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    /// A proof that a file existed. To submit one takes the hash or the file; a transaction that is
    /// shown always has the hash.
    Stamp {
        /// The file's name.
        name: String,
        /// SHA-256 of the file, 64 hex digits as `sha256sum` prints them.
        #[serde(default)]
        hash: Option<String>,
        /// The file itself as hex, where the transaction holds it.
        #[serde(default)]
        file: Option<String>,
    },
    /// An offer.
    Offer {
        /// What is sold.
        title: String,
        /// More about it, maybe empty.
        #[serde(default)]
        text: String,
        /// Price of one piece in 1/100 coin.
        price: u64,
        /// Pieces.
        stock: u32,
    },
    /// The end of an offer.
    WithdrawOffer {
        /// The transaction that made the offer.
        offer: String,
    },
    /// An order, whose price is held until it is settled.
    Order {
        /// The transaction that made the offer.
        offer: String,
        /// How many pieces.
        quantity: u32,
        /// Price of one piece in 1/100 coin. To submit an order takes the offer's where none is
        /// given; a transaction that is shown always has it.
        #[serde(default)]
        price: Option<u64>,
    },
    /// The end of an order.
    Settle {
        /// The transaction that made the order.
        order: String,
        /// Who gets the money.
        outcome: Outcome,
    },
}

/// A transaction.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Transaction {
    /// Double SHA-256 of the whole transaction.
    pub txid: String,
    /// Who signed it; empty for a coinbase.
    pub from: String,
    /// The signer's claimed name, if any.
    pub from_name: Option<String>,
    /// Address of whom it concerns beside its signer: who is paid by a transfer, a coinbase or a
    /// settlement, and who sells what is ordered.
    pub party: Option<String>,
    /// The claimed name of that address, if any.
    pub to_name: Option<String>,
    /// What it moves beside the fee, in 1/100 coin: what is paid, held, or handed out.
    pub moves: u64,
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Pending {
    /// Waits for a block.
    Pending,
}

/// Which block holds a transaction.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum BlockTransactions {
    /// Ids alone.
    Ids(Vec<String>),
    /// Whole transactions.
    Whole(Vec<Transaction>),
}

/// The id of a transaction that the pool took.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Submitted {
    /// Its id.
    pub txid: String,
}

/// A block in the tree of branches.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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

/// A block that a node was handed and that broke no rule.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Added {
    /// Its hash.
    pub hash: String,
    /// What became of it.
    pub outcome: AddedAs,
}

/// What became of a block that broke no rule.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum AddedAs {
    /// The node stands on it.
    Tip,
    /// It is kept beside the active chain, which has as much work.
    SideBranch,
    /// A block of this hash was here already; its transactions were not looked at.
    Known,
    /// Its parent is not known; it waits.
    Orphan,
}
