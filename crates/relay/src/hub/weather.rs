//! What messages meet on their way.

use std::time::Duration;

use borsh::{BorshDeserialize, BorshSerialize};
use wire::{MAX_DELAY_MS, MAX_LOSS_PERMILLE, Refusal};

/// How much later messages come, and how many don't.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub(super) struct Weather {
    pub(super) delay_ms: u16,
    pub(super) loss_permille: u16,
}

impl Weather {
    /// Weather within bounds.
    ///
    /// # Errors
    /// The refusal that names the bound.
    pub(super) fn new(delay_ms: u16, loss_permille: u16) -> Result<Self, Refusal> {
        if delay_ms > MAX_DELAY_MS {
            return Err(Refusal::DelayTooLong {
                found: delay_ms,
                limit: MAX_DELAY_MS,
            });
        }
        if loss_permille > MAX_LOSS_PERMILLE {
            return Err(Refusal::LossTooHigh {
                found: loss_permille,
                limit: MAX_LOSS_PERMILLE,
            });
        }
        Ok(Self {
            delay_ms,
            loss_permille,
        })
    }

    /// By how much messages come later.
    pub(super) fn delay(self) -> Duration {
        Duration::from_millis(self.delay_ms.into())
    }

    /// Whether the next message is lost.
    pub(super) fn loses(self, random: &mut fastrand::Rng) -> bool {
        self.loss_permille > 0 && random.u16(0..1_000) < self.loss_permille
    }
}
