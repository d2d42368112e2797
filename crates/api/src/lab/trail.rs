//! What a chain tells of who is who, and what a relay is told (lesson 9).
//!
//! Amounts are in 1/100 coin.

use alloc::{string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};

/// Most bytes of the note that the pupil's second address writes.
pub const NOTE_BYTES: usize = 120;

/// What a chain tells.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Trail {
    /// Whether it is the room's chain; else it is the lesson's own.
    pub is_room: bool,
    /// Every address that something was paid to or that signed something, in the order of their first appearance.
    pub addresses: Vec<Trace>,
    /// What they did, the oldest first.
    pub deeds: Vec<Deed>,
    /// The pupil's second address, once there is one.
    pub second: Option<Second>,
}

/// What a chain tells of an address.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Trace {
    /// The address.
    pub address: String,
    /// Whether it is the pupil's first one.
    pub is_me: bool,
    /// What it has.
    pub balance: u64,
}

/// A transaction, as far as it says who did what.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Deed {
    /// The block that it stands in.
    pub height: u64,
    /// Who signed it; none for a reward.
    pub from: Option<String>,
    /// Whom it pays.
    pub to: Option<String>,
    /// What was done.
    pub what: What,
}

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum What {
    /// A block was found, and so much earned.
    Found(u64),
    /// So much was paid.
    Paid(u64),
    /// A name was claimed.
    Claimed(String),
    /// Something was written.
    Wrote(String),
    /// Something else was signed.
    Other,
}

/// The pupil's second address, and what whoever reads the chain makes of it.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Second {
    /// The address.
    pub address: String,
    /// The only address that all of its money ever came from, if there is one.
    pub funder: Option<String>,
    /// Whether that is the pupil's first one.
    pub is_linked: bool,
}

/// Something to find out on the lesson's chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Clue {
    /// The address that goes by the name [`NAMED`].
    Named,
    /// The address that paid the kiosk most often.
    Buyer,
    /// Two addresses of one person.
    Pair,
}

/// The name that is looked for.
pub const NAMED: &str = "Kiosk";

/// Where the money of the pupil's second address comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Source {
    /// The first address pays it.
    Paid,
    /// It finds a block itself.
    Mined,
}

/// A part of a frame that a relay hands on.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// Its bytes as hex.
    pub hex: String,
    /// What they say, where they say something to people.
    pub says: String,
}
