//! Tabs on one channel, in virtual time.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeSet, VecDeque};

use super::*;

#[path = "../../../../ledger/tests/it/document.rs"]
mod document;
mod protocol;

/// Tabs of one browser. A frozen tab hears nothing and does nothing, and hears all of it later.
struct Browser {
    now: Monotonic,
    tabs: Vec<Tab>,
}

struct Tab {
    link: TabsLink,
    frozen: bool,
    inbox: VecDeque<Vec<u8>>,
    known: BTreeSet<Remote>,
    received: Vec<(Remote, Vec<u8>)>,
}

impl Browser {
    fn new(tabs: u64) -> Self {
        let mut browser = Self {
            now: Monotonic(0),
            tabs: Vec::new(),
        };
        for id in 1..=tabs {
            browser.open(id);
        }
        browser
    }

    fn open(&mut self, id: u64) {
        self.tabs.push(Tab {
            link: TabsLink::new(self.now, TabId(id), "room".to_string()),
            frozen: false,
            inbox: VecDeque::new(),
            known: BTreeSet::new(),
            received: Vec::new(),
        });
        self.deliver();
    }

    /// Passes posts around until nobody has more to say.
    fn deliver(&mut self) {
        loop {
            let mut posted = Vec::new();
            for (index, tab) in self.tabs.iter_mut().enumerate() {
                if !tab.frozen {
                    tab.listen(self.now);
                    posted.extend(tab.take_posts().into_iter().map(|bytes| (index, bytes)));
                }
            }
            if posted.is_empty() {
                return;
            }
            for (from, bytes) in posted {
                for (index, tab) in self.tabs.iter_mut().enumerate() {
                    if index != from {
                        tab.inbox.push_back(bytes.clone());
                    }
                }
            }
        }
    }

    fn pass(&mut self, ms: u64) {
        for _ in 0..ms.div_ceil(250) {
            self.now = self.now.plus(250);
            for tab in self.tabs.iter_mut().filter(|tab| !tab.frozen) {
                tab.link.drive(self.now);
            }
            self.deliver();
        }
    }

    fn known(&self, tab: usize) -> Vec<u64> {
        self.tabs[tab].known.iter().map(|remote| remote.0).collect()
    }
}

impl Tab {
    fn listen(&mut self, now: Monotonic) {
        while let Some(bytes) = self.inbox.pop_front() {
            self.link.received(now, &bytes);
        }
    }

    fn take_posts(&mut self) -> Vec<Vec<u8>> {
        let mut posts = Vec::new();
        while let Some(output) = self.link.poll() {
            match output {
                LinkOutput::Joined(remote) => assert!(self.known.insert(remote), "joined twice"),
                LinkOutput::Left(remote) => assert!(self.known.remove(&remote), "left unknown"),
                LinkOutput::Received { from, bytes } => {
                    assert!(self.known.contains(&from), "bytes of a stranger");
                    self.received.push((from, bytes));
                }
                LinkOutput::Perform(Effect::PostToTabs(bytes)) => posts.push(bytes),
                LinkOutput::State { state, .. } if state != LinkState::Open => self.known.clear(),
                _ => {}
            }
        }
        posts
    }
}

#[test]
fn it_opens_the_channel_and_is_open_at_once() {
    let mut link = TabsLink::new(Monotonic(0), TabId(1), "room".to_string());
    assert_eq!(
        link.poll(),
        Some(LinkOutput::Perform(Effect::OpenTabs("room".to_string())))
    );
    assert!(matches!(
        link.poll(),
        Some(LinkOutput::State {
            state: LinkState::Open,
            ..
        })
    ));
}

#[test]
fn tabs_meet_and_speak_to_all_or_to_one() {
    let mut browser = Browser::new(3);
    assert_eq!(browser.known(0), [2, 3]);
    assert_eq!(browser.known(1), [1, 3]);
    assert_eq!(browser.known(2), [1, 2]);
    let now = browser.now;
    browser.tabs[0].link.broadcast(now, vec![7]);
    browser.tabs[0].link.send_to(now, Remote(3), vec![8]);
    browser.tabs[0].link.send_to(now, Remote(9), vec![9]);
    browser.deliver();
    assert_eq!(browser.tabs[1].received, [(Remote(1), vec![7])]);
    assert_eq!(
        browser.tabs[2].received,
        [(Remote(1), vec![7]), (Remote(1), vec![8])]
    );
    assert_eq!(browser.tabs[0].received, []);
}

#[test]
fn tabs_that_begin_at_once_meet_as_well() {
    let mut browser = Browser {
        now: Monotonic(0),
        tabs: Vec::new(),
    };
    for id in [1, 2, 3] {
        browser.tabs.push(Tab {
            link: TabsLink::new(browser.now, TabId(id), "room".to_string()),
            frozen: false,
            inbox: VecDeque::new(),
            known: BTreeSet::new(),
            received: Vec::new(),
        });
    }
    browser.deliver();
    assert_eq!(browser.known(0), [2, 3]);
    assert_eq!(browser.known(1), [1, 3]);
    assert_eq!(browser.known(2), [1, 2]);
}

#[test]
fn a_tab_that_a_person_takes_off_is_forgotten_at_once_and_met_again() {
    let mut browser = Browser::new(3);
    browser.tabs[1].link.switch_off();
    browser.tabs[1].link.switch_off();
    browser.deliver();
    let now = browser.now;
    browser.tabs[1].link.broadcast(now, vec![7]);
    browser.tabs[0].link.broadcast(now, vec![8]);
    browser.pass(120_000);
    assert_eq!(browser.known(0), [3]);
    assert_eq!(browser.known(1), [0; 0]);
    assert_eq!(browser.known(2), [1]);
    assert_eq!(browser.tabs[1].received, []);
    assert_eq!(browser.tabs[2].received, [(Remote(1), vec![8])]);
    browser.tabs[1].link.switch_on(browser.now);
    browser.deliver();
    assert_eq!(browser.known(0), [2, 3]);
    assert_eq!(browser.known(1), [1, 3]);
}

#[test]
fn a_browser_without_a_channel_has_none_to_come_back_to() {
    let mut link = TabsLink::new(Monotonic(0), TabId(1), "room".to_string());
    link.refused("SecurityError");
    while link.poll().is_some() {}
    link.switch_off();
    link.switch_on(Monotonic(9));
    assert_eq!(link.poll(), None);
}

#[test]
fn quiet_tabs_stay_and_a_killed_one_disappears() {
    let mut browser = Browser::new(3);
    browser.pass(120_000);
    assert_eq!(browser.known(0), [2, 3]);
    browser.tabs.remove(1);
    browser.pass(10_000);
    assert_eq!(browser.known(0), [2, 3], "not yet");
    browser.pass(7_000);
    assert_eq!(browser.known(0), [3]);
    assert_eq!(browser.known(1), [1]);
}

#[test]
fn a_tab_that_was_frozen_is_met_again_by_both_sides() {
    let mut browser = Browser::new(2);
    browser.tabs[1].frozen = true;
    browser.pass(30_000);
    assert!(browser.known(0).is_empty());
    assert_eq!(browser.known(1), [1]);
    browser.tabs[1].frozen = false;
    browser.deliver();
    browser.pass(HEARTBEAT_MS);
    assert_eq!(browser.known(0), [2]);
    assert_eq!(browser.known(1), [1]);
}

#[test]
fn whatever_freezes_and_closes_the_living_agree_in_the_end() {
    for seed in 0..200 {
        let mut random = fastrand::Rng::with_seed(seed);
        let mut browser = Browser::new(1);
        let mut next = 2;
        for _ in 0..40 {
            let count = browser.tabs.len();
            match random.u32(0..6) {
                0 if count < 5 => {
                    browser.open(next);
                    next += 1;
                }
                1 if count > 1 => drop(browser.tabs.remove(random.usize(0..count))),
                2 => browser.tabs[random.usize(0..count)].frozen ^= true,
                3 => {
                    let now = browser.now;
                    let from = &mut browser.tabs[random.usize(0..count)];
                    if !from.frozen {
                        from.link.broadcast(now, vec![1]);
                    }
                    browser.deliver();
                }
                _ => browser.pass(random.u64(250..25_000)),
            }
        }
        for tab in &mut browser.tabs {
            tab.frozen = false;
        }
        browser.pass(SILENCE_MS + HEARTBEAT_MS);
        let ids: BTreeSet<u64> = browser.tabs.iter().map(|tab| tab.link.me.0).collect();
        for (index, tab) in browser.tabs.iter().enumerate() {
            let others = ids.iter().filter(|id| **id != tab.link.me.0).copied();
            assert_eq!(
                browser.known(index),
                others.collect::<Vec<_>>(),
                "seed {seed}"
            );
        }
    }
}

#[test]
fn garbage_is_named_once_and_harms_nobody() {
    let mut link = TabsLink::new(Monotonic(0), TabId(1), "room".to_string());
    std::iter::from_fn(|| link.poll()).for_each(drop);
    let mut longer = borsh::to_vec(&Frame::Here { from: TabId(2) }).unwrap();
    longer.push(0);
    link.received(Monotonic(1), &[99, 1, 2]);
    link.received(Monotonic(1), &longer);
    link.received(Monotonic(1), &[]);
    let outputs: Vec<_> = std::iter::from_fn(|| link.poll()).collect();
    assert!(
        matches!(&outputs[..], [LinkOutput::Perform(Effect::Warn(_))]),
        "{outputs:?}"
    );
}

#[test]
fn no_more_tabs_are_kept_than_the_limit() {
    let mut link = TabsLink::new(Monotonic(0), TabId(1), "room".to_string());
    for id in 2..200 {
        let hello = borsh::to_vec(&Frame::Hello { from: TabId(id) }).unwrap();
        link.received(Monotonic(1), &hello);
    }
    let joined = std::iter::from_fn(|| link.poll())
        .filter(|output| matches!(output, LinkOutput::Joined(_)))
        .count();
    assert_eq!(joined, MAX_TABS);
}
