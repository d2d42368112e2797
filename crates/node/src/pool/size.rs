//! How much a pool holds.

use super::{Claim, Pool};

impl Pool {
    /// Bytes of the waiting transactions.
    pub(crate) fn bytes(&self) -> usize {
        self.bytes
    }

    /// How many new transactions wait for their predecessors, and bytes of all that do.
    pub(crate) fn parked_size(&self) -> (usize, usize) {
        let parked = self.parked.values();
        let new = parked.filter(|parked| parked.claim == Claim::New);
        (new.count(), self.parked_bytes)
    }
}
