//! What who runs a relay sees and sets: readiness, counters, TLS, origins, addresses.

mod common;

use std::{fs, path::Path, sync::Arc};

use common::{
    Client, Relay,
    http::{Answer, request},
    room, soon,
};
use futures_util::SinkExt as _;
use rcgen::CertifiedKey;
use relay::{Certificate, CertificateError, Config, Limits, RunError};
use tempfile::TempDir;
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::{
    TlsConnector,
    rustls::{ClientConfig, RootCertStore, crypto::ring, pki_types::ServerName},
};
use tokio_tungstenite::client_async;
use tungstenite::{Message, client::IntoClientRequest as _};
use wire::{ClientFrame, Refusal, RelayFrame};

async fn get(relay: &Relay, path: &str) -> Answer {
    request(relay.address, "GET", path, "").await
}

/// The text of an answer that must be good.
async fn text(relay: &Relay, path: &str) -> String {
    let answer = get(relay, path).await;
    assert_eq!(answer.status, 200, "{path}");
    String::from_utf8(answer.body).expect("UTF-8")
}

/// The value of a line of the metrics.
async fn metric(relay: &Relay, name: &str) -> u64 {
    let text = text(relay, "/metrics").await;
    let value = text
        .lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
    value
        .unwrap_or_else(|| panic!("no {name} in\n{text}"))
        .parse()
        .expect("a number")
}

#[tokio::test]
async fn a_relay_is_ready_while_it_has_a_place() {
    let relay = Relay::start(Limits {
        clients: 1,
        ..Limits::default()
    })
    .await;
    assert_eq!(text(&relay, "/readyz").await, "ready\n");
    let client = relay.join(room(1)).await;
    let full = get(&relay, "/readyz").await;
    assert_eq!((full.status, full.body), (503, b"full\n".to_vec()));
    drop(client);
    soon("a place", async {
        while get(&relay, "/readyz").await.status != 200 {
            tokio::task::yield_now().await;
        }
    })
    .await;
    assert_eq!(text(&relay, "/healthz").await, "ok\n");
}

#[tokio::test]
async fn metrics_count_what_passes() {
    let relay = Relay::start(Limits::default()).await;
    let mut one = relay.join(room(1)).await;
    let mut two = relay.join(room(1)).await;
    assert_eq!(one.hear().await, RelayFrame::Joined(two.me));
    one.broadcast(b"hello").await;
    assert_eq!(two.hear_message().await.1, b"hello");
    one.direct(wire::PeerNo(99), b"nobody").await;
    two.send_raw(vec![200]).await;
    assert_eq!(two.hear_refusal().await, Refusal::BadFrame);
    assert_eq!(one.hear().await, RelayFrame::Left(two.me));

    let answer = get(&relay, "/metrics").await;
    assert!(
        answer
            .header("content-type")
            .starts_with("application/openmetrics-text")
    );
    let text = String::from_utf8(answer.body).expect("UTF-8");
    assert!(text.ends_with("# EOF\n"));
    let expected = [
        ("chalk_relay_rooms", 1),
        ("chalk_relay_clients", 1),
        // Two hellos, a broadcast, a direct frame.
        ("chalk_relay_frames_received_total", 4),
        // Two welcomes, who joined and left, the message.
        ("chalk_relay_frames_sent_total", 5),
        ("chalk_relay_undelivered_total", 1),
        ("chalk_relay_refusals_total{reason=\"bad_frame\"}", 1),
    ];
    for (name, value) in expected {
        assert_eq!(metric(&relay, name).await, value, "{name}");
    }
    let hello = ClientFrame::Hello {
        version: wire::VERSION,
        room: room(1),
        pass: None,
    };
    let direct = ClientFrame::Direct {
        to: wire::PeerNo(99),
        payload: b"nobody".to_vec(),
    };
    let broadcast = ClientFrame::Broadcast(b"hello".to_vec());
    let received = 2 * wire::encode(&hello).len()
        + wire::encode(&direct).len()
        + wire::encode(&broadcast).len();
    assert_eq!(
        metric(&relay, "chalk_relay_received_bytes_total").await,
        received as u64
    );
}

/// The status of an answer to a page of this origin that wants to connect.
async fn upgrade_status(relay: &Relay, origin: &str) -> u16 {
    let mut request = format!("ws://{}/relay", relay.address)
        .into_client_request()
        .expect("a request");
    let origin = origin.parse().expect("visible ASCII");
    request.headers_mut().insert("origin", origin);
    let stream = TcpStream::connect(relay.address)
        .await
        .expect("the relay listens");
    match soon("an answer", client_async(request, stream)).await {
        Ok((_, answer)) => answer.status().as_u16(),
        Err(tungstenite::Error::Http(answer)) => answer.status().as_u16(),
        Err(error) => panic!("{error}"),
    }
}

#[tokio::test]
async fn pages_of_other_origins_stay_out() {
    let relay = Relay::serve(Config {
        origins: vec!["https://school.example".to_owned()],
        ..Config::default()
    })
    .await;
    assert_eq!(upgrade_status(&relay, "https://school.example").await, 101);
    let own = format!("http://{}", relay.address);
    assert_eq!(upgrade_status(&relay, &own).await, 101);
    assert_eq!(upgrade_status(&relay, "https://other.example").await, 403);
    // A program names no page.
    relay.join(room(1)).await;
    let refused = "chalk_relay_refusals_total{reason=\"origin\"}";
    assert_eq!(metric(&relay, refused).await, 1);
}

#[tokio::test]
async fn an_address_has_so_many_places() {
    let relay = Relay::serve(Config {
        proxies: vec!["127.0.0.1/32".parse().expect("a network")],
        limits: Limits {
            address_clients: 1,
            ..Limits::default()
        },
        ..Config::default()
    })
    .await;
    let _one = relay.join(room(1)).await;
    let mut two = relay.connect().await;
    let expected = Refusal::AddressFull { limit: 1 };
    assert_eq!(two.hear_refusal().await, expected);
    // The same proxy, for somebody else.
    let mut request = format!("ws://{}/relay", relay.address)
        .into_client_request()
        .expect("a request");
    let address = "198.51.100.7".parse().expect("visible ASCII");
    request.headers_mut().insert("x-forwarded-for", address);
    let stream = TcpStream::connect(relay.address)
        .await
        .expect("the relay listens");
    let (socket, _) = soon("a connection", client_async(request, stream))
        .await
        .expect("the relay upgrades");
    let mut other = Client {
        socket,
        me: wire::PeerNo(0),
        pass: None,
    };
    let (_, peers) = other.hello(room(1)).await;
    assert_eq!(peers.len(), 1);
}

/// A certificate of its own for `localhost` in a folder, and what trusts it.
fn certificate(folder: &Path) -> (Certificate, RootCertStore) {
    let CertifiedKey { cert, signing_key } =
        rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    let files = Certificate {
        chain: folder.join("chain.pem"),
        key: folder.join("key.pem"),
    };
    fs::write(&files.chain, cert.pem()).expect("written");
    fs::write(&files.key, signing_key.serialize_pem()).expect("written");
    let mut roots = RootCertStore::empty();
    roots.add(cert.der().clone()).expect("a root");
    (files, roots)
}

#[tokio::test]
async fn with_a_certificate_all_goes_by_tls() {
    let folder = TempDir::new().expect("a temporary folder");
    let (files, roots) = certificate(folder.path());
    let relay = Relay::serve(Config {
        certificate: Some(files),
        ..Config::default()
    })
    .await;
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_root_certificates(roots)
        .with_no_client_auth();
    let stream = TcpStream::connect(relay.address)
        .await
        .expect("the relay listens");
    let name = ServerName::try_from("localhost").expect("a name");
    let stream = soon(
        "TLS",
        TlsConnector::from(Arc::new(config)).connect(name, stream),
    )
    .await
    .expect("the certificate is trusted");
    let (mut socket, _) = Box::pin(soon(
        "a connection",
        client_async("wss://localhost/relay", stream),
    ))
    .await
    .expect("the relay upgrades");
    let hello = ClientFrame::Hello {
        version: wire::VERSION,
        room: room(1),
        pass: None,
    };
    let hello = Message::binary(wire::encode(&hello));
    socket.send(hello).await.expect("the relay reads");
    let welcome = soon("a frame", futures_util::StreamExt::next(&mut socket)).await;
    let Some(Ok(Message::Binary(welcome))) = welcome else {
        panic!("a welcome was due, not {welcome:?}");
    };
    let welcome = wire::decode(&welcome).expect("a relay's frame");
    assert!(matches!(welcome, RelayFrame::Welcome { .. }));
}

/// The error of a relay that starts with these files.
async fn refusal_of(certificate: Certificate) -> CertificateError {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let config = Config {
        certificate: Some(certificate),
        ..Config::default()
    };
    match relay::run(listener, config, std::future::pending()).await {
        Err(RunError::Certificate(error)) => error,
        other => panic!("an error about the certificate was due, not {other:?}"),
    }
}

#[tokio::test]
async fn a_certificate_that_can_not_be_used_is_named() {
    let folder = TempDir::new().expect("a temporary folder");
    let (good, _) = certificate(folder.path());
    let missing = folder.path().join("missing.pem");
    let error = refusal_of(Certificate {
        chain: missing.clone(),
        ..good.clone()
    })
    .await;
    assert!(error.to_string().contains("missing.pem"), "{error}");
    assert!(matches!(error, CertificateError::File { .. }), "{error:?}");

    // The two mistaken for one another.
    let error = refusal_of(Certificate {
        chain: good.chain.clone(),
        key: good.chain.clone(),
    })
    .await;
    assert!(matches!(error, CertificateError::Pem { .. }), "{error:?}");

    let others = folder.path().join("others");
    fs::create_dir(&others).expect("created");
    let (other, _) = certificate(&others);
    let error = refusal_of(Certificate {
        chain: good.chain,
        key: other.key,
    })
    .await;
    assert!(matches!(error, CertificateError::Pair { .. }), "{error:?}");
}
