//! Scenarios of the simulation: what libFuzzer makes of one runs, and the simulation's checkers watch.

use sim::{Checker, Conduct, Deed, Scenario, Wish, World};

/// Longest storm in milliseconds.
const QUIET_MS: u64 = 90_000;
/// Most hosts, wires and deeds.
const HOSTS: usize = 4;
const WIRES: usize = 2;
const DEEDS: usize = 24;

/// Runs a scenario, if the bytes are one that is short enough.
pub fn scenario(data: &[u8]) {
    let mut data = data;
    let Ok(scenario) = <Scenario as borsh::BorshDeserialize>::deserialize(&mut data) else {
        return;
    };
    if !is_small(&scenario) {
        return;
    }
    let mut world = World::new(scenario);
    // What a machine's clock does to its node for hours is out of the simulation's scope, and so is how
    // long all of it takes where little mines.
    world.ignore(Checker::Convergence);
    world.ignore(Checker::LostPost);
    world.ignore(Checker::Forgery);
    let mut steps = 0_u32;
    while steps < 40_000 && world.step().is_some() {
        steps += 1;
    }
    assert_eq!(world.violation(), None);
}

/// Whether a scenario is one that [`sim::draw`] could have drawn, but for its luck.
fn is_small(scenario: &Scenario) -> bool {
    let hosts = scenario.hosts.len();
    let is_host = |host: &u8| usize::from(*host) < hosts;
    let honest = scenario
        .hosts
        .iter()
        .filter(|plan| plan.conduct.is_honest());
    let power: u64 = scenario
        .hosts
        .iter()
        .map(|plan| plan.power.min(1 << 20))
        .sum();
    let has_good_hosts = scenario.hosts.iter().all(|plan| {
        plan.skew_ms.unsigned_abs() <= 10_000
            && plan.power <= 20_000
            && !matches!(plan.conduct, Conduct::Late(late_ms) if late_ms > QUIET_MS)
    });
    let has_good_wires = scenario.wires.iter().all(|wire| {
        let noise = wire.noise;
        wire.members.len() <= hosts
            && wire.members.iter().all(is_host)
            && wire.latency_ms <= 1_000
            && noise.loss_permille <= 500
            && noise.twice_permille <= 500
            && noise.jitter_ms <= 12_000
    });
    let has_good_deeds = scenario.deeds.iter().all(|timed| {
        timed.at_ms < scenario.quiet_ms && is_good(&timed.deed, hosts, scenario.wires.len())
    });
    (5..=15).contains(&scenario.spacing_s)
        && (24..=64).contains(&scenario.difficulty)
        && (1..=HOSTS).contains(&hosts)
        && honest.count() > 0
        && scenario.hosts[0].conduct.is_honest()
        && power <= 40_000
        && (1..=WIRES).contains(&scenario.wires.len())
        && scenario.deeds.len() <= DEEDS
        && (1_000..=QUIET_MS).contains(&scenario.quiet_ms)
        && has_good_hosts
        && has_good_wires
        && has_good_deeds
}

fn is_good(deed: &Deed, hosts: usize, wires: usize) -> bool {
    let is_host = |host: u8| usize::from(host) < hosts;
    let is_short = |for_ms: u64| for_ms <= QUIET_MS;
    match deed {
        Deed::Wish(host, Wish::Pay(to, _)) => is_host(*host) && is_host(*to),
        Deed::Wish(host, _) | Deed::Lie(host, _) | Deed::Prune(host, _) => is_host(*host),
        Deed::Split {
            wire, side, for_ms, ..
        } => {
            usize::from(*wire) < wires
                && is_short(*for_ms)
                && side.iter().all(|host| is_host(*host))
        }
        Deed::Leave { host, wire, for_ms } => {
            is_host(*host) && usize::from(*wire) < wires && is_short(*for_ms)
        }
        Deed::Crash { host, for_ms, .. } | Deed::Fill { host, for_ms } => {
            is_host(*host) && is_short(*for_ms)
        }
        Deed::SetClock { host, by_ms } => is_host(*host) && (-10_000..=1_500).contains(by_ms),
        Deed::Power { percent, for_ms } => *percent <= 1_000 && is_short(*for_ms),
    }
}

/// A drawn scenario cut down to one that is taken, if it can be.
pub(crate) fn shortened(mut scenario: Scenario) -> Option<Scenario> {
    scenario.quiet_ms = scenario.quiet_ms.min(QUIET_MS);
    for plan in &mut scenario.hosts {
        plan.skew_ms = plan.skew_ms.clamp(-10_000, 10_000);
    }
    let (hosts, wires) = (scenario.hosts.len(), scenario.wires.len());
    let quiet_ms = scenario.quiet_ms;
    scenario
        .deeds
        .retain(|timed| timed.at_ms < quiet_ms && is_good(&timed.deed, hosts, wires));
    scenario.deeds.truncate(DEEDS);
    is_small(&scenario).then_some(scenario)
}
