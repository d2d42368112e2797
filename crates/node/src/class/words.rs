//! What a room's host tells its class, and what a pupil tells the host: bytes, and their signatures.
//!
//! Both travel as the bytes of [`Message::Room`], which no running node has ever read: so a node that does
//! not know them is not disturbed by them, and takes them for no offence. No room's bytes begin as they do.
//!
//! [`Message::Room`]: crate::message::Message::Room

use alloc::vec::Vec;

use borsh::{BorshDeserialize, BorshSerialize};
use ledger::{BlockHash, PublicKey, SecretKey, Signature};

/// What stands before what a host tells its class. No other domain begins with it, and it begins with none.
pub(crate) const CLASS_DOMAIN: &[u8] = b"chalkchain class v1\n";
/// The same before what a pupil tells the host.
pub(crate) const REPORT_DOMAIN: &[u8] = b"chalkchain report v1\n";

/// What is said under a domain of its own.
pub(crate) trait Statement: BorshSerialize + BorshDeserialize {
    /// The domain.
    const DOMAIN: &'static [u8];
}

/// What a host tells its class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub(crate) struct Word {
    /// When it was said by the room's clock, Unix milliseconds. Each word's is above the one before.
    pub(crate) said_ms: u64,
    /// `said_ms` of the word that began the lesson.
    pub(crate) run: u64,
    /// The lesson that is on; 0 for none.
    pub(crate) lesson: u8,
    /// Whether everybody is to look up.
    pub(crate) paused: bool,
    /// Whether the exit ticket is open.
    pub(crate) ticket: bool,
}

impl Statement for Word {
    const DOMAIN: &'static [u8] = CLASS_DOMAIN;
}

impl Word {
    /// Whether a class is held by it.
    pub(crate) fn is_on(&self) -> bool {
        self.lesson > 0 || self.paused || self.ticket
    }
}

/// What a pupil tells the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub(crate) struct Report {
    /// When it was said, as a word's.
    pub(crate) said_ms: u64,
    /// The [`Word::run`] that it is of.
    pub(crate) run: u64,
    /// Who says it.
    pub(crate) account: PublicKey,
    /// Goals that are reached, a bit a goal.
    pub(crate) goals: u32,
    /// Questions of the exit ticket that are answered, a bit a question.
    pub(crate) answered: u8,
    /// How often an answer was tried.
    pub(crate) tries: u16,
}

impl Statement for Report {
    const DOMAIN: &'static [u8] = REPORT_DOMAIN;
}

/// A statement and a signature of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub(crate) struct Signed<T> {
    /// What is said.
    pub(crate) said: T,
    signature: Signature,
}

impl<T: Statement> Signed<T> {
    /// Signs a statement in the room with this genesis hash.
    pub(crate) fn new(said: T, key: &SecretKey, genesis: BlockHash) -> Self {
        let signature = key.sign(&signed_bytes(&said, genesis));
        Self { said, signature }
    }

    /// The domain, the statement, the signature.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        [T::DOMAIN, &encoded(self)].concat()
    }

    /// Reads exactly these bytes; none if they are something else.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        borsh::from_slice(bytes.strip_prefix(T::DOMAIN)?).ok()
    }

    /// Whether this key signed it in this room.
    pub(crate) fn is_by(&self, key: PublicKey, genesis: BlockHash) -> bool {
        key.verifies(&signed_bytes(&self.said, genesis), &self.signature)
    }
}

/// The domain, the room, the statement.
pub(crate) fn signed_bytes<T: Statement>(said: &T, genesis: BlockHash) -> Vec<u8> {
    [T::DOMAIN, &genesis.to_bytes(), &encoded(said)].concat()
}

fn encoded(value: &impl BorshSerialize) -> Vec<u8> {
    // Writing to a vector can't fail.
    borsh::to_vec(value).expect("it always encodes")
}
