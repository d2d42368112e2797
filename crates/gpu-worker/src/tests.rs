//! The worker's behaviour in virtual time, with a graphics processor played by the CPU.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use pow::{
    Digest, Job, NonceRange, ROUND_CONSTANTS,
    message::{FromWorker, ToWorker},
};
use pow_worker::time::Micros;

use crate::{
    batch::{Answer, Batch, KEPT, WrongAnswer},
    searcher::{Asked, LANES, Next, Searcher},
    trial::{GENESIS_NONCE, trials},
};

const HEADER: [u8; 80] = [7; 80];
const IMPOSSIBLE: [u8; 32] = [0; 32];

/// A target that one of 2¹⁶ hashes meets.
fn rare() -> [u8; 32] {
    let mut target = [0xff; 32];
    target[..2].fill(0);
    target
}

fn range(first: u32, last: u32) -> NonceRange {
    NonceRange::new(first, last).unwrap()
}

fn search(job: u64, target: [u8; 32], range: NonceRange) -> ToWorker {
    ToWorker::Search {
        job,
        header: HEADER,
        target,
        range,
    }
}

/// What a right answer is.
fn kept(batch: &Batch, job: &Job) -> Vec<u32> {
    let mut nonces = batch.expected(job);
    let count = u32::try_from(nonces.len()).unwrap();
    nonces.resize(KEPT, 0);
    nonces.insert(0, count);
    nonces
}

fn check(batch: &Batch, job: &Job, words: &[u32]) -> Result<Option<u32>, WrongAnswer> {
    let (&count, nonces) = words.split_first().unwrap();
    let answer = Answer { count, nonces };
    batch.check(job, answer).map(|outcome| outcome.found)
}

#[test]
fn a_right_answer_gives_what_a_search_gives() {
    let job = Job::new(&HEADER, &rare());
    for first in [0, 300_000, u32::MAX - 99_999] {
        let range = range(first, first + 99_999);
        let batch = Batch::new(&job, range);
        let words = kept(&batch, &job);
        assert!((16..=96).contains(&words[0]), "{} kept", words[0]);
        let answer = Answer {
            count: words[0],
            nonces: &words[1..],
        };
        let outcome = batch.check(&job, answer).unwrap();
        assert_eq!(outcome.found, job.search(range).found);
        let all = Job::new(&HEADER, &IMPOSSIBLE).search(range);
        assert_eq!(outcome.best, all.best);
        assert!(batch.is_exactly(&job, answer));
    }
}

#[test]
fn wrong_answers_are_named() {
    let job = Job::new(&HEADER, &IMPOSSIBLE);
    let batch = Batch::new(&job, range(1_000, 50_999));
    let right = kept(&batch, &job);
    assert_eq!(check(&batch, &job, &right), Ok(None));

    let mut silent = right.clone();
    silent[0] = 0;
    let expected = 50_000 >> 10;
    assert_eq!(
        check(&batch, &job, &silent),
        Err(WrongAnswer::Silent { expected })
    );
    let mut many = right.clone();
    many[0] = 257;
    assert_eq!(
        check(&batch, &job, &many),
        Err(WrongAnswer::TooMany { count: 257 })
    );
    for nonce in [999, 51_000] {
        let mut outside = right.clone();
        outside[1] = nonce;
        assert_eq!(
            check(&batch, &job, &outside),
            Err(WrongAnswer::Outside { nonce })
        );
    }
    let mut hash = right.clone();
    let nonce = (1_000..=2_000)
        .find(|nonce| !right[1..].contains(nonce))
        .unwrap();
    hash[3] = nonce;
    assert_eq!(check(&batch, &job, &hash), Err(WrongAnswer::Hash { nonce }));
    // In a trial it counts what is missing, too.
    let answer = Answer {
        count: right[0] - 1,
        nonces: &right[1..],
    };
    assert!(!batch.is_exactly(&job, answer));
}

#[test]
fn a_task_is_laid_out_as_the_program_reads_it() {
    let header: [u8; 80] = core::array::from_fn(|at| u8::try_from(at).unwrap());
    let job = Job::new(&header, &rare());
    let batch = Batch::new(&job, range(5, 5 + 0xffff));
    let task = batch.task(&job);
    assert_eq!(task[..8], job.midstate());
    assert_eq!(task[8..11], [0x4041_4243, 0x4445_4647, 0x4849_4a4b]);
    // 2¹⁶ nonces, of which 2⁵ are wanted: 11 bits.
    assert_eq!(task[11].swap_bytes(), 0xffe0_0000);
    assert_eq!(task[12..16], [5, 0x1_0000, 0, 0]);
    assert_eq!(task[16..], ROUND_CONSTANTS);
    assert_eq!(batch.groups(), [256, 1]);
    let large = Batch::new(&job, range(0, (1 << 30) - 1));
    let [x, y] = large.groups();
    assert!(u64::from(x) * u64::from(y) * 256 >= 1 << 30);
    assert!(x <= 65_535 && y <= 65_535);
}

#[test]
fn no_batch_of_an_easy_job_has_more_hits_than_are_kept() {
    let job = Job::new(&HEADER, &[0xff; 32]);
    assert_eq!(Batch::most_nonces(&job), 128);
    assert_eq!(kept(&Batch::new(&job, range(0, 127)), &job)[0], 128);
    let hard = Job::new(&HEADER, &IMPOSSIBLE);
    assert!(Batch::most_nonces(&hard) > u64::from(u32::MAX));
}

#[test]
fn the_trials_hold_a_known_block_and_the_last_nonce_of_all() {
    let [(genesis, first), (job, second)] = trials();
    assert!(first.expected(&genesis).contains(&GENESIS_NONCE));
    let digest = genesis.digest(GENESIS_NONCE).to_bytes();
    assert_eq!(digest[..4], [0x6f, 0xe2, 0x8c, 0x0a]);
    assert_eq!(second.range().last(), u32::MAX);
    for (job, batch) in [(genesis, first), (job, second)] {
        let count = batch.expected(&job).len();
        assert!((8..KEPT).contains(&count), "{count}");
    }
}

/// A worker whose every batch takes so long that its rate is ten million hashes a second.
struct Bench {
    searcher: Searcher,
    now: Micros,
    said: Vec<FromWorker>,
}

impl Bench {
    fn new() -> Self {
        Self {
            searcher: Searcher::new(),
            now: Micros(1_000_000),
            said: Vec::new(),
        }
    }

    fn hear(&mut self, message: &ToWorker) {
        self.said.extend(self.searcher.handle(self.now, message));
    }

    fn ask(&mut self) -> Option<Asked> {
        match self.searcher.next(self.now) {
            Next::Ask(asked) => Some(asked),
            Next::Rest(_) | Next::Wait => None,
        }
    }

    fn answer(&mut self, asked: &Asked) {
        let (job, batch) = asked.asked();
        self.now = self.now + Micros(batch.range().count() / 10);
        let words = kept(batch, job);
        let answer = Answer {
            count: words[0],
            nonces: &words[1..],
        };
        let said = &mut self.said;
        let now = self.now;
        self.searcher
            .answered(now, asked, answer, |message| said.push(message))
            .unwrap();
    }

    /// Works in all lanes, answering in the order of asking, for so many batches.
    fn run(&mut self, batches: usize) {
        let mut under_way = std::collections::VecDeque::new();
        for _ in 0..batches {
            while under_way.len() < LANES
                && let Some(asked) = self.ask()
            {
                under_way.push_back(asked);
            }
            let Some(asked) = under_way.pop_front() else {
                return;
            };
            self.answer(&asked);
        }
        for asked in under_way {
            self.answer(&asked);
        }
    }

    fn hashes(&self) -> u64 {
        let hashes = self.said.iter().map(|message| match message {
            FromWorker::Report { hashes, .. } => *hashes,
            _ => 0,
        });
        hashes.sum()
    }
}

#[test]
fn a_range_is_searched_once_and_told() {
    let mut bench = Bench::new();
    bench.hear(&search(1, IMPOSSIBLE, range(10, 300_009)));
    bench.run(1_000);
    assert_eq!(bench.hashes(), 300_000);
    let best = bench.said.iter().filter_map(|message| match message {
        FromWorker::Report { best, .. } => Some(*best),
        _ => None,
    });
    let all = Job::new(&HEADER, &IMPOSSIBLE).search(range(10, 300_009));
    assert_eq!(best.min(), Some(all.best));
    assert_eq!(bench.said.last(), Some(&FromWorker::Exhausted { job: 1 }));
    assert!(bench.ask().is_none());
}

#[test]
fn a_found_nonce_meets_the_target_is_told_once_and_ends_the_job() {
    let mut bench = Bench::new();
    bench.hear(&search(2, rare(), NonceRange::ALL));
    bench.run(1_000);
    let found: Vec<_> = bench
        .said
        .iter()
        .filter_map(|message| match message {
            FromWorker::Found { job: 2, nonce } => Some(*nonce),
            _ => None,
        })
        .collect();
    let job = Job::new(&HEADER, &rare());
    assert!(matches!(found[..], [nonce] if job.is_met_by(job.digest(nonce))));
    assert!(bench.ask().is_none());
}

#[test]
fn batches_take_ten_milliseconds() {
    let mut bench = Bench::new();
    bench.hear(&search(3, IMPOSSIBLE, NonceRange::ALL));
    bench.run(40);
    let asked = bench.ask().unwrap();
    let (_, batch) = asked.asked();
    let count = batch.range().count();
    assert!((90_000..=110_000).contains(&count), "{count}");
}

#[test]
fn a_new_job_is_asked_for_at_once_and_late_answers_count_as_work() {
    let mut bench = Bench::new();
    bench.hear(&search(4, IMPOSSIBLE, NonceRange::ALL));
    let late = bench.ask().unwrap();
    bench.hear(&search(5, IMPOSSIBLE, range(0, 20_000)));
    let asked = bench.ask().unwrap();
    let (_, batch) = asked.asked();
    assert_eq!(batch.range().first(), 0);
    bench.answer(&late);
    assert_eq!(bench.said, []);
    bench.hear(&ToWorker::Stop);
    assert!(matches!(
        bench.said[..],
        [FromWorker::Report {
            job: 5,
            best: Digest::MAX,
            ..
        }]
    ));
    assert!(bench.ask().is_none());
}

#[test]
fn a_cap_is_kept() {
    let mut bench = Bench::new();
    bench.hear(&ToWorker::Cap(1_000_000));
    bench.hear(&search(6, IMPOSSIBLE, NonceRange::ALL));
    let began = bench.now;
    while bench.now.since(began) < Micros(2_000_000) {
        match bench.searcher.next(bench.now) {
            Next::Ask(asked) => bench.answer(&asked),
            Next::Rest(rest) => bench.now = bench.now + rest,
            Next::Wait => panic!("the job goes on"),
        }
    }
    bench.hear(&ToWorker::Stop);
    let hashes = bench.hashes();
    assert!((1_800_000..=2_200_000).contains(&hashes), "{hashes}");
}
