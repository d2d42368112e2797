//! A locale file as the page carries it: parsed when the page is built, so that neither a parser nor
//! what only a parser needs is sent to every browser.
//!
//! The build script writes [`Catalog`]s, the page reads them; both share this file.

use borsh::{BorshDeserialize, BorshSerialize};

/// All texts of a language.
#[derive(BorshSerialize, BorshDeserialize)]
pub(crate) struct Catalog {
    /// Keys in ascending order, each with its text.
    pub(crate) texts: Vec<(String, Vec<Part>)>,
}

/// A piece of a text.
#[derive(BorshSerialize, BorshDeserialize)]
pub(crate) enum Part {
    /// Words.
    Words(String),
    /// A value, by its name.
    Value(String),
    /// One of several texts, by a value.
    Select {
        /// Name of the value.
        value: String,
        /// What the value may be, with the text for it.
        cases: Vec<(Case, Vec<Part>)>,
        /// The text for everything else.
        other: Vec<Part>,
    },
}

/// What selects a text.
#[derive(BorshSerialize, BorshDeserialize)]
pub(crate) enum Case {
    /// This very number.
    Exactly(u64),
    /// A plural category of CLDR, such as `one`, or this very word.
    Named(String),
}
