//! How far this browser's person is in the lab's lessons. It may be lost without harm.
//!
//! One item: how many lessons there are, then each that was begun with a digit for each of its goals:
//! `4;1=11111;2=01000`.

use std::collections::BTreeMap;

use super::storage::local_storage;

const ITEM: &str = "chalk/lessons";

/// What was reached, by lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Progress {
    /// How many lessons there are; 0 before the lab was opened.
    lessons: u32,
    /// Whether each goal is reached.
    reached: BTreeMap<u32, Vec<bool>>,
}

impl Progress {
    /// Notes how many lessons there are.
    pub(crate) fn set_lessons(&mut self, lessons: u32) {
        self.lessons = lessons;
    }

    /// Notes a goal that is reached, of a lesson with so many. True if it was not before.
    pub(crate) fn reach(&mut self, lesson: u32, goal: usize, goals: usize) -> bool {
        let reached = self.reached.entry(lesson).or_default();
        // Another version of the page may have had another number of goals.
        reached.resize(goals, false);
        match reached.get_mut(goal) {
            Some(was) => !std::mem::replace(was, true),
            None => false,
        }
    }

    /// Forgets what was reached in a lesson.
    pub(crate) fn forget(&mut self, lesson: u32) {
        self.reached.remove(&lesson);
    }

    /// Whether a goal is reached.
    pub(crate) fn has(&self, lesson: u32, goal: usize) -> bool {
        let reached = self.reached.get(&lesson);
        reached.is_some_and(|reached| reached.get(goal) == Some(&true))
    }

    /// How many goals of a lesson are reached.
    pub(crate) fn count(&self, lesson: u32) -> usize {
        let reached = self.reached.get(&lesson);
        reached.map_or(0, |reached| reached.iter().filter(|&&is| is).count())
    }

    /// How many lessons are done, and how many there are; none before the lab was opened.
    pub(crate) fn done(&self) -> Option<(u32, u32)> {
        let is_done = |goals: &&Vec<bool>| !goals.is_empty() && goals.iter().all(|&is| is);
        let done = self.reached.values().filter(is_done).count();
        let done = u32::try_from(done).unwrap_or(self.lessons);
        (self.lessons > 0).then_some((done.min(self.lessons), self.lessons))
    }

    fn to_text(&self) -> String {
        let digits = |goals: &Vec<bool>| -> String {
            let digit = |&is: &bool| if is { '1' } else { '0' };
            goals.iter().map(digit).collect()
        };
        let lessons = self.reached.iter();
        let lessons = lessons.map(|(lesson, goals)| format!(";{lesson}={}", digits(goals)));
        format!("{}{}", self.lessons, lessons.collect::<String>())
    }

    /// Reads what was kept; what can't be read was not reached.
    fn of_text(text: &str) -> Self {
        let mut parts = text.split(';');
        let lessons = parts.next().and_then(|number| number.parse().ok());
        let lesson = |part: &str| {
            let (lesson, digits) = part.split_once('=')?;
            let goals = digits.chars().map(|digit| digit == '1').collect();
            Some((lesson.parse().ok()?, goals))
        };
        Self {
            lessons: lessons.unwrap_or_default(),
            reached: parts.filter_map(lesson).collect(),
        }
    }
}

/// What this browser remembers.
pub(crate) fn load() -> Progress {
    let text = local_storage().and_then(|storage| storage.get_item(ITEM).ok().flatten());
    text.map_or_else(Progress::default, |text| Progress::of_text(&text))
}

/// Remembers it.
pub(crate) fn store(progress: &Progress) {
    if let Some(storage) = local_storage() {
        // A full storage loses this, and nothing else.
        let _ = storage.set_item(ITEM, &progress.to_text());
    }
}

/// How many lessons are done, and how many there are; none before the lab was opened.
pub(crate) fn done() -> Option<(u32, u32)> {
    load().done()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_reached_is_kept_and_counted() {
        let mut progress = Progress::default();
        assert_eq!(progress.done(), None);
        progress.set_lessons(4);
        assert!(progress.reach(1, 1, 2) && !progress.reach(1, 1, 2));
        assert!(progress.reach(3, 0, 1));
        assert_eq!((progress.count(1), progress.done()), (1, Some((1, 4))));
        assert!(progress.has(1, 1) && !progress.has(1, 0) && !progress.has(2, 0));
        assert_eq!(Progress::of_text(&progress.to_text()), progress);
        progress.forget(3);
        assert_eq!(progress.done(), Some((0, 4)));
    }

    #[test]
    fn what_does_not_fit_is_not_reached() {
        let mut progress = Progress::of_text("x;1=11;rubbish;y=1");
        assert_eq!((progress.done(), progress.count(1)), (None, 2));
        assert!(!progress.reach(1, 7, 3), "no such goal");
        assert_eq!(progress.count(1), 2);
        progress.set_lessons(1);
        assert_eq!(progress.done(), Some((0, 1)), "the third goal is new");
    }
}
