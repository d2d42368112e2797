//! Blocks whose parents are not known yet.

use alloc::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    vec::Vec,
};

use ledger::{Block, BlockHash};

use super::Source;
use crate::bugs::Bug;

/// Most blocks of peers that wait for a parent; the oldest is dropped for a newer one. At 64 KiB
/// each they are 2 MiB.
pub(crate) const MAX_ORPHANS: usize = 32;

/// A block that waits, and where it came from: who sent it answers for it, not who sent its parent.
#[derive(Clone, Debug)]
pub(crate) struct Waiting {
    pub(crate) block: Block,
    pub(crate) source: Source,
}

/// Blocks that wait for their parents: at most [`MAX_ORPHANS`] of peers, and those of the store that
/// a damaged record cut off.
#[derive(Clone, Debug, Default)]
pub(crate) struct Orphans {
    waiting: BTreeMap<BlockHash, Waiting>,
    /// Each with its parent before it.
    by_parent: BTreeSet<(BlockHash, BlockHash)>,
    /// Those that peers sent, the oldest first.
    of_peers: VecDeque<BlockHash>,
}

impl Orphans {
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Block> {
        self.waiting.values().map(|waiting| &waiting.block)
    }

    pub(crate) fn contains(&self, hash: &BlockHash) -> bool {
        self.waiting.contains_key(hash)
    }

    /// How many of them peers sent.
    pub(crate) fn of_peers(&self) -> usize {
        self.of_peers.len()
    }

    /// Keeps a block unless it is kept already.
    pub(crate) fn add(&mut self, block: Block, source: Source) {
        let hash = block.header.hash();
        if self.waiting.contains_key(&hash) {
            return;
        }
        if source.peer().is_some() {
            if self.of_peers.len() >= MAX_ORPHANS
                && !Bug::NoOrphanCap.is_on()
                && let Some(oldest) = self.of_peers.front().copied()
            {
                self.take(&oldest);
            }
            self.of_peers.push_back(hash);
        }
        self.by_parent.insert((block.header.prev, hash));
        self.waiting.insert(hash, Waiting { block, source });
    }

    /// Takes the block with this hash out.
    pub(crate) fn take(&mut self, hash: &BlockHash) -> Option<Waiting> {
        let waiting = self.waiting.remove(hash)?;
        self.by_parent.remove(&(waiting.block.header.prev, *hash));
        self.of_peers.retain(|kept| kept != hash);
        Some(waiting)
    }

    /// Takes the children of a block out.
    pub(crate) fn take_children(&mut self, parent: &BlockHash) -> Vec<Waiting> {
        let last = BlockHash::from_bytes([0xff; 32]);
        let children: Vec<_> = self
            .by_parent
            .range((*parent, BlockHash::ZERO)..=(*parent, last))
            .map(|(_, child)| *child)
            .collect();
        children
            .iter()
            .filter_map(|child| self.take(child))
            .collect()
    }
}
