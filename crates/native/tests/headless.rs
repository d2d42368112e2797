//! A headless node through its door, alone and in a relay's room.

#[path = "../../relay/tests/common/nats.rs"]
mod nats;
mod served;

use nats::Nats;
use serde_json::{Value, json};
use served::{DEADLINE, Served, folder};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    time::timeout,
};

#[tokio::test(flavor = "multi_thread")]
async fn a_program_posts_mines_reads_and_finds_all_again_after_a_restart() {
    let data = folder();
    let node = Served::start(data.path(), Vec::new()).await;
    let (status, submitted) = node
        .act(
            "/transactions",
            &json!({ "payload": { "kind": "post", "text": "from a program" }, "fee": 0 }),
        )
        .await;
    assert_eq!(status, 201, "{submitted}");
    let txid = submitted["txid"].as_str().expect("an id").to_owned();
    let (_, pending) = node.get("/pending").await;
    assert_eq!(pending[0]["txid"], txid);
    node.mine_to(2).await;
    let posts = node
        .until("/posts", |posts| posts[0]["state"]["height"].is_u64())
        .await;
    assert_eq!(posts[0]["text"], "from a program");

    let (status, proof) = node.get(&format!("/transactions/{txid}/proof")).await;
    assert_eq!(status, 200);
    let body = proof.to_string();
    let (status, verified) = node.request("POST", "/proofs/verify", "", &body).await;
    assert_eq!((status, &verified["txid"]), (200, &json!(txid)));
    let block = posts[0]["state"]["block"].as_str().expect("a hash");
    let (status, tree) = node
        .get(&format!("/blocks/{block}/merkle?txid={txid}"))
        .await;
    assert_eq!((status, &tree["block"]), (200, &json!(block)));
    let position = tree["position"].as_u64().expect("a number");
    let leaf = &tree["levels"][0]["nodes"][usize::try_from(position).expect("small")];
    assert_eq!(
        (&leaf["hash"], &leaf["role"]),
        (&json!(txid), &json!("path"))
    );
    let (status, numbers) = node.get("/statistics?count=1").await;
    assert_eq!((status, &numbers["finders"][0]["blocks"]), (200, &json!(1)));

    let (_, before) = node.get("/status").await;
    node.stop().await;

    let again = Served::start(data.path(), Vec::new()).await;
    let (_, after) = again.get("/status").await;
    for field in ["height", "tip", "work", "me"] {
        assert_eq!(after[field], before[field], "{field}");
    }
    let (_, posts) = again.get("/posts").await;
    assert_eq!(posts[0]["txid"], txid);
}

#[tokio::test(flavor = "multi_thread")]
async fn nodes_meet_at_a_relay_and_agree() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let relay = format!("ws://{}/relay", listener.local_addr().expect("bound"));
    tokio::spawn(relay::run(
        listener,
        relay::Config::default(),
        std::future::pending(),
    ));
    let (one, two) = (folder(), folder());
    let one = Served::start(one.path(), vec![relay.clone()]).await;
    let two = Served::start(two.path(), vec![relay]).await;
    for node in [&one, &two] {
        node.until("/status", |status| status["peers"] == 1).await;
    }
    let post = json!({ "payload": { "kind": "post", "text": "hello over there" }, "fee": 0 });
    let (_, submitted) = one.act("/transactions", &post).await;
    two.until("/pending", |pending| {
        pending[0]["txid"] == submitted["txid"]
    })
    .await;
    two.mine_to(3).await;
    let (_, status) = two.get("/status").await;
    one.until("/status", |other| other["tip"] == status["tip"])
        .await;
    let posts = one
        .until("/posts", |posts| posts[0]["state"]["height"].is_u64())
        .await;
    assert_eq!(posts[0]["txid"], submitted["txid"]);
}

/// A relay that meets others through NATS: its address for nodes.
async fn federated(nats: &Nats) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let relay = format!("ws://{}/relay", listener.local_addr().expect("bound"));
    let config = relay::Config {
        federation: nats.federation(),
        ..relay::Config::default()
    };
    tokio::spawn(relay::run(listener, config, std::future::pending()));
    relay
}

#[tokio::test(flavor = "multi_thread")]
async fn nodes_at_two_relays_agree() {
    let nats = Nats::start();
    let (near, far) = (federated(&nats).await, federated(&nats).await);
    let (one, two) = (folder(), folder());
    let one = Served::start(one.path(), vec![near]).await;
    one.mine_to(5).await;
    // Who comes later gets the chain from the other relay's node, and then new blocks go both ways.
    let two = Served::start(two.path(), vec![far]).await;
    for node in [&one, &two] {
        node.until("/status", |status| status["peers"] == 1).await;
    }
    let (_, status) = one.get("/status").await;
    two.until("/status", |other| other["tip"] == status["tip"])
        .await;
    let post = json!({ "payload": { "kind": "post", "text": "across the school" }, "fee": 0 });
    let (_, submitted) = one.act("/transactions", &post).await;
    two.until("/pending", |pending| {
        pending[0]["txid"] == submitted["txid"]
    })
    .await;
    two.mine_to(8).await;
    let (_, status) = two.get("/status").await;
    one.until("/status", |other| other["tip"] == status["tip"])
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_acts_takes_the_token() {
    let data = folder();
    let node = Served::start(data.path(), Vec::new()).await;
    let body = json!({ "payload": { "kind": "post", "text": "no" } }).to_string();
    let wrong = format!("Authorization: Bearer {}\r\n", "0".repeat(64));
    let longer = format!("Authorization: Bearer {}0\r\n", node.token);
    for headers in [
        "",
        "Authorization: Bearer \r\n",
        wrong.as_str(),
        longer.as_str(),
    ] {
        for path in ["/transactions", "/mining", "/import"] {
            let (head, problem) = node.raw("POST", path, headers, &body).await;
            assert!(
                head.starts_with("HTTP/1.1 401 "),
                "{path} with {headers:?}: {head}"
            );
            assert!(head.to_lowercase().contains("www-authenticate: bearer"));
            assert!(problem.contains("notAuthorized"));
        }
    }
    let (_, pending) = node.get("/pending").await;
    assert_eq!(pending, json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn refusals_are_problems_that_name_rule_and_values() {
    let data = folder();
    let node = Served::start(data.path(), Vec::new()).await;
    let cases = [
        ("/blocks/999", 404, "notFound"),
        ("/blocks/nonsense", 400, "badHash"),
        ("/transactions/00", 400, "badHash"),
        ("/blocks?from=minus", 400, "badQuery"),
        ("/blocks?form=1", 400, "badQuery"),
        ("/stamps", 400, "badQuery"),
        ("/nothing", 404, "unknownCall"),
    ];
    for (path, status, rule) in cases {
        let (head, body) = node.raw("GET", path, "", "").await;
        assert!(
            head.starts_with(&format!("HTTP/1.1 {status} ")),
            "{path}: {head}"
        );
        assert!(head.contains("application/problem+json"), "{path}: {head}");
        let problem: Value = serde_json::from_str(&body).expect("JSON");
        assert_eq!(problem["rule"], rule, "{path}");
        assert_eq!(problem["status"], status, "{path}");
        assert_eq!(problem["detail"], problem["message"], "{path}");
    }
    for body in [
        "",
        "{",
        "[]",
        r#"{"payload":{"kind":"nothing"}}"#,
        r#"{"payload":{"kind":"post","text":"a"},"free":1}"#,
    ] {
        let token = format!("Authorization: Bearer {}\r\n", node.token);
        let (status, problem) = node.request("POST", "/transactions", &token, body).await;
        assert!((400..500).contains(&status), "{body:?}: {status}");
        assert_eq!(problem["rule"], "badBody", "{body:?}");
    }
    let poor = json!({ "payload": { "kind": "transfer", "to": "nobody", "amount": 5 } });
    let (status, problem) = node.act("/transactions", &poor).await;
    assert_eq!((status, &problem["rule"]), (404, &json!("unknownName")));
    let long = json!({ "payload": { "kind": "post", "text": "x".repeat(2_001) }, "fee": 0 });
    let (status, problem) = node.act("/transactions", &long).await;
    assert_eq!(status, 422, "{problem}");
    assert!(
        problem["details"]
            .as_object()
            .is_some_and(|details| !details.is_empty())
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn only_named_origins_may_read_from_pages() {
    let data = folder();
    let node = Served::start(data.path(), Vec::new()).await;
    for (origin, allowed) in [
        ("https://school.example", true),
        ("https://other.example", false),
    ] {
        let (head, _) = node
            .raw("GET", "/status", &format!("Origin: {origin}\r\n"), "")
            .await;
        let names = head
            .to_lowercase()
            .contains("access-control-allow-origin: https://school.example");
        assert_eq!(names, allowed, "{origin}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn events_come_as_they_happen() {
    let data = folder();
    let node = Served::start(data.path(), Vec::new()).await;
    let mut stream = TcpStream::connect(node.address).await.expect("it listens");
    stream
        .write_all(b"GET /api/v1/events HTTP/1.1\r\nHost: node.test\r\n\r\n")
        .await
        .expect("it reads");
    let mut heard = Vec::new();
    let mut read_until = async |text: &str| {
        let reading = async {
            loop {
                if String::from_utf8_lossy(&heard).contains(text) {
                    return;
                }
                let mut bytes = [0; 4_096];
                let length = stream.read(&mut bytes).await.expect("it goes on");
                assert_ne!(length, 0, "the stream ended");
                heard.extend(&bytes[..length]);
            }
        };
        timeout(DEADLINE, reading).await.expect("in time");
    };
    read_until("text/event-stream").await;
    let post = json!({ "payload": { "kind": "post", "text": "an event" }, "fee": 0 });
    node.act("/transactions", &post).await;
    read_until("event: tx").await;
    node.mine_to(1).await;
    read_until("event: tip").await;
}
