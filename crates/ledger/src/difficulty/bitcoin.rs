//! Bitcoin's rule: every 2,016 blocks the target follows the time that the last 2,016 took.
//!
//! Source: `CalculateNextWorkRequired` of Bitcoin Core, with what it is known for: the time counted is
//! that of 2,015 gaps, and all of it is one integer division.

use ruint::aliases::U256;

use super::Schedule;
use crate::{
    amount::Height,
    target::{CompactTarget, Target},
};

/// Blocks of a period.
pub const PERIOD_BLOCKS: u32 = 2_016;

/// The most by which a target changes at a time, as a factor.
const LARGEST_STEP: u32 = 4;

/// A target times a time.
type Wide = ruint::Uint<320, 5>;

/// Whether a block of this height is the first of its period, and so has a new target.
pub fn begins_period(height: Height) -> bool {
    height.0.is_multiple_of(u64::from(PERIOD_BLOCKS))
}

/// The target of the period after one of this target, whose first and last block have these times.
pub fn retarget(
    schedule: &Schedule,
    target: Target,
    first_time: u32,
    last_time: u32,
) -> CompactTarget {
    let planned_s = u64::from(schedule.spacing_s) * u64::from(PERIOD_BLOCKS);
    let step = u64::from(LARGEST_STEP);
    let took_s = u64::from(last_time.saturating_sub(first_time));
    let took_s = took_s.clamp(planned_s / step, planned_s * step);
    let scaled = Wide::from(target.value()) * Wide::from(took_s) / Wide::from(planned_s);
    // Bitcoin's own arithmetic has 256 bits; its targets are far too small to overflow them.
    let next = U256::saturating_from(scaled).max(U256::from(1));
    Target::new(next)
        .map_or(schedule.easiest, |next| next.min(schedule.easiest))
        .to_compact()
}
