//! What a relay counts of its dealings with other relays.

use prometheus_client::{
    encoding::EncodeLabelSet,
    metrics::{counter::Counter, family::Family, gauge::Gauge},
    registry::Registry,
};

/// The counters; a clone counts the same.
#[derive(Clone, Debug, Default)]
pub(crate) struct Counts {
    /// 1 while there is a way to other relays.
    pub(crate) connected: Gauge,
    /// Other relays that are heard.
    pub(crate) relays: Gauge,
    /// Clients of other relays.
    pub(crate) clients: Gauge,
    /// Letters handed over.
    pub(crate) sent: Counter,
    /// Letters heard in their order.
    pub(crate) received: Counter,
    dropped: Family<Reason, Counter>,
}

/// Why a letter was dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Loss {
    /// There was no way to other relays.
    Away,
    /// Too much waited for it.
    Full,
    /// It was longer than the bus takes.
    TooLong,
    /// It was no letter, or not of a relay.
    Garbage,
    /// It was heard before, or is this relay's own.
    Duplicate,
    /// Something before it was missed; it will be told again.
    OutOfOrder,
    /// Its room, sender or relay was not known, or one too many.
    Unknown,
    /// Its sender sends more than a client may.
    TooFast,
    /// This relay was too slow to take it from the bus.
    Slow,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Reason {
    reason: &'static str,
}

impl Counts {
    /// Puts all of it where it is read.
    pub(crate) fn register(&self, registry: &mut Registry) {
        for (gauge, name, help) in [
            (&self.connected, "connected", "1 while NATS is reached"),
            (&self.relays, "relays", "Other relays that are heard"),
            (&self.clients, "clients", "Clients of other relays"),
        ] {
            registry.register(format!("federation_{name}"), help, gauge.clone());
        }
        for (counter, name, help) in [
            (&self.sent, "sent", "Frames handed to NATS"),
            (&self.received, "received", "Frames of other relays"),
        ] {
            registry.register(format!("federation_frames_{name}"), help, counter.clone());
        }
        registry.register(
            "federation_frames_dropped",
            "Frames from and to other relays that were dropped, by reason",
            self.dropped.clone(),
        );
    }

    /// Counts a letter that was dropped.
    pub(crate) fn dropped(&self, loss: Loss) {
        self.dropped_many(loss, 1);
    }

    /// Counts letters that were dropped.
    pub(crate) fn dropped_many(&self, loss: Loss, letters: u64) {
        let reason = match loss {
            Loss::Away => "away",
            Loss::Full => "full",
            Loss::TooLong => "too_long",
            Loss::Garbage => "garbage",
            Loss::Duplicate => "duplicate",
            Loss::OutOfOrder => "out_of_order",
            Loss::Unknown => "unknown",
            Loss::TooFast => "too_fast",
            Loss::Slow => "slow",
        };
        let counter = self.dropped.get_or_create(&Reason { reason });
        counter.inc_by(letters);
    }
}
