//! The time line: a scrubber, and marks for what happened.

use std::{collections::BTreeSet, rc::Rc};

use api::lab::network::{Frame, Mark, MarkKind};
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::words;
use crate::text::lab::lab;

/// Places for marks; those of one kind at one place are one.
const PLACES: u64 = 240;
/// Newest marks that are told in words.
const TOLD: usize = 6;

/// Properties of [`Timeline`].
#[derive(Properties)]
pub(super) struct Props {
    /// What there is, of at most half a second ago.
    pub(super) figures: Rc<Frame>,
    /// The moment that it is on its way to.
    pub(super) goal_ms: Option<u64>,
    /// All marks.
    pub(super) marks: Rc<Vec<Mark>>,
    /// Goes to a moment.
    pub(super) onseek: Callback<u64>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.figures, &other.figures)
            && Rc::ptr_eq(&self.marks, &other.marks)
            && self.goal_ms == other.goal_ms
    }
}

/// Where a mark is drawn and what it looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Lane {
    Block,
    Fork,
    Reorg,
    Attack,
    Lever,
}

impl Lane {
    fn of(kind: MarkKind) -> Self {
        match kind {
            MarkKind::Block { .. } => Self::Block,
            MarkKind::Fork { .. } => Self::Fork,
            MarkKind::Reorg { .. } => Self::Reorg,
            MarkKind::CutOff { .. }
            | MarkKind::Paid { .. }
            | MarkKind::Shipped { .. }
            | MarkKind::Cheated { .. }
            | MarkKind::Failed { .. } => Self::Attack,
            MarkKind::Lever | MarkKind::LockedIn { .. } | MarkKind::Activated { .. } => Self::Lever,
        }
    }

    /// Its class and its place from the top.
    fn looks(self) -> (&'static str, u32) {
        match self {
            Self::Block => ("mk-block", 0),
            Self::Fork => ("mk-fork", 8),
            Self::Reorg => ("mk-reorg", 16),
            Self::Attack => ("mk-attack", 24),
            Self::Lever => ("mk-lever", 32),
        }
    }
}

/// The places at which something is drawn.
fn drawn(marks: &[Mark], length_ms: u64) -> BTreeSet<(Lane, u64)> {
    let place = |at_ms: u64| (at_ms * PLACES / length_ms.max(1)).min(PLACES);
    let seen = marks.iter().filter(|mark| mark.at_ms <= length_ms);
    seen.map(|mark| (Lane::of(mark.kind), place(mark.at_ms)))
        .collect()
}

/// The time line.
#[component]
pub(super) fn Timeline(props: &Props) -> Html {
    let Props { figures, marks, .. } = props;
    let length_ms = figures.length_ms.max(1);
    let oninput = props.onseek.reform(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        input.value().parse().unwrap_or(0)
    });
    let shown_ms = props.goal_ms.unwrap_or(figures.at_ms);
    let range = use_node_ref();
    use_effect_with(
        (range.clone(), position(shown_ms, length_ms)),
        |(range, position)| {
            if let Some(range) = range.cast::<HtmlElement>() {
                // The track is filled up to here; a browser without custom properties leaves it plain.
                let _ = range.style().set_property("--at", position);
            }
        },
    );
    let passed = marks.partition_point(|mark| mark.at_ms <= figures.at_ms);
    html! {
        <section class="card sim-time" aria-label={lab!("lab-net-time-line")}>
            <div class="slider-head">
                <label for="sim-time">{ lab!("lab-net-time") }</label>
                <output for="sim-time">{ words::time(figures.at_ms) }{ " / " }{ words::time(figures.length_ms) }</output>
            </div>
            <svg class="sim-marks" viewBox={format!("0 0 {PLACES} 40")} preserveAspectRatio="none" aria-hidden="true">
                { for drawn(marks, length_ms).into_iter().map(|(lane, place)| {
                    let (class, top) = lane.looks();
                    html! { <path class={class} d={format!("M{place}.5 {top}v7")} /> }
                }) }
            </svg>
            <input
                ref={range}
                class="range"
                id="sim-time"
                type="range"
                min="0"
                max={length_ms.to_string()}
                step="100"
                value={shown_ms.to_string()}
                aria-valuetext={words::time(shown_ms)}
                {oninput}
            />
            <ul class="sim-legend" aria-hidden="true">
                <li><i class="mk-block" />{ lab!("lab-net-legend-blocks") }</li>
                <li><i class="mk-fork" />{ lab!("lab-net-legend-forks") }</li>
                <li><i class="mk-reorg" />{ lab!("lab-net-legend-reorgs") }</li>
                <li><i class="mk-attack" />{ lab!("lab-net-legend-attacks") }</li>
                <li><i class="mk-lever" />{ lab!("lab-net-legend-levers") }</li>
            </ul>
            <ol class="sim-news">
                { for marks[..passed].iter().rev().take(TOLD).map(|mark| html! {
                    <li><time>{ words::time(mark.at_ms) }</time>{ words::mark(mark.kind) }</li>
                }) }
            </ol>
        </section>
    }
}

/// Where the middle of the knob is, as a length of the style sheet, in thousandths of the way.
fn position(at_ms: u64, length_ms: u64) -> String {
    let permille = at_ms.min(length_ms) * 1_000 / length_ms.max(1);
    format!("calc(11px + (100% - 22px) * {permille} / 1000)")
}

/// The last mark before a moment to which somebody may want to go back: a second of it is no way back.
pub(super) fn mark_before(marks: &[Mark], at_ms: u64) -> u64 {
    let earlier = marks.iter().rev();
    let mut earlier = earlier.filter(|mark| mark.at_ms + 1_000 <= at_ms);
    earlier.next().map_or(0, |mark| mark.at_ms)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(at_ms: u64, kind: MarkKind) -> Mark {
        Mark { at_ms, kind }
    }

    #[test]
    fn marks_of_one_kind_at_one_place_are_one() {
        let block = |height| MarkKind::Block { node: 0, height };
        let marks = [
            mark(0, block(1)),
            mark(10, block(2)),
            mark(10, MarkKind::Fork { height: 2 }),
            mark(100_000, block(3)),
        ];
        let drawn = drawn(&marks, 100_000);
        assert_eq!(
            drawn.into_iter().collect::<Vec<_>>(),
            [(Lane::Block, 0), (Lane::Block, PLACES), (Lane::Fork, 0)]
        );
    }

    #[test]
    fn the_way_back_leads_to_an_earlier_mark() {
        let marks = [mark(500, MarkKind::Lever), mark(9_000, MarkKind::Lever)];
        assert_eq!(mark_before(&marks, 9_500), 500);
        assert_eq!(mark_before(&marks, 12_000), 9_000);
        assert_eq!(mark_before(&marks, 400), 0);
    }
}
