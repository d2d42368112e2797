//! The program: its arguments, and what it prints.

use std::{process::ExitCode, time::Instant};

use clap::Parser;
use sim::{Counts, Faults, Options, Scenario, draw, shrink};

mod attempt;
mod summary;

use attempt::{Attempt, attempt};

/// Runs of a failing scenario that are spent on making it small.
const SHRINK_BUDGET: u32 = 400;
/// Lines of a trace that are printed.
const TRACE_LINES: usize = 60;

/// Simulates many nodes from seeds, with faults, and checks what must hold.
#[derive(Debug, Parser)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the command line"
)]
struct Args {
    /// How many seeds to run.
    #[arg(long, default_value_t = 100)]
    seeds: u64,
    /// The first seed.
    #[arg(long, default_value_t = 0)]
    first: u64,
    /// Hosts in each run; without it each seed chooses 3 to 8.
    #[arg(long, value_parser = clap::value_parser!(u8).range(2..=32))]
    nodes: Option<u8>,
    /// Which faults: all, none, or names with commas between them.
    #[arg(long, default_value = "all", value_parser = Faults::parse)]
    faults: Faults,
    /// Prints what happens in each run.
    #[arg(long)]
    trace: bool,
    /// Runs each seed twice and compares.
    #[arg(long)]
    twice: bool,
    /// Does not make a failing run smaller.
    #[arg(long)]
    no_shrink: bool,
    /// Goes on after a broken invariant.
    #[arg(long)]
    keep_going: bool,
}

pub(crate) fn main() -> ExitCode {
    let args = Args::parse();
    attempt::quiet_panics();
    let options = Options {
        nodes: args.nodes,
        faults: args.faults,
    };
    let start = Instant::now();
    let mut totals = Totals::default();
    for seed in args.first..args.first.saturating_add(args.seeds) {
        totals.runs += 1;
        let scenario = draw(seed, options);
        let broken = run(&args, &scenario, &mut totals);
        if broken {
            totals.broken.push(seed);
            if !args.keep_going {
                break;
            }
        }
    }
    summary::print(&totals, start.elapsed());
    if totals.broken.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// What all runs gave.
#[derive(Debug, Default)]
struct Totals {
    runs: u64,
    steps: u64,
    virtual_ms: u64,
    /// Virtual time of each node, added up.
    node_ms: u64,
    counts: Counts,
    broken: Vec<u64>,
}

impl Totals {
    fn add(&mut self, scenario: &Scenario, attempt: &Attempt) {
        self.steps += attempt.steps;
        self.virtual_ms += attempt.virtual_ms;
        self.node_ms += attempt.virtual_ms * scenario.hosts.len() as u64;
        self.counts.merge(&attempt.counts);
    }
}

/// Runs a scenario; true if an invariant was broken.
fn run(args: &Args, scenario: &Scenario, totals: &mut Totals) -> bool {
    let first = attempt(scenario, args.trace.then_some(usize::MAX));
    totals.add(scenario, &first);
    for line in &first.trace {
        println!("{line}");
    }
    let mut violation = first.violation.clone();
    if args.twice && violation.is_none() {
        let second = attempt(scenario, None);
        if second.hash != first.hash {
            violation = Some(attempt::not_determined(&first, &second));
        }
    }
    let Some(violation) = violation else {
        return false;
    };
    println!("seed {}: BROKEN {violation}", scenario.seed);
    println!("{}", summary::describe(scenario));
    if !args.no_shrink {
        let small = shrink(scenario, violation.checker, SHRINK_BUDGET, |scenario| {
            attempt(scenario, None)
                .violation
                .map(|broken| broken.checker)
        });
        let last = attempt(&small, Some(TRACE_LINES));
        println!("\nmade small: {}", summary::describe(&small));
        for timed in &small.deeds {
            println!("  deed at {:>9} ms: {:?}", timed.at_ms, timed.deed);
        }
        println!(
            "\nthe last {} events that tell something:",
            last.trace.len()
        );
        for line in &last.trace {
            println!("{line}");
        }
        if let Some(violation) = last.violation {
            println!("BROKEN {violation}");
        }
    }
    true
}
