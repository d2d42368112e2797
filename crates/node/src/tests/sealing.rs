//! Rooms of approved signers: who seals when, what votes do, and what lies can't do.

mod clock;
mod headers;

use alloc::{string::ToString, vec, vec::Vec};

use api::{Ballot, Consortium, LinkKind, MiningChoice, Reply, Request, Role};
use ledger::{DifficultyRule, Founders, IN_TURN_BITS, OUT_OF_TURN_BITS, Room, RoomParams};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    net::{Net, SPACING_S, identity, params, room, room_of},
    sound::assert_sound,
};
use crate::Plan;

pub(super) const PERIOD_MS: u64 = SPACING_S * 1_000;

/// A room in which the identities of these numbers sign, and others act.
pub(super) fn sealed_room(signers: &[u8], members: &[u8]) -> Room {
    let keys = |numbers: &[u8]| {
        let numbers = numbers.iter().copied();
        numbers.map(|number| identity(number).public()).collect()
    };
    room_of(&RoomParams {
        difficulty: DifficultyRule::Signers,
        starting_bits: IN_TURN_BITS,
        easiest_bits: OUT_OF_TURN_BITS,
        founders: Founders::new(keys(signers), keys(members)),
        ..params()
    })
}

pub(super) fn sign(net: &mut Net, hosts: &[usize]) {
    for host in hosts {
        let reply = net.ask(*host, Request::Mine(MiningChoice::default()));
        assert!(matches!(reply, Ok(Reply::Mining(status)) if status.on));
        assert_eq!(net.host(*host).plan, Plan::OFF, "nothing is searched for");
    }
}

fn consortium(net: &mut Net, host: usize) -> Consortium {
    match net.ask(host, Request::Consortium) {
        Ok(Reply::Consortium(consortium)) => consortium,
        other => panic!("{other:?}"),
    }
}

pub(super) fn vote(
    net: &mut Net,
    host: usize,
    role: Role,
    about: usize,
    admit: bool,
) -> Consortium {
    let address = net.address(about);
    let ballot = Ballot {
        role,
        address,
        admit,
    };
    match net.ask(host, Request::Vote(ballot)) {
        Ok(Reply::Consortium(consortium)) => consortium,
        other => panic!("{other:?}"),
    }
}

fn refusal(net: &mut Net, host: usize, request: Request) -> alloc::string::String {
    net.ask(host, request).expect_err("it is refused").rule
}

#[test]
fn signers_seal_a_block_in_each_period_and_take_turns() {
    let (mut net, _) = Net::connected(sealed_room(&[0, 1, 2], &[3]), 4);
    net.run_ms(3 * PERIOD_MS);
    assert_eq!(net.height(0), 0, "nobody signs before somebody says so");
    sign(&mut net, &[0, 1, 2]);
    let post = net.post(3, "a member");
    net.run_ms(9 * PERIOD_MS + 1_000);
    net.wait_for_one_tip(&[0, 1, 2, 3]);
    assert!((9..=10).contains(&net.height(3)), "{}", net.height(3));
    let blocks = net.blocks(3);
    for (block, parent) in blocks.iter().skip(1).zip(&blocks) {
        assert_eq!(
            block.header.bits, IN_TURN_BITS,
            "all are there in their turn"
        );
        assert!(u64::from(block.header.time - parent.header.time) >= SPACING_S);
    }
    assert!(net.confirmations(3, &post).is_some());
    assert_eq!(net.host(0).template, None);
    for host in 0..4 {
        assert_sound(net.node(host));
    }
    net.ask(0, Request::Stop).expect("it stops");
    net.ask(1, Request::Stop).expect("it stops");
    net.settle();
    let height = net.height(3);
    net.run_ms(5 * PERIOD_MS);
    assert!(net.height(3) <= height + 1, "one of three is no majority");
}

#[test]
fn who_is_away_is_stood_in_for() {
    let (mut net, _) = Net::connected(sealed_room(&[0, 1, 2], &[]), 3);
    sign(&mut net, &[0, 1, 2]);
    net.run_ms(3 * PERIOD_MS);
    net.stop(2);
    let height = net.height(0);
    net.run_ms(9 * PERIOD_MS);
    net.wait_for_one_tip(&[0, 1]);
    assert!(
        net.height(0) >= height + 6,
        "{} after {height}",
        net.height(0)
    );
    let out_of_turn = net.blocks(0).into_iter();
    let out_of_turn = out_of_turn.filter(|block| block.header.bits == OUT_OF_TURN_BITS);
    assert!(out_of_turn.count() >= 2);
}

#[test]
fn a_stranger_acts_when_signers_have_admitted_it() {
    let (mut net, _) = Net::connected(sealed_room(&[0, 1, 2], &[]), 4);
    sign(&mut net, &[0, 1, 2]);
    let post = || Request::Submit {
        payload: api::Payload::Post {
            text: "let me in".into(),
            reply_to: None,
        },
        fee: None,
    };
    assert_eq!(refusal(&mut net, 3, post()), "notAMember");
    let address = net.address(3);
    let ballot = Ballot {
        role: Role::Member,
        address: address.clone(),
        admit: true,
    };
    let by_stranger = Request::Vote(ballot.clone());
    assert_eq!(refusal(&mut net, 3, by_stranger), "notASigner");
    assert_eq!(
        vote(&mut net, 0, Role::Member, 3, true).waiting,
        vec![ballot]
    );
    net.run_ms(4 * PERIOD_MS);
    let seen = consortium(&mut net, 3);
    assert_eq!((seen.signers.len(), seen.needed), (3, 2));
    assert!(!seen.signs && !seen.acts);
    assert_eq!(seen.proposals.len(), 1, "one of three wants it");
    assert_eq!(seen.proposals[0].by, vec![net.address(0)]);
    vote(&mut net, 1, Role::Member, 3, true);
    net.wait_until("the stranger is a member", |net| {
        net.node(3).chain.state().may_act(&net.public(3))
    });
    let seen = consortium(&mut net, 3);
    assert_eq!(seen.members.len(), 1);
    assert!(seen.acts && !seen.signs && seen.proposals.is_empty());
    assert!(
        consortium(&mut net, 0).waiting.is_empty(),
        "it has come about"
    );
    net.post(3, "here I am");
    net.run_ms(2 * PERIOD_MS);
    assert_eq!(net.texts(0), ["here I am"]);
    for host in 0..4 {
        assert_sound(net.node(host));
    }
}

/// Who is voted out signs no more, and who is voted in does.
#[test]
fn signers_come_and_go_by_votes() {
    let (mut net, _) = Net::connected(sealed_room(&[0, 1, 2], &[]), 4);
    sign(&mut net, &[0, 1, 2, 3]);
    for voter in [0, 1] {
        vote(&mut net, voter, Role::Signer, 2, false);
        vote(&mut net, voter, Role::Signer, 3, true);
    }
    net.wait_until("the signers are others", |net| {
        let state = net.node(0).chain.state();
        state.is_signer(&net.public(3)) && !state.is_signer(&net.public(2))
    });
    net.run_ms(8 * PERIOD_MS);
    net.wait_for_one_tip(&[0, 1, 2, 3]);
    let newest = net.blocks(0).into_iter().rev().take(5);
    let by: Vec<_> = newest
        .filter_map(|block| Some(block.coinbase()?.to))
        .collect();
    assert!(by.contains(&net.public(3)));
    assert!(!by.contains(&net.public(2)));
}

/// Two and two of four: neither side has a majority, both stop, and together they go on, though all of them have
/// signed one of the newest blocks of their own branch (EIP-3436).
#[test]
fn halves_of_the_signers_come_together_again() {
    let (mut net, relay) = Net::connected(sealed_room(&[0, 1, 2, 3], &[]), 4);
    sign(&mut net, &[0, 1, 2, 3]);
    net.run_ms(4 * PERIOD_MS + 1_000);
    net.wait_for_one_tip(&[0, 1, 2, 3]);
    let before = net.height(0);
    net.cut(relay);
    net.wire(LinkKind::Relay, &[0, 1]);
    net.wire(LinkKind::Tabs, &[2, 3]);
    net.run_ms(12 * PERIOD_MS);
    assert!(net.height(0) <= before + 2 && net.height(2) <= before + 2);
    assert_ne!(net.tip(0), net.tip(2));
    let stopped = net.height(0).max(net.height(2));
    net.wire(LinkKind::Relay, &[0, 1, 2, 3]);
    net.wait_until("they go on", |net| net.height(0) > stopped + 3);
    net.wait_for_one_tip(&[0, 1, 2, 3]);
    for host in 0..4 {
        assert_sound(net.node(host));
    }
}

#[test]
fn there_is_nothing_to_search_for_and_one_block_can_be_asked_for() {
    let (mut net, _) = Net::connected(sealed_room(&[0], &[]), 1);
    let request = Request::TryNonce {
        block: None,
        nonce: None,
    };
    assert_eq!(refusal(&mut net, 0, request), "nothingToSearch");
    let id = net.ask_later(0, Request::MineOne);
    net.run_ms(PERIOD_MS);
    let Some(Ok(Reply::Block(block))) = net.answer(0, id) else {
        panic!("no block");
    };
    assert_eq!((block.height, net.height(0)), (1, 1));
    net.run_ms(3 * PERIOD_MS);
    assert_eq!(net.height(0), 1, "one was asked for");
    let txid = net.blocks(0)[0].transactions[0].id().to_string();
    let receipt = match net.ask(0, Request::Proof { txid }) {
        Ok(Reply::Receipt(receipt)) => receipt,
        other => panic!("{other:?}"),
    };
    assert!(net.ask(0, Request::Verify { receipt }).is_ok());
}

#[test]
fn a_room_of_work_has_no_signers() {
    let mut net = Net::new(room(), 1);
    assert_eq!(refusal(&mut net, 0, Request::Consortium), "notSealed");
    let ballot = Ballot {
        role: Role::Member,
        address: net.address(0),
        admit: true,
    };
    assert_eq!(refusal(&mut net, 0, Request::Vote(ballot)), "notSealed");
}

#[test]
fn votes_and_signers_survive_pruning_and_a_restart() {
    let (mut net, _) = Net::connected(sealed_room(&[0, 1, 2], &[]), 4);
    sign(&mut net, &[0, 1, 2]);
    vote(&mut net, 0, Role::Member, 3, true);
    net.run_ms(40 * PERIOD_MS);
    let id = net.ask_later(1, Request::Prune { keep: Some(10) });
    net.run_ms(1_000);
    assert!(matches!(net.answer(1, id), Some(Ok(Reply::Pruned(_)))));
    net.reboot(1);
    let (before, after) = (consortium(&mut net, 0), consortium(&mut net, 1));
    assert_eq!(before.proposals, after.proposals);
    assert_eq!(before.signers, after.signers);
    sign(&mut net, &[1]);
    let height = net.height(1);
    net.run_ms(6 * PERIOD_MS);
    net.wait_for_one_tip(&[0, 1, 2, 3]);
    assert!(net.height(1) > height + 3);
}
