//! A lesson for the whole room: what its host says, and what comes back.

use alloc::{string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

/// What the page wants of the class.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum ClassOrder {
    /// To know where it stands.
    Look,
    /// The host says how it goes on; refused as `notHost` where this node's key is not the host's.
    Teach {
        /// The lesson that is on, from 1; none ends it.
        lesson: Option<u8>,
        /// Whether everybody is to look up.
        paused: bool,
        /// Whether the exit ticket is open.
        ticket: bool,
    },
    /// This node's person reached these goals in the lesson that is on: the host is told.
    Report {
        /// Bit `n` is the lesson's goal `n`, from 0.
        goals: u32,
    },
    /// Answers a question of the exit ticket; refused as `wrongAnswer` where it is wrong.
    Answer {
        /// The question, from 0.
        question: u8,
        /// What was written.
        answer: String,
    },
}

/// Where the class stands, as this node has heard.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Class {
    /// The lesson that is on, from 1.
    pub lesson: Option<u8>,
    /// The lesson that was on last: what goals are of. Zero before the first.
    pub about: u8,
    /// Which time a lesson is on; another number is another time.
    pub run: u64,
    /// Whether everybody is to look up.
    pub paused: bool,
    /// Whether the exit ticket is open.
    pub ticket: bool,
    /// The exit ticket's questions for this node's person; none while it is closed, while the chain is too
    /// short for them, and for the host.
    pub questions: Vec<Question>,
    /// How often an answer was tried.
    pub tries: u32,
    /// What pupils told the host, by address; none for anybody else.
    pub pupils: Vec<Pupil>,
}

/// A question of the exit ticket.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Question {
    /// What is asked.
    pub asks: Asks,
    /// Whether it is answered.
    pub right: bool,
}

/// What a question asks of this node's chain.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Asks {
    /// Who found the block at this height: a claimed name, or an address.
    Finder {
        /// The height.
        height: u64,
    },
    /// How many confirmations the block at this height has.
    Confirmations {
        /// The height.
        height: u64,
    },
    /// At what height the block is that holds this transaction.
    Holds {
        /// Its id.
        txid: String,
    },
    /// Which nonce the block at this height has.
    Nonce {
        /// The height.
        height: u64,
    },
}

/// What a pupil told the host.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Pupil {
    /// The pupil's address.
    pub address: String,
    /// The newest name that it has claimed, if any.
    pub name: Option<String>,
    /// Goals that are reached: bit `n` is the lesson's goal `n`, from 0.
    pub goals: u32,
    /// Questions of the exit ticket that are answered, likewise.
    pub answered: u8,
    /// How often an answer was tried.
    pub tries: u32,
}
