//! A host's hand, from the page's request to the relay's frames and back.

use api::{Conditions, Half, HostOrder, MAX_DELAY_MS, MAX_LOSS_PERMILLE};
use wire::{Challenge, ClientFrame, Control, Member};

use super::*;

/// A page in a room of its own, welcomed by a relay.
fn host() -> Page {
    let mut page = Page::running(1, RoomChoice::New(easy_room()), Some(URL));
    page.event(Event::Socket(page.socket(), SocketEvent::Opened));
    page.relay_says(&welcome(&[2]));
    page
}

/// As [`host`], and the relay takes it for the host.
fn recognised() -> Page {
    let mut page = host();
    page.relay_says(&RelayFrame::Conditions(KNOWN));
    forget(&mut page);
    page
}

const KNOWN: wire::Conditions = wire::Conditions {
    closed: false,
    half: None,
    delay_ms: 0,
    loss_permille: 0,
    muted: false,
    host_present: true,
    host: true,
};

/// Drops all that the worker wanted, but keeps the socket that it opened.
fn forget(page: &mut Page) {
    page.effects
        .retain(|effect| matches!(effect, Effect::Dial(..)));
}

/// What the worker sent to the relay, one after the other.
fn sent(page: &Page) -> Vec<ClientFrame> {
    let frames = page.effects.iter().filter_map(|effect| match effect {
        Effect::Send(_, bytes) => Some(wire::decode(bytes).unwrap()),
        _ => None,
    });
    frames.collect()
}

fn last_sent(page: &Page) -> ClientFrame {
    sent(page).pop().unwrap()
}

fn refused(page: &mut Page, order: HostOrder) -> ApiError {
    page.ask(Request::Host { order }).unwrap_err()
}

/// Orders something; gives what the relay is to do.
fn ordered(page: &mut Page, order: HostOrder) -> Control {
    page.say(&ToWorker::Request {
        id: 5,
        request: Request::Host { order },
    });
    match last_sent(page) {
        ClientFrame::Control(control) => control,
        other => panic!("a control was due, not {other:?}"),
    }
}

fn answer(page: &Page) -> Result<Reply, ApiError> {
    let mut answers = page.told().into_iter().filter_map(|message| match message {
        FromWorker::Reply { id: 5, result } => Some(result.clone()),
        _ => None,
    });
    answers.next_back().unwrap()
}

fn conditions(page: &mut Page) -> Option<Conditions> {
    let Ok(Reply::Status(status)) = page.ask(Request::Status) else {
        panic!("a status");
    };
    status.conditions
}

#[test]
fn the_host_signs_what_the_relay_drew_for_its_room() {
    let mut page = host();
    assert!(sent(&page).contains(&ClientFrame::GetChallenge));
    let challenge = Challenge([7; 32]);
    page.relay_says(&RelayFrame::Challenge(challenge));
    let ClientFrame::Prove(proof) = last_sent(&page) else {
        panic!("a proof");
    };
    let Phase::Running(running) = &page.host.phase else {
        panic!("it runs");
    };
    let room = running.room();
    let id = wire::RoomId(room.genesis().to_bytes());
    assert_eq!(proof.header, room.genesis_block().header.to_bytes());
    assert!(room.to_bytes().starts_with(&proof.params));
    let key = wire::host_key(&proof.params).unwrap().unwrap();
    assert_eq!(Some(ledger::PublicKey::from_bytes(key)), room.params().host);
    let signature = ledger::Signature::from_bytes(proof.signature);
    let statement = wire::host_statement(challenge, id);
    assert!(ledger::PublicKey::from_bytes(key).verifies(&statement, &signature));
}

#[test]
fn who_is_no_host_orders_nothing() {
    let mut page = Page::running(1, RoomChoice::Commons, Some(URL));
    page.event(Event::Socket(page.socket(), SocketEvent::Opened));
    page.relay_says(&welcome(&[2]));
    let hello = |frame: &ClientFrame| matches!(frame, ClientFrame::GetChallenge);
    assert!(!sent(&page).iter().any(hello));
    let error = refused(&mut page, HostOrder::Close);
    assert_eq!(
        (error.rule.as_str(), &*error.details["expected"]),
        ("notHost", "nobody")
    );
    assert_eq!(page.ask(Request::Roster).unwrap_err().rule, "notHost");
    // A relay that asks it for a proof all the same gets none.
    forget(&mut page);
    page.relay_says(&RelayFrame::Challenge(Challenge([7; 32])));
    assert_eq!(sent(&page), []);
}

#[test]
fn orders_without_a_relay_or_before_it_knows_the_host_are_refused() {
    let mut page = Page::running(1, RoomChoice::New(easy_room()), None);
    assert_eq!(refused(&mut page, HostOrder::Unite).rule, "noRelay");
    assert_eq!(page.ask(Request::Roster).unwrap_err().rule, "noRelay");
    assert_eq!(conditions(&mut page), None);
    let mut page = host();
    assert_eq!(refused(&mut page, HostOrder::Unite).rule, "notRecognised");
}

#[test]
fn orders_reach_the_relay_and_are_answered_when_it_has_done_them() {
    let mut page = recognised();
    let peer = PeerNo(2);
    for (order, control) in [
        (HostOrder::Close, Control::Close(true)),
        (HostOrder::Open, Control::Close(false)),
        (
            HostOrder::Mute { member: 2 },
            Control::Mute { peer, muted: true },
        ),
        (
            HostOrder::Unmute { member: 2 },
            Control::Mute { peer, muted: false },
        ),
        (HostOrder::Remove { member: 2 }, Control::Remove(peer)),
        (HostOrder::Split { second: None }, Control::Split(None)),
        (
            HostOrder::Split {
                second: Some(vec![2]),
            },
            Control::Split(Some(vec![peer])),
        ),
        (HostOrder::Unite, Control::Unite),
    ] {
        assert_eq!(ordered(&mut page, order.clone()), control);
        forget(&mut page);
        let closed = wire::Conditions {
            closed: true,
            ..KNOWN
        };
        page.relay_says(&RelayFrame::Conditions(closed));
        assert_eq!(page.told().len(), 1, "the event alone");
        page.relay_says(&RelayFrame::Controlled(true));
        let Ok(Reply::Conditions(now)) = answer(&page) else {
            panic!("conditions after {order:?}");
        };
        assert!(now.closed);
    }
    ordered(&mut page, HostOrder::Remove { member: 77 });
    page.relay_says(&RelayFrame::Controlled(false));
    assert_eq!(answer(&page).unwrap_err().rule, "noSuchMember");
}

#[test]
fn what_is_out_of_bounds_names_the_bound() {
    assert_eq!(MAX_DELAY_MS, u32::from(wire::MAX_DELAY_MS));
    assert_eq!(MAX_LOSS_PERMILLE, u32::from(wire::MAX_LOSS_PERMILLE));
    let mut page = recognised();
    let weather = |delay_ms, loss_permille| HostOrder::Weather {
        delay_ms,
        loss_permille,
    };
    for (order, rule, found, limit) in [
        (
            weather(Some(10_001), None),
            "delayTooLong",
            "10001",
            "10000",
        ),
        (
            weather(Some(65_536), None),
            "delayTooLong",
            "65536",
            "10000",
        ),
        (weather(Some(5), Some(501)), "lossTooHigh", "501", "500"),
    ] {
        let error = refused(&mut page, order);
        assert_eq!(error.rule, rule);
        assert_eq!(
            (&*error.details["found"], &*error.details["limit"]),
            (found, limit)
        );
    }
    let rough = wire::Conditions {
        delay_ms: 300,
        loss_permille: 40,
        ..KNOWN
    };
    page.relay_says(&RelayFrame::Conditions(rough));
    // What is not named stays.
    let control = |delay_ms, loss_permille| Control::Weather {
        delay_ms,
        loss_permille,
    };
    assert_eq!(ordered(&mut page, weather(Some(0), None)), control(0, 40));
    assert_eq!(
        ordered(&mut page, weather(None, Some(500))),
        control(300, 500)
    );
    for order in [
        HostOrder::Mute { member: 1 },
        HostOrder::Remove { member: 1 },
    ] {
        assert_eq!(refused(&mut page, order).rule, "notYourself");
    }
}

#[test]
fn orders_that_the_relay_can_answer_no_more_are_refused() {
    let mut page = recognised();
    ordered(&mut page, HostOrder::Close);
    page.event(Event::Socket(page.socket(), SocketEvent::Closed));
    assert_eq!(answer(&page).unwrap_err().rule, "noRelay");
    assert_eq!(conditions(&mut page), None);
}

#[test]
fn conditions_are_told_to_everybody_and_are_in_the_status() {
    let mut page = Page::running(1, RoomChoice::Commons, Some(URL));
    page.event(Event::Socket(page.socket(), SocketEvent::Opened));
    page.relay_says(&welcome(&[]));
    assert_eq!(conditions(&mut page), Some(Conditions::default()));
    page.relay_says(&RelayFrame::Conditions(wire::Conditions {
        closed: true,
        half: Some(wire::Half::Second),
        delay_ms: 1_500,
        loss_permille: 50,
        muted: true,
        host_present: true,
        host: false,
    }));
    let expected = Conditions {
        closed: true,
        half: Some(Half::Second),
        delay_ms: 1_500,
        loss_permille: 50,
        muted: true,
        host_present: true,
        host: false,
    };
    let told = page.events().last();
    assert_eq!(told, Some(&NodeEvent::Conditions(expected)));
    assert_eq!(conditions(&mut page), Some(expected));
}

/// Lets a peer say that it is of another identity; gives that one's address.
fn says_hello(page: &mut Page, peer: u32) -> String {
    let key = node::Identity::from_entropy([2; 16]).public();
    let Phase::Running(running) = &page.host.phase else {
        panic!("it runs");
    };
    let genesis = running.room().genesis();
    let hello = node::message::Message::Hello(node::message::Hello {
        version: node::message::PROTOCOL_VERSION,
        genesis,
        tip: node::message::Tip {
            hash: genesis,
            height: ledger::Height(0),
            work: [0; 32],
        },
        address: key,
        node: 9,
    });
    page.relay_says(&RelayFrame::Message {
        from: PeerNo(peer),
        payload: hello.encode(),
    });
    key.to_string()
}

#[test]
fn who_was_muted_is_muted_again_after_coming_back() {
    let mut page = recognised();
    says_hello(&mut page, 2);
    let muted = |peer| Control::Mute {
        peer: PeerNo(peer),
        muted: true,
    };
    assert_eq!(ordered(&mut page, HostOrder::Mute { member: 2 }), muted(2));
    page.relay_says(&RelayFrame::Controlled(true));
    page.relay_says(&RelayFrame::Left(PeerNo(2)));
    forget(&mut page);
    page.relay_says(&RelayFrame::Joined(PeerNo(5)));
    let member = |muted| {
        RelayFrame::Members(vec![Member {
            peer: PeerNo(5),
            half: wire::Half::First,
            muted,
        }])
    };
    page.relay_says(&member(false));
    page.pass(400);
    let orders = |page: &Page| -> Vec<Control> {
        let controls = sent(page).into_iter().filter_map(|frame| match frame {
            ClientFrame::Control(control) => Some(control),
            _ => None,
        });
        controls.collect()
    };
    assert_eq!(orders(&page), [], "nobody knows yet whose it is");
    says_hello(&mut page, 5);
    page.pass(1_000);
    assert_eq!(orders(&page), [muted(5)], "once, until the relay answers");
    page.relay_says(&member(true));
    page.relay_says(&RelayFrame::Controlled(true));
    page.pass(1_000);
    assert_eq!(orders(&page), [muted(5)]);
    // Let speak, it stays so.
    ordered(&mut page, HostOrder::Unmute { member: 5 });
    page.relay_says(&member(false));
    page.relay_says(&RelayFrame::Controlled(true));
    forget(&mut page);
    page.pass(1_000);
    assert_eq!(orders(&page), []);
}

#[test]
fn the_roster_has_names_of_both_halves() {
    let mut page = recognised();
    let member = |peer, half| Member {
        peer: PeerNo(peer),
        half,
        muted: peer == 3,
    };
    let (first, second) = (wire::Half::First, wire::Half::Second);
    // Two says who it is, before it goes out of reach.
    let address = says_hello(&mut page, 2);
    page.relay_says(&RelayFrame::Left(PeerNo(2)));
    let members = vec![member(1, first), member(2, second), member(3, second)];
    page.relay_says(&RelayFrame::Members(members));
    let Ok(Reply::Roster(roster)) = page.ask(Request::Roster) else {
        panic!("a roster");
    };
    let known: Vec<_> = roster
        .iter()
        .map(|one| (one.member, one.half, one.me, one.muted))
        .collect();
    assert_eq!(
        known,
        [
            (1, Half::First, true, false),
            (2, Half::Second, false, false),
            (3, Half::Second, false, true)
        ]
    );
    assert!(roster[0].address.is_some());
    assert_eq!(roster[1].address, Some(address));
    assert_eq!(roster[2].address, None, "it came into the other half");
}
