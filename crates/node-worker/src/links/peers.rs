//! The node's numbers for who is reached over links.

use std::collections::BTreeMap;

use node::{LinkId, PeerId};

use super::Remote;

/// Who is reached, where, and who is not heard any more.
#[derive(Debug, Default)]
pub(crate) struct Peers {
    next: u64,
    by_place: BTreeMap<(LinkId, Remote), Known>,
    places: BTreeMap<PeerId, (LinkId, Remote)>,
}

#[derive(Clone, Copy, Debug)]
struct Known {
    peer: PeerId,
    muted: bool,
}

impl Peers {
    /// Numbers somebody who came. None if it is there already.
    pub(crate) fn join(&mut self, link: LinkId, remote: Remote) -> Option<PeerId> {
        let place = (link, remote);
        if self.by_place.contains_key(&place) {
            return None;
        }
        let peer = PeerId(self.next);
        self.next += 1;
        self.by_place.insert(place, Known { peer, muted: false });
        self.places.insert(peer, place);
        Some(peer)
    }

    /// Forgets somebody who went. None if it was unknown, or the node wants no more of it.
    pub(crate) fn leave(&mut self, link: LinkId, remote: Remote) -> Option<PeerId> {
        let known = self.by_place.remove(&(link, remote))?;
        self.places.remove(&known.peer);
        (!known.muted).then_some(known.peer)
    }

    /// Forgets all who were reached over a link.
    pub(crate) fn drop_link(&mut self, link: LinkId) {
        self.by_place.retain(|(on, _), _| *on != link);
        self.places.retain(|_, (on, _)| *on != link);
    }

    /// Who sent this. None if it is unknown, or the node wants no more of it.
    pub(crate) fn sender(&self, link: LinkId, remote: Remote) -> Option<PeerId> {
        let known = self.by_place.get(&(link, remote))?;
        (!known.muted).then_some(known.peer)
    }

    /// Where somebody is reached.
    pub(crate) fn place(&self, peer: PeerId) -> Option<(LinkId, Remote)> {
        self.places.get(&peer).copied()
    }

    /// Hears nothing more of somebody.
    pub(crate) fn mute(&mut self, peer: PeerId) {
        let known = self
            .places
            .get(&peer)
            .and_then(|place| self.by_place.get_mut(place));
        if let Some(known) = known {
            known.muted = true;
        }
    }
}
