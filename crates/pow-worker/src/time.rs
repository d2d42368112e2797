//! The worker's own time.

use std::ops::Add;

/// Microseconds, of a duration or since the worker began.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Micros(pub u64);

impl Micros {
    /// In a second.
    pub const PER_S: u64 = 1_000_000;

    /// Of milliseconds as `performance.now()` gives them.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a float casts to the nearest integer there is, and a clock counts up from zero"
    )]
    pub fn from_millis(millis: f64) -> Self {
        Self((millis * 1000.0) as u64)
    }

    /// The time from `earlier` to this; zero if it is later.
    #[must_use]
    pub fn since(self, earlier: Self) -> Self {
        Self(self.0.saturating_sub(earlier.0))
    }

    /// Whole milliseconds, at most 2³² − 1.
    pub fn whole_millis(self) -> u32 {
        u32::try_from(self.0 / 1000).unwrap_or(u32::MAX)
    }
}

impl Add for Micros {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}
