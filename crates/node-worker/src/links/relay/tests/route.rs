//! Several addresses, and relays that die without a word.

use super::*;

const FIRST: &str = "ws://first/relay";
const SECOND: &str = "ws://second/relay";
const THIRD: &str = "ws://third/relay";

/// A link that is in its room at the last of these addresses, after all before it failed.
fn at_last_of(urls: &[&str]) -> Bench {
    let mut bench = Bench::with_urls(Goal::Join(ROOM), urls);
    for _ in 1..urls.len() {
        bench.event(SocketEvent::Closed);
        bench.outputs();
        bench.time_to_dial();
    }
    bench.event(SocketEvent::Opened);
    bench.frame(&welcome(&[4]));
    bench.outputs();
    bench
}

/// The sockets that outputs open, and where.
fn dialled(outputs: &[LinkOutput]) -> Vec<(SocketId, String)> {
    let dials = outputs.iter().filter_map(|output| match output {
        LinkOutput::Perform(Effect::Dial(id, url)) => Some((*id, url.clone())),
        _ => None,
    });
    dials.collect()
}

/// Lets time pass, in which the room is talked in, until the link looks for an earlier address.
fn look(bench: &mut Bench) -> (SocketId, String) {
    let began = bench.now;
    loop {
        bench.frame(&RelayFrame::Message {
            from: PeerNo(4),
            payload: vec![1],
        });
        if let Some(dial) = dialled(&bench.pass(1_000)).pop() {
            let waited = bench.now.since(began);
            assert!((30_000..=92_000).contains(&waited), "{waited}");
            return dial;
        }
        assert!(bench.now.since(began) < 100_000, "it never looks");
    }
}

#[test]
fn each_address_is_tried_in_turn_and_then_the_first_again() {
    let mut bench = Bench::with_urls(Goal::Join(ROOM), &[FIRST, SECOND, THIRD]);
    let mut tried = dialled(&bench.outputs());
    for _ in 0..5 {
        let (_, url) = tried.last().unwrap().clone();
        bench.event(SocketEvent::Closed);
        let detail = bench.closed();
        assert!(
            detail.starts_with(&format!("No relay answers at {url}; trying ws://")),
            "{detail}"
        );
        let began = bench.now;
        let dial = loop {
            if let Some(dial) = dialled(&bench.pass(50)).pop() {
                break dial;
            }
            assert!(bench.now.since(began) <= 4_600, "nobody waits for long");
        };
        tried.push(dial);
    }
    let urls: Vec<_> = tried.iter().map(|(_, url)| url.as_str()).collect();
    assert_eq!(urls, [FIRST, SECOND, THIRD, FIRST, SECOND, THIRD]);
}

#[test]
fn a_lost_relay_is_followed_by_the_next_and_one_that_restarts_by_itself() {
    for (event, expected) in [
        (SocketEvent::Closed, SECOND),
        (
            SocketEvent::Received(encode(&RelayFrame::Refused(Refusal::RelayFull {
                limit: 4_096,
            }))),
            SECOND,
        ),
        (
            SocketEvent::Received(encode(&RelayFrame::Refused(Refusal::GoingAway {
                retry_ms: 100,
            }))),
            FIRST,
        ),
        (
            SocketEvent::Received(encode(&RelayFrame::Refused(Refusal::TooFast {
                frames_per_s: 9,
            }))),
            FIRST,
        ),
        (
            SocketEvent::Received(encode(&RelayFrame::Refused(Refusal::RoomClosed))),
            FIRST,
        ),
    ] {
        let mut bench = Bench::with_urls(Goal::Join(ROOM), &[FIRST, SECOND]);
        bench.event(SocketEvent::Opened);
        bench.frame(&welcome(&[4]));
        bench.outputs();
        bench.event(event);
        assert_eq!(dialled(&bench.pass(5_000))[0].1, expected);
    }
}

#[test]
fn an_earlier_address_that_is_back_is_gone_back_to_without_a_gap() {
    let mut bench = at_last_of(&[FIRST, SECOND]);
    let (scout, url) = look(&mut bench);
    assert_eq!(url, FIRST);
    bench.link.socket(bench.now, scout, SocketEvent::Opened);
    let hello = ClientFrame::Hello {
        version: wire::VERSION,
        room: ROOM,
        pass: Some(wire::Pass([1; 16])),
    };
    assert_eq!(sent(&bench.outputs()), [hello]);
    // It is still at the second.
    bench.link.broadcast(bench.now, vec![5]);
    assert_eq!(sent(&bench.outputs()), [ClientFrame::Broadcast(vec![5])]);

    let old = bench.link.socket_id();
    let welcomed = SocketEvent::Received(encode(&welcome(&[7])));
    bench.link.socket(bench.now, scout, welcomed);
    let outputs = bench.outputs();
    assert_eq!(outputs[0], LinkOutput::Perform(Effect::HangUp(old)));
    let state = |state, url: &str| LinkOutput::State {
        state,
        detail: url.to_owned(),
    };
    assert_eq!(outputs[1], state(LinkState::Connecting, FIRST));
    assert!(outputs.contains(&state(LinkState::Open, FIRST)));
    assert!(outputs.contains(&LinkOutput::Joined(Remote(7))));
    assert_eq!(bench.link.trouble(), None);

    // It stays there, and over that connection it goes on.
    bench.link.broadcast(bench.now, vec![6]);
    let outputs = bench.outputs();
    assert!(
        matches!(&outputs[..], [LinkOutput::Perform(Effect::Send(id, _))] if *id == scout),
        "{outputs:?}"
    );
    assert!(dialled(&bench.pass(9_000)).is_empty());
}

#[test]
fn earlier_addresses_that_do_not_welcome_are_looked_at_in_turn() {
    let mut bench = at_last_of(&[FIRST, SECOND, THIRD]);
    let full = SocketEvent::Received(encode(&RelayFrame::Refused(Refusal::RelayFull {
        limit: 1,
    })));
    let mut looked = Vec::new();
    for event in [SocketEvent::Closed, full, SocketEvent::ReceivedText] {
        let (scout, url) = look(&mut bench);
        looked.push(url);
        bench.link.socket(bench.now, scout, SocketEvent::Opened);
        bench.link.socket(bench.now, scout, event);
        let hung_up = LinkOutput::Perform(Effect::HangUp(scout));
        let outputs = bench.outputs();
        assert_eq!(outputs.last(), Some(&hung_up));
        assert!(
            !outputs
                .iter()
                .any(|o| matches!(o, LinkOutput::State { .. }))
        );
    }
    // One that says nothing at all is not waited for.
    let (scout, url) = look(&mut bench);
    looked.push(url);
    assert!(
        bench
            .pass(10_000)
            .contains(&LinkOutput::Perform(Effect::HangUp(scout)))
    );
    assert_eq!(looked, [FIRST, SECOND, FIRST, SECOND]);
}

#[test]
fn a_relay_that_says_nothing_any_more_is_asked_and_then_left() {
    let mut bench = Bench::joined(&[4]);
    let asked = ClientFrame::Lookup(RoomCode::of(ROOM));
    assert_eq!(sent(&bench.pass(10_000)), std::slice::from_ref(&asked));
    // Its answer is a sign of life.
    bench.frame(&RelayFrame::Rooms {
        code: RoomCode::of(ROOM),
        rooms: vec![ROOM],
    });
    assert!(bench.pass(9_000).is_empty());
    assert_eq!(sent(&bench.pass(1_500)), [asked]);
    let outputs = bench.pass(5_500);
    let closed = outputs.iter().any(|output| {
        matches!(output, LinkOutput::State { state: LinkState::Closed, detail }
            if detail.starts_with("Nothing more comes from ws://school/relay; trying again"))
    });
    assert!(closed, "{outputs:?}");
}

#[test]
fn who_was_asleep_asks_before_it_gives_up() {
    let mut bench = Bench::joined(&[4]);
    bench.now = bench.now.plus(3_600_000);
    let outputs = bench.pass(100);
    assert_eq!(sent(&outputs).len(), 1);
    assert_eq!(outputs.len(), 1, "{outputs:?}");
}
