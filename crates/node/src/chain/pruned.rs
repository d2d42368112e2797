//! The base that the bodies of the active chain build on: the genesis block, or a snapshot.

use alloc::vec::Vec;

use ledger::{BlockHash, Header, HeaderPoint, Height, Room, State, StateHash};

use super::{BodyState, Chain, HeaderRefusal, index::Index};
use crate::snapshot::{Snapshot, SnapshotError};

/// What the bodies that are in memory build on.
#[derive(Clone, Debug)]
pub(super) struct Base {
    /// Height of the genesis block, of the snapshot, or of the highest block of the archive.
    pub(super) height: usize,
    /// The state there, and its hash.
    pub(super) state: State,
    state_hash: StateHash,
    /// How many bodies are kept above a snapshot, if there is one.
    keep: Option<u32>,
}

impl Base {
    pub(super) fn at_genesis(room: &Room) -> Self {
        Self::new(0, State::genesis(room), None)
    }

    pub(super) fn new(height: usize, state: State, keep: Option<u32>) -> Self {
        Self {
            height,
            state_hash: state.hash(),
            state,
            keep,
        }
    }
}

/// Why no snapshot was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SnapshotRefusal {
    /// There is no block above the base with so many above it.
    TooFewBlocks {
        /// Height of the tip.
        tip: Height,
        /// Up to which height bodies are gone already.
        floor: Height,
    },
    /// A branch that the node is about to change to, once it has its blocks, leaves below.
    BetterBranch {
        /// Where it leaves.
        fork: Height,
    },
    /// Undoing the blocks above and replaying those below lead to two states.
    Differs {
        /// Hash of the state by undoing.
        undone: StateHash,
        /// Hash of the state by a replay.
        replayed: StateHash,
    },
}

impl Chain {
    /// Up to this height bodies of the active chain are gone; zero if none are.
    pub(crate) fn floor(&self) -> Height {
        // What is in the archive is not gone.
        Height(if self.keep().is_some() {
            self.base.height as u64
        } else {
            0
        })
    }

    /// How many bodies are to be kept above a snapshot, if there is one.
    pub(crate) fn keep(&self) -> Option<u32> {
        self.base.keep
    }

    /// The state at the floor.
    pub(crate) fn floor_state(&self) -> &State {
        &self.base.state
    }

    /// The hash of that state.
    pub(crate) fn floor_state_hash(&self) -> StateHash {
        self.base.state_hash
    }

    /// The tip of a branch that this node would stand on, if it had not dropped what it would have to
    /// undo, and the height at which that branch leaves the active chain.
    pub(crate) fn rival(&self) -> Option<(&HeaderPoint, Height)> {
        let rival = self.tree.best_barred()?;
        if !self.tip().yields_to(rival) {
            return None;
        }
        let fork = self.fork_height(rival.hash());
        Some((rival, Height(fork as u64)))
    }

    /// A snapshot at the highest block that leaves so many bodies above it. Its state comes about in
    /// two ways: from the tip, undoing block after block, and from the base by a replay.
    pub(crate) fn snapshot(&self, keep: u32) -> Result<Snapshot, SnapshotRefusal> {
        let tip = self.active.height();
        let height = tip.saturating_sub(usize::try_from(keep).unwrap_or(usize::MAX));
        if height <= self.base.height {
            return Err(SnapshotRefusal::TooFewBlocks {
                tip: self.tip().height(),
                floor: self.floor(),
            });
        }
        if let Some(fork) = self.better_below(height) {
            return Err(SnapshotRefusal::BetterBranch { fork });
        }
        let mut undone = self.state.clone();
        for connected in self.connected[height - self.base.height..].iter().rev() {
            undone.disconnect(connected.clone());
        }
        let replayed = self.replay(height);
        let (undone, replayed_hash) = (undone.hash(), replayed.hash());
        if undone != replayed_hash {
            return Err(SnapshotRefusal::Differs {
                undone,
                replayed: replayed_hash,
            });
        }
        let mut index = self.index.clone();
        for hash in self.active.span(height + 1..=tip).iter().rev() {
            let block = self.block(hash).expect("an active block has its body");
            index.remove(&block, &block.ids());
        }
        let headers = self.active.span(1..=height).iter();
        Ok(Snapshot {
            keep,
            headers: headers
                .map(|hash| *self.tree.known(hash).point.header())
                .collect(),
            finders: index.finders(),
            state: replayed,
        })
    }

    /// Where the branch of the best header leaves the active chain, if the node would change to it and
    /// that is below a height. Its blocks may be on their way.
    pub(super) fn better_below(&self, height: usize) -> Option<Height> {
        let best = self.tree.best_header();
        if !self.tip().yields_to(best) {
            return None;
        }
        let fork = self.fork_height(best.hash());
        (fork < height).then_some(Height(fork as u64))
    }

    /// The state at a height above the base, from the base's on.
    fn replay(&self, height: usize) -> State {
        let mut state = self.base.state.clone();
        for hash in self.active.span(self.base.height + 1..=height) {
            let block = self.block(hash).expect("an active block has its body");
            let point = &self.tree.known(hash).point;
            let checked = block
                .check(self.room(), point, |_| true)
                .expect("what was checked before is good");
            state
                .connect(self.room(), &checked)
                .expect("what was connected before connects again");
        }
        state
    }

    /// Whether a snapshot is of a block of the active chain above the base, and no better branch is known
    /// that leaves below it.
    pub(crate) fn fits(&self, snapshot: &Snapshot) -> bool {
        snapshot.height() > self.floor()
            && self.active_at(snapshot.height()) == Some(snapshot.block())
            && self.better_below(snapshot.headers.len()).is_none()
    }

    /// Puts a snapshot that fits in the place of the bodies below it. Gives the blocks whose bodies
    /// are dropped.
    pub(crate) fn prune(&mut self, snapshot: Snapshot) -> Vec<BlockHash> {
        let tip = self.active.height();
        let height = tip - self.above(&snapshot);
        let dropped = self.tree.raise_floor(self.active.span(0..=height));
        self.connected.drain(..height - self.base.height);
        let mut index = Index::on_base(&snapshot.state, &snapshot.finders);
        for hash in self.active.span(height + 1..=tip) {
            let block = self.block(hash).expect("an active block has its body");
            let at = self.tree.known(hash).point.height();
            index.add(at, &block, &block.ids());
        }
        self.index = index;
        self.base = Base::new(height, snapshot.state, Some(snapshot.keep));
        dropped
    }

    /// How many blocks of the active chain stand above a snapshot that fits.
    fn above(&self, snapshot: &Snapshot) -> usize {
        let above = self.tip().height().0 - snapshot.height().0;
        usize::try_from(above).expect("fewer than there are headers")
    }

    /// All bodies that are here, but the genesis block's.
    pub(crate) fn bodies(&self) -> impl Iterator<Item = (BlockHash, &[u8])> {
        let entries = self.tree.entries();
        entries.filter_map(|entry| match &entry.body {
            BodyState::Held(body) if entry.point.height() > Height(0) => {
                Some((entry.point.hash(), body.bytes.as_slice()))
            }
            _ => None,
        })
    }

    /// Bytes of all bodies that are here.
    pub(crate) fn body_bytes(&self) -> usize {
        self.bodies().map(|(_, bytes)| bytes.len()).sum()
    }

    /// A chain that begins with a snapshot.
    ///
    /// # Errors
    /// The first header that breaks a rule.
    pub(crate) fn on_snapshot(room: Room, snapshot: Snapshot) -> Result<Self, SnapshotError> {
        let mut chain = Self::of_headers(room, &snapshot.headers)?;
        chain.tree.raise_floor(chain.active.hashes());
        chain.index = Index::on_base(&snapshot.state, &snapshot.finders);
        chain.state = snapshot.state.clone();
        let height = snapshot.headers.len();
        chain.base = Base::new(height, snapshot.state, Some(snapshot.keep));
        Ok(chain)
    }

    /// A chain of headers alone.
    ///
    /// # Errors
    /// The first one that breaks a rule.
    fn of_headers(room: Room, headers: &[Header]) -> Result<Self, SnapshotError> {
        let mut chain = Self::new(room);
        for (height, header) in (1..).zip(headers) {
            // They were held against the clock when they came.
            match chain.add_header(*header, u64::MAX) {
                Ok(_) => chain.active.push(header.hash()),
                Err(HeaderRefusal::Rule(rule)) => {
                    return Err(SnapshotError::SnapshotHeader { height, rule });
                }
                Err(_) => return Err(SnapshotError::SnapshotHeaders { height }),
            }
        }
        Ok(chain)
    }
}
