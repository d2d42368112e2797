//! Many seeds, on all cores.

use std::{
    sync::{
        atomic::{AtomicBool, AtomicU64, Ordering},
        mpsc,
    },
    thread,
};

use sim::{Counts, Scenario, Violation, draw};

use super::{
    Args,
    attempt::{Attempt, attempt, attempt_twice},
};

/// What all runs gave.
#[derive(Debug, Default)]
pub(super) struct Totals {
    pub(super) runs: u64,
    pub(super) steps: u64,
    pub(super) virtual_ms: u64,
    /// Virtual time of each node, added up.
    pub(super) node_ms: u64,
    pub(super) counts: Counts,
    /// Seeds that broke an invariant.
    pub(super) broken: Vec<u64>,
}

impl Totals {
    fn add(&mut self, scenario: &Scenario, attempt: &Attempt) {
        self.runs += 1;
        self.steps += attempt.steps;
        self.virtual_ms += attempt.virtual_ms;
        self.node_ms += attempt.virtual_ms * scenario.hosts.len() as u64;
        self.counts.merge(&attempt.counts);
    }
}

/// Runs the seeds that the arguments ask for, and tells of each that breaks an invariant.
pub(super) fn run(args: &Args, mut broken: impl FnMut(&Scenario, &Violation)) -> Totals {
    let next = AtomicU64::new(args.first);
    let end = args.first.saturating_add(args.seeds);
    let stop = AtomicBool::new(false);
    let (sender, results) = mpsc::channel();
    let mut totals = Totals::default();
    thread::scope(|scope| {
        for _ in 0..args.threads() {
            let sender = sender.clone();
            let (next, stop) = (&next, &stop);
            scope.spawn(move || {
                while !stop.load(Ordering::Relaxed) {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= end {
                        break;
                    }
                    let scenario = draw(seed, args.options());
                    let attempt = if args.twice {
                        attempt_twice(&scenario)
                    } else {
                        attempt(&scenario, None)
                    };
                    if sender.send((scenario, attempt)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        for (scenario, attempt) in results {
            totals.add(&scenario, &attempt);
            if let Some(violation) = &attempt.violation {
                totals.broken.push(scenario.seed);
                if !args.keep_going {
                    stop.store(true, Ordering::Relaxed);
                }
                broken(&scenario, violation);
            }
        }
    });
    totals.broken.sort_unstable();
    totals
}
