//! The routes of the Python tutorial's node, so that programs written for it go on.
//!
//! What they say stays: paths, fields, words and statuses. What they mean is this chain: one longest by work and
//! not by length, blocks with a header and a coinbase, posts signed by this node's key. docs/node.md names the
//! differences.

use std::{collections::BTreeMap, time::Duration};

use api::{
    ApiError, Block, LinkKind, LinkState, Payload, Post, Reply, Request, Status, TransactionState,
};
use axum::{
    Json, Router,
    extract::{State, rejection::JsonRejection},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Problem, Shared, peering};
use crate::headless::NodeHandle;

/// Blocks and posts asked for at a time: as many as a node gives.
const PAGE: u32 = 500;
/// How long a new neighbour may take to answer.
const MEETING: Duration = Duration::from_secs(10);
/// What stands between a post's words and its author's name.
const SIGNED: &str = "\n— ";

/// The tutorial's routes.
pub(super) fn routes() -> Router<std::sync::Arc<super::Door>> {
    Router::new()
        .route("/new_transaction", post(new_transaction))
        .route("/chain", get(chain))
        .route("/mine", get(mine))
        .route("/pending_tx", get(pending))
        .route("/register_node", post(register_node))
        .route("/register_with", post(register_with))
        .route("/add_block", post(add_block))
}

/// A refusal in words, as these routes give it.
struct Said(StatusCode, String);

impl IntoResponse for Said {
    fn into_response(self) -> Response {
        (self.0, self.1).into_response()
    }
}

impl From<ApiError> for Said {
    fn from(error: ApiError) -> Self {
        Self(StatusCode::BAD_REQUEST, error.message)
    }
}

impl From<Problem> for Said {
    fn from(problem: Problem) -> Self {
        problem.into_error().into()
    }
}

type Told = Result<Response, Said>;
type Body = Result<Json<Value>, JsonRejection>;

/// A transaction as the tutorial has it.
#[derive(Serialize)]
struct Entry {
    author: String,
    content: String,
    /// Unix seconds.
    timestamp: f64,
}

/// A block as the tutorial has it.
#[derive(Serialize)]
struct Link {
    index: u64,
    transactions: Vec<Entry>,
    /// Unix seconds.
    timestamp: u32,
    previous_hash: String,
    nonce: u32,
    hash: String,
}

#[derive(Serialize)]
struct Answer {
    length: usize,
    chain: Vec<Link>,
    peers: Vec<String>,
}

async fn new_transaction(State(door): Shared, body: Body) -> Told {
    let invalid = || Said(StatusCode::NOT_FOUND, "Invalid transaction data".to_owned());
    let Json(body) = body.map_err(|_| invalid())?;
    let field = |name: &str| body.get(name).and_then(Value::as_str).unwrap_or_default();
    let (author, content) = (field("author").trim(), field("content"));
    if author.is_empty() || content.trim().is_empty() {
        return Err(invalid());
    }
    let payload = Payload::Post {
        text: signed(content, author),
        reply_to: None,
    };
    let request = Request::Submit { payload, fee: None };
    door.node.request(request).await?;
    Ok((StatusCode::CREATED, "Success").into_response())
}

/// A post's text: the words, and who wrote them on a line of its own.
fn signed(content: &str, author: &str) -> String {
    // A name is one line, or the end of the text would not tell it.
    let author = author.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{content}{SIGNED}{author}")
}

/// The words and the author of a post, as far as its text tells; else who signed it.
fn unsigned(post: Post) -> Entry {
    let (content, author) = match post.text.rsplit_once(SIGNED) {
        Some((content, author)) if !author.is_empty() && !author.contains('\n') => {
            (content.to_owned(), author.to_owned())
        }
        _ => (post.text, post.name.unwrap_or(post.from)),
    };
    // Milliseconds of this century are exact.
    #[allow(clippy::cast_precision_loss)]
    let timestamp = post.time as f64 / 1_000.0;
    Entry {
        author,
        content,
        timestamp,
    }
}

async fn chain(State(door): Shared) -> Told {
    Ok(Json(whole_chain(&door.node).await?).into_response())
}

/// The chain at one moment: what is asked page by page is asked again where the tip moved meanwhile, or a new block
/// would come without its posts.
async fn whole_chain(node: &NodeHandle) -> Result<Answer, ApiError> {
    loop {
        let blocks = blocks(node).await?;
        let (mut posts, _) = posts_by_block(node).await?;
        let tip = status(node).await?.tip;
        if blocks.last().is_none_or(|last| last.hash != tip) {
            continue;
        }
        let links = blocks.into_iter().map(|block| link(block, &mut posts));
        let mut chain: Vec<Link> = links.collect();
        in_order(chain.iter_mut().flat_map(|link| &mut link.transactions));
        return Ok(Answer {
            length: chain.len(),
            chain,
            peers: neighbours(node).await?,
        });
    }
}

/// All blocks of one branch, the first one first.
async fn blocks(node: &NodeHandle) -> Result<Vec<Block>, ApiError> {
    let mut chain: Vec<Block> = Vec::new();
    loop {
        let request = Request::Chain {
            from: Some(chain.len() as u64),
            count: Some(PAGE),
        };
        let Reply::Blocks(page) = node.request(request).await? else {
            unreachable!("a chain gives blocks");
        };
        // A branch that won meanwhile: what was read before is of the old one.
        if let (Some(last), Some(next)) = (chain.last(), page.first())
            && last.hash != next.prev
        {
            chain.clear();
            continue;
        }
        let is_last = page.len() < PAGE as usize;
        chain.extend(page);
        if is_last {
            return Ok(chain);
        }
    }
}

/// Raises the entries' times so that each is later than the one before it in the chain: the tutorial's page sorts by
/// them, while blocks have whole seconds that may be equal or, within the median rule, go back.
fn in_order<'a>(entries: impl Iterator<Item = &'a mut Entry>) {
    let mut earliest = f64::MIN;
    for entry in entries {
        entry.timestamp = entry.timestamp.max(earliest);
        earliest = entry.timestamp + 0.001;
    }
}

fn link(block: Block, posts: &mut BTreeMap<String, Vec<Entry>>) -> Link {
    Link {
        index: block.height,
        transactions: posts.remove(&block.hash).unwrap_or_default(),
        timestamp: block.time,
        previous_hash: block.prev,
        nonce: block.nonce,
        hash: block.hash,
    }
}

/// All posts by the blocks that they are in, oldest first, and those that wait.
async fn posts_by_block(
    node: &NodeHandle,
) -> Result<(BTreeMap<String, Vec<Entry>>, Vec<Entry>), ApiError> {
    let (mut included, mut waiting) = (BTreeMap::<String, Vec<Entry>>::new(), Vec::new());
    let mut before = None;
    loop {
        let request = Request::Posts {
            limit: Some(PAGE),
            before,
        };
        let Reply::Posts(posts) = node.request(request).await? else {
            unreachable!("posts give posts");
        };
        let is_last = posts.len() < PAGE as usize;
        before = posts.last().map(|post| post.txid.clone());
        for post in posts {
            match &post.state {
                TransactionState::Included(place) => {
                    let block = place.block.clone();
                    included.entry(block).or_default().insert(0, unsigned(post));
                }
                TransactionState::Pending(_) => waiting.push(unsigned(post)),
            }
        }
        if is_last {
            return Ok((included, waiting));
        }
    }
}

async fn pending(State(door): Shared) -> Told {
    let (_, waiting) = posts_by_block(&door.node).await?;
    Ok(Json(waiting).into_response())
}

async fn mine(State(door): Shared) -> Told {
    let Reply::Transactions(waiting) = door.node.request(Request::Pending).await? else {
        unreachable!("what is pending are transactions");
    };
    if waiting.is_empty() {
        return Ok("No transactions to mine".into_response());
    }
    let Reply::Block(block) = door.node.request(Request::MineOne).await? else {
        unreachable!("mining one gives a block");
    };
    Ok(format!("Block #{} is mined.", block.height).into_response())
}

/// Where the nodes are that this one is linked to directly.
async fn neighbours(node: &NodeHandle) -> Result<Vec<String>, ApiError> {
    let status = status(node).await?;
    let links = status.links.into_iter();
    let direct =
        links.filter(|link| link.kind == LinkKind::Direct && link.state == LinkState::Open);
    // One that dialled is known by the port that it dialled from.
    let dialled = direct.filter_map(|link| {
        let place = link.detail.strip_prefix("ws")?.strip_suffix("peer")?;
        Some(format!("http{place}"))
    });
    Ok(dialled.collect())
}

async fn status(node: &NodeHandle) -> Result<Status, ApiError> {
    match node.request(Request::Status).await? {
        Reply::Status(status) => Ok(status),
        _ => unreachable!("a status gives a status"),
    }
}

#[derive(Deserialize)]
struct Neighbour {
    node_address: Option<String>,
}

fn neighbour(body: Result<Json<Neighbour>, JsonRejection>) -> Result<String, Said> {
    let address = body.ok().and_then(|Json(body)| body.node_address);
    let address = address.filter(|address| !address.is_empty());
    address.ok_or_else(|| Said(StatusCode::BAD_REQUEST, "Invalid data".to_owned()))
}

async fn register_node(State(door): Shared, body: Result<Json<Neighbour>, JsonRejection>) -> Told {
    peering::to(&door, &neighbour(body)?).await?;
    Ok(Json(whole_chain(&door.node).await?).into_response())
}

async fn register_with(State(door): Shared, body: Result<Json<Neighbour>, JsonRejection>) -> Told {
    let address = neighbour(body)?;
    let url = peering::to(&door, &address).await?;
    let mut events = door.node.events();
    let meeting = async {
        loop {
            let links = status(&door.node).await?.links;
            let is_met = |link: &api::Link| link.state == LinkState::Open && link.detail == url;
            if links.iter().any(is_met) {
                return Ok::<_, ApiError>(());
            }
            // Whatever happened, perhaps the link opened.
            let _ = events.recv().await;
        }
    };
    let Ok(met) = tokio::time::timeout(MEETING, meeting).await else {
        let message = format!("No node of this room answers at {address}");
        return Err(Said(StatusCode::BAD_GATEWAY, message));
    };
    met?;
    Ok("Registration successful".into_response())
}

/// Takes a block by its bytes (`raw`). One in the tutorial's fields can't carry what this chain's proof is
/// over.
async fn add_block(State(door): Shared, body: Body) -> Told {
    let discarded = |why: &str| {
        let message = format!("The block was discarded by the node: {why}");
        Said(StatusCode::BAD_REQUEST, message)
    };
    let Json(body) = body.map_err(|error| discarded(&error.body_text()))?;
    let Some(raw) = body.get("raw").and_then(Value::as_str) else {
        return Err(discarded(
            "its proof is over an 80-byte header and a Merkle root, which these fields don't hold; \
             give the block's bytes as hex in the field raw",
        ));
    };
    let raw = raw.to_owned();
    match door.node.request(Request::AddBlock { raw }).await {
        Ok(_) => Ok((StatusCode::CREATED, "Block added to the chain").into_response()),
        Err(error) => Err(discarded(&error.message)),
    }
}

#[cfg(test)]
mod tests;
