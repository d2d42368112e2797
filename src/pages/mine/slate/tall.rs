//! The slate as rows, for a narrow window: the target is the floor.

use yew::prelude::*;

use super::{
    rarity::odds_words,
    scene::{Dot, Scene},
    wide::{hatch, head, star},
};
use crate::{format, text::t};

const ROW: f64 = 44.0;
const TOP: f64 = 4.0;
/// Left edge of what is thrown: labels stand before it.
const LEFT: f64 = 104.0;
const RIGHT: f64 = 326.0;
/// Least height from one line of words to the next.
const LINE: f64 = 15.0;
/// Rows that are drawn past the target at least.
const PAST_TARGET: f64 = 1.1;

/// The drawing, with what it shows in words.
pub(super) fn drawing(scene: &Scene, thrown: Html, words: String) -> Html {
    let target = y(scene.target);
    let own = scene.own.as_ref().map(|own| y(own.place));
    let best = scene.best.as_ref().map(|best| y(best.place));
    let words_of_best = best.map(|best| base_of_words(best, target));
    let bottom = (target + ROW * PAST_TARGET).max(own.map_or(0.0, |own| own + 18.0));
    html! {
        <svg class="draw target-tall" viewBox={format!("0 0 326 {:.0}", bottom + 4.0)} role="img" aria-label={words}>
            { hatch() }
            { for scene.columns().map(row) }
            <rect x={px(LEFT)} y={px(target)} width={px(RIGHT - LEFT)} height={px(bottom - target)} fill="url(#slate-hatch)" opacity="0.55" />
            <path class="target-line" d={format!("M{LEFT} {target:.1}H{RIGHT}")} />
            { thrown }
            { for scene.counts.iter().flatten().zip(scene.columns()).map(|(count, column)| number(column, *count, words_of_best)) }
            <text x="320" y={px(target - 7.0)} text-anchor="end" class="t-strong t-work">{ t!("mine-target") }</text>
            if let Some((best, base)) = best.zip(words_of_best) {
                <g class="best">
                    <circle cx="118" cy={px(best)} r="6" />
                    <text x="132" y={px(base)} class="t-strong">{ t!("mine-best-mark") }</text>
                </g>
            }
            if let Some(own) = own {
                <g class="own">
                    { star(310.0, own) }
                    <text x="296" y={px(own.max(target + 11.0) + 4.0)} text-anchor="end" class="t-strong">
                        { t!("mine-own-mark", height = scene.own_height.to_string()) }
                    </text>
                </g>
            }
        </svg>
    }
}

/// Where a throw is drawn.
pub(super) fn at(dot: &Dot<'_>) -> (f64, f64) {
    let x = LEFT + 12.0 + (RIGHT - LEFT - 24.0) * dot.throw.across;
    (x, (y(dot.throw.place) - dot.above).max(TOP + 2.0))
}

fn y(place: f64) -> f64 {
    TOP + ROW * place
}

/// The base line of words beside a mark: they keep clear of the target's line.
fn base_of_words(mark: f64, target: f64) -> f64 {
    let is_on_line = (target - mark).abs() < 12.0;
    if is_on_line { target - 7.0 } else { mark + 4.0 }
}

fn px(length: f64) -> String {
    format!("{length:.1}")
}

fn row(column: u32) -> Html {
    let at = y(f64::from(column));
    html! {
        <>
            <path class="target-grid" d={format!("M0 {at:.1}H{RIGHT}")} />
            <text x="0" y={px(at + 18.0)} class="t-strong">{ head(column) }</text>
            <text x="0" y={px(at + 34.0)}>{ odds_words(column) }</text>
        </>
    }
}

fn number(column: u32, count: u64, words: Option<f64>) -> Html {
    let base = base_of_number(y(f64::from(column) + 0.5) + 4.0, words);
    html! { <text class="t-strong" x="215" y={px(base)} text-anchor="middle">{ format::count(count) }</text> }
}

/// The base line of a number in the middle of its row: it keeps clear of the words about your best.
fn base_of_number(base: f64, words: Option<f64>) -> f64 {
    match words {
        Some(words) if (0.0..LINE).contains(&(words - base)) => words - LINE,
        Some(words) if (0.0..LINE).contains(&(base - words)) => words + LINE,
        _ => base,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_keeps_clear_of_the_words_about_your_best() {
        let bases = [None, Some(60.0), Some(113.0), Some(100.0), Some(88.0)]
            .map(|words| base_of_number(100.0, words));
        let expected = [100.0, 100.0, 98.0, 85.0, 103.0];
        let differs = |(one, other): (f64, f64)| (one - other).abs() > 1e-9;
        assert!(!bases.into_iter().zip(expected).any(differs), "{bases:?}");
    }
}
