//! Deep blocks go into the host's archive, and come back where a branch leaves below them.
//!
//! The base is the highest block of the archive. Above it everything is in memory, as it is without an archive:
//! the window. Once enough blocks stand above the window, the lowest of them are written as rows, with the state
//! that they lead to, and leave memory, headers and all, when the host says that the batch was kept. Nothing else
//! changes: who asks for a block or a transaction gets it, from wherever it is.

mod headers;
mod read;
mod rows;

use alloc::{collections::BTreeMap, vec::Vec};

use api::host::StoreOp;
use ledger::{Block, BlockHash, ConnectedBlock, HeaderPoint, Height, PublicKey, Room, State};

use super::{
    Chain,
    active::held,
    index::Index,
    pruned::Base,
    standing::{Standing, place_of},
    tree::{BodyState, Tree},
};
use crate::{
    archive::{ARCHIVE_END, ARCHIVE_PREFIX, HEAD_KEY, Reader, header_key},
    snapshot::{Finder, SNAPSHOT_BYTES, Snapshot, SnapshotError},
    store::block_record,
};

/// Blocks that stay in memory above the archive, at least: more than any list of the newest blocks shows, and
/// a reorganisation of fewer reads nothing. Tests have fewer to mine.
pub(crate) const WINDOW_BLOCKS: usize = if cfg!(test) { 8 } else { 512 };
/// So many blocks go together, at least.
pub(crate) const STEP_BLOCKS: usize = if cfg!(test) { 4 } else { 512 };
/// And so many at most, so that a turn stays short where a long chain has none in the archive yet.
const MOST_BLOCKS: usize = 4 * STEP_BLOCKS;

/// What of the active chain is in the host's archive.
#[derive(Clone, Debug, Default)]
pub(super) struct Shelf {
    reader: Option<Reader>,
    /// Who found the blocks up to the base.
    finders: BTreeMap<PublicKey, Finder>,
    /// Blocks that are being written.
    pending: Option<Pending>,
    /// What is to be written next.
    ops: Vec<StoreOp>,
    /// A block could not be read, so the archive is left as it is until the next start.
    is_closed: bool,
    /// Where a block of the archive can't be read, until that is told.
    unreadable: Option<Height>,
}

/// The base that will be, once its rows are written.
#[derive(Clone, Debug)]
struct Pending {
    batch: u64,
    height: usize,
    state: State,
    finders: BTreeMap<PublicKey, Finder>,
}

/// The chain with a lower base, put together beside the chain as it is.
struct Lowered {
    base: Base,
    /// The base's header, if it is not the genesis block's.
    point: Option<HeaderPoint>,
    finders: BTreeMap<PublicKey, Finder>,
    /// Blocks of the archive that are above the lower base.
    blocks: Vec<(HeaderPoint, Block)>,
    state: State,
    index: Index,
    connected: Vec<ConnectedBlock>,
}

impl Chain {
    /// Keeps deep blocks in an archive from now on.
    pub(crate) fn set_archive(&mut self, reader: Reader) {
        self.shelf.reader = Some(reader);
    }

    /// Whether deep blocks are in an archive.
    pub(crate) fn has_archive(&self) -> bool {
        self.shelf.reader.is_some()
    }

    /// The chain that an archive holds, none if it holds nothing.
    ///
    /// # Errors
    /// What keeps the archive from being one of this room.
    pub(crate) fn on_archive(room: &Room, reader: &Reader) -> Result<Option<Self>, SnapshotError> {
        let Some(head) = reader.get(HEAD_KEY) else {
            let is_empty = reader.newest(ARCHIVE_PREFIX..ARCHIVE_END, 1).is_empty();
            let lost = SnapshotError::SnapshotMalformed { length: 0 };
            return if is_empty { Ok(None) } else { Err(lost) };
        };
        let snapshot = Snapshot::read(room, &head)?;
        let height = snapshot.height();
        let row = reader.get(&header_key(height)).unwrap_or_default();
        let base = headers::from_row(room, height, &row);
        let base = base.filter(|base| base.hash() == snapshot.block());
        let base = base.ok_or(SnapshotError::SnapshotBase { height })?;
        let place = place_of(height);
        let mut chain = Self::new(room.clone());
        chain.tree = Tree::on_archive(room, base);
        chain.active = Standing::on_base(room.genesis(), place, base.hash());
        chain.index = Index::on_base(&snapshot.state, &snapshot.finders);
        chain.state = snapshot.state.clone();
        chain.base = Base::new(place, snapshot.state, None);
        chain.shelf.finders = snapshot.finders;
        chain.shelf.reader = Some(reader.clone());
        Ok(Some(chain))
    }

    /// Changes of records that are to be written after all others of this input.
    pub(crate) fn take_ops(&mut self) -> Vec<StoreOp> {
        core::mem::take(&mut self.shelf.ops)
    }

    /// The height from which on the archive can't be read, told once.
    pub(crate) fn take_unreadable(&mut self) -> Option<Height> {
        self.shelf.unreadable.take()
    }

    /// Writes blocks below the window into the archive, if there are enough of them. They stay in memory until
    /// the batch of this number is written.
    pub(crate) fn shelve(&mut self, batch: u64) {
        let above = self.active.height() - self.base.height;
        if !self.has_archive()
            || self.shelf.is_closed
            || self.shelf.pending.is_some()
            || above < WINDOW_BLOCKS + STEP_BLOCKS
        {
            return;
        }
        let height = self.base.height + MOST_BLOCKS.min(above - WINDOW_BLOCKS);
        if self.better_below(height).is_some() {
            return;
        }
        let mut state = self.base.state.clone();
        let mut finders = self.shelf.finders.clone();
        let mut ops = Vec::new();
        for hash in self.active.span(self.base.height + 1..=height) {
            let (point, block) = self.in_memory(hash);
            self.reconnect(&mut state, point, &block);
            add_finder(&mut finders, &block);
            ops.push(StoreOp::Delete {
                key: block_record(*hash),
            });
            let rows = rows::of_block(&self.index, point, &block);
            ops.extend(
                rows.into_iter()
                    .map(|(key, value)| StoreOp::Put { key, value }),
            );
        }
        let head = self.head(&state, &finders);
        if head.len() > SNAPSHOT_BYTES {
            return;
        }
        ops.push(StoreOp::Put {
            key: HEAD_KEY.into(),
            value: head,
        });
        self.shelf.ops.extend(ops);
        self.shelf.pending = Some(Pending {
            batch,
            height,
            state,
            finders,
        });
    }

    /// A batch is written, and all before it: what went into the archive with it leaves memory.
    pub(crate) fn shelved(&mut self, batch: u64) {
        let pending = &mut self.shelf.pending;
        let Some(pending) = pending.take_if(|pending| pending.batch <= batch) else {
            return;
        };
        let count = pending.height - self.base.height;
        for hash in self.active.span(self.base.height + 1..=pending.height) {
            let block = self.block(hash).expect("it was here when it was written");
            self.index.forget(&block, &block.ids());
        }
        // The genesis block stays.
        let lowest = self.active.lowest().max(1);
        self.tree.shelve(self.active.span(lowest..=pending.height));
        self.active.leave_below(pending.height);
        self.index.forget_deals(&pending.state);
        self.connected.drain(..count);
        self.connected.shrink_to_fit();
        self.base = Base::new(pending.height, pending.state, None);
        self.shelf.finders = pending.finders;
    }

    /// The row that says what the archive's blocks lead to.
    fn head(&self, state: &State, finders: &BTreeMap<PublicKey, Finder>) -> Vec<u8> {
        let head = Snapshot {
            keep: 0,
            headers: Vec::new(),
            finders: finders.clone(),
            state: state.clone(),
        };
        head.to_bytes(self.room().genesis())
    }

    /// A block of the active chain above the base.
    fn in_memory(&self, hash: &BlockHash) -> (&HeaderPoint, Block) {
        let block = self.block(hash);
        let block = block.expect("above the base all bodies are here");
        (&self.tree.known(hash).point, block)
    }

    /// Connects a block of the active chain to a state beside the chain's own.
    fn reconnect(&self, state: &mut State, point: &HeaderPoint, block: &Block) -> ConnectedBlock {
        let checked = block
            .clone()
            .check(self.room(), point, |_| true)
            .expect("what was checked before is good");
        state
            .connect(self.room(), &checked)
            .expect("what was connected before connects again")
    }

    /// Sees to it that all blocks above a height can be disconnected. False if that takes a block that can't
    /// be read: then nothing is changed.
    pub(super) fn reach_down_to(&mut self, fork: usize) -> bool {
        if !self.has_archive() {
            return true;
        }
        let pending = self.shelf.pending.as_ref();
        if pending.is_some_and(|pending| fork < pending.height) {
            self.take_back_pending();
        }
        if fork >= self.base.height {
            return true;
        }
        // Whoever changes branches so deep may do so again.
        let lowered = self.lowered(fork.saturating_sub(WINDOW_BLOCKS));
        let is_read = lowered.is_some();
        match lowered {
            Some(lowered) => self.lower(lowered),
            None => self.close(Height(fork as u64)),
        }
        is_read
    }

    /// A block of the archive can't be read: without a head the next start looks at each of them.
    pub(super) fn close(&mut self, at: Height) {
        if !self.shelf.is_closed {
            self.shelf.is_closed = true;
            self.shelf.unreadable = Some(at);
            self.shelf.ops.push(StoreOp::Delete {
                key: HEAD_KEY.into(),
            });
        }
    }

    /// What is being written is to be records again.
    fn take_back_pending(&mut self) {
        let Some(pending) = self.shelf.pending.take() else {
            return;
        };
        self.take_back_above_base(pending.height);
    }

    /// The blocks from above the base up to a height are records again, and their rows go.
    fn take_back_above_base(&mut self, up_to: usize) {
        let mut ops = Vec::new();
        for hash in self.active.span(self.base.height + 1..=up_to) {
            let (point, block) = self.in_memory(hash);
            let rows = rows::of_block(&self.index, point, &block);
            ops.extend(rows.into_iter().map(|(key, _)| StoreOp::Delete { key }));
            ops.push(StoreOp::Put {
                key: block_record(*hash),
                value: block.to_bytes(),
            });
        }
        ops.push(if self.base.height == 0 || self.shelf.is_closed {
            StoreOp::Delete {
                key: HEAD_KEY.into(),
            }
        } else {
            StoreOp::Put {
                key: HEAD_KEY.into(),
                value: self.head(&self.base.state, &self.shelf.finders),
            }
        });
        self.shelf.ops.extend(ops);
    }

    /// The chain with its base at a height below the present one, by a replay of all blocks.
    fn lowered(&self, to: usize) -> Option<Lowered> {
        let mut state = State::genesis(self.room());
        let mut finders = BTreeMap::new();
        let mut point = HeaderPoint::genesis(self.room());
        for _ in 0..to {
            let (next, block) = self.archived_above(&point)?;
            self.reconnect(&mut state, &next, &block);
            add_finder(&mut finders, &block);
            point = next;
        }
        let base = Base::new(to, state.clone(), None);
        let base_point = (to > 0).then_some(point);
        let mut index = Index::on_base(&state, &finders);
        let (mut blocks, mut connected) = (Vec::new(), Vec::new());
        let mut connect = |point: &HeaderPoint, block: &Block| {
            connected.push(self.reconnect(&mut state, point, block));
            index.add(point.height(), block, &block.ids());
        };
        for _ in to..self.base.height {
            let (next, block) = self.archived_above(&point)?;
            connect(&next, &block);
            blocks.push((next, block));
            point = next;
        }
        if point.hash() != self.active.at(self.base.height) {
            return None;
        }
        for hash in self
            .active
            .span(self.base.height + 1..=self.active.height())
        {
            let (point, block) = self.in_memory(hash);
            connect(point, &block);
        }
        Some(Lowered {
            base,
            point: base_point,
            finders,
            blocks,
            state,
            index,
            connected,
        })
    }

    fn lower(&mut self, lowered: Lowered) {
        let before = self.base.height;
        if let Some(base) = lowered.point {
            self.tree.take_back(base, BodyState::Archived);
        }
        let base = lowered
            .point
            .map_or(self.room.genesis(), |base| base.hash());
        let mut hashes = alloc::vec![base];
        for (point, block) in lowered.blocks {
            hashes.push(point.hash());
            let body = BodyState::Held(held(&block).into());
            self.tree.take_back(point, body);
        }
        // The present base is here already.
        hashes.pop();
        self.active.put_below(lowered.base.height, hashes);
        self.base = lowered.base;
        self.shelf.finders = lowered.finders;
        self.state = lowered.state;
        self.index = lowered.index;
        self.connected = lowered.connected;
        self.take_back_above_base(before);
    }
}

fn add_finder(finders: &mut BTreeMap<PublicKey, Finder>, block: &Block) {
    if let Some(coinbase) = block.coinbase() {
        finders.entry(coinbase.to).or_default().earns(coinbase);
    }
}
