//! The headers below the base, and what is known by them, read from the archive.

use alloc::vec::Vec;

use ledger::{Block, BlockHash, Header, HeaderPoint, Height, Room};
use sha2::{Digest, Sha256};

use super::super::Chain;
use crate::{
    archive::{at_key, block_key, header_key},
    file::is_intact,
};

/// Bytes of the checksum at the end of a row: the first of a SHA-256 of what is before.
const CHECKSUM_BYTES: usize = 8;

/// A header's row.
pub(super) fn to_row(point: &HeaderPoint) -> Vec<u8> {
    let mut row = point.to_bytes();
    let digest = Sha256::digest(&row);
    row.extend_from_slice(&digest[..CHECKSUM_BYTES]);
    row
}

/// The header of a row, if the row is whole and of this height.
pub(super) fn from_row(room: &Room, height: Height, row: &[u8]) -> Option<HeaderPoint> {
    let (bytes, checksum) = row.split_last_chunk::<CHECKSUM_BYTES>()?;
    if Sha256::digest(bytes)[..CHECKSUM_BYTES] != checksum[..] {
        return None;
    }
    let point = HeaderPoint::from_kept(room.schedule(), bytes)?;
    (point.height() == height).then_some(point)
}

impl Chain {
    /// Whether a header on this parent may be in the archive, or leave the active chain there.
    pub(in super::super) fn is_at_edge(&self, parent: &BlockHash) -> bool {
        self.archived() > Height(0)
            && (self.tree.get(parent).is_none() || *parent == self.room.genesis())
    }

    /// The height of a block that is in the archive.
    pub(crate) fn archived_height(&self, hash: &BlockHash) -> Option<Height> {
        let height = self.row(&at_key(hash))?;
        self.is_archived(height).then_some(height)
    }

    /// Whether the block at a height of the active chain is in the archive.
    pub(crate) fn is_archived(&self, height: Height) -> bool {
        (Height(1)..=self.archived()).contains(&height)
    }

    /// A header of the archive by its hash.
    pub(in super::super) fn archived_point(&self, hash: &BlockHash) -> Option<HeaderPoint> {
        let point = self.archived_point_at(self.archived_height(hash)?)?;
        (point.hash() == *hash).then_some(point)
    }

    /// A header of the archive by its height.
    pub(in super::super) fn archived_point_at(&self, height: Height) -> Option<HeaderPoint> {
        if !self.is_archived(height) {
            return None;
        }
        let row = self.shelf.reader.as_ref()?.get(&header_key(height))?;
        from_row(&self.room, height, &row)
    }

    /// Headers of the archive from a height on, in a row, at most so many. They end before one that can't be read.
    pub(in super::super) fn archived_headers(&self, from: Height, most: usize) -> Vec<Header> {
        let count = (self.archived().0 + 1)
            .saturating_sub(from.0)
            .min(most as u64);
        let Some(reader) = self.shelf.reader.as_ref().filter(|_| count > 0) else {
            return Vec::new();
        };
        let end = header_key(Height(from.0 + count));
        let rows = reader.newest(&header_key(from)..&end, most);
        let points = (from.0..)
            .zip(rows.iter().rev())
            .map_while(|(height, (_, row))| from_row(&self.room, Height(height), row));
        points.map(|point| *point.header()).collect()
    }

    /// The block of the archive upon a header of the active chain, with its own header's place, if it is whole.
    pub(super) fn archived_above(&self, below: &HeaderPoint) -> Option<(HeaderPoint, Block)> {
        let height = below.height().next();
        let bytes = self.shelf.reader.as_ref()?.get(&block_key(height))?;
        let hash = is_intact(&bytes, below.hash())?;
        // Where targets are easy, a header with another nonce may be good by itself.
        if self.archived_height(&hash) != Some(height) {
            return None;
        }
        let block: Block = borsh::from_slice(&bytes).ok()?;
        let point = below.extend(&self.room, block.header, u64::MAX).ok()?;
        Some((point, block))
    }
}
