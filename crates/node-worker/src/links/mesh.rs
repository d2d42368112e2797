//! Direct links to other browsers of the room: a few each, so that all are connected when no relay is.
//!
//! The relay is how nodes find each other: who has direct links says so, and descriptions of connections go from one
//! to another over it. What goes over a connection goes over no relay. Once the relay is gone the connections stay, and
//! neighbours pass on what others say of new ones.
//!
//! They rest while a person has the node offline, while the relay refuses the node, and while the room's host has the
//! relay part the room, delay, lose or mute: what is to be seen then would not be.

mod channel;
mod members;
mod passing;
mod ring;
pub(crate) mod signal;

use std::collections::{BTreeMap, VecDeque};

use api::{
    LinkState,
    direct::{DirectEvent, DirectOrder},
};
use borsh::{BorshDeserialize, BorshSerialize};
use node::LinkId;

use self::{
    channel::{Channel, OTHER_SIDE, Stage, ask},
    members::{Member, Seat},
    ring::neighbours,
    signal::Signal,
};
use super::{Link, LinkOutput, Remote};
use crate::clock::Monotonic;

/// Most connections at a time: six neighbours, and two for views that differ.
const MAX_CHANNELS: usize = 8;

/// Neighbours are looked for once nobody has come or gone for so long.
const CALM_MS: u64 = 1_000;

/// A connection may take so long to open.
const OPEN_MS: u64 = 15_000;

/// A connection with who has been no neighbour for so long is ended.
const UNWANTED_MS: u64 = 10_000;

/// A connection over which more frames come in a second is ended.
const MAX_FRAMES_PER_S: u32 = 2_000;

/// Numbers of direct links follow this one.
const LINKS_AFTER: LinkId = LinkId(2);

/// A node's number among those with direct links, drawn at random.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, BorshSerialize, BorshDeserialize)]
pub(crate) struct MeshId(pub(crate) u64);

/// What comes out.
#[derive(Debug, PartialEq)]
pub(crate) enum MeshOutput {
    /// A link says something.
    Link(LinkId, LinkOutput),
    /// Send this to somebody at the relay.
    Tell(Remote, Vec<u8>),
    /// Send this to everybody at the relay.
    TellAll(Vec<u8>),
}

/// Why there is no direct link for now.
#[derive(Debug, Default)]
struct Rest {
    offline: bool,
    refused: bool,
    shaped: bool,
}

/// All direct links.
#[derive(Debug)]
pub(crate) struct Mesh {
    me: MeshId,
    /// A person wants direct links.
    is_wanted: bool,
    rest: Rest,
    is_relay_open: bool,
    seats: BTreeMap<Remote, Seat>,
    members: BTreeMap<MeshId, Member>,
    /// When the relay came back last.
    returned: Monotonic,
    /// When that last changed; none once neighbours were chosen since.
    changed: Option<Monotonic>,
    /// A handful.
    neighbours: Vec<MeshId>,
    /// At most [`MAX_CHANNELS`].
    channels: Vec<Channel>,
    /// Connections that there ever were.
    connections: u32,
    outputs: VecDeque<MeshOutput>,
}

impl Mesh {
    /// No direct link, until a person wants some.
    pub(crate) fn new(me: MeshId) -> Self {
        Self {
            me,
            is_wanted: false,
            rest: Rest::default(),
            is_relay_open: false,
            seats: BTreeMap::new(),
            members: BTreeMap::new(),
            returned: Monotonic::default(),
            changed: None,
            neighbours: Vec::new(),
            channels: Vec::new(),
            connections: 0,
            outputs: VecDeque::new(),
        }
    }

    /// A person wants direct links, or none any more.
    pub(crate) fn want(&mut self, now: Monotonic, is_wanted: bool) {
        self.change(now, |mesh| mesh.is_wanted = is_wanted);
    }

    /// A person takes the node off its links, or lets it come back.
    pub(crate) fn go_offline(&mut self, now: Monotonic, is_off: bool) {
        self.change(now, |mesh| mesh.rest.offline = is_off);
    }

    /// Whether the room's host has the relay do something to what passes.
    pub(crate) fn shape(&mut self, now: Monotonic, is_shaped: bool) {
        self.change(now, |mesh| mesh.rest.shaped = is_shaped);
    }

    fn is_on(&self) -> bool {
        let Rest {
            offline,
            refused,
            shaped,
        } = self.rest;
        self.is_wanted && !offline && !refused && !shaped
    }

    fn change(&mut self, now: Monotonic, change: impl FnOnce(&mut Self)) {
        let before = self.is_on();
        change(self);
        match (before, self.is_on()) {
            (true, false) => {
                for connection in self.connections_that(|_| true) {
                    self.end(connection);
                }
                self.members.values_mut().for_each(Member::try_anew);
                self.tell_all(&Signal::Gone);
            }
            (false, true) => {
                self.seats.values_mut().for_each(Seat::forget);
                self.changed = Some(now);
            }
            _ => {}
        }
    }

    /// Something happened to a connection.
    pub(crate) fn connection(&mut self, now: Monotonic, connection: u32, event: DirectEvent) {
        let Some(channel) = self.channel(connection) else {
            return;
        };
        match event {
            DirectEvent::Described(description) => self.described(now, connection, description),
            DirectEvent::Opened if channel.stage != Stage::Open => {
                channel.stage = Stage::Open;
                let with = channel.with;
                if let Some(member) = self.members.get_mut(&with) {
                    member.try_anew();
                }
                let state = LinkOutput::State {
                    state: LinkState::Open,
                    detail: "from browser to browser".to_string(),
                };
                self.say(connection, state);
                self.say(connection, LinkOutput::Joined(OTHER_SIDE));
            }
            DirectEvent::Received(bytes) if channel.stage == Stage::Open => {
                if now.since(channel.counted) >= 1_000 {
                    (channel.counted, channel.frames, channel.passes) = (now, 0, 0);
                }
                channel.frames += 1;
                if channel.frames > MAX_FRAMES_PER_S {
                    return self.fail(now, connection);
                }
                if !self.neighbour_said(now, connection, &bytes) {
                    let from = OTHER_SIDE;
                    self.say(connection, LinkOutput::Received { from, bytes });
                }
            }
            DirectEvent::Closed => self.fail(now, connection),
            DirectEvent::Opened | DirectEvent::Received(_) => {}
        }
    }

    /// Hears nothing more over a link, nor of who is at its other side for a while.
    pub(crate) fn cut(&mut self, now: Monotonic, link: LinkId) {
        if let Some(connection) = connection_of(link)
            && let Some(channel) = self.channel(connection)
        {
            let with = channel.with;
            if let Some(member) = self.members.get_mut(&with) {
                member.shun(now);
            }
            self.end(connection);
        }
    }

    /// A direct link.
    pub(crate) fn link(&mut self, id: LinkId) -> Option<&mut dyn Link> {
        let channel = self.channel(connection_of(id)?)?;
        Some(&mut channel.link)
    }

    /// Does what time asks for.
    pub(crate) fn drive(&mut self, now: Monotonic) {
        if !self.is_on() {
            return;
        }
        let is_late =
            |channel: &Channel| channel.stage != Stage::Open && now.since(channel.since) >= OPEN_MS;
        for connection in self.connections_that(is_late) {
            self.fail(now, connection);
        }
        if self.is_relay_open {
            self.tell_newcomers();
            self.drop_absent(now);
        } else {
            self.miss(now);
        }
        self.choose(now);
    }

    /// Looks for neighbours that are not there, and leaves who is none any more.
    fn choose(&mut self, now: Monotonic) {
        match self.changed {
            Some(changed) if now.since(changed) < CALM_MS => return,
            Some(_) => {
                self.changed = None;
                self.neighbours = neighbours(self.me, self.members.keys().copied());
            }
            None => {}
        }
        for channel in &mut self.channels {
            let is_none = self.is_relay_open
                && self.members.contains_key(&channel.with)
                && !self.neighbours.contains(&channel.with);
            let since = channel.unwanted.unwrap_or(now);
            channel.unwanted = is_none.then_some(since);
        }
        let is_over = |channel: &Channel| {
            let since = channel.unwanted.unwrap_or(now);
            now.since(since) >= UNWANTED_MS
        };
        for connection in self.connections_that(is_over) {
            self.end(connection);
        }
        let missing = self.neighbours.iter().copied().filter(|id| {
            let is_time = self.members.get(id).is_some_and(|one| one.may_try(now));
            *id > self.me && is_time && self.connection_with(*id).is_none()
        });
        let missing: Vec<MeshId> = missing.collect();
        for with in missing {
            if self.channels.len() < MAX_CHANNELS {
                self.begin(now, with, Stage::Offering, DirectOrder::Offer);
            }
        }
    }

    fn connections_that(&self, is_such: impl Fn(&Channel) -> bool) -> Vec<u32> {
        let such = self.channels.iter().filter(|channel| is_such(channel));
        such.map(|channel| channel.link.connection).collect()
    }

    fn connection_with(&self, id: MeshId) -> Option<u32> {
        let channel = self.channels.iter().find(|channel| channel.with == id)?;
        Some(channel.link.connection)
    }

    fn channel(&mut self, connection: u32) -> Option<&mut Channel> {
        let mut channels = self.channels.iter_mut();
        channels.find(|channel| channel.link.connection == connection)
    }

    fn begin(&mut self, now: Monotonic, with: MeshId, stage: Stage, order: DirectOrder) {
        self.connections += 1;
        let connection = self.connections;
        let channel = Channel::new(now, connection, with, stage);
        self.channels.push(channel);
        self.order(connection, order);
    }

    /// Ends a connection that did not come to be, or did not last, and lets the next try wait.
    fn fail(&mut self, now: Monotonic, connection: u32) {
        let Some(with) = self.channel(connection).map(|channel| channel.with) else {
            return;
        };
        if let Some(member) = self.members.get_mut(&with) {
            member.try_later(now);
        }
        self.end(connection);
    }

    fn end(&mut self, connection: u32) {
        let mut channels = self.channels.iter();
        let is_it = |channel: &Channel| channel.link.connection == connection;
        let Some(place) = channels.position(is_it) else {
            return;
        };
        let channel = self.channels.remove(place);
        self.order(connection, DirectOrder::Close);
        if channel.stage == Stage::Open {
            let state = LinkOutput::State {
                state: LinkState::Closed,
                detail: "the connection between the browsers is over".to_string(),
            };
            self.say(connection, state);
            self.say(connection, LinkOutput::Over);
        }
    }

    fn order(&mut self, connection: u32, order: DirectOrder) {
        self.say(connection, LinkOutput::Perform(ask(connection, order)));
    }

    fn say(&mut self, connection: u32, output: LinkOutput) {
        let output = MeshOutput::Link(link_of(connection), output);
        self.outputs.push_back(output);
    }

    /// The next output, until there is none.
    pub(crate) fn poll(&mut self) -> Option<MeshOutput> {
        self.outputs.pop_front().or_else(|| {
            let mut channels = self.channels.iter_mut();
            channels.find_map(|channel| {
                let said = channel.link.poll()?;
                Some(MeshOutput::Link(link_of(channel.link.connection), said))
            })
        })
    }
}

/// The link over a connection.
fn link_of(connection: u32) -> LinkId {
    LinkId(LINKS_AFTER.0.saturating_add(connection))
}

/// The connection that a link is over, if it is a direct one.
fn connection_of(link: LinkId) -> Option<u32> {
    link.0
        .checked_sub(LINKS_AFTER.0)
        .filter(|number| *number > 0)
}

#[cfg(test)]
pub(super) mod tests;
