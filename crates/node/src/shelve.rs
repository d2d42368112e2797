//! Deep blocks go into the host's archive, if it has one.

use alloc::format;

use api::{ApiError, Family, StorageState};

use crate::node::Node;

impl Node {
    /// Moves some blocks, if there are enough of them and what was written before was kept.
    pub(crate) fn shelve(&mut self) {
        if self.store.status().state == StorageState::Ok {
            self.chain.shelve(self.store.next_batch());
        }
    }

    /// The host says what became of a batch.
    pub(crate) fn shelf_stored(&mut self, batch: u64, state: StorageState) {
        if state == StorageState::Ok {
            self.chain.shelved(batch);
        }
    }

    /// Hands over what the archive's change writes, behind all else of this input, and tells if it can't be
    /// read.
    pub(crate) fn settle_archive(&mut self) {
        if !self.chain.has_archive() {
            return;
        }
        let ops = self.chain.take_ops();
        self.store.extend(ops);
        if let Some(height) = self.chain.take_unreadable() {
            let message = format!(
                "from height {height} on the database can't be read: peers get no headers from there, and this node follows no branch that leaves below; start it again, and what is damaged is found and asked for"
            );
            let error = ApiError::new(Family::Store, "archiveUnreadable", message);
            self.refused(error.with("height", height));
        }
    }
}
