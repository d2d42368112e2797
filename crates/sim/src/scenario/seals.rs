//! Who signs in a run whose blocks are sealed.

use alloc::vec::Vec;

use ledger::DifficultyRule;

use super::{HostId, Scenario};

/// Clocks that are wrong by more keep a signer that nobody tells the time from its turns.
const MOST_SKEW_MS: u64 = 12_000;

impl Scenario {
    /// Whether approved signers seal the room's blocks.
    pub(crate) fn is_sealed(&self) -> bool {
        self.rule() == DifficultyRule::Signers
    }

    /// Who signs at first: the honest hosts whose clocks are good enough, and of the liars fewer, so that the
    /// honest ones alone are a majority.
    pub(crate) fn signers(&self) -> Vec<HostId> {
        let able = (0..=u8::MAX).zip(&self.hosts).filter(|(number, plan)| {
            plan.conduct.is_honest()
                && (self.is_told_time(*number) || plan.skew_ms.unsigned_abs() <= MOST_SKEW_MS)
        });
        let mut signers: Vec<HostId> = able.map(|(number, _)| number).collect();
        let mut keys: Vec<u8> = signers.iter().map(|host| self.identity(*host)).collect();
        keys.sort_unstable();
        keys.dedup();
        let liars = (0..=u8::MAX)
            .zip(&self.hosts)
            .filter(|(_, plan)| !plan.conduct.is_honest() && plan.power > 0);
        let few = keys.len().saturating_sub(1);
        signers.extend(liars.map(|(number, _)| number).take(few));
        signers
    }

    /// Whether a liar signs.
    pub(crate) fn has_lying_signers(&self) -> bool {
        let mut signers = self.signers().into_iter();
        signers.any(|host| !self.hosts[usize::from(host)].conduct.is_honest())
    }

    fn identity(&self, host: HostId) -> u8 {
        self.hosts[usize::from(host)].identity
    }

    /// Whether all relays that a host comes to tell the time.
    pub(crate) fn is_told_time(&self, host: HostId) -> bool {
        let mut relays = self.wires.iter().filter(|wire| wire.is_relay);
        relays.all(|relay| relay.tells_time || !relay.members.contains(&host))
    }
}
