//! The finder against a relay made of frames.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use wire::{ClientFrame, PeerNo, RelayFrame, encode};

use super::*;

const URL: &str = "ws://school/relay";

struct Bench {
    finder: RoomFinder,
    now: Monotonic,
    effects: Vec<Effect>,
}

type Found = Result<Option<Room>, ApiError>;

impl Bench {
    /// A finder for the Commons by its code, connected.
    fn connected() -> Self {
        let mut bench = Self::new();
        bench.event(SocketEvent::Opened).unwrap();
        bench
    }

    fn new() -> Self {
        let now = Monotonic(1_000);
        let code = Room::commons().code();
        let random = fastrand::Rng::with_seed(4);
        Self {
            finder: RoomFinder::new(now, &code, vec![URL.to_string()], random).unwrap(),
            now,
            effects: Vec::new(),
        }
    }

    fn step(&mut self) -> Found {
        self.finder.step(self.now, &mut self.effects)
    }

    fn pass(&mut self, ms: u64) -> Found {
        self.now = self.now.plus(ms);
        self.step()
    }

    fn event(&mut self, event: SocketEvent) -> Found {
        self.step()?;
        let dial = self
            .effects
            .iter()
            .rev()
            .find_map(|effect| match effect {
                Effect::Dial(id, _) => Some(*id),
                _ => None,
            })
            .unwrap();
        self.finder.socket(self.now, dial, event);
        self.step()
    }

    fn frame(&mut self, frame: &RelayFrame) -> Found {
        self.event(SocketEvent::Received(encode(frame)))
    }

    fn rooms(&mut self, rooms: &[RoomId]) -> Found {
        let code = RoomCode::of(commons_id());
        let rooms = rooms.to_vec();
        self.frame(&RelayFrame::Rooms { code, rooms })
    }

    fn welcome(&mut self, peers: &[u32]) -> Found {
        self.frame(&RelayFrame::Welcome {
            version: wire::VERSION,
            you: PeerNo(1),
            time_ms: 0,
            peers: peers.iter().copied().map(PeerNo).collect(),
            pass: wire::Pass([1; 16]),
        })
    }

    fn says(&mut self, peer: u32, payload: Vec<u8>) -> Found {
        let from = PeerNo(peer);
        self.frame(&RelayFrame::Message { from, payload })
    }

    fn sent(&self) -> Vec<ClientFrame> {
        self.effects
            .iter()
            .filter_map(|effect| match effect {
                Effect::Send(_, bytes) => Some(wire::decode(bytes).unwrap()),
                _ => None,
            })
            .collect()
    }

    /// Peers that were asked for the room.
    fn asked(&self) -> Vec<u32> {
        self.sent()
            .into_iter()
            .filter_map(|frame| match frame {
                ClientFrame::Direct { to, payload } => {
                    assert_eq!(payload, room_request());
                    Some(to.0)
                }
                _ => None,
            })
            .collect()
    }

    fn hung_up(&self) -> bool {
        matches!(self.effects.last(), Some(Effect::HangUp(_)))
    }
}

fn commons_id() -> RoomId {
    RoomId(Room::commons().genesis().to_bytes())
}

/// What a node of this room answers to [`room_request`].
fn answer(room: &Room) -> Vec<u8> {
    node::message::Message::Room(room.to_bytes()).encode()
}

#[test]
fn a_code_becomes_a_room_by_relay_and_peer() {
    let mut bench = Bench::connected();
    assert_eq!(bench.rooms(&[commons_id()]), Ok(None));
    assert_eq!(bench.welcome(&[4, 5]), Ok(None));
    let code = RoomCode::of(commons_id());
    let hello = ClientFrame::Hello {
        version: wire::VERSION,
        room: commons_id(),
        pass: None,
    };
    assert_eq!(bench.sent()[..2], [ClientFrame::Lookup(code), hello]);
    assert_eq!(bench.asked(), [4, 5]);
    assert_eq!(
        bench.says(4, vec![1, 2, 3]),
        Ok(None),
        "gossip is no answer"
    );
    assert_eq!(
        bench.says(5, answer(&Room::commons())),
        Ok(Some(Room::commons()))
    );
    assert!(bench.hung_up(), "the node makes a connection of its own");
}

#[test]
fn peers_are_asked_a_few_at_a_time() {
    let mut bench = Bench::connected();
    bench.rooms(&[commons_id()]).unwrap();
    bench.welcome(&[2, 3, 4, 5]).unwrap();
    assert_eq!(bench.asked(), [2, 3, 4]);
    bench.pass(900).unwrap();
    assert_eq!(bench.asked(), [2, 3, 4]);
    bench.pass(100).unwrap();
    assert_eq!(bench.asked(), [2, 3, 4, 5]);
    bench.frame(&RelayFrame::Joined(PeerNo(6))).unwrap();
    bench.pass(1_000).unwrap();
    assert_eq!(bench.asked(), [2, 3, 4, 5, 6]);
}

#[test]
fn another_rooms_parameters_are_no_answer() {
    let mut bench = Bench::connected();
    bench.rooms(&[RoomId([8; 32])]).unwrap();
    bench.welcome(&[2]).unwrap();
    assert_eq!(bench.says(2, answer(&Room::commons())), Ok(None));
}

#[test]
fn each_failure_has_its_rule() {
    let rule = |found: Found| found.unwrap_err().rule;
    assert_eq!(rule(Bench::connected().rooms(&[])), "roomNotFound");
    let two = [commons_id(), RoomId([8; 32])];
    assert_eq!(rule(Bench::connected().rooms(&two)), "ambiguousCode");

    let mut unreachable = Bench::new();
    unreachable.event(SocketEvent::Closed).unwrap();
    let error = unreachable.pass(FIND_MS).unwrap_err();
    assert_eq!(error.rule, "relayUnreachable");
    let expected = "No relay answers at ws://school/relay; try again later";
    assert_eq!(error.message, expected);
    assert!(unreachable.hung_up());

    let mut silent = Bench::connected();
    silent.pass(FIND_MS - 1).unwrap();
    assert_eq!(rule(silent.pass(1)), "relayUnreachable");

    let mut unanswered = Bench::connected();
    unanswered.rooms(&[commons_id()]).unwrap();
    unanswered.welcome(&[2]).unwrap();
    unanswered.pass(FIND_MS - 1).unwrap();
    let error = unanswered.pass(1).unwrap_err();
    assert_eq!(error.rule, "roomUnanswered");
    assert!(error.message.starts_with("1 of the room"), "{error}");

    let mut empty = Bench::connected();
    empty.rooms(&[commons_id()]).unwrap();
    empty.welcome(&[]).unwrap();
    let error = empty.pass(FIND_MS).unwrap_err();
    assert!(
        error.message.starts_with("nobody is in the room"),
        "{error}"
    );
}

#[test]
fn what_is_no_code_is_said_at_once_and_a_code_needs_a_relay() {
    let new = |code, relays| {
        let random = fastrand::Rng::with_seed(4);
        RoomFinder::new(Monotonic(0), code, relays, random).unwrap_err()
    };
    let error = new("12345", vec![URL.to_string()]);
    assert_eq!((error.family, &error.rule[..]), (Family::Decode, "badCode"));
    let error = new("123456", Vec::new());
    assert_eq!(
        (error.family, &error.rule[..]),
        (Family::Transport, "noRelay")
    );
}
