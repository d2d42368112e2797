//! How long to wait before the next try.

/// The first wait.
const FIRST_MS: u64 = 500;

/// Waits that double from one failure to the next.
#[derive(Clone, Debug)]
pub(crate) struct Backoff {
    next_ms: u64,
    random: fastrand::Rng,
}

impl Backoff {
    pub(crate) fn new(random: fastrand::Rng) -> Self {
        Self {
            next_ms: FIRST_MS,
            random,
        }
    }

    /// The next wait in milliseconds, at most so long before jitter.
    pub(crate) fn next_ms(&mut self, most_ms: u64) -> u64 {
        let wait_ms = self.next_ms.min(most_ms);
        self.next_ms = wait_ms * 2;
        self.jittered(wait_ms)
    }

    /// A wait that others were told, too, and not all of them should come back at once: half to
    /// one and a half of it.
    pub(crate) fn jittered(&mut self, wait_ms: u64) -> u64 {
        wait_ms / 2 + self.random.u64(0..=wait_ms)
    }

    /// It worked: the next failure waits as briefly as the first.
    pub(crate) fn reset(&mut self) {
        self.next_ms = FIRST_MS;
    }
}
