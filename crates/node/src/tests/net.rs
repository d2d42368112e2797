//! Hosts in virtual time: nodes with their storage and their miners, and wires between them.
//!
//! A wire is what a relay's room and a browser's tabs have in common: everybody on it reaches all
//! others, together or one by one, in order. Nothing here is random but what a test seeds.

extern crate std;

use alloc::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    format,
    string::{String, ToString},
    vec::Vec,
};

use std::sync::Mutex;

use api::{
    ApiError, Event, LinkKind, LinkState, Reply, Request, Status, StorageState,
    host::{Record, StorageUse, StoreOp},
};
use ledger::{
    Amount, Block, BlockHash, DifficultyRule, Founders, Header, Limits, PublicKey, Room,
    RoomParams, Target, Upgrade,
};

use crate::{
    Config, Destination, Identity, Input, LinkId, Node, Output, PeerId, Plan, RequestId, Template,
    TemplateId, UnixMillis,
    message::{Message, MessageError},
};

/// The target spacing of [`room`] in seconds.
pub(super) const SPACING_S: u64 = 10;

/// The reward of [`room`] in 1/100 coin.
pub(super) const REWARD: u64 = 1_000;

/// When the room was made.
const CREATED_AT_S: u32 = 1_700_000_000;

/// Where virtual time begins: a minute later.
const BEGIN_MS: u64 = (CREATED_AT_S as u64 + 60) * 1_000;

/// Time between two ticks.
const TICK_MS: u64 = 250;

/// A test that waits longer than this for a condition has failed.
const PATIENCE_MS: u64 = 300_000;

/// `SplitMix64` (Steele, Lea and Flood, 2014): the same numbers everywhere from one seed.
pub(super) struct Random(pub(super) u64);

impl Random {
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    pub(super) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).expect("below a usize")
    }
}

/// Parameters of a room in which every fourth hash makes a block.
pub(super) fn params() -> RoomParams {
    params_of_difficulty(4)
}

/// Parameters of a room whose first block takes so many hashes on average.
pub(super) fn params_of_difficulty(hashes: u64) -> RoomParams {
    RoomParams {
        name: "Test".into(),
        coin: "bit".into(),
        target_spacing_s: u32::try_from(SPACING_S).expect("a short time"),
        difficulty: DifficultyRule::Classroom,
        starting_bits: Target::of_difficulty(hashes).to_compact(),
        easiest_bits: Target::of_difficulty(1).to_compact(),
        reward: amount(REWARD),
        halving_blocks: 1_000_000,
        limits: Limits::default(),
        host: None,
        allocations: Vec::new(),
        created_at_s: CREATED_AT_S,
        founders: Founders::default(),
    }
}

/// A room of these parameters with the first nonce that is good.
pub(super) fn room_of(params: &RoomParams) -> Room {
    (0..1_000_000)
        .find_map(|nonce| Room::new(params.clone(), nonce).ok())
        .expect("the tests' rooms have good parameters and easy targets")
}

pub(super) fn room() -> Room {
    room_of(&params())
}

/// A room where the identities with these numbers begin with 100.00 each.
pub(super) fn room_with_money(numbers: &[u8]) -> Room {
    let mut params = params();
    params.allocations = numbers
        .iter()
        .map(|number| (identity(*number).public(), amount(10_000)))
        .collect();
    room_of(&params)
}

pub(super) fn amount(hundredths: u64) -> Amount {
    Amount::new(hundredths).expect("a small amount")
}

/// The identity of a number. Made once: a seed takes thousands of hashes.
pub(super) fn identity(number: u8) -> Identity {
    static MADE: Mutex<BTreeMap<u8, Identity>> = Mutex::new(BTreeMap::new());
    let mut made = MADE.lock().expect("nobody panics while it is held");
    let identity = made
        .entry(number)
        .or_insert_with(|| Identity::from_entropy([number; 16]));
    identity.clone()
}

/// Searches the nonce that meets the header's own target.
pub(super) fn mined(mut header: Header) -> Header {
    let target = header.bits.to_target().expect("bits of a target");
    while !target.is_met_by(header.hash()) {
        header.nonce = header.nonce.checked_add(1).expect("an easy target");
    }
    header
}

/// A wire's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Wire(usize);

impl Wire {
    fn link(self) -> LinkId {
        LinkId(u32::try_from(self.0).expect("a few wires"))
    }

    fn of(link: LinkId) -> Self {
        Self(usize::try_from(link.0).expect("a few wires"))
    }
}

/// Bytes on their way.
#[derive(Debug)]
struct Flight {
    wire: Wire,
    from: usize,
    to: usize,
    bytes: Vec<u8>,
}

/// A machine: its node, if it runs, and what the node needs.
pub(super) struct Host {
    node: Option<Node>,
    identity: Identity,
    seed: u64,
    /// The change of rules that its node follows.
    pub(super) upgrade: Option<Upgrade>,
    /// What this machine's clock is ahead of the true time.
    pub(super) skew_ms: i64,
    /// The machine's storage.
    pub(super) records: BTreeMap<String, Vec<u8>>,
    /// Whether storage keeps what it is given.
    pub(super) storage: StorageState,
    pub(super) events: Vec<Event>,
    replies: BTreeMap<RequestId, Result<Reply, ApiError>>,
    pub(super) template: Option<Template>,
    pub(super) plan: Plan,
    /// Peers that the node cut off, by host, with the rule.
    cut: Vec<(usize, String)>,
    /// What the node sent, oldest first.
    pub(super) sent: Vec<Message>,
    /// How often the node wanted to be told the time.
    pub(super) asks_time: u32,
    /// What came, where no node runs here.
    pub(super) inbox: Vec<(usize, Message)>,
    /// What does not leave this machine.
    pub(super) swallows: fn(&Message) -> bool,
    /// Writes that storage was asked for.
    pub(super) writes: usize,
    peers: BTreeMap<PeerId, (Wire, usize)>,
    muted: BTreeSet<PeerId>,
}

/// Machines, wires and what is on its way.
pub(super) struct Net {
    pub(super) room: Room,
    /// The true time.
    pub(super) now_ms: u64,
    pub(super) latency_ms: u64,
    /// Of so many messages one is lost; 0 loses none.
    pub(super) loses_one_in: usize,
    pub(super) random: Random,
    hosts: Vec<Host>,
    wires: Vec<(LinkKind, BTreeSet<usize>)>,
    flights: BTreeMap<(u64, u64), Flight>,
    next_flight: u64,
    next_peer: u64,
    next_request: u64,
    next_tick_ms: u64,
}

impl Net {
    /// Nodes with identities 0, 1, … that know nobody.
    pub(super) fn new(room: Room, nodes: u8) -> Self {
        let mut net = Self {
            room,
            now_ms: BEGIN_MS,
            latency_ms: 20,
            loses_one_in: 0,
            random: Random(1),
            hosts: Vec::new(),
            wires: Vec::new(),
            flights: BTreeMap::new(),
            next_flight: 0,
            next_peer: 0,
            next_request: 0,
            next_tick_ms: BEGIN_MS,
        };
        for number in 0..nodes {
            net.add(identity(number));
        }
        net
    }

    /// Nodes on one relay, greeted.
    pub(super) fn connected(room: Room, nodes: u8) -> (Self, Wire) {
        let mut net = Self::new(room, nodes);
        let all: Vec<_> = (0..usize::from(nodes)).collect();
        let relay = net.wire(LinkKind::Relay, &all);
        net.settle();
        (net, relay)
    }

    /// Adds a machine and starts its node.
    pub(super) fn add(&mut self, identity: Identity) -> usize {
        let host = self.add_stranger(identity);
        self.boot(host);
        host
    }

    /// Adds a machine without a node: the test speaks for it.
    pub(super) fn add_stranger(&mut self, identity: Identity) -> usize {
        let number = self.hosts.len();
        self.hosts.push(Host {
            node: None,
            identity,
            seed: 1_000_000 * number as u64,
            upgrade: None,
            skew_ms: 0,
            records: BTreeMap::new(),
            storage: StorageState::Ok,
            events: Vec::new(),
            replies: BTreeMap::new(),
            template: None,
            plan: Plan::OFF,
            cut: Vec::new(),
            sent: Vec::new(),
            asks_time: 0,
            inbox: Vec::new(),
            swallows: |_| false,
            writes: 0,
            peers: BTreeMap::new(),
            muted: BTreeSet::new(),
        });
        number
    }

    pub(super) fn host(&mut self, host: usize) -> &mut Host {
        &mut self.hosts[host]
    }

    pub(super) fn host_ref(&self, host: usize) -> &Host {
        &self.hosts[host]
    }

    pub(super) fn node(&self, host: usize) -> &Node {
        self.hosts[host].node.as_ref().expect("the node runs")
    }

    /// The node itself, for a test that does the host's work.
    pub(super) fn running(&mut self, host: usize) -> &mut Node {
        self.hosts[host].node.as_mut().expect("the node runs")
    }

    pub(super) fn status(&self, host: usize) -> Status {
        self.node(host).status()
    }

    pub(super) fn tip(&self, host: usize) -> BlockHash {
        self.node(host).chain.tip().hash()
    }

    pub(super) fn height(&self, host: usize) -> u64 {
        self.node(host).chain.tip().height().0
    }

    pub(super) fn public(&self, host: usize) -> PublicKey {
        self.hosts[host].identity.public()
    }

    pub(super) fn address(&self, host: usize) -> String {
        self.public(host).to_string()
    }

    // Starting and stopping.

    /// Starts a machine's node from its records.
    pub(super) fn boot(&mut self, host: usize) {
        let records = self.hosts[host]
            .records
            .iter()
            .map(|(key, value)| Record {
                key: key.clone(),
                value: Some(value.clone()),
            })
            .collect();
        self.boot_from(host, records);
    }

    /// Starts a machine's node from these records.
    pub(super) fn boot_from(&mut self, host: usize, records: Vec<Record>) {
        let config = Config {
            room: self.room.clone(),
            identity: self.hosts[host].identity.clone(),
            cores: 8,
            seed: self.hosts[host].seed,
            now: self.clock_of(host),
            records,
            storage: self.usage(host),
        };
        self.hosts[host].node = Some(match self.hosts[host].upgrade {
            Some(upgrade) => Node::upgraded(config, upgrade),
            None => Node::new(config),
        });
        self.pump(host, VecDeque::new());
    }

    /// Stops a machine's node; its wires lose it.
    pub(super) fn stop(&mut self, host: usize) {
        for wire in 0..self.wires.len() {
            self.leave(Wire(wire), host);
        }
        let host = &mut self.hosts[host];
        host.node = None;
        host.template = None;
    }

    /// The tab is closed and opened again, and comes back to the same wires.
    pub(super) fn reboot(&mut self, host: usize) {
        let wires: Vec<_> = (0..self.wires.len())
            .filter(|wire| self.wires[*wire].1.contains(&host))
            .collect();
        self.stop(host);
        self.boot(host);
        for wire in wires {
            self.join(Wire(wire), host);
        }
    }

    // Wires.

    /// Lays a wire between machines.
    pub(super) fn wire(&mut self, kind: LinkKind, hosts: &[usize]) -> Wire {
        let wire = Wire(self.wires.len());
        self.wires.push((kind, BTreeSet::new()));
        for host in hosts {
            self.join(wire, *host);
        }
        wire
    }

    /// A machine comes to a wire.
    pub(super) fn join(&mut self, wire: Wire, host: usize) {
        self.link(wire, host, LinkState::Open);
        let others: Vec<_> = self.wires[wire.0].1.iter().copied().collect();
        self.wires[wire.0].1.insert(host);
        for other in others {
            self.introduce(wire, other, host);
            self.introduce(wire, host, other);
        }
    }

    fn introduce(&mut self, wire: Wire, to: usize, who: usize) {
        let peer = PeerId(self.next_peer);
        self.next_peer += 1;
        self.hosts[to].peers.insert(peer, (wire, who));
        let link = wire.link();
        self.drive(to, Input::PeerJoined { peer, link });
    }

    /// A machine loses a wire. What is on its way to it or from it is lost.
    pub(super) fn leave(&mut self, wire: Wire, host: usize) {
        if !self.wires[wire.0].1.remove(&host) {
            return;
        }
        self.flights
            .retain(|_, flight| flight.wire != wire || (flight.from != host && flight.to != host));
        let others: Vec<_> = self.wires[wire.0].1.iter().copied().collect();
        for other in others {
            let gone: Vec<_> = self.hosts[other]
                .peers
                .iter()
                .filter(|(_, at)| **at == (wire, host))
                .map(|(peer, _)| *peer)
                .collect();
            for peer in gone {
                self.hosts[other].peers.remove(&peer);
                self.drive(other, Input::PeerLeft(peer));
            }
        }
        self.hosts[host].peers.retain(|_, (on, _)| *on != wire);
        self.link(wire, host, LinkState::Closed);
    }

    /// The wire fails for all.
    pub(super) fn cut(&mut self, wire: Wire) -> Vec<usize> {
        let members: Vec<_> = self.wires[wire.0].1.iter().copied().collect();
        for host in &members {
            self.leave(wire, *host);
        }
        members
    }

    fn link(&mut self, wire: Wire, host: usize, state: LinkState) {
        let input = Input::Link {
            link: wire.link(),
            kind: self.wires[wire.0].0,
            state,
            detail: String::new(),
        };
        self.drive(host, input);
    }

    // Time.

    fn clock_of(&self, host: usize) -> UnixMillis {
        UnixMillis(self.now_ms.saturating_add_signed(self.hosts[host].skew_ms))
    }

    /// Lets time pass.
    pub(super) fn run_ms(&mut self, ms: u64) {
        let until = self.now_ms + ms;
        while self.step(until) {}
        self.now_ms = until;
    }

    /// The next thing that happens up to a time, if any does.
    fn step(&mut self, until: u64) -> bool {
        let arrival = self.flights.keys().next().map_or(u64::MAX, |(at, _)| *at);
        let next = arrival.min(self.next_tick_ms);
        if next > until {
            return false;
        }
        self.now_ms = self.now_ms.max(next);
        if next == arrival {
            self.deliver();
        } else {
            self.next_tick_ms = self.now_ms + TICK_MS;
            for host in 0..self.hosts.len() {
                self.drive(host, Input::Tick);
            }
        }
        true
    }

    fn deliver(&mut self) {
        let Some((_, flight)) = self.flights.pop_first() else {
            return;
        };
        let Flight {
            wire,
            from,
            to,
            bytes,
        } = flight;
        let host = &mut self.hosts[to];
        let at = (wire, from);
        let Some(peer) = host.peers.iter().find(|(_, place)| **place == at) else {
            return;
        };
        let peer = *peer.0;
        if host.node.is_none() {
            host.inbox
                .extend(Message::decode(&bytes).map(|message| (from, message)));
        } else if !host.muted.contains(&peer) {
            self.drive(to, Input::Frame { from: peer, bytes });
        }
    }

    /// Delivers what is on its way, and what follows from it.
    pub(super) fn settle(&mut self) {
        let mut delivered = 0_u32;
        while let Some((at, _)) = self.flights.keys().next() {
            self.now_ms = self.now_ms.max(*at);
            self.deliver();
            delivered += 1;
            assert!(delivered < 200_000, "the nodes do not come to rest");
        }
        self.next_tick_ms = self.next_tick_ms.max(self.now_ms);
    }

    /// Lets time pass until something holds.
    pub(super) fn wait_until(&mut self, what: &str, holds: impl Fn(&Self) -> bool) {
        let deadline = self.now_ms + PATIENCE_MS;
        while !holds(self) {
            assert!(self.step(deadline), "in vain waited until {what}");
        }
    }

    /// Waits until some nodes stand on one block.
    pub(super) fn wait_for_one_tip(&mut self, hosts: &[usize]) {
        self.wait_until("all nodes have one tip", |net| {
            hosts.iter().all(|host| net.tip(*host) == net.tip(hosts[0]))
        });
    }

    // Driving one node.

    /// Gives an input to a node and does what it wants.
    pub(super) fn drive(&mut self, host: usize, input: Input) {
        self.pump(host, VecDeque::from([input]));
    }

    fn pump(&mut self, host: usize, mut inputs: VecDeque<Input>) {
        let now = self.clock_of(host);
        loop {
            let Some(node) = self.hosts[host].node.as_mut() else {
                return;
            };
            if let Some(output) = node.poll() {
                inputs.extend(self.act(host, output));
            } else if let Some(input) = inputs.pop_front() {
                node.handle(now, input);
            } else {
                return;
            }
        }
    }

    fn act(&mut self, number: usize, output: Output) -> Option<Input> {
        let host = &mut self.hosts[number];
        match output {
            Output::Persist { batch, ops } => {
                host.persist(ops);
                let usage = self.usage(number);
                return Some(Input::Stored { batch, usage });
            }
            Output::Send { to, bytes } => {
                let message = Message::decode(&bytes).expect("nodes send messages");
                if !(host.swallows)(&message) {
                    host.sent.push(message);
                    self.route(number, to, &bytes);
                }
            }
            Output::Disconnect { peer, reason } => {
                if let Some((_, who)) = host.peers.get(&peer) {
                    host.cut.push((*who, reason.rule));
                }
                host.muted.insert(peer);
            }
            Output::AskTime => host.asks_time += 1,
            Output::Mine(plan) => host.plan = plan,
            Output::Template(template) => host.template = Some(template),
            Output::Reply { id, result } => {
                host.replies.insert(id, result);
            }
            Output::Event(event) => host.events.push(event),
        }
        None
    }

    fn route(&mut self, from: usize, to: Destination, bytes: &[u8]) {
        match to {
            Destination::Peer(peer) => {
                if let Some((wire, to)) = self.hosts[from].peers.get(&peer).copied() {
                    self.launch(wire, from, to, bytes.to_vec());
                }
            }
            Destination::Link(link) => {
                let wire = Wire::of(link);
                let others: Vec<_> = self.wires[wire.0].1.iter().copied().collect();
                for to in others.into_iter().filter(|to| *to != from) {
                    self.launch(wire, from, to, bytes.to_vec());
                }
            }
        }
    }

    fn launch(&mut self, wire: Wire, from: usize, to: usize, bytes: Vec<u8>) {
        if self.loses_one_in > 0 && self.random.below(self.loses_one_in) == 0 {
            return;
        }
        let key = (self.now_ms + self.latency_ms, self.next_flight);
        self.next_flight += 1;
        let flight = Flight {
            wire,
            from,
            to,
            bytes,
        };
        self.flights.insert(key, flight);
    }

    /// A machine without a node says something to another one.
    pub(super) fn say(&mut self, from: usize, to: usize, message: &Message) {
        self.say_bytes(from, to, message.encode());
    }

    pub(super) fn say_bytes(&mut self, from: usize, to: usize, bytes: Vec<u8>) {
        let mut places = self.hosts[from].peers.values();
        let wire = places.find(|(_, who)| *who == to).map(|(wire, _)| *wire);
        self.launch(wire.expect("a wire between the two"), from, to, bytes);
    }

    fn usage(&self, host: usize) -> StorageUse {
        let host = &self.hosts[host];
        let used: usize = host.records.values().map(Vec::len).sum();
        StorageUse {
            used: used as u64,
            quota: 5_000_000,
            state: host.storage,
        }
    }

    // What people do.

    /// Asks a node; the answer is there at once.
    pub(super) fn ask(&mut self, host: usize, request: Request) -> Result<Reply, ApiError> {
        let id = self.ask_later(host, request);
        self.answer(host, id).expect("the answer is there at once")
    }

    /// Asks a node for something that takes time.
    pub(super) fn ask_later(&mut self, host: usize, request: Request) -> RequestId {
        let id = RequestId(self.next_request);
        self.next_request += 1;
        self.drive(host, Input::Request { id, request });
        id
    }

    pub(super) fn answer(&mut self, host: usize, id: RequestId) -> Option<Result<Reply, ApiError>> {
        self.hosts[host].replies.remove(&id)
    }

    /// A spacing passes and a node mines the next block. Gives the block; it is on its way.
    pub(super) fn mine(&mut self, host: usize) -> api::Block {
        self.run_ms(SPACING_S * 1_000);
        self.mine_now(host)
    }

    /// A node mines the next block at once.
    pub(super) fn mine_now(&mut self, host: usize) -> api::Block {
        let id = self.ask_later(host, Request::MineOne);
        let template = self.hosts[host].template.clone();
        let Template {
            id: template,
            header,
        } = template.expect("who mines has a template");
        let nonce = mined(header).nonce;
        self.drive(host, Input::Found { template, nonce });
        match self.answer(host, id) {
            Some(Ok(Reply::Block(block))) => block,
            other => panic!("no block was mined: {other:?}"),
        }
    }

    /// A node alone mines blocks a spacing apart, without ticks between them.
    pub(super) fn mine_many(&mut self, host: usize, blocks: usize) {
        for _ in 0..blocks {
            self.now_ms += SPACING_S * 1_000;
            self.mine_now(host);
        }
        self.settle();
        self.next_tick_ms = self.now_ms;
    }

    /// The nonce of the present template that makes a block.
    pub(super) fn find(&self, host: usize) -> (TemplateId, u32) {
        let template = self.hosts[host].template.as_ref();
        let template = template.expect("who mines has a template");
        (template.id, mined(template.header).nonce)
    }

    pub(super) fn post(&mut self, host: usize, text: &str) -> String {
        self.submit(host, post(text), None)
            .unwrap_or_else(|error| panic!("{text:?} was refused: {error:?}"))
    }

    pub(super) fn pay(&mut self, host: usize, to: usize, hundredths: u64, fee: u64) -> String {
        let request = Request::Transfer {
            to: self.address(to),
            amount: hundredths,
            fee: Some(fee),
            memo: None,
        };
        txid(self.ask(host, request)).unwrap_or_else(|error| panic!("refused: {error:?}"))
    }

    pub(super) fn claim(&mut self, host: usize, name: &str) -> Result<String, ApiError> {
        let name = name.to_string();
        self.submit(host, api::Payload::ClaimName { name }, None)
    }

    pub(super) fn submit(
        &mut self,
        host: usize,
        payload: api::Payload,
        fee: Option<u64>,
    ) -> Result<String, ApiError> {
        txid(self.ask(host, Request::Submit { payload, fee }))
    }

    /// Where a transaction stands at a node: none if it knows none, 0 while it waits, else its
    /// confirmations.
    pub(super) fn confirmations(&mut self, host: usize, txid: &str) -> Option<u64> {
        let txid = txid.to_string();
        match self.ask(host, Request::Tx { txid }) {
            Ok(Reply::Transaction(transaction)) => Some(match transaction.state {
                api::TransactionState::Pending(_) => 0,
                api::TransactionState::Included(included) => included.confirmations,
            }),
            Ok(other) => panic!("another reply: {other:?}"),
            Err(_) => None,
        }
    }

    /// Texts of all posts at a node, the newest first.
    pub(super) fn texts(&mut self, host: usize) -> Vec<String> {
        let request = Request::Posts {
            limit: Some(500),
            before: None,
        };
        match self.ask(host, request) {
            Ok(Reply::Posts(posts)) => posts.into_iter().map(|post| post.text).collect(),
            other => panic!("no posts: {other:?}"),
        }
    }

    pub(super) fn balance(&self, host: usize) -> u64 {
        self.status(host).me.balance
    }

    /// Ids of the transactions in a host's store, in the order of their text.
    pub(super) fn stored_transactions(&self, host: usize) -> Vec<String> {
        let keys = self.host_ref(host).records.keys();
        let keys = keys.filter_map(|key| key.strip_prefix("tx/"));
        keys.map(String::from).collect()
    }

    /// The blocks of a node's active chain above the genesis block.
    pub(super) fn blocks(&self, host: usize) -> Vec<Block> {
        let chain = &self.node(host).chain;
        let active = chain.active().iter().skip(1);
        active.filter_map(|hash| chain.block(hash)).collect()
    }

    /// Rules of the refusals that a node told, oldest first.
    pub(super) fn refusals(&self, host: usize) -> Vec<String> {
        let events = self.hosts[host].events.iter();
        let refused = events.filter_map(|event| match event {
            Event::Refused(error) => Some(error.rule.clone()),
            _ => None,
        });
        refused.collect()
    }

    /// Whom a node cut off, with the rule.
    pub(super) fn cuts(&self, host: usize) -> &[(usize, String)] {
        &self.hosts[host].cut
    }

    pub(super) fn reorgs(&self, host: usize) -> Vec<api::Reorg> {
        let events = self.hosts[host].events.iter();
        let reorgs = events.filter_map(|event| match event {
            Event::Reorg(reorg) => Some(reorg.clone()),
            _ => None,
        });
        reorgs.collect()
    }

    /// How many of the messages that a node sent are such.
    pub(super) fn sent(&self, host: usize, is_such: impl Fn(&Message) -> bool) -> usize {
        let sent = self.hosts[host].sent.iter();
        sent.filter(|message| is_such(message)).count()
    }
}

impl Host {
    fn persist(&mut self, ops: Vec<StoreOp>) {
        self.writes += ops.len();
        if self.storage != StorageState::Ok {
            return;
        }
        for op in ops {
            match op {
                StoreOp::Put { key, value } => {
                    self.records.insert(key, value);
                }
                StoreOp::Delete { key } => {
                    self.records.remove(&key);
                }
            }
        }
    }
}

pub(super) fn post(text: &str) -> api::Payload {
    api::Payload::Post {
        text: text.to_string(),
        reply_to: None,
    }
}

pub(super) fn txid(result: Result<Reply, ApiError>) -> Result<String, ApiError> {
    match result? {
        Reply::Submitted(submitted) => Ok(submitted.txid),
        other => panic!("another reply: {other:?}"),
    }
}

/// The key of a block's record.
pub(super) fn block_key(hash: &BlockHash) -> String {
    format!("block/{hash}")
}

/// What a message's bytes say, for a test that changes them.
pub(super) fn decoded(bytes: &[u8]) -> Result<Message, MessageError> {
    Message::decode(bytes)
}
