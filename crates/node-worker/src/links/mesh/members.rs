//! Who has direct links, and what is said to them over the relay.

use api::{LinkState, direct::DirectOrder};

use super::{
    MAX_CHANNELS, Mesh, MeshId, MeshOutput,
    channel::Stage,
    signal::{Call, MAX_DESCRIPTION_BYTES, Signal, Unreadable},
};
use crate::{clock::Monotonic, links::Remote};

/// Most nodes with direct links that are known.
const MAX_MEMBERS: usize = 1_024;

/// So few newcomers are told one by one; more of them by one broadcast.
const FEW: usize = 3;

/// Offers of one are taken no faster than this.
const OFFER_LEAST_MS: u64 = 1_000;

/// Who was a member before the relay was lost has so long to come back to it, too.
const RETURN_MS: u64 = 30_000;

/// The first wait before another try with the same; it doubles with each that failed.
const RETRY_MS: u64 = 2_000;

/// How often it doubles: to about four minutes.
const MAX_DOUBLINGS: u32 = 7;

/// Somebody at the relay.
#[derive(Debug, Default)]
pub(super) struct Seat {
    /// Its number, if it has direct links.
    id: Option<MeshId>,
    /// Whether it knows this node's.
    is_told: bool,
}

/// Somebody with direct links.
#[derive(Debug, Default)]
pub(super) struct Member {
    /// Where it is at the relay.
    pub(super) seat: Option<Remote>,
    /// When it last offered a connection.
    offered: Option<Monotonic>,
    /// Since when this node, without a relay, is without a connection with it, where there should be one.
    pub(super) missing: Option<Monotonic>,
    /// Tries that failed in a row, and when the next may be.
    failed: u32,
    next: Monotonic,
    /// It broke rules, and until then its offers are none.
    shunned: Monotonic,
}

impl Member {
    pub(super) fn may_try(&self, now: Monotonic) -> bool {
        now >= self.next
    }

    pub(super) fn try_anew(&mut self) {
        (self.failed, self.next) = (0, Monotonic::default());
    }

    /// A try failed, or what came of it did not last.
    pub(super) fn try_later(&mut self, now: Monotonic) {
        self.next = now.plus(RETRY_MS << self.failed);
        self.failed = (self.failed + 1).min(MAX_DOUBLINGS);
    }

    /// It is not to be heard for a while.
    pub(super) fn shun(&mut self, now: Monotonic) {
        self.failed = MAX_DOUBLINGS;
        self.try_later(now);
        self.shunned = self.next;
    }
}

impl Seat {
    /// This node's number is to be told anew.
    pub(super) fn forget(&mut self) {
        self.is_told = false;
    }
}

impl Mesh {
    /// The link to the relay changed. Without one, members are who were, and nobody new is found.
    pub(crate) fn relay_is(&mut self, now: Monotonic, state: LinkState) {
        let is_back = state == LinkState::Open && !self.is_relay_open;
        self.is_relay_open = state == LinkState::Open;
        if is_back {
            self.returned = now;
        }
        if !self.is_relay_open {
            self.seats.clear();
            self.members
                .values_mut()
                .for_each(|member| member.seat = None);
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
        if self.seat_of(id) == Some(who) {
            self.drop_member(now, id);
        }
    }

    fn seat_of(&self, id: MeshId) -> Option<Remote> {
        self.members.get(&id)?.seat
    }

    pub(super) fn drop_member(&mut self, now: Monotonic, id: MeshId) {
        self.members.remove(&id);
        self.changed = Some(now);
    }

    /// Forgets who was a member before the relay was lost and has not come back to it.
    pub(super) fn drop_absent(&mut self, now: Monotonic) {
        if now.since(self.returned) >= RETURN_MS {
            let before = self.members.len();
            self.members.retain(|_, member| member.seat.is_some());
            if self.members.len() < before {
                self.changed = Some(now);
            }
        }
    }

    /// Somebody at the relay sent bytes. True if they are for the mesh and nobody else.
    pub(crate) fn heard(&mut self, now: Monotonic, from: Remote, bytes: &[u8]) -> bool {
        let Some(signal) = Signal::read(bytes) else {
            return false;
        };
        match signal {
            Ok(Signal::Here(id)) => self.is_here(now, from, id),
            Ok(Signal::Gone) => {
                let seat = self.seats.get_mut(&from);
                if let Some(id) = seat.and_then(|seat| seat.id.take()) {
                    self.forget(now, from, id);
                }
            }
            Ok(Signal::Call(call)) => {
                let said = self.seats.get(&from).and_then(|seat| seat.id);
                if let Some(id) = said.filter(|id| self.seat_of(*id) == Some(from)) {
                    self.called(now, id, call);
                }
            }
            // Those are for who has no relay.
            Ok(Signal::Pass { .. } | Signal::Passed { .. }) | Err(Unreadable) => {}
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
        let member = self.members.entry(id).or_default();
        (member.seat, member.missing) = (Some(from), None);
        self.changed = Some(now);
    }

    /// A member says something of a connection with this node.
    pub(super) fn called(&mut self, now: Monotonic, from: MeshId, call: Call) {
        if call.answers {
            self.answered(from, call);
        } else {
            self.offered(now, from, call);
        }
    }

    /// Who has the lesser number begins, so that two never begin with each other at once.
    fn offered(&mut self, now: Monotonic, with: MeshId, call: Call) {
        let is_fit = self.is_on() && with < self.me;
        let Some(member) = self.members.get_mut(&with).filter(|_| is_fit) else {
            return;
        };
        let is_early = |last: Monotonic| now.since(last) < OFFER_LEAST_MS;
        if member.offered.is_some_and(is_early) || now < member.shunned {
            return;
        }
        member.offered = Some(now);
        if let Some(before) = self.connection_with(with) {
            self.end(before);
        }
        if self.channels.len() < MAX_CHANNELS {
            let answer = DirectOrder::Answer(call.description);
            self.begin(now, with, Stage::Answering(call.attempt), answer);
        }
    }

    fn answered(&mut self, from: MeshId, call: Call) {
        let Some(channel) = self.channel(call.attempt) else {
            return;
        };
        if channel.with == from && channel.stage == Stage::Offered {
            channel.stage = Stage::Joining;
            self.order(call.attempt, DirectOrder::Accept(call.description));
        }
    }

    pub(super) fn described(&mut self, now: Monotonic, connection: u32, description: String) {
        let Some(channel) = self.channel(connection) else {
            return;
        };
        let with = channel.with;
        let (answers, attempt) = match channel.stage {
            Stage::Offering => {
                channel.stage = Stage::Offered;
                (false, connection)
            }
            Stage::Answering(attempt) => {
                channel.stage = Stage::Joining;
                (true, attempt)
            }
            Stage::Offered | Stage::Joining | Stage::Open => return,
        };
        if description.len() > MAX_DESCRIPTION_BYTES || !self.members.contains_key(&with) {
            return self.fail(now, connection);
        }
        let call = Call {
            answers,
            attempt,
            description,
        };
        self.call(now, with, call);
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
