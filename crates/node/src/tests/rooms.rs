//! Who knows a room by its id alone asks peers for its parameters.

use alloc::string::ToString;

use api::LinkKind;
use ledger::DifficultyRule;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    net::{Net, identity, params_of_difficulty, room, room_of},
    sound::assert_sound,
};
use crate::{UnixMillis, message::Message, new_room_params, room_answer, room_request};

/// What somebody chooses for a room.
type Choice = fn(&mut api::RoomParams);

#[test]
fn a_peer_answers_with_the_room_and_another_rooms_answer_is_none() {
    let mut net = Net::new(room(), 1);
    let stranger = net.add_stranger(identity(66));
    net.wire(LinkKind::Relay, &[0, stranger]);
    net.say_bytes(stranger, 0, room_request());
    net.settle();
    let mut inbox = net.host(stranger).inbox.drain(..);
    let answer = inbox.find(|(_, message)| matches!(message, Message::Room(_)));
    let answer = answer.expect("an answer").1.encode();
    drop(inbox);
    let genesis = net.room.genesis();
    assert_eq!(room_answer(&answer, genesis), Ok(Some(net.room.clone())));
    let other = room_of(&params_of_difficulty(8)).genesis();
    assert_eq!(room_answer(&answer, other), Ok(None));
    assert_eq!(room_answer(&Message::GetPool.encode(), genesis), Ok(None));
    let garbled = Message::Room([1, 2, 3].into()).encode();
    assert_eq!(room_answer(&garbled, genesis), Ok(None));
    assert!(room_answer(&[0xee], genesis).is_err());
}

#[test]
fn a_room_of_ones_own_takes_what_was_chosen_and_names_what_is_out_of_range() {
    let now = UnixMillis(1_700_000_000_500);
    let host = identity(1).public();
    let chosen = |change: Choice| {
        let mut chosen = api::RoomParams {
            name: " Physics ".into(),
            coin: "newton".into(),
            ..api::RoomParams::default()
        };
        change(&mut chosen);
        new_room_params(&chosen, host, now)
    };
    let params = chosen(|_| {}).expect("a good room");
    assert_eq!(
        (params.name.as_str(), params.target_spacing_s),
        ("Physics", 15)
    );
    assert_eq!(
        (params.host, params.created_at_s),
        (Some(host), 1_700_000_000)
    );
    assert_eq!(params.difficulty, DifficultyRule::Classroom);
    let bitcoins = chosen(|chosen| chosen.rule = Some(api::DifficultyRule::Bitcoin));
    let bitcoins = bitcoins.expect("a good room");
    assert_eq!(bitcoins.difficulty, DifficultyRule::Bitcoin);
    let rich = chosen(|chosen| {
        chosen.host = Some("nobody".into());
        let to = |to: &str, amount| api::Allocation {
            to: to.into(),
            amount,
        };
        let other = identity(2).public().to_string();
        chosen.allocations = [to("maker", 500), to(&other, 1)].into();
    });
    let rich = rich.expect("a good room");
    assert_eq!(rich.host, None);
    let amounts = rich
        .allocations
        .iter()
        .map(|(to, amount)| (*to, amount.hundredths()));
    assert!(amounts.eq([(host, 500), (identity(2).public(), 1)]));
    let cases: [(&str, Choice); 7] = [
        ("badAddress", |chosen| chosen.host = Some("Ada".into())),
        ("badAddress", |chosen| {
            chosen.allocations = [api::Allocation {
                to: "Ada".into(),
                amount: 1,
            }]
            .into();
        }),
        ("roomName", |chosen| chosen.name = " ".into()),
        ("roomName", |chosen| chosen.coin = "c".repeat(25)),
        ("roomNumber", |chosen| chosen.target_spacing = Some(0)),
        ("amountTooLarge", |chosen| chosen.reward = Some(u64::MAX)),
        ("tooMuchMoney", |chosen| chosen.reward = Some((1 << 53) - 1)),
    ];
    for (rule, change) in cases {
        let error = chosen(change).expect_err(rule);
        assert_eq!(error.rule, rule);
    }
}

#[test]
fn nodes_of_a_room_under_another_difficulty_rule_mine_and_agree() {
    for rule in [DifficultyRule::Asert, DifficultyRule::Bitcoin] {
        let mut params = params_of_difficulty(4);
        params.difficulty = rule;
        let (mut net, relay) = Net::connected(room_of(&params), 3);
        assert_eq!(net.status(0).room.rule, rule.to_string());
        for block in 0..30 {
            // One of them hears nothing for a while.
            match block {
                10 => net.leave(relay, 2),
                20 => net.join(relay, 2),
                _ => {}
            }
            net.mine(block % 2);
            net.settle();
        }
        net.wait_for_one_tip(&[0, 1, 2]);
        assert_eq!(net.height(2), 30);
        for host in 0..3 {
            assert_sound(net.node(host));
            assert_eq!(net.cuts(host), []);
        }
    }
}
