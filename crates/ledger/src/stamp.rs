//! Stamps: proofs that a file existed when a block was found.

use alloc::{string::String, vec::Vec};
use core::{fmt, str::FromStr};

use borsh::{BorshDeserialize, BorshSerialize};
use sha2::{Digest, Sha256};

use crate::{
    amount::Height,
    hash::{ParseHashError, TxId},
};

/// Most bytes of a file's name.
pub const FILE_NAME_BYTES: u32 = 120;

/// SHA-256 of a file (FIPS 180-4), once and not reversed: text shows it as `sha256sum` prints it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, BorshSerialize, BorshDeserialize)]
pub struct FileHash([u8; 32]);

impl FileHash {
    /// A hash by its bytes.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The hash of a file.
    pub fn of(file: &[u8]) -> Self {
        Self(Sha256::digest(file).into())
    }

    /// The bytes.
    pub const fn to_bytes(self) -> [u8; 32] {
        self.0
    }
}

impl fmt::Display for FileHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for FileHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for FileHash {
    type Err = ParseHashError;

    fn from_str(text: &str) -> Result<Self, ParseHashError> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text, &mut bytes).map_err(|_| ParseHashError {
            length: text.chars().count(),
        })?;
        Ok(Self(bytes))
    }
}

/// What a stamp says of a file.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum StampedFile {
    /// Its hash.
    Hash(FileHash),
    /// All its bytes, from which every node computes the hash. The largest transaction bounds them.
    Whole(Vec<u8>),
}

impl StampedFile {
    /// The file's hash.
    pub fn hash(&self) -> FileHash {
        match self {
            Self::Hash(hash) => *hash,
            Self::Whole(file) => FileHash::of(file),
        }
    }
}

/// A stamp as the state keeps it, beside the file's hash and who stamped it. The file itself is not
/// kept: it stands in the transaction.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Stamp {
    /// The file's name, as who stamped it gave it.
    pub name: String,
    /// The transaction that stamped it.
    pub txid: TxId,
    /// Height of the block that holds it.
    pub height: Height,
}

#[cfg(test)]
mod tests;
