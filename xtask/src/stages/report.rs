//! What became of each stage, and how long it took.

use std::time::{Duration, Instant};

use super::Outcome;
use crate::error::{Error, Result};

/// What became of each stage.
#[derive(Debug)]
pub(super) struct Report {
    start: Instant,
    stages: Vec<(&'static str, Duration, End)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Ok(Outcome),
    Failed,
    NotRun,
}

impl Report {
    pub(super) fn new() -> Self {
        Self {
            start: Instant::now(),
            stages: Vec::new(),
        }
    }

    /// Does something under a heading, and notes how it went; tells whether it went well.
    pub(super) fn time(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> Result<Outcome>,
    ) -> bool {
        println!("\n== {name}");
        let start = Instant::now();
        let result = work();
        self.note(name, start.elapsed(), result)
    }

    /// Notes how something went that took so long; tells whether it went well.
    pub(super) fn note(
        &mut self,
        name: &'static str,
        took: Duration,
        result: Result<Outcome>,
    ) -> bool {
        let end = match result {
            Ok(outcome) => End::Ok(outcome),
            Err(error) => {
                eprintln!("error: {error}");
                End::Failed
            }
        };
        self.add(name, took, end);
        end != End::Failed
    }

    pub(super) fn add(&mut self, name: &'static str, took: Duration, end: End) {
        self.stages.push((name, took, end));
    }

    pub(super) fn failed(&self, name: &str) -> bool {
        self.stages
            .iter()
            .any(|(other, _, end)| *other == name && !matches!(end, End::Ok(_)))
    }

    pub(super) fn print(&self) {
        println!();
        for (name, took, end) in &self.stages {
            let end = match end {
                End::Ok(Outcome::Passed) => "ok",
                End::Ok(Outcome::Skipped(why)) => why,
                End::Failed => "FAILED",
                End::NotRun => "not run",
            };
            println!("{name:<14}{:>8.1} s  {end}", took.as_secs_f64());
        }
        // Less than the sum: some were beside others.
        println!("{:<14}{:>8.1} s", "all", self.start.elapsed().as_secs_f64());
    }

    pub(super) fn finish(self) -> Result<()> {
        let failed: Vec<_> = self
            .stages
            .into_iter()
            .filter(|(_, _, end)| *end == End::Failed)
            .map(|(name, ..)| name)
            .collect();
        if failed.is_empty() {
            Ok(())
        } else {
            Err(Error::Stages(failed))
        }
    }
}
