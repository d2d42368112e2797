//! `--report ties`: what a miner wins that holds its blocks back, with the rule that a lead of a quarter
//! is a tie, and without.

use std::{collections::BTreeMap, process::ExitCode};

use ledger::BlockHash;
use sim::{
    Checker, Conduct, Counts, Deed, Fault, Faults, HostPlan, Noise, Scenario, Timed, What,
    WirePlan, World,
};

/// Honest hosts, of equal power.
const HONEST: u8 = 6;
/// Seconds that a block should take.
const SPACING_S: u32 = 15;
/// Hashes of the first block.
const DIFFICULTY: u64 = 1_024;
/// Time that a message takes.
const LATENCY_MS: u64 = 100;
/// Virtual time of a run.
const RUN_MS: u64 = 4 * 3_600 * 1_000;
/// So long after an honest block of the same height a race is looked at: everybody has heard of both.
const LOOK_MS: u64 = 1_000;
/// How long two halves are apart, in spacings.
const APART_SPACINGS: u64 = 10;
/// Parts of the power that withholders have, in thousandths.
const SHARES: [u64; 3] = [250, 333, 400];

/// What a withholder got.
#[derive(Debug, Default)]
struct Takings {
    races: u64,
    /// Honest nodes after a race, and those of them that changed to the withheld block.
    nodes: u64,
    changed: u64,
    blocks: u64,
    its_blocks: u64,
}

pub(super) fn report(seeds: u64, first: u64) -> ExitCode {
    println!(
        "A selfish miner among {HONEST} honest ones, spacing {SPACING_S} s, messages {LATENCY_MS} ms,"
    );
    println!("{seeds} runs of {} h each.\n", RUN_MS / 3_600_000);
    println!(
        "| rule | its power | races | honest nodes that change to its block | its part of the chain |"
    );
    println!("|---|---:|---:|---:|---:|");
    for with_tie in RULES {
        set_rule(*with_tie);
        for share in SHARES {
            let mut takings = Takings::default();
            for seed in first..first + seeds {
                takings.add(&run(scenario(seed, share), *with_tie));
            }
            takings.print(rule_name(*with_tie), share);
        }
    }
    println!(
        "\nTime to converge of two halves that were apart for {APART_SPACINGS} spacings, {} runs.\n",
        seeds * 20
    );
    println!("| rule | median | 90 % | 99 % | most |");
    println!("|---|---:|---:|---:|---:|");
    for with_tie in RULES {
        set_rule(*with_tie);
        print_convergence(first, seeds * 20, *with_tie);
    }
    set_rule(true);
    if RULES.len() == 1 {
        println!("\nWithout the rule: build with --features seeded-bugs.");
    }
    ExitCode::SUCCESS
}

/// With the rule, and where it can be switched off without.
#[cfg(feature = "seeded-bugs")]
const RULES: &[bool] = &[true, false];
#[cfg(not(feature = "seeded-bugs"))]
const RULES: &[bool] = &[true];

#[cfg(feature = "seeded-bugs")]
fn set_rule(with_tie: bool) {
    ledger::bugs::Bug::switch((!with_tie).then_some(ledger::bugs::Bug::NoTie));
}

#[cfg(not(feature = "seeded-bugs"))]
fn set_rule(_: bool) {}

fn rule_name(with_tie: bool) -> &'static str {
    if with_tie {
        "a quarter is a tie"
    } else {
        "any lead decides"
    }
}

/// A room with one withholder, the last host, on one relay.
fn scenario(seed: u64, share: u64) -> Scenario {
    let whole = DIFFICULTY * 1_000 / u64::from(SPACING_S);
    let host = |identity, power, conduct| HostPlan {
        identity,
        power,
        skew_ms: 0,
        conduct,
    };
    let honest = whole * (1_000 - share) / 1_000 / u64::from(HONEST);
    let mut hosts: Vec<HostPlan> = (0..HONEST)
        .map(|number| host(number, honest, Conduct::Honest))
        .collect();
    hosts.push(host(HONEST, whole * share / 1_000, Conduct::Selfish));
    Scenario {
        seed,
        faults: Faults::NONE.with(Fault::Selfish),
        spacing_s: SPACING_S,
        difficulty: DIFFICULTY,
        hosts,
        wires: vec![WirePlan {
            is_relay: true,
            tells_time: true,
            members: (0..=HONEST).collect(),
            latency_ms: LATENCY_MS,
            noise: Noise::default(),
        }],
        deeds: Vec::new(),
        quiet_ms: RUN_MS,
    }
}

/// A room of honest hosts that fall into two halves, until all faults end.
fn halves(seed: u64) -> Scenario {
    let apart_ms = APART_SPACINGS * u64::from(SPACING_S) * 1_000;
    let mut scenario = scenario(seed, 0);
    scenario.hosts.pop();
    scenario.wires[0].members.pop();
    scenario.quiet_ms = 4 * apart_ms;
    scenario.deeds.push(Timed {
        at_ms: 3 * apart_ms,
        salt: 1,
        deed: Deed::Split {
            wire: 0,
            side: (0..HONEST / 2).collect(),
            silent: false,
            for_ms: 2 * apart_ms,
        },
    });
    scenario
}

/// Runs a scenario until its withholder leaves.
fn run(scenario: Scenario, with_tie: bool) -> Takings {
    let mut world = World::new(scenario);
    if !with_tie {
        world.ignore(Checker::Choice);
    }
    let mut takings = Takings::default();
    // What the withholder found, by height, and where a race is to be looked at.
    let mut its: BTreeMap<u64, BlockHash> = BTreeMap::new();
    let mut looks: BTreeMap<u64, BlockHash> = BTreeMap::new();
    while let Some(happening) = world.step() {
        if let (Some(host), What::Found(hash)) = (happening.host, &happening.what) {
            let height = height_of(&world, host, *hash);
            if host == HONEST {
                its.extend(height.map(|height| (height, *hash)));
            } else if let Some((newest, rival)) = its.last_key_value()
                && height == Some(*newest)
            {
                looks.insert(world.now_ms() + LOOK_MS, *rival);
            }
        }
        while let Some((at_ms, rival)) = looks.first_key_value().map(|(at, rival)| (*at, *rival))
            && at_ms <= world.now_ms()
        {
            looks.remove(&at_ms);
            takings.look(&world, rival);
        }
        if matches!(happening.what, What::Quiet) {
            break;
        }
    }
    if let Some(violation) = world.violation() {
        println!("BROKEN {violation}");
    }
    takings.count(&world);
    takings
}

/// The height of a block on a host's chain.
fn height_of(world: &World, host: u8, hash: BlockHash) -> Option<u64> {
    let node = world.hosts().get(usize::from(host))?.node()?;
    let active = node.inspect().active();
    let back = active.iter().rev().position(|active| *active == hash)?;
    Some((active.len() - 1 - back) as u64)
}

impl Takings {
    /// How many honest nodes stand on the withheld one of two rivals.
    fn look(&mut self, world: &World, rival: BlockHash) {
        self.races += 1;
        for host in &world.hosts()[..usize::from(HONEST)] {
            let active = host.node().map(|node| node.inspect().active());
            let newest = active.iter().flat_map(|active| active.iter().rev().take(3));
            self.nodes += 1;
            self.changed += u64::from(newest.into_iter().any(|hash| *hash == rival));
        }
    }

    /// Whose blocks the chain holds.
    fn count(&mut self, world: &World) {
        let Some(node) = world.hosts()[0].node() else {
            return;
        };
        let inspection = node.inspect();
        let its = world.hosts()[usize::from(HONEST)].public();
        for hash in inspection.active().iter().skip(1) {
            let miner = inspection
                .block(hash)
                .and_then(|block| Some(block.coinbase()?.to));
            self.blocks += 1;
            self.its_blocks += u64::from(miner == Some(its));
        }
    }

    fn add(&mut self, other: &Self) {
        self.races += other.races;
        self.nodes += other.nodes;
        self.changed += other.changed;
        self.blocks += other.blocks;
        self.its_blocks += other.its_blocks;
    }

    fn print(&self, rule: &str, share: u64) {
        let percent = |part: u64, whole: u64| {
            let thousandths = part * 1_000 / whole.max(1);
            format!("{}.{} %", thousandths / 10, thousandths % 10)
        };
        println!(
            "| {rule} | {} | {} | {} | {} |",
            percent(share, 1_000),
            self.races,
            percent(self.changed, self.nodes),
            percent(self.its_blocks, self.blocks)
        );
    }
}

fn print_convergence(first: u64, seeds: u64, with_tie: bool) {
    let mut counts = Counts::default();
    for seed in first..first + seeds {
        let mut world = World::new(halves(seed));
        if !with_tie {
            world.ignore(Checker::Choice);
        }
        world.run();
        if let Some(violation) = world.violation() {
            println!("seed {seed}: BROKEN {violation}");
        }
        counts.merge(&world.counts());
    }
    let [median, p90, p99, most] = [500, 900, 990, 1_000]
        .map(|permille| Counts::quantile(&counts.converge_ms, permille))
        .map(|ms| format!("{}.{:02} s", ms / 1_000, ms % 1_000 / 10));
    println!(
        "| {} | {median} | {p90} | {p99} | {most} |",
        rule_name(with_tie)
    );
}
