//! What the targets begin with: a room, people, and two branches of one chain, made once.

use std::sync::OnceLock;

use api::{
    MiningChoice, Payload, Request, StorageState,
    host::{Record, StorageUse, StoreOp},
};
use ledger::{
    Amount, Block, BlockHash, DifficultyRule, Founders, Header, Limits, Room, RoomParams,
    SignedTransaction, Target,
};
use node::{Config, Identity, Input, Node, Output, RequestId, UnixMillis, message::Message};

/// When the room was made, Unix seconds.
pub(crate) const CREATED_AT_S: u32 = 1_700_000_000;
/// The room's target spacing in seconds.
pub(crate) const SPACING_S: u64 = 5;
/// A time after everything that is prepared, Unix milliseconds.
pub(crate) const LATER_MS: u64 = (CREATED_AT_S as u64 + 100 * SPACING_S) * 1_000;
/// Blocks of each branch.
const BLOCKS: usize = 26;
/// Blocks that both branches share.
const SHARED: usize = 8;

/// A room whose blocks take a hash or two.
pub(crate) fn room() -> &'static Room {
    static ROOM: OnceLock<Room> = OnceLock::new();
    ROOM.get_or_init(|| {
        let easiest = Target::of_difficulty(1).to_compact();
        let amount = |hundredths| Amount::new(hundredths).expect("a small amount");
        let params = RoomParams {
            name: "Fuzz".into(),
            coin: "bit".into(),
            target_spacing_s: u32::try_from(SPACING_S).expect("a short time"),
            difficulty: DifficultyRule::Classroom,
            starting_bits: easiest,
            easiest_bits: easiest,
            reward: amount(1_000),
            halving_blocks: 20,
            limits: Limits::default(),
            host: Some(identity(0).public()),
            allocations: (0..3)
                .map(|who| (identity(who).public(), amount(5_000)))
                .collect(),
            created_at_s: CREATED_AT_S,
            founders: Founders::default(),
        };
        (0..10_000)
            .find_map(|nonce| Room::new(params.clone(), nonce).ok())
            .expect("nearly every hash meets the target")
    })
}

/// One of four people. Made once: a seed takes thousands of hashes.
pub(crate) fn identity(who: u8) -> &'static Identity {
    static MADE: OnceLock<[Identity; 4]> = OnceLock::new();
    let made = MADE.get_or_init(|| [0, 1, 2, 3].map(|number| Identity::from_entropy([number; 16])));
    &made[usize::from(who) % made.len()]
}

/// How a node of somebody starts.
pub(crate) fn config(who: u8, records: Vec<Record>, now_ms: u64) -> Config {
    Config {
        room: room().clone(),
        identity: identity(who).clone(),
        cores: 2,
        seed: u64::from(who) + 1,
        now: UnixMillis(now_ms),
        records,
        storage: usage(StorageState::Ok),
    }
}

pub(crate) fn usage(state: StorageState) -> StorageUse {
    StorageUse {
        used: 0,
        quota: 5_000_000,
        state,
    }
}

/// Records as a host keeps them.
pub(crate) type Records = std::collections::BTreeMap<String, Vec<u8>>;

pub(crate) fn write(records: &mut Records, ops: impl IntoIterator<Item = StoreOp>) {
    for op in ops {
        match op {
            StoreOp::Put { key, value } => drop(records.insert(key, value)),
            StoreOp::Delete { key } => drop(records.remove(&key)),
        }
    }
}

pub(crate) fn as_records(records: &Records) -> Vec<Record> {
    let all = records.iter();
    all.map(|(key, value)| Record {
        key: key.clone(),
        value: Some(value.clone()),
    })
    .collect()
}

/// The nonce that makes a header meet its own target.
pub(crate) fn mined(mut header: Header) -> Header {
    let target = header.bits.to_target().expect("a template's bits");
    while !target.is_met_by(header.hash()) {
        header.nonce = header.nonce.wrapping_add(1);
    }
    header
}

/// What is prepared.
pub(crate) struct Material {
    /// Blocks of a branch, from height 1.
    pub(crate) one: Vec<Block>,
    /// Blocks of another one that leaves it after a few.
    pub(crate) other: Vec<Block>,
    /// Transactions of the first branch.
    pub(crate) signed: Vec<SignedTransaction>,
    /// What a node on the first branch has stored.
    pub(crate) records: Records,
    /// The same after its old blocks were dropped.
    pub(crate) pruned: Records,
    /// The first branch as a file.
    pub(crate) file: Vec<u8>,
}

/// What is prepared, made once.
pub(crate) fn material() -> &'static Material {
    static MADE: OnceLock<Material> = OnceLock::new();
    MADE.get_or_init(Material::make)
}

impl Material {
    fn make() -> Self {
        let mut one = Maker::new(0);
        one.mine(BLOCKS);
        let blocks: Vec<Block> = one.blocks.clone();
        let mut other = Maker::new(1);
        for block in &blocks[..SHARED] {
            other.hear(block);
        }
        other.now_ms = one.now_ms - SPACING_S * 1_000 * (BLOCKS - SHARED) as u64;
        other.mine(BLOCKS - SHARED);
        let mut shared = blocks[..SHARED].to_vec();
        shared.extend(other.blocks);
        one.submit(Payload::Post {
            text: "waits".into(),
            reply_to: None,
        });
        let records = one.records.clone();
        let file = match one.ask(Request::Export) {
            Some(api::Reply::Exported(exported)) => exported.file,
            other => panic!("no file: {other:?}"),
        };
        one.ask(Request::Prune { keep: Some(10) });
        let signed = blocks.iter().flat_map(|block| &block.transactions);
        Self {
            signed: signed.filter_map(|made| made.signed().cloned()).collect(),
            one: blocks,
            other: shared,
            records,
            pruned: one.records,
            file,
        }
    }

    /// A block of either branch.
    pub(crate) fn block(&self, number: usize) -> &Block {
        let all = self.one.len() + self.other.len();
        let number = number % all;
        self.one
            .get(number)
            .unwrap_or_else(|| &self.other[number - self.one.len()])
    }

    pub(crate) fn hash(&self, number: usize) -> BlockHash {
        self.block(number).header.hash()
    }
}

/// A node that makes the material.
struct Maker {
    node: Node,
    now_ms: u64,
    records: Records,
    blocks: Vec<Block>,
    template: Option<node::Template>,
}

impl Maker {
    fn new(who: u8) -> Self {
        let now_ms = (u64::from(CREATED_AT_S) + 60) * 1_000;
        let mut maker = Self {
            node: Node::new(config(who, Vec::new(), now_ms)),
            now_ms,
            records: Records::new(),
            blocks: Vec::new(),
            template: None,
        };
        maker.ask(Request::Mine(MiningChoice {
            threads: Some(1),
            ..MiningChoice::default()
        }));
        maker
    }

    /// Gives the node an input; the answer, if there is one.
    fn drive(&mut self, input: Input) -> Option<api::Reply> {
        let mut inputs = std::collections::VecDeque::from([input]);
        let mut answer = None;
        while let Some(input) = inputs.pop_front() {
            self.node.handle(UnixMillis(self.now_ms), input);
            while let Some(output) = self.node.poll() {
                match output {
                    Output::Persist { batch, ops } => {
                        write(&mut self.records, ops);
                        let usage = usage(StorageState::Ok);
                        inputs.push_back(Input::Stored { batch, usage });
                    }
                    Output::Template(template) => self.template = Some(template),
                    Output::Reply { result, .. } => answer = result.ok(),
                    _ => {}
                }
            }
        }
        answer
    }

    fn ask(&mut self, request: Request) -> Option<api::Reply> {
        let id = RequestId(0);
        self.drive(Input::Request { id, request })
    }

    fn submit(&mut self, payload: Payload) -> Option<String> {
        let fee = Some(0);
        match self.ask(Request::Submit { payload, fee }) {
            Some(api::Reply::Submitted(submitted)) => Some(submitted.txid),
            _ => None,
        }
    }

    fn hear(&mut self, block: &Block) {
        let link = node::LinkId(1);
        self.drive(Input::Link {
            link,
            kind: api::LinkKind::Relay,
            state: api::LinkState::Open,
            detail: String::new(),
        });
        let peer = node::PeerId(1);
        self.drive(Input::PeerJoined { peer, link });
        let bytes = Message::NewBlock(block.clone()).encode();
        self.drive(Input::Frame { from: peer, bytes });
    }

    /// Mines blocks with something of each kind in them.
    fn mine(&mut self, blocks: usize) {
        let who = self.node.status().me.address;
        let (mut offer, mut order) = (None, None);
        for number in 0..blocks {
            match number % 9 {
                0 => drop(self.submit(Payload::Post {
                    text: format!("number {number}"),
                    reply_to: None,
                })),
                1 => drop(self.submit(Payload::ClaimName {
                    name: format!("{}{number}", &who[8..12]),
                })),
                2 => drop(self.submit(Payload::Stamp {
                    name: "file".into(),
                    hash: None,
                    file: Some(format!("{number:02x}")),
                })),
                3 => {
                    offer = self.submit(Payload::Offer {
                        title: "thing".into(),
                        text: String::new(),
                        price: 20,
                        stock: 3,
                    });
                }
                4 => {
                    self.ask(Request::Transfer {
                        to: identity(2).public().to_string(),
                        amount: 30,
                        fee: Some(2),
                        memo: None,
                    });
                }
                5 => {
                    order = offer.clone().and_then(|offer| {
                        self.submit(Payload::Order {
                            offer,
                            quantity: 1,
                            price: None,
                        })
                    });
                }
                6 => {
                    let settled = order.take().map(|order| Payload::Settle {
                        order,
                        outcome: api::Outcome::Refund,
                    });
                    settled.map(|settle| self.submit(settle));
                }
                _ => {}
            }
            self.find();
        }
    }

    fn find(&mut self) {
        self.now_ms += SPACING_S * 1_000;
        self.drive(Input::Tick);
        let template = self.template.clone().expect("it mines");
        let header = mined(template.header);
        self.drive(Input::Found {
            template: template.id,
            nonce: header.nonce,
        });
        let found = self.node.inspect().block(&header.hash());
        self.blocks.push(found.expect("it stands on what it found"));
    }
}
