//! From settings to a scenario of the simulation.

use alloc::{vec, vec::Vec};

use api::lab::network::{Settings, Shape, WHOLE};
use sim::{Conduct, Faults, HostId, HostPlan, Noise, Scenario, WirePlan};

/// Hashes that the first block takes on average: few, so that a second of virtual time is cheap, and
/// enough for luck to look as it does with many.
const DIFFICULTY: u64 = 256;

/// The scenario of a run at its beginning.
pub(super) fn scenario(settings: &Settings) -> Scenario {
    let shares = equal_shares(settings.nodes);
    let hosts = (0..settings.nodes)
        .zip(&shares)
        .map(|(number, share)| HostPlan {
            identity: number,
            power: power(settings, *share),
            skew_ms: 0,
            conduct: Conduct::Honest,
        });
    Scenario {
        seed: settings.seed.into(),
        faults: Faults::NONE,
        spacing_s: settings.spacing_s,
        difficulty: DIFFICULTY,
        hosts: hosts.collect(),
        wires: wires(settings),
        deeds: Vec::new(),
        quiet_ms: u64::MAX,
    }
}

/// Everybody's part of the hash power at the beginning, in millionths.
pub(super) fn equal_shares(nodes: u8) -> Vec<u32> {
    let each = WHOLE / u32::from(nodes.max(1));
    let mut shares = vec![each; nodes.into()];
    if let Some(first) = shares.first_mut() {
        *first += WHOLE - each * u32::from(nodes.max(1));
    }
    shares
}

/// Hashes in a thousand seconds of a part of the hash power.
pub(super) fn power(settings: &Settings, share: u32) -> u64 {
    // All together find a block in one spacing at the first block's difficulty.
    let whole = DIFFICULTY * 1_000 * u64::from(share);
    let power = whole / (u64::from(settings.spacing_s) * u64::from(WHOLE));
    // Who has any power at all tries a nonce now and then.
    if share > 0 { power.max(1) } else { 0 }
}

fn wires(settings: &Settings) -> Vec<WirePlan> {
    let is_relay = settings.shape == Shape::Relay;
    let wire = |members: Vec<HostId>| WirePlan {
        is_relay,
        tells_time: is_relay,
        members,
        latency_ms: settings.delay_ms.into(),
        noise: Noise::default(),
    };
    if is_relay {
        return vec![wire((0..settings.nodes).collect())];
    }
    let pairs = links(settings).into_iter();
    pairs.map(|(one, other)| wire(vec![one, other])).collect()
}

/// Who is connected to whom in a mesh: a ring with one chord from each node, so that most have four
/// neighbours. Nobody where there is a relay.
pub(super) fn links(settings: &Settings) -> Vec<(u8, u8)> {
    if settings.shape == Shape::Relay {
        return Vec::new();
    }
    let nodes = settings.nodes;
    let chord = (nodes / 3).max(2);
    let mut pairs: Vec<(u8, u8)> = (0..nodes)
        .flat_map(|one| [1, chord].map(|step| (one, (one + step) % nodes)))
        .filter(|(one, other)| one != other)
        .map(|(one, other)| (one.min(other), one.max(other)))
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}
