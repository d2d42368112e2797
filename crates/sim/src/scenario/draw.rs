//! From a seed to a scenario.
//!
//! Each seed turns on a random part of the faults that are allowed: a run with all of them at once
//! finds less than many runs with few (Groce et al., "Swarm Testing", 2012).

use alloc::{vec, vec::Vec};

use super::{Conduct, Fault, Faults, HostId, HostPlan, Noise, Scenario, WirePlan};
use crate::random::{Random, Stream};

mod events;

/// What may be drawn.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// How many hosts; none lets each seed choose 3 to 8.
    pub nodes: Option<u8>,
    /// Which faults.
    pub faults: Faults,
}

/// Fewest and most hosts where nothing is chosen.
const NODES: (u64, u64) = (3, 8);
/// Target spacings until the quiet, at least and at most.
const SPACINGS: (u64, u64) = (15, 50);
/// How far a clock may be wrong so that blocks still pass, but not always, in milliseconds.
const SMALL_SKEW_MS: i64 = 12_000;
/// How far a clock may be wrong where relays set it right, in milliseconds: the node believes up to
/// two days.
const MOST_SKEW_MS: u64 = 30 * 3_600 * 1_000;

/// The scenario of a seed.
pub fn draw(seed: u64, options: Options) -> Scenario {
    let mut random = Random::of(seed, Stream::Scenario);
    let faults = some_of(&mut random, options.faults);
    let spacing_s = *random.pick(&[5_u32, 10, 15]).unwrap_or(&10);
    let quiet_ms = random.range(SPACINGS.0, SPACINGS.1) * u64::from(spacing_s) * 1_000;
    let nodes = options.nodes.map_or_else(
        || u8::try_from(random.range(NODES.0, NODES.1)).unwrap_or(3),
        |nodes| nodes.max(2),
    );
    let difficulty = random.range(24, 64);
    let mut draw = Draw {
        scenario: Scenario {
            seed,
            faults,
            spacing_s,
            difficulty,
            hosts: Vec::new(),
            wires: Vec::new(),
            deeds: Vec::new(),
            quiet_ms,
        },
        random,
    };
    draw.hosts(nodes);
    draw.wires();
    draw.skews();
    draw.wishes();
    draw.faults();
    draw.lies();
    if options.faults.has(Fault::Prune) {
        draw.prunings();
    }
    if draw.scenario.is_sealed() {
        draw.votes();
    }
    draw.scenario.deeds.sort_by_key(|timed| timed.at_ms);
    draw.scenario
}

/// What is drawn from streams of its own leaves the rest of a seed as it was before that was thought of.
fn some_of(random: &mut Random, allowed: Faults) -> Faults {
    let permille = *random.pick(&[150, 350, 600]).unwrap_or(&350);
    let drawn_here = allowed.iter().filter(|fault| *fault != Fault::Prune);
    drawn_here.fold(Faults::NONE, |some, fault| {
        if random.chance(permille) {
            some.with(fault)
        } else {
            some
        }
    })
}

struct Draw {
    scenario: Scenario,
    random: Random,
}

impl Draw {
    fn has(&self, fault: Fault) -> bool {
        self.scenario.faults.has(fault)
    }

    fn hosts(&mut self, nodes: u8) {
        let needs_liars = Fault::OF_LIARS.iter().any(|fault| self.has(*fault));
        let most = if needs_liars {
            u64::from(nodes.saturating_sub(2)).min(u64::from(nodes) / 3 + 1)
        } else {
            0
        };
        let liars = if most > 0 {
            self.random.range(1, most)
        } else {
            0
        };
        // A thousand times the power that finds a block in one spacing.
        let whole = self.scenario.difficulty * 1_000_000 / u64::from(self.scenario.spacing_s);
        let whole = whole / 1_000;
        for number in 0..nodes {
            let is_liar = u64::from(number) >= u64::from(nodes) - liars;
            let conduct = if is_liar {
                self.conduct_of_liar()
            } else {
                Conduct::Honest
            };
            self.scenario.hosts.push(HostPlan {
                identity: number,
                power: 0,
                skew_ms: 0,
                conduct,
            });
        }
        self.share_power(whole);
        let is_twin = self.random.chance(200) && nodes - u8::try_from(liars).unwrap_or(0) >= 3;
        if is_twin {
            self.scenario.hosts[1].identity = self.scenario.hosts[0].identity;
        }
    }

    fn conduct_of_liar(&mut self) -> Conduct {
        let mut kinds = vec![Conduct::Liar];
        if self.has(Fault::Withhold) {
            kinds.push(Conduct::Late(self.random.range(2_000, 60_000)));
        }
        if self.has(Fault::Selfish) {
            kinds.push(Conduct::Selfish);
        }
        *self.random.pick(&kinds).unwrap_or(&Conduct::Liar)
    }

    /// Gives the miners their parts of the power; liars have a third together at most.
    fn share_power(&mut self, whole: u64) {
        let weights: Vec<u64> = self
            .scenario
            .hosts
            .iter()
            .enumerate()
            .map(|(number, plan)| match plan.conduct {
                Conduct::Honest if number == 0 => self.random.range(1, 10),
                Conduct::Honest => self.random.below(11).saturating_sub(3),
                _ => self.random.below(8),
            })
            .collect();
        let sum = |is_honest: bool| -> u64 {
            let hosts = self.scenario.hosts.iter().zip(&weights);
            hosts
                .filter(|(plan, _)| plan.conduct.is_honest() == is_honest)
                .map(|(_, weight)| *weight)
                .sum()
        };
        let (honest, liars) = (sum(true), sum(false));
        let liars_part = if liars > 0 { whole / 3 } else { 0 };
        for (plan, weight) in self.scenario.hosts.iter_mut().zip(weights) {
            plan.power = if plan.conduct.is_honest() {
                (whole - liars_part) * weight / honest.max(1)
            } else {
                liars_part * weight / liars.max(1)
            };
        }
    }

    fn wires(&mut self) {
        let all: Vec<HostId> = (0..=u8::MAX).take(self.scenario.hosts.len()).collect();
        let nodes = all.len();
        let shape = self.random.below(3);
        if shape == 1 && nodes >= 4 {
            // Two relays, and an honest host on both.
            let middle = nodes / 2;
            let second: Vec<HostId> = [0].into_iter().chain(all[middle..].to_vec()).collect();
            self.wire(true, all[..middle].to_vec());
            self.wire(true, second);
        } else {
            self.wire(true, all.clone());
        }
        // Twins are tabs of one browser, or one person's two machines.
        let has_tabs = shape == 2 || (self.has_twins() && self.random.chance(500));
        if has_tabs {
            let most = 2 + self.random.index(nodes.saturating_sub(2).min(3));
            self.wire(false, all[..most.min(nodes)].to_vec());
        }
    }

    fn has_twins(&self) -> bool {
        self.scenario.hosts[0].identity == self.scenario.hosts[1].identity
    }

    fn wire(&mut self, is_relay: bool, members: Vec<HostId>) {
        let mut noise = Noise::default();
        if is_relay {
            if self.has(Fault::Loss) {
                let most = *self.random.pick(&[50, 150, 450]).unwrap_or(&50);
                noise.loss_permille = self.random.range(5, most);
            }
            if self.has(Fault::Duplicate) {
                noise.twice_permille = self.random.range(5, 200);
            }
            if self.has(Fault::Delay) {
                noise.jitter_ms = *self
                    .random
                    .pick(&[100, 1_000, 6_000, 12_000])
                    .unwrap_or(&100);
            }
            if self.has(Fault::Reorder) {
                noise.reorders = true;
                noise.jitter_ms = noise.jitter_ms.max(self.random.range(20, 2_000));
            }
        }
        let latency_ms = if is_relay {
            self.random.range(2, 150)
        } else {
            self.random.range(0, 2)
        };
        self.scenario.wires.push(WirePlan {
            is_relay,
            // A relay that knows no time leaves everybody to their own clocks.
            tells_time: is_relay && !(self.has(Fault::Skew) && self.random.chance(400)),
            members,
            latency_ms,
            noise,
        });
    }

    fn skews(&mut self) {
        if !self.has(Fault::Skew) {
            return;
        }
        for number in 0..self.scenario.hosts.len() {
            let most = match self.random.below(3) {
                0 => 0,
                1 => SMALL_SKEW_MS.unsigned_abs(),
                _ => MOST_SKEW_MS,
            };
            let skew_ms = self.skew(most);
            let is_told_time = self.is_told_time(number);
            let plan = &mut self.scenario.hosts[number];
            plan.skew_ms = skew_ms;
            // What somebody finds hours ahead stays ahead until the time has come.
            if !is_told_time && skew_ms.abs() > SMALL_SKEW_MS {
                if number > 0 {
                    plan.power = 0;
                } else {
                    plan.skew_ms = 0;
                }
            }
        }
    }

    fn is_told_time(&self, host: usize) -> bool {
        HostId::try_from(host).is_ok_and(|host| self.scenario.is_told_time(host))
    }

    fn skew(&mut self, most_ms: u64) -> i64 {
        let skew = self.random.below(2 * most_ms + 1);
        skew.cast_signed() - most_ms.cast_signed()
    }
}
