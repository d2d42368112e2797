//! Which of the things on screen just came, so that their coming is drawn once.

use std::{collections::HashMap, mem};

/// How long something counts as new: longer than any motion lasts.
const NEW_MS: u64 = 900;

/// The things last seen, each with when it was first.
#[derive(Debug, Default)]
pub(crate) struct Novelty {
    first_seen: Option<HashMap<String, u64>>,
}

impl Novelty {
    /// Takes the things that are on screen at `now`, and says of each whether it just came. What is
    /// there the first time is not news.
    pub(crate) fn update<'a>(
        &mut self,
        things: impl Iterator<Item = &'a str>,
        now: u64,
    ) -> Vec<bool> {
        let before = mem::take(&mut self.first_seen);
        let mut seen = HashMap::new();
        let news = things
            .map(|thing| {
                let first = match &before {
                    Some(before) => before.get(thing).copied().unwrap_or(now),
                    None => 0,
                };
                seen.insert(thing.to_owned(), first);
                now < first + NEW_MS
            })
            .collect();
        self.first_seen = Some(seen);
        news
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: u64 = 1_000_000;

    #[test]
    fn only_what_comes_later_is_new_and_not_for_long() {
        let mut novelty = Novelty::default();
        assert_eq!(novelty.update(["a", "b"].into_iter(), NOW), [false, false]);
        assert_eq!(
            novelty.update(["c", "a"].into_iter(), NOW + 1),
            [true, false]
        );
        assert_eq!(
            novelty.update(["c", "a"].into_iter(), NOW + NEW_MS),
            [true, false]
        );
        assert_eq!(
            novelty.update(["c", "a"].into_iter(), NOW + NEW_MS + 1),
            [false, false]
        );
    }

    #[test]
    fn what_left_and_comes_back_is_new_again() {
        let mut novelty = Novelty::default();
        novelty.update(["a"].into_iter(), NOW);
        novelty.update([].into_iter(), NOW);
        assert_eq!(novelty.update(["a"].into_iter(), NOW), [true]);
    }
}
