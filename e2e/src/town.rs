//! Several real nodes in one process and in virtual time, wired to one another.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use api::{
    ApiError, LinkKind, LinkState, MiningChoice, Payload, Reply, Request,
    host::{Record, StoreOp},
};
use ledger::Room;
use node::{
    Config, Destination, Identity, Input, LinkId, Node, Output, PeerId, RequestId, Template,
    UnixMillis,
};

use crate::chains::{PLENTY, search};

const LINK: LinkId = LinkId(1);
/// Seconds between two ticks of the nodes.
const TICK_S: u64 = 4;

/// Nodes that hear one another at once.
pub struct Town {
    residents: Vec<Resident>,
    now: UnixMillis,
    /// Those who hear only one another.
    apart: BTreeSet<usize>,
}

struct Resident {
    node: Node,
    records: BTreeMap<String, Vec<u8>>,
    template: Option<Template>,
    reply: Option<Result<Reply, ApiError>>,
}

impl Town {
    /// Starts a node for each of these people.
    pub fn new(room: &Room, people: &[[u8; 16]], now: UnixMillis) -> Self {
        let resident = |entropy: &[u8; 16]| Resident {
            node: Node::new(Config {
                room: room.clone(),
                identity: Identity::from_entropy(*entropy),
                cores: 1,
                seed: u64::from(entropy[0]),
                now,
                records: Vec::new(),
                storage: PLENTY,
            }),
            records: BTreeMap::new(),
            template: None,
            reply: None,
        };
        let mut town = Self {
            residents: people.iter().map(resident).collect(),
            now,
            apart: BTreeSet::new(),
        };
        for who in 0..people.len() {
            town.handle(
                who,
                Input::Link {
                    link: LINK,
                    kind: LinkKind::Relay,
                    state: LinkState::Open,
                    detail: String::new(),
                },
            );
        }
        for who in 0..people.len() {
            for other in (0..people.len()).filter(|other| *other != who) {
                town.handle(
                    who,
                    Input::PeerJoined {
                        peer: PeerId(other as u64),
                        link: LINK,
                    },
                );
            }
        }
        town
    }

    /// Lets time pass.
    pub fn pass(&mut self, seconds: u64) {
        let mut left = seconds;
        while left > 0 {
            let step = left.min(TICK_S);
            self.now.0 += step * 1_000;
            left -= step;
            for who in 0..self.residents.len() {
                self.handle(who, Input::Tick);
            }
        }
    }

    /// Asks a person's node.
    ///
    /// # Panics
    /// If it refuses.
    pub fn ask(&mut self, who: usize, request: Request) -> Reply {
        self.try_to_ask(who, request)
            .expect("a town asks for nothing that is refused")
    }

    /// Asks a person's node for what it may refuse.
    ///
    /// # Errors
    /// What it refuses.
    pub fn try_to_ask(&mut self, who: usize, request: Request) -> Result<Reply, ApiError> {
        let id = RequestId(0);
        self.handle(who, Input::Request { id, request });
        let reply = self.residents[who].reply.take();
        reply.expect("a node answers at once")
    }

    /// Has a person sign something, and gives its id.
    ///
    /// # Panics
    /// If it is refused.
    pub fn submit(&mut self, who: usize, payload: Payload, fee: u64) -> String {
        let fee = Some(fee);
        match self.ask(who, Request::Submit { payload, fee }) {
            Reply::Submitted(submitted) => submitted.txid,
            other => panic!("no id but {other:?}"),
        }
    }

    /// Has a person find the next block.
    pub fn mine(&mut self, who: usize) {
        let mine = Request::Mine(MiningChoice {
            threads: Some(1),
            ..MiningChoice::default()
        });
        self.ask(who, mine);
        let template = self.residents[who].template.clone();
        let Template { id, header } = template.expect("a mining node makes templates");
        let nonce = search(&header);
        let template = id;
        self.handle(who, Input::Found { template, nonce });
        self.ask(who, Request::Stop);
    }

    /// From now on these people hear only one another.
    pub fn split_off(&mut self, people: &[usize]) {
        self.apart = people.iter().copied().collect();
        for who in 0..self.residents.len() {
            for other in 0..self.residents.len() {
                if self.apart.contains(&who) != self.apart.contains(&other) {
                    self.handle(who, Input::PeerLeft(PeerId(other as u64)));
                }
            }
        }
    }

    /// Height of a person's chain.
    pub fn height(&self, who: usize) -> u64 {
        self.residents[who].node.status().height
    }

    /// What a person's node stored.
    pub fn records(&self, who: usize) -> Vec<Record> {
        let records = self.residents[who].records.iter();
        records
            .map(|(key, value)| Record {
                key: key.clone(),
                value: Some(value.clone()),
            })
            .collect()
    }

    /// Gives a node an input, and everybody what comes of it, until all are quiet.
    fn handle(&mut self, who: usize, input: Input) {
        let mut waiting = VecDeque::from([(who, input)]);
        while let Some((who, input)) = waiting.pop_front() {
            let now = self.now;
            self.residents[who].node.handle(now, input);
            while let Some(output) = self.residents[who].node.poll() {
                waiting.extend(self.act(who, output));
            }
        }
    }

    /// Does what a node wants done, and gives what others are told of it.
    fn act(&mut self, who: usize, output: Output) -> Vec<(usize, Input)> {
        let resident = &mut self.residents[who];
        match output {
            Output::Persist { batch, ops } => {
                for op in ops {
                    match op {
                        StoreOp::Put { key, value } => resident.records.insert(key, value),
                        StoreOp::Delete { key } => resident.records.remove(&key),
                    };
                }
                let usage = PLENTY;
                vec![(who, Input::Stored { batch, usage })]
            }
            Output::Send { to, bytes } => {
                let from = PeerId(who as u64);
                let hears = |other: &usize| {
                    *other != who && self.apart.contains(other) == self.apart.contains(&who)
                };
                let others: Vec<usize> = match to {
                    Destination::Link(_) => (0..self.residents.len()).filter(hears).collect(),
                    Destination::Peer(peer) => {
                        usize::try_from(peer.0).into_iter().filter(hears).collect()
                    }
                };
                let frame = |other| {
                    let bytes = bytes.clone();
                    (other, Input::Frame { from, bytes })
                };
                others.into_iter().map(frame).collect()
            }
            Output::Template(template) => {
                resident.template = Some(template);
                Vec::new()
            }
            Output::Reply { result, .. } => {
                resident.reply = Some(result);
                Vec::new()
            }
            Output::Disconnect { .. } | Output::AskTime | Output::Mine(_) | Output::Event(_) => {
                Vec::new()
            }
        }
    }
}
