//! The lab's lessons and its break-it bench: what the page asks the lab worker, and what it gets.
//!
//! The bench holds a copy of a block and of the chain below it. Whatever is done to the copy happens in
//! the lab worker alone; the chain hears of it only where the page hands the block to its node.

use alloc::{string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};

use crate::{
    error::ApiError,
    types::{Attempt, Block},
};

/// One question or order to the bench and the lessons.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Ask {
    /// Takes the room's blocks, or starts with the sample chain alone. Gives [`Said::Opened`].
    Open {
        /// The room as a file, as [`crate::Request::Export`] gives it; none where it can't be had.
        file: Option<Vec<u8>>,
        /// The address of whoever sits at the page.
        me: String,
    },
    /// Hashes a text as it is typed. Gives [`Said::Hashed`].
    Hash {
        /// The text.
        text: String,
    },
    /// Appends numbers to a text until its hash begins with zeros. Gives [`Said::Searched`], or
    /// [`Said::Working`] first.
    Search {
        /// The text.
        text: String,
        /// Zeros wanted, in hex digits, [`SEARCH_ZEROS`] at most.
        zeros: u32,
    },
    /// Shows what the node said of one try. Gives [`Said::Noted`].
    Tried {
        /// Whether it was a try on a block that there is.
        known: bool,
        /// What it said.
        attempt: Attempt,
    },
    /// Shows a block that the node found. Gives [`Said::Noted`].
    Mined(Block),
    /// Answers a question of a lesson. Gives [`Said::Chosen`].
    Choose {
        /// The lesson.
        lesson: u32,
        /// The goal whose question it is.
        goal: String,
        /// The answer, from 0.
        choice: u32,
    },
    /// Puts a copy of a block on the bench. Gives [`Said::Bench`].
    Copy(Specimen),
    /// Gives a field of the copy another value. Gives [`Said::Bench`].
    Edit {
        /// The transaction's place in the block; none for a field of the header.
        transaction: Option<u32>,
        /// The field's name.
        field: String,
        /// The value as text.
        value: String,
    },
    /// Mends one thing of the copy. Gives [`Said::Bench`], or [`Said::Working`] first.
    Mend(Mend),
    /// Puts a signature into a transaction of the copy. Gives [`Said::Bench`].
    Signed {
        /// The transaction's place in the block.
        transaction: u32,
        /// The signature, 128 hex digits.
        signature: String,
    },
    /// Puts the copy back to what it was. Gives [`Said::Bench`].
    StartOver,
    /// Puts copies of some blocks that follow each other on the bench, and forgets what was done to
    /// them. Gives [`Said::Links`].
    Links,
    /// Gives a copied block's coinbase another message. Gives [`Said::Links`].
    Rewrite {
        /// The block's height.
        height: u64,
        /// The message.
        message: String,
    },
    /// Mends one thing of a copied block. Gives [`Said::Links`], or [`Said::Working`] first.
    MendLink {
        /// The block's height.
        height: u64,
        /// What.
        mend: Mend,
    },
    /// Goes on with a search that was begun: after [`Said::Working`].
    GoOn,
    /// Ends a search that was begun. Gives [`Said::Noted`].
    Stop,
}

/// Most zeros that a search is asked for.
pub const SEARCH_ZEROS: u32 = 6;

/// What an [`Ask`] gives.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Answer {
    /// What was asked for.
    pub said: Said,
    /// Goals that are reached with it.
    pub reached: Vec<Reached>,
}

/// A goal that is reached.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Reached {
    /// The lesson.
    pub lesson: u32,
    /// The goal's place in it, from 0.
    pub goal: u32,
}

/// What was asked for.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
#[allow(
    clippy::large_enum_variant,
    reason = "an answer is made once and moved a few times"
)]
pub enum Said {
    /// What there is.
    Opened(Opened),
    /// A text's hash.
    Hashed(Hashed),
    /// What a search found.
    Searched(Searched),
    /// A search is on its way: so many hashes so far, and so many on average.
    Working {
        /// Hashes so far.
        hashes: u64,
        /// Hashes that such a search takes on average.
        expected: u64,
    },
    /// It was heard.
    Noted,
    /// Whether an answer is right.
    Chosen(bool),
    /// The bench.
    Bench(Bench),
    /// Blocks that follow each other.
    Links(Links),
}

/// What there is to learn, and on what.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Opened {
    /// The lessons.
    pub lessons: Vec<Lesson>,
    /// Height of the room's newest block that the lab has; none where it has no room.
    pub room_height: Option<u64>,
    /// Why the room's file could not be used, if so.
    pub refused: Option<ApiError>,
}

/// A lesson.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Lesson {
    /// Its number.
    pub number: u32,
    /// About how many minutes it takes.
    pub minutes: u32,
    /// Its goals in order.
    pub goals: Vec<Goal>,
}

/// A goal of a lesson.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Goal {
    /// Its name, by which its texts are found.
    pub name: String,
    /// How many answers its question has; 0 where it asks none.
    pub choices: u32,
}

/// A text's hash.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Hashed {
    /// The text.
    pub text: String,
    /// Its bytes as UTF-8, as hex.
    pub bytes: String,
    /// SHA-256 of them, 64 hex digits.
    pub first: String,
    /// SHA-256 of that, 64 hex digits.
    pub second: String,
    /// Hex digits that are zero at the beginning of `second`.
    pub zeros: u32,
    /// Bits of `second` that differ from the text's before.
    pub changed: Option<u32>,
}

/// What a search found.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Searched {
    /// The text that was found.
    pub found: Hashed,
    /// Zeros wanted.
    pub zeros: u32,
    /// Texts tried.
    pub hashes: u64,
    /// Microseconds it took.
    pub took_us: u64,
}

/// A block that can be copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Specimen {
    /// The newest block of the room that is fit for the lesson, else one of the sample chain.
    Fit,
    /// A block of the room's chain.
    Room(u64),
    /// A block of the sample chain.
    Sample(u64),
}

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
    /// Whom it pays, if anybody: the address.
    pub to: Option<String>,
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
