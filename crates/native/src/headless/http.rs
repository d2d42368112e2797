//! The node's door for programs: HTTP and JSON, as `window.chalkchain` in a page.
//!
//! # Overview
//! What reads is open to all who reach the address; what acts (with the node's key, or on the node) takes
//! the token as `Authorization: Bearer …`. Refusals are problem details (RFC 9457) that carry the fields of
//! [`ApiError`]. `GET /api/v1/events` is a stream of server-sent events.
//!
//! All routes stand in one table, from which the router, the `OpenAPI` description at `/api/v1/openapi.json`
//! and the page at `/api/v1/docs` are made.

mod act;
mod answer;
mod given;
mod limits;
mod openapi;
mod page;
mod peering;
mod problem;
mod read;
mod rooms;
mod routes;
mod table;
mod tutorial;

use std::{sync::Arc, time::Duration};

use api::{ApiError, Family, Reply, Request, RoomInfo};
use axum::{
    Extension, Router,
    extract::{DefaultBodyLimit, State},
    http::{HeaderValue, Method, StatusCode, Uri, header},
    middleware::{from_fn, from_fn_with_state},
    response::Response,
    routing::get,
};
use ledger::Room;
use node::room_info;
use tokio::time::timeout;
use tower_http::{cors::CorsLayer, set_header::SetResponseHeaderLayer};

use self::{
    answer::{unless_known, unless_too_long},
    given::BODY_BYTES,
    limits::{Allowances, unless_too_often},
};
pub use self::{limits::Rate, problem::Problem, rooms::routes_of_rooms};
use super::runner::NodeHandle;

/// How long an answer may take; reading a room's file takes longest.
const ANSWER: Duration = Duration::from_mins(5);
/// A stream without events is kept alive by a comment this often.
const ALIVE: Duration = Duration::from_secs(15);
/// Most of anything in one list, as the node has it.
const MOST: u32 = 500;
/// Programs that listen to events at once.
const LISTENERS: usize = 1_024;

/// What the door is told when it opens.
#[derive(Clone, Debug)]
pub struct Door {
    /// The room.
    pub room: Room,
    /// The node behind it.
    pub node: NodeHandle,
    /// What a program shows to act.
    pub token: String,
    /// Origins whose pages may read and, with the token, act; none means none.
    pub origins: Vec<HeaderValue>,
    /// Whether the Python tutorial's routes are answered too.
    pub has_tutorial: bool,
    /// How often one address may ask; none does not count.
    pub rate: Option<Rate>,
}

type Shared = State<Arc<Door>>;
/// All rooms behind one address, in the order in which they were given.
type Rooms = Arc<[RoomInfo]>;
type Answer = Result<Response, Problem>;

/// The routes under `/api/v1`, where other nodes connect, and the tutorial's where they are wanted. To be
/// served with the address of who asks (`into_make_service_with_connect_info`).
pub fn routes(door: Door) -> Router {
    let room = room_info(&door.room);
    routes_among(door, [room].into())
}

/// The routes of one of several rooms.
fn routes_among(door: Door, rooms: Rooms) -> Router {
    let mut all = Router::new().route("/peer", get(peering::accept));
    for route in routes::table() {
        all = table::add(all, route);
    }
    if door.has_tutorial {
        all = all.merge(tutorial::routes());
    }
    let mut all = all
        .fallback(no_such_route)
        .method_not_allowed_fallback(wrong_method)
        .layer(Extension(rooms))
        .layer(DefaultBodyLimit::max(BODY_BYTES))
        .layer(from_fn(unless_known))
        .layer(from_fn(unless_too_long));
    if let Some(rate) = door.rate {
        let allowances = Arc::new(Allowances::new(rate));
        all = all.layer(from_fn_with_state(allowances, unless_too_often));
    }
    if !door.origins.is_empty() {
        all = all.layer(cors(door.origins.clone()));
    }
    all.layer(SetResponseHeaderLayer::overriding(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    ))
    .with_state(Arc::new(door))
}

fn cors(origins: Vec<HeaderValue>) -> CorsLayer {
    CorsLayer::new()
        .allow_origin(origins)
        .allow_methods([Method::GET, Method::POST])
        .allow_headers([
            header::AUTHORIZATION,
            header::CONTENT_TYPE,
            header::IF_NONE_MATCH,
        ])
        .expose_headers([header::ETAG, header::LINK, header::RETRY_AFTER])
}

/// Asks the node, for as long as an answer may take.
async fn ask(door: &Door, request: Request) -> Result<Reply, Problem> {
    let answered = timeout(ANSWER, door.node.request(request)).await;
    Ok(answered.map_err(|_| too_late())??)
}

fn too_late() -> Problem {
    let seconds = ANSWER.as_secs();
    let message = format!("the node did not answer within {seconds} s; ask again later");
    let error = ApiError::new(Family::Transport, "answerTooLate", message).with("limitS", seconds);
    Problem::from(error).with_status(StatusCode::GATEWAY_TIMEOUT)
}

async fn no_such_route(method: Method, uri: Uri) -> Problem {
    let path = uri.path();
    let message = format!("{method} {path} is no call of this node; /api/v1/docs lists them");
    let error = ApiError::new(Family::Decode, "unknownCall", message).with("path", path);
    Problem::from(error).with_status(StatusCode::NOT_FOUND)
}

/// The router itself names in `Allow` what would be answered.
async fn wrong_method(method: Method, uri: Uri) -> Problem {
    let path = uri.path();
    let message =
        format!("{path} does not answer {method}; the header Allow names what it answers");
    let error = ApiError::new(Family::Decode, "wrongMethod", message)
        .with("method", method)
        .with("path", path);
    Problem::from(error).with_status(StatusCode::METHOD_NOT_ALLOWED)
}
