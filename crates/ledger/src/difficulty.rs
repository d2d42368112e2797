//! How hard the next block is, by the rule that a room chose.
//!
//! [`asert`] is aserti3-2d, the rule of Bitcoin Cash (specification 2020-11-15), in its own integer
//! arithmetic.
//! - The classroom's rule, [`next_target`], feeds it with *active* time: the time that passed since
//!   the genesis block, where no gap between two blocks counts for more than 40 spacings, and where
//!   the block's own time counts, so that a block gets easier while nobody finds it. So times must
//!   ascend.
//! - Bitcoin Cash's own, [`asert_target`], feeds it with the parent's time since block 1, whatever
//!   the gaps, and has a half-life of two days where a block takes ten minutes.
//! - Bitcoin's, [`retarget`], keeps a target for 2,016 blocks.
//!
//! Under the last two a block's time must pass the median of the eleven before it (BIP-113), and may
//! be before its parent's.

use ruint::aliases::U256;

use crate::{
    amount::Height,
    bugs::Bug,
    room::DifficultyRule,
    target::{CompactTarget, Target},
};

mod bitcoin;
mod pace;

pub use bitcoin::{PERIOD_BLOCKS, begins_period, retarget};
pub(crate) use pace::Pace;
pub use pace::{MEDIAN_BLOCKS, TimeFloor};

/// Half-life of the rule in target spacings: off by so much, the difficulty halves or doubles.
pub const HALF_LIFE_SPACINGS: u64 = 8;

/// The longest gap between two blocks that counts, in target spacings.
pub const LONGEST_GAP_SPACINGS: u64 = 40;

/// Half-life of Bitcoin Cash's rule in target spacings: two days of ten minutes.
pub const ASERT_HALF_LIFE_SPACINGS: u64 = 288;

/// What a difficulty rule needs to know of its room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// How the next target follows.
    pub rule: DifficultyRule,
    /// Seconds that a block should take.
    pub spacing_s: u32,
    /// Target of the first block.
    pub starting: Target,
    /// No target is easier than this one.
    pub easiest: Target,
}

/// Active time of a block in seconds: its parent's, and the gap between them up to
/// [`LONGEST_GAP_SPACINGS`]. Block 1 has one spacing, for a room may stand unused after it was
/// made.
pub fn active_time(
    schedule: &Schedule,
    parent_height: Height,
    parent_active_s: u64,
    gap_s: u32,
) -> u64 {
    let spacing = u64::from(schedule.spacing_s);
    if parent_height == Height(0) {
        return spacing;
    }
    parent_active_s.saturating_add(u64::from(gap_s).min(LONGEST_GAP_SPACINGS * spacing))
}

/// The target of a block with this height and active time, by the classroom's rule.
pub fn next_target(schedule: &Schedule, height: Height, active_s: u64) -> CompactTarget {
    let spacing = u64::from(schedule.spacing_s);
    asert(
        schedule.starting,
        schedule.easiest,
        &Elapsed {
            time_s: i128::from(active_s),
            // aserti3-2d counts from the anchor to the parent.
            blocks: i128::from(height.0) - 1 + i128::from(Bug::RetargetOffByOne.is_on()),
            spacing_s: i128::from(spacing),
            half_life_s: i128::from(HALF_LIFE_SPACINGS * spacing),
        },
    )
}

/// The target of a block above block 1 by Bitcoin Cash's rule: its parent has this height, and was
/// found so long after the moment a spacing before block 1. That moment stands for the time of the
/// anchor's parent, which in a room may be long gone when block 1 is found.
pub fn asert_target(schedule: &Schedule, parent: Height, since_s: i64) -> CompactTarget {
    let spacing = i128::from(schedule.spacing_s);
    asert(
        schedule.starting,
        schedule.easiest,
        &Elapsed {
            time_s: i128::from(since_s),
            blocks: i128::from(parent.0) - 1,
            spacing_s: spacing,
            half_life_s: i128::from(ASERT_HALF_LIFE_SPACINGS) * spacing,
        },
    )
}

/// How far a chain has come since the anchor of [`asert`].
///
/// Nothing overflows while time and blocks are below 2⁶⁵ and the spacing below 2⁴⁰, in magnitude;
/// the half-life is above zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Elapsed {
    /// Seconds from the anchor's parent to the present parent.
    pub time_s: i128,
    /// Blocks from the anchor to the present parent.
    pub blocks: i128,
    /// Seconds that a block should take.
    pub spacing_s: i128,
    /// Seconds late after which the target doubles.
    pub half_life_s: i128,
}

/// aserti3-2d: `anchor × 2^((time − spacing × (blocks + 1)) / half-life)`, with the power's
/// fraction by a cubic polynomial in 16-bit fixed point, at least 1 and at most `easiest`.
pub fn asert(anchor: Target, easiest: Target, elapsed: &Elapsed) -> CompactTarget {
    const RADIX_BITS: i128 = 16;
    let late_s = elapsed.time_s - elapsed.spacing_s * (elapsed.blocks + 1);
    // Division truncates toward zero, the shift rounds down: both as specified.
    let exponent = (late_s << RADIX_BITS) / elapsed.half_life_s;
    let shift = (exponent >> RADIX_BITS) - RADIX_BITS;
    // The remainder of a shift by 16 is below 2^16.
    #[allow(clippy::cast_sign_loss, clippy::cast_possible_truncation)]
    let fraction = (exponent & 0xffff) as u64;
    let factor = power_of_two_fraction(fraction);
    let target = scaled(anchor.value(), factor, shift).map_or(easiest.value(), |value| {
        value.clamp(U256::from(1), easiest.value())
    });
    Target::new(target).unwrap_or(easiest).to_compact()
}

/// 2^(fraction / 2¹⁶) in units of 2⁻¹⁶, between 65,536 and 131,072.
fn power_of_two_fraction(fraction: u64) -> u64 {
    // At 65,535 the sum is just below 2⁶⁴: it can't overflow.
    let cubic = 195_766_423_245_049 * fraction
        + 971_821_376 * fraction * fraction
        + 5_127 * fraction * fraction * fraction
        + (1 << 47);
    65_536 + (cubic >> 48)
}

/// `value × factor × 2^shift`, or none if it does not fit into 256 bits.
fn scaled(value: U256, factor: u64, shift: i128) -> Option<U256> {
    let places = usize::try_from(shift.unsigned_abs()).unwrap_or(usize::MAX);
    if shift > 0 {
        let product = value.checked_mul(U256::from(factor))?;
        let lost = places >= 256 || product.leading_zeros() < places;
        return (!lost).then(|| product << places);
    }
    // The product may need 17 bits more than fit; what is shifted out of a wide product below is
    // the same as shifting the halves.
    let (low, high) = wide_product(value, factor);
    if places >= 512 {
        return Some(U256::ZERO);
    }
    if places >= 256 {
        return Some(high >> (places - 256));
    }
    if places == 0 {
        return high.is_zero().then_some(low);
    }
    let carried = high << (256 - places);
    ((high >> places).is_zero()).then(|| low >> places | carried)
}

/// The 512-bit product of a 256-bit and a 64-bit number, as low and high halves.
fn wide_product(value: U256, factor: u64) -> (U256, U256) {
    let mut low = [0; 4];
    let mut carry = 0;
    for (place, limb) in value.as_limbs().iter().enumerate() {
        let product = u128::from(*limb) * u128::from(factor) + u128::from(carry);
        // The low and the high half of a 128-bit product.
        #[allow(clippy::cast_possible_truncation)]
        {
            low[place] = product as u64;
            carry = (product >> 64) as u64;
        }
    }
    (U256::from_limbs(low), U256::from(carry))
}

#[cfg(test)]
mod tests;
