//! A host's hand, over real sockets.

mod common;

use std::time::{Duration, Instant};

use common::{Client, Relay, hosted::Hosted, room};
use relay::Limits;
use wire::{
    Challenge, ClientFrame, Conditions, Control, HostProof, Pass, PeerNo, ProofFault, Refusal,
    RelayFrame,
};

async fn challenge(client: &mut Client) -> Challenge {
    client.send(&ClientFrame::GetChallenge).await;
    loop {
        if let RelayFrame::Challenge(challenge) = client.hear().await {
            return challenge;
        }
    }
}

async fn prove(client: &mut Client, hosted: &Hosted) {
    let challenge = challenge(client).await;
    let proof = hosted.proof(challenge);
    client.send(&ClientFrame::Prove(proof)).await;
}

/// The next conditions, after whatever else comes before.
async fn conditions(client: &mut Client) -> Conditions {
    loop {
        if let RelayFrame::Conditions(conditions) = client.hear().await {
            return conditions;
        }
    }
}

/// A control that is to be done.
async fn order(host: &mut Client, control: Control) {
    host.send(&ClientFrame::Control(control)).await;
    loop {
        if let RelayFrame::Controlled(done) = host.hear().await {
            assert!(done);
            return;
        }
    }
}

/// A relay, and the host in its room.
async fn hosted() -> (Relay, Hosted, Client) {
    let relay = Relay::start(Limits::default()).await;
    let hosted = Hosted::new(1);
    let mut host = relay.join(hosted.id).await;
    prove(&mut host, &hosted).await;
    assert!(conditions(&mut host).await.host);
    (relay, hosted, host)
}

/// The refusal of a proof that a client of the room gives for a challenge of its own.
async fn fault(hosted: &Hosted, proof: impl FnOnce(Challenge) -> HostProof) -> Refusal {
    let relay = Relay::start(Limits::default()).await;
    let mut liar = relay.join(hosted.id).await;
    let mut other = relay.join(hosted.id).await;
    let challenge = challenge(&mut liar).await;
    liar.send(&ClientFrame::Prove(proof(challenge))).await;
    let refusal = liar.hear_refusal().await;
    // The room goes on, and hears of no host.
    assert_eq!(other.hear().await, RelayFrame::Left(liar.me));
    refusal
}

#[tokio::test]
async fn forged_proofs_are_refused() {
    let hosted = Hosted::new(1);
    let stranger = Hosted::new(2);
    let of_own_room = fault(&hosted, |challenge| stranger.proof(challenge)).await;
    assert_eq!(of_own_room, Refusal::BadProof(ProofFault::Room));
    let of_another_key = fault(&hosted, |challenge| HostProof {
        signature: stranger.proof(challenge).signature,
        ..hosted.proof(challenge)
    })
    .await;
    assert_eq!(of_another_key, Refusal::BadProof(ProofFault::Signature));
    let replayed = fault(&hosted, |_| hosted.proof(Challenge([0; 32]))).await;
    assert_eq!(replayed, Refusal::BadProof(ProofFault::Signature));
    let without_host = Hosted::without_host(3);
    let of_nobody = fault(&without_host, |challenge| without_host.proof(challenge)).await;
    assert_eq!(of_nobody, Refusal::BadProof(ProofFault::NoHost));
    let of_other_parameters = fault(&hosted, |challenge| HostProof {
        params: stranger.proof(challenge).params,
        ..hosted.proof(challenge)
    })
    .await;
    assert_eq!(of_other_parameters, Refusal::BadProof(ProofFault::Params));
    let of_too_many = fault(&hosted, |challenge| HostProof {
        params: vec![0; 200_000],
        ..hosted.proof(challenge)
    })
    .await;
    assert_eq!(of_too_many, Refusal::BadProof(ProofFault::Params));
}

#[tokio::test]
async fn a_challenge_is_good_for_one_proof_of_one_connection() {
    let relay = Relay::start(Limits::default()).await;
    let hosted = Hosted::new(1);
    let mut host = relay.join(hosted.id).await;
    let given = challenge(&mut host).await;
    host.send(&ClientFrame::Prove(hosted.proof(given))).await;
    assert!(conditions(&mut host).await.host);

    // Who overheard the proof, with a challenge of its own, and without any.
    let mut thief = relay.join(hosted.id).await;
    challenge(&mut thief).await;
    thief.send(&ClientFrame::Prove(hosted.proof(given))).await;
    let refusal = thief.hear_refusal().await;
    assert_eq!(refusal, Refusal::BadProof(ProofFault::Signature));
    let mut thief = relay.join(hosted.id).await;
    thief.send(&ClientFrame::Prove(hosted.proof(given))).await;
    let refusal = thief.hear_refusal().await;
    assert_eq!(refusal, Refusal::BadProof(ProofFault::Challenge));

    // The host itself, twice.
    host.send(&ClientFrame::Prove(hosted.proof(given))).await;
    let refusal = host.hear_refusal().await;
    assert_eq!(refusal, Refusal::BadProof(ProofFault::Challenge));
}

#[tokio::test]
async fn orders_of_others_are_refused() {
    let (relay, hosted, mut host) = hosted().await;
    let close = ClientFrame::Control(Control::Close(true));
    let mut pupil = relay.join(hosted.id).await;
    pupil.send(&close).await;
    assert_eq!(pupil.hear_refusal().await, Refusal::NotHost);
    // Of one who is in no room, and of a host of another room.
    let mut nobody = relay.connect().await;
    nobody.send(&close).await;
    assert_eq!(nobody.hear_refusal().await, Refusal::NotHost);
    let mut other = relay.connect().await;
    let other_room = Hosted::new(2);
    prove(&mut other, &other_room).await;
    other.hello(hosted.id).await;
    other.send(&close).await;
    assert_eq!(other.hear_refusal().await, Refusal::NotHost);
    order(&mut host, Control::Close(false)).await;
    relay.join(hosted.id).await;
}

#[tokio::test]
async fn a_closed_room_lets_back_who_lost_the_connection_and_the_host() {
    let (relay, hosted, mut host) = hosted().await;
    let mut pupil = relay.join(hosted.id).await;
    assert!(!conditions(&mut pupil).await.closed);
    order(&mut host, Control::Close(true)).await;
    assert!(conditions(&mut pupil).await.closed);
    let hello = |pass| ClientFrame::Hello {
        version: wire::VERSION,
        room: hosted.id,
        pass,
    };
    for pass in [None, Some(Pass([1; 16]))] {
        let mut newcomer = relay.connect().await;
        newcomer.send(&hello(pass)).await;
        assert_eq!(newcomer.hear_refusal().await, Refusal::RoomClosed);
    }
    // Another room is open.
    relay.join(room(9)).await;

    let gone = pupil.me;
    let pass = pupil.pass;
    drop(pupil);
    loop {
        if host.hear().await == RelayFrame::Left(gone) {
            break;
        }
    }
    let mut pupil = relay.connect().await;
    pupil.pass = pass;
    pupil.hello(hosted.id).await;
    assert_ne!(pupil.pass, pass, "each welcome gives a new one");
    assert!(conditions(&mut pupil).await.closed);

    drop(host);
    assert_eq!(pupil.hear().await, RelayFrame::Left(PeerNo(1)));
    let alone = conditions(&mut pupil).await;
    assert!(alone.closed && !alone.host_present, "{alone:?}");
    let mut host = relay.connect().await;
    prove(&mut host, &hosted).await;
    host.hello(hosted.id).await;
    assert!(conditions(&mut host).await.host);
    assert!(conditions(&mut pupil).await.host_present);
    order(&mut host, Control::Close(false)).await;
    relay.join(hosted.id).await;
}

#[tokio::test]
async fn conditions_end_with_the_last_client() {
    let (relay, hosted, mut host) = hosted().await;
    order(&mut host, Control::Close(true)).await;
    drop(host);
    let reopened = async {
        loop {
            let mut client = relay.connect().await;
            client
                .send(&ClientFrame::Hello {
                    version: wire::VERSION,
                    room: hosted.id,
                    pass: None,
                })
                .await;
            match client.hear().await {
                RelayFrame::Welcome { .. } => return client,
                RelayFrame::Refused(Refusal::RoomClosed) => {}
                other => panic!("a welcome was due, not {other:?}"),
            }
        }
    };
    let mut first = common::soon("an open room", reopened).await;
    first.hear_nothing().await;
}

#[tokio::test]
async fn a_muted_peer_is_told_and_not_heard() {
    let (relay, hosted, mut host) = hosted().await;
    let mut pupil = relay.join(hosted.id).await;
    let mut other = relay.join(hosted.id).await;
    let peer = pupil.me;
    order(&mut host, Control::Mute { peer, muted: true }).await;
    assert!(!conditions(&mut pupil).await.muted, "as it came");
    assert!(conditions(&mut pupil).await.muted);
    pupil.broadcast(b"psst").await;
    pupil.direct(other.me, b"psst").await;
    // A lookup's answer shows that both were heard, by the relay alone.
    let code = wire::RoomCode::of(room(9));
    pupil.send(&ClientFrame::Lookup(code)).await;
    loop {
        if let RelayFrame::Rooms { .. } = pupil.hear().await {
            break;
        }
    }
    order(&mut host, Control::Mute { peer, muted: false }).await;
    pupil.broadcast(b"aloud").await;
    let heard = loop {
        if let RelayFrame::Message { payload, .. } = other.hear().await {
            break payload;
        }
    };
    assert_eq!(heard, b"aloud");
}

#[tokio::test]
async fn a_removed_peer_is_told_why() {
    let (relay, hosted, mut host) = hosted().await;
    let mut pupil = relay.join(hosted.id).await;
    order(&mut host, Control::Remove(pupil.me)).await;
    assert_eq!(pupil.hear_refusal().await, Refusal::Removed);
    loop {
        if host.hear().await == RelayFrame::Left(pupil.me) {
            break;
        }
    }
    host.send(&ClientFrame::Control(Control::Remove(pupil.me)))
        .await;
    assert_eq!(host.hear().await, RelayFrame::Controlled(false));
    // The room is open, so it may come back.
    pupil = relay.join(hosted.id).await;
    assert!(conditions(&mut pupil).await.host_present);
}

#[tokio::test]
async fn halves_hear_their_own() {
    let (relay, hosted, mut host) = hosted().await;
    let mut one = relay.join(hosted.id).await;
    let mut two = relay.join(hosted.id).await;
    let mut three = relay.join(hosted.id).await;
    let second = Some(vec![two.me, three.me]);
    order(&mut host, Control::Split(second)).await;
    host.broadcast(b"first").await;
    two.broadcast(b"second").await;
    let of = async |client: &mut Client| loop {
        if let RelayFrame::Message { payload, .. } = client.hear().await {
            break payload;
        }
    };
    assert_eq!(of(&mut one).await, b"first");
    assert_eq!(of(&mut three).await, b"second");
    order(&mut host, Control::Unite).await;
    three.broadcast(b"whole").await;
    assert_eq!(of(&mut one).await, b"whole");
    assert_eq!(of(&mut host).await, b"whole");
}

#[tokio::test]
async fn a_delay_is_kept_and_can_be_lifted() {
    let (relay, hosted, mut host) = hosted().await;
    let mut pupil = relay.join(hosted.id).await;
    let weather = |delay_ms| Control::Weather {
        delay_ms,
        loss_permille: 0,
    };
    order(&mut host, weather(300)).await;
    let told = async { while conditions(&mut pupil).await.delay_ms != 300 {} };
    common::soon("a delay", told).await;
    let sent = Instant::now();
    host.broadcast(b"late").await;
    assert_eq!(pupil.hear_message().await.1, b"late");
    assert!(sent.elapsed() >= Duration::from_millis(300));

    // Ten seconds would be late for this test; lifted, what waits comes at once.
    order(&mut host, weather(10_000)).await;
    host.broadcast(b"waits").await;
    order(&mut host, weather(0)).await;
    let lifted = Instant::now();
    while conditions(&mut pupil).await.delay_ms != 0 {}
    assert_eq!(pupil.hear_message().await.1, b"waits");
    assert!(lifted.elapsed() < Duration::from_secs(9));
}

#[tokio::test]
async fn weather_out_of_bounds_is_refused_with_the_bound() {
    for (delay_ms, loss_permille, expected) in [
        (
            10_001,
            0,
            Refusal::DelayTooLong {
                found: 10_001,
                limit: 10_000,
            },
        ),
        (
            0,
            501,
            Refusal::LossTooHigh {
                found: 501,
                limit: 500,
            },
        ),
    ] {
        let (_relay, _, mut host) = hosted().await;
        let weather = Control::Weather {
            delay_ms,
            loss_permille,
        };
        host.send(&ClientFrame::Control(weather)).await;
        assert_eq!(host.hear_refusal().await, expected);
    }
}

#[tokio::test]
async fn controls_are_counted_by_kind_and_name_nobody() {
    let (relay, hosted, mut host) = hosted().await;
    let pupil = relay.join(hosted.id).await;
    order(&mut host, Control::Split(None)).await;
    order(&mut host, Control::Unite).await;
    order(&mut host, Control::Split(None)).await;
    let peer = pupil.me;
    order(&mut host, Control::Mute { peer, muted: true }).await;
    let metrics = common::http::request(relay.address, "GET", "/metrics", "").await;
    let text = String::from_utf8(metrics.body).expect("text");
    for line in [
        "chalk_relay_controls_total{control=\"split\"} 2",
        "chalk_relay_controls_total{control=\"unite\"} 1",
        "chalk_relay_controls_total{control=\"mute\"} 1",
        "chalk_relay_held_back_total 0",
    ] {
        assert!(text.contains(line), "{line} in {text}");
    }
}

#[tokio::test]
async fn a_flood_of_controls_is_cut() {
    let limits = Limits {
        frames_per_s: 10,
        burst_frames: 60,
        ..Limits::default()
    };
    let relay = Relay::start(limits).await;
    let hosted = Hosted::new(1);
    let mut host = relay.join(hosted.id).await;
    prove(&mut host, &hosted).await;
    for _ in 0..200 {
        let frame = wire::encode(&ClientFrame::Control(Control::Unite));
        // It may be cut before the last.
        if futures_util::SinkExt::send(&mut host.socket, tungstenite::Message::binary(frame))
            .await
            .is_err()
        {
            break;
        }
    }
    let refusal = host.hear_refusal().await;
    assert_eq!(refusal, Refusal::TooFast { frames_per_s: 10 });
}
