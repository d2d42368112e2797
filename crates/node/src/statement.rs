//! Statements: what somebody says to the room beside the messages about the chain, signed.
//!
//! They travel as the bytes of [`Message::Room`], which no running node has ever read: so a node that does
//! not know them is not disturbed by them, and takes them for no offence. No room's bytes begin as they do.
//!
//! [`Message::Room`]: crate::message::Message::Room

use alloc::vec::Vec;

use borsh::{BorshDeserialize, BorshSerialize};
use ledger::{BlockHash, PublicKey, SecretKey, Signature};

use crate::{
    cap::Cap,
    class::words::{Report, Word},
    io::PeerId,
    node::Node,
};

/// What is said under a domain of its own.
pub(crate) trait Statement: BorshSerialize + BorshDeserialize {
    /// The domain. No other begins with it, and it begins with none.
    const DOMAIN: &'static [u8];
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

impl Node {
    /// Takes what a peer said beside the messages about the chain; what it does not know is nothing.
    pub(crate) fn hear_statement(&mut self, from: PeerId, bytes: &[u8]) {
        if let Some(word) = Signed::<Word>::read(bytes) {
            self.hear_word(&word);
        } else if let Some(report) = Signed::<Report>::read(bytes) {
            self.hear_report(from, &report);
        } else if let Some(cap) = Signed::<Cap>::read(bytes) {
            self.hear_cap(from, &cap);
        }
    }
}
