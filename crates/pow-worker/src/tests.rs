//! The worker's behaviour in virtual time.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::cell::Cell;

use pow::{
    Job, NonceRange,
    message::{FromWorker, ToWorker},
};

use crate::{
    pace::{CPU_SLICE, Cap, SliceSize},
    searcher::{Next, Searcher},
    time::Micros,
};

const EASY: [u8; 32] = [0x03; 32];
const IMPOSSIBLE: [u8; 32] = [0; 32];

fn search(job: u64, target: [u8; 32], first: u32, last: u32) -> ToWorker {
    ToWorker::Search {
        job,
        header: [7; 80],
        target,
        range: NonceRange::new(first, last).unwrap(),
    }
}

/// A worker whose every slice takes twenty milliseconds by its clock, and all it said.
struct Bench {
    searcher: Searcher,
    now: Cell<u64>,
    said: Vec<FromWorker>,
}

impl Bench {
    fn new() -> Self {
        Self {
            searcher: Searcher::new(),
            now: Cell::new(1_000_000),
            said: Vec::new(),
        }
    }

    fn hear(&mut self, message: &ToWorker) -> Next {
        let (told, next) = self.searcher.handle(Micros(self.now.get()), message);
        self.said.extend(told);
        next
    }

    fn step(&mut self) -> Next {
        let clock = || {
            let now = self.now.get();
            self.now.set(now + 20_000);
            Micros(now)
        };
        self.searcher.step(clock, |message| self.said.push(message))
    }

    fn run(&mut self) {
        while self.step() == Next::Soon {}
    }

    /// Hashes reported for a job.
    fn hashes(&self, of: u64) -> u64 {
        self.said
            .iter()
            .map(|message| match message {
                FromWorker::Report { job, hashes, .. } if *job == of => *hashes,
                _ => 0,
            })
            .sum()
    }
}

#[test]
fn a_found_nonce_is_told_at_once_and_ends_the_job() {
    let mut bench = Bench::new();
    let next = bench.hear(&search(1, EASY, 100, u32::MAX));
    assert_eq!(next, Next::Soon);
    bench.run();
    let expected = Job::new(&[7; 80], &EASY).search(NonceRange::new(100, u32::MAX).unwrap());
    let nonce = expected.found.unwrap();
    assert_eq!(bench.said[0], FromWorker::Found { job: 1, nonce });
    assert!(matches!(bench.said[1], FromWorker::Report { best, .. } if best == expected.best));
    assert_eq!(bench.hashes(1), u64::from(nonce - 100) + 1);
    assert_eq!(bench.step(), Next::Never);
    assert_eq!(bench.said.len(), 2);
}

#[test]
fn a_searched_range_is_told_and_every_nonce_was_tried_once() {
    let mut bench = Bench::new();
    bench.hear(&search(2, IMPOSSIBLE, u32::MAX - 9_999, u32::MAX));
    bench.run();
    assert_eq!(bench.hashes(2), 10_000);
    let best = Job::new(&[7; 80], &IMPOSSIBLE)
        .search(NonceRange::new(u32::MAX - 9_999, u32::MAX).unwrap())
        .best;
    let reported = bench.said.iter().filter_map(|message| match message {
        FromWorker::Report { best, .. } => Some(*best),
        _ => None,
    });
    assert_eq!(reported.min(), Some(best));
    assert_eq!(bench.said.last(), Some(&FromWorker::Exhausted { job: 2 }));
    assert_eq!(bench.step(), Next::Never);
}

#[test]
fn reports_come_four_times_a_second_and_their_times_add_up() {
    let mut bench = Bench::new();
    bench.hear(&search(3, IMPOSSIBLE, 0, u32::MAX));
    let began = bench.now.get();
    while bench.now.get() < began + 5_000_000 {
        assert_eq!(bench.step(), Next::Soon);
    }
    assert!(
        (16..=20).contains(&bench.said.len()),
        "{}",
        bench.said.len()
    );
    let elapsed_ms: u64 = bench
        .said
        .iter()
        .map(|message| match message {
            FromWorker::Report { elapsed_ms, .. } => u64::from(*elapsed_ms),
            other => panic!("only reports: {other:?}"),
        })
        .sum();
    let unreported_ms = (bench.now.get() - began) / 1000 - elapsed_ms;
    assert!(unreported_ms < 300, "{unreported_ms}");
}

#[test]
fn a_new_job_replaces_the_old_one_after_one_slice_at_most() {
    let mut bench = Bench::new();
    bench.hear(&search(4, IMPOSSIBLE, 0, u32::MAX));
    bench.step();
    assert_eq!(bench.said, []);
    bench.hear(&search(5, IMPOSSIBLE, 0, 9));
    assert!(matches!(
        bench.said[..],
        [FromWorker::Report { job: 4, .. }]
    ));
    bench.run();
    assert_eq!(bench.hashes(5), 10);
    assert_eq!(bench.said.last(), Some(&FromWorker::Exhausted { job: 5 }));
}

#[test]
fn a_stopped_worker_reports_and_does_nothing() {
    let mut bench = Bench::new();
    bench.hear(&search(6, IMPOSSIBLE, 0, u32::MAX));
    bench.step();
    assert_eq!(bench.hear(&ToWorker::Stop), Next::Never);
    assert!(matches!(
        bench.said[..],
        [FromWorker::Report { job: 6, .. }]
    ));
    assert_eq!(bench.step(), Next::Never);
    assert_eq!(bench.hear(&ToWorker::Stop), Next::Never);
    assert_eq!(bench.said.len(), 1);
}

#[test]
fn a_cap_makes_it_rest_and_a_lifted_cap_wakes_it() {
    let mut bench = Bench::new();
    bench.hear(&ToWorker::Cap(10));
    bench.hear(&search(7, IMPOSSIBLE, 0, u32::MAX));
    // Ten hashes a second: one hash, then rests once the lateness allowed is used up.
    let rest = loop {
        match bench.step() {
            Next::After(rest) => break rest,
            Next::Soon => {}
            Next::Never => panic!("the job goes on"),
        }
    };
    assert!(rest <= Micros(100_000), "{rest:?}");
    let tried = bench.said.len();
    assert!(matches!(bench.step(), Next::After(_)), "too early");
    assert_eq!(bench.said.len(), tried);
    assert_eq!(bench.hear(&ToWorker::Cap(0)), Next::Soon);
}

/// Hashes tried in ten seconds at a rate under a cap, with timers that are late.
fn capped(rate_per_s: u64, cap_per_s: u64, late: u64) -> u64 {
    let mut cap = Cap::new(cap_per_s);
    let mut now = Micros(5_000_000);
    let end = now + Micros(10_000_000);
    let mut hashes = 0;
    while now < end {
        if let Some(rest) = cap.rest(now) {
            now = now + rest + Micros(late);
            continue;
        }
        let slice = (rate_per_s / 50).max(1).min(cap.most_nonces());
        cap.spent(now, slice);
        now = now + Micros(slice * 1_000_000 / rate_per_s);
        hashes += slice;
    }
    hashes
}

#[test]
fn a_cap_is_kept_and_used() {
    for (rate, cap) in [
        (2_000_000, 100),
        (2_000_000, 5_000),
        (2_000_000, 1_900_000),
        (50_000, 333),
    ] {
        for late in [0, 1_500, 20_000] {
            let hashes = capped(rate, cap, late);
            assert!(hashes <= cap * 10 + cap / 5 + 1, "{hashes} at {cap}");
            assert!(hashes >= cap * 9, "{hashes} at {cap}, late {late}");
        }
    }
    let free = capped(50_000, 100_000, 0);
    assert!((495_000..=505_000).contains(&free), "{free}");
    let without = capped(50_000, 0, 0);
    assert!((495_000..=505_000).contains(&without), "{without}");
}

#[test]
fn slices_take_twenty_milliseconds_on_fine_and_coarse_clocks() {
    for tick in [5, 1_000, 100_000] {
        for rate_per_s in [30_000, 2_000_000, 40_000_000] {
            let mut slice = SliceSize::new(CPU_SLICE);
            let mut real = 0;
            let shown = |real: u64| real / tick * tick;
            for _ in 0..2_000 {
                let began = real;
                real += slice.nonces() * 1_000_000 / rate_per_s;
                slice.measured(slice.nonces(), Micros(shown(real) - shown(began)));
            }
            let took = slice.nonces() * 1_000_000 / rate_per_s;
            assert!(
                (15_000..=25_000).contains(&took),
                "{took} µs at {rate_per_s} a second with a tick of {tick} µs"
            );
        }
    }
}
