//! A node alone, with a disk that it can read.

extern crate std;

use alloc::{
    collections::BTreeMap,
    string::{String, ToString},
    sync::Arc,
    vec::Vec,
};
use core::ops::Range;
use std::sync::{Mutex, MutexGuard};

use api::{
    ApiError, Event, Reply, Request, StorageState,
    host::{Record, StorageUse, StoreOp},
};
use ledger::{Block, BlockHash, Room};

use super::super::net::identity;
use crate::{ARCHIVE_PREFIX, Archive, Config, Input, Node, Output, RequestId, UnixMillis};

pub(super) type Records = BTreeMap<String, Vec<u8>>;

/// Records, as they are written.
#[derive(Debug, Default)]
struct Disk(Mutex<Records>);

impl Disk {
    fn lock(&self) -> MutexGuard<'_, Records> {
        self.0.lock().expect("nobody panics while it is held")
    }
}

impl Archive for Disk {
    fn get(&self, key: &str) -> Option<Vec<u8>> {
        assert!(key.starts_with(ARCHIVE_PREFIX), "{key}");
        self.lock().get(key).cloned()
    }

    fn newest(&self, keys: Range<&str>, most: usize) -> Vec<(String, Vec<u8>)> {
        assert!(keys.start.starts_with(ARCHIVE_PREFIX), "{keys:?}");
        let records = self.lock();
        let rows = records.range(keys.start.to_string()..keys.end.to_string());
        let rows = rows.rev().take(most);
        rows.map(|(key, value)| (key.clone(), value.clone()))
            .collect()
    }
}

/// A node and its disk.
pub(super) struct Hosted {
    pub(super) node: Node,
    room: Room,
    disk: Arc<Disk>,
    has_archive: bool,
    is_full: bool,
    /// What a full disk could not take.
    owed: Vec<StoreOp>,
    batch: u64,
    asked: u64,
    answers: BTreeMap<RequestId, Result<Reply, ApiError>>,
    refusals: Vec<String>,
}

/// Later than all blocks.
const NOW: UnixMillis = UnixMillis(1_800_000_000_000);

impl Hosted {
    pub(super) fn with_archive(room: &Room) -> Self {
        Self::new(room, true)
    }

    pub(super) fn without(room: &Room) -> Self {
        Self::new(room, false)
    }

    fn new(room: &Room, has_archive: bool) -> Self {
        let disk = Arc::new(Disk::default());
        let mut hosted = Self {
            node: boot(room, &disk, has_archive),
            room: room.clone(),
            disk,
            has_archive,
            is_full: false,
            owed: Vec::new(),
            batch: 0,
            asked: 0,
            answers: BTreeMap::new(),
            refusals: Vec::new(),
        };
        hosted.pump();
        hosted
    }

    /// Starts the node anew from its disk.
    pub(super) fn restart(&mut self) {
        self.node = boot(&self.room, &self.disk, self.has_archive);
        self.pump();
    }

    pub(super) fn tip(&self) -> BlockHash {
        self.node.chain.tip().hash()
    }

    /// Gives it a block, and some time.
    pub(super) fn add(&mut self, block: &Block) {
        let raw = hex::encode(block.to_bytes());
        let added = self.ask(&Request::AddBlock { raw });
        assert!(added.is_ok(), "{added:?}");
        self.tick();
    }

    pub(super) fn tick(&mut self) {
        self.handle(Input::Tick);
    }

    pub(super) fn ask(&mut self, request: &Request) -> Result<Reply, ApiError> {
        self.asked += 1;
        let id = RequestId(self.asked);
        let request = request.clone();
        self.handle(Input::Request { id, request });
        self.answers.remove(&id).expect("it answers at once")
    }

    fn handle(&mut self, input: Input) {
        self.node.handle(NOW, input);
        self.pump();
    }

    fn pump(&mut self) {
        while let Some(output) = self.node.poll() {
            match output {
                Output::Persist { batch, ops } => {
                    self.owed.extend(ops);
                    self.batch = batch;
                    self.write();
                }
                Output::Reply { id, result } => drop(self.answers.insert(id, result)),
                Output::Event(Event::Refused(error)) => self.refusals.push(error.rule),
                _ => {}
            }
        }
    }

    /// Writes what it owes, if it can, and says what came of it.
    fn write(&mut self) {
        let state = if self.is_full {
            StorageState::Full
        } else {
            let mut records = self.disk.lock();
            for op in self.owed.drain(..) {
                match op {
                    StoreOp::Put { key, value } => drop(records.insert(key, value)),
                    StoreOp::Delete { key } => drop(records.remove(&key)),
                }
            }
            StorageState::Ok
        };
        let (batch, usage) = (self.batch, usage(state));
        self.node.handle(NOW, Input::Stored { batch, usage });
    }

    /// The disk is full from now on, or is not any more.
    pub(super) fn set_full(&mut self, is_full: bool) {
        self.is_full = is_full;
        if !is_full {
            self.write();
            self.pump();
        }
    }

    pub(super) fn refusals(&self) -> &[String] {
        &self.refusals
    }

    // The disk.

    pub(super) fn records(&self) -> Records {
        self.disk.lock().clone()
    }

    pub(super) fn set_records(&mut self, records: Records) {
        *self.disk.lock() = records;
    }

    pub(super) fn take_records_of(&mut self, other: &Self) {
        let records = other.records();
        self.set_records(records);
    }

    /// How many keys begin so.
    pub(super) fn keys(&self, prefix: &str) -> usize {
        let records = self.disk.lock();
        records.keys().filter(|key| key.starts_with(prefix)).count()
    }

    pub(super) fn last_key(&self, prefix: &str) -> String {
        let records = self.disk.lock();
        let mut keys = records.keys().filter(|key| key.starts_with(prefix));
        keys.next_back().expect("there is one").clone()
    }

    /// Changes a byte of a record, or deletes it.
    pub(super) fn spoil(&mut self, key: &str, byte: Option<usize>) {
        let mut records = self.disk.lock();
        match byte {
            Some(byte) => records.get_mut(key).expect("it is there")[byte] ^= 0x55,
            None => drop(records.remove(key).expect("it is there")),
        }
    }
}

fn usage(state: StorageState) -> StorageUse {
    StorageUse {
        used: 0,
        quota: 5_000_000,
        state,
    }
}

/// Starts a node from a disk, which it may go on reading.
fn boot(room: &Room, disk: &Arc<Disk>, has_archive: bool) -> Node {
    let records = disk.lock().clone();
    let records = records
        .into_iter()
        .filter(|(key, _)| !key.starts_with(ARCHIVE_PREFIX));
    let config = Config {
        room: room.clone(),
        identity: identity(9),
        cores: 1,
        seed: 7,
        now: NOW,
        records: records
            .map(|(key, value)| Record {
                key,
                value: Some(value),
            })
            .collect(),
        storage: usage(StorageState::Ok),
    };
    if has_archive {
        let archive: Arc<dyn Archive> = disk.clone();
        Node::on_archive(config, archive)
    } else {
        Node::new(config)
    }
}
