//! The pool with workers made of messages.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use ledger::{BlockHash, CompactTarget, Header, MerkleRoot};

use super::*;

struct Bench {
    pool: Pool,
    now: Monotonic,
}

/// What came out: the browser's part and the node's.
#[derive(Debug, Default)]
struct Out {
    started: Vec<SearcherId>,
    kinds: Vec<SearcherKind>,
    ended: Vec<SearcherId>,
    told: Vec<(SearcherId, ToWorker)>,
    warnings: Vec<String>,
    inputs: Vec<Input>,
}

impl Bench {
    fn new() -> Self {
        Self {
            pool: Pool::new(fastrand::Rng::with_seed(5)),
            now: Monotonic(10_000),
        }
    }

    /// A pool of workers that listen, with nothing left to poll.
    fn ready(threads: u32, cap: u64) -> (Self, Vec<SearcherId>) {
        let mut bench = Self::new();
        let started = bench.plan(threads, cap).started;
        for id in &started {
            bench.hear(*id, &ready());
        }
        (bench, started)
    }

    fn out(&mut self) -> Out {
        let mut out = Out::default();
        while let Some(output) = self.pool.poll() {
            match output {
                PoolOutput::Tell(input) => out.inputs.push(input),
                PoolOutput::Perform(Effect::StartSearcher(id, kind)) => {
                    out.started.push(id);
                    out.kinds.push(kind);
                }
                PoolOutput::Perform(Effect::EndSearcher(id)) => out.ended.push(id),
                PoolOutput::Perform(Effect::TellSearcher(id, bytes)) => {
                    out.told.push((id, ToWorker::decode(&bytes).unwrap()));
                }
                PoolOutput::Perform(Effect::Warn(line)) => out.warnings.push(line),
                other @ PoolOutput::Perform(_) => panic!("no business of a pool: {other:?}"),
            }
        }
        out
    }

    fn plan(&mut self, threads: u32, cap: u64) -> Out {
        self.set(Plan {
            threads,
            cap,
            ..Plan::OFF
        })
    }

    fn set(&mut self, plan: Plan) -> Out {
        self.pool.set_plan(self.now, plan);
        self.out()
    }

    fn hide(&mut self, is_hidden: bool) -> Out {
        self.pool.set_hidden(is_hidden);
        self.out()
    }

    fn template(&mut self, id: u64, parent: u8) -> Out {
        self.pool.set_template(&template(id, parent));
        self.out()
    }

    fn hear(&mut self, id: SearcherId, message: &FromWorker) -> Out {
        self.pool.received(self.now, id, &message.encode());
        self.out()
    }

    fn pass(&mut self, ms: u64) -> Out {
        self.now = self.now.plus(ms);
        self.pool.drive(self.now);
        self.out()
    }
}

fn ready() -> FromWorker {
    FromWorker::Ready {
        version: message::VERSION,
    }
}

fn template(id: u64, parent: u8) -> Template {
    Template {
        id: TemplateId(id),
        header: Header {
            version: 1,
            prev: BlockHash::from_bytes([parent; 32]),
            merkle_root: MerkleRoot::from_bytes([2; 32]),
            time: 3 + u32::try_from(id).unwrap(),
            bits: CompactTarget(0x1d00_ffff),
            nonce: 0,
        },
    }
}

fn report(job: u64, hashes: u64, elapsed_ms: u32, best: u8) -> FromWorker {
    FromWorker::Report {
        job,
        hashes,
        elapsed_ms,
        best: Digest::from_bytes([best; 32]),
    }
}

/// Jobs in what was told, by worker.
fn jobs(out: &Out) -> Vec<(SearcherId, u64, NonceRange)> {
    out.told
        .iter()
        .filter_map(|(id, message)| match message {
            ToWorker::Search { job, range, .. } => Some((*id, *job, *range)),
            _ => None,
        })
        .collect()
}

#[test]
fn each_worker_gets_its_part_of_each_template_once_it_listens() {
    let mut bench = Bench::new();
    let started = bench.plan(3, 100).started;
    assert_eq!(started.len(), 3);
    assert_eq!(bench.template(7, 1).told, [], "nobody listens yet");
    let out = bench.hear(started[1], &ready());
    let middle = NonceRange::ALL.part(1, 3).unwrap();
    assert_eq!(jobs(&out), [(started[1], 7, middle)]);
    assert_eq!(
        out.told[0],
        (started[1], ToWorker::Cap(34)),
        "a third, rounded up"
    );
    let ToWorker::Search { header, target, .. } = out.told[1].1 else {
        panic!("the job follows the cap");
    };
    assert_eq!(header, template(7, 1).header.to_bytes());
    assert_eq!(target[..7], [0, 0, 0, 0, 0xff, 0xff, 0]);

    bench.hear(started[0], &ready());
    bench.hear(started[2], &ready());
    let out = bench.template(8, 1);
    let parts: Vec<_> = (0..3)
        .map(|i| (started[i as usize], 8, NonceRange::ALL.part(i, 3).unwrap()))
        .collect();
    assert_eq!(jobs(&out), parts);
}

#[test]
fn another_number_of_threads_shares_the_nonces_anew() {
    let (mut bench, first) = Bench::ready(2, 0);
    bench.template(1, 1);
    let out = bench.plan(3, 0);
    assert_eq!((out.started.len(), out.ended.len()), (1, 0));
    let new = out.started[0];
    assert!(!first.contains(&new), "numbers are not used twice");
    let third = |i| NonceRange::ALL.part(i, 3).unwrap();
    assert_eq!(
        jobs(&out),
        [(first[0], 1, third(0)), (first[1], 1, third(1))]
    );
    assert_eq!(jobs(&bench.hear(new, &ready())), [(new, 1, third(2))]);

    let out = bench.plan(1, 0);
    assert_eq!(out.ended, [first[1], new]);
    assert_eq!(jobs(&out), [(first[0], 1, NonceRange::ALL)]);
}

#[test]
fn another_cap_interrupts_no_job() {
    let (mut bench, ids) = Bench::ready(2, 1_000);
    bench.template(1, 1);
    let out = bench.plan(2, 0);
    assert_eq!(
        out.told,
        [(ids[0], ToWorker::Cap(0)), (ids[1], ToWorker::Cap(0))]
    );
    assert_eq!(
        bench.plan(2, 1).told[0].1,
        ToWorker::Cap(1),
        "a share of 0 would be none"
    );
}

#[test]
fn stopping_ends_the_workers_and_forgets_the_template() {
    let (mut bench, ids) = Bench::ready(2, 0);
    bench.template(1, 1);
    assert_eq!(bench.plan(0, 0).ended, ids);
    let out = bench.hear(ids[0], &report(1, 5, 250, 9));
    assert!(out.inputs.is_empty() && bench.pass(1_000).inputs.is_empty());

    let again = bench.plan(1, 0).started;
    assert_eq!(
        jobs(&bench.hear(again[0], &ready())),
        [],
        "an old template is not mined"
    );
    assert_eq!(jobs(&bench.template(2, 1)).len(), 1);
}

#[test]
fn what_workers_report_is_summed_twice_a_second() {
    let (mut bench, ids) = Bench::ready(2, 0);
    bench.template(5, 1);
    assert!(bench.pass(600).inputs.is_empty(), "nothing was hashed");
    // One worker reports twice and the other three times: rates of 4 and 8 a millisecond.
    for (worker, hashes, best) in [(0, 1_000, 7), (1, 2_000, 6), (0, 1_000, 8), (1, 2_000, 9)] {
        bench.hear(ids[worker], &report(5, hashes, 250, best));
    }
    bench.hear(ids[1], &report(5, 2_000, 250, 9));
    assert!(bench.pass(400).inputs.is_empty(), "too early");
    let out = bench.pass(100);
    let [
        Input::Hashed {
            hashes: 8_000,
            elapsed_ms: 625,
            best: Some(best),
        },
    ] = out.inputs[..]
    else {
        panic!("one sum: {out:?}");
    };
    assert_eq!(best, [6; 32]);
    assert!(bench.pass(600).inputs.is_empty(), "told once");
}

#[test]
fn a_hash_for_another_parent_is_not_the_best_for_this_one() {
    let (mut bench, ids) = Bench::ready(1, 0);
    bench.template(5, 1);
    bench.template(6, 1);
    bench.hear(ids[0], &report(5, 10, 250, 3));
    bench.template(7, 2);
    bench.hear(ids[0], &report(6, 10, 250, 1));
    let out = bench.pass(600);
    let best = |out: &Out| match out.inputs[..] {
        [Input::Hashed { best, .. }] => best,
        _ => panic!("one sum: {out:?}"),
    };
    assert_eq!(
        best(&out),
        Some([3; 32]),
        "5 and 6 have one parent, and 6 came late"
    );
    bench.hear(ids[0], &report(7, 10, 250, 8));
    assert_eq!(best(&bench.pass(600)), Some([8; 32]));
}

#[test]
fn a_find_goes_to_the_node_with_its_template() {
    let (mut bench, ids) = Bench::ready(1, 0);
    bench.template(5, 1);
    bench.template(6, 1);
    let out = bench.hear(ids[0], &FromWorker::Found { job: 5, nonce: 99 });
    assert!(matches!(
        out.inputs[..],
        [Input::Found {
            template: TemplateId(5),
            nonce: 99
        }]
    ));
    let stranger = SearcherId(1_000);
    let out = bench.hear(stranger, &FromWorker::Found { job: 6, nonce: 1 });
    assert!(out.inputs.is_empty());
}

#[test]
fn a_worker_that_fails_is_replaced_later_and_later() {
    let (mut bench, ids) = Bench::ready(2, 0);
    bench.template(5, 1);
    let mut id = ids[1];
    for base in [500, 1_000, 2_000] {
        bench.pool.failed(bench.now, id, "out of memory");
        let out = bench.out();
        assert_eq!(out.ended, [id]);
        assert!(
            out.warnings[0].ends_with("out of memory"),
            "{:?}",
            out.warnings
        );
        assert!(bench.pass(base / 2 - 1).started.is_empty());
        id = bench.pass(base + 1).started[0];
    }
    assert_eq!(
        jobs(&bench.hear(id, &ready()))[0].2,
        NonceRange::ALL.part(1, 2).unwrap()
    );
    // It works: the next failure is mended as quickly as the first.
    bench.hear(id, &report(5, 10, 250, 3));
    bench.pool.failed(bench.now, id, "again");
    assert_eq!(bench.pass(751).started.len(), 1);
}

#[test]
fn a_worker_of_another_version_is_not_used() {
    let mut bench = Bench::new();
    let id = bench.plan(1, 0).started[0];
    bench.template(5, 1);
    let out = bench.hear(id, &FromWorker::Ready { version: 9 });
    assert_eq!((out.told, out.ended), (vec![], vec![id]));
    assert!(out.warnings[0].ends_with("it speaks version 9, expected 2"));
}

#[test]
fn what_a_worker_sends_may_be_garbage() {
    let (mut bench, ids) = Bench::ready(1, 0);
    bench.pool.received(bench.now, ids[0], &[77]);
    let out = bench.out();
    assert_eq!(
        out.warnings,
        ["ignored what a search worker sent: no message has the tag 77"]
    );
    assert_eq!(jobs(&bench.template(5, 1)).len(), 1);
}

/// Two threads and a graphics processor that hash a template.
fn with_gpu() -> (Bench, [SearcherId; 3]) {
    let (mut bench, threads) = Bench::ready(2, 900);
    bench.template(1, 1);
    let out = bench.set(GPU_PLAN);
    assert_eq!(out.kinds, [SearcherKind::Gpu]);
    let gpu = out.started[0];
    (bench, [threads[0], threads[1], gpu])
}

const GPU_PLAN: Plan = Plan {
    threads: 2,
    cap: 900,
    gpu: true,
    low_when_hidden: false,
};

fn gpu_states(out: &Out) -> Vec<GpuState> {
    let states = out.inputs.iter().filter_map(|input| match input {
        Input::Gpu(state) => Some(*state),
        _ => None,
    });
    states.collect()
}

#[test]
fn a_graphics_processor_takes_half_of_the_nonces_once_it_is_ready() {
    let (mut bench, [first, second, gpu]) = with_gpu();
    let half = |n| NonceRange::ALL.part(n, 2).unwrap();
    let before = bench.template(2, 1);
    assert_eq!(
        jobs(&before),
        [(first, 2, half(0)), (second, 2, half(1))],
        "it is being tried"
    );
    let out = bench.hear(gpu, &ready());
    assert_eq!(gpu_states(&out), [GpuState::On]);
    let upper = |n| half(1).part(n, 2).unwrap();
    assert_eq!(
        jobs(&out),
        [
            (first, 2, upper(0)),
            (second, 2, upper(1)),
            (gpu, 2, half(0))
        ]
    );
    let caps = out.told.iter().filter_map(|(id, told)| match told {
        ToWorker::Cap(cap) => Some((*id, *cap)),
        _ => None,
    });
    let caps: Vec<_> = caps.collect();
    assert_eq!(caps, [(first, 300), (second, 300), (gpu, 300)]);
}

#[test]
fn without_its_graphics_processor_the_threads_go_on_with_all_nonces() {
    for (failure, state) in [
        (Failure::NoAdapter, GpuState::NoAdapter),
        (Failure::NoDevice, GpuState::NoDevice),
        (Failure::WrongHashes, GpuState::WrongHashes),
        (Failure::Lost, GpuState::Lost),
    ] {
        let (mut bench, [first, second, gpu]) = with_gpu();
        bench.hear(gpu, &ready());
        let out = bench.hear(gpu, &FromWorker::Failed(failure));
        assert_eq!(gpu_states(&out), [state]);
        assert_eq!(out.ended, [gpu]);
        let half = |n| NonceRange::ALL.part(n, 2).unwrap();
        assert_eq!(jobs(&out), [(first, 1, half(0)), (second, 1, half(1))]);
        // The node's plan says so, too; nothing is started by that, nor by time.
        let plan = Plan {
            gpu: false,
            ..GPU_PLAN
        };
        assert_eq!(bench.set(plan).started, []);
        assert_eq!(bench.pass(600_000).started, []);
        assert_eq!(bench.hear(gpu, &ready()).told, [], "it is gone");
        assert_eq!(bench.set(GPU_PLAN).kinds, [SearcherKind::Gpu]);
    }
}

#[test]
fn a_graphics_processor_whose_worker_does_not_load_is_told_as_a_failure() {
    let (mut bench, [_, _, gpu]) = with_gpu();
    bench.pool.failed(bench.now, gpu, "not found");
    let out = bench.out();
    assert_eq!(gpu_states(&out), [GpuState::NoDevice]);
    assert_eq!(out.warnings.len(), 1);
    assert_eq!(bench.pass(600_000).started, []);
}

#[test]
fn stopping_ends_the_graphics_processor_too() {
    let (mut bench, all) = with_gpu();
    bench.hear(all[2], &ready());
    let mut ended = bench.set(Plan::OFF).ended;
    ended.sort();
    assert_eq!(ended, all);
}

#[test]
fn exhausted_nonces_are_told_to_the_node() {
    let (mut bench, threads) = Bench::ready(2, 0);
    bench.template(7, 1);
    let out = bench.hear(threads[1], &FromWorker::Exhausted { job: 7 });
    assert!(matches!(out.inputs[..], [Input::Exhausted(TemplateId(7))]));
}

#[test]
fn a_hidden_page_hashes_in_one_thread_if_a_person_wants_that() {
    let (mut bench, threads) = Bench::ready(3, 900);
    bench.template(1, 1);
    assert_eq!(bench.hide(true).ended, [], "nobody asked for it");
    let low = Plan {
        threads: 3,
        cap: 900,
        low_when_hidden: true,
        ..Plan::OFF
    };
    let out = bench.set(low);
    assert_eq!(out.ended, threads[1..]);
    assert_eq!(jobs(&out), [(threads[0], 1, NonceRange::ALL)]);
    let out = bench.hide(false);
    assert_eq!(out.started.len(), 2);
    assert_eq!(
        jobs(&out),
        [(threads[0], 1, NonceRange::ALL.part(0, 3).unwrap())]
    );
    assert_eq!(bench.hide(true).ended, out.started);
}

#[test]
fn a_hidden_page_that_rests_lets_the_graphics_processor_rest() {
    let (mut bench, [_, second, gpu]) = with_gpu();
    bench.hear(gpu, &ready());
    bench.set(Plan {
        low_when_hidden: true,
        ..GPU_PLAN
    });
    let mut ended = bench.hide(true).ended;
    ended.sort();
    assert_eq!(ended, [second, gpu]);
    let mut kinds = bench.hide(false).kinds;
    kinds.sort_by_key(|kind| *kind == SearcherKind::Cpu);
    assert_eq!(kinds, [SearcherKind::Gpu, SearcherKind::Cpu]);
}
