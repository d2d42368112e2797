//! The geometry of the hash rate's chart.

use std::fmt::Write;

use super::log::{SPAN_MS, Sample};
pub(super) use crate::components::chart::axis_words;
use crate::components::chart::step_for;

/// Left edge of the plot.
pub(super) const LEFT: f64 = 44.0;
/// Right edge of the plot on a wide screen: now.
pub(super) const RIGHT: f64 = 656.0;
/// Right edge of the plot on a narrow screen.
pub(super) const NARROW_RIGHT: f64 = 318.0;
/// Top edge of the plot.
pub(super) const TOP: f64 = 22.0;
/// Base line of the plot: nothing hashed.
pub(super) const BASE: f64 = 80.0;

/// A cap beyond so many times the fastest rate is not drawn: it limits nothing, and its line would
/// press the rate to the ground.
const CAP_IN_SIGHT: u64 = 2;

/// What is drawn at a time, and how tall.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Chart {
    now: u64,
    /// The right edge of the plot: now.
    pub(super) right: f64,
    /// The rate at the top of the plot; a multiple of [`Chart::step`].
    pub(super) top: u64,
    /// The rate from one line of the plot to the next.
    pub(super) step: u64,
}

impl Chart {
    /// A chart that ends now and is tall enough for all samples and the caps in sight.
    pub(super) fn new(samples: &[Sample], now: u64, right: f64) -> Self {
        let rates = samples.iter().map(|sample| sample.hash_rate);
        let fastest = rates.max().unwrap_or(0);
        let sight = fastest.saturating_mul(CAP_IN_SIGHT);
        let caps = samples
            .iter()
            .map(|sample| sample.cap)
            .filter(|&cap| cap <= sight);
        let tallest = caps.max().unwrap_or(0).max(fastest).max(1);
        let step = step_for(tallest);
        Self {
            now,
            right,
            top: tallest.div_ceil(step).saturating_mul(step),
            step,
        }
    }

    /// Where a time lies from left to right; what was before the chart is at its left edge.
    #[expect(clippy::cast_precision_loss, reason = "a few minutes and a picture")]
    pub(super) fn x(&self, at: u64) -> f64 {
        let ago = self.now.saturating_sub(at).min(SPAN_MS);
        self.right - (self.right - LEFT) * (ago as f64 / SPAN_MS as f64)
    }

    /// How high a rate lies.
    #[expect(clippy::cast_precision_loss, reason = "a picture")]
    pub(super) fn y(&self, hash_rate: u64) -> f64 {
        BASE - (BASE - TOP) * (hash_rate as f64 / self.top as f64)
    }

    /// The rates of the lines across the plot, from none to the top.
    pub(super) fn lines(&self) -> impl Iterator<Item = u64> + use<> {
        let step = self.step;
        (0..=self.top / step).map(move |nth| nth * step)
    }

    /// The line of the rate, as a path; empty without samples. From the newest sample it goes on
    /// until now.
    pub(super) fn rate_path(&self, samples: &[Sample]) -> String {
        let mut path = String::new();
        let mut last = None;
        for sample in samples {
            let y = self.y(sample.hash_rate);
            // Off and on happen at once; between two measurements the rate went from one to the other.
            if let Some((before, level)) = last
                && (before == 0) != (sample.hash_rate == 0)
            {
                point(&mut path, self.x(sample.at), level);
            }
            point(&mut path, self.x(sample.at), y);
            last = Some((sample.hash_rate, y));
        }
        if let Some((_, y)) = last {
            point(&mut path, self.right, y);
        }
        path
    }

    /// The lines of the caps in force, as paths from left to right with their caps.
    pub(super) fn cap_lines(&self, samples: &[Sample]) -> Vec<CapLine> {
        let mut lines: Vec<CapLine> = Vec::new();
        for (nth, sample) in samples.iter().enumerate() {
            let to = samples
                .get(nth + 1)
                .map_or(self.right, |next| self.x(next.at));
            if sample.cap == 0 || sample.cap > self.top {
                continue;
            }
            let from = self.x(sample.at);
            match lines.last_mut() {
                Some(line) if line.cap == sample.cap && (line.to - from).abs() < 0.5 => {
                    line.to = to;
                }
                _ => lines.push(CapLine {
                    cap: sample.cap,
                    from,
                    to,
                }),
            }
        }
        lines
    }
}

/// A cap while it was in force.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct CapLine {
    /// Hashes a second.
    pub(super) cap: u64,
    /// Where it begins from left to right.
    pub(super) from: f64,
    /// Where it ends.
    pub(super) to: f64,
}

/// The mean rate in equal parts of the log's span, oldest first; none where nothing was known yet.
pub(super) fn means(samples: &[Sample], now: u64, parts: u64) -> Vec<Option<u64>> {
    let width = SPAN_MS / parts;
    let begin = now.saturating_sub(SPAN_MS);
    (0..parts)
        .map(|nth| mean(samples, begin + nth * width, begin + (nth + 1) * width))
        .collect()
}

/// The mean rate from one time to another, weighted by how long each sample held.
fn mean(samples: &[Sample], from: u64, to: u64) -> Option<u64> {
    let mut sum = 0_u128;
    let mut known = 0_u64;
    for (nth, sample) in samples.iter().enumerate() {
        let until = samples.get(nth + 1).map_or(to, |next| next.at.min(to));
        let held = until.saturating_sub(sample.at.max(from));
        sum += u128::from(sample.hash_rate) * u128::from(held);
        known += held;
    }
    let mean = sum.checked_div(u128::from(known))?;
    u64::try_from(mean).ok()
}

fn point(path: &mut String, x: f64, y: f64) {
    let verb = if path.is_empty() { 'M' } else { 'L' };
    // Writing to a string does not fail.
    let _ = write!(path, "{verb}{x:.1} {y:.1}");
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: u64 = 10_000_000;

    fn sample(seconds_ago: u64, hash_rate: u64, cap: u64) -> Sample {
        Sample {
            at: NOW - seconds_ago * 1_000,
            hash_rate,
            cap,
        }
    }

    #[test]
    fn the_top_is_a_round_number_over_all_rates() {
        let tops = [0, 1, 7, 60, 74_600, 99_999, 1_000_000].map(|rate| {
            let chart = Chart::new(&[sample(1, rate, 0)], NOW, RIGHT);
            (chart.top, chart.step)
        });
        assert_eq!(
            tops,
            [
                (1, 1),
                (1, 1),
                (10, 5),
                (60, 20),
                (75_000, 25_000),
                (100_000, 50_000),
                (1_000_000, 500_000)
            ]
        );
        let fastest = Chart::new(&[sample(1, u64::MAX, 0)], NOW, RIGHT);
        assert!(fastest.y(u64::MAX) >= TOP - 0.1);
    }

    #[test]
    fn a_cap_counts_only_where_it_is_in_sight() {
        let chart = |cap| Chart::new(&[sample(1, 50, cap)], NOW, RIGHT);
        assert_eq!(chart(90).top, 100);
        assert_eq!(chart(101).top, 60);
        assert_eq!(chart(101).cap_lines(&[sample(1, 50, 101)]), []);
    }

    #[test]
    fn times_run_from_five_minutes_ago_to_now() {
        let chart = Chart::new(&[], NOW, RIGHT);
        let xs = [0, 150, 300, 900].map(|seconds_ago| chart.x(NOW - seconds_ago * 1_000));
        assert!(
            xs.iter()
                .zip([RIGHT, 350.0, LEFT, LEFT])
                .all(|(x, expected)| (x - expected).abs() < 1e-9)
        );
    }

    #[test]
    fn the_line_falls_at_once_when_mining_stops_and_goes_on_to_the_edge() {
        let samples = [sample(150, 60, 0), sample(75, 0, 0)];
        let chart = Chart::new(&samples, NOW, RIGHT);
        assert_eq!(
            chart.rate_path(&samples),
            "M350.0 22.0L503.0 22.0L503.0 80.0L656.0 80.0"
        );
        assert_eq!(chart.rate_path(&[]), "");
    }

    #[test]
    fn one_cap_is_one_line() {
        let samples = [
            sample(300, 20, 20),
            sample(200, 20, 20),
            sample(150, 50, 60),
            sample(75, 50, 0),
        ];
        let chart = Chart::new(&samples, NOW, RIGHT);
        let lines = chart.cap_lines(&samples);
        let shown: Vec<_> = lines
            .iter()
            .map(|line| (line.cap, line.from.round(), line.to.round()))
            .collect();
        assert_eq!(shown, [(20, 44.0, 350.0), (60, 350.0, 503.0)]);
    }

    #[test]
    fn means_are_weighted_by_time_and_unknown_before_the_first_sample() {
        let samples = [sample(90, 100, 0), sample(45, 40, 0)];
        assert_eq!(
            means(&samples, NOW, 5),
            [None, None, None, Some(100), Some(55)]
        );
    }
}
