//! Mining: what is tried, how, and what becomes of a find.

use alloc::vec;

use api::{ApiError, Event, GpuState, MiningChoice, MiningStatus, Reply, Request};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::net::{Net, REWARD, mined, params_of_difficulty, room, room_of};
use crate::{Input, Plan, Template, message::Message, tests::sound::assert_sound};

fn mining(net: &Net, host: usize) -> MiningStatus {
    net.status(host).mining
}

fn mine(net: &mut Net, threads: Option<u32>, cap: Option<u64>) {
    let reply = net.ask(
        0,
        Request::Mine(MiningChoice {
            threads,
            cap,
            ..MiningChoice::default()
        }),
    );
    assert!(matches!(reply, Ok(Reply::Mining(status)) if status.on));
}

fn template(net: &mut Net) -> Template {
    net.host(0).template.clone().expect("a template")
}

#[test]
fn nothing_is_mined_until_somebody_says_so_nor_after_somebody_says_stop() {
    let mut net = Net::new(room(), 1);
    net.run_ms(60_000);
    assert_eq!(net.host(0).template, None);
    assert!(!mining(&net, 0).on);
    assert_eq!(net.host(0).plan, Plan::OFF);

    mine(&mut net, None, None);
    assert_eq!(net.host(0).plan.threads, 4, "half of eight cores");
    let reply = net.ask(0, Request::Stop);
    assert!(matches!(reply, Ok(Reply::Mining(status)) if !status.on));
    assert_eq!(net.host(0).plan, Plan::OFF);
    let last = template(&mut net);
    net.run_ms(60_000);
    assert_eq!(template(&mut net), last, "no template after that");
}

#[test]
fn threads_are_clamped_to_the_cores_and_the_cap_is_kept_until_it_is_lifted() {
    let mut net = Net::new(room(), 1);
    for (threads, cap, expected) in [
        (Some(0), None, (1, 0)),
        (Some(3), Some(500), (3, 500)),
        (None, None, (3, 500)),
        (Some(99), None, (8, 500)),
        (None, Some(0), (8, 0)),
    ] {
        mine(&mut net, threads, cap);
        let (threads, cap) = expected;
        assert_eq!(
            net.host(0).plan,
            Plan {
                threads,
                cap,
                ..Plan::OFF
            }
        );
    }
    assert_eq!(mining(&net, 0).cores, 8);
}

#[test]
fn a_block_mined_pays_the_reward_and_the_fees() {
    let (mut net, _) = Net::connected(room(), 2);
    net.mine(0);
    net.settle();
    net.pay(0, 1, 300, 20);
    net.settle();
    assert_eq!(net.status(1).next.earns, REWARD + 20);
    assert_eq!(net.status(1).next.transactions, 1);
    let block = net.mine(1);
    assert_eq!(block.earned, REWARD + 20);
    assert_eq!(net.balance(1), REWARD + 320);
    assert_eq!(mining(&net, 1).found, 1);
    assert_eq!(mining(&net, 0).found, 1);
}

#[test]
fn the_template_follows_the_clock_each_second_and_the_pool() {
    let mut net = Net::new(room(), 1);
    mine(&mut net, None, None);
    let first = template(&mut net);
    net.run_ms(1_000);
    let second = template(&mut net);
    assert_eq!(second.header.time, first.header.time + 1);
    assert_eq!(second.header.merkle_root, first.header.merkle_root);
    assert_ne!(second.id, first.id);
    net.post(0, "take me too");
    net.run_ms(1_000);
    assert_ne!(
        template(&mut net).header.merkle_root,
        second.header.merkle_root
    );
}

#[test]
fn while_nobody_finds_a_block_it_gets_easier() {
    let mut net = Net::new(room_of(&params_of_difficulty(1 << 10)), 1);
    net.mine_now(0);
    mine(&mut net, None, None);
    let target = |net: &mut Net| {
        let bits = template(net).header.bits;
        bits.to_target().expect("a target")
    };
    let first = target(&mut net);
    net.run_ms(300_000);
    assert!(target(&mut net) > first);
}

/// The tip's time may be ahead of the clock. Then the next header can't have a later time each
/// second, and the same header would be searched over the same nonces.
#[test]
fn no_header_is_given_out_twice_though_the_clock_stands_behind_the_tip() {
    let (mut net, _) = Net::connected(room(), 2);
    net.host(1).skew_ms = 9_000;
    net.mine(1);
    net.settle();
    assert_eq!(net.height(0), 1, "nine seconds ahead is near enough");
    mine(&mut net, None, None);
    let mut headers = vec![template(&mut net).header];
    for _ in 0..5 {
        net.run_ms(1_000);
        let header = template(&mut net).header;
        assert!(!headers.contains(&header), "{header:?} again");
        headers.push(header);
    }
}

#[test]
fn a_find_for_a_template_a_second_old_counts_and_one_of_long_ago_is_let_go() {
    let mut net = Net::new(room(), 1);
    mine(&mut net, None, None);
    let old = template(&mut net);
    net.run_ms(20_000);
    let nonce = mined(old.header).nonce;
    let template_id = old.id;
    net.drive(
        0,
        Input::Found {
            template: template_id,
            nonce,
        },
    );
    assert_eq!(net.height(0), 0, "twenty templates have followed");
    assert_eq!(net.refusals(0), [""; 0]);

    let recent = template(&mut net);
    net.run_ms(2_000);
    let nonce = mined(recent.header).nonce;
    net.drive(
        0,
        Input::Found {
            template: recent.id,
            nonce,
        },
    );
    assert_eq!(net.height(0), 1);
}

#[test]
fn a_find_told_twice_is_one_block() {
    let (mut net, _) = Net::connected(room(), 2);
    mine(&mut net, None, None);
    let (template, nonce) = net.find(0);
    net.drive(0, Input::Found { template, nonce });
    net.drive(0, Input::Found { template, nonce });
    net.settle();
    assert_eq!((net.height(0), net.height(1)), (1, 1));
    assert_eq!(
        net.sent(0, |message| matches!(message, Message::NewBlock(_))),
        1
    );
    assert_eq!(net.refusals(0), [""; 0]);
}

#[test]
fn a_find_after_the_tip_has_changed_is_a_rival_and_the_first_seen_stays() {
    let (mut net, _) = Net::connected(room(), 2);
    mine(&mut net, None, None);
    net.run_ms(5_000);
    let (template, nonce) = net.find(0);
    net.mine_now(1);
    net.settle();
    let first = net.tip(0);
    net.drive(0, Input::Found { template, nonce });
    net.settle();
    assert_eq!((net.tip(0), net.tip(1)), (first, first));
    let Ok(Reply::Tree(tree)) = net.ask(1, Request::Tree { depth: None }) else {
        panic!("a tree");
    };
    let rivals = tree.iter().filter(|node| node.height == 1).count();
    assert_eq!(rivals, 2, "both know of the rival");
}

/// The nonce goes the same way as a peer's block: the node does not take the host's word for it.
#[test]
fn a_nonce_that_misses_the_target_is_refused_by_the_rule_and_mining_goes_on() {
    let mut net = Net::new(room_of(&params_of_difficulty(1 << 16)), 1);
    mine(&mut net, None, None);
    let before = template(&mut net);
    net.drive(
        0,
        Input::Found {
            template: before.id,
            nonce: 1,
        },
    );
    assert_eq!(net.height(0), 0);
    assert_eq!(net.refusals(0), ["hashAboveTarget"]);
    let Some(Event::Refused(error)) = net.host(0).events.last().cloned() else {
        panic!("the refusal is the last event");
    };
    let target = before.header.bits.to_target().expect("a target");
    assert_eq!(error.details["target"], alloc::format!("{target}"));
    assert_ne!(template(&mut net).id, before.id);
    assert!(mining(&net, 0).on);
}

#[test]
fn mine_one_stops_after_one_block_and_answers_with_it() {
    let mut net = Net::new(room(), 1);
    let block = net.mine(0);
    assert_eq!(block.height, 1);
    assert_eq!(block.miner, net.address(0));
    assert_eq!(block.confirmations, 1);
    assert!(!mining(&net, 0).on);
    assert_eq!(net.host(0).plan.threads, 0);
}

#[test]
fn mine_one_while_mining_leaves_it_on() {
    let mut net = Net::new(room(), 1);
    mine(&mut net, Some(2), None);
    net.mine(0);
    assert!(mining(&net, 0).on);
    assert_eq!(net.host(0).plan.threads, 2);
}

#[test]
fn who_says_mine_while_one_block_is_waited_for_goes_on_after_it() {
    let mut net = Net::new(room(), 1);
    let id = net.ask_later(0, Request::MineOne);
    mine(&mut net, None, None);
    let (template, nonce) = net.find(0);
    net.drive(0, Input::Found { template, nonce });
    assert!(matches!(net.answer(0, id), Some(Ok(Reply::Block(_)))));
    assert!(mining(&net, 0).on);
}

#[test]
fn who_says_stop_stops_waiting_for_one_block() {
    let mut net = Net::new(room(), 1);
    let id = net.ask_later(0, Request::MineOne);
    assert_eq!(net.answer(0, id), None);
    let _ = net.ask(0, Request::Stop);
    let Some(Err(ApiError { rule, .. })) = net.answer(0, id) else {
        panic!("the wait is over");
    };
    assert_eq!(rule, "miningStopped");
    assert!(!mining(&net, 0).on);
}

#[test]
fn one_block_answers_all_who_wait_and_no_more_than_the_limit_may() {
    let mut net = Net::new(room(), 1);
    let ids: vec::Vec<_> = (0..64)
        .map(|_| net.ask_later(0, Request::MineOne))
        .collect();
    let refused = net.ask(0, Request::MineOne).expect_err("one too many");
    assert_eq!(refused.rule, "tooManyWaiting");
    assert_eq!(refused.details["limit"], "64");
    let (template, nonce) = net.find(0);
    net.drive(0, Input::Found { template, nonce });
    for id in ids {
        assert!(matches!(net.answer(0, id), Some(Ok(Reply::Block(_)))));
    }
    assert!(!mining(&net, 0).on);
}

/// A peer's block is not the one block that somebody waits for.
#[test]
fn mine_one_waits_for_a_block_of_its_own() {
    let (mut net, _) = Net::connected(room(), 2);
    let id = net.ask_later(0, Request::MineOne);
    net.mine(1);
    net.settle();
    assert_eq!(net.height(0), 1);
    assert_eq!(net.answer(0, id), None);
    let (template, nonce) = net.find(0);
    net.drive(0, Input::Found { template, nonce });
    let Some(Ok(Reply::Block(block))) = net.answer(0, id) else {
        panic!("now it is found");
    };
    assert_eq!((block.height, block.miner), (2, net.address(0)));
}

#[test]
fn attempts_and_the_best_hash_count_from_the_newest_tip_on() {
    let mut net = Net::new(room(), 1);
    let hashed = |hashes: u64, best: [u8; 32]| Input::Hashed {
        hashes,
        elapsed_ms: 500,
        best: Some(best),
    };
    let of_value = |high: u8| {
        let mut bytes = [0xff; 32];
        bytes[31] = high;
        bytes
    };
    net.drive(0, hashed(9, of_value(1)));
    assert_eq!(mining(&net, 0).attempts, 0, "nobody mines");
    mine(&mut net, None, None);
    net.drive(0, hashed(1_000, of_value(9)));
    net.drive(0, hashed(1_000, of_value(4)));
    net.drive(0, hashed(1_000, of_value(6)));
    let status = mining(&net, 0);
    assert_eq!((status.attempts, status.hash_rate), (3_000, 2_000));
    assert!(status.best.starts_with("04ff"), "{}", status.best);
    net.mine(0);
    let status = mining(&net, 0);
    assert_eq!((status.attempts, status.best.as_str()), (0, ""));
    assert_eq!(status.hash_rate, 2_000, "the rate is not the tip's");
    let _ = net.ask(0, Request::Stop);
    assert_eq!(mining(&net, 0).hash_rate, 0);
}

#[test]
fn two_tabs_of_one_identity_never_search_the_same_header() {
    let mut net = Net::new(room(), 0);
    for _ in 0..2 {
        net.add(super::net::identity(5));
    }
    for host in [0, 1] {
        let _ = net.ask(host, Request::Mine(MiningChoice::default()));
    }
    let header = |net: &mut Net, host: usize| net.host(host).template.clone().expect("one").header;
    let (left, right) = (header(&mut net, 0), header(&mut net, 1));
    assert_eq!((left.prev, left.time), (right.prev, right.time));
    assert_ne!(left.merkle_root, right.merkle_root);
}

/// Outputs of one input come in their order, so that a page never hears of a block that storage
/// was not asked to keep.
#[test]
fn a_find_is_kept_then_told_then_mined_on_then_shown() {
    let (mut net, _) = Net::connected(room(), 2);
    mine(&mut net, None, None);
    let (template, nonce) = net.find(0);
    let now = crate::UnixMillis(net.now_ms);
    let node = net.running(0);
    node.handle(now, Input::Found { template, nonce });
    let mut ranks = vec![];
    while let Some(output) = node.poll() {
        use crate::Output;
        ranks.push(match output {
            Output::Persist { .. } => 0,
            Output::Send { .. } | Output::Disconnect { .. } | Output::AskTime => 1,
            Output::Mine(_) | Output::Template(_) => 2,
            Output::Event(_) | Output::Reply { .. } => 3,
        });
    }
    assert!(ranks.is_sorted(), "{ranks:?}");
    ranks.dedup();
    assert_eq!(ranks, [0, 1, 2, 3]);
    assert_sound(net.node(0));
}

#[test]
fn a_failed_graphics_processor_is_told_and_not_used_until_somebody_asks_again() {
    let mut net = Net::new(room(), 1);
    let gpu = |on| MiningChoice {
        gpu: Some(on),
        ..MiningChoice::default()
    };
    let ask = |net: &mut Net, on| {
        let _ = net.ask(0, Request::Mine(gpu(on)));
        let status = mining(net, 0);
        (net.host(0).plan.gpu, status.gpu, status.gpu_state)
    };
    assert_eq!(ask(&mut net, true), (true, true, GpuState::Starting));
    net.drive(0, Input::Gpu(GpuState::On));
    assert_eq!(mining(&net, 0).gpu_state, GpuState::On);
    net.drive(0, Input::Gpu(GpuState::Lost));
    let status = mining(&net, 0);
    assert!(status.on, "the threads go on");
    assert_eq!((status.gpu, status.gpu_state), (false, GpuState::Lost));
    assert!(!net.host(0).plan.gpu);
    mine(&mut net, Some(2), None);
    assert!(!net.host(0).plan.gpu, "threads are no word about it");
    assert_eq!(mining(&net, 0).gpu_state, GpuState::Lost);
    assert_eq!(ask(&mut net, true), (true, true, GpuState::Starting));
    assert_eq!(ask(&mut net, false), (false, false, GpuState::Off));
}

#[test]
fn an_exhausted_template_is_followed_by_one_with_another_extra_nonce() {
    let mut net = Net::new(room(), 1);
    mine(&mut net, None, None);
    let first = template(&mut net);
    net.drive(0, Input::Exhausted(first.id));
    let second = template(&mut net);
    assert_ne!(first.header.merkle_root, second.header.merkle_root);
    assert_eq!(first.header.prev, second.header.prev);
    net.drive(0, Input::Exhausted(first.id));
    assert_eq!(template(&mut net), second, "that is no news");
}
