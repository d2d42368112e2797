//! The consensus rules of Chalkchain.
//!
//! # Overview
//! Everything that all honest nodes of a room must agree on, as pure functions and types: the
//! 80-byte [`Header`] and its double SHA-256, compact targets and [`Work`], the real-time
//! [`difficulty`], the Merkle tree, [`Transaction`]s and their Ed25519 signatures, [`Room`]s and
//! their genesis blocks, the [`State`] with undo, and the [`rules`] in their order.
//!
//! # Usage
//! A header becomes a [`HeaderPoint`] by [`HeaderPoint::extend`], a block a [`CheckedBlock`] by
//! [`Block::check`], and a connected one by [`State::connect`]. Nothing else makes these types, so
//! who holds one knows which rules have passed.
//!
//! # Out of scope
//! Which branch is followed, what waits in a pool, and who hears of it: the `node` crate. There is
//! no clock here, no randomness, no I/O and no floating point.
#![no_std]

extern crate alloc;

mod amount;
mod block;
pub mod bugs;
pub mod difficulty;
mod error;
mod hash;
mod header;
mod key;
pub mod maps;
mod market;
mod merkle;
mod name;
mod point;
mod receipt;
mod room;
pub mod rules;
mod seal;
mod stamp;
mod state;
mod target;
#[cfg(test)]
mod testing;
mod transaction;
mod upgrade;

pub use amount::{Amount, Height};
pub use block::{Block, CheckedBlock, CheckedTransaction};
pub use error::{RuleError, SealError};
pub use hash::{BlockHash, Hash, MerkleRoot, ParseHashError, StateHash, TxId, sha256, sha256d};
pub use header::{HEADER_BYTES, Header};
pub use key::{ADDRESS_PREFIX, AddressError, PublicKey, SecretKey, Signature};
pub use market::{
    OFFER_STOCK, OFFER_TEXT_BYTES, OFFER_TITLE_BYTES, OFFERS_PER_ACCOUNT, ORDER_TIMEOUT_BLOCKS,
    Offer, Order, Outcome,
};
pub use merkle::{BranchError, MerkleTree, branch_root, merkle_branch, merkle_levels, merkle_tree};
pub use name::{NameKey, check_name};
pub use point::HeaderPoint;
pub use receipt::{Proven, RECEIPT_LEVELS, Receipt, ReceiptError};
pub use room::{
    ALLOCATIONS, BLOCK_BYTES, DifficultyRule, Founders, Limits, NAME_CHARACTERS, POST_BYTES, Room,
    RoomError, RoomParams, SPACING_S, TRANSACTION_BYTES, parse_code,
};
pub use seal::{
    IN_TURN_BITS, MEMBERS, OUT_OF_TURN_BITS, Role, SEAL_DOMAIN, SIGNERS, SealedCoinbase, Vote,
};
pub use stamp::{FILE_NAME_BYTES, FileHash, Stamp, StampedFile};
pub use state::{
    Account, Changes, ClaimedName, ConnectedBlock, STATE_DOMAIN, State, StateError, View,
};
pub use target::{CompactError, CompactTarget, Target, Work};
pub use transaction::{
    Body, COINBASE_MESSAGE_BYTES, Coinbase, MEMO_BYTES, Payload, SIGNING_DOMAIN, SignedTransaction,
    Transaction,
};
pub use upgrade::{Change, Deployment, Stage, Upgrade};
