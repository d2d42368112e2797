//! Old blocks are dropped, and a snapshot of the state stands for them.
//!
//! Nothing is dropped before the snapshot is stored: first it is written, and once the host says that
//! it was kept, the bodies below go, from memory and from storage. Who ends in between starts from the
//! snapshot and goes on where it was, or from the bodies if the snapshot is damaged.
//!
//! Where storage is full already there is no room for a snapshot beside the bodies: then as many of
//! the oldest go first as make room for it, in the same batch, and come back if it is not kept.
//!
//! Gone with the bodies are the posts, payments, settled orders and withdrawn offers of old blocks.
//! What stands in the state stays: balances, names, offers, open orders, stamps; and who found how
//! many blocks.

use alloc::{format, string::ToString, vec::Vec};

use api::{ApiError, Event, Family, Pruned, Reply, Snapshot as SnapshotView, StorageState};
use ledger::{BlockHash, Height};

use crate::{
    bugs::Bug,
    chain::SnapshotRefusal,
    io::{Output, RequestId},
    message::Message,
    node::Node,
    snapshot::Snapshot,
};

/// Bodies that are kept above a snapshot where nothing else is asked for: two hours of blocks every 15
/// seconds, and no deeper reorganisation can be followed.
pub const KEPT_BODIES: u32 = 500;
/// Fewest bodies that may be asked for.
pub const LEAST_KEPT_BODIES: u32 = 10;
/// A snapshot is renewed when so many times the kept bodies have come together above it.
const RENEWED_AT: u64 = 2;

/// The rule that refuses a snapshot for now.
const WHILE_SYNCING: &str = "pruneWhileSyncing";

/// A snapshot that is being stored.
#[derive(Clone, Debug)]
pub(crate) struct Pruning {
    /// Who asked for it; nobody where a snapshot is renewed.
    request: Option<RequestId>,
    /// The batch of writes that it is in.
    batch: u64,
    snapshot: Snapshot,
    bytes: usize,
    /// Blocks whose records went before it, because storage was full.
    lent: Vec<BlockHash>,
}

impl Node {
    /// Begins to prune; the answer comes later.
    pub(crate) fn prune(
        &mut self,
        request: Option<RequestId>,
        keep: Option<u32>,
    ) -> Result<(), ApiError> {
        let keep = keep.or(self.chain.keep()).unwrap_or(KEPT_BODIES);
        if keep < LEAST_KEPT_BODIES {
            let message = format!("a node keeps its newest {LEAST_KEPT_BODIES} blocks at least");
            return Err(ApiError::new(Family::Policy, "keptTooFew", message)
                .with("found", keep)
                .with("least", LEAST_KEPT_BODIES));
        }
        if self.chain.has_archive() {
            let message = "this node keeps old blocks in a database and reads them when they are asked for, so there is nothing to make smaller";
            return Err(ApiError::new(Family::Policy, "hasArchive", message));
        }
        if self.pruning.is_some() {
            let message = "a snapshot is being stored already; wait until it is done";
            return Err(ApiError::new(Family::Policy, "pruneRunning", message));
        }
        let state = self.store.status().state;
        if state == StorageState::Missing {
            let message = "this browser stores nothing, so there is nothing to make smaller";
            return Err(ApiError::new(Family::Store, "noStorage", message));
        }
        let snapshot = self
            .chain
            .snapshot(keep)
            .map_err(|refusal| refusal_error(refusal, keep))?;
        let bytes = snapshot.to_bytes(self.chain.room().genesis());
        let length = bytes.len();
        let lent = if state == StorageState::Full {
            self.oldest_bodies(&snapshot, length)
        } else {
            Vec::new()
        };
        for hash in &lent {
            self.store.delete_block(*hash);
        }
        if Bug::DropsFirst.is_on() {
            for hash in self.oldest_bodies(&snapshot, usize::MAX) {
                self.store.delete_block(hash);
            }
        }
        let batch = self.store.put_snapshot(snapshot.block(), bytes);
        self.pruning = Some(Pruning {
            request,
            batch,
            snapshot,
            bytes: length,
            lent,
        });
        Ok(())
    }

    /// The lowest bodies below a snapshot that together have so many bytes, or all of them.
    fn oldest_bodies(&self, snapshot: &Snapshot, bytes: usize) -> Vec<BlockHash> {
        let below = self.chain.floor().0 + 1..=snapshot.height().0;
        let mut lent = Vec::new();
        let mut sum = 0;
        for hash in below.filter_map(|height| self.chain.active_at(Height(height))) {
            if sum >= bytes {
                break;
            }
            sum += self.chain.block_bytes(&hash).map_or(0, |bytes| bytes.len());
            lent.push(hash);
        }
        lent
    }

    /// Makes a new snapshot when enough blocks have come since the last one, if there is one.
    pub(crate) fn renew_snapshot(&mut self) {
        let Some(keep) = self.chain.keep() else {
            return;
        };
        let above = self.chain.tip().height().0 - self.chain.floor().0;
        let is_due = above >= RENEWED_AT * u64::from(keep.max(1));
        let is_free = self.pruning.is_none() && self.store.status().state == StorageState::Ok;
        if is_due
            && is_free
            && let Err(error) = self.prune(None, Some(keep))
            // There will be another block to try it at.
            && error.rule != WHILE_SYNCING
        {
            self.refused(error);
        }
    }

    /// The host says what became of a batch: the one with the snapshot decides.
    pub(crate) fn snapshot_stored(&mut self, batch: u64, state: StorageState) {
        let Some(pruning) = self.pruning.take_if(|pruning| pruning.batch <= batch) else {
            if state == StorageState::Ok {
                let owed = core::mem::take(&mut self.owed_records);
                self.restore_records(&owed);
            }
            return;
        };
        let request = pruning.request;
        let result = if state == StorageState::Ok {
            self.finish_pruning(pruning)
        } else {
            Err(self.give_up_pruning(&pruning))
        };
        match (request, result) {
            (Some(id), result) => {
                let result = result.map(Reply::Pruned);
                self.output(Output::Reply { id, result });
            }
            (None, Err(error)) => self.refused(error),
            (None, Ok(_)) => {}
        }
    }

    /// The snapshot is stored: the bodies below it go.
    fn finish_pruning(&mut self, pruning: Pruning) -> Result<Pruned, ApiError> {
        let Pruning {
            snapshot,
            bytes,
            lent,
            ..
        } = pruning;
        if !self.chain.fits(&snapshot) {
            self.store.delete_snapshot(snapshot.block());
            self.restore_records(&lent);
            let message = "the chain changed below the snapshot while it was stored; ask again";
            return Err(ApiError::new(Family::Policy, "pruneOvertaken", message)
                .with("height", snapshot.height()));
        }
        let older = (self.chain.floor() > Height(0)).then(|| self.chain.floor_state().tip());
        let before = self.chain.body_bytes();
        let dropped = self.chain.prune(snapshot);
        for hash in &dropped {
            self.store.delete_block(*hash);
        }
        if let Some(older) = older {
            self.store.delete_snapshot(older);
        }
        if !lent.is_empty() {
            // What was refused while there was no room has a place now.
            self.store_everything();
        }
        self.announce(&Message::Pruned(self.chain.floor()), None);
        self.event(Event::Storage(self.store.status().clone()));
        let snapshot = self.view_snapshot().expect("it was put in its place");
        Ok(Pruned {
            snapshot,
            dropped: dropped.len() as u64,
            dropped_bytes: (before - self.chain.body_bytes()) as u64,
            snapshot_bytes: bytes as u64,
        })
    }

    fn give_up_pruning(&mut self, pruning: &Pruning) -> ApiError {
        self.store.delete_snapshot(pruning.snapshot.block());
        self.restore_records(&pruning.lent);
        // If there is no room for them either, they come when there is.
        self.owed_records.extend(&pruning.lent);
        let message = "there is no room to store a snapshot, so nothing was dropped; save the room as a file, or make room in this browser";
        ApiError::new(Family::Store, "snapshotNotStored", message)
            .with("bytes", pruning.bytes)
            .with("height", pruning.snapshot.height())
    }

    fn restore_records<'a>(&mut self, lent: impl IntoIterator<Item = &'a BlockHash>) {
        for hash in lent {
            if let Some(bytes) = self.chain.block_bytes(hash) {
                self.store.put_block(*hash, &bytes);
            }
        }
    }

    /// Writes all blocks that are here, the tip, and what waits.
    fn store_everything(&mut self) {
        let Self { chain, store, .. } = self;
        for (hash, bytes) in chain.bodies() {
            store.put_block(hash, bytes);
        }
        store.put_tip(chain.tip().hash());
        for (kept, received) in self.pool.all_kept() {
            let claim = self
                .pool
                .claim(&kept.id())
                .unwrap_or(crate::pool::Claim::Kept);
            self.store.put_transaction(kept.signed(), received, claim);
        }
    }

    /// Tells once that a branch of more work can't be followed.
    pub(crate) fn tell_rival(&mut self) {
        let rival = self.chain.rival();
        let fork = rival.map(|(_, fork)| fork);
        let told = core::mem::replace(&mut self.timers.rival_told, fork);
        if let Some((rival, fork)) = rival.filter(|_| told != fork) {
            let error = fork_below_snapshot(self.chain.floor(), fork)
                .with("tip", rival.hash())
                .with("height", rival.height());
            self.refused(error);
        }
    }

    /// A block of this height is the first of a branch that leaves below the snapshot.
    pub(crate) fn below_snapshot(&self, height: u64) -> ApiError {
        let fork = Height(height.saturating_sub(1));
        fork_below_snapshot(self.chain.floor(), fork).with("height", height)
    }

    /// What is kept of old blocks, if they were dropped.
    pub(crate) fn view_snapshot(&self) -> Option<SnapshotView> {
        let keep = self.chain.keep()?;
        let state = self.chain.floor_state();
        Some(SnapshotView {
            height: state.height().0,
            block: state.tip().to_string(),
            state_hash: self.chain.floor_state_hash().to_string(),
            keep,
        })
    }

    /// Where something was asked for that may have stood in a block that was dropped.
    pub(crate) fn gone(&self, what: &str, asked: &str) -> Option<ApiError> {
        let floor = self.chain.floor();
        (floor > Height(0)).then(|| {
            let message = format!(
                "this node does not have the {what} {asked}: of blocks up to {floor} it keeps headers and a snapshot alone; ask a node that has all blocks"
            );
            ApiError::new(Family::Policy, "pruned", message)
                .with("asked", asked)
                .with("snapshotHeight", floor)
        })
    }
}

/// A branch leaves the active chain where its bodies are gone.
fn fork_below_snapshot(floor: Height, fork: Height) -> ApiError {
    let message = format!(
        "a branch of more work leaves this node's at height {fork}, and of blocks up to {floor} it has a snapshot alone; to follow that branch, leave the room, erase its records, and join again"
    );
    ApiError::new(Family::Policy, "forkBelowSnapshot", message)
        .with("forkHeight", fork)
        .with("snapshotHeight", floor)
}

fn refusal_error(refusal: SnapshotRefusal, keep: u32) -> ApiError {
    match refusal {
        SnapshotRefusal::TooFewBlocks { tip, floor } => {
            let message = format!(
                "there is nothing to drop: the chain has {tip} blocks, {keep} of them stay, and a snapshot stands for {floor} already"
            );
            ApiError::new(Family::Policy, "nothingToPrune", message)
                .with("height", tip)
                .with("keep", keep)
                .with("snapshotHeight", floor)
        }
        SnapshotRefusal::BetterBranch { fork } => {
            let message = format!(
                "a branch of more work, whose blocks are not all here yet, leaves this one at height {fork}; wait until this node stands on it, or has outgrown it"
            );
            ApiError::new(Family::Policy, WHILE_SYNCING, message).with("forkHeight", fork)
        }
        SnapshotRefusal::Differs { undone, replayed } => {
            let message = "undoing the newest blocks and replaying the old ones lead to two states, so nothing is dropped; please tell the makers of this program";
            ApiError::new(Family::Store, "snapshotDiffers", message)
                .with("undone", undone)
                .with("replayed", replayed)
        }
    }
}
