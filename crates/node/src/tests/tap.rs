//! Whoever looks sees each message once, and nobody else notices that somebody looks.

use alloc::{
    format,
    string::{String, ToString},
    vec,
    vec::Vec,
};

use api::{
    ClassOrder, LinkKind, Request, limits,
    traffic::{MOST_BYTES, MOST_LISTED, MOST_MESSAGES, Passed, Says, Verdict},
};
use ledger::Room;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    net::{Net, identity, params, room, room_of},
    protocol::{messages, name_of},
};
use crate::message::{MAX_MESSAGE_BYTES, Message};

/// Lets a node note what passes, and forgets what has passed.
fn look(net: &mut Net, host: usize) {
    net.running(host).overhear();
    net.host(host).sent.clear();
}

fn passed(net: &mut Net, host: usize) -> Vec<Passed> {
    let traffic = net.running(host).overhear();
    assert_eq!(traffic.left_out, 0);
    traffic.messages
}

fn names<'a>(passed: impl IntoIterator<Item = &'a Passed>) -> Vec<&'static str> {
    let name = |passed: &Passed| passed.says.name().unwrap_or("");
    passed.into_iter().map(name).collect()
}

/// A node of the Commons and a stranger that it hears.
fn with_stranger() -> (Net, usize) {
    let mut net = Net::new(Room::commons(), 1);
    let stranger = net.add_stranger(identity(66));
    net.wire(LinkKind::Relay, &[0, stranger]);
    net.settle();
    (net, stranger)
}

#[test]
fn a_message_of_each_kind_is_heard_once_under_its_name_with_its_bytes() {
    let (mut net, stranger) = with_stranger();
    look(&mut net, 0);
    for message in messages() {
        net.say(stranger, 0, &message);
        net.settle();
        let all = passed(&mut net, 0);
        let heard: Vec<_> = all.iter().filter(|one| !one.sent).collect();
        assert_eq!(names(heard.iter().copied()), [name_of(&message)]);
        assert_eq!(heard[0].bytes, message.encode());
        assert_eq!(heard[0].link, LinkKind::Relay);
        let sent: Vec<_> = net.host_ref(0).sent.iter().map(name_of).collect();
        assert_eq!(names(all.iter().filter(|one| one.sent)), sent);
        net.host(0).sent.clear();
    }
}

#[test]
fn what_is_sent_to_one_and_to_all_is_noted_with_whom() {
    let (mut net, _) = Net::connected(room(), 2);
    look(&mut net, 0);
    look(&mut net, 1);
    net.post(0, "Hello");
    net.settle();
    let [told] = &passed(&mut net, 0)[..] else {
        panic!("one message to all");
    };
    assert_eq!((told.sent, &told.with), (true, &None));
    let [heard] = &passed(&mut net, 1)[..] else {
        panic!("one message from one");
    };
    assert!(!heard.sent);
    let with = heard.with.as_ref().expect("somebody");
    assert_eq!(with.address.as_deref(), Some(&*net.address(0)));
    let Says::Transactions(listing) = &heard.says else {
        panic!("a transaction: {:?}", heard.says);
    };
    let transaction = listing.first[0].transaction.as_ref().expect("it is whole");
    assert_eq!((listing.count, &transaction.from), (1, &net.address(0)));
    assert_eq!(transaction.raw, "", "the message's bytes have it");
    let text = "Hello".to_string();
    let reply_to = None;
    assert_eq!(transaction.payload, api::Payload::Post { text, reply_to });
}

#[test]
fn names_heights_and_what_came_of_it_are_told() {
    let (mut net, _) = Net::connected(room(), 2);
    net.claim(0, "Ada").expect("a name");
    net.settle();
    net.mine(0);
    net.settle();
    look(&mut net, 1);
    let block = net.mine(0);
    net.settle();
    let all = passed(&mut net, 1);
    let blocks = all.iter().filter_map(|one| match &one.says {
        Says::NewBlock(whole) => Some((one, whole)),
        _ => None,
    });
    let [(heard, whole)] = blocks.collect::<Vec<_>>()[..] else {
        panic!("one new block");
    };
    assert!(!heard.sent);
    assert_eq!(whole.block.height, Some(2));
    assert_eq!(whole.block.hash, block.hash);
    assert_eq!(whole.finder_name.as_deref(), Some("Ada"));
    assert_eq!(heard.verdict, Verdict::NewTip);
    let with = heard.with.as_ref().expect("somebody");
    assert_eq!(with.name.as_deref(), Some("Ada"));
}

#[test]
fn a_newcomer_is_known_by_the_hello_that_it_says() {
    let mut net = Net::new(room(), 2);
    look(&mut net, 0);
    net.wire(LinkKind::Tabs, &[0, 1]);
    net.settle();
    let all = passed(&mut net, 0);
    let hellos = all.iter().filter(|one| one.says.name() == Some("Hello"));
    let addresses: Vec<_> = hellos
        .map(|one| (one.sent, one.with.clone().and_then(|with| with.address)))
        .collect();
    assert_eq!(addresses, [(true, None), (false, Some(net.address(1)))]);
    assert!(all.iter().all(|one| one.link == LinkKind::Tabs));
}

#[test]
fn a_refusal_names_its_rule() {
    let (mut net, stranger) = with_stranger();
    look(&mut net, 0);
    net.say_bytes(stranger, 0, vec![99]);
    net.settle();
    let [heard] = &passed(&mut net, 0)[..] else {
        panic!("one message");
    };
    let Verdict::Refused(error) = &heard.verdict else {
        panic!("refused: {heard:?}");
    };
    assert_eq!(
        (&heard.says, &*error.rule, &heard.bytes[..]),
        (&Says::Unreadable, "messageMalformed", &[99][..])
    );
    // A payment of who has nothing is no offence, and yet refused.
    let payment = messages()
        .into_iter()
        .find(|message| matches!(message, Message::Transactions(_)));
    net.say(stranger, 0, &payment.expect("one of each kind"));
    net.settle();
    let all = passed(&mut net, 0);
    let rule = all.iter().find_map(|one| match &one.verdict {
        Verdict::Refused(error) => Some(&*error.rule),
        _ => None,
    });
    assert_eq!(rule, Some("balanceTooLow"));
}

#[test]
fn what_a_host_and_its_pupils_say_is_told_apart_from_a_room() {
    let mut params = params();
    params.host = Some(identity(0).public());
    let (mut net, _) = Net::connected(room_of(&params), 2);
    look(&mut net, 0);
    look(&mut net, 1);
    let order = ClassOrder::Teach {
        lesson: Some(3),
        paused: false,
        ticket: false,
    };
    net.ask(0, Request::Class { order }).expect("the host");
    net.run_ms(100);
    let order = ClassOrder::Report { goals: 0b101 };
    net.ask(1, Request::Class { order }).expect("a pupil");
    net.run_ms(1_500);
    let said = |all: Vec<Passed>| -> Vec<Says> {
        let rooms = all
            .into_iter()
            .filter(|one| one.says.name() == Some("Room"));
        rooms.map(|one| one.says).collect()
    };
    let word = Says::Word {
        lesson: 3,
        paused: false,
        ticket: false,
    };
    let report = Says::Report {
        address: net.address(1),
        name: None,
        goals: 2,
    };
    let host = said(passed(&mut net, 0));
    assert_eq!(host, [word.clone(), report.clone()]);
    assert_eq!(said(passed(&mut net, 1)), [word, report]);
}

#[test]
fn more_than_fits_is_counted() {
    let (mut net, stranger) = with_stranger();
    look(&mut net, 0);
    for number in 0..MOST_MESSAGES as u64 {
        net.say(stranger, 0, &Message::Ping(number));
    }
    net.settle();
    let traffic = net.running(0).overhear();
    let sum = traffic.messages.len() as u64 + traffic.left_out;
    assert_eq!(traffic.messages.len(), MOST_MESSAGES);
    assert_eq!(sum, 2 * MOST_MESSAGES as u64, "each ping has its pong");

    // A long message fits alone.
    let long = vec![99; MAX_MESSAGE_BYTES];
    for _ in 0..2 {
        net.say_bytes(stranger, 0, long.clone());
    }
    net.settle();
    let traffic = net.running(0).overhear();
    const { assert!(MAX_MESSAGE_BYTES <= MOST_BYTES) };
    assert_eq!((traffic.messages.len(), traffic.left_out), (1, 1));
}

#[test]
fn of_a_long_list_the_first_are_told_and_all_are_counted() {
    let (mut net, stranger) = with_stranger();
    look(&mut net, 0);
    let ids = (0..200).map(|nth| ledger::TxId::from_bytes([nth; 32]));
    net.say(stranger, 0, &Message::Inventory(ids.collect()));
    net.settle();
    let all = passed(&mut net, 0);
    let Says::Inventory(listing) = &all[0].says else {
        panic!("an inventory");
    };
    assert_eq!((listing.count, listing.first.len()), (200, MOST_LISTED));
}

/// What nodes do in a while, with or without somebody who looks.
fn story(looks: bool) -> (Vec<Message>, String) {
    let (mut net, wire) = Net::connected(room(), 3);
    if looks {
        look(&mut net, 0);
    }
    for nth in 0..4 {
        net.post(nth % 3, &format!("post {nth}"));
        net.mine(nth % 3);
        net.run_ms(2_000);
    }
    net.cut(wire);
    net.mine(0);
    net.mine(1);
    net.mine(1);
    net.wire(LinkKind::Relay, &[0, 1, 2]);
    net.run_ms(20_000);
    let events = format!("{:?}", net.host_ref(0).events);
    (net.host_ref(0).sent.clone(), events)
}

#[test]
fn a_node_does_the_same_whether_somebody_looks_or_not() {
    let (sent, events) = story(false);
    let (looked_at, looked_at_events) = story(true);
    // Looking begins after the hellos.
    assert!(sent.ends_with(&looked_at) && looked_at.len() > 20);
    assert_eq!(events, looked_at_events);
}

#[test]
fn nothing_is_noted_before_and_after_somebody_looks() {
    let (mut net, _) = Net::connected(room(), 2);
    net.post(0, "Hello");
    net.settle();
    assert!(net.node(0).tap.is_none());
    assert_eq!(net.running(0).overhear(), api::traffic::Traffic::default());
    net.post(0, "Hello again");
    net.settle();
    net.running(0).stop_overhearing();
    assert!(net.node(0).tap.is_none());
    assert_eq!(passed(&mut net, 0), []);
}

#[test]
fn the_limits_that_people_see_are_those_that_hold() {
    let pairs = [
        (limits::PEERS, crate::MAX_PEERS),
        (limits::PENALTY, crate::PENALTY_LIMIT as usize),
        (limits::POOL_TRANSACTIONS, crate::MAX_POOL_TRANSACTIONS),
        (limits::POOL_PER_ACCOUNT, crate::MAX_POOL_PER_ACCOUNT),
        (limits::MESSAGE_BYTES, MAX_MESSAGE_BYTES),
        (limits::BLOCK_BYTES, ledger::BLOCK_BYTES as usize),
        (
            limits::TRANSACTION_BYTES,
            ledger::TRANSACTION_BYTES as usize,
        ),
        (limits::POST_BYTES, ledger::POST_BYTES as usize),
    ];
    for (shown, held) in pairs {
        assert_eq!(shown as usize, held);
    }
}
