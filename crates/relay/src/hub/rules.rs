//! What a host made of its room as a whole.

use borsh::{BorshDeserialize, BorshSerialize};

use super::weather::Weather;
use crate::federation::RelayId;

/// How a room is; each order of a host that changes it is one change more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub(crate) struct Rules {
    /// Of two relays' rules those count that are later.
    stamp: Stamp,
    /// Whether newcomers are refused.
    pub(super) closed: bool,
    /// Whether halves don't hear each other.
    pub(super) split: bool,
    /// What messages meet.
    pub(super) weather: Weather,
}

/// How many changes led here, and where the last was made.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, BorshSerialize, BorshDeserialize,
)]
struct Stamp {
    changes: u64,
    by: RelayId,
}

impl Rules {
    /// These rules as the next change, made at a relay.
    pub(super) fn stamped(self, by: RelayId) -> Self {
        let changes = self.stamp.changes.saturating_add(1);
        Self {
            stamp: Stamp { changes, by },
            ..self
        }
    }

    /// Whether a host could have made them.
    pub(super) fn are_allowed(&self) -> bool {
        Weather::new(self.weather.delay_ms, self.weather.loss_permille).is_ok()
    }

    /// Whether they come after others.
    pub(super) fn are_later_than(&self, others: &Self) -> bool {
        self.stamp > others.stamp
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_later_rules_are_the_same_on_both_sides() {
        let (one, two) = (RelayId([1; 16]), RelayId([2; 16]));
        let fresh = Rules::default();
        let closed = Rules {
            closed: true,
            ..fresh
        }
        .stamped(one);
        let split = Rules {
            split: true,
            ..fresh
        }
        .stamped(two);
        assert!(closed.are_later_than(&fresh) && split.are_later_than(&fresh));
        // Made at once, they are in one order wherever they are compared.
        assert!(split.are_later_than(&closed) && !closed.are_later_than(&split));
        assert!(closed.stamped(one).are_later_than(&split));
        assert!(!closed.are_later_than(&closed));
    }
}
