//! What a hash rate promises: the chance of a block, and how long one takes on average.

use crate::text::t;

/// The chance to find at least one block in `seconds`, from 0 to 1, for a search that takes
/// `difficulty` hashes on average. Tries have no memory, so finds are a Poisson process.
#[expect(
    clippy::cast_precision_loss,
    reason = "a chance is shown with two digits"
)]
pub(super) fn chance_within(seconds: u32, hash_rate: u64, difficulty: u64) -> f64 {
    let expected = hash_rate as f64 * f64::from(seconds) / difficulty.max(1) as f64;
    -(-expected).exp_m1()
}

/// Seconds that a block takes on average; none without hashing.
pub(super) fn expected_seconds(hash_rate: u64, difficulty: u64) -> Option<u64> {
    difficulty.checked_div(hash_rate)
}

/// A chance in words: `21 %`, with a decimal below ten, and bounds where rounding would say never
/// or always.
pub(super) fn chance_words(chance: f64) -> String {
    let percent = chance * 100.0;
    let shown = match percent {
        p if p < 0.1 => return t!("mine-chance-under", percent = "0.1"),
        p if p < 9.95 => format!("{p:.1}"),
        p if p < 99.5 => format!("{p:.0}"),
        _ => return t!("mine-chance-over", percent = "99"),
    };
    t!("percent", percent = shown)
}

/// A time in its two largest units: `4 min 16 s`.
pub(super) fn duration_words(seconds: u64) -> String {
    /// Past so many of the largest unit, the next one is noise.
    const MANY: u64 = 100;
    let words: [fn(u64) -> String; 4] = [
        |count| t!("ago-days", count = count),
        |count| t!("ago-hours", count = count),
        |count| t!("ago-minutes", count = count),
        |count| t!("ago-seconds", count = count),
    ];
    let sizes = [86_400, 3_600, 60, 1];
    let Some(nth) = sizes.iter().position(|&size| seconds >= size) else {
        return t!("mine-under-a-second");
    };
    let (count, rest) = (seconds / sizes[nth], seconds % sizes[nth]);
    let large = words[nth](count);
    match sizes.get(nth + 1).map(|size| rest / size) {
        Some(small) if small > 0 && count < MANY => format!("{large} {}", words[nth + 1](small)),
        _ => large,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chance_is_that_of_a_poisson_process() {
        // One block a minute on average: 1 - 1/e.
        assert!((chance_within(60, 1_000, 60_000) - 0.632_120_558_8).abs() < 1e-9);
        // The rate and the difficulty of the drawing that this page was designed with.
        let chance = chance_within(60, 74_600, 19_097_600);
        assert_eq!(chance_words(chance), "21 %");
        assert_eq!(chance_words(chance_within(60, 0, 1_000)), "under 0.1 %");
        assert_eq!(chance_words(chance_within(60, u64::MAX, 0)), "over 99 %");
    }

    #[test]
    fn a_tiny_chance_keeps_its_digits() {
        let chance = chance_within(60, 1, 60_000_000_000_000);
        assert!((chance / 1e-12 - 1.0).abs() < 1e-9);
    }

    #[test]
    fn small_chances_have_a_decimal() {
        let shown = [0.0009, 0.001, 0.0994, 0.0996, 0.5, 0.994, 0.996].map(chance_words);
        assert_eq!(
            shown,
            [
                "under 0.1 %",
                "0.1 %",
                "9.9 %",
                "10 %",
                "50 %",
                "99 %",
                "over 99 %"
            ]
        );
    }

    #[test]
    fn the_expected_time_is_difficulty_by_rate() {
        assert_eq!(expected_seconds(74_600, 19_097_600), Some(256));
        assert_eq!(expected_seconds(0, 19_097_600), None);
    }

    #[test]
    fn times_are_said_in_two_units() {
        let shown = [0, 42, 60, 256, 3_600, 7_500, 90_000, 8_640_000].map(duration_words);
        assert_eq!(
            shown,
            [
                "under 1 s",
                "42 s",
                "1 min",
                "4 min 16 s",
                "1 h",
                "2 h 5 min",
                "1 d 1 h",
                "100 d"
            ]
        );
    }
}
