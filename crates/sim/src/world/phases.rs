//! The course of a run: a storm of faults, the quiet, and the last checks.

use alloc::{collections::BTreeSet, format};

use ledger::Height;

use super::World;
use crate::{
    checkers::Checker,
    scenario::{HostId, Loss, Wish},
    workload,
};

/// After the faults have ended, honest nodes stand on one tip within so many target spacings.
pub(super) const CONVERGE_SPACINGS: u64 = 60;
/// After they stand on one tip, everything that waits is in a block within so many.
pub(super) const DRAIN_SPACINGS: u64 = 60;

/// After so many of these, who has dropped old blocks and stands apart begins anew.
const ERASE_SPACINGS: u64 = 20;

/// Somebody whose post still waits says something else every so many.
const NUDGE_SPACINGS: u64 = 15;

/// Where a run stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Faults happen.
    Storm,
    /// All faults have ended at this time; the honest nodes come together.
    Quiet {
        /// Milliseconds from the beginning.
        since_ms: u64,
    },
    /// They stand on one tip since this time; what waits is mined.
    Drain {
        /// Milliseconds from the beginning.
        since_ms: u64,
    },
    /// Everything was checked, or an invariant was broken.
    Over,
}

impl Phase {
    pub(crate) fn is_quiet(self) -> bool {
        self != Self::Storm
    }
}

impl World {
    /// All faults end: wires are whole, liars are gone, programs run, clocks are right or told by a
    /// relay, storage has room.
    pub(super) fn quiet(&mut self) {
        self.network.calm();
        self.bells.clear();
        for host in self.host_ids() {
            if !self.host(host).is_honest() {
                self.stop(host, Loss::Nothing, 0);
                self.host_mut(host).down = 1;
            }
        }
        for host in self.host_ids() {
            let mut wires = self.wires_of(host).into_iter();
            let is_told_time = wires.any(|wire| self.network.wire(wire).plan.tells_time);
            let machine = self.host_mut(host);
            if !machine.is_honest() {
                continue;
            }
            machine.disk.fillers = 0;
            machine.down = 0;
            machine.kept_off.clear();
            // Whoever had a wrong clock and nobody to tell the time sets it right and starts again.
            if machine.skew_ms != 0 && !is_told_time {
                machine.skew_ms = 0;
                self.stop(host, Loss::Nothing, 0);
            }
        }
        for host in self.host_ids() {
            self.start(host);
            for wire in self.wires_of(host) {
                self.join(wire, host);
            }
        }
        for wire in (0..=u8::MAX).take(self.network.wires.len()) {
            self.follow_splits(wire);
        }
        self.phase = Phase::Quiet {
            since_ms: self.now_ms,
        };
    }

    /// Who has dropped what would lead to the branch of the others can't come back by itself: its person
    /// reads so, erases the room's records, and joins again. So does everybody who has dropped old
    /// blocks where, after long, the others still can't get what only they stand on.
    fn erase_stranded(&mut self, took_ms: u64) {
        let is_long = took_ms > self.spacings_ms(ERASE_SPACINGS);
        for host in self.host_ids() {
            let machine = self.host(host);
            let Some(node) = machine.node().filter(|_| machine.is_honest()) else {
                continue;
            };
            let look = node.inspect();
            let is_stranded = look.has_rival() || (is_long && look.floor() > Height(0));
            if is_stranded {
                self.counts.add("records erased", 1);
                let now_ms = self.now_ms;
                self.stop(host, Loss::Nothing, 0);
                let machine = self.host_mut(host);
                machine.disk.erase();
                machine.lossy_at_ms = Some(now_ms);
                self.start(host);
            }
        }
    }

    fn spacings_ms(&self, spacings: u64) -> u64 {
        spacings * u64::from(self.scenario.spacing_s) * 1_000
    }

    /// Whether all honest nodes stand on one tip.
    fn is_converged(&self) -> bool {
        let mut honest = self.hosts.iter().filter(|host| host.is_honest());
        let first = honest.next().map(|host| host.tip);
        honest.all(|host| Some(host.tip) == first)
    }

    /// Goes on to the next phase when its time has come.
    pub(super) fn check_phase(&mut self) {
        match self.phase {
            Phase::Storm | Phase::Over => {}
            Phase::Quiet { since_ms } => {
                let took_ms = self.now_ms - since_ms;
                if self.is_converged() {
                    self.counts.converged_in(took_ms, self.scenario.spacing_s);
                    self.phase = Phase::Drain {
                        since_ms: self.now_ms,
                    };
                } else if took_ms <= self.spacings_ms(CONVERGE_SPACINGS) {
                    self.erase_stranded(took_ms);
                } else {
                    let tips = self.describe_tips();
                    let detail = format!(
                        "{CONVERGE_SPACINGS} target spacings after the faults ended the honest nodes stand apart: {tips}"
                    );
                    self.broken(Checker::Convergence, None, detail);
                }
            }
            Phase::Drain { since_ms } => {
                let is_late = self.now_ms - since_ms > self.spacings_ms(DRAIN_SPACINGS);
                if self.is_converged() && (is_late || self.is_drained()) {
                    self.check_end();
                    self.phase = Phase::Over;
                } else if self.now_ms - since_ms > self.spacings_ms(2 * DRAIN_SPACINGS) {
                    let tips = self.describe_tips();
                    let detail = format!("the honest nodes do not stay together: {tips}");
                    self.broken(Checker::Convergence, None, detail);
                } else {
                    self.nudge(since_ms);
                }
            }
        }
    }

    /// A post behind a payment or a claim that became void waits for its author's next action (see
    /// `node`'s mend). So authors act.
    fn nudge(&mut self, since_ms: u64) {
        let every_ms = self.spacings_ms(NUDGE_SPACINGS);
        let took_ms = self.now_ms - since_ms;
        if took_ms / every_ms <= self.nudges {
            return;
        }
        self.nudges = took_ms / every_ms;
        let authors: BTreeSet<HostId> = self.missing_posts().map(|promise| promise.host).collect();
        for author in authors {
            let salt = self.nudges;
            self.counts.add("authors nudged", 1);
            workload::fulfil(self, author, Wish::Post, salt);
        }
    }

    fn describe_tips(&self) -> alloc::string::String {
        let tips = self.hosts.iter().enumerate();
        let tips = tips.filter(|(_, host)| host.is_honest());
        let tips: alloc::vec::Vec<_> = tips
            .map(|(number, host)| {
                let height = host
                    .node()
                    .map_or(0, |node| node.inspect().tip().height().0);
                format!("host {number} at {height}, {}", host.tip)
            })
            .collect();
        tips.join("; ")
    }

    /// Whether nothing waits any more at honest nodes.
    fn is_drained(&self) -> bool {
        let honest = self.hosts.iter().filter(|host| host.is_honest());
        honest
            .filter_map(|host| host.node())
            .all(|node| node.inspect().pool().next().is_none())
            && self.missing_posts().next().is_none()
    }
}
