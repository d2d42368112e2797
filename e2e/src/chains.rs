//! Long chains, made in virtual time by a real node.

use std::collections::BTreeMap;

use api::{
    MiningChoice, Payload, Request, StorageState,
    host::{Record, StorageUse, StoreOp},
};
use ledger::{Header, Room, RoomParams, Target};
use node::{Config, Identity, Input, Node, Output, RequestId, Template, UnixMillis};

/// Seconds between two blocks of a grown chain: the room's target spacing.
pub const SPACING_S: u32 = 15;

/// Storage without an end.
pub const PLENTY: StorageUse = StorageUse {
    used: 0,
    quota: 1 << 40,
    state: StorageState::Ok,
};

/// A room whose blocks take a handful of hashes, made so many seconds before `now`.
pub fn easy_room(age_s: u64, now: UnixMillis) -> Room {
    easy_room_of(SPACING_S, age_s, now)
}

/// The same with so many seconds between two blocks.
pub fn easy_room_of(spacing_s: u32, age_s: u64, now: UnixMillis) -> Room {
    let mut params: RoomParams = Room::commons().params().clone();
    params.name = "Long room".into();
    params.target_spacing_s = spacing_s;
    params.starting_bits = Target::of_difficulty(16).to_compact();
    params.easiest_bits = Target::of_difficulty(4).to_compact();
    params.created_at_s =
        u32::try_from(now.0 / 1_000 - age_s).expect("times of today fit a header");
    (0..)
        .find_map(|nonce| Room::new(params.clone(), nonce).ok())
        .expect("one nonce in sixteen will do")
}

/// Grows a chain of so many blocks with so many posts each, and gives its records. The last block
/// is found now.
pub fn grow(blocks: u32, posts_each: u32, now: UnixMillis) -> (Room, Vec<Record>) {
    grow_of(SPACING_S, blocks, posts_each, now)
}

/// The same with so many seconds between two blocks.
pub fn grow_of(
    spacing_s: u32,
    blocks: u32,
    posts_each: u32,
    now: UnixMillis,
) -> (Room, Vec<Record>) {
    let age_s = u64::from(blocks + 1) * u64::from(spacing_s);
    let room = easy_room_of(spacing_s, age_s, now);
    let start_ms = now.0 - age_s * 1_000;
    let mut grower = Grower::new(room.clone(), UnixMillis(start_ms));
    for block in 0..blocks {
        let at = UnixMillis(start_ms + u64::from(block + 1) * u64::from(spacing_s) * 1_000);
        grower.block(at, posts_each);
    }
    (room, grower.into_records())
}

struct Grower {
    node: Node,
    records: BTreeMap<String, Vec<u8>>,
    template: Option<Template>,
    posts: u32,
}

impl Grower {
    fn new(room: Room, now: UnixMillis) -> Self {
        let node = Node::new(Config {
            room,
            identity: Identity::from_entropy([7; 16]),
            cores: 1,
            seed: 7,
            now,
            records: Vec::new(),
            storage: PLENTY,
        });
        Self {
            node,
            records: BTreeMap::new(),
            template: None,
            posts: 0,
        }
    }

    fn block(&mut self, at: UnixMillis, posts: u32) {
        for _ in 0..posts {
            self.posts += 1;
            let payload = Payload::Post {
                text: format!("Post number {} of a long chain.", self.posts),
                reply_to: None,
            };
            let request = Request::Submit { payload, fee: None };
            self.request(at, request);
        }
        let mine = Request::Mine(MiningChoice {
            threads: Some(1),
            ..MiningChoice::default()
        });
        self.request(at, mine);
        let Template { id, header } = self
            .template
            .clone()
            .expect("a mining node makes templates");
        let nonce = search(&header);
        self.handle(
            at,
            Input::Found {
                template: id,
                nonce,
            },
        );
        self.request(at, Request::Stop);
    }

    fn request(&mut self, at: UnixMillis, request: Request) {
        let id = RequestId(0);
        self.handle(at, Input::Request { id, request });
    }

    fn handle(&mut self, at: UnixMillis, input: Input) {
        self.node.handle(at, input);
        while let Some(output) = self.node.poll() {
            match output {
                Output::Persist { ops, .. } => self.persist(ops),
                Output::Template(template) => self.template = Some(template),
                Output::Reply { result, .. } => {
                    result.expect("a grown chain asks for nothing that is refused");
                }
                _ => {}
            }
        }
    }

    fn persist(&mut self, ops: Vec<StoreOp>) {
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

    fn into_records(self) -> Vec<Record> {
        let records = self.records.into_iter();
        records
            .map(|(key, value)| Record {
                key,
                value: Some(value),
            })
            .collect()
    }
}

/// A nonce that makes the header meet its target.
pub fn search(header: &Header) -> u32 {
    let target = header
        .bits
        .to_target()
        .expect("a template's bits are a target");
    (0..=u32::MAX)
        .find(|nonce| {
            let header = Header {
                nonce: *nonce,
                ..*header
            };
            target.is_met_by(header.hash())
        })
        .expect("an easy target is met by some nonce")
}
