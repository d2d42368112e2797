//! Peers, what they have said, and what is held against them.

use alloc::collections::BTreeMap;

use alloc::string::String;
use api::{LinkKind, LinkState};
use ledger::PublicKey;

use crate::{
    io::{LinkId, PeerId, UnixMillis},
    message::Tip,
    offence::Offence,
};

/// A peer with this penalty is not heard any more.
pub const PENALTY_LIMIT: u32 = 100;

/// Most peers that are kept; further ones are not greeted.
pub const MAX_PEERS: usize = 1_024;

/// A peer loses one point of penalty in this time.
const FORGIVENESS_MS: u64 = 30_000;

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
    penalty: u32,
    forgiven_at: UnixMillis,
}

/// What a peer says of itself.
#[derive(Clone, Debug)]
pub(crate) struct PeerHello {
    pub(crate) address: PublicKey,
    pub(crate) tip: Tip,
}

impl Peer {
    /// Its tip, once it has said hello.
    pub(crate) fn tip(&self) -> Option<&Tip> {
        self.hello.as_ref().map(|hello| &hello.tip)
    }

    pub(crate) fn penalty(&self) -> u32 {
        self.penalty
    }
}

/// All links and the peers that can be reached over them.
#[derive(Debug, Default)]
pub(crate) struct Peers {
    links: BTreeMap<LinkId, LinkInfo>,
    peers: BTreeMap<PeerId, Peer>,
}

impl Peers {
    pub(crate) fn links(&self) -> impl Iterator<Item = (LinkId, &LinkInfo)> {
        self.links.iter().map(|(id, link)| (*id, link))
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

    /// Adds a peer of an open link. False if there is no such link or no place.
    pub(crate) fn join(&mut self, id: PeerId, link: LinkId, now: UnixMillis) -> bool {
        let open = self
            .links
            .get(&link)
            .is_some_and(|info| info.state == LinkState::Open);
        if !open || self.peers.len() >= MAX_PEERS {
            return false;
        }
        let peer = Peer {
            link,
            hello: None,
            rtt_ms: None,
            ping: None,
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

    /// How many have said hello.
    pub(crate) fn count(&self) -> u32 {
        u32::try_from(self.greeted().count()).unwrap_or(u32::MAX)
    }

    /// Links with peers, but one.
    pub(crate) fn open_links_but(&self, but: Option<LinkId>) -> impl Iterator<Item = LinkId> {
        self.links
            .iter()
            .filter(move |(id, info)| info.state == LinkState::Open && Some(**id) != but)
            .map(|(id, _)| *id)
            .filter(|id| self.peers.values().any(|peer| peer.link == *id))
    }

    /// Notes where a peer stands.
    pub(crate) fn stands_at(&mut self, id: PeerId, tip: Tip) {
        if let Some(hello) = self.get_mut(id).and_then(|peer| peer.hello.as_mut()) {
            hello.tip = tip;
        }
    }

    /// Holds an offence against a peer. True if that was too much: it is gone then.
    pub(crate) fn punish(&mut self, id: PeerId, offence: &Offence, now: UnixMillis) -> bool {
        let Some(peer) = self.peers.get_mut(&id) else {
            return false;
        };
        let quiet_ms = now.0.saturating_sub(peer.forgiven_at.0);
        let forgiven = u32::try_from(quiet_ms / FORGIVENESS_MS).unwrap_or(u32::MAX);
        peer.penalty = peer
            .penalty
            .saturating_sub(forgiven)
            .saturating_add(offence.penalty());
        peer.forgiven_at = now;
        let cut = peer.penalty >= PENALTY_LIMIT;
        if cut {
            self.peers.remove(&id);
        }
        cut
    }
}
