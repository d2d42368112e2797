//! Snapshots in the store, and the records that they stand for.

use alloc::{format, vec::Vec};

use api::{ApiError, Damage, host::StoreOp};
use ledger::BlockHash;

use super::{BLOCK_PREFIX, Loaded, SNAPSHOT_PREFIX, Store};
use crate::{chain::Chain, snapshot::Snapshot};

impl Store {
    pub(crate) fn delete_block(&mut self, hash: BlockHash) {
        self.ops.push(StoreOp::Delete {
            key: format!("{BLOCK_PREFIX}{hash}"),
        });
    }

    /// Puts a snapshot. Gives the number of the batch that it will be in.
    pub(crate) fn put_snapshot(&mut self, block: BlockHash, value: Vec<u8>) -> u64 {
        self.ops.push(StoreOp::Put {
            key: format!("{SNAPSHOT_PREFIX}{block}"),
            value,
        });
        self.next_batch
    }

    pub(crate) fn delete_snapshot(&mut self, block: BlockHash) {
        self.ops.push(StoreOp::Delete {
            key: format!("{SNAPSHOT_PREFIX}{block}"),
        });
    }
}

impl Loaded {
    /// Begins with the first snapshot whose headers are good; the others are of no use.
    pub(super) fn begin_on(&mut self, snapshots: Vec<Snapshot>) {
        let mut is_done = false;
        for snapshot in snapshots {
            let key = format!("{SNAPSHOT_PREFIX}{}", snapshot.block());
            if is_done {
                self.ops.push(StoreOp::Delete { key });
                continue;
            }
            match Chain::on_snapshot(self.chain.room().clone(), snapshot) {
                Ok(chain) => {
                    self.chain = chain;
                    is_done = true;
                }
                Err(error) => self.damaged.push(Damage {
                    record: key,
                    error: ApiError::from(&error),
                }),
            }
        }
    }
}
