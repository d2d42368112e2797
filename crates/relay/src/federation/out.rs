//! What waits for the way to other relays.
//!
//! Rooms put words in under their locks and never wait; one task takes letters out. What waits is bounded:
//! a message that does not fit is dropped, and where news does not fit its place in the stream is left
//! empty, so that its reader asks for all of it again.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::{Mutex, MutexGuard},
};

use bytes::Bytes;
use tokio::sync::Notify;

use super::{
    counts::{Counts, Loss},
    word::{RelayId, Word, seal, write},
};
use crate::limits::FEDERATION_QUEUE_BYTES;

/// The queue to all other relays.
#[derive(Debug)]
pub(crate) struct Outgoing {
    me: RelayId,
    counts: Counts,
    waiting: Mutex<Waiting>,
    /// Told when there is something to take; one task takes.
    changed: Notify,
}

#[derive(Debug, Default)]
struct Waiting {
    /// Most bytes of a letter, while there is a way.
    way: Option<usize>,
    letters: VecDeque<Outbound>,
    bytes: usize,
    /// The streams to those relays that are told.
    streams: BTreeMap<RelayId, Stream>,
    /// The last stream's number; none is given twice.
    last_stream: u64,
    is_closed: bool,
}

#[derive(Clone, Copy, Debug)]
struct Stream {
    number: u64,
    next_place: u64,
}

/// A letter and where it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Outbound {
    /// The relay, or all.
    pub(crate) to: Option<RelayId>,
    /// The letter.
    pub(crate) bytes: Bytes,
}

impl Outgoing {
    /// An empty queue of a relay, without a way yet.
    pub(crate) fn new(me: RelayId) -> Self {
        Self {
            me,
            counts: Counts::default(),
            waiting: Mutex::default(),
            changed: Notify::new(),
        }
    }

    /// This relay as others know it.
    pub(crate) fn me(&self) -> RelayId {
        self.me
    }

    /// What is counted on the way out and in.
    pub(crate) fn counts(&self) -> &Counts {
        &self.counts
    }

    /// Whether there is a way to other relays.
    pub(crate) fn has_way(&self) -> bool {
        self.lock().way.is_some()
    }

    /// There is a way from now on, for letters of at most so many bytes. All streams begin anew, each with
    /// [`Self::begin`].
    pub(crate) fn open(&self, limit_bytes: usize) {
        let mut waiting = self.lock();
        waiting.way = Some(limit_bytes);
        waiting.streams.clear();
        self.counts.connected.set(1);
    }

    /// There is no way any more; what waits is dropped.
    pub(crate) fn lose(&self) {
        let mut waiting = self.lock();
        waiting.way = None;
        let lost = waiting.letters.len() as u64;
        waiting.letters = VecDeque::new();
        waiting.bytes = 0;
        self.counts.dropped_many(Loss::Away, lost);
        self.counts.connected.set(0);
    }

    /// Begins a stream to a relay.
    pub(crate) fn begin(&self, to: RelayId) {
        let mut waiting = self.lock();
        waiting.last_stream += 1;
        let number = waiting.last_stream;
        let stream = Stream {
            number,
            next_place: 0,
        };
        waiting.streams.insert(to, stream);
        self.add(&mut waiting, to, &Word::Begin, &write(&Word::Begin));
        drop(waiting);
        self.changed.notify_one();
    }

    /// Ends a stream to a relay that is gone.
    pub(crate) fn forget(&self, relay: RelayId) {
        self.lock().streams.remove(&relay);
    }

    /// Tells a relay; tells whether the word is on its way.
    pub(crate) fn tell(&self, to: RelayId, word: &Word) -> bool {
        let bytes = write(word);
        let is_added = self.add(&mut self.lock(), to, word, &bytes);
        self.changed.notify_one();
        is_added
    }

    /// Tells all relays that are told.
    pub(crate) fn tell_all(&self, word: &Word) {
        let bytes = write(word);
        let mut waiting = self.lock();
        let relays: Vec<_> = waiting.streams.keys().copied().collect();
        for to in relays {
            self.add(&mut waiting, to, word, &bytes);
        }
        drop(waiting);
        self.changed.notify_one();
    }

    /// Tells one relay, or whoever listens, beside the streams.
    pub(crate) fn tell_aside(&self, to: Option<RelayId>, word: &Word) {
        let bytes = seal(self.me, 0, 0, &write(word));
        let mut waiting = self.lock();
        if waiting.way.is_some() && waiting.bytes + bytes.len() <= FEDERATION_QUEUE_BYTES {
            waiting.push(to, bytes);
        }
        drop(waiting);
        self.changed.notify_one();
    }

    /// Puts a word into a stream if there is one, and a way, and a place.
    fn add(&self, waiting: &mut Waiting, to: RelayId, word: &Word, bytes: &[u8]) -> bool {
        let (way, used) = (waiting.way, waiting.bytes);
        let Some(stream) = waiting.streams.get_mut(&to) else {
            return false;
        };
        let letter = seal(self.me, stream.number, stream.next_place, bytes);
        let loss = match way {
            None => Some(Loss::Away),
            Some(limit_bytes) if letter.len() > limit_bytes => Some(Loss::TooLong),
            Some(_) if used + letter.len() > FEDERATION_QUEUE_BYTES => Some(Loss::Full),
            Some(_) => None,
        };
        // Who misses a message has lost nothing else; who misses news has to ask.
        if loss.is_none() || !matches!(word, Word::Message { .. }) {
            stream.next_place += 1;
        }
        match loss {
            Some(loss) => self.counts.dropped(loss),
            None => waiting.push(Some(to), letter),
        }
        loss.is_none()
    }

    /// Takes the next letter; none once the queue is closed and empty.
    ///
    /// Cancel safe: a letter is taken only when it is returned.
    pub(crate) async fn next(&self) -> Option<Outbound> {
        loop {
            let changed = self.changed.notified();
            {
                let mut waiting = self.lock();
                if let Some(letter) = waiting.take() {
                    return Some(letter);
                }
                if waiting.is_closed {
                    return None;
                }
            }
            changed.await;
        }
    }

    /// Takes the next letter, if there is one.
    #[cfg(test)]
    pub(super) fn try_next(&self) -> Option<Outbound> {
        self.lock().take()
    }

    /// Ends the queue after what waits was taken.
    pub(crate) fn close(&self) {
        self.lock().is_closed = true;
        self.changed.notify_one();
    }

    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().expect("no holder of this lock panics")
    }
}

impl Waiting {
    fn push(&mut self, to: Option<RelayId>, letter: Vec<u8>) {
        self.bytes += letter.len();
        let bytes = letter.into();
        self.letters.push_back(Outbound { to, bytes });
    }

    fn take(&mut self) -> Option<Outbound> {
        let letter = self.letters.pop_front()?;
        self.bytes -= letter.bytes.len();
        // A burst's capacity is not kept for the hours that may pass until the next.
        if self.letters.is_empty() {
            self.letters = VecDeque::new();
        }
        Some(letter)
    }
}

#[cfg(test)]
mod tests;
