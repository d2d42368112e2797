//! What is asked of whom, and until when.
//!
//! Headers come first, by locator, from one peer at a time; then bodies, lowest first, spread over
//! all peers that say they have them, a bounded number in flight. What does not come in time is
//! asked of another peer.

use alloc::{collections::BTreeMap, vec::Vec};

use ledger::{BlockHash, Height, TxId};

use crate::{
    chain::Chain,
    io::{PeerId, UnixMillis},
    message::MAX_BLOCKS_ASKED,
    peers::Peers,
};

/// Time that a peer has for an answer, in milliseconds.
pub const ANSWER_MS: u64 = 8_000;
/// Most bodies asked of one peer at a time.
pub const MAX_BODIES_PER_PEER: usize = MAX_BLOCKS_ASKED;
/// Most bodies in flight: with 64 KiB each, 4 MiB.
pub const MAX_BODIES_IN_FLIGHT: usize = 64;
/// Most transactions in flight.
pub(crate) const MAX_TRANSACTIONS_IN_FLIGHT: usize = 4_000;

/// A question on its way.
#[derive(Clone, Copy, Debug)]
struct Asked {
    peer: PeerId,
    at: UnixMillis,
}

impl Asked {
    fn is_late(&self, now: UnixMillis) -> bool {
        now.0.saturating_sub(self.at.0) > ANSWER_MS
    }
}

/// The questions on their way.
#[derive(Debug, Default)]
pub(crate) struct Sync {
    headers: Option<Asked>,
    bodies: BTreeMap<BlockHash, Asked>,
    transactions: BTreeMap<TxId, Asked>,
    /// Bodies that a peer said it does not have.
    lacking: Vec<(PeerId, BlockHash)>,
}

impl Sync {
    /// The peer that is asked for headers.
    pub(crate) fn headers_from(&self) -> Option<PeerId> {
        self.headers.map(|asked| asked.peer)
    }

    pub(crate) fn ask_headers(&mut self, peer: PeerId, now: UnixMillis) {
        self.headers = Some(Asked { peer, at: now });
    }

    /// A peer answered with headers. True if they were asked for.
    pub(crate) fn headers_came(&mut self, peer: PeerId) -> bool {
        let asked = self.headers_from() == Some(peer);
        if asked {
            self.headers = None;
        }
        asked
    }

    /// A body came, from whomever.
    pub(crate) fn body_came(&mut self, hash: &BlockHash) {
        self.bodies.remove(hash);
        self.lacking.retain(|(_, lacking)| lacking != hash);
    }

    /// A peer does not have a body.
    pub(crate) fn body_lacks(&mut self, peer: PeerId, hash: BlockHash) {
        if self
            .bodies
            .get(&hash)
            .is_some_and(|asked| asked.peer == peer)
        {
            self.bodies.remove(&hash);
            self.lacking.push((peer, hash));
        }
    }

    /// Which of these transactions to ask a peer for: those that nobody is asked for.
    pub(crate) fn ask_transactions(
        &mut self,
        peer: PeerId,
        ids: impl Iterator<Item = TxId>,
        now: UnixMillis,
    ) -> Vec<TxId> {
        let room = MAX_TRANSACTIONS_IN_FLIGHT.saturating_sub(self.transactions.len());
        let fresh: Vec<_> = ids
            .filter(|id| !self.transactions.contains_key(id))
            .take(room)
            .collect();
        for id in &fresh {
            self.transactions.insert(*id, Asked { peer, at: now });
        }
        fresh
    }

    /// A transaction came. True if it was asked for.
    pub(crate) fn transaction_came(&mut self, id: &TxId) -> bool {
        self.transactions.remove(id).is_some()
    }

    /// Forgets a peer that is gone.
    pub(crate) fn forget(&mut self, peer: PeerId) {
        self.headers = self.headers.filter(|asked| asked.peer != peer);
        self.bodies.retain(|_, asked| asked.peer != peer);
        self.transactions.retain(|_, asked| asked.peer != peer);
        self.lacking.retain(|(lacking, _)| *lacking != peer);
    }

    /// Takes back what was not answered in time. Gives the peers that were late, each once.
    pub(crate) fn expire(&mut self, now: UnixMillis) -> Vec<PeerId> {
        let mut late = Vec::new();
        if let Some(asked) = self.headers.take_if(|asked| asked.is_late(now)) {
            late.push(asked.peer);
        }
        self.bodies.retain(|_, asked| {
            let is_late = asked.is_late(now);
            if is_late {
                late.push(asked.peer);
            }
            !is_late
        });
        // Somebody may just not have it any more: no offence.
        self.transactions.retain(|_, asked| !asked.is_late(now));
        late.sort_unstable();
        late.dedup();
        late
    }

    /// Which bodies to ask of whom now, on the way to the best header.
    pub(crate) fn next_bodies(
        &mut self,
        chain: &Chain,
        peers: &Peers,
        now: UnixMillis,
    ) -> Vec<(PeerId, Vec<BlockHash>)> {
        let mut asks: BTreeMap<PeerId, Vec<BlockHash>> = BTreeMap::new();
        if self.bodies.len() >= MAX_BODIES_IN_FLIGHT || !is_behind(chain) {
            return Vec::new();
        }
        let missing = chain
            .tree()
            .missing_up_to(chain.tree().best_header().hash());
        for (height, hash) in missing {
            if self.bodies.len() >= MAX_BODIES_IN_FLIGHT {
                break;
            }
            if self.bodies.contains_key(&hash) {
                continue;
            }
            let Some(peer) = self.idlest_with(peers, height, &hash) else {
                continue;
            };
            self.bodies.insert(hash, Asked { peer, at: now });
            asks.entry(peer).or_default().push(hash);
        }
        asks.into_iter().collect()
    }

    /// The peer with fewest bodies in flight among those that should have this one.
    fn idlest_with(&self, peers: &Peers, height: Height, hash: &BlockHash) -> Option<PeerId> {
        peers
            .greeted()
            .filter(|(id, _, hello)| {
                hello.tip.height >= height && !self.lacking.contains(&(*id, *hash))
            })
            .map(|(id, _, _)| (self.in_flight(id), id))
            .filter(|(in_flight, _)| *in_flight < MAX_BODIES_PER_PEER)
            .min()
            .map(|(_, id)| id)
    }

    fn in_flight(&self, peer: PeerId) -> usize {
        self.bodies
            .values()
            .filter(|asked| asked.peer == peer)
            .count()
    }
}

/// Whether a known header has more work than the tip.
pub(crate) fn is_behind(chain: &Chain) -> bool {
    chain.tree().best_header().work() > chain.tip().work()
}
