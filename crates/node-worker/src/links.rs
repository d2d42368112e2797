//! Links to other nodes: over a relay, between the tabs of this browser, and directly to other browsers.
//!
//! A link is a state machine like the node: it is told what happened and polled for what comes of
//! it. It numbers who it reaches in its own way; [`Peers`] gives them the node's numbers.

mod backoff;
mod mesh;
mod pace;
mod peers;
mod refusal;
mod relay;
mod tabs;

pub(crate) use backoff::Backoff;
#[cfg(test)]
pub(crate) use mesh::signal;
pub(crate) use mesh::{Mesh, MeshId, MeshOutput};
pub(crate) use peers::Peers;
pub(crate) use relay::{MAX_BUFFERED_BYTES, RelayLink, Route};
pub(crate) use tabs::{TabId, TabsLink};

use api::{LinkKind, LinkState};

use crate::{clock::Monotonic, event::Effect};

/// What is wanted of the relay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Goal {
    /// Which rooms have this code?
    Lookup(wire::RoomCode),
    /// To be in this room.
    Join(wire::RoomId),
}

/// Somebody at the other side of a link, by the link's own number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Remote(pub(crate) u64);

/// What comes out of a link.
#[derive(Debug, PartialEq)]
pub(crate) enum LinkOutput {
    /// Its state changed; who was reached over it is lost unless it is open.
    State {
        /// The state now.
        state: LinkState,
        /// An address, or why it is closed.
        detail: String,
    },
    /// It is gone for good, and who was reached over it is lost.
    Over,
    /// The relay's clock, Unix milliseconds.
    RelayTime(u64),
    /// The relay's answer to a lookup.
    Rooms(Vec<wire::RoomId>),
    /// Somebody came.
    Joined(Remote),
    /// Somebody went.
    Left(Remote),
    /// Somebody sent bytes.
    Received {
        /// Who.
        from: Remote,
        /// What.
        bytes: Vec<u8>,
    },
    /// The relay asks for a proof that this node is the room's host.
    Challenge(wire::Challenge),
    /// What the room's host had the relay do changed, or who is in the room.
    Conditions,
    /// The relay did the oldest order that it had not answered, or found nobody to do it to.
    Controlled(bool),
    /// Something for the browser to do.
    Perform(Effect),
}

/// A link.
pub(crate) trait Link {
    /// What it runs over.
    fn kind(&self) -> LinkKind;

    /// Sends bytes to everybody.
    fn broadcast(&mut self, now: Monotonic, bytes: Vec<u8>);

    /// Sends bytes to one; dropped if it is gone.
    fn send_to(&mut self, now: Monotonic, to: Remote, bytes: Vec<u8>);

    /// Does what time asks for.
    fn drive(&mut self, now: Monotonic);

    /// The next output, until there is none.
    fn poll(&mut self) -> Option<LinkOutput>;
}

#[cfg(test)]
mod tests;
