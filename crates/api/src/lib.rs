//! The one set of request, reply and event types of a Chalkchain node.
//!
//! # Overview
//! The page speaks them to its node worker, scripts reach them through `window.chalkchain`, and
//! other programs through HTTP. They are plain data: hashes are 64 hex digits in display order
//! (byte-reversed, as Bitcoin shows them), addresses are bech32m text, amounts are integers in
//! 1/100 of the room's coin, times are Unix milliseconds except a header's `time` in seconds.
//!
//! # Encodings
//! Between page and worker the types travel as `borsh`; as JSON and as JavaScript objects through
//! `serde`, with the field names of the public API.
//!
//! # Out of scope
//! Nothing here validates: the node does. Nothing here hashes, signs or stores.
#![no_std]

extern crate alloc;

pub mod direct;
mod error;
mod event;
pub mod host;
pub mod lab;
pub mod limits;
mod request;
#[cfg(feature = "schema")]
pub mod schema;
pub mod traffic;
mod types;
pub mod vault;

pub use error::{ApiError, Family};
pub use event::{Damage, Event, MinedBlock, Reorg};
pub use request::{MiningChoice, Reply, Request};
pub use types::{
    Account, Added, AddedAs, Admitted, Allocation, Asks, Attempt, Ballot, Block, BlockRun,
    BlockTransactions, Class, ClassOrder, Conditions, Consortium, DifficultyRule, Exported,
    FinderShare, GpuState, Half, HostOrder, Imported, ImportedBlocks, Included, Left, Link,
    LinkKind, LinkState, MAX_DELAY_MS, MAX_LOSS_PERMILLE, Me, Member, MerkleLevel, MerkleNode,
    MerkleRole, MerkleTree, MiningStatus, Name, NextBlock, Offer, Order, OrderStatus, Outcome,
    Payload, Peer, Pending, PersonResult, Post, Proposal, Pruned, Pupil, Question, ROOM_FILE_BYTES,
    Receipt, Rival, Role, RoomInfo, RoomParams, Signer, Snapshot, Stamp, Statistics, Status,
    StorageState, StorageStatus, Submitted, Transaction, TransactionState, TreeNode, Verified,
};

#[cfg(test)]
mod tests;
