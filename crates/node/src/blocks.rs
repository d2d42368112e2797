//! The one way of a block into the chain, and what follows from it.

use alloc::{
    collections::BTreeSet,
    string::{String, ToString},
    vec::Vec,
};

use api::{Event, MinedBlock, Reorg};
use ledger::{Block, BlockHash, CheckedTransaction, Transaction, TxId, maps::set_of};

use crate::{
    bugs::Bug,
    chain::{Activation, BlockOutcome, BlockRefusal, Source},
    errors::pool_error,
    io::UnixMillis,
    message::Message,
    node::Node,
    pool::{Claim, Offered, PoolRefusal, Refused},
};

impl Node {
    /// Takes a block: a peer's, this node's own, or a stored one. All go the same way.
    pub(crate) fn add_block(
        &mut self,
        block: Block,
        source: Source,
    ) -> Result<BlockOutcome, BlockRefusal> {
        let hash = block.header.hash();
        let now_s = self.clock.room_s();
        let pool = &self.pool;
        let is_verified = |id: &TxId| source == Source::Store || pool.get(id).is_some();
        let outcome = self.chain.add_block(block, source, now_s, is_verified)?;
        match &outcome {
            BlockOutcome::Duplicate | BlockOutcome::Orphan | BlockOutcome::Behind => {}
            BlockOutcome::Barred => self.tell_rival(),
            BlockOutcome::SideBranch if Bug::ForgetsSideBranches.is_on() => {}
            BlockOutcome::SideBranch => self.persist_block(&hash, source),
            BlockOutcome::Activated(activation) => {
                self.persist_block(&hash, source);
                self.activated(activation);
                self.pass_on(source);
            }
        }
        Ok(outcome)
    }

    fn persist_block(&mut self, hash: &BlockHash, source: Source) {
        if source == Source::Store {
            return;
        }
        if let Some(bytes) = self.chain.block_bytes(hash) {
            self.store.put_block(*hash, &bytes);
        }
    }

    /// Tells of a new tip where it came from a peer: on all links but that peer's, for on those all
    /// have heard of it. One of many blocks that are being fetched is no news.
    fn pass_on(&mut self, source: Source) {
        let Some(peer) = source.peer() else { return };
        if matches!(source, Source::Asked(_)) && self.chain.is_behind() {
            return;
        }
        let tip = Message::Tip(self.own_tip());
        self.announce(&tip, Some(peer));
    }

    /// The active chain changed: the store, the pool, the miners and the page follow.
    pub(crate) fn activated(&mut self, activation: &Activation) {
        self.store.put_tip(self.chain.tip().hash());
        let keeps_mined = Bug::PoolKeepsMined.is_on() && activation.disconnected.is_empty();
        if !keeps_mined && !self.leaves_pool_alone(activation) {
            self.follow_with_pool(activation);
        }
        if core::mem::take(&mut self.timers.pool_overflowed) {
            self.peers.want_pools();
        }
        self.miner.tip_changed();
        self.drop_settled_votes();
        if !Bug::StaleTemplate.is_on() {
            self.renew_template();
        }
        let tip = self.view_mined_block();
        self.event(Event::Tip(tip));
        self.renew_snapshot();
        // The new tip may have overtaken a branch that can't be followed.
        self.tell_rival();
    }

    /// Whether the pool is on the new tip what it was: so it is with most blocks of a long sync, and
    /// each rebuild costs as much as transactions wait.
    fn leaves_pool_alone(&self, activation: &Activation) -> bool {
        let mut connected = activation.connected.iter();
        activation.disconnected.is_empty()
            && connected.all(|hash| {
                let block = self.chain.block(hash);
                block.is_some_and(|block| self.pool.is_untouched_by(&block.transactions))
            })
    }

    /// Takes back into the pool what was undone, and drops from it what was mined or is void now.
    fn follow_with_pool(&mut self, activation: &Activation) {
        let returned = self.returned_transactions(activation);
        let returned_ids = set_of(returned.iter().map(|(checked, _)| checked.id()));
        let stored = set_of(self.pool.all_kept().map(|(kept, _)| kept.id()));
        let refused = self.pool.rebuild(self.chain.state(), returned);
        if activation.disconnected.is_empty() {
            self.tell_own_refused(&refused);
        } else {
            let reorg = self.view_reorg(activation, &returned_ids, &refused);
            self.event(Event::Reorg(reorg));
            let is_replaced =
                |refused: &&Refused| matches!(refused.refusal, PoolRefusal::Replaced { .. });
            for replaced in refused.iter().filter(is_replaced) {
                self.tell_dropped(replaced);
            }
        }
        let mut back = self.pool.ids();
        back.retain(|id| returned_ids.contains(id));
        self.announce_transactions(&back, None);
        self.mend(refused.iter().cloned());
        self.fill_gaps();
        self.persist_pool_changes(&stored, &refused);
    }

    /// Says which of this account's waiting transactions the new block made void.
    fn tell_own_refused(&mut self, refused: &[Refused]) {
        let own = self.identity.public();
        for refused in refused {
            let body = &refused.transaction.signed().body;
            let is_mined = self.chain.place(&refused.transaction.id());
            if body.from != own || is_mined.is_some() {
                continue;
            }
            // The block took the same with another fee: then nothing is lost.
            if let Some(by) = self.same_under_its_number(body) {
                let refusal = PoolRefusal::Replaced { by };
                self.tell_dropped(&Refused {
                    refusal,
                    ..refused.clone()
                });
            } else {
                self.tell_dropped(refused);
            }
        }
    }

    /// Transactions of disconnected blocks that the new branch does not hold.
    fn returned_transactions(
        &self,
        activation: &Activation,
    ) -> Vec<(CheckedTransaction, UnixMillis)> {
        if Bug::LosesDisconnected.is_on() {
            return Vec::new();
        }
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
                    let gone = self.chain.place(&checked.id()).is_none();
                    gone.then_some((checked, received))
                }
                Transaction::Coinbase(_) | Transaction::Sealed(_) => None,
            })
            .collect()
    }

    /// Brings the stored pool in line with the pool. `stored` is what the store held before.
    fn persist_pool_changes(&mut self, stored: &BTreeSet<TxId>, refused: &[Refused]) {
        for (transaction, received) in self.pool.all_kept() {
            if !stored.contains(&transaction.id()) {
                let claim = self.pool.claim(&transaction.id()).unwrap_or(Claim::Kept);
                self.store
                    .put_transaction(transaction.signed(), received, claim);
            }
        }
        let refused = refused.iter().map(|refused| refused.transaction.id());
        let all = stored.iter().copied().chain(refused);
        let gone = set_of(all.filter(|id| !self.pool.knows(id)));
        for id in gone {
            self.store.delete_transaction(id);
        }
    }

    fn view_reorg(
        &self,
        activation: &Activation,
        returned: &BTreeSet<TxId>,
        refused: &[Refused],
    ) -> Reorg {
        let old_tip = activation.disconnected.first().copied();
        let lowest = activation
            .disconnected
            .last()
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
            .filter(|id| self.chain.place(id).is_some());
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
                // What was replaced goes on under another fee.
                .filter(|refused| !matches!(refused.refusal, PoolRefusal::Replaced { .. }))
                .map(|refused| (refused.transaction.id(), &refused.refusal))
                .filter(|(id, _)| self.chain.place(id).is_none())
                .map(|(id, refusal)| (id.to_string(), pool_error(refusal)))
                .collect(),
        }
    }

    fn view_mined_block(&self) -> MinedBlock {
        let tip = self.chain.tip();
        let (miner, transactions) = self.chain.summary(&tip.hash()).unwrap_or_default();
        MinedBlock {
            hash: tip.hash().to_string(),
            height: tip.height().0,
            miner: miner.map(|key| key.to_string()).unwrap_or_default(),
            miner_name: miner.and_then(|key| self.name_of(&key)),
            mine: miner == Some(self.identity.public()),
            transactions,
        }
    }

    /// Puts a transaction into the pool and keeps it. Gives the ids of all that were added because
    /// of it.
    pub(crate) fn add_to_pool(
        &mut self,
        checked: CheckedTransaction,
        claim: Claim,
    ) -> Result<Offered, PoolRefusal> {
        let received = self.clock.room();
        let state = self.chain.state();
        let is_own = checked.signed().body.from == self.identity.public();
        let claim = if is_own { claim.max(Claim::Own) } else { claim };
        let offered = self.pool.offer(state, checked, received, claim)?;
        self.follow_drops(&offered.refused);
        for id in offered.added.iter().chain(&offered.held) {
            let (Some((kept, received)), Some(claim)) = (self.pool.find(id), self.pool.claim(id))
            else {
                continue;
            };
            self.store.put_transaction(kept.signed(), received, claim);
            if let Some(view) = self.view_pending(id) {
                self.event(Event::Tx(view));
            }
        }
        self.timers.pool_changed |= !offered.added.is_empty() || offered.held.is_some();
        Ok(offered)
    }
}
