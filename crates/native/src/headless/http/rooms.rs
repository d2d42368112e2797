//! Several rooms behind one address.
//!
//! The first room's routes are those of a node of one room. Each room's, the first one's too, stand a second time under
//! `/api/v1/rooms/{room}`, which is its genesis hash or its code; and another node that dials `/peer` names the room that
//! it wants.

use std::{collections::BTreeMap, sync::Arc};

use api::{ApiError, Family};
use axum::{
    Router,
    extract::{Path, Request, State},
    http::{StatusCode, Uri, uri::PathAndQuery},
    response::{IntoResponse as _, Response},
    routing::{any, get},
};
use node::room_info;
use tower::ServiceExt as _;

use super::{Door, Problem, Rooms, routes_among};

/// Where the rooms are.
const ROOMS: &str = "/api/v1/rooms";

/// Which room is meant.
struct Directory {
    rooms: Rooms,
    /// By genesis hashes and codes. Of two rooms with one code the first has it.
    routers: BTreeMap<String, Router>,
}

/// The routes of one or more rooms; the first is the one that is meant where none is named. To be served with the
/// address of who asks, as [`routes`].
pub fn routes_of_rooms(doors: Vec<Door>) -> Router {
    let rooms: Rooms = doors.iter().map(|door| room_info(&door.room)).collect();
    let mut routers = BTreeMap::new();
    let mut first = None;
    for (door, room) in doors.into_iter().zip(rooms.iter()) {
        let router = routes_among(door, Arc::clone(&rooms));
        first.get_or_insert_with(|| router.clone());
        for name in [&room.genesis, &room.code] {
            routers
                .entry(name.clone())
                .or_insert_with(|| router.clone());
        }
    }
    Router::new()
        .route("/api/v1/rooms/{room}/{*call}", any(in_room))
        .route("/peer", get(dialled))
        .fallback_service(first.unwrap_or_default())
        .with_state(Arc::new(Directory { rooms, routers }))
}

type Shared = State<Arc<Directory>>;

/// A call of one of the rooms.
async fn in_room(
    State(all): Shared,
    Path((room, _)): Path<(String, String)>,
    mut request: Request,
) -> Response {
    // Codes are written in upper case, and read in either.
    let named = all.routers.get(&room);
    let Some(router) = named.or_else(|| all.routers.get(&room.to_uppercase())) else {
        return no_such_room(&room).into_response();
    };
    // As it was written, escapes and all: the router decodes it.
    let whole = request.uri().path_and_query();
    let rest = whole.and_then(|whole| whole.as_str()[ROOMS.len() + 1..].split_once('/'));
    let Some(Ok(uri)) = rest.map(|(_, rest)| at(&format!("/api/v1/{rest}"))) else {
        return no_such_room(&room).into_response();
    };
    *request.uri_mut() = uri;
    answer(router, request).await
}

/// Another node connects: to the room that it names, or else to the first, which tells it what is wrong.
async fn dialled(State(all): Shared, request: Request) -> Response {
    let query = request.uri().query().unwrap_or_default();
    let named = query
        .split('&')
        .find_map(|pair| pair.strip_prefix("room="))
        .and_then(|genesis| all.routers.get(genesis));
    let first = || all.routers.get(&all.rooms.first()?.genesis);
    match named.or_else(first) {
        Some(router) => answer(router, request).await,
        None => no_such_room(query).into_response(),
    }
}

fn at(path: &str) -> Result<Uri, axum::http::Error> {
    let path: PathAndQuery = path.parse()?;
    Uri::builder().path_and_query(path).build()
}

async fn answer(router: &Router, request: Request) -> Response {
    let answered = router.clone().oneshot(request).await;
    answered.unwrap_or_else(|never| match never {})
}

fn no_such_room(room: &str) -> Problem {
    let message = format!("this node is in no room {room}; {ROOMS} lists those that it is in");
    let error = ApiError::new(Family::Decode, "notInRoom", message).with("room", room);
    Problem::from(error).with_status(StatusCode::NOT_FOUND)
}
