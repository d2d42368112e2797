//! The two doors for programs, `window.chalkchain` in a page and HTTP of a node, say the same of one room.

use std::collections::BTreeSet;

use e2e::{DEADLINE, Error, Headless, Result, Tab, wait_for};
use serde_json::{Value, json};
use tokio::task::spawn_blocking;

use crate::class::{mine_one, txid_of, wait_until_confirmed, wait_until_pending};

/// SHA-256 of nothing.
const NO_BYTES: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/// What each node has of its own: its key, its links, its storage, its clock, and what it would do next.
const OWN: [&str; 9] = [
    "me",
    "mine",
    "links",
    "peers",
    "conditions",
    "storage",
    "mining",
    "clockOffsetMs",
    "next",
];

/// The same without what each node has of its own. When something that waits was first heard of is each
/// node's, too.
fn shared(mut value: Value) -> Value {
    match &mut value {
        Value::Object(fields) => {
            for name in OWN {
                fields.remove(name);
            }
            if fields.get("state").is_some_and(|state| state == "pending") {
                fields.remove("time");
            }
            for field in fields.values_mut() {
                *field = shared(field.take());
            }
        }
        Value::Array(values) => {
            for value in values {
                *value = shared(value.take());
            }
        }
        _ => {}
    }
    value
}

/// What the node says over HTTP; it answers from threads of its own.
async fn over_http(node: &Headless, path: &str) -> Result<Value> {
    let (api, path) = (node.api.clone(), path.to_owned());
    spawn_blocking(move || api.get(&path))
        .await
        .expect("it ends")
}

/// What stands in the room: ids of its transactions, and who is there.
struct Lived {
    offer: String,
    post: String,
    order: String,
    reply: String,
    tip: String,
    address: String,
}

/// Has two people offer, order, stamp and write, until both nodes and the page know the same.
async fn live(ada: &Tab, grace: &Tab, node: &Headless) -> Result<Lived> {
    let offer = json!([{ "kind": "offer", "title": "Cookie", "price": 10, "stock": 3 }]);
    let offer = txid_of(ada.call("submit", offer).await)?;
    let stamp = json!([{ "kind": "stamp", "name": "a.txt", "hash": NO_BYTES }]);
    let stamp = txid_of(ada.call("submit", stamp).await)?;
    let post = txid_of(ada.call("post", json!(["a cookie"])).await)?;
    for id in [&offer, &stamp, &post] {
        wait_until_pending(grace, id).await?;
    }
    mine_one(grace).await?;
    wait_until_confirmed(ada, &offer, 1).await?;
    let order = json!([{ "kind": "order", "offer": offer, "quantity": 2 }]);
    let order = txid_of(grace.call("submit", order).await)?;
    let reply = json!(["for you", { "replyTo": post }]);
    let reply = txid_of(grace.call("post", reply).await)?;
    for id in [&order, &reply] {
        wait_until_pending(ada, id).await?;
        wait_for("what waits at the node", DEADLINE, async || {
            Ok(over_http(node, &format!("/transactions/{id}")).await.ok())
        })
        .await?;
    }
    let status = ada.call("status", json!([])).await?;
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let (tip, address) = (word(&status["tip"]), word(&status["me"]["address"]));
    wait_for("one tip", DEADLINE, async || {
        Ok((over_http(node, "/status").await?["tip"] == tip).then_some(()))
    })
    .await?;
    Ok(Lived {
        offer,
        post,
        order,
        reply,
        tip,
        address,
    })
}

/// Everything that can be read: the page's call, its arguments, and the path at the node.
fn readings(lived: &Lived) -> Vec<(&'static str, Value, String)> {
    let Lived {
        offer,
        post,
        order,
        reply,
        tip,
        address,
    } = lived;
    vec![
        ("status", json!([]), "/status".to_owned()),
        ("chain", json!([]), "/blocks".to_owned()),
        (
            "chain",
            json!([{ "from": 1, "count": 2 }]),
            "/blocks?from=1&count=2".to_owned(),
        ),
        ("block", json!([tip]), format!("/blocks/{tip}")),
        ("block", json!([0]), "/blocks/0".to_owned()),
        (
            "merkle",
            json!([tip, { "txid": post }]),
            format!("/blocks/{tip}/merkle?txid={post}"),
        ),
        ("tx", json!([offer]), format!("/transactions/{offer}")),
        ("tx", json!([order]), format!("/transactions/{order}")),
        (
            "proof",
            json!([post]),
            format!("/transactions/{post}/proof"),
        ),
        ("pending", json!([]), "/pending".to_owned()),
        ("account", json!([address]), format!("/accounts/{address}")),
        ("account", json!(["Grace"]), "/accounts/Grace".to_owned()),
        ("names", json!([]), "/names".to_owned()),
        ("results", json!([]), "/results".to_owned()),
        ("posts", json!([]), "/posts".to_owned()),
        (
            "posts",
            json!([{ "limit": 1, "before": reply }]),
            format!("/posts?limit=1&before={reply}"),
        ),
        ("offers", json!([]), "/offers".to_owned()),
        ("orders", json!([]), "/orders".to_owned()),
        (
            "stamps",
            json!([{ "hash": NO_BYTES }]),
            format!("/stamps?hash={NO_BYTES}"),
        ),
        ("tree", json!([{ "depth": 5 }]), "/tree?depth=5".to_owned()),
        (
            "statistics",
            json!([{ "count": 3 }]),
            "/statistics?count=3".to_owned(),
        ),
    ]
}

/// Asks both doors everything that can be read.
pub(crate) async fn both_say_the_same(ada: &Tab, grace: &Tab, node: &Headless) -> Result<()> {
    let lived = live(ada, grace, node).await?;
    for (call, args, path) in readings(&lived) {
        let in_page = shared(ada.call(call, args.clone()).await?);
        let by_http = shared(over_http(node, &path).await?);
        assert!(
            in_page.as_array().is_none_or(|list| !list.is_empty()),
            "{call} {args}"
        );
        assert_eq!(in_page, by_http, "{call} {args}");
    }
    let receipt = ada.call("proof", json!([lived.post])).await?;
    let (api, body) = (node.api.clone(), receipt.to_string().into_bytes());
    let verified = spawn_blocking(move || api.post("/proofs/verify", &body)).await;
    let in_page = ada.call("verify", json!([receipt])).await?;
    assert_eq!(shared(in_page), shared(verified.expect("it ends")?));

    // Blocks of this room are found by work, and both say so.
    let in_page = ada.call("consortium", json!([])).await;
    assert!(matches!(in_page, Err(Error::Refused(refusal)) if refusal.rule == "notSealed"));
    let by_http = over_http(node, "/consortium").await;
    assert!(matches!(by_http, Err(error) if error.to_string().contains("notSealed")));

    // Each has peers of its own, and shows them alike.
    let fields = |peers: &Value| -> BTreeSet<String> {
        let peer = peers[0].as_object().into_iter().flatten();
        peer.map(|(name, _)| name.clone()).collect()
    };
    let in_page = fields(&ada.call("peers", json!([])).await?);
    assert!(!in_page.is_empty());
    assert_eq!(in_page, fields(&over_http(node, "/peers").await?));
    Ok(())
}
