//! The link over a relay's WebSocket.
//!
//! It connects, says hello, and keeps trying, at each address that it was given: a relay may be
//! started later, restarted, or be out of reach for a while. Each failure is told in the link's
//! detail, as a sentence for a person.

use std::collections::{BTreeSet, VecDeque};

use api::{LinkKind, LinkState};
use node::LinkId;
use wire::{ClientFrame, Pass, PeerNo, RelayFrame, RoomId};

use self::{hosting::Hosting, pulse::Pulse};
use super::{Backoff, Goal, Link, LinkOutput, Remote, pace::Pace, refusal};
use crate::{
    clock::Monotonic,
    event::{Effect, SocketEvent, SocketId},
};

mod hosting;
mod pulse;
mod route;
mod trouble;

pub(crate) use route::Route;

/// Most bytes that may wait to be sent, here and in the browser. A relay that is so far behind is
/// reached sooner over a new connection.
pub(crate) const MAX_BUFFERED_BYTES: usize = 4 * 1024 * 1024;

/// How long a connection may take to open, and then a relay to answer.
const ANSWER_MS: u64 = 10_000;

/// A connection that lasted so long was a good one: the next failure waits briefly again.
const STABLE_MS: u64 = 10_000;

/// Most clients of a room that are kept; a room of a relay has far fewer.
const MAX_REMOTES: usize = 65_536;

#[derive(Clone, Copy, Debug)]
enum Phase {
    /// Not connected.
    Waiting { until: Monotonic },
    /// The socket is being opened.
    Dialing { deadline: Monotonic },
    /// Connected; the relay was asked and has not answered.
    Greeting { deadline: Monotonic },
    /// In the room.
    Joined { since: Monotonic },
    /// The room's host removed this node; it does not come back by itself.
    Removed,
    /// A person took the node offline.
    Off,
}

/// The link over a relay.
#[derive(Debug)]
pub(crate) struct RelayLink {
    id: LinkId,
    route: Route,
    goal: Goal,
    phase: Phase,
    /// The number of the socket in use, and of the newest.
    dial: u32,
    dials: u32,
    pulse: Pulse,
    remotes: BTreeSet<PeerNo>,
    /// What the last welcome gave, to come back to the same place.
    pass: Option<Pass>,
    /// Whether this node may prove to be the room's host.
    is_host: bool,
    hosting: Hosting,
    backoff: Backoff,
    pace: Pace,
    /// Why it is not connected, if it is not.
    trouble: Option<String>,
    outputs: VecDeque<LinkOutput>,
}

impl RelayLink {
    /// A link that begins to connect.
    pub(crate) fn new(
        now: Monotonic,
        id: LinkId,
        route: Route,
        goal: Goal,
        random: fastrand::Rng,
    ) -> Self {
        let mut link = Self {
            id,
            route,
            goal,
            phase: Phase::Waiting { until: now },
            dial: 0,
            dials: 0,
            pulse: Pulse::Heard(now),
            remotes: BTreeSet::new(),
            pass: None,
            is_host: false,
            hosting: Hosting::default(),
            backoff: Backoff::new(random),
            pace: Pace::default(),
            trouble: None,
            outputs: VecDeque::new(),
        };
        link.show(LinkState::Connecting, link.route.url().to_owned());
        link.dial(now);
        link
    }

    /// The same link for the room's host: it proves so after each welcome.
    pub(crate) fn of_host(mut self) -> Self {
        self.is_host = true;
        self
    }

    /// Takes in what happened to a socket, unless it is one of before.
    pub(crate) fn socket(&mut self, now: Monotonic, id: SocketId, event: SocketEvent) {
        if self.is_scout(id) {
            return self.scouted(now, id, event);
        }
        let is_down = matches!(
            self.phase,
            Phase::Waiting { .. } | Phase::Removed | Phase::Off
        );
        if id != self.socket_id() || is_down {
            return;
        }
        self.pulse = Pulse::Heard(now);
        match event {
            SocketEvent::Opened => self.greet(now),
            SocketEvent::Received(bytes) => match wire::decode(&bytes) {
                Ok(frame) => self.hear(now, frame),
                Err(error) => self.unreadable(now, &bytes, error),
            },
            SocketEvent::ReceivedText => {
                self.fail(now, "The relay sent text, and its frames are binary");
            }
            SocketEvent::Closed => {
                let detail = match self.phase {
                    Phase::Joined { .. } => {
                        format!("The connection to {} was lost", self.route.url())
                    }
                    _ => format!("No relay answers at {}", self.route.url()),
                };
                self.fail(now, &detail);
            }
            SocketEvent::Refused(reason) => {
                let url = self.route.url();
                let detail = format!("The browser does not connect to {url}: {reason}");
                self.fail(now, &detail);
            }
            SocketEvent::Overrun { buffered } => self.overrun(now, buffered as usize),
        }
    }

    /// Wants to be in this room from now on, over the connection there is.
    pub(crate) fn join(&mut self, now: Monotonic, room: RoomId) {
        self.goal = Goal::Join(room);
        self.pass = None;
        if matches!(self.phase, Phase::Greeting { .. }) {
            self.greet(now);
        }
    }

    /// Why the last try failed, until one succeeds.
    pub(crate) fn trouble(&self) -> Option<&str> {
        self.trouble.as_deref()
    }

    /// Closes the connection for good; drop the link after its last outputs.
    pub(crate) fn close(&mut self) {
        self.perform(Effect::HangUp(self.socket_id()));
    }

    fn socket_id(&self) -> SocketId {
        SocketId {
            link: self.id,
            dial: self.dial,
        }
    }

    fn perform(&mut self, effect: Effect) {
        self.outputs.push_back(LinkOutput::Perform(effect));
    }

    fn show(&mut self, state: LinkState, detail: String) {
        self.outputs.push_back(LinkOutput::State { state, detail });
    }

    fn dial(&mut self, now: Monotonic) {
        self.dials += 1;
        self.dial = self.dials;
        self.phase = Phase::Dialing {
            deadline: now.plus(ANSWER_MS),
        };
        let url = self.route.url().to_owned();
        self.perform(Effect::Dial(self.socket_id(), url));
    }

    /// Says over a fresh connection what is wanted.
    fn greet(&mut self, now: Monotonic) {
        self.trouble = None;
        self.phase = Phase::Greeting {
            deadline: now.plus(ANSWER_MS),
        };
        match self.goal {
            Goal::Lookup(code) => self.send(now, &ClientFrame::Lookup(code)),
            Goal::Join(_) if self.hosting.proves_first => {
                self.send(now, &ClientFrame::GetChallenge);
            }
            Goal::Join(room) => self.say_hello(now, room),
        }
    }

    fn say_hello(&mut self, now: Monotonic, room: RoomId) {
        let hello = ClientFrame::Hello {
            version: wire::VERSION,
            room,
            pass: self.pass,
        };
        self.send(now, &hello);
    }

    fn hear(&mut self, now: Monotonic, frame: RelayFrame) {
        match (frame, self.phase) {
            (RelayFrame::Refused(refusal), _) => self.refused(now, &refusal),
            (
                RelayFrame::Welcome {
                    version,
                    you,
                    time_ms,
                    peers,
                    pass,
                },
                Phase::Greeting { .. },
            ) if version == wire::VERSION => {
                self.pass = Some(pass);
                self.welcomed(now, you, time_ms, peers);
            }
            (RelayFrame::Welcome { version, .. }, Phase::Greeting { .. }) => {
                self.not_here(now, &refusal::other_version(wire::VERSION, version));
            }
            // The answer to who asked for a sign of life.
            (RelayFrame::Rooms { .. }, Phase::Joined { .. }) => {}
            (RelayFrame::Rooms { code, rooms }, Phase::Greeting { .. })
                if self.goal == Goal::Lookup(code) =>
            {
                self.outputs.push_back(LinkOutput::Rooms(rooms));
            }
            (RelayFrame::Joined(peer), Phase::Joined { .. }) => self.joined(peer),
            (RelayFrame::Left(peer), Phase::Joined { .. }) => {
                self.left(peer);
            }
            (RelayFrame::Message { from, payload }, Phase::Joined { .. }) => {
                if self.remotes.contains(&from) {
                    self.outputs.push_back(LinkOutput::Received {
                        from: remote(from),
                        bytes: payload,
                    });
                }
            }
            (RelayFrame::Challenge(challenge), Phase::Greeting { .. } | Phase::Joined { .. }) => {
                self.outputs.push_back(LinkOutput::Challenge(challenge));
            }
            (RelayFrame::Conditions(conditions), Phase::Joined { .. }) => {
                self.hosting.conditions = conditions;
                self.outputs.push_back(LinkOutput::Conditions);
            }
            (RelayFrame::Members(members), Phase::Joined { .. }) => {
                self.hosting.place(members);
                self.outputs.push_back(LinkOutput::Conditions);
            }
            (RelayFrame::Controlled(done), Phase::Joined { .. }) => {
                self.outputs.push_back(LinkOutput::Controlled(done));
            }
            (
                RelayFrame::Welcome { .. }
                | RelayFrame::Rooms { .. }
                | RelayFrame::Joined(_)
                | RelayFrame::Left(_)
                | RelayFrame::Message { .. }
                | RelayFrame::Challenge(_)
                | RelayFrame::Conditions(_)
                | RelayFrame::Members(_)
                | RelayFrame::Controlled(_),
                _,
            ) => self.fail(now, "The relay sent a frame out of turn"),
        }
    }

    /// This node is in its room.
    fn welcomed(&mut self, now: Monotonic, you: PeerNo, time_ms: u64, peers: Vec<PeerNo>) {
        self.hosting.enter(you);
        self.phase = Phase::Joined { since: now };
        self.outputs.push_back(LinkOutput::RelayTime(time_ms));
        self.show(LinkState::Open, self.route.url().to_owned());
        self.look_later(now);
        for peer in peers {
            if peer != you {
                self.joined(peer);
            }
        }
        if self.is_host && !self.hosting.has_proved() {
            self.send(now, &ClientFrame::GetChallenge);
        }
    }

    fn joined(&mut self, peer: PeerNo) {
        if self.remotes.len() < MAX_REMOTES && self.remotes.insert(peer) {
            self.outputs.push_back(LinkOutput::Joined(remote(peer)));
        }
    }

    fn left(&mut self, peer: PeerNo) {
        if self.remotes.remove(&peer) {
            self.outputs.push_back(LinkOutput::Left(remote(peer)));
        }
        if self.hosting.forget(peer) {
            self.outputs.push_back(LinkOutput::Conditions);
        }
    }

    /// Sends a frame, or lets it wait for its turn.
    fn send(&mut self, now: Monotonic, frame: &ClientFrame) {
        let bytes = wire::encode(frame);
        if bytes.len() > wire::MAX_FRAME_BYTES {
            let length = bytes.len();
            self.perform(Effect::Warn(format!(
                "a frame of {length} bytes was not sent: a relay takes {} at most",
                wire::MAX_FRAME_BYTES
            )));
            return;
        }
        self.pace.push(bytes);
        self.flush(now);
        if self.pace.waiting_bytes() > MAX_BUFFERED_BYTES {
            self.overrun(now, self.pace.waiting_bytes());
        }
    }

    fn flush(&mut self, now: Monotonic) {
        while let Some(bytes) = self.pace.pop(now) {
            self.perform(Effect::Send(self.socket_id(), bytes));
        }
    }
}

fn remote(peer: PeerNo) -> Remote {
    Remote(peer.0.into())
}

impl Link for RelayLink {
    fn kind(&self) -> LinkKind {
        LinkKind::Relay
    }

    fn broadcast(&mut self, now: Monotonic, bytes: Vec<u8>) {
        if matches!(self.phase, Phase::Joined { .. }) {
            self.send(now, &ClientFrame::Broadcast(bytes));
        }
    }

    fn send_to(&mut self, now: Monotonic, to: Remote, payload: Vec<u8>) {
        let peer = u32::try_from(to.0).ok().map(PeerNo);
        if let Some(to) = peer.filter(|peer| self.remotes.contains(peer)) {
            self.send(now, &ClientFrame::Direct { to, payload });
        }
    }

    fn drive(&mut self, now: Monotonic) {
        match self.phase {
            Phase::Waiting { until } if now >= until => self.dial(now),
            Phase::Dialing { deadline } if now >= deadline => {
                self.fail(now, &format!("No relay answers at {}", self.route.url()));
            }
            Phase::Greeting { deadline } if now >= deadline => {
                let url = self.route.url();
                let detail = format!("What answers at {url} does not speak like a relay");
                self.fail(now, &detail);
            }
            Phase::Joined { .. } => {
                self.flush(now);
                self.look_back(now);
                self.feel_pulse(now);
            }
            _ => self.flush(now),
        }
    }

    fn poll(&mut self) -> Option<LinkOutput> {
        self.outputs.pop_front()
    }
}

#[cfg(test)]
mod tests;
