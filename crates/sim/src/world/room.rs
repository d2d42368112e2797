//! The room of a run.

use alloc::{format, vec::Vec};

use ledger::{
    Amount, DifficultyRule, Founders, Header, IN_TURN_BITS, Limits, OUT_OF_TURN_BITS, PublicKey,
    Room, RoomParams, Target,
};

use crate::{host::Host, scenario::Scenario};

/// When the room was made, Unix seconds.
pub(super) const CREATED_AT_S: u32 = 1_700_000_000;
/// The reward of a block in 1/100 coin.
const REWARD: u64 = 1_000;
/// What each of the first hosts begins with, in 1/100 coin.
const ALLOCATION: u64 = 5_000;
/// Blocks between halvings.
const HALVING_BLOCKS: u64 = 20;
/// Blocks between halvings in a run without an end: it ends before.
const NO_HALVING: u64 = 1_000_000;
/// What everybody begins with in a run without an end, in 1/100 coin.
const SAVINGS: u64 = 50_000;
/// No block is easier than the first by more than this, as in every room.
const EASIEST_FACTOR: u64 = 16;

/// The room of a scenario: the first hosts and the liars begin with money, and the first host may
/// decide disputes.
pub(super) fn of_hosts(scenario: &Scenario, hosts: &[Host]) -> Room {
    let amount = Amount::new(ALLOCATION).expect("a small amount");
    let mut rich: Vec<_> = hosts.iter().map(Host::public).collect();
    rich.truncate(3);
    let liars = hosts.iter().filter(|host| !host.is_honest());
    rich.extend(liars.map(|host| host.guile.key.public()));
    rich.sort_unstable();
    rich.dedup();
    let allocations = rich.into_iter().map(|key| (key, amount)).collect();
    let room = params(scenario, allocations, hosts.first());
    let room = RoomParams {
        difficulty: scenario.rule(),
        halving_blocks: HALVING_BLOCKS,
        ..room
    };
    found(if scenario.is_sealed() {
        sealed(scenario, hosts, room)
    } else {
        room
    })
}

/// The room of a run without an end: everybody begins with money. Its name is the seed's own, for the luck of hashes
/// follows from what is hashed: in rooms of one genesis block the first finds of many seeds would be alike.
pub(super) fn without_halving(scenario: &Scenario, hosts: &[Host], rule: DifficultyRule) -> Room {
    let amount = Amount::new(SAVINGS).expect("a small amount");
    let mut allocations: Vec<_> = hosts.iter().map(|host| (host.public(), amount)).collect();
    allocations.sort_unstable_by_key(|(key, _)| *key);
    let room = params(scenario, allocations, hosts.first());
    found(RoomParams {
        name: format!("Simulation {}", scenario.seed),
        difficulty: rule,
        ..room
    })
}

/// The same with approved signers: all hosts may act, and liars' other accounts too.
fn sealed(scenario: &Scenario, hosts: &[Host], room: RoomParams) -> RoomParams {
    let signers = scenario.signers().into_iter();
    let signers = signers.map(|host| hosts[usize::from(host)].public());
    let members = hosts.iter().flat_map(Host::accounts);
    RoomParams {
        starting_bits: IN_TURN_BITS,
        easiest_bits: OUT_OF_TURN_BITS,
        founders: Founders::new(signers.collect(), members.collect()),
        ..room
    }
}

fn params(
    scenario: &Scenario,
    allocations: Vec<(PublicKey, Amount)>,
    host: Option<&Host>,
) -> RoomParams {
    let amount = |hundredths| Amount::new(hundredths).expect("a small amount");
    let easiest = (scenario.difficulty / EASIEST_FACTOR).max(1);
    RoomParams {
        name: "Simulation".into(),
        coin: "bit".into(),
        target_spacing_s: scenario.spacing_s,
        difficulty: DifficultyRule::Classroom,
        starting_bits: Target::of_difficulty(scenario.difficulty).to_compact(),
        easiest_bits: Target::of_difficulty(easiest).to_compact(),
        reward: amount(REWARD),
        halving_blocks: NO_HALVING,
        limits: Limits::default(),
        host: host.map(Host::public),
        allocations,
        created_at_s: CREATED_AT_S,
        founders: Founders::default(),
    }
}

/// The room of some parameters, with a genesis block that meets its target.
fn found(params: RoomParams) -> Room {
    let header = params.genesis_header(0);
    let starting = params.starting_bits.to_target().expect("a good target");
    let meets = |nonce: &u32| {
        let header = Header {
            nonce: *nonce,
            ..header
        };
        starting.is_met_by(header.hash())
    };
    let nonce = (0..u32::MAX).find(meets).expect("the target is easy");
    Room::new(params, nonce).expect("the parameters are good")
}
