//! Threads that search for blocks.

use std::{
    sync::{
        Arc, Condvar, Mutex, MutexGuard,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use node::{Template, TemplateId};
use pow::{Digest, Job, NonceRange, Outcome};
use tokio::sync::mpsc;

use super::runner::Command;

/// Nonces between two looks at whether there is another job: a few milliseconds.
const SLICE: u32 = 1 << 16;
/// The mining threads; they end when this is dropped.
#[derive(Debug)]
pub(super) struct Miner {
    shared: Arc<Shared>,
    commands: mpsc::WeakSender<Command>,
    threads: u32,
}

#[derive(Debug)]
struct Shared {
    work: Mutex<Work>,
    changed: Condvar,
    /// Counted up with each change of the work, so that a search sees it without the lock.
    version: AtomicU64,
    /// Hashes tried since they were last asked for.
    hashes: AtomicU64,
    /// The smallest of them.
    best: Mutex<Option<Digest>>,
}

#[derive(Debug, Default)]
struct Work {
    template: Option<Template>,
    /// How many threads search; a thread of a higher number ends.
    threads: u32,
    /// Hashes a second over all of them; 0 is no bound.
    cap: u64,
}

impl Miner {
    /// No threads yet.
    pub(super) fn new(commands: mpsc::WeakSender<Command>) -> Self {
        Self {
            shared: Arc::new(Shared {
                work: Mutex::default(),
                changed: Condvar::new(),
                version: AtomicU64::new(0),
                hashes: AtomicU64::new(0),
                best: Mutex::default(),
            }),
            commands,
            threads: 0,
        }
    }

    /// How many threads from now on, and how fast at most.
    pub(super) fn plan(&mut self, threads: u32, cap: u64) {
        self.shared.change(|work| {
            work.threads = threads;
            work.cap = cap;
            if threads == 0 {
                work.template = None;
            }
        });
        for index in self.threads..threads {
            let (shared, commands) = (self.shared.clone(), self.commands.clone());
            thread::spawn(move || search(&shared, &commands, index));
        }
        // Threads past the plan end by themselves when they see it.
        self.threads = threads;
    }

    /// Hashes tried since the last call, and the smallest of them.
    pub(super) fn take_report(&self) -> (u64, Option<Digest>) {
        let hashes = self.shared.hashes.swap(0, Ordering::Relaxed);
        (hashes, self.shared.best().take())
    }

    /// What to search from now on.
    pub(super) fn work_on(&self, template: Template) {
        self.shared.change(|work| work.template = Some(template));
    }
}

impl Drop for Miner {
    fn drop(&mut self) {
        self.shared.change(|work| work.threads = 0);
    }
}

impl Shared {
    fn change(&self, change: impl FnOnce(&mut Work)) {
        change(&mut self.lock());
        self.version.fetch_add(1, Ordering::Release);
        self.changed.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, Work> {
        self.work.lock().expect("no holder of this lock panics")
    }

    fn best(&self) -> MutexGuard<'_, Option<Digest>> {
        self.best.lock().expect("no holder of this lock panics")
    }

    fn is_current(&self, version: u64) -> bool {
        self.version.load(Ordering::Acquire) == version
    }

    fn note(&self, outcome: Outcome) {
        self.hashes.fetch_add(outcome.hashes, Ordering::Relaxed);
        let mut best = self.best();
        *best = Some(best.map_or(outcome.best, |best| best.min(outcome.best)));
    }
}

/// One thread's share of a job.
struct Share {
    template: TemplateId,
    job: Job,
    nonces: NonceRange,
    cap: u64,
}

/// A mining thread.
fn search(shared: &Shared, commands: &mpsc::WeakSender<Command>, index: u32) {
    let mut version = 0;
    while let Some(share) = next_share(shared, index, &mut version) {
        let mut rest = Some(share.nonces);
        while let Some(range) = rest.filter(|_| shared.is_current(version)) {
            let (slice, after) = range.cut(SLICE);
            let began = Instant::now();
            let outcome = share.job.search(slice);
            shared.note(outcome);
            rest = after;
            if let Some(nonce) = outcome.found {
                let template = share.template;
                let found = Command::Found { template, nonce };
                let told = commands
                    .upgrade()
                    .map(|commands| commands.blocking_send(found));
                if !matches!(told, Some(Ok(()))) {
                    return;
                }
                rest = None;
            }
            hold_back(share.cap, outcome.hashes, began);
        }
        // Found, or all nonces tried: what comes next is another template.
    }
}

/// Waits for work that this thread has not seen; none when it shall end.
fn next_share(shared: &Shared, index: u32, seen: &mut u64) -> Option<Share> {
    let mut work = shared.lock();
    loop {
        if index >= work.threads {
            return None;
        }
        let version = shared.version.load(Ordering::Acquire);
        if version != *seen {
            *seen = version;
            if let Some(share) = share_of(&work, index) {
                return Some(share);
            }
        }
        work = shared
            .changed
            .wait(work)
            .expect("no holder of this lock panics");
    }
}

fn share_of(work: &Work, index: u32) -> Option<Share> {
    let template = work.template.as_ref()?;
    let target = template.header.bits.to_target().ok()?;
    Some(Share {
        template: template.id,
        job: Job::new(&template.header.to_bytes(), &target.to_be_bytes()),
        nonces: NonceRange::new(0, u32::MAX)?.part(index, work.threads)?,
        cap: work.cap / u64::from(work.threads.max(1)),
    })
}

/// Sleeps as long as keeps the rate under a cap.
fn hold_back(cap: u64, hashes: u64, began: Instant) {
    let due_us = hashes.saturating_mul(1_000_000).checked_div(cap);
    let due = Duration::from_micros(due_us.unwrap_or(0));
    thread::sleep(due.saturating_sub(began.elapsed()));
}
