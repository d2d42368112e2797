//! Rooms, who is in them, and fan-out.
//!
//! Two kinds of lock, both held for pure memory work and never across an await. The table of rooms
//! is locked to join, to leave and to look up; a room is locked to fan out. So traffic in one room
//! never waits for another. Who holds both took the table first.
//!
//! A room's lock orders what its clients see: all see the same order, a client's welcome comes
//! before all else, and nobody hears of a peer before it joined or after it left. Only what a host
//! delays is out of this order. What is for other relays is put into one queue under the same lock, so
//! they are told in this order too.

use std::{
    collections::BTreeMap,
    ops::RangeInclusive,
    sync::{Arc, Mutex, MutexGuard},
};

use bytes::Bytes;
use tokio::time::Instant;
use wire::{Control, MAX_ROOMS_FOUND, PeerNo, Refusal, RelayFrame, RoomCode, RoomId};

use self::room::State;
pub(crate) use self::{
    absent::Standing,
    far::{Numbers, Stray},
    rules::Rules,
    seat::Entry,
};
use crate::{
    federation::Outgoing,
    framing::encode,
    limits::{Limits, MAX_ROOM_CLIENTS},
    metrics::Metrics,
    outbox::Outbox,
    proof::{Evidence, random},
};

mod absent;
mod far;
mod halves;
mod orders;
mod room;
mod rules;
mod seat;
mod tell;
mod weather;

/// All rooms of a relay.
#[derive(Debug)]
pub(crate) struct Hub {
    limits: Limits,
    metrics: Metrics,
    /// The way to other relays, if there are any.
    out: Option<Arc<Outgoing>>,
    table: Mutex<Table>,
}

#[derive(Debug, Default)]
struct Table {
    /// By id, so that the rooms of one code lie side by side.
    rooms: BTreeMap<RoomId, Arc<Room>>,
    /// How many of them have clients here.
    rooms_here: usize,
    clients: u32,
    /// Clients of other relays.
    far_clients: usize,
    /// The last number given; numbers are never given again.
    last_peer: u32,
}

#[derive(Debug)]
struct Room {
    state: Mutex<State>,
}

/// How full a relay is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Census {
    /// Rooms with clients here.
    pub(crate) rooms: usize,
    /// Clients in rooms.
    pub(crate) clients: u32,
    /// Clients of other relays.
    pub(crate) far_clients: usize,
}

impl Table {
    /// A number that was never given.
    fn next_number(&mut self) -> PeerNo {
        self.last_peer += 1;
        PeerNo(self.last_peer)
    }
}

impl Hub {
    /// A relay without rooms.
    pub(crate) fn new(limits: Limits, out: Option<Arc<Outgoing>>) -> Self {
        Self {
            limits,
            metrics: Metrics::new(out.as_ref().map(|out| out.counts())),
            out,
            table: Mutex::default(),
        }
    }

    /// The bounds that hold here.
    pub(crate) fn limits(&self) -> &Limits {
        &self.limits
    }

    /// What is counted here.
    pub(crate) fn metrics(&self) -> &Metrics {
        &self.metrics
    }

    /// Puts a client into a room, welcomes it, and tells the others.
    ///
    /// # Errors
    /// The refusal, if a bound is reached.
    pub(crate) fn join(
        self: &Arc<Self>,
        id: RoomId,
        outbox: &Arc<Outbox>,
        entry: &Entry,
        time_ms: u64,
    ) -> Result<Membership, Refusal> {
        let mut table = self.lock();
        let known = table.rooms.get(&id).cloned();
        if table.clients >= self.limits.clients || table.last_peer == u32::MAX {
            return Err(Refusal::RelayFull {
                limit: self.limits.clients,
            });
        }
        let room = known.unwrap_or_else(|| Arc::new(self.new_room(id)));
        let mut state = room.lock();
        if state.here() == 0 && table.rooms_here >= self.limits.rooms as usize {
            return Err(Refusal::TooManyRooms {
                limit: self.limits.rooms,
            });
        }
        let limit = self.limits.room_clients;
        if state.here() >= limit as usize || state.len() >= MAX_ROOM_CLIENTS {
            return Err(Refusal::RoomFull { limit });
        }
        let standing = state.place(entry, Instant::now())?;
        table.rooms_here += usize::from(state.here() == 0);
        table.clients += 1;
        let me = table.next_number();
        state.enter(me, outbox, standing, entry, time_ms);
        drop(state);
        table.rooms.insert(id, room.clone());
        Ok(Membership {
            hub: self.clone(),
            id,
            room,
            me,
        })
    }

    /// The rooms with a code, at most [`MAX_ROOMS_FOUND`].
    pub(crate) fn find(&self, code: RoomCode) -> Vec<RoomId> {
        let Some(ids) = ids_with(code) else {
            return Vec::new();
        };
        self.lock()
            .rooms
            .range(ids)
            .take(MAX_ROOMS_FOUND)
            .map(|(id, _)| *id)
            .collect()
    }

    /// Whether another client would find a place.
    pub(crate) fn has_place(&self) -> bool {
        self.census().clients < self.limits.clients
    }

    /// Whether other relays are wanted and there is no way to them.
    pub(crate) fn is_cut_off(&self) -> bool {
        self.out.as_ref().is_some_and(|out| !out.has_way())
    }

    /// How full the relay is.
    pub(crate) fn census(&self) -> Census {
        let table = self.lock();
        Census {
            rooms: table.rooms_here,
            clients: table.clients,
            far_clients: table.far_clients,
        }
    }

    fn new_room(&self, id: RoomId) -> Room {
        let seed = u64::from_le_bytes(random());
        Room {
            state: Mutex::new(State::new(id, self.out.clone(), seed)),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Table> {
        self.table.lock().expect("no holder of this lock panics")
    }
}

/// A client's place in its room; it leaves when this is dropped.
#[derive(Debug)]
pub(crate) struct Membership {
    hub: Arc<Hub>,
    id: RoomId,
    room: Arc<Room>,
    me: PeerNo,
}

impl Membership {
    /// The client's number.
    pub(crate) fn me(&self) -> PeerNo {
        self.me
    }

    /// The client's room.
    pub(crate) fn room(&self) -> RoomId {
        self.id
    }

    /// Sends to everybody whom the client reaches.
    pub(crate) fn broadcast(&self, payload: Vec<u8>) {
        let frame = self.message(payload);
        let held_back = self.room.lock().broadcast(self.me, &frame);
        self.hub.metrics.held_back.inc_by(held_back);
    }

    /// Sends to one peer that the client reaches, if it is there and not far behind.
    pub(crate) fn direct(&self, to: PeerNo, payload: Vec<u8>) {
        let frame = self.message(payload);
        let is_delivered = self.room.lock().direct(self.me, to, &frame);
        if !is_delivered {
            self.hub.metrics.undelivered.inc();
        }
    }

    /// The client proved to be the room's host.
    pub(crate) fn recognise(&self, evidence: Arc<Evidence>) {
        self.room.lock().recognise(self.me, evidence);
    }

    /// How many hear of what changes for the whole room.
    pub(crate) fn room_len(&self) -> usize {
        self.room.lock().len()
    }

    /// Does what the client orders as the room's host.
    ///
    /// # Errors
    /// The refusal, if it may not order this.
    pub(crate) fn control(&self, control: &Control) -> Result<(), Refusal> {
        self.room.lock().control(self.me, control)?;
        self.hub.metrics.controlled(control);
        Ok(())
    }

    fn message(&self, payload: Vec<u8>) -> Bytes {
        encode(&RelayFrame::Message {
            from: self.me,
            payload,
        })
    }
}

impl Drop for Membership {
    fn drop(&mut self) {
        let mut table = self.hub.lock();
        let mut state = self.room.lock();
        state.leave(self.me, Instant::now());
        table.clients -= 1;
        table.rooms_here -= usize::from(state.here() == 0);
        if state.len() == 0 {
            table.rooms.remove(&self.id);
        }
    }
}

impl Room {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("no holder of this lock panics")
    }
}

/// The first and last possible id with a code, which is how an id begins; none for a number of more
/// than 30 bits.
fn ids_with(code: RoomCode) -> Option<RangeInclusive<RoomId>> {
    let prefix = code.0.checked_mul(4)?;
    let mut first = [0; 32];
    let mut last = [u8::MAX; 32];
    first[..4].copy_from_slice(&prefix.to_be_bytes());
    last[..4].copy_from_slice(&(prefix | 3).to_be_bytes());
    Some(RoomId(first)..=RoomId(last))
}

#[cfg(test)]
mod tests;
