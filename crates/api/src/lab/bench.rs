//! The bench on which blocks are broken.

use alloc::vec::Vec;

use borsh::{BorshDeserialize, BorshSerialize};

/// What is asked of the bench.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Ask {
    /// The double SHA-256 of some bytes.
    Hash {
        /// The bytes.
        bytes: Vec<u8>,
    },
}

/// What the bench answers.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Answer {
    /// A double SHA-256.
    Hash([u8; 32]),
}
