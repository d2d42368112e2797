//! Wires and what is on its way over them.
//!
//! A wire is what a relay's room and a browser's tabs have in common: everybody on it reaches all
//! others, together or one by one. Messages of one sender to one receiver come in order unless the
//! wire's noise says otherwise.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};

use api::LinkKind;
use node::LinkId;

use crate::{
    random::{Random, Stream},
    scenario::{HostId, Noise, Scenario, WireId, WirePlan},
};

/// A wire as it is now.
#[derive(Clone, Debug)]
pub(crate) struct Wire {
    pub(crate) plan: WirePlan,
    pub(crate) noise: Noise,
    /// Who is on it now.
    pub(crate) members: BTreeSet<HostId>,
    /// The splits that are in force, by the deeds that made them.
    splits: BTreeMap<u64, Split>,
}

#[derive(Clone, Debug)]
struct Split {
    side: BTreeSet<HostId>,
    silent: bool,
}

impl Wire {
    fn new(plan: WirePlan) -> Self {
        Self {
            noise: plan.noise,
            plan,
            members: BTreeSet::new(),
            splits: BTreeMap::new(),
        }
    }

    pub(crate) fn kind(&self) -> LinkKind {
        if self.plan.is_relay {
            LinkKind::Relay
        } else {
            LinkKind::Tabs
        }
    }

    /// Whether messages pass between two hosts.
    fn passes(&self, from: HostId, to: HostId) -> bool {
        let mut splits = self.splits.values();
        splits.all(|split| split.side.contains(&from) == split.side.contains(&to))
    }

    /// Whether two hosts on it know of each other.
    pub(crate) fn shows(&self, one: HostId, other: HostId) -> bool {
        let mut splits = self.splits.values().filter(|split| !split.silent);
        splits.all(|split| split.side.contains(&one) == split.side.contains(&other))
    }

    pub(crate) fn split(&mut self, by: u64, side: &[HostId], silent: bool) {
        let side = side.iter().copied().collect();
        self.splits.insert(by, Split { side, silent });
    }

    pub(crate) fn mend(&mut self, by: u64) {
        self.splits.remove(&by);
    }

    fn calm(&mut self) {
        self.splits.clear();
        self.noise = Noise::default();
    }
}

/// What decides when a message of one host to another arrives.
#[derive(Clone, Debug)]
struct Lane {
    random: Random,
    last_ms: u64,
}

/// What a lever does to messages, beside their wire.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Strain {
    /// So much later, in milliseconds.
    pub delay_ms: u64,
    /// Of a thousand so many are lost.
    pub loss_permille: u64,
}

/// All wires.
#[derive(Clone, Debug)]
pub(crate) struct Network {
    pub(crate) wires: Vec<Wire>,
    /// Strains on all messages of a host.
    pub(crate) host_strains: BTreeMap<HostId, Strain>,
    /// Strains between two hosts, the lesser number first.
    pub(crate) pair_strains: BTreeMap<(HostId, HostId), Strain>,
    /// Each host's group, if the network is apart.
    pub(crate) groups: Vec<u8>,
    lanes: BTreeMap<(WireId, HostId, HostId), Lane>,
    seed: u64,
    /// What the noise did.
    pub(crate) lost: u64,
    pub(crate) doubled: u64,
    pub(crate) overtaken: u64,
}

/// A wire's number as the node knows it.
pub(crate) fn link_of(wire: WireId) -> LinkId {
    LinkId(wire.into())
}

/// The wire of a node's link.
pub(crate) fn wire_of(link: LinkId) -> WireId {
    WireId::try_from(link.0).expect("a few wires")
}

impl Network {
    pub(crate) fn new(scenario: &Scenario) -> Self {
        Self {
            wires: scenario.wires.iter().cloned().map(Wire::new).collect(),
            host_strains: BTreeMap::new(),
            pair_strains: BTreeMap::new(),
            groups: Vec::new(),
            lanes: BTreeMap::new(),
            seed: scenario.seed,
            lost: 0,
            doubled: 0,
            overtaken: 0,
        }
    }

    pub(crate) fn wire(&self, wire: WireId) -> &Wire {
        &self.wires[usize::from(wire)]
    }

    pub(crate) fn wire_mut(&mut self, wire: WireId) -> Option<&mut Wire> {
        self.wires.get_mut(usize::from(wire))
    }

    /// All faults of all wires end.
    pub(crate) fn calm(&mut self) {
        self.wires.iter_mut().for_each(Wire::calm);
    }

    /// Whether two hosts are in one group.
    fn are_together(&self, one: HostId, other: HostId) -> bool {
        let group = |host: HostId| self.groups.get(usize::from(host));
        group(one) == group(other)
    }

    /// Whether two hosts on a wire know of each other.
    pub(crate) fn shows(&self, wire: WireId, one: HostId, other: HostId) -> bool {
        self.wire(wire).shows(one, other) && self.are_together(one, other)
    }

    /// All strains on messages from one host to another one, together.
    fn strain(&self, from: HostId, to: HostId) -> Strain {
        let pair = (from.min(to), from.max(to));
        let of_hosts = [from, to]
            .into_iter()
            .map(|host| self.host_strains.get(&host));
        let all = of_hosts.chain([self.pair_strains.get(&pair)]).flatten();
        all.fold(Strain::default(), |sum, strain| Strain {
            delay_ms: sum.delay_ms + strain.delay_ms,
            loss_permille: sum.loss_permille + strain.loss_permille,
        })
    }

    /// When a message that is sent now arrives: never, once or twice.
    pub(crate) fn arrivals(
        &mut self,
        now_ms: u64,
        wire: WireId,
        from: HostId,
        to: HostId,
    ) -> Vec<u64> {
        let strain = self.strain(from, to);
        let Wire { plan, noise, .. } = &self.wires[usize::from(wire)];
        if !self.wires[usize::from(wire)].passes(from, to) || !self.are_together(from, to) {
            self.lost += 1;
            return Vec::new();
        }
        let seed = self.seed;
        let lane = self.lanes.entry((wire, from, to)).or_insert_with(|| Lane {
            random: Random::of(seed, Stream::Lane(wire.into(), from.into(), to.into())),
            last_ms: 0,
        });
        // Always the same draws, so that one noise taken away leaves the others' luck.
        let (loss, twice) = (lane.random.below(1_000), lane.random.below(1_000));
        let jitters = [lane.random.number(), lane.random.number()];
        if loss < noise.loss_permille + strain.loss_permille {
            self.lost += 1;
            return Vec::new();
        }
        let copies = if twice < noise.twice_permille { 2 } else { 1 };
        self.doubled += u64::from(copies == 2);
        let mut arrivals = Vec::new();
        for jitter in jitters.into_iter().take(copies) {
            let delay_ms = plan.latency_ms + strain.delay_ms;
            let mut at = now_ms + delay_ms + jitter % (noise.jitter_ms + 1);
            if noise.reorders {
                self.overtaken += u64::from(at < lane.last_ms);
            } else {
                at = at.max(lane.last_ms);
            }
            lane.last_ms = lane.last_ms.max(at);
            arrivals.push(at);
        }
        arrivals
    }
}
