//! One market on three kinds of ledger (lesson 10): a bank's table, a chain of work, and a chain of approved signers.
//!
//! Amounts are in 1/100 coin.

use alloc::{string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};

use crate::error::ApiError;

/// Who is at the market.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Who {
    /// The pupil, who keeps the bank's table and is one of three signers.
    You,
    /// A signer.
    Grace,
    /// A signer, who sells.
    Kiosk,
    /// Who pays the pupil, and is no signer.
    Ada,
    /// Somebody who wants to join.
    Stranger,
}

/// A ledger that is a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Kind {
    /// Blocks are found by work.
    Work,
    /// Blocks are sealed by approved signers.
    Signers,
}

/// What an entry says.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Deed {
    /// So many pieces are for sale, at this price each.
    Offers {
        /// Price of a piece.
        price: u64,
        /// Pieces.
        stock: u32,
    },
    /// So many pieces are ordered, and their price is held.
    Orders {
        /// Pieces.
        quantity: u32,
    },
    /// What was held goes to the seller.
    Releases,
    /// Somebody is paid.
    Pays {
        /// Who.
        to: Who,
        /// How much.
        amount: u64,
    },
    /// Somebody writes something.
    Says(String),
}

/// How an entry is beside what it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Went {
    /// As it was.
    Same,
    /// It says something else.
    Changed,
    /// It is gone.
    Struck,
}

/// An entry of a ledger.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Entry {
    /// Whose it is.
    pub by: Who,
    /// What it says.
    pub deed: Deed,
    /// How it is beside what it was.
    pub went: Went,
}

/// What a ledger says to everybody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Seen {
    /// What the pupil has.
    pub mine: u64,
    /// Pieces that are left.
    pub stock: u32,
}

/// The bank's table.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Table {
    /// Its rows, those that were struck out among them, which only the keeper knows of.
    pub rows: Vec<Entry>,
    /// Who would have paid more than there was, if somebody would: then the sums don't fit.
    pub overdrawn: Option<Who>,
    /// What the table says.
    pub seen: Seen,
}

/// A block of a chain, as the pupil has it.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Page {
    /// Its height.
    pub height: u64,
    /// Who found or sealed it.
    pub by: Who,
    /// Its hash.
    pub hash: String,
    /// What it holds beside the reward.
    pub entries: Vec<Entry>,
}

/// A chain, as the pupil has changed it, beside what it was.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Book {
    /// Its blocks.
    pub pages: Vec<Page>,
    /// The first block that is refused, and by which rule of the ledger.
    pub refusal: Option<(u64, ApiError)>,
    /// Hashes that finding work again has taken.
    pub hashes: u64,
    /// Seals that were made.
    pub seals: u64,
    /// Work of the blocks that were there, as the ledger counts it.
    pub work_before: u64,
    /// Work of the pupil's blocks; those from a refused one on don't count.
    pub work: u64,
    /// Whether nodes that know both change to the pupil's.
    pub is_followed: bool,
    /// What others see.
    pub seen: Seen,
}

/// All three ledgers.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Ledgers {
    /// The bank's table.
    pub table: Table,
    /// The chain of work.
    pub work: Book,
    /// The chain of approved signers.
    pub signers: Book,
}

/// What is done to an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Change {
    /// Ada pays the pupil so much in place of what she signed.
    Raise(u64),
    /// What the pupil paid Grace is struck out.
    Strike,
}

/// What is done to a ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Move {
    /// All three are as they were.
    Open,
    /// The keeper changes a row of the table.
    Keep(Change),
    /// The pupil changes an entry in a block of a chain, and nothing else. What was done before is forgotten.
    Change {
        /// Which chain.
        kind: Kind,
        /// What.
        change: Change,
    },
    /// The changed block and those above it get new roots and name each other again.
    Roots(Kind),
    /// They get new work as well, or new seals.
    Redo {
        /// Which chain.
        kind: Kind,
        /// Whether Grace seals, too. Work asks nobody.
        with_grace: bool,
    },
    /// Another block on top, by whoever has done the others again.
    Extend {
        /// Which chain.
        kind: Kind,
        /// Whether Grace seals, too.
        with_grace: bool,
    },
}

/// Something that is tried on a chain as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Trial {
    /// A stranger writes a note, after so many signers have voted for that.
    Stranger {
        /// Which chain.
        kind: Kind,
        /// How many vote, [`VOTES`] at most; where there are no signers nobody does.
        votes: u32,
    },
    /// Some of the three that make blocks are away, and the others go on.
    Away {
        /// Which chain.
        kind: Kind,
        /// How many are away, [`AWAY`] at most.
        away: u32,
    },
}

/// Most votes of a trial.
pub const VOTES: u32 = 2;
/// Most who are away in a trial.
pub const AWAY: u32 = 2;

/// What a block of a trial brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Brings {
    /// Nothing.
    Nothing,
    /// A vote for the stranger.
    Vote,
    /// The stranger's note.
    Note,
}

/// A block of a trial.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Step {
    /// Its height.
    pub height: u64,
    /// Who found or sealed it.
    pub by: Who,
    /// What it brings.
    pub brings: Brings,
    /// Seconds after the block before it: where it is searched for, half of all such searches are over by then.
    pub seconds: u32,
    /// By which rule it is refused, if it is. Then there is no further one.
    pub refusal: Option<ApiError>,
}
