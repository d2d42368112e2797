//! Who is told what a room is like: clients their conditions, hosts the members, other relays all of it.

use bytes::Bytes;
use wire::{Conditions, MAX_MEMBERS, Member, PeerNo, RelayFrame};

use super::{room::State, seat::Seat};
use crate::{
    federation::{MEMBERS_PER_NEWS, RelayId, RoomNews, Word},
    framing::encode,
};

impl State {
    pub(super) fn push(&self, peer: PeerNo, frame: &Bytes) {
        if let Some(seat) = self.members.get(&peer) {
            seat.push(frame);
        }
    }

    pub(super) fn conditions_of(&self, peer: PeerNo) -> Option<Conditions> {
        let seat = self.members.get(&peer)?;
        Some(Conditions {
            closed: self.rules.closed,
            half: self.rules.split.then_some(seat.half),
            delay_ms: self.rules.weather.delay_ms,
            loss_permille: self.rules.weather.loss_permille,
            muted: seat.muted,
            host_present: self.has_host(),
            host: seat.host.is_some(),
        })
    }

    pub(super) fn tell_conditions(&self, peer: PeerNo) {
        if let Some(conditions) = self.conditions_of(peer) {
            self.push(peer, &encode(&RelayFrame::Conditions(conditions)));
        }
    }

    pub(super) fn tell_all(&self) {
        for (peer, seat) in &self.members {
            if seat.far().is_none() {
                self.tell_conditions(*peer);
            }
        }
    }

    /// Names members to those who are to know.
    pub(super) fn tell_members(&self, members: &[Member], to: impl Fn(PeerNo, &Seat) -> bool) {
        for some in members.chunks(MAX_MEMBERS) {
            let frame = encode(&RelayFrame::Members(some.to_vec()));
            for (peer, seat) in &self.members {
                if to(*peer, seat) {
                    seat.push(&frame);
                }
            }
        }
    }

    /// Tells all other relays how these are; they are told of those who are connected here.
    pub(super) fn tell_relays(&self, peers: &[PeerNo]) {
        let Some(out) = &self.out else {
            return;
        };
        for some in peers.chunks(MEMBERS_PER_NEWS) {
            out.tell_all(&Word::Room(self.news(some)));
        }
    }

    /// Tells one other relay all that is known here of this room.
    pub(super) fn tell_relay(&self, relay: RelayId) {
        let Some(out) = &self.out else {
            return;
        };
        let here: Vec<_> = self.numbers_here().collect();
        for some in here.chunks(MEMBERS_PER_NEWS) {
            out.tell(relay, &Word::Room(self.news(some)));
        }
        // Also who is connected elsewhere: that relay may be the one that has just died.
        let elsewhere = self.members.values().filter(|seat| {
            let home = seat.far();
            !seat.removed && home.is_some_and(|home| home.relay != relay)
        });
        let elsewhere = elsewhere.map(|seat| (seat.pass, self.standing_of(seat)));
        let returning: Vec<_> = self.absent.all().chain(elsewhere).collect();
        for some in returning.chunks(MEMBERS_PER_NEWS) {
            let news = RoomNews {
                returning: some.to_vec(),
                ..self.news(&[])
            };
            out.tell(relay, &Word::Room(news));
        }
    }

    /// Those who are connected here.
    pub(super) fn numbers_here(&self) -> impl Iterator<Item = PeerNo> {
        let here = self.members.iter().filter(|(_, seat)| seat.far().is_none());
        here.map(|(peer, _)| *peer)
    }

    fn news(&self, peers: &[PeerNo]) -> RoomNews {
        let seats = peers
            .iter()
            .filter_map(|peer| Some((*peer, self.members.get(peer)?)));
        let ruled_by = self.ruled_by.as_deref();
        RoomNews {
            room: self.id,
            rules: ruled_by.map(|evidence| (self.rules, evidence.clone())),
            members: seats
                .filter(|(_, seat)| seat.far().is_none() && !seat.removed)
                .map(|(peer, seat)| seat.present(peer))
                .collect(),
            returning: Vec::new(),
        }
    }
}
