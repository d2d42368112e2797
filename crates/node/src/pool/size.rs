//! How much a pool holds.

use super::Pool;

impl Pool {
    /// Bytes of the waiting transactions.
    pub(crate) fn bytes(&self) -> usize {
        self.line.bytes()
    }

    /// How many new transactions wait for their predecessors, and bytes of all that do.
    pub(crate) fn parked_size(&self) -> (usize, usize) {
        (self.parked.loose(), self.parked.bytes())
    }
}
