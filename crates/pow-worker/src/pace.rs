//! How much to search in one go, and when to rest.

use crate::time::Micros;

/// What a slice may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SliceBounds {
    /// How long it should take: what waits in the worker's message queue waits no longer.
    pub time: Micros,
    /// Least nonces in it, so that a wrongly measured rate can't stop the search.
    pub least: u64,
    /// Most nonces in it.
    pub most: u64,
}

/// A slice of a CPU: at most 20 ms of a hundred million hashes a second.
pub(crate) const CPU_SLICE: SliceBounds = SliceBounds {
    time: SLICE,
    least: 256,
    most: 2_000_000,
};

const SLICE: Micros = Micros(20_000);

/// How late a rest may end without costing hash rate: timers are late by some milliseconds.
const LATENESS: Micros = Micros(100_000);

/// Measures the hash rate and says how many nonces fit into a slice.
///
/// A browser's clock may tick as seldom as every 100 ms, so one slice says nothing about the
/// rate: slices are summed until they took a slice's time. Until that happened once, each slice
/// is a quarter larger than the one before: then the last one is a fifth of all time so far, and
/// stays short even if the first tick comes late.
#[derive(Debug)]
pub struct SliceSize {
    bounds: SliceBounds,
    nonces: u64,
    /// Whether the rate was ever measured.
    known: bool,
    counted: u64,
    counted_time: Micros,
}

impl SliceSize {
    /// A size that begins with the least.
    pub fn new(bounds: SliceBounds) -> Self {
        Self {
            bounds,
            nonces: bounds.least,
            known: false,
            counted: 0,
            counted_time: Micros(0),
        }
    }

    /// How many nonces the next slice should have.
    pub fn nonces(&self) -> u64 {
        self.nonces
    }

    /// Takes in what a slice did.
    pub fn measured(&mut self, hashes: u64, took: Micros) {
        self.counted += hashes;
        self.counted_time = self.counted_time + took;
        if self.counted_time < self.bounds.time {
            if !self.known {
                self.nonces = (self.nonces + self.nonces / 4).min(self.bounds.most);
            }
            return;
        }
        self.known = true;
        let fits = self.counted.saturating_mul(self.bounds.time.0) / self.counted_time.0;
        self.nonces = fits.clamp(self.bounds.least, self.bounds.most);
        self.counted = 0;
        self.counted_time = Micros(0);
    }
}

/// Keeps the hash rate under a cap: each hash takes its share of a second, and who is ahead rests.
#[derive(Debug)]
pub struct Cap {
    /// Hashes a second; 0 is no cap.
    hashes_per_s: u64,
    /// When the hashes so far are paid off.
    paid: Micros,
}

impl Cap {
    /// A cap in hashes a second; 0 is none.
    pub fn new(hashes_per_s: u64) -> Self {
        Self {
            hashes_per_s,
            paid: Micros(0),
        }
    }

    /// How many nonces to try at most in one slice: a slice's share, so that a slow search works
    /// in small steps and not in bursts.
    pub fn most_nonces(&self) -> u64 {
        match self.hashes_per_s {
            0 => u64::MAX,
            cap => (cap.saturating_mul(SLICE.0) / Micros::PER_S).max(1),
        }
    }

    /// How long to rest before the next slice.
    pub fn rest(&self, now: Micros) -> Option<Micros> {
        (self.paid > now).then(|| self.paid.since(now))
    }

    /// Takes in that so many hashes were begun at a time.
    pub fn spent(&mut self, began: Micros, hashes: u64) {
        if self.hashes_per_s == 0 {
            return;
        }
        let share = Micros(hashes.saturating_mul(Micros::PER_S) / self.hashes_per_s);
        // Time not used is lost, but for a timer's lateness: a cap is not an average over hours.
        let from = self.paid.max(Micros(began.0.saturating_sub(LATENESS.0)));
        self.paid = from + share;
    }
}
