//! Lines across a plot.

/// How far the lines across a plot stand apart: 1, 2, 2.5 or 5 times a power of ten, so that there are
/// at most four.
pub(crate) fn step_for(tallest: u64) -> u64 {
    let mut power = 1_u64;
    loop {
        let steps = [power, 2 * power, 5 * power / 2, 5 * power];
        if let Some(step) = steps
            .into_iter()
            .find(|step| tallest <= step.saturating_mul(3))
        {
            return step;
        }
        match power.checked_mul(10) {
            Some(next) if next <= u64::MAX / 10 => power = next,
            _ => return tallest,
        }
    }
}

/// A number beside its line, short: `75k`, `2.5M`.
pub(crate) fn axis_words(number: u64) -> String {
    let units = [
        (1_000_000_000_000, "T"),
        (1_000_000_000, "G"),
        (1_000_000, "M"),
        (1_000, "k"),
    ];
    match units.into_iter().find(|(unit, _)| number >= *unit) {
        Some((unit, name)) => match number % unit / (unit / 10) {
            0 => format!("{}{name}", number / unit),
            tenths => format!("{}.{tenths}{name}", number / unit),
        },
        None => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_named_shortly() {
        let shown = [0, 25, 2_500, 75_000, 1_000_000, 22_500_000].map(axis_words);
        assert_eq!(shown, ["0", "25", "2.5k", "75k", "1M", "22.5M"]);
    }
}
