//! The relay: rooms, peers, fan-out, limits.
//!
//! # Overview
//! Browsers can't listen, so nodes meet at a relay. It knows room ids and peer numbers, forwards
//! bytes it can't read to all in a room or to one peer, tells who comes and goes, and states its
//! time. It also serves the built page, so one program on a teacher's laptop is a classroom.
//! It does not link the ledger, keeps nothing, and logs neither contents nor addresses. A room's host
//! may close, split, delay and thin it out, and mute and remove peers; who is the host follows from
//! the room's id.
//!
//! Several relays share their rooms through NATS, where they are told to ([`Federation`]).
//!
//! # Usage
//! [`run`] serves a listener until told to stop; the envelope is in the crate `wire`. Clients
//! connect to `/relay`; `/healthz` answers whether the relay runs, `/readyz` whether it takes another
//! client, `/metrics` with its counters as Prometheus reads them; all else is the page. With a
//! [`Certificate`] all of it is served by TLS.
//!
//! # Bounds
//! All in [`Limits`]. The relay's memory is bounded by clients × (one frame + one queue), and in
//! practice stays far below, because a frame to a room is stored once for all who wait for it. With other
//! relays come their clients' places and the queue to NATS, each with a bound of its own.

mod announce;
mod config;
mod connection;
mod door;
mod federation;
mod framing;
mod hub;
pub mod limits;
mod log;
mod metrics;
mod others;
mod outbox;
mod page;
mod proof;
mod server;
mod stop;
mod tls;
mod turns;

pub use self::{
    announce::announcement,
    config::Config,
    door::network,
    federation::{Federation, FederationError, NatsUrl},
    limits::Limits,
    log::{LogFormat, start_log},
    others::{Others, RelayUrl},
    server::{RunError, run},
    stop::stop_signal,
    tls::{Certificate, CertificateError},
};

#[cfg(test)]
#[path = "../../ledger/tests/it/document.rs"]
mod document;
#[cfg(test)]
#[path = "../tests/common/hosted.rs"]
mod hosted;
