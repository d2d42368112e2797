//! Sending no faster than a relay allows.

use std::collections::VecDeque;

use crate::clock::Monotonic;

/// Frames that wait for their turn, and when the next may go.
///
/// A relay does not say its limit beforehand. After it closed a connection for going too fast,
/// frames go out at half of what it allows.
#[derive(Debug, Default)]
pub(crate) struct Pace {
    /// Frames a second; none before a relay complained.
    frames_per_s: Option<u32>,
    /// Thousandths of frames that may go at once.
    credit_milliframes: u64,
    credited: Monotonic,
    waiting: VecDeque<Vec<u8>>,
    waiting_bytes: usize,
}

impl Pace {
    /// A relay allows so many frames a second.
    pub(crate) fn limit(&mut self, now: Monotonic, frames_per_s: u32) {
        self.frames_per_s = Some((frames_per_s / 2).max(1));
        self.credit_milliframes = 0;
        self.credited = now;
    }

    /// Adds a frame to those that wait.
    pub(crate) fn push(&mut self, frame: Vec<u8>) {
        self.waiting_bytes += frame.len();
        self.waiting.push_back(frame);
    }

    /// The next frame that may go now.
    pub(crate) fn pop(&mut self, now: Monotonic) -> Option<Vec<u8>> {
        if let Some(limit) = self.frames_per_s {
            let earned = now.since(self.credited).saturating_mul(limit.into());
            let most = u64::from(limit) * 1000;
            self.credit_milliframes = self.credit_milliframes.saturating_add(earned).min(most);
            self.credited = now;
            if self.credit_milliframes < 1000 || self.waiting.is_empty() {
                return None;
            }
            self.credit_milliframes -= 1000;
        }
        let frame = self.waiting.pop_front()?;
        self.waiting_bytes -= frame.len();
        Some(frame)
    }

    /// Bytes that wait.
    pub(crate) fn waiting_bytes(&self) -> usize {
        self.waiting_bytes
    }

    /// Drops what waits: its connection is gone.
    pub(crate) fn clear(&mut self) {
        self.waiting.clear();
        self.waiting_bytes = 0;
    }
}
