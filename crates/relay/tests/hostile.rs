//! Clients that mean harm, over real sockets: each comes to an end, and honest rooms go on.

mod common;

use std::time::Duration;

use common::{Client, Relay, http::request, room, soon};
use futures_util::SinkExt as _;
use relay::Limits;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::{Instant, sleep},
};
use tungstenite::Message;
use wire::{ClientFrame, MAX_FRAME_BYTES, PeerNo, Refusal, RelayFrame, RoomId};

/// Two honest clients of a room.
struct Honest(Client, Client);

impl Honest {
    async fn at(relay: &Relay) -> Self {
        let (mut one, two) = (relay.join(room(1)).await, relay.join(room(1)).await);
        assert_eq!(one.hear().await, RelayFrame::Joined(two.me));
        Self(one, two)
    }

    /// They hear each other, and nothing else.
    async fn talk(&mut self) {
        let Self(one, two) = self;
        one.broadcast(b"still here").await;
        assert_eq!(two.hear_message().await, (one.me, b"still here".to_vec()));
        two.broadcast(b"so am I").await;
        assert_eq!(one.hear_message().await, (two.me, b"so am I".to_vec()));
    }
}

/// Writes bytes to a client's socket that need be no frames, until they end or the relay closes.
async fn write_raw(client: &mut Client, bytes: &[u8], times: usize) {
    for _ in 0..times {
        if client.socket.get_mut().write_all(bytes).await.is_err() {
            break;
        }
    }
}

/// A WebSocket frame of a client, masked with zeros; of a short payload.
fn piece(first: u8, payload: &[u8]) -> Vec<u8> {
    let length = u8::try_from(payload.len()).expect("short");
    assert!(length < 126);
    [&[first, 0x80 | length, 0, 0, 0, 0], payload].concat()
}

/// The first piece of a binary message, one that goes on, and the last.
const BEGINS: u8 = 0x02;
const GOES_ON: u8 = 0x00;

#[tokio::test(start_paused = true)]
async fn a_request_letter_by_letter_is_not_waited_for() {
    let relay = Relay::start(Limits::default()).await;
    let mut stream = TcpStream::connect(relay.address).await.expect("it listens");
    let began = Instant::now();
    let mut answer = Vec::new();
    for letter in b"GET /relay HTTP/1.1\r\nHost: a.example\r\nUpgrade: "
        .iter()
        .cycle()
    {
        if stream.write_all(&[*letter]).await.is_err() {
            break;
        }
        sleep(Duration::from_millis(200)).await;
        let mut bytes = [0; 1_000];
        match stream.try_read(&mut bytes) {
            Ok(0) => break,
            Ok(length) => answer.extend(&bytes[..length]),
            // Nothing yet, or a reset: then the next write fails.
            Err(_) => {}
        }
        assert!(began.elapsed() < Duration::from_mins(1), "it still waits");
    }
    assert!(!answer.starts_with(b"HTTP/1.1 101"));
}

#[tokio::test]
async fn pings_count_as_frames() {
    let limits = Limits {
        frames_per_s: 10,
        burst_frames: 50,
        ..Limits::default()
    };
    let relay = Relay::start(limits).await;
    let mut honest = Honest::at(&relay).await;
    let mut flood = relay.join(room(2)).await;
    for _ in 0..500 {
        // It may be cut before the last.
        let ping = Message::Ping(vec![0; 100].into());
        if flood.socket.feed(ping).await.is_err() {
            break;
        }
    }
    let _ = flood.socket.flush().await;
    let expected = Refusal::TooFast { frames_per_s: 10 };
    assert_eq!(flood.hear_refusal().await, expected);
    honest.talk().await;
}

#[tokio::test]
async fn a_message_in_pieces_is_as_long_as_all_of_them() {
    let relay = Relay::start(Limits::default()).await;
    let mut honest = Honest::at(&relay).await;
    let mut bad = relay.join(room(2)).await;
    write_raw(&mut bad, &piece(BEGINS, &[1; 100]), 1).await;
    write_raw(
        &mut bad,
        &piece(GOES_ON, &[1; 100]),
        MAX_FRAME_BYTES / 100 + 10,
    )
    .await;
    match bad.hear_refusal().await {
        Refusal::FrameTooLong { found, limit } => {
            assert_eq!(limit, MAX_FRAME_BYTES as u64);
            assert!(found > limit && found <= limit + 100, "{found}");
        }
        other => panic!("it was refused as {other:?}"),
    }
    honest.talk().await;
}

#[tokio::test]
async fn a_message_of_empty_pieces_without_end_is_silence() {
    let limits = Limits {
        idle_timeout_ms: 300,
        ..Limits::default()
    };
    let relay = Relay::start(limits).await;
    let mut bad = relay.join(room(2)).await;
    write_raw(&mut bad, &piece(BEGINS, &[]), 1).await;
    let began = Instant::now();
    let empty = piece(GOES_ON, &[]).repeat(20);
    let closed = async {
        while bad.socket.get_mut().write_all(&empty).await.is_ok() {
            sleep(Duration::from_millis(5)).await;
        }
    };
    soon("the end of the pieces", closed).await;
    assert!(began.elapsed() >= Duration::from_millis(300));
}

#[tokio::test]
async fn a_length_alone_takes_no_memory_and_is_refused() {
    let relay = Relay::start(Limits::default()).await;
    let mut honest = Honest::at(&relay).await;
    let mut bad = relay.join(room(2)).await;
    let length = 1_u64 << 40;
    let mut header = vec![0x82, 0xff];
    header.extend(length.to_be_bytes());
    header.extend([0; 4]);
    write_raw(&mut bad, &header, 1).await;
    let expected = Refusal::FrameTooLong {
        found: length,
        limit: MAX_FRAME_BYTES as u64,
    };
    assert_eq!(bad.hear_refusal().await, expected);
    honest.talk().await;
}

#[tokio::test]
async fn who_says_what_only_a_relay_may_say_is_refused_and_forges_nothing() {
    let relay = Relay::start(Limits::default()).await;
    let Honest(mut one, mut two) = Honest::at(&relay).await;
    let (me, payload) = (two.me, b"I am two".to_vec());
    for forged in [
        RelayFrame::Message {
            from: me,
            payload: payload.clone(),
        },
        RelayFrame::Joined(PeerNo(7)),
        RelayFrame::Left(me),
        RelayFrame::Refused(Refusal::Removed),
    ] {
        let mut bad = relay.join(room(1)).await;
        for honest in [&mut one, &mut two] {
            assert_eq!(honest.hear().await, RelayFrame::Joined(bad.me));
        }
        bad.send_raw(wire::encode(&forged)).await;
        bad.hear_refusal().await;
        for honest in [&mut one, &mut two] {
            assert_eq!(honest.hear().await, RelayFrame::Left(bad.me), "{forged:?}");
        }
    }
    // The sender's number is the relay's word, whatever the payload says.
    let mut bad = relay.join(room(1)).await;
    assert_eq!(one.hear().await, RelayFrame::Joined(bad.me));
    let inner = RelayFrame::Message { from: me, payload };
    bad.broadcast(&wire::encode(&inner)).await;
    assert_eq!(one.hear_message().await, (bad.me, wire::encode(&inner)));
}

#[tokio::test(flavor = "multi_thread")]
async fn thousands_of_rooms_that_come_and_go_leave_nothing_behind() {
    let limits = Limits {
        rooms: 50,
        ..Limits::default()
    };
    let relay = Relay::start(limits).await;
    let mut honest = Honest::at(&relay).await;
    let mut refused = 0;
    for wave in 0..20_u8 {
        // More at once than there is place for: the last of each wave are refused.
        let mut crowd = Vec::new();
        for n in 0..100_u8 {
            let mut client = relay.connect().await;
            let mut id = [0xee; 32];
            id[..2].copy_from_slice(&[wave, n]);
            client
                .send(&ClientFrame::Hello {
                    version: wire::VERSION,
                    room: RoomId(id),
                    pass: None,
                })
                .await;
            match client.hear().await {
                RelayFrame::Welcome { .. } => crowd.push(client),
                RelayFrame::Refused(refusal) => {
                    assert_eq!(refusal, Refusal::TooManyRooms { limit: 50 });
                    refused += 1;
                }
                other => panic!("neither welcome nor refusal: {other:?}"),
            }
        }
        honest.talk().await;
    }
    assert!(refused >= 20 * 50, "{refused} of 2,000 were refused");
    let all_gone = async {
        loop {
            let answer = request(relay.address, "GET", "/metrics", "").await;
            let text = String::from_utf8(answer.body).expect("text");
            if text.contains("chalk_relay_rooms 1\n") && text.contains("chalk_relay_clients 2\n") {
                return;
            }
            sleep(Duration::from_millis(20)).await;
        }
    };
    soon("the end of all rooms", all_gone).await;
    honest.talk().await;
}

#[tokio::test]
async fn a_half_said_hello_is_not_waited_for() {
    let limits = Limits {
        hello_timeout_ms: 200,
        ..Limits::default()
    };
    let relay = Relay::start(limits).await;
    let mut shy = relay.connect().await;
    let hello = wire::encode(&ClientFrame::Hello {
        version: wire::VERSION,
        room: room(1),
        pass: None,
    });
    // A frame whose end never comes, one byte at a time.
    let whole = piece(0x82, &hello);
    let ended = async {
        for byte in whole.iter().take(whole.len() - 1) {
            if shy.socket.get_mut().write_all(&[*byte]).await.is_err() {
                return;
            }
            sleep(Duration::from_millis(20)).await;
        }
        let mut rest = Vec::new();
        let _ = shy.socket.get_mut().read_to_end(&mut rest).await;
    };
    soon("the end of the connection", ended).await;
}
