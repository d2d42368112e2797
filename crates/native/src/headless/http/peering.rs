//! Where other nodes connect without a relay.

use std::net::SocketAddr;

use api::{ApiError, Family, Reply, Request, Status};
use axum::{
    body::Bytes,
    extract::{
        ConnectInfo, State, WebSocketUpgrade,
        ws::{Message, WebSocket},
    },
    http::StatusCode,
    response::IntoResponse,
};
use futures_util::{SinkExt as _, StreamExt as _, future::ready};
use node::message::MAX_MESSAGE_BYTES;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Answer, Door, Problem, Shared,
    answer::{Lasting, json},
    given::{Body, Given, Nothing, Trusted},
};
use crate::headless::peer_url;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Caller {
    /// Genesis hash of the caller's room.
    room: String,
}

/// Another node connects.
pub(super) async fn accept(
    State(door): Shared,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    Given(caller): Given<Caller>,
    upgrade: WebSocketUpgrade,
) -> Answer {
    let Reply::Status(Status { room, .. }) = door.node.request(Request::Status).await? else {
        unreachable!("a status gives a status");
    };
    if caller.room != room.genesis {
        let message = format!(
            "this node is in the room {}, the caller in another",
            room.name
        );
        let error = ApiError::new(Family::Transport, "otherRoom", message)
            .with("expected", room.genesis)
            .with("found", caller.room);
        return Err(Problem::from(error).with_status(StatusCode::CONFLICT));
    }
    let node = door.node.clone();
    let answer = upgrade
        .max_message_size(MAX_MESSAGE_BYTES)
        .max_frame_size(MAX_MESSAGE_BYTES)
        .on_upgrade(move |socket: WebSocket| async move {
            let (sink, stream) = socket.split();
            let sink =
                sink.with(|bytes: Bytes| ready(Ok::<_, axum::Error>(Message::Binary(bytes))));
            let stream = stream.filter_map(|message| {
                ready(match message {
                    Ok(Message::Binary(bytes)) => Some(Ok(bytes)),
                    Ok(_) => None,
                    Err(error) => Some(Err(error)),
                })
            });
            // Who is one too many is let go, and comes again later.
            let _ = node.attach(from.to_string(), sink, stream).await;
        });
    Ok(answer)
}

/// Another node.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Dial {
    /// Where it is: `ws://`, `wss://`, `http://` or `https://`, a host and a port.
    url: String,
}

/// A node that is dialled.
#[derive(Serialize, JsonSchema)]
pub(super) struct Dialled {
    /// Where it accepts others.
    url: String,
}

/// A program has this node connect to another one.
pub(super) async fn dial(
    State(door): Shared,
    _: Trusted,
    _: Given<Nothing>,
    Body(Dial { url }): Body<Dial>,
) -> Answer {
    let url = to(&door, &url).await?;
    Ok((StatusCode::CREATED, json(Lasting::Once, &Dialled { url })).into_response())
}

/// Connects to another node by its address; gives where it accepts.
pub(super) async fn to(door: &Door, address: &str) -> Result<String, Problem> {
    let url = peer_url(address)
        .map_err(|message| Problem::from(ApiError::new(Family::Decode, "badAddress", message)))?;
    door.node.dial(url.clone()).await?;
    Ok(url)
}
