//! What is asked of whom, and until when.
//!
//! Headers come first, by locator, from one peer at a time; then bodies, lowest first, spread over
//! all peers that say they have them, a bounded number in flight. What does not come in time is
//! asked of another peer.

use alloc::{collections::BTreeMap, vec::Vec};

use ledger::{BlockHash, Height, TxId, maps::map_of};

use crate::{
    bugs::Bug,
    chain::{BodyState, Chain},
    io::{PeerId, UnixMillis},
    message::{MAX_BLOCKS_ASKED, MAX_IDS},
    peers::Peers,
};

/// Time that a peer has for an answer, in milliseconds. With each block that a peer sends, the time
/// for the others that it was asked for begins anew: a slow line is not silence.
pub const ANSWER_MS: u64 = 8_000;
/// Most bodies asked of one peer at a time.
pub const MAX_BODIES_PER_PEER: usize = MAX_BLOCKS_ASKED;
/// Most bodies in flight: with 64 KiB each, 2 MiB, half of what a relay lets wait for one reader.
pub const MAX_BODIES_IN_FLIGHT: usize = 32;
/// Most transactions in flight.
pub(crate) const MAX_TRANSACTIONS_IN_FLIGHT: usize = 4 * MAX_TRANSACTIONS_PER_PEER;
/// Most transactions asked of one peer at a time.
pub(crate) const MAX_TRANSACTIONS_PER_PEER: usize = MAX_IDS;

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

/// A question for a transaction.
#[derive(Clone, Copy, Debug)]
struct AskedTransaction {
    asked: Asked,
    is_news: bool,
}

/// What became of a batch of headers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Batch {
    /// Nobody had asked for it.
    Unasked,
    /// It is the last one.
    Last,
    /// It is full and leads further up: there may be more.
    More,
    /// It is full and leads no further up than the one before.
    Stuck,
}

/// The questions on their way.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sync {
    /// Who is asked for headers, and how far up the batches before have led.
    headers: Option<(Asked, Height)>,
    bodies: BTreeMap<BlockHash, Asked>,
    transactions: BTreeMap<TxId, AskedTransaction>,
    /// Transactions were asked for and did not come.
    transactions_lost: bool,
    /// From which height on a peer said that it has no bodies of this branch.
    lacking: BTreeMap<PeerId, Height>,
    wanted: Wanted,
}

/// Bodies that are missing on the way to the best header.
#[derive(Clone, Debug, Default)]
struct Wanted {
    best: Option<BlockHash>,
    missing: BTreeMap<Height, BlockHash>,
}

impl Wanted {
    /// Follows the best header. Walking down to it costs as much as there are bodies missing, so it
    /// is done when the best header changes, not with each body.
    fn follow(&mut self, chain: &Chain) {
        let best = chain.tree().best_header().hash();
        if self.best != Some(best) {
            self.best = Some(best);
            self.missing = map_of(chain.tree().missing_up_to(best));
        }
    }
}

impl Sync {
    /// The peer that is asked for headers.
    pub(crate) fn headers_from(&self) -> Option<PeerId> {
        self.headers.map(|(asked, _)| asked.peer)
    }

    /// Whether neither headers nor bodies are on their way.
    pub(crate) fn is_idle(&self) -> bool {
        self.headers.is_none() && self.bodies.is_empty()
    }

    /// Notes that a peer is asked for headers above this height.
    pub(crate) fn ask_headers(&mut self, peer: PeerId, above: Height, now: UnixMillis) {
        self.headers = Some((Asked { peer, at: now }, above));
    }

    /// A peer answered with headers up to this height.
    pub(crate) fn headers_came(
        &mut self,
        peer: PeerId,
        up_to: Option<Height>,
        is_full: bool,
    ) -> Batch {
        let Some((_, above)) = self.headers.take_if(|(asked, _)| asked.peer == peer) else {
            return Batch::Unasked;
        };
        match up_to {
            Some(up_to) if is_full && up_to > above => Batch::More,
            _ if is_full => Batch::Stuck,
            _ => Batch::Last,
        }
    }

    /// A peer's headers are not waited for any more.
    pub(crate) fn forget_headers(&mut self, peer: PeerId) {
        self.headers.take_if(|(asked, _)| asked.peer == peer);
    }

    /// A body came, from whomever. True if it was wanted.
    pub(crate) fn body_came(
        &mut self,
        hash: &BlockHash,
        height: Option<Height>,
        now: UnixMillis,
    ) -> bool {
        let asked = self.bodies.remove(hash);
        if let Some(Asked { peer, .. }) = asked {
            for other in self.bodies.values_mut().filter(|other| other.peer == peer) {
                other.at = now;
            }
        }
        asked.is_some()
            || height.is_some_and(|height| self.wanted.missing.get(&height) == Some(hash))
    }

    /// A peer does not have a body, nor what builds on it if a height is given.
    pub(crate) fn body_lacks(&mut self, peer: PeerId, hash: &BlockHash, height: Option<Height>) {
        if self
            .bodies
            .get(hash)
            .is_some_and(|asked| asked.peer == peer)
        {
            self.bodies.remove(hash);
            if let Some(height) = height {
                let from = self.lacking.entry(peer).or_insert(height);
                *from = height.min(*from);
            }
        }
    }

    /// A peer says where it stands: it may have what it lacked before.
    pub(crate) fn stands_anew(&mut self, peer: PeerId) {
        self.lacking.remove(&peer);
    }

    /// Which of these transactions to ask a peer for: those that nobody is asked for. `is_news`:
    /// nobody else on the peer's link was told of them.
    pub(crate) fn ask_transactions(
        &mut self,
        peer: PeerId,
        ids: Vec<TxId>,
        is_news: bool,
        now: UnixMillis,
    ) -> Vec<TxId> {
        let of_peer = self
            .transactions
            .values()
            .filter(|other| other.asked.peer == peer);
        let room = MAX_TRANSACTIONS_PER_PEER
            .saturating_sub(of_peer.count())
            .min(MAX_TRANSACTIONS_IN_FLIGHT.saturating_sub(self.transactions.len()));
        let mut fresh = Vec::new();
        for id in ids {
            if self.transactions.contains_key(&id) {
                continue;
            }
            if fresh.len() >= room {
                self.transactions_lost = true;
                break;
            }
            let asked = Asked { peer, at: now };
            self.transactions
                .insert(id, AskedTransaction { asked, is_news });
            fresh.push(id);
        }
        fresh
    }

    /// A transaction came. If it was asked for: whether others on the link may not know it.
    pub(crate) fn transaction_came(&mut self, id: &TxId) -> Option<bool> {
        self.transactions.remove(id).map(|asked| asked.is_news)
    }

    /// Whether transactions that were announced did not come since this was asked last.
    pub(crate) fn take_transactions_lost(&mut self) -> bool {
        core::mem::take(&mut self.transactions_lost)
    }

    /// Forgets a peer that is gone.
    pub(crate) fn forget(&mut self, peer: PeerId) {
        self.headers.take_if(|(asked, _)| asked.peer == peer);
        self.bodies.retain(|_, asked| asked.peer != peer);
        self.drop_transactions(|asked| asked.peer == peer);
        self.lacking.remove(&peer);
    }

    fn drop_transactions(&mut self, gone: impl Fn(&Asked) -> bool) {
        let before = self.transactions.len();
        self.transactions.retain(|_, other| !gone(&other.asked));
        self.transactions_lost |= self.transactions.len() < before;
    }

    /// Takes back what was not answered in time. Gives the peers that were late, each once.
    pub(crate) fn expire(&mut self, now: UnixMillis) -> Vec<PeerId> {
        let mut late = Vec::new();
        let is_late = |asked: &Asked| asked.is_late(now) && !Bug::NeverRetriesHeaders.is_on();
        if let Some((asked, _)) = self.headers.take_if(|(asked, _)| is_late(asked)) {
            late.push(asked.peer);
        }
        self.bodies.retain(|_, asked| {
            let is_late = asked.is_late(now) && !Bug::NeverRetriesBody.is_on();
            if is_late {
                late.push(asked.peer);
            }
            !is_late
        });
        // Somebody may just not have it any more: no offence.
        self.drop_transactions(|asked| asked.is_late(now));
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
        if self.bodies.len() >= MAX_BODIES_IN_FLIGHT || !chain.is_behind() {
            return Vec::new();
        }
        self.wanted.follow(chain);
        let mut loads = self.loads();
        let mut came = Vec::new();
        for (height, hash) in &self.wanted.missing {
            if self.bodies.len() >= MAX_BODIES_IN_FLIGHT {
                break;
            }
            if !is_missing(chain, hash) {
                came.push(*height);
                continue;
            }
            if self.bodies.contains_key(hash) {
                continue;
            }
            // Who can't be asked for this one can't be asked for those above either.
            let Some(peer) = self.idlest_with(peers, &loads, *height) else {
                break;
            };
            *loads.entry(peer).or_default() += 1;
            self.bodies.insert(*hash, Asked { peer, at: now });
            asks.entry(peer).or_default().push(*hash);
        }
        for height in came {
            self.wanted.missing.remove(&height);
        }
        asks.into_iter().collect()
    }

    /// The peer to ask for a body of this height: of those that should have it, one that did not
    /// fail to answer before, and of those the one with fewest bodies in flight.
    fn idlest_with(
        &self,
        peers: &Peers,
        loads: &BTreeMap<PeerId, usize>,
        height: Height,
    ) -> Option<PeerId> {
        let load = |id| loads.get(&id).copied().unwrap_or(0);
        peers
            .greeted()
            .filter(|(id, peer, hello)| {
                !peer.silent
                    && hello.tip.height >= height
                    && peer.floor < height
                    && self.lacking.get(id).is_none_or(|from| height < *from)
                    && load(*id) < MAX_BODIES_PER_PEER
            })
            .map(|(id, peer, _)| (peer.stalls, load(id), id))
            .min()
            .map(|(_, _, id)| id)
    }

    /// Whether bodies are on their way, or somebody can be asked for the lowest one that is missing on
    /// the way to the best header.
    pub(crate) fn can_go_on(&self, chain: &Chain, peers: &Peers) -> bool {
        let lowest = self.lowest_missing(chain);
        !self.bodies.is_empty()
            || lowest.is_none_or(|lowest| {
                let loads = BTreeMap::new();
                self.idlest_with(peers, &loads, lowest).is_some()
            })
    }

    /// Height of the lowest missing body on the way to the best header, as far as it was followed.
    pub(crate) fn lowest_missing(&self, chain: &Chain) -> Option<Height> {
        let missing = self.wanted.missing.iter();
        missing
            .filter(|(_, hash)| is_missing(chain, hash))
            .map(|(height, _)| *height)
            .next()
    }

    pub(crate) fn bodies_in_flight(&self) -> usize {
        self.bodies.len()
    }

    pub(crate) fn most_bodies_of_a_peer(&self) -> usize {
        self.loads().into_values().max().unwrap_or(0)
    }

    pub(crate) fn transactions_in_flight(&self) -> usize {
        self.transactions.len()
    }

    /// Of how many peers it is noted that they lack bodies.
    pub(crate) fn lacking(&self) -> usize {
        self.lacking.len()
    }

    /// Bodies in flight by peer.
    fn loads(&self) -> BTreeMap<PeerId, usize> {
        let mut loads = BTreeMap::new();
        for asked in self.bodies.values() {
            *loads.entry(asked.peer).or_default() += 1;
        }
        loads
    }
}

fn is_missing(chain: &Chain, hash: &BlockHash) -> bool {
    let entry = chain.tree().get(hash);
    entry.is_some_and(|entry| matches!(entry.body, BodyState::Missing))
}
