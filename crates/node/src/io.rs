//! What goes into a node and what comes out.
//!
//! The host (a web worker, a native program, a simulation) calls [`Node::handle`] with an input
//! and the time, then takes outputs with [`Node::poll`] until there are none. Outputs of one input
//! come in a fixed order: persist, announce, template, event.
//!
//! [`Node::handle`]: crate::Node::handle
//! [`Node::poll`]: crate::Node::poll

use alloc::{string::String, vec::Vec};

use api::{
    ApiError, Event, GpuState, LinkKind, LinkState, Reply, Request,
    host::{StorageUse, StoreOp},
};
use ledger::Header;

/// Unix time in milliseconds, by the host's own clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct UnixMillis(pub u64);

/// A link's number, chosen by the host and never used again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LinkId(pub u32);

/// A peer's number, chosen by the host and never used again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PeerId(pub u64);

/// A request's number, chosen by the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RequestId(pub u64);

/// A template's number, counted up by the node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TemplateId(pub u64);

/// What can happen to a node.
#[derive(Clone, Debug)]
pub enum Input {
    /// Time passed; due at least four times a second.
    Tick,
    /// A link changed its state. A link that leaves [`LinkState::Open`] loses its peers.
    Link {
        /// The link.
        link: LinkId,
        /// What it runs over.
        kind: LinkKind,
        /// Its state now.
        state: LinkState,
        /// A word for people: an address, or why it is closed.
        detail: String,
    },
    /// A link is gone for good, and its peers with it.
    Unlink(LinkId),
    /// A relay told its time when it welcomed this node.
    RelayTime(UnixMillis),
    /// Somebody can be reached over an open link.
    PeerJoined {
        /// The newcomer.
        peer: PeerId,
        /// Over which link.
        link: LinkId,
    },
    /// Somebody can't be reached any more.
    PeerLeft(PeerId),
    /// A peer sent bytes.
    Frame {
        /// Who.
        from: PeerId,
        /// What.
        bytes: Vec<u8>,
    },
    /// The page or a program asks.
    Request {
        /// Comes back with the reply.
        id: RequestId,
        /// The request.
        request: Request,
    },
    /// The miners found a nonce for a template.
    Found {
        /// Which template.
        template: TemplateId,
        /// The nonce.
        nonce: u32,
    },
    /// What the miners did since the last report.
    Hashed {
        /// Hashes tried.
        hashes: u64,
        /// How long that took.
        elapsed_ms: u32,
        /// The smallest hash among them, as the header's double SHA-256 gives its bytes.
        best: Option<[u8; 32]>,
    },
    /// The miners tried all nonces of a template.
    Exhausted(TemplateId),
    /// The graphics processor hashes now, or does not any more.
    Gpu(GpuState),
    /// The host's answer to [`Output::Persist`].
    Stored {
        /// The batch.
        batch: u64,
        /// What became of it.
        usage: StorageUse,
    },
}

/// What a node wants done, in the order it wants it.
#[derive(Clone, Debug)]
#[allow(
    clippy::large_enum_variant,
    reason = "an output is made once and moved a few times"
)]
pub enum Output {
    /// Write these changes, then answer with [`Input::Stored`].
    Persist {
        /// The batch's number.
        batch: u64,
        /// The changes, in order.
        ops: Vec<StoreOp>,
    },
    /// Send bytes.
    Send {
        /// To whom.
        to: Destination,
        /// What.
        bytes: Vec<u8>,
    },
    /// Hear nothing more of this peer, and close its link where it has one of its own.
    Disconnect {
        /// Who.
        peer: PeerId,
        /// Why, for the log.
        reason: ApiError,
    },
    /// Connect to the relays anew, because their welcome tells the time: the host's clock leapt.
    AskTime,
    /// How to mine from now on.
    Mine(Plan),
    /// What to mine from now on; replaces the template before.
    Template(Template),
    /// The answer to a request.
    Reply {
        /// The request.
        id: RequestId,
        /// Its answer.
        result: Result<Reply, ApiError>,
    },
    /// Something happened.
    Event(Event),
}

/// Where bytes go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Destination {
    /// To one peer.
    Peer(PeerId),
    /// To everybody on a link.
    Link(LinkId),
}

/// How to mine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Threads; 0 stops.
    pub threads: u32,
    /// Cap in hashes a second over all threads; 0 is none.
    pub cap: u64,
    /// Whether the graphics processor hashes, too.
    pub gpu: bool,
    /// Whether one thread alone hashes while the page is hidden.
    pub low_when_hidden: bool,
}

impl Plan {
    /// Not at all.
    pub const OFF: Self = Self {
        threads: 0,
        cap: 0,
        gpu: false,
        low_when_hidden: false,
    };
}

/// A block to be found: any nonce will do that makes the header's hash meet its target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Its number.
    pub id: TemplateId,
    /// The header, with a nonce of 0.
    pub header: Header,
}
