//! What the worker does with messages and time. It has no clock and no queue of its own: both are
//! passed in, so that it runs in tests as in a browser.

use pow::{
    Digest, Job, NonceRange,
    message::{FromWorker, ToWorker},
};

use crate::{
    pace::{CPU_SLICE, Cap, SliceSize},
    time::Micros,
};

/// Least time between two reports.
const REPORT_EVERY: Micros = Micros(250_000);

/// When to search on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Next {
    /// As soon as waiting messages were heard.
    Soon,
    /// After a rest.
    After(Micros),
    /// When a new job comes.
    Never,
}

/// Searches one job at a time, slice by slice.
#[derive(Debug)]
pub(crate) struct Searcher {
    current: Option<Current>,
    slice: SliceSize,
    cap: Cap,
}

#[derive(Debug)]
struct Current {
    id: u64,
    job: Job,
    rest: NonceRange,
    tally: Tally,
}

impl Current {
    fn report(mut self, now: Micros) -> Option<FromWorker> {
        self.tally.report(self.id, now)
    }
}

/// What was done since the last report.
#[derive(Debug)]
struct Tally {
    since: Micros,
    hashes: u64,
    best: Digest,
}

impl Tally {
    fn new(now: Micros) -> Self {
        Self {
            since: now,
            hashes: 0,
            best: Digest::MAX,
        }
    }

    /// The report, unless there is nothing to say.
    fn report(&mut self, job: u64, now: Micros) -> Option<FromWorker> {
        if self.hashes == 0 {
            return None;
        }
        let elapsed_ms = now.since(self.since).whole_millis();
        let report = FromWorker::Report {
            job,
            hashes: self.hashes,
            elapsed_ms,
            best: self.best,
        };
        // What the report leaves of a millisecond counts for the next one.
        *self = Self::new(self.since + Micros(u64::from(elapsed_ms) * 1000));
        Some(report)
    }
}

impl Searcher {
    pub(crate) fn new() -> Self {
        Self {
            current: None,
            slice: SliceSize::new(CPU_SLICE),
            cap: Cap::new(0),
        }
    }

    /// Takes a message; gives what is to be told of the work it ended, and when to search.
    pub(crate) fn handle(&mut self, now: Micros, message: &ToWorker) -> (Option<FromWorker>, Next) {
        let told = match *message {
            ToWorker::Search {
                job,
                ref header,
                ref target,
                range,
            } => {
                let before = self.current.take();
                let next = match &before {
                    Some(before) => before.job.next(header, target),
                    None => Job::new(header, target),
                };
                let told = before.and_then(|before| before.report(now));
                self.current = Some(Current {
                    id: job,
                    job: next,
                    rest: range,
                    tally: Tally::new(now),
                });
                told
            }
            ToWorker::Cap(hashes_per_s) => {
                self.cap = Cap::new(hashes_per_s);
                None
            }
            ToWorker::Stop => self.leave(now),
        };
        (told, self.next(now))
    }

    /// Searches one slice, unless it is time to rest, and gives when to go on.
    pub(crate) fn step(
        &mut self,
        clock: impl Fn() -> Micros,
        mut tell: impl FnMut(FromWorker),
    ) -> Next {
        let began = clock();
        if self.cap.rest(began).is_some() {
            return self.next(began);
        }
        let Some(mut current) = self.current.take() else {
            return Next::Never;
        };
        let most = self.slice.nonces().min(self.cap.most_nonces());
        let (slice, rest) = current.rest.cut(u32::try_from(most).unwrap_or(u32::MAX));
        let outcome = current.job.search(slice);
        let now = clock();
        self.slice.measured(outcome.hashes, now.since(began));
        self.cap.spent(began, outcome.hashes);

        let tally = &mut current.tally;
        tally.hashes += outcome.hashes;
        tally.best = tally.best.min(outcome.best);
        let job = current.id;
        if let Some(nonce) = outcome.found {
            tell(FromWorker::Found { job, nonce });
            tally.report(job, now).map(tell);
            return Next::Never;
        }
        let Some(rest) = rest else {
            tally.report(job, now).map(&mut tell);
            tell(FromWorker::Exhausted { job });
            return Next::Never;
        };
        if now.since(tally.since) >= REPORT_EVERY {
            tally.report(job, now).map(tell);
        }
        self.current = Some(Current { rest, ..current });
        self.next(now)
    }

    fn next(&self, now: Micros) -> Next {
        match (&self.current, self.cap.rest(now)) {
            (None, _) => Next::Never,
            (Some(_), None) => Next::Soon,
            (Some(_), Some(rest)) => Next::After(rest),
        }
    }

    /// Drops the job and reports what was done on it.
    fn leave(&mut self, now: Micros) -> Option<FromWorker> {
        self.current.take()?.report(now)
    }
}
