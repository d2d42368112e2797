//! A reorganisation and its reverse leave no trace in the state or the indexes.

use alloc::vec::Vec;

use api::LinkKind;
use ledger::{Block, Transaction, merkle_tree};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    net::{Net, amount, mined, room, room_with_money},
    sound::assert_sound,
};
use crate::chain::{BlockOutcome, Chain, Source};

fn add(chain: &mut Chain, blocks: &[Block]) {
    for block in blocks {
        let outcome = chain.add_block(block.clone(), Source::Store, u64::MAX, |_| false);
        assert!(outcome.is_ok(), "{outcome:?}");
    }
}

/// Two branches above two blocks that both share, each with posts, payments and a name.
fn branches() -> (Net, Vec<Block>, Vec<Block>) {
    let mut net = Net::new(room_with_money(&[0, 1]), 2);
    let relay = net.wire(LinkKind::Relay, &[0, 1]);
    net.settle();
    for _ in 0..2 {
        net.mine(0);
        net.settle();
    }
    net.cut(relay);
    for round in 0..6 {
        for host in [0, 1] {
            net.pay(host, 1 - host, 100 + round, 3);
            net.post(host, &alloc::format!("{round} of {host}"));
            if round == 1 {
                net.claim(host, "Ada").expect("free on this side");
            }
        }
        net.run_ms(10_000);
        net.mine_now(0);
        if round < 4 {
            net.mine_now(1);
        }
    }
    let (long, short) = (net.blocks(0), net.blocks(1));
    (net, long, short)
}

#[test]
fn indexes_and_state_after_a_change_of_branches_are_a_fresh_replays() {
    let (mut net, long, short) = branches();
    let room = net.room.clone();
    let fresh = |blocks: &[Block]| {
        let mut chain = Chain::new(room.clone());
        add(&mut chain, blocks);
        chain
    };
    let (on_long, on_short) = (fresh(&long), fresh(&short));
    assert_ne!(on_long.state(), on_short.state());
    assert_ne!(on_long.index(), on_short.index());

    let mut changed = fresh(&short);
    add(&mut changed, &long);
    assert_eq!(changed.tip(), on_long.tip());
    assert_eq!(changed.state(), on_long.state());
    assert_eq!(changed.index(), on_long.index());

    // And back again: the short branch grows past the long one.
    net.mine_many(1, 4);
    let longer = net.blocks(1);
    add(&mut changed, &longer);
    let on_longer = fresh(&longer);
    assert_eq!(changed.tip(), on_longer.tip());
    assert_eq!(changed.state(), on_longer.state());
    assert_eq!(changed.index(), on_longer.index());
    assert_sound(net.node(1));
}

/// Bodies of a better branch with one missing: nothing changes until it comes.
#[test]
fn a_branch_with_a_body_missing_changes_nothing_until_it_comes() {
    let (net, long, short) = branches();
    let mut chain = Chain::new(net.room.clone());
    add(&mut chain, &short);
    let (tip, state, index) = (*chain.tip(), chain.state().clone(), chain.index().clone());
    for block in &long {
        chain
            .add_header(block.header, u64::MAX)
            .expect("good headers");
    }
    assert!(chain.is_behind());
    // The first two are on both branches; the third is the one that is missing.
    add(&mut chain, &long[3..]);
    assert_eq!(*chain.tip(), tip);
    assert_eq!((chain.state(), chain.index()), (&state, &index));
    let outcome = chain.add_block(long[2].clone(), Source::Store, u64::MAX, |_| false);
    assert!(matches!(outcome, Ok(BlockOutcome::Activated(_))));
    assert!(!chain.is_behind());
    assert_eq!(chain.tip().hash(), long[long.len() - 1].header.hash());
}

/// Three branches complete at once because the block below all of them comes last. The simulation found
/// it: after the best one broke a rule, what is below its bad block was taken, though another branch
/// had more work.
#[test]
fn where_the_best_branch_is_bad_the_second_best_is_taken() {
    let mut net = Net::new(room(), 2);
    let relay = net.wire(LinkKind::Relay, &[0, 1]);
    net.settle();
    net.mine(0);
    net.settle();
    net.cut(relay);
    // A second apart, so that they are harder than the other branch's.
    for _ in 0..4 {
        net.mine_now(1);
    }
    for _ in 0..4 {
        net.mine(0);
    }
    let (slow, mut quick) = (net.blocks(0), net.blocks(1));
    spoil(quick.last_mut().expect("five blocks"));

    let mut chain = Chain::new(net.room.clone());
    for block in quick.iter().chain(&slow[1..]) {
        chain
            .add_header(block.header, u64::MAX)
            .expect("good headers");
    }
    let work = |block: &Block| chain.tree().known(&block.header.hash()).point.work();
    assert!(work(&quick[4]) > work(&slow[4]) && work(&slow[4]) > work(&quick[3]));
    for block in quick[1..].iter().chain(&slow[1..]) {
        let outcome = chain.add_block(block.clone(), Source::Store, u64::MAX, |_| false);
        assert_eq!(outcome, Ok(BlockOutcome::SideBranch));
    }
    let outcome = chain.add_block(slow[0].clone(), Source::Store, u64::MAX, |_| false);
    assert!(matches!(outcome, Ok(BlockOutcome::Activated(_))));
    assert_eq!(chain.tip().hash(), slow[4].header.hash());
}

/// The simulation found it: a good block that came after a bad one above it was refused with that one's
/// rule, so it was not stored, and its sender was punished.
#[test]
fn a_good_block_below_a_bad_one_is_not_refused_for_it() {
    let mut net = Net::new(room(), 2);
    net.mine(0);
    for _ in 0..2 {
        net.mine_now(1);
    }
    let (stands, mut branch) = (net.blocks(0), net.blocks(1));
    spoil(&mut branch[1]);
    let mut chain = Chain::new(net.room.clone());
    add(&mut chain, &stands);
    let tip = *chain.tip();
    for block in &branch {
        chain
            .add_header(block.header, u64::MAX)
            .expect("good headers");
    }
    for block in [&branch[1], &branch[0]] {
        let outcome = chain.add_block(block.clone(), Source::Store, u64::MAX, |_| false);
        assert_eq!(outcome, Ok(BlockOutcome::SideBranch));
    }
    assert_eq!(*chain.tip(), tip);
}

/// A block that pays too much, with a root and work of its own.
fn spoil(block: &mut Block) {
    if let Transaction::Coinbase(coinbase) = &mut block.transactions[0] {
        coinbase.reward = amount(1_000_000);
    }
    block.header.merkle_root = merkle_tree(block.ids()).root;
    block.header = mined(block.header);
}
