//! What is to come.

use alloc::vec::Vec;

use crate::scenario::{HostId, WireId};

/// Something that is to come.
#[derive(Clone, Debug)]
pub(super) enum Event {
    Tick(HostId),
    /// A host's miners try a nonce, unless their power was changed since.
    Hash {
        host: HostId,
        round: u32,
    },
    Arrive(Flight),
    /// A host's disk has written a batch.
    Written {
        host: HostId,
        boot: u32,
    },
    /// A liar shows what it held back.
    Release(HostId),
    /// A liar that was cut off comes again.
    Rejoin(HostId),
    /// A host connects to its relays anew, to hear the time.
    Redial(HostId),
    /// A liar says something that it planned before.
    Say {
        host: HostId,
        to: Option<HostId>,
        bytes: Vec<u8>,
    },
    Deed(usize),
    /// What a deed did ends.
    End(usize),
    Quiet,
    /// A host does what its conduct is about, unless that was changed since.
    Misdeed {
        host: HostId,
        round: u32,
    },
    /// Somebody pays somebody.
    Trade,
}

/// A message on its way.
#[derive(Clone, Debug)]
pub(super) struct Flight {
    pub(super) wire: WireId,
    pub(super) from: HostId,
    pub(super) to: HostId,
    /// Who the sender was to the receiver when it was sent.
    pub(super) peer: node::PeerId,
    /// When it was sent.
    pub(super) sent_ms: u64,
    pub(super) bytes: Vec<u8>,
}
