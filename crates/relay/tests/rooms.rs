//! What clients of a relay hear of each other, over real sockets.

mod common;

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use common::{Relay, room};
use relay::Limits;
use tungstenite::Message;
use wire::{ClientFrame, PeerNo, RelayFrame, RoomCode};

#[tokio::test]
async fn two_in_a_room_hear_each_other() {
    let relay = Relay::start(Limits::default()).await;
    let mut one = relay.join(room(1)).await;
    let mut two = relay.join(room(1)).await;
    assert_eq!(one.hear().await, RelayFrame::Joined(two.me));
    one.broadcast(b"from one").await;
    two.broadcast(b"from two").await;
    assert_eq!(two.hear_message().await, (one.me, b"from one".to_vec()));
    assert_eq!(one.hear_message().await, (two.me, b"from two".to_vec()));
}

#[tokio::test]
async fn a_direct_frame_reaches_one_peer() {
    let relay = Relay::start(Limits::default()).await;
    let mut one = relay.join(room(1)).await;
    let mut two = relay.join(room(1)).await;
    let mut three = relay.join(room(1)).await;
    one.direct(three.me, b"only you").await;
    one.broadcast(b"all").await;
    assert_eq!(three.hear_message().await, (one.me, b"only you".to_vec()));
    assert_eq!(three.hear_message().await, (one.me, b"all".to_vec()));
    assert_eq!(two.hear().await, RelayFrame::Joined(three.me));
    assert_eq!(two.hear_message().await, (one.me, b"all".to_vec()));
}

#[tokio::test]
async fn a_direct_frame_to_nobody_is_dropped() {
    let relay = Relay::start(Limits::default()).await;
    let mut one = relay.join(room(1)).await;
    let mut other_room = relay.join(room(2)).await;
    one.direct(PeerNo(u32::MAX), b"nobody").await;
    one.direct(other_room.me, b"not here").await;
    one.send(&ClientFrame::Lookup(RoomCode::of(room(2)))).await;
    assert!(matches!(one.hear().await, RelayFrame::Rooms { .. }));
    other_room.hear_nothing().await;
}

#[tokio::test]
async fn rooms_do_not_hear_each_other() {
    let relay = Relay::start(Limits::default()).await;
    let mut here = relay.join(room(1)).await;
    let mut also_here = relay.join(room(1)).await;
    let mut there = relay.join(room(2)).await;
    here.broadcast(b"here").await;
    assert_eq!(also_here.hear_message().await, (here.me, b"here".to_vec()));
    there.hear_nothing().await;
    let (_, peers) = {
        let mut late = relay.connect().await;
        late.hello(room(2)).await
    };
    assert_eq!(peers, [there.me]);
}

#[tokio::test]
async fn comings_and_goings_are_told() {
    let relay = Relay::start(Limits::default()).await;
    let mut one = relay.join(room(1)).await;
    let mut two = relay.connect().await;
    let (_, peers) = two.hello(room(1)).await;
    assert_eq!(peers, [one.me]);
    let mut three = relay.connect().await;
    let (_, peers) = three.hello(room(1)).await;
    assert_eq!(peers, [one.me, two.me]);
    assert_eq!(one.hear().await, RelayFrame::Joined(two.me));
    assert_eq!(one.hear().await, RelayFrame::Joined(three.me));

    // One says goodbye, one is gone without a word.
    two.send_message(Message::Close(None)).await;
    assert_eq!(one.hear().await, RelayFrame::Left(two.me));
    let gone = three.me;
    drop(three);
    assert_eq!(one.hear().await, RelayFrame::Left(gone));
}

#[tokio::test]
async fn a_number_is_not_given_twice() {
    let relay = Relay::start(Limits::default()).await;
    let mut stays = relay.join(room(1)).await;
    let mut seen = vec![stays.me];
    for _ in 0..5 {
        let client = relay.join(room(1)).await;
        assert!(!seen.contains(&client.me));
        seen.push(client.me);
        assert_eq!(stays.hear().await, RelayFrame::Joined(client.me));
        let gone = client.me;
        drop(client);
        assert_eq!(stays.hear().await, RelayFrame::Left(gone));
    }
}

#[tokio::test]
async fn a_sender_is_who_the_relay_says() {
    let relay = Relay::start(Limits::default()).await;
    let mut victim = relay.join(room(1)).await;
    let mut reader = relay.join(room(1)).await;
    let mut liar = relay.join(room(1)).await;
    // A relay's own frame, sent as a payload, stays a payload.
    let forged = wire::encode(&RelayFrame::Message {
        from: victim.me,
        payload: b"forged".to_vec(),
    });
    liar.broadcast(&forged).await;
    assert_eq!(reader.hear().await, RelayFrame::Joined(liar.me));
    assert_eq!(reader.hear_message().await, (liar.me, forged.clone()));
    // Sent as a frame, it is either no frame or one with other meaning, never the victim's word:
    // tag 3 is a lookup, which has other bytes after it.
    liar.send_raw(forged).await;
    assert_eq!(liar.hear_refusal().await, wire::Refusal::BadFrame);
    assert_eq!(reader.hear().await, RelayFrame::Left(liar.me));
    victim.broadcast(b"my own").await;
    assert_eq!(reader.hear_message().await, (victim.me, b"my own".to_vec()));
}

#[tokio::test]
async fn frames_of_any_allowed_length_arrive_whole_and_in_order() {
    let relay = Relay::start(Limits::default()).await;
    let mut one = relay.join(room(1)).await;
    let mut two = relay.join(room(1)).await;
    // The envelope of a message to a client is four bytes longer than that of a broadcast.
    let longest = wire::MAX_FRAME_BYTES - 9;
    for length in [0, 1, 125, 126, 65_535, 65_536, longest] {
        let payload: Vec<u8> = (0..length).map(|n| n.to_le_bytes()[0]).collect();
        one.broadcast(&payload).await;
        assert_eq!(two.hear_message().await, (one.me, payload));
    }
}

#[tokio::test]
async fn a_room_is_found_by_its_code_while_it_has_clients() {
    let relay = Relay::start(Limits::default()).await;
    let code = RoomCode::of(room(7));
    let mut asker = relay.connect().await;
    asker.send(&ClientFrame::Lookup(code)).await;
    let none = RelayFrame::Rooms {
        code,
        rooms: vec![],
    };
    assert_eq!(asker.hear().await, none);
    let member = relay.join(room(7)).await;
    asker.send(&ClientFrame::Lookup(code)).await;
    let one = RelayFrame::Rooms {
        code,
        rooms: vec![room(7)],
    };
    assert_eq!(asker.hear().await, one);
    // A client may join after it asked, and ask after it joined.
    let (_, peers) = asker.hello(room(7)).await;
    assert_eq!(peers, [member.me]);
    asker.send(&ClientFrame::Lookup(code)).await;
    assert_eq!(asker.hear().await, one);
    let gone = member.me;
    drop(member);
    assert_eq!(asker.hear().await, RelayFrame::Left(gone));
    drop(asker);
    let mut late = relay.connect().await;
    let emptied = async {
        loop {
            late.send(&ClientFrame::Lookup(code)).await;
            if late.hear().await == none {
                break;
            }
        }
    };
    common::soon("an empty room", emptied).await;
}

#[tokio::test]
async fn a_welcome_tells_the_relays_time() {
    let now_ms = || {
        let elapsed = SystemTime::now().duration_since(UNIX_EPOCH);
        u64::try_from(elapsed.expect("after 1970").as_millis()).expect("64 bits")
    };
    let relay = Relay::start(Limits::default()).await;
    let before = now_ms();
    let mut client = relay.connect().await;
    let (time_ms, _) = client.hello(room(1)).await;
    assert!((before..=now_ms()).contains(&time_ms));
}

#[tokio::test]
async fn one_who_only_listens_stays_while_the_room_talks() {
    let relay = Relay::start(Limits {
        idle_timeout_ms: 400,
        ..Limits::default()
    })
    .await;
    let mut talker = relay.join(room(1)).await;
    let mut listener = relay.join(room(1)).await;
    let until = tokio::time::Instant::now() + Duration::from_millis(1_500);
    while tokio::time::Instant::now() < until {
        talker.broadcast(b"on and on").await;
        // Reading answers pings; it sends nothing else.
        assert_eq!(listener.hear_message().await.0, talker.me);
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
