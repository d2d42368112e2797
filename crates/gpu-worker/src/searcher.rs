//! What the worker does with messages, answers and time. It has no clock, no queue and no graphics
//! processor of its own, so that it runs in tests as in a browser.

use std::rc::Rc;

use pow::{
    Digest, Job, NonceRange,
    message::{FromWorker, ToWorker},
};
use pow_worker::{
    pace::{Cap, SliceBounds, SliceSize},
    time::Micros,
};

use crate::batch::{Answer, Batch, WrongAnswer};

/// Batches that are under way at the same time: one is hashed while the other's answer is read.
pub const LANES: usize = 2;

/// A new job waits for the batches under way, so for so many times this.
const BATCH: SliceBounds = SliceBounds {
    time: Micros(10_000),
    least: 1 << 11,
    most: 1 << 30,
};

/// Least time between two reports.
const REPORT_EVERY: Micros = Micros(250_000);

/// What a lane does next.
#[derive(Clone, Debug)]
pub enum Next {
    /// Asks for this.
    Ask(Asked),
    /// Rests.
    Rest(Micros),
    /// Waits for a job.
    Wait,
}

/// A batch under way.
#[derive(Clone, Debug)]
pub struct Asked {
    id: u64,
    job: Rc<Job>,
    batch: Batch,
    began: Micros,
}

impl Asked {
    /// The job and the part of it that is asked for.
    pub fn asked(&self) -> (&Job, &Batch) {
        (&self.job, &self.batch)
    }

    /// The program's task.
    pub fn task(&self) -> [u32; crate::batch::TASK_WORDS] {
        self.batch.task(&self.job)
    }

    /// How many workgroups there are along both axes.
    pub fn groups(&self) -> [u32; 2] {
        self.batch.groups()
    }
}

/// Searches one job at a time, batch by batch.
#[derive(Debug)]
pub struct Searcher {
    current: Option<Current>,
    /// The job that was solved last: another nonce for it is of no use.
    solved: Option<u64>,
    slice: SliceSize,
    cap: Cap,
    /// When the newest answer came.
    answered: Micros,
    tally: Tally,
}

#[derive(Debug)]
struct Current {
    id: u64,
    job: Rc<Job>,
    /// What was not asked for yet.
    rest: Option<NonceRange>,
    under_way: usize,
    best: Digest,
}

#[derive(Debug)]
struct Tally {
    since: Micros,
    hashes: u64,
}

impl Searcher {
    /// A searcher without a job.
    pub fn new() -> Self {
        Self {
            current: None,
            solved: None,
            slice: SliceSize::new(BATCH),
            cap: Cap::new(0),
            answered: Micros(0),
            tally: Tally {
                since: Micros(0),
                hashes: 0,
            },
        }
    }

    /// Takes a message; gives what is to be told of the work it ended.
    pub fn handle(&mut self, now: Micros, message: &ToWorker) -> Option<FromWorker> {
        match *message {
            ToWorker::Search {
                job,
                ref header,
                ref target,
                range,
            } => {
                let told = self.report(now);
                let next = match &self.current {
                    Some(before) => before.job.next(header, target),
                    None => Job::new(header, target),
                };
                if self.current.is_none() {
                    self.tally.since = now;
                }
                self.current = Some(Current {
                    id: job,
                    job: Rc::new(next),
                    rest: Some(range),
                    under_way: 0,
                    best: Digest::MAX,
                });
                told
            }
            ToWorker::Cap(hashes_per_s) => {
                self.cap = Cap::new(hashes_per_s);
                None
            }
            ToWorker::Stop => {
                let told = self.report(now);
                self.current = None;
                told
            }
        }
    }

    /// What a lane that has nothing under way does.
    pub fn next(&mut self, now: Micros) -> Next {
        let Some(current) = &mut self.current else {
            return Next::Wait;
        };
        let Some(rest) = current.rest else {
            return Next::Wait;
        };
        if let Some(rest) = self.cap.rest(now) {
            return Next::Rest(rest);
        }
        let most = self.slice.nonces().min(self.cap.most_nonces());
        let most = most.min(Batch::most_nonces(&current.job));
        let (range, rest) = rest.cut(u32::try_from(most).unwrap_or(u32::MAX));
        current.rest = rest;
        current.under_way += 1;
        self.cap.spent(now, range.count());
        Next::Ask(Asked {
            id: current.id,
            job: Rc::clone(&current.job),
            batch: Batch::new(&current.job, range),
            began: now,
        })
    }

    /// Takes an answer; tells what came of it.
    ///
    /// # Errors
    /// [`WrongAnswer`] if it can't be right.
    pub fn answered(
        &mut self,
        now: Micros,
        asked: &Asked,
        answer: Answer<'_>,
        mut tell: impl FnMut(FromWorker),
    ) -> Result<(), WrongAnswer> {
        let outcome = asked.batch.check(&asked.job, answer)?;
        let hashes = asked.batch.range().count();
        // Two are under way at once: this one was hashed since the other was done.
        let began = asked.began.max(self.answered);
        self.slice.measured(hashes, now.since(began));
        self.answered = now;
        self.tally.hashes += hashes;
        let id = asked.id;
        if let Some(nonce) = outcome.found
            && self.solved != Some(id)
        {
            self.solved = Some(id);
            tell(FromWorker::Found { job: id, nonce });
        }
        let Some(current) = self.current.as_mut().filter(|current| current.id == id) else {
            return Ok(());
        };
        current.best = current.best.min(outcome.best);
        current.under_way -= 1;
        let is_solved = self.solved == Some(id);
        let is_over = is_solved || (current.rest.is_none() && current.under_way == 0);
        if is_over || now.since(self.tally.since) >= REPORT_EVERY {
            self.report(now).map(&mut tell);
        }
        if is_over {
            self.current = None;
            if !is_solved {
                tell(FromWorker::Exhausted { job: id });
            }
        }
        Ok(())
    }

    fn report(&mut self, now: Micros) -> Option<FromWorker> {
        let current = self.current.as_mut()?;
        if self.tally.hashes == 0 {
            return None;
        }
        let elapsed_ms = now.since(self.tally.since).whole_millis();
        let report = FromWorker::Report {
            job: current.id,
            hashes: self.tally.hashes,
            elapsed_ms,
            best: current.best,
        };
        current.best = Digest::MAX;
        self.tally = Tally {
            // What the report leaves of a millisecond counts for the next one.
            since: self.tally.since + Micros(u64::from(elapsed_ms) * 1000),
            hashes: 0,
        };
        Some(report)
    }
}

impl Default for Searcher {
    fn default() -> Self {
        Self::new()
    }
}
