//! A node that runs: its inputs from links, workers and the page, and its outputs to them.

use std::collections::VecDeque;

use api::{
    LinkKind, LinkState, Reply, Request, Status,
    host::{FromWorker, StorageUse},
};
use node::{Destination, Input, LinkId, Node, Output, PeerId, RequestId};
use wire::RoomId;

use self::host::{Orders, reply};
use crate::{
    clock::{Moment, Monotonic},
    event::{Effect, SearcherId, SocketEvent, SocketId},
    links::{Goal, Link, LinkOutput, Mesh, MeshId, Peers, RelayLink, Route, TabId, TabsLink},
    pool::{Pool, PoolOutput},
};

mod direct;
mod host;
mod traffic;

const RELAY_LINK: LinkId = LinkId(1);
const TABS_LINK: LinkId = LinkId(2);

/// A node and what it is connected with.
#[derive(Debug)]
pub(crate) struct Running {
    node: Node,
    relay: Option<RelayLink>,
    tabs: TabsLink,
    mesh: Mesh,
    peers: Peers,
    pool: Pool,
    orders: Orders,
    /// When the page last asked for the messages that pass; none while it does not look.
    looked: Option<Monotonic>,
    /// What the page asked for and is answered without the node.
    replies: Vec<Effect>,
    /// What the node has not heard yet.
    inputs: VecDeque<Input>,
    /// Whether a turn was asked for that has not come yet.
    awaits_turn: bool,
}

impl Running {
    /// Connects a node.
    pub(crate) fn new(
        now: Monotonic,
        node: Node,
        relays: Vec<String>,
        random: &mut fastrand::Rng,
    ) -> Self {
        let genesis = node.room().genesis();
        let goal = Goal::Join(RoomId(genesis.to_bytes()));
        // A host whose key is locked has nothing to show a relay.
        let is_host = node.is_host() && node.check_unlocked().is_ok();
        let connect = |route| {
            let link = RelayLink::new(now, RELAY_LINK, route, goal, random.fork());
            if is_host { link.of_host() } else { link }
        };
        Self {
            relay: Route::new(relays).map(connect),
            tabs: TabsLink::new(now, TabId(random.u64(..)), format!("chalkchain {genesis}")),
            mesh: Mesh::new(MeshId(random.u64(..))),
            peers: Peers::default(),
            pool: Pool::new(random.fork()),
            orders: Orders::default(),
            looked: None,
            replies: Vec::new(),
            inputs: VecDeque::new(),
            awaits_turn: false,
            node,
        }
    }

    /// The room.
    #[cfg(test)]
    pub(crate) fn room(&self) -> &ledger::Room {
        self.node.room()
    }

    /// Where the node stands.
    pub(crate) fn status(&self) -> Status {
        Status {
            conditions: self.conditions(),
            ..self.node.status()
        }
    }

    /// Time passed.
    pub(crate) fn tick(&mut self, now: Monotonic) {
        if let Some(relay) = &mut self.relay {
            relay.drive(now);
        }
        self.tabs.drive(now);
        self.mesh.drive(now);
        self.pool.drive(now);
        self.mute_again(now);
        self.look_away(now);
        self.inputs.push_back(Input::Tick);
    }

    /// The turn came that a node with a file to read asked for.
    pub(crate) fn turn(&mut self) {
        self.awaits_turn = false;
        self.inputs.push_back(Input::Tick);
    }

    /// The page became hidden or visible. While somebody looks at it is no time to wait for a relay.
    pub(crate) fn hidden(&mut self, now: Monotonic, is_hidden: bool) {
        self.pool.set_hidden(is_hidden);
        if is_hidden {
            self.traffic(now, false);
        }
        if let Some(relay) = self.relay.as_mut().filter(|_| !is_hidden) {
            relay.hurry(now);
        }
    }

    /// The page asks.
    pub(crate) fn request(&mut self, now: Monotonic, id: u64, request: Request) {
        let id = RequestId(id);
        match request {
            Request::Host { order } => {
                if let Err(error) = self.order(now, id, order) {
                    self.replies.push(reply(id, Err(error)));
                }
            }
            Request::Roster => {
                let roster = self.roster();
                self.replies.push(reply(id, roster));
            }
            request => self.inputs.push_back(Input::Request { id, request }),
        }
    }

    /// A person takes the node off its links, or lets it come back.
    pub(crate) fn go_offline(&mut self, now: Monotonic, is_off: bool) {
        self.mesh.go_offline(now, is_off);
        if is_off {
            self.relay.iter_mut().for_each(RelayLink::switch_off);
            self.tabs.switch_off();
        } else {
            self.relay.iter_mut().for_each(|relay| relay.switch_on(now));
            self.tabs.switch_on(now);
        }
    }

    /// The node forgets its key.
    pub(crate) fn lock(&mut self, address: &str) {
        self.node.lock_identity(address);
    }

    /// The page answered [`FromWorker::Store`].
    pub(crate) fn stored(&mut self, batch: u64, usage: StorageUse) {
        self.inputs.push_back(Input::Stored { batch, usage });
    }

    /// Something happened to a socket.
    pub(crate) fn socket(&mut self, now: Monotonic, id: SocketId, event: SocketEvent) {
        if let Some(relay) = &mut self.relay {
            relay.socket(now, id, event);
        }
    }

    /// Another tab posted.
    pub(crate) fn tab_posted(&mut self, now: Monotonic, bytes: &[u8]) {
        self.tabs.received(now, bytes);
    }

    /// The browser connects no tabs.
    pub(crate) fn tabs_refused(&mut self, reason: &str) {
        self.tabs.refused(reason);
    }

    /// A search worker said something.
    pub(crate) fn searcher_said(&mut self, now: Monotonic, id: SearcherId, bytes: &[u8]) {
        self.pool.received(now, id, bytes);
    }

    /// A search worker failed.
    pub(crate) fn searcher_failed(&mut self, now: Monotonic, id: SearcherId, reason: &str) {
        self.pool.failed(now, id, reason);
    }

    /// Lets the node hear all that came, and does all that it wants, until nothing is left.
    pub(crate) fn settle(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        effects.append(&mut self.replies);
        loop {
            if let Some(output) = self.node.poll() {
                self.route(now.monotonic, output, effects);
            } else if let Some((link, kind, output)) = self.poll_links() {
                self.link_says(now.monotonic, link, kind, output, effects);
            } else if let Some(output) = self.mesh.poll() {
                self.mesh_says(now.monotonic, output, effects);
            } else if let Some(output) = self.pool.poll() {
                match output {
                    PoolOutput::Perform(effect) => effects.push(effect),
                    PoolOutput::Tell(input) => self.inputs.push_back(input),
                }
            } else if let Some(input) = self.inputs.pop_front() {
                self.node.handle(now.unix, input);
            } else {
                break;
            }
        }
        // A file is read a slice a turn: between two, all else is heard.
        if self.node.is_importing() && !self.awaits_turn {
            self.awaits_turn = true;
            effects.push(Effect::Again);
        }
    }

    fn poll_links(&mut self) -> Option<(LinkId, LinkKind, LinkOutput)> {
        let relay = self.relay.as_mut().map(|link| link as &mut dyn Link);
        let tabs: &mut dyn Link = &mut self.tabs;
        relay
            .map(|link| (RELAY_LINK, link))
            .into_iter()
            .chain([(TABS_LINK, tabs)])
            .find_map(|(id, link)| Some((id, link.kind(), link.poll()?)))
    }

    fn link_says(
        &mut self,
        now: Monotonic,
        link: LinkId,
        kind: LinkKind,
        output: LinkOutput,
        effects: &mut Vec<Effect>,
    ) {
        if link == RELAY_LINK && self.mesh_hears(now, &output) {
            return;
        }
        let input = match output {
            LinkOutput::Perform(effect) => {
                effects.push(effect);
                None
            }
            LinkOutput::State { state, detail } => {
                if state != LinkState::Open {
                    self.peers.drop_link(link);
                    if link == RELAY_LINK {
                        self.drop_orders(effects);
                    }
                }
                Some(Input::Link {
                    link,
                    kind,
                    state,
                    detail,
                })
            }
            LinkOutput::Over => {
                self.peers.drop_link(link);
                Some(Input::Unlink(link))
            }
            LinkOutput::RelayTime(time_ms) => Some(Input::RelayTime(node::UnixMillis(time_ms))),
            LinkOutput::Joined(remote) => self
                .peers
                .join(link, remote)
                .map(|peer| Input::PeerJoined { peer, link }),
            LinkOutput::Left(remote) => {
                let gone = self.peers.leave(link, remote);
                if let Some(peer) = gone.filter(|_| link == RELAY_LINK) {
                    self.remember(remote, peer);
                }
                gone.map(Input::PeerLeft)
            }
            LinkOutput::Challenge(challenge) => {
                self.challenged(now, challenge);
                None
            }
            LinkOutput::Conditions => {
                self.tell_conditions(effects);
                self.shape_mesh(now);
                None
            }
            LinkOutput::Controlled(done) => {
                self.controlled(done, effects);
                None
            }
            LinkOutput::Received { from, bytes } => self
                .peers
                .sender(link, from)
                .map(|from| Input::Frame { from, bytes }),
            // Only who looks for a room asks for rooms.
            LinkOutput::Rooms(_) => None,
        };
        self.inputs.extend(input);
    }

    /// Does what the node wants.
    fn route(&mut self, now: Monotonic, output: Output, effects: &mut Vec<Effect>) {
        match output {
            Output::Persist { batch, ops } => {
                effects.push(Effect::page(FromWorker::Store { batch, ops }));
            }
            Output::Send { to, bytes } => self.send(now, to, bytes),
            Output::Disconnect { peer, reason } => {
                if let Some((link, _)) = self.peers.place(peer) {
                    self.mesh.cut(now, link);
                }
                self.peers.mute(peer);
                let PeerId(number) = peer;
                effects.push(Effect::Warn(format!("peer {number} is cut off: {reason}")));
            }
            Output::AskTime => {
                if let Some(relay) = &mut self.relay {
                    relay.redial(now);
                }
            }
            Output::Mine(plan) => self.pool.set_plan(now, plan),
            Output::Template(template) => self.pool.set_template(&template),
            Output::Reply { id, result } => {
                let result = match result {
                    Ok(Reply::Status(status)) => Ok(Reply::Status(Status {
                        conditions: self.conditions(),
                        ..status
                    })),
                    other => other,
                };
                effects.push(reply(id, result));
            }
            Output::Event(event) => effects.push(Effect::page(FromWorker::Event(event))),
        }
    }

    fn send(&mut self, now: Monotonic, to: Destination, bytes: Vec<u8>) {
        match to {
            Destination::Link(link) => {
                if let Some(link) = self.link(link) {
                    link.broadcast(now, bytes);
                }
            }
            Destination::Peer(peer) => {
                let Some((link, remote)) = self.peers.place(peer) else {
                    return;
                };
                if let Some(link) = self.link(link) {
                    link.send_to(now, remote, bytes);
                }
            }
        }
    }

    fn link(&mut self, id: LinkId) -> Option<&mut dyn Link> {
        match id {
            RELAY_LINK => self.relay.as_mut().map(|link| link as &mut dyn Link),
            TABS_LINK => Some(&mut self.tabs),
            direct => self.mesh.link(direct),
        }
    }
}
