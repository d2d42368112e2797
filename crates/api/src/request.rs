//! What a program may ask, and what it gets.

use alloc::{string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use crate::types::{
    Account, Added, Attempt, Ballot, Block, Class, ClassOrder, Conditions, Consortium, Exported,
    HostOrder, Imported, Member, MerkleTree, MiningStatus, Name, Offer, Order, Payload, Peer,
    PersonResult, Post, Pruned, Receipt, Stamp, Statistics, Status, Submitted, Transaction,
    TreeNode, Verified,
};

/// How to mine; what is none stays as it was chosen before.
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
#[serde(rename_all = "camelCase", default)]
pub struct MiningChoice {
    /// Worker threads; at first half the cores.
    pub threads: Option<u32>,
    /// Cap in hashes a second over all threads; zero lifts it.
    pub cap: Option<u64>,
    /// Whether the graphics processor hashes beside the threads; at first not.
    pub gpu: Option<bool>,
    /// Whether one thread alone hashes while the page is hidden; at first not.
    pub low_when_hidden: Option<bool>,
}

/// One question or order to a node.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(
    tag = "call",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Request {
    /// Where the node stands. Gives [`Reply::Status`].
    Status,
    /// Signs a transaction of any kind with this node's key and hands it to the pool. Gives
    /// [`Reply::Submitted`].
    Submit {
        /// What the transaction does.
        payload: Payload,
        /// Fee in 1/100 coin; none takes the usual fee if the account can pay it, else zero.
        fee: Option<u64>,
    },
    /// Pays an address or a claimed name. Gives [`Reply::Submitted`].
    Transfer {
        /// An address (`chalk1…`) or a claimed name.
        to: String,
        /// Amount in 1/100 coin.
        amount: u64,
        /// Fee as in [`Request::Submit`].
        fee: Option<u64>,
        /// A short text, readable by everybody.
        memo: Option<String>,
    },
    /// Signs a waiting transaction of this account again with a higher fee; it keeps its number, and
    /// what waits behind it stays there. Gives [`Reply::Submitted`] with the new id; the old one is
    /// named by a `refused` event of the rule `replaced`.
    RaiseFee {
        /// The waiting transaction's id, 64 hex digits.
        txid: String,
        /// The new fee in 1/100 coin, a tenth more at least; none takes the least that will do.
        fee: Option<u64>,
    },
    /// Starts mining, or changes how. Gives [`Reply::Mining`].
    Mine(MiningChoice),
    /// Stops mining. Gives [`Reply::Mining`].
    Stop,
    /// Mines until this node finds one block, then goes back to how it was. Gives
    /// [`Reply::Block`].
    MineOne,
    /// Tries one nonce, to be watched: on the block that would be mined now, or on one that there is.
    /// What meets the target of the next block becomes one. Gives [`Reply::Attempt`].
    TryNonce {
        /// A height or a hash of a known block; none for the next block.
        block: Option<String>,
        /// The nonce; none takes the next one, or a known block's own.
        nonce: Option<u32>,
    },
    /// Blocks of the active chain in ascending height, with transaction ids. Gives
    /// [`Reply::Blocks`].
    Chain {
        /// First height; none gives the newest `count` blocks.
        from: Option<u64>,
        /// How many, 20 by default, 500 at most.
        count: Option<u32>,
    },
    /// One block, whole, by hash (on any branch) or by height. Gives [`Reply::Block`].
    Block {
        /// 64 hex digits, or a decimal height on the active chain.
        block: String,
    },
    /// One transaction, in the chain or pending. Gives [`Reply::Transaction`].
    Tx {
        /// Its id, 64 hex digits.
        txid: String,
    },
    /// Transactions waiting for a block, in the order a block would take them. Gives
    /// [`Reply::Transactions`].
    Pending,
    /// What the chain says of an account. Gives [`Reply::Account`].
    Account {
        /// An address or a claimed name.
        account: String,
    },
    /// Posts, pending ones first, then newest first. Gives [`Reply::Posts`].
    Posts {
        /// How many, 50 by default, 500 at most.
        limit: Option<u32>,
        /// Only posts older than this one.
        before: Option<String>,
    },
    /// Offers that stand, pending ones first, then newest first. Gives [`Reply::Offers`].
    Offers,
    /// Orders: pending ones, then open ones, then settled ones, each newest first; 500 of the
    /// settled ones at most. Gives [`Reply::Orders`].
    Orders,
    /// Stamps of a file, the earliest first, which is the proof; pending ones last. Gives
    /// [`Reply::Stamps`].
    Stamps {
        /// SHA-256 of the file, 64 hex digits as `sha256sum` prints them.
        hash: String,
    },
    /// Claimed names. Gives [`Reply::Names`].
    Names,
    /// A receipt for a transaction of the active chain. Gives [`Reply::Receipt`].
    Proof {
        /// Its id, 64 hex digits.
        txid: String,
    },
    /// Checks a receipt, whoever made it. Gives [`Reply::Verified`].
    Verify {
        /// The receipt.
        receipt: Receipt,
    },
    /// All known branches down from the tip. Gives [`Reply::Tree`].
    Tree {
        /// How many heights below the tip, 20 by default, 500 at most.
        depth: Option<u32>,
    },
    /// Peers that have said hello. Gives [`Reply::Peers`].
    Peers,
    /// Orders the relay something as the room's host; refused as `notHost` where this node is not, and
    /// as `noRelay` where no relay has it in the room. The answer comes when the relay has done it.
    /// Gives [`Reply::Conditions`].
    Host {
        /// What is ordered.
        order: HostOrder,
    },
    /// Who is in the room at the relay, on both halves; only for the room's host. Gives
    /// [`Reply::Roster`].
    Roster,
    /// The whole room as one file: its parameters, the active chain and what waits. Gives
    /// [`Reply::Exported`].
    Export,
    /// Checks a file of this room and takes from it what this node lacks; the answer comes when all of
    /// it was read. Gives [`Reply::Imported`].
    Import {
        /// The file's bytes, [`ROOM_FILE_BYTES`](crate::ROOM_FILE_BYTES) at most.
        file: Vec<u8>,
    },
    /// Drops the transactions of old blocks and keeps their headers and a snapshot of the state; from
    /// then on the snapshot is renewed by itself as the chain grows. The answer comes when the snapshot
    /// is stored. Gives [`Reply::Pruned`].
    Prune {
        /// How many of the newest blocks stay whole, 500 by default, 10 at least. A branch that leaves
        /// below them can't be followed any more.
        keep: Option<u32>,
    },
    /// This identity's twelve recovery words. Gives [`Reply::Words`]. Only the page may ask: no
    /// other door passes it on.
    RecoveryWords,
    /// The 128 bits that twelve recovery words stand for. Gives [`Reply::Entropy`]. Only the page may ask: no
    /// other door passes it on.
    EntropyOf {
        /// The words in English, with spaces between them.
        words: String,
    },
    /// Hands the node a block, whoever made it; it goes the one way that blocks have. Gives
    /// [`Reply::Added`], or the rule that refuses it.
    AddBlock {
        /// All its bytes as hex.
        raw: String,
    },
    /// Signs what one of this account's transactions says, and does nothing else with it. Gives
    /// [`Reply::Signature`]. Only the page may ask: no other door passes it on.
    Sign {
        /// The transaction's bytes without its signature, as hex.
        body: String,
    },
    /// The Merkle tree of a block as seen from one of its transactions. Gives [`Reply::Merkle`].
    Merkle {
        /// The block, as in [`Request::Block`].
        block: String,
        /// The transaction's id, 64 hex digits; none takes the reward.
        txid: Option<String>,
    },
    /// The newest blocks in numbers. Gives [`Reply::Statistics`].
    Statistics {
        /// How many blocks, 200 by default, 500 at most.
        count: Option<u32>,
    },
    /// What everybody with a claimed name did, in alphabetical order, 500 people at most. Gives
    /// [`Reply::Results`].
    Results,
    /// In a room of approved signers: who signs, who acts, and what is voted. Gives [`Reply::Consortium`].
    Consortium,
    /// Notes a vote that this node's next block carries, if its account is a signer. Gives
    /// [`Reply::Consortium`].
    Vote(Ballot),
    /// The host asks every node of the room to hash no faster; refused as `notHost` where this node's key is not the
    /// host's. Gives [`Reply::Mining`]. Only the page may ask: no other door passes it on.
    RoomCap {
        /// Hashes a second of one node; zero lifts it.
        cap: u64,
    },
    /// What the host teaches, what its pupils report, and what they answer. Gives [`Reply::Class`]. Only the
    /// page may ask: no other door passes it on, so that no script reaches a goal.
    Class {
        /// What is wanted.
        order: ClassOrder,
    },
}

/// What a request gives. Which variant belongs to which request is said at the request.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[allow(
    clippy::large_enum_variant,
    reason = "a reply is made once and moved a few times"
)]
pub enum Reply {
    /// Where the node stands.
    Status(Status),
    /// A transaction was accepted by the pool.
    Submitted(Submitted),
    /// The state of mining after the request.
    Mining(MiningStatus),
    /// One try.
    Attempt(Attempt),
    /// Blocks in ascending height.
    Blocks(Vec<Block>),
    /// One block.
    Block(Block),
    /// One transaction.
    Transaction(Transaction),
    /// Several transactions.
    Transactions(Vec<Transaction>),
    /// One account.
    Account(Account),
    /// Posts.
    Posts(Vec<Post>),
    /// Offers.
    Offers(Vec<Offer>),
    /// Orders.
    Orders(Vec<Order>),
    /// Stamps of one file.
    Stamps(Vec<Stamp>),
    /// A receipt.
    Receipt(Receipt),
    /// What a receipt proves.
    Verified(Verified),
    /// Claimed names in alphabetical order.
    Names(Vec<Name>),
    /// Blocks of all known branches, highest first.
    Tree(Vec<TreeNode>),
    /// Peers.
    Peers(Vec<Peer>),
    /// What the host had the relay do.
    Conditions(Conditions),
    /// Members by ascending number.
    Roster(Vec<Member>),
    /// Twelve words.
    Words(Vec<String>),
    /// An identity's 128 bits.
    Entropy([u8; 16]),
    /// The room as a file.
    Exported(Exported),
    /// What came of a file.
    Imported(Imported),
    /// What came of pruning.
    Pruned(Pruned),
    /// What became of a block.
    Added(Added),
    /// A signature, 128 hex digits.
    Signature(String),
    /// A Merkle tree.
    Merkle(MerkleTree),
    /// The chain in numbers.
    Statistics(Statistics),
    /// Results by name.
    Results(Vec<PersonResult>),
    /// Who signs, who acts, and what is voted.
    Consortium(Consortium),
    /// Where the class stands.
    Class(Class),
}
