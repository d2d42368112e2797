//! A headless node: the node of the browsers, driven natively.
//!
//! # Overview
//! [`start`] opens the room's database, starts a node on a thread of its own, and links it to relays and to
//! other nodes. The node
//! is the same state machine as in a tab; here a thread gives it time, frames and requests, and does what it
//! asks for: writes to a database, frames to relays, searches to mining threads. [`http`] is the door for
//! programs.
//!
//! # Storage
//! One `redb` database a room, in which a batch of the node's writes is one transaction: whoever is killed
//! at any instant starts again from the last whole batch.

mod direct;
pub mod http;
mod identity;
mod link;
mod miner;
mod runner;
mod store;

use std::path::PathBuf;

use ledger::Room;

pub use self::{
    direct::peer_url,
    identity::{IdentityError, load_entropy, load_token},
    runner::{NodeHandle, StartError, start},
    store::StoreError,
};

/// What a headless node is told when it starts.
#[derive(Clone, Debug)]
pub struct NodeConfig {
    /// The room.
    pub room: Room,
    /// The folder of its database, key and token.
    pub data: PathBuf,
    /// Relays to connect to, as `ws://` or `wss://` addresses.
    pub relays: Vec<String>,
    /// Other nodes to connect to, as [`peer_url`] gives them.
    pub peers: Vec<String>,
    /// Threads that mine from the start; none waits until a program says so.
    pub mine: u32,
}
