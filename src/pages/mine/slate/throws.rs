//! Throws by the odds of a hash, drawn for the eye: a node tries far more hashes than can be seen,
//! and reports their number and the rarest alone.

use std::collections::VecDeque;

use yew::prelude::*;

use super::{
    rarity,
    scene::{Dot, dots},
    tall, wide,
};

/// Throws that are kept on the drawing.
const KEPT: usize = 230;

/// Properties of [`Thrown`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// How many hashes were tried; none while nothing is thrown.
    pub(super) attempts: Option<u64>,
    /// Place of the rarest hash of all that were tried.
    pub(super) bound: Option<f64>,
    /// Which way the drawing is turned.
    pub(super) turn: Turn,
}

/// Which way a drawing is turned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Turn {
    /// Columns, so many from one end to the other.
    Wide { span: f64 },
    /// Rows.
    Tall,
}

impl Turn {
    /// Where a throw is drawn.
    fn at(self, dot: &Dot<'_>) -> (f64, f64) {
        match self {
            Self::Wide { span } => wide::at(dot, span),
            Self::Tall => tall::at(dot),
        }
    }
}

/// The throws, in a component of their own: one more is drawn without the rest of the slate.
#[component]
pub(super) fn Thrown(props: &Props) -> Html {
    let throws = use_throws(props.attempts, props.bound);
    html! {
        <g class="throws">
            { for dots(&throws, props.attempts.is_some()).map(|dot| circle(&dot, props.turn.at(&dot))) }
        </g>
    }
}

fn circle(dot: &Dot<'_>, (x, y): (f64, f64)) -> Html {
    let r = if dot.is_fresh { "3.8" } else { "2.3" };
    html! { <circle key={dot.throw.number} cx={format!("{x:.1}")} cy={format!("{y:.1}")} {r} opacity={dot.opacity} /> }
}

/// One throw.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Throw {
    /// Counts the throws.
    pub(super) number: u64,
    /// How rare it is, as [`rarity::place_of`] says.
    pub(super) place: f64,
    /// Where it lies across the columns, from 0 to 1; it means nothing.
    pub(super) across: f64,
}

/// The newest throws, oldest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Throws {
    kept: VecDeque<Throw>,
    next: u64,
}

impl Throws {
    /// The throws, oldest first.
    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = &Throw> + ExactSizeIterator {
        self.kept.iter()
    }

    /// Adds a throw from two random numbers, each from 0 up to, but not including, 1. None is rarer
    /// than `bound`, the rarest hash of all that were tried.
    pub(super) fn add(&mut self, random: [f64; 2], bound: Option<f64>) {
        if self.kept.len() == KEPT {
            self.kept.pop_front();
        }
        let [place, across] = random;
        self.kept.push_back(Throw {
            number: self.next,
            place: rarity::throw(place, bound),
            across,
        });
        self.next += 1;
    }
}

/// A throw with each report of more attempts, of which there are two a second. The report has the slate painted
/// anyway: throws of a clock of their own have it painted twice as often, and where the CPU paints, twelve a second
/// took a tenth of the hash rate.
#[hook]
fn use_throws(attempts: Option<u64>, bound: Option<f64>) -> UseStateHandle<Throws> {
    let shown = use_state_eq(Throws::default);
    let throws = shown.clone();
    use_effect_with(attempts, move |attempts| {
        if attempts.is_some_and(|attempts| attempts > 0) {
            let random = [js_sys::Math::random(), js_sys::Math::random()];
            let mut more = (*throws).clone();
            more.add(random, bound);
            throws.set(more);
        }
    });
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_throws_make_room() {
        let mut throws = Throws::default();
        for _ in 0..KEPT + 10 {
            throws.add([0.5, 0.25], None);
        }
        let numbers: Vec<_> = throws.iter().map(|throw| throw.number).collect();
        assert_eq!(numbers, (10..KEPT as u64 + 10).collect::<Vec<_>>());
        assert!(throws.iter().all(|throw| (throw.place - 0.25).abs() < 1e-9));
    }
}
