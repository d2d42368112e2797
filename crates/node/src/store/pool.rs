//! The pool that a start finds in its records.

use alloc::{format, vec::Vec};

use api::host::StoreOp;
use ledger::{Block, CheckedTransaction, SignedTransaction, Transaction};

use super::{Loaded, StoredTransaction, TRANSACTION_PREFIX};
use crate::{
    chain::BodyState,
    io::UnixMillis,
    pool::{Arrival, Claim, Refused},
};

impl Loaded {
    /// Fills the pool with the stored transactions, oldest first, and with those of blocks
    /// that are damaged or that a damaged one cut off from the chain.
    pub(super) fn fill_pool(&mut self, mut stored: Vec<StoredTransaction>, now: UnixMillis) {
        stored.sort_by_key(|(signed, received, _)| (*received, signed.body.sequence));
        for (signed, received, claim) in stored {
            self.offer(signed, UnixMillis(received.min(now.0)), claim, true);
        }
        for block in self.cut_off() {
            for transaction in block.transactions {
                if let Transaction::Signed(signed) = transaction {
                    self.offer(signed, now, Claim::Kept, false);
                }
            }
        }
    }

    /// Stored blocks above a damaged one, and what is left of that one, parents first.
    fn cut_off(&self) -> Vec<Block> {
        let held = self
            .chain
            .tree()
            .entries()
            .filter(|entry| matches!(entry.body, BodyState::Held(_)) && !entry.complete);
        let mut blocks: Vec<Block> = held
            .filter_map(|entry| self.chain.block(&entry.point.hash()))
            .chain(self.chain.orphans().iter().cloned())
            .collect();
        blocks.extend(self.wrecks.iter().cloned());
        blocks.sort_by_key(|block| block.header.time);
        blocks
    }

    /// Offers a transaction to the pool; what does not fit any more leaves the store.
    fn offer(
        &mut self,
        signed: SignedTransaction,
        received: UnixMillis,
        claim: Claim,
        is_stored: bool,
    ) {
        let id = Transaction::Signed(signed.clone()).id();
        let key = format!("{TRANSACTION_PREFIX}{id}");
        let kept = self.take_transaction(signed.clone(), received, claim);
        if kept && !is_stored {
            let stored: StoredTransaction = (signed, received.0, claim);
            self.ops.push(StoreOp::Put {
                key,
                value: borsh::to_vec(&stored).expect("a transaction always encodes"),
            });
        } else if !kept && is_stored {
            self.ops.push(StoreOp::Delete { key });
        }
    }

    /// Whether the pool took a transaction.
    fn take_transaction(
        &mut self,
        signed: SignedTransaction,
        received: UnixMillis,
        mut claim: Claim,
    ) -> bool {
        let Ok(transaction) = CheckedTransaction::new(signed, self.chain.room()) else {
            return false;
        };
        if self.chain.place(&transaction.id()).is_some() {
            return false;
        }
        let state = self.chain.state();
        let body = &transaction.signed().body;
        if body.sequence > self.pool.account(state, &body.from).sequence {
            // It waited here before, so what it lacks now was lost on the way.
            claim = Claim::Kept;
        }
        let arrival = Arrival {
            transaction: transaction.clone(),
            received,
            claim,
        };
        match self.pool.offer_again(state, arrival) {
            Ok(offered) => {
                for refused in offered.refused {
                    let id = refused.transaction.id();
                    self.ops.push(StoreOp::Delete {
                        key: format!("{TRANSACTION_PREFIX}{id}"),
                    });
                    self.refused.push(refused);
                }
                true
            }
            Err(refusal) => {
                self.refused.push(Refused {
                    transaction,
                    received,
                    claim,
                    refusal,
                });
                false
            }
        }
    }
}
