//! A look into a node from outside, for those who prove that it holds what it promises.
//!
//! Hosts need none of this. A simulation asks after each step what the node stands on and whether
//! everything that it keeps is within its named limit.

use alloc::vec::Vec;

use api::ROOM_FILE_BYTES;
use ledger::{Block, BlockHash, Deployment, HeaderPoint, Height, SignedTransaction, State};

use crate::{
    MAX_BODIES_IN_FLIGHT, MAX_BODIES_PER_PEER, MAX_KEPT_BYTES, MAX_PARKED, MAX_PEERS,
    chain::{MAX_HEADERS_KNOWN, MAX_ORPHANS},
    class::MAX_PUPILS,
    import::Import,
    miner::TEMPLATES_KEPT,
    node::Node,
    requests::MAX_WAITING_FOR_ONE,
    sync::MAX_TRANSACTIONS_IN_FLIGHT,
};

/// What a node holds now.
#[derive(Clone, Copy, Debug)]
pub struct Inspection<'a>(&'a Node);

/// How much of something a node keeps, and the most that it may keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// What it is.
    pub name: &'static str,
    /// How many, or how many bytes.
    pub found: usize,
    /// The most there may be.
    pub limit: usize,
}

impl Node {
    /// Looks into the node.
    pub fn inspect(&self) -> Inspection<'_> {
        Inspection(self)
    }
}

impl<'a> Inspection<'a> {
    /// The tip of the active chain.
    pub fn tip(&self) -> &'a HeaderPoint {
        self.0.chain.tip()
    }

    /// How far the node's upgrade is at its tip, if it follows one.
    pub fn deployment(&self) -> Option<Deployment> {
        self.0.chain.deployment().map(|(deployment, _)| deployment)
    }

    /// The state at the tip.
    pub fn state(&self) -> &'a State {
        self.0.chain.state()
    }

    /// Hashes of the active chain by height, the genesis block first; of a node on an archive, those in memory.
    pub fn active(&self) -> &'a [BlockHash] {
        self.0.chain.active()
    }

    /// Up to this height the node has a snapshot in the place of blocks; zero if it has them all.
    pub fn floor(&self) -> Height {
        self.0.chain.floor()
    }

    /// Whether a branch has more work that this node can't follow, because it leaves below the snapshot.
    pub fn has_rival(&self) -> bool {
        self.0.chain.rival().is_some()
    }

    /// A block of any branch, if its body is here.
    pub fn block(&self, hash: &BlockHash) -> Option<Block> {
        self.0.chain.block(hash)
    }

    /// All blocks that are here with all of their ancestors and that the node may stand on.
    pub fn complete(&self) -> impl Iterator<Item = &'a HeaderPoint> {
        let entries = self.0.chain.tree().entries();
        let complete = entries.filter(|entry| entry.complete);
        complete.map(|entry| &entry.point)
    }

    /// The transactions that wait, the one that came first at the head.
    pub fn pool(&self) -> impl Iterator<Item = &'a SignedTransaction> {
        let waiting = self.0.pool.in_order();
        waiting.map(|entry| entry.transaction.signed())
    }

    /// The room's clock as this node reads it, Unix seconds.
    pub fn room_s(&self) -> u64 {
        self.0.clock.room_s()
    }

    /// Every queue and cache that others can make grow, beside its limit.
    pub fn sizes(&self) -> Vec<Size> {
        let Node {
            chain,
            pool,
            peers,
            sync,
            miner,
            class,
            ..
        } = self.0;
        let size = |name, found, limit| Size { name, found, limit };
        let (parked, parked_bytes) = pool.parked_size();
        alloc::vec![
            size("pool bytes", pool.bytes(), MAX_KEPT_BYTES),
            size("parked transactions", parked, MAX_PARKED),
            size("parked bytes", parked_bytes, MAX_KEPT_BYTES),
            size("orphans", chain.orphans().of_peers(), MAX_ORPHANS),
            size("headers", chain.tree().len(), MAX_HEADERS_KNOWN),
            size("peers", peers.len(), MAX_PEERS),
            size(
                "bodies in flight",
                sync.bodies_in_flight(),
                MAX_BODIES_IN_FLIGHT
            ),
            size(
                "bodies of one peer",
                sync.most_bodies_of_a_peer(),
                MAX_BODIES_PER_PEER
            ),
            size(
                "transactions in flight",
                sync.transactions_in_flight(),
                MAX_TRANSACTIONS_IN_FLIGHT
            ),
            size("branches that peers lack", sync.lacking(), MAX_PEERS),
            size(
                "bytes of a file",
                self.0.import.as_ref().map_or(0, Import::size_bytes),
                ROOM_FILE_BYTES
            ),
            size("pupils", class.pupils(), MAX_PUPILS),
            size("templates", miner.templates(), TEMPLATES_KEPT),
            size(
                "requests for one block",
                miner.one.len(),
                MAX_WAITING_FOR_ONE
            ),
        ]
    }
}
