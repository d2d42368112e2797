//! The difficulty rules by logarithms: another way to the same number.
//!
//! The classroom's and Bitcoin Cash's say that a target is the first one times two to the power of the lateness in half-lives.
//! Its code has a polynomial for the power. Here the logarithm of the target is taken, digit by
//! digit, and compared with the lateness.

use alloc::{format, string::String, vec::Vec};

use ledger::{CompactTarget, DifficultyRule, RoomParams};
use ruint::aliases::U256;

use super::Point;

/// Binary digits after the point.
const FRACTION: u32 = 32;

/// How far the two logarithms may be apart, in 2⁻³²: the rule's polynomial is good to 0.013 %, and
/// compact bits keep at least 15 digits. A second late is 30 times as much.
const TOLERANCE: i128 = 1_200_000;

/// The target of compact bits: 23 bits times a power of 256.
pub(super) fn target_of(bits: CompactTarget) -> U256 {
    let mantissa = U256::from(bits.0 & 0x007f_ffff);
    let size = (bits.0 >> 24) as usize;
    if size >= 3 {
        mantissa << (8 * (size - 3))
    } else {
        mantissa >> (8 * (3 - size))
    }
}

/// 2²⁵⁶ / (target + 1).
pub(super) fn work(target: U256) -> U256 {
    match target.checked_add(U256::from(1)) {
        Some(divisor) => !target / divisor + U256::from(1),
        None => U256::from(1),
    }
}

/// A block's place in time.
pub(super) struct Clock {
    pub(super) height: u64,
    /// Its active time in seconds.
    pub(super) active_s: u64,
    /// Seconds from a spacing before block 1 to its parent.
    pub(super) parent_since_s: i64,
}

impl Point {
    /// The median time of the last eleven blocks, the later of two middle ones.
    pub(super) fn median(&self) -> u32 {
        let mut times = self.times.clone();
        times.sort_unstable();
        times[times.len() / 2]
    }

    pub(super) fn times_and(&self, time: u32) -> Vec<u32> {
        let kept = self.times.len().saturating_sub(10);
        let mut times = self.times[kept..].to_vec();
        times.push(time);
        times
    }
}

/// Whether a block at this place in time may have this target.
pub(super) fn check(params: &RoomParams, clock: &Clock, target: U256) -> Result<(), String> {
    if target.is_zero() {
        return Err("its target is zero".into());
    }
    let spacing = i128::from(params.target_spacing_s);
    let height = i128::from(clock.height);
    let (late_s, half_life) = match params.difficulty {
        // Whose turn it is decides, and the body tells who sealed it.
        DifficultyRule::Signers => return Ok(()),
        DifficultyRule::Classroom => (i128::from(clock.active_s) - spacing * height, 8),
        // Block 1 is the anchor.
        DifficultyRule::Asert if clock.height == 1 => (0, 288),
        DifficultyRule::Asert => {
            let parent_due_s = spacing * (height - 1);
            (i128::from(clock.parent_since_s) - parent_due_s, 288)
        }
        // No run comes to the first retarget.
        DifficultyRule::Bitcoin if clock.height < 2_016 => (0, 1),
        DifficultyRule::Bitcoin => return Err("the model knows no retarget".into()),
    };
    let half_lives = (late_s << FRACTION) / (half_life * spacing);
    let easiest = log2(target_of(params.easiest_bits));
    let expected = (log2(target_of(params.starting_bits)) + half_lives).min(easiest);
    let found = log2(target);
    let apart = (found - expected).abs();
    if apart <= TOLERANCE {
        Ok(())
    } else {
        Err(format!(
            "it is {late_s} s late, and its target has logarithm {} where {} is right",
            shown(found),
            shown(expected)
        ))
    }
}

/// Thousandths.
fn shown(log: i128) -> String {
    let thousandths = (log * 1_000) >> FRACTION;
    format!("{}.{:03}", thousandths / 1_000, thousandths % 1_000)
}

/// The binary logarithm of a number above zero, by squaring: each square's size is the next digit.
fn log2(value: U256) -> i128 {
    let whole = value.bit_len() - 1;
    let shifted = if whole >= 62 {
        value >> (whole - 62)
    } else {
        value << (62 - whole)
    };
    // Between one and two, in units of 2⁻⁶².
    let mut mantissa = u128::from(shifted.as_limbs()[0]);
    let mut log = (whole as i128) << FRACTION;
    for place in (0..FRACTION).rev() {
        mantissa = (mantissa * mantissa) >> 62;
        if mantissa >> 63 != 0 {
            mantissa >>= 1;
            log += 1 << place;
        }
    }
    log
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    const ONE: i128 = 1 << FRACTION;

    #[test]
    fn logarithms_are_right() {
        for (value, expected) in [
            (U256::from(1), 0),
            (U256::from(2), ONE),
            (U256::from(1) << 200, 200 * ONE),
            // log2(3) = 1.584962500721156…
            (U256::from(3) << 100, 100 * ONE + 6_807_362_106),
            (U256::from(3), 6_807_362_106),
        ] {
            assert!((log2(value) - expected).abs() < 4, "{value}");
        }
    }

    /// The ledger's rule and this one agree over all latenesses, and a second makes a difference.
    #[test]
    fn the_ledgers_targets_pass_and_those_of_a_second_later_do_not() {
        use ledger::{Height, Room, difficulty::next_target};
        let room = Room::commons();
        let (params, schedule) = (room.params(), room.schedule());
        let spacing = u64::from(params.target_spacing_s);
        for active_s in (1..200 * spacing).step_by(7) {
            let height = Height(100);
            let target = target_of(next_target(schedule, height, active_s));
            let at = |active_s| Clock {
                height: height.0,
                active_s,
                parent_since_s: 0,
            };
            assert_eq!(check(params, &at(active_s), target), Ok(()), "{active_s}");
            let easiest = target == target_of(params.easiest_bits);
            let later = check(params, &at(active_s + 1), target);
            assert!(easiest || later.is_err(), "{active_s}");
        }
    }
}
