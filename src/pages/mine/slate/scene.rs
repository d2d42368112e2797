//! What is drawn on the slate, whichever way it is turned.

use api::{MiningStatus, NextBlock};

use super::{
    rarity,
    throws::{Throw, Throws},
};
use crate::pages::mine::log::OwnBlock;

/// Columns that are drawn past the target at least.
const PAST_TARGET: f64 = 1.65;
/// What is left free beyond your own block.
const PAST_OWN: f64 = 0.3;
/// Newest throws that stand out.
const FRESH: usize = 5;
/// A throw fades by a step with so many after it.
const FADE_EVERY: usize = 29;
/// How far a throw falls.
const FALL: f64 = 12.0;

/// What is drawn on the slate.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scene {
    /// Where the target lies, in columns.
    pub(super) target: f64,
    /// Columns from one end of the drawing to the other.
    pub(super) span: f64,
    /// The rarest hash since the tip changed.
    pub(super) best: Option<Mark>,
    /// The newest block of your own.
    pub(super) own: Option<Mark>,
    /// Height of your newest block.
    pub(super) own_height: u64,
    /// How many of the tries belong in each column by the odds, the last one with all beyond; shown
    /// in place of throws where a person asked for less motion.
    pub(super) counts: Option<Vec<u64>>,
}

/// A real hash.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mark {
    /// Its place, in columns.
    pub(super) place: f64,
    /// 64 hex digits.
    pub(super) hash: String,
}

impl Scene {
    /// The scene of a search; none without a target.
    pub(super) fn new(
        mining: &MiningStatus,
        next: &NextBlock,
        own: Option<&OwnBlock>,
        in_counts: bool,
    ) -> Option<Self> {
        let target = rarity::place_of(&next.target)?;
        let best = mark(&mining.best);
        let own_mark = own.and_then(|own| mark(&own.hash));
        let past_own = own_mark.as_ref().map_or(0.0, |own| own.place + PAST_OWN);
        Some(Self {
            target,
            span: (target + PAST_TARGET).max(past_own),
            best,
            own: own_mark,
            own_height: own.map_or(0, |own| own.height),
            counts: in_counts.then(|| counts(target, mining.attempts)),
        })
    }

    /// The columns up to the one that the target lies in.
    pub(super) fn columns(&self) -> impl Iterator<Item = u32> + use<> {
        0..=whole(self.target)
    }
}

fn mark(hash: &str) -> Option<Mark> {
    Some(Mark {
        place: rarity::place_of(hash)?,
        hash: hash.to_owned(),
    })
}

fn counts(target: f64, attempts: u64) -> Vec<u64> {
    let last = whole(target);
    (0..=last)
        .map(|column| rarity::expected_in(column, attempts, column == last))
        .collect()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place is from 0 to 64"
)]
fn whole(place: f64) -> u32 {
    place as u32
}

/// A throw as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Dot<'a> {
    /// The throw.
    pub(super) throw: &'a Throw,
    /// From 0 to 1.
    pub(super) opacity: &'static str,
    /// Whether it is among the newest, which stand out.
    pub(super) is_fresh: bool,
    /// How far above its place it is: the newest falls until the next one is thrown. An animation of
    /// the style sheet would have the whole drawing painted sixty times a second.
    pub(super) above: f64,
}

/// The throws as they are drawn, oldest first; while throwing goes on, the newest falls.
pub(super) fn dots(throws: &Throws, is_throwing: bool) -> impl Iterator<Item = Dot<'_>> {
    let all = throws.iter().len();
    throws.iter().enumerate().map(move |(nth, throw)| {
        let nth_newest = all - 1 - nth;
        let is_falling = is_throwing && nth_newest == 0;
        Dot {
            throw,
            opacity: opacity(nth_newest),
            is_fresh: nth_newest < FRESH,
            above: if is_falling { FALL } else { 0.0 },
        }
    })
}

/// How clearly a throw is drawn. It fades in a few steps, so that not all are painted anew with each
/// throw.
fn opacity(nth_newest: usize) -> &'static str {
    const STEPS: [&str; 8] = [
        "0.72", "0.65", "0.58", "0.51", "0.44", "0.37", "0.30", "0.23",
    ];
    match nth_newest {
        0..FRESH => "1",
        _ => STEPS[(nth_newest / FADE_EVERY).min(STEPS.len() - 1)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::node::tests::status;

    fn hash(head: &str) -> String {
        format!("{head:0<64}")
    }

    fn scene(best: &str, own: Option<&OwnBlock>, in_counts: bool) -> Scene {
        let mut status = status();
        status.next.target = hash("0000f");
        status.mining.best = best.to_owned();
        status.mining.attempts = 65_536;
        Scene::new(&status.mining, &status.next, own, in_counts).unwrap()
    }

    #[test]
    fn the_target_and_your_own_block_are_in_the_drawing() {
        let plain = scene("", None, false);
        assert!(plain.target > 4.0 && plain.target < 4.1);
        assert_eq!(plain.columns().collect::<Vec<_>>(), [0, 1, 2, 3, 4]);
        assert_eq!((plain.best, plain.own), (None, None));
        let own = OwnBlock {
            hash: hash("000000001"),
            height: 7,
        };
        let lucky = scene(&hash("0001"), Some(&own), false);
        assert!(lucky.span > 9.0, "{}", lucky.span);
        assert_eq!(lucky.best.map(|best| best.place), Some(4.0));
        assert_eq!(
            (lucky.own.map(|own| own.place), lucky.own_height),
            (Some(9.0), 7)
        );
    }

    #[test]
    fn counts_end_with_all_that_are_rarer() {
        assert_eq!(
            scene("", None, true).counts,
            Some(vec![61_440, 3_840, 240, 15, 1])
        );
        assert_eq!(scene("", None, false).counts, None);
    }

    #[test]
    fn without_a_target_nothing_is_drawn() {
        let mut status = status();
        status.next.target = String::new();
        assert_eq!(Scene::new(&status.mining, &status.next, None, false), None);
    }

    #[test]
    fn throws_fade_with_age() {
        let opacities = [0, 4, 5, 28, 29, 229].map(opacity);
        assert_eq!(opacities, ["1", "1", "0.72", "0.72", "0.65", "0.23"]);
    }
    #[test]
    fn the_newest_throw_falls_while_throwing_goes_on() {
        let mut throws = Throws::default();
        for _ in 0..7 {
            throws.add([0.5, 0.5], None);
        }
        let falling = |is_throwing| {
            let above = dots(&throws, is_throwing).map(|dot| dot.above > 0.0);
            above.collect::<Vec<_>>()
        };
        assert_eq!(
            falling(true),
            [false, false, false, false, false, false, true]
        );
        assert_eq!(falling(false), [false; 7]);
        assert_eq!(
            dots(&throws, true).filter(|dot| dot.is_fresh).count(),
            FRESH
        );
    }
}
