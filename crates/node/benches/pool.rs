//! What a pool of 2,000 waiting transactions costs a node: offers, templates, blocks, and what moves
//! all of it. `cargo bench -p node --bench pool` prints a table; times are of this machine.

#![allow(
    clippy::disallowed_types,
    reason = "a benchmark runs natively and measures time"
)]

use std::time::{Duration, Instant};

use api::{LinkKind, LinkState, Request, StorageState, host::StorageUse};
use ledger::{
    Amount, Body, DifficultyRule, Founders, Header, Limits, Payload, Room, RoomParams, SecretKey,
    SignedTransaction, Target,
};
use node::{
    Config, Identity, Input, LinkId, MAX_POOL_TRANSACTIONS, Node, Output, PeerId, RequestId,
    Template, UnixMillis,
    message::{MAX_TRANSACTIONS, Message},
};

const ACCOUNTS: usize = 40;
const CREATED_AT_S: u32 = 1_700_000_000;
const NOW: UnixMillis = UnixMillis((CREATED_AT_S as u64 + 60) * 1_000);
const PEER: PeerId = PeerId(1);

fn key(number: usize) -> SecretKey {
    SecretKey::from_seed([u8::try_from(number).expect("a few accounts"); 32])
}

fn room() -> Room {
    let money = Amount::new(1_000_000).expect("a small amount");
    let params = RoomParams {
        name: "Bench".into(),
        coin: "bit".into(),
        target_spacing_s: 10,
        difficulty: DifficultyRule::Classroom,
        starting_bits: Target::of_difficulty(4).to_compact(),
        easiest_bits: Target::of_difficulty(1).to_compact(),
        reward: Amount::new(1_000).expect("a small amount"),
        halving_blocks: 1_000_000,
        limits: Limits::default(),
        host: None,
        allocations: (0..=ACCOUNTS)
            .map(|number| (key(number).public(), money))
            .collect(),
        created_at_s: CREATED_AT_S,
        founders: Founders::default(),
    };
    (0..1_000_000)
        .find_map(|nonce| Room::new(params.clone(), nonce).ok())
        .expect("an easy target")
}

fn post(room: &Room, number: usize, sequence: usize, fee: u64, text: &str) -> SignedTransaction {
    let key = key(number);
    let body = Body {
        from: key.public(),
        sequence: sequence as u64,
        fee: Amount::new(fee).expect("a small fee"),
        payload: Payload::Post {
            text: text.into(),
            reply_to: None,
        },
    };
    body.sign(&key, room.genesis())
}

/// A node with one peer.
fn node(room: &Room) -> Node {
    let mut node = Node::new(Config {
        room: room.clone(),
        identity: Identity::from_entropy([7; 16]),
        cores: 2,
        seed: 1,
        now: NOW,
        records: Vec::new(),
        storage: StorageUse {
            used: 0,
            quota: 5_000_000,
            state: StorageState::Ok,
        },
    });
    let link = LinkId(0);
    node.handle(
        NOW,
        Input::Link {
            link,
            kind: LinkKind::Relay,
            state: LinkState::Open,
            detail: String::new(),
        },
    );
    node.handle(NOW, Input::PeerJoined { peer: PEER, link });
    node
}

/// Handles an input to its end; gives the time that it took and the template that came of it.
fn timed(node: &mut Node, input: Input) -> (Duration, Option<Template>) {
    let begin = Instant::now();
    node.handle(NOW, input);
    let outputs: Vec<Output> = std::iter::from_fn(|| node.poll()).collect();
    let took = begin.elapsed();
    let template = outputs.into_iter().find_map(|output| match output {
        Output::Template(template) => Some(template),
        _ => None,
    });
    (took, template)
}

fn request(node: &mut Node, request: Request) -> (Duration, Option<Template>) {
    let id = RequestId(0);
    timed(node, Input::Request { id, request })
}

fn offer(node: &mut Node, transactions: &[SignedTransaction]) -> Duration {
    let batches = transactions.chunks(MAX_TRANSACTIONS);
    batches
        .map(|some| {
            let bytes = Message::Transactions(some.to_vec()).encode();
            timed(node, Input::Frame { from: PEER, bytes }).0
        })
        .sum()
}

fn mined(mut header: Header) -> u32 {
    let target = header.bits.to_target().expect("a template's bits are good");
    while !target.is_met_by(header.hash()) {
        header.nonce += 1;
    }
    header.nonce
}

fn row(what: &str, took: Duration, each: usize) {
    let us = took.as_micros();
    println!("{what:<48} {:>9} µs {:>9} µs each", us, us / each as u128);
}

fn main() {
    let room = room();
    let waiting: Vec<_> = (0..MAX_POOL_TRANSACTIONS)
        .map(|number| {
            let text = format!("the post with the number {number}, as long as many are");
            let (who, sequence) = (number % ACCOUNTS, number / ACCOUNTS);
            post(&room, who, sequence, 5 + number as u64 % 7, &text)
        })
        .collect();
    let mut node = node(&room);
    let all = MAX_POOL_TRANSACTIONS;
    row(
        "offer all, signatures checked",
        offer(&mut node, &waiting),
        all,
    );
    assert_eq!(node.status().pending as usize, all);

    let free: Vec<_> = (0..100)
        .map(|number| post(&room, ACCOUNTS, 0, 0, &format!("free {number}")))
        .collect();
    row(
        "100 that pay too little, refused",
        offer(&mut node, &free),
        100,
    );
    let dearer: Vec<_> = (0..100)
        .map(|number| post(&room, number % 5, number / 5, 1_000, "dearer"))
        .collect();
    row("100 that replace another", offer(&mut node, &dearer), 100);
    let rich: Vec<_> = (0..10)
        .map(|number| post(&room, ACCOUNTS, number, 2_000, "rich"))
        .collect();
    row("10 that push another out", offer(&mut node, &rich), 10);

    row(
        "status, with the next block",
        request(&mut node, Request::Status).0,
        1,
    );
    row(
        "pending(), all in order",
        request(&mut node, Request::Pending).0,
        1,
    );
    let (took, template) = request(&mut node, Request::MineOne);
    row("template", took, 1);
    let template = template.expect("who mines has a template");
    let nonce = mined(template.header);
    let template = template.id;
    let (took, _) = timed(&mut node, Input::Found { template, nonce });
    row("a block: connect, follow with the pool, store", took, 1);
    println!("{} wait after it", node.status().pending);
}
