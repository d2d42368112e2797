//! What acts, with the node's key or on the node: it takes the token.

use api::{MiningChoice, Payload, Request};
use axum::{extract::State, http::StatusCode, response::IntoResponse};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use super::{
    Answer, Shared,
    answer::{Lasting, json},
    ask,
    given::{Body, File, Given, Nothing, Trusted, known},
};

/// A transaction to be signed by the node's key.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Submission {
    /// What it does; where money goes, a claimed name may stand for an address.
    #[schemars(with = "Payload")]
    payload: Value,
    /// Fee in 1/100 coin; none takes the usual fee if the account can pay it, else zero.
    fee: Option<u64>,
}

pub(super) async fn submit(
    State(door): Shared,
    _: Trusted,
    _: Given<Nothing>,
    Body(Submission { payload, fee }): Body<Submission>,
) -> Answer {
    // As in a page: a name may stand for an address where money goes.
    let request = match known(payload)? {
        Payload::Transfer { to, amount, memo } => Request::Transfer {
            to,
            amount,
            fee,
            memo: Some(memo).filter(|memo| !memo.is_empty()),
        },
        payload => Request::Submit { payload, fee },
    };
    let reply = ask(&door, request).await?;
    Ok((StatusCode::CREATED, json(Lasting::Once, &reply)).into_response())
}

/// Whether and how to mine.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Mining {
    /// Whether to mine.
    on: bool,
    /// Threads; none stays as it was chosen before, at first half the cores.
    threads: Option<u32>,
    /// Cap in hashes a second over all threads; zero lifts it.
    cap: Option<u64>,
}

pub(super) async fn mining(
    State(door): Shared,
    _: Trusted,
    _: Given<Nothing>,
    Body(Mining { on, threads, cap }): Body<Mining>,
) -> Answer {
    let request = if on {
        Request::Mine(MiningChoice {
            threads,
            cap,
            ..MiningChoice::default()
        })
    } else {
        Request::Stop
    };
    Ok(json(Lasting::Once, &ask(&door, request).await?))
}

/// A block, whoever made it.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RawBlock {
    /// All its bytes as hex.
    raw: String,
}

pub(super) async fn add_block(
    State(door): Shared,
    _: Trusted,
    _: Given<Nothing>,
    Body(RawBlock { raw }): Body<RawBlock>,
) -> Answer {
    Ok(json(
        Lasting::Once,
        &ask(&door, Request::AddBlock { raw }).await?,
    ))
}

pub(super) async fn vote(
    State(door): Shared,
    _: Trusted,
    _: Given<Nothing>,
    Body(ballot): Body<Value>,
) -> Answer {
    let request = Request::Vote(known(ballot)?);
    Ok(json(Lasting::Once, &ask(&door, request).await?))
}

pub(super) async fn import(
    State(door): Shared,
    _: Trusted,
    _: Given<Nothing>,
    File(file): File,
) -> Answer {
    let file = file.to_vec();
    Ok(json(
        Lasting::Once,
        &ask(&door, Request::Import { file }).await?,
    ))
}
