//! What the page's Lab and its worker say to each other.
//!
//! The worker speaks first, [`FromLab::Awake`]. From then on each [`ToLab`] is answered once, under its
//! own number. A message is one `Uint8Array` of `borsh`.

use alloc::{string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};

use crate::error::ApiError;

pub mod bench;
pub mod ledgers;
pub mod network;
pub mod odds;
pub mod papers;
pub mod trail;

/// How many goals each lesson has; the first is lesson 1. A host's page knows no more of a lesson that it does not
/// do itself.
pub const LESSON_GOALS: [u32; 10] = [7, 5, 5, 5, 7, 6, 6, 7, 8, 9];

/// A message from the page to the Lab's worker.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
#[allow(
    clippy::large_enum_variant,
    reason = "a message is made once and moved a few times"
)]
pub enum ToLab {
    /// For the simulated network.
    Network {
        /// Chosen by the page; the answer has it too.
        id: u64,
        /// What is asked.
        ask: network::Ask,
    },
    /// For the bench on which blocks are broken.
    Bench {
        /// Chosen by the page; the answer has it too.
        id: u64,
        /// What is asked.
        ask: bench::Ask,
    },
}

/// A message from the Lab's worker to the page.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
#[allow(
    clippy::large_enum_variant,
    reason = "a message is made once and moved a few times"
)]
pub enum FromLab {
    /// The worker hears. Its build: a page of another build must not go on with it.
    Awake {
        /// The worker's build.
        build: String,
    },
    /// The simulated network's answer.
    Network {
        /// Whose answer.
        id: u64,
        /// What came of it.
        answer: Result<network::Answer, ApiError>,
        /// Goals of lessons that are reached with it.
        reached: Vec<bench::Reached>,
    },
    /// The bench's answer.
    Bench {
        /// Whose answer.
        id: u64,
        /// What came of it.
        answer: Result<bench::Answer, ApiError>,
    },
    /// A fault in the program ended the worker.
    Failed(ApiError),
}
