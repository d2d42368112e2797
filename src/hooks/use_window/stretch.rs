//! Which entries of a long list are drawn: how high each is, and which stretch of them is near the window.

use std::{collections::HashMap, ops::Range};

/// An entry's name in its list.
pub(crate) type Key = u64;

/// A length on the screen, in 64ths of a pixel: so browsers lay out, and so gaps are written without a
/// number that has a point.
pub(crate) type Length = i64;

/// Parts of a pixel.
pub(super) const PIXEL: Length = 64;
/// Entries drawn anew at once: so many stay a short task on a slow machine.
pub(super) const STEP: usize = 12;
/// How much is drawn above and below the window, once somebody scrolls there.
const MARGIN: Length = 800 * PIXEL;
/// How much of that may be missing before more is drawn.
const SLACK: Length = 300 * PIXEL;
/// Height of an entry before any was seen.
const GUESS: Length = 120 * PIXEL;

/// Something that stands in a long list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Entries that are not drawn, as high as they are or are thought to be.
    Gap(Length),
    /// The entry at this place.
    Entry(usize),
}

/// Heights of the entries that were drawn once; of the others, what is likely.
#[derive(Debug, Default)]
pub(super) struct Heights {
    known: HashMap<Key, Length>,
    sum: Length,
}

impl Heights {
    /// Takes an entry's height, and says whether that is news.
    pub(super) fn note(&mut self, key: Key, height: Length) -> bool {
        let before = self.known.insert(key, height);
        self.sum += height - before.unwrap_or(0);
        before != Some(height)
    }

    /// Where each of these entries begins, and where the last ends.
    pub(super) fn tops(&self, keys: &[Key]) -> Vec<Length> {
        let count = Length::try_from(self.known.len()).unwrap_or(1);
        let guess = self.sum.checked_div(count).unwrap_or(GUESS);
        let mut end = 0;
        let ends = keys.iter().map(|key| {
            end += self.known.get(key).copied().unwrap_or(guess);
            end
        });
        std::iter::once(0).chain(ends).collect()
    }
}

/// What is to be drawn for a window over a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wish {
    /// What is seen.
    pub(super) seen: Range<usize>,
    /// What has to be there around it.
    pub(super) needed: Range<usize>,
    /// What is drawn when something is.
    pub(super) wanted: Range<usize>,
}

impl Wish {
    /// The wish of a window from one place of the list to another.
    pub(super) fn of(tops: &[Length], from: Length, to: Length) -> Self {
        Self {
            seen: between(tops, from, to),
            needed: between(tops, from - MARGIN + SLACK, to + MARGIN - SLACK),
            wanted: between(tops, from - MARGIN, to + MARGIN),
        }
    }

    /// What is drawn next where a stretch is drawn now: all that is seen at once, and what lies around it
    /// step by step, below first, because people read on.
    pub(super) fn next(&self, drawn: &Range<usize>) -> Range<usize> {
        if covers(drawn, &self.needed) && drawn.len() <= self.wanted.len() + STEP {
            return drawn.clone();
        }
        let kept = drawn.start.max(self.wanted.start)..drawn.end.min(self.wanted.end);
        let is_beside =
            kept.start < kept.end && kept.end >= self.seen.start && kept.start <= self.seen.end;
        let mut next = if is_beside {
            kept.start.min(self.seen.start)..kept.end.max(self.seen.end)
        } else {
            self.seen.clone()
        };
        let old = if is_beside { kept.len() } else { 0 };
        let mut left = STEP.saturating_sub(next.len() - old);
        let below = (self.wanted.end - next.end).min(left);
        next.end += below;
        left -= below;
        next.start -= (next.start - self.wanted.start).min(left);
        next
    }
}

/// Whether a stretch holds all of another.
fn covers(drawn: &Range<usize>, other: &Range<usize>) -> bool {
    drawn.start <= other.start && other.end <= drawn.end
}

/// The entries between two places, of the nearest one at least.
fn between(tops: &[Length], from: Length, to: Length) -> Range<usize> {
    let Some(last) = tops.len().checked_sub(2) else {
        return 0..0;
    };
    let first = tops.partition_point(|top| *top <= from).saturating_sub(1);
    let first = first.min(last);
    let end = tops.partition_point(|top| *top < to).min(last + 1);
    first..end.max(first + 1)
}

/// A stretch, the entries that stay though they are far from it, and gaps for all others.
pub(super) fn pieces(tops: &[Length], drawn: &Range<usize>, held: &[usize]) -> Vec<Piece> {
    let count = tops.len().saturating_sub(1);
    let is_there = |place: &usize| drawn.contains(place) || held.contains(place);
    let mut pieces = Vec::new();
    let mut next = 0;
    for place in (0..count).filter(is_there) {
        if place > next {
            pieces.push(Piece::Gap(tops[place] - tops[next]));
        }
        pieces.push(Piece::Entry(place));
        next = place + 1;
    }
    if next < count {
        pieces.push(Piece::Gap(tops[count] - tops[next]));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A list of entries of 100 pixels.
    fn tops(count: Length) -> Vec<Length> {
        (0..=count).map(|nth| nth * 100 * PIXEL).collect()
    }

    fn wish(count: Length, from: Length) -> Wish {
        Wish::of(&tops(count), from * PIXEL, (from + 800) * PIXEL)
    }

    /// Steps until nothing more is drawn, and what then is.
    fn settle(wish: &Wish, drawn: Range<usize>) -> (Vec<usize>, Range<usize>) {
        let (mut drawn, mut steps) = (drawn, Vec::new());
        loop {
            let next = wish.next(&drawn);
            if next == drawn {
                return (steps, drawn);
            }
            let old = next
                .end
                .min(drawn.end)
                .saturating_sub(next.start.max(drawn.start));
            steps.push(next.len() - old);
            drawn = next;
        }
    }

    #[test]
    fn what_was_not_seen_is_as_high_as_the_others() {
        let mut heights = Heights::default();
        assert_eq!(heights.tops(&[1, 2]), [0, GUESS, 2 * GUESS]);
        assert!(heights.note(1, 100) && heights.note(2, 300));
        assert!(!heights.note(1, 100), "it is known");
        assert_eq!(heights.tops(&[1, 9, 2]), [0, 100, 300, 600]);
        assert!(heights.note(2, 100), "it changed");
        assert_eq!(heights.tops(&[9, 2]), [0, 100, 200]);
    }

    #[test]
    fn a_list_begins_with_what_is_seen_and_grows_by_steps() {
        let wish = wish(1_000, 0);
        assert_eq!(wish.seen, 0..8);
        let (steps, drawn) = settle(&wish, 0..0);
        assert!(steps.iter().all(|step| *step <= STEP), "{steps:?}");
        assert!(covers(&drawn, &wish.needed) && covers(&wish.wanted, &drawn));
    }

    #[test]
    fn a_short_way_draws_nothing_and_a_longer_one_little() {
        let (_, drawn) = settle(&wish(1_000, 5_000), 0..0);
        assert_eq!(wish(1_000, 5_100).next(&drawn), drawn, "there is enough");
        let (steps, moved) = settle(&wish(1_000, 5_500), drawn.clone());
        assert!(steps.iter().sum::<usize>() <= 8, "{steps:?}");
        assert!(moved.start > drawn.start && moved.end > drawn.end);
        assert!(moved.len() <= 26, "{moved:?}: what is far behind is gone");
    }

    #[test]
    fn a_leap_draws_what_is_seen_there_at_once() {
        let (_, drawn) = settle(&wish(10_000, 0), 0..0);
        let far = wish(10_000, 900_000);
        let first = far.next(&drawn);
        assert!(
            covers(&first, &far.seen) && first.len() <= STEP,
            "{first:?}"
        );
        let (_, drawn) = settle(&far, first);
        assert!(drawn.len() <= 26, "{drawn:?}");
    }

    #[test]
    fn past_the_ends_there_is_the_last_and_of_nothing_nothing() {
        assert_eq!(between(&tops(10), 99_999 * PIXEL, 100_000 * PIXEL), 9..10);
        assert_eq!(between(&tops(10), -900 * PIXEL, -100 * PIXEL), 0..1);
        assert_eq!(between(&tops(0), 0, 800 * PIXEL), 0..0);
        assert_eq!(wish(0, 0).next(&(0..0)), 0..0);
        assert!(pieces(&tops(0), &(0..0), &[]).is_empty());
    }

    #[test]
    fn gaps_are_as_high_as_what_they_stand_for() {
        let tops = tops(10);
        let shown = pieces(&tops, &(4..6), &[8, 4, 1, 99]);
        let gap = |entries: Length| Piece::Gap(entries * 100 * PIXEL);
        let entry = Piece::Entry;
        let expected = [
            gap(1),
            entry(1),
            gap(2),
            entry(4),
            entry(5),
            gap(2),
            entry(8),
            gap(1),
        ];
        assert_eq!(shown, expected);
        let all = pieces(&tops, &(0..10), &[]);
        assert_eq!(all, (0..10).map(Piece::Entry).collect::<Vec<_>>());
    }
}
