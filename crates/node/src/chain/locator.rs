//! How two nodes find the last block that both have.

use alloc::vec::Vec;

use ledger::{BlockHash, Header};

use super::Chain;
use crate::message::{MAX_HEADERS, MAX_LOCATOR};

/// Hashes at the head of a locator that follow each other without a gap.
const DENSE: usize = 10;

impl Chain {
    /// Hashes of the active chain from the tip down: ten in a row, then with gaps that double, and
    /// the genesis block at last.
    pub(crate) fn locator(&self) -> Vec<BlockHash> {
        let active = self.active();
        let mut locator = Vec::new();
        let mut height = active.len() - 1;
        let mut step = 1;
        while height > 0 && locator.len() < MAX_LOCATOR - 1 {
            locator.push(active[height]);
            if locator.len() >= DENSE {
                step *= 2;
            }
            height = height.saturating_sub(step);
        }
        locator.push(active[0]);
        locator
    }

    /// Headers of the active chain after the first block of a locator that is on it; after the
    /// genesis block if none is.
    pub(crate) fn headers_after(&self, locator: &[BlockHash]) -> Vec<Header> {
        let from = locator
            .iter()
            .find_map(|hash| self.active_height(hash))
            .map_or(1, |height| height + 1);
        self.active()
            .iter()
            .skip(from)
            .take(MAX_HEADERS)
            .map(|hash| *self.tree().known(hash).point.header())
            .collect()
    }
}
