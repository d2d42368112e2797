//! A node with an archive answers as one without, whatever it has moved there, taken back, or found damaged.

mod disk;
mod headers;
mod signers;

extern crate std;

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

use std::sync::OnceLock;

use api::{LinkKind, Outcome, Payload, Reply, Request};
use ledger::{Block, FileHash, Room, Transaction};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use self::disk::Hosted;
use super::net::{Net, amount, identity, params, room_of};
use crate::{
    archive::{BLOCKS, HEAD_KEY, HEADERS},
    chain::{STEP_BLOCKS, WINDOW_BLOCKS},
};

/// Branches of blocks in which everybody does everything that leaves a trace in the indexes.
struct Branches {
    room: Room,
    addresses: Vec<String>,
    /// How many blocks all have.
    common: usize,
    long: Vec<Block>,
    short: Vec<Block>,
    /// The short one after it has outgrown the long one.
    longest: Vec<Block>,
    /// When all were mined.
    now_ms: u64,
}

/// Made once: hundreds of transactions are signed.
fn branches() -> &'static Branches {
    static MADE: OnceLock<Branches> = OnceLock::new();
    MADE.get_or_init(make_branches)
}

fn make_branches() -> Branches {
    let mut params = params();
    params.host = Some(identity(2).public());
    params.allocations = (0..4)
        .map(|number| (identity(number).public(), amount(100_000)))
        .collect();
    let (mut net, wire) = Net::connected(room_of(&params), 4);
    let common = 9;
    for round in 0..common {
        live(&mut net, round, &[0, 1, 2, 3]);
        net.mine(round % 4);
        net.settle();
    }
    net.cut(wire);
    net.wire(LinkKind::Tabs, &[0, 1]);
    net.wire(LinkKind::Tabs, &[2, 3]);
    for round in common..common + 40 {
        live(&mut net, round, &[0, 1]);
        live(&mut net, round, &[2, 3]);
        net.run_ms(10_000);
        net.mine_now(round % 2);
        if !round.is_multiple_of(8) {
            net.mine_now(2 + round % 2);
        }
        net.settle();
    }
    let (long, short) = (net.blocks(0), net.blocks(2));
    assert!(long.len() > short.len() && short.len() > common + 2 * (WINDOW_BLOCKS + STEP_BLOCKS));
    net.mine_many(2, long.len() + 20 - short.len());
    Branches {
        longest: net.blocks(2),
        addresses: (0..4).map(|host| net.address(host)).collect(),
        now_ms: net.now_ms,
        room: net.room,
        common,
        long,
        short,
    }
}

/// What some nodes do in a round. What the rules refuse in this round is left out.
fn live(net: &mut Net, round: usize, hosts: &[usize]) {
    for host in hosts.iter().copied() {
        net.post(host, &alloc::format!("{host} in {round}"));
        net.pay(host, host ^ 1, 10, 1);
        if round % 9 == 1 {
            let name = alloc::format!("Ada{host}x{round}");
            net.claim(host, &name).expect("it is free");
        }
        let file = FileHash::of(&[u8::try_from(round % 4).expect("small")]);
        let _ = net.submit(host, stamp(file), Some(0));
        let Ok(offer) = net.submit(host, offer(round), Some(0)) else {
            continue;
        };
        net.settle();
        let buyer = host ^ 1;
        let order = net.submit(buyer, order(&offer), Some(0));
        net.settle();
        if let Ok(order) = order {
            let outcome = if round.is_multiple_of(2) {
                Outcome::Release
            } else {
                Outcome::Refund
            };
            // Some orders stay open for a while, some for ever.
            if !round.is_multiple_of(3) {
                let _ = net.submit(host, settle(&order, outcome), Some(0));
                let _ = net.submit(buyer, settle(&order, outcome), Some(0));
            }
        }
        if !round.is_multiple_of(4) {
            let _ = net.submit(host, Payload::WithdrawOffer { offer }, Some(0));
        }
        net.settle();
    }
}

fn stamp(file: FileHash) -> Payload {
    Payload::Stamp {
        name: "file".into(),
        hash: Some(file.to_string()),
        file: None,
    }
}

fn offer(round: usize) -> Payload {
    Payload::Offer {
        title: alloc::format!("Cookie {round}"),
        text: String::new(),
        price: 3,
        stock: 2,
    }
}

fn order(offer: &str) -> Payload {
    Payload::Order {
        offer: offer.into(),
        quantity: 1,
        price: None,
    }
}

fn settle(order: &str, outcome: Outcome) -> Payload {
    Payload::Settle {
        order: order.into(),
        outcome,
    }
}

/// Everything that can be asked about these blocks.
fn questions(branches: &Branches, blocks: &[&Block]) -> Vec<Request> {
    let mut all = alloc::vec![
        Request::Offers,
        Request::Orders,
        Request::Names,
        Request::Results,
        Request::Pending,
        Request::Tree { depth: Some(500) },
        Request::Statistics { count: Some(500) },
        Request::Export,
    ];
    for from in (0..60).step_by(7) {
        let count = Some(9);
        let from = Some(from);
        all.push(Request::Chain { from, count });
    }
    for account in branches.addresses.iter().cloned() {
        all.push(Request::Account { account });
    }
    for number in 0..4_u8 {
        let hash = FileHash::of(&[number]).to_string();
        all.push(Request::Stamps { hash });
    }
    // Some of each branch, on both sides of the window.
    for block in blocks.iter().step_by(3) {
        let hash = block.header.hash().to_string();
        all.push(Request::Merkle {
            block: hash.clone(),
            txid: None,
        });
        all.push(Request::Block { block: hash });
        for (id, transaction) in block.ids().iter().zip(&block.transactions) {
            let txid = id.to_string();
            all.push(Request::Tx { txid: txid.clone() });
            all.push(Request::Proof { txid: txid.clone() });
            // Behind what is no post there is nothing.
            let is_post = matches!(transaction, Transaction::Signed(_));
            if is_post || id.to_bytes()[0] < 64 {
                let limit = Some((id.to_bytes()[0] % 5).into());
                let before = Some(txid);
                all.push(Request::Posts { limit, before });
            }
        }
    }
    all.push(Request::Posts {
        limit: Some(500),
        before: None,
    });
    all
}

/// Holds all answers of one against the other's.
fn assert_alike(questions: &[Request], archived: &mut Hosted, plain: &mut Hosted) {
    let (one, other) = (archived.node.status(), plain.node.status());
    assert_eq!(
        (
            one.tip,
            one.work,
            one.me,
            one.syncing,
            one.unavailable,
            one.snapshot
        ),
        (
            other.tip,
            other.work,
            other.me,
            other.syncing,
            other.unavailable,
            other.snapshot
        )
    );
    assert_eq!(archived.node.chain.state(), plain.node.chain.state());
    for question in questions {
        let (one, other) = (archived.ask(question), plain.ask(question));
        assert_eq!(one, other, "{question:?}");
    }
}

fn both(blocks: &Branches) -> (Hosted, Hosted) {
    let room = &blocks.room;
    (Hosted::with_archive(room), Hosted::without(room))
}

fn all(branches: &Branches) -> Vec<&Block> {
    branches.long.iter().chain(&branches.short).collect()
}

#[test]
fn all_that_is_asked_is_answered_as_from_memory() {
    let branches = branches();
    let questions = questions(branches, &all(branches));
    let (mut archived, mut plain) = both(branches);
    for (count, block) in branches.long.iter().enumerate() {
        archived.add(block);
        plain.add(block);
        if count % 19 == 18 {
            assert_alike(&questions, &mut archived, &mut plain);
        }
    }
    assert_alike(&questions, &mut archived, &mut plain);
    // The bodies are where they should be.
    let archived_bodies = archived.keys(BLOCKS);
    let records = archived.keys("block/");
    assert_eq!(archived_bodies + records, branches.long.len());
    assert!((WINDOW_BLOCKS..WINDOW_BLOCKS + STEP_BLOCKS).contains(&records));
    assert_eq!(archived.node.chain.floor(), ledger::Height(0));
    // And a start from there leads to the same.
    for _ in 0..2 {
        archived.restart();
        assert_eq!(archived.node.status().storage.damaged, []);
        assert_alike(&questions, &mut archived, &mut plain);
    }
}

/// The branches differ from far below what is in memory: it is read, replayed and taken back.
#[test]
fn branches_that_leave_below_the_window_are_followed_to_and_fro() {
    let branches = branches();
    let questions = questions(branches, &all(branches));
    let (mut archived, mut plain) = both(branches);
    let mut feed = |blocks: &[Block], archived: &mut Hosted| {
        if blocks.is_empty() {
            // What waits is in the order of a start then.
            archived.restart();
            plain.restart();
        }
        for block in blocks {
            archived.add(block);
            plain.add(block);
        }
        assert_alike(&questions, archived, &mut plain);
    };
    feed(&branches.short, &mut archived);
    assert!(archived.keys(BLOCKS) > branches.common);
    feed(&branches.long[branches.common..], &mut archived);
    assert_eq!(
        archived.tip(),
        branches.long.last().expect("some").header.hash()
    );
    feed(&[], &mut archived);
    // And back again: the short branch grows past the long one.
    let longer = &branches.longest;
    feed(&longer[branches.short.len()..], &mut archived);
    assert_eq!(archived.tip(), longer.last().expect("some").header.hash());
    feed(&[], &mut archived);
}

/// Where the disk is full nothing leaves memory, and a change of branches takes back what is owed.
#[test]
fn a_full_disk_loses_nothing() {
    let branches = branches();
    let questions = questions(branches, &all(branches));
    let (mut archived, mut plain) = both(branches);
    let blocks = branches
        .short
        .iter()
        .chain(&branches.long[branches.common..]);
    for (count, block) in blocks.enumerate() {
        archived.set_full(count % 10 > 2);
        archived.add(block);
        plain.add(block);
        if count % 21 == 20 {
            assert_alike(&questions, &mut archived, &mut plain);
        }
    }
    archived.set_full(false);
    archived.tick();
    assert_alike(&questions, &mut archived, &mut plain);
    archived.restart();
    plain.restart();
    assert_alike(&questions, &mut archived, &mut plain);
}

/// The program ends after any batch, and the store has it whole or not at all.
#[test]
fn a_program_may_end_after_each_batch() {
    let branches = branches();
    let mut archived = Hosted::with_archive(&branches.room);
    let blocks = branches
        .short
        .iter()
        .chain(&branches.long[branches.common..]);
    for block in blocks {
        archived.add(block);
        let (tip, state) = (archived.tip(), archived.node.chain.state().clone());
        archived.restart();
        assert_eq!(archived.node.status().storage.damaged, []);
        assert_eq!((archived.tip(), archived.node.chain.state()), (tip, &state));
    }
}

/// A database of a program without an archive has all blocks among its records.
#[test]
fn records_of_before_move_into_the_archive() {
    let branches = branches();
    let questions = questions(branches, &all(branches));
    let (mut archived, mut plain) = both(branches);
    for block in &branches.long {
        plain.add(block);
    }
    archived.take_records_of(&plain);
    archived.restart();
    assert_eq!(archived.keys(BLOCKS), 0);
    assert_alike(&questions, &mut archived, &mut plain);
    for _ in 0..branches.long.len() {
        archived.tick();
    }
    assert!(archived.keys("block/") < WINDOW_BLOCKS + STEP_BLOCKS);
    assert_alike(&questions, &mut archived, &mut plain);
}

/// Whatever is wrong with the head or its header, all blocks are judged anew, and that is said.
#[test]
fn an_archive_that_is_no_good_is_replayed_and_that_is_said() {
    let branches = branches();
    let questions = questions(branches, &all(branches));
    let (mut archived, mut plain) = both(branches);
    for block in &branches.long {
        archived.add(block);
        plain.add(block);
    }
    let whole = archived.records();
    let base = archived.last_key(HEADERS);
    let cases = [
        (HEAD_KEY, None, "snapshotMalformed"),
        (HEAD_KEY, Some(20), "snapshotChecksum"),
        (base.as_str(), None, "snapshotBase"),
        (base.as_str(), Some(3), "snapshotBase"),
        (base.as_str(), Some(90), "snapshotBase"),
    ];
    for (key, byte, rule) in cases {
        archived.set_records(whole.clone());
        archived.spoil(key, byte);
        archived.restart();
        let damaged = archived.node.status().storage.damaged;
        let named: Vec<_> = damaged
            .iter()
            .map(|damage| damage.error.rule.as_str())
            .collect();
        assert_eq!(named, [rule], "{key} {byte:?}");
        // What was moved back moves again.
        for _ in 0..branches.long.len() {
            archived.tick();
        }
        archived.restart();
        assert_eq!(archived.node.status().storage.damaged, []);
        assert_alike(&questions, &mut archived, &mut plain);
    }
}

/// A block of the archive is damaged: who asks for it is told so, a branch that leaves below is not followed,
/// and at the next start it is found and its successors wait for it.
#[test]
fn a_damaged_block_of_the_archive_is_told_and_found_at_the_next_start() {
    let branches = branches();
    let mut archived = Hosted::with_archive(&branches.room);
    for block in &branches.short {
        archived.add(block);
    }
    let tip = archived.tip();
    let key = crate::archive::block_key(ledger::Height(3));
    archived.spoil(&key, Some(200));
    let asked = Request::Block { block: "3".into() };
    let error = archived.ask(&asked).expect_err("damaged");
    assert_eq!(error.rule, "blockUnreadable");
    let error = archived.ask(&Request::Export).expect_err("damaged");
    assert_eq!(error.rule, "blockUnreadable");
    for block in &branches.long[branches.common..] {
        archived.add(block);
    }
    assert_eq!(archived.tip(), tip);
    assert_eq!(archived.refusals(), ["archiveUnreadable"]);
    archived.restart();
    let damaged = archived.node.status().storage.damaged;
    assert!(
        damaged
            .iter()
            .any(|damage| damage.record.starts_with("block/")),
        "{damaged:?}"
    );
    archived.add(&branches.short[2]);
    let best = branches.long.last().expect("some").header.hash();
    assert_eq!(archived.tip(), best);
    assert!(matches!(archived.ask(&asked), Ok(Reply::Block(_))));
}

#[test]
fn who_has_an_archive_drops_nothing() {
    let branches = branches();
    let mut archived = Hosted::with_archive(&branches.room);
    for block in &branches.long {
        archived.add(block);
    }
    let error = archived.ask(&Request::Prune { keep: Some(10) });
    assert_eq!(error.expect_err("it has all").rule, "hasArchive");
}

/// A wire is there for those who ask over it, too.
#[test]
fn peers_get_blocks_from_the_archive() {
    let branches = branches();
    let mut net = Net::new(branches.room.clone(), 2);
    let mut archived = Hosted::with_archive(&branches.room);
    for block in &branches.long {
        archived.add(block);
    }
    net.running(0).clone_from(&archived.node);
    net.now_ms = branches.now_ms;
    net.wire(LinkKind::Relay, &[0, 1]);
    net.wait_for_one_tip(&[0, 1]);
    assert_eq!(net.tip(1), archived.tip());
}
