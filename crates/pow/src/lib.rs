//! The search for a block: double SHA-256 over a header's 80 bytes, nonce by nonce.
//!
//! # Overview
//! A [`Job`] is a header and a target, prepared once: the hash of the header's first 64 bytes is
//! the same for every nonce. [`Job::search`] tries a [`NonceRange`] and gives the first nonce
//! whose hash meets the target, and the smallest hash it saw. A search can't be interrupted;
//! cancel it by searching in slices ([`NonceRange::cut`]), share it by splitting the nonces
//! ([`NonceRange::part`]).
//!
//! [`message`] is what a worker that hosts the search and the host of that worker say to each
//! other.
//!
//! # Out of scope
//! Nothing here decides whether a block is valid. A found nonce goes through the ledger's
//! validation like a stranger's block, and that hashes with another implementation.
#![no_std]

mod compress;
mod job;
mod lanes;
pub mod message;
mod path;
mod range;

pub use compress::K as ROUND_CONSTANTS;
pub use job::{Digest, Job, Outcome};
pub use path::Path;
pub use range::NonceRange;

#[cfg(test)]
mod tests;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod vector_tests;
