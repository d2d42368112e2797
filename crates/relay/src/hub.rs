//! Rooms, who is in them, and fan-out.
//!
//! Two kinds of lock, both held for pure memory work and never across an await. The table of rooms
//! is locked to join, to leave and to look up; a room is locked to fan out. So traffic in one room
//! never waits for another. Who holds both took the table first.
//!
//! A room's lock orders what its clients see: all see the same order, a client's welcome comes
//! before all else, and nobody hears of a peer before it joined or after it left.

use std::{
    collections::{BTreeMap, HashMap},
    ops::RangeInclusive,
    sync::{Arc, Mutex, MutexGuard},
};

use bytes::Bytes;
use wire::{MAX_ROOMS_FOUND, PeerNo, Refusal, RelayFrame, RoomCode, RoomId};

use crate::{framing::encode, limits::Limits, metrics::Metrics, outbox::Outbox};

/// All rooms of a relay.
#[derive(Debug)]
pub(crate) struct Hub {
    limits: Limits,
    metrics: Metrics,
    table: Mutex<Table>,
}

#[derive(Debug, Default)]
struct Table {
    /// By id, so that the rooms of one code lie side by side.
    rooms: BTreeMap<RoomId, Arc<Room>>,
    clients: u32,
    /// The last number given; numbers are never given again.
    last_peer: u32,
}

#[derive(Debug, Default)]
struct Room {
    members: Mutex<HashMap<PeerNo, Arc<Outbox>>>,
}

/// How full a relay is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Census {
    /// Rooms with clients.
    pub(crate) rooms: usize,
    /// Clients in rooms.
    pub(crate) clients: u32,
}

impl Hub {
    /// A relay without rooms.
    pub(crate) fn new(limits: Limits) -> Self {
        Self {
            limits,
            metrics: Metrics::new(),
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
        time_ms: u64,
    ) -> Result<Membership, Refusal> {
        let mut table = self.lock();
        let known = table.rooms.get(&id).cloned();
        if table.clients >= self.limits.clients || table.last_peer == u32::MAX {
            return Err(Refusal::RelayFull {
                limit: self.limits.clients,
            });
        }
        if known.is_none() && table.rooms.len() >= self.limits.rooms as usize {
            return Err(Refusal::TooManyRooms {
                limit: self.limits.rooms,
            });
        }
        let room = known.unwrap_or_default();
        let mut members = room.lock();
        if members.len() >= self.limits.room_clients as usize {
            return Err(Refusal::RoomFull {
                limit: self.limits.room_clients,
            });
        }
        table.last_peer += 1;
        table.clients += 1;
        let me = PeerNo(table.last_peer);
        let mut peers: Vec<_> = members.keys().copied().collect();
        peers.sort_unstable();
        outbox.push(&encode(&RelayFrame::Welcome {
            version: wire::VERSION,
            you: me,
            time_ms,
            peers,
        }));
        push_to_all(&members, &encode(&RelayFrame::Joined(me)));
        members.insert(me, outbox.clone());
        drop(members);
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

    /// How full the relay is.
    pub(crate) fn census(&self) -> Census {
        let table = self.lock();
        Census {
            rooms: table.rooms.len(),
            clients: table.clients,
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

    /// Sends to everybody else in the room.
    pub(crate) fn broadcast(&self, payload: Vec<u8>) {
        let frame = self.message(payload);
        for (peer, outbox) in self.room.lock().iter() {
            if *peer != self.me {
                outbox.push(&frame);
            }
        }
    }

    /// Sends to one peer of the room, if it is there and not far behind.
    pub(crate) fn direct(&self, to: PeerNo, payload: Vec<u8>) {
        let frame = self.message(payload);
        let members = self.room.lock();
        let is_delivered = members.get(&to).is_some_and(|outbox| outbox.offer(&frame));
        drop(members);
        if !is_delivered {
            self.hub.metrics.undelivered.inc();
        }
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
        let mut members = self.room.lock();
        members.remove(&self.me);
        push_to_all(&members, &encode(&RelayFrame::Left(self.me)));
        table.clients -= 1;
        if members.is_empty() {
            table.rooms.remove(&self.id);
        }
    }
}

impl Room {
    fn lock(&self) -> MutexGuard<'_, HashMap<PeerNo, Arc<Outbox>>> {
        self.members.lock().expect("no holder of this lock panics")
    }
}

/// Shares one encoded frame with all members.
fn push_to_all(members: &HashMap<PeerNo, Arc<Outbox>>, frame: &Bytes) {
    for outbox in members.values() {
        outbox.push(frame);
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
