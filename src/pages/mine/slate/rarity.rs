//! How rare a hash is, and where that lies in columns of which each is 16 times rarer than the one
//! before.
//!
//! The place of a hash is the logarithm to base 16 of how many hashes one that small takes on
//! average: a whole part for its leading zero digits, and a fraction for the digits after them.

use crate::text::t;

/// Hex digits of a hash.
const DIGITS: usize = 64;
/// Digits after the zeros that decide a place; a `f64` holds no more.
const PRECISE: usize = 13;

/// The place of a hash or a target, 64 hex digits with the most significant first, from 0 to 64;
/// none for anything else.
pub(super) fn place_of(hash: &str) -> Option<f64> {
    if hash.len() != DIGITS || !hash.bytes().all(|c| c.is_ascii_hexdigit()) {
        return None;
    }
    let zeros = leading_zeros(hash);
    let rest = &hash[zeros..];
    let digits = rest.len().min(PRECISE);
    if digits == 0 {
        return Some(64.0);
    }
    let read = u64::from_str_radix(&rest[..digits], 16).ok()?;
    // From 1 up to, but not including, 16: one digit before the point.
    let mantissa = precise(read) / 16_f64.powi(i32::try_from(digits).ok()? - 1);
    Some(precise(zeros as u64) + 1.0 - mantissa.log2() / 4.0)
}

/// The leading zero digits of a hash: its column.
pub(super) fn leading_zeros(hash: &str) -> usize {
    hash.bytes().take_while(|&c| c == b'0').count()
}

/// How many of so many tries belong in a column by the odds, rounded; with `is_last`, in it and all
/// rarer ones.
pub(super) fn expected_in(column: u32, attempts: u64, is_last: bool) -> u64 {
    let share = if is_last { 16 } else { 15 };
    let one_in = 16_u128.checked_pow(column + 1).unwrap_or(u128::MAX);
    let expected = (u128::from(attempts) * share + one_in / 2) / one_in;
    u64::try_from(expected).unwrap_or(u64::MAX)
}

/// How rare a column is, in words: `1 in 4,096`, `1 in 17 million`.
pub(super) fn odds_words(column: u32) -> String {
    const MILLION: u128 = 1_000_000;
    const BILLION: u128 = 1_000 * MILLION;
    const TRILLION: u128 = 1_000 * BILLION;
    const QUADRILLION: u128 = 1_000 * TRILLION;
    let one_in = 16_u128.checked_pow(column).unwrap_or(u128::MAX);
    let rounded = |unit: u128| u64::try_from((one_in + unit / 2) / unit).unwrap_or(u64::MAX);
    match one_in {
        0..MILLION => t!("mine-odds", count = crate::format::count(rounded(1))),
        MILLION..BILLION => t!("mine-odds-million", count = rounded(MILLION)),
        BILLION..TRILLION => t!("mine-odds-billion", count = rounded(BILLION)),
        TRILLION..QUADRILLION => t!("mine-odds-trillion", count = rounded(TRILLION)),
        _ => t!("mine-odds-power", power = column * 4),
    }
}

/// Where a throw falls that is drawn by the odds of a hash; `random` is uniform from 0 up to, but
/// not including, 1. With a bound, no throw is rarer than that: the rarest hash is known.
pub(super) fn throw(random: f64, bound: Option<f64>) -> f64 {
    let least = bound.map_or(0.0, |bound| (-bound * 16_f64.ln()).exp());
    let size = least + (1.0 - least) * (1.0 - random);
    -size.log2() / 4.0
}

#[expect(
    clippy::cast_precision_loss,
    reason = "13 hex digits and counts of 64 fit"
)]
fn precise(n: u64) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash(head: &str) -> String {
        format!("{head:0<64}")
    }

    fn close(left: f64, right: f64) -> bool {
        (left - right).abs() < 1e-9
    }

    #[test]
    fn each_leading_zero_is_one_column() {
        for (head, place) in [("1", 1.0), ("01", 2.0), ("0001", 4.0), ("00000001", 8.0)] {
            assert!(close(place_of(&hash(head)).unwrap(), place), "{head}");
        }
        assert!(close(place_of(&hash("8")).unwrap(), 0.25));
        assert!(close(place_of(&hash("00004")).unwrap(), 4.5));
    }

    #[test]
    fn a_smaller_hash_lies_further_on() {
        let places = ["f", "e", "1", "0f", "00002e91c4", "00002e91c3"]
            .map(|head| place_of(&hash(head)).unwrap());
        assert!(places.windows(2).all(|two| two[0] < two[1]), "{places:?}");
    }

    #[test]
    fn the_ends_are_places_too() {
        assert!(place_of(&"f".repeat(64)).unwrap() < 1e-9);
        assert!(place_of(&"f".repeat(64)).unwrap() >= 0.0);
        assert_eq!(place_of(&"0".repeat(64)), Some(64.0));
        assert_eq!(place_of(&format!("{}1", "0".repeat(63))), Some(64.0));
    }

    #[test]
    fn what_is_no_hash_has_no_place() {
        assert_eq!(place_of(""), None);
        assert_eq!(place_of(&"0".repeat(63)), None);
        assert_eq!(place_of(&hash("00g")), None);
        assert_eq!(place_of(&hash("+1")), None);
    }

    #[test]
    fn expected_counts_add_up_to_the_tries() {
        let attempts = 16_u64.pow(6);
        let counts: Vec<_> = (0..=5)
            .map(|column| expected_in(column, attempts, column == 5))
            .collect();
        assert_eq!(counts, [15_728_640, 983_040, 61_440, 3_840, 240, 16]);
        assert_eq!(counts.iter().sum::<u64>(), attempts);
        assert_eq!(expected_in(40, u64::MAX, false), 0);
    }

    #[test]
    fn odds_are_said_in_their_largest_unit() {
        let shown = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13].map(odds_words);
        assert_eq!(
            shown,
            [
                "1 in 1",
                "1 in 16",
                "1 in 256",
                "1 in 4,096",
                "1 in 65,536",
                "1 in a million",
                "1 in 17 million",
                "1 in 268 million",
                "1 in 4 billion",
                "1 in 69 billion",
                "1 in a trillion",
                "1 in 2^52"
            ]
        );
    }

    #[test]
    fn throws_have_the_odds_of_a_hash() {
        // Sixteen equal shares of all throws: fifteen in the first column, one in the rest.
        let beyond = (0..1_600)
            .filter(|nth| throw(f64::from(*nth) / 1_600.0, None) > 1.0)
            .count();
        assert_eq!(beyond, 99, "1 in 16, but for the one on the line");
        assert!(close(throw(0.0, None), 0.0));
        assert!(close(throw(15.0 / 16.0, None), 1.0));
    }

    #[test]
    fn no_throw_is_rarer_than_the_rarest_hash() {
        let rarest = throw(1.0 - f64::EPSILON, Some(2.5));
        assert!(rarest <= 2.5 && rarest > 2.49, "{rarest}");
        assert!(close(throw(0.0, Some(2.5)), 0.0));
    }
}
