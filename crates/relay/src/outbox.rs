//! What waits for one client.
//!
//! Senders push and never wait; the client's own task takes. The bytes that wait are bounded: what
//! does not fit ends the client (a broadcast) or is dropped (a direct frame).
//!
//! A room's host may have messages come later. They wait in a queue of their own, so that presence
//! stays exact; which of the two has the next frame is decided when it is taken.

use std::{
    collections::VecDeque,
    mem::size_of,
    sync::{Mutex, MutexGuard},
    time::Duration,
};

use bytes::Bytes;
use tokio::{
    sync::Notify,
    time::{Instant, timeout_at},
};
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
    /// Messages that come later, and when they were sent. All were sent after the messages among
    /// `frames`.
    late: VecDeque<(Instant, Bytes)>,
    /// By how much they come later.
    delay: Duration,
    /// Of both queues.
    bytes: usize,
    end: Option<End>,
}

/// What an outbox has next.
#[derive(Debug, PartialEq, Eq)]
enum Next {
    /// This frame, or this end.
    Now(Result<Bytes, Refusal>),
    /// A late message, then.
    At(Instant),
    /// Nothing that is known of.
    Nothing,
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

    /// Adds a frame that is never late; if it does not fit, the client reads too slowly and is cut off.
    pub(crate) fn push(&self, frame: &Bytes) {
        self.add_or_cut(self.lock(), frame);
    }

    /// Adds a message as [`Self::push`] does. Where messages are late it is added if less than half of
    /// the outbox is in use, and cuts nobody off: that much waits is the host's will, not the
    /// reader's slowness. Tells whether it was added.
    pub(crate) fn push_message(&self, frame: &Bytes) -> bool {
        let waiting = self.lock();
        if waiting.is_late() {
            return self.add_late(waiting, frame);
        }
        self.add_or_cut(waiting, frame);
        true
    }

    /// Adds a message if less than half of the outbox is in use, and tells whether it did. So no
    /// single peer can get a reader cut off by talking to it alone; who asked for more than its
    /// connection carries asks again.
    pub(crate) fn offer(&self, frame: &Bytes) -> bool {
        let mut waiting = self.lock();
        if waiting.is_late() {
            return self.add_late(waiting, frame);
        }
        let added = waiting.add(frame, self.limit_bytes / 2);
        drop(waiting);
        if added {
            self.changed.notify_one();
        }
        added
    }

    fn add_or_cut(&self, mut waiting: MutexGuard<'_, Waiting>, frame: &Bytes) {
        let goes_on = waiting.add(frame, self.limit_bytes) || waiting.end.is_some();
        drop(waiting);
        if goes_on {
            self.changed.notify_one();
        } else {
            self.cut(Refusal::TooSlow {
                queue_bytes: self.limit_bytes as u64,
            });
        }
    }

    fn add_late(&self, mut waiting: MutexGuard<'_, Waiting>, frame: &Bytes) -> bool {
        let added = waiting.reserve(frame, self.limit_bytes / 2);
        if added {
            waiting.late.push_back((Instant::now(), frame.clone()));
            drop(waiting);
            self.changed.notify_one();
        }
        added
    }

    /// Has messages come so much later from now on, those that wait included.
    pub(crate) fn set_delay(&self, delay: Duration) {
        self.lock().delay = delay;
        self.changed.notify_one();
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
            let next = self.lock().take();
            match next {
                Next::Now(next) => return next,
                // Whichever comes first, it is looked at anew.
                Next::At(due) => drop(timeout_at(due, changed).await),
                Next::Nothing => changed.await,
            }
        }
    }

    /// Takes the next frame, or the reason why there will be none, if either is there.
    pub(crate) fn try_next(&self) -> Option<Result<Bytes, Refusal>> {
        match self.lock().take() {
            Next::Now(next) => Some(next),
            Next::At(_) | Next::Nothing => None,
        }
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
    /// Whether a message that is sent now is late, or waits behind one that is.
    fn is_late(&self) -> bool {
        !self.delay.is_zero() || !self.late.is_empty()
    }

    /// Adds a frame if it fits the limit and the outbox has not ended.
    fn add(&mut self, frame: &Bytes, limit_bytes: usize) -> bool {
        let added = self.reserve(frame, limit_bytes);
        if added {
            self.frames.push_back(frame.clone());
        }
        added
    }

    /// Counts a frame if it fits the limit and the outbox has not ended.
    fn reserve(&mut self, frame: &Bytes, limit_bytes: usize) -> bool {
        let bytes = self.bytes + cost(frame);
        let fits = self.end.is_none() && bytes <= limit_bytes;
        if fits {
            self.bytes = bytes;
        }
        fits
    }

    fn take(&mut self) -> Next {
        if let Some(End::Cut(refusal)) = self.end {
            return Next::Now(Err(refusal));
        }
        let frame = match self.frames.pop_front() {
            Some(frame) => frame,
            None => match self.take_late() {
                Next::Now(Ok(frame)) => frame,
                other => return other,
            },
        };
        self.bytes -= cost(&frame);
        // A burst's capacity is not kept for the hours that may pass until the next.
        if self.frames.is_empty() {
            self.frames = VecDeque::new();
        }
        if self.late.is_empty() {
            self.late = VecDeque::new();
        }
        Next::Now(Ok(frame))
    }

    /// The oldest late message once its time has come; at the end of all, that is at once.
    fn take_late(&mut self) -> Next {
        let Some((sent, _)) = self.late.front() else {
            return match self.end {
                Some(End::Drained(refusal)) => Next::Now(Err(refusal)),
                _ => Next::Nothing,
            };
        };
        let due = *sent + self.delay;
        if self.end.is_none() && Instant::now() < due {
            return Next::At(due);
        }
        match self.late.pop_front() {
            Some((_, frame)) => Next::Now(Ok(frame)),
            None => Next::Nothing,
        }
    }
}

/// What a waiting frame takes: its bytes and its place in the queue, so that short frames are
/// bounded too.
fn cost(frame: &Bytes) -> usize {
    frame.len() + size_of::<Bytes>()
}

#[cfg(test)]
mod tests;
