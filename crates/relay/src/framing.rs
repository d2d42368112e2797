//! WebSocket messages to frames and back.

use std::error::Error as _;

use axum::extract::ws::Message;
use bytes::Bytes;
use tungstenite::error::{CapacityError, Error as SocketError};
use wire::{ClientFrame, FrameError, PeerNo, Refusal, RelayFrame};

/// Bytes by which a broadcast grows on its way through the relay: the sender's number. What grows
/// past the limit, its readers would refuse.
const SENDER_BYTES: usize = size_of::<PeerNo>();

/// What came from a client's socket.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Heard {
    /// A frame, and how many bytes it was.
    Frame(ClientFrame, usize),
    /// A sign of life.
    Ping,
    /// The client closed the connection, or it broke.
    Gone,
    /// A hello of another version whose other fields can't be read.
    OtherVersion(u16),
    /// What breaks the protocol.
    Bad(Refusal),
}

/// Reads what a socket gave.
pub(crate) fn read(message: Option<Result<Message, axum::Error>>, limit_bytes: usize) -> Heard {
    match message {
        Some(Ok(Message::Binary(bytes))) => read_frame(&bytes, limit_bytes),
        Some(Ok(Message::Text(_))) => Heard::Bad(Refusal::BadFrame),
        Some(Ok(Message::Ping(_) | Message::Pong(_))) => Heard::Ping,
        Some(Ok(Message::Close(_))) | None => Heard::Gone,
        Some(Err(error)) => read_error(&error),
    }
}

fn read_frame(bytes: &[u8], limit_bytes: usize) -> Heard {
    let broadcast_limit = limit_bytes.saturating_sub(SENDER_BYTES);
    if bytes.len() > limit_bytes {
        return Heard::Bad(too_long(bytes.len(), limit_bytes));
    }
    match wire::decode(bytes) {
        Ok(ClientFrame::Broadcast(_)) if bytes.len() > broadcast_limit => {
            Heard::Bad(too_long(bytes.len(), broadcast_limit))
        }
        Ok(frame) => Heard::Frame(frame, bytes.len()),
        Err(FrameError::TooLong { found, limit }) => Heard::Bad(too_long(found, limit)),
        Err(FrameError::Malformed { .. }) => match wire::other_version(bytes) {
            Some(version) => Heard::OtherVersion(version),
            None => Heard::Bad(Refusal::BadFrame),
        },
    }
}

/// A message past the socket's own bound, bytes that are no WebSocket, or a broken connection.
fn read_error(error: &axum::Error) -> Heard {
    let socket_error = error.source().and_then(|e| e.downcast_ref::<SocketError>());
    match socket_error {
        Some(SocketError::Capacity(CapacityError::MessageTooLong { size, max_size })) => {
            Heard::Bad(too_long(*size, *max_size))
        }
        Some(SocketError::Protocol(_) | SocketError::Utf8(_)) => Heard::Bad(Refusal::BadFrame),
        _ => Heard::Gone,
    }
}

fn too_long(found: usize, limit: usize) -> Refusal {
    Refusal::FrameTooLong {
        found: found as u64,
        limit: limit as u64,
    }
}

/// Encodes a frame into bytes that any number of outboxes can share.
pub(crate) fn encode(frame: &RelayFrame) -> Bytes {
    wire::encode(frame).into()
}
