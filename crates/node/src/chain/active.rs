//! The branch that the node stands on, and how it changes.

use alloc::vec::Vec;

use ledger::{
    Block, BlockHash, CheckedBlock, ConnectedBlock, Header, HeaderPoint, Room, RuleError, State,
    TxId,
};

use super::{
    Source,
    archived::Shelf,
    index::Index,
    orphans::{Orphans, Waiting},
    pruned::Base,
    refusal::BlockRefusal,
    standing::{Standing, place_of},
    tree::{BodyState, HeaderRefusal, HeldBody, Tree},
    upgrade::Upgraded,
};
use crate::bugs::Bug;

/// A block that nobody asked for is kept where its branch has at least the work of the active block
/// so far below the tip. Further down anybody could fill the store with blocks that were easy once.
pub(crate) const UNASKED_DEPTH: usize = 8;

/// All known blocks, the active branch and its state.
#[derive(Clone, Debug)]
pub(crate) struct Chain {
    pub(super) room: Room,
    pub(super) tree: Tree,
    pub(super) active: Standing,
    /// How to disconnect each block of the active branch above the base.
    pub(super) connected: Vec<ConnectedBlock>,
    pub(super) state: State,
    pub(super) index: Index,
    /// Whole blocks that wait for their parents' headers.
    orphans: Orphans,
    /// What the bodies that are here build on.
    pub(super) base: Base,
    /// What of them is in the host's archive.
    pub(super) shelf: Shelf,
    /// A change of rules that the node was started with.
    pub(super) upgraded: Option<Upgraded>,
}

/// What became of a block that broke no rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum BlockOutcome {
    /// It was here already.
    Duplicate,
    /// Its parent is not known; it waits.
    Orphan,
    /// It is kept, and the active chain stays as it is.
    SideBranch,
    /// Its header is kept; its body was not asked for and is too far behind to be wanted.
    Behind,
    /// Its header is kept; its branch leaves the active chain below the floor, and this node has only a
    /// snapshot of what it would have to undo.
    Barred,
    /// The active chain changed.
    Activated(Activation),
}

/// A change of the active chain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Activation {
    /// Blocks that were disconnected, highest first.
    pub(crate) disconnected: Vec<BlockHash>,
    /// Blocks that were connected, lowest first.
    pub(crate) connected: Vec<BlockHash>,
}

impl Chain {
    pub(crate) fn new(room: Room) -> Self {
        Self {
            tree: Tree::new(&room),
            active: Standing::new(room.genesis()),
            connected: Vec::new(),
            state: State::genesis(&room),
            index: Index::default(),
            orphans: Orphans::default(),
            base: Base::at_genesis(&room),
            shelf: Shelf::default(),
            upgraded: None,
            room,
        }
    }

    /// Keeps at most so many headers: fewer than a test would have to mine.
    #[cfg(test)]
    pub(crate) fn limit_headers(&mut self, limit: usize) {
        self.tree.set_limit(limit);
    }

    pub(crate) fn room(&self) -> &Room {
        &self.room
    }

    pub(crate) fn tree(&self) -> &Tree {
        &self.tree
    }

    pub(crate) fn state(&self) -> &State {
        &self.state
    }

    pub(crate) fn index(&self) -> &Index {
        &self.index
    }

    pub(crate) fn orphans(&self) -> &Orphans {
        &self.orphans
    }

    /// Takes the blocks out that waited for this one, if it is in the tree now.
    pub(crate) fn take_waiting_children(&mut self, parent: &BlockHash) -> Vec<Waiting> {
        if self.tree.get(parent).is_none() {
            return Vec::new();
        }
        self.orphans.take_children(parent)
    }

    /// Takes the waiting block with this hash out.
    pub(crate) fn take_waiting(&mut self, hash: &BlockHash) -> Option<Waiting> {
        self.orphans.take(hash)
    }

    /// Hashes of the active chain by height, from the highest block of the archive on, or all if there is none.
    pub(crate) fn active(&self) -> &[BlockHash] {
        self.active.hashes()
    }

    pub(crate) fn tip(&self) -> &HeaderPoint {
        &self.tree.known(self.active.tip()).point
    }

    /// Whether bodies are missing on the way to the best header.
    pub(crate) fn is_behind(&self) -> bool {
        !self.tree.known(&self.tree.best_header().hash()).complete
    }

    /// Takes a header whose parent is known. True if it is new.
    pub(crate) fn add_header(&mut self, header: Header, now_s: u64) -> Result<bool, HeaderRefusal> {
        let mut archived = None;
        if self.is_at_edge(&header.prev) {
            if self.archived_height(&header.hash()).is_some() {
                return Ok(false);
            }
            archived = self.archived_point(&header.prev);
        }
        let is_new = self.tree.add_header(&self.room, header, now_s, archived)?;
        if is_new {
            self.note_signal(&header);
        }
        Ok(is_new)
    }

    /// Takes a block from wherever it comes: the network, this node's miners, or the store.
    /// `already_verified` names transactions whose signatures were checked before.
    ///
    /// # Errors
    /// The rule that the block breaks. Where a block breaks a rule only when it is connected, all
    /// that builds on it is marked too, and the active chain is what it was.
    pub(crate) fn add_block(
        &mut self,
        block: Block,
        source: Source,
        now_s: u64,
        already_verified: impl Fn(&TxId) -> bool,
    ) -> Result<BlockOutcome, BlockRefusal> {
        match self.add_header(block.header, now_s) {
            Ok(_) => {}
            Err(HeaderRefusal::UnknownParent) => {
                self.check_own_work(&block.header)?;
                self.orphans.add(block, source);
                return Ok(BlockOutcome::Orphan);
            }
            Err(refusal) => return Err(refusal.into()),
        }
        let hash = block.header.hash();
        let Some(entry) = self.tree.get(&hash) else {
            // It is in the archive.
            return Ok(BlockOutcome::Duplicate);
        };
        if entry.barred {
            return Ok(BlockOutcome::Barred);
        }
        match entry.body {
            BodyState::Held(_) | BodyState::Archived | BodyState::Pruned => {
                return Ok(BlockOutcome::Duplicate);
            }
            BodyState::Invalid => return Err(BlockRefusal::KnownInvalid),
            BodyState::Missing => {}
        }
        if matches!(source, Source::Unasked(_)) && self.is_far_behind(&entry.point) {
            return Ok(BlockOutcome::Behind);
        }
        // A body that does not fit says nothing about the header: another body may fit.
        let checked = block.check(&self.room, &entry.point, already_verified);
        if Bug::WrongBodySpoils.is_on() && checked.is_err() {
            self.tree.invalidate(hash);
        }
        let checked = checked?;
        let complete = self.tree.add_body(hash, held(checked.block()));
        self.activate_best_of(complete, checked)
    }

    /// Checks what can be said of a header's work while its parent is not known: that it meets the
    /// target that it names, and that no room of these parameters has an easier one.
    fn check_own_work(&self, header: &Header) -> Result<(), RuleError> {
        let easiest = self.room.schedule().easiest;
        let target = header.bits.to_target().ok();
        let Some(target) = target.filter(|target| *target <= easiest) else {
            return Err(RuleError::BadBits {
                expected: easiest.to_compact(),
                found: header.bits,
            });
        };
        let hash = header.hash();
        if !target.is_met_by(hash) {
            return Err(RuleError::HashAboveTarget { hash, target });
        }
        Ok(())
    }

    fn is_far_behind(&self, point: &HeaderPoint) -> bool {
        let floor = self.active.height().saturating_sub(UNASKED_DEPTH);
        let floor = self.active.at(floor.max(self.active.lowest()));
        point.work() < self.tree.known(&floor).point.work()
    }

    /// Changes to the best of some newly complete blocks, if it is better than the tip. `fresh` is the
    /// one whose body has just been checked.
    fn activate_best_of(
        &mut self,
        mut found: Vec<BlockHash>,
        fresh: CheckedBlock,
    ) -> Result<BlockOutcome, BlockRefusal> {
        let mut refusal = None;
        let fresh_hash = fresh.block().header.hash();
        let mut fresh = Some(fresh);
        self.sort(&mut found);
        while let Some(hash) = found.pop() {
            if !self.tree.known(&hash).complete || !self.is_better(&hash) {
                continue;
            }
            if !self.reach_down_to(self.fork_height(hash)) {
                continue;
            }
            match self.activate(hash, &mut fresh) {
                Ok(activation) => return Ok(BlockOutcome::Activated(activation)),
                // The blocks below the bad one may still be better than the tip.
                Err((rule, below)) => {
                    found.push(below);
                    // Whatever else has come may be better than these.
                    if !Bug::BadBranchFirst.is_on() {
                        self.sort(&mut found);
                    }
                    // A bad block above a good one says nothing against it, nor against who sent it.
                    let is_bad = matches!(self.tree.known(&fresh_hash).body, BodyState::Invalid);
                    if is_bad || Bug::BlamesTheGood.is_on() {
                        refusal.get_or_insert(rule);
                    }
                }
            }
        }
        match refusal {
            Some(rule) => Err(rule.into()),
            None => Ok(BlockOutcome::SideBranch),
        }
    }

    /// Whether the node should stand on this block instead of its tip.
    fn is_better(&self, hash: &BlockHash) -> bool {
        let point = &self.tree.known(hash).point;
        if Bug::HeightDecides.is_on() {
            return point.height() > self.tip().height();
        }
        self.tip().yields_to(point)
    }

    /// Height of the last block of the active chain below a block that is in memory.
    pub(super) fn fork_height(&self, hash: BlockHash) -> usize {
        let mut at = &self.tree.known(&hash).point;
        while !self.stands_on(at) {
            let below = self.tree.get(&at.header().prev);
            let Some(below) = below else {
                // What is in the archive is of the active chain.
                return place_of(at.height()) - 1;
            };
            at = &below.point;
        }
        place_of(at.height())
    }

    /// Walks to a complete block. If one on the way breaks a rule, walks back, and gives the rule
    /// and the bad block's parent.
    fn activate(
        &mut self,
        target: BlockHash,
        fresh: &mut Option<CheckedBlock>,
    ) -> Result<Activation, (RuleError, BlockHash)> {
        let fork = self.fork_height(target);
        let path = self.path_from(fork, target);
        let disconnected = self.disconnect_down_to(fork);
        let mut connected = Vec::new();
        for hash in path {
            match self.connect(hash, fresh) {
                Ok(()) => connected.push(hash),
                Err(rule) => {
                    self.disconnect_down_to(fork);
                    for old in disconnected.into_iter().rev() {
                        self.connect(old, &mut None)
                            .expect("what was connected before connects again");
                    }
                    let below = self.tree.known(&hash).point.header().prev;
                    self.tree.invalidate(hash);
                    return Err((rule, below));
                }
            }
        }
        for hash in &disconnected {
            self.mark_undone(hash, true);
        }
        for hash in &connected {
            self.mark_undone(hash, false);
        }
        Ok(Activation {
            disconnected,
            connected,
        })
    }

    /// Steps off the tip, to the best block that is here beside it. None where the tip has to stay: something
    /// is built on it, or what is below is gone.
    pub(crate) fn leave_tip(&mut self) -> Option<Activation> {
        let left = self.tip().hash();
        let below = self.active.height().checked_sub(1)?;
        let is_leaf = self.tree.children(&left).is_empty();
        if !is_leaf || !self.reach_down_to(below) || self.connected.is_empty() {
            return None;
        }
        let mut disconnected = self.disconnect_down_to(below);
        self.mark_undone(&left, true);
        let next = self.tree.best_complete_but(&left)?;
        // What breaks a rule leaves the node where it is.
        let further = self.activate(next, &mut None).unwrap_or_default();
        disconnected.extend(further.disconnected);
        Some(Activation {
            disconnected,
            connected: further.connected,
        })
    }

    /// Forgets a block on which nothing is built, as if it had never come.
    pub(crate) fn forget_leaf(&mut self, hash: &BlockHash) {
        self.tree.forget_leaf(hash);
    }

    /// Blocks above a height of the active chain up to a block, lowest first.
    fn path_from(&self, fork: usize, target: BlockHash) -> Vec<BlockHash> {
        let mut path = Vec::new();
        let mut at = target;
        while at != self.active.at(fork) {
            path.push(at);
            at = self.tree.known(&at).point.header().prev;
        }
        path.reverse();
        path
    }

    fn mark_undone(&mut self, hash: &BlockHash, undone: bool) {
        if let Some(entry) = self.tree.get_mut(hash) {
            entry.undone = undone;
        }
    }
}

/// A body as it is kept.
pub(super) fn held(block: &Block) -> HeldBody {
    HeldBody {
        bytes: block.to_bytes(),
        miner: block.coinbase().map(|coinbase| coinbase.to),
        transactions: u32::try_from(block.transactions.len().saturating_sub(1)).unwrap_or(u32::MAX),
    }
}
