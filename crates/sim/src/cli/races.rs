//! `--report races`: payments spent twice and blocks withheld, so many times each, beside what theory
//! says of them.

use std::{process::ExitCode, thread};

use sim::{Attack, Races, Tally, theory};

/// Attackers' parts of the hash power, in percent.
const SHARES: [u8; 3] = [10, 20, 30];
/// Confirmations that the merchant waits for.
const CONFIRMATIONS: [u8; 4] = [1, 2, 3, 6];
/// A selfish miner's parts of the hash power, in percent.
const SELFISH: [u8; 6] = [20, 25, 30, 35, 40, 45];
/// Honest miners: γ is 0, a half, nine tenths.
const HONEST: [u8; 3] = [1, 2, 10];
/// Events of a slice.
const EVENTS: u32 = 100_000;
/// Seeds that a cell may use up.
const SEEDS_A_CELL: u64 = 1_000_000;
/// Cells are run beside each other by so many threads.
const THREADS: usize = 2;

/// An attack, and the attacker's part of the hash power in percent.
type Cell = (Attack, u8);

pub(super) fn report(races: u64, first: u64) -> ExitCode {
    let cells: Vec<Cell> = CONFIRMATIONS
        .iter()
        .map(|&confirmations| Attack::Twice { confirmations })
        .flat_map(|attack| SHARES.map(|share| (attack, share)))
        .collect();
    println!("{races} payments each.\n");
    println!(
        "| its power | confirmations | undone | 95 % interval | this race | Rosenfeld | section 11 |"
    );
    println!("|---:|---:|---:|---|---:|---:|---:|");
    let mut within = 0;
    run(&cells, races, first, |(attack, share), tally| {
        let Attack::Twice { confirmations } = attack else {
            return;
        };
        let (q, z) = (f64::from(share) / 100.0, u32::from(confirmations));
        let interval = theory::wilson(tally.won, tally.all);
        let expected = theory::overtakes(q, z);
        let mark = mark(interval, expected, &mut within);
        println!(
            "| {share} % | {z} | {:.4} | {} | {expected:.4}{mark} | {:.4} | {:.4} |",
            ratio(tally),
            span(interval),
            theory::rosenfeld(q, z),
            theory::section_11(q, z),
        );
    });
    tell(within, cells.len());
    let cells: Vec<Cell> = HONEST
        .iter()
        .map(|&honest| Attack::Withhold { honest })
        .flat_map(|attack| SELFISH.map(|share| (attack, share)))
        .collect();
    println!("\n{races} rounds at least, each.\n");
    println!(
        "| γ | its power | rounds, blocks | its part of the chain | 95 % interval | Eyal and Sirer | pays from |"
    );
    println!("|---:|---:|---:|---:|---|---:|---:|");
    within = 0;
    run(&cells, races, first, |(attack, share), tally| {
        let Attack::Withhold { honest } = attack else {
            return;
        };
        let gamma = theory::gamma(honest);
        let interval = theory::ratio_interval(&tally.rounds);
        let expected = theory::eyal_sirer(f64::from(share) / 100.0, gamma);
        let mark = mark(interval, expected, &mut within);
        println!(
            "| {gamma:.1} | {share} % | {}, {} | {:.4} | {} | {expected:.4}{mark} | {:.1} % |",
            tally.rounds.len(),
            tally.all,
            ratio(tally),
            span(interval),
            theory::threshold(gamma) * 100.0,
        );
    });
    tell(within, cells.len());
    ExitCode::SUCCESS
}

/// Runs the cells, some at a time, each until it has so many races, and tells of them in their order.
fn run(cells: &[Cell], races: u64, first: u64, mut tell: impl FnMut(Cell, &Tally)) {
    let measure = |place: usize, (attack, share): Cell| {
        // No two cells have their luck in common.
        let seed = first + place as u64 * SEEDS_A_CELL;
        let mut all = Races::new(attack, share, seed);
        let races_of = |tally: &Tally| match attack {
            Attack::Twice { .. } => tally.all,
            Attack::Withhold { .. } => tally.rounds.len() as u64,
        };
        while races_of(all.tally()) < races {
            all.go_on(EVENTS);
        }
        all.tally().clone()
    };
    let numbered: Vec<(usize, Cell)> = cells.iter().copied().enumerate().collect();
    for some in numbered.chunks(THREADS) {
        thread::scope(|scope| {
            let threads: Vec<_> = some
                .iter()
                .map(|&(place, cell)| (cell, scope.spawn(move || measure(place, cell))))
                .collect();
            for (cell, thread) in threads {
                if let Ok(tally) = thread.join() {
                    tell(cell, &tally);
                }
            }
        });
    }
}

/// A star for what lies outside of its interval.
fn mark((low, high): (f64, f64), expected: f64, within: &mut usize) -> &'static str {
    if (low..=high).contains(&expected) {
        *within += 1;
        return "";
    }
    " *"
}

fn tell(within: usize, cells: usize) {
    println!(
        "\n{within} of {cells} within their intervals; by chance {:.1} of them would lie outside.",
        0.05 * f64::from(u32::try_from(cells).unwrap_or(0))
    );
}

fn span((low, high): (f64, f64)) -> String {
    format!("{low:.4} to {high:.4}")
}

#[allow(clippy::cast_precision_loss, reason = "some thousands")]
fn ratio(tally: &Tally) -> f64 {
    tally.won as f64 / tally.all.max(1) as f64
}
