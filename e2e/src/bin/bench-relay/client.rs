//! A client of each server: how it joins a room, and how messages are wrapped.

use e2e::{Error, Result};
use futures_util::{SinkExt as _, StreamExt as _};
use tokio::net::TcpStream;
use tokio_tungstenite::{WebSocketStream, client_async, tungstenite::Message};
use wire::{ClientFrame, RelayFrame, RoomId};

use crate::servers::{Bus, Server};

/// What a NATS server is told first: no acknowledgements, and no message back to its sender.
const NATS_CONNECT: &str = "CONNECT {\"verbose\":false,\"pedantic\":false,\"echo\":false}\r\n";

/// A client in a room.
pub(crate) struct Client {
    bus: Bus,
    room: usize,
    socket: WebSocketStream<TcpStream>,
    /// Bytes of a NATS server that are no whole line or message yet.
    rest: Vec<u8>,
}

impl Client {
    /// Connects and joins; done when the server has taken it in.
    pub(crate) async fn join(server: &Server, room: usize) -> Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", server.port)).await?;
        stream.set_nodelay(true)?;
        let path = match server.bus {
            Bus::Relay => "relay".to_owned(),
            Bus::Nats => String::new(),
            Bus::Ws => room.to_string(),
        };
        let url = format!("ws://127.0.0.1:{}/{path}", server.port);
        let (socket, _) = client_async(url, stream).await.map_err(broken)?;
        let mut client = Self {
            bus: server.bus,
            room,
            socket,
            rest: Vec::new(),
        };
        if let Some(hello) = client.hello() {
            client.socket.send(hello).await.map_err(broken)?;
        }
        // Its first message is the welcome, the answer to the ping, or the greeting.
        loop {
            let message = client.read().await?;
            let is_pong = message.windows(4).any(|bytes| bytes == b"PONG");
            if client.bus != Bus::Nats || is_pong {
                return Ok(client);
            }
        }
    }

    fn hello(&self) -> Option<Message> {
        let bytes = match self.bus {
            Bus::Relay => {
                let mut id = [0; 32];
                id[..8].copy_from_slice(&(self.room as u64).to_be_bytes());
                wire::encode(&ClientFrame::Hello {
                    version: wire::VERSION,
                    room: RoomId(id),
                    pass: None,
                })
            }
            Bus::Nats => format!("{NATS_CONNECT}SUB {} 1\r\nPING\r\n", self.room).into_bytes(),
            Bus::Ws => return None,
        };
        Some(Message::binary(bytes))
    }

    /// Sends a message to the others of the room.
    pub(crate) async fn send(&mut self, payload: Vec<u8>) -> Result<()> {
        let bytes = match self.bus {
            Bus::Relay => wire::encode(&ClientFrame::Broadcast(payload)),
            Bus::Nats => {
                let mut bytes = format!("PUB {} {}\r\n", self.room, payload.len()).into_bytes();
                bytes.extend(payload);
                bytes.extend(b"\r\n");
                bytes
            }
            Bus::Ws => payload,
        };
        self.socket
            .send(Message::binary(bytes))
            .await
            .map_err(broken)
    }

    /// Waits for the next bytes, and gives each message in them to `hear`.
    ///
    /// Cancel safe: what was read is given before it returns.
    pub(crate) async fn hear(&mut self, mut hear: impl FnMut(&[u8])) -> Result<()> {
        let bytes = self.read().await?;
        match self.bus {
            Bus::Relay => match wire::decode(&bytes).map_err(broken)? {
                RelayFrame::Message { payload, .. } => hear(&payload),
                RelayFrame::Refused(refusal) => return Err(broken(format!("{refusal:?}"))),
                _ => {}
            },
            Bus::Nats => {
                self.rest.extend_from_slice(&bytes);
                let used = hear_nats(&self.rest, hear);
                self.rest.drain(..used);
            }
            Bus::Ws => hear(&bytes),
        }
        Ok(())
    }

    async fn read(&mut self) -> Result<Vec<u8>> {
        loop {
            match self.socket.next().await {
                Some(Ok(Message::Binary(bytes))) => return Ok(bytes.into()),
                Some(Ok(_)) => {}
                Some(Err(error)) => return Err(broken(error)),
                None => return Err(broken("the server closed the connection")),
            }
        }
    }
}

/// Gives each whole message of a NATS server to `hear`, and says how many bytes that used up.
fn hear_nats(bytes: &[u8], mut hear: impl FnMut(&[u8])) -> usize {
    let mut used = 0;
    while let Some(length) = bytes[used..].iter().position(|&byte| byte == b'\n') {
        let line = &bytes[used..used + length];
        let after = used + length + 1;
        // `MSG subject sid length`; everything else is of no interest here.
        let Some(size) = line
            .strip_prefix(b"MSG ")
            .and_then(|line| std::str::from_utf8(line).ok())
            .and_then(|line| line.split_whitespace().last()?.parse::<usize>().ok())
        else {
            used = after;
            continue;
        };
        let Some(payload) = bytes.get(after..after + size + 2) else {
            break;
        };
        hear(&payload[..size]);
        used = after + size + 2;
    }
    used
}

#[allow(clippy::needless_pass_by_value, reason = "for `map_err`")]
fn broken(error: impl ToString) -> Error {
    Error::Relay(error.to_string())
}
