//! A Chalkchain node as a state machine without I/O.
//!
//! # Overview
//! [`Node`] keeps the tree of blocks, follows the branch with most work, holds the pool of waiting
//! transactions, makes blocks to be mined, syncs with peers, and answers the API's requests. It
//! has no clock, no randomness, no socket and no storage: the host passes the time with each
//! [`Input`] and does what each [`Output`] says. So the same node runs in a web worker, natively,
//! and many times over in a simulation from one seed.
//!
//! # Usage
//! ```text
//! let mut node = Node::new(config);
//! loop {
//!     while let Some(output) = node.poll() { /* do it */ }
//!     node.handle(now, /* what happened */);
//! }
//! ```
//!
//! # Out of scope
//! The rules of the chain are the `ledger` crate's. How bytes reach peers, where records lie and
//! who hashes is the host's business.
#![no_std]

extern crate alloc;

mod archive;
mod attempt;
mod blocks;
pub mod bugs;
mod cap;
mod chain;
mod class;
mod clock;
mod drops;
mod errors;
mod file;
mod gossip;
mod host;
mod identity;
mod import;
mod inspect;
mod io;
mod mend;
pub mod message;
mod miner;
mod mining;
mod node;
mod offence;
mod peers;
mod pool;
mod prune;
mod requests;
mod room;
mod sealing;
mod shelve;
mod snapshot;
mod statement;
mod store;
mod sync;
mod tap;
mod tick;

pub use archive::{ARCHIVE_PREFIX, Archive};
pub use clock::MAX_OFFSET_MS;
pub use errors::{address_error, room_error, rule_error};
pub use file::read_room_file;
pub use host::HostProof;
pub use identity::Identity;
pub use inspect::{Inspection, Size};
pub use io::{
    Destination, Input, LinkId, Output, PeerId, Plan, RequestId, Template, TemplateId, UnixMillis,
};
pub use node::{Config, Node};
pub use peers::{MAX_PEERS, PENALTY_LIMIT};
pub use pool::{
    MAX_KEPT_BYTES, MAX_PACKAGE_BYTES, MAX_PARKED, MAX_POOL_BYTES, MAX_POOL_PER_ACCOUNT,
    MAX_POOL_TRANSACTIONS, MAX_WAITING_MS, REPLACEMENT_PERCENT,
};
pub use prune::{KEPT_BODIES, LEAST_KEPT_BODIES};
pub use requests::{USUAL_FEE, room_info};
pub use room::{new_room_params, room_answer, room_request};
pub use sync::{ANSWER_MS, MAX_BODIES_IN_FLIGHT, MAX_BODIES_PER_PEER};

#[cfg(test)]
mod tests;
