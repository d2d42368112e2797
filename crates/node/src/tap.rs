//! What passes between this node and its peers, noted for whoever looks.
//!
//! Nobody looks at first. Then a message costs one question here, and nothing is described or kept. What is
//! noted changes nothing that the node does.

mod says;

use alloc::string::ToString;

use api::{
    ApiError,
    traffic::{MOST_BYTES, MOST_MESSAGES, Passed, Says, Traffic, Verdict, With},
};
use ledger::BlockHash;

use crate::{
    io::{Destination, LinkId, PeerId},
    message::Message,
    node::Node,
};

/// What was noted since it was last asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tap {
    noted: Traffic,
    /// Bytes of all that is noted.
    bytes: usize,
    hearing: Option<Hearing>,
}

/// The message that is being looked at.
#[derive(Clone, Debug)]
struct Hearing {
    from: PeerId,
    /// Which of those that are noted it is.
    place: usize,
    /// The tip before it came.
    tip: BlockHash,
}

/// One end of a message.
#[derive(Clone, Copy)]
struct Way {
    sent: bool,
    link: LinkId,
    /// None for everybody on the link.
    peer: Option<PeerId>,
}

impl Tap {
    fn has_room_for(&self, bytes: usize) -> bool {
        self.noted.messages.len() < MOST_MESSAGES && self.bytes.saturating_add(bytes) <= MOST_BYTES
    }
}

impl Node {
    /// The messages that have passed since this was last asked for; from the first time on they are noted.
    pub fn overhear(&mut self) -> Traffic {
        let tap = self.tap.get_or_insert_default();
        tap.bytes = 0;
        core::mem::take(&mut tap.noted)
    }

    /// Notes no more messages, and forgets those that nobody asked for.
    pub fn stop_overhearing(&mut self) {
        self.tap = None;
    }

    /// A peer sent bytes, which are looked at next.
    pub(crate) fn note_heard(
        &mut self,
        from: PeerId,
        link: LinkId,
        bytes: &[u8],
        message: Option<&Message>,
    ) {
        if self.tap.is_none() {
            return;
        }
        let way = Way {
            sent: false,
            link,
            peer: Some(from),
        };
        let place = self.note(way, bytes, message);
        let tip = self.chain.tip().hash();
        if let Some(tap) = &mut self.tap {
            tap.hearing = place.map(|place| Hearing { from, place, tip });
        }
    }

    /// Something of what a peer sent is refused. Of several refusals the first counts.
    pub(crate) fn note_refusal(&mut self, from: PeerId, error: impl FnOnce() -> ApiError) {
        let Some(tap) = &mut self.tap else { return };
        let hearing = tap.hearing.as_ref().filter(|hearing| hearing.from == from);
        let noted = hearing.and_then(|hearing| tap.noted.messages.get_mut(hearing.place));
        if let Some(passed) = noted.filter(|passed| passed.verdict == Verdict::Passed) {
            passed.verdict = Verdict::Refused(error());
        }
    }

    /// The bytes were looked at.
    pub(crate) fn note_taken(&mut self) {
        let tip = self.tap.is_some().then(|| self.chain.tip().hash());
        let Some(tap) = &mut self.tap else { return };
        let Some(hearing) = tap.hearing.take() else {
            return;
        };
        let noted = tap.noted.messages.get_mut(hearing.place);
        let is_new = tip.is_some_and(|tip| tip != hearing.tip);
        if let Some(passed) = noted.filter(|passed| is_new && passed.verdict == Verdict::Passed) {
            passed.verdict = Verdict::NewTip;
        }
    }

    /// Bytes are on their way.
    pub(crate) fn note_sent(&mut self, to: Destination, bytes: &[u8], message: &Message) {
        if self.tap.is_none() {
            return;
        }
        let (link, peer) = match to {
            Destination::Link(link) => (Some(link), None),
            Destination::Peer(peer) => (self.peers.get(peer).map(|peer| peer.link), Some(peer)),
        };
        // Who is gone hears nothing.
        if let Some(link) = link {
            let way = Way {
                sent: true,
                link,
                peer,
            };
            self.note(way, bytes, Some(message));
        }
    }

    /// Notes a message, or counts it where there is no room. Gives its place.
    fn note(&mut self, way: Way, bytes: &[u8], message: Option<&Message>) -> Option<usize> {
        let tap = self.tap.as_mut()?;
        if !tap.has_room_for(bytes.len()) {
            tap.noted.left_out = tap.noted.left_out.saturating_add(1);
            return None;
        }
        let says = message.map_or(Says::Unreadable, |message| self.says(message));
        let passed = Passed {
            at: self.clock.host().0,
            sent: way.sent,
            link: self.link_kind(way.link),
            with: way.peer.map(|peer| self.with(peer, way.sent, &says)),
            bytes: bytes.to_vec(),
            says,
            verdict: Verdict::Passed,
        };
        let tap = self.tap.as_mut()?;
        tap.bytes += bytes.len();
        tap.noted.messages.push(passed);
        Some(tap.noted.messages.len() - 1)
    }

    /// Who is at the other end. Who says hello says it in what is noted.
    fn with(&self, peer: PeerId, sent: bool, says: &Says) -> With {
        let known = || self.peer_key(peer).map(|key| key.to_string());
        let address = match says {
            Says::Hello { address, .. } if !sent => Some(address.clone()),
            _ => known(),
        };
        let name = address
            .as_deref()
            .and_then(|address| address.parse().ok())
            .and_then(|key| self.name_of(&key));
        With {
            peer: peer.0,
            address,
            name,
        }
    }
}
