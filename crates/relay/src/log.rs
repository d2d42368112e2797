//! The log: lines on standard error, without contents and addresses.

use std::io::{IsTerminal as _, stderr};

use clap::ValueEnum;
use tracing::Level;
use tracing_subscriber::{
    filter::{LevelFilter, Targets},
    layer::SubscriberExt as _,
    util::SubscriberInitExt as _,
};

/// How the log is written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum LogFormat {
    /// Lines for people.
    Text,
    /// One JSON object a line.
    Json,
}

/// Writes what happens from now on, up to a level; once in a program.
pub fn start_log(level: Level, format: LogFormat) {
    // What the library of NATS says names rooms and servers; the relay says itself what of it matters.
    let targets = Targets::new()
        .with_default(level)
        .with_target("async_nats", LevelFilter::OFF);
    let log = tracing_subscriber::fmt()
        .with_max_level(level)
        .with_ansi(stderr().is_terminal())
        .with_writer(stderr);
    match format {
        LogFormat::Text => log.with_target(false).finish().with(targets).init(),
        LogFormat::Json => log.json().finish().with(targets).init(),
    }
}
