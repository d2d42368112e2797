//! Several relays that share rooms, presence and messages through NATS.
//!
//! # Overview
//! Each relay stays what it is for its own clients. Beside that it tells every other relay who is in its
//! rooms, and hands each message of its clients to those relays that have clients in the room. Clients of
//! other relays have numbers of this relay's own, as all have, and are in its rooms like its own.
//!
//! # Subjects
//! A relay draws an id when it starts and listens to two subjects: its own, and one that all listen to. One
//! subject for all that a relay hears, and not one a room, because NATS keeps the order of what one sends
//! to one subject, so a client's arrival never comes after its first message. The price is that a
//! message is published once for each relay with clients in its room; relays without any don't get it.
//!
//! # Order and loss
//! What one relay tells another is a stream with places (see [`word`]). A letter that was heard before is
//! dropped; where one is missing, the reader asks, and the stream begins anew with all that the teller
//! has. A reconnection begins all streams anew. What comes from another relay is never passed on.
//!
//! # Death
//! A relay that was not heard for [`GRACE`] is gone with its clients, whether it died or NATS did. So
//! nobody leaves while either is restarted faster than that.
//!
//! # Trust
//! Relays on one account trust each other: about who is where and who says what, as their clients trust
//! them. That somebody is a room's host, each looks at itself: the proof goes with what the host orders.

mod counts;
mod links;
mod nats;
mod out;
mod word;

use std::{path::PathBuf, sync::Arc, time::Duration};

use clap::Args;
use tokio::{
    task::JoinHandle,
    time::{sleep, timeout},
};
use tokio_util::sync::CancellationToken;

pub use self::nats::{FederationError, NatsUrl};
pub(crate) use self::{
    counts::Counts,
    out::Outgoing,
    word::{Act, Home, MEMBERS_PER_NEWS, Order, Present, RelayId, RoomNews, Word},
};
use self::{links::Links, nats::Bus};
use crate::{hub::Hub, proof::random};

/// How often a relay says that it runs.
pub(crate) const BEAT: Duration = Duration::from_secs(1);

/// How long another relay may be silent before its clients count as gone. Longer than a reconnection
/// takes once NATS is back.
pub(crate) const GRACE: Duration = Duration::from_secs(6);

/// How long a relay that starts waits for what others know before it takes clients: a room may be closed.
const SETTLE: Duration = Duration::from_millis(300);

/// How long what waits for other relays may take when the relay stops.
const FAREWELL: Duration = Duration::from_secs(1);

/// Where other relays are met.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Federation")]
pub struct Federation {
    /// NATS server through which this relay shares rooms with others, such as `nats://host:4222` or
    /// `tls://host:4222`; can be given several times for the servers of a cluster. Without it the
    /// relay is alone.
    #[arg(
        long,
        env = "CHALK_RELAY_NATS",
        value_name = "URL",
        value_delimiter = ','
    )]
    pub nats: Vec<NatsUrl>,
    /// File with what NATS asks for: a .creds file, the seed of an nkey, or one line `user:password` or
    /// with a token.
    #[arg(
        long,
        env = "CHALK_RELAY_NATS_CREDENTIALS",
        value_name = "FILE",
        requires = "nats"
    )]
    pub nats_credentials: Option<PathBuf>,
    /// PEM file with the certificates that NATS's certificate is checked against, in place of the system's.
    #[arg(
        long,
        env = "CHALK_RELAY_NATS_CA",
        value_name = "FILE",
        requires = "nats"
    )]
    pub nats_ca: Option<PathBuf>,
}

/// The way to other relays, before this one takes clients.
#[derive(Debug)]
pub(crate) struct Gate {
    out: Arc<Outgoing>,
    bus: Bus,
}

/// A relay among others.
#[derive(Debug)]
pub(crate) struct Federated {
    out: Arc<Outgoing>,
    stop: CancellationToken,
    reader: JoinHandle<()>,
    writer: JoinHandle<()>,
}

impl Gate {
    /// Opens the way where one is wanted.
    ///
    /// # Errors
    /// [`FederationError`], if waiting would not mend it. A server that is not there yet is no error.
    pub(crate) async fn open(federation: &Federation) -> Result<Option<Self>, FederationError> {
        if federation.nats.is_empty() {
            return Ok(None);
        }
        let out = Arc::new(Outgoing::new(RelayId(random())));
        let bus = Bus::connect(federation, &out).await?;
        Ok(Some(Self { out, bus }))
    }

    /// What is for other relays.
    pub(crate) fn out(&self) -> Arc<Outgoing> {
        self.out.clone()
    }

    /// Begins to hear and to tell, and waits a moment for what others know.
    pub(crate) async fn enter(self, hub: Arc<Hub>) -> Federated {
        let Self { out, bus } = self;
        let is_reached = bus.is_reached();
        let stop = CancellationToken::new();
        let writer = tokio::spawn(bus.writer(out.clone()));
        let links = Links::new(hub, out.clone());
        let reading = stop.clone();
        let reader = tokio::spawn(async move {
            reading.run_until_cancelled(bus.read(links)).await;
        });
        if is_reached {
            sleep(SETTLE).await;
        }
        Federated {
            out,
            stop,
            reader,
            writer,
        }
    }
}

impl Federated {
    /// Tells others what is still to be told, and is gone.
    pub(crate) async fn leave(self) {
        self.out.close();
        if timeout(FAREWELL, self.writer).await.is_err() {
            tracing::debug!("NATS takes no farewell");
        }
        self.stop.cancel();
        let _ = self.reader.await;
    }
}
