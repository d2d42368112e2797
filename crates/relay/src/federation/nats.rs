//! The bus: a connection to NATS, and what it is told to start with.

use std::{
    fs, io,
    path::{Path, PathBuf},
    str::FromStr,
    sync::Arc,
    time::Duration,
};

use async_nats::{
    Client, ConnectErrorKind, ConnectOptions, Event, PublishErrorKind, ServerAddr, Subscriber,
    connection::State,
};
use futures_util::StreamExt as _;
use tokio::{
    sync::watch,
    time::{Instant, MissedTickBehavior, interval},
};

use super::{
    BEAT, Federation,
    counts::Loss,
    links::Links,
    out::{Outbound, Outgoing},
    word::RelayId,
};

/// Where all relays listen. The number is the version of the letters, so that others never meet.
const ALL: &str = "chalk.relays.1.all";

/// Before the id of the one relay that listens there.
const ONE: &str = "chalk.relays.1.to.";

/// How long one attempt to connect may take.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(3);

/// How often a silent connection is asked whether it lives; two unanswered questions end it.
const PING_INTERVAL: Duration = Duration::from_secs(3);

/// Letters that may wait between the connection and their reader, which never waits itself.
const UNREAD_LETTERS: usize = 1_024;

/// Letters that may wait between their writer and the connection.
const UNSENT_LETTERS: usize = 64;

/// Pauses between attempts to connect: the first, and the longest. Each is drawn between half and one and a
/// half of it.
const FIRST_PAUSE_MS: u64 = 50;
const LONGEST_PAUSE_MS: u64 = 2_000;

/// Why a relay can't be among others.
#[derive(Debug, thiserror::Error)]
pub enum FederationError {
    /// A file is not there.
    #[error("{} can't be read: {source}", .file.display())]
    File {
        /// The file.
        file: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The file holds no credentials.
    #[error("{} holds no credentials for NATS: it must be a .creds file, the seed of an nkey, or one line `user:password` or with a token", .0.display())]
    Credentials(PathBuf),
    /// The file holds no certificates.
    #[error("{} holds no certificates in PEM form", .0.display())]
    Certificates(PathBuf),
    /// The server does not let this relay in.
    #[error(
        "the NATS server refuses this relay; give it the credentials that the server knows with --nats-credentials FILE"
    )]
    Refused,
    /// The connection ended before it was used.
    #[error("the connection to NATS can't be used: {0}")]
    Broken(String),
}

/// The address of a NATS server, without a password: those are in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NatsUrl(ServerAddr);

impl FromStr for NatsUrl {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let server = text.parse::<ServerAddr>().ok();
        let server = server
            .filter(|server| {
                ["nats", "tls"].contains(&server.scheme()) && !server.host().is_empty()
            })
            .ok_or("a NATS server is written as nats://host:4222, or tls://host:4222 for TLS")?;
        if server.has_user_pass() || server.password().is_some() {
            return Err("a password is not given in an address, which others may see, but in a file: --nats-credentials FILE".to_owned());
        }
        Ok(Self(server))
    }
}

/// A connection to NATS, or the attempt.
#[derive(Debug)]
pub(super) struct Bus {
    client: Client,
    way: watch::Receiver<Way>,
    to_me: Subscriber,
    to_all: Subscriber,
    out: Arc<Outgoing>,
}

/// Whether NATS is reached, and how many times it has been.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Way {
    is_there: bool,
    times: u64,
}

impl Bus {
    /// Connects, or says why not and goes on trying.
    ///
    /// # Errors
    /// [`FederationError`], if waiting would not mend it.
    pub(super) async fn connect(
        federation: &Federation,
        out: &Arc<Outgoing>,
    ) -> Result<Self, FederationError> {
        let (told, way) = watch::channel(Way::default());
        let options = options(federation)?.event_callback({
            let out = out.clone();
            move |event| {
                note(&event, &told, &out);
                std::future::ready(())
            }
        });
        let servers: Vec<_> = federation.nats.iter().map(|url| url.0.clone()).collect();
        // The future of an attempt is large.
        let first = Box::pin(options.clone().connect(&servers[..]));
        let client = match first.await {
            Ok(client) => client,
            Err(error) => match error.kind() {
                ConnectErrorKind::AuthorizationViolation | ConnectErrorKind::Authentication => {
                    return Err(FederationError::Refused);
                }
                _ => {
                    tracing::warn!(%error, "NATS can't be reached yet; the relay runs alone and goes on trying");
                    let waiting = options.retry_on_initial_connect();
                    let connected = Box::pin(waiting.connect(&servers[..]));
                    connected
                        .await
                        .map_err(|error| FederationError::Broken(error.to_string()))?
                }
            },
        };
        let closed = |error: async_nats::SubscribeError| FederationError::Broken(error.to_string());
        Ok(Self {
            to_me: client.subscribe(inbox(out.me())).await.map_err(closed)?,
            to_all: client.subscribe(ALL).await.map_err(closed)?,
            client,
            way,
            out: out.clone(),
        })
    }

    /// Whether NATS is reached.
    pub(super) fn is_reached(&self) -> bool {
        self.client.connection_state() == State::Connected
    }

    /// Writes what waits for other relays until its queue is closed.
    pub(super) fn writer(&self, out: Arc<Outgoing>) -> impl Future<Output = ()> + use<> {
        let client = self.client.clone();
        async move {
            while let Some(Outbound { to, bytes }) = out.next().await {
                let subject = to.map_or_else(|| ALL.to_owned(), inbox);
                match client.publish(subject, bytes).await {
                    Ok(()) => {
                        out.counts().sent.inc();
                    }
                    Err(error) => out.counts().dropped(match error.kind() {
                        PublishErrorKind::MaxPayloadExceeded => Loss::TooLong,
                        _ => Loss::Away,
                    }),
                }
            }
            if let Err(error) = client.flush().await {
                tracing::debug!(%error, "NATS has not got all");
            }
        }
    }

    /// Hears other relays for ever.
    pub(super) async fn read(mut self, mut links: Links) {
        let mut beats = interval(BEAT);
        beats.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut times = 0;
        loop {
            tokio::select! {
                Some(message) = self.to_me.next() => links.hear(&message.payload, Instant::now()),
                Some(message) = self.to_all.next() => links.hear(&message.payload, Instant::now()),
                _ = beats.tick() => links.beat(Instant::now()),
                Ok(()) = self.way.changed() => {
                    let way = *self.way.borrow_and_update();
                    if !way.is_there || way.times != times {
                        self.out.lose();
                    }
                    if way.is_there && way.times != times {
                        self.out.open(self.client.max_payload());
                        links.reach(Instant::now());
                    }
                    times = way.times;
                }
                else => return,
            }
        }
    }
}

/// What a relay hears that nobody else does.
fn inbox(relay: RelayId) -> String {
    format!("{ONE}{relay}")
}

/// Takes note of what the connection tells of itself.
fn note(event: &Event, told: &watch::Sender<Way>, out: &Outgoing) {
    match event {
        Event::Connected => {
            tracing::info!("NATS is reached");
            told.send_modify(|way| {
                way.is_there = true;
                way.times += 1;
            });
        }
        Event::Disconnected | Event::Closed => {
            tracing::warn!("NATS is away; rooms go on with the clients that are here");
            told.send_modify(|way| way.is_there = false);
        }
        Event::SlowConsumer(_) => out.counts().dropped(Loss::Slow),
        Event::ServerError(error) => tracing::warn!(%error, "NATS complains"),
        // Each attempt to connect ends with one; only this one, waiting does not mend.
        Event::ClientError(error) if error.to_string().contains("authorization") => {
            tracing::warn!("NATS refuses this relay");
        }
        other => tracing::debug!(%other, "NATS"),
    }
}

/// How the connection is made.
fn options(federation: &Federation) -> Result<ConnectOptions, FederationError> {
    let mut options = ConnectOptions::new()
        .name("chalk-relay")
        .no_echo()
        .connection_timeout(CONNECT_TIMEOUT)
        .ping_interval(PING_INTERVAL)
        .subscription_capacity(UNREAD_LETTERS)
        .client_capacity(UNSENT_LETTERS)
        .reconnect_delay_callback(pause);
    if let Some(file) = &federation.nats_ca {
        if !read(file)?.contains("-----BEGIN CERTIFICATE-----") {
            return Err(FederationError::Certificates(file.clone()));
        }
        options = options.add_root_certificates(file.clone());
    }
    match &federation.nats_credentials {
        Some(file) => with_credentials(options, file),
        None => Ok(options),
    }
}

/// Puts what a file holds into the options, whichever kind it is.
fn with_credentials(
    options: ConnectOptions,
    file: &Path,
) -> Result<ConnectOptions, FederationError> {
    let bad = || FederationError::Credentials(file.to_owned());
    let text = read(file)?;
    let text = text.trim();
    if text.contains("-----BEGIN NATS USER JWT-----") {
        // Its reader wants the last line to end.
        return options.credentials(&format!("{text}\n")).map_err(|_| bad());
    }
    if text.is_empty() || text.lines().count() > 1 {
        return Err(bad());
    }
    Ok(match text.split_once(':') {
        Some((user, password)) => options.user_and_password(user.to_owned(), password.to_owned()),
        None if is_seed(text) => options.nkey(text.to_owned()),
        None => options.token(text.to_owned()),
    })
}

/// Whether this is how the seed of a user's nkey looks: 58 characters of base32.
fn is_seed(text: &str) -> bool {
    let is_base32 = |byte: u8| byte.is_ascii_uppercase() || (b'2'..=b'7').contains(&byte);
    text.len() == 58 && text.starts_with("SU") && text.bytes().all(is_base32)
}

fn read(file: &Path) -> Result<String, FederationError> {
    fs::read_to_string(file).map_err(|source| FederationError::File {
        file: file.to_owned(),
        source,
    })
}

/// How long to wait before an attempt to connect; none before the first.
fn pause(attempts: usize) -> Duration {
    let Some(doublings) = attempts.checked_sub(2) else {
        return Duration::ZERO;
    };
    let doublings = u32::try_from(doublings).unwrap_or(u32::MAX).min(16);
    let pause_ms = (FIRST_PAUSE_MS << doublings).min(LONGEST_PAUSE_MS);
    Duration::from_millis(fastrand::u64(pause_ms / 2..=pause_ms * 3 / 2))
}

#[cfg(test)]
mod tests;
