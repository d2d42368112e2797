//! The one way of a block into the chain, and what follows from it.

use alloc::{
    collections::BTreeSet,
    string::{String, ToString},
    vec::Vec,
};

use api::{Event, MinedBlock, Reorg};
use ledger::{Block, BlockHash, CheckedTransaction, Transaction, TxId};

use crate::{
    chain::{Activation, BlockOutcome, BlockRefusal, BodyState},
    errors::pool_error,
    io::{LinkId, UnixMillis},
    message::Message,
    node::Node,
    pool::{PoolOutcome, PoolRefusal},
    sync::is_behind,
};

impl Node {
    /// Takes a block: a peer's, or this node's own. Both go the same way.
    pub(crate) fn add_block(
        &mut self,
        block: Block,
        came_over: Option<LinkId>,
    ) -> Result<BlockOutcome, BlockRefusal> {
        let hash = block.header.hash();
        let now_s = self.clock.room_s();
        let pool = &self.pool;
        let outcome = self
            .chain
            .add_block(block, now_s, |id| pool.get(id).is_some())?;
        match &outcome {
            BlockOutcome::Duplicate | BlockOutcome::Orphan => {}
            BlockOutcome::SideBranch => self.persist_block(&hash),
            BlockOutcome::Activated(activation) => {
                self.persist_block(&hash);
                self.activated(activation);
                if !is_behind(&self.chain) && came_over.is_some() {
                    // All on the link where it came from have it.
                    let message = Message::Inventory {
                        blocks: alloc::vec![self.chain.tip().hash()],
                        transactions: Vec::new(),
                    };
                    self.announce(&message, came_over);
                }
            }
        }
        Ok(outcome)
    }

    fn persist_block(&mut self, hash: &BlockHash) {
        if let Some(bytes) = self.chain.block_bytes(hash) {
            self.store.put_block(*hash, bytes);
        }
    }

    /// The active chain changed: the store, the pool, the miners and the page follow.
    fn activated(&mut self, activation: &Activation) {
        self.store.put_tip(self.chain.tip().hash());
        let returned = self.returned_transactions(activation);
        let returned_ids: Vec<TxId> = returned.iter().map(|(checked, _)| checked.id()).collect();
        let before: BTreeSet<TxId> = self
            .pool
            .in_order()
            .map(|entry| entry.transaction.id())
            .collect();
        let refused = self.pool.rebuild(self.chain.state(), returned);
        self.persist_pool_changes(&before, &refused);
        if !activation.disconnected.is_empty() {
            let reorg = self.view_reorg(activation, &returned_ids, &refused);
            self.event(Event::Reorg(reorg));
            let back: Vec<TxId> = returned_ids
                .into_iter()
                .filter(|id| self.pool.get(id).is_some())
                .collect();
            self.announce_transactions(&back, None);
        }
        self.miner.tip_changed();
        self.renew_template();
        let tip = self.view_mined_block();
        self.event(Event::Tip(tip));
    }

    /// Transactions of disconnected blocks that the new branch does not hold.
    fn returned_transactions(
        &self,
        activation: &Activation,
    ) -> Vec<(CheckedTransaction, UnixMillis)> {
        let now = self.clock.room();
        let blocks = activation.disconnected.iter().rev();
        blocks
            .filter_map(|hash| self.chain.block(hash))
            .flat_map(|block| {
                let found = UnixMillis(u64::from(block.header.time) * 1_000).min(now);
                block
                    .transactions
                    .into_iter()
                    .map(move |transaction| (transaction, found))
            })
            .filter_map(|(transaction, received)| match transaction {
                Transaction::Signed(signed) => {
                    let checked = CheckedTransaction::new(signed, self.chain.room()).ok()?;
                    let gone = self.chain.index().place(&checked.id()).is_none();
                    gone.then_some((checked, received))
                }
                Transaction::Coinbase(_) => None,
            })
            .collect()
    }

    /// Brings the stored pool in line with the pool.
    fn persist_pool_changes(&mut self, before: &BTreeSet<TxId>, refused: &[(TxId, PoolRefusal)]) {
        let after: Vec<_> = self
            .pool
            .in_order()
            .filter(|entry| !before.contains(&entry.transaction.id()))
            .map(|entry| (entry.transaction.signed().clone(), entry.received))
            .collect();
        for (signed, received) in after {
            self.store.put_transaction(&signed, received);
        }
        let refused = refused.iter().map(|(id, _)| id);
        let gone: BTreeSet<TxId> = before
            .iter()
            .chain(refused)
            .filter(|id| !self.pool.knows(id))
            .copied()
            .collect();
        for id in gone {
            self.store.delete_transaction(id);
        }
    }

    fn view_reorg(
        &self,
        activation: &Activation,
        returned: &[TxId],
        refused: &[(TxId, PoolRefusal)],
    ) -> Reorg {
        let old_tip = activation.disconnected.first().copied();
        let lowest = activation
            .connected
            .first()
            .map(|hash| self.chain.tree().known(hash));
        let fork_height = lowest.map_or(0, |entry| entry.point.height().0.saturating_sub(1));
        let strings = |hashes: &[BlockHash]| hashes.iter().map(ToString::to_string).collect();
        // A transaction that both branches hold, or that came back only to be refused as already
        // there, was not lost.
        let kept = activation
            .disconnected
            .iter()
            .filter_map(|hash| self.chain.block(hash))
            .flat_map(|block| block.ids().into_iter().skip(1))
            .filter(|id| self.chain.index().place(id).is_some());
        Reorg {
            at: self.clock.room().0,
            fork_height,
            from: old_tip.map(|hash| hash.to_string()).unwrap_or_default(),
            to: self.chain.tip().hash().to_string(),
            undone: strings(&activation.disconnected),
            connected: strings(&activation.connected),
            returned: returned
                .iter()
                .filter(|id| self.pool.knows(id))
                .map(ToString::to_string)
                .collect(),
            kept: kept.map(|id| id.to_string()).collect::<Vec<String>>(),
            refused: refused
                .iter()
                .filter(|(id, _)| returned.contains(id))
                .map(|(id, refusal)| (id.to_string(), pool_error(refusal)))
                .collect(),
        }
    }

    fn view_mined_block(&self) -> MinedBlock {
        let tip = self.chain.tip();
        let (miner, transactions) = match &self.chain.tree().known(&tip.hash()).body {
            BodyState::Held(body) => (body.miner, body.transactions),
            BodyState::Missing | BodyState::Invalid => (None, 0),
        };
        MinedBlock {
            hash: tip.hash().to_string(),
            height: tip.height().0,
            miner: miner.map(|key| key.to_string()).unwrap_or_default(),
            miner_name: miner.and_then(|key| self.name_of(&key)),
            mine: miner == Some(self.identity.public()),
            transactions,
        }
    }

    /// Puts a transaction into the pool and keeps it. Gives what became of it, and the ids of all
    /// that were added because of it.
    pub(crate) fn add_to_pool(
        &mut self,
        checked: CheckedTransaction,
    ) -> Result<(PoolOutcome, Vec<TxId>), PoolRefusal> {
        let received = self.clock.room();
        let (outcome, added) = self.pool.add(self.chain.state(), checked, received)?;
        for id in &added {
            let Some(entry) = self.pool.get(id) else {
                continue;
            };
            let signed = entry.transaction.signed().clone();
            self.store.put_transaction(&signed, entry.received);
            if let Some(view) = self.view_pending(id) {
                self.event(Event::Tx(view));
            }
        }
        self.timers.pool_changed |= !added.is_empty();
        Ok((outcome, added))
    }
}
