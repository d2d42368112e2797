//! How fast a script may ask.

use std::time::Duration;

/// Time between two calls, on average.
const INTERVAL_MS: f64 = 20.0;
/// Calls that may come at once after a rest.
const BURST: f64 = 50.0;

/// Lets calls through one by one: fifty a second, and as many at once after a rest. Who comes too early
/// waits.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Pace {
    /// When the next call's turn is, Unix milliseconds.
    next_ms: f64,
}

impl Pace {
    /// How long the call that comes now has to wait.
    pub(super) fn take(&mut self, now_ms: f64) -> Duration {
        // A clock that was set back delays nobody by more than a burst takes.
        let earliest = now_ms - BURST * INTERVAL_MS;
        let latest = now_ms + BURST * INTERVAL_MS;
        let turn = self.next_ms.clamp(earliest, latest);
        self.next_ms = turn + INTERVAL_MS;
        Duration::try_from_secs_f64((turn - now_ms) / 1_000.0).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_burst_passes_and_then_fifty_a_second() {
        let mut pace = Pace::default();
        let waits: Vec<_> = (0..150).map(|_| pace.take(1e12).as_millis()).collect();
        assert_eq!(waits.iter().filter(|wait| **wait == 0).count(), 51);
        assert_eq!(waits[100], 1_000);
        assert_eq!(pace.take(1e12 + 60_000.0).as_millis(), 0);
    }

    #[test]
    fn a_clock_that_is_set_back_stops_nobody() {
        let mut pace = Pace::default();
        pace.take(1e12);
        assert!(pace.take(1e12 - 1e9).as_secs() <= 1);
    }
}
