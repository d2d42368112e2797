//! What is printed at the end.

use std::time::Duration;

use sim::{Counts, Scenario};

use super::many::Totals;

/// A scenario in a line.
pub(super) fn describe(scenario: &Scenario) -> String {
    let hosts: Vec<String> = scenario
        .hosts
        .iter()
        .map(|host| {
            format!(
                "{:?} of {} with {} mH/s, clock {} ms",
                host.conduct, host.identity, host.power, host.skew_ms
            )
        })
        .collect();
    let wires: Vec<String> = scenario
        .wires
        .iter()
        .map(|wire| {
            let kind = if wire.is_relay { "relay" } else { "tabs" };
            format!(
                "{kind} {:?}, {} ms, {:?}",
                wire.members, wire.latency_ms, wire.noise
            )
        })
        .collect();
    format!(
        "scenario: spacing {} s, difficulty {}, quiet after {} s, {} deeds, faults {}\n  hosts: {}\n  wires: {}",
        scenario.spacing_s,
        scenario.difficulty,
        scenario.quiet_ms / 1_000,
        scenario.deeds.len(),
        scenario.faults,
        hosts.join("; "),
        wires.join("; ")
    )
}

pub(super) fn print(totals: &Totals, took: Duration) {
    let Totals {
        runs,
        steps,
        virtual_ms,
        node_ms,
        counts,
        broken,
    } = totals;
    println!("scenarios        {runs}");
    println!("events           {steps}");
    println!(
        "virtual time     {} h, of all nodes {} h",
        virtual_ms / 3_600_000,
        node_ms / 3_600_000
    );
    println!(
        "messages         {} sent, {} heard",
        counts.sent, counts.messages
    );
    println!(
        "blocks           {} found, {} checked by the model",
        counts.blocks, counts.modelled
    );
    println!(
        "reorganisations  {}, the deepest of {} blocks",
        counts.reorgs, counts.deepest_reorg
    );
    println!("posts followed   {}", counts.posts_followed);
    println!("faults injected");
    for (what, times) in &counts.faults {
        println!("  {what:<28}{times:>10}");
    }
    print_convergence(counts);
    println!("wall time        {:.1} s", took.as_secs_f64());
    if broken.is_empty() {
        println!("no invariant was broken");
    } else {
        println!("BROKEN in {} of {runs}: seeds {broken:?}", broken.len());
    }
}

/// How long honest nodes took to come together after the faults had ended.
fn print_convergence(counts: &Counts) {
    let times =
        |values: &[u64]| [500, 900, 990, 1_000].map(|permille| Counts::quantile(values, permille));
    let [median, p90, p99, most] = times(&counts.converge_ms);
    println!(
        "time to converge after healing, {} runs",
        counts.converge_ms.len()
    );
    println!("  in ms          median {median}, 90 % {p90}, 99 % {p99}, most {most}");
    let [median, p90, p99, most] = times(&counts.converge_spacings)
        .map(|thousandths| format!("{}.{:02}", thousandths / 1_000, thousandths % 1_000 / 10));
    println!("  in spacings    median {median}, 90 % {p90}, 99 % {p99}, most {most}");
}
