//! Races: the same attack again and again, among real nodes in virtual time, and how often it worked.
//!
//! They run under Bitcoin's difficulty rule and end before it first changes the target, so that the difficulty
//! stands still, as [`theory`](crate::theory) has it. A message takes a few milliseconds of the seconds between blocks.

use alloc::{vec, vec::Vec};

use ledger::DifficultyRule;

use crate::{
    network::Strain,
    scenario::{Conduct, Faults, HostId, HostPlan, Noise, Scenario, WirePlan},
    world::{Course, News, World},
};

/// Seconds that a block takes: so many that what a message takes is nothing beside it.
const SPACING_S: u32 = 15;
/// Hashes that a block takes.
const DIFFICULTY: u64 = 256;
/// Time that a message of or to the attacker takes.
const LATENCY_MS: u64 = 5;
/// What a message between two others takes longer: the attacker's blocks are seen first.
const DETOUR_MS: u64 = 20;
/// Races that are run one after the other in one world.
const A_WORLD: u64 = 40;
/// Blocks of the chain after which a world ends, with its round.
const BLOCKS_A_WORLD: u64 = 100;
/// A world that takes longer is a fault: the difficulty changes after 2,016 blocks.
const LONGEST_MS: u64 = 2_000 * SPACING_S as u64 * 1_000;

/// What is tried again and again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Attack {
    /// A payment is undone for which the merchant waited so many confirmations, at least one. A race ends when the
    /// buyer has cheated or given up.
    Twice {
        /// How many.
        confirmations: u8,
    },
    /// Blocks are withheld among so many honest miners of equal power. In a race of two branches all but the one that
    /// found the other block mine on the attacker's: Eyal and Sirer's γ is `(honest − 1) / honest`.
    Withhold {
        /// How many.
        honest: u8,
    },
}

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Payments that were undone; or the attacker's blocks on the chain.
    pub won: u64,
    /// Payments; or blocks of the chain.
    pub all: u64,
    /// The same for each round in which blocks were withheld, from one moment at which all stood on one block and nothing
    /// was hidden to the next. A round knows nothing of the one before; blocks of one round are no independent trials.
    pub rounds: Vec<(u64, u64)>,
    /// Worlds that it took.
    pub worlds: u64,
}

/// Races of one kind, which go on in slices.
#[derive(Debug)]
pub struct Races {
    attack: Attack,
    percent: u8,
    seed: u64,
    world: World,
    tally: Tally,
    /// What this world has given so far.
    here: (u64, u64),
    /// The same by rounds.
    rounds: Vec<(u64, u64)>,
}

impl Races {
    /// Races of an attacker with so many percent of the hash power, 1 to 49, the first world by this seed.
    pub fn new(attack: Attack, percent: u8, seed: u64) -> Self {
        let percent = percent.clamp(1, 49);
        Self {
            attack,
            percent,
            seed,
            world: world(attack, percent, seed),
            tally: Tally::default(),
            here: (0, 0),
            rounds: Vec::new(),
        }
    }

    /// What came of the worlds that are over.
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// Payments or blocks so far, those of the world that is on its way among them.
    pub fn so_far(&self) -> u64 {
        self.tally.all + self.here.1
    }

    /// Lets so many events happen; gives whether a world came to its end, after which it stops.
    pub fn go_on(&mut self, events: u32) -> bool {
        for _ in 0..events {
            if self.world.step_until(LONGEST_MS).is_none() || self.is_over() {
                self.begin_next();
                return true;
            }
        }
        false
    }

    fn is_over(&mut self) -> bool {
        match self.attack {
            Attack::Twice { .. } => {
                for news in self.world.take_news() {
                    self.here.0 += u64::from(matches!(news, News::Cheated { .. }));
                    self.here.1 +=
                        u64::from(matches!(news, News::Cheated { .. } | News::Failed { .. }));
                }
                self.here.1 >= A_WORLD
            }
            Attack::Withhold { .. } => {
                self.world.take_news();
                if self.is_even() {
                    self.end_round();
                }
                self.here.1 >= BLOCKS_A_WORLD && self.is_even()
            }
        }
    }

    /// Whether the attack stands where it began: all on one block, and nothing hidden.
    fn is_even(&self) -> bool {
        let hosts = self.world.hosts();
        hosts.split_last().is_none_or(|(attacker, others)| {
            attacker.hidden() == 0 && others.iter().all(|host| host.tip() == attacker.tip())
        })
    }

    /// Counts the attacker's blocks and all since the last round, if there are any.
    fn end_round(&mut self) {
        let Some(host) = self.world.hosts().last() else {
            return;
        };
        let Some(look) = host.node().map(|node| node.inspect()) else {
            return;
        };
        let known = usize::try_from(self.here.1).unwrap_or(usize::MAX);
        let newer = look.active().get(1..).and_then(|above| above.get(known..));
        let mut round = (0, 0);
        for hash in newer.unwrap_or_default() {
            let miner = look
                .block(hash)
                .and_then(|block| Some(block.coinbase()?.to));
            round.0 += u64::from(miner == Some(host.public()));
            round.1 += 1;
        }
        if round.1 > 0 {
            self.here.0 += round.0;
            self.here.1 += round.1;
            self.rounds.push(round);
        }
    }

    fn begin_next(&mut self) {
        let here = core::mem::take(&mut self.here);
        self.tally.won += here.0;
        self.tally.all += here.1;
        self.tally.rounds.append(&mut self.rounds);
        self.tally.worlds += 1;
        self.seed += 1;
        self.world = world(self.attack, self.percent, self.seed);
    }
}

/// The honest miners, the first of whom is the merchant, and an attacker after them.
fn world(attack: Attack, percent: u8, seed: u64) -> World {
    let (honest, conduct) = match attack {
        Attack::Twice { confirmations } => (1, Conduct::Buyer(0, confirmations.max(1))),
        Attack::Withhold { honest } => (honest.max(1), Conduct::Selfish),
    };
    let attacker: HostId = honest;
    let host = |identity, hundredths: u64| HostPlan {
        identity,
        // Hashes in a thousand seconds.
        power: DIFFICULTY * 1_000 * hundredths / (u64::from(SPACING_S) * 10_000),
        skew_ms: 0,
        conduct: Conduct::Honest,
    };
    let each = u64::from(100 - percent) * 100 / u64::from(honest);
    let mut hosts: Vec<HostPlan> = (0..honest).map(|number| host(number, each)).collect();
    hosts.push(host(attacker, u64::from(percent) * 100));
    let scenario = Scenario {
        seed,
        faults: Faults::NONE,
        spacing_s: SPACING_S,
        difficulty: DIFFICULTY,
        hosts,
        wires: vec![WirePlan {
            is_relay: true,
            tells_time: true,
            members: (0..=attacker).collect(),
            latency_ms: LATENCY_MS,
            noise: Noise::default(),
        }],
        deeds: Vec::new(),
        quiet_ms: u64::MAX,
    };
    let course = Course {
        payments: 0,
        rule: DifficultyRule::Bitcoin,
        is_checked: false,
    };
    let mut world = World::open(scenario, course);
    let detour = Strain {
        delay_ms: DETOUR_MS,
        loss_permille: 0,
    };
    for one in 0..honest {
        for other in one + 1..honest {
            world.strain_pair(one, other, detour);
        }
    }
    world.set_conduct(attacker, conduct);
    world
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    fn first_world(attack: Attack, percent: u8, seed: u64) -> Tally {
        let mut races = Races::new(attack, percent, seed);
        while !races.go_on(10_000) {}
        races.tally().clone()
    }

    #[test]
    fn a_world_of_purchases_is_the_same_again_from_its_seed() {
        let attack = Attack::Twice { confirmations: 1 };
        let tally = first_world(attack, 30, 5);
        assert_eq!(tally.all, A_WORLD);
        assert!(tally.won > 0 && tally.won < A_WORLD, "{tally:?}");
        assert_eq!(tally, first_world(attack, 30, 5));
    }

    #[test]
    fn a_world_of_withheld_blocks_ends_with_a_whole_round() {
        let attack = Attack::Withhold { honest: 2 };
        let tally = first_world(attack, 40, 1);
        assert!(tally.all >= BLOCKS_A_WORLD && tally.won < tally.all);
        let sum = |part: fn(&(u64, u64)) -> u64| tally.rounds.iter().map(part).sum::<u64>();
        assert_eq!(
            (sum(|round| round.0), sum(|round| round.1)),
            (tally.won, tally.all)
        );
        // Where nothing is withheld for long, most rounds are the one block of somebody honest.
        let short = tally
            .rounds
            .iter()
            .filter(|round| **round == (0, 1))
            .count();
        assert!(
            short * 3 > tally.rounds.len() && short < tally.rounds.len(),
            "{tally:?}"
        );
    }

    /// A hidden block is shown beside another of its height, or with those after it: never alone. It was, when the attacker
    /// took a tip that others told, its own block of the round before, for a block of theirs.
    #[test]
    fn no_round_is_one_block_of_the_attackers() {
        for seed in 0..3 {
            let tally = first_world(Attack::Withhold { honest: 1 }, 45, seed);
            assert!(!tally.rounds.contains(&(1, 1)), "{seed}: {tally:?}");
        }
    }

    /// The luck of hashes is the seed's: two rooms have no genesis block in common.
    #[test]
    fn worlds_have_rooms_of_their_own() {
        let genesis = |seed| {
            world(Attack::Withhold { honest: 1 }, 20, seed)
                .room()
                .genesis()
        };
        assert_ne!(genesis(1), genesis(2));
    }
}
