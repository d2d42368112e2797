//! The slate as columns, for a wide screen.

use yew::prelude::*;

use super::{
    rarity::{self, odds_words},
    scene::{Dot, Mark, Scene},
};
use crate::{format, text::t};

const LEFT: f64 = 8.0;
const RIGHT: f64 = 656.0;
/// The least width of a column with a label of its own.
const LABEL: f64 = 80.0;
/// Half the width of the sentence in the middle of the foot.
const HALF_SENTENCE: f64 = 86.0;
/// The width of the words about your best.
const BEST_WORDS: f64 = 132.0;

/// The drawing, with what it shows in words.
pub(super) fn drawing(scene: &Scene, thrown: Html, words: String) -> Html {
    let target = x(scene, scene.target);
    html! {
        <svg class="draw target" viewBox="0 0 664 206" role="img" aria-label={words}>
            { hatch() }
            { for scene.columns().map(|column| line(scene, column)) }
            <rect x={px(target)} y="44" width={px(RIGHT - target)} height="134" fill="url(#slate-hatch)" opacity="0.55" />
            <path class="target-line" d={format!("M{target:.1} 40V182")} />
            <path class="target-floor" d={format!("M{LEFT} 178H{RIGHT}")} />
            { thrown }
            { for scene.counts.iter().flatten().zip(scene.columns()).map(|(count, column)| number(scene, column, *count)) }
            if let Some(best) = &scene.best {
                { best_mark(scene, best) }
            }
            if let Some(own) = &scene.own {
                { own_mark(x(scene, own.place), scene.own_height) }
            }
            { foot(target) }
        </svg>
    }
}

/// The pattern of the part where a hash is a block.
pub(super) fn hatch() -> Html {
    html! {
        <defs>
            <pattern id="slate-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(-50)">
                <path class="target-hatch" d="M0 0V7" />
            </pattern>
        </defs>
    }
}

/// Where a throw is drawn.
pub(super) fn at(dot: &Dot<'_>, span: f64) -> (f64, f64) {
    let y = 56.0 + 110.0 * dot.throw.across - dot.above;
    (along(dot.throw.place, span), y)
}

/// A five-pointed star around a point.
pub(super) fn star(x: f64, y: f64) -> Html {
    let d = format!(
        "M{x:.1} {:.1}l3 6.2 6.8.9-5 4.7 1.3 6.8-6.1-3.3-6.1 3.3 1.3-6.8-5-4.7 6.8-.9z",
        y - 9.5
    );
    html! { <path class="own-mark" {d} /> }
}

/// What begins a column's hashes: `00…`.
pub(super) fn head(column: u32) -> String {
    match column {
        0 => t!("mine-anything"),
        column => format!("{}…", "0".repeat(column as usize)),
    }
}

fn x(scene: &Scene, place: f64) -> f64 {
    along(place, scene.span)
}

fn along(place: f64, span: f64) -> f64 {
    LEFT + (RIGHT - LEFT) * (place / span).clamp(0.0, 1.0)
}

fn px(length: f64) -> String {
    format!("{length:.1}")
}

fn line(scene: &Scene, column: u32) -> Html {
    let at = x(scene, f64::from(column));
    let width = (RIGHT - LEFT) / scene.span;
    // Where columns are narrow, one in so many has a label.
    let has_label = width >= LABEL || (f64::from(column) * width).rem_euclid(LABEL) < width;
    html! {
        <>
            <path class="target-grid" d={format!("M{at:.1} 44V178")} />
            if has_label {
                <text x={px(at + 6.0)} y="22" class="t-strong">{ head(column) }</text>
                <text x={px(at + 6.0)} y="38">{ odds_words(column) }</text>
            }
        </>
    }
}

fn number(scene: &Scene, column: u32, count: u64) -> Html {
    let middle = x(scene, f64::from(column) + 0.5);
    html! { <text class="t-strong" x={px(middle)} y="84" text-anchor="middle">{ format::count(count) }</text> }
}

fn best_mark(scene: &Scene, best: &Mark) -> Html {
    let at = x(scene, best.place);
    let most = x(scene, scene.target) - BEST_WORDS - 8.0;
    let words = (at - 52.0).min(most).max(LEFT + 4.0);
    let (zeros, rest) =
        format::hash_parts(&best.hash, 10.max(rarity::leading_zeros(&best.hash) + 4));
    html! {
        <g class="best">
            <circle cx={px(at)} cy="92" r="6" />
            <path d={format!("M{at:.1} 102V118")} />
            <text x={px(words)} y="133" class="t-strong">{ t!("mine-best-mark") }</text>
            <text x={px(words)} y="149" class="t-mono"><tspan class="t-work">{ zeros }</tspan>{ rest }{ "…" }</text>
        </g>
    }
}

/// Your own block, above the line of your best, so that the two never hide each other.
fn own_mark(at: f64, height: u64) -> Html {
    let words = t!("mine-own-mark", height = height.to_string());
    let (anchor, from) = if at > RIGHT - 90.0 {
        ("end", at - 14.0)
    } else {
        ("start", at + 14.0)
    };
    html! {
        <g class="own">
            { star(at, 62.0) }
            <text x={px(from)} y="66" text-anchor={anchor} class="t-strong">{ words }</text>
        </g>
    }
}

/// The words below the drawing, as far as there is room for them.
fn foot(target: f64) -> Html {
    let (from, to) = (124.0, target - 34.0);
    let middle = f64::midpoint(from, to);
    let has_sentence = to - from > 2.0 * HALF_SENTENCE + 60.0;
    html! {
        <>
            if target > 170.0 {
                <text x={px(LEFT)} y="198">{ t!("mine-far") }</text>
            }
            if has_sentence {
                <path
                    class="target-arrow"
                    d={format!(
                        "M{from} 194H{:.1}M{:.1} 194H{to:.1}M{:.1} 190l6 4-6 4",
                        middle - HALF_SENTENCE - 8.0, middle + HALF_SENTENCE + 8.0, to - 6.0
                    )}
                />
                <text x={px(middle)} y="198" text-anchor="middle">{ t!("mine-rarer") }</text>
            }
            <text x={px(target)} y="198" text-anchor="middle" class="t-strong t-work">{ t!("mine-target") }</text>
            <text x={px(RIGHT)} y="198" text-anchor="end">{ t!("mine-a-block") }</text>
        </>
    }
}
