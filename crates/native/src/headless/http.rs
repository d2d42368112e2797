//! The node's door for programs: HTTP and JSON, as `window.chalkchain` in a page.
//!
//! What reads is open to all who reach the address; what acts (with the node's key, or on the node) takes
//! the token as `Authorization: Bearer …`. Refusals are problem details (RFC 9457) that carry the fields of
//! [`ApiError`]. `GET /api/v1/events` is a stream of server-sent events.

mod peering;
mod problem;
mod rooms;
mod tutorial;

use std::{convert::Infallible, sync::Arc, time::Duration};

use api::{
    ApiError, Exported, Family, MiningChoice, Payload, ROOM_FILE_BYTES, Receipt, Reply, Request,
};
use axum::{
    Json, Router,
    body::Bytes,
    extract::{DefaultBodyLimit, FromRequestParts, Path, Query, State, rejection::JsonRejection},
    http::{HeaderName, HeaderValue, Method, StatusCode, header, request::Parts},
    response::{
        IntoResponse, Response, Sse,
        sse::{Event as SentEvent, KeepAlive},
    },
    routing::{get, post},
};
use futures_util::{Stream, StreamExt as _};
use serde::Deserialize;
use tokio_stream::wrappers::{BroadcastStream, errors::BroadcastStreamRecvError};
use tower_http::{cors::CorsLayer, timeout::TimeoutLayer};

pub use self::{problem::Problem, rooms::routes_of_rooms};
use super::runner::NodeHandle;

/// Most bytes of a request's body, but for a room's file.
const BODY_BYTES: usize = 256 * 1024;
/// How long an answer may take; reading a room's file takes longest.
const ANSWER: Duration = Duration::from_mins(5);
/// A stream without events is kept alive by a comment this often.
const ALIVE: Duration = Duration::from_secs(15);

/// What the door is told when it opens.
#[derive(Clone, Debug)]
pub struct Door {
    /// The node behind it.
    pub node: NodeHandle,
    /// What a program shows to act.
    pub token: String,
    /// Origins whose pages may read and, with the token, act; none means none.
    pub origins: Vec<HeaderValue>,
    /// Whether the Python tutorial's routes are answered too.
    pub has_tutorial: bool,
}

/// The routes under `/api/v1`, where other nodes connect, and the tutorial's where they are wanted. To be
/// served with the address of who asks (`into_make_service_with_connect_info`).
pub fn routes(door: Door) -> Router {
    let cors = CorsLayer::new()
        .allow_origin(door.origins.clone())
        .allow_methods([Method::GET, Method::POST])
        .allow_headers([header::AUTHORIZATION, header::CONTENT_TYPE]);
    let acting = Router::new()
        .route("/transactions", post(submit))
        .route("/mining", post(mining))
        .route("/blocks", post(add_block))
        .route("/peers", post(peering::dial))
        .route(
            "/import",
            post(import).layer(DefaultBodyLimit::max(ROOM_FILE_BYTES)),
        );
    let reading = Router::new()
        .route("/status", get(status))
        .route("/blocks", get(blocks))
        .route("/blocks/{block}", get(block))
        .route("/blocks/{block}/merkle", get(merkle))
        .route("/statistics", get(statistics))
        .route("/results", get(results))
        .route("/transactions/{txid}", get(transaction))
        .route("/transactions/{txid}/proof", get(proof))
        .route("/proofs/verify", post(verify))
        .route("/pending", get(pending))
        .route("/accounts/{account}", get(account))
        .route("/posts", get(posts))
        .route("/offers", get(offers))
        .route("/orders", get(orders))
        .route("/stamps", get(stamps))
        .route("/names", get(names))
        .route("/tree", get(tree))
        .route("/peers", get(peers))
        .route("/export", get(export));
    let api = reading
        .merge(acting)
        .layer(TimeoutLayer::with_status_code(
            StatusCode::GATEWAY_TIMEOUT,
            ANSWER,
        ))
        .route("/events", get(events))
        .fallback(no_such_route)
        .method_not_allowed_fallback(no_such_route)
        .layer(DefaultBodyLimit::max(BODY_BYTES))
        .layer(cors);
    let mut all = Router::new()
        .nest("/api/v1", api)
        .route("/peer", get(peering::accept));
    if door.has_tutorial {
        all = all.merge(tutorial::routes());
    }
    all.with_state(Arc::new(door))
}

type Shared = State<Arc<Door>>;
type Answer = Result<Response, Problem>;

async fn ask(door: &Door, request: Request) -> Answer {
    let reply = door.node.request(request).await?;
    let no_store = [(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))];
    Ok((no_store, Json(reply)).into_response())
}

async fn status(State(door): Shared) -> Answer {
    ask(&door, Request::Status).await
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Blocks {
    from: Option<u64>,
    count: Option<u32>,
}

async fn blocks(State(door): Shared, Given(Blocks { from, count }): Given<Blocks>) -> Answer {
    ask(&door, Request::Chain { from, count }).await
}

async fn block(State(door): Shared, Path(block): Path<String>) -> Answer {
    ask(&door, Request::Block { block }).await
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Merkle {
    txid: Option<String>,
}

async fn merkle(
    State(door): Shared,
    Path(block): Path<String>,
    Given(Merkle { txid }): Given<Merkle>,
) -> Answer {
    ask(&door, Request::Merkle { block, txid }).await
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Counted {
    count: Option<u32>,
}

async fn statistics(State(door): Shared, Given(Counted { count }): Given<Counted>) -> Answer {
    ask(&door, Request::Statistics { count }).await
}

async fn results(State(door): Shared) -> Answer {
    ask(&door, Request::Results).await
}

async fn transaction(State(door): Shared, Path(txid): Path<String>) -> Answer {
    ask(&door, Request::Tx { txid }).await
}

async fn proof(State(door): Shared, Path(txid): Path<String>) -> Answer {
    ask(&door, Request::Proof { txid }).await
}

async fn verify(State(door): Shared, receipt: Result<Json<Receipt>, JsonRejection>) -> Answer {
    let Json(receipt) = receipt.map_err(|error| bad_body(&error))?;
    ask(&door, Request::Verify { receipt }).await
}

async fn pending(State(door): Shared) -> Answer {
    ask(&door, Request::Pending).await
}

async fn account(State(door): Shared, Path(account): Path<String>) -> Answer {
    ask(&door, Request::Account { account }).await
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Posts {
    limit: Option<u32>,
    before: Option<String>,
}

async fn posts(State(door): Shared, Given(Posts { limit, before }): Given<Posts>) -> Answer {
    ask(&door, Request::Posts { limit, before }).await
}

async fn offers(State(door): Shared) -> Answer {
    ask(&door, Request::Offers).await
}

async fn orders(State(door): Shared) -> Answer {
    ask(&door, Request::Orders).await
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Stamps {
    hash: String,
}

async fn stamps(State(door): Shared, Given(Stamps { hash }): Given<Stamps>) -> Answer {
    ask(&door, Request::Stamps { hash }).await
}

async fn names(State(door): Shared) -> Answer {
    ask(&door, Request::Names).await
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tree {
    depth: Option<u32>,
}

async fn tree(State(door): Shared, Given(Tree { depth }): Given<Tree>) -> Answer {
    ask(&door, Request::Tree { depth }).await
}

async fn peers(State(door): Shared) -> Answer {
    ask(&door, Request::Peers).await
}

async fn export(State(door): Shared) -> Answer {
    let Reply::Exported(Exported { file, .. }) = door.node.request(Request::Export).await? else {
        unreachable!("an export gives a file");
    };
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"room.chalk\"",
        ),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, file).into_response())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Submission {
    payload: Payload,
    fee: Option<u64>,
}

async fn submit(
    State(door): Shared,
    _: Trusted,
    body: Result<Json<Submission>, JsonRejection>,
) -> Answer {
    let Json(Submission { payload, fee }) = body.map_err(|error| bad_body(&error))?;
    // As in a page: a name may stand for an address where money goes.
    let request = match payload {
        Payload::Transfer { to, amount, memo } => Request::Transfer {
            to,
            amount,
            fee,
            memo: Some(memo).filter(|memo| !memo.is_empty()),
        },
        payload => Request::Submit { payload, fee },
    };
    let answer = ask(&door, request).await?;
    Ok((StatusCode::CREATED, answer).into_response())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mining {
    on: bool,
    threads: Option<u32>,
    cap: Option<u64>,
}

async fn mining(
    State(door): Shared,
    _: Trusted,
    body: Result<Json<Mining>, JsonRejection>,
) -> Answer {
    let Json(Mining { on, threads, cap }) = body.map_err(|error| bad_body(&error))?;
    let request = if on {
        Request::Mine(MiningChoice {
            threads,
            cap,
            ..MiningChoice::default()
        })
    } else {
        Request::Stop
    };
    ask(&door, request).await
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawBlock {
    raw: String,
}

async fn add_block(
    State(door): Shared,
    _: Trusted,
    body: Result<Json<RawBlock>, JsonRejection>,
) -> Answer {
    let Json(RawBlock { raw }) = body.map_err(|error| bad_body(&error))?;
    ask(&door, Request::AddBlock { raw }).await
}

async fn import(State(door): Shared, _: Trusted, file: Bytes) -> Answer {
    let file = file.to_vec();
    ask(&door, Request::Import { file }).await
}

/// Events as they come; who reads too slowly is told how many it missed.
async fn events(
    State(door): Shared,
) -> Sse<impl Stream<Item = Result<SentEvent, Infallible>> + use<>> {
    let events = BroadcastStream::new(door.node.events()).map(|event| {
        let sent = match event {
            Ok(event) => SentEvent::default().event(event.name()).json_data(&*event),
            Err(BroadcastStreamRecvError::Lagged(missed)) => {
                SentEvent::default().event("missed").json_data(missed)
            }
        };
        Ok(sent.expect("an event becomes JSON"))
    });
    Sse::new(events).keep_alive(KeepAlive::new().interval(ALIVE))
}

async fn no_such_route(method: Method, uri: axum::http::Uri) -> Problem {
    let message = format!("{method} {} is no call of this node", uri.path());
    Problem::from(ApiError::new(Family::Decode, "unknownCall", message))
        .with_status(StatusCode::NOT_FOUND)
}

fn bad_body(rejection: &JsonRejection) -> Problem {
    let error = ApiError::new(Family::Decode, "badBody", rejection.body_text());
    Problem::from(error).with_status(rejection.status())
}

/// What stands behind the `?` of a request.
struct Given<T>(T);

impl<T, S> FromRequestParts<S> for Given<T>
where
    T: serde::de::DeserializeOwned,
    S: Send + Sync,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        match Query::from_request_parts(parts, state).await {
            Ok(Query(given)) => Ok(Self(given)),
            Err(rejection) => {
                let error = ApiError::new(Family::Decode, "badQuery", rejection.body_text());
                Err(Problem::from(error).with_status(StatusCode::BAD_REQUEST))
            }
        }
    }
}

/// A request that shows the token.
struct Trusted;

impl FromRequestParts<Arc<Door>> for Trusted {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, door: &Arc<Door>) -> Result<Self, Response> {
        let shown = parts
            .headers
            .get(header::AUTHORIZATION)
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.strip_prefix("Bearer "));
        if shown.is_some_and(|shown| is_same(shown.as_bytes(), door.token.as_bytes())) {
            return Ok(Self);
        }
        let message = "this call acts for the node and takes its token: Authorization: Bearer TOKEN, where TOKEN stands in the file `token` of the node's folder";
        let error = ApiError::new(Family::Policy, "notAuthorized", message);
        let problem = Problem::from(error).with_status(StatusCode::UNAUTHORIZED);
        let challenge: [(HeaderName, &str); 1] = [(header::WWW_AUTHENTICATE, "Bearer")];
        Err((challenge, problem).into_response())
    }
}

/// Compares in a time that does not depend on where two texts differ.
fn is_same(one: &[u8], other: &[u8]) -> bool {
    let differences = one.iter().zip(other).map(|(a, b)| a ^ b);
    one.len() == other.len() && differences.fold(0, |all, bits| all | bits) == 0
}
