//! Headers of the active chain leave memory for the host's archive, and come back.

use ledger::{BlockHash, HeaderPoint, Room};

use super::{BodyState, Entry, Tree};

impl Tree {
    /// The tree that begins with the highest block of an archive.
    pub(crate) fn on_archive(room: &Room, base: HeaderPoint) -> Self {
        let mut tree = Self::new(room);
        tree.best_header = base.hash();
        tree.take_back(base, BodyState::Archived);
        tree
    }

    /// These blocks of the active chain, lowest first, are in the archive: the last of them is the base, and those
    /// below it leave memory.
    pub(crate) fn shelve(&mut self, archived: &[BlockHash]) {
        let Some((base, below)) = archived.split_last() else {
            return;
        };
        for hash in below {
            if let Some(entry) = self.entries.remove(hash) {
                self.unlink(&entry.point);
            }
        }
        if let Some(entry) = self.entries.get_mut(base) {
            entry.body = BodyState::Archived;
            let point = entry.point;
            self.unlink(&point);
        }
    }

    /// A block whose parent is in the archive is no child of anything in memory.
    fn unlink(&mut self, point: &HeaderPoint) {
        let prev = point.header().prev;
        if let Some(children) = self.children.get_mut(&prev) {
            children.retain(|child| *child != point.hash());
            if children.is_empty() {
                self.children.remove(&prev);
            }
        }
    }

    /// A block of the active chain is in memory again, or its body is.
    pub(crate) fn take_back(&mut self, point: HeaderPoint, body: BodyState) {
        let hash = point.hash();
        let entry = Entry {
            point,
            body,
            complete: true,
            undone: false,
            barred: false,
        };
        self.entries.insert(hash, entry);
        let children = self.children.entry(point.header().prev).or_default();
        if !children.contains(&hash) {
            children.push(hash);
        }
    }
}
