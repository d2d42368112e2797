//! The workers that search for blocks: how many there are, and which nonces each of them tries.

use std::collections::{BTreeMap, VecDeque};

use node::{Input, Plan, Template, TemplateId};
use pow::{
    Digest, NonceRange,
    message::{self, FromWorker, ToWorker},
};

use crate::{
    clock::Monotonic,
    event::{Effect, SearcherId},
    links::Backoff,
};

/// What the workers did is summed up this often.
const REPORT_EVERY_MS: u64 = 500;

/// Most workers, whatever the plan says.
const MAX_SEARCHERS: u32 = 256;

/// What comes out of the pool.
#[derive(Debug)]
pub(crate) enum PoolOutput {
    /// Something for the browser to do.
    Perform(Effect),
    /// Something for the node to hear.
    Tell(Input),
}

/// The search workers.
#[derive(Debug)]
pub(crate) struct Pool {
    plan: Plan,
    work: Option<Work>,
    /// Each place searches its own part of the nonces.
    places: Vec<Place>,
    next_id: u32,
    backoff: Backoff,
    tally: Tally,
    outputs: VecDeque<PoolOutput>,
}

/// A template, ready for the workers.
#[derive(Debug)]
struct Work {
    template: TemplateId,
    header: [u8; 80],
    target: [u8; 32],
    /// The first template with the same parent: hashes of older ones are no tries for this block.
    first_on_parent: TemplateId,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Its worker was started and does not listen yet.
    Starting(SearcherId),
    /// Its worker takes jobs.
    Ready(SearcherId),
    /// Its worker failed.
    Empty { until: Monotonic },
}

impl Place {
    fn searcher(self) -> Option<SearcherId> {
        match self {
            Self::Starting(id) | Self::Ready(id) => Some(id),
            Self::Empty { .. } => None,
        }
    }
}

/// What the workers reported since the node was told.
#[derive(Debug, Default)]
struct Tally {
    since: Monotonic,
    hashes: u64,
    elapsed_ms: BTreeMap<SearcherId, u64>,
    best: Option<Digest>,
}

impl Tally {
    /// The sum for the node, if anything was hashed.
    ///
    /// Workers report at their own times, so each rate is known better than how much of it falls
    /// into this interval. The time is chosen so that hashes by time is the sum of the rates.
    fn take(&mut self, now: Monotonic) -> Option<Input> {
        let tally = std::mem::take(self);
        self.since = now;
        let reporters = tally.elapsed_ms.len() as u64;
        let elapsed_ms = tally
            .elapsed_ms
            .values()
            .sum::<u64>()
            .checked_div(reporters)?;
        Some(Input::Hashed {
            hashes: tally.hashes,
            elapsed_ms: u32::try_from(elapsed_ms).unwrap_or(u32::MAX),
            best: tally.best.map(Digest::to_bytes),
        })
    }
}

impl Pool {
    pub(crate) fn new(random: fastrand::Rng) -> Self {
        Self {
            plan: Plan { threads: 0, cap: 0 },
            work: None,
            places: Vec::new(),
            next_id: 0,
            backoff: Backoff::new(random),
            tally: Tally::default(),
            outputs: VecDeque::new(),
        }
    }

    /// Mines like this from now on.
    pub(crate) fn set_plan(&mut self, now: Monotonic, plan: Plan) {
        let threads = plan.threads.min(MAX_SEARCHERS) as usize;
        if threads == 0 {
            self.work = None;
            self.tally = Tally::default();
        }
        if self.places.is_empty() {
            self.tally.since = now;
        }
        self.plan = plan;
        let changed = threads != self.places.len();
        for place in self.places.split_off(threads.min(self.places.len())) {
            if let Some(id) = place.searcher() {
                self.perform(Effect::EndSearcher(id));
            }
        }
        while self.places.len() < threads {
            let id = self.start();
            self.places.push(Place::Starting(id));
        }
        for index in 0..self.places.len() {
            self.tell_cap(index);
            // With another number of workers each has another part. What is tried twice by that
            // is what was tried since the template came, a second at most.
            if changed {
                self.tell_work(index);
            }
        }
    }

    /// Searches this from now on.
    pub(crate) fn set_template(&mut self, template: &Template) {
        let Ok(target) = template.header.bits.to_target() else {
            let bits = template.header.bits;
            self.warn(format!("a template's bits {bits} are no target"));
            return;
        };
        let header = template.header.to_bytes();
        let first_on_parent = self
            .work
            .as_ref()
            .filter(|work| work.header[4..36] == header[4..36])
            .map_or(template.id, |work| work.first_on_parent);
        self.work = Some(Work {
            template: template.id,
            header,
            target: target.to_be_bytes(),
            first_on_parent,
        });
        for index in 0..self.places.len() {
            self.tell_work(index);
        }
    }

    /// Takes in what a worker said.
    pub(crate) fn received(&mut self, now: Monotonic, id: SearcherId, bytes: &[u8]) {
        let Some(index) = self.place_of(id) else {
            return;
        };
        match FromWorker::decode(bytes) {
            Ok(FromWorker::Ready { version }) if version == message::VERSION => {
                self.places[index] = Place::Ready(id);
                self.tell_cap(index);
                self.tell_work(index);
            }
            Ok(FromWorker::Ready { version }) => {
                let expected = message::VERSION;
                let reason = format!("it speaks version {version}, expected {expected}");
                self.failed(now, id, &reason);
            }
            Ok(FromWorker::Report {
                job,
                hashes,
                elapsed_ms,
                best,
            }) => self.reported(id, TemplateId(job), hashes, elapsed_ms, best),
            Ok(FromWorker::Found { job, nonce }) => {
                self.backoff.reset();
                let template = TemplateId(job);
                let found = Input::Found { template, nonce };
                self.outputs.push_back(PoolOutput::Tell(found));
            }
            // The node makes a new template each second; until then this worker has a rest.
            Ok(FromWorker::Exhausted { .. }) => {}
            Err(error) => self.warn(format!("ignored what a search worker sent: {error}")),
        }
    }

    /// A worker can't be started or threw an error: it is replaced, after a while.
    pub(crate) fn failed(&mut self, now: Monotonic, id: SearcherId, reason: &str) {
        let Some(index) = self.place_of(id) else {
            return;
        };
        let wait_ms = self.backoff.next_ms();
        self.warn(format!(
            "a search worker failed and is replaced in {wait_ms} ms: {reason}"
        ));
        self.perform(Effect::EndSearcher(id));
        self.places[index] = Place::Empty {
            until: now.plus(wait_ms),
        };
    }

    /// Does what time asks for.
    pub(crate) fn drive(&mut self, now: Monotonic) {
        for index in 0..self.places.len() {
            if let Place::Empty { until } = self.places[index]
                && now >= until
            {
                self.places[index] = Place::Starting(self.start());
            }
        }
        if now.since(self.tally.since) >= REPORT_EVERY_MS
            && let Some(hashed) = self.tally.take(now)
        {
            self.outputs.push_back(PoolOutput::Tell(hashed));
        }
    }

    /// The next output, until there is none.
    pub(crate) fn poll(&mut self) -> Option<PoolOutput> {
        self.outputs.pop_front()
    }

    fn reported(
        &mut self,
        id: SearcherId,
        job: TemplateId,
        hashes: u64,
        elapsed_ms: u32,
        best: Digest,
    ) {
        // A worker that works may fail again later, and be replaced as quickly as the first time.
        self.backoff.reset();
        self.tally.hashes += hashes;
        *self.tally.elapsed_ms.entry(id).or_default() += u64::from(elapsed_ms);
        let counts = self
            .work
            .as_ref()
            .is_some_and(|work| job >= work.first_on_parent);
        if counts {
            self.tally.best = Some(self.tally.best.map_or(best, |least| least.min(best)));
        }
    }

    fn place_of(&self, id: SearcherId) -> Option<usize> {
        self.places
            .iter()
            .position(|place| place.searcher() == Some(id))
    }

    fn start(&mut self) -> SearcherId {
        let id = SearcherId(self.next_id);
        self.next_id += 1;
        self.perform(Effect::StartSearcher(id));
        id
    }

    fn tell_cap(&mut self, index: usize) {
        let all = self.places.len() as u64;
        // Rounded up: a worker's share of 0 would mean no cap.
        let share = self.plan.cap.div_ceil(all);
        self.tell(index, &ToWorker::Cap(share));
    }

    fn tell_work(&mut self, index: usize) {
        let (Some(work), Some(range)) = (&self.work, self.part(index)) else {
            return;
        };
        let search = ToWorker::Search {
            job: work.template.0,
            header: work.header,
            target: work.target,
            range,
        };
        self.tell(index, &search);
    }

    /// The nonces that a place searches.
    fn part(&self, index: usize) -> Option<NonceRange> {
        let parts = u32::try_from(self.places.len()).ok()?;
        NonceRange::ALL.part(u32::try_from(index).ok()?, parts)
    }

    /// Tells a worker, if it listens.
    fn tell(&mut self, index: usize, message: &ToWorker) {
        if let Place::Ready(id) = self.places[index] {
            self.perform(Effect::TellSearcher(id, message.encode().to_vec()));
        }
    }

    fn warn(&mut self, line: String) {
        self.perform(Effect::Warn(line));
    }

    fn perform(&mut self, effect: Effect) {
        self.outputs.push_back(PoolOutput::Perform(effect));
    }
}

#[cfg(test)]
mod tests;
