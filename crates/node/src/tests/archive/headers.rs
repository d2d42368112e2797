//! Headers below the window leave memory, and the archive says of them what memory said.

use alloc::{string::ToString, vec::Vec};

use api::{LinkKind, Reply, Request};
use ledger::{Block, BlockHash, DifficultyRule, HEADER_BYTES, Height, Room};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    super::net::{Net, params, room_of},
    disk::Hosted,
};
use crate::{
    archive::{BLOCKS, HEADER_LISTS, HEADERS, header_key},
    chain::{Chain, STEP_BLOCKS, WINDOW_BLOCKS},
};

fn room_under(rule: DifficultyRule) -> Room {
    let mut params = params();
    params.difficulty = rule;
    room_of(&params)
}

/// Mines blocks at gaps that make targets move.
fn mine(net: &mut Net, host: usize, blocks: u64) {
    for number in 0..blocks {
        net.now_ms += 1_000 * (4 + number * 7 % 13);
        net.mine_now(host);
    }
}

/// The chain of a node that mined so many blocks and has them all in memory, and the blocks.
fn mined(rule: DifficultyRule, blocks: u64) -> (Chain, Vec<Block>) {
    let mut net = Net::new(room_under(rule), 1);
    mine(&mut net, 0, blocks);
    (net.node(0).chain.clone(), net.blocks(0))
}

fn in_archive(room: &Room, blocks: &[Block]) -> Hosted {
    let mut archived = Hosted::with_archive(room);
    for block in blocks {
        archived.add(block);
    }
    archived
}

/// Holds all that is known by headers of one against the other's, which has them all in memory.
fn assert_same_headers(archived: &Hosted, plain: &Chain) {
    let (mut archived, mut plain) = (archived.node.chain.clone(), plain.clone());
    assert!(archived.tree().len() <= WINDOW_BLOCKS + STEP_BLOCKS + 2);
    assert!(archived.active().len() <= WINDOW_BLOCKS + STEP_BLOCKS + 1);
    assert_eq!(archived.tip(), plain.tip());
    assert_eq!(archived.locator(), plain.locator());
    let unknown = BlockHash::from_bytes([7; 32]);
    assert_eq!(archived.point(&unknown), None);
    let active = plain.active().to_vec();
    for (place, hash) in active.iter().enumerate() {
        // A point is equal where the next header is held against the same times and targets.
        assert_eq!(archived.point(hash), plain.point(hash), "{place}");
        let height = Height(place as u64);
        assert_eq!(archived.active_at(height), Some(*hash), "{place}");
        assert_eq!(archived.active_height(hash), Some(place));
        for locator in [alloc::vec![*hash], alloc::vec![unknown, *hash, active[0]]] {
            let (found, expected) = (
                archived.headers_after(&locator),
                plain.headers_after(&locator),
            );
            assert_eq!(found, expected, "{place}");
        }
    }
    let above = Height(active.len() as u64);
    assert_eq!(archived.active_at(above), None);
    // What is there is no news.
    let kept = archived.tree().len();
    for hash in &active[1..] {
        let header = *plain.point(hash).expect("it is active").header();
        assert_eq!(archived.add_header(header, u64::MAX), Ok(false));
    }
    assert_eq!(archived.tree().len(), kept);
    assert_eq!(archived.take_unreadable(), None);
}

#[test]
fn headers_leave_memory_and_are_read_under_each_rule() {
    for rule in [
        DifficultyRule::Classroom,
        DifficultyRule::Asert,
        DifficultyRule::Bitcoin,
    ] {
        let (plain, blocks) = mined(rule, 70);
        let (first, rest) = blocks.split_at(45);
        let mut archived = in_archive(plain.room(), first);
        assert!(archived.keys(HEADERS) > 30);
        assert_eq!(archived.keys(HEADERS), archived.keys("archive/at/"));
        archived.restart();
        for block in rest {
            archived.add(block);
        }
        assert_same_headers(&archived, &plain);
        archived.restart();
        assert_same_headers(&archived, &plain);
        assert_eq!(archived.node.status().storage.damaged, []);
    }
}

/// The target of Bitcoin's second period follows from the time of its first block, which is in the archive alone.
#[test]
fn a_target_follows_from_a_block_far_below_the_window() {
    let period = ledger::difficulty::PERIOD_BLOCKS;
    let (plain, blocks) = mined(DifficultyRule::Bitcoin, u64::from(period) + 6);
    let place = usize::try_from(period).expect("small");
    let (last, first) = (&blocks[place - 2], &blocks[place - 1]);
    assert_ne!(last.header.bits, first.header.bits, "a period begins");
    let mut archived = in_archive(plain.room(), &blocks[..place - 3]);
    archived.restart();
    assert!(archived.node.chain.tree().len() < 2 * (WINDOW_BLOCKS + STEP_BLOCKS));
    for block in &blocks[place - 3..] {
        archived.add(block);
    }
    assert_eq!(archived.node.chain.tip(), plain.tip());
}

/// A branch that leaves far below is held against the times and targets of the header that it builds on.
#[test]
fn branches_leave_below_the_window_under_each_rule() {
    for rule in [DifficultyRule::Asert, DifficultyRule::Bitcoin] {
        let (mut net, wire) = Net::connected(room_under(rule), 2);
        mine(&mut net, 0, 14);
        net.settle();
        net.wait_for_one_tip(&[0, 1]);
        net.cut(wire);
        mine(&mut net, 0, 30);
        mine(&mut net, 1, 50);
        let (short, long) = (net.blocks(0), net.blocks(1));
        assert_eq!(short[13], long[13]);
        let mut archived = in_archive(&net.room, &short);
        archived.restart();
        assert!(
            archived
                .node
                .chain
                .tree()
                .get(&short[13].header.hash())
                .is_none()
        );
        for block in &long[14..] {
            archived.add(block);
        }
        for _ in 0..long.len() {
            archived.tick();
        }
        let plain = &net.node(1).chain;
        assert_eq!(archived.node.chain.tip(), plain.tip(), "{rule:?}");
        for (height, block) in (1..).zip(&long) {
            let found = archived.node.chain.point_at(Height(height));
            assert_eq!(found, plain.point(&block.header.hash()), "{height}");
        }
        archived.restart();
        assert_eq!(archived.node.chain.tip(), plain.tip());
    }
}

/// A node that has the first blocks asks one whose archive holds them.
#[test]
fn a_peer_far_behind_goes_on_from_a_block_of_the_archive() {
    let (plain, blocks) = mined(DifficultyRule::Asert, 60);
    for known in [0, 1, 5, 40] {
        let mut net = Net::new(plain.room().clone(), 2);
        let archived = in_archive(plain.room(), &blocks);
        net.running(0).clone_from(&archived.node);
        net.now_ms = u64::from(plain.tip().header().time) * 1_000;
        for block in &blocks[..known] {
            let raw = hex::encode(block.to_bytes());
            let added = net.ask(1, Request::AddBlock { raw });
            assert!(added.is_ok(), "{added:?}");
        }
        net.wire(LinkKind::Relay, &[0, 1]);
        net.wait_for_one_tip(&[0, 1]);
        assert_eq!(net.tip(1), plain.tip().hash());
    }
}

/// A header of the archive is damaged: who asks for the block is told so, peers get those below it, and the next
/// start replays all blocks.
#[test]
fn a_damaged_header_of_the_archive_is_told_and_mended_at_the_next_start() {
    let (plain, blocks) = mined(DifficultyRule::Classroom, 50);
    for byte in [None, Some(3), Some(100)] {
        let mut archived = in_archive(plain.room(), &blocks);
        archived.spoil(&header_key(Height(20)), byte);
        let hash = blocks[19].header.hash();
        for asked in ["20".to_string(), hash.to_string()] {
            let error = archived.ask(&Request::Block { block: asked });
            assert_eq!(error.expect_err("damaged").rule, "blockUnreadable");
        }
        let error = archived.ask(&Request::Export).expect_err("damaged");
        assert_eq!(error.rule, "blockUnreadable");
        assert!(archived.refusals().is_empty());
        let headers = archived.node.chain.headers_after(&[]);
        assert_eq!(headers.len(), 19);
        archived.tick();
        assert_eq!(archived.refusals(), ["archiveUnreadable"]);
        assert_eq!(archived.tip(), plain.tip().hash());
        archived.restart();
        for _ in 0..blocks.len() {
            archived.tick();
        }
        assert_same_headers(&archived, &plain);
        let asked = Request::Block { block: "20".into() };
        assert!(matches!(archived.ask(&asked), Ok(Reply::Block(_))));
    }
}

/// An earlier version of the program kept headers in lists.
#[test]
fn an_archive_of_an_earlier_version_is_moved_and_nothing_is_called_damaged() {
    let (plain, blocks) = mined(DifficultyRule::Classroom, 50);
    let mut archived = in_archive(plain.room(), &blocks);
    let mut records = archived.records();
    let mut list: Vec<u8> = Vec::new();
    records.retain(|key, row| {
        let is_header = key.starts_with(HEADERS);
        if is_header {
            list.extend_from_slice(&row[..HEADER_BYTES]);
        }
        !is_header && !key.starts_with("archive/at/")
    });
    records.insert(alloc::format!("{HEADER_LISTS}00000001"), list);
    archived.set_records(records);
    archived.restart();
    assert_eq!(archived.tip(), plain.tip().hash());
    assert_eq!(archived.node.status().storage.damaged, []);
    assert_eq!((archived.keys(HEADER_LISTS), archived.keys(BLOCKS)), (0, 0));
    for _ in 0..blocks.len() {
        archived.tick();
    }
    assert!(archived.keys(BLOCKS) > 30);
    assert_same_headers(&archived, &plain);
    archived.restart();
    assert_same_headers(&archived, &plain);
}
