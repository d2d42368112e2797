//! What is done when: wishes, faults and lies.

use alloc::vec::Vec;

use super::Draw;
use ledger::Role;

use crate::{
    random::{Random, Stream},
    scenario::{Deed, Fake, Fault, Forgery, HostId, Lie, Loss, Timed, WireId, Wish},
};

/// How many kinds of names people try to claim.
const NAMES: u64 = 6;
/// How many files people stamp.
const FILES: u64 = 4;

impl Draw {
    /// By how much a host's clock is set while its node runs: back by hours or seconds, forward by less
    /// than matters, or, where a relay can tell the time, forward by up to hours.
    fn jump(&mut self, host: HostId) -> i64 {
        match self.random.below(4) {
            0 => {
                let by_ms = self.random.below(1_500).cast_signed();
                let leaps = by_ms >= 750 && self.is_told_time(usize::from(host));
                if leaps { by_ms * 7_200 } else { by_ms }
            }
            1 => -self.random.below(6_000).cast_signed(),
            _ => -self.random.below(3 * 3_600 * 1_000).cast_signed(),
        }
    }

    /// Does something at any time, and rather often shortly before the quiet, so that the nodes have
    /// something to recover from.
    fn deed(&mut self, deed: Deed) {
        let quiet_ms = self.scenario.quiet_ms;
        let at_ms = if self.random.chance(250) {
            quiet_ms - self.random.range(1, quiet_ms / 8)
        } else {
            self.random.below(quiet_ms)
        };
        let salt = self.random.number();
        self.scenario.deeds.push(Timed { at_ms, salt, deed });
    }

    fn honest_host(&mut self) -> HostId {
        let honest: Vec<usize> = self.scenario.honest().collect();
        let host = self.random.pick(&honest).copied().unwrap_or(0);
        HostId::try_from(host).unwrap_or(0)
    }

    pub(super) fn wishes(&mut self) {
        let hosts = self.scenario.hosts.len() as u64;
        for _ in 0..self.random.range(5, 60) {
            let host = self.honest_host();
            let wish = self.wish(hosts);
            self.deed(Deed::Wish(host, wish));
        }
        if self.has_twins() {
            for _ in 0..self.random.range(1, 4) {
                self.speak_at_once();
            }
        }
    }

    /// Both twins say something, and neither has heard of the other's yet: both take one number.
    fn speak_at_once(&mut self) {
        self.deed(Deed::Wish(0, Wish::Post));
        let at_ms = self.scenario.deeds.last().map_or(0, |timed| timed.at_ms);
        self.deed(Deed::Wish(1, Wish::Post));
        if let Some(timed) = self.scenario.deeds.last_mut() {
            timed.at_ms = at_ms;
        }
    }

    fn wish(&mut self, hosts: u64) -> Wish {
        let few = |random: &mut Random, most: u64| u8::try_from(random.below(most)).unwrap_or(0);
        match self.random.below(20) {
            0..6 => Wish::Post,
            6..7 => Wish::Reply,
            7..10 => Wish::Pay(few(&mut self.random, hosts), self.random.range(1, 1_500)),
            10..12 => Wish::Claim(few(&mut self.random, NAMES)),
            12..13 => Wish::Stamp(few(&mut self.random, FILES)),
            13..15 => {
                let stock = u32::from(few(&mut self.random, 4)) + 1;
                Wish::Offer(stock, self.random.range(1, 400))
            }
            15..16 => Wish::Withdraw,
            16..18 => Wish::Order(u32::from(few(&mut self.random, 3)) + 1),
            _ => Wish::Settle(self.random.chance(500)),
        }
    }

    /// How long something lasts: mostly a few spacings.
    fn a_while(&mut self) -> u64 {
        let spacing_ms = u64::from(self.scenario.spacing_s) * 1_000;
        let spacings = *self.random.pick(&[1, 3, 8]).unwrap_or(&3);
        self.random.range(200, spacings * spacing_ms)
    }

    pub(super) fn faults(&mut self) {
        for fault in self.scenario.faults.iter() {
            let times = self.random.range(1, 5);
            for _ in 0..times {
                match fault {
                    Fault::Partition => self.partition(),
                    Fault::Crash => self.crash(),
                    Fault::Torn => self.torn(),
                    Fault::Full => {
                        let (host, for_ms) = (self.honest_host(), self.a_while());
                        self.deed(Deed::Fill { host, for_ms });
                    }
                    Fault::Skew => {
                        let host = self.honest_host();
                        let by_ms = self.jump(host);
                        self.deed(Deed::SetClock { host, by_ms });
                    }
                    Fault::Power => {
                        let percent = *self.random.pick(&[0, 10, 50, 300, 1_000]).unwrap_or(&50);
                        let for_ms = self.a_while();
                        self.deed(Deed::Power { percent, for_ms });
                    }
                    _ => {}
                }
            }
        }
    }

    fn partition(&mut self) {
        let wire = self.random.index(self.scenario.wires.len());
        let members = self.scenario.wires[wire].members.clone();
        let wire = WireId::try_from(wire).unwrap_or(0);
        let for_ms = self.a_while();
        if self.random.chance(400) {
            let host = self.random.pick(&members).copied().unwrap_or(0);
            self.deed(Deed::Leave { host, wire, for_ms });
            return;
        }
        let mut side = members;
        side.retain(|_| self.random.chance(500));
        let silent = self.random.chance(400);
        self.deed(Deed::Split {
            wire,
            side,
            silent,
            for_ms,
        });
    }

    fn crash(&mut self) {
        let (host, for_ms) = (self.honest_host(), self.a_while());
        let loss = *self
            .random
            .pick(&[Loss::Nothing, Loss::Suffix, Loss::Suffix])
            .unwrap_or(&Loss::Suffix);
        self.deed(Deed::Crash { host, loss, for_ms });
    }

    fn torn(&mut self) {
        let (host, for_ms) = (self.honest_host(), self.a_while());
        let loss = *self
            .random
            .pick(&[Loss::Scattered, Loss::Torn])
            .unwrap_or(&Loss::Torn);
        self.deed(Deed::Crash { host, loss, for_ms });
    }

    /// In a third of all runs some nodes drop their old blocks now and then, but the first never does:
    /// somebody must have them all.
    pub(super) fn prunings(&mut self) {
        let mut random = Random::of(self.scenario.seed, Stream::Prune);
        let honest: Vec<usize> = self.scenario.honest().skip(1).collect();
        if honest.is_empty() || !random.chance(333) {
            return;
        }
        self.scenario.faults = self.scenario.faults.with(Fault::Prune);
        for _ in 0..random.range(1, 8) {
            let host = random.pick(&honest).copied().unwrap_or(0);
            let keep = *random.pick(&[10, 12, 20]).unwrap_or(&10);
            // Not at the beginning: there is nothing to drop yet.
            let quiet_ms = self.scenario.quiet_ms;
            let at_ms = random.range(quiet_ms / 4, quiet_ms - 1);
            let salt = random.number();
            let host = HostId::try_from(host).unwrap_or(0);
            let deed = Deed::Prune(host, keep);
            self.scenario.deeds.push(Timed { at_ms, salt, deed });
            // The program ends while the snapshot is written, and what is dropped for it.
            if self.has(Fault::Crash) && random.chance(500) {
                let at_ms = at_ms + 1;
                let salt = random.number();
                let deed = Deed::Crash {
                    host,
                    loss: Loss::Suffix,
                    for_ms: random.range(100, 10_000),
                };
                self.scenario.deeds.push(Timed { at_ms, salt, deed });
            }
        }
    }

    /// What signers vote for: who signs, where all of them keep the rules and so any of them can go on alone, and
    /// which of the accounts act that nobody's posts depend on.
    pub(super) fn votes(&mut self) {
        let mut random = Random::of(self.scenario.seed, Stream::Votes);
        let signers = self.scenario.signers();
        let few_liars = !self.scenario.has_lying_signers();
        let hosts: Vec<HostId> = (0..=u8::MAX).take(self.scenario.hosts.len()).collect();
        for _ in 0..random.range(0, 30) {
            let (role, about) = if few_liars && random.chance(500) {
                (Role::Signer, random.pick(&signers))
            } else {
                (Role::Member, random.pick(&hosts))
            };
            let about = about.copied().unwrap_or(0);
            let admit = random.chance(500);
            // They agree now and then, or nothing would ever pass.
            let at_ms = random.below(self.scenario.quiet_ms);
            for voter in &signers {
                if !random.chance(700) {
                    continue;
                }
                let deed = Deed::Wish(*voter, Wish::Vote(about, role, admit));
                let salt = random.number();
                self.scenario.deeds.push(Timed { at_ms, salt, deed });
            }
        }
    }

    pub(super) fn lies(&mut self) {
        let liars: Vec<HostId> = (0..=u8::MAX)
            .zip(&self.scenario.hosts)
            .filter(|(_, plan)| !plan.conduct.is_honest())
            .map(|(number, _)| number)
            .collect();
        if liars.is_empty() {
            return;
        }
        for fault in self.scenario.faults.iter() {
            for _ in 0..self.random.range(2, 10) {
                let liar = self.random.pick(&liars).copied().unwrap_or(0);
                if let Some(lie) = self.lie(fault) {
                    self.deed(Deed::Lie(liar, lie));
                }
            }
        }
    }

    fn lie(&mut self, fault: Fault) -> Option<Lie> {
        Some(match fault {
            Fault::Mutate => {
                *self
                    .random
                    .pick(&[Lie::Mutate, Lie::Mutate, Lie::Mutate, Lie::Garbage])?
            }
            Fault::Replay => Lie::Replay,
            Fault::Fake => {
                let kinds = [Fake::Claim, Fake::EasyBits, Fake::Broken, Fake::NoBodies];
                Lie::FakeChain(*self.random.pick(&kinds)?)
            }
            Fault::Flood => {
                let kinds = [Lie::Orphans, Lie::Parked, Lie::Chatter, Lie::Silence];
                *self.random.pick(&kinds)?
            }
            // What is special in a room of signers is who may seal.
            Fault::Forge if self.scenario.is_sealed() && self.random.chance(500) => {
                Lie::BadBlock(Forgery::NoWork)
            }
            Fault::Forge if self.random.chance(650) => {
                Lie::BadBlock(*self.random.pick(&Forgery::ALL)?)
            }
            Fault::Forge => Lie::BadTransaction(*self.random.pick(&Forgery::OF_TRANSACTIONS)?),
            _ => return None,
        })
    }
}
