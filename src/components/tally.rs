//! Tally marks: a count that can be seen. The fifth stroke crosses the four.

use yew::prelude::*;

/// Past this many, only the number is shown.
const MOST: u64 = 15;
// Lengths are in tenths of the drawing's unit: whole numbers are exact, and cost the page less.
/// Width of five marks and the gap after them.
const GROUP_WIDTH: u64 = 184;
/// Width between two marks.
const STEP: u64 = 36;
/// Where the first mark of a group stands.
const FIRST: u64 = 23;
/// Top and foot of a mark: x to the right of where it stands less one, and y; each a little off, so
/// that they look drawn by hand.
const HAND: [[u64; 4]; 7] = [
    [10, 21, 16, 120],
    [8, 16, 13, 124],
    [12, 13, 8, 126],
    [9, 20, 12, 119],
    [13, 17, 6, 125],
    [7, 22, 9, 121],
    [11, 14, 15, 123],
];

/// Properties of [`Tally`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// How many.
    pub(crate) count: u64,
    /// Whether the last mark was just made.
    #[prop_or_default]
    pub(crate) fresh: bool,
}

/// Tally marks for 1 to 15; nothing otherwise. A number stands beside it.
#[component]
pub(crate) fn Tally(props: &Props) -> Html {
    if props.count == 0 || props.count > MOST {
        return Html::default();
    }
    let width = width(props.count);
    let settled = props.count - u64::from(props.fresh);
    html! {
        <svg class="tally" viewBox={format!("0 0 {width} 14")} {width} height="14" aria-hidden="true">
            <path d={marks(0, settled)} />
            if props.fresh {
                <path class="is-new" d={marks(settled, props.count)} />
            }
        </svg>
    }
}

/// Width of a drawing of so many marks, in units.
fn width(count: u64) -> String {
    let (groups, rest) = (count / 5, count % 5);
    let marks = if rest == 0 { 0 } else { rest * STEP + 20 };
    (groups * GROUP_WIDTH + marks).div_ceil(10).to_string()
}

/// The path of the marks from one, counted from 0, up to another.
fn marks(from: u64, to: u64) -> String {
    (from..to).map(mark).collect()
}

fn mark(nth: u64) -> String {
    let left = nth / 5 * GROUP_WIDTH;
    if nth % 5 == 4 {
        return stroke([left + 3, 106, left + 157, 32]);
    }
    let x = left + FIRST + nth % 5 * STEP - 10;
    let [top_x, top_y, foot_x, foot_y] = HAND[(nth % 7) as usize];
    stroke([x + top_x, top_y, x + foot_x, foot_y])
}

fn stroke(tenths: [u64; 4]) -> String {
    let [x1, y1, x2, y2] = tenths.map(|n| format!("{}.{}", n / 10, n % 10));
    format!("M{x1} {y1}L{x2} {y2}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fifth_mark_crosses_the_four_before() {
        assert_eq!(mark(4), "M0.3 10.6L15.7 3.2");
        assert_eq!(mark(9), "M18.7 10.6L34.1 3.2");
        assert_eq!(mark(0), "M2.3 2.1L2.9 12.0");
    }

    #[test]
    fn the_drawing_is_as_wide_as_its_marks() {
        let widths = [1, 4, 5, 7, 10].map(width);
        assert_eq!(widths, ["6", "17", "19", "28", "37"]);
    }
}
