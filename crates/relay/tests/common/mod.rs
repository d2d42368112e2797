//! A relay on a port of its own, and clients that wait with a deadline.
#![allow(dead_code, reason = "each test program uses its part")]

pub(crate) mod hosted;
pub(crate) mod http;
pub(crate) mod nats;
pub(crate) mod pupil;

use std::{net::SocketAddr, path::PathBuf, time::Duration};

use futures_util::{SinkExt as _, StreamExt as _};
use relay::{Config, Limits, RunError};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::oneshot,
    task::JoinHandle,
    time::timeout,
};
use tokio_tungstenite::{WebSocketStream, client_async};
use tungstenite::Message;
use wire::{ClientFrame, Pass, PeerNo, Refusal, RelayFrame, RoomId};

/// Most that anything here may take.
pub(crate) const DEADLINE: Duration = Duration::from_secs(20);

/// How long a silence must last to count as one. Only to show that nothing comes, where a frame
/// that is known to come later would not show it.
pub(crate) const SILENCE: Duration = Duration::from_millis(150);

/// Waits for what must come.
pub(crate) async fn soon<T>(what: &str, future: impl Future<Output = T>) -> T {
    timeout(DEADLINE, future)
        .await
        .unwrap_or_else(|_| panic!("{what} did not come within {DEADLINE:?}"))
}

/// A running relay.
pub(crate) struct Relay {
    pub(crate) address: SocketAddr,
    shutdown: oneshot::Sender<()>,
    task: JoinHandle<Result<(), RunError>>,
}

impl Relay {
    pub(crate) async fn start(limits: Limits) -> Self {
        Self::serve(Config {
            limits,
            ..Config::default()
        })
        .await
    }

    pub(crate) async fn with_page(page: PathBuf) -> Self {
        Self::serve(Config {
            page: Some(page),
            ..Config::default()
        })
        .await
    }

    pub(crate) async fn serve(config: Config) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("bound");
        let (shutdown, stopped) = oneshot::channel();
        let task = tokio::spawn(relay::run(listener, config, async {
            // A test that drops its relay stops it too.
            let _ = stopped.await;
        }));
        Self {
            address,
            shutdown,
            task,
        }
    }

    /// Asks the relay to stop; the result ends when it has.
    pub(crate) fn stop(self) -> JoinHandle<Result<(), RunError>> {
        self.shutdown.send(()).expect("the relay runs");
        self.task
    }

    /// A client that has not said anything.
    pub(crate) async fn connect(&self) -> Client {
        Client::connect(self.address).await
    }

    /// A client in a room.
    pub(crate) async fn join(&self, room: RoomId) -> Client {
        let mut client = self.connect().await;
        client.hello(room).await;
        client
    }
}

pub(crate) fn room(n: u8) -> RoomId {
    RoomId([n; 32])
}

/// A client of a relay.
pub(crate) struct Client {
    pub(crate) socket: WebSocketStream<TcpStream>,
    /// Its number, once it joined.
    pub(crate) me: PeerNo,
    /// The pass that it shows, and then that it got.
    pub(crate) pass: Option<Pass>,
}

impl Client {
    pub(crate) async fn connect(address: SocketAddr) -> Self {
        let connected = async {
            let stream = TcpStream::connect(address)
                .await
                .expect("the relay listens");
            client_async(format!("ws://{address}/relay"), stream)
                .await
                .expect("the relay upgrades")
        };
        let (socket, _) = soon("a connection", connected).await;
        Self {
            socket,
            me: PeerNo(0),
            pass: None,
        }
    }

    /// Says hello, and returns the welcome.
    pub(crate) async fn hello(&mut self, room: RoomId) -> (u64, Vec<PeerNo>) {
        self.send(&ClientFrame::Hello {
            version: wire::VERSION,
            room,
            pass: self.pass,
        })
        .await;
        match self.hear().await {
            RelayFrame::Welcome {
                version,
                you,
                time_ms,
                peers,
                pass,
            } => {
                assert_eq!(version, wire::VERSION);
                self.me = you;
                self.pass = Some(pass);
                (time_ms, peers)
            }
            other => panic!("a welcome was due, not {other:?}"),
        }
    }

    pub(crate) async fn send(&mut self, frame: &ClientFrame) {
        self.send_raw(wire::encode(frame)).await;
    }

    pub(crate) async fn send_raw(&mut self, bytes: Vec<u8>) {
        self.send_message(Message::binary(bytes)).await;
    }

    pub(crate) async fn send_message(&mut self, message: Message) {
        soon("a write", self.socket.send(message))
            .await
            .expect("the relay reads");
    }

    pub(crate) async fn broadcast(&mut self, payload: &[u8]) {
        self.send(&ClientFrame::Broadcast(payload.to_vec())).await;
    }

    pub(crate) async fn direct(&mut self, to: PeerNo, payload: &[u8]) {
        self.send(&ClientFrame::Direct {
            to,
            payload: payload.to_vec(),
        })
        .await;
    }

    /// The next frame.
    pub(crate) async fn hear(&mut self) -> RelayFrame {
        loop {
            match soon("a frame", self.socket.next()).await {
                Some(Ok(Message::Binary(bytes))) => {
                    return wire::decode(&bytes).expect("a relay's frame");
                }
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                other => panic!("a frame was due, not {other:?}"),
            }
        }
    }

    /// The next frame, which must be a message.
    pub(crate) async fn hear_message(&mut self) -> (PeerNo, Vec<u8>) {
        match self.hear().await {
            RelayFrame::Message { from, payload } => (from, payload),
            other => panic!("a message was due, not {other:?}"),
        }
    }

    /// The refusal and the close that must come, after whatever else comes before.
    pub(crate) async fn hear_refusal(&mut self) -> Refusal {
        let refusal = loop {
            if let RelayFrame::Refused(refusal) = self.hear().await {
                break refusal;
            }
        };
        loop {
            match soon("a close", self.socket.next()).await {
                Some(Ok(Message::Close(_))) | None => return refusal,
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                other => panic!("a close was due, not {other:?}"),
            }
        }
    }

    /// Nothing comes.
    pub(crate) async fn hear_nothing(&mut self) {
        if let Ok(heard) = timeout(SILENCE, self.socket.next()).await {
            panic!("nothing was due, not {heard:?}");
        }
    }
}
