//! How two nodes find the last block that both have.

use alloc::vec::Vec;

use ledger::{BlockHash, Header, Height};

use super::Chain;
use crate::message::{MAX_HEADERS, MAX_LOCATOR};

/// Hashes at the head of a locator that follow each other without a gap.
const DENSE: usize = 10;

impl Chain {
    /// Hashes of the active chain from the tip down: ten in a row, then with gaps that double, and
    /// the genesis block at last.
    pub(crate) fn locator(&self) -> Vec<BlockHash> {
        let mut locator = Vec::new();
        let mut height = self.tip().height().0;
        let mut step = 1;
        while height > 0 && locator.len() < MAX_LOCATOR - 1 {
            locator.extend(self.active_at(Height(height)));
            if locator.len() >= DENSE {
                step *= 2;
            }
            height = height.saturating_sub(step);
        }
        locator.push(self.room().genesis());
        locator
    }

    /// Headers of the active chain after the first block of a locator that is on it; after the
    /// genesis block if none is.
    pub(crate) fn headers_after(&mut self, locator: &[BlockHash]) -> Vec<Header> {
        let shared = locator.iter().find_map(|hash| self.active_height(hash));
        let from = shared.unwrap_or(0) + 1;
        let mut headers = self.archived_headers(Height(from as u64), MAX_HEADERS);
        let next = from + headers.len();
        if next < self.active.lowest() && headers.len() < MAX_HEADERS {
            self.close(Height(next as u64));
            return headers;
        }
        let left = MAX_HEADERS - headers.len();
        let newest = next.max(self.active.lowest())..=self.active.height();
        if !newest.is_empty() {
            let hashes = self.active.span(newest).iter().take(left);
            headers.extend(hashes.map(|hash| *self.tree.known(hash).point.header()));
        }
        headers
    }
}
