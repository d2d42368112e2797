//! A server that sends every message back, over the WebSocket that the relay is made of.
//!
//! `cargo run --example echo -- 127.0.0.1:9001` lets a suite of WebSocket cases, such as Autobahn's, look at how
//! frames, fragments, UTF-8, control frames and closes are read and written. The relay itself takes less: binary
//! messages of a bounded length.

use axum::{
    Router,
    extract::{
        WebSocketUpgrade,
        ws::{Message, WebSocket},
    },
    response::Response,
    routing::get,
};
use relay::limits::{READ_BUFFER_BYTES, WRITE_BUFFER_BYTES};
use tokio::net::TcpListener;

/// The longest message of the cases.
const MESSAGE_BYTES: usize = 16 * 1024 * 1024;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let address = std::env::args().nth(1);
    let listener = TcpListener::bind(address.as_deref().unwrap_or("127.0.0.1:9001")).await?;
    axum::serve(listener, Router::new().fallback(get(upgrade))).await
}

async fn upgrade(upgrade: WebSocketUpgrade) -> Response {
    upgrade
        .read_buffer_size(READ_BUFFER_BYTES)
        .write_buffer_size(WRITE_BUFFER_BYTES)
        .max_message_size(MESSAGE_BYTES)
        .max_frame_size(MESSAGE_BYTES)
        .on_upgrade(echo)
}

async fn echo(mut socket: WebSocket) {
    while let Some(Ok(message)) = socket.recv().await {
        // Pings are answered and closes are returned by the WebSocket itself.
        if matches!(message, Message::Text(_) | Message::Binary(_))
            && socket.send(message).await.is_err()
        {
            return;
        }
    }
}
