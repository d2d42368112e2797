//! Tally marks: a count that can be seen. The fifth stroke crosses the four.

use std::fmt::Write;

use yew::prelude::*;

/// Past this many, only the number is shown.
const MOST: u64 = 15;
/// Width of five marks and the gap after them.
const GROUP_WIDTH: f64 = 18.4;
/// Width between two marks.
const STEP: f64 = 3.6;
/// How far the ends of a mark lie off, in tenths, so that they look drawn by hand.
const HAND: [(i8, i8, i8, i8); 7] = [
    (0, 5, 6, -1),
    (-2, 0, 3, 3),
    (2, -3, -2, 5),
    (-1, 4, 2, -2),
    (3, 1, -4, 4),
    (-3, 6, -1, 0),
    (1, -2, 5, 2),
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
    let marks = |from: u64, to: u64| (from..to).fold(String::new(), |path, nth| path + &mark(nth));
    let settled = props.count - u64::from(props.fresh);
    html! {
        <svg class="tally" viewBox={format!("0 0 {width} 14")} width={width.to_string()} height="14" aria-hidden="true">
            <path d={marks(0, settled)} />
            if props.fresh {
                <path class="is-new" d={marks(settled, props.count)} />
            }
        </svg>
    }
}

/// Width of a drawing of so many marks.
#[expect(clippy::cast_precision_loss, reason = "fifteen at most")]
fn width(count: u64) -> f64 {
    let (groups, rest) = (count / 5, count % 5);
    let marks = if rest == 0 {
        0.0
    } else {
        rest as f64 * STEP + 2.0
    };
    let full = groups as f64 * GROUP_WIDTH;
    (full + marks).ceil()
}

/// The path of the `nth` mark, from 0.
#[expect(clippy::cast_precision_loss, reason = "fifteen at most")]
fn mark(nth: u64) -> String {
    let left = (nth / 5) as f64 * GROUP_WIDTH;
    let mut path = String::new();
    // Writing to a string does not fail.
    let _ = if nth % 5 == 4 {
        write!(path, "M{:.1} 10.6L{:.1} 3.2", left + 0.3, left + 15.7)
    } else {
        let hand = HAND[(nth % 7) as usize].into();
        let [top_x, top_y, foot_x, foot_y]: [i8; 4] = hand;
        let x = left + 2.3 + (nth % 5) as f64 * STEP;
        let off = |tenths: i8| f64::from(tenths) / 10.0;
        write!(
            path,
            "M{:.1} {:.1}L{:.1} {:.1}",
            x + off(top_x),
            1.6 + off(top_y),
            x + off(foot_x),
            12.1 + off(foot_y)
        )
    };
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fifth_mark_crosses_the_four_before() {
        assert_eq!(mark(4), "M0.3 10.6L15.7 3.2");
        assert_eq!(mark(9), "M18.7 10.6L34.1 3.2");
        assert!(mark(3).starts_with("M1"));
    }

    #[test]
    fn the_drawing_is_as_wide_as_its_marks() {
        let widths = [1, 4, 5, 7, 10].map(width);
        assert_eq!(widths, [6.0, 17.0, 19.0, 28.0, 37.0]);
    }
}
