//! What waits for one client.
//!
//! Senders push and never wait; the client's own task takes. The bytes that wait are bounded: what
//! does not fit ends the client (a broadcast) or is dropped (a direct frame).

use std::{
    collections::VecDeque,
    mem::size_of,
    sync::{Mutex, MutexGuard},
};

use bytes::Bytes;
use tokio::sync::Notify;
use wire::Refusal;

/// A bounded queue of encoded frames, and why it ended.
#[derive(Debug)]
pub(crate) struct Outbox {
    waiting: Mutex<Waiting>,
    /// Told when there is something to take; one task takes.
    changed: Notify,
    /// Told when the outbox was cut, to a task that may be stuck in a write.
    cut: Notify,
    limit_bytes: usize,
}

#[derive(Debug, Default)]
struct Waiting {
    frames: VecDeque<Bytes>,
    bytes: usize,
    end: Option<End>,
}

#[derive(Clone, Copy, Debug)]
enum End {
    /// After what waits was taken.
    Drained(Refusal),
    /// At once.
    Cut(Refusal),
}

impl Outbox {
    /// An empty outbox for at most so many bytes.
    pub(crate) fn new(limit_bytes: usize) -> Self {
        Self {
            waiting: Mutex::default(),
            changed: Notify::new(),
            cut: Notify::new(),
            limit_bytes,
        }
    }

    /// Adds a frame; if it does not fit, the client reads too slowly and is cut off.
    pub(crate) fn push(&self, frame: &Bytes) {
        let mut waiting = self.lock();
        if waiting.add(frame, self.limit_bytes) || waiting.end.is_some() {
            drop(waiting);
            self.changed.notify_one();
        } else {
            drop(waiting);
            self.cut(Refusal::TooSlow {
                queue_bytes: self.limit_bytes as u64,
            });
        }
    }

    /// Adds a frame if less than half of the outbox is in use, and tells whether it did. So no
    /// single peer can get a reader cut off by talking to it alone; who asked for more than its
    /// connection carries asks again.
    pub(crate) fn offer(&self, frame: &Bytes) -> bool {
        let added = self.lock().add(frame, self.limit_bytes / 2);
        if added {
            self.changed.notify_one();
        }
        added
    }

    /// Ends the outbox after what waits was taken. The first end counts.
    pub(crate) fn finish(&self, refusal: Refusal) {
        self.lock().end.get_or_insert(End::Drained(refusal));
        self.changed.notify_one();
    }

    /// Ends the outbox and drops what waits. The first cut counts.
    pub(crate) fn cut(&self, refusal: Refusal) {
        let mut waiting = self.lock();
        if !matches!(waiting.end, Some(End::Cut(_))) {
            *waiting = Waiting {
                end: Some(End::Cut(refusal)),
                ..Waiting::default()
            };
        }
        drop(waiting);
        self.changed.notify_one();
        self.cut.notify_one();
    }

    /// Takes the next frame, or the reason why there will be none; waits for either.
    ///
    /// Cancel safe: a frame is taken only when it is returned.
    pub(crate) async fn next(&self) -> Result<Bytes, Refusal> {
        loop {
            let changed = self.changed.notified();
            if let Some(next) = self.try_next() {
                return next;
            }
            changed.await;
        }
    }

    /// Takes the next frame, or the reason why there will be none, if either is there.
    pub(crate) fn try_next(&self) -> Option<Result<Bytes, Refusal>> {
        let mut waiting = self.lock();
        match waiting.end {
            Some(End::Cut(refusal)) => return Some(Err(refusal)),
            Some(End::Drained(refusal)) if waiting.frames.is_empty() => return Some(Err(refusal)),
            _ => {}
        }
        let frame = waiting.frames.pop_front()?;
        waiting.bytes -= cost(&frame);
        if waiting.frames.is_empty() {
            // A burst's capacity is not kept for the hours that may pass until the next.
            waiting.frames = VecDeque::new();
        }
        Some(Ok(frame))
    }

    /// Waits until the outbox is cut.
    pub(crate) async fn until_cut(&self) -> Refusal {
        loop {
            let cut = self.cut.notified();
            if let Some(End::Cut(refusal)) = self.lock().end {
                return refusal;
            }
            cut.await;
        }
    }

    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().expect("no holder of this lock panics")
    }
}

impl Waiting {
    /// Adds a frame if it fits the limit and the outbox has not ended.
    fn add(&mut self, frame: &Bytes, limit_bytes: usize) -> bool {
        let bytes = self.bytes + cost(frame);
        if self.end.is_some() || bytes > limit_bytes {
            return false;
        }
        self.bytes = bytes;
        self.frames.push_back(frame.clone());
        true
    }
}

/// What a waiting frame takes: its bytes and its place in the queue, so that short frames are
/// bounded too.
fn cost(frame: &Bytes) -> usize {
    frame.len() + size_of::<Bytes>()
}

#[cfg(test)]
mod tests;
