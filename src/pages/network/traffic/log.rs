//! The messages that are kept for the list, and what happens to them while it stands still.

use std::{
    collections::{BTreeMap, VecDeque},
    rc::Rc,
};

use api::traffic::{Passed, Traffic};
use yew::prelude::*;

use super::{filter::end_of, words::end_words};

/// Messages that are kept.
pub(super) const KEPT: usize = 500;
/// Bytes of messages that are kept.
const KEPT_BYTES: usize = 4 * 1024 * 1024;

/// A message of the list.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// Its number since the list was begun, as a text.
    pub(super) id: String,
    /// The message.
    pub(super) passed: Passed,
}

/// The newest messages, newest first.
#[derive(Clone, Debug, Default, PartialEq)]
struct Newest {
    entries: VecDeque<Rc<Entry>>,
    bytes: usize,
}

impl Newest {
    fn push(&mut self, entry: Rc<Entry>) {
        self.bytes += entry.passed.bytes.len();
        self.entries.push_front(entry);
        while self.entries.len() > KEPT || self.bytes > KEPT_BYTES {
            let Some(oldest) = self.entries.pop_back() else {
                break;
            };
            self.bytes -= oldest.passed.bytes.len();
        }
    }
}

/// All that the list knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Log {
    shown: Newest,
    /// What came while the list stands still.
    waiting: Newest,
    /// How many came while it stands still, those that are not kept among them; none while it goes on.
    came: Option<u64>,
    /// How many were too many to be told.
    pub(super) left_out: u64,
    next: u64,
}

/// What changes the list.
pub(super) enum Change {
    /// Messages have passed.
    Came(Rc<Traffic>),
    /// It is to stand still.
    Pause,
    /// It is to go on.
    GoOn,
    /// Another room began.
    Begin,
}

impl Reducible for Log {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut log = Rc::unwrap_or_clone(self);
        match change {
            Change::Came(traffic) => log.take(&traffic),
            Change::Pause => log.came = log.came.or(Some(0)),
            Change::GoOn => log.go_on(),
            Change::Begin => log = Self::default(),
        }
        Rc::new(log)
    }
}

impl Log {
    fn take(&mut self, traffic: &Traffic) {
        self.left_out = self.left_out.saturating_add(traffic.left_out);
        if let Some(came) = &mut self.came {
            let told = traffic.messages.len() as u64;
            *came = came.saturating_add(told).saturating_add(traffic.left_out);
        }
        for passed in &traffic.messages {
            let entry = Rc::new(Entry {
                id: self.next.to_string(),
                passed: passed.clone(),
            });
            self.next += 1;
            let list = match self.came {
                Some(_) => &mut self.waiting,
                None => &mut self.shown,
            };
            list.push(entry);
        }
    }

    fn go_on(&mut self) {
        self.came = None;
        let waiting = std::mem::take(&mut self.waiting);
        for entry in waiting.entries.into_iter().rev() {
            self.shown.push(entry);
        }
    }

    /// The messages, newest first.
    pub(super) fn entries(&self) -> impl Iterator<Item = &Rc<Entry>> {
        self.shown.entries.iter()
    }

    /// How many came while it stands still; none while it goes on.
    pub(super) fn came(&self) -> Option<u64> {
        self.came
    }

    /// Who is at the other end of the messages, each once, in the order of their names.
    pub(super) fn ends(&self) -> Vec<(String, String)> {
        let mut by_end: BTreeMap<String, String> = BTreeMap::new();
        for entry in self.entries() {
            by_end
                .entry(end_of(&entry.passed))
                .or_insert_with(|| end_words(&entry.passed));
        }
        let mut ends: Vec<_> = by_end.into_iter().collect();
        ends.sort_by(|a, b| a.1.cmp(&b.1));
        ends
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::network::traffic::filter::tests::passed;

    fn traffic(messages: usize, bytes: usize, left_out: u64) -> Change {
        let one = Passed {
            bytes: vec![0; bytes],
            ..passed(false, None)
        };
        Change::Came(Rc::new(Traffic {
            messages: vec![one; messages],
            left_out,
        }))
    }

    fn changed(log: Log, changes: impl IntoIterator<Item = Change>) -> Log {
        let log = changes.into_iter().fold(Rc::new(log), Log::reduce);
        Rc::unwrap_or_clone(log)
    }

    fn ids(log: &Log) -> Vec<&str> {
        log.entries().map(|entry| entry.id.as_str()).collect()
    }

    #[test]
    fn the_newest_is_first_and_the_oldest_goes() {
        let log = changed(Log::default(), [traffic(3, 1, 0), traffic(1, 1, 0)]);
        assert_eq!(ids(&log), ["3", "2", "1", "0"]);
        let log = changed(log, [traffic(KEPT, 1, 7)]);
        assert_eq!((log.entries().count(), log.left_out), (KEPT, 7));
        assert_eq!(ids(&log)[KEPT - 1], "4");
    }

    #[test]
    fn large_messages_are_fewer() {
        let log = changed(Log::default(), [traffic(9, KEPT_BYTES / 4, 0)]);
        assert_eq!(ids(&log), ["8", "7", "6", "5"]);
    }

    #[test]
    fn what_comes_while_it_stands_still_is_counted_and_shown_later() {
        let log = changed(Log::default(), [traffic(2, 1, 0), Change::Pause]);
        assert_eq!(log.came(), Some(0));
        let log = changed(log, [traffic(3, 1, 4), Change::Pause, traffic(1, 1, 0)]);
        assert_eq!((log.came(), ids(&log)), (Some(8), vec!["1", "0"]));
        let log = changed(log, [Change::GoOn]);
        assert_eq!(log.came(), None);
        assert_eq!(ids(&log), ["5", "4", "3", "2", "1", "0"]);
        assert_eq!(changed(log, [Change::Begin]), Log::default());
    }

    #[test]
    fn who_is_at_the_other_end_stands_once() {
        let names = [Some("Linus"), None, Some("Ada"), Some("Ada")];
        let messages = names.map(|name| passed(false, name)).to_vec();
        let came = Change::Came(Rc::new(Traffic {
            messages,
            left_out: 0,
        }));
        let log = changed(Log::default(), [came]);
        let names: Vec<_> = log.ends().into_iter().map(|(_, name)| name).collect();
        assert_eq!(names, ["Ada", "Linus", "everybody"]);
    }
}
