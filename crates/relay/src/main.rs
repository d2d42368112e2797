//! The relay as a program.

use std::{
    io::{IsTerminal as _, stderr},
    net::SocketAddr,
    path::PathBuf,
    process::ExitCode,
};

use clap::{Parser, ValueEnum};
use relay::{Config, Limits};
use tokio::net::TcpListener;
use tracing::Level;

/// Serves Chalkchain's page and relays between its nodes.
#[derive(Debug, Parser)]
#[command(name = "chalk-relay", version)]
struct Args {
    /// Address and port to listen on.
    #[arg(
        long,
        env = "CHALK_RELAY_LISTEN",
        value_name = "ADDR",
        default_value = "127.0.0.1:8080"
    )]
    listen: SocketAddr,
    /// Folder of the built page; without it the relay only relays.
    #[arg(long, env = "CHALK_RELAY_PAGE", value_name = "DIR")]
    page: Option<PathBuf>,
    /// How much to log.
    #[arg(
        long,
        env = "CHALK_RELAY_LOG",
        value_name = "LEVEL",
        default_value = "info"
    )]
    log: Level,
    /// How to write the log.
    #[arg(
        long,
        env = "CHALK_RELAY_LOG_FORMAT",
        value_name = "FORMAT",
        default_value = "text"
    )]
    log_format: LogFormat,
    #[command(flatten)]
    limits: Limits,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum LogFormat {
    /// Lines for people.
    Text,
    /// One JSON object a line.
    Json,
}

#[tokio::main]
async fn main() -> ExitCode {
    let args = Args::parse();
    start_log(args.log, args.log_format);
    raise_open_files();
    match serve(args).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            tracing::error!("{message}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(args: Args) -> Result<(), String> {
    let listener = TcpListener::bind(args.listen)
        .await
        .map_err(|error| format!("can't listen on {}: {error}", args.listen))?;
    let config = Config {
        page: args.page,
        limits: args.limits,
    };
    let shutdown = stop_signal().map_err(|error| format!("can't wait for signals: {error}"))?;
    relay::run(listener, config, shutdown)
        .await
        .map_err(|error| error.to_string())
}

fn start_log(level: Level, format: LogFormat) {
    let log = tracing_subscriber::fmt()
        .with_max_level(level)
        .with_ansi(stderr().is_terminal())
        .with_writer(stderr);
    match format {
        LogFormat::Text => log.with_target(false).init(),
        LogFormat::Json => log.json().init(),
    }
}

/// Lets the program open as many sockets as the system allows it: a client is a socket, and many
/// systems start programs with room for a few hundred.
fn raise_open_files() {
    if let Err(error) = rlimit::increase_nofile_limit(u64::MAX) {
        tracing::warn!(%error, "the limit on open files stays as it is");
    }
}

/// Done when the program is asked to stop.
#[cfg(unix)]
fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// Done when the program is asked to stop.
#[cfg(not(unix))]
fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    let mut interrupt = tokio::signal::windows::ctrl_c()?;
    Ok(async move {
        interrupt.recv().await;
    })
}
