//! What nodes say to each other on the way to a direct link.
//!
//! It travels as the bytes of a `Room` message, as statements do, so that a node that knows nothing of it takes it for
//! no offence. Nothing in it is signed: it says nothing of accounts, and the relay tells truly who sent it.

use borsh::{BorshDeserialize, BorshSerialize};
use node::message::Message;

use super::MeshId;

/// What stands before it.
pub(crate) const DIRECT_DOMAIN: &[u8] = b"chalkchain direct v1\n";

/// Most bytes of a connection's description; browsers' have one to two thousand.
pub(crate) const MAX_DESCRIPTION_BYTES: usize = 8 * 1024;

/// Bytes of a `Room` message before what it holds: its tag and a length.
const BEFORE_BYTES: usize = 5;

/// What is said.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub(crate) enum Signal {
    /// The sender has direct links, under this number.
    Here(MeshId),
    /// The sender has none any more.
    Gone,
    /// What the sender, at the relay, says of a connection with the receiver.
    Call(Call),
    /// The same for another neighbour of the receiver's: the sender has no relay.
    Pass {
        /// Whose number it is.
        to: MeshId,
        /// What is said.
        call: Call,
    },
    /// What another neighbour of the sender's says of a connection with the receiver.
    Passed {
        /// Whose number it is.
        from: MeshId,
        /// What is said.
        call: Call,
    },
}

/// It is meant for this and can't be read, or is too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unreadable;

/// One side's description of a connection.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub(crate) struct Call {
    /// Whether it answers the other side's.
    pub(crate) answers: bool,
    /// The connection's number at who began it.
    pub(crate) attempt: u32,
    /// What the side says of itself, as SDP (RFC 8866, RFC 8829).
    pub(crate) description: String,
}

impl Signal {
    /// The message.
    pub(crate) fn to_message(&self) -> Vec<u8> {
        // Writing to a vector can't fail, and no signal has a length past 32 bits.
        let said = borsh::to_vec(self).expect("a signal always encodes");
        Message::Room([DIRECT_DOMAIN, &said].concat()).encode()
    }

    /// What a message says, if it is one of these.
    pub(crate) fn read(message: &[u8]) -> Option<Result<Self, Unreadable>> {
        let after = message.get(BEFORE_BYTES..)?;
        let said = after.strip_prefix(DIRECT_DOMAIN)?;
        if !matches!(Message::decode(message), Ok(Message::Room(_))) {
            return None;
        }
        let signal = borsh::from_slice::<Self>(said).ok();
        Some(signal.filter(Self::is_short).ok_or(Unreadable))
    }

    fn is_short(&self) -> bool {
        match self {
            Self::Here(_) | Self::Gone => true,
            Self::Call(call) | Self::Pass { call, .. } | Self::Passed { call, .. } => {
                call.description.len() <= MAX_DESCRIPTION_BYTES
            }
        }
    }
}
