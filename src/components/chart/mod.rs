//! Small charts: columns or a line, and below each the same as a table.

mod scale;

use std::fmt::Write as _;

use yew::prelude::*;

pub(crate) use self::scale::{axis_words, step_for};
use crate::{format, text::t};

/// Width of a drawing.
const WIDTH: f64 = 340.0;
/// Left edge of the plot.
const LEFT: f64 = 40.0;
/// Right edge of the plot.
const RIGHT: f64 = 334.0;
/// Top edge of the plot.
const TOP: f64 = 8.0;
/// Base line of the plot.
const BASE: f64 = 92.0;

/// What a chart's numbers count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    /// Things.
    Count,
    /// 1/100 coins.
    Coins,
}

impl Unit {
    fn on_axis(self, number: u64) -> String {
        match self {
            Self::Count => axis_words(number),
            Self::Coins => format::amount(number),
        }
    }

    fn in_table(self, number: u64) -> String {
        match self {
            Self::Count => format::count(number),
            Self::Coins => format::amount(number),
        }
    }
}

/// How numbers are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A column each.
    Columns,
    /// A line in steps.
    Line,
}

/// A number of a chart.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Point {
    /// Where it stands from left to right, in words.
    pub(crate) place: AttrValue,
    /// The number.
    pub(crate) value: u64,
    /// What would be expected there, if anything is.
    pub(crate) expected: Option<u64>,
}

/// Properties of [`Chart`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// Its title.
    pub(crate) title: AttrValue,
    /// What it says, in a sentence.
    pub(crate) words: AttrValue,
    /// Its numbers from left to right.
    pub(crate) points: Vec<Point>,
    /// What they count.
    pub(crate) unit: Unit,
    /// How they are drawn.
    pub(crate) shape: Shape,
    /// Heads of the table: the places, the numbers, and what is expected where anything is.
    pub(crate) heads: [AttrValue; 3],
}

/// A chart with its sentence and its table.
#[component]
pub(crate) fn Chart(props: &Props) -> Html {
    let scale = Scale::of(&props.points);
    let ends = (props.points.first(), props.points.last());
    html! {
        <section class="card chart">
            <h3>{ &props.title }</h3>
            <p class="soft">{ &props.words }</p>
            <svg class="draw" viewBox={format!("0 0 {WIDTH} 112")} role="img" aria-label={props.title.clone()}>
                { for scale.lines().map(|line| level(&scale, line, props.unit)) }
                { match props.shape {
                    Shape::Columns => columns(&scale, &props.points),
                    Shape::Line => html! { <path class="chart-line" d={scale.steps(&props.points)} /> },
                } }
                if let (Some(first), Some(last)) = ends {
                    <text x={LEFT.to_string()} y="108">{ &first.place }</text>
                    <text x={RIGHT.to_string()} y="108" text-anchor="end">{ &last.place }</text>
                }
            </svg>
            <details>
                <summary>{ t!("chart-as-table") }</summary>
                { table(props) }
            </details>
        </section>
    }
}

fn level(scale: &Scale, line: u64, unit: Unit) -> Html {
    let y = scale.y(line);
    html! {
        <>
            <path class="chart-grid" d={format!("M{LEFT} {y:.1}H{RIGHT}")} />
            <text x={(LEFT - 6.0).to_string()} y={format!("{:.1}", y + 4.0)} text-anchor="end">{ unit.on_axis(line) }</text>
        </>
    }
}

fn columns(scale: &Scale, points: &[Point]) -> Html {
    let gap = (scale.width() * 0.2).min(4.0);
    let column = |(nth, point): (usize, &Point)| {
        let (x, y) = (scale.x(nth) + gap / 2.0, scale.y(point.value));
        let width = scale.width() - gap;
        let expected = point
            .expected
            .map(|expected| format!("M{x:.1} {:.1}h{width:.1}", scale.y(expected)));
        html! {
            <>
                <rect class="chart-column" x={format!("{x:.1}")} y={format!("{y:.1}")} width={format!("{width:.1}")} height={format!("{:.1}", BASE - y)} rx="1.5" />
                if let Some(expected) = expected {
                    <path class="chart-expected" d={expected} />
                }
            </>
        }
    };
    points.iter().enumerate().map(column).collect()
}

fn table(props: &Props) -> Html {
    let has_expected = props.points.iter().any(|point| point.expected.is_some());
    let [place, value, expected] = &props.heads;
    let row = |point: &Point| {
        html! {
            <tr>
                <th scope="row">{ &point.place }</th>
                <td class="r num">{ props.unit.in_table(point.value) }</td>
                if has_expected {
                    <td class="r num">{ point.expected.map_or_else(|| "–".to_owned(), |expected| props.unit.in_table(expected)) }</td>
                }
            </tr>
        }
    };
    html! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{ place }</th>
                    <th scope="col" class="r">{ value }</th>
                    if has_expected {
                        <th scope="col" class="r">{ expected }</th>
                    }
                </tr>
            </thead>
            <tbody>{ for props.points.iter().map(row) }</tbody>
        </table>
    }
}

/// Where numbers lie in a plot.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Scale {
    count: usize,
    top: u64,
    step: u64,
}

impl Scale {
    fn of(points: &[Point]) -> Self {
        let all = points
            .iter()
            .flat_map(|point| [Some(point.value), point.expected]);
        let tallest = all.flatten().max().unwrap_or(0).max(1);
        let step = step_for(tallest);
        Self {
            count: points.len(),
            top: tallest.div_ceil(step).saturating_mul(step),
            step,
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "some dozens, and a picture")]
    fn width(&self) -> f64 {
        (RIGHT - LEFT) / self.count.max(1) as f64
    }

    #[expect(clippy::cast_precision_loss, reason = "some dozens, and a picture")]
    fn x(&self, nth: usize) -> f64 {
        LEFT + self.width() * nth as f64
    }

    #[expect(clippy::cast_precision_loss, reason = "a picture")]
    fn y(&self, value: u64) -> f64 {
        BASE - (BASE - TOP) * (value as f64 / self.top as f64)
    }

    fn lines(&self) -> impl Iterator<Item = u64> + use<> {
        let step = self.step;
        (0..=self.top / step).map(move |nth| nth * step)
    }

    /// A line through all points, level along each.
    fn steps(&self, points: &[Point]) -> String {
        let mut path = String::new();
        for (nth, point) in points.iter().enumerate() {
            let verb = if nth == 0 { "M" } else { "L" };
            let (x, y) = (self.x(nth), self.y(point.value));
            // Writing to a string does not fail.
            let _ = write!(path, "{verb}{x:.1} {y:.1}H{:.1}", x + self.width());
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(value: u64, expected: Option<u64>) -> Point {
        Point {
            place: "here".into(),
            value,
            expected,
        }
    }

    #[test]
    fn a_plot_is_as_tall_as_what_is_and_what_is_expected() {
        let scale = Scale::of(&[point(7, Some(42)), point(3, None)]);
        assert_eq!((scale.top, scale.step), (60, 20));
        assert_eq!(scale.lines().collect::<Vec<_>>(), [0, 20, 40, 60]);
        assert!((scale.y(0) - BASE).abs() < 1e-9 && (scale.y(60) - TOP).abs() < 1e-9);
        let empty = Scale::of(&[]);
        assert_eq!(empty.top, 1);
    }

    #[test]
    fn points_stand_side_by_side_from_edge_to_edge() {
        let points = [point(0, None), point(10, None)];
        let scale = Scale::of(&points);
        assert_eq!(scale.steps(&points), "M40.0 92.0H187.0L187.0 8.0H334.0");
    }

    #[test]
    fn coins_are_written_as_coins() {
        assert_eq!(Unit::Coins.on_axis(250), "2.50");
        assert_eq!(Unit::Count.on_axis(2_500), "2.5k");
        assert_eq!(Unit::Count.in_table(2_500), "2,500");
    }
}
