//! The addresses that a relay may be at, and which of them is used.
//!
//! The list is in order of preference. Where one does not answer, the next is tried, and after the last
//! the first again. A link that stands at a later one looks for an earlier one now and then, so that a
//! class which lost its relay is not in two halves for good once that relay is back. It looks over a
//! connection of its own and leaves only when it was welcomed there, so nothing is missed meanwhile.

use api::LinkState;
use wire::{ClientFrame, RelayFrame};

use super::{ANSWER_MS, Phase, RelayLink, pulse::Pulse};
use crate::{
    clock::Monotonic,
    event::{Effect, SocketEvent, SocketId},
    links::Goal,
};

/// Time between two looks for an earlier address, before jitter.
const LOOK_MS: u64 = 60_000;

/// A relay's addresses; there is one at least.
#[derive(Debug)]
pub(crate) struct Route {
    urls: Vec<String>,
    at: usize,
    scout: Option<Scout>,
    look_at: Monotonic,
    /// The place that is looked at next.
    next_look: usize,
}

/// A look at an earlier address.
#[derive(Debug)]
struct Scout {
    socket: SocketId,
    at: usize,
    deadline: Monotonic,
}

impl Route {
    /// Addresses in order of preference; no route where there is none.
    pub(crate) fn new(urls: Vec<String>) -> Option<Self> {
        (!urls.is_empty()).then_some(Self {
            urls,
            at: 0,
            scout: None,
            look_at: Monotonic(0),
            next_look: 0,
        })
    }

    /// The address in use.
    pub(super) fn url(&self) -> &str {
        &self.urls[self.at]
    }

    /// Goes on to the next address.
    pub(super) fn advance(&mut self) {
        self.at = (self.at + 1) % self.urls.len();
    }
}

impl RelayLink {
    /// What is tried next, in words.
    pub(super) fn says_next(&self) -> String {
        match self.route.urls.as_slice() {
            [_] => "trying again".to_owned(),
            _ => format!("trying {}", self.route.url()),
        }
    }

    /// Looks at an earlier address when it is time to, and not longer than it may take.
    pub(super) fn look_back(&mut self, now: Monotonic) {
        if let Some(scout) = &self.route.scout {
            if now >= scout.deadline {
                self.recall_scout(now);
            }
        } else if self.route.at > 0 && now >= self.route.look_at {
            let at = self.route.next_look % self.route.at;
            self.dials += 1;
            let socket = SocketId {
                link: self.id,
                dial: self.dials,
            };
            let deadline = now.plus(ANSWER_MS);
            self.perform(Effect::Dial(socket, self.route.urls[at].clone()));
            self.route.next_look = at + 1;
            self.route.scout = Some(Scout {
                socket,
                at,
                deadline,
            });
        }
    }

    /// The next look is due after a while.
    pub(super) fn look_later(&mut self, now: Monotonic) {
        self.route.look_at = now.plus(self.backoff.jittered(LOOK_MS));
    }

    /// Whether a socket is that of a look.
    pub(super) fn is_scout(&self, id: SocketId) -> bool {
        let scout = self.route.scout.as_ref();
        scout.is_some_and(|scout| scout.socket == id)
    }

    /// Takes in what happened to the socket of a look.
    pub(super) fn scouted(&mut self, now: Monotonic, id: SocketId, event: SocketEvent) {
        let room = match self.goal {
            Goal::Join(room) => room,
            Goal::Lookup(_) => return self.recall_scout(now),
        };
        match event {
            SocketEvent::Opened => {
                let hello = ClientFrame::Hello {
                    version: wire::VERSION,
                    room,
                    pass: self.pass,
                };
                self.perform(Effect::Send(id, wire::encode(&hello)));
            }
            SocketEvent::Received(bytes) => match wire::decode(&bytes) {
                Ok(welcome @ RelayFrame::Welcome { .. }) => self.move_back(now, welcome),
                _ => self.recall_scout(now),
            },
            _ => self.recall_scout(now),
        }
    }

    /// An earlier address has welcomed this node: it leaves the later one.
    fn move_back(&mut self, now: Monotonic, welcome: RelayFrame) {
        let Some(Scout { socket, at, .. }) = self.route.scout.take() else {
            return;
        };
        self.hang_up("An earlier address of the list answers again");
        self.route.at = at;
        self.dial = socket.dial;
        self.show(LinkState::Connecting, self.route.url().to_owned());
        self.trouble = None;
        self.pulse = Pulse::Heard(now);
        self.phase = Phase::Greeting {
            deadline: now.plus(ANSWER_MS),
        };
        self.hear(now, welcome);
    }

    fn recall_scout(&mut self, now: Monotonic) {
        self.drop_scout();
        self.look_later(now);
    }

    /// Ends a look, if there is one.
    pub(super) fn drop_scout(&mut self) {
        if let Some(scout) = self.route.scout.take() {
            self.perform(Effect::HangUp(scout.socket));
        }
    }
}
