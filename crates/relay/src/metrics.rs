//! What the relay counts, for who runs it: `OpenMetrics` text, as Prometheus reads it.
//!
//! Counts of all clients together, and of no room or address: they say nothing about a pupil.

use prometheus_client::{
    encoding::{EncodeLabelSet, text::encode},
    metrics::{counter::Counter, family::Family, gauge::Gauge},
    registry::{Registry, Unit},
};
use wire::{Control, Refusal};

use crate::{federation::Counts, hub::Census};

/// The content type of [`Metrics::text`].
pub(crate) const CONTENT_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// The relay's counters.
#[derive(Debug)]
pub(crate) struct Metrics {
    registry: Registry,
    /// Connections accepted.
    pub(crate) connections: Counter,
    /// Frames that clients sent, and their bytes.
    pub(crate) received: Traffic,
    /// Frames written to clients, and their bytes.
    pub(crate) sent: Traffic,
    /// Frames to one peer that found it gone or far behind.
    pub(crate) undelivered: Counter,
    /// Messages that hosts had lost, muted, or delayed past what may wait.
    pub(crate) held_back: Counter,
    controls: Family<Order, Counter>,
    refusals: Family<Reason, Counter>,
    rooms: Gauge,
    clients: Gauge,
    /// What is counted where there are other relays.
    federation: Option<Counts>,
}

/// Frames in one direction.
#[derive(Clone, Debug, Default)]
pub(crate) struct Traffic {
    frames: Counter,
    bytes: Counter,
}

impl Traffic {
    /// Counts a frame.
    pub(crate) fn add(&self, bytes: usize) {
        self.frames.inc();
        self.bytes.inc_by(bytes as u64);
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Reason {
    reason: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Order {
    control: &'static str,
}

impl Metrics {
    /// All at zero; with other relays, what is counted of them is among it.
    pub(crate) fn new(federation: Option<&Counts>) -> Self {
        let mut metrics = Self {
            registry: Registry::with_prefix("chalk_relay"),
            connections: Counter::default(),
            received: Traffic::default(),
            sent: Traffic::default(),
            undelivered: Counter::default(),
            held_back: Counter::default(),
            controls: Family::default(),
            refusals: Family::default(),
            rooms: Gauge::default(),
            clients: Gauge::default(),
            federation: federation.cloned(),
        };
        metrics.register();
        metrics
    }

    fn register(&mut self) {
        let registry = &mut self.registry;
        registry.register("rooms", "Rooms with clients", self.rooms.clone());
        registry.register("clients", "Clients in rooms", self.clients.clone());
        registry.register(
            "connections",
            "Connections accepted, of pages and of clients",
            self.connections.clone(),
        );
        for (traffic, name, help) in [
            (&self.received, "received", "received from clients"),
            (&self.sent, "sent", "written to clients"),
        ] {
            registry.register(
                format!("frames_{name}"),
                format!("Frames {help}"),
                traffic.frames.clone(),
            );
            registry.register_with_unit(
                name,
                format!("Bytes of frames {help}"),
                Unit::Bytes,
                traffic.bytes.clone(),
            );
        }
        registry.register(
            "undelivered",
            "Frames to one peer that found it gone or far behind",
            self.undelivered.clone(),
        );
        registry.register(
            "held_back",
            "Messages to whole rooms that hosts had lost, muted, or delayed past what may wait",
            self.held_back.clone(),
        );
        registry.register(
            "controls",
            "Orders of hosts that were done, by kind",
            self.controls.clone(),
        );
        registry.register(
            "refusals",
            "Clients refused, by reason",
            self.refusals.clone(),
        );
        if let Some(federation) = &self.federation {
            federation.register(registry);
        }
    }

    /// Counts a host's order.
    pub(crate) fn controlled(&self, control: &Control) {
        let control = kind(control);
        self.controls.get_or_create(&Order { control }).inc();
    }

    /// Counts a refusal.
    pub(crate) fn refused(&self, refusal: &Refusal) {
        self.refused_for(reason(refusal));
    }

    /// Counts a page of an origin that may not connect.
    pub(crate) fn refused_origin(&self) {
        self.refused_for("origin");
    }

    fn refused_for(&self, reason: &'static str) {
        self.refusals.get_or_create(&Reason { reason }).inc();
    }

    /// All of it as text, with how full the relay is.
    pub(crate) fn text(&self, census: Census) -> String {
        self.rooms
            .set(i64::try_from(census.rooms).unwrap_or(i64::MAX));
        self.clients.set(i64::from(census.clients));
        if let Some(federation) = &self.federation {
            let clients = i64::try_from(census.far_clients).unwrap_or(i64::MAX);
            federation.clients.set(clients);
        }
        let mut text = String::new();
        encode(&mut text, &self.registry).expect("a string takes all that is written to it");
        text
    }
}

/// A refusal as a label.
fn reason(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Version { .. } => "version",
        Refusal::BadFrame => "bad_frame",
        Refusal::FrameTooLong { .. } => "frame_too_long",
        Refusal::TooFast { .. } => "too_fast",
        Refusal::TooSlow { .. } => "too_slow",
        Refusal::RoomFull { .. } => "room_full",
        Refusal::TooManyRooms { .. } => "too_many_rooms",
        Refusal::RelayFull { .. } => "relay_full",
        Refusal::GoingAway { .. } => "going_away",
        Refusal::Idle { .. } => "idle",
        Refusal::AddressFull { .. } => "address_full",
        Refusal::RoomClosed => "room_closed",
        Refusal::Removed => "removed",
        Refusal::BadProof(_) => "bad_proof",
        Refusal::NotHost => "not_host",
        Refusal::DelayTooLong { .. } => "delay_too_long",
        Refusal::LossTooHigh { .. } => "loss_too_high",
    }
}

/// A control as a label.
fn kind(control: &Control) -> &'static str {
    match control {
        Control::Close(true) => "close",
        Control::Close(false) => "open",
        Control::Mute { muted: true, .. } => "mute",
        Control::Mute { muted: false, .. } => "unmute",
        Control::Remove(_) => "remove",
        Control::Split(_) => "split",
        Control::Unite => "unite",
        Control::Weather { .. } => "weather",
    }
}
