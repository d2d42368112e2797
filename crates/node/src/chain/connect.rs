//! Single steps of the active branch: a block is connected at its end, or taken off.

use alloc::vec::Vec;

use ledger::{BlockHash, CheckedBlock, RuleError};

use super::active::Chain;

impl Chain {
    /// Appends a complete block to the active branch. `fresh` is one whose body has just been checked.
    pub(super) fn connect(
        &mut self,
        hash: BlockHash,
        fresh: &mut Option<CheckedBlock>,
    ) -> Result<(), RuleError> {
        let point = self.tree.known(&hash).point;
        let fresh = fresh.take_if(|fresh| fresh.block().header.hash() == hash);
        let checked = if let Some(checked) = fresh {
            checked
        } else {
            // Everything else was checked when the body came; the type wants the proof again, and
            // the costly part of it, the signatures, is not repeated.
            let block = self.block(&hash).expect("a complete block has its body");
            block.check(&self.room, &point, |_| true)?
        };
        let upgraded = self.upgraded.as_ref();
        let changed = upgraded.and_then(|upgraded| upgraded.room_at(&hash));
        let checked = match changed {
            // When the body came it was held against the rules that all nodes share.
            Some(room) => checked.into_block().check(room, &point, |_| true)?,
            None => checked,
        };
        let room = changed.unwrap_or(&self.room);
        let connected = self.state.connect(room, &checked)?;
        self.index
            .add(point.height(), checked.block(), checked.ids());
        self.active.push(hash);
        self.connected.push(connected);
        Ok(())
    }

    /// Disconnects everything above a height; gives the blocks, highest first.
    pub(super) fn disconnect_down_to(&mut self, height: usize) -> Vec<BlockHash> {
        let mut disconnected = Vec::new();
        while self.active.height() > height {
            let hash = self.active.pop();
            let connected = self.connected.pop().expect("one for each but the genesis");
            let block = self.block(&hash).expect("an active block has its body");
            self.index.remove(&block, &block.ids());
            self.state.disconnect(connected);
            disconnected.push(hash);
        }
        disconnected
    }
}
