//! Records: what is kept between two runs, and how a node starts from it.
//!
//! | key | value |
//! |---|---|
//! | `block/<hash>` | the encoded block |
//! | `snapshot/<hash>` | what stands for the blocks up to this one |
//! | `tx/<txid>` | a waiting transaction, and when it was first heard of |
//! | `tip` | hash of the tip |
//! | `cap` | the cap that the room's host asked for last, with its signature |
//!
//! Blocks and transactions lie under their own hashes, so two tabs that write at once write the
//! same, and a record that was tampered with does not fit its key. A snapshot lies under the hash of
//! its block; of several, one is begun with, and the others are deleted.

mod archived;
mod pool;
mod snapshots;
mod sorted;

use alloc::{
    collections::BTreeMap,
    format,
    string::{String, ToString},
    vec::Vec,
};

use api::{
    ApiError, Damage, Family, StorageState, StorageStatus,
    host::{Record, StorageUse, StoreOp},
};
use ledger::{Block, BlockHash, Room, SignedTransaction, Transaction, TxId, Upgrade};

use crate::{
    archive::Reader,
    bugs::Bug,
    cap::Cap,
    chain::{BlockOutcome, BlockRefusal, Chain, Source, Waiting},
    errors::rule_error,
    io::UnixMillis,
    pool::{Claim, Pool, Refused},
    statement::Signed,
};
use sorted::{Packed, Sorted};

const BLOCK_PREFIX: &str = "block/";
const SNAPSHOT_PREFIX: &str = "snapshot/";
const TRANSACTION_PREFIX: &str = "tx/";
const TIP_KEY: &str = "tip";
/// The key of the host's cap.
pub(crate) const CAP_KEY: &str = "cap";

/// The key of a block's record.
pub(crate) fn block_record(hash: BlockHash) -> String {
    format!("{BLOCK_PREFIX}{hash}")
}

/// A waiting transaction as it is stored: when it was first heard of, and what holds it.
type StoredTransaction = (SignedTransaction, u64, Claim);

/// Changes that are not handed over yet, and what the host says of storage.
#[derive(Clone, Debug)]
pub(crate) struct Store {
    ops: Vec<StoreOp>,
    next_batch: u64,
    status: StorageStatus,
}

impl Store {
    pub(crate) fn new(usage: StorageUse, damaged: Vec<Damage>, ops: Vec<StoreOp>) -> Self {
        Self {
            ops,
            next_batch: 0,
            status: StorageStatus {
                used: usage.used,
                quota: usage.quota,
                state: usage.state,
                damaged,
                unsaved: 0,
            },
        }
    }

    pub(crate) fn status(&self) -> &StorageStatus {
        &self.status
    }

    pub(crate) fn put_block(&mut self, hash: BlockHash, bytes: &[u8]) {
        self.ops.push(StoreOp::Put {
            key: format!("{BLOCK_PREFIX}{hash}"),
            value: bytes.to_vec(),
        });
    }

    /// Adds changes.
    pub(crate) fn extend(&mut self, ops: Vec<StoreOp>) {
        self.ops.extend(ops);
    }

    /// The number of the next batch.
    pub(crate) fn next_batch(&self) -> u64 {
        self.next_batch
    }

    pub(crate) fn put_tip(&mut self, hash: BlockHash) {
        // Only the last one of a batch matters.
        self.ops
            .retain(|op| !matches!(op, StoreOp::Put { key, .. } if key == TIP_KEY));
        self.ops.push(StoreOp::Put {
            key: TIP_KEY.to_string(),
            value: hash.to_bytes().to_vec(),
        });
    }

    pub(crate) fn put_transaction(
        &mut self,
        signed: &SignedTransaction,
        received: UnixMillis,
        claim: Claim,
    ) {
        let id = Transaction::Signed(signed.clone()).id();
        let stored: (&SignedTransaction, u64, Claim) = (signed, received.0, claim);
        self.ops.push(StoreOp::Put {
            key: format!("{TRANSACTION_PREFIX}{id}"),
            value: borsh::to_vec(&stored).expect("a transaction always encodes"),
        });
    }

    pub(crate) fn delete_transaction(&mut self, id: TxId) {
        self.ops.push(StoreOp::Delete {
            key: format!("{TRANSACTION_PREFIX}{id}"),
        });
    }

    /// Takes what is to be written, with the batch's number.
    pub(crate) fn take_batch(&mut self) -> Option<(u64, Vec<StoreOp>)> {
        if self.ops.is_empty() {
            return None;
        }
        let batch = self.next_batch;
        self.next_batch += 1;
        self.status.unsaved += 1;
        if Bug::TipFirst.is_on() {
            let is_block = |op: &StoreOp| !matches!(op, StoreOp::Put { key, .. } if key == TIP_KEY);
            self.ops.sort_by_key(is_block);
        }
        Some((batch, core::mem::take(&mut self.ops)))
    }

    /// Notes the host's answer. True if the state of storage changed.
    pub(crate) fn stored(&mut self, usage: StorageUse) -> bool {
        let before = (self.status.state, self.status.used);
        self.status.unsaved = self.status.unsaved.saturating_sub(1);
        self.status.used = usage.used;
        self.status.quota = usage.quota;
        self.status.state = usage.state;
        before != (usage.state, usage.used)
    }

    pub(crate) fn is_degraded(&self) -> bool {
        self.status.state != StorageState::Ok
    }
}

/// What the records gave.
pub(crate) struct Loaded {
    pub(crate) chain: Chain,
    pub(crate) pool: Pool,
    pub(crate) room_cap: Option<Signed<Cap>>,
    pub(crate) damaged: Vec<Damage>,
    /// Transactions that were stored and that the state refuses.
    pub(crate) refused: Vec<Refused>,
    /// What to change in the store because of it.
    pub(crate) ops: Vec<StoreOp>,
    /// Blocks of damaged records that decode: what their authors signed is still good.
    wrecks: Vec<Block>,
}

/// Starts a chain and a pool from records: each block must fit its key, its header its parent, its
/// Merkle root its transactions; signatures were checked before a block was first stored. Damaged
/// records are named and deleted. Blocks above a damaged one are kept until it comes again, and
/// their transactions wait in the pool meanwhile.
pub(crate) fn load(
    room: Room,
    records: Vec<Record>,
    now: UnixMillis,
    archive: Option<Reader>,
    upgrade: Option<Upgrade>,
) -> Loaded {
    let mut sorted = Sorted::default();
    for record in records {
        sorted.take(&room, record);
    }
    let (archived, ops) = archived::begin(&room, archive.as_ref(), &mut sorted);
    let snapshots = sorted.take_snapshots();
    let mut chain = archived.unwrap_or_else(|| Chain::new(room));
    if let Some(upgrade) = upgrade {
        chain.follow(upgrade);
    }
    let mut loaded = Loaded {
        chain,
        pool: Pool::default(),
        room_cap: sorted.room_cap,
        damaged: sorted.damaged,
        wrecks: sorted.wrecks,
        refused: Vec::new(),
        ops,
    };
    if let Some(archive) = archive {
        loaded.chain.set_archive(archive);
    }
    loaded.begin_on(snapshots);
    loaded.connect_blocks(sorted.blocks, sorted.tip);
    loaded.fill_pool(sorted.transactions, now);
    let gone = loaded.damaged.iter().map(|damage| StoreOp::Delete {
        key: damage.record.clone(),
    });
    loaded.ops.extend(gone);
    loaded
}

impl Loaded {
    /// Adds the blocks: first the way to the stored tip, so that of two rivals the one that was
    /// seen first stays, then all others, parents first.
    fn connect_blocks(&mut self, mut blocks: BTreeMap<BlockHash, Packed>, tip: Option<BlockHash>) {
        let mut order = Vec::new();
        let mut at = tip;
        while let Some(packed) = at.and_then(|hash| blocks.remove(&hash)) {
            at = Some(packed.header.prev);
            order.push(packed);
        }
        order.reverse();
        let mut rest: Vec<_> = blocks.into_values().collect();
        // Parents are found whatever the order, but time is nearly theirs and spares waiting.
        rest.sort_by_key(|packed| packed.header.time);
        order.extend(rest);
        for packed in order {
            let hash = packed.header.hash();
            match packed.unpack() {
                Ok(block) => self.add_with_children(block),
                Err(error) => self.damaged.push(Damage {
                    record: format!("{BLOCK_PREFIX}{hash}"),
                    error,
                }),
            }
        }
        let missing = tip.filter(|hash| {
            self.chain.find(hash).is_none()
                && !self.chain.orphans().contains(hash)
                && !self.is_damaged(*hash)
        });
        if let Some(hash) = missing {
            self.damaged.push(Damage {
                record: format!("{BLOCK_PREFIX}{hash}"),
                error: ApiError::new(
                    Family::Store,
                    "recordMissing",
                    "the block that this node stood on is not in the store; it is asked for again",
                ),
            });
        }
    }

    fn is_damaged(&self, hash: BlockHash) -> bool {
        let record = format!("{BLOCK_PREFIX}{hash}");
        self.damaged.iter().any(|damage| damage.record == record)
    }

    fn add_with_children(&mut self, block: Block) {
        let source = Source::Store;
        let mut reached = alloc::vec![Waiting { block, source }];
        while let Some(Waiting { block, source }) = reached.pop() {
            let hash = block.header.hash();
            // The store's blocks were checked against the clock when they came.
            let added = self
                .chain
                .add_block(block.clone(), source, u64::MAX, |_| true);
            match added {
                // A snapshot stands for it, or it is of a branch that leaves below: the store was left
                // before it was rid of it.
                Ok(BlockOutcome::Duplicate | BlockOutcome::Barred) => {
                    self.ops.push(StoreOp::Delete {
                        key: format!("{BLOCK_PREFIX}{hash}"),
                    });
                }
                Ok(_) => reached.extend(self.chain.take_waiting_children(&hash)),
                Err(refusal) => {
                    self.wrecks.push(block);
                    self.damaged.push(Damage {
                        record: format!("{BLOCK_PREFIX}{hash}"),
                        error: refusal_error(&refusal),
                    });
                }
            }
        }
    }
}

fn refusal_error(refusal: &BlockRefusal) -> ApiError {
    match refusal {
        BlockRefusal::Rule(rule) => rule_error(rule),
        BlockRefusal::KnownInvalid => ApiError::new(
            Family::Store,
            "recordOnDamage",
            "a stored block builds on one that broke a rule; it is dropped",
        ),
        BlockRefusal::TreeFull => ApiError::new(
            Family::Policy,
            "treeFull",
            "this node keeps as many headers as it may",
        ),
    }
}
