//! Bitcoin's 80-byte block header.

use core::fmt;

use borsh::{
    BorshDeserialize, BorshSerialize,
    io::{Read, Result as IoResult, Write},
};

use crate::{
    hash::{BlockHash, MerkleRoot},
    target::CompactTarget,
};

/// Bytes of an encoded header.
pub const HEADER_BYTES: usize = 80;

/// A block's header: the 80 bytes whose double SHA-256 must meet the target.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Version of the rules that its maker follows.
    pub version: i32,
    /// Hash of the parent's header.
    pub prev: BlockHash,
    /// Commitment to the block's transactions.
    pub merkle_root: MerkleRoot,
    /// When the block was found, Unix seconds.
    pub time: u32,
    /// The target.
    pub bits: CompactTarget,
    /// The number that was searched for.
    pub nonce: u32,
}

impl Header {
    /// The 80 bytes: integers little-endian, hashes in hashing order.
    pub fn to_bytes(&self) -> [u8; HEADER_BYTES] {
        let mut bytes = [0; HEADER_BYTES];
        bytes[0..4].copy_from_slice(&self.version.to_le_bytes());
        bytes[4..36].copy_from_slice(&self.prev.to_bytes());
        bytes[36..68].copy_from_slice(&self.merkle_root.to_bytes());
        bytes[68..72].copy_from_slice(&self.time.to_le_bytes());
        bytes[72..76].copy_from_slice(&self.bits.0.to_le_bytes());
        bytes[76..80].copy_from_slice(&self.nonce.to_le_bytes());
        bytes
    }

    /// The header that 80 bytes encode; each 80 bytes encode one.
    pub fn from_bytes(bytes: &[u8; HEADER_BYTES]) -> Self {
        fn part<const N: usize>(bytes: &[u8; HEADER_BYTES], from: usize) -> [u8; N] {
            let mut part = [0; N];
            part.copy_from_slice(&bytes[from..from + N]);
            part
        }
        Self {
            version: i32::from_le_bytes(part(bytes, 0)),
            prev: BlockHash::from_bytes(part(bytes, 4)),
            merkle_root: MerkleRoot::from_bytes(part(bytes, 36)),
            time: u32::from_le_bytes(part(bytes, 68)),
            bits: CompactTarget(u32::from_le_bytes(part(bytes, 72))),
            nonce: u32::from_le_bytes(part(bytes, 76)),
        }
    }

    /// Double SHA-256 of the 80 bytes.
    pub fn hash(&self) -> BlockHash {
        BlockHash::of(&self.to_bytes())
    }
}

impl fmt::Debug for Header {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Header({})", hex::encode(self.to_bytes()))
    }
}

impl BorshSerialize for Header {
    fn serialize<W: Write>(&self, writer: &mut W) -> IoResult<()> {
        writer.write_all(&self.to_bytes())
    }
}

impl BorshDeserialize for Header {
    fn deserialize_reader<R: Read>(reader: &mut R) -> IoResult<Self> {
        <[u8; HEADER_BYTES]>::deserialize_reader(reader).map(|bytes| Self::from_bytes(&bytes))
    }
}

#[cfg(test)]
mod tests;
