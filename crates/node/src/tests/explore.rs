//! What an explorer draws agrees with the chain: Merkle trees and statistics.

use alloc::{
    format,
    string::{String, ToString},
    vec,
    vec::Vec,
};

use api::{
    ApiError, MerkleRole,
    MerkleRole::{Beside, Other, Path},
    MerkleTree, Reply, Request, Statistics,
};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::net::{Net, room_with_money};

fn merkle(net: &mut Net, block: &str, txid: Option<&str>) -> Result<MerkleTree, ApiError> {
    let request = Request::Merkle {
        block: block.to_string(),
        txid: txid.map(ToString::to_string),
    };
    match net.ask(0, request)? {
        Reply::Merkle(tree) => Ok(tree),
        other => panic!("{other:?}"),
    }
}

fn statistics(net: &mut Net, count: Option<u32>) -> Statistics {
    match net.ask(0, Request::Statistics { count }) {
        Ok(Reply::Statistics(statistics)) => statistics,
        other => panic!("{other:?}"),
    }
}

/// A block of so many transactions, its reward counted; gives their ids.
fn block_of(net: &mut Net, transactions: usize) -> (api::Block, Vec<String>) {
    for nth in 1..transactions {
        net.post(0, &format!("post {nth}"));
    }
    let block = net.mine(0);
    let ids = net.blocks(0).pop().expect("a block").ids();
    assert_eq!(ids.len(), transactions);
    (block, ids.iter().map(ToString::to_string).collect())
}

/// A level's width, and the places and roles of its nodes.
type Drawn = (u32, Vec<(u32, MerkleRole, bool)>);

/// The tree's levels.
fn drawn(tree: &MerkleTree) -> Vec<Drawn> {
    let nodes = |level: &api::MerkleLevel| {
        let nodes = level.nodes.iter();
        nodes
            .map(|node| (node.index, node.role, node.copy))
            .collect()
    };
    let levels = tree.levels.iter();
    levels.map(|level| (level.width, nodes(level))).collect()
}

#[test]
fn a_small_tree_is_whole_and_ends_in_the_headers_root() {
    let mut net = Net::new(room_with_money(&[0]), 1);
    let (block, ids) = block_of(&mut net, 3);
    let tree = merkle(&mut net, "1", Some(&ids[2])).expect("it is there");
    assert_eq!(
        (tree.block.as_str(), tree.position),
        (block.hash.as_str(), 2)
    );
    assert_eq!(
        drawn(&tree),
        vec![
            (
                3,
                vec![
                    (0, Other, false),
                    (1, Other, false),
                    (2, Path, false),
                    (3, Beside, true)
                ]
            ),
            (2, vec![(0, Beside, false), (1, Path, false)]),
            (1, vec![(0, Path, false)]),
        ]
    );
    let leaves: Vec<_> = tree.levels[0]
        .nodes
        .iter()
        .map(|node| node.hash.as_str())
        .collect();
    assert_eq!(leaves, [&ids[0], &ids[1], &ids[2], &ids[2]]);
    assert_eq!(tree.levels[2].nodes[0].hash, block.merkle_root);
}

#[test]
fn a_block_of_its_reward_alone_is_a_tree_of_one_node() {
    let mut net = Net::new(room_with_money(&[0]), 1);
    let block = net.mine(0);
    let tree = merkle(&mut net, &block.hash, None).expect("it is there");
    assert_eq!(drawn(&tree), [(1, vec![(0, MerkleRole::Path, false)])]);
    assert_eq!(tree.levels[0].nodes[0].hash, block.merkle_root);
}

#[test]
fn of_a_large_tree_only_the_way_and_what_proves_it_is_given() {
    let mut net = Net::new(room_with_money(&[0]), 1);
    let (block, ids) = block_of(&mut net, 21);
    let tree = merkle(&mut net, "1", Some(&ids[20])).expect("it is there");
    assert_eq!(
        drawn(&tree),
        [
            (21, vec![(20, Path, false), (21, Beside, true)]),
            (11, vec![(10, Path, false), (11, Beside, true)]),
            (6, vec![(4, Beside, false), (5, Path, false)]),
            (3, vec![(2, Path, false), (3, Beside, true)]),
            (2, vec![(0, Beside, false), (1, Path, false)]),
            (1, vec![(0, Path, false)]),
        ]
    );
    assert_eq!(tree.levels[5].nodes[0].hash, block.merkle_root);
    let reward = merkle(&mut net, "1", None).expect("it is there");
    assert_eq!(reward.position, 0);
    assert!(reward.levels.iter().all(|level| level.nodes.len() <= 2));
}

#[test]
fn what_is_not_in_the_block_is_named() {
    let mut net = Net::new(room_with_money(&[0]), 1);
    let (_, ids) = block_of(&mut net, 2);
    net.mine(0);
    let refused = |tree: Result<MerkleTree, ApiError>| tree.expect_err("it is not there").rule;
    assert_eq!(refused(merkle(&mut net, "3", None)), "notFound");
    assert_eq!(refused(merkle(&mut net, "2", Some(&ids[1]))), "notFound");
    assert_eq!(refused(merkle(&mut net, "2", Some("abc"))), "badHash");
    assert_eq!(refused(merkle(&mut net, "x", None)), "badHash");
}

#[test]
fn a_new_room_has_no_numbers() {
    let mut net = Net::new(room_with_money(&[0]), 1);
    let numbers = statistics(&mut net, None);
    assert_eq!((numbers.from, numbers.to), (1, 0));
    assert!(numbers.runs.is_empty() && numbers.finders.is_empty());
    assert_eq!((numbers.others, numbers.unknown), (0, 0));
    assert!(numbers.times.iter().all(|count| *count == 0));
}

#[test]
fn the_newest_blocks_are_counted_by_times_fees_and_finders() {
    let (mut net, _) = Net::connected(room_with_money(&[0]), 2);
    net.mine(1);
    for _ in 0..2 {
        net.pay(0, 1, 100, 7);
        net.mine(0);
    }
    net.settle();
    net.run_ms(60_000);
    net.mine_now(1);
    net.settle();
    net.mine_now(0);
    net.settle();
    let numbers = statistics(&mut net, None);
    assert_eq!((numbers.from, numbers.to, numbers.unknown), (1, 5, 0));
    let finders: Vec<_> = numbers
        .finders
        .iter()
        .map(|share| (share.address.clone(), share.blocks))
        .collect();
    assert_eq!(finders, [(net.address(0), 3), (net.address(1), 2)]);
    let fees: Vec<_> = numbers
        .runs
        .iter()
        .map(|run| (run.from, run.to, run.fees, run.transactions))
        .collect();
    assert_eq!(
        fees,
        [
            (1, 1, 0, 0),
            (2, 2, 7, 1),
            (3, 3, 7, 1),
            (4, 4, 0, 0),
            (5, 5, 0, 0)
        ]
    );
    assert!(numbers.runs.iter().all(|run| run.difficulty > 0));
    // Two of one spacing, one of five and more, and a last one a second after it.
    let counted: u32 = numbers.times.iter().sum();
    assert_eq!(counted, 4);
    assert_eq!(
        (numbers.times[0], numbers.times[2], numbers.times[10]),
        (1, 2, 1)
    );

    let newest = statistics(&mut net, Some(2));
    assert_eq!((newest.from, newest.to), (4, 5));
    assert_eq!(newest.times.iter().sum::<u32>(), 2);
}

#[test]
fn many_blocks_are_cut_into_forty_runs_that_leave_none_out() {
    let mut net = Net::new(room_with_money(&[0]), 1);
    net.mine_many(0, 90);
    let numbers = statistics(&mut net, Some(500));
    assert_eq!((numbers.from, numbers.to), (1, 90));
    assert!(numbers.runs.len() <= 40);
    let mut due = 1;
    for run in &numbers.runs {
        assert_eq!(run.from, due);
        assert!(run.to >= run.from);
        due = run.to + 1;
    }
    assert_eq!(due, 91);
    assert_eq!(numbers.finders[0].blocks, 90);
}

#[test]
fn results_are_by_the_newest_name_alone() {
    let (mut net, _) = Net::connected(room_with_money(&[0]), 2);
    net.claim(0, "Zoe").expect("it is free");
    net.claim(1, "Ada").expect("it is free");
    net.settle();
    net.mine(1);
    net.claim(0, "Bea").expect("it is free");
    net.settle();
    net.mine(1);
    net.settle();
    let Ok(Reply::Results(results)) = net.ask(0, Request::Results) else {
        panic!("results were asked for");
    };
    let told: Vec<_> = results
        .iter()
        .map(|one| (one.name.as_str(), one.sequence, one.blocks_found))
        .collect();
    assert_eq!(told, [("Ada", 1, 2), ("Bea", 2, 0)]);
    assert_eq!(results[0].balance, net.balance(1));
    assert!(results[0].earned > 0 && results[1].earned == 0);
}

/// Nobody answers a block that all have heard: what a peer said last is older than what it stands on.
#[test]
fn a_peer_that_has_not_said_yet_that_it_went_on_is_on_this_nodes_chain() {
    let (mut net, wire) = Net::connected(room_with_money(&[0, 1]), 3);
    net.mine(0);
    net.settle();
    let on_chain = |net: &mut Net| match net.ask(0, Request::Peers) {
        Ok(Reply::Peers(peers)) => peers.iter().map(|peer| peer.on_chain).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!(net.tip(0), net.tip(1));
    assert_eq!(on_chain(&mut net), [true, true]);
    // One that was away found a block of its own, and comes back to a better branch.
    net.leave(wire, 2);
    net.mine_now(2);
    net.mine_many(0, 3);
    let branch = net.tip(2);
    net.join(wire, 2);
    net.wait_until("it says where it stands", |net| {
        let mut said = net.node(0).peers.greeted();
        said.any(|(_, _, hello)| hello.tip.hash == branch)
    });
    let said = net.ask(0, Request::Peers);
    let Ok(Reply::Peers(peers)) = said else {
        panic!("{said:?}");
    };
    let away = peers.iter().find(|peer| peer.tip == branch.to_string());
    assert_eq!(away.map(|peer| peer.on_chain), Some(false));
    net.run_ms(60_000);
    assert_eq!(on_chain(&mut net), [true, true]);
}
