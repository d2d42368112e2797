//! Blocks whose parents are not known yet.

use alloc::{collections::VecDeque, vec::Vec};

use ledger::{Block, BlockHash};

/// Most blocks that wait for a parent; the oldest is dropped for a newer one. At 64 KiB each they
/// are 2 MiB.
pub(crate) const MAX_ORPHANS: usize = 32;

/// Blocks that wait for their parents.
#[derive(Debug)]
pub(crate) struct Orphans {
    waiting: VecDeque<Block>,
    limit: usize,
}

impl Orphans {
    /// Keeps at most so many.
    pub(crate) fn new(limit: usize) -> Self {
        Self {
            waiting: VecDeque::new(),
            limit,
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Block> {
        self.waiting.iter()
    }

    /// Keeps a block unless it is kept already.
    pub(crate) fn add(&mut self, block: Block) {
        let hash = block.header.hash();
        if self.waiting.iter().any(|kept| kept.header.hash() == hash) {
            return;
        }
        if self.waiting.len() >= self.limit {
            self.waiting.pop_front();
        }
        self.waiting.push_back(block);
    }

    /// Takes the block with this hash out.
    pub(crate) fn take(&mut self, hash: &BlockHash) -> Option<Block> {
        let place = self
            .waiting
            .iter()
            .position(|block| block.header.hash() == *hash)?;
        self.waiting.remove(place)
    }

    /// Takes the children of a block out.
    pub(crate) fn take_children(&mut self, parent: &BlockHash) -> Vec<Block> {
        let (children, rest) = core::mem::take(&mut self.waiting)
            .into_iter()
            .partition::<Vec<_>, _>(|block| block.header.prev == *parent);
        self.waiting = rest.into();
        children
    }
}
