//! The native half.
#![expect(
    clippy::disallowed_types,
    reason = "what runs natively has the system's clock"
)]

use std::time::Instant;

use crate::{
    headers,
    workload::{TRANSACTIONS, Workload},
};

/// Runs of each, taken by turns, so that what disturbs one disturbs its peer.
const RUNS: usize = 15;
/// Times that the state's changes are made and unmade in a run.
const ROUNDS: u32 = 50;

pub(crate) fn run() {
    headers();
    block();
}

fn headers() {
    let Some(chain) = headers::chain() else {
        eprintln!("CHALK_VECTORS names no folder: headers are not measured");
        return;
    };
    // Far below 2⁵³.
    #[allow(clippy::cast_precision_loss)]
    let count = chain.len() as f64;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        ours.push(count / seconds(|| headers::check(&chain)));
        theirs.push(count / seconds(|| headers::check_by_bitcoin(&chain)));
    }
    report("headers", "headers/s", &ours);
    report("headers-bitcoin-crate", "headers/s", &theirs);
}

fn block() {
    let workload = Workload::new();
    let mut state = workload.state();
    let (mut ours, mut theirs, mut changes) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..RUNS {
        ours.push(1_000.0 * seconds(|| workload.validate()));
        theirs.push(1_000.0 * seconds(|| workload.verify_batch()));
        let rounds =
            seconds(|| (0..ROUNDS).for_each(|_| workload.connect_and_disconnect(&mut state)));
        changes.push(f64::from(2 * ROUNDS * u32::from(TRANSACTIONS)) / rounds);
    }
    report("block300-native", "ms", &ours);
    report("batch300-native", "ms", &theirs);
    report("state-changes", "transactions/s", &changes);
}

fn seconds(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64()
}

fn report(name: &str, unit: &str, runs: &[f64]) {
    let runs: Vec<_> = runs.iter().map(f64::to_string).collect();
    println!("{name}\t{unit}\t{}", runs.join("\t"));
}
