//! Double SHA-256 and the typed hashes that come of it.

use core::{cmp, fmt, marker::PhantomData, str::FromStr};

use borsh::{
    BorshDeserialize, BorshSerialize,
    io::{Read, Result as IoResult, Write},
};
use sha2::{Digest, Sha256};

/// SHA-256 of some bytes (FIPS 180-4).
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// SHA-256 of the SHA-256 of some bytes, as Bitcoin hashes headers and transactions.
pub fn sha256d(bytes: &[u8]) -> [u8; 32] {
    sha256(&sha256(bytes))
}

/// A 32-byte hash of one kind of thing. The kinds can't be mixed.
///
/// It holds the bytes as the hash function gives them; text shows them reversed, as Bitcoin does.
pub struct Hash<Kind> {
    bytes: [u8; 32],
    kind: PhantomData<fn() -> Kind>,
}

/// The kind of a [`BlockHash`].
pub enum BlockKind {}
/// The kind of a [`TxId`].
pub enum TransactionKind {}
/// The kind of a [`MerkleRoot`].
pub enum MerkleKind {}

/// The kind of a [`StateHash`].
pub enum StateKind {}

/// Double SHA-256 of a header.
pub type BlockHash = Hash<BlockKind>;
/// Double SHA-256 of a whole transaction, signature included.
pub type TxId = Hash<TransactionKind>;
/// Root of a Merkle tree.
pub type MerkleRoot = Hash<MerkleKind>;
/// Double SHA-256 of a whole state.
pub type StateHash = Hash<StateKind>;

impl<Kind> Hash<Kind> {
    /// The hash of all zeros; the genesis block's parent.
    pub const ZERO: Self = Self::from_bytes([0; 32]);

    /// A hash by its bytes in hashing order.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self {
            bytes,
            kind: PhantomData,
        }
    }

    /// The hash of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self::from_bytes(sha256d(bytes))
    }

    /// The bytes in hashing order.
    pub const fn to_bytes(self) -> [u8; 32] {
        self.bytes
    }
}

// Written by hand because derived impls would ask the same of `Kind`.
impl<Kind> Copy for Hash<Kind> {}
impl<Kind> Clone for Hash<Kind> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<Kind> Eq for Hash<Kind> {}
impl<Kind> PartialEq for Hash<Kind> {
    fn eq(&self, other: &Self) -> bool {
        self.bytes == other.bytes
    }
}
impl<Kind> Ord for Hash<Kind> {
    fn cmp(&self, other: &Self) -> cmp::Ordering {
        self.bytes.cmp(&other.bytes)
    }
}
impl<Kind> PartialOrd for Hash<Kind> {
    fn partial_cmp(&self, other: &Self) -> Option<cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<Kind> fmt::Display for Hash<Kind> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.bytes
            .iter()
            .rev()
            .try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl<Kind> fmt::Debug for Hash<Kind> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Text that is no hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a hash is 64 hex digits, this is {length} characters or has others than 0-9 and a-f")]
pub struct ParseHashError {
    /// Characters found.
    pub length: usize,
}

impl<Kind> FromStr for Hash<Kind> {
    type Err = ParseHashError;

    fn from_str(text: &str) -> Result<Self, ParseHashError> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text, &mut bytes).map_err(|_| ParseHashError {
            length: text.chars().count(),
        })?;
        bytes.reverse();
        Ok(Self::from_bytes(bytes))
    }
}

impl<Kind> BorshSerialize for Hash<Kind> {
    fn serialize<W: Write>(&self, writer: &mut W) -> IoResult<()> {
        writer.write_all(&self.bytes)
    }
}

impl<Kind> BorshDeserialize for Hash<Kind> {
    fn deserialize_reader<R: Read>(reader: &mut R) -> IoResult<Self> {
        <[u8; 32]>::deserialize_reader(reader).map(Self::from_bytes)
    }
}

#[cfg(test)]
mod tests;
