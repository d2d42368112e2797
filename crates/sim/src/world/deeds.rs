//! Deeds: what the scenario does to hosts and wires.

use api::Request;

use super::{Event, World};
use crate::{
    lies,
    scenario::{Deed, Timed},
    workload,
};

impl World {
    pub(super) fn do_deed(&mut self, number: usize) {
        let Timed { deed, salt, .. } = self.scenario.deeds[number].clone();
        self.recorder
            .note(self.now_ms, u8::MAX, 6, &salt.to_le_bytes());
        match deed {
            Deed::Wish(host, wish) => {
                self.counts.add("wishes", 1);
                workload::fulfil(self, host, wish, salt);
            }
            Deed::Lie(host, lie) => {
                if self.host(host).node.is_some() {
                    self.counts.add(lies::name(lie), 1);
                    lies::tell(self, host, lie, salt);
                }
            }
            Deed::Prune(host, keep) => {
                // The answer comes when it is stored.
                self.ask(host, Request::Prune { keep: Some(keep) });
            }
            Deed::SetClock { host, by_ms } => {
                self.counts.add("clocks set", 1);
                let machine = self.host_mut(host);
                machine.skew_ms = machine.skew_ms.saturating_add(by_ms);
                machine.clock_was_set = true;
            }
            Deed::Split {
                wire,
                ref side,
                silent,
                for_ms,
            } => {
                self.counts.add("splits", 1);
                if let Some(wire) = self.network.wire_mut(wire) {
                    wire.split(salt, side, silent);
                }
                self.follow_splits(wire);
                self.end_in(for_ms, number);
            }
            Deed::Leave { host, wire, for_ms } => {
                self.counts.add("wires lost", 1);
                *self.host_mut(host).kept_off.entry(wire).or_default() += 1;
                self.leave(wire, host);
                self.end_in(for_ms, number);
            }
            Deed::Crash { host, loss, for_ms } => {
                self.counts.add("crashes", 1);
                self.host_mut(host).down += 1;
                self.stop(host, loss, salt);
                self.end_in(for_ms, number);
            }
            Deed::Fill { host, for_ms } => {
                self.counts.add("storage filled", 1);
                let now_ms = self.now_ms;
                let machine = self.host_mut(host);
                machine.disk.fillers += 1;
                machine.lossy_at_ms = Some(now_ms);
                self.end_in(for_ms, number);
            }
            Deed::Power { percent, for_ms } => {
                self.counts.add("bells", 1);
                self.bells.insert(number, percent);
                self.end_in(for_ms, number);
            }
        }
    }

    fn end_in(&mut self, for_ms: u64, number: usize) {
        self.at(self.now_ms + for_ms, Event::End(number));
    }

    /// What a deed did ends, unless the quiet has ended it before.
    pub(super) fn end_deed(&mut self, number: usize) {
        if self.phase.is_quiet() {
            return;
        }
        let Timed { deed, salt, .. } = self.scenario.deeds[number].clone();
        self.recorder
            .note(self.now_ms, u8::MAX, 7, &salt.to_le_bytes());
        match deed {
            Deed::Wish(..) | Deed::Lie(..) | Deed::Prune(..) | Deed::SetClock { .. } => {}
            Deed::Split { wire, .. } => {
                if let Some(wire) = self.network.wire_mut(wire) {
                    wire.mend(salt);
                }
                self.follow_splits(wire);
            }
            Deed::Leave { host, wire, .. } => {
                if let Some(by) = self.host_mut(host).kept_off.get_mut(&wire) {
                    *by = by.saturating_sub(1);
                }
                self.join(wire, host);
            }
            Deed::Crash { host, .. } => {
                let machine = self.host_mut(host);
                machine.down = machine.down.saturating_sub(1);
                self.start(host);
            }
            Deed::Fill { host, .. } => {
                let now_ms = self.now_ms;
                let machine = self.host_mut(host);
                machine.disk.fillers = machine.disk.fillers.saturating_sub(1);
                machine.lossy_at_ms = Some(now_ms);
            }
            Deed::Power { .. } => {
                self.bells.remove(&number);
            }
        }
    }
}
