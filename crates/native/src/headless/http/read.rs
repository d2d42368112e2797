//! What only reads: open to all who reach the address.

use std::convert::Infallible;

use api::{Block, Exported, Receipt, Reply, Request};
use axum::{
    Extension,
    extract::State,
    http::{StatusCode, header},
    response::{
        IntoResponse, Response, Sse,
        sse::{Event as SentEvent, KeepAlive},
    },
};
use futures_util::StreamExt as _;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;
use tokio_stream::wrappers::{BroadcastStream, errors::BroadcastStreamRecvError};

use super::{
    ALIVE, Answer, Door, LISTENERS, MOST, Problem, Rooms, Shared,
    answer::{Lasting, bytes, json, with_next},
    ask,
    given::{Body, Given, Named, Nothing, known, within},
    openapi, page,
};

/// Blocks in a list where no number is asked for, as the node has it.
const BLOCKS: u32 = 20;
/// Posts in a list where no number is asked for, as the node has it.
const POSTS: u32 = 50;

/// Asks, and shows the reply to who asks about it again.
async fn asked(door: &Door, request: Request) -> Answer {
    Ok(json(Lasting::Checked, &ask(door, request).await?))
}

pub(super) async fn status(State(door): Shared, _: Given<Nothing>) -> Answer {
    asked(&door, Request::Status).await
}

pub(super) async fn rooms(Extension(all): Extension<Rooms>, _: Given<Nothing>) -> Answer {
    Ok(json(Lasting::Checked, &&all[..]))
}

/// Which blocks.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Blocks {
    /// First height; none gives the newest `count` blocks.
    from: Option<u64>,
    /// How many, 20 by default.
    #[schemars(range(min = 1, max = 500))]
    count: Option<u32>,
}

pub(super) async fn blocks(
    State(door): Shared,
    Given(Blocks { from, count }): Given<Blocks>,
) -> Answer {
    let count = within("count", count, 1, MOST)?;
    let reply = ask(&door, Request::Chain { from, count }).await?;
    let next = match &reply {
        Reply::Blocks(blocks) => next_blocks(blocks, count.unwrap_or(BLOCKS)),
        _ => None,
    };
    Ok(with_next(json(Lasting::Checked, &reply), next))
}

/// Where a list of blocks goes on: nowhere at the tip.
fn next_blocks(blocks: &[Block], count: u32) -> Option<String> {
    let last = blocks.last().filter(|last| last.confirmations > 1)?;
    let from = last.height + 1;
    Some(format!("/api/v1/blocks?from={from}&count={count}"))
}

pub(super) async fn block(State(door): Shared, Named(block): Named, _: Given<Nothing>) -> Answer {
    asked(&door, Request::Block { block }).await
}

pub(super) async fn block_bytes(
    State(door): Shared,
    Named(block): Named,
    _: Given<Nothing>,
) -> Answer {
    let lasting = lasting(&block);
    let Reply::Block(Block { raw, .. }) = ask(&door, Request::Block { block }).await? else {
        unreachable!("a block gives a block");
    };
    let raw = hex::decode(raw).expect("a block's bytes are hex");
    Ok(bytes("application/octet-stream", lasting, raw))
}

/// What follows from a block alone follows from its hash; the block at a height may be another one later.
fn lasting(block: &str) -> Lasting {
    if block.len() == 64 {
        Lasting::Forever
    } else {
        Lasting::Checked
    }
}

/// Which transaction.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Merkle {
    /// The transaction that the tree is seen from, 64 hex digits; none takes the reward.
    #[schemars(regex(pattern = "^[0-9a-fA-F]{64}$"))]
    txid: Option<String>,
}

pub(super) async fn merkle(
    State(door): Shared,
    Named(block): Named,
    Given(Merkle { txid }): Given<Merkle>,
) -> Answer {
    let lasting = lasting(&block);
    let reply = ask(&door, Request::Merkle { block, txid }).await?;
    Ok(json(lasting, &reply))
}

/// How many blocks.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Counted {
    /// How many of the newest blocks, 200 by default.
    #[schemars(range(min = 1, max = 500))]
    count: Option<u32>,
}

pub(super) async fn statistics(
    State(door): Shared,
    Given(Counted { count }): Given<Counted>,
) -> Answer {
    let count = within("count", count, 1, MOST)?;
    asked(&door, Request::Statistics { count }).await
}

pub(super) async fn results(State(door): Shared, _: Given<Nothing>) -> Answer {
    asked(&door, Request::Results).await
}

pub(super) async fn transaction(
    State(door): Shared,
    Named(txid): Named,
    _: Given<Nothing>,
) -> Answer {
    asked(&door, Request::Tx { txid }).await
}

pub(super) async fn proof(State(door): Shared, Named(txid): Named, _: Given<Nothing>) -> Answer {
    asked(&door, Request::Proof { txid }).await
}

pub(super) async fn verify(
    State(door): Shared,
    _: Given<Nothing>,
    Body(receipt): Body<Value>,
) -> Answer {
    let receipt: Receipt = known(receipt)?;
    let reply = ask(&door, Request::Verify { receipt }).await?;
    Ok(json(Lasting::Once, &reply))
}

pub(super) async fn pending(State(door): Shared, _: Given<Nothing>) -> Answer {
    asked(&door, Request::Pending).await
}

pub(super) async fn account(
    State(door): Shared,
    Named(account): Named,
    _: Given<Nothing>,
) -> Answer {
    asked(&door, Request::Account { account }).await
}

/// Which posts.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Posts {
    /// How many, 50 by default.
    #[schemars(range(min = 1, max = 500))]
    limit: Option<u32>,
    /// Only posts older than this one, by its transaction's id.
    #[schemars(regex(pattern = "^[0-9a-fA-F]{64}$"))]
    before: Option<String>,
}

pub(super) async fn posts(
    State(door): Shared,
    Given(Posts { limit, before }): Given<Posts>,
) -> Answer {
    let limit = within("limit", limit, 1, MOST)?;
    let reply = ask(&door, Request::Posts { limit, before }).await?;
    let limit = limit.unwrap_or(POSTS);
    let next = match &reply {
        Reply::Posts(posts) if posts.len() == limit as usize => posts
            .last()
            .map(|last| format!("/api/v1/posts?limit={limit}&before={}", last.txid)),
        _ => None,
    };
    Ok(with_next(json(Lasting::Checked, &reply), next))
}

pub(super) async fn offers(State(door): Shared, _: Given<Nothing>) -> Answer {
    asked(&door, Request::Offers).await
}

pub(super) async fn orders(State(door): Shared, _: Given<Nothing>) -> Answer {
    asked(&door, Request::Orders).await
}

/// Whose stamps.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Stamps {
    /// SHA-256 of the file, 64 hex digits as `sha256sum` prints them.
    #[schemars(regex(pattern = "^[0-9a-fA-F]{64}$"))]
    hash: String,
}

pub(super) async fn stamps(State(door): Shared, Given(Stamps { hash }): Given<Stamps>) -> Answer {
    asked(&door, Request::Stamps { hash }).await
}

pub(super) async fn names(State(door): Shared, _: Given<Nothing>) -> Answer {
    asked(&door, Request::Names).await
}

pub(super) async fn consortium(State(door): Shared, _: Given<Nothing>) -> Answer {
    asked(&door, Request::Consortium).await
}

/// How deep.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Tree {
    /// How many heights below the tip, 20 by default.
    #[schemars(range(min = 0, max = 500))]
    depth: Option<u32>,
}

pub(super) async fn tree(State(door): Shared, Given(Tree { depth }): Given<Tree>) -> Answer {
    let depth = within("depth", depth, 0, MOST)?;
    asked(&door, Request::Tree { depth }).await
}

pub(super) async fn peers(State(door): Shared, _: Given<Nothing>) -> Answer {
    asked(&door, Request::Peers).await
}

pub(super) async fn export(State(door): Shared, _: Given<Nothing>) -> Answer {
    let Reply::Exported(Exported { file, .. }) = ask(&door, Request::Export).await? else {
        unreachable!("an export gives a file");
    };
    let name = [(
        header::CONTENT_DISPOSITION,
        "attachment; filename=\"room.chalk\"",
    )];
    let file = bytes("application/octet-stream", Lasting::Checked, file);
    Ok((name, file).into_response())
}

/// Events as they come; who reads too slowly is told how many it missed.
pub(super) async fn events(State(door): Shared, _: Given<Nothing>) -> Result<Response, Problem> {
    if door.node.listeners() >= LISTENERS {
        return Err(Problem::too_many_listeners());
    }
    let events = BroadcastStream::new(door.node.events()).map(|event| {
        let sent = match event {
            Ok(event) => SentEvent::default().event(event.name()).json_data(&*event),
            Err(BroadcastStreamRecvError::Lagged(missed)) => {
                SentEvent::default().event("missed").json_data(missed)
            }
        };
        Ok::<_, Infallible>(sent.expect("an event becomes JSON"))
    });
    let stream = Sse::new(events).keep_alive(KeepAlive::new().interval(ALIVE));
    Ok((StatusCode::OK, stream).into_response())
}

pub(super) async fn description(_: Given<Nothing>) -> Answer {
    let text = openapi::text().as_bytes().to_vec();
    Ok(bytes("application/json", Lasting::Checked, text))
}

pub(super) async fn documentation(_: Given<Nothing>) -> Answer {
    let html = page::html().as_bytes().to_vec();
    let html = bytes("text/html; charset=utf-8", Lasting::Checked, html);
    let policy = [(header::CONTENT_SECURITY_POLICY, page::POLICY)];
    Ok((policy, html).into_response())
}

pub(super) async fn styles(_: Given<Nothing>) -> Answer {
    let css = page::css().into_bytes();
    Ok(bytes("text/css; charset=utf-8", Lasting::Checked, css))
}
