//! The room's clock: the host's, set right by what relays say.

use crate::{bugs::Bug, io::UnixMillis};

/// The largest correction that is believed, in milliseconds: two days. A school machine's clock
/// may be set to the wrong date; a relay that says more is wrong itself.
pub const MAX_OFFSET_MS: i64 = 2 * 24 * 3_600 * 1_000;

/// A later reading moves the offset by one part in so many, so that one slow welcome does not
/// shift it.
const SMOOTHING: i64 = 4;

/// A host's clock that goes on by more between two inputs leapt: a tick comes four times a second, and
/// once a minute in a tab that its browser holds back. No welcome is so late either.
const LEAP_MS: u64 = 70_000;

/// A leap is in doubt for so long.
const DOUBT_MS: u64 = 10 * 60 * 1_000;

/// The host's clock and what to add to it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock {
    now: UnixMillis,
    /// By how much the host's clock was set back altogether since the start.
    set_back_ms: u64,
    offset_ms: Option<i64>,
    doubt: Doubt,
}

/// By how much the clock leapt since a relay last told the time, and until when that is in doubt.
///
/// The machine may have slept, or somebody set its clock. Only a relay can tell.
#[derive(Clone, Copy, Debug, Default)]
struct Doubt {
    leapt_ms: u64,
    until: UnixMillis,
}

impl Clock {
    pub(crate) fn new(now: UnixMillis) -> Self {
        Self {
            now,
            set_back_ms: 0,
            offset_ms: None,
            doubt: Doubt::default(),
        }
    }

    /// The host's time is now. Gives whether a relay is to be asked for the time.
    ///
    /// Where now is earlier than before, the host's clock was set: deadlines go on as if it was not,
    /// and so does the room's clock where a relay has set it right. Where it is much later the machine
    /// slept, or its clock was set: a relay that told the time before can say which.
    pub(crate) fn set(&mut self, now: UnixMillis) -> bool {
        let back_ms = self.now.0.saturating_sub(now.0);
        if back_ms > 0 && !Bug::ClockSetBack.is_on() {
            self.set_back_ms = self.set_back_ms.saturating_add(back_ms);
            // What leapt and is set back was right before.
            let undone_ms = back_ms.min(self.doubt.leapt_ms);
            self.doubt.leapt_ms -= undone_ms;
            let back_ms = i64::try_from(back_ms - undone_ms).unwrap_or(i64::MAX);
            self.offset_ms = self.offset_ms.map(|offset| {
                let offset = offset.saturating_add(back_ms);
                offset.clamp(-MAX_OFFSET_MS, MAX_OFFSET_MS)
            });
        }
        let on_ms = now.0.saturating_sub(self.now.0);
        self.now = now;
        let leaps = on_ms > LEAP_MS && self.offset_ms.is_some() && !Bug::ClockSetForward.is_on();
        if leaps {
            self.doubt.leapt_ms = self.doubt.leapt_ms.saturating_add(on_ms);
            self.doubt.until = UnixMillis(self.host().0.saturating_add(DOUBT_MS));
        }
        leaps
    }

    /// A relay said its time.
    pub(crate) fn hear(&mut self, relay: UnixMillis) {
        // Both are below 2⁶³ for some hundred million years.
        let sample = relay
            .0
            .cast_signed()
            .saturating_sub(self.now.0.cast_signed());
        let sample = sample.clamp(-MAX_OFFSET_MS, MAX_OFFSET_MS);
        self.offset_ms = Some(match self.offset_ms {
            Some(offset) if sample.abs_diff(offset) <= LEAP_MS => {
                offset + (sample - offset) / SMOOTHING
            }
            _ => sample,
        });
        self.doubt = Doubt::default();
    }

    /// What is added to the host's clock, in milliseconds.
    pub(crate) fn offset_ms(&self) -> i64 {
        self.offset_ms.unwrap_or(0)
    }

    /// The host's clock, but that it never goes back: for deadlines and ages.
    pub(crate) fn host(&self) -> UnixMillis {
        UnixMillis(self.now.0.saturating_add(self.set_back_ms))
    }

    /// The room's clock.
    pub(crate) fn room(&self) -> UnixMillis {
        UnixMillis(self.now.0.saturating_add_signed(self.offset_ms()))
    }

    /// The time that a new block's header gets, in seconds: the room's, but without a leap that is in
    /// doubt. A block that is late passes everywhere, and one from the future nowhere.
    pub(crate) fn header_s(&self) -> u64 {
        let is_open = self.host() < self.doubt.until;
        let leapt_ms = if is_open { self.doubt.leapt_ms } else { 0 };
        self.room().0.saturating_sub(leapt_ms) / 1_000
    }

    /// The room's clock in seconds, as headers have it.
    pub(crate) fn room_s(&self) -> u64 {
        self.room().0 / 1_000
    }
}
