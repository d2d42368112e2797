//! From a failing run to a short one.

use crate::{
    checkers::Checker,
    scenario::{Conduct, Noise, Scenario, Timed},
};

/// Takes from a failing scenario what it fails without, and gives what is left. `fails` runs a
/// scenario and tells which checker it breaks, if any; at most `budget` runs are made.
///
/// Deeds go first, in halves, quarters and so on (Zeller and Hildebrandt's ddmin), then noise, power,
/// skew and time.
pub fn shrink(
    scenario: &Scenario,
    checker: Checker,
    budget: u32,
    fails: impl FnMut(&Scenario) -> Option<Checker>,
) -> Scenario {
    let mut shrinker = Shrinker {
        best: scenario.clone(),
        checker,
        budget,
        fails,
    };
    shrinker.noise();
    shrinker.deeds();
    shrinker.hosts();
    shrinker.time();
    shrinker.deeds();
    shrinker.best
}

struct Shrinker<F> {
    best: Scenario,
    checker: Checker,
    budget: u32,
    fails: F,
}

impl<F: FnMut(&Scenario) -> Option<Checker>> Shrinker<F> {
    /// Keeps a smaller scenario if it fails in the same way.
    fn keep_if_failing(&mut self, smaller: Scenario) -> bool {
        if self.budget == 0 || smaller == self.best || !smaller.is_sound() {
            return false;
        }
        self.budget -= 1;
        let fails = (self.fails)(&smaller) == Some(self.checker);
        if fails {
            self.best = smaller;
        }
        fails
    }

    fn deeds(&mut self) {
        let mut size = self.best.deeds.len().div_ceil(2);
        while size > 0 {
            let mut from = 0;
            while from < self.best.deeds.len() {
                let mut smaller = self.best.clone();
                let to = (from + size).min(smaller.deeds.len());
                smaller.deeds.drain(from..to);
                if !self.keep_if_failing(smaller) {
                    from += size;
                }
            }
            size /= 2;
        }
    }

    fn noise(&mut self) {
        for wire in 0..self.best.wires.len() {
            let mut smaller = self.best.clone();
            smaller.wires[wire].noise = Noise::default();
            self.keep_if_failing(smaller);
        }
    }

    fn hosts(&mut self) {
        for host in (0..self.best.hosts.len()).rev() {
            let mut smaller = self.best.clone();
            smaller.hosts[host].skew_ms = 0;
            self.keep_if_failing(smaller);
            let mut smaller = self.best.clone();
            smaller.hosts[host].power = 0;
            self.keep_if_failing(smaller);
            if !matches!(
                self.best.hosts[host].conduct,
                Conduct::Honest | Conduct::Liar | Conduct::Absent
            ) {
                let mut smaller = self.best.clone();
                smaller.hosts[host].conduct = Conduct::Liar;
                self.keep_if_failing(smaller);
            }
            // Numbers stay as they are.
            let mut smaller = self.best.clone();
            smaller.hosts[host].conduct = Conduct::Absent;
            self.keep_if_failing(smaller);
        }
    }

    fn time(&mut self) {
        let last = self
            .best
            .deeds
            .last()
            .map_or(0, |timed: &Timed| timed.at_ms);
        for quiet_ms in [last + 1, last + 30_000, self.best.quiet_ms / 2] {
            if quiet_ms < self.best.quiet_ms {
                let mut smaller = self.best.clone();
                smaller.quiet_ms = quiet_ms;
                if self.keep_if_failing(smaller) {
                    break;
                }
            }
        }
    }
}
