//! A host's hand: how a room's host shows a relay that it is, and what it may ask of it.
//!
//! Who a room's host is follows from its id alone: the id is the hash of the genesis header, the
//! header's Merkle root is the hash of the room's parameters, and they name the host's key. So a
//! relay needs no account and no password, and reads nothing of a room but that key.

use alloc::vec::Vec;

use borsh::{BorshDeserialize, BorshSerialize};

use crate::{PeerNo, RoomId};

/// What stands before what a host signs. No transaction is signed behind it, so a signature for a
/// relay is never one for the chain.
pub const HOST_DOMAIN: &[u8] = b"chalkchain host v1\n";

/// Longest delay that a host may give a room, in milliseconds.
pub const MAX_DELAY_MS: u16 = 10_000;

/// Most messages of a thousand that a host may have lost.
pub const MAX_LOSS_PERMILLE: u16 = 500;

/// Most bytes of a room's parameters; the longest that there can be have fewer than 3,000.
pub const MAX_PARAMS_BYTES: usize = 4096;

/// Members named in one [`RelayFrame::Members`](crate::RelayFrame::Members) at most.
pub const MAX_MEMBERS: usize = 16_384;

/// Bytes of a room's parameters between the names of room and coin and the host: spacing, rule, two
/// targets, reward, halving, and four limits (section 11 of the protocol).
const FIXED_BYTES: usize = 4 + 1 + 4 + 4 + 8 + 8 + 4 * 4;

/// Random bytes of a relay that a host signs; each is signed once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Challenge(pub [u8; 32]);

/// What a client shows when it comes back after its connection was lost, so that it finds the place
/// that it had: even in a closed room. A secret between one client and its relay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Pass(pub [u8; 16]);

/// What shows that a client is the host of a room.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct HostProof {
    /// The header of the room's genesis block.
    pub header: [u8; 80],
    /// The room's parameters, [`MAX_PARAMS_BYTES`] at most.
    pub params: Vec<u8>,
    /// The host's Ed25519 signature of [`host_statement`].
    pub signature: [u8; 64],
}

/// The bytes that a host signs: [`HOST_DOMAIN`], the relay's challenge, the room's id.
pub fn host_statement(challenge: Challenge, room: RoomId) -> Vec<u8> {
    [HOST_DOMAIN, &challenge.0, &room.0].concat()
}

/// The key that a room's parameters name as its host's, if they name any.
///
/// Reads no more than it must: two names, a fixed length, and the host. Whether the rest is in
/// order is the business of who enters the room.
///
/// # Errors
/// [`ProofFault::Params`] if the bytes are too many, or end before the host, or have an option there
/// that is neither none nor some.
pub fn host_key(params: &[u8]) -> Result<Option<[u8; 32]>, ProofFault> {
    if params.len() > MAX_PARAMS_BYTES {
        return Err(ProofFault::Params);
    }
    let host = skip_text(params)
        .and_then(skip_text)
        .and_then(|after_names| after_names.get(FIXED_BYTES..))
        .and_then(<[u8]>::split_first);
    match host {
        Some((0, _)) => Ok(None),
        Some((1, key)) => key
            .first_chunk()
            .copied()
            .map(Some)
            .ok_or(ProofFault::Params),
        _ => Err(ProofFault::Params),
    }
}

/// What follows a text and the length before it.
fn skip_text(bytes: &[u8]) -> Option<&[u8]> {
    let (length, rest) = bytes.split_first_chunk()?;
    rest.get(usize::try_from(u32::from_le_bytes(*length)).ok()?..)
}

/// Why a proof shows nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum ProofFault {
    /// No challenge was asked for, or it was answered before.
    Challenge,
    /// The header is of another room than the client is in.
    Room,
    /// The parameters are not those of the header, or can't be read.
    Params,
    /// The room has no host.
    NoHost,
    /// The signature is not the host's of this challenge.
    Signature,
}

/// What a host asks of its relay.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Control {
    /// Closes the room to newcomers, or opens it.
    Close(bool),
    /// Drops what a peer says from now on, or lets it speak again.
    Mute {
        /// The peer.
        peer: PeerNo,
        /// Whether it is muted.
        muted: bool,
    },
    /// Ends a peer's connection.
    Remove(PeerNo),
    /// Splits the room in two halves that don't hear each other. None deals the peers out by turns and
    /// leaves the hosts where they are; some names who is in the second half.
    Split(Option<Vec<PeerNo>>),
    /// Joins the halves again.
    Unite,
    /// Delays and loses messages between peers.
    Weather {
        /// Milliseconds by which each message comes later, [`MAX_DELAY_MS`] at most.
        delay_ms: u16,
        /// Messages of a thousand that are lost, [`MAX_LOSS_PERMILLE`] at most.
        loss_permille: u16,
    },
}

/// A half of a split room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Half {
    /// The first; in a room that is whole, everybody's.
    #[default]
    First,
    /// The second.
    Second,
}

/// What a room's host had the relay do, as one client finds it.
#[expect(
    clippy::struct_excessive_bools,
    reason = "they are independent of each other"
)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Conditions {
    /// Whether newcomers are refused.
    pub closed: bool,
    /// The client's half of a split room; none in one that is whole.
    pub half: Option<Half>,
    /// Milliseconds by which messages come later.
    pub delay_ms: u16,
    /// Messages of a thousand that are lost.
    pub loss_permille: u16,
    /// Whether what the client says is dropped.
    pub muted: bool,
    /// Whether a client that proved to be the host is in the room, on either half.
    pub host_present: bool,
    /// Whether the client itself proved it.
    pub host: bool,
}

/// A client of a room, as hosts are told of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Member {
    /// Its number.
    pub peer: PeerNo,
    /// Where it is.
    pub half: Half,
    /// Whether what it says is dropped.
    pub muted: bool,
}

#[cfg(test)]
mod tests;
