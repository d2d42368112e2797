//! A room that falls apart and finds together again: most work wins, and nothing is lost.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

use api::{LinkKind, MiningChoice, Request};
use ledger::Block;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    net::{Net, Wire, mined, params_of_difficulty, post, room, room_of, room_with_money},
    sound::assert_sound,
};
use crate::{Input, message::Message};

/// Four nodes on one relay, which then fails; 0 and 1 share a browser, 2 and 3 another.
fn halves(room: ledger::Room) -> (Net, Wire) {
    let mut net = Net::new(room, 4);
    net.wire(LinkKind::Tabs, &[0, 1]);
    net.wire(LinkKind::Tabs, &[2, 3]);
    let relay = net.wire(LinkKind::Relay, &[0, 1, 2, 3]);
    net.settle();
    net.mine(0);
    net.settle();
    net.cut(relay);
    (net, relay)
}

fn heal(net: &mut Net, relay: Wire) {
    for host in 0..4 {
        net.join(relay, host);
    }
    net.wait_for_one_tip(&[0, 1, 2, 3]);
    net.settle();
    for host in 0..4 {
        assert_sound(net.node(host));
    }
}

fn sorted(mut texts: Vec<String>) -> Vec<String> {
    texts.sort();
    texts
}

#[test]
fn halves_converge_on_most_work_and_the_losers_posts_are_mined_again() {
    let (mut net, relay) = halves(room());
    let early = net.post(0, "left, mined early");
    net.settle();
    net.mine(1);
    net.settle();
    // For free: the reward of the block just mined will be undone.
    let late = net.submit(1, post("left, mined late"), Some(0));
    let late = late.expect("a good post");
    net.mine(0);
    net.settle();
    let waiting = net.post(0, "left, waiting");
    net.post(2, "right");
    net.settle();
    for host in [2, 3, 2, 3] {
        net.mine(host);
        net.settle();
    }
    let lost: Vec<_> = net.node(0).chain.active()[2..].to_vec();
    let from = net.tip(0);
    heal(&mut net, relay);

    assert_eq!(net.height(0), 5);
    let everything = [
        "left, mined early",
        "left, mined late",
        "left, waiting",
        "right",
    ];
    for host in 0..4 {
        assert_eq!(sorted(net.texts(host)), everything, "at {host}");
        for txid in [&early, &late, &waiting] {
            assert_eq!(net.confirmations(host, txid), Some(0), "at {host}");
        }
    }

    for host in [0, 1] {
        let [reorg] = &net.reorgs(host)[..] else {
            panic!("one reorganisation");
        };
        assert_eq!(reorg.fork_height, 1);
        assert_eq!(
            (&reorg.from, &reorg.to),
            (&from.to_string(), &net.tip(2).to_string())
        );
        let undone: Vec<_> = lost.iter().rev().map(ToString::to_string).collect();
        assert_eq!(reorg.undone, undone);
        assert_eq!(reorg.connected.len(), 4);
        assert_eq!(
            sorted(reorg.returned.clone()),
            sorted([early.clone(), late.clone()].into())
        );
        assert_eq!((&reorg.kept[..], &reorg.refused[..]), (&[][..], &[][..]));
    }
    for host in [2, 3] {
        assert_eq!(net.reorgs(host), [], "the winners stay");
    }

    // Somebody who never saw the losing branch mines them.
    net.mine(3);
    net.settle();
    for host in 0..4 {
        for txid in [&early, &late, &waiting] {
            assert_eq!(net.confirmations(host, txid), Some(1));
        }
        assert_eq!(net.cuts(host), []);
    }
}

#[test]
fn what_both_branches_hold_is_kept_and_not_mined_twice() {
    let mut net = Net::new(room(), 2);
    let relay = net.wire(LinkKind::Relay, &[0, 1]);
    net.settle();
    let txid = net.post(0, "known to both");
    net.settle();
    net.cut(relay);
    net.mine(0);
    net.mine(1);
    net.mine(1);
    net.join(relay, 0);
    net.join(relay, 1);
    net.wait_for_one_tip(&[0, 1]);
    let [reorg] = &net.reorgs(0)[..] else {
        panic!("one reorganisation");
    };
    assert_eq!(reorg.kept.join(" "), txid);
    assert_eq!(
        (&reorg.returned[..], &reorg.refused[..]),
        (&[][..], &[][..])
    );
    assert_eq!(net.confirmations(0, &txid), Some(2));
    assert_eq!(net.status(0).pending, 0);
}

/// The same money is spent on both sides, by one identity in two browsers.
#[test]
fn a_conflicting_spend_is_refused_with_its_rule() {
    let room = room_with_money(&[0]);
    let mut net = Net::new(room, 2);
    let twin = net.add(super::net::identity(0));
    let relay = net.wire(LinkKind::Relay, &[0, 1]);
    net.settle();
    let left = net.pay(0, 1, 9_000, 0);
    net.mine(0);
    let right = net.pay(twin, 1, 8_000, 0);
    net.mine(twin);
    net.mine(twin);
    net.join(relay, twin);
    net.wait_for_one_tip(&[0, 1, twin]);
    net.settle();
    let [reorg] = &net.reorgs(0)[..] else {
        panic!("one reorganisation");
    };
    let [(refused, error)] = &reorg.refused[..] else {
        panic!("one refusal");
    };
    assert_eq!(*refused, left);
    assert_eq!(error.rule, "badSequence");
    let values = (
        error.details["expected"].as_str(),
        error.details["found"].as_str(),
    );
    assert_eq!(values, ("1", "0"));
    assert_eq!(net.confirmations(1, &left), None);
    assert_eq!(net.confirmations(1, &right), Some(2));
    assert_eq!(net.balance(1), 8_000);
    assert_sound(net.node(0));
}

#[test]
fn a_name_claimed_on_both_sides_is_the_winners() {
    let (mut net, relay) = halves(room());
    net.claim(1, "Ada").expect("free on this side");
    net.settle();
    net.mine(0);
    net.claim(2, "ada").expect("free on that side");
    net.mine(2);
    net.settle();
    net.mine(2);
    net.settle();
    heal(&mut net, relay);
    assert_eq!(net.status(2).me.name.as_deref(), Some("ada"));
    assert_eq!(net.status(1).me.name, None);
    let [reorg] = &net.reorgs(1)[..] else {
        panic!("one reorganisation");
    };
    assert_eq!(reorg.refused[0].1.rule, "nameTaken");
    assert_eq!(reorg.refused[0].1.details["owner"], net.address(2));
}

/// Posts that only waited on one side were never announced to the other.
#[test]
fn what_waited_on_either_side_is_known_to_all_after_the_healing() {
    let (mut net, relay) = halves(room());
    net.post(0, "left");
    net.post(3, "right");
    net.settle();
    heal(&mut net, relay);
    net.run_ms(1_000);
    for host in 0..4 {
        assert_eq!(sorted(net.texts(host)), ["left", "right"], "at {host}");
    }
}

/// In a full room nobody asks a newcomer for its pool of themselves; it tells of it.
#[test]
fn one_who_was_away_brings_its_posts_to_a_room_of_many() {
    let (mut net, relay) = Net::connected(room(), 8);
    net.leave(relay, 7);
    net.post(7, "written on the train");
    net.post(0, "meanwhile in class");
    net.settle();
    net.join(relay, 7);
    net.settle();
    net.run_ms(1_000);
    for host in 0..8 {
        let texts = sorted(net.texts(host));
        assert_eq!(
            texts,
            ["meanwhile in class", "written on the train"],
            "at {host}"
        );
    }
}

#[test]
fn more_posts_than_a_pool_takes_from_one_account_come_back_from_a_lost_branch() {
    let (mut net, relay) = halves(room());
    let mut expected = Vec::new();
    // Twice as many as one account may have waiting.
    for batch in 0..2 {
        for number in 0..crate::MAX_POOL_PER_ACCOUNT {
            let text = alloc::format!("{batch}/{number:02}");
            net.post(0, &text);
            expected.push(text);
        }
        net.mine(0);
    }
    net.settle();
    for _ in 0..4 {
        net.mine(2);
    }
    net.settle();
    heal(&mut net, relay);
    assert_eq!(sorted(net.texts(0)), expected);
    net.mine(0);
    net.settle();
    for host in 0..4 {
        assert_eq!(sorted(net.texts(host)), expected, "at {host}");
        assert_eq!(net.status(host).pending, 0);
    }
}

/// Of two rivals at one height the first seen stays, whichever has a little more work.
#[test]
fn on_a_tie_the_first_seen_stays_and_the_next_block_decides() {
    let mut net = Net::new(room_of(&params_of_difficulty(64)), 2);
    net.mine_many(0, 3);
    let relay = net.wire(LinkKind::Relay, &[0, 1]);
    net.wait_for_one_tip(&[0, 1]);
    net.cut(relay);
    // The earlier of two rivals is a little harder.
    net.mine(0);
    net.run_ms(4_000);
    net.mine_now(1);
    let (left, right) = (
        net.node(0).chain.tip().work(),
        net.node(1).chain.tip().work(),
    );
    assert!(left > right, "{left:?} {right:?}");
    let (left, right) = (net.tip(0), net.tip(1));
    net.join(relay, 0);
    net.join(relay, 1);
    net.run_ms(60_000);
    assert_eq!((net.tip(0), net.tip(1)), (left, right), "both stay");
    assert_eq!(net.status(1).syncing, None, "and both have all");
    // While it lasts, posts travel.
    let txid = net.post(0, "during the tie");
    net.settle();
    assert_eq!(net.confirmations(1, &txid), Some(0));

    net.mine_now(1);
    net.settle();
    assert_eq!(net.tip(0), net.tip(1));
    assert_eq!(net.reorgs(0).len(), 1);
    assert_eq!(net.reorgs(1).len(), 0);
}

#[test]
fn a_rival_that_leads_by_more_than_a_quarter_is_taken() {
    let mut net = Net::new(room_of(&params_of_difficulty(64)), 2);
    net.mine_many(0, 3);
    let relay = net.wire(LinkKind::Relay, &[0, 1]);
    net.wait_for_one_tip(&[0, 1]);
    net.cut(relay);
    net.mine(0);
    // Five spacings later the same height is a good deal easier.
    net.run_ms(50_000);
    net.mine_now(1);
    net.join(relay, 0);
    net.join(relay, 1);
    net.wait_for_one_tip(&[0, 1]);
    assert_eq!((net.reorgs(0).len(), net.reorgs(1).len()), (0, 1));
}

/// However easy the next block has become, it has more work than its parent's chain.
#[test]
fn a_child_of_the_tip_is_taken_however_easy() {
    let (mut net, _) = {
        let mut net = Net::new(room_of(&params_of_difficulty(64)), 2);
        net.mine_many(0, 3);
        let relay = net.wire(LinkKind::Relay, &[0, 1]);
        (net, relay)
    };
    net.wait_for_one_tip(&[0, 1]);
    let before = net.node(1).chain.tip().target().work();
    net.run_ms(400_000);
    net.mine_now(0);
    net.settle();
    assert_eq!(net.height(1), 4);
    let after = net.node(1).chain.tip().target().work();
    assert!(after < before.quarter(), "{after:?} {before:?}");
}

/// A block that was built here and never sent. The nodes have seen its rival first.
fn withheld(net: &mut Net, host: usize) -> Block {
    let _ = net.ask(host, Request::Mine(MiningChoice::default()));
    let template = net.host(host).template.clone().expect("a template");
    let header = mined(template.header);
    let block = net.node(host).miner.block(template.id, header.nonce);
    let _ = net.ask(host, Request::Stop);
    block.expect("the template is fresh")
}

#[test]
fn a_withheld_block_wins_no_race_against_one_that_was_seen() {
    let mut net = Net::new(room_of(&params_of_difficulty(64)), 2);
    net.wire(LinkKind::Relay, &[0, 1]);
    net.settle();
    net.mine(0);
    net.settle();
    net.run_ms(10_000);
    let secret = withheld(&mut net, 0);
    net.run_ms(10_000);
    net.mine_now(1);
    net.settle();
    let honest = net.tip(1);
    let stranger = net.add_stranger(super::net::identity(9));
    net.wire(LinkKind::Relay, &[0, 1, stranger]);
    for host in [0, 1] {
        net.say(stranger, host, &Message::NewBlock(secret.clone()));
    }
    net.settle();
    assert_eq!((net.tip(0), net.tip(1)), (honest, honest));
    let work = |host: usize| net.node(host).chain.tree().best_header().work();
    assert!(work(0) > net.node(0).chain.tip().work(), "it had more work");
    assert_sound(net.node(0));
}

#[test]
fn a_deep_reorganisation_comes_in_several_batches_of_headers() {
    let mut net = Net::new(room(), 2);
    net.post(0, "on the shorter branch");
    net.mine_many(0, 1_150);
    let begin = net.now_ms - 1_150 * 10_000;
    net.now_ms = begin;
    net.post(1, "on the longer branch");
    net.mine_many(1, 2_300);
    net.wire(LinkKind::Relay, &[0, 1]);
    net.wait_for_one_tip(&[0, 1]);
    assert_eq!(net.height(0), 2_300);
    assert_eq!(
        sorted(net.texts(0)),
        ["on the longer branch", "on the shorter branch"]
    );
    let reorg = net.reorgs(0);
    assert_eq!(reorg.len(), 1);
    assert_eq!(reorg[0].undone.len(), 1_150);
    assert_eq!((net.cuts(0), net.cuts(1)), (&[][..], &[][..]));
    assert_sound(net.node(0));
}

#[test]
fn blocks_found_at_the_same_moment_everywhere_lead_to_one_chain() {
    let (mut net, _) = Net::connected(room(), 6);
    let mut posts = Vec::new();
    for round in 0..12_usize {
        for host in 0..6 {
            if (host + round) % 3 == 0 {
                posts.push(alloc::format!("{round:02} by {host}"));
                net.post(host, posts.last().expect("one"));
            }
            let _ = net.ask(host, Request::Mine(MiningChoice::default()));
        }
        net.run_ms(10_000);
        // Several find one before they hear of the others'.
        for host in 0..=round % 5 {
            let (template, nonce) = net.find(host);
            net.drive(host, Input::Found { template, nonce });
        }
    }
    net.run_ms(60_000);
    for host in 0..6 {
        let _ = net.ask(host, Request::Stop);
    }
    net.mine(5);
    net.wait_for_one_tip(&[0, 1, 2, 3, 4, 5]);
    net.settle();
    for host in 0..6 {
        assert_eq!(sorted(net.texts(host)), posts, "at {host}");
        assert_sound(net.node(host));
        assert_eq!(net.cuts(host), []);
    }
}
