//! One room: who is in it, and who hears whom.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use bytes::Bytes;
use tokio::time::Instant;
use wire::{Conditions, Half, Pass, PeerNo, Refusal, RelayFrame, RoomId};

use super::{
    absent::{Absent, Standing},
    halves::smaller,
    rules::Rules,
    seat::{Entry, Reach, Seat},
};
use crate::{
    federation::{Home, Outgoing, Present, RelayId, Word},
    framing::encode,
    outbox::Outbox,
    proof::{Evidence, new_pass},
};

/// A room's clients, at this relay and at others, and what its host made of it.
#[derive(Debug)]
pub(super) struct State {
    pub(super) id: RoomId,
    /// The way to other relays, if there are any.
    pub(super) out: Option<Arc<Outgoing>>,
    pub(super) members: HashMap<PeerNo, Seat>,
    /// How many of them are connected here.
    here: usize,
    /// How many of them are connected to each other relay.
    relays: BTreeMap<RelayId, usize>,
    pub(super) absent: Absent,
    pub(super) rules: Rules,
    /// What showed that the rules are a host's.
    pub(super) ruled_by: Option<Arc<Evidence>>,
    random: fastrand::Rng,
}

impl State {
    /// An empty room; what it loses is decided from this seed.
    pub(super) fn new(id: RoomId, out: Option<Arc<Outgoing>>, seed: u64) -> Self {
        Self {
            id,
            out,
            members: HashMap::new(),
            here: 0,
            relays: BTreeMap::new(),
            absent: Absent::default(),
            rules: Rules::default(),
            ruled_by: None,
            random: fastrand::Rng::with_seed(seed),
        }
    }

    /// How many are connected here.
    pub(super) fn here(&self) -> usize {
        self.here
    }

    /// How many there are at all relays.
    pub(super) fn len(&self) -> usize {
        self.members.len()
    }

    /// Where a client would be placed.
    ///
    /// # Errors
    /// [`Refusal::RoomClosed`], for a newcomer to a closed room.
    pub(super) fn place(&mut self, entry: &Entry, now: Instant) -> Result<Standing, Refusal> {
        let known = entry.pass.and_then(|pass| self.standing(pass, now));
        if self.rules.closed && known.is_none() && entry.host.is_none() {
            return Err(Refusal::RoomClosed);
        }
        Ok(known.unwrap_or_default())
    }

    /// How who has this pass stands, or stood.
    fn standing(&mut self, pass: Pass, now: Instant) -> Option<Standing> {
        let present = self.members.values().find(|seat| seat.pass == pass);
        match present {
            Some(seat) => (!seat.removed).then(|| self.standing_of(seat)),
            None => self.absent.take(pass, now),
        }
    }

    pub(super) fn standing_of(&self, seat: &Seat) -> Standing {
        Standing {
            half: self.rules.split.then_some(seat.half),
            muted: seat.muted,
        }
    }

    /// Welcomes a client and tells the others.
    pub(super) fn enter(
        &mut self,
        me: PeerNo,
        outbox: &Arc<Outbox>,
        standing: Standing,
        entry: &Entry,
        time_ms: u64,
    ) {
        let half = standing.half.filter(|_| self.rules.split);
        let seat = Seat {
            reach: Reach::Here(outbox.clone()),
            pass: new_pass(),
            half: half.unwrap_or_else(|| self.smaller_half()),
            muted: standing.muted,
            host: None,
            removed: false,
        };
        outbox.set_delay(self.rules.weather.delay());
        outbox.push(&encode(&RelayFrame::Welcome {
            version: wire::VERSION,
            you: me,
            time_ms,
            peers: self.reached_from(seat.half),
            pass: seat.pass,
        }));
        self.admit(me, seat);
        if let Some(evidence) = &entry.host {
            self.recognise(me, evidence.clone());
        } else {
            self.tell_relays(&[me]);
            if self.conditions_of(me) != Some(Conditions::default()) {
                self.tell_conditions(me);
            }
        }
    }

    /// Takes in a client of another relay and tells those here.
    pub(super) fn enter_far(&mut self, number: PeerNo, home: Home, present: &Present) {
        let seat = Seat {
            reach: Reach::There(home),
            pass: present.pass,
            half: present.half,
            muted: present.muted,
            host: None,
            removed: false,
        };
        self.admit(number, seat);
        self.recognise_far(number, present);
    }

    /// Gives a client its seat and tells the others.
    fn admit(&mut self, number: PeerNo, seat: Seat) {
        let joined = encode(&RelayFrame::Joined(number));
        for other in self.members.values() {
            if other.half == seat.half {
                other.push(&joined);
            }
        }
        self.tell_members(&[seat.member(number)], |_, other| other.host.is_some());
        match &seat.reach {
            Reach::Here(_) => self.here += 1,
            Reach::There(home) => *self.relays.entry(home.relay).or_default() += 1,
        }
        self.members.insert(number, seat);
    }

    /// Who is in a half, in ascending order.
    fn reached_from(&self, half: Half) -> Vec<PeerNo> {
        let reached = self.members.iter().filter(|(_, seat)| seat.half == half);
        let mut peers: Vec<_> = reached.map(|(peer, _)| *peer).collect();
        peers.sort_unstable();
        peers
    }

    /// The half that a newcomer gets.
    fn smaller_half(&self) -> Half {
        if self.rules.split {
            smaller(self.members.values().map(|seat| seat.half))
        } else {
            Half::First
        }
    }

    /// A client goes; it may come back for a while, unless it was removed.
    pub(super) fn leave(&mut self, me: PeerNo, now: Instant) {
        let Some(gone) = self.members.remove(&me) else {
            return;
        };
        let left = encode(&RelayFrame::Left(me));
        for other in self.members.values() {
            if other.half == gone.half || other.host.is_some() {
                other.push(&left);
            }
        }
        if !gone.removed {
            let standing = self.standing_of(&gone);
            self.absent.add(gone.pass, standing, now);
        }
        match gone.reach {
            Reach::Here(_) => {
                self.here -= 1;
                if let Some(out) = &self.out {
                    let room = self.id;
                    out.tell_all(&Word::Left { room, peer: me });
                }
            }
            Reach::There(home) => self.forget(home.relay),
        }
        if gone.host.is_some() && !self.has_host() {
            self.tell_all();
        }
    }

    /// A relay has one client less here.
    fn forget(&mut self, relay: RelayId) {
        if let Some(count) = self.relays.get_mut(&relay) {
            *count -= 1;
            if *count == 0 {
                self.relays.remove(&relay);
            }
        }
    }

    /// Takes a client for the room's host.
    pub(super) fn recognise(&mut self, me: PeerNo, evidence: Arc<Evidence>) {
        let is_first = !self.has_host();
        if let Some(seat) = self.members.get_mut(&me) {
            seat.host = Some(evidence);
        }
        self.tell_relays(&[me]);
        if is_first {
            self.tell_all();
        } else {
            self.tell_conditions(me);
        }
        let mut all: Vec<_> = self
            .members
            .iter()
            .map(|(peer, seat)| seat.member(*peer))
            .collect();
        all.sort_unstable_by_key(|member| member.peer);
        self.tell_members(&all, |peer, _| peer == me);
    }

    pub(super) fn has_host(&self) -> bool {
        self.members.values().any(|seat| seat.host.is_some())
    }

    /// Sends to everybody whom a client reaches; tells how many messages were held back. What comes from
    /// another relay goes to no other.
    pub(super) fn broadcast(&mut self, me: PeerNo, frame: &Bytes) -> u64 {
        let Some(sender) = self.members.get(&me) else {
            return 0;
        };
        if sender.muted {
            return 1;
        }
        let mut held_back = 0;
        for (peer, seat) in &self.members {
            let Some(outbox) = seat.outbox() else {
                continue;
            };
            if *peer != me && seat.half == sender.half {
                let arrives =
                    !self.rules.weather.loses(&mut self.random) && outbox.push_message(frame);
                held_back += u64::from(!arrives);
            }
        }
        if let (None, Some(out), false) = (sender.far(), &self.out, self.relays.is_empty()) {
            let word = self.carried(None, frame);
            for relay in self.relays.keys() {
                out.tell(*relay, &word);
            }
        }
        held_back
    }

    /// Sends to one whom a client reaches; tells whether it was delivered, or handed to its relay.
    pub(super) fn direct(&mut self, me: PeerNo, to: PeerNo, frame: &Bytes) -> bool {
        let (Some(sender), Some(reader)) = (self.members.get(&me), self.members.get(&to)) else {
            return false;
        };
        if sender.muted || sender.half != reader.half {
            return false;
        }
        match &reader.reach {
            Reach::Here(outbox) => {
                !self.rules.weather.loses(&mut self.random) && outbox.offer(frame)
            }
            Reach::There(home) => match (sender.far(), &self.out) {
                (None, Some(out)) => out.tell(home.relay, &self.carried(Some(home.peer), frame)),
                _ => false,
            },
        }
    }

    /// A message for another relay, where weather meets it on its way to each reader.
    fn carried(&self, to: Option<PeerNo>, frame: &Bytes) -> Word {
        Word::Message {
            room: self.id,
            to,
            frame: frame.to_vec(),
        }
    }
}
