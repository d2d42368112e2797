//! The relay's envelope.
//!
//! # Overview
//! A relay knows rooms and peers, and nothing of what they say: it forwards bytes. One WebSocket
//! binary message carries one frame. A client's first frame is [`ClientFrame::Hello`] (or one or
//! more [`ClientFrame::Lookup`] before it); the relay answers with [`RelayFrame::Welcome`], and
//! from then on tells who comes and goes.
//!
//! # Encoding
//! Frames are `borsh`: one tag byte, then the fields, integers little-endian, byte strings with a
//! 32-bit length before them. Trailing bytes are refused. The relay's address is
//! `ws://HOST/relay` (or `wss://`).
//!
//! # Versions
//! A hello and a welcome of every version begin with the tag 0 and the version in two bytes, so that
//! versions can tell each other apart whatever follows: [`other_version`].
//!
//! # Limits
//! [`MAX_FRAME_BYTES`] bounds a frame in both directions. What else a relay bounds (frames a
//! second, bytes waiting for a slow reader, clients, rooms) it enforces by closing with a
//! [`Refusal`].
#![no_std]

extern crate alloc;

use alloc::vec::Vec;

use borsh::{BorshDeserialize, BorshSerialize};

mod host;

pub use host::{
    Challenge, Conditions, Control, HOST_DOMAIN, Half, HostProof, MAX_DELAY_MS, MAX_LOSS_PERMILLE,
    MAX_MEMBERS, MAX_PARAMS_BYTES, Member, Pass, ProofFault, host_key, host_statement,
};

/// The version of this envelope that this crate speaks.
pub const VERSION: u16 = 2;

/// Most bytes of one frame, envelope included: a full block of 64 KiB, a thousand headers, and
/// room to spare.
pub const MAX_FRAME_BYTES: usize = 256 * 1024;

/// Most rooms named in one [`RelayFrame::Rooms`].
pub const MAX_ROOMS_FOUND: usize = 8;

/// A room at the relay: the hash of its genesis block, in hashing order.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize,
)]
pub struct RoomId(pub [u8; 32]);

/// A client of a room, numbered by the relay. A number is not given twice while the relay runs.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize,
)]
pub struct PeerNo(pub u32);

/// A room's code: the first 30 bits of its genesis hash in hashing order, as a number. Proof of
/// work makes the other end of the hash zeros.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct RoomCode(pub u32);

impl RoomCode {
    /// The code of a room.
    pub fn of(room: RoomId) -> Self {
        let [b0, b1, b2, b3, ..] = room.0;
        Self(u32::from_be_bytes([b0, b1, b2, b3]) >> 2)
    }
}

/// What a client says.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum ClientFrame {
    /// Joins a room; once per connection.
    Hello {
        /// The envelope's version that the client speaks.
        version: u16,
        /// The room.
        room: RoomId,
        /// The pass of this client's last welcome to the room, if it had one.
        pass: Option<Pass>,
    },
    /// For everybody else in the room, or in the client's half of it.
    Broadcast(Vec<u8>),
    /// For one peer of the room; dropped if it is gone.
    Direct {
        /// The peer.
        to: PeerNo,
        /// What it gets.
        payload: Vec<u8>,
    },
    /// Which rooms with clients have this code?
    Lookup(RoomCode),
    /// Give me a challenge, for a proof.
    GetChallenge,
    /// I am the room's host. May come before the hello, because a closed room lets its host in.
    Prove(HostProof),
    /// A host's order; only after a proof.
    Control(Control),
}

/// What a relay says.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum RelayFrame {
    /// The client is in its room.
    Welcome {
        /// The envelope's version that the relay speaks.
        version: u16,
        /// The client's own number.
        you: PeerNo,
        /// The relay's clock, Unix milliseconds.
        time_ms: u64,
        /// Who else is there, in the client's half of a split room.
        peers: Vec<PeerNo>,
        /// What the client shows when it comes back.
        pass: Pass,
    },
    /// Somebody came, or came within reach.
    Joined(PeerNo),
    /// Somebody went, or went out of reach. Hosts hear of everybody who went.
    Left(PeerNo),
    /// Somebody said something, to all or to this client alone.
    Message {
        /// Who; set by the relay, so it can't be forged.
        from: PeerNo,
        /// What.
        payload: Vec<u8>,
    },
    /// The answer to a lookup.
    Rooms {
        /// The code asked for.
        code: RoomCode,
        /// Rooms with that code, none to [`MAX_ROOMS_FOUND`].
        rooms: Vec<RoomId>,
    },
    /// The last frame before the relay closes the connection.
    Refused(Refusal),
    /// The answer to a [`ClientFrame::GetChallenge`].
    Challenge(Challenge),
    /// What the room's host had the relay do, whenever it changes for this client; after the welcome
    /// only if it is something.
    Conditions(Conditions),
    /// To hosts: where these members are; of others nothing changed. At most [`MAX_MEMBERS`].
    Members(Vec<Member>),
    /// To the host that sent it: its oldest unanswered control was done, or there was nobody to do it
    /// to. What came of it was told before.
    Controlled(bool),
}

/// Why a relay closes a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Refusal {
    /// The client speaks another version.
    Version {
        /// What the client speaks.
        yours: u16,
        /// What the relay speaks.
        mine: u16,
    },
    /// A frame could not be read, or came out of turn.
    BadFrame,
    /// A frame was too long.
    FrameTooLong {
        /// Its length in bytes.
        found: u64,
        /// The most there may be.
        limit: u64,
    },
    /// Too much in too short a time.
    TooFast {
        /// Frames a second allowed on average.
        frames_per_s: u32,
    },
    /// The client did not read what waited for it.
    TooSlow {
        /// Bytes that may wait.
        queue_bytes: u64,
    },
    /// The room is full.
    RoomFull {
        /// Clients a room may have.
        limit: u32,
    },
    /// The relay has no place for another room.
    TooManyRooms {
        /// Rooms it may have.
        limit: u32,
    },
    /// The relay has no place for another client.
    RelayFull {
        /// Clients it may have.
        limit: u32,
    },
    /// The relay stops.
    GoingAway {
        /// When to try again, in milliseconds.
        retry_ms: u32,
    },
    /// Nothing was heard from the client for too long.
    Idle {
        /// How long, in milliseconds.
        limit_ms: u32,
    },
    /// The client's address has as many clients here as it may.
    AddressFull {
        /// Clients it may have.
        limit: u32,
    },
    /// The room's host closed it to newcomers.
    RoomClosed,
    /// The room's host removed the client.
    Removed,
    /// A proof shows nothing.
    BadProof(ProofFault),
    /// A control came from who has not proved to be the host.
    NotHost,
    /// A delay was too long.
    DelayTooLong {
        /// Milliseconds asked for.
        found: u16,
        /// The most there may be.
        limit: u16,
    },
    /// Too much was to be lost.
    LossTooHigh {
        /// Messages of a thousand.
        found: u16,
        /// The most there may be.
        limit: u16,
    },
}

/// Why bytes are no frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FrameError {
    /// Longer than [`MAX_FRAME_BYTES`].
    #[error("a frame of {found} bytes is longer than {limit}")]
    TooLong {
        /// Its length in bytes.
        found: usize,
        /// The most there may be.
        limit: usize,
    },
    /// An unknown tag, a length that does not fit, or bytes left over.
    #[error("a frame of {length} bytes does not decode")]
    Malformed {
        /// Its length in bytes.
        length: usize,
    },
}

/// Encodes a frame.
pub fn encode<F: BorshSerialize>(frame: &F) -> Vec<u8> {
    // Writing to a vector can't fail, and no frame here has a length past 32 bits.
    borsh::to_vec(frame).expect("a frame always encodes")
}

/// Decodes a frame that must fill all its bytes.
///
/// # Errors
/// [`FrameError`] if the bytes are too long or are not exactly one frame.
pub fn decode<F: BorshDeserialize>(bytes: &[u8]) -> Result<F, FrameError> {
    if bytes.len() > MAX_FRAME_BYTES {
        return Err(FrameError::TooLong {
            found: bytes.len(),
            limit: MAX_FRAME_BYTES,
        });
    }
    borsh::from_slice(bytes).map_err(|_| FrameError::Malformed {
        length: bytes.len(),
    })
}

/// The version of a hello or welcome that is of another version than [`VERSION`]; its other fields
/// may be laid out in any way. None for everything else.
pub fn other_version(bytes: &[u8]) -> Option<u16> {
    let [0, low, high, ..] = *bytes else {
        return None;
    };
    let version = u16::from_le_bytes([low, high]);
    (version != VERSION).then_some(version)
}

#[cfg(test)]
mod tests;
