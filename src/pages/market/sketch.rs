//! A chalk drawing for an offer. It follows from the offer's id, so that everybody sees the same
//! one and two offers are told apart at a glance; what is sold stands in words below it.

use std::{f64::consts::TAU, fmt::Write};

use yew::prelude::*;

use crate::format;

/// Middle of the drawing.
const CENTER: (f64, f64) = (60.0, 38.0);
/// Radius of the outermost strokes.
const RADIUS: f64 = 32.0;

/// The drawing of an offer, on a slate in a chalk of its own.
pub(super) fn sketch(txid: &str) -> Html {
    html! { <svg viewBox="0 0 120 76" aria-hidden="true"><path d={path(txid)} /></svg> }
}

/// The chalk of an offer.
pub(super) fn chalk(txid: &str) -> &'static str {
    format::hue(txid)
}

/// The strokes: a ring of petals, of spokes with dots, of nested polygons, or a star.
fn path(txid: &str) -> String {
    let nibble = |nth: usize| {
        let digit = txid.as_bytes().get(nth).map(|byte| char::from(*byte));
        let value = digit.and_then(|digit| digit.to_digit(16));
        value.map_or(0, |value| value as usize)
    };
    let turn = step(nibble(0), 16) / 4.0;
    let path = match nibble(1) % 4 {
        0 => petals(4 + nibble(2) % 5, turn),
        1 => spokes(5 + nibble(2) % 6, turn),
        2 => polygons(3 + nibble(2) % 4, turn),
        _ => star(5 + nibble(2) % 4, turn),
    };
    path + &polygon(12, 4.0 + step(nibble(3), 16), 0.0)
}

/// A share of a whole turn.
#[expect(clippy::cast_precision_loss, reason = "a handful")]
fn step(nth: usize, of: usize) -> f64 {
    nth as f64 / of as f64 * TAU
}

fn point(radius: f64, angle: f64) -> (f64, f64) {
    (
        CENTER.0 + radius * angle.cos(),
        CENTER.1 + radius * angle.sin(),
    )
}

fn petals(count: usize, turn: f64) -> String {
    let mut path = String::new();
    let half = step(1, 2 * count) * 0.8;
    for nth in 0..count {
        let angle = turn + step(nth, count);
        let [(x0, y0), (x1, y1), (x2, y2), (x3, y3)] = [
            point(12.0, angle),
            point(RADIUS * 0.85, angle - half),
            point(RADIUS, angle),
            point(RADIUS * 0.85, angle + half),
        ];
        // Writing to a string does not fail.
        let _ = write!(
            path,
            "M{x0:.1} {y0:.1}Q{x1:.1} {y1:.1} {x2:.1} {y2:.1}Q{x3:.1} {y3:.1} {x0:.1} {y0:.1}"
        );
    }
    path
}

fn spokes(count: usize, turn: f64) -> String {
    let mut path = String::new();
    for nth in 0..count {
        let angle = turn + step(nth, count);
        let [(x0, y0), (x1, y1), (x2, y2)] = [
            point(13.0, angle),
            point(RADIUS * 0.72, angle),
            point(RADIUS, angle),
        ];
        let _ = write!(path, "M{x0:.1} {y0:.1}L{x1:.1} {y1:.1}M{x2:.1} {y2:.1}h.01");
    }
    path
}

fn polygons(corners: usize, turn: f64) -> String {
    let radii = [RADIUS, RADIUS * 0.76, RADIUS * 0.55];
    let rings = radii.into_iter().enumerate();
    rings
        .map(|(nth, radius)| polygon(corners, radius, turn + step(nth, 3 * corners)))
        .collect()
}

fn star(points: usize, turn: f64) -> String {
    let corners = 2 * points;
    let corner = |nth: usize| {
        let radius = if nth.is_multiple_of(2) {
            RADIUS
        } else {
            RADIUS * 0.5
        };
        point(radius, turn + step(nth, corners))
    };
    closed((0..corners).map(corner))
}

fn polygon(corners: usize, radius: f64, turn: f64) -> String {
    closed((0..corners).map(|nth| point(radius, turn + step(nth, corners))))
}

fn closed(points: impl Iterator<Item = (f64, f64)>) -> String {
    let mut path = String::new();
    for (nth, (x, y)) in points.enumerate() {
        let command = if nth == 0 { 'M' } else { 'L' };
        let _ = write!(path, "{command}{x:.1} {y:.1}");
    }
    path + "z"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_drawing_stays_on_its_slate() {
        for kind in 0..16 {
            for corners in 0..16 {
                let drawn = path(&format!("7{kind:x}{corners:x}f"));
                let mut numbers = drawn
                    .split(|c: char| !(c.is_ascii_digit() || c == '.'))
                    .filter(|number| !number.is_empty())
                    .map(|number| number.parse::<f64>().unwrap());
                assert!(numbers.all(|n| (0.0..=120.0).contains(&n)), "{drawn}");
                assert!(drawn.starts_with('M'));
            }
        }
    }

    #[test]
    fn another_offer_is_another_drawing_and_a_damaged_id_still_one() {
        assert_ne!(path("0123"), path("1123"));
        assert!(!path("").is_empty());
        assert!(!path("é").is_empty());
    }
}
