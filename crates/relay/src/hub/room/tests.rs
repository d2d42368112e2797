//! What a host orders, and what each client then hears.

use std::time::Duration;

use super::*;

/// A room whose clients' outboxes are at hand.
struct Bench {
    state: State,
    now: Instant,
    outboxes: Vec<Arc<Outbox>>,
    passes: Vec<Pass>,
}

const HOST: u32 = 0;

impl Bench {
    /// A room with a host, number 0, and some others, who have heard all that was to hear.
    fn hosted(others: u32) -> Self {
        let mut bench = Self {
            state: State::new(1),
            now: Instant::now(),
            outboxes: Vec::new(),
            passes: Vec::new(),
        };
        for _ in 0..=others {
            bench.enter(None).expect("the room is open");
        }
        bench.state.recognise(PeerNo(HOST));
        bench.forget();
        bench
    }

    /// Lets a client in; the next number is its own.
    fn enter(&mut self, pass: Option<Pass>) -> Result<u32, Refusal> {
        self.enter_as(Entry { pass, host: false })
    }

    fn enter_as(&mut self, entry: Entry) -> Result<u32, Refusal> {
        let standing = self.state.place(entry, self.now)?;
        let number = u32::try_from(self.outboxes.len()).expect("few");
        let outbox = Arc::new(Outbox::new(1 << 20));
        self.state
            .enter(PeerNo(number), &outbox, standing, entry, 0);
        self.passes.push(self.state.members[&PeerNo(number)].pass);
        self.outboxes.push(outbox);
        Ok(number)
    }

    fn leave(&mut self, number: u32) {
        self.state.leave(PeerNo(number), self.now);
    }

    fn order(&mut self, control: &Control) {
        let done = self.state.control(PeerNo(HOST), control);
        assert_eq!(done, Ok(()), "{control:?}");
    }

    /// What a client heard since the last time.
    fn heard(&self, number: u32) -> Vec<RelayFrame> {
        let outbox = &self.outboxes[number as usize];
        std::iter::from_fn(|| outbox.try_next())
            .map_while(Result::ok)
            .map(|frame| wire::decode(&frame).expect("the relay's own"))
            .collect()
    }

    /// Everybody hears what there is, and nobody looks.
    fn forget(&self) {
        for number in 0..self.outboxes.len() {
            self.heard(u32::try_from(number).expect("few"));
        }
    }

    /// Who hears a broadcast of a client.
    fn reached(&mut self, from: u32) -> Vec<u32> {
        self.forget();
        let frame = message(from);
        self.state.broadcast(PeerNo(from), &frame);
        let others = (0..u32::try_from(self.outboxes.len()).expect("few")).filter(|n| *n != from);
        others.filter(|n| !self.heard(*n).is_empty()).collect()
    }

    fn half(&self, number: u32) -> Half {
        self.state.members[&PeerNo(number)].half
    }
}

fn message(from: u32) -> Bytes {
    encode(&RelayFrame::Message {
        from: PeerNo(from),
        payload: vec![from.to_le_bytes()[0]],
    })
}

fn plain() -> Conditions {
    Conditions {
        host_present: true,
        ..Conditions::default()
    }
}

fn conditions(frames: &[RelayFrame]) -> Vec<Conditions> {
    let told = frames.iter().filter_map(|frame| match frame {
        RelayFrame::Conditions(conditions) => Some(*conditions),
        _ => None,
    });
    told.collect()
}

fn peers(numbers: &[u32]) -> Vec<PeerNo> {
    numbers.iter().copied().map(PeerNo).collect()
}

fn split(second: &[u32]) -> Control {
    Control::Split(Some(peers(second)))
}

#[test]
fn who_has_not_proved_it_orders_nothing() {
    let mut bench = Bench::hosted(1);
    for control in [
        Control::Close(true),
        Control::Remove(PeerNo(HOST)),
        Control::Unite,
    ] {
        let refused = bench.state.control(PeerNo(1), &control);
        assert_eq!(refused, Err(Refusal::NotHost));
    }
    assert_eq!(bench.heard(HOST), []);
    assert_eq!(bench.heard(1), []);
}

#[test]
fn a_proof_is_told_to_all_and_the_host_hears_who_is_where() {
    let mut bench = Bench::hosted(0);
    let other = bench.enter(None).expect("open");
    let frames = bench.heard(other);
    assert!(matches!(frames[0], RelayFrame::Welcome { .. }));
    assert_eq!(frames[1..], [RelayFrame::Conditions(plain())]);
    let placed = |peer| Member {
        peer: PeerNo(peer),
        half: Half::First,
        muted: false,
    };
    let joined = RelayFrame::Joined(PeerNo(other));
    assert_eq!(
        bench.heard(HOST),
        [joined, RelayFrame::Members(vec![placed(other)])]
    );
    // A second client of the host: only it hears something new.
    bench.state.recognise(PeerNo(other));
    let own = Conditions {
        host: true,
        ..plain()
    };
    let all = RelayFrame::Members(vec![placed(HOST), placed(other)]);
    assert_eq!(bench.heard(other), [RelayFrame::Conditions(own), all]);
    assert_eq!(bench.heard(HOST), []);
    // Conditions stay when one of two hosts goes, and change when the last does.
    bench.enter(None).expect("open");
    bench.forget();
    bench.leave(HOST);
    assert_eq!(conditions(&bench.heard(2)), []);
    bench.leave(other);
    assert_eq!(conditions(&bench.heard(2)), [Conditions::default()]);
}

#[test]
fn a_plain_room_says_nothing_of_conditions() {
    let mut bench = Bench::hosted(1);
    bench.leave(HOST);
    bench.forget();
    let newcomer = bench.enter(None).expect("open");
    assert_eq!(bench.heard(newcomer).len(), 1, "the welcome alone");
}

#[test]
fn a_closed_room_refuses_newcomers_and_lets_passes_and_the_host_in() {
    let mut bench = Bench::hosted(2);
    bench.order(&Control::Close(true));
    let closed = Conditions {
        closed: true,
        ..plain()
    };
    assert_eq!(bench.heard(1), [RelayFrame::Conditions(closed)]);
    let frames = bench.heard(HOST);
    assert_eq!(frames.last(), Some(&RelayFrame::Controlled(true)));
    assert_eq!(bench.enter(None), Err(Refusal::RoomClosed));
    assert_eq!(bench.enter(Some(Pass([7; 16]))), Err(Refusal::RoomClosed));

    // One whose connection went; one whose connection the relay still thinks is there.
    bench.leave(1);
    let again = bench.enter(Some(bench.passes[1])).expect("it has a pass");
    assert_eq!(conditions(&bench.heard(again)), [closed]);
    assert_eq!(bench.enter(Some(bench.passes[1])), Err(Refusal::RoomClosed));
    bench.enter(Some(bench.passes[2])).expect("it has a pass");

    // Too late.
    bench.leave(again);
    bench.now += Duration::from_millis(crate::limits::RETURN_MS.into());
    let pass = bench.passes[again as usize];
    assert_eq!(bench.enter(Some(pass)), Err(Refusal::RoomClosed));

    let host = Entry {
        pass: None,
        host: true,
    };
    let back = bench.enter_as(host).expect("the host comes in");
    assert!(conditions(&bench.heard(back))[0].host);

    bench.order(&Control::Close(false));
    bench.enter(None).expect("open again");
}

#[test]
fn a_muted_peer_reads_and_is_not_heard() {
    let mut bench = Bench::hosted(2);
    let mute = |muted| Control::Mute {
        peer: PeerNo(1),
        muted,
    };
    bench.order(&mute(true));
    let muted = Conditions {
        muted: true,
        ..plain()
    };
    assert_eq!(bench.heard(1), [RelayFrame::Conditions(muted)]);
    assert_eq!(bench.heard(2), []);
    let member = Member {
        peer: PeerNo(1),
        half: Half::First,
        muted: true,
    };
    assert_eq!(
        bench.heard(HOST),
        [
            RelayFrame::Members(vec![member]),
            RelayFrame::Controlled(true)
        ]
    );
    assert_eq!(bench.reached(1), [] as [u32; 0]);
    assert!(!bench.state.direct(PeerNo(1), PeerNo(2), &message(1)));
    assert_eq!(bench.reached(2), [0, 1]);
    assert!(bench.state.direct(PeerNo(2), PeerNo(1), &message(2)));

    // Coming back by its pass does not help.
    bench.leave(1);
    let again = bench.enter(Some(bench.passes[1])).expect("open");
    assert_eq!(conditions(&bench.heard(again)), [muted]);
    assert_eq!(bench.reached(again), [] as [u32; 0]);
    bench.order(&Control::Mute {
        peer: PeerNo(again),
        muted: false,
    });
    assert_eq!(bench.reached(again), [0, 2]);
    bench.forget();
    bench.order(&mute(true));
    assert_eq!(bench.heard(HOST), [RelayFrame::Controlled(false)], "gone");
}

#[test]
fn a_removed_peer_is_cut_off_at_once_and_its_pass_is_void() {
    let mut bench = Bench::hosted(2);
    bench.order(&Control::Close(true));
    bench.forget();
    bench.order(&Control::Remove(PeerNo(1)));
    let ended = bench.outboxes[1].try_next();
    assert_eq!(ended, Some(Err(Refusal::Removed)));
    // What it still sends before its connection ends is dropped, and muting undoes nothing of it.
    bench.order(&Control::Mute {
        peer: PeerNo(1),
        muted: false,
    });
    assert_eq!(bench.reached(1), [] as [u32; 0]);
    assert_eq!(bench.enter(Some(bench.passes[1])), Err(Refusal::RoomClosed));
    bench.leave(1);
    assert_eq!(bench.heard(2), [RelayFrame::Left(PeerNo(1))]);
    assert_eq!(bench.enter(Some(bench.passes[1])), Err(Refusal::RoomClosed));
    bench.order(&Control::Close(false));
    bench.enter(Some(bench.passes[1])).expect("open to anybody");
}

#[test]
fn halves_do_not_reach_each_other_and_are_told_so() {
    let mut bench = Bench::hosted(3);
    bench.order(&split(&[2, 3]));
    let in_half = |half| Conditions {
        half: Some(half),
        ..plain()
    };
    let left = |peer| RelayFrame::Left(PeerNo(peer));
    let joined = |peer| RelayFrame::Joined(PeerNo(peer));
    assert_eq!(
        bench.heard(1),
        [
            left(2),
            left(3),
            RelayFrame::Conditions(in_half(Half::First))
        ]
    );
    assert_eq!(
        bench.heard(2),
        [
            left(0),
            left(1),
            RelayFrame::Conditions(in_half(Half::Second))
        ]
    );
    assert_eq!(bench.reached(0), [1]);
    assert_eq!(bench.reached(3), [2]);
    assert!(!bench.state.direct(PeerNo(0), PeerNo(2), &message(0)));
    assert!(bench.state.direct(PeerNo(3), PeerNo(2), &message(3)));

    // Split otherwise: 1 and 2 change places.
    bench.forget();
    bench.order(&split(&[1, 3]));
    assert_eq!(bench.heard(3)[..2], [joined(1), left(2)]);
    assert_eq!(bench.heard(2)[..2], [joined(0), left(3)]);
    assert_eq!(bench.heard(1)[..2], [left(0), joined(3)]);

    bench.forget();
    bench.order(&Control::Unite);
    assert_eq!(
        bench.heard(3),
        [joined(0), joined(2), RelayFrame::Conditions(plain())]
    );
    assert_eq!(bench.reached(3), [0, 1, 2]);
}

#[test]
fn the_host_hears_of_both_halves() {
    let mut bench = Bench::hosted(3);
    bench.order(&split(&[2, 3]));
    let members = bench.heard(HOST).into_iter().find_map(|frame| match frame {
        RelayFrame::Members(members) => Some(members),
        _ => None,
    });
    let halves: Vec<_> = members
        .expect("the host hears who is where")
        .iter()
        .map(|member| (member.peer.0, member.half))
        .collect();
    assert_eq!(
        halves,
        [
            (0, Half::First),
            (1, Half::First),
            (2, Half::Second),
            (3, Half::Second)
        ]
    );
    bench.forget();
    bench.leave(3);
    assert_eq!(bench.heard(HOST), [RelayFrame::Left(PeerNo(3))]);
    assert_eq!(bench.heard(1), []);
    // Two there, one here.
    let newcomer = bench.enter(None).expect("open");
    assert_eq!(bench.half(newcomer), Half::Second);
    let member = Member {
        peer: PeerNo(newcomer),
        half: Half::Second,
        muted: false,
    };
    assert_eq!(bench.heard(HOST), [RelayFrame::Members(vec![member])]);
    let joined = RelayFrame::Joined(PeerNo(newcomer));
    assert_eq!(bench.heard(2).last(), Some(&joined));
    let RelayFrame::Welcome { peers: named, .. } = &bench.heard(newcomer)[0] else {
        panic!("a welcome comes first");
    };
    assert_eq!(*named, peers(&[2]));
}

#[test]
fn newcomers_go_where_fewer_are_and_who_comes_back_goes_home() {
    let mut bench = Bench::hosted(3);
    bench.order(&split(&[3]));
    assert_eq!(bench.enter(None).map(|n| bench.half(n)), Ok(Half::Second));
    assert_eq!(bench.enter(None).map(|n| bench.half(n)), Ok(Half::Second));
    assert_eq!(bench.enter(None).map(|n| bench.half(n)), Ok(Half::First));
    bench.leave(1);
    bench.leave(2);
    let home = bench.enter(Some(bench.passes[3]));
    assert_eq!(home.map(|n| bench.half(n)), Ok(Half::Second));
    let home = bench.enter(Some(bench.passes[1]));
    assert_eq!(home.map(|n| bench.half(n)), Ok(Half::First));
    bench.order(&Control::Unite);
    let home = bench.enter(Some(bench.passes[3]));
    assert_eq!(home.map(|n| bench.half(n)), Ok(Half::First));
}

#[test]
fn by_halves_deals_all_but_the_host_by_turns() {
    let mut bench = Bench::hosted(5);
    bench.order(&Control::Split(None));
    let halves: Vec<_> = (0..6).map(|n| bench.half(n)).collect();
    let (first, second) = (Half::First, Half::Second);
    assert_eq!(halves, [first, second, first, second, first, second]);
    // The host stays where it was put.
    bench.order(&split(&[HOST]));
    bench.order(&Control::Split(None));
    assert_eq!(bench.half(HOST), second);
    let there = (0..6).filter(|n| bench.half(*n) == second).count();
    assert_eq!(there, 3);
}

#[test]
fn numbers_of_nobody_are_ignored() {
    let mut bench = Bench::hosted(1);
    bench.order(&split(&[77, u32::MAX, 1, 1]));
    assert_eq!(bench.half(1), Half::Second);
    bench.forget();
    bench.order(&Control::Remove(PeerNo(77)));
    assert_eq!(bench.heard(HOST), [RelayFrame::Controlled(false)]);
}

#[test]
fn weather_is_bounded() {
    let mut bench = Bench::hosted(1);
    let mut order = |delay_ms, loss_permille| {
        bench.state.control(
            PeerNo(HOST),
            &Control::Weather {
                delay_ms,
                loss_permille,
            },
        )
    };
    let too_long = Refusal::DelayTooLong {
        found: 10_001,
        limit: 10_000,
    };
    let too_high = Refusal::LossTooHigh {
        found: 501,
        limit: 500,
    };
    assert_eq!(order(10_001, 0), Err(too_long));
    assert_eq!(order(0, 501), Err(too_high));
    assert_eq!(order(10_000, 500), Ok(()));
    let told = Conditions {
        delay_ms: 10_000,
        loss_permille: 500,
        ..plain()
    };
    assert_eq!(conditions(&bench.heard(1)), [told]);
}

#[test]
fn as_many_are_lost_as_the_host_says() {
    let mut bench = Bench::hosted(1);
    for (loss_permille, range) in [(0, 0..=0), (100, 60..=140), (500, 430..=570)] {
        bench.order(&Control::Weather {
            delay_ms: 0,
            loss_permille,
        });
        let lost: u64 = (0..1_000)
            .map(|_| bench.state.broadcast(PeerNo(1), &message(1)))
            .sum();
        assert!(range.contains(&lost), "{lost} of 1000 at {loss_permille}");
        let arrived = bench.heard(HOST).into_iter();
        let arrived = arrived.filter(|frame| matches!(frame, RelayFrame::Message { .. }));
        assert_eq!(arrived.count() as u64, 1_000 - lost);
    }
}

#[tokio::test(start_paused = true)]
async fn a_delay_holds_for_all_also_for_newcomers_and_not_for_presence() {
    let mut bench = Bench::hosted(1);
    bench.order(&Control::Weather {
        delay_ms: 2_000,
        loss_permille: 0,
    });
    let newcomer = bench.enter(None).expect("open");
    bench.forget();
    bench.state.broadcast(PeerNo(1), &message(1));
    assert!(bench.state.direct(PeerNo(1), PeerNo(newcomer), &message(1)));
    bench.leave(HOST);
    assert!(
        bench
            .heard(newcomer)
            .contains(&RelayFrame::Left(PeerNo(HOST)))
    );
    tokio::time::advance(Duration::from_millis(1_999)).await;
    assert_eq!(bench.heard(newcomer), []);
    tokio::time::advance(Duration::from_millis(1)).await;
    assert_eq!(bench.heard(newcomer).len(), 2);
}
