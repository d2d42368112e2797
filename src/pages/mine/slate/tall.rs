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
/// Rows that are drawn past the target at least.
const PAST_TARGET: f64 = 1.1;

/// The drawing, with what it shows in words.
pub(super) fn drawing(scene: &Scene, thrown: Html, words: String) -> Html {
    let target = y(scene.target);
    let own = scene.own.as_ref().map(|own| y(own.place));
    let bottom = (target + ROW * PAST_TARGET).max(own.map_or(0.0, |own| own + 18.0));
    html! {
        <svg class="draw target-tall" viewBox={format!("0 0 326 {:.0}", bottom + 4.0)} role="img" aria-label={words}>
            { hatch() }
            { for scene.columns().map(row) }
            <rect x={px(LEFT)} y={px(target)} width={px(RIGHT - LEFT)} height={px(bottom - target)} fill="url(#slate-hatch)" opacity="0.55" />
            <path class="target-line" d={format!("M{LEFT} {target:.1}H{RIGHT}")} />
            { thrown }
            { for scene.counts.iter().flatten().zip(scene.columns()).map(|(count, column)| number(column, *count)) }
            <text x="320" y={px(target - 7.0)} text-anchor="end" class="t-strong t-work">{ t!("mine-target") }</text>
            if let Some(best) = &scene.best {
                <g class="best">
                    <circle cx="118" cy={px(y(best.place))} r="6" />
                    <text x="132" y={px(base_of_words(y(best.place), target))} class="t-strong">{ t!("mine-best-mark") }</text>
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

fn number(column: u32, count: u64) -> Html {
    let middle = y(f64::from(column) + 0.5);
    html! { <text class="t-strong" x="215" y={px(middle + 4.0)} text-anchor="middle">{ format::count(count) }</text> }
}
