//! A lesson for the whole room: signed by its host, heard by all, reported to the host alone.

use alloc::{
    string::{String, ToString},
    vec,
    vec::Vec,
};

use api::{ApiError, Asks, Class, ClassOrder, LinkKind, Reply, Request};
use ledger::Room;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    net::{Net, Random, identity, params, room_of},
    sound::assert_sound,
};
use crate::{
    class::{
        CLASS_AGAIN_MS, CLASS_SILENCE_MS, MAX_PUPILS, REPORT_AGAIN_MS, TICKET_QUESTIONS,
        words::{CLASS_DOMAIN, REPORT_DOMAIN, Report, Word},
    },
    message::{Hello, Message, PROTOCOL_VERSION},
    room::room_answer,
    statement::{Signed, Statement},
};

/// The host's place; pupils have the others.
const HOST: usize = 0;

fn hosted(name: &str) -> Room {
    let mut params = params();
    params.name = name.into();
    params.host = Some(identity(0).public());
    room_of(&params)
}

/// The host and so many pupils on one relay.
fn net(pupils: u8) -> Net {
    Net::connected(hosted("Class"), 1 + pupils).0
}

fn order(net: &mut Net, who: usize, order: ClassOrder) -> Result<Class, ApiError> {
    match net.ask(who, Request::Class { order })? {
        Reply::Class(class) => Ok(class),
        other => panic!("another reply: {other:?}"),
    }
}

fn teach(net: &mut Net, lesson: Option<u8>, paused: bool, ticket: bool) -> Class {
    let taught = ClassOrder::Teach {
        lesson,
        paused,
        ticket,
    };
    let class = order(net, HOST, taught).expect("it is the host");
    net.run_ms(100);
    class
}

fn look(net: &Net, who: usize) -> Class {
    net.node(who).view_class()
}

fn report(net: &mut Net, who: usize, goals: u32) {
    order(net, who, ClassOrder::Report { goals }).expect("nobody refuses it");
    net.run_ms(1_500);
}

fn answer(net: &mut Net, who: usize, question: u8, answer: &str) -> Result<Class, ApiError> {
    let answer = answer.to_string();
    order(net, who, ClassOrder::Answer { question, answer })
}

/// Goals by account, as the host sees them.
fn goals(net: &Net, host: usize) -> Vec<(String, u32)> {
    let pupils = look(net, host).pupils.into_iter();
    pupils.map(|pupil| (pupil.address, pupil.goals)).collect()
}

/// How many reports a node has sent.
fn reports(net: &Net, who: usize) -> usize {
    net.sent(
        who,
        |message| matches!(message, Message::Room(bytes) if Signed::<Report>::read(bytes).is_some()),
    )
}

fn word(net: &Net, lesson: u8) -> Word {
    Word {
        said_ms: net.now_ms,
        run: net.now_ms,
        lesson,
        paused: true,
        ticket: false,
    }
}

/// A machine without a node on the pupil's wire, which says what a test wants.
fn stranger(net: &mut Net, number: u8, to: &[usize]) -> usize {
    let stranger = net.add_stranger(identity(number));
    let all: Vec<_> = to.iter().copied().chain([stranger]).collect();
    net.wire(LinkKind::Relay, &all);
    net.settle();
    stranger
}

#[test]
fn pupils_hear_the_host_and_the_host_hears_pupils() {
    let mut net = net(2);
    net.claim(1, "Ada").expect("a good name");
    net.mine(1);
    net.run_ms(1_000);
    let class = teach(&mut net, Some(4), false, false);
    assert_eq!((class.lesson, class.paused), (Some(4), false));
    for pupil in [1, 2] {
        let heard = look(&net, pupil);
        assert_eq!((heard.lesson, heard.run), (Some(4), class.run));
    }
    net.run_ms(2_000);
    assert_eq!(
        goals(&net, HOST),
        [],
        "nothing is told before a person knows"
    );
    report(&mut net, 1, 0b01);
    report(&mut net, 2, 0);
    report(&mut net, 1, 0b11);
    let told = look(&net, HOST).pupils;
    let ada = told
        .iter()
        .find(|pupil| pupil.name.as_deref() == Some("Ada"));
    assert_eq!(ada.map(|pupil| pupil.goals), Some(0b11));
    assert_eq!((told.len(), look(&net, 1).pupils.len()), (2, 0));
    // The same lesson paused is the same time; another one is another.
    let paused = teach(&mut net, Some(4), true, false);
    assert_eq!((paused.run, paused.pupils.len()), (class.run, 2));
    assert!(look(&net, 1).paused && look(&net, 2).paused);
    let ended = teach(&mut net, None, false, false);
    assert_eq!(
        (ended.lesson, ended.about, ended.pupils.len()),
        (None, 4, 2)
    );
    assert_eq!(look(&net, 1).lesson, None);
    let again = teach(&mut net, Some(4), false, false);
    assert!(again.run > class.run && again.pupils.is_empty());
    assert_sound(net.node(HOST));
}

#[test]
fn who_is_not_the_host_teaches_nobody() {
    let mut net = net(1);
    let taught = ClassOrder::Teach {
        lesson: Some(1),
        paused: true,
        ticket: false,
    };
    let refused = order(&mut net, 1, taught).expect_err("a pupil");
    assert_eq!(refused.rule, "notHost");
    net.run_ms(CLASS_AGAIN_MS * 2);
    assert_eq!(look(&net, HOST), Class::default());
    assert_eq!(look(&net, 1), Class::default());
}

#[test]
fn a_word_of_another_key_or_another_room_is_nothing() {
    let mut net = net(1);
    let stranger = stranger(&mut net, 66, &[1]);
    let said = word(&net, 3);
    let host = identity(0);
    for forged in [
        Signed::new(said, identity(66).secret().unwrap(), net.room.genesis()),
        Signed::new(said, identity(1).secret().unwrap(), net.room.genesis()),
        Signed::new(said, host.secret().unwrap(), hosted("Other").genesis()),
    ] {
        net.say(stranger, 1, &Message::Room(forged.to_bytes()));
        net.settle();
        assert_eq!(look(&net, 1), Class::default());
    }
    // The host's own word with another content under its signature.
    let good = Signed::new(said, host.secret().unwrap(), net.room.genesis()).to_bytes();
    for place in CLASS_DOMAIN.len()..good.len() {
        let mut changed = good.clone();
        changed[place] ^= 1;
        net.say(stranger, 1, &Message::Room(changed));
        net.settle();
        assert_eq!(look(&net, 1), Class::default(), "byte {place}");
    }
    net.say(stranger, 1, &Message::Room(good));
    net.settle();
    assert_eq!(look(&net, 1).lesson, Some(3), "whoever passes it on");
    assert_eq!(net.cuts(1), []);
}

#[test]
fn an_old_word_is_not_heard_again() {
    let mut net = net(1);
    let stranger = stranger(&mut net, 66, &[1]);
    let genesis = net.room.genesis();
    let pause = Signed::new(word(&net, 3), identity(0).secret().unwrap(), genesis).to_bytes();
    net.say(stranger, 1, &Message::Room(pause.clone()));
    net.settle();
    assert!(look(&net, 1).paused);
    teach(&mut net, None, false, false);
    assert!(!look(&net, 1).paused);
    net.say(stranger, 1, &Message::Room(pause.clone()));
    net.settle();
    assert!(!look(&net, 1).paused, "the host has said something since");
    // Nor by who was not there to hear what came after it.
    net.run_ms(CLASS_SILENCE_MS + 1_000);
    net.reboot(1);
    net.settle();
    net.say(stranger, 1, &Message::Room(pause));
    net.settle();
    assert!(!look(&net, 1).paused, "it is too old");
}

#[test]
fn a_latecomer_hears_where_the_class_stands() {
    let mut net = net(1);
    let class = teach(&mut net, Some(2), true, false);
    let late = net.add(identity(7));
    net.wire(LinkKind::Relay, &[HOST, late]);
    net.run_ms(500);
    let heard = look(&net, late);
    assert_eq!(
        (heard.lesson, heard.paused, heard.run),
        (Some(2), true, class.run)
    );
    // Who comes back after its tab was closed, too.
    net.reboot(1);
    net.run_ms(500);
    assert_eq!(look(&net, 1).run, class.run);
}

#[test]
fn what_is_lost_is_said_again() {
    let mut net = net(2);
    net.loses_one_in = 2;
    teach(&mut net, Some(5), false, false);
    for pupil in [1, 2] {
        net.wait_until("a pupil hears it", |net| look(net, pupil).lesson == Some(5));
        report(&mut net, pupil, 1);
    }
    net.wait_until("the host hears both", |net| goals(net, HOST).len() == 2);
}

#[test]
fn without_the_host_the_class_is_over_by_itself() {
    let (mut net, relay) = Net::connected(hosted("Class"), 2);
    teach(&mut net, Some(5), true, false);
    net.run_ms(CLASS_SILENCE_MS * 3);
    assert!(look(&net, 1).paused, "the host is still there");
    net.cut(relay);
    net.run_ms(CLASS_SILENCE_MS - CLASS_AGAIN_MS - 1_000);
    assert!(look(&net, 1).paused, "it may come back");
    net.run_ms(CLASS_AGAIN_MS + 2_000);
    let over = look(&net, 1);
    assert_eq!((over.lesson, over.paused), (None, false));
    // The relay is back, and with it the host's word.
    let back = net.wire(LinkKind::Relay, &[HOST, 1]);
    net.run_ms(1_000);
    assert!(look(&net, 1).paused, "over {back:?}");
}

#[test]
fn a_report_goes_to_the_host_alone_and_is_bounded_in_time() {
    let mut net = net(2);
    let mute = |message: &Message| matches!(message, Message::Hello(_));
    teach(&mut net, Some(1), false, false);
    report(&mut net, 1, 1);
    let first = reports(&net, 1);
    assert_eq!(first, 1, "to one node");
    for goals in 2..40 {
        order(&mut net, 1, ClassOrder::Report { goals }).expect("nobody refuses it");
        net.run_ms(50);
    }
    assert!(
        reports(&net, 1) <= first + 3,
        "of 38 changes in two seconds"
    );
    net.run_ms(1_500);
    assert_eq!(goals(&net, HOST), [(net.address(1), 39)]);
    let sent = reports(&net, 1);
    net.run_ms(REPORT_AGAIN_MS * 4);
    let again = reports(&net, 1) - sent;
    assert!((1..=4).contains(&again), "{again} times in a minute");
    // Where the host is not known by a hello, nothing is told to anybody.
    net.host(HOST).swallows = mute;
    net.reboot(HOST);
    let sent = reports(&net, 1);
    report(&mut net, 1, 77);
    assert_eq!(reports(&net, 1), sent);
}

#[test]
fn a_forged_report_changes_nothing() {
    let mut net = net(1);
    let class = teach(&mut net, Some(1), false, false);
    report(&mut net, 1, 0b111);
    let stranger = stranger(&mut net, 66, &[HOST, 1]);
    let genesis = net.room.genesis();
    let lie = |net: &Net, said_ms: u64, run: u64, signer: u8| {
        let report = Report {
            said_ms,
            run,
            account: net.public(1),
            goals: 0,
            answered: 0,
            tries: 9,
        };
        Message::Room(Signed::new(report, identity(signer).secret().unwrap(), genesis).to_bytes())
    };
    let now = net.now_ms;
    for forged in [
        lie(&net, now + 5_000, class.run, 66),
        lie(&net, class.run, class.run, 1),
        lie(&net, now + 5_000, class.run + 1, 1),
    ] {
        net.say(stranger, HOST, &forged);
        net.run_ms(1_000);
        assert_eq!(goals(&net, HOST), [(net.address(1), 0b111)]);
    }
    // A pupil who gets one looks away.
    let good = lie(&net, now + 60_000, class.run, 1);
    net.say(stranger, 1, &good);
    net.settle();
    assert_eq!(look(&net, 1).pupils, []);
    assert_eq!((net.cuts(HOST), net.cuts(1)), (&[][..], &[][..]));
}

#[test]
fn a_host_keeps_so_many_pupils_and_no_more() {
    let mut net = net(0);
    let class = teach(&mut net, Some(1), false, false);
    let stranger = stranger(&mut net, 66, &[HOST]);
    for number in 0..=u16::try_from(MAX_PUPILS).expect("a few") {
        let [low, high] = number.to_le_bytes();
        let key = ledger::SecretKey::from_seed(
            [low ^ 0x55, high, 9, 9].repeat(8).try_into().expect("32"),
        );
        let report = Report {
            said_ms: net.now_ms,
            run: class.run,
            account: key.public(),
            goals: 1,
            answered: 0,
            tries: 0,
        };
        let signed = Signed::new(report, &key, net.room.genesis());
        net.say(stranger, HOST, &Message::Room(signed.to_bytes()));
        net.run_ms(600);
    }
    assert_eq!(look(&net, HOST).pupils.len(), MAX_PUPILS);
    assert_sound(net.node(HOST));
}

#[test]
fn the_hosts_other_tab_hears_it_all_and_may_go_on() {
    let mut net = net(1);
    let class = teach(&mut net, Some(6), false, false);
    let wall = net.add(identity(0));
    net.wire(LinkKind::Relay, &[HOST, 1, wall]);
    net.run_ms(500);
    report(&mut net, 1, 0b10);
    net.run_ms(REPORT_AGAIN_MS * 2);
    for tab in [HOST, wall] {
        assert_eq!(goals(&net, tab), [(net.address(1), 0b10)], "tab {tab}");
    }
    let taught = ClassOrder::Teach {
        lesson: Some(6),
        paused: true,
        ticket: false,
    };
    let paused = order(&mut net, wall, taught).expect("the same key");
    assert_eq!(paused.run, class.run);
    net.run_ms(CLASS_AGAIN_MS * 3);
    assert!(
        look(&net, HOST).paused && look(&net, 1).paused,
        "nobody takes it back"
    );
}

/// What is right, as who looks at the chain finds it.
fn right(net: &mut Net, who: usize, asks: &Asks) -> String {
    let block = |net: &mut Net, height: u64| {
        let block = height.to_string();
        match net.ask(who, Request::Block { block }) {
            Ok(Reply::Block(block)) => block,
            other => panic!("no block: {other:?}"),
        }
    };
    match asks {
        Asks::Finder { height } => block(net, *height).miner,
        Asks::Confirmations { height } => block(net, *height).confirmations.to_string(),
        Asks::Nonce { height } => block(net, *height).nonce.to_string(),
        Asks::Holds { txid } => {
            let state = match net.ask(who, Request::Tx { txid: txid.clone() }) {
                Ok(Reply::Transaction(found)) => found.state,
                other => panic!("no transaction: {other:?}"),
            };
            match state {
                api::TransactionState::Included(included) => included.height.to_string(),
                api::TransactionState::Pending(_) => panic!("it waits"),
            }
        }
    }
}

#[test]
fn the_exit_ticket_is_answered_from_the_pupils_own_chain() {
    let mut net = net(2);
    net.post(1, "mine");
    for _ in 0..12 {
        net.mine(HOST);
    }
    net.run_ms(1_000);
    teach(&mut net, Some(4), false, true);
    assert_eq!(look(&net, HOST).questions, [], "the host is not asked");
    for pupil in [1, 2] {
        let questions = look(&net, pupil).questions;
        assert_eq!(questions.len(), TICKET_QUESTIONS);
        let posted = matches!(questions[2].asks, Asks::Holds { .. });
        assert_eq!(posted, pupil == 1, "only one has a transaction");
        let wrong = answer(&mut net, pupil, 0, "chalk1nobody").expect_err("wrong");
        assert_eq!(wrong.rule, "wrongAnswer");
        // While the pupil looks, the chain grows: what was right then is right now.
        let found: Vec<_> = questions
            .iter()
            .map(|question| right(&mut net, pupil, &question.asks))
            .collect();
        net.mine(HOST);
        net.run_ms(200);
        for (nth, found) in (0..).zip(&found) {
            let class = answer(&mut net, pupil, nth, found).expect("right");
            assert!(class.questions[usize::from(nth)].right);
        }
        assert_eq!(look(&net, pupil).tries, 4);
    }
    net.run_ms(1_500);
    let told = look(&net, HOST).pupils;
    let marks: Vec<_> = told.iter().map(|one| (one.answered, one.tries)).collect();
    assert_eq!(marks, [(0b111, 4), (0b111, 4)]);
    teach(&mut net, Some(4), false, false);
    let closed = answer(&mut net, 1, 0, "x").expect_err("it is closed");
    assert_eq!(closed.rule, "noSuchQuestion");
}

#[test]
fn confirmations_of_minutes_ago_are_wrong() {
    let mut net = net(1);
    net.mine_many(HOST, 20);
    net.run_ms(1_000);
    teach(&mut net, Some(4), false, true);
    let asks = look(&net, 1).questions[1].asks.clone();
    let now: u64 = right(&mut net, 1, &asks).parse().expect("a number");
    for wrong in [now + 1, now + 100, 0] {
        let told = answer(&mut net, 1, 1, &wrong.to_string()).expect_err("wrong");
        assert_eq!(told.rule, "wrongAnswer");
    }
    // Blocks come every ten seconds; seven of them are a minute.
    for _ in 0..8 {
        net.mine(HOST);
    }
    net.run_ms(500);
    let told = answer(&mut net, 1, 1, &now.to_string()).expect_err("too long ago");
    assert_eq!(told.rule, "wrongAnswer");
    let now = (now + 8).to_string();
    answer(&mut net, 1, 1, &now).expect("right");
}

#[test]
fn a_chain_that_is_too_short_asks_nothing_until_it_has_grown() {
    let mut net = net(1);
    teach(&mut net, Some(4), false, true);
    let class = look(&net, 1);
    assert!(class.ticket && class.questions.is_empty());
    net.mine(HOST);
    net.mine(HOST);
    net.run_ms(CLASS_AGAIN_MS + 500);
    assert_eq!(look(&net, 1).questions.len(), TICKET_QUESTIONS);
}

/// What a node did with these bytes before there were classes: nothing, and that costs nobody anything.
#[test]
fn an_older_node_takes_it_for_no_offence() {
    let net = net(1);
    let said = Signed::new(
        word(&net, 1),
        identity(0).secret().unwrap(),
        net.room.genesis(),
    );
    let message = Message::Room(said.to_bytes());
    assert_eq!(Message::decode(&message.encode()), Ok(message.clone()));
    let room = room_answer(&message.encode(), net.room.genesis());
    assert_eq!(room.map(|room| room.is_some()), Ok(false), "no room");
    assert!(Room::from_bytes(&said.to_bytes()).is_err());
    assert!(!CLASS_DOMAIN.starts_with(REPORT_DOMAIN) && !REPORT_DOMAIN.starts_with(CLASS_DOMAIN));
}

/// Bytes that are nearly a statement.
fn nearly<T: Statement>(good: &Signed<T>, random: &mut Random) -> Vec<u8> {
    let mut bytes = good.to_bytes();
    match random.below(4) {
        0 => bytes.truncate(random.below(bytes.len())),
        1 => bytes.push(0),
        2 => {
            let place = random.below(bytes.len());
            bytes[place] = random.next().to_le_bytes()[0];
        }
        _ => {
            bytes = T::DOMAIN.to_vec();
            let more = random.below(160);
            bytes.extend((0..more).map(|_| random.next().to_le_bytes()[0]));
        }
    }
    bytes
}

#[test]
fn garbage_is_no_word_and_no_report() {
    let mut net = net(1);
    let class = teach(&mut net, Some(1), false, false);
    let stranger = stranger(&mut net, 66, &[HOST, 1]);
    let hello = Message::Hello(Hello {
        node: 0,
        version: PROTOCOL_VERSION,
        genesis: net.room.genesis(),
        tip: net.node(HOST).own_tip(),
        address: net.public(stranger),
    });
    net.say(stranger, HOST, &hello);
    let genesis = net.room.genesis();
    let mut random = Random(11);
    let report = Report {
        said_ms: net.now_ms,
        run: class.run,
        account: identity(66).public(),
        goals: u32::MAX,
        answered: u8::MAX,
        tries: u16::MAX,
    };
    let told = Signed::new(report, identity(66).secret().unwrap(), genesis);
    let said = Signed::new(word(&net, 9), identity(66).secret().unwrap(), genesis);
    for _ in 0..1_500 {
        let bytes = nearly(&told, &mut random);
        if bytes != told.to_bytes() {
            net.say(stranger, HOST, &Message::Room(bytes));
        }
        let bytes = nearly(&said, &mut random);
        net.say(stranger, 1, &Message::Room(bytes));
        net.run_ms(20);
    }
    assert_eq!((goals(&net, HOST), look(&net, 1).lesson), (vec![], Some(1)));
    assert_eq!((net.cuts(HOST), net.cuts(1)), (&[][..], &[][..]));
    assert_sound(net.node(HOST));
    assert_sound(net.node(1));
}
