//! The door keeps to its description, and answers bad input with one clear problem.

mod served;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::Arc,
};

use api::Event;
use jsonschema::Validator;
use ledger::{DifficultyRule, Founders, IN_TURN_BITS, OUT_OF_TURN_BITS, Room, RoomParams};
use native::headless::{NodeConfig, http::Rate, load_entropy, peer_url};
use node::Identity;
use serde_json::{Value, json};
use served::{Served, folder};
use tokio::{sync::broadcast::error::RecvError, task::JoinHandle};

/// SHA-256 of nothing.
const NO_BYTES: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/// The description of a running node.
struct Description(Value);

impl Description {
    async fn of(node: &Served) -> Self {
        let (status, description) = node.get("/openapi.json").await;
        assert_eq!(status, 200);
        assert_eq!(description["openapi"], "3.1.0");
        Self(description)
    }

    /// Checks what a schema of the description says of a value.
    fn check(&self, schema: &Value, value: &Value, what: &str) {
        let mut schema = schema.clone();
        schema["components"] = self.0["components"].clone();
        let validator: Validator = jsonschema::validator_for(&schema).expect("a schema");
        let errors: Vec<String> = validator
            .iter_errors(value)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{what}: {errors:?} in {value}");
    }

    /// Checks an answer of a call: its status is declared, and its body keeps to the schema.
    fn check_answer(&self, verb: &str, path: &str, status: u16, body: &Value) {
        let responses = &self.0["paths"][path][verb]["responses"];
        let answer = &responses[status.to_string()];
        assert!(answer.is_object(), "{verb} {path} gives {status}: {body}");
        let contents = answer["content"].as_object().into_iter().flatten();
        for (media, content) in contents {
            if media.ends_with("json") && content["schema"].is_object() {
                self.check(&content["schema"], body, &format!("{verb} {path} {status}"));
            }
        }
    }

    /// Checks what a node told by itself; gives the events' names.
    fn check_events(&self, told: &[Arc<Event>]) -> BTreeSet<&'static str> {
        let schemas = &self.0["paths"]["/events"]["get"]["x-events"];
        for event in told {
            let value = serde_json::to_value(&**event).expect("JSON");
            self.check(&schemas[event.name()], &value, event.name());
        }
        told.iter().map(|event| event.name()).collect()
    }
}

/// Signs something of this kind with the node's key; gives the transaction's id.
async fn submit(node: &Served, payload: Value) -> String {
    let body = json!({ "payload": payload, "fee": 0 });
    let (status, submitted) = node.act("/transactions", &body).await;
    assert_eq!(status, 201, "{submitted}");
    submitted["txid"].as_str().expect("an id").to_owned()
}

/// Mines until a block holds a transaction.
async fn include(node: &Served, txid: &str) {
    let path = format!("/transactions/{txid}");
    node.until(&path, |found| found["txid"] == txid).await;
    let mining = json!({ "on": true, "threads": 1 });
    assert_eq!(node.act("/mining", &mining).await.0, 200);
    node.until(&path, |found| found["state"]["height"].is_u64())
        .await;
    assert_eq!(node.act("/mining", &json!({ "on": false })).await.0, 200);
}

/// Gives a node's chain something of everything, some of which waits, with a second node that buys. Gives
/// the parts of paths.
async fn live_in(node: &Served, buyer: &Served) -> BTreeMap<&'static str, String> {
    node.mine_to(1).await;
    submit(node, json!({ "kind": "claimName", "name": "ada" })).await;
    let post = submit(node, json!({ "kind": "post", "text": "one" })).await;
    submit(
        node,
        json!({ "kind": "post", "text": "two", "replyTo": post }),
    )
    .await;
    submit(
        node,
        json!({ "kind": "stamp", "name": "a.txt", "hash": NO_BYTES }),
    )
    .await;
    let offer = json!({ "kind": "offer", "title": "Cookie", "price": 5, "stock": 3 });
    let offer = submit(node, offer).await;
    let (_, status) = buyer.get("/status").await;
    let pay = json!({ "kind": "transfer", "to": status["me"]["address"], "amount": 50 });
    let paid = submit(node, pay).await;
    include(node, &paid).await;
    let paid_too = |status: &Value| status["me"]["balance"] == 50;
    buyer.until("/status", paid_too).await;
    submit(
        buyer,
        json!({ "kind": "order", "offer": offer, "quantity": 1 }),
    )
    .await;
    node.until("/orders", |orders| orders[0]["status"] == "pending")
        .await;
    submit(node, json!({ "kind": "post", "text": "three" })).await;
    let (_, blocks) = node.get("/blocks?from=1&count=1").await;
    let hash = blocks[0]["hash"].as_str().expect("a hash").to_owned();
    BTreeMap::from([
        ("block", hash),
        ("txid", post),
        ("account", "ada".to_owned()),
    ])
}

/// Gathers what a node tells until it ends. It tells thousands of things while it mines an easy room, more than
/// it keeps for a reader that comes late, so they are taken as they come.
fn told_from_now(node: &Served) -> JoinHandle<Vec<Arc<Event>>> {
    let mut events = node.node.events();
    tokio::spawn(async move {
        let mut told = Vec::new();
        loop {
            match events.recv().await {
                Ok(event) => told.push(event),
                Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => return told,
            }
        }
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_is_what_the_description_says() {
    let data = folder();
    let node = Served::start(data.path(), Vec::new()).await;
    let told = told_from_now(&node);
    let description = Description::of(&node).await;
    let other = folder();
    let config = NodeConfig {
        peers: vec![peer_url(&format!("ws://{}", node.address)).expect("an address")],
        ..Served::config(other.path())
    };
    let buyer = Served::start_as(config).await;
    node.until("/status", |status| status["peers"] == 1).await;
    let parts = live_in(&node, &buyer).await;
    let paths = description.0["paths"].as_object().expect("paths");
    let mut called = 0;
    for (path, verbs) in paths {
        let Some(operation) = verbs.get("get").filter(|_| path != "/events") else {
            continue;
        };
        let mut concrete = path.clone();
        for (name, value) in &parts {
            concrete = concrete.replace(&format!("{{{name}}}"), value);
        }
        let query: Vec<String> = operation["parameters"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|parameter| parameter["in"] == "query")
            .filter_map(|parameter| {
                let example = parameter.get("example")?;
                let value = example
                    .as_str()
                    .map_or_else(|| example.to_string(), str::to_owned);
                Some(format!("{}={value}", parameter["name"].as_str()?))
            })
            .collect();
        for concrete in [concrete.clone(), format!("{concrete}?{}", query.join("&"))] {
            let (status, body) = node.get(&concrete).await;
            let expected = match path.as_str() {
                // What must be given is missing where no query is.
                "/stamps" if !concrete.contains('=') => 400,
                // This room's blocks are found by work.
                "/consortium" => 409,
                _ => 200,
            };
            assert_eq!(status, expected, "{concrete}: {body}");
            description.check_answer("get", path, status, &body);
            if let Some(list) = body.as_array() {
                assert!(!list.is_empty(), "{path} shows nothing");
            }
        }
        called += 1;
    }
    assert!(called > 20, "{called}");

    let (_, receipt) = node
        .get(&format!("/transactions/{}/proof", parts["txid"]))
        .await;
    let (status, verified) = node
        .request("POST", "/proofs/verify", "", &receipt.to_string())
        .await;
    assert_eq!(status, 200);
    description.check_answer("post", "/proofs/verify", status, &verified);

    node.stop().await;
    let names = description.check_events(&told.await.expect("the node ended"));
    assert!(
        names.contains("tip") && names.contains("tx") && names.contains("mining"),
        "{names:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_acts_answers_as_described() {
    let data = folder();
    let node = Served::start(data.path(), Vec::new()).await;
    let description = Description::of(&node).await;
    node.mine_to(2).await;
    let (_, block) = node.get("/blocks/1").await;
    let cases = [
        (
            "/transactions",
            json!({ "payload": { "kind": "post", "text": "a" } }),
            201,
        ),
        (
            "/transactions",
            json!({ "payload": { "kind": "post", "text": "" } }),
            422,
        ),
        (
            "/transactions",
            json!({ "payload": { "kind": "transfer", "to": "nobody", "amount": 1 } }),
            404,
        ),
        (
            "/transactions",
            json!({ "payload": { "kind": "transfer", "to": "chalk1x", "amount": 1 } }),
            400,
        ),
        (
            "/mining",
            json!({ "on": false, "threads": 1, "cap": 5 }),
            200,
        ),
        ("/blocks", json!({ "raw": block["raw"] }), 200),
        ("/blocks", json!({ "raw": "00" }), 400),
        ("/peers", json!({ "url": "ws://127.0.0.1:9" }), 201),
        ("/peers", json!({ "url": "nowhere" }), 400),
        (
            "/consortium/votes",
            json!({ "role": "member", "address": "ada", "admit": true }),
            409,
        ),
    ];
    for (path, body, expected) in cases {
        // What is sent keeps to what the description asks for.
        let content = &description.0["paths"][path]["post"]["requestBody"]["content"];
        description.check(&content["application/json"]["schema"], &body, path);
        let (status, answer) = node.act(path, &body).await;
        assert_eq!(status, expected, "{path} {body}: {answer}");
        description.check_answer("post", path, status, &answer);
    }
}

/// A room whose only signer is the node of this folder.
fn signed_room(data: &Path) -> Room {
    let signer = Identity::from_entropy(load_entropy(data).expect("a key")).public();
    let mut params: RoomParams = Room::commons().params().clone();
    params.name = "Signed".into();
    params.difficulty = DifficultyRule::Signers;
    params.target_spacing_s = 1;
    params.starting_bits = IN_TURN_BITS;
    params.easiest_bits = OUT_OF_TURN_BITS;
    params.founders = Founders::new(vec![signer], Vec::new());
    (0..)
        .find_map(|nonce| Room::new(params.clone(), nonce).ok())
        .expect("some nonce will do")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_signer_votes_a_member_in() {
    let data = folder();
    let config = NodeConfig {
        room: signed_room(data.path()),
        ..Served::config(data.path())
    };
    let node = Served::start_as(config).await;
    let description = Description::of(&node).await;
    let member = Identity::from_entropy([7; 16]).public().to_string();
    let ballot = json!({ "role": "member", "address": member, "admit": true });
    let schema = &description.0["paths"]["/consortium/votes"]["post"]["requestBody"]["content"]["application/json"]
        ["schema"];
    description.check(schema, &ballot, "a vote");
    let (status, _) = node
        .request("POST", "/consortium/votes", "", &ballot.to_string())
        .await;
    assert_eq!(status, 401, "who votes has the token");
    for (change, value, status) in [
        ("role", json!("host"), 422),
        ("because", json!("I say so"), 422),
        ("address", json!("nobody"), 404),
        ("address", json!("chalk1x"), 400),
    ] {
        let mut wrong = ballot.clone();
        wrong[change] = value;
        let (found, answer) = node.act("/consortium/votes", &wrong).await;
        assert_eq!(found, status, "{wrong}: {answer}");
        description.check_answer("post", "/consortium/votes", found, &answer);
    }
    let (status, noted) = node.act("/consortium/votes", &ballot).await;
    assert_eq!(status, 200, "{noted}");
    description.check_answer("post", "/consortium/votes", status, &noted);
    assert_eq!(
        (&noted["signs"], &noted["needed"]),
        (&json!(true), &json!(1))
    );
    assert_eq!(noted["waiting"], json!([ballot]));
    assert_eq!(node.act("/mining", &json!({ "on": true })).await.0, 200);
    let found = node
        .until("/consortium", |now| now["members"][0]["address"] == member)
        .await;
    description.check_answer("get", "/consortium", 200, &found);
    assert_eq!(found["proposals"], json!([]));
}

/// A request and what is said of it.
#[derive(Clone)]
struct Bad {
    verb: &'static str,
    path: String,
    headers: String,
    body: String,
    status: u16,
    rule: &'static str,
}

fn bad(verb: &'static str, path: &str, body: &str, status: u16, rule: &'static str) -> Bad {
    Bad {
        verb,
        path: path.to_owned(),
        headers: String::new(),
        body: body.to_owned(),
        status,
        rule,
    }
}

fn bad_paths() -> Vec<Bad> {
    let long = format!("/accounts/{}", "a".repeat(3_000));
    vec![
        bad("GET", "", "", 404, "unknownCall"),
        bad("GET", "/nothing", "", 404, "unknownCall"),
        bad("GET", "/status/", "", 404, "unknownCall"),
        bad("GET", "//status", "", 404, "unknownCall"),
        bad("GET", "/../../../etc/passwd", "", 404, "unknownCall"),
        bad("GET", "/blocks/..%2f..%2ftoken", "", 400, "badHash"),
        bad("GET", "/blocks/%00", "", 400, "badHash"),
        bad("GET", "/blocks/%ff", "", 400, "badPath"),
        bad("GET", "/blocks/-1", "", 400, "badHash"),
        bad("GET", "/blocks/99999999999999999999999", "", 400, "badHash"),
        bad("GET", "/blocks/18446744073709551615", "", 404, "notFound"),
        bad("GET", "/accounts/%00", "", 404, "unknownName"),
        bad(
            "GET",
            "/accounts/chalk1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq",
            "",
            400,
            "badAddress",
        ),
        bad("GET", &long, "", 414, "addressTooLong"),
        bad("POST", "/status", "", 405, "wrongMethod"),
        bad("DELETE", "/blocks", "", 405, "wrongMethod"),
        bad("GET", "/mining", "", 405, "wrongMethod"),
    ]
}

fn bad_queries() -> Vec<Bad> {
    vec![
        bad("GET", "/status?verbose=1", "", 400, "badQuery"),
        bad("GET", "/blocks?count=0", "", 400, "badQuery"),
        bad("GET", "/blocks?count=501", "", 400, "badQuery"),
        bad("GET", "/blocks?count=4294967296", "", 400, "badQuery"),
        bad("GET", "/blocks?count=", "", 400, "badQuery"),
        bad("GET", "/blocks?from=-1", "", 400, "badQuery"),
        bad("GET", "/blocks?count=1&count=2", "", 400, "badQuery"),
        bad("GET", "/posts?limit=0", "", 400, "badQuery"),
        bad("GET", "/posts?before=00", "", 400, "badHash"),
        bad("GET", "/tree?depth=501", "", 400, "badQuery"),
        bad("GET", "/statistics?count=0", "", 400, "badQuery"),
        bad("GET", "/stamps?hash=0", "", 400, "badHash"),
    ]
}

fn bad_bodies() -> Vec<Bad> {
    let deep = format!("{{\"payload\":{}1{}}}", "[".repeat(200), "]".repeat(200));
    let huge = format!("{{\"raw\":\"{}\"}}", "0".repeat(300_000));
    let other_kind = Bad {
        headers: "Content-Type: application/x-www-form-urlencoded\r\n".to_owned(),
        ..bad("POST", "/mining", "on=true", 415, "badContentType")
    };
    vec![
        other_kind,
        bad("POST", "/transactions", "", 400, "badBody"),
        bad("POST", "/transactions", "{", 400, "badBody"),
        bad("POST", "/transactions", "[]", 422, "badBody"),
        bad("POST", "/transactions", "\u{feff}{}", 400, "badBody"),
        bad("POST", "/transactions", &deep, 400, "badBody"),
        bad(
            "POST",
            "/transactions",
            r#"{"payload":{"kind":"post","text":7}}"#,
            422,
            "badBody",
        ),
        bad(
            "POST",
            "/transactions",
            r#"{"payload":{"kind":"post","text":"a","replyto":"b"}}"#,
            422,
            "badBody",
        ),
        bad(
            "POST",
            "/transactions",
            r#"{"payload":{"kind":"post","text":"a"},"fee":-1}"#,
            422,
            "badBody",
        ),
        bad(
            "POST",
            "/transactions",
            r#"{"payload":{"kind":"post","text":"a"},"fee":1.5}"#,
            422,
            "badBody",
        ),
        bad(
            "POST",
            "/transactions",
            r#"{"payload":{"kind":"post","text":"a"},"fee":1e99}"#,
            422,
            "badBody",
        ),
        bad("POST", "/mining", r#"{"on":"yes"}"#, 422, "badBody"),
        bad(
            "POST",
            "/mining",
            r#"{"on":true,"on":false}"#,
            422,
            "badBody",
        ),
        bad("POST", "/blocks", &huge, 413, "bodyTooLarge"),
        bad(
            "POST",
            "/proofs/verify",
            r#"{"header":"","transaction":"","position":0,"branch":[],"more":1}"#,
            422,
            "badBody",
        ),
        bad("POST", "/proofs/verify", &huge, 413, "bodyTooLarge"),
        bad("POST", "/import", "no room", 400, "noRoomFile"),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn bad_input_is_one_clear_problem() {
    let data = folder();
    let node = Served::start(data.path(), Vec::new()).await;
    let description = Description::of(&node).await;
    let cases = [bad_paths(), bad_queries(), bad_bodies()].concat();
    for case in cases {
        let Bad {
            verb,
            path,
            body,
            status,
            rule,
            headers,
        } = case;
        let what = format!("{verb} {path:.60} {body:.60}");
        let mut headers = format!("{headers}Authorization: bearer {}\r\n", node.token);
        if !headers.contains("Content-Type") {
            headers.push_str("Content-Type: application/json; charset=utf-8\r\n");
        }
        let (head, answer) = node
            .plain(verb, &format!("/api/v1{path}"), &headers, &body)
            .await;
        assert!(
            head.starts_with(&format!("HTTP/1.1 {status} ")),
            "{what}: {head}\n{answer}"
        );
        let head = head.to_lowercase();
        assert!(
            head.contains("content-type: application/problem+json"),
            "{what}: {head}"
        );
        assert_eq!(
            head.contains("\r\nallow: "),
            status == 405,
            "{what}: {head}"
        );
        let problem: Value = serde_json::from_str(&answer).expect("JSON");
        assert_eq!(problem["rule"], rule, "{what}: {problem}");
        let schema = json!({ "$ref": "#/components/schemas/Problem" });
        description.check(&schema, &problem, &what);
    }
    // Outside of the door's paths, too.
    let (head, _) = node.plain("GET", "/%2e%2e/token", "", "").await;
    assert!(head.starts_with("HTTP/1.1 404 "), "{head}");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_an_answer_is_told_that_it_still_holds() {
    let data = folder();
    let node = Served::start(data.path(), Vec::new()).await;
    node.mine_to(2).await;
    let field = |head: &str, name: &str| -> Option<String> {
        let head = head.to_owned();
        let mut lines = head.lines().filter_map(|line| line.split_once(": "));
        let found = lines.find(|(field, _)| field.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.to_owned())
    };
    let (_, block) = node.get("/blocks/1").await;
    let hash = block["hash"].as_str().expect("a hash");
    for (path, cached) in [
        ("/blocks/1".to_owned(), "no-cache"),
        (format!("/blocks/{hash}"), "no-cache"),
        (
            format!("/blocks/{hash}/raw"),
            "public, max-age=31536000, immutable",
        ),
        (
            format!("/blocks/{hash}/merkle"),
            "public, max-age=31536000, immutable",
        ),
        ("/blocks/1/raw".to_owned(), "no-cache"),
        ("/openapi.json".to_owned(), "no-cache"),
        ("/docs".to_owned(), "no-cache"),
    ] {
        let (head, body) = node.raw("GET", &path, "", "").await;
        assert!(
            head.starts_with("HTTP/1.1 200 ") && !body.is_empty(),
            "{path}: {head}"
        );
        assert_eq!(
            field(&head, "cache-control").as_deref(),
            Some(cached),
            "{path}"
        );
        let tag = field(&head, "etag").expect("a tag");
        for known in [tag.clone(), format!("\"other\", W/{tag}"), "*".to_owned()] {
            let known = format!("If-None-Match: {known}\r\n");
            let (head, body) = node.raw("GET", &path, &known, "").await;
            assert!(head.starts_with("HTTP/1.1 304 "), "{path} {known}: {head}");
            assert_eq!(body, "");
            assert_eq!(field(&head, "etag").as_ref(), Some(&tag), "{path}");
            assert_eq!(
                field(&head, "cache-control").as_deref(),
                Some(cached),
                "{path}"
            );
        }
        let (head, _) = node
            .raw("GET", &path, "If-None-Match: \"other\"\r\n", "")
            .await;
        assert!(head.starts_with("HTTP/1.1 200 "), "{path}: {head}");
    }
    // What changes has another tag.
    let (before, _) = node.raw("GET", "/blocks/1", "", "").await;
    let (_, status) = node.get("/status").await;
    node.mine_to(status["height"].as_u64().expect("a height") + 1)
        .await;
    let (after, _) = node.raw("GET", "/blocks/1", "", "").await;
    assert_ne!(field(&before, "etag"), field(&after, "etag"));
    // A refusal is nobody's to keep.
    let (head, _) = node
        .raw("GET", "/blocks/999", "If-None-Match: *\r\n", "")
        .await;
    assert!(head.starts_with("HTTP/1.1 404 "), "{head}");
    assert_eq!(field(&head, "cache-control").as_deref(), Some("no-store"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_says_where_it_goes_on() {
    let data = folder();
    let node = Served::start(data.path(), Vec::new()).await;
    for text in ["a", "b", "c"] {
        let post = json!({ "payload": { "kind": "post", "text": text }, "fee": 0 });
        assert_eq!(node.act("/transactions", &post).await.0, 201);
    }
    node.mine_to(4).await;
    for (start, field) in [
        ("/blocks?from=0&count=2", "height"),
        ("/posts?limit=2", "text"),
    ] {
        let mut all = Vec::new();
        let mut path = Some(format!("/api/v1{start}"));
        let mut pages = 0;
        while let Some(next) = path {
            let (head, body) = node.exchange("GET", &next, "", "").await;
            let page: Vec<Value> = serde_json::from_str(&body).expect("a list");
            all.extend(page.into_iter().map(|entry| entry[field].to_string()));
            path = head.lines().find_map(|line| {
                let (target, rest) = line.strip_prefix("link: <")?.split_once('>')?;
                assert_eq!(rest, "; rel=\"next\"");
                Some(target.to_owned())
            });
            pages += 1;
        }
        assert!(pages >= 2, "{start}: {pages}");
        let (_, whole) = node.get(start.split('?').next().expect("a path")).await;
        let whole: Vec<String> = whole
            .as_array()
            .expect("a list")
            .iter()
            .map(|entry| entry[field].to_string())
            .collect();
        assert_eq!(all, whole, "{start}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asks_too_often_waits() {
    let data = folder();
    let rate = Rate { per_s: 1, burst: 3 };
    let node = Served::start_limited(data.path(), rate).await;
    let description_of = |body: &str| serde_json::from_str::<Value>(body).expect("JSON");
    let mut refused = None;
    for _ in 0..100 {
        let (head, body) = node.raw("GET", "/names", "", "").await;
        if head.starts_with("HTTP/1.1 429 ") {
            refused = Some((head, description_of(&body)));
            break;
        }
    }
    let (head, problem) = refused.expect("a hundred requests at once are too many");
    assert!(head.to_lowercase().contains("retry-after: 1"), "{head}");
    assert_eq!(problem["rule"], "tooManyRequests");
    assert_eq!(problem["details"]["burst"], "3");
    // And is answered again.
    node.until("/names", Value::is_array).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_description_can_be_read_anywhere() {
    let data = folder();
    let node = Served::start(data.path(), Vec::new()).await;
    let (head, html) = node.raw("GET", "/docs", "", "").await;
    let head = head.to_lowercase();
    assert!(
        head.contains("content-type: text/html; charset=utf-8"),
        "{head}"
    );
    assert!(
        head.contains("content-security-policy: default-src 'none'"),
        "{head}"
    );
    assert!(head.contains("x-content-type-options: nosniff"), "{head}");
    assert!(html.contains("href=\"docs.css\"") && html.contains("/blocks/{block}"));
    assert!(!html.contains("=\"http"), "it loads nothing from elsewhere");
    let (head, css) = node.raw("GET", "/docs.css", "", "").await;
    assert!(
        head.to_lowercase().contains("content-type: text/css"),
        "{head}"
    );
    assert!(css.contains("--board:") && css.contains("prefers-color-scheme: dark"));
}
