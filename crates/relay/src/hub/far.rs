//! Clients of other relays in the rooms of this one.

use std::{
    collections::HashMap,
    sync::{Arc, MutexGuard},
};

use bytes::Bytes;
use tokio::time::Instant;
use wire::{Half, Pass, PeerNo, RelayFrame, RoomId};

use super::{Hub, Room, Standing, Table, room::State};
use crate::{
    federation::{Home, Order, Present, RelayId, RoomNews, Word},
    framing::encode,
    limits::{FAR_CLIENTS, MAX_ROOM_CLIENTS, Meter},
};

/// A client by its room and the number at its own relay.
pub(crate) type Place = (RoomId, PeerNo);

/// The clients of one other relay, with the numbers that they have here.
pub(crate) type Numbers = HashMap<Place, Numbered>;

/// A client of another relay.
#[derive(Debug)]
pub(crate) struct Numbered {
    /// Its number here.
    number: PeerNo,
    /// What it may send.
    meter: Meter,
    /// The stream in which its relay named it last.
    pub(crate) named_in: u64,
}

/// Why a message of another relay's client goes nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stray {
    /// Its room or its sender is not known here.
    Unknown,
    /// It is no message that a client could have sent.
    Garbage,
    /// Its sender sends more than its relay should have let pass.
    TooFast,
}

impl Hub {
    /// Tells another relay all that it is to know.
    pub(crate) fn introduce_to(&self, relay: RelayId) {
        let Some(out) = &self.out else {
            return;
        };
        out.begin(relay);
        let rooms: Vec<_> = self.lock().rooms.values().cloned().collect();
        for room in rooms {
            // What happens in a room from here on is told after this.
            room.lock().tell_relay(relay);
        }
        out.tell(relay, &Word::End);
    }

    /// Hears how a room is at another relay.
    pub(crate) fn hear_room(
        &self,
        relay: RelayId,
        stream: u64,
        news: &RoomNews,
        numbers: &mut Numbers,
    ) {
        let mut table = self.lock();
        let known = table.rooms.get(&news.room).cloned();
        if known.is_none() && news.members.is_empty() {
            return;
        }
        let room = known.unwrap_or_else(|| Arc::new(self.new_room(news.room)));
        let mut state = room.lock();
        if let Some((rules, by)) = &news.rules
            && rules.are_allowed()
            && by.room() == Ok(news.room)
        {
            state.catch_up(*rules, by);
        }
        let now = Instant::now();
        for present in &news.members {
            let place = (news.room, present.peer);
            if let Some(numbered) = numbers.get_mut(&place) {
                numbered.named_in = stream;
                state.update_far(numbered.number, present);
            } else if table.far_clients < FAR_CLIENTS
                && state.len() < MAX_ROOM_CLIENTS
                && table.last_peer < u32::MAX
            {
                let number = table.next_number();
                table.far_clients += 1;
                let peer = present.peer;
                state.enter_far(number, Home { relay, peer }, present);
                let numbered = Numbered {
                    number,
                    meter: Meter::far(&self.limits, now),
                    named_in: stream,
                };
                numbers.insert(place, numbered);
            }
        }
        for (pass, standing) in &news.returning {
            state.may_return(*pass, *standing, now);
        }
        table.put_back(news.room, &room, state);
    }

    /// Hears that a client left its room at another relay.
    pub(crate) fn hear_left(&self, place: Place, numbers: &mut Numbers) {
        let Some(numbered) = numbers.remove(&place) else {
            return;
        };
        let mut table = self.lock();
        table.far_clients -= 1;
        if let Some(room) = table.rooms.get(&place.0).cloned() {
            let mut state = room.lock();
            state.leave(numbered.number, Instant::now());
            table.put_back(place.0, &room, state);
        }
    }

    /// Hears what a host at another relay had done; tells whether a host can have.
    pub(crate) fn hear_order(&self, order: &Order) -> bool {
        let room = self.lock().rooms.get(&order.room).cloned();
        let is_good = order.rules.are_allowed() && order.by.room() == Ok(order.room);
        if let (Some(room), true) = (room, is_good) {
            room.lock().obey(order);
        }
        is_good
    }

    /// Hears a message of another relay's client.
    ///
    /// # Errors
    /// Why it goes nowhere.
    pub(crate) fn hear_message(
        &self,
        room: RoomId,
        to: Option<PeerNo>,
        frame: &[u8],
        numbers: &mut Numbers,
    ) -> Result<(), Stray> {
        if frame.len() > self.limits.frame_len() {
            return Err(Stray::Garbage);
        }
        let Ok(RelayFrame::Message { from, payload }) = wire::decode(frame) else {
            return Err(Stray::Garbage);
        };
        let sender = numbers.get_mut(&(room, from)).ok_or(Stray::Unknown)?;
        let now = Instant::now();
        let is_allowed = sender.meter.frame(frame.len(), now)
            && (to.is_some() || sender.meter.broadcast(payload.len(), now));
        if !is_allowed {
            return Err(Stray::TooFast);
        }
        let from = sender.number;
        let frame: Bytes = encode(&RelayFrame::Message { from, payload });
        let room = self.lock().rooms.get(&room).cloned();
        let room = room.ok_or(Stray::Unknown)?;
        let mut state = room.lock();
        if let Some(to) = to {
            if !state.direct(from, to, &frame) {
                self.metrics.undelivered.inc();
            }
        } else {
            let held_back = state.broadcast(from, &frame);
            self.metrics.held_back.inc_by(held_back);
        }
        Ok(())
    }
}

impl Table {
    /// Keeps a room that has clients anywhere, and forgets one that has none.
    fn put_back(&mut self, id: RoomId, room: &Arc<Room>, state: MutexGuard<'_, State>) {
        let is_empty = state.len() == 0;
        drop(state);
        if is_empty {
            self.rooms.remove(&id);
        } else {
            self.rooms.insert(id, room.clone());
        }
    }
}

impl State {
    /// Hears how a client of another relay stands; those here are told what changed.
    fn update_far(&mut self, number: PeerNo, present: &Present) {
        let Some(seat) = self.members.get_mut(&number) else {
            return;
        };
        seat.pass = present.pass;
        let (was, is) = (seat.half, present.half);
        let was_muted = seat.muted;
        seat.half = is;
        // Who was removed says nothing any more.
        seat.muted = present.muted || seat.removed;
        let is_new_host = seat.host.is_none() && present.host.is_some();
        let (member, is_muted) = (seat.member(number), seat.muted);
        if was != is {
            self.tell_half(was, &RelayFrame::Left(number));
            self.tell_half(is, &RelayFrame::Joined(number));
        }
        if was != is || was_muted != is_muted {
            self.tell_members(&[member], |_, seat| seat.host.is_some());
        }
        if is_new_host {
            self.recognise_far(number, present);
        }
    }

    fn tell_half(&self, half: Half, frame: &RelayFrame) {
        let frame = encode(frame);
        for seat in self.members.values().filter(|seat| seat.half == half) {
            seat.push(&frame);
        }
    }

    /// Takes a client of another relay for the host, if its proof shows it here too.
    pub(super) fn recognise_far(&mut self, number: PeerNo, present: &Present) {
        let proved = present.host.as_ref();
        let proved = proved.filter(|evidence| evidence.room() == Ok(self.id));
        if let Some(evidence) = proved {
            let is_first = !self.has_host();
            if let Some(seat) = self.members.get_mut(&number) {
                seat.host = Some(Arc::new(evidence.clone()));
            }
            if is_first {
                self.tell_all();
            }
        }
    }

    /// Notes who may come back, though its relay is gone.
    fn may_return(&mut self, pass: Pass, standing: Standing, now: Instant) {
        if !self.members.values().any(|seat| seat.pass == pass) {
            self.absent.add(pass, standing, now);
        }
    }
}
