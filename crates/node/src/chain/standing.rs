//! The active branch's hashes, those that are in memory.

use alloc::vec::Vec;
use core::ops::RangeInclusive;

use ledger::{BlockHash, Height};

/// A height as a place in memory.
pub(super) fn place_of(height: Height) -> usize {
    usize::try_from(height.0).unwrap_or(usize::MAX)
}

/// Hashes of the active branch by height: the genesis block's, and all from the lowest on that is in memory.
#[derive(Clone, Debug)]
pub(super) struct Standing {
    genesis: BlockHash,
    /// Height of the first of the hashes: the base's where the blocks below are in an archive, or else zero.
    lowest: usize,
    hashes: Vec<BlockHash>,
}

impl Standing {
    /// The genesis block alone.
    pub(super) fn new(genesis: BlockHash) -> Self {
        Self {
            genesis,
            lowest: 0,
            hashes: alloc::vec![genesis],
        }
    }

    /// The highest block of an archive.
    pub(super) fn on_base(genesis: BlockHash, height: usize, base: BlockHash) -> Self {
        Self {
            genesis,
            lowest: height,
            hashes: alloc::vec![base],
        }
    }

    /// The tip's height.
    pub(super) fn height(&self) -> usize {
        self.lowest + self.hashes.len() - 1
    }

    /// The height from which on all hashes are here.
    pub(super) fn lowest(&self) -> usize {
        self.lowest
    }

    /// All hashes from there on.
    pub(super) fn hashes(&self) -> &[BlockHash] {
        &self.hashes
    }

    pub(super) fn tip(&self) -> &BlockHash {
        self.hashes.last().expect("a node stands on a block")
    }

    /// The hash at a height, if it is in memory.
    pub(super) fn get(&self, height: usize) -> Option<BlockHash> {
        if height == 0 {
            return Some(self.genesis);
        }
        let place = height.checked_sub(self.lowest)?;
        self.hashes.get(place).copied()
    }

    /// The hash at a height that is in memory.
    pub(super) fn at(&self, height: usize) -> BlockHash {
        self.get(height).expect("it is in memory")
    }

    /// The hashes at heights that are in memory.
    pub(super) fn span(&self, heights: RangeInclusive<usize>) -> &[BlockHash] {
        let (first, end) = (
            heights.start() - self.lowest,
            heights.end() + 1 - self.lowest,
        );
        &self.hashes[first..end]
    }

    pub(super) fn push(&mut self, hash: BlockHash) {
        self.hashes.push(hash);
    }

    /// Takes the tip off.
    pub(super) fn pop(&mut self) -> BlockHash {
        assert!(self.hashes.len() > 1, "a node stands on a block");
        self.hashes.swap_remove(self.hashes.len() - 1)
    }

    /// Leaves out those below a height.
    pub(super) fn leave_below(&mut self, height: usize) {
        self.hashes.drain(..height - self.lowest);
        self.hashes.shrink_to_fit();
        self.lowest = height;
    }

    /// Puts the hashes back that follow each other from a height on up to those that are here.
    pub(super) fn put_below(&mut self, lowest: usize, below: Vec<BlockHash>) {
        debug_assert_eq!(lowest + below.len(), self.lowest);
        self.hashes.splice(..0, below);
        self.lowest = lowest;
    }
}
