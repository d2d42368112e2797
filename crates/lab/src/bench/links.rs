//! Copies of blocks that follow each other, to see what a change in one of them breaks in all.

use alloc::{
    boxed::Box,
    string::{String, ToString},
    vec::Vec,
};

use api::{
    ApiError,
    lab::bench::{LinkedBlock, Links, Mend, Said},
};
use ledger::{Block, COINBASE_MESSAGE_BYTES, SealedCoinbase, Transaction};

use super::{
    Desk, Wanted, chain::Chain, copy::root, fit::is_bearable, no_target, nothing_copied,
    search::NonceSearch,
};

/// How many blocks are copied.
pub(crate) const COPIED: u64 = 4;

/// Copies of blocks in ascending height.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    /// Whether they are the room's.
    is_room: bool,
    /// Height of the first.
    first: u64,
    before: Vec<Block>,
    blocks: Vec<Block>,
    hashes: u64,
    took_us: u64,
}

impl Run {
    /// The newest blocks of a chain. None if it has too few of them.
    pub(crate) fn new(chain: &Chain, is_room: bool) -> Option<Self> {
        let first = chain.height().checked_sub(COPIED - 1)?.max(1);
        let blocks: Vec<_> = (first..first + COPIED)
            .map(|height| chain.block(height).cloned())
            .collect::<Option<_>>()?;
        Some(Self {
            is_room,
            first,
            before: blocks.clone(),
            blocks,
            hashes: 0,
            took_us: 0,
        })
    }

    fn at(&self, height: u64) -> Option<usize> {
        let at = usize::try_from(height.checked_sub(self.first)?).ok()?;
        (at < self.blocks.len()).then_some(at)
    }

    /// A copied block.
    pub(crate) fn block(&self, height: u64) -> Option<&Block> {
        Some(&self.blocks[self.at(height)?])
    }

    /// Gives a block's coinbase another message. False if there is no such block.
    pub(crate) fn rewrite(&mut self, height: u64, message: String) -> bool {
        let block = self.at(height).map(|at| &mut self.blocks[at]);
        match block.and_then(|block| block.transactions.first_mut()) {
            Some(
                Transaction::Coinbase(coinbase)
                | Transaction::Sealed(SealedCoinbase { coinbase, .. }),
            ) => {
                coinbase.message = message;
                true
            }
            _ => false,
        }
    }

    /// Mends what takes no search: a block's root, or its parent. False if there is no such block.
    pub(crate) fn mend(&mut self, height: u64, mend: Mend) -> bool {
        let Some(at) = self.at(height) else {
            return false;
        };
        match mend {
            Mend::Root => {
                let (root, hashes) = root(&self.blocks[at]);
                self.blocks[at].header.merkle_root = root;
                self.hashes += hashes;
            }
            Mend::Parent if at > 0 => {
                self.blocks[at].header.prev = self.blocks[at - 1].header.hash();
            }
            _ => {}
        }
        true
    }

    /// Puts a nonce in that was searched for.
    pub(crate) fn work(&mut self, height: u64, nonce: u32, hashes: u64, took_us: u64) {
        if let Some(at) = self.at(height) {
            self.blocks[at].header.nonce = nonce;
            self.hashes += hashes;
            self.took_us += took_us;
        }
    }

    /// All of it, as the page shows it.
    pub(crate) fn view(&self) -> Links {
        let heights = self.first..;
        let blocks = heights.zip(&self.blocks).enumerate();
        Links {
            is_room: self.is_room,
            blocks: blocks
                .map(|(at, (height, block))| self.linked(at, height, block))
                .collect(),
            hashes: self.hashes,
            took_us: self.took_us,
        }
    }

    fn linked(&self, at: usize, height: u64, block: &Block) -> LinkedBlock {
        let header = &block.header;
        let hash = header.hash();
        let target = header.bits.to_target().ok();
        let parent = match at.checked_sub(1) {
            Some(below) => self.blocks[below].header.hash(),
            // The block below the copies is as it was.
            None => self.before[0].header.prev,
        };
        LinkedBlock {
            height,
            hash: hash.to_string(),
            prev: header.prev.to_string(),
            message: message(block),
            is_changed: message(block) != message(&self.before[at]),
            has_parent: header.prev == parent,
            has_root: root(block).0 == header.merkle_root,
            has_work: target.is_some_and(|target| target.is_met_by(hash)),
            expected: target.map_or(0, |target| target.work().to_hashes()),
        }
    }
}

fn message(block: &Block) -> String {
    let coinbase = block.coinbase();
    coinbase
        .map(|coinbase| coinbase.message.clone())
        .unwrap_or_default()
}

impl Desk {
    pub(super) fn links(&mut self) -> Result<Said, ApiError> {
        let room = self.room.as_ref();
        let room = room.filter(|room| is_bearable(room, room.height()));
        let run = match room.and_then(|room| Run::new(room, true)) {
            Some(run) => run,
            None => Run::new(self.sample(), false).ok_or_else(nothing_copied)?,
        };
        let view = run.view();
        self.run = Some(run);
        Ok(Said::Links(view))
    }

    pub(super) fn rewrite(&mut self, height: u64, message: &str) -> Result<Said, ApiError> {
        let (bytes, limit) = (message.len(), COINBASE_MESSAGE_BYTES);
        if bytes > limit as usize {
            let rule = ledger::RuleError::CoinbaseMessageTooLong { bytes, limit };
            return Err(node::rule_error(&rule));
        }
        let run = self.run.as_mut().ok_or_else(nothing_copied)?;
        if !run.rewrite(height, message.into()) {
            return Err(nothing_copied());
        }
        Ok(Said::Links(run.view()))
    }

    pub(super) fn mend_link(&mut self, height: u64, mend: Mend) -> Result<Said, ApiError> {
        let run = self.run.as_mut().ok_or_else(nothing_copied)?;
        if mend == Mend::Work {
            let block = run.block(height).ok_or_else(nothing_copied)?;
            let search = NonceSearch::new(&block.header).ok_or_else(no_target)?;
            return self.begin(Wanted::Link(height, Box::new(search)));
        }
        if !run.mend(height, mend) {
            return Err(nothing_copied());
        }
        Ok(Said::Links(run.view()))
    }
}
