//! Worksheets to print, and their key. The page has the texts; what can be computed of them comes from here.

use alloc::{string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};

/// A lesson's worksheet, and the answers to the lesson's questions.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Sheet {
    /// The lesson.
    pub lesson: u32,
    /// What is to be done on paper.
    pub tasks: Vec<Task>,
    /// What the lesson asks, with the right answers.
    pub questions: Vec<Question>,
}

/// A task on paper.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Task {
    /// Its name, by which its texts are found.
    pub name: String,
    /// Where the answer is written.
    pub space: Space,
    /// What the key says of it, by the names that the key's text has for it.
    pub facts: Vec<(String, Fact)>,
}

/// Where an answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Space {
    /// On so many lines.
    Lines(u32),
    /// Into an empty box, as a drawing.
    Drawing,
    /// Into an empty table.
    Table {
        /// Rows below the head.
        rows: u32,
        /// Columns.
        columns: u32,
    },
    /// Into a table whose rows are named in a column before the others.
    Rows {
        /// Rows below the head, each with its name.
        rows: u32,
        /// Columns, that of the names not counted.
        columns: u32,
    },
}

/// Something that was computed.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Fact {
    /// Digits, or a part of an address: the same in each language.
    Text(String),
    /// A number.
    Count(u64),
    /// A part of one, in millionths.
    Part(u32),
    /// An amount in 1/100 coin.
    Amount(u64),
    /// A rule, by its name.
    Rule(String),
}

/// A question of a lesson.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Question {
    /// The goal that it is.
    pub goal: String,
    /// The right answer, from 0.
    pub right: u32,
}
