//! Blocks: asked for, and taken.

use alloc::vec::Vec;

use ledger::{Block, BlockHash};

use crate::{
    chain::{BlockOutcome, BlockRefusal, HeaderRefusal, Source, Waiting},
    io::PeerId,
    message::{Message, Tip},
    node::Node,
    offence::Offence,
};

impl Node {
    pub(super) fn blocks_asked(&mut self, from: PeerId, hashes: Vec<BlockHash>) {
        let mut lacking = Vec::new();
        for hash in hashes {
            match self.chain.vouched_block(&hash) {
                Some(block) => self.send(from, &Message::Block(block)),
                None => lacking.push(hash),
            }
        }
        if !lacking.is_empty() {
            // It was said before, and the saying may have been lost.
            self.say_pruned(from);
            self.send(from, &Message::NotFound(lacking));
        }
    }

    pub(super) fn not_found(&mut self, from: PeerId, hashes: &[BlockHash]) {
        self.peers.answered(from);
        for hash in hashes {
            if let Some(height) = self.height_of(hash) {
                let floor = self.peers.get(from).map(|peer| peer.floor);
                // Who has dropped the old blocks may well have those above.
                let is_old = floor.is_some_and(|floor| height <= floor);
                self.sync
                    .body_lacks(from, hash, (!is_old).then_some(height));
            }
        }
        self.ask_for_more();
    }

    pub(super) fn block(&mut self, from: PeerId, block: Block) {
        let source = if self.body_came(&block.header.hash()) {
            self.peers.answered(from);
            Source::Asked(from)
        } else {
            Source::Unasked(from)
        };
        self.take_block(Waiting { block, source });
        self.ask_for_more();
    }

    pub(super) fn new_block(&mut self, from: PeerId, block: Block) {
        let hash = block.header.hash();
        self.body_came(&hash);
        let source = Source::Unasked(from);
        self.take_block(Waiting { block, source });
        // Its sender stands there, unless the block was refused.
        if let Some(point) = self.chain.point(&hash) {
            let tip = Tip {
                hash,
                height: point.height(),
                work: point.work().to_be_bytes(),
            };
            self.peers.stands_at(from, tip);
        }
        self.ask_for_more();
    }

    fn body_came(&mut self, hash: &BlockHash) -> bool {
        let height = self.height_of(hash);
        self.sync.body_came(hash, height, self.clock.host())
    }

    /// Takes a block, and the blocks that waited for it.
    pub(crate) fn take_block(&mut self, block: Waiting) {
        let mut reached = alloc::vec![block];
        while let Some(Waiting { block, source }) = reached.pop() {
            let hash = block.header.hash();
            match self.add_block(block, source) {
                Ok(BlockOutcome::Orphan) => {
                    if let Some(peer) = source.peer() {
                        self.peers.has_unknown(peer);
                    }
                }
                Ok(_) => reached.extend(self.chain.take_waiting_children(&hash)),
                Err(refusal) => self.block_refused(source, refusal),
            }
        }
    }

    fn block_refused(&mut self, source: Source, refusal: BlockRefusal) {
        let Some(peer) = source.peer() else { return };
        let offence = match refusal {
            BlockRefusal::Rule(rule) => match source {
                Source::Unasked(_) => Offence::NewBlock(rule),
                Source::Asked(_) | Source::Store | Source::Miners | Source::File => {
                    Offence::Block(rule)
                }
            },
            BlockRefusal::KnownInvalid => Offence::Header(HeaderRefusal::InvalidParent),
            BlockRefusal::TreeFull => Offence::Header(HeaderRefusal::TreeFull),
        };
        self.punish(peer, &offence);
    }
}
