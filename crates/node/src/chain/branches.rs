//! What tells branches apart.

use ledger::BlockHash;

use super::Chain;

impl Chain {
    /// Whether blocks are sealed by approved signers.
    pub(crate) fn is_sealed(&self) -> bool {
        self.room().params().is_sealed()
    }

    /// Forgets the headers of which nobody has a body.
    pub(crate) fn forget_bare_branches(&mut self) {
        self.tree.forget_bare_branches();
    }

    /// Sorts blocks, the best last.
    pub(super) fn sort(&self, hashes: &mut [BlockHash]) {
        let point = |hash: &BlockHash| &self.tree.known(hash).point;
        hashes.sort_by(|one, other| point(one).compare(point(other)));
    }
}
