//! The relay link against a relay made of frames.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use wire::{Conditions, Member, Refusal, RoomCode, encode};

use super::*;

mod route;

const ROOM: RoomId = RoomId([9; 32]);
const URL: &str = "ws://school/relay";

struct Bench {
    link: RelayLink,
    now: Monotonic,
}

impl Bench {
    fn new(goal: Goal) -> Self {
        Self::with_urls(goal, &[URL])
    }

    /// A link with a list of addresses.
    fn with_urls(goal: Goal, urls: &[&str]) -> Self {
        let now = Monotonic(50);
        let random = fastrand::Rng::with_seed(3);
        let route = Route::new(urls.iter().map(ToString::to_string).collect()).unwrap();
        Self {
            link: RelayLink::new(now, LinkId(1), route, goal, random),
            now,
        }
    }

    /// A link that is welcomed into its room, with nothing left to poll.
    fn joined(peers: &[u32]) -> Self {
        let mut bench = Self::new(Goal::Join(ROOM));
        bench.event(SocketEvent::Opened);
        bench.frame(&welcome(peers));
        bench.outputs();
        bench
    }

    /// As [`Self::new`], of a room whose host this node is.
    fn of_host() -> Self {
        let mut bench = Self::new(Goal::Join(ROOM));
        bench.link = bench.link.of_host();
        bench
    }

    fn outputs(&mut self) -> Vec<LinkOutput> {
        std::iter::from_fn(|| self.link.poll()).collect()
    }

    fn event(&mut self, event: SocketEvent) {
        let id = self.link.socket_id();
        self.link.socket(self.now, id, event);
    }

    fn frame(&mut self, frame: &RelayFrame) {
        self.event(SocketEvent::Received(encode(frame)));
    }

    /// Lets time pass; gives the outputs.
    fn pass(&mut self, ms: u64) -> Vec<LinkOutput> {
        let until = self.now.plus(ms);
        while self.now < until {
            self.now = self.now.plus(50);
            self.link.drive(self.now);
        }
        self.outputs()
    }

    /// How long until the link dials again.
    fn time_to_dial(&mut self) -> u64 {
        let began = self.now;
        while !self.pass(50).iter().any(is_dial) {
            assert!(self.now.since(began) < 200_000, "it never dials");
        }
        self.now.since(began)
    }

    /// The one closing that the outputs tell, after a hang-up.
    fn closed(&mut self) -> String {
        self.ended(LinkState::Closed)
    }

    /// The one turning away that the outputs tell, after a hang-up.
    fn refused(&mut self) -> String {
        self.ended(LinkState::Refused)
    }

    fn ended(&mut self, expected: LinkState) -> String {
        let outputs = self.outputs();
        let [
            LinkOutput::Perform(Effect::HangUp(_)),
            LinkOutput::State { state, detail },
        ] = &outputs[..]
        else {
            panic!("hangs up and tells: {outputs:?}");
        };
        assert_eq!(*state, expected, "{detail}");
        detail.clone()
    }
}

fn is_dial(output: &LinkOutput) -> bool {
    matches!(output, LinkOutput::Perform(Effect::Dial(..)))
}

fn welcome(peers: &[u32]) -> RelayFrame {
    RelayFrame::Welcome {
        version: wire::VERSION,
        you: PeerNo(1),
        time_ms: 1_700_000_000_000,
        peers: peers.iter().copied().map(PeerNo).collect(),
        pass: wire::Pass([1; 16]),
    }
}

fn sent(outputs: &[LinkOutput]) -> Vec<ClientFrame> {
    outputs
        .iter()
        .filter_map(|output| match output {
            LinkOutput::Perform(Effect::Send(_, bytes)) => Some(wire::decode(bytes).unwrap()),
            _ => None,
        })
        .collect()
}

#[test]
fn it_says_hello_and_tells_of_the_room() {
    let mut bench = Bench::new(Goal::Join(ROOM));
    let outputs = bench.outputs();
    assert_eq!(
        outputs[0],
        LinkOutput::State {
            state: LinkState::Connecting,
            detail: URL.to_string()
        }
    );
    assert!(is_dial(&outputs[1]));

    bench.event(SocketEvent::Opened);
    let hello = ClientFrame::Hello {
        version: wire::VERSION,
        room: ROOM,
        pass: None,
    };
    assert_eq!(sent(&bench.outputs()), [hello]);

    bench.frame(&welcome(&[4, 1, 5]));
    let open = LinkOutput::State {
        state: LinkState::Open,
        detail: URL.to_string(),
    };
    assert_eq!(
        bench.outputs(),
        [
            LinkOutput::RelayTime(1_700_000_000_000),
            open,
            LinkOutput::Joined(Remote(4)),
            LinkOutput::Joined(Remote(5)),
        ]
    );
}

/// The node's clock leapt: only a welcome tells the time, so the link asks for another one.
#[test]
fn to_hear_the_time_it_leaves_and_comes_back_at_once() {
    let mut bench = Bench::joined(&[4]);
    let now = bench.now;
    bench.link.redial(now);
    let outputs = bench.outputs();
    assert!(
        matches!(
            &outputs[..],
            [
                LinkOutput::Perform(Effect::HangUp(_)),
                LinkOutput::State {
                    state: LinkState::Connecting,
                    ..
                },
                LinkOutput::Perform(Effect::Dial(..)),
            ]
        ),
        "{outputs:?}"
    );
    // One is on its way, so nothing more is done.
    bench.link.redial(now);
    assert_eq!(bench.outputs(), []);
    bench.event(SocketEvent::Opened);
    let pass = Some(wire::Pass([1; 16]));
    assert!(
        matches!(sent(&bench.outputs())[..], [ClientFrame::Hello { pass: found, .. }] if found == pass)
    );
    bench.frame(&welcome(&[4]));
    assert!(
        bench
            .outputs()
            .contains(&LinkOutput::RelayTime(1_700_000_000_000))
    );
    // While it waits to try again, it tries now.
    bench.event(SocketEvent::Closed);
    bench.outputs();
    bench.link.redial(now);
    assert!(bench.outputs().iter().any(is_dial));
}

#[test]
fn peers_come_speak_and_go() {
    let mut bench = Bench::joined(&[4]);
    let say = |from| RelayFrame::Message {
        from: PeerNo(from),
        payload: vec![1, 2],
    };
    bench.frame(&RelayFrame::Joined(PeerNo(6)));
    bench.frame(&RelayFrame::Joined(PeerNo(6)));
    bench.frame(&say(6));
    bench.frame(&RelayFrame::Left(PeerNo(4)));
    bench.frame(&RelayFrame::Left(PeerNo(4)));
    bench.frame(&say(4));
    assert_eq!(
        bench.outputs(),
        [
            LinkOutput::Joined(Remote(6)),
            LinkOutput::Received {
                from: Remote(6),
                bytes: vec![1, 2]
            },
            LinkOutput::Left(Remote(4)),
        ]
    );
}

#[test]
fn what_is_sent_goes_to_all_or_to_one_who_is_there() {
    let mut bench = Bench::joined(&[4]);
    let now = bench.now;
    bench.link.broadcast(now, vec![1]);
    bench.link.send_to(now, Remote(4), vec![2]);
    bench.link.send_to(now, Remote(5), vec![3]);
    bench.link.send_to(now, Remote(u64::MAX), vec![4]);
    let direct = ClientFrame::Direct {
        to: PeerNo(4),
        payload: vec![2],
    };
    let outputs = bench.outputs();
    assert_eq!(sent(&outputs), [ClientFrame::Broadcast(vec![1]), direct]);
    assert_eq!(outputs.len(), 2);

    let too_long = vec![0; wire::MAX_FRAME_BYTES];
    bench.link.broadcast(now, too_long);
    let outputs = bench.outputs();
    assert!(
        matches!(&outputs[..], [LinkOutput::Perform(Effect::Warn(_))]),
        "{outputs:?}"
    );
}

#[test]
fn a_lost_connection_is_tried_again_later_and_later() {
    let mut bench = Bench::new(Goal::Join(ROOM));
    bench.outputs();
    for base in [500, 1_000, 2_000, 3_000, 3_000, 3_000] {
        bench.event(SocketEvent::Closed);
        let detail = bench.closed();
        let expected = "No relay answers at ws://school/relay; trying again in ";
        assert!(detail.starts_with(expected), "{detail}");
        let waited = bench.time_to_dial();
        assert!(
            (base / 2..=base * 3 / 2 + 50).contains(&waited),
            "{waited} for {base}"
        );
    }
    // A short visit does not make it hasty, a long one does.
    for (stay, hasty) in [(STABLE_MS - 1_000, false), (STABLE_MS, true)] {
        bench.event(SocketEvent::Opened);
        bench.frame(&welcome(&[2]));
        bench.pass(stay);
        bench.event(SocketEvent::Closed);
        let detail = bench.closed();
        assert!(
            detail.starts_with("The connection to ws://school/relay was lost"),
            "{detail}"
        );
        assert_eq!(bench.time_to_dial() <= 800, hasty);
    }
}

#[test]
fn while_it_waits_it_stays_closed_until_it_is_open() {
    let mut bench = Bench::joined(&[]);
    bench.event(SocketEvent::Closed);
    bench.closed();
    bench.time_to_dial();
    bench.event(SocketEvent::Opened);
    let states = |outputs: Vec<LinkOutput>| {
        outputs
            .into_iter()
            .filter_map(|output| match output {
                LinkOutput::State { state, .. } => Some(state),
                _ => None,
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(states(bench.outputs()), []);
    bench.frame(&welcome(&[]));
    assert_eq!(states(bench.outputs()), [LinkState::Open]);
}

#[test]
fn a_silent_relay_is_given_up() {
    let mut bench = Bench::new(Goal::Join(ROOM));
    bench.outputs();
    bench.pass(ANSWER_MS - 50);
    bench.now = bench.now.plus(50);
    bench.link.drive(bench.now);
    assert!(bench.closed().starts_with("No relay answers at"));
    bench.time_to_dial();
    bench.event(SocketEvent::Opened);
    bench.outputs();
    bench.now = bench.now.plus(ANSWER_MS);
    bench.link.drive(bench.now);
    let detail = bench.closed();
    assert!(
        detail.starts_with("What answers at ws://school/relay does not speak"),
        "{detail}"
    );
}

#[test]
fn a_relay_of_another_version_is_named() {
    let version = |yours, mine| encode(&RelayFrame::Refused(Refusal::Version { yours, mine }));
    let welcome = |version| {
        encode(&RelayFrame::Welcome {
            version,
            you: PeerNo(1),
            time_ms: 0,
            peers: vec![],
            pass: wire::Pass([1; 16]),
        })
    };
    let mut longer = welcome(3);
    longer.extend([1, 2, 3]);
    let newer = "the relay version 3: reload the page; trying again in";
    let older = "the relay version 1: the relay is older and has to be updated; trying again in";
    for (bytes, remedy) in [
        (version(2, 3), newer),
        (version(2, 1), older),
        (welcome(3), newer),
        (welcome(1), older),
        // Laid out in another way after the version.
        (longer, newer),
        (vec![0, 3, 0], newer),
    ] {
        let mut bench = Bench::new(Goal::Join(ROOM));
        bench.event(SocketEvent::Opened);
        bench.outputs();
        bench.event(SocketEvent::Received(bytes));
        let detail = bench.refused();
        let expected = format!("This page speaks version 2 of the relay's protocol, {remedy}");
        assert!(detail.starts_with(&expected), "{detail}");
        // It may have been renewed meanwhile.
        assert!(bench.time_to_dial() < 1_000);
        bench.event(SocketEvent::Opened);
        bench.frame(&self::welcome(&[]));
        let open = |output: &LinkOutput| matches!(output, LinkOutput::State { state, .. } if *state == LinkState::Open);
        assert!(bench.outputs().iter().any(open));
    }
}

#[test]
fn what_is_no_frame_or_out_of_turn_closes_the_connection() {
    let message = RelayFrame::Message {
        from: PeerNo(4),
        payload: vec![],
    };
    let mut cut = encode(&welcome(&[1, 2, 3]));
    cut.pop();
    for (event, expected) in [
        (
            SocketEvent::Received(vec![200]),
            "The relay sent something unreadable: a frame of 1",
        ),
        (
            SocketEvent::Received(cut),
            "The relay sent something unreadable: a frame of",
        ),
        (SocketEvent::ReceivedText, "The relay sent text"),
        (
            SocketEvent::Received(encode(&message)),
            "The relay sent a frame out of turn",
        ),
    ] {
        let mut bench = Bench::new(Goal::Join(ROOM));
        bench.event(SocketEvent::Opened);
        bench.outputs();
        bench.event(event);
        let detail = bench.closed();
        assert!(detail.starts_with(expected), "{detail}");
        assert!(bench.time_to_dial() < 1_000);
    }
}

#[test]
fn events_of_an_old_socket_are_not_heard() {
    let mut bench = Bench::new(Goal::Join(ROOM));
    bench.outputs();
    let old = bench.link.socket_id();
    bench.event(SocketEvent::Closed);
    bench.closed();
    bench.link.socket(bench.now, old, SocketEvent::Closed);
    assert_eq!(bench.outputs(), []);
    bench.time_to_dial();
    bench.link.socket(bench.now, old, SocketEvent::Opened);
    assert_eq!(bench.outputs(), []);
}

#[test]
fn a_relay_that_goes_says_when_it_is_back() {
    let mut bench = Bench::joined(&[2]);
    let retry_ms = 8_000;
    bench.frame(&RelayFrame::Refused(Refusal::GoingAway { retry_ms }));
    assert!(
        bench
            .closed()
            .starts_with("The relay stops or starts anew; trying again in")
    );
    let waited = bench.time_to_dial();
    assert!((4_000..=12_050).contains(&waited), "{waited}");

    bench.event(SocketEvent::Opened);
    bench.outputs();
    let retry_ms = u32::MAX;
    bench.frame(&RelayFrame::Refused(Refusal::GoingAway { retry_ms }));
    bench.closed();
    assert!(
        bench.time_to_dial() <= 90_050,
        "a hint is believed up to a minute"
    );
}

#[test]
fn a_relay_that_is_too_slow_is_left() {
    let mut bench = Bench::joined(&[2]);
    bench.event(SocketEvent::Overrun {
        buffered: 5_000_000,
    });
    let detail = bench.closed();
    assert!(
        detail.starts_with("The relay is too slow: 5000000 bytes wait"),
        "{detail}"
    );
}

#[test]
fn after_a_complaint_frames_are_spread_and_too_many_end_the_connection() {
    let mut bench = Bench::joined(&[2]);
    bench.frame(&RelayFrame::Refused(Refusal::TooFast { frames_per_s: 20 }));
    assert!(
        bench
            .closed()
            .starts_with("The relay takes 20 frames a second")
    );
    bench.time_to_dial();
    bench.event(SocketEvent::Opened);
    bench.frame(&welcome(&[2]));
    bench.pass(1_000);
    for _ in 0..40 {
        bench.link.broadcast(bench.now, vec![0; 100]);
    }
    let at_once = sent(&bench.outputs()).len();
    let later = sent(&bench.pass(1_000)).len();
    assert!(at_once <= 10, "{at_once}");
    assert!((9..=11).contains(&later), "{later}");

    for _ in 0..=MAX_BUFFERED_BYTES / 100_000 {
        bench.link.broadcast(bench.now, vec![0; 100_000]);
    }
    let told = bench.outputs().into_iter().any(|output| {
        matches!(output, LinkOutput::State { state: LinkState::Closed, detail }
            if detail.starts_with("The relay is too slow"))
    });
    assert!(told);
}

#[test]
fn a_lookup_is_answered_and_goes_on_into_the_room() {
    let code = RoomCode(77);
    let mut bench = Bench::new(Goal::Lookup(code));
    bench.event(SocketEvent::Opened);
    assert_eq!(sent(&bench.outputs()), [ClientFrame::Lookup(code)]);
    let rooms = vec![ROOM];
    bench.frame(&RelayFrame::Rooms { code, rooms });
    assert_eq!(bench.outputs(), [LinkOutput::Rooms(vec![ROOM])]);
    bench.link.join(bench.now, ROOM);
    let outputs = bench.outputs();
    assert!(matches!(
        sent(&outputs)[..],
        [ClientFrame::Hello { room: ROOM, .. }]
    ));
    bench.frame(&welcome(&[8]));
    assert_eq!(bench.outputs().last(), Some(&LinkOutput::Joined(Remote(8))));
    bench.link.close();
    assert!(matches!(
        bench.outputs()[..],
        [LinkOutput::Perform(Effect::HangUp(_))]
    ));
}

#[test]
fn somebody_who_looks_makes_it_try_at_once() {
    let mut bench = Bench::joined(&[]);
    bench.event(SocketEvent::Closed);
    bench.closed();
    bench.link.hurry(bench.now);
    assert!(bench.outputs().iter().any(is_dial));
    bench.link.hurry(bench.now);
    assert_eq!(bench.outputs(), [], "it dials already");
}

#[test]
fn every_refusal_has_its_sentence() {
    use LinkState::{Closed, Refused};
    for (refusal, state) in [
        (Refusal::BadFrame, Refused),
        (Refusal::FrameTooLong { found: 9, limit: 8 }, Refused),
        (Refusal::TooSlow { queue_bytes: 5 }, Closed),
        (Refusal::RoomFull { limit: 3 }, Refused),
        (Refusal::TooManyRooms { limit: 4 }, Refused),
        (Refusal::RelayFull { limit: 6 }, Refused),
        (Refusal::AddressFull { limit: 7 }, Refused),
        (Refusal::Idle { limit_ms: 60_000 }, Closed),
    ] {
        let mut bench = Bench::joined(&[2]);
        bench.frame(&RelayFrame::Refused(refusal));
        let detail = bench.ended(state);
        let (sentence, _) = detail.split_once("; trying again in ").unwrap();
        assert_eq!(sentence, refusal::sentence(&refusal));
        assert!(bench.time_to_dial() <= 800);
    }
}

#[test]
fn who_is_back_shows_the_pass_of_its_last_welcome() {
    let mut bench = Bench::joined(&[]);
    bench.event(SocketEvent::Closed);
    bench.time_to_dial();
    bench.event(SocketEvent::Opened);
    let hello = ClientFrame::Hello {
        version: wire::VERSION,
        room: ROOM,
        pass: Some(wire::Pass([1; 16])),
    };
    assert_eq!(sent(&bench.outputs()), [hello]);
}

#[test]
fn who_was_removed_stays_away_until_the_page_is_loaded_again() {
    let mut bench = Bench::joined(&[2]);
    bench.frame(&RelayFrame::Refused(Refusal::Removed));
    let detail = bench.refused();
    assert_eq!(detail, refusal::sentence(&Refusal::Removed));
    bench.link.hurry(bench.now);
    assert_eq!(bench.pass(100_000), []);
    assert_eq!(bench.link.conditions(), None);
}

#[test]
fn a_host_proves_itself_after_its_welcome_and_who_is_none_does_not() {
    let mut bench = Bench::joined(&[]);
    assert_eq!(sent(&bench.outputs()), []);

    let mut bench = Bench::of_host();
    bench.event(SocketEvent::Opened);
    bench.outputs();
    bench.frame(&welcome(&[]));
    assert_eq!(sent(&bench.outputs()), [ClientFrame::GetChallenge]);
    let challenge = wire::Challenge([5; 32]);
    bench.frame(&RelayFrame::Challenge(challenge));
    assert_eq!(bench.outputs(), [LinkOutput::Challenge(challenge)]);
    bench.link.prove(bench.now, Some(proof()));
    assert_eq!(sent(&bench.outputs()), [ClientFrame::Prove(proof())]);
    let told = Conditions {
        host: true,
        host_present: true,
        ..Conditions::default()
    };
    bench.frame(&RelayFrame::Conditions(told));
    assert_eq!(bench.outputs(), [LinkOutput::Conditions]);
    assert_eq!(bench.link.conditions(), Some(told));
}

#[test]
fn a_closed_room_is_entered_by_its_host_with_a_proof_at_the_door() {
    let mut bench = Bench::of_host();
    bench.event(SocketEvent::Opened);
    bench.outputs();
    bench.frame(&RelayFrame::Refused(Refusal::RoomClosed));
    bench.refused();
    bench.time_to_dial();
    bench.event(SocketEvent::Opened);
    assert_eq!(sent(&bench.outputs()), [ClientFrame::GetChallenge]);
    bench.frame(&RelayFrame::Challenge(wire::Challenge([5; 32])));
    bench.outputs();
    bench.link.prove(bench.now, Some(proof()));
    let frames = sent(&bench.outputs());
    assert_eq!(frames[0], ClientFrame::Prove(proof()));
    assert!(matches!(frames[1], ClientFrame::Hello { .. }));
    bench.frame(&welcome(&[]));
    assert_eq!(sent(&bench.outputs()), [], "it has proved it");

    // Anybody else asks again later, by a hello alone.
    let mut bench = Bench::new(Goal::Join(ROOM));
    bench.event(SocketEvent::Opened);
    bench.outputs();
    bench.frame(&RelayFrame::Refused(Refusal::RoomClosed));
    bench.refused();
    bench.time_to_dial();
    bench.event(SocketEvent::Opened);
    assert!(matches!(
        sent(&bench.outputs())[..],
        [ClientFrame::Hello { .. }]
    ));
}

#[test]
fn a_host_that_the_relay_does_not_believe_comes_back_as_anybody() {
    let mut bench = Bench::of_host();
    bench.event(SocketEvent::Opened);
    bench.frame(&welcome(&[]));
    bench.outputs();
    let fault = wire::ProofFault::Signature;
    bench.frame(&RelayFrame::Refused(Refusal::BadProof(fault)));
    bench.refused();
    bench.time_to_dial();
    bench.event(SocketEvent::Opened);
    bench.frame(&welcome(&[]));
    assert!(matches!(
        sent(&bench.outputs())[..],
        [ClientFrame::Hello { .. }]
    ));
}

#[test]
fn a_host_knows_the_members_of_both_halves() {
    let mut bench = Bench::joined(&[4]);
    let member = |peer| Member {
        peer: PeerNo(peer),
        half: wire::Half::Second,
        muted: false,
    };
    bench.frame(&RelayFrame::Members(vec![member(4), member(6)]));
    bench.outputs();
    let known = |bench: &Bench| -> Vec<u32> { bench.link.members().map(|m| m.peer.0).collect() };
    assert_eq!(known(&bench), [4, 6]);
    // Six was never within reach: the node does not know it.
    bench.frame(&RelayFrame::Left(PeerNo(6)));
    assert_eq!(bench.outputs(), [LinkOutput::Conditions]);
    bench.frame(&RelayFrame::Left(PeerNo(4)));
    assert_eq!(
        bench.outputs(),
        [LinkOutput::Left(Remote(4)), LinkOutput::Conditions]
    );
    assert!(known(&bench).is_empty());
}

fn proof() -> wire::HostProof {
    wire::HostProof {
        header: [1; 80],
        params: vec![2],
        signature: [3; 64],
    }
}
