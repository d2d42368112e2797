//! Peers, what they have said, and what is held against them.

use alloc::{collections::BTreeMap, string::String, vec::Vec};
use core::cmp::Reverse;

use api::{LinkKind, LinkState};
use ledger::{Height, PublicKey, maps::set_of};

use crate::{
    class::REPORT_LEAST_MS,
    io::{LinkId, PeerId, UnixMillis},
    message::Tip,
    offence::Offence,
};

/// A peer with this penalty is not heard any more.
pub const PENALTY_LIMIT: u32 = 100;

/// Most peers that are kept; further ones are not greeted.
pub const MAX_PEERS: usize = 1_024;

/// On each link so many peers, those that said hello first, are asked for their pools and told this
/// node's own. All others hear of it from them.
pub(crate) const POOLS_EXCHANGED: usize = 3;

/// A peer loses one point of penalty in this time.
pub(crate) const FORGIVENESS_MS: u64 = 30_000;

/// A link as the host last described it.
#[derive(Clone, Debug)]
pub(crate) struct LinkInfo {
    pub(crate) kind: LinkKind,
    pub(crate) state: LinkState,
    pub(crate) detail: String,
    pub(crate) since: UnixMillis,
}

/// A peer.
#[derive(Clone, Debug)]
pub(crate) struct Peer {
    pub(crate) link: LinkId,
    /// None until it has said hello.
    pub(crate) hello: Option<PeerHello>,
    pub(crate) rtt_ms: Option<u32>,
    /// The ping that is on its way: its number and when it was sent.
    pub(crate) ping: Option<(u64, UnixMillis)>,
    /// Questions in a row that it did not answer in time.
    pub(crate) stalls: u32,
    /// It did not answer and has not said anything since: a sleeping tab, maybe. It is not asked.
    pub(crate) silent: bool,
    /// Of blocks up to this height it said that it has no bodies any more.
    pub(crate) floor: Height,
    /// When a report of it was looked at last.
    reported: Option<UnixMillis>,
    headers: HeadersDue,
    /// Pools are to be exchanged once nothing more pressing is on its way.
    pool_due: bool,
    penalty: u32,
    forgiven_at: UnixMillis,
}

/// Whether a peer is to be asked for headers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum HeadersDue {
    /// If it says that it has more work than is known here.
    ByWork,
    /// Yes: it has a block whose parent is not known here.
    Yes,
    /// No: what it last said of its tip did not hold, and it has said nothing new since.
    No,
}

/// What a peer says of itself.
#[derive(Clone, Debug)]
pub(crate) struct PeerHello {
    pub(crate) address: PublicKey,
    pub(crate) tip: Tip,
    /// The number that it chose when it started.
    pub(crate) node: u64,
}

impl Peer {
    /// Its tip, once it has said hello.
    pub(crate) fn tip(&self) -> Option<&Tip> {
        self.hello.as_ref().map(|hello| &hello.tip)
    }

    pub(crate) fn penalty(&self) -> u32 {
        self.penalty
    }

    /// It said something new of its tip.
    fn believe(&mut self) {
        if self.headers == HeadersDue::No {
            self.headers = HeadersDue::ByWork;
        }
    }
}

/// All links and the peers that can be reached over them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Peers {
    links: BTreeMap<LinkId, LinkInfo>,
    peers: BTreeMap<PeerId, Peer>,
}

impl Peers {
    pub(crate) fn links(&self) -> impl Iterator<Item = (LinkId, &LinkInfo)> {
        self.links.iter().map(|(id, link)| (*id, link))
    }

    /// How many peers are kept, whether they have said hello or not.
    pub(crate) fn len(&self) -> usize {
        self.peers.len()
    }

    pub(crate) fn kind_of(&self, link: LinkId) -> Option<LinkKind> {
        self.links.get(&link).map(|info| info.kind)
    }

    /// Sets a link's state. True if peers were lost by it.
    pub(crate) fn set_link(&mut self, link: LinkId, info: LinkInfo) -> bool {
        let open = info.state == LinkState::Open;
        self.links.insert(link, info);
        let before = self.peers.len();
        if !open {
            self.peers.retain(|_, peer| peer.link != link);
        }
        self.peers.len() < before
    }

    /// Forgets a link.
    pub(crate) fn unlink(&mut self, link: LinkId) {
        self.links.remove(&link);
    }

    /// Adds a peer of an open link. False if there is no such link or no place, or it is there.
    pub(crate) fn join(&mut self, id: PeerId, link: LinkId, now: UnixMillis) -> bool {
        let open = self
            .links
            .get(&link)
            .is_some_and(|info| info.state == LinkState::Open);
        if !open || self.peers.len() >= MAX_PEERS || self.peers.contains_key(&id) {
            return false;
        }
        let peer = Peer {
            link,
            hello: None,
            rtt_ms: None,
            ping: None,
            stalls: 0,
            silent: false,
            floor: Height(0),
            reported: None,
            headers: HeadersDue::ByWork,
            pool_due: false,
            penalty: 0,
            forgiven_at: now,
        };
        self.peers.insert(id, peer);
        true
    }

    pub(crate) fn leave(&mut self, id: PeerId) -> bool {
        self.peers.remove(&id).is_some()
    }

    /// Peers that are reached over a link.
    pub(crate) fn on_link(&self, link: LinkId) -> impl Iterator<Item = PeerId> {
        self.peers
            .iter()
            .filter(move |(_, peer)| peer.link == link)
            .map(|(id, _)| *id)
    }

    pub(crate) fn get(&self, id: PeerId) -> Option<&Peer> {
        self.peers.get(&id)
    }

    pub(crate) fn get_mut(&mut self, id: PeerId) -> Option<&mut Peer> {
        self.peers.get_mut(&id)
    }

    /// Peers that have said hello.
    pub(crate) fn greeted(&self) -> impl Iterator<Item = (PeerId, &Peer, &PeerHello)> {
        self.peers
            .iter()
            .filter_map(|(id, peer)| peer.hello.as_ref().map(|hello| (*id, peer, hello)))
    }

    /// Some of those that have not said hello, at most so many.
    pub(crate) fn not_greeted(&self, most: usize) -> Vec<PeerId> {
        let peers = self.peers.iter();
        let silent = peers.filter(|(_, peer)| peer.hello.is_none());
        silent.map(|(id, _)| *id).take(most).collect()
    }

    /// How many have said hello.
    pub(crate) fn count(&self) -> u32 {
        let nodes = set_of(self.greeted().map(|(_, _, hello)| hello.node));
        u32::try_from(nodes.len()).unwrap_or(u32::MAX)
    }

    /// Links with peers, but those on which somebody was reached who said it: by that node, all of them
    /// heard of it, however many links it has in common with this one.
    pub(crate) fn open_links_but(&self, said: Option<PeerId>) -> impl Iterator<Item = LinkId> {
        let told = said.map(|peer| self.links_of(peer)).unwrap_or_default();
        self.links
            .iter()
            .filter(move |(id, info)| info.state == LinkState::Open && !told.contains(id))
            .map(|(id, _)| *id)
            .filter(|id| self.peers.values().any(|peer| peer.link == *id))
    }

    /// The links over which the node is reached that this peer is.
    fn links_of(&self, id: PeerId) -> Vec<LinkId> {
        let Some(peer) = self.peers.get(&id) else {
            return Vec::new();
        };
        let number = |peer: &Peer| peer.hello.as_ref().map(|hello| hello.node);
        let same = |other: &&Peer| number(other).is_some() && number(other) == number(peer);
        let elsewhere = self.peers.values().filter(same).map(|other| other.link);
        elsewhere.chain([peer.link]).collect()
    }

    /// A peer says who it is. The first time, pools are exchanged with it if it is among the first
    /// of its link.
    pub(crate) fn greet(&mut self, id: PeerId, hello: PeerHello) {
        let Some(link) = self.peers.get(&id).map(|peer| peer.link) else {
            return;
        };
        let greeted = self.greeted().filter(|(_, peer, _)| peer.link == link);
        let is_early = greeted.count() < POOLS_EXCHANGED;
        if let Some(peer) = self.peers.get_mut(&id) {
            peer.pool_due |= is_early && peer.hello.is_none();
            peer.believe();
            peer.hello = Some(hello);
        }
    }

    /// A peer says where it stands.
    pub(crate) fn stands_at(&mut self, id: PeerId, tip: Tip) {
        let Some(peer) = self.peers.get_mut(&id) else {
            return;
        };
        if let Some(hello) = &mut peer.hello {
            hello.tip = tip;
            peer.believe();
        }
    }

    /// Stops believing what a peer said of its tip, until it says something new.
    pub(crate) fn give_up_on(&mut self, id: PeerId) {
        if let Some(peer) = self.peers.get_mut(&id) {
            peer.headers = HeadersDue::No;
        }
    }

    /// A peer has a block whose parent is not known here.
    pub(crate) fn has_unknown(&mut self, id: PeerId) {
        if let Some(peer) = self.peers.get_mut(&id) {
            peer.headers = HeadersDue::Yes;
        }
    }

    /// A peer said something.
    pub(crate) fn heard(&mut self, id: PeerId) {
        if let Some(peer) = self.peers.get_mut(&id) {
            peer.silent = false;
        }
    }

    /// Whether a report of a peer is to be looked at now; then it is.
    pub(crate) fn may_report(&mut self, id: PeerId, now: UnixMillis) -> bool {
        let Some(peer) = self.peers.get_mut(&id) else {
            return false;
        };
        let is_late = |last: UnixMillis| now.0.saturating_sub(last.0) >= REPORT_LEAST_MS;
        let may = peer.reported.is_none_or(is_late);
        if may {
            peer.reported = Some(now);
        }
        may
    }

    /// A peer answered.
    pub(crate) fn answered(&mut self, id: PeerId) {
        if let Some(peer) = self.peers.get_mut(&id) {
            peer.stalls = 0;
        }
    }

    /// A peer did not answer in time.
    pub(crate) fn stalled(&mut self, id: PeerId) {
        if let Some(peer) = self.peers.get_mut(&id) {
            peer.stalls = peer.stalls.saturating_add(1);
            peer.silent = true;
        }
    }

    /// The peer to ask for headers: one whose tip, as it says, is news here, or that has sent a block from
    /// nowhere. Who failed to answer before comes after the others.
    pub(crate) fn with_headers_beyond(&self, is_news: impl Fn(&Tip) -> bool) -> Option<PeerId> {
        self.greeted()
            .filter(|(_, peer, hello)| {
                let is_due = match peer.headers {
                    HeadersDue::ByWork => is_news(&hello.tip),
                    HeadersDue::Yes => true,
                    HeadersDue::No => false,
                };
                is_due && !peer.silent
            })
            .min_by_key(|(id, peer, hello)| (peer.stalls, Reverse(hello.tip.work()), *id))
            .map(|(id, _, _)| id)
    }

    /// A peer is asked for headers now.
    pub(crate) fn headers_asked(&mut self, id: PeerId) {
        if let Some(peer) = self.peers.get_mut(&id) {
            peer.headers = HeadersDue::ByWork;
        }
    }

    /// A peer is to be asked for its pool later.
    pub(crate) fn pool_due_again(&mut self, id: PeerId) {
        let due = self.peers.values().filter(|peer| peer.pool_due).count();
        if let Some(peer) = self.peers.get_mut(&id) {
            peer.pool_due |= due < POOLS_EXCHANGED;
        }
    }

    /// Some peers are to be asked for their pools (again).
    pub(crate) fn want_pools(&mut self) {
        let mut by_stalls: Vec<_> = self
            .greeted()
            .map(|(id, peer, _)| (peer.silent, peer.stalls, id))
            .collect();
        by_stalls.sort_unstable();
        for (_, _, id) in by_stalls.into_iter().take(POOLS_EXCHANGED) {
            if let Some(peer) = self.peers.get_mut(&id) {
                peer.pool_due = true;
            }
        }
    }

    /// The peers to exchange pools with now.
    pub(crate) fn take_pools_due(&mut self) -> Vec<PeerId> {
        let due = self
            .peers
            .iter_mut()
            .filter_map(|(id, peer)| core::mem::take(&mut peer.pool_due).then_some(*id));
        due.collect()
    }

    /// Holds an offence against a peer. True if that was too much: it is gone then.
    pub(crate) fn punish(&mut self, id: PeerId, offence: &Offence, now: UnixMillis) -> bool {
        let Some(peer) = self.peers.get_mut(&id) else {
            return false;
        };
        let quiet_ms = now.0.saturating_sub(peer.forgiven_at.0);
        let forgiven = u32::try_from(quiet_ms / FORGIVENESS_MS).unwrap_or(u32::MAX);
        let before = peer.penalty.saturating_sub(forgiven);
        let most = offence.most_penalty().max(before);
        peer.penalty = before.saturating_add(offence.penalty()).min(most);
        peer.forgiven_at = now;
        let cut = peer.penalty >= PENALTY_LIMIT;
        if cut {
            self.peers.remove(&id);
        }
        cut
    }
}
