//! A node outside of any browser, in a relay's room: the peer whose chain browsers sync, and, when
//! told so, one that sends what no honest node sends.

use std::{
    sync::{Arc, Mutex, mpsc},
    thread::JoinHandle,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use api::{
    ApiError, LinkKind, LinkState, MiningChoice, Reply, Request, Status,
    host::{Record, StoreOp},
};
use futures_util::{SinkExt, StreamExt};
use ledger::Room;
use node::{
    Config, Destination, Identity, Input, LinkId, Node, Output, PeerId, RequestId, Template,
    UnixMillis,
};
use tokio::{net::TcpStream, sync::mpsc as queue, time::interval};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async, tungstenite::Message};
use wire::{ClientFrame, PeerNo, RelayFrame, RoomId};

use crate::chains::{PLENTY, search};

const LINK: LinkId = LinkId(1);
const TICK: Duration = Duration::from_millis(100);

/// The machine's clock.
pub fn unix_now() -> UnixMillis {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .expect("the clock is past 1970");
    UnixMillis(u64::try_from(since.as_millis()).expect("for some hundred million years"))
}

enum Command {
    Request(Request, mpsc::Sender<Result<Reply, ApiError>>),
    Broadcast(Vec<u8>),
    MineBlock(mpsc::Sender<()>),
    Leave,
}

/// A native node on a thread of its own.
pub struct NativePeer {
    commands: queue::UnboundedSender<Command>,
    status: Arc<Mutex<Status>>,
    thread: Option<JoinHandle<()>>,
}

impl NativePeer {
    /// Joins a room at a relay (`ws://…/relay`) with a chain of its own.
    pub fn join(relay: &str, room: Room, records: Vec<Record>, entropy: [u8; 16]) -> Self {
        let (commands, inbox) = queue::unbounded_channel();
        let node = Node::new(Config {
            room,
            identity: Identity::from_entropy(entropy),
            cores: 1,
            seed: u64::from(entropy[0]),
            now: unix_now(),
            records,
            storage: PLENTY,
        });
        let status = Arc::new(Mutex::new(node.status()));
        let shared = Arc::clone(&status);
        let relay = relay.to_owned();
        let thread = std::thread::spawn(move || {
            tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .expect("a runtime starts")
                .block_on(async {
                    let (socket, _) = connect_async(&relay).await.expect("the relay answers");
                    Driver {
                        node,
                        template: None,
                        socket,
                        status: shared,
                        waiting: Vec::new(),
                    }
                    .run(inbox)
                    .await;
                });
        });
        Self {
            commands,
            status,
            thread: Some(thread),
        }
    }

    /// Where the node stands.
    pub fn status(&self) -> Status {
        self.status.lock().expect("nobody panicked").clone()
    }

    /// Asks the node.
    ///
    /// # Errors
    /// What the node refuses.
    pub fn request(&self, request: Request) -> Result<Reply, ApiError> {
        let (answer, receiver) = mpsc::channel();
        self.command(Command::Request(request, answer));
        receiver.recv().expect("the node answers")
    }

    /// Hash of its tip.
    pub fn tip(&self) -> String {
        self.status.lock().expect("nobody panicked").tip.clone()
    }

    /// Finds a block on its tip, and waits until it has it. For rooms whose blocks take few hashes.
    pub fn mine_block(&self) {
        let (answer, receiver) = mpsc::channel();
        self.command(Command::MineBlock(answer));
        receiver.recv().expect("the node mines");
    }

    /// Sends any bytes to everybody in the room.
    pub fn broadcast(&self, bytes: Vec<u8>) {
        self.command(Command::Broadcast(bytes));
    }

    fn command(&self, command: Command) {
        // A thread that is gone has panicked: joining it tells.
        let _ = self.commands.send(command);
    }
}

impl Drop for NativePeer {
    fn drop(&mut self) {
        self.command(Command::Leave);
        if let Some(thread) = self.thread.take() {
            let ended = thread.join();
            assert!(
                ended.is_ok() || std::thread::panicking(),
                "the native peer panicked"
            );
        }
    }
}

struct Driver {
    node: Node,
    /// What it would mine now, while it mines.
    template: Option<Template>,
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    status: Arc<Mutex<Status>>,
    waiting: Vec<mpsc::Sender<Result<Reply, ApiError>>>,
}

impl Driver {
    async fn run(mut self, mut commands: queue::UnboundedReceiver<Command>) {
        let room = RoomId(self.node.room().genesis().to_bytes());
        let version = wire::VERSION;
        let pass = None;
        self.send(&ClientFrame::Hello {
            version,
            room,
            pass,
        })
        .await;
        let mut ticks = interval(TICK);
        loop {
            tokio::select! {
                _ = ticks.tick() => self.handle(Input::Tick).await,
                command = commands.recv() => match command {
                    Some(Command::Request(request, answer)) => self.ask(request, answer).await,
                    Some(Command::MineBlock(answer)) => {
                        self.mine_block().await;
                        // Who asked may have gone.
                        let _ = answer.send(());
                    }
                    Some(Command::Broadcast(bytes)) => {
                        self.send(&ClientFrame::Broadcast(bytes)).await;
                    }
                    Some(Command::Leave) | None => return,
                },
                message = self.socket.next() => match message {
                    Some(Ok(Message::Binary(bytes))) => self.frame(&bytes).await,
                    Some(Ok(_)) => {}
                    Some(Err(_)) | None => return,
                },
            }
        }
    }

    async fn ask(&mut self, request: Request, answer: mpsc::Sender<Result<Reply, ApiError>>) {
        let id = RequestId(self.waiting.len() as u64);
        self.waiting.push(answer);
        self.handle(Input::Request { id, request }).await;
    }

    async fn mine_block(&mut self) {
        let (ignored, _) = mpsc::channel();
        let mine = Request::Mine(MiningChoice {
            threads: Some(1),
            ..MiningChoice::default()
        });
        self.ask(mine, ignored.clone()).await;
        let Template { id, header } = self
            .template
            .clone()
            .expect("a mining node makes templates");
        let nonce = search(&header);
        let found = Input::Found {
            template: id,
            nonce,
        };
        self.handle(found).await;
        self.ask(Request::Stop, ignored).await;
    }

    async fn frame(&mut self, bytes: &[u8]) {
        let frame = wire::decode(bytes).expect("the relay sends frames");
        match frame {
            RelayFrame::Welcome { time_ms, peers, .. } => {
                self.handle(Input::Link {
                    link: LINK,
                    kind: LinkKind::Relay,
                    state: LinkState::Open,
                    detail: String::new(),
                })
                .await;
                self.handle(Input::RelayTime(UnixMillis(time_ms))).await;
                for peer in peers {
                    self.joined(peer).await;
                }
            }
            RelayFrame::Joined(peer) => self.joined(peer).await,
            RelayFrame::Left(peer) => self.handle(Input::PeerLeft(id_of(peer))).await,
            RelayFrame::Message { from, payload } => {
                let from = id_of(from);
                let bytes = payload;
                self.handle(Input::Frame { from, bytes }).await;
            }
            // What a room's host does is no business of a peer that only listens.
            RelayFrame::Rooms { .. }
            | RelayFrame::Challenge(_)
            | RelayFrame::Conditions(_)
            | RelayFrame::Members(_)
            | RelayFrame::Controlled(_) => {}
            RelayFrame::Refused(refusal) => panic!("the relay refused the peer: {refusal:?}"),
        }
    }

    async fn joined(&mut self, peer: PeerNo) {
        let peer = id_of(peer);
        self.handle(Input::PeerJoined { peer, link: LINK }).await;
    }

    async fn handle(&mut self, input: Input) {
        self.node.handle(unix_now(), input);
        while let Some(output) = self.node.poll() {
            match output {
                Output::Send { to, bytes } => {
                    let frame = match to {
                        Destination::Link(_) => ClientFrame::Broadcast(bytes),
                        Destination::Peer(peer) => ClientFrame::Direct {
                            to: PeerNo(u32::try_from(peer.0).expect("it was a relay's number")),
                            payload: bytes,
                        },
                    };
                    self.send(&frame).await;
                }
                Output::Persist { batch, ops } => self.stored(batch, &ops),
                Output::Reply { id, result } => {
                    let place = usize::try_from(id.0).expect("it was an index");
                    // Who asked may have gone.
                    let _ = self.waiting[place].send(result);
                }
                Output::Template(template) => self.template = Some(template),
                Output::Disconnect { .. }
                | Output::AskTime
                | Output::Mine(_)
                | Output::Event(_) => {}
            }
        }
        *self.status.lock().expect("nobody panicked") = self.node.status();
    }

    /// Keeps nothing: a test's peer lives as long as its test.
    fn stored(&mut self, batch: u64, _ops: &[StoreOp]) {
        let usage = PLENTY;
        self.node.handle(unix_now(), Input::Stored { batch, usage });
    }

    async fn send(&mut self, frame: &ClientFrame) {
        let bytes = wire::encode(frame);
        // A relay that closed the connection ends the loop at the next read.
        let _ = self.socket.send(Message::Binary(bytes.into())).await;
    }
}

fn id_of(peer: PeerNo) -> PeerId {
    PeerId(peer.0.into())
}
