//! How a relay starts among others: what it is told, and what NATS says to that.

mod common;

use std::{fs, path::PathBuf, time::Duration};

use common::{DEADLINE, Relay, http::request, nats::Nats, pupil::Pupil, room, soon};
use rcgen::CertifiedKey;
use relay::{Config, Federation, RunError};
use tokio::{net::TcpListener, time::sleep};

/// A relay that is told this.
async fn relay(federation: Federation) -> Relay {
    Relay::serve(Config {
        federation,
        ..Config::default()
    })
    .await
}

/// What a relay that can't start says.
async fn refusal(federation: Federation) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let config = Config {
        federation,
        ..Config::default()
    };
    let run = relay::run(listener, config, sleep(DEADLINE));
    match soon("a refusal", run).await {
        Err(error @ RunError::Federation(_)) => error.to_string(),
        other => panic!("a refusal was due, not {other:?}"),
    }
}

/// A file with this content in the server's folder.
fn file(nats: &Nats, content: &str) -> PathBuf {
    let path = nats.folder().join("credentials");
    fs::write(&path, content).expect("it is written");
    path
}

/// Two relays that are told this are one room.
async fn assert_meet(federation: Federation) {
    let (one, two) = (relay(federation.clone()).await, relay(federation).await);
    let mut a = Pupil::join(&one, room(1)).await;
    let mut b = Pupil::join(&two, room(1)).await;
    a.until_reaches(1).await;
    b.until_reaches(1).await;
}

#[tokio::test]
async fn credentials_are_asked_for_and_taken() {
    // As docs/relay.md has it: nothing but the relays' own subjects.
    let own = "permissions { publish: \"chalk.relays.>\", subscribe: \"chalk.relays.>\" }";
    let user = format!("{{ user: relay, password: \"a:b\", {own} }}");
    let nats = Nats::with(&format!("authorization {{ users = [{user}] }}"));
    let said = refusal(nats.federation()).await;
    assert!(
        said.contains("refuses") && said.contains("--nats-credentials"),
        "{said}"
    );
    let with = |file| Federation {
        nats_credentials: Some(file),
        ..nats.federation()
    };
    let said = refusal(with(file(&nats, "relay:wrong"))).await;
    assert!(said.contains("refuses"), "{said}");
    let said = refusal(with("/nowhere/at.all".into())).await;
    assert!(said.contains("/nowhere/at.all"), "{said}");
    let said = refusal(with(file(&nats, ""))).await;
    assert!(said.contains("holds no credentials"), "{said}");
    assert_meet(with(file(&nats, "relay:a:b\n"))).await;
}

#[tokio::test]
async fn a_token_is_enough_where_nats_wants_one() {
    let nats = Nats::with("authorization { token: \"open sesame\" }");
    assert_meet(Federation {
        nats_credentials: Some(file(&nats, "open sesame\n")),
        ..nats.federation()
    })
    .await;
}

#[tokio::test]
async fn the_seed_of_an_nkey_opens_the_door() {
    let key = nkeys::KeyPair::new_user();
    let public = key.public_key();
    let nats = Nats::with(&format!(
        "authorization {{ users: [{{ nkey: {public} }}] }}"
    ));
    let seed = key.seed().expect("its own");
    assert_meet(Federation {
        nats_credentials: Some(file(&nats, &seed)),
        ..nats.federation()
    })
    .await;
}

#[tokio::test]
async fn a_server_that_is_not_up_yet_is_waited_for() {
    let mut nats = Nats::stopped("");
    let (one, two) = (
        relay(nats.federation()).await,
        relay(nats.federation()).await,
    );
    let mut a = Pupil::join(&one, room(1)).await;
    let mut b = Pupil::join(&two, room(1)).await;
    assert!(a.peers.is_empty() && b.peers.is_empty());
    let answer = request(one.address, "GET", "/readyz", "").await;
    assert_eq!(
        (answer.status, &answer.body[..]),
        (200, &b"ready, but NATS is away\n"[..])
    );
    nats.resume();
    a.until_reaches(1).await;
    b.until_reaches(1).await;
    soon("a ready relay", async {
        while request(one.address, "GET", "/readyz", "").await.body != b"ready\n" {
            sleep(Duration::from_millis(20)).await;
        }
    })
    .await;
}

#[tokio::test]
async fn nats_is_reached_by_tls_with_a_certificate_of_ones_own() {
    let mut nats =
        Nats::stopped("tls { cert_file: \"FOLDER/cert.pem\", key_file: \"FOLDER/key.pem\" }");
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).expect("a certificate");
    let CertifiedKey { cert, signing_key } = made;
    let cert_file = nats.folder().join("cert.pem");
    fs::write(&cert_file, cert.pem()).expect("it is written");
    fs::write(nats.folder().join("key.pem"), signing_key.serialize_pem()).expect("it is written");
    nats.resume();
    let url = nats.url().replace("nats://", "tls://");
    let federation = |nats_ca| Federation {
        nats: vec![url.parse().expect("an address")],
        nats_ca,
        ..Federation::default()
    };
    let said = refusal(federation(Some(nats.folder().join("key.pem")))).await;
    assert!(said.contains("holds no certificates"), "{said}");
    assert_meet(federation(Some(cert_file))).await;
}
