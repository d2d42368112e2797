//! How two nodes find the last block that both have, and how many headers are kept.

use alloc::vec::Vec;

use ledger::{BlockHash, Header};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::net::{Net, mined, room};
use crate::{
    chain::{BodyState, Chain, HeaderRefusal, Source},
    message::{MAX_HEADERS, MAX_LOCATOR},
};

#[test]
fn a_locator_is_dense_at_the_tip_then_doubles_its_gaps_and_ends_at_the_genesis_block() {
    let mut net = Net::new(room(), 1);
    assert_eq!(net.node(0).chain.locator(), [net.room.genesis()]);
    net.mine_many(0, 200);
    let chain = &net.node(0).chain;
    let heights: Vec<_> = chain
        .locator()
        .iter()
        .map(|hash| chain.active_height(hash).expect("an active block"))
        .collect();
    let dense: Vec<_> = (191..=200).rev().collect();
    assert_eq!(heights[..10], dense);
    assert_eq!(heights[10..], [189, 185, 177, 161, 129, 65, 0]);
    assert!(heights.len() <= MAX_LOCATOR);
}

#[test]
fn headers_are_told_from_the_first_shared_block_on() {
    let mut net = Net::new(room(), 1);
    net.mine_many(0, MAX_HEADERS + 20);
    let mut chain = net.node(0).chain.clone();
    let unknown = BlockHash::from_bytes([7; 32]);
    let active = chain.active().to_vec();
    let at = |height: usize| active[height];
    for (locator, first, count) in [
        (Vec::new(), 1, MAX_HEADERS),
        ([unknown].into(), 1, MAX_HEADERS),
        ([unknown, at(500), at(400)].into(), 501, 520),
        ([at(MAX_HEADERS + 20)].into(), 0, 0),
    ] {
        let headers = chain.headers_after(&locator);
        assert_eq!(headers.len(), count);
        if let Some(header) = headers.first() {
            assert_eq!(header.hash(), at(first));
        }
    }
}

/// A child of the genesis block, each with another time.
fn rival(chain: &Chain, number: u32) -> Header {
    let genesis = chain.room().genesis_block().header;
    mined(Header {
        prev: genesis.hash(),
        time: genesis.time + 1 + number,
        ..genesis
    })
}

/// Headers cost little where the chain once was easy. A flood of them must not lock honest ones out.
#[test]
fn when_headers_are_too_many_branches_without_bodies_go() {
    let mut net = Net::new(room(), 1);
    net.mine_many(0, 5);
    let blocks = net.blocks(0);
    let mut chain = Chain::new(net.room.clone());
    chain.limit_headers(40);
    for block in &blocks[..4] {
        let added = chain.add_block(block.clone(), Source::Store, u64::MAX, |_| true);
        assert!(added.is_ok());
    }
    for number in 0..200 {
        let header = rival(&chain, number);
        let added = chain.add_header(header, u64::MAX);
        assert!(added.is_ok(), "{added:?}");
        assert!(chain.tree().entries().count() <= 40);
    }
    // All that matters is still here, and the honest chain goes on.
    let held = chain.tree().entries();
    let held = held.filter(|entry| matches!(entry.body, BodyState::Held(_)));
    assert_eq!(held.count(), 5);
    assert_eq!(chain.add_header(blocks[4].header, u64::MAX), Ok(true));
    assert_eq!(chain.tree().best_header().hash(), blocks[4].header.hash());
}

#[test]
fn a_tree_that_is_full_of_blocks_takes_no_more() {
    let mut net = Net::new(room(), 1);
    net.mine_many(0, 5);
    let blocks = net.blocks(0);
    let mut chain = Chain::new(net.room.clone());
    chain.limit_headers(5);
    for block in &blocks[..4] {
        let added = chain.add_block(block.clone(), Source::Store, u64::MAX, |_| true);
        assert!(added.is_ok());
    }
    let added = chain.add_header(blocks[4].header, u64::MAX);
    assert_eq!(added, Err(HeaderRefusal::TreeFull));
    assert_eq!(chain.tip().height().0, 4);
}
