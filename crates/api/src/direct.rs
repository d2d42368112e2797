//! What a node worker and its page say of direct links: the connections are a window's to hold, and what they are
//! for the worker decides.

use alloc::{string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};

/// What the page is to do with a connection. A number is not used twice by a worker.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum DirectOrder {
    /// Begin one, and describe it.
    Offer,
    /// Answer one of this description, and describe the answer.
    Answer(String),
    /// The one that was begun was answered so.
    Accept(String),
    /// Send bytes over it.
    Send(Vec<u8>),
    /// End it; nothing more is to be told of it.
    Close,
}

/// What happened to a connection.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum DirectEvent {
    /// Its description, for the other side.
    Described(String),
    /// Both sides hear each other from now on.
    Opened,
    /// The other side sent bytes.
    Received(Vec<u8>),
    /// It is over, or could not be had.
    Closed,
}
