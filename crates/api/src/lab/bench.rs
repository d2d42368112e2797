//! The lab's lessons and its break-it bench: what the page asks the lab worker, and what it gets.
//!
//! The bench holds a copy of a block and of the chain below it. Whatever is done to the copy happens in
//! the lab worker alone; the chain hears of it only where the page hands the block to its node.

mod view;

use alloc::{string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};

use super::{
    ledgers::{Ledgers, Move, Step, Trial},
    odds::{Cell, Odds, Topic},
    papers::Sheet,
    trail::{Clue, Part, Source, Trail},
};
use crate::{
    error::ApiError,
    types::{Attempt, Block},
};

pub use view::{
    Bench, BenchTransaction, Field, FieldKind, KeyAt, LinkedBlock, Links, Mend, MendState,
    RuleList, RuleState, Verdict, Went,
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
    /// Puts a Bitcoin header on the bench, as somebody typed or pasted it. Gives [`Said::Bench`].
    Paste {
        /// Its 80 bytes as 160 hex digits; spaces and line ends between them don't count.
        hex: String,
    },
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
    /// Shows what theory says of an attack, and what was measured of it. Gives [`Said::Odds`].
    Odds(Topic),
    /// Runs an attack many times more, by real nodes in virtual time. Gives [`Said::Odds`], or [`Said::Racing`] first.
    Measure(Cell),
    /// Reads a chain for who did what, and forgets what was done to the lesson's. Gives [`Said::Trail`].
    Trail {
        /// The room's, where there is one; else the lesson's own.
        of_room: bool,
    },
    /// Points at addresses of the lesson's chain. Gives [`Said::Pointed`].
    Point {
        /// What they are said to be.
        clue: Clue,
        /// The addresses.
        addresses: Vec<String>,
    },
    /// Writes something under a second address of the pupil's. Gives [`Said::Trail`].
    Hide {
        /// Where its money comes from.
        source: Source,
        /// What is written.
        note: String,
    },
    /// Shows a frame that a relay hands on. Gives [`Said::Frame`].
    Frame,
    /// Points at the part of that frame that no block holds. Gives [`Said::Pointed`].
    Part {
        /// The part's name.
        name: String,
    },
    /// Does something to one of three kinds of ledger. Gives [`Said::Ledgers`].
    Ledgers(Move),
    /// Tries something on one of the two that are chains. Gives [`Said::Went`].
    Try(Trial),
    /// Gives all worksheets, and the key to them. Gives [`Said::Sheets`].
    Sheets,
    /// Goes on with a search that was begun: after [`Said::Working`].
    GoOn,
    /// Ends a search that was begun. Gives [`Said::Noted`].
    Stop,
}

/// Height of the last of Bitcoin's first headers that the bench has.
pub const BITCOIN_HEIGHT: u64 = 12;

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
    /// Races are on their way.
    Racing {
        /// Races so far.
        races: u32,
        /// Races that were asked for.
        wanted: u32,
    },
    /// What theory says of an attack, and what was measured.
    Odds(Odds),
    /// What a chain tells of who is who.
    Trail(Trail),
    /// Whether it is what was looked for.
    Pointed(bool),
    /// A frame, part by part.
    Frame(Vec<Part>),
    /// One market on three kinds of ledger.
    Ledgers(Ledgers),
    /// What came of a trial, block by block.
    Went(Vec<Step>),
    /// All worksheets, by ascending number of the lesson.
    Sheets(Vec<Sheet>),
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
    /// One of Bitcoin's first headers, [`BITCOIN_HEIGHT`] at most; with it, at height 0, the block's only transaction.
    Bitcoin(u64),
    /// A Bitcoin header that was pasted: [`Ask::Paste`].
    Pasted,
}
