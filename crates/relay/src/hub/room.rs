//! One room: who is in it, what its host had done to it, and who hears whom.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use bytes::Bytes;
use tokio::time::Instant;
use wire::{Conditions, Control, Half, MAX_MEMBERS, Member, Pass, PeerNo, Refusal, RelayFrame};

use super::{
    absent::{Absent, Standing},
    halves::{deal, half_of, smaller},
    seat::{Entry, Seat},
    weather::Weather,
};
use crate::{framing::encode, outbox::Outbox, proof::new_pass};

/// A room's clients and conditions.
#[derive(Debug)]
pub(super) struct State {
    members: HashMap<PeerNo, Seat>,
    absent: Absent,
    closed: bool,
    split: bool,
    weather: Weather,
    random: fastrand::Rng,
}

impl State {
    /// An empty room; what it loses is decided from this seed.
    pub(super) fn new(seed: u64) -> Self {
        Self {
            members: HashMap::new(),
            absent: Absent::default(),
            closed: false,
            split: false,
            weather: Weather::default(),
            random: fastrand::Rng::with_seed(seed),
        }
    }

    /// How many are here.
    pub(super) fn len(&self) -> usize {
        self.members.len()
    }

    /// Where a client would be placed.
    ///
    /// # Errors
    /// [`Refusal::RoomClosed`], for a newcomer to a closed room.
    pub(super) fn place(&mut self, entry: Entry, now: Instant) -> Result<Standing, Refusal> {
        let known = entry.pass.and_then(|pass| self.standing(pass, now));
        if self.closed && known.is_none() && !entry.host {
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

    fn standing_of(&self, seat: &Seat) -> Standing {
        Standing {
            half: self.split.then_some(seat.half),
            muted: seat.muted,
        }
    }

    /// Welcomes a client and tells the others.
    pub(super) fn enter(
        &mut self,
        me: PeerNo,
        outbox: &Arc<Outbox>,
        standing: Standing,
        entry: Entry,
        time_ms: u64,
    ) {
        let half = standing.half.filter(|_| self.split);
        let seat = Seat {
            outbox: outbox.clone(),
            pass: new_pass(),
            half: half.unwrap_or_else(|| self.smaller_half()),
            muted: standing.muted,
            host: false,
            removed: false,
        };
        outbox.set_delay(self.weather.delay());
        outbox.push(&encode(&RelayFrame::Welcome {
            version: wire::VERSION,
            you: me,
            time_ms,
            peers: self.reached_from(seat.half),
            pass: seat.pass,
        }));
        let joined = encode(&RelayFrame::Joined(me));
        let placed = encode(&RelayFrame::Members(vec![seat.member(me)]));
        for other in self.members.values() {
            if other.half == seat.half {
                other.outbox.push(&joined);
            }
            if other.host {
                other.outbox.push(&placed);
            }
        }
        self.members.insert(me, seat);
        if entry.host {
            self.recognise(me);
        } else if self.conditions_of(me) != Some(Conditions::default()) {
            self.tell_conditions(me);
        }
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
        if self.split {
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
            if other.half == gone.half || other.host {
                other.outbox.push(&left);
            }
        }
        if !gone.removed {
            let standing = self.standing_of(&gone);
            self.absent.add(gone.pass, standing, now);
        }
        if gone.host && !self.has_host() {
            self.tell_all();
        }
    }

    /// Takes a client for the room's host.
    pub(super) fn recognise(&mut self, me: PeerNo) {
        let is_first = !self.has_host();
        if let Some(seat) = self.members.get_mut(&me) {
            seat.host = true;
        }
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

    fn has_host(&self) -> bool {
        self.members.values().any(|seat| seat.host)
    }

    /// Sends to everybody whom a client reaches; tells how many messages were held back.
    pub(super) fn broadcast(&mut self, me: PeerNo, frame: &Bytes) -> u64 {
        let Some(sender) = self.members.get(&me) else {
            return 0;
        };
        if sender.muted {
            return 1;
        }
        let mut held_back = 0;
        for (peer, seat) in &self.members {
            if *peer != me && seat.half == sender.half {
                let arrives =
                    !self.weather.loses(&mut self.random) && seat.outbox.push_message(frame);
                held_back += u64::from(!arrives);
            }
        }
        held_back
    }

    /// Sends to one whom a client reaches; tells whether it was delivered.
    pub(super) fn direct(&mut self, me: PeerNo, to: PeerNo, frame: &Bytes) -> bool {
        let (Some(sender), Some(reader)) = (self.members.get(&me), self.members.get(&to)) else {
            return false;
        };
        !sender.muted
            && sender.half == reader.half
            && !self.weather.loses(&mut self.random)
            && reader.outbox.offer(frame)
    }

    /// Does what a host orders, tells everybody whom it changes something for, and answers the host.
    ///
    /// # Errors
    /// [`Refusal::NotHost`] for one who has not proved to be it, and what is out of bounds.
    pub(super) fn control(&mut self, me: PeerNo, control: &Control) -> Result<(), Refusal> {
        let answer = match self.members.get(&me) {
            Some(seat) if seat.host => seat.outbox.clone(),
            _ => return Err(Refusal::NotHost),
        };
        let done = match control {
            Control::Close(closed) => {
                self.closed = *closed;
                self.tell_all();
                true
            }
            Control::Mute { peer, muted } => self.mute(*peer, *muted),
            Control::Remove(peer) => self.remove(*peer),
            Control::Split(second) => {
                let second = second.as_ref().map(|peers| peers.iter().copied().collect());
                self.split(second.as_ref());
                true
            }
            Control::Unite => {
                self.split = false;
                self.regroup(|_, _| Half::First);
                true
            }
            Control::Weather {
                delay_ms,
                loss_permille,
            } => {
                self.weather = Weather::new(*delay_ms, *loss_permille)?;
                for seat in self.members.values() {
                    seat.outbox.set_delay(self.weather.delay());
                }
                self.tell_all();
                true
            }
        };
        answer.push(&encode(&RelayFrame::Controlled(done)));
        Ok(())
    }

    fn mute(&mut self, peer: PeerNo, muted: bool) -> bool {
        let Some(seat) = self.members.get_mut(&peer) else {
            return false;
        };
        // Who was removed is on its way out and says nothing any more.
        seat.muted = muted || seat.removed;
        let member = seat.member(peer);
        self.tell_conditions(peer);
        self.tell_members(&[member], |_, seat| seat.host);
        true
    }

    fn remove(&mut self, peer: PeerNo) -> bool {
        let Some(seat) = self.members.get_mut(&peer) else {
            return false;
        };
        seat.removed = true;
        seat.muted = true;
        seat.outbox.cut(Refusal::Removed);
        true
    }

    /// Splits the room, or splits it otherwise.
    fn split(&mut self, second: Option<&BTreeSet<PeerNo>>) {
        self.split = true;
        if let Some(second) = second {
            return self.regroup(|peer, _| half_of(second.contains(&peer)));
        }
        let hosts = self.members.values().filter(|seat| seat.host);
        let others = self.members.iter().filter(|(_, seat)| !seat.host);
        let others = others.map(|(peer, _)| *peer).collect();
        let dealt = deal(hosts.map(|seat| seat.half), others);
        self.regroup(|peer, seat| {
            if seat.host {
                seat.half
            } else {
                half_of(dealt.contains(&peer))
            }
        });
    }

    /// Moves everybody to a half: each hears who is out of reach now and who within, then how it is.
    fn regroup(&mut self, half: impl Fn(PeerNo, &Seat) -> Half) {
        let mut moves: Vec<_> = self
            .members
            .iter()
            .map(|(peer, seat)| (*peer, seat.half, half(*peer, seat)))
            .collect();
        moves.sort_unstable_by_key(|(peer, ..)| *peer);
        for (other, old, new) in &moves {
            let left = encode(&RelayFrame::Left(*other));
            let joined = encode(&RelayFrame::Joined(*other));
            for (peer, was, is) in &moves {
                let frame = match (was == old, is == new) {
                    (true, false) => &left,
                    (false, true) => &joined,
                    _ => continue,
                };
                self.push(*peer, frame);
            }
        }
        for (peer, _, new) in &moves {
            if let Some(seat) = self.members.get_mut(peer) {
                seat.half = *new;
            }
        }
        self.tell_all();
        let all: Vec<_> = moves
            .iter()
            .filter_map(|(peer, ..)| Some(self.members.get(peer)?.member(*peer)))
            .collect();
        self.tell_members(&all, |_, seat| seat.host);
    }

    fn push(&self, peer: PeerNo, frame: &Bytes) {
        if let Some(seat) = self.members.get(&peer) {
            seat.outbox.push(frame);
        }
    }

    fn conditions_of(&self, peer: PeerNo) -> Option<Conditions> {
        let seat = self.members.get(&peer)?;
        Some(Conditions {
            closed: self.closed,
            half: self.split.then_some(seat.half),
            delay_ms: self.weather.delay_ms,
            loss_permille: self.weather.loss_permille,
            muted: seat.muted,
            host_present: self.has_host(),
            host: seat.host,
        })
    }

    fn tell_conditions(&self, peer: PeerNo) {
        if let Some(conditions) = self.conditions_of(peer) {
            self.push(peer, &encode(&RelayFrame::Conditions(conditions)));
        }
    }

    fn tell_all(&self) {
        for peer in self.members.keys() {
            self.tell_conditions(*peer);
        }
    }

    /// Names members to those who are to know.
    fn tell_members(&self, members: &[Member], to: impl Fn(PeerNo, &Seat) -> bool) {
        for some in members.chunks(MAX_MEMBERS) {
            let frame = encode(&RelayFrame::Members(some.to_vec()));
            for (peer, seat) in &self.members {
                if to(*peer, seat) {
                    seat.outbox.push(&frame);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
