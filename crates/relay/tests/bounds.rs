//! What a relay refuses, over real sockets: one clear reason each, and the others in the room go
//! on undisturbed.

mod common;

use std::time::Duration;

use common::{Client, Relay, room, soon};
use futures_util::{SinkExt as _, StreamExt as _};
use relay::Limits;
use tokio::io::AsyncWriteExt as _;
use tungstenite::Message;
use wire::{ClientFrame, MAX_FRAME_BYTES, Refusal, RelayFrame};

/// Sends bytes from a member of a room and gives the refusal; the room hears that it left, and
/// still works.
async fn refusal_of(limits: Limits, message: Message) -> Refusal {
    let relay = Relay::start(limits).await;
    let mut one = relay.join(room(1)).await;
    let mut two = relay.join(room(1)).await;
    let mut bad = relay.join(room(1)).await;
    bad.send_message(message).await;
    let refusal = bad.hear_refusal().await;
    assert_eq!(two.hear().await, RelayFrame::Joined(bad.me));
    assert_eq!(two.hear().await, RelayFrame::Left(bad.me));
    one.broadcast(b"still here").await;
    assert_eq!(two.hear_message().await, (one.me, b"still here".to_vec()));
    refusal
}

#[tokio::test]
async fn what_is_no_frame_is_refused() {
    let mut trailing = wire::encode(&ClientFrame::Broadcast(vec![1, 2, 3]));
    trailing.push(0);
    let mut truncated = wire::encode(&ClientFrame::Broadcast(vec![1, 2, 3]));
    truncated.pop();
    for (what, message) in [
        ("nothing", Message::binary(vec![])),
        ("an unknown tag", Message::binary(vec![200])),
        (
            "garbage",
            Message::binary((0..=255).rev().collect::<Vec<u8>>()),
        ),
        ("trailing bytes", Message::binary(trailing)),
        ("a truncated frame", Message::binary(truncated)),
        (
            "a length that promises too much",
            Message::binary(vec![1, 255, 255, 255, 255, 0]),
        ),
        ("text", Message::text("hello")),
    ] {
        let refusal = refusal_of(Limits::default(), message).await;
        assert_eq!(refusal, Refusal::BadFrame, "{what}");
    }
}

#[tokio::test]
async fn a_frame_too_long_is_refused() {
    for (limit, found) in [
        (MAX_FRAME_BYTES, MAX_FRAME_BYTES + 1),
        (MAX_FRAME_BYTES, 3 * MAX_FRAME_BYTES),
        (100, 101),
    ] {
        let limits = Limits {
            frame_bytes: u32::try_from(limit).expect("fits"),
            ..Limits::default()
        };
        let mut bytes = wire::encode(&ClientFrame::Broadcast(vec![0; found - 5]));
        assert_eq!(bytes.len(), found);
        bytes.truncate(found);
        let expected = Refusal::FrameTooLong {
            found: found as u64,
            limit: limit as u64,
        };
        assert_eq!(refusal_of(limits, Message::binary(bytes)).await, expected);
    }
}

#[tokio::test]
async fn a_broadcast_that_its_readers_would_refuse_is_refused() {
    // Its envelope grows by the sender's number, four bytes.
    let frame = ClientFrame::Broadcast(vec![0; MAX_FRAME_BYTES - 5]);
    let expected = Refusal::FrameTooLong {
        found: MAX_FRAME_BYTES as u64,
        limit: MAX_FRAME_BYTES as u64 - 4,
    };
    let message = Message::binary(wire::encode(&frame));
    assert_eq!(refusal_of(Limits::default(), message).await, expected);
}

#[tokio::test]
async fn frames_out_of_turn_are_refused() {
    let hello = ClientFrame::Hello {
        version: wire::VERSION,
        room: room(1),
        pass: None,
    };
    let again = Message::binary(wire::encode(&hello));
    assert_eq!(
        refusal_of(Limits::default(), again).await,
        Refusal::BadFrame
    );

    let relay = Relay::start(Limits::default()).await;
    let mut early = relay.connect().await;
    early.broadcast(b"before hello").await;
    assert_eq!(early.hear_refusal().await, Refusal::BadFrame);
    let mut early = relay.connect().await;
    early.direct(wire::PeerNo(1), b"before hello").await;
    assert_eq!(early.hear_refusal().await, Refusal::BadFrame);
}

#[tokio::test]
async fn another_version_is_told_both() {
    let relay = Relay::start(Limits::default()).await;
    let mut old = relay.connect().await;
    let version = wire::VERSION + 1;
    old.send(&ClientFrame::Hello {
        version,
        room: room(1),
        pass: None,
    })
    .await;
    let expected = Refusal::Version {
        yours: version,
        mine: wire::VERSION,
    };
    assert_eq!(old.hear_refusal().await, expected);
}

#[tokio::test]
async fn a_hello_of_another_version_is_told_from_garbage() {
    // Its version, then what this version can't read.
    let hello = vec![0, 9, 0, 1, 2, 3];
    let relay = Relay::start(Limits::default()).await;
    let mut other = relay.connect().await;
    other.send_message(Message::binary(hello.clone())).await;
    let expected = Refusal::Version {
        yours: 9,
        mine: wire::VERSION,
    };
    assert_eq!(other.hear_refusal().await, expected);
    let in_the_room = refusal_of(Limits::default(), Message::binary(hello)).await;
    assert_eq!(in_the_room, Refusal::BadFrame);
}

#[tokio::test]
async fn a_flood_is_cut_and_the_room_goes_on() {
    let limits = Limits {
        frames_per_s: 10,
        burst_frames: 50,
        ..Limits::default()
    };
    let relay = Relay::start(limits).await;
    let mut reader = relay.join(room(1)).await;
    let mut flood = relay.join(room(1)).await;
    let frame = wire::encode(&ClientFrame::Broadcast(vec![7]));
    for _ in 0..500 {
        // It may be cut before the last.
        if flood
            .socket
            .feed(Message::binary(frame.clone()))
            .await
            .is_err()
        {
            break;
        }
    }
    let _ = flood.socket.flush().await;
    assert_eq!(
        flood.hear_refusal().await,
        Refusal::TooFast { frames_per_s: 10 }
    );
    assert_eq!(reader.hear().await, RelayFrame::Joined(flood.me));
    let mut heard = 0;
    while let RelayFrame::Message { .. } = reader.hear().await {
        heard += 1;
    }
    // The burst less the hello, and what trickled in meanwhile.
    assert!((49..200).contains(&heard), "{heard} frames passed");
}

#[tokio::test]
async fn too_many_broadcast_bytes_are_cut() {
    let limits = Limits {
        broadcast_bytes_per_s: 1,
        burst_broadcast_bytes: 10_000,
        ..Limits::default()
    };
    let relay = Relay::start(limits).await;
    let mut reader = relay.join(room(1)).await;
    let mut sender = relay.join(room(1)).await;
    for _ in 0..3 {
        sender.direct(reader.me, &[0; 5_000]).await;
    }
    for _ in 0..3 {
        sender.broadcast(&[0; 4_000]).await;
    }
    assert!(matches!(
        sender.hear_refusal().await,
        Refusal::TooFast { .. }
    ));
    assert_eq!(reader.hear().await, RelayFrame::Joined(sender.me));
    for _ in 0..5 {
        reader.hear_message().await;
    }
    assert_eq!(reader.hear().await, RelayFrame::Left(sender.me));
}

#[tokio::test]
async fn an_honest_burst_passes_the_default_bounds_whole() {
    let relay = Relay::start(Limits::default()).await;
    let mut newcomer = relay.join(room(1)).await;
    let server = relay.join(room(1)).await;
    assert_eq!(newcomer.hear().await, RelayFrame::Joined(server.me));
    let to = newcomer.me;
    let serving = tokio::spawn(async move {
        let mut server = server;
        for n in 0..2_000_u32 {
            let mut block = n.to_le_bytes().to_vec();
            block.resize(1_500, 0);
            server.direct(to, &block).await;
        }
        server
    });
    for n in 0..2_000_u32 {
        let (_, block) = newcomer.hear_message().await;
        assert_eq!(block[..4], n.to_le_bytes());
    }
    serving.await.expect("it was not cut");
}

/// Broadcasts until a third client hears that the one who does not read is gone.
async fn talk_until_left(talker: &mut Client, witness: &mut Client, slow: wire::PeerNo) {
    let payload = vec![1; 60_000];
    let cut = async {
        loop {
            talker.broadcast(&payload).await;
            match witness.hear().await {
                RelayFrame::Left(peer) => break assert_eq!(peer, slow),
                RelayFrame::Message { .. } | RelayFrame::Joined(_) => {}
                other => panic!("nothing else was due than messages: {other:?}"),
            }
        }
    };
    soon("the end of a slow reader", cut).await;
}

#[tokio::test]
async fn a_slow_reader_is_cut_with_a_reason_and_the_room_goes_on() {
    let limits = Limits {
        queue_bytes: 200_000,
        // The talker may fill any socket's buffers.
        broadcast_bytes_per_s: u32::MAX,
        burst_broadcast_bytes: u32::MAX,
        ..Limits::default()
    };
    let relay = Relay::start(limits).await;
    let mut witness = relay.join(room(1)).await;
    let mut slow = relay.join(room(1)).await;
    let mut talker = relay.join(room(1)).await;
    talk_until_left(&mut talker, &mut witness, slow.me).await;
    // It wakes up at once: what was under way still comes, then the reason.
    assert_eq!(
        slow.hear_refusal().await,
        Refusal::TooSlow {
            queue_bytes: 200_000
        }
    );
    talker.broadcast(b"on").await;
    while witness.hear_message().await.1 != b"on" {}
}

#[tokio::test]
async fn a_reader_that_never_wakes_is_cut_off() {
    let limits = Limits {
        queue_bytes: 200_000,
        broadcast_bytes_per_s: u32::MAX,
        burst_broadcast_bytes: u32::MAX,
        ..Limits::default()
    };
    let relay = Relay::start(limits).await;
    let mut witness = relay.join(room(1)).await;
    let dead = relay.join(room(1)).await;
    let mut talker = relay.join(room(1)).await;
    talk_until_left(&mut talker, &mut witness, dead.me).await;
    // Its socket is closed by the relay: writing to it fails before long.
    let (mut stream, _) = (dead.socket.into_inner(), dead.me);
    let closed = async {
        while stream.write_all(&[0; 1_000]).await.is_ok() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    soon("a closed socket", closed).await;
}

#[tokio::test]
async fn direct_frames_never_get_a_reader_cut() {
    let limits = Limits {
        queue_bytes: 100_000,
        ..Limits::default()
    };
    let relay = Relay::start(limits).await;
    let mut slow = relay.join(room(1)).await;
    let mut talker = relay.join(room(1)).await;
    for _ in 0..1_000 {
        talker.direct(slow.me, &[9; 15_000]).await;
    }
    talker.send(&ClientFrame::Lookup(wire::RoomCode(0))).await;
    assert!(matches!(talker.hear().await, RelayFrame::Rooms { .. }));
    talker.broadcast(b"last").await;
    assert_eq!(slow.hear().await, RelayFrame::Joined(talker.me));
    let mut heard = 0;
    while slow.hear_message().await.1 != b"last" {
        heard += 1;
    }
    assert!(
        (1..1_000).contains(&heard),
        "{heard} of 1000 frames were kept"
    );
}

#[tokio::test]
async fn full_rooms_and_relays_say_so() {
    let limits = Limits {
        room_clients: 2,
        rooms: 2,
        clients: 3,
        ..Limits::default()
    };
    let relay = Relay::start(limits).await;
    let mut one = relay.join(room(1)).await;
    let two = relay.join(room(1)).await;
    assert_eq!(refused(&relay, 1).await, Refusal::RoomFull { limit: 2 });
    let three = relay.join(room(2)).await;
    assert_eq!(refused(&relay, 3).await, Refusal::RelayFull { limit: 3 });
    assert_eq!(one.hear().await, RelayFrame::Joined(two.me));
    drop(two);
    assert!(matches!(one.hear().await, RelayFrame::Left(_)));
    assert_eq!(refused(&relay, 3).await, Refusal::TooManyRooms { limit: 2 });
    relay.join(room(1)).await;
    drop(three);
}

#[tokio::test]
async fn more_connections_wait_until_there_is_a_place() {
    let limits = Limits {
        clients: 1,
        spare_connections: 1,
        ..Limits::default()
    };
    let relay = Relay::start(limits).await;
    let member = relay.join(room(1)).await;
    let undecided = relay.connect().await;
    let address = relay.address;
    let mut third = tokio::spawn(async move { Client::connect(address).await });
    let waited = tokio::time::timeout(common::SILENCE, &mut third).await;
    assert!(waited.is_err(), "a third connection was served");
    drop(undecided);
    let mut third = soon("a place", third).await.expect("no panic");
    third.send(&ClientFrame::Lookup(wire::RoomCode(0))).await;
    assert!(matches!(third.hear().await, RelayFrame::Rooms { .. }));
    drop(member);
}

/// Why a client can't join a room.
async fn refused(relay: &Relay, n: u8) -> Refusal {
    let mut client = relay.connect().await;
    client
        .send(&ClientFrame::Hello {
            version: wire::VERSION,
            room: room(n),
            pass: None,
        })
        .await;
    client.hear_refusal().await
}

#[tokio::test]
async fn a_client_without_hello_is_closed() {
    let limits = Limits {
        hello_timeout_ms: 100,
        ..Limits::default()
    };
    let relay = Relay::start(limits).await;
    let mut shy = relay.connect().await;
    // A lookup is allowed, and gains no time.
    shy.send(&ClientFrame::Lookup(wire::RoomCode(0))).await;
    assert_eq!(shy.hear_refusal().await, Refusal::Idle { limit_ms: 100 });
}

#[tokio::test]
async fn a_silent_client_is_closed_and_a_quiet_one_is_not() {
    let limits = Limits {
        idle_timeout_ms: 300,
        ..Limits::default()
    };
    let relay = Relay::start(limits).await;
    // It reads, so its pongs are heard.
    let mut quiet = relay.join(room(1)).await;
    // It does not read: no pong, as after a cable was pulled.
    let mut silent = relay.join(room(1)).await;
    assert_eq!(quiet.hear().await, RelayFrame::Joined(silent.me));
    assert_eq!(quiet.hear().await, RelayFrame::Left(silent.me));
    assert_eq!(silent.hear_refusal().await, Refusal::Idle { limit_ms: 300 });
    // By now the quiet one has outlived its own time-out.
    let mut third = relay.join(room(1)).await;
    third.broadcast(b"there?").await;
    assert_eq!(quiet.hear().await, RelayFrame::Joined(third.me));
    assert_eq!(quiet.hear_message().await, (third.me, b"there?".to_vec()));
}

#[tokio::test]
async fn bytes_that_are_no_websocket_frame_are_refused() {
    let relay = Relay::start(Limits::default()).await;
    let mut witness = relay.join(room(1)).await;
    let client = relay.join(room(1)).await;
    assert_eq!(witness.hear().await, RelayFrame::Joined(client.me));
    let me = client.me;
    let mut stream = client.socket.into_inner();
    // Reserved bits, an unknown operation, no mask.
    stream
        .write_all(&[0xff, 0x05, 1, 2, 3, 4, 5])
        .await
        .expect("the relay reads");
    assert_eq!(witness.hear().await, RelayFrame::Left(me));
}

#[tokio::test]
async fn a_relay_that_stops_tells_its_clients_and_delivers_what_waits() {
    let limits = Limits {
        retry_ms: 1_234,
        ..Limits::default()
    };
    let relay = Relay::start(limits).await;
    let address = relay.address;
    let mut one = relay.join(room(1)).await;
    let mut two = relay.join(room(1)).await;
    let mut outside = relay.connect().await;
    one.broadcast(b"last words").await;
    assert_eq!(one.hear().await, RelayFrame::Joined(two.me));
    // Once the answer is there, so is what was sent before the question.
    one.send(&ClientFrame::Lookup(wire::RoomCode(0))).await;
    assert!(matches!(one.hear().await, RelayFrame::Rooms { .. }));
    let stopped = relay.stop();
    assert_eq!(two.hear_message().await, (one.me, b"last words".to_vec()));
    for client in [&mut one, &mut two, &mut outside] {
        let expected = Refusal::GoingAway { retry_ms: 1_234 };
        assert_eq!(client.hear_refusal().await, expected);
    }
    drop((one, two, outside));
    soon("the end of the relay", stopped)
        .await
        .expect("no panic")
        .expect("no error");
    assert!(tokio::net::TcpStream::connect(address).await.is_err());
}

#[tokio::test]
async fn a_relay_that_stops_does_not_wait_for_ever() {
    let limits = Limits {
        drain_timeout_ms: 100,
        ..Limits::default()
    };
    let relay = Relay::start(limits).await;
    let mut deaf = relay.join(room(1)).await;
    let half_a_request = tokio::net::TcpStream::connect(relay.address).await;
    half_a_request
        .expect("it listens")
        .write_all(b"GET / HT")
        .await
        .expect("it reads");
    // The client neither reads nor closes.
    soon("the end of the relay", relay.stop())
        .await
        .expect("no panic")
        .expect("no error");
    let ended = async { while let Some(Ok(_)) = deaf.socket.next().await {} };
    soon("the end of the connection", ended).await;
}
