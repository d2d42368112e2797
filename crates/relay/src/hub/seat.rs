//! A client in its room.

use std::sync::Arc;

use bytes::Bytes;
use wire::{Half, Member, Pass, PeerNo};

use crate::{
    federation::{Home, Present},
    outbox::Outbox,
    proof::Evidence,
};

/// A client's place.
#[derive(Debug)]
pub(super) struct Seat {
    pub(super) reach: Reach,
    pub(super) pass: Pass,
    pub(super) half: Half,
    pub(super) muted: bool,
    /// What showed that it is the room's host.
    pub(super) host: Option<Arc<Evidence>>,
    pub(super) removed: bool,
}

/// How a client is reached.
#[derive(Debug)]
pub(super) enum Reach {
    /// It is connected to this relay.
    Here(Arc<Outbox>),
    /// It is connected to another, which tells it itself what it is to hear of the room.
    There(Home),
}

/// How a client comes in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entry {
    /// The pass that it shows.
    pub(crate) pass: Option<Pass>,
    /// What shows that it is this room's host, if it is.
    pub(crate) host: Option<Arc<Evidence>>,
}

impl Seat {
    /// Its queue, if it is connected here.
    pub(super) fn outbox(&self) -> Option<&Arc<Outbox>> {
        match &self.reach {
            Reach::Here(outbox) => Some(outbox),
            Reach::There(_) => None,
        }
    }

    /// Where it is, if it is connected elsewhere.
    pub(super) fn far(&self) -> Option<Home> {
        match self.reach {
            Reach::Here(_) => None,
            Reach::There(home) => Some(home),
        }
    }

    /// Tells it, if it is connected here.
    pub(super) fn push(&self, frame: &Bytes) {
        if let Some(outbox) = self.outbox() {
            outbox.push(frame);
        }
    }

    /// What hosts are told of it.
    pub(super) fn member(&self, peer: PeerNo) -> Member {
        Member {
            peer,
            half: self.half,
            muted: self.muted,
        }
    }

    /// What other relays are told of it.
    pub(super) fn present(&self, peer: PeerNo) -> Present {
        Present {
            peer,
            pass: self.pass,
            half: self.half,
            muted: self.muted,
            host: self.host.as_deref().cloned(),
        }
    }
}
