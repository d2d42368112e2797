//! The drawing: formulas as lines, what was measured as points with their intervals.

use std::fmt::Write as _;

use api::lab::odds::{Law, Line, Measured, Odds, Topic};
use yew::prelude::*;

use super::super::network::percent_words;
use super::table::law_words;
use crate::text::lab::lab;

/// Width of the drawing.
const WIDTH: f64 = 480.0;
/// Left and right edge of the plot.
const SIDES: (f64, f64) = (52.0, 468.0);
/// Top and bottom edge of the plot.
const ENDS: (f64, f64) = (12.0, 196.0);
/// Where the numbers below the plot stand.
const BELOW: f64 = 214.0;
/// Heights that a plot may have, in millionths.
const TOPS: [u32; 5] = [50_000, 100_000, 250_000, 500_000, 1_000_000];
/// Lines across it.
const LEVELS: u32 = 5;

/// Properties of [`Plot`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// What there is to plot.
    pub(super) odds: Odds,
}

/// Where values lie in the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Scale {
    first: u8,
    last: u8,
    top: u32,
}

impl Scale {
    fn of(odds: &Odds) -> Self {
        let points = odds.lines.iter().flat_map(|line| &line.points);
        let places = || points.clone().map(|(at, _)| *at);
        let values = points.clone().map(|(_, value)| *value);
        let measured = odds.measured.iter().map(|measured| measured.interval.1);
        let highest = values.chain(measured).max().unwrap_or(0);
        let mut tops = TOPS.into_iter();
        Self {
            first: places().min().unwrap_or(0),
            last: places().max().unwrap_or(1),
            top: tops.find(|top| *top >= highest).unwrap_or(1_000_000),
        }
    }

    fn x(self, at: u8) -> f64 {
        let span = f64::from(self.last.saturating_sub(self.first).max(1));
        let way = f64::from(at) - f64::from(self.first);
        SIDES.0 + (SIDES.1 - SIDES.0) * way / span
    }

    fn y(self, value: u32) -> f64 {
        let part = f64::from(value) / f64::from(self.top);
        ENDS.1 - (ENDS.1 - ENDS.0) * part.min(1.0)
    }

    fn path(self, line: &Line) -> String {
        let mut path = String::new();
        for (nth, (at, value)) in line.points.iter().enumerate() {
            let verb = if nth == 0 { "M" } else { "L" };
            // Writing to a string does not fail.
            let _ = write!(path, "{verb}{:.1} {:.1}", self.x(*at), self.y(*value));
        }
        path
    }
}

/// The plot and what its lines are.
#[component]
pub(super) fn Plot(props: &Props) -> Html {
    let odds = &props.odds;
    let scale = Scale::of(odds);
    let unit = match odds.topic {
        Topic::Twice { .. } => lab!("lab-odds-axis-confirmations"),
        Topic::Withhold { .. } => lab!("lab-odds-axis-power"),
    };
    let places = odds.lines.first().map(|line| line.points.clone());
    html! {
        <figure class="odds-plot">
            <svg class="draw" viewBox={format!("0 0 {WIDTH} 236")} role="img" aria-label={lab!("lab-odds-picture")}>
                { for (0..=LEVELS).map(|nth| level(scale, scale.top / LEVELS * nth)) }
                { for places.iter().flatten().map(|(at, _)| html! {
                    <text x={format!("{:.1}", scale.x(*at))} y={BELOW.to_string()} text-anchor="middle">{ at.to_string() }</text>
                }) }
                <text x={SIDES.1.to_string()} y="232" text-anchor="end">{ unit }</text>
                { for odds.lines.iter().map(|line| html! { <path class={law_class(line.law)} d={scale.path(line)} /> }) }
                { for odds.measured.iter().map(|measured| point(scale, measured)) }
            </svg>
            <figcaption class="odds-legend">
                { for odds.lines.iter().map(|line| html! {
                    <span><svg class="draw" viewBox="0 0 28 12" width="28" height="12" aria-hidden="true"><path class={law_class(line.law)} d="M1 6H27" /></svg>{ law_words(line.law) }</span>
                }) }
                <span><svg class="draw" viewBox="0 0 28 12" width="28" height="12" aria-hidden="true"><circle class="odds-point" cx="14" cy="6" r="4" /></svg>{ lab!("lab-odds-measured") }</span>
            </figcaption>
        </figure>
    }
}

fn level(scale: Scale, value: u32) -> Html {
    let y = scale.y(value);
    html! {
        <>
            <path class="odds-grid" d={format!("M{} {y:.1}H{}", SIDES.0, SIDES.1)} />
            <text x={(SIDES.0 - 6.0).to_string()} y={format!("{:.1}", y + 4.0)} text-anchor="end">{ percent_words(value) }</text>
        </>
    }
}

fn point(scale: Scale, measured: &Measured) -> Html {
    let value = super::table::ratio(measured);
    let (x, y) = (scale.x(measured.at), scale.y(value));
    let (low, high) = (scale.y(measured.interval.0), scale.y(measured.interval.1));
    let left = x - 4.0;
    html! {
        <>
            <path class="odds-interval" d={format!("M{x:.1} {low:.1}V{high:.1}M{left:.1} {low:.1}h8M{left:.1} {high:.1}h8")} />
            <circle class="odds-point" cx={format!("{x:.1}")} cy={format!("{y:.1}")} r="4" />
        </>
    }
}

fn law_class(law: Law) -> &'static str {
    match law {
        Law::Section11 => "odds-line odds-paper",
        Law::ThisRace | Law::EyalSirer => "odds-line",
        Law::Honest => "odds-line odds-fair",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plot_holds_its_lines_and_intervals() {
        let odds = Odds {
            topic: Topic::Twice { percent: 10 },
            lines: vec![Line {
                law: Law::ThisRace,
                points: vec![(1, 30_000), (6, 0)],
            }],
            measured: vec![Measured {
                at: 1,
                won: 3,
                all: 100,
                interval: (10_000, 80_000),
            }],
        };
        let scale = Scale::of(&odds);
        assert_eq!((scale.first, scale.last, scale.top), (1, 6, 100_000));
        assert_eq!(scale.path(&odds.lines[0]), "M52.0 140.8L468.0 196.0");
        assert!((scale.y(1_000_000) - ENDS.0).abs() < 1e-9, "never above");
    }
}
