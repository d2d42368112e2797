//! Deep blocks go into the host's archive, and come back where a branch leaves below them.
//!
//! The base is the highest block of the archive. Above it everything is in memory, as it is without an archive:
//! the window. Once enough blocks stand above the window, the lowest of them are written as rows, with the state
//! that they lead to, and leave memory when the host says that the batch was kept. Nothing else changes: who
//! asks for a block or a transaction gets it, from wherever it is.

mod read;
mod rows;

use alloc::{collections::BTreeMap, vec::Vec};

use api::host::StoreOp;
use ledger::{
    Block, BlockHash, ConnectedBlock, HEADER_BYTES, Header, Height, PublicKey, Room, State,
};

use super::{
    Chain,
    active::held,
    index::Index,
    pruned::Base,
    tree::{BodyState, HeldBody},
};
use crate::{
    archive::{ARCHIVE_END, ARCHIVE_PREFIX, HEAD_KEY, Reader, headers_key},
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
    /// A branch leaves here that can't be followed, because a block of the archive can't be read.
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
    finders: BTreeMap<PublicKey, Finder>,
    /// Bodies of the archive that are above the lower base.
    bodies: Vec<(BlockHash, HeldBody)>,
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
        let mut snapshot = Snapshot::read(room, &head)?;
        let height = usize::try_from(snapshot.height().0).unwrap_or(usize::MAX);
        while snapshot.headers.len() < height {
            let next = Height(snapshot.headers.len() as u64 + 1);
            let row = reader.get(&headers_key(next)).unwrap_or_default();
            let (headers, _) = row.as_chunks::<HEADER_BYTES>();
            if headers.is_empty() {
                break;
            }
            snapshot
                .headers
                .extend(headers.iter().map(Header::from_bytes));
        }
        snapshot.check_tip()?;
        let mut chain = Self::of_headers(room.clone(), &snapshot.headers)?;
        for hash in &chain.active[1..] {
            chain.tree.put_body(hash, BodyState::Archived);
        }
        chain.index = Index::on_base(&snapshot.state, &snapshot.finders);
        chain.state = snapshot.state.clone();
        chain.base = Base::new(height, snapshot.state, None);
        chain.shelf.finders = snapshot.finders;
        chain.shelf.reader = Some(reader.clone());
        Ok(Some(chain))
    }

    /// Changes of records that are to be written after all others of this input.
    pub(crate) fn take_ops(&mut self) -> Vec<StoreOp> {
        core::mem::take(&mut self.shelf.ops)
    }

    /// The height at which a branch leaves that can't be followed, told once.
    pub(crate) fn take_unreadable(&mut self) -> Option<Height> {
        self.shelf.unreadable.take()
    }

    /// Writes blocks below the window into the archive, if there are enough of them. They stay in memory until
    /// the batch of this number is written.
    pub(crate) fn shelve(&mut self, batch: u64) {
        let tip = self.active.len() - 1;
        let above = tip - self.base.height;
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
        let mut headers = Vec::new();
        for place in self.base.height + 1..=height {
            let hash = self.active[place];
            let block = self
                .block(&hash)
                .expect("above the base all bodies are here");
            self.reconnect(&mut state, &block);
            add_finder(&mut finders, &block);
            headers.extend_from_slice(&block.header.to_bytes());
            ops.push(StoreOp::Delete {
                key: block_record(hash),
            });
            let rows = rows::of_block(&self.index, state.height(), &block);
            ops.extend(
                rows.into_iter()
                    .map(|(key, value)| StoreOp::Put { key, value }),
            );
        }
        let head = self.head(&state, &finders);
        if head.len() > SNAPSHOT_BYTES {
            return;
        }
        let first = Height(self.base.height as u64 + 1);
        ops.extend(
            [(headers_key(first), headers), (HEAD_KEY.into(), head)]
                .map(|(key, value)| StoreOp::Put { key, value }),
        );
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
        for place in self.base.height + 1..=pending.height {
            let hash = self.active[place];
            let block = self.block(&hash).expect("it was here when it was written");
            self.index.forget(&block, &block.ids());
            self.tree.put_body(&hash, BodyState::Archived);
        }
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

    /// Connects a block of the active chain to a state beside the chain's own.
    fn reconnect(&self, state: &mut State, block: &Block) -> ConnectedBlock {
        let point = &self.tree.known(&block.header.hash()).point;
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
            None => self.close(fork),
        }
        is_read
    }

    /// A block of the archive can't be read: without a head the next start looks at each of them.
    fn close(&mut self, fork: usize) {
        if !self.shelf.is_closed {
            self.shelf.is_closed = true;
            self.shelf.unreadable = Some(Height(fork as u64));
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
        for place in self.base.height + 1..=pending.height {
            self.take_back(place);
        }
        self.end_rows_at_base();
    }

    /// A block of the active chain that is in memory is a record again, and its rows go.
    fn take_back(&mut self, place: usize) {
        let hash = self.active[place];
        let block = self.block(&hash).expect("it is in memory");
        let rows = rows::of_block(&self.index, Height(place as u64), &block);
        let gone = rows.into_iter().map(|(key, _)| StoreOp::Delete { key });
        self.shelf.ops.extend(gone);
        self.shelf.ops.push(StoreOp::Put {
            key: block_record(hash),
            value: block.to_bytes(),
        });
    }

    /// The head and the headers end where the base is.
    fn end_rows_at_base(&mut self) {
        let base = Height(self.base.height as u64);
        let mut ops = self.headers_above(base);
        ops.push(if base == Height(0) {
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
        for hash in &self.active[1..=to] {
            let block = self.block(hash)?;
            self.reconnect(&mut state, &block);
            add_finder(&mut finders, &block);
        }
        let base = Base::new(to, state.clone(), None);
        let mut index = Index::on_base(&state, &finders);
        let (mut bodies, mut connected) = (Vec::new(), Vec::new());
        for (place, hash) in self.active.iter().enumerate().skip(to + 1) {
            let block = self.block(hash)?;
            connected.push(self.reconnect(&mut state, &block));
            index.add(state.height(), &block, &block.ids());
            if place <= self.base.height {
                bodies.push((*hash, held(&block)));
            }
        }
        Some(Lowered {
            base,
            finders,
            bodies,
            state,
            index,
            connected,
        })
    }

    fn lower(&mut self, lowered: Lowered) {
        let above = lowered.base.height + 1..=self.base.height;
        for (hash, body) in lowered.bodies {
            self.tree.put_body(&hash, BodyState::Held(body.into()));
        }
        self.base = lowered.base;
        self.shelf.finders = lowered.finders;
        self.state = lowered.state;
        self.index = lowered.index;
        self.connected = lowered.connected;
        for place in above {
            self.take_back(place);
        }
        self.end_rows_at_base();
    }
}

fn add_finder(finders: &mut BTreeMap<PublicKey, Finder>, block: &Block) {
    if let Some(coinbase) = block.coinbase() {
        finders.entry(coinbase.to).or_default().earns(coinbase);
    }
}
