//! Levers: what somebody who looks on does to a run without an end.

use api::{MiningChoice, Request};

use super::{Event, World};
use crate::{
    network::Strain,
    scenario::{Conduct, HostId, Loss, Wish},
    workload,
};

/// A misdeed comes so long after the conduct that asks for it.
const SOON_MS: u64 = 500;

impl World {
    /// A lever is part of the run, and so of its hash.
    fn note_lever(&mut self, tag: u8, host: HostId, values: &[u64]) {
        let bytes: alloc::vec::Vec<u8> = values
            .iter()
            .flat_map(|value| value.to_le_bytes())
            .collect();
        self.recorder.note(self.now_ms, host, tag, &bytes);
    }

    /// Sets a host's power, in hashes in a thousand seconds.
    pub fn set_power(&mut self, host: HostId, power: u64) {
        if self.host(host).plan.power == power {
            return;
        }
        self.note_lever(16, host, &[power]);
        let machine = self.host_mut(host);
        machine.plan.power = power;
        machine.round += 1;
        if power > 0 && !machine.mines {
            self.let_mine(host);
        }
        self.at_next_hash(host);
    }

    pub(super) fn let_mine(&mut self, host: HostId) {
        let choice = MiningChoice {
            threads: Some(1),
            ..MiningChoice::default()
        };
        self.ask(host, Request::Mine(choice));
    }

    /// Strains all messages of a host.
    pub fn strain_host(&mut self, host: HostId, strain: Strain) {
        self.note_lever(17, host, &[strain.delay_ms, strain.loss_permille]);
        self.network.host_strains.insert(host, strain);
    }

    /// Strains the messages between two hosts.
    pub fn strain_pair(&mut self, one: HostId, other: HostId, strain: Strain) {
        let pair = (one.min(other), one.max(other));
        let values = [pair.1.into(), strain.delay_ms, strain.loss_permille];
        self.note_lever(18, pair.0, &values);
        self.network.pair_strains.insert(pair, strain);
    }

    /// The network falls into groups, one number for each host; it is whole again if there are none.
    pub fn part_into(&mut self, groups: &[u8]) {
        self.recorder.note(self.now_ms, u8::MAX, 19, groups);
        self.network.groups = groups.to_vec();
        for wire in (0..=u8::MAX).take(self.network.wires.len()) {
            self.follow_splits(wire);
        }
    }

    /// Each host's group while the network is apart.
    pub fn groups(&self) -> &[u8] {
        &self.network.groups
    }

    /// What strains all messages of a host.
    pub fn strain_of(&self, host: HostId) -> Strain {
        let strain = self.network.host_strains.get(&host);
        strain.copied().unwrap_or_default()
    }

    /// Ends a host's program, with everything stored, or starts it again.
    pub fn switch(&mut self, host: HostId, is_on: bool) {
        self.note_lever(20, host, &[is_on.into()]);
        self.host_mut(host).down = u32::from(!is_on);
        if is_on {
            self.start(host);
        } else {
            self.stop(host, Loss::Nothing, 0);
        }
    }

    /// Sets how far a host's clock is ahead, in milliseconds.
    pub fn set_clock(&mut self, host: HostId, ahead_ms: i64) {
        self.note_lever(21, host, &[ahead_ms.cast_unsigned()]);
        let machine = self.host_mut(host);
        machine.skew_ms = ahead_ms;
        machine.clock_was_set = true;
    }

    /// Lets a host behave otherwise. What it hid until now it shows, but a buyer's branch, which it gives
    /// up.
    pub fn set_conduct(&mut self, host: HostId, conduct: Conduct) {
        if self.host(host).conduct() == conduct {
            return;
        }
        let bytes = borsh::to_vec(&conduct).expect("a conduct always encodes");
        self.recorder.note(self.now_ms, host, 22, &bytes);
        let height = self
            .node(host)
            .map_or(0, |node| node.inspect().tip().height().0);
        let guile = self.guile(host);
        guile.round += 1;
        guile.public_height = height;
        guile.mutations.clear();
        guile.silent_until_ms = 0;
        if guile.purchase.take().is_some() {
            guile.held.clear();
        }
        let round = guile.round;
        let before = self.host(host).conduct();
        self.host_mut(host).plan.conduct = conduct;
        self.release(host);
        if before.upgrade() != conduct.upgrade() {
            // Other rules are another program: it ends, and the other one starts on what is stored.
            self.stop(host, Loss::Nothing, 0);
            self.start(host);
        }
        if matches!(
            conduct,
            Conduct::Lying | Conduct::Flooder | Conduct::Buyer(..)
        ) {
            self.at(self.now_ms + SOON_MS, Event::Misdeed { host, round });
        }
    }

    /// A person wants something of its node.
    pub fn want(&mut self, host: HostId, wish: Wish, salt: u64) {
        self.note_lever(23, host, &[salt]);
        workload::fulfil(self, host, wish, salt);
    }
}
