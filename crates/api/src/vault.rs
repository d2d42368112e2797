//! What the page and the worker that locks identities say to each other.
//!
//! The worker speaks first, [`FromVault::Awake`]. Then it answers one [`ToVault`], and the page ends it: so what it
//! had in memory, the passphrase too, is gone. A message is one `Uint8Array` of `borsh`.

use alloc::{string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};

/// A message from the page to the worker.
#[derive(Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum ToVault {
    /// Locks an identity.
    Lock {
        /// Its 128 bits.
        entropy: [u8; 16],
        /// Its address, which is readable beside the box and can't be exchanged for another's.
        address: String,
        /// The passphrase.
        passphrase: String,
        /// Random bytes of this box alone.
        salt: [u8; 16],
    },
    /// Opens what was locked.
    Open {
        /// The box.
        sealed: Vec<u8>,
        /// The identity's address.
        address: String,
        /// The passphrase.
        passphrase: String,
    },
}

/// A message from the worker to the page.
#[derive(Clone, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum FromVault {
    /// The worker hears. Its build: a page of another build must not go on with it.
    Awake {
        /// The worker's build.
        build: String,
    },
    /// The identity is locked: the box.
    Locked(Vec<u8>),
    /// The box is open: the identity's 128 bits.
    Opened([u8; 16]),
    /// The box stays closed.
    Refused(Closed),
}

/// Why a box stays closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Closed {
    /// The passphrase is another, or the box was changed.
    WrongPassphrase,
    /// It is no box that this build can open.
    UnknownForm,
}
