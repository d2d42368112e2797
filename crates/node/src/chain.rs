//! All known blocks, and the branch that this node stands on.

mod active;
mod archived;
mod branches;
mod connect;
mod found;
mod index;
mod locator;
mod lookup;
mod market;
mod orphans;
mod pruned;
mod refusal;
mod standing;
mod tree;
mod upgrade;

use crate::io::PeerId;

#[cfg(test)]
pub(crate) use active::UNASKED_DEPTH;
pub(crate) use active::{Activation, BlockOutcome, Chain};
#[cfg(test)]
pub(crate) use archived::{STEP_BLOCKS, WINDOW_BLOCKS};
pub(crate) use found::Found;
pub(crate) use index::Place;
pub(crate) use market::Deal;
pub(crate) use orphans::{MAX_ORPHANS, Waiting};
pub(crate) use pruned::SnapshotRefusal;
pub(crate) use refusal::BlockRefusal;
pub(crate) use tree::{BodyState, HeaderRefusal, MAX_HEADERS_KNOWN};

/// Where a block comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// This node's store.
    Store,
    /// This node's miners.
    Miners,
    /// A peer that was asked for it.
    Asked(PeerId),
    /// A peer that was not asked.
    Unasked(PeerId),
    /// A file that holds a room.
    File,
}

impl Source {
    /// The peer, if it was one.
    pub(crate) fn peer(self) -> Option<PeerId> {
        match self {
            Self::Asked(peer) | Self::Unasked(peer) => Some(peer),
            Self::Store | Self::Miners | Self::File => None,
        }
    }
}
