//! A link to one other node, over a WebSocket of its own: each frame is a message of nodes.
//!
//! One node dials, the other accepts at `/peer`; from then on both are alike. What comes is the node's to
//! judge: here only its length and a peer's silence are looked at.

use std::{fmt::Display, time::Duration};

use api::LinkState;
use axum::body::Bytes;
use futures_util::{Sink, SinkExt as _, Stream, StreamExt as _, future::ready};
use node::{LinkId, message::MAX_MESSAGE_BYTES};
use tokio::{
    sync::mpsc,
    time::{Instant, sleep, timeout},
};
use tokio_tungstenite::{
    connect_async_with_config,
    tungstenite::{Error, Message, http::StatusCode, protocol::WebSocketConfig},
};
use wire::PeerNo;

use super::{
    link::{ANSWER, LONGEST_WAIT, LinkNews, Pauses, tell},
    runner::Command,
};

/// Most direct links of a node.
pub(super) const MAX_DIRECT: usize = 64;
/// A node tells its tip four times a minute, so who says nothing for so long is gone.
const SILENCE: Duration = Duration::from_mins(1);
/// The one who is at the other end.
const PEER: PeerNo = PeerNo(0);

/// A link that this node dials, again and again.
pub(super) struct DirectLink {
    pub(super) id: LinkId,
    /// Where the other node accepts, with the room's id.
    pub(super) url: String,
    pub(super) commands: mpsc::WeakSender<Command>,
    pub(super) outbox: mpsc::Receiver<Bytes>,
    pub(super) pauses: Pauses,
}

impl DirectLink {
    /// Connects and serves until the node is gone.
    pub(super) async fn run(mut self) {
        loop {
            let shown = self.url.split('?').next().unwrap_or_default().to_owned();
            let connecting = LinkNews::State(LinkState::Connecting, shown.clone());
            let _ = tell(&self.commands, self.id, connecting).await;
            let began = Instant::now();
            let why = self.connect(&shown).await;
            let pause = self.pauses.next(began, LONGEST_WAIT, None);
            let detail = format!("{why}; trying again in {} s", pause.as_secs().max(1));
            let closed = LinkNews::State(LinkState::Closed, detail);
            if tell(&self.commands, self.id, closed).await.is_break() {
                return;
            }
            // What was to be said to who is gone.
            while self.outbox.try_recv().is_ok() {}
            if self.outbox.is_closed() {
                return;
            }
            sleep(pause).await;
        }
    }

    /// Connects, and serves until the connection ends; gives why, in words.
    async fn connect(&mut self, shown: &str) -> String {
        let config = WebSocketConfig::default()
            .max_message_size(Some(MAX_MESSAGE_BYTES))
            .max_frame_size(Some(MAX_MESSAGE_BYTES));
        let connecting = connect_async_with_config(&self.url, Some(config), true);
        let socket = match timeout(ANSWER, connecting).await {
            Ok(Ok((socket, _))) => socket,
            Ok(Err(Error::Http(response))) if response.status() == StatusCode::CONFLICT => {
                return format!("The node at {shown} is in another room");
            }
            Ok(Err(error)) => return format!("No node answers at {shown}: {error}"),
            Err(_) => return format!("No node answers at {shown}"),
        };
        let open = LinkNews::State(LinkState::Open, shown.to_owned());
        if tell(&self.commands, self.id, open).await.is_break() {
            return String::new();
        }
        let (sink, stream) = socket.split();
        let sink = sink.with(|bytes| ready(Ok::<_, Error>(Message::Binary(bytes))));
        let stream = stream.filter_map(|message| {
            ready(match message {
                Ok(Message::Binary(bytes)) => Some(Ok(bytes)),
                Ok(_) => None,
                Err(error) => Some(Err(error)),
            })
        });
        serve(&self.commands, self.id, &mut self.outbox, sink, stream).await
    }
}

/// Carries frames between a node and a connection that is open, until it ends; gives why, in words.
pub(super) async fn serve<E: Display>(
    commands: &mpsc::WeakSender<Command>,
    id: LinkId,
    outbox: &mut mpsc::Receiver<Bytes>,
    sink: impl Sink<Bytes>,
    stream: impl Stream<Item = Result<Bytes, E>>,
) -> String {
    let (mut sink, mut stream) = (Box::pin(sink), Box::pin(stream));
    if tell(commands, id, LinkNews::Joined(PEER)).await.is_break() {
        return String::new();
    }
    loop {
        tokio::select! {
            frame = outbox.recv() => match frame {
                Some(frame) => match timeout(SILENCE, sink.send(frame)).await {
                    Ok(Ok(())) => {}
                    Ok(Err(_)) => return "The connection was lost".to_owned(),
                    Err(_) => return "The other node reads nothing".to_owned(),
                },
                None => return "This node fell behind".to_owned(),
            },
            heard = timeout(SILENCE, stream.next()) => match heard {
                Ok(Some(Ok(bytes))) => {
                    let frame = LinkNews::Frame(PEER, bytes.into());
                    if tell(commands, id, frame).await.is_break() {
                        return String::new();
                    }
                }
                Ok(Some(Err(error))) => return format!("The connection was lost: {error}"),
                Ok(None) => return "The other node closed the connection".to_owned(),
                Err(_) => return format!("The other node said nothing for {} s", SILENCE.as_secs()),
            },
        }
    }
}

/// Where another node accepts: from its address as people write it, over WebSocket or HTTP.
///
/// # Errors
/// In words, where it is no address.
pub fn peer_url(text: &str) -> Result<String, String> {
    let no_address = || {
        format!(
            "{text:?} is no node's address; one looks like ws://192.168.1.20:8090 or http://192.168.1.20:8090"
        )
    };
    let (scheme, rest) = text.split_once("://").ok_or_else(no_address)?;
    let scheme = match scheme {
        "ws" | "http" => "ws",
        "wss" | "https" => "wss",
        _ => return Err(no_address()),
    };
    let rest = rest.trim_end_matches('/');
    let is_plain = |c: char| c.is_ascii_graphic() && !"?#@\"<>\\".contains(c);
    if rest.is_empty() || rest.len() > 200 || !rest.chars().all(is_plain) {
        return Err(no_address());
    }
    let path = if rest.ends_with("/peer") { "" } else { "/peer" };
    Ok(format!("{scheme}://{rest}{path}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nodes_address_may_be_written_in_many_ways() {
        for (text, url) in [
            ("ws://10.0.0.2:8090", "ws://10.0.0.2:8090/peer"),
            ("http://10.0.0.2:8090/", "ws://10.0.0.2:8090/peer"),
            ("https://node.example", "wss://node.example/peer"),
            ("wss://node.example/peer", "wss://node.example/peer"),
            ("ws://[::1]:8090/room/", "ws://[::1]:8090/room/peer"),
        ] {
            assert_eq!(peer_url(text).as_deref(), Ok(url), "{text}");
        }
        for text in [
            "",
            "10.0.0.2:8090",
            "ftp://a",
            "http://",
            "http:///",
            "http://a b",
            "http://a?b",
            "http://user@host",
        ] {
            let error = peer_url(text).unwrap_err();
            assert!(error.contains(&format!("{text:?}")), "{error}");
        }
    }
}
