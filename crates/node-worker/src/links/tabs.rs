//! The link between the tabs of one browser, by `BroadcastChannel`. It needs no relay.
//!
//! Every tab that has the room open posts to one channel. A new tab says hello to all, and each
//! answers it with a welcome. A tab can vanish without a word, so each shows that it lives, and
//! who is silent for long is taken for gone. Whatever a tab posts shows that it lives.
//!
//! Both sides of a pair always agree whether they know each other: who adds a tab without having
//! been welcomed by it welcomes it, and who gives a tab up tells it so.

use std::collections::{BTreeMap, VecDeque};

use api::{LinkKind, LinkState};
use borsh::{BorshDeserialize, BorshSerialize};

use super::{Link, LinkOutput, Remote};
use crate::{clock::Monotonic, event::Effect};

/// A tab shows that it lives this often.
const HEARTBEAT_MS: u64 = 5_000;

/// A tab is gone after this silence: three heartbeats, and a late one.
const SILENCE_MS: u64 = 16_000;

/// Most tabs that are kept.
const MAX_TABS: usize = 64;

/// A tab's number, chosen at random.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, BorshSerialize, BorshDeserialize)]
pub(crate) struct TabId(pub(crate) u64);

/// What tabs post.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
enum Frame {
    /// A new tab, to all.
    Hello { from: TabId },
    /// To a tab that became known: you are known here.
    Welcome { from: TabId, to: TabId },
    /// To all: this tab lives.
    Here { from: TabId },
    /// To a tab: you were silent and are not known here any more.
    Bye { from: TabId, to: TabId },
    /// For all.
    All { from: TabId, bytes: Vec<u8> },
    /// For one tab.
    To {
        from: TabId,
        to: TabId,
        bytes: Vec<u8>,
    },
}

/// Whether this tab is on the channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Presence {
    /// It posts and hears.
    On,
    /// A person took it off.
    Off,
    /// The browser has no channel.
    Refused,
}

/// The link to other tabs.
#[derive(Debug)]
pub(crate) struct TabsLink {
    me: TabId,
    heard: BTreeMap<TabId, Monotonic>,
    next_heartbeat: Monotonic,
    warned: bool,
    presence: Presence,
    outputs: VecDeque<LinkOutput>,
}

impl TabsLink {
    /// A link over the channel of this name; open at once.
    pub(crate) fn new(now: Monotonic, me: TabId, channel: String) -> Self {
        let mut link = Self {
            me,
            heard: BTreeMap::new(),
            next_heartbeat: now.plus(HEARTBEAT_MS),
            warned: false,
            presence: Presence::On,
            outputs: VecDeque::new(),
        };
        link.perform(Effect::OpenTabs(channel));
        link.enter();
        link
    }

    /// Wants to hear the other tabs.
    fn enter(&mut self) {
        self.show(LinkState::Open);
        self.post(&Frame::Hello { from: self.me });
    }

    /// Leaves the other tabs until a person comes back.
    pub(crate) fn switch_off(&mut self) {
        if self.presence != Presence::On {
            return;
        }
        for to in std::mem::take(&mut self.heard).into_keys() {
            self.post(&Frame::Bye { from: self.me, to });
        }
        self.presence = Presence::Off;
        self.show(LinkState::Off);
    }

    /// Comes back after [`Self::switch_off`].
    pub(crate) fn switch_on(&mut self, now: Monotonic) {
        if self.presence == Presence::Off {
            self.presence = Presence::On;
            self.next_heartbeat = now.plus(HEARTBEAT_MS);
            self.enter();
        }
    }

    fn show(&mut self, state: LinkState) {
        self.outputs.push_back(LinkOutput::State {
            state,
            detail: "other tabs of this browser".to_string(),
        });
    }

    /// Takes in what another tab posted.
    pub(crate) fn received(&mut self, now: Monotonic, bytes: &[u8]) {
        if self.presence != Presence::On {
            return;
        }
        match borsh::from_slice(bytes) {
            Ok(frame) => self.hear(now, frame),
            Err(_) if !self.warned => {
                self.warned = true;
                let length = bytes.len();
                self.perform(Effect::Warn(format!(
                    "ignored {length} bytes of another tab that are no frame"
                )));
            }
            Err(_) => {}
        }
    }

    /// The browser opens no channel.
    pub(crate) fn refused(&mut self, reason: &str) {
        self.heard.clear();
        self.presence = Presence::Refused;
        self.outputs.push_back(LinkOutput::State {
            state: LinkState::Closed,
            detail: format!("This browser does not connect its tabs: {reason}"),
        });
    }

    fn hear(&mut self, now: Monotonic, frame: Frame) {
        let me = self.me;
        match frame {
            Frame::Welcome { from, to } if to == me => {
                self.lives(now, from);
            }
            Frame::Hello { from } | Frame::Here { from } => self.meet(now, from),
            Frame::Bye { from, to } if to == me => self.forget(from),
            Frame::All { from, bytes } => self.deliver(now, from, bytes),
            Frame::To { from, to, bytes } if to == me => self.deliver(now, from, bytes),
            Frame::Welcome { from, .. } | Frame::Bye { from, .. } | Frame::To { from, .. } => {
                self.meet(now, from);
            }
        }
    }

    /// Notes that a tab lives. True if it is new.
    fn lives(&mut self, now: Monotonic, tab: TabId) -> bool {
        if tab == self.me || (self.heard.len() >= MAX_TABS && !self.heard.contains_key(&tab)) {
            return false;
        }
        let new = self.heard.insert(tab, now).is_none();
        if new {
            self.outputs.push_back(LinkOutput::Joined(Remote(tab.0)));
        }
        new
    }

    /// Notes that a tab lives, and tells it so if it is new.
    fn meet(&mut self, now: Monotonic, tab: TabId) {
        if self.lives(now, tab) {
            self.post(&Frame::Welcome {
                from: self.me,
                to: tab,
            });
        }
    }

    fn deliver(&mut self, now: Monotonic, from: TabId, bytes: Vec<u8>) {
        self.meet(now, from);
        if self.heard.contains_key(&from) {
            self.outputs.push_back(LinkOutput::Received {
                from: Remote(from.0),
                bytes,
            });
        }
    }

    fn forget(&mut self, tab: TabId) {
        if self.heard.remove(&tab).is_some() {
            self.outputs.push_back(LinkOutput::Left(Remote(tab.0)));
        }
    }

    fn post(&mut self, frame: &Frame) {
        if self.presence != Presence::On {
            return;
        }
        // Writing to a vector can't fail, and no frame has a length past 32 bits.
        let bytes = borsh::to_vec(frame).expect("a frame always encodes");
        self.perform(Effect::PostToTabs(bytes));
    }

    fn perform(&mut self, effect: Effect) {
        self.outputs.push_back(LinkOutput::Perform(effect));
    }
}

impl Link for TabsLink {
    fn kind(&self) -> LinkKind {
        LinkKind::Tabs
    }

    fn broadcast(&mut self, _now: Monotonic, bytes: Vec<u8>) {
        let from = self.me;
        self.post(&Frame::All { from, bytes });
    }

    fn send_to(&mut self, _now: Monotonic, to: Remote, bytes: Vec<u8>) {
        let (from, to) = (self.me, TabId(to.0));
        if self.heard.contains_key(&to) {
            self.post(&Frame::To { from, to, bytes });
        }
    }

    fn drive(&mut self, now: Monotonic) {
        let silent: Vec<TabId> = self
            .heard
            .iter()
            .filter(|(_, heard)| now.since(**heard) >= SILENCE_MS)
            .map(|(tab, _)| *tab)
            .collect();
        for tab in silent {
            self.forget(tab);
            self.post(&Frame::Bye {
                from: self.me,
                to: tab,
            });
        }
        if now >= self.next_heartbeat {
            self.next_heartbeat = now.plus(HEARTBEAT_MS);
            self.post(&Frame::Here { from: self.me });
        }
    }

    fn poll(&mut self) -> Option<LinkOutput> {
        self.outputs.pop_front()
    }
}

#[cfg(test)]
mod tests;
