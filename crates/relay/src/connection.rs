//! The life of one client: it opens, looks up rooms, joins one, talks, and goes.

use std::{
    future::pending,
    ops::ControlFlow,
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use axum::extract::ws::{Message, WebSocket};
use bytes::Bytes;
use futures_util::{
    SinkExt as _, StreamExt as _,
    stream::{SplitSink, SplitStream},
};
use tokio::time::{Instant, MissedTickBehavior, interval_at, sleep, timeout, timeout_at};
use tokio_util::sync::CancellationToken;
use wire::{
    Challenge, ClientFrame, Control, HostProof, Pass, ProofFault, Refusal, RelayFrame, RoomId,
};

use crate::{
    door::Seat,
    framing::{self, Heard, encode},
    hub::{Entry, Hub, Membership},
    limits::Meter,
    metrics::Traffic,
    outbox::Outbox,
    proof::{self, Evidence},
};

/// How long a client that was refused may take to read why. After that the connection is cut.
const FAREWELL_TIMEOUT: Duration = Duration::from_secs(2);

/// Of one that was refused so many messages are heard at once, and then none for so long: what it sent before it knew of
/// the refusal comes soon enough, and who goes on costs the others little.
const LAST_MESSAGES: u32 = 64;
const LAST_PAUSE: Duration = Duration::from_millis(10);

/// Frames written between two looks at the socket.
const FRAMES_PER_FLUSH: usize = 32;

type Sink = SplitSink<WebSocket, Message>;
type Stream = SplitStream<WebSocket>;

/// Why a connection ended: the client went, or was refused.
type Ending = Option<Refusal>;

/// Serves one client until it goes or is refused; `stop` asks it to end. One that found no seat is told
/// so and nothing else.
pub(crate) async fn serve(
    socket: WebSocket,
    hub: Arc<Hub>,
    seat: Result<Seat, Refusal>,
    stop: CancellationToken,
) {
    let (mut sink, mut stream) = socket.split();
    let _seat = match seat {
        Ok(seat) => seat,
        Err(refusal) => {
            refuse(&hub, sink, stream, None, refusal).await;
            return;
        }
    };
    let outbox = Arc::new(Outbox::new(hub.limits().queue_len()));
    let ping_period = hub.limits().ping_period();
    let retry_ms = hub.limits().retry_ms;
    let mut client = Client::new(hub.clone(), outbox.clone());
    let ending = tokio::select! {
        ending = client.listen(&mut stream) => ending,
        ending = write(&mut sink, &outbox, ping_period, &hub.metrics().sent) => ending,
        ending = async {
            stop.cancelled().await;
            outbox.finish(Refusal::GoingAway { retry_ms });
            pending().await
        } => ending,
    };
    let peer = client.membership.take().map(|membership| membership.me().0);
    if let Some(refusal) = ending {
        refuse(&hub, sink, stream, peer, refusal).await;
    } else {
        tracing::debug!(peer, "client left");
    }
}

/// Notes a refusal and takes leave.
async fn refuse(hub: &Hub, sink: Sink, stream: Stream, peer: Option<u32>, refusal: Refusal) {
    hub.metrics().refused(&refusal);
    tracing::info!(peer, ?refusal, "client refused");
    farewell(sink, stream, refusal).await;
}

/// What a client said so far.
struct Client {
    hub: Arc<Hub>,
    outbox: Arc<Outbox>,
    meter: Meter,
    membership: Option<Membership>,
    /// What it was given to sign and has not signed.
    challenge: Option<Challenge>,
    /// The room that it proved to be the host of before it said hello, and how.
    proved: Option<(RoomId, Arc<Evidence>)>,
}

impl Client {
    fn new(hub: Arc<Hub>, outbox: Arc<Outbox>) -> Self {
        Self {
            meter: Meter::new(hub.limits(), Instant::now()),
            hub,
            outbox,
            membership: None,
            challenge: None,
            proved: None,
        }
    }

    /// Hears the client until it goes or breaks a rule.
    async fn listen(&mut self, stream: &mut Stream) -> Ending {
        let frame_len = self.hub.limits().frame_len();
        let hello_until = Instant::now() + self.hub.limits().hello_timeout();
        loop {
            let until = match self.membership {
                Some(_) => Instant::now() + self.hub.limits().idle_timeout(),
                None => hello_until,
            };
            let Ok(message) = timeout_at(until, stream.next()).await else {
                return Some(self.idle());
            };
            match framing::read(message, frame_len) {
                Heard::Frame(frame, length) => {
                    if let ControlFlow::Break(refusal) = self.handle(frame, length) {
                        return Some(refusal);
                    }
                }
                // Whoever answers the relay's pings sends a few a minute; to answer pings costs as a frame does.
                Heard::Ping => {
                    if !self.meter.frame(0, Instant::now()) {
                        return Some(self.too_fast());
                    }
                }
                Heard::Gone => return None,
                Heard::OtherVersion(version) => return Some(self.unreadable_hello(version)),
                Heard::Bad(refusal) => return Some(refusal),
            }
        }
    }

    /// Does what a frame asks, within the client's allowance.
    fn handle(&mut self, frame: ClientFrame, length: usize) -> ControlFlow<Refusal> {
        let now = Instant::now();
        self.hub.metrics().received.add(length);
        if !self.meter.frame(length, now) {
            return ControlFlow::Break(self.too_fast());
        }
        match (frame, &self.membership) {
            (
                ClientFrame::Hello {
                    version,
                    room,
                    pass,
                },
                None,
            ) => self.hello(version, room, pass),
            (ClientFrame::Lookup(code), _) => {
                let rooms = self.hub.find(code);
                self.outbox
                    .push(&encode(&RelayFrame::Rooms { code, rooms }));
                ControlFlow::Continue(())
            }
            (ClientFrame::Broadcast(payload), Some(membership)) => {
                if !self.meter.broadcast(payload.len(), now) {
                    return ControlFlow::Break(self.too_fast());
                }
                membership.broadcast(payload);
                ControlFlow::Continue(())
            }
            (ClientFrame::Direct { to, payload }, Some(membership)) => {
                membership.direct(to, payload);
                ControlFlow::Continue(())
            }
            (ClientFrame::GetChallenge, _) => {
                let challenge = proof::new_challenge();
                self.challenge = Some(challenge);
                self.outbox.push(&encode(&RelayFrame::Challenge(challenge)));
                ControlFlow::Continue(())
            }
            (ClientFrame::Prove(proof), _) => refuse_if(self.prove(proof)),
            (ClientFrame::Control(control), Some(membership)) => {
                let fan_out = match control {
                    Control::Split(_) | Control::Unite => membership.room_len(),
                    _ => 0,
                };
                if !self.meter.control(fan_out, now) {
                    return ControlFlow::Break(self.too_fast());
                }
                refuse_if(membership.control(&control))
            }
            (ClientFrame::Control(_), None) => ControlFlow::Break(Refusal::NotHost),
            (ClientFrame::Hello { .. }, Some(_))
            | (ClientFrame::Broadcast(_) | ClientFrame::Direct { .. }, None) => {
                ControlFlow::Break(Refusal::BadFrame)
            }
        }
    }

    /// Takes the client for the host of the room that its proof is of.
    fn prove(&mut self, proof: HostProof) -> Result<(), Refusal> {
        let challenge = self.challenge.take();
        let challenge = challenge.ok_or(Refusal::BadProof(ProofFault::Challenge))?;
        let evidence = Evidence { challenge, proof };
        let room = evidence.room().map_err(Refusal::BadProof)?;
        let evidence = Arc::new(evidence);
        match &self.membership {
            Some(membership) if membership.room() == room => membership.recognise(evidence),
            Some(_) => return Err(Refusal::BadProof(ProofFault::Room)),
            None => self.proved = Some((room, evidence)),
        }
        Ok(())
    }

    fn hello(&mut self, version: u16, room: RoomId, pass: Option<Pass>) -> ControlFlow<Refusal> {
        if version != wire::VERSION {
            return ControlFlow::Break(other_version(version));
        }
        let entry = Entry {
            pass,
            host: self
                .proved
                .take_if(|(of, _)| *of == room)
                .map(|(_, evidence)| evidence),
        };
        match self.hub.join(room, &self.outbox, &entry, unix_millis()) {
            Ok(membership) => {
                let census = self.hub.census();
                tracing::debug!(
                    peer = membership.me().0,
                    rooms = census.rooms,
                    clients = census.clients,
                    "client joined"
                );
                self.membership = Some(membership);
                ControlFlow::Continue(())
            }
            Err(refusal) => ControlFlow::Break(refusal),
        }
    }

    /// What looks like a hello of another version; from who has said hello it is garbage.
    fn unreadable_hello(&self, version: u16) -> Refusal {
        match self.membership {
            Some(_) => Refusal::BadFrame,
            None => other_version(version),
        }
    }

    fn too_fast(&self) -> Refusal {
        Refusal::TooFast {
            frames_per_s: self.hub.limits().frames_per_s,
        }
    }

    fn idle(&self) -> Refusal {
        let limits = self.hub.limits();
        Refusal::Idle {
            limit_ms: match self.membership {
                Some(_) => limits.idle_timeout_ms,
                None => limits.hello_timeout_ms,
            },
        }
    }
}

/// Writes what waits for a client until its outbox ends or the socket breaks, and pings it, so that
/// one who only listens is heard too. A client that does not read blocks the write; then only a cut
/// outbox ends it.
async fn write(sink: &mut Sink, outbox: &Outbox, ping_period: Duration, sent: &Traffic) -> Ending {
    let mut pings = interval_at(Instant::now() + ping_period, ping_period);
    pings.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        let first = tokio::select! {
            next = outbox.next() => match next {
                Ok(frame) => {
                    sent.add(frame.len());
                    Message::Binary(frame)
                }
                Err(refusal) => return Some(refusal),
            },
            _ = pings.tick() => Message::Ping(Bytes::new()),
        };
        let written = tokio::select! {
            written = write_batch(sink, outbox, first, sent) => written,
            refusal = outbox.until_cut() => return Some(refusal),
        };
        if written.is_err() {
            return None;
        }
    }
}

/// Writes a message and some of what waits behind it, then flushes once.
async fn write_batch(
    sink: &mut Sink,
    outbox: &Outbox,
    first: Message,
    sent: &Traffic,
) -> Result<(), axum::Error> {
    sink.feed(first).await?;
    for _ in 1..FRAMES_PER_FLUSH {
        match outbox.try_next() {
            Some(Ok(frame)) => {
                sent.add(frame.len());
                sink.feed(Message::Binary(frame)).await?;
            }
            // An end is found again by the next look at the outbox.
            Some(Err(_)) | None => break,
        }
    }
    sink.flush().await
}

/// Says why, closes, and hears out what the client still sends: to close a socket with unread
/// bytes resets it, and a reset could overtake the reason.
async fn farewell(mut sink: Sink, mut stream: Stream, refusal: Refusal) {
    let said = async {
        sink.send(Message::Binary(encode(&RelayFrame::Refused(refusal))))
            .await?;
        sink.send(Message::Close(None)).await?;
        let mut heard = 0_u32;
        while let Some(message) = stream.next().await {
            heard = heard.wrapping_add(1);
            if heard.is_multiple_of(LAST_MESSAGES) {
                sleep(LAST_PAUSE).await;
            }
            if message.is_err() {
                // Nothing more can be read, but what was written may still be under way.
                pending::<()>().await;
            }
        }
        Ok::<_, axum::Error>(())
    };
    if !matches!(timeout(FAREWELL_TIMEOUT, said).await, Ok(Ok(()))) {
        tracing::debug!("client cut off");
    }
}

fn refuse_if(done: Result<(), Refusal>) -> ControlFlow<Refusal> {
    match done {
        Ok(()) => ControlFlow::Continue(()),
        Err(refusal) => ControlFlow::Break(refusal),
    }
}

fn other_version(yours: u16) -> Refusal {
    let mine = wire::VERSION;
    Refusal::Version { yours, mine }
}

/// The relay's clock.
fn unix_millis() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .ok()
        .and_then(|elapsed| u64::try_from(elapsed.as_millis()).ok())
        // A machine whose clock stands before 1970: a wrong time, which clients bound and show.
        .unwrap_or(0)
}
