//! What is checked after each step.

use alloc::{format, string::String, vec::Vec};

use api::Event as ApiEvent;
use ledger::{Block, BlockHash, HeaderPoint, rules::seconds_ahead};
use node::Output;

use super::World;
use crate::{
    checkers::{Checker, Promise},
    scenario::HostId,
    trace::short,
};

impl World {
    fn is_checked(&self, host: HostId) -> bool {
        !self.checkers.are_off && self.host(host).is_honest()
    }

    /// The outputs of one input come in order, and a found block is not refused.
    pub(super) fn check_outputs(&mut self, host: HostId, outputs: &[Output]) {
        if !self.is_checked(host) {
            return;
        }
        let places: Vec<u8> = outputs.iter().map(place).collect();
        if !places.is_sorted() {
            let detail = format!("outputs came in the order {places:?}");
            self.broken(Checker::OutputOrder, Some(host), detail);
        }
        let refused = outputs.iter().find_map(|output| match output {
            // Who finds several blocks a second gets ahead of the clock, and has to wait. And the block may
            // make something void that waited here: that refusal names the transaction.
            Output::Event(ApiEvent::Refused(error))
                if error.rule != "timeTooFarAhead" && !error.details.contains_key("txid") =>
            {
                Some(format!("{}: {}", error.rule, error.message))
            }
            _ => None,
        });
        if let (Some(found), Some(refused)) = (self.checkers.found, refused) {
            let detail = format!(
                "it refuses the block {} that it found, {refused}",
                short(&found)
            );
            self.broken(Checker::OwnBlock, Some(host), detail);
        }
    }

    /// A node's new tip is a good block of more work, and its state is right.
    pub(super) fn check_tip(&mut self, host: HostId) {
        let machine = self.host(host);
        let Some(node) = &machine.node else { return };
        let tip = node.inspect().tip().hash();
        let old = machine.tip;
        if tip == old {
            return;
        }
        if self.is_checked(host)
            && let Err((checker, detail)) = self.judge_tip(host, old, tip)
        {
            self.broken(checker, Some(host), detail);
        }
        self.host_mut(host).tip = tip;
    }

    fn judge_tip(
        &mut self,
        host: HostId,
        old: BlockHash,
        tip: BlockHash,
    ) -> Result<(), (Checker, String)> {
        let blocks = self.new_blocks(host, tip);
        let is_one_step = blocks.len() <= 1;
        for block in &blocks {
            self.judge_block(host, block)?;
        }
        let model = &self.checkers.model;
        let Some(node) = &self.host(host).node else {
            return Ok(());
        };
        let state = node.inspect().state();
        let (found, expected) = (state.total().hundredths(), model.issued(&tip));
        if Some(found) != expected {
            let detail = format!(
                "all balances at {} are {found} together, issued were {expected:?}",
                short(&tip)
            );
            return Err((Checker::Conservation, detail));
        }
        model
            .agrees(state)
            .map_err(|wrong| (Checker::State, wrong))?;
        let latest_s = self.latest_s(host);
        if model.is_own_future(&old, &self.host(host).public(), latest_s) {
            return Ok(());
        }
        if is_one_step {
            model
                .may_change(&old, &tip)
                .map_err(|wrong| (Checker::Choice, wrong))?;
        } else if !model.is_at_least(&tip, &old) {
            let detail = format!("it left {} for {} of less work", short(&old), short(&tip));
            return Err((Checker::Choice, detail));
        }
        Ok(())
    }

    /// The blocks up to a node's tip that no honest node has stood on before, lowest first.
    fn new_blocks(&self, host: HostId, tip: BlockHash) -> Vec<Block> {
        let mut blocks = Vec::new();
        let Some(node) = &self.host(host).node else {
            return blocks;
        };
        let mut at = tip;
        while !self.checkers.model.knows(&at) {
            let Some(block) = node.inspect().block(&at) else {
                break;
            };
            at = block.header.prev;
            blocks.push(block);
        }
        blocks.reverse();
        blocks
    }

    fn judge_block(&mut self, host: HostId, block: &Block) -> Result<(), (Checker, String)> {
        let hash = block.header.hash();
        if self.forged.contains(&hash) {
            let detail = format!("it stands on the forged block {}", short(&hash));
            return Err((Checker::Forgery, detail));
        }
        let latest = self.latest_s(host);
        // A clock that was set back may have taken a header that is early now; and what is in the store
        // was checked when it came.
        let machine = self.host(host);
        let is_judged = !machine.clock_was_set && !machine.is_starting;
        if u64::from(block.header.time) > latest && is_judged {
            let detail = format!(
                "it stands on block {} of {}, {} s past the latest",
                short(&hash),
                block.header.time,
                u64::from(block.header.time) - latest
            );
            return Err((Checker::Forgery, detail));
        }
        self.checkers
            .model
            .learn(block)
            .map_err(|wrong| (Checker::Model, wrong))
    }

    /// The latest time of a block that a host's node takes now.
    fn latest_s(&self, host: HostId) -> u64 {
        let node = self.host(host).node.as_ref();
        let room_s = node.map_or(0, |node| node.inspect().room_s());
        room_s + seconds_ahead(self.scenario.spacing_s)
    }

    /// Everything that a node keeps is within its limit.
    pub(super) fn check_sizes(&mut self, host: HostId) {
        if !self.is_checked(host) {
            return;
        }
        let sizes = self
            .host(host)
            .node
            .as_ref()
            .map(|node| node.inspect().sizes());
        let over = sizes
            .into_iter()
            .flatten()
            .find(|size| size.found > size.limit);
        if let Some(size) = over {
            let detail = format!("{} {}, the limit is {}", size.found, size.name, size.limit);
            self.broken(Checker::Limits, Some(host), detail);
        }
    }

    /// A node stands on the best of the chains that it has, ties aside.
    pub(super) fn check_choice(&mut self, host: HostId) {
        if !self.is_checked(host) {
            return;
        }
        let Some(node) = &self.host(host).node else {
            return;
        };
        let tip = *node.inspect().tip();
        let lead = |other: &HeaderPoint| {
            // Most are no better at all, and a tie takes a division to tell.
            let tie = || tip.target().work().min(other.target().work()).quarter();
            other.work() > tip.work() && other.work() > tip.work().plus(tie())
        };
        let better = node.inspect().complete().find(|other| lead(other)).copied();
        if let Some(better) = better {
            let detail = format!(
                "it stands on {} at {} and has {} at {} of more work",
                short(&tip.hash()),
                tip.height(),
                short(&better.hash()),
                better.height()
            );
            self.broken(Checker::Choice, Some(host), detail);
        }
    }

    /// An honest node cut somebody off: not an honest one, whatever the network did.
    pub(super) fn check_cut_off(&mut self, host: HostId, who: HostId, rule: &str) {
        if self.is_checked(host) && self.host(who).is_honest() {
            let detail = format!("it cut off host {who}, which keeps the rules: {rule}");
            self.broken(Checker::CutOff, Some(host), detail);
        }
    }

    /// A node that has just started stands where its disk says, and finds no damage where there is
    /// none.
    pub(super) fn check_restart(&mut self, host: HostId) {
        let machine = self.host(host);
        let is_checked = self.is_checked(host) && !machine.disk.is_damaged;
        let Some(node) = machine.node.as_ref().filter(|_| is_checked) else {
            self.forget_tip(host);
            return;
        };
        let mut damaged = node.status().storage.damaged;
        // A forged block may lie on a side branch, where nobody has looked at it yet.
        damaged.retain(|damage| !self.is_forged(&damage.record));
        let tip = node.inspect().tip().hash();
        let stored = machine.disk.tip().and_then(|bytes| bytes.try_into().ok());
        let stored = stored.map_or(self.room.genesis(), BlockHash::from_bytes);
        if let Some(damage) = damaged.first() {
            let detail = format!(
                "it finds damage where writes only lack their end: {}, {}",
                damage.record, damage.error.message
            );
            self.broken(Checker::Durability, Some(host), detail);
        } else if !self.checkers.model.is_at_least(&tip, &stored) {
            let detail = format!(
                "it starts at {}, though {} of more work is written",
                short(&tip),
                short(&stored)
            );
            self.broken(Checker::Durability, Some(host), detail);
        }
        self.forget_tip(host);
    }

    /// Whether a record is that of a forged block.
    fn is_forged(&self, record: &str) -> bool {
        let hash = record.strip_prefix("block/");
        hash.and_then(|hash| hash.parse().ok())
            .is_some_and(|hash| self.forged.contains(&hash))
    }

    /// After a start a node may stand further down than before.
    fn forget_tip(&mut self, host: HostId) {
        let genesis = self.room.genesis();
        self.host_mut(host).tip = genesis;
    }

    /// A node took a post from its person.
    pub(crate) fn promise(&mut self, host: HostId, text: String) {
        if self.open.is_some() {
            return;
        }
        let at_ms = self.now_ms;
        self.checkers.promises.push(Promise { host, at_ms, text });
    }
}

/// The place of an output in the order.
fn place(output: &Output) -> u8 {
    match output {
        Output::Persist { .. } => 0,
        Output::Send { .. } | Output::Disconnect { .. } | Output::AskTime => 1,
        Output::Mine(_) | Output::Template(_) => 2,
        Output::Event(_) | Output::Reply { .. } => 3,
    }
}
