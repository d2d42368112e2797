//! `--report races`: payments spent twice and blocks withheld, so many times each, beside what theory
//! says of them.
//!
//! Real nodes in virtual time, under Bitcoin's difficulty rule, so that the difficulty stands still as
//! the theory has it. Where a merchant waits for `z` confirmations, the buyer mines apart from the moment
//! it pays, shows its branch when that is the longer one, and gives up six blocks behind.

use std::process::ExitCode;

use ledger::DifficultyRule;
use sim::{Conduct, Course, Faults, HostPlan, News, Noise, Scenario, What, WirePlan, World};

/// Seconds that a block takes.
const SPACING_S: u32 = 60;
/// Hashes that a block takes.
const DIFFICULTY: u64 = 256;
/// Time that a message takes.
const LATENCY_MS: u64 = 5;
/// A run ends after so much virtual time: the difficulty changes only after 2,016 blocks.
const RUN_MS: u64 = 1_900 * SPACING_S as u64 * 1_000;
/// Attackers' parts of the hash power, in percent.
const SHARES: [u64; 3] = [10, 20, 30];
/// Confirmations that the merchant waits for.
const CONFIRMATIONS: [u8; 3] = [1, 3, 6];
/// A selfish miner's parts of the hash power, in percent: its threshold is a third where nobody mines
/// on its branch of a race.
const SELFISH: [u64; 5] = [20, 30, 35, 40, 45];
/// So far behind, the buyer gives up.
const HOPELESS: i32 = 6;

pub(super) fn report(races: u64, first: u64) -> ExitCode {
    check_theory();
    println!("{races} races each, spacing {SPACING_S} s, messages {LATENCY_MS} ms.\n");
    println!("| its power | confirmations | won | 95 % interval | exact | section 11 |");
    println!("|---:|---:|---:|---|---:|---:|");
    for share in SHARES {
        for confirmations in CONFIRMATIONS {
            let (won, all) = purchases(share, confirmations, races, first);
            let q = percent(share);
            let z = confirmations.into();
            let (low, high) = interval(won, all);
            println!(
                "| {share} % | {confirmations} | {} | {low:.4} to {high:.4} | {:.4} | {:.4} |",
                ratio(won, all),
                exact(q, z),
                section_11(q, z)
            );
        }
    }
    println!("\n{races} blocks of the chain at least.\n");
    println!("| its power | its part of the chain | 95 % interval | Eyal and Sirer |");
    println!("|---:|---:|---|---:|");
    for share in SELFISH {
        let (own, all) = selfish(share, races, first);
        let (low, high) = interval(own, all);
        println!(
            "| {share} % | {} | {low:.4} to {high:.4} | {:.4} |",
            ratio(own, all),
            eyal_sirer(percent(share))
        );
    }
    ExitCode::SUCCESS
}

/// An honest miner, who is the merchant, and an attacker.
fn scenario(seed: u64, share: u64) -> Scenario {
    let whole = DIFFICULTY * 1_000 * 1_000 / u64::from(SPACING_S);
    let host = |identity, percent| HostPlan {
        identity,
        // Hashes in a thousand seconds.
        power: whole * percent / 100 / 1_000,
        skew_ms: 0,
        conduct: Conduct::Honest,
    };
    Scenario {
        seed,
        faults: Faults::NONE,
        spacing_s: SPACING_S,
        difficulty: DIFFICULTY,
        hosts: vec![host(0, 100 - share), host(1, share)],
        wires: vec![WirePlan {
            is_relay: true,
            tells_time: true,
            members: vec![0, 1],
            latency_ms: LATENCY_MS,
            noise: Noise::default(),
        }],
        deeds: Vec::new(),
        quiet_ms: u64::MAX,
    }
}

fn world(seed: u64, share: u64, conduct: Conduct) -> World {
    let course = Course {
        payments: 0,
        rule: DifficultyRule::Bitcoin,
        is_checked: false,
    };
    let mut world = World::open(scenario(seed, share), course);
    world.set_conduct(1, conduct);
    world
}

/// Purchases in which the merchant was cheated, and all that came to an end.
fn purchases(share: u64, confirmations: u8, races: u64, first: u64) -> (u64, u64) {
    let (mut won, mut all) = (0, 0);
    for seed in first.. {
        let mut world = world(seed, share, Conduct::Buyer(0, confirmations));
        while all < races && world.step_until(RUN_MS).is_some() {
            for news in world.take_news() {
                won += u64::from(matches!(news, News::Cheated { .. }));
                all += u64::from(matches!(news, News::Cheated { .. } | News::Failed { .. }));
            }
        }
        if all >= races {
            break;
        }
    }
    (won, all)
}

/// A selfish miner's blocks on the chain, and all of them.
fn selfish(share: u64, blocks: u64, first: u64) -> (u64, u64) {
    let (mut own, mut all) = (0, 0);
    for seed in first.. {
        let mut world = world(seed, share, Conduct::Selfish);
        let mut found = 0;
        while let Some(happening) = world.step_until(RUN_MS) {
            found += u64::from(matches!(happening.what, What::Found(_)));
        }
        assert!(found > 0, "somebody mines");
        let attacker = world.hosts()[1].public();
        let Some(node) = world.hosts()[0].node() else {
            break;
        };
        let look = node.inspect();
        for hash in look.active().iter().skip(1) {
            let miner = look
                .block(hash)
                .and_then(|block| Some(block.coinbase()?.to));
            own += u64::from(miner == Some(attacker));
            all += 1;
        }
        if all >= blocks {
            break;
        }
    }
    (own, all)
}

#[allow(clippy::cast_precision_loss, reason = "some thousands")]
fn float(count: u64) -> f64 {
    count as f64
}

fn percent(share: u64) -> f64 {
    float(share) / 100.0
}

fn ratio(part: u64, all: u64) -> String {
    format!("{:.4}", float(part) / float(all.max(1)))
}

/// Wilson's interval (1927) at 95 %.
fn interval(part: u64, all: u64) -> (f64, f64) {
    let (n, z) = (float(all.max(1)), 1.959_964_f64);
    let p = float(part) / n;
    let middle = p + z * z / (2.0 * n);
    let half = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    let whole = 1.0 + z * z / n;
    ((middle - half) / whole, (middle + half) / whole)
}

/// The chance of this very attack: while the merchant's chain finds its `z` blocks, the attacker finds
/// any number of them (a negative binomial); then a gambler who is so many blocks behind wins one block
/// ahead, and is ruined at the distance where the buyer gives up.
fn exact(q: f64, z: i32) -> f64 {
    let (p, odds) = (1.0 - q, q / (1.0 - q));
    let mut sum = 0.0;
    let mut chance = p.powi(z);
    let mut rest = 1.0 - chance;
    for found in 0..=z {
        let behind = z - found;
        let start = behind + 1;
        let whole = HOPELESS + 1;
        let ruined = behind >= HOPELESS;
        let wins = (odds.powi(start) - odds.powi(whole)) / (1.0 - odds.powi(whole));
        sum += if ruined { 0.0 } else { chance * wins };
        chance *= f64::from(z + found) / f64::from(found + 1) * q;
        if found < z {
            rest -= chance;
        }
    }
    // More than z: it leads.
    sum + rest.max(0.0)
}

/// Section 11 of the Bitcoin paper (Nakamoto 2008): a Poisson number of blocks, and a tie counts as
/// caught up.
fn section_11(q: f64, z: i32) -> f64 {
    let (p, lambda) = (1.0 - q, f64::from(z) * q / (1.0 - q));
    let mut poisson = (-lambda).exp();
    let mut sum = 1.0;
    for k in 0..=z {
        sum -= poisson * (1.0 - (q / p).powi(z - k));
        poisson *= lambda / f64::from(k + 1);
    }
    sum
}

/// Revenue of a selfish miner whose branch nobody else joins in a race (Eyal and Sirer 2014, equation 8
/// with γ = 0).
fn eyal_sirer(alpha: f64) -> f64 {
    let top = alpha * (1.0 - alpha).powi(2) * 4.0 * alpha - alpha.powi(3);
    top / (1.0 - alpha * (1.0 + (2.0 - alpha) * alpha))
}

/// What the papers print themselves: the formulas above are theirs.
fn check_theory() {
    let near = |found: f64, expected: f64| (found - expected).abs() < 1e-6;
    assert!(near(section_11(0.1, 1), 0.204_587_3), "section 11's table");
    assert!(near(section_11(0.3, 5), 0.177_352_3), "section 11's table");
    let third = 1.0 / 3.0;
    assert!(near(eyal_sirer(third), third), "a third is the threshold");
}
