//! The workers that search for blocks: how many there are, and which nonces each of them tries.
//!
//! Threads of the CPU share the nonces equally. A graphics processor is hundreds of times faster: while
//! it hashes, it has the lower half, and the threads share the upper one. A thread that fails is
//! replaced, a graphics processor is not: the threads go on without it.

mod place;
mod tally;

use std::collections::VecDeque;

use api::GpuState;
use node::{Input, Plan, Template, TemplateId};
use pow::{
    Digest, NonceRange,
    message::{self, Failure, FromWorker, ToWorker},
};

use self::{place::Place, tally::Tally};
use crate::{
    clock::Monotonic,
    event::{Effect, SearcherId, SearcherKind},
    links::Backoff,
};

/// What the workers did is summed up this often.
const REPORT_EVERY_MS: u64 = 500;

/// Longest wait, before jitter, for a worker that can't be started.
const MOST_WAIT_MS: u64 = 15_000;

/// Most workers, whatever the plan says.
const MAX_SEARCHERS: u32 = 256;

/// Most threads while nobody looks, if a person wants that.
const HIDDEN_SEARCHERS: u32 = 1;

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
    /// Nobody looks at the page.
    is_hidden: bool,
    work: Option<Work>,
    /// Each place searches its own part of the nonces.
    places: Vec<Place>,
    /// The graphics processor's, while it is to be used.
    gpu: Option<Place>,
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

impl Pool {
    pub(crate) fn new(random: fastrand::Rng) -> Self {
        Self {
            plan: Plan::OFF,
            is_hidden: false,
            work: None,
            places: Vec::new(),
            gpu: None,
            next_id: 0,
            backoff: Backoff::new(random),
            tally: Tally::default(),
            outputs: VecDeque::new(),
        }
    }

    /// Mines like this from now on.
    pub(crate) fn set_plan(&mut self, now: Monotonic, plan: Plan) {
        if plan.threads == 0 {
            self.work = None;
            self.tally = Tally::default();
        }
        if self.places.is_empty() {
            self.tally.begin(now);
        }
        self.plan = plan;
        self.follow_plan();
    }

    /// The page became hidden or visible.
    pub(crate) fn set_hidden(&mut self, is_hidden: bool) {
        self.is_hidden = is_hidden;
        self.follow_plan();
    }

    fn follow_plan(&mut self) {
        let is_low = self.is_hidden && self.plan.low_when_hidden;
        self.set_gpu(self.plan.gpu && self.plan.threads > 0 && !is_low);
        self.set_threads(if is_low {
            HIDDEN_SEARCHERS
        } else {
            MAX_SEARCHERS
        });
    }

    /// Starts and ends workers until there are as many as there should be.
    fn set_threads(&mut self, most: u32) {
        let threads = self.plan.threads.min(most) as usize;
        let changed = threads != self.places.len();
        for place in self.places.split_off(threads.min(self.places.len())) {
            if let Some(id) = place.searcher() {
                self.perform(Effect::EndSearcher(id));
            }
        }
        while self.places.len() < threads {
            let id = self.start(SearcherKind::Cpu);
            self.places.push(Place::Starting(id));
        }
        self.tell_caps();
        // With another number of workers each has another part. What is tried twice by that is what
        // was tried since the template came, a second at most.
        if changed {
            self.tell_all_work();
        }
    }

    /// Starts or ends the graphics processor's worker.
    fn set_gpu(&mut self, is_wanted: bool) {
        match self.gpu {
            None if is_wanted => {
                let id = self.start(SearcherKind::Gpu);
                self.gpu = Some(Place::Starting(id));
            }
            Some(place) if !is_wanted => {
                if let Some(id) = place.searcher() {
                    self.perform(Effect::EndSearcher(id));
                }
                self.gpu = None;
                self.tell_all_work();
            }
            _ => {}
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
        self.tell_all_work();
    }

    /// Takes in what a worker said.
    pub(crate) fn received(&mut self, now: Monotonic, id: SearcherId, bytes: &[u8]) {
        if !self.is_known(id) {
            return;
        }
        match FromWorker::decode(bytes) {
            Ok(FromWorker::Ready { version }) if version == message::VERSION => self.ready(id),
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
            // A template with another extra nonce follows; what the others have not tried of this one
            // is as good as what they get instead.
            Ok(FromWorker::Exhausted { job }) => {
                let exhausted = Input::Exhausted(TemplateId(job));
                self.outputs.push_back(PoolOutput::Tell(exhausted));
            }
            Ok(FromWorker::Failed(reason)) => self.gpu_failed(id, reason),
            Err(error) => self.warn(format!("ignored what a search worker sent: {error}")),
        }
    }

    fn ready(&mut self, id: SearcherId) {
        if self.is_gpu(id) {
            self.gpu = Some(Place::Ready(id));
            let told = Input::Gpu(GpuState::On);
            self.outputs.push_back(PoolOutput::Tell(told));
            self.tell_caps();
            // The threads' part of the nonces is another one now.
            self.tell_all_work();
        } else if let Some(index) = self.place_of(id) {
            let place = Place::Ready(id);
            self.places[index] = place;
            self.tell_cap(place);
            self.tell_work(index);
        }
    }

    /// A worker can't be started or threw an error: it is replaced, after a while.
    pub(crate) fn failed(&mut self, now: Monotonic, id: SearcherId, reason: &str) {
        if self.is_gpu(id) {
            self.warn(format!("the graphics processor's worker failed: {reason}"));
            return self.gpu_failed(id, Failure::NoDevice);
        }
        let Some(index) = self.place_of(id) else {
            return;
        };
        let wait_ms = self.backoff.next_ms(MOST_WAIT_MS);
        self.warn(format!(
            "a search worker failed and is replaced in {wait_ms} ms: {reason}"
        ));
        self.perform(Effect::EndSearcher(id));
        self.places[index] = Place::Empty {
            until: now.plus(wait_ms),
        };
    }

    /// The threads go on alone.
    fn gpu_failed(&mut self, id: SearcherId, reason: Failure) {
        if !self.is_gpu(id) {
            return self.warn(format!("a worker of the CPU says {reason:?}"));
        }
        self.set_gpu(false);
        self.tell_caps();
        let state = match reason {
            Failure::NoAdapter => GpuState::NoAdapter,
            Failure::NoDevice => GpuState::NoDevice,
            Failure::WrongHashes => GpuState::WrongHashes,
            Failure::Lost => GpuState::Lost,
        };
        self.outputs.push_back(PoolOutput::Tell(Input::Gpu(state)));
    }

    /// Does what time asks for.
    pub(crate) fn drive(&mut self, now: Monotonic) {
        for index in 0..self.places.len() {
            if let Place::Empty { until } = self.places[index]
                && now >= until
            {
                self.places[index] = Place::Starting(self.start(SearcherKind::Cpu));
            }
        }
        if now.since(self.tally.since()) >= REPORT_EVERY_MS
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
        let counts = self
            .work
            .as_ref()
            .is_some_and(|work| job >= work.first_on_parent);
        let best = counts.then_some(best);
        self.tally.add(id, hashes, elapsed_ms, best);
    }

    fn place_of(&self, id: SearcherId) -> Option<usize> {
        self.places
            .iter()
            .position(|place| place.searcher() == Some(id))
    }

    fn is_gpu(&self, id: SearcherId) -> bool {
        self.gpu.is_some_and(|place| place.searcher() == Some(id))
    }

    fn is_known(&self, id: SearcherId) -> bool {
        self.is_gpu(id) || self.place_of(id).is_some()
    }

    fn start(&mut self, kind: SearcherKind) -> SearcherId {
        let id = SearcherId(self.next_id);
        self.next_id += 1;
        self.perform(Effect::StartSearcher(id, kind));
        id
    }

    fn tell_caps(&mut self) {
        for index in 0..self.places.len() {
            self.tell_cap(self.places[index]);
        }
        if let Some(gpu) = self.gpu {
            self.tell_cap(gpu);
        }
    }

    fn tell_cap(&mut self, place: Place) {
        let all = (self.places.len() + usize::from(self.gpu.is_some())).max(1) as u64;
        // Rounded up: a worker's share of 0 would mean no cap.
        let share = self.plan.cap.div_ceil(all);
        self.tell(place, &ToWorker::Cap(share));
    }

    fn tell_all_work(&mut self) {
        for index in 0..self.places.len() {
            self.tell_work(index);
        }
        if let (Some(place), Some(range)) = (self.gpu, NonceRange::ALL.part(0, 2)) {
            self.tell_search(place, range);
        }
    }

    fn tell_work(&mut self, index: usize) {
        if let Some(range) = self.part(index) {
            self.tell_search(self.places[index], range);
        }
    }

    fn tell_search(&mut self, place: Place, range: NonceRange) {
        let Some(work) = &self.work else {
            return;
        };
        let search = ToWorker::Search {
            job: work.template.0,
            header: work.header,
            target: work.target,
            range,
        };
        self.tell(place, &search);
    }

    /// The nonces that a thread's place searches.
    fn part(&self, index: usize) -> Option<NonceRange> {
        let parts = u32::try_from(self.places.len()).ok()?;
        let whole = match self.gpu {
            Some(Place::Ready(_)) => NonceRange::ALL.part(1, 2)?,
            _ => NonceRange::ALL,
        };
        whole.part(u32::try_from(index).ok()?, parts)
    }

    /// Tells a worker, if it listens.
    fn tell(&mut self, place: Place, message: &ToWorker) {
        if let Place::Ready(id) = place {
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
