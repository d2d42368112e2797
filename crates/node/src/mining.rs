//! Mining: what is tried, and what becomes of a find.

use alloc::string::ToString;

use api::{Event, GpuState, MiningChoice, Reply};
use ledger::{Block, BlockHash, Header};

use crate::{
    chain::{BlockOutcome, BlockRefusal, Source},
    errors::{not_found, rule_error},
    io::{Output, Plan, TemplateId},
    message::Message,
    miner::child_time,
    node::Node,
};

impl Node {
    /// Makes a new candidate on the tip, if this node mines.
    pub(crate) fn renew_template(&mut self) {
        if !self.miner.on || self.chain.is_sealed() {
            return;
        }
        let candidate = self
            .miner
            .candidate(&self.chain, &self.pool, self.identity.public());
        let room_s = self.clock.header_s();
        let template = self.miner.template(&self.chain, candidate, room_s);
        self.timers.template_s = room_s;
        self.timers.pool_changed = false;
        self.output(Output::Template(template));
    }

    /// Each second the header's time and target follow the clock, and the candidate the pool.
    pub(crate) fn roll_template(&mut self) {
        let is_old = self.clock.header_s() != self.timers.template_s;
        if self.miner.on && is_old && !self.chain.is_sealed() {
            self.roll();
        }
    }

    fn roll(&mut self) {
        let room_s = self.clock.header_s();
        let tip = self.chain.tip();
        // Where the tip's time is ahead of the clock, only a new extra nonce makes another header:
        // the same one again would be searched over the same nonces.
        let is_later = |header: &Header| header.time < child_time(tip, room_s);
        let current = self.miner.current(tip.hash());
        match current.map(|(header, candidate)| (is_later(header), candidate.clone())) {
            Some((true, candidate)) if !self.timers.pool_changed => {
                let template = self.miner.template(&self.chain, candidate, room_s);
                self.timers.template_s = room_s;
                self.output(Output::Template(template));
            }
            _ => self.renew_template(),
        }
    }

    /// The miners found a nonce. A find for a template that is gone is late, and no fault.
    pub(crate) fn found(&mut self, template: TemplateId, nonce: u32) {
        if let Some(block) = self.miner.block(template, nonce) {
            self.mined(block);
        }
    }

    /// This node found a block; gives whether it became one.
    pub(crate) fn mined(&mut self, block: Block) -> bool {
        let hash = block.header.hash();
        // Who mines for one block makes no template on top of it.
        let is_last = self.miner.off_after_one;
        self.miner.on &= !is_last;
        let is_taken = self.take_mined(block, hash);
        if is_last && !is_taken {
            self.miner.on = true;
            self.renew_template();
        }
        is_taken
    }

    fn take_mined(&mut self, block: Block, hash: BlockHash) -> bool {
        match self.add_block(block.clone(), Source::Miners) {
            Ok(BlockOutcome::Activated(_) | BlockOutcome::SideBranch) => {
                self.announce(&Message::NewBlock(block), None);
                self.one_was_found(hash);
                let status = self.mining_status();
                self.event(Event::Mining(status));
                true
            }
            Ok(
                BlockOutcome::Duplicate
                | BlockOutcome::Orphan
                | BlockOutcome::Behind
                | BlockOutcome::Barred,
            ) => false,
            Err(refusal) => {
                // The host said that this nonce meets the target; it is told that it does not.
                let error = match refusal {
                    BlockRefusal::Rule(rule) => rule_error(&rule),
                    BlockRefusal::KnownInvalid | BlockRefusal::TreeFull => {
                        not_found("place for the block", &hash.to_string())
                    }
                };
                self.event(Event::Refused(error));
                self.renew_template();
                false
            }
        }
    }

    pub(crate) fn hashed(&mut self, hashes: u64, elapsed_ms: u32, best: Option<BlockHash>) {
        self.miner.hashed(hashes, elapsed_ms, best);
        if self.miner.on {
            let status = self.mining_status();
            self.event(Event::Mining(status));
        }
    }

    /// All nonces of a template were tried: a new extra nonce makes another header. Of an older one
    /// it is no news.
    pub(crate) fn exhausted(&mut self, template: TemplateId) {
        if self.miner.newest() == Some(template) {
            self.renew_template();
        }
    }

    /// The graphics processor began to hash, or does not any more.
    pub(crate) fn gpu_says(&mut self, state: GpuState) {
        self.miner.gpu_says(state);
        let (plan, status) = (self.mining_plan(), self.mining_status());
        if state.is_failure() {
            self.output(Output::Mine(plan));
        }
        self.event(Event::Mining(status));
    }

    /// Answers those who wait for one block, and goes back to how mining was.
    fn one_was_found(&mut self, hash: BlockHash) {
        let waiting = core::mem::take(&mut self.miner.one);
        if waiting.is_empty() {
            return;
        }
        for id in waiting {
            let result = self
                .view_block(&hash)
                .map(Reply::Block)
                .ok_or_else(|| not_found("block", &hash.to_string()));
            self.output(Output::Reply { id, result });
        }
        if core::mem::take(&mut self.miner.off_after_one) {
            self.stop_mining();
        }
    }

    /// What the host is to do. Where blocks are sealed, there is nothing to search for.
    pub(crate) fn mining_plan(&self) -> Plan {
        if self.chain.is_sealed() {
            Plan::OFF
        } else {
            self.capped(self.miner.effective_plan())
        }
    }

    pub(crate) fn start_mining(&mut self, choice: MiningChoice) {
        self.miner.set(choice);
        let plan = self.mining_plan();
        self.output(Output::Mine(plan));
        self.renew_template();
        let status = self.mining_status();
        self.event(Event::Mining(status));
    }

    pub(crate) fn stop_mining(&mut self) {
        self.miner.stop();
        let plan = self.mining_plan();
        self.output(Output::Mine(plan));
        let status = self.mining_status();
        self.event(Event::Mining(status));
    }
}
