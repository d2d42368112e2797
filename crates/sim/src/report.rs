//! What a run counted, and the sum over many.

use alloc::{collections::BTreeMap, vec::Vec};

use crate::{host::Host, network::Network, recorder::Recorder};

/// Counts of a run, or of many together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Faults and lies by their names.
    pub faults: BTreeMap<&'static str, u64>,
    /// Messages that nodes heard.
    pub messages: u64,
    /// Messages that nodes sent, a broadcast counted once.
    pub sent: u64,
    /// Blocks that were found, by honest hosts and liars, each with a nonce that was searched.
    pub blocks: u64,
    /// Changes of branches.
    pub reorgs: u64,
    /// Most blocks that a node undid at once.
    pub deepest_reorg: u64,
    /// How long the honest nodes took to come together after the faults had ended, in milliseconds;
    /// one for each run.
    pub converge_ms: Vec<u64>,
    /// The same in thousandths of the target spacing.
    pub converge_spacings: Vec<u64>,
    /// Posts that were followed to the end.
    pub posts_followed: u64,
    /// Blocks that the model checked.
    pub modelled: u64,
}

impl Counts {
    pub(crate) fn add(&mut self, what: &'static str, times: u64) {
        *self.faults.entry(what).or_default() += times;
    }

    pub(crate) fn converged_in(&mut self, ms: u64, spacing_s: u32) {
        self.converge_ms.push(ms);
        self.converge_spacings
            .push(ms / u64::from(spacing_s.max(1)));
    }

    /// Takes in what others counted.
    pub(crate) fn gather(&mut self, network: &Network, hosts: &[Host], recorder: &Recorder) {
        self.sent = recorder.frames;
        self.add("messages lost", network.lost);
        self.add("messages doubled", network.doubled);
        self.add("messages overtaken", network.overtaken);
        for host in hosts {
            self.add("writes lost", host.disk.lost);
            self.add("records torn", host.disk.torn);
            self.add("writes refused", host.disk.refused);
        }
    }

    /// Adds another run's.
    pub fn merge(&mut self, other: &Self) {
        for (what, times) in &other.faults {
            self.add(what, *times);
        }
        self.messages += other.messages;
        self.sent += other.sent;
        self.blocks += other.blocks;
        self.reorgs += other.reorgs;
        self.deepest_reorg = self.deepest_reorg.max(other.deepest_reorg);
        self.converge_ms.extend(&other.converge_ms);
        self.converge_spacings.extend(&other.converge_spacings);
        self.posts_followed += other.posts_followed;
        self.modelled += other.modelled;
    }

    /// The value below which so many thousandths of some values lie.
    pub fn quantile(values: &[u64], permille: usize) -> u64 {
        let mut sorted = values.to_vec();
        sorted.sort_unstable();
        let place = sorted.len().saturating_sub(1) * permille / 1_000;
        sorted.get(place).copied().unwrap_or(0)
    }
}
