//! Who has direct links, and what is said to them over the relay.

use api::{LinkState, direct::DirectOrder};

use super::{
    MAX_CHANNELS, Mesh, MeshId, MeshOutput,
    channel::Stage,
    signal::{MAX_DESCRIPTION_BYTES, Signal},
};
use crate::{clock::Monotonic, links::Remote};

/// Most nodes with direct links that are known.
const MAX_MEMBERS: usize = 1_024;

/// So few newcomers are told one by one; more of them by one broadcast.
const FEW: usize = 3;

/// Offers of one are taken no faster than this.
const OFFER_LEAST_MS: u64 = 1_000;

/// Somebody at the relay.
#[derive(Debug, Default)]
pub(super) struct Seat {
    /// Its number, if it has direct links.
    id: Option<MeshId>,
    /// Whether it knows this node's.
    is_told: bool,
    /// When it last offered a connection.
    offered: Option<Monotonic>,
}

impl Seat {
    /// This node's number is to be told anew.
    pub(super) fn forget(&mut self) {
        self.is_told = false;
    }
}

impl Mesh {
    /// The link to the relay changed. A relay that is gone changes nothing but that nobody new is found.
    pub(crate) fn relay_is(&mut self, now: Monotonic, state: LinkState) {
        self.is_relay_open = state == LinkState::Open;
        if !self.is_relay_open {
            self.seats.clear();
            self.members.clear();
            self.changed = None;
        }
        match state {
            LinkState::Refused => self.change(now, |mesh| mesh.rest.refused = true),
            LinkState::Open => self.change(now, |mesh| mesh.rest.refused = false),
            LinkState::Connecting | LinkState::Closed | LinkState::Off => {}
        }
    }

    /// Somebody came to the relay.
    pub(crate) fn came(&mut self, who: Remote) {
        self.seats.entry(who).or_default();
    }

    /// Somebody left the relay. A connection with it stays: the relay alone may be out of its reach.
    pub(crate) fn went(&mut self, now: Monotonic, who: Remote) {
        if let Some(Seat { id: Some(id), .. }) = self.seats.remove(&who) {
            self.forget(now, who, id);
        }
    }

    fn forget(&mut self, now: Monotonic, who: Remote, id: MeshId) {
        if self.members.get(&id) == Some(&who) {
            self.members.remove(&id);
            self.changed = Some(now);
        }
    }

    /// Somebody at the relay sent bytes. True if they are for the mesh and nobody else.
    pub(crate) fn heard(&mut self, now: Monotonic, from: Remote, bytes: &[u8]) -> bool {
        let Some(signal) = Signal::read(bytes) else {
            return false;
        };
        match signal {
            Some(Signal::Here(id)) => self.is_here(now, from, id),
            Some(Signal::Gone) => {
                let seat = self.seats.get_mut(&from);
                if let Some(id) = seat.and_then(|seat| seat.id.take()) {
                    self.forget(now, from, id);
                }
            }
            Some(Signal::Offer {
                attempt,
                description,
            }) => self.offered(now, from, attempt, description),
            Some(Signal::Answer {
                attempt,
                description,
            }) => self.answered(from, attempt, description),
            None => {}
        }
        true
    }

    /// Who comes back to the relay says the same number from another seat: the newest holds.
    fn is_here(&mut self, now: Monotonic, from: Remote, id: MeshId) {
        let is_full = self.members.len() >= MAX_MEMBERS && !self.members.contains_key(&id);
        let Some(seat) = self.seats.get_mut(&from) else {
            return;
        };
        if id == self.me || is_full || seat.id == Some(id) {
            return;
        }
        if let Some(before) = seat.id.replace(id) {
            self.forget(now, from, before);
        }
        self.members.insert(id, from);
        self.changed = Some(now);
    }

    /// Who has the lesser number begins, so that two never begin with each other at once.
    fn offered(&mut self, now: Monotonic, from: Remote, attempt: u32, description: String) {
        let is_on = self.is_on();
        let Some(seat) = self.seats.get_mut(&from) else {
            return;
        };
        let is_early = |last: Monotonic| now.since(last) < OFFER_LEAST_MS;
        let with = seat.id.filter(|id| *id < self.me);
        let (Some(with), true) = (with, is_on && !seat.offered.is_some_and(is_early)) else {
            return;
        };
        seat.offered = Some(now);
        if let Some(before) = self.connection_with(with) {
            self.end(before);
        }
        if self.channels.len() < MAX_CHANNELS {
            self.begin(
                now,
                with,
                Stage::Answering(attempt),
                DirectOrder::Answer(description),
            );
        }
    }

    fn answered(&mut self, from: Remote, attempt: u32, description: String) {
        let Some(channel) = self.channels.get_mut(&attempt) else {
            return;
        };
        let is_from_it = self.members.get(&channel.with) == Some(&from);
        if is_from_it && channel.stage == Stage::Offered {
            channel.stage = Stage::Joining;
            self.order(attempt, DirectOrder::Accept(description));
        }
    }

    pub(super) fn described(&mut self, now: Monotonic, connection: u32, description: String) {
        let Some(channel) = self.channels.get_mut(&connection) else {
            return;
        };
        let to = self.members.get(&channel.with).copied();
        let (Some(to), true) = (to, description.len() <= MAX_DESCRIPTION_BYTES) else {
            return self.fail(now, connection);
        };
        let (stage, signal) = match channel.stage {
            Stage::Offering => (
                Stage::Offered,
                Signal::Offer {
                    attempt: connection,
                    description,
                },
            ),
            Stage::Answering(attempt) => (
                Stage::Joining,
                Signal::Answer {
                    attempt,
                    description,
                },
            ),
            Stage::Offered | Stage::Joining | Stage::Open => return,
        };
        channel.stage = stage;
        self.outputs
            .push_back(MeshOutput::Tell(to, signal.to_message()));
    }

    pub(super) fn tell_newcomers(&mut self) {
        let newcomers = self.seats.iter_mut().filter(|(_, seat)| !seat.is_told);
        let told = newcomers.map(|(who, seat)| {
            seat.is_told = true;
            *who
        });
        let told: Vec<Remote> = told.collect();
        let here = Signal::Here(self.me);
        if told.len() > FEW {
            return self.tell_all(&here);
        }
        for who in told {
            let tell = MeshOutput::Tell(who, here.to_message());
            self.outputs.push_back(tell);
        }
    }

    pub(super) fn tell_all(&mut self, signal: &Signal) {
        let tell = MeshOutput::TellAll(signal.to_message());
        self.outputs.push_back(tell);
    }
}
