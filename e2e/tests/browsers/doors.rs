//! The two doors for programs, `window.chalkchain` in a page and HTTP of a node, say the same of one room, and refuse
//! the same.

use std::collections::BTreeSet;

use e2e::{DEADLINE, Error, Headless, Result, Tab, wait_for};
use serde_json::{Value, json};
use tokio::task::spawn_blocking;

use crate::{
    class::{mine_one, txid_of, wait_until_confirmed, wait_until_pending},
    files::EXPORT,
};

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

/// What both refuse: the page's call, its arguments, and the path at the node, with a body where it acts.
fn refusals(lived: &Lived) -> Vec<(&'static str, Value, String, Option<Value>)> {
    let nothing = "0".repeat(64);
    let Lived { order, tip, .. } = lived;
    let get = |call, args, path: String| (call, args, path, None);
    vec![
        get("block", json!(["nonsense"]), "/blocks/nonsense".into()),
        get("block", json!([99_999]), "/blocks/99999".into()),
        get("block", json!([nothing]), format!("/blocks/{nothing}")),
        get("tx", json!(["xy"]), "/transactions/xy".into()),
        get("tx", json!([nothing]), format!("/transactions/{nothing}")),
        get(
            "proof",
            json!([order]),
            format!("/transactions/{order}/proof"),
        ),
        get(
            "merkle",
            json!([tip, { "txid": nothing }]),
            format!("/blocks/{tip}/merkle?txid={nothing}"),
        ),
        get("account", json!(["Nobody"]), "/accounts/Nobody".into()),
        get(
            "stamps",
            json!([{ "hash": "xy" }]),
            "/stamps?hash=xy".into(),
        ),
        get(
            "posts",
            json!([{ "before": nothing }]),
            format!("/posts?before={nothing}"),
        ),
        // Blocks of this room are found by work, and both say so.
        get("consortium", json!([]), "/consortium".into()),
        (
            "submit",
            json!([{ "kind": "post", "text": "" }]),
            "/transactions".into(),
            Some(json!({ "payload": { "kind": "post", "text": "" } })),
        ),
        (
            "submit",
            json!([{ "kind": "claimName", "name": "Grace" }]),
            "/transactions".into(),
            Some(json!({ "payload": { "kind": "claimName", "name": "Grace" } })),
        ),
        (
            "addBlock",
            json!(["00ff"]),
            "/blocks".into(),
            Some(json!({ "raw": "00ff" })),
        ),
    ]
}

/// Asks both doors for what neither gives.
async fn both_refuse_alike(ada: &Tab, node: &Headless, lived: &Lived) -> Result<()> {
    for (call, args, path, body) in refusals(lived) {
        let Err(Error::Refused(in_page)) = ada.call(call, args.clone()).await else {
            panic!("{call} {args} is refused");
        };
        let api = node.api.clone();
        let body = body.map(|body| body.to_string().into_bytes());
        let by_http = spawn_blocking(move || api.refusal(&path, body.as_deref())).await;
        let by_http = by_http.expect("it ends")?;
        let in_page = json!({
            "family": in_page.family,
            "rule": in_page.rule,
            "message": in_page.message,
            "details": in_page.details,
        });
        for (field, value) in in_page.as_object().into_iter().flatten() {
            assert_eq!(*value, by_http[field], "{call} {args}: {field}");
        }
    }
    Ok(())
}

/// The room as a file, from both doors, once nothing waits.
async fn both_give_one_file(ada: &Tab, node: &Headless) -> Result<()> {
    mine_one(ada).await?;
    let tip = ada.call("status", json!([])).await?["tip"].take();
    wait_for("one tip with nothing that waits", DEADLINE, async || {
        let status = over_http(node, "/status").await?;
        Ok((status["tip"] == tip && status["pending"] == 0).then_some(()))
    })
    .await?;
    let in_page = ada.evaluate(EXPORT).await?;
    let api = node.api.clone();
    let by_http = spawn_blocking(move || api.get_bytes("/export")).await;
    let by_http = hex::encode(by_http.expect("it ends")?);
    assert!(by_http.len() > 1_000);
    assert!(in_page == by_http, "one room, one file");
    Ok(())
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

    // Each has peers of its own, and shows them alike.
    let fields = |peers: &Value| -> BTreeSet<String> {
        let peer = peers[0].as_object().into_iter().flatten();
        peer.map(|(name, _)| name.clone()).collect()
    };
    let in_page = fields(&ada.call("peers", json!([])).await?);
    assert!(!in_page.is_empty());
    assert_eq!(in_page, fields(&over_http(node, "/peers").await?));
    both_refuse_alike(ada, node, &lived).await?;
    both_give_one_file(ada, node).await
}
