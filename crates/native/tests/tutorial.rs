//! Programs written for the Python tutorial's node, and nodes that are linked without a relay.

mod served;

use std::time::Duration;

use ledger::{
    Amount, Block, Coinbase, Header, HeaderPoint, PublicKey, SecretKey, Transaction, merkle_tree,
};
use native::headless::{NodeConfig, peer_url};
use serde_json::{Value, json};
use served::{DEADLINE, Served, easy_room, folder};
use tokio::time::{sleep, timeout};

/// Status and body of a call as the tutorial's programs make it.
async fn call(node: &Served, method: &str, path: &str, body: &Value) -> (u16, String) {
    let body = if body.is_null() {
        String::new()
    } else {
        body.to_string()
    };
    let (head, body) = node.exchange(method, path, "", &body).await;
    let status = head
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok());
    (status.expect("a status"), body)
}

async fn chain(node: &Served) -> Value {
    let (status, body) = call(node, "GET", "/chain", &Value::Null).await;
    assert_eq!(status, 200);
    serde_json::from_str(&body).expect("JSON")
}

/// What the tutorial's page makes of a chain: all posts, newest first.
fn feed(chain: &Value) -> Vec<(String, String)> {
    let blocks = chain["chain"].as_array().expect("a list");
    let mut posts: Vec<(f64, String, String)> = Vec::new();
    for block in blocks {
        assert!(block["index"].is_u64() && block["previous_hash"].is_string());
        for post in block["transactions"].as_array().expect("a list") {
            let text = |name: &str| post[name].as_str().expect("text").to_owned();
            let time = post["timestamp"].as_f64().expect("seconds");
            posts.push((time, text("author"), text("content")));
        }
    }
    posts.sort_by(|a, b| b.0.total_cmp(&a.0));
    posts
        .into_iter()
        .map(|(_, author, content)| (author, content))
        .collect()
}

fn address(node: &Served) -> String {
    format!("http://{}", node.address)
}

async fn until_chain(node: &Served, condition: impl Fn(&Value) -> bool) -> Value {
    let wait = async {
        loop {
            let chain = chain(node).await;
            if condition(&chain) {
                return chain;
            }
            sleep(Duration::from_millis(20)).await;
        }
    };
    timeout(DEADLINE, wait).await.expect("the chain gets there")
}

/// The requests that the tutorial's page sends: post, mine, read again.
#[tokio::test(flavor = "multi_thread")]
async fn the_tutorials_page_posts_mines_and_reads() {
    let data = folder();
    let node = Served::start(data.path(), Vec::new()).await;
    let genesis = chain(&node).await;
    assert_eq!(
        (&genesis["length"], &genesis["peers"]),
        (&json!(1), &json!([]))
    );
    let mine = || call(&node, "GET", "/mine", &Value::Null);
    assert_eq!(mine().await, (200, "No transactions to mine".to_owned()));

    for (author, content) in [("Ada", "Hello"), ("Grace", "Hello back,\nin two lines")] {
        let post = json!({ "author": author, "content": content });
        let said = call(&node, "POST", "/new_transaction", &post).await;
        assert_eq!(said, (201, "Success".to_owned()));
    }
    let (_, pending) = call(&node, "GET", "/pending_tx", &Value::Null).await;
    let pending: Value = serde_json::from_str(&pending).expect("JSON");
    assert_eq!(pending.as_array().map(Vec::len), Some(2));

    assert_eq!(mine().await, (200, "Block #1 is mined.".to_owned()));
    let read = chain(&node).await;
    assert_eq!(read["length"], 2);
    assert_eq!(read["chain"][1]["previous_hash"], read["chain"][0]["hash"]);
    let mut posts = feed(&read);
    posts.sort();
    let of = |author: &str, content: &str| (author.to_owned(), content.to_owned());
    assert_eq!(
        posts,
        [of("Ada", "Hello"), of("Grace", "Hello back,\nin two lines")]
    );
    assert_eq!(mine().await.1, "No transactions to mine");
}

/// The README's `curl` lines: three nodes on three ports, two of them registered with the first.
#[tokio::test(flavor = "multi_thread")]
async fn three_nodes_registered_with_curl_are_one_network() {
    let folders = [folder(), folder(), folder()];
    let mut nodes = Vec::new();
    for data in &folders {
        nodes.push(Served::start(data.path(), Vec::new()).await);
    }
    let [first, second, third] = &nodes[..] else {
        unreachable!("three nodes");
    };
    let post = json!({ "author": "Ada", "content": "before anybody came" });
    call(first, "POST", "/new_transaction", &post).await;
    call(first, "GET", "/mine", &Value::Null).await;

    let body = json!({ "node_address": address(first) });
    for node in [second, third] {
        let said = call(node, "POST", "/register_with", &body).await;
        assert_eq!(said, (200, "Registration successful".to_owned()));
        let chain = until_chain(node, |chain| chain["length"] == 2).await;
        assert_eq!(chain["peers"], json!([address(first) + "/"]));
    }

    // What one says is mined by another one, and reaches the third over the first.
    let post = json!({ "author": "Grace", "content": "from the second" });
    call(second, "POST", "/new_transaction", &post).await;
    third
        .until("/pending", |pending| !pending[0].is_null())
        .await;
    let (_, said) = call(third, "GET", "/mine", &Value::Null).await;
    assert_eq!(said, "Block #2 is mined.");
    for node in [first, second, third] {
        let chain = until_chain(node, |chain| chain["length"] == 3).await;
        assert_eq!(feed(&chain)[0].0, "Grace");
    }

    // The other direction: the first is told of a node that it is to link to.
    let body = json!({ "node_address": address(second) });
    let (status, body) = call(first, "POST", "/register_node", &body).await;
    let answer: Value = serde_json::from_str(&body).expect("JSON");
    assert_eq!((status, &answer["length"]), (200, &json!(3)));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_tutorial_refuses_is_refused_in_its_words() {
    let data = folder();
    let node = Served::start(data.path(), Vec::new()).await;
    for body in [
        json!({}),
        json!({ "author": "Ada" }),
        json!({ "author": " ", "content": "a" }),
        json!([]),
    ] {
        let said = call(&node, "POST", "/new_transaction", &body).await;
        assert_eq!(said, (404, "Invalid transaction data".to_owned()), "{body}");
    }
    let long = json!({ "author": "Ada", "content": "x".repeat(3_000) });
    let (status, said) = call(&node, "POST", "/new_transaction", &long).await;
    assert!(status == 400 && said.contains("3008"), "{status} {said}");
    for path in ["/register_node", "/register_with"] {
        for body in [json!({}), json!({ "node_address": "" }), json!(7)] {
            let said = call(&node, "POST", path, &body).await;
            assert_eq!(said, (400, "Invalid data".to_owned()), "{path} {body}");
        }
        let body = json!({ "node_address": "somewhere" });
        let (status, said) = call(&node, "POST", path, &body).await;
        assert!(status == 400 && said.contains("\"somewhere\""), "{said}");
    }
    let of_tutorial = json!({
        "index": 1, "transactions": [], "timestamp": 1.5, "previous_hash": "0", "nonce": 7, "hash": "00ab"
    });
    for (body, word) in [
        (of_tutorial, "80-byte header"),
        (json!({ "raw": "00" }), "block"),
        (json!({ "raw": 1 }), "raw"),
    ] {
        let (status, said) = call(&node, "POST", "/add_block", &body).await;
        assert!(status == 400, "{said}");
        assert!(
            said.starts_with("The block was discarded by the node: ") && said.contains(word),
            "{said}"
        );
    }
    assert_eq!(chain(&node).await["length"], 1);
}

/// A block in its bytes is taken, whoever made it.
#[tokio::test(flavor = "multi_thread")]
async fn a_block_by_its_bytes_is_added() {
    let data = folder();
    let node = Served::start(data.path(), Vec::new()).await;
    let raw = hex::encode(first_block(SecretKey::from_seed([7; 32]).public()).to_bytes());
    let (status, said) = call(&node, "POST", "/add_block", &json!({ "raw": raw })).await;
    assert_eq!((status, said.as_str()), (201, "Block added to the chain"));
    assert_eq!(chain(&node).await["length"], 2);
    let spoiled = raw.replacen("01", "02", 1);
    let (status, _) = node.act("/blocks", &json!({ "raw": spoiled })).await;
    assert_eq!(status, 422);
    let (status, added) = node.act("/blocks", &json!({ "raw": raw })).await;
    assert_eq!((status, &added["outcome"]), (200, &json!("known")));
}

fn first_block(to: PublicKey) -> Block {
    let room = easy_room();
    let genesis = HeaderPoint::genesis(&room);
    let height = genesis.height().next();
    let coinbase = Transaction::Coinbase(Coinbase {
        height,
        to,
        reward: room.params().reward_at(height),
        fees: Amount::ZERO,
        extra_nonce: 0,
        message: String::new(),
    });
    let time = genesis.header().time + 30;
    let bits = genesis.child_bits(&room, time);
    let target = bits.to_target().expect("a target");
    let merkle_root = merkle_tree([coinbase.id()]).root;
    let header = (0..u32::MAX)
        .map(|nonce| Header {
            version: 1,
            prev: genesis.hash(),
            merkle_root,
            time,
            bits,
            nonce,
        })
        .find(|header| target.is_met_by(header.hash()))
        .expect("an easy room");
    Block {
        header,
        transactions: vec![coinbase],
    }
}

/// `--peer`: a node that is dialled from the start; it is gone for a while, and comes again.
#[tokio::test(flavor = "multi_thread")]
async fn a_node_finds_its_peer_again() {
    let (one, two) = (folder(), folder());
    let first = Served::start(one.path(), Vec::new()).await;
    let url = peer_url(&address(&first)).expect("an address");
    let config = Served::config(two.path());
    let second = Served::start_as(NodeConfig {
        peers: vec![url],
        ..config
    })
    .await;
    second.until("/status", |status| status["peers"] == 1).await;
    let (_, status) = second.get("/status").await;
    assert_eq!(status["links"][0]["kind"], "direct");
    first.mine_to(2).await;
    second
        .until("/status", |status| status["height"].as_u64() >= Some(2))
        .await;

    let port = first.address;
    first.stop().await;
    second.until("/status", |status| status["peers"] == 0).await;
    let (_, before) = second.get("/status").await;
    let height = before["height"].as_u64().expect("a height");
    second.mine_to(height + 2).await;
    let again = Served::start_at(port, Served::config(one.path())).await;
    let (_, tip) = second.get("/status").await;
    again
        .until("/status", |status| status["tip"] == tip["tip"])
        .await;
    again.until("/status", |status| status["peers"] == 1).await;
    // Who dialled is shown while it is there, and forgotten when it is gone.
    let (_, status) = again.get("/status").await;
    assert_eq!(status["links"].as_array().map(Vec::len), Some(1));
    second.stop().await;
    again
        .until("/status", |status| status["links"] == json!([]))
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_of_another_room_is_told_so() {
    let (one, two) = (folder(), folder());
    let first = Served::start(one.path(), Vec::new()).await;
    let url = peer_url(&address(&first)).expect("an address");
    let config = Served::config(two.path());
    let room = ledger::Room::commons();
    let second = Served::start_as(NodeConfig {
        room,
        peers: vec![url],
        ..config
    })
    .await;
    let in_words = |status: &Value| {
        let detail = status["links"][0]["detail"].as_str();
        detail.is_some_and(|detail| detail.contains("is in another room"))
    };
    second.until("/status", in_words).await;
    let (_, problem) = first.act("/peers", &json!({ "url": "nowhere" })).await;
    assert_eq!(problem["rule"], "badAddress");
    let (status, _) = first
        .request("POST", "/peers", "", r#"{"url":"ws://127.0.0.1:1"}"#)
        .await;
    assert_eq!(status, 401);
}
