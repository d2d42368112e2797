//! Who knows a room by its id alone asks peers for its parameters.

use api::LinkKind;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::net::{Net, identity, params_of_difficulty, room, room_of};
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
    let cases: [(&str, Choice); 5] = [
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
