//! Headers: asked for, and taken.

use ledger::{BlockHash, Header, Height};

use crate::{
    chain::HeaderRefusal,
    io::PeerId,
    message::{MAX_HEADERS, Message},
    node::Node,
    offence::Offence,
    peers::Peer,
    sync::Batch,
};

impl Node {
    /// Asks a peer for the headers that are unknown here: those after the last one of a full batch,
    /// or the first ones.
    pub(super) fn ask_headers(&mut self, peer: PeerId, after: Option<&Header>) {
        let mut locator = self.chain.locator();
        // Headers may be ahead of the bodies, and a branch that is being fetched may not have most
        // work yet: go on from them.
        let best = self.chain.tree().best_header().hash();
        let ahead = after.map(Header::hash).or(Some(best));
        if let Some(hash) = ahead.filter(|hash| locator.first() != Some(hash)) {
            locator.insert(0, hash);
        }
        // A branch that can't be followed is not told anew from its fork each time that it grows.
        if let Some(rival) = self.chain.tree().best_barred() {
            locator.insert(0, rival.hash());
        }
        let above = after.and_then(|header| self.height_of(&header.hash()));
        self.peers.headers_asked(peer);
        let now = self.clock.host();
        self.sync.ask_headers(peer, above.unwrap_or_default(), now);
        self.send(peer, &Message::GetHeaders(locator));
    }

    pub(super) fn height_of(&self, hash: &BlockHash) -> Option<Height> {
        Some(self.chain.point(hash)?.height())
    }

    pub(super) fn headers(&mut self, from: PeerId, headers: &[Header]) {
        let follow = headers
            .windows(2)
            .all(|pair| pair[1].prev == pair[0].hash());
        if !follow {
            self.peers.give_up_on(from);
            self.sync.forget_headers(from);
            self.punish(from, &Offence::BrokenHeaderChain);
            self.ask_for_more();
            return;
        }
        for header in headers {
            match self.chain.add_header(*header, self.clock.room_s()) {
                Ok(_) => self.adopt_waiting(&header.hash()),
                Err(refusal) => {
                    self.header_refused(from, refusal);
                    return;
                }
            }
        }
        let last = headers.last();
        let up_to = last.and_then(|header| self.height_of(&header.hash()));
        let is_full = headers.len() >= MAX_HEADERS;
        let batch = self.sync.headers_came(from, up_to, is_full);
        if batch != Batch::Unasked {
            self.peers.answered(from);
        }
        match batch {
            Batch::More => self.ask_headers(from, last),
            Batch::Last => self.check_claim(from),
            Batch::Stuck => self.peers.give_up_on(from),
            Batch::Unasked => {}
        }
        self.tell_rival();
        self.ask_for_more();
    }

    fn header_refused(&mut self, from: PeerId, refusal: HeaderRefusal) {
        self.peers.give_up_on(from);
        self.sync.forget_headers(from);
        self.punish(from, &Offence::Header(refusal));
        self.ask_for_more();
    }

    /// A peer that has told all its headers can't have more work than they have.
    fn check_claim(&mut self, from: PeerId) {
        let known = self.chain.tree().most_work();
        let Some(claimed) = self.peers.get(from).and_then(Peer::tip) else {
            return;
        };
        if claimed.work() > known {
            self.peers.give_up_on(from);
            self.punish(from, &Offence::ClaimedTooMuch);
        } else if self.is_unknown_rival(claimed) {
            // It stands elsewhere by now, and will say where.
            self.peers.give_up_on(from);
        }
    }

    /// A header came whose whole block waits here already.
    fn adopt_waiting(&mut self, hash: &BlockHash) {
        if let Some(waiting) = self.chain.take_waiting(hash) {
            self.take_block(waiting);
        }
    }
}
