//! Relays that share rooms through a real NATS server.

mod common;

use std::{collections::HashMap, time::Duration};

use common::{Client, Relay, hosted::Hosted, http::request, nats::Nats, pupil::Pupil, room, soon};
use futures_util::StreamExt as _;
use relay::{Config, Limits};
use tokio::time::{Instant, sleep, timeout};
use wire::{ClientFrame, Control, Half, PeerNo, Refusal, RelayFrame, RoomCode};

/// A relay that meets others there.
async fn relay(nats: &Nats) -> Relay {
    Relay::serve(Config {
        federation: nats.federation(),
        ..Config::default()
    })
    .await
}

/// What a relay answers to a path.
async fn get(relay: &Relay, path: &str) -> (u16, String) {
    let answer = request(relay.address, "GET", path, "").await;
    let body = String::from_utf8(answer.body).expect("UTF-8");
    (answer.status, body)
}

/// The value of a line of a relay's metrics, 0 while it has none.
async fn metric(relay: &Relay, name: &str) -> u64 {
    let (_, text) = get(relay, "/metrics").await;
    let value = text
        .lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
    value.map_or(0, |value| value.parse().expect("a number"))
}

/// Waits until a line of a relay's metrics has this value.
async fn until_metric(relay: &Relay, name: &str, is_right: impl Fn(u64) -> bool) {
    soon(name, async {
        while !is_right(metric(relay, name).await) {
            sleep(Duration::from_millis(20)).await;
        }
    })
    .await;
}

/// A client at each of two relays, who reach each other.
async fn pair(one: &Relay, two: &Relay) -> (Pupil, Pupil) {
    let mut a = Pupil::join(one, room(1)).await;
    let mut b = Pupil::join(two, room(1)).await;
    a.until_reaches(1).await;
    b.until_reaches(1).await;
    (a, b)
}

#[tokio::test]
async fn messages_cross_once_and_in_order() {
    let nats = Nats::start();
    let (one, two) = (relay(&nats).await, relay(&nats).await);
    let (mut a, mut b) = pair(&one, &two).await;
    let (of_a, of_b) = (b.peer(), a.peer());
    // Both kinds, short and as long as there are.
    let longest = wire::MAX_FRAME_BYTES - 9;
    for n in 0..200_u32 {
        let mut payload = n.to_le_bytes().to_vec();
        if n % 50 == 0 {
            payload.resize(longest, 7);
        }
        if n % 3 == 0 {
            a.client.direct(of_b, &payload).await;
        } else {
            a.broadcast(&payload).await;
        }
    }
    for n in 0..200_u32 {
        let (from, payload) = b.hear_message().await;
        assert_eq!((from, &payload[..4]), (of_a, &n.to_le_bytes()[..]));
        assert_eq!(payload.len(), if n % 50 == 0 { longest } else { 4 });
    }
    b.client.direct(of_a, b"back").await;
    assert_eq!(a.hear_message().await, (of_b, b"back".to_vec()));
    a.client.hear_nothing().await;
    b.client.hear_nothing().await;
    // Another room hears none of it.
    let mut other = Pupil::join(&two, room(2)).await;
    a.broadcast(b"here").await;
    assert_eq!(b.hear_message().await.1, b"here");
    other.client.hear_nothing().await;
}

#[tokio::test]
async fn three_relays_are_one_room() {
    let nats = Nats::start();
    let relays = [relay(&nats).await, relay(&nats).await, relay(&nats).await];
    let mut pupils = Vec::new();
    for relay in [&relays[0], &relays[0], &relays[1], &relays[2]] {
        pupils.push(Pupil::join(relay, room(1)).await);
    }
    for pupil in &mut pupils {
        pupil.until_reaches(3).await;
    }
    for n in 0..50 {
        for (who, pupil) in (0..).zip(&mut pupils) {
            pupil.broadcast(&[who, n]).await;
        }
    }
    for (me, pupil) in (0_u8..).zip(&mut pupils) {
        // Each of the others has one number here, and says each thing once and in turn.
        let mut next = HashMap::<PeerNo, (u8, u8)>::new();
        for _ in 0..150 {
            let (from, payload) = pupil.hear_message().await;
            let (who, n) = next.entry(from).or_insert((payload[0], 0));
            assert_ne!(*who, me);
            assert_eq!(payload, [*who, *n]);
            *n += 1;
        }
        assert!(next.len() == 3 && next.values().all(|(_, n)| *n == 50));
        pupil.client.hear_nothing().await;
    }
    let code = RoomCode::of(room(1));
    let found = RelayFrame::Rooms {
        code,
        rooms: vec![room(1)],
    };
    let fourth = relay(&nats).await;
    let mut asker = fourth.connect().await;
    asker.send(&ClientFrame::Lookup(code)).await;
    assert_eq!(asker.hear().await, found, "a room is found at any relay");
    until_metric(&fourth, "chalk_relay_federation_clients", |n| n == 4).await;
    assert_eq!(metric(&fourth, "chalk_relay_rooms").await, 0);
}

#[tokio::test]
async fn comings_and_goings_are_told_everywhere() {
    let nats = Nats::start();
    let (one, two) = (relay(&nats).await, relay(&nats).await);
    let (mut a, b) = pair(&one, &two).await;
    let first = a.peer();
    drop(b);
    a.until_reaches(0).await;
    let mut b = Pupil::join(&two, room(1)).await;
    b.until_reaches(1).await;
    a.until_reaches(1).await;
    assert_ne!(a.peer(), first, "a number is not given twice");
    // A relay that stops takes its clients with it at once.
    let stopped = Instant::now();
    two.stop();
    a.until_reaches(0).await;
    assert!(stopped.elapsed() < Duration::from_secs(5));
}

/// A relay as a program, which can be killed.
struct Program {
    child: std::process::Child,
    port: u16,
}

impl Program {
    fn start(nats: &Nats, port: u16) -> Self {
        let child = std::process::Command::new(env!("CARGO_BIN_EXE_chalk-relay"))
            .args(["--listen", &format!("127.0.0.1:{port}")])
            .args(["--nats", &nats.url()])
            .spawn()
            .expect("it starts");
        Self { child, port }
    }

    async fn join(&self) -> Pupil {
        let address = ([127, 0, 0, 1], self.port).into();
        let listening = async {
            while tokio::net::TcpStream::connect(address).await.is_err() {
                sleep(Duration::from_millis(20)).await;
            }
        };
        soon("the relay", listening).await;
        Pupil::enter(Client::connect(address).await, room(1)).await
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test]
async fn a_killed_relays_clients_leave_and_are_back_with_it() {
    let nats = Nats::start();
    let one = relay(&nats).await;
    let two = Program::start(&nats, common::nats::free_port());
    let port = two.port;
    let mut a = Pupil::join(&one, room(1)).await;
    let mut b = two.join().await;
    a.until_reaches(1).await;
    b.until_reaches(1).await;
    drop(two);
    a.until_reaches(0).await;
    let two = Program::start(&nats, port);
    let mut b = two.join().await;
    b.until_reaches(1).await;
    a.until_reaches(1).await;
    b.broadcast(b"back").await;
    assert_eq!(a.hear_message().await, (a.peer(), b"back".to_vec()));
}

#[tokio::test]
async fn a_restart_of_nats_is_a_pause() {
    let mut nats = Nats::start();
    let (one, two) = (relay(&nats).await, relay(&nats).await);
    let (mut a, mut b) = pair(&one, &two).await;
    let mut beside = Pupil::join(&one, room(1)).await;
    beside.until_reaches(2).await;
    a.until_reaches(2).await;
    b.until_reaches(2).await;
    let moves = (a.moves, b.moves);
    // The sender goes on all the time, and each message carries its number.
    let (mut sent, mut here, mut there) = (0_u32, Vec::new(), Vec::new());
    let number = |payload: Vec<u8>| u32::from_le_bytes(payload.try_into().expect("four bytes"));
    let mut killed_at = None;
    while there.last() != Some(&sent) || killed_at.is_none_or(|at| there.last() < Some(&(at + 30)))
    {
        sent += 1;
        a.broadcast(&sent.to_le_bytes()).await;
        if sent == 20 {
            nats.kill();
            killed_at = Some(sent + 20);
        }
        if sent == 40 {
            nats.resume();
        }
        assert!(sent < 1_000, "nothing crosses any more");
        while let Ok((_, payload)) = timeout(Duration::from_millis(30), b.hear_message()).await {
            there.push(number(payload));
            if there.last() == Some(&sent) {
                break;
            }
        }
        here.push(number(beside.hear_message().await.1));
    }
    assert!(
        here.is_sorted() && here.len() == sent as usize,
        "who is here misses nothing"
    );
    assert!(there.is_sorted_by(|one, two| one < two), "{there:?}");
    assert!(there.len() < sent as usize, "it was away: {there:?}");
    // Nobody left.
    assert_eq!((a.moves, b.moves), moves);
    let of_b = *a
        .peers
        .iter()
        .find(|peer| **peer != beside.client.me)
        .expect("two");
    for n in 0..100 {
        a.client.direct(of_b, &[n]).await;
        a.broadcast(&[n]).await;
    }
    for n in 0..100 {
        assert_eq!(b.hear_message().await.1, [n]);
        assert_eq!(b.hear_message().await.1, [n]);
    }
    b.client.hear_nothing().await;
}

#[tokio::test]
async fn without_nats_for_long_each_relay_goes_on_alone() {
    let mut nats = Nats::start();
    let (one, two) = (relay(&nats).await, relay(&nats).await);
    let (mut a, mut b) = pair(&one, &two).await;
    assert_eq!(get(&one, "/readyz").await, (200, "ready\n".to_owned()));
    assert_eq!(metric(&one, "chalk_relay_federation_connected").await, 1);
    nats.kill();
    a.until_reaches(0).await;
    b.until_reaches(0).await;
    let away = (200, "ready, but NATS is away\n".to_owned());
    assert_eq!(get(&one, "/readyz").await, away);
    assert_eq!(metric(&one, "chalk_relay_federation_connected").await, 0);
    let mut late = Pupil::join(&two, room(1)).await;
    assert_eq!(late.peers.len(), 1);
    late.broadcast(b"alone").await;
    assert_eq!(b.hear_message().await.1, b"alone");
    nats.resume();
    a.until_reaches(2).await;
    b.until_reaches(2).await;
    late.until_reaches(2).await;
    a.broadcast(b"together").await;
    assert_eq!(b.hear_message().await.1, b"together");
    assert_eq!(late.hear_message().await.1, b"together");
    late.client.hear_nothing().await;
}

#[tokio::test]
async fn a_hosts_hand_reaches_every_relay() {
    let nats = Nats::start();
    let (one, two) = (relay(&nats).await, relay(&nats).await);
    let hosted = Hosted::new(1);
    let mut host = Pupil::join(&one, hosted.id).await;
    host.host(&hosted).await;
    let mut near = Pupil::join(&one, hosted.id).await;
    host.until_reaches(1).await;
    let of_near = host.peer();
    let mut far = Pupil::join(&two, hosted.id).await;
    host.until_reaches(2).await;
    let of_far = *host.peers.last().expect("two");
    far.until("a host", |me| {
        me.conditions.host_present && me.peers.len() == 2
    })
    .await;

    let mute = |muted| Control::Mute {
        peer: of_far,
        muted,
    };
    host.order(mute(true)).await;
    far.until("silence", |me| me.conditions.muted).await;
    far.broadcast(b"unheard").await;
    host.order(mute(false)).await;
    far.until("speech", |me| !me.conditions.muted).await;
    far.broadcast(b"heard").await;
    assert_eq!(near.hear_message().await.1, b"heard");
    assert_eq!(host.hear_message().await.1, b"heard");

    host.order(Control::Split(Some(vec![of_near, of_far])))
        .await;
    near.until_reaches(1).await;
    far.until("the second half", |me| {
        me.conditions.half == Some(Half::Second)
    })
    .await;
    far.until_reaches(1).await;
    far.broadcast(b"our half").await;
    assert_eq!(near.hear_message().await.1, b"our half");
    let mut third = Pupil::join(&two, hosted.id).await;
    third
        .until("the other half", |me| {
            me.conditions.half == Some(Half::First)
        })
        .await;
    third.broadcast(b"theirs").await;
    assert_eq!(host.hear_message().await.1, b"theirs");
    host.order(Control::Unite).await;
    far.until_reaches(3).await;
    third.until_reaches(3).await;
    far.broadcast(b"all").await;
    assert_eq!(third.hear_message().await.1, b"all");

    host.order(Control::Weather {
        delay_ms: 0,
        loss_permille: 500,
    })
    .await;
    far.until("weather", |me| me.conditions.loss_permille == 500)
        .await;
    host.order(Control::Remove(of_far)).await;
    assert_eq!(far.client.hear_refusal().await, Refusal::Removed);
}

#[tokio::test]
async fn a_closed_room_is_closed_everywhere_and_lets_back_in_everywhere() {
    let nats = Nats::start();
    let (one, two) = (relay(&nats).await, relay(&nats).await);
    let hosted = Hosted::new(1);
    let mut host = Pupil::join(&one, hosted.id).await;
    host.host(&hosted).await;
    let mut pupil = Pupil::join(&two, hosted.id).await;
    pupil.until_reaches(1).await;
    host.order(Control::Close(true)).await;
    pupil
        .until("a closed room", |me| me.conditions.closed)
        .await;
    // Also at a relay that starts later, and that has no client there yet.
    let late = relay(&nats).await;
    for relay in [&one, &two, &late] {
        let mut newcomer = relay.connect().await;
        let hello = ClientFrame::Hello {
            version: wire::VERSION,
            room: hosted.id,
            pass: None,
        };
        newcomer.send(&hello).await;
        assert_eq!(newcomer.hear_refusal().await, Refusal::RoomClosed);
    }
    // Who loses its relay finds its place at another.
    let pass = pupil.client.pass;
    drop(pupil);
    host.until_reaches(0).await;
    let mut client = late.connect().await;
    client.pass = pass;
    let mut pupil = Pupil::enter(client, hosted.id).await;
    pupil.until_reaches(1).await;
    host.until_reaches(1).await;
}

#[tokio::test]
async fn a_strangers_noise_does_no_harm() {
    let nats = Nats::start();
    let (one, two) = (relay(&nats).await, relay(&nats).await);
    let stranger = async_nats::ConnectOptions::new().no_echo();
    let stranger = stranger.connect(nats.url()).await.expect("it listens");
    let mut all = stranger.subscribe(">").await.expect("it goes on");
    stranger.flush().await.expect("it goes on");
    let (mut a, mut b) = pair(&one, &two).await;
    a.broadcast(b"once").await;
    assert_eq!(b.hear_message().await.1, b"once");
    // What was said is said again, as it was and damaged, and more that is nothing at all.
    for n in 0..40 {
        let message = soon("a letter", all.next()).await.expect("it goes on");
        let shorter = message.payload.slice(..message.payload.len() - 1);
        let longer = [&message.payload[..], &[0]].concat().into();
        let noise = vec![n; 70_000].into();
        for payload in [message.payload, shorter, longer, noise] {
            let subject = message.subject.clone();
            let published = stranger.publish(subject, payload).await;
            published.expect("it goes on");
        }
    }
    stranger.flush().await.expect("it goes on");
    for name in ["garbage", "duplicate"] {
        let name = format!("chalk_relay_federation_frames_dropped_total{{reason=\"{name}\"}}");
        until_metric(&two, &name, |n| n > 0).await;
    }
    a.broadcast(b"twice").await;
    assert_eq!(b.hear_message().await.1, b"twice");
    b.client.hear_nothing().await;
    assert_eq!((a.peers.len(), b.peers.len()), (1, 1));
}

#[tokio::test]
async fn what_nats_does_not_take_stays_here() {
    let nats = Nats::with("max_payload: 8192");
    let (one, two) = (relay(&nats).await, relay(&nats).await);
    let (mut a, mut b) = pair(&one, &two).await;
    let mut beside = Pupil::join(&one, room(1)).await;
    beside.until_reaches(2).await;
    a.broadcast(&[7; 9_000]).await;
    a.broadcast(b"short").await;
    assert_eq!(beside.hear_message().await.1, [7; 9_000]);
    assert_eq!(b.hear_message().await.1, b"short");
    let name = "chalk_relay_federation_frames_dropped_total{reason=\"too_long\"}";
    assert_eq!(metric(&one, name).await, 1);
}

#[tokio::test]
async fn a_relay_alone_counts_and_says_nothing_of_others() {
    let relay = Relay::start(Limits::default()).await;
    let (_, metrics) = get(&relay, "/metrics").await;
    assert!(!metrics.contains("federation"), "{metrics}");
    assert_eq!(get(&relay, "/readyz").await, (200, "ready\n".to_owned()));
}
