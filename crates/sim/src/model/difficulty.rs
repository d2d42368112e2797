//! The difficulty rule by logarithms: another way to the same number.
//!
//! The rule says that a target is the first one times two to the power of the lateness in half-lives.
//! Its code has a polynomial for the power. Here the logarithm of the target is taken, digit by
//! digit, and compared with the lateness.

use alloc::{format, string::String};

use ledger::{CompactTarget, RoomParams};
use ruint::aliases::U256;

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

/// Whether a block of this height and active time may have this target.
pub(super) fn check(
    params: &RoomParams,
    height: u64,
    active_s: u64,
    target: U256,
) -> Result<(), String> {
    if target.is_zero() {
        return Err("its target is zero".into());
    }
    let spacing = i128::from(params.target_spacing_s);
    let late_s = i128::from(active_s) - spacing * i128::from(height);
    let half_lives = (late_s << FRACTION) / (8 * spacing);
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
