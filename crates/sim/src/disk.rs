//! A host's storage: writes take time, and a crash loses what was not done.

use alloc::{
    collections::{BTreeMap, VecDeque},
    string::String,
    vec::Vec,
};

use api::{
    StorageState,
    host::{Record, StorageUse, StoreOp},
};

use crate::{random::Random, scenario::Loss};

/// Units of storage that a browser gives an origin.
const QUOTA: u64 = 5_000_000;

/// The key under which a node keeps its tip.
const TIP_KEY: &str = "tip";

/// What a host has stored, and what is being written.
#[derive(Clone, Debug)]
pub(crate) struct Disk {
    records: BTreeMap<String, Vec<u8>>,
    /// Bytes of all of them.
    bytes: usize,
    /// Batches on their way, the oldest first.
    queue: VecDeque<(u64, Vec<StoreOp>)>,
    random: Random,
    /// A write takes up to so much.
    slowest_ms: u64,
    last_ms: u64,
    /// How many faults fill it now.
    pub(crate) fillers: u32,
    /// Whether anything was refused, torn or written out of order since the node started.
    pub(crate) is_damaged: bool,
    /// Writes that a crash lost, and records that it tore.
    pub(crate) lost: u64,
    pub(crate) torn: u64,
    pub(crate) refused: u64,
}

impl Disk {
    pub(crate) fn new(mut random: Random) -> Self {
        // Some hosts have a page that is too busy to write.
        let slowest_ms = *random.pick(&[20, 500, 10_000]).unwrap_or(&20);
        Self {
            slowest_ms,
            records: BTreeMap::new(),
            bytes: 0,
            queue: VecDeque::new(),
            random,
            last_ms: 0,
            fillers: 0,
            is_damaged: false,
            lost: 0,
            torn: 0,
            refused: 0,
        }
    }

    /// Takes a batch; gives the time at which it is written, after all before it.
    pub(crate) fn queue(&mut self, now_ms: u64, batch: u64, ops: Vec<StoreOp>) -> u64 {
        let takes_ms = self.random.range(1, self.slowest_ms);
        self.last_ms = self.last_ms.max(now_ms + takes_ms);
        self.queue.push_back((batch, ops));
        self.last_ms
    }

    /// Writes the oldest batch; gives its number and what the host tells its node.
    pub(crate) fn write_next(&mut self) -> Option<(u64, StorageUse)> {
        let (batch, ops) = self.queue.pop_front()?;
        let is_full = self.fillers > 0;
        if is_full {
            self.refused += 1;
            self.is_damaged = true;
        }
        for op in ops {
            // Where there is no room, what was there can still be deleted.
            if !is_full || matches!(op, StoreOp::Delete { .. }) {
                self.write(op);
            } else {
                break;
            }
        }
        Some((batch, self.usage()))
    }

    fn write(&mut self, op: StoreOp) {
        match op {
            StoreOp::Put { key, value } => self.put(key, value),
            StoreOp::Delete { key } => {
                let old = self.records.remove(&key);
                self.bytes -= old.map_or(0, |old| old.len());
            }
        }
    }

    fn put(&mut self, key: String, value: Vec<u8>) {
        self.bytes += value.len();
        let old = self.records.insert(key, value);
        self.bytes -= old.map_or(0, |old| old.len());
    }

    pub(crate) fn usage(&self) -> StorageUse {
        StorageUse {
            used: self.bytes as u64,
            quota: QUOTA,
            state: if self.fillers > 0 {
                StorageState::Full
            } else {
                StorageState::Ok
            },
        }
    }

    /// All records are erased, and what is on its way to them.
    pub(crate) fn erase(&mut self) {
        self.records.clear();
        self.bytes = 0;
        self.queue.clear();
    }

    /// The program ends: writes on their way are done in part, or not.
    pub(crate) fn crash(&mut self, loss: Loss, random: &mut Random) {
        let ops: Vec<StoreOp> = self.queue.drain(..).flat_map(|(_, ops)| ops).collect();
        let is_full = self.fillers > 0;
        if is_full {
            return;
        }
        let kept = match loss {
            Loss::Nothing => ops.len(),
            Loss::Suffix | Loss::Torn => random.index(ops.len() + 1),
            Loss::Scattered => 0,
        };
        self.lost += (ops.len() - kept) as u64;
        for (place, op) in ops.into_iter().enumerate() {
            if place < kept || (loss == Loss::Scattered && random.chance(500)) {
                self.write(op);
            } else if loss == Loss::Torn && place == kept {
                self.tear(op, random);
            }
        }
        match loss {
            Loss::Nothing | Loss::Suffix => {}
            Loss::Scattered => self.is_damaged = true,
            Loss::Torn => {
                self.is_damaged = true;
                self.spoil_one(random);
            }
        }
    }

    /// Half of a record is written.
    fn tear(&mut self, op: StoreOp, random: &mut Random) {
        if let StoreOp::Put { key, mut value } = op {
            value.truncate(random.index(value.len()));
            self.put(key, value);
            self.torn += 1;
        }
    }

    /// Any record may rot.
    fn spoil_one(&mut self, random: &mut Random) {
        let place = random.index(self.records.len());
        if let Some(value) = self.records.values_mut().nth(place)
            && !value.is_empty()
        {
            let byte = random.index(value.len());
            value[byte] ^= 1 << random.below(8);
            self.torn += 1;
        }
    }

    /// What a node starts from.
    pub(crate) fn records(&self) -> Vec<Record> {
        let records = self.records.iter();
        records
            .map(|(key, value)| Record {
                key: key.clone(),
                value: Some(value.clone()),
            })
            .collect()
    }

    /// The bytes under which the tip is stored, if it is.
    pub(crate) fn tip(&self) -> Option<&[u8]> {
        self.records.get(TIP_KEY).map(Vec::as_slice)
    }
}
