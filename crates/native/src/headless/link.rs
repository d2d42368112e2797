//! A link over a relay: it connects, says hello, and keeps trying.

use std::{ops::ControlFlow, sync::Arc, time::Duration};

use api::LinkState;
use futures_util::{SinkExt as _, StreamExt as _};
use node::{LinkId, UnixMillis};
use tokio::{
    net::TcpStream,
    sync::{Notify, mpsc},
    time::{Instant, sleep, sleep_until, timeout},
};
use tokio_tungstenite::{
    MaybeTlsStream, WebSocketStream, connect_async,
    tungstenite::{Error, Message},
};
use wire::{ClientFrame, Pass, PeerNo, Refusal, RelayFrame, RoomId};

use super::runner::Command;

/// Frames that may wait to be sent; who is so far behind connects anew.
pub(super) const QUEUE: usize = 4_096;
/// How long a connection may take to open, and a relay to welcome.
pub(super) const ANSWER: Duration = Duration::from_secs(10);
/// A silence after which a relay is asked for a sign of life, and how long that may take: a machine that
/// lost its power says no goodbye.
const QUIET: Duration = Duration::from_secs(10);
const SIGN: Duration = Duration::from_secs(5);
/// The first wait after a failure, and the longest.
const FIRST_WAIT: Duration = Duration::from_millis(500);
pub(super) const LONGEST_WAIT: Duration = Duration::from_secs(30);
/// The longest wait for a relay that does not answer: it may be back at any moment.
const LONGEST_ABSENCE: Duration = Duration::from_secs(3);
/// A connection that lasted so long was a good one: the next failure waits briefly again.
const STABLE: Duration = Duration::from_secs(10);

/// What a link tells the node's thread.
#[derive(Debug)]
pub(super) enum LinkNews {
    /// Its state, and a word for people.
    State(LinkState, String),
    /// The relay's time.
    Time(UnixMillis),
    /// Somebody came.
    Joined(PeerNo),
    /// Somebody went.
    Left(PeerNo),
    /// Somebody said something.
    Frame(PeerNo, Vec<u8>),
}

/// A link's task.
pub(super) struct RelayLink {
    pub(super) id: LinkId,
    pub(super) url: String,
    pub(super) room: RoomId,
    /// What the last welcome gave: by it a closed room lets this node back in.
    pub(super) pass: Option<Pass>,
    pub(super) commands: mpsc::WeakSender<Command>,
    pub(super) outbox: mpsc::Receiver<ClientFrame>,
    /// The node wants to hear the relay's time: connect anew.
    pub(super) redial: Arc<Notify>,
    pub(super) pauses: Pauses,
}

/// How long to wait before the next try: twice as long after each failure.
#[derive(Debug)]
pub(super) struct Pauses {
    wait: Duration,
    random: fastrand::Rng,
}

impl Pauses {
    pub(super) fn new(random: fastrand::Rng) -> Self {
        let wait = FIRST_WAIT;
        Self { wait, random }
    }

    /// The wait after a connection that began then, at most so long; or about as long as its other end
    /// wants.
    pub(super) fn next(
        &mut self,
        began: Instant,
        longest: Duration,
        hint: Option<Duration>,
    ) -> Duration {
        if began.elapsed() >= STABLE {
            self.wait = FIRST_WAIT;
        }
        let wait = self.wait.min(longest);
        self.wait = wait * 2;
        let whole = hint.unwrap_or(wait);
        // Half of the wait is chance, so that a class does not come back in one instant.
        whole.mul_f64(0.5 + 0.5 * self.random.f64())
    }
}

type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

impl RelayLink {
    /// Connects and serves until the node is gone.
    pub(super) async fn run(mut self) {
        loop {
            let _ = self
                .tell(LinkNews::State(LinkState::Connecting, self.url.clone()))
                .await;
            let began = Instant::now();
            let (state, why, hint) = match self.connect().await {
                Ok(socket) => self.serve(socket).await,
                Err(why) => (LinkState::Closed, why, None),
            };
            let longest = match state {
                LinkState::Refused => LONGEST_WAIT,
                _ => LONGEST_ABSENCE,
            };
            let pause = self.pauses.next(began, longest, hint);
            let detail = format!("{why}; trying again in {} s", pause.as_secs().max(1));
            if self.tell(LinkNews::State(state, detail)).await.is_break() {
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

    async fn connect(&self) -> Result<Socket, String> {
        match timeout(ANSWER, connect_async(&self.url)).await {
            Ok(Ok((socket, _))) => Ok(socket),
            Ok(Err(error)) => Err(format!("No relay answers at {}: {error}", self.url)),
            Err(_) => Err(format!("No relay answers at {}", self.url)),
        }
    }

    /// Serves a connection; gives how it ended, in words, and how long the relay wants to be left alone.
    async fn serve(&mut self, mut socket: Socket) -> (LinkState, String, Option<Duration>) {
        let hello = ClientFrame::Hello {
            version: wire::VERSION,
            room: self.room,
            pass: self.pass,
        };
        let lost = format!("The connection to {} was lost", self.url);
        let redial = Arc::clone(&self.redial);
        if send(&mut socket, &hello).await.is_err() {
            return (LinkState::Closed, lost, None);
        }
        let mut pulse = Pulse::new();
        loop {
            tokio::select! {
                () = redial.notified() => {
                    let why = "The clock of this machine leapt".to_owned();
                    return (LinkState::Connecting, why, Some(Duration::ZERO));
                }
                frame = self.outbox.recv() => match frame {
                    Some(frame) => if send(&mut socket, &frame).await.is_err() {
                        return (LinkState::Closed, lost, None);
                    },
                    None => return (LinkState::Closed, lost, None),
                },
                () = sleep_until(pulse.due()) => if !pulse.ask(&mut socket).await {
                    let why = format!("Nothing more comes from {}", self.url);
                    return (LinkState::Closed, why, None);
                },
                message = pulse.hear(&mut socket) => match message {
                    Some(Ok(Message::Binary(bytes))) => match wire::decode(&bytes) {
                        Ok(RelayFrame::Refused(refusal)) => return refused(&refusal),
                        Ok(frame) => if self.hear(frame).await.is_break() {
                            return (LinkState::Closed, lost, None);
                        },
                        Err(error) => {
                            let why = match wire::other_version(&bytes) {
                                Some(version) => format!("The relay speaks version {version} of its protocol, this node {}", wire::VERSION),
                                None => format!("The relay sent something unreadable: {error}"),
                            };
                            return (LinkState::Refused, why, None);
                        }
                    },
                    Some(Ok(_)) => {}
                    Some(Err(_)) | None => return (LinkState::Closed, lost, None),
                },
            }
        }
    }

    async fn hear(&mut self, frame: RelayFrame) -> ControlFlow<()> {
        match frame {
            RelayFrame::Welcome {
                time_ms,
                peers,
                pass,
                ..
            } => {
                self.pass = Some(pass);
                self.tell(LinkNews::State(LinkState::Open, self.url.clone()))
                    .await?;
                self.tell(LinkNews::Time(UnixMillis(time_ms))).await?;
                for peer in peers {
                    self.tell(LinkNews::Joined(peer)).await?;
                }
                ControlFlow::Continue(())
            }
            RelayFrame::Joined(peer) => self.tell(LinkNews::Joined(peer)).await,
            RelayFrame::Left(peer) => self.tell(LinkNews::Left(peer)).await,
            RelayFrame::Message { from, payload } => {
                self.tell(LinkNews::Frame(from, payload)).await
            }
            _ => ControlFlow::Continue(()),
        }
    }

    async fn tell(&self, news: LinkNews) -> ControlFlow<()> {
        tell(&self.commands, self.id, news).await
    }
}

/// Tells the node's thread what a link has to say; a break says that it is gone.
pub(super) async fn tell(
    commands: &mpsc::WeakSender<Command>,
    id: LinkId,
    news: LinkNews,
) -> ControlFlow<()> {
    let Some(commands) = commands.upgrade() else {
        return ControlFlow::Break(());
    };
    match commands.send(Command::Link(id, news)).await {
        Ok(()) => ControlFlow::Continue(()),
        Err(_) => ControlFlow::Break(()),
    }
}

async fn send(socket: &mut Socket, frame: &ClientFrame) -> Result<(), ()> {
    let bytes = wire::encode(frame);
    // Who reads nothing for so long is gone.
    let sent = timeout(ANSWER, socket.send(Message::binary(bytes))).await;
    sent.map_err(|_| ())?.map_err(|_| ())
}

/// Whether a connection still carries anything.
struct Pulse {
    heard: Instant,
    /// When a sign of life was asked for, since anything was heard.
    asked: Option<Instant>,
}

impl Pulse {
    fn new() -> Self {
        Self {
            heard: Instant::now(),
            asked: None,
        }
    }

    /// When something is to be done about the silence.
    fn due(&self) -> Instant {
        self.asked.map_or(self.heard + QUIET, |asked| asked + SIGN)
    }

    /// Asks for a sign of life; false where none came after the last question.
    async fn ask(&mut self, socket: &mut Socket) -> bool {
        if self.asked.is_some() {
            return false;
        }
        self.asked = Some(Instant::now());
        let ping = socket.send(Message::Ping(Vec::new().into()));
        matches!(timeout(SIGN, ping).await, Ok(Ok(())))
    }

    /// The next message.
    async fn hear(&mut self, socket: &mut Socket) -> Option<Result<Message, Error>> {
        let message = socket.next().await;
        *self = Self::new();
        message
    }
}

fn refused(refusal: &Refusal) -> (LinkState, String, Option<Duration>) {
    match refusal {
        Refusal::GoingAway { retry_ms } => {
            let hint = Duration::from_millis(u64::from(*retry_ms)).min(LONGEST_WAIT);
            (
                LinkState::Closed,
                "The relay stops or starts anew".to_owned(),
                Some(hint),
            )
        }
        Refusal::TooFast { .. } | Refusal::TooSlow { .. } | Refusal::Idle { .. } => (
            LinkState::Closed,
            format!("The relay closed the connection: {refusal:?}"),
            None,
        ),
        _ => (
            LinkState::Refused,
            format!("The relay does not take this node: {refusal:?}"),
            None,
        ),
    }
}
