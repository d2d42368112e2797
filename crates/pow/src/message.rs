//! What a search worker and its host say to each other.
//!
//! # Layout
//! One message is one tag byte and fixed fields without padding, integers little-endian. There is
//! one length for each tag, and another length is refused.
//!
//! To the worker:
//!
//! | tag | message | fields | bytes |
//! |---|---|---|---|
//! | 1 | [`ToWorker::Search`] | job `u64`, header 80, target 32, first nonce `u32`, last nonce `u32` | 129 |
//! | 2 | [`ToWorker::Cap`] | hashes a second `u64` | 9 |
//! | 3 | [`ToWorker::Stop`] | | 1 |
//!
//! From the worker:
//!
//! | tag | message | fields | bytes |
//! |---|---|---|---|
//! | 1 | [`FromWorker::Ready`] | version `u8` | 2 |
//! | 2 | [`FromWorker::Report`] | job `u64`, hashes `u64`, elapsed ms `u32`, smallest hash 32 | 53 |
//! | 3 | [`FromWorker::Found`] | job `u64`, nonce `u32` | 13 |
//! | 4 | [`FromWorker::Exhausted`] | job `u64` | 9 |
//! | 5 | [`FromWorker::Failed`] | reason `u8` | 2 |

use core::{fmt, ops::Deref};

use crate::{job::Digest, range::NonceRange};

/// The version of this layout, which a worker states first. Worker and host are separate files,
/// and a browser may have kept an old one.
pub const VERSION: u8 = 2;

/// Bytes of the longest message.
const MAX_BYTES: usize = 129;

/// A message from the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToWorker {
    /// Searches this and forgets what was searched before.
    Search {
        /// Comes back with every message about this search.
        job: u64,
        /// The header; its nonce doesn't matter.
        header: [u8; 80],
        /// The target, most significant byte first.
        target: [u8; 32],
        /// The nonces to try.
        range: NonceRange,
    },
    /// From now on at most so many hashes a second; 0 lifts the cap.
    Cap(u64),
    /// Forgets what was searched and waits.
    Stop,
}

/// A message from the worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FromWorker {
    /// It listens. What was sent before may be lost.
    Ready {
        /// The [`VERSION`] it speaks.
        version: u8,
    },
    /// What it did since its last report.
    Report {
        /// On which job.
        job: u64,
        /// Hashes tried, at least one.
        hashes: u64,
        /// How long that took in milliseconds, pauses for the cap included.
        elapsed_ms: u32,
        /// The smallest of the hashes.
        best: Digest,
    },
    /// A nonce meets the target. The worker waits for a new job.
    Found {
        /// Of which job.
        job: u64,
        /// The nonce.
        nonce: u32,
    },
    /// No nonce of the range met the target. The worker waits for a new job.
    Exhausted {
        /// Which job.
        job: u64,
    },
    /// A worker of a graphics processor can't search, or not any more.
    Failed(Failure),
}

/// Why a graphics processor does not search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The browser offers none.
    NoAdapter,
    /// The browser does not give it, or it does not take the program.
    NoDevice,
    /// It gave another hash than the CPU for the same nonce, or none where there had to be some.
    WrongHashes,
    /// It was lost: its driver was started anew, or the machine slept.
    Lost,
}

impl Failure {
    /// All, in the order of their bytes from 1 on.
    const ALL: [Self; 4] = [
        Self::NoAdapter,
        Self::NoDevice,
        Self::WrongHashes,
        Self::Lost,
    ];

    fn byte(self) -> u8 {
        match self {
            Self::NoAdapter => 1,
            Self::NoDevice => 2,
            Self::WrongHashes => 3,
            Self::Lost => 4,
        }
    }

    fn of_byte(byte: u8) -> Result<Self, MessageError> {
        let known = Self::ALL.into_iter().find(|reason| reason.byte() == byte);
        known.ok_or(MessageError::Reason(byte))
    }
}

/// Why bytes are no message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageError {
    /// There is no message with this tag, or not even a tag.
    Tag(Option<u8>),
    /// Too few or too many bytes for the tag.
    Length {
        /// The tag.
        tag: u8,
        /// Bytes there are.
        found: usize,
    },
    /// There is no reason with this byte.
    Reason(u8),
    /// The first nonce is past the last.
    Range {
        /// The first nonce.
        first: u32,
        /// The last nonce.
        last: u32,
    },
}

impl fmt::Display for MessageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tag(None) => write!(f, "a message has no bytes"),
            Self::Tag(Some(tag)) => write!(f, "no message has the tag {tag}"),
            Self::Length { tag, found } => {
                write!(
                    f,
                    "a message with the tag {tag} does not have {found} bytes"
                )
            }
            Self::Reason(byte) => write!(f, "no reason to fail has the number {byte}"),
            Self::Range { first, last } => {
                write!(f, "no nonces lie from {first} to {last}")
            }
        }
    }
}

impl core::error::Error for MessageError {}

/// An encoded message; derefs to its bytes.
#[derive(Clone, Copy, Debug)]
pub struct Encoded {
    bytes: [u8; MAX_BYTES],
    used: usize,
}

impl Encoded {
    fn tagged(tag: u8) -> Self {
        Self {
            bytes: [0; MAX_BYTES],
            used: 0,
        }
        .then(&[tag])
    }

    fn then(mut self, field: &[u8]) -> Self {
        let end = self.used + field.len();
        self.bytes[self.used..end].copy_from_slice(field);
        self.used = end;
        self
    }
}

impl Deref for Encoded {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.bytes[..self.used]
    }
}

/// The bytes of a message that are still to be read.
struct Fields<'a> {
    tag: u8,
    found: usize,
    rest: &'a [u8],
}

impl<'a> Fields<'a> {
    fn open(bytes: &'a [u8]) -> Result<Self, MessageError> {
        let (&tag, rest) = bytes.split_first().ok_or(MessageError::Tag(None))?;
        Ok(Self {
            tag,
            found: bytes.len(),
            rest,
        })
    }

    fn wrong_length(&self) -> MessageError {
        MessageError::Length {
            tag: self.tag,
            found: self.found,
        }
    }

    fn take<const N: usize>(&mut self) -> Result<[u8; N], MessageError> {
        let (field, rest) = self
            .rest
            .split_first_chunk()
            .ok_or_else(|| self.wrong_length())?;
        self.rest = rest;
        Ok(*field)
    }

    fn take_u32(&mut self) -> Result<u32, MessageError> {
        self.take().map(u32::from_le_bytes)
    }

    fn take_u64(&mut self) -> Result<u64, MessageError> {
        self.take().map(u64::from_le_bytes)
    }

    /// The message read, unless bytes are left over.
    fn close<M>(self, message: M) -> Result<M, MessageError> {
        if self.rest.is_empty() {
            Ok(message)
        } else {
            Err(self.wrong_length())
        }
    }
}

impl ToWorker {
    /// Encodes the message.
    pub fn encode(&self) -> Encoded {
        match self {
            Self::Search {
                job,
                header,
                target,
                range,
            } => Encoded::tagged(1)
                .then(&job.to_le_bytes())
                .then(header)
                .then(target)
                .then(&range.first().to_le_bytes())
                .then(&range.last().to_le_bytes()),
            Self::Cap(hashes_per_s) => Encoded::tagged(2).then(&hashes_per_s.to_le_bytes()),
            Self::Stop => Encoded::tagged(3),
        }
    }

    /// Decodes a message.
    ///
    /// # Errors
    /// [`MessageError`] if the bytes are not exactly one message.
    pub fn decode(bytes: &[u8]) -> Result<Self, MessageError> {
        let mut fields = Fields::open(bytes)?;
        let message = match fields.tag {
            1 => Self::Search {
                job: fields.take_u64()?,
                header: fields.take()?,
                target: fields.take()?,
                range: {
                    let (first, last) = (fields.take_u32()?, fields.take_u32()?);
                    NonceRange::new(first, last).ok_or(MessageError::Range { first, last })?
                },
            },
            2 => Self::Cap(fields.take_u64()?),
            3 => Self::Stop,
            tag => return Err(MessageError::Tag(Some(tag))),
        };
        fields.close(message)
    }
}

impl FromWorker {
    /// Encodes the message.
    pub fn encode(&self) -> Encoded {
        match self {
            Self::Ready { version } => Encoded::tagged(1).then(&[*version]),
            Self::Report {
                job,
                hashes,
                elapsed_ms,
                best,
            } => Encoded::tagged(2)
                .then(&job.to_le_bytes())
                .then(&hashes.to_le_bytes())
                .then(&elapsed_ms.to_le_bytes())
                .then(&best.to_bytes()),
            Self::Found { job, nonce } => Encoded::tagged(3)
                .then(&job.to_le_bytes())
                .then(&nonce.to_le_bytes()),
            Self::Exhausted { job } => Encoded::tagged(4).then(&job.to_le_bytes()),
            Self::Failed(reason) => Encoded::tagged(5).then(&[reason.byte()]),
        }
    }

    /// Decodes a message.
    ///
    /// # Errors
    /// [`MessageError`] if the bytes are not exactly one message.
    pub fn decode(bytes: &[u8]) -> Result<Self, MessageError> {
        let mut fields = Fields::open(bytes)?;
        let message = match fields.tag {
            1 => {
                let [version] = fields.take()?;
                Self::Ready { version }
            }
            2 => Self::Report {
                job: fields.take_u64()?,
                hashes: fields.take_u64()?,
                elapsed_ms: fields.take_u32()?,
                best: Digest::from_bytes(fields.take()?),
            },
            3 => Self::Found {
                job: fields.take_u64()?,
                nonce: fields.take_u32()?,
            },
            4 => Self::Exhausted {
                job: fields.take_u64()?,
            },
            5 => {
                let [reason] = fields.take()?;
                Self::Failed(Failure::of_byte(reason)?)
            }
            tag => return Err(MessageError::Tag(Some(tag))),
        };
        fields.close(message)
    }
}
