//! How the difficulty rules follow a class: the ledger's own integer code in simulated time.
//!
//! `cargo xtask bench difficulty` runs this. It prints a table, or one object with `--json`, and draws
//! a chart where it is given a file's name.

#![allow(clippy::cast_precision_loss, reason = "counts here are far below 2⁵²")]

mod chart;
mod course;
mod rule;

use std::{env, fs};

use e2e::{Report, Result};

use self::{
    course::{BLOCK_S, Course, Found},
    rule::{RULES, Rule},
};

/// Runs of each figure, each from a seed of its own.
const SEEDS: u64 = 101;
/// Runs of which the worst is taken, where the worst matters: it grows with their number.
const GROUP: usize = 16;
/// Blocks until a run counts as steady, and blocks of which the steady figures are taken.
const WARM_UP: usize = 500;
const STEADY: usize = 4_000;
/// The ten minutes in which a class notices what happens.
const LESSON_S: f64 = 600.0;
/// How much the power changes at the bell.
const BELL: f64 = 30.0;
/// A rule has settled when its difficulty is so near the new balance.
const SETTLED: f64 = 1.25;
/// A week.
const PAUSE_S: f64 = 7.0 * 24.0 * 3_600.0;

fn main() -> Result<()> {
    let args: Vec<String> = env::args().skip(1).collect();
    let is_json = args.iter().any(|arg| arg == "--json");
    let chart = args.iter().find(|arg| !arg.starts_with("--"));
    let mut report = Report::new("difficulty");
    for rule in RULES {
        measure(&mut report, rule);
    }
    if let Some(path) = chart {
        fs::write(path, chart::draw(RULES))?;
    }
    if is_json {
        println!("{}", report.json());
    } else {
        println!("{}", report.table());
    }
    Ok(())
}

/// Adds a rule's figures, the chosen one's under the names that scripts look for.
fn measure(report: &mut Report, rule: &'static Rule) {
    let over_seeds = |run: &dyn Fn(u64) -> f64| (0..SEEDS).map(run).collect::<Vec<f64>>();
    let mut add = |name: &str, unit: &str, runs: Vec<f64>| {
        let name = if rule.is_chosen {
            name.to_owned()
        } else {
            format!("{name} ({})", rule.name)
        };
        report.add(&name, unit, runs);
    };
    add(
        "steady-mean/T",
        "T",
        over_seeds(&|seed| steady(rule, seed).0),
    );
    add(
        "steady-sd",
        "of the mean",
        over_seeds(&|seed| steady(rule, seed).1),
    );
    add("up30-blocks/plan", "x", over_seeds(&|seed| up(rule, seed)));
    let downs: Vec<[f64; 2]> = (0..SEEDS).map(|seed| down(rule, seed)).collect();
    add(
        "down30-first-min",
        "min",
        downs.iter().map(|down| down[0]).collect(),
    );
    let groups = downs.chunks_exact(GROUP);
    let worst = |group: &[[f64; 2]]| group.iter().fold(0.0_f64, |most, down| most.max(down[0]));
    add(
        "down30-first-worst-of-16-min",
        "min",
        groups.map(worst).collect(),
    );
    add(
        "down30-settle-min",
        "min",
        downs.iter().map(|down| down[1]).collect(),
    );
    add(
        "pause7d-blocks/plan",
        "x",
        over_seeds(&|seed| pause(rule, seed)),
    );
}

/// A course that has run for a while at the power to which its first target fits.
fn warm(rule: &'static Rule, seed: u64) -> Course {
    let mut course = Course::new(rule, seed);
    for _ in 0..WARM_UP {
        course.find();
    }
    course
}

/// Mean time between blocks in spacings, and the deviation of the difficulty as a part of its mean.
fn steady(rule: &'static Rule, seed: u64) -> (f64, f64) {
    let mut course = warm(rule, seed);
    let begin = course.now_s();
    let found: Vec<Found> = (0..STEADY).map(|_| course.find()).collect();
    let count = STEADY as f64;
    let mean = found.iter().map(|found| found.difficulty).sum::<f64>() / count;
    let square = |found: &Found| (found.difficulty - mean).powi(2);
    let deviation = (found.iter().map(square).sum::<f64>() / count).sqrt();
    ((course.now_s() - begin) / count / BLOCK_S, deviation / mean)
}

/// Blocks found in a time, over those that should be.
fn blocks_over_plan(course: &mut Course) -> f64 {
    let end = course.now_s() + LESSON_S;
    let mut blocks = 0.0;
    while course.find().time_s <= end {
        blocks += 1.0;
    }
    blocks / (LESSON_S / BLOCK_S)
}

/// Thirty times the power comes at once.
fn up(rule: &'static Rule, seed: u64) -> f64 {
    let mut course = warm(rule, seed);
    course.set_power(BELL);
    blocks_over_plan(&mut course)
}

/// All but a thirtieth of the power goes: minutes until the next block, and until the difficulty of a
/// block is near what fits.
fn down(rule: &'static Rule, seed: u64) -> [f64; 2] {
    let mut course = warm(rule, seed);
    let begin = course.now_s();
    course.set_power(1.0 / BELL);
    let fits = course.balance() * SETTLED;
    let mut found = course.find();
    let first = found.time_s - begin;
    while found.difficulty > fits {
        found = course.find();
    }
    [first / 60.0, (found.time_s - begin) / 60.0]
}

/// Nobody mines for a week; then all do.
fn pause(rule: &'static Rule, seed: u64) -> f64 {
    let mut course = warm(rule, seed);
    course.sleep(PAUSE_S);
    blocks_over_plan(&mut course)
}
