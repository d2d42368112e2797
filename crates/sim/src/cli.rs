//! The program: its arguments, and what it does.

use std::{process::ExitCode, time::Instant};

use clap::{Parser, ValueEnum};
use sim::{Faults, Options, Scenario, Violation, draw, shrink};

mod attempt;
mod bugs;
mod many;
mod races;
mod summary;
mod ties;

use attempt::{attempt, attempt_twice};

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
    /// Seeds that run at a time; without it as many as there are cores.
    #[arg(long)]
    threads: Option<usize>,
    /// Prints what happens in each run, one after the other.
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
    /// Switches bugs on, one after the other, and tells how each is found. Needs the feature
    /// `seeded-bugs`.
    #[arg(long)]
    bugs: bool,
    /// Of the bugs only the one of this name.
    #[arg(long, requires = "bugs")]
    bug: Option<String>,
    /// Measures something instead.
    #[arg(long)]
    report: Option<Report>,
}

/// What can be measured.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Report {
    /// Races won by a miner that holds its blocks back, and what it earns.
    Ties,
    /// Payments spent twice and blocks withheld, as many as `--seeds` says, beside theory.
    Races,
    /// Virtual seconds of all nodes that a second on one core simulates, as a line for `bench-node`.
    Rate,
}

impl Args {
    fn options(&self) -> Options {
        Options {
            nodes: self.nodes,
            faults: self.faults,
        }
    }

    fn threads(&self) -> usize {
        let cores = || std::thread::available_parallelism().map_or(1, usize::from);
        self.threads.unwrap_or_else(cores).max(1)
    }
}

pub(crate) fn main() -> ExitCode {
    let args = Args::parse();
    attempt::quiet_panics();
    match args.report {
        Some(Report::Ties) => return ties::report(args.seeds, args.first),
        Some(Report::Races) => return races::report(args.seeds, args.first),
        Some(Report::Rate) => return rate(&args),
        None if args.bugs => return bugs::report(&args),
        None if args.trace => return trace(&args),
        None => {}
    }
    let start = Instant::now();
    let totals = many::run(&args, |scenario, violation| {
        tell(&args, scenario, violation);
    });
    summary::print(&totals, start.elapsed());
    if totals.broken.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Runs of the figure that [`rate`] prints.
const RATE_RUNS: u64 = 5;

/// Prints, for the same seeds in each run, how many seconds of nodes a second simulates: a name, a
/// unit and runs, with tabs between them.
fn rate(args: &Args) -> ExitCode {
    print!("sim-node-seconds/s\tnode seconds/s");
    for _ in 0..RATE_RUNS {
        let start = Instant::now();
        let mut node_ms = 0;
        for seed in args.first..args.first.saturating_add(args.seeds) {
            let scenario = draw(seed, args.options());
            let attempt = attempt(&scenario, None);
            if let Some(violation) = attempt.violation {
                eprintln!("seed {seed}: BROKEN {violation}");
                return ExitCode::FAILURE;
            }
            node_ms += attempt.virtual_ms * scenario.hosts.len() as u64;
        }
        let rate = u128::from(node_ms) / start.elapsed().as_millis().max(1);
        print!("\t{rate}");
    }
    println!();
    ExitCode::SUCCESS
}

/// Prints what happens in each run.
fn trace(args: &Args) -> ExitCode {
    let mut end = ExitCode::SUCCESS;
    for seed in args.first..args.first.saturating_add(args.seeds) {
        let scenario = draw(seed, args.options());
        println!("seed {seed}, {}", summary::describe(&scenario));
        let attempt = attempt(&scenario, Some(usize::MAX));
        for line in &attempt.trace {
            println!("{line}");
        }
        match attempt.violation {
            Some(violation) => {
                println!("BROKEN {violation}");
                end = ExitCode::FAILURE;
            }
            None => println!("no invariant was broken"),
        }
    }
    end
}

/// Prints a broken invariant, and the shortest run that breaks it.
fn tell(args: &Args, scenario: &Scenario, violation: &Violation) {
    println!("seed {}: BROKEN {violation}", scenario.seed);
    println!("{}", summary::describe(scenario));
    if args.no_shrink {
        return;
    }
    let small = shrink(scenario, violation.checker, SHRINK_BUDGET, |scenario| {
        let attempt = if args.twice {
            attempt_twice(scenario)
        } else {
            attempt(scenario, None)
        };
        attempt.violation.map(|broken| broken.checker)
    });
    let last = attempt(&small, Some(TRACE_LINES));
    println!("\nmade small: {}", summary::describe(&small));
    for timed in &small.deeds {
        println!("  at {:>9} ms: {:?}", timed.at_ms, timed.deed);
    }
    println!(
        "\nthe last {} events that tell something:",
        last.trace.len()
    );
    for line in &last.trace {
        println!("{line}");
    }
    if let Some(violation) = last.violation {
        println!("BROKEN {violation}\n");
    }
}
