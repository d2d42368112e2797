//! What lies on the bench, and what the rules say of it.

use alloc::{string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};

use super::Specimen;
use crate::error::ApiError;

/// A copy of a block, and what the rules say of it.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Bench {
    /// Of which block it is a copy; never [`Specimen::Fit`].
    pub specimen: Specimen,
    /// The height of that block.
    pub height: u64,
    /// The hash of that block.
    pub hash_before: String,
    /// The hash of the copy.
    pub hash: String,
    /// Whether the copy's hash meets the target that the copy names.
    pub meets: bool,
    /// Fields of the header.
    pub header: Vec<Field>,
    /// The transactions, the reward first.
    pub transactions: Vec<BenchTransaction>,
    /// What the rules say.
    pub verdict: Verdict,
    /// What can be mended.
    pub mends: Vec<MendState>,
    /// All bytes of the copy as hex.
    pub raw: String,
}

/// A field and its value as text.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: FieldKind,
    /// Its value.
    pub value: String,
    /// Its value in the block that was copied.
    pub before: String,
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum FieldKind {
    /// An integer.
    Number,
    /// Unix seconds.
    Time,
    /// Money, with two places.
    Amount,
    /// 64 hex digits.
    Hash,
    /// A compact target, 8 hex digits.
    Bits,
    /// An address.
    Address,
    /// A signature, 128 hex digits.
    Signature,
    /// Words.
    Text,
    /// `release` or `refund`.
    Outcome,
}

/// A transaction of a copy.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct BenchTransaction {
    /// What it does, as [`crate::Payload`] names it.
    pub kind: String,
    /// Its id.
    pub txid: String,
    /// Who signed it, or whom a reward pays: the address.
    pub from: String,
    /// The name of that address, if any.
    pub from_name: Option<String>,
    /// Whether that is the pupil.
    pub from_me: bool,
    /// Whom it pays, if anybody: the address.
    pub to: Option<String>,
    /// Whether that is the pupil.
    pub to_me: bool,
    /// The name of that address, if any.
    pub to_name: Option<String>,
    /// Whether the key that signs it is at hand.
    pub key: KeyAt,
    /// What is signed, as hex, where somebody else has to sign it.
    pub body: String,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// Who has the key that signs a transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum KeyAt {
    /// Nobody signs it.
    None,
    /// The lab: it is the pupil's on the sample chain.
    Lab,
    /// This page's node.
    Node,
    /// Somebody else.
    Other,
}

/// What the rules say of a copy, asked in their order up to the first that refuses.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Verdict {
    /// All rules in order.
    pub rules: Vec<RuleState>,
    /// The refusal, if one refuses.
    pub refusal: Option<ApiError>,
    /// The place of the transaction that is refused.
    pub transaction: Option<u32>,
    /// Microseconds it took.
    pub took_us: u64,
}

/// A rule, and how it went.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct RuleState {
    /// Its stable name.
    pub name: String,
    /// Which list it stands in.
    pub list: RuleList,
    /// How it went.
    pub went: Went,
}

/// A list of rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum RuleList {
    /// Whether the parent is known.
    Parent,
    /// Of headers.
    Header,
    /// Of bodies.
    Body,
    /// Of each signed transaction by itself.
    Transaction,
    /// Of each signed transaction beside the accounts.
    State,
    /// Of the reward.
    Reward,
}

/// How a rule went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Went {
    /// It has nothing against the block.
    Passed,
    /// It refuses the block.
    Refused,
    /// It was not asked.
    NotReached,
}

/// Something that can be mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Mend {
    /// The parent: the hash of the block before it.
    Parent,
    /// The Merkle root of the transactions.
    Root,
    /// The target that the room asks for.
    Target,
    /// A nonce that meets the target.
    Work,
    /// The signature of a transaction.
    Signature {
        /// Its place in the block.
        transaction: u32,
    },
}

/// How something stands that can be mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct MendState {
    /// What.
    pub mend: Mend,
    /// Whether it is broken.
    pub is_broken: bool,
    /// What mending it has cost so far in hashes.
    pub hashes: u64,
    /// What it has cost in microseconds.
    pub took_us: u64,
    /// What it costs on average in hashes.
    pub expected: u64,
}

/// Copies of blocks that follow each other.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Links {
    /// Whether they are the room's; else they are the sample chain's.
    pub is_room: bool,
    /// The blocks in ascending height.
    pub blocks: Vec<LinkedBlock>,
    /// Hashes spent on mending.
    pub hashes: u64,
    /// Microseconds spent on mending.
    pub took_us: u64,
}

/// A copied block among others.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "they are independent of each other"
)]
pub struct LinkedBlock {
    /// Its height.
    pub height: u64,
    /// Its hash.
    pub hash: String,
    /// The hash of its parent, as it says.
    pub prev: String,
    /// Its coinbase's message.
    pub message: String,
    /// Whether that is another one than in the block that was copied.
    pub is_changed: bool,
    /// Whether its parent is the block before it.
    pub has_parent: bool,
    /// Whether its Merkle root is its transactions'.
    pub has_root: bool,
    /// Whether its hash meets its target.
    pub has_work: bool,
    /// Hashes that its work takes on average.
    pub expected: u64,
}
