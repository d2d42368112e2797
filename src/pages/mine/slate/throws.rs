//! Throws by the odds of a hash, drawn for the eye: a node tries far more hashes than can be seen,
//! and reports their number and the rarest alone.

use std::collections::VecDeque;

use gloo_timers::callback::Interval;
use yew::prelude::*;

use super::rarity;

/// Throws that are kept on the drawing.
const KEPT: usize = 230;
/// Least time between two throws: four a second at most. Where the CPU paints, three times as many took a
/// tenth of the hash rate.
const LEAST_GAP_MS: u64 = 250;

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

/// Throws as many a second as are hashed, four at most; none while nothing is hashed.
#[hook]
pub(super) fn use_throws(hash_rate: u64, bound: Option<f64>) -> UseStateHandle<Throws> {
    let shown = use_state_eq(Throws::default);
    let throws = use_mut_ref(Throws::default);
    let rarest = use_mut_ref(|| bound);
    *rarest.borrow_mut() = bound;
    let show = shown.setter();
    use_effect_with(gap_ms(hash_rate), move |gap_ms| {
        let throwing = gap_ms.map(|gap_ms| {
            Interval::new(gap_ms, move || {
                let random = [js_sys::Math::random(), js_sys::Math::random()];
                throws.borrow_mut().add(random, *rarest.borrow());
                show.set(throws.borrow().clone());
            })
        });
        move || drop(throwing)
    });
    shown
}

/// Time from one throw to the next.
fn gap_ms(hash_rate: u64) -> Option<u32> {
    let gap = 1_000_u64.checked_div(hash_rate)?;
    u32::try_from(gap.max(LEAST_GAP_MS)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_a_second_are_thrown_at_most_and_no_more_than_hashed() {
        let gaps = [0, 1, 3, 12, 1_000_000].map(gap_ms);
        assert_eq!(gaps, [None, Some(1_000), Some(333), Some(250), Some(250)]);
    }

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
