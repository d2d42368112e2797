//! The two clocks of a worker.

use node::UnixMillis;

/// Milliseconds since the worker began, on a clock that nobody sets. Deadlines are on this one:
/// a machine's date may jump.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Monotonic(pub(crate) u64);

impl Monotonic {
    /// The time so many milliseconds later.
    pub(crate) fn plus(self, ms: u64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// Milliseconds from `earlier` to this; zero if it is later.
    pub(crate) fn since(self, earlier: Self) -> u64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// When something happened, by both clocks.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Moment {
    /// The machine's date and time, which the node reckons with.
    pub(crate) unix: UnixMillis,
    /// The worker's own time.
    pub(crate) monotonic: Monotonic,
}
