//! A client in its room.

use std::sync::Arc;

use wire::{Half, Member, Pass, PeerNo};

use crate::outbox::Outbox;

/// A client's place.
#[derive(Debug)]
pub(super) struct Seat {
    pub(super) outbox: Arc<Outbox>,
    pub(super) pass: Pass,
    pub(super) half: Half,
    pub(super) muted: bool,
    pub(super) host: bool,
    pub(super) removed: bool,
}

/// How a client comes in.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Entry {
    /// The pass that it shows.
    pub(crate) pass: Option<Pass>,
    /// Whether it proved to be this room's host.
    pub(crate) host: bool,
}

impl Seat {
    /// What hosts are told of it.
    pub(super) fn member(&self, peer: PeerNo) -> Member {
        Member {
            peer,
            half: self.half,
            muted: self.muted,
        }
    }
}
