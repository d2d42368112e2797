//! The relay as a program.

use std::{
    io::{IsTerminal as _, stdout},
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    process::ExitCode,
};

use clap::Parser;
use ipnet::IpNet;
use relay::{
    Certificate, Config, Federation, Limits, LogFormat, Others, announcement, start_log,
    stop_signal,
};
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
    /// Certificate chain as a PEM file; the relay then speaks TLS.
    #[arg(
        long,
        env = "CHALK_RELAY_TLS_CERT",
        value_name = "FILE",
        requires = "tls_key"
    )]
    tls_cert: Option<PathBuf>,
    /// The certificate's private key as a PEM file.
    #[arg(
        long,
        env = "CHALK_RELAY_TLS_KEY",
        value_name = "FILE",
        requires = "tls_cert"
    )]
    tls_key: Option<PathBuf>,
    /// An origin whose pages may connect, beside the relay's own; can be given several times. Without
    /// it all may.
    #[arg(
        long = "origin",
        env = "CHALK_RELAY_ORIGINS",
        value_name = "ORIGIN",
        value_delimiter = ',',
        value_parser = origin
    )]
    origins: Vec<String>,
    /// A proxy's address or network that is believed in `X-Forwarded-For`; can be given several times.
    #[arg(
        long = "proxy",
        env = "CHALK_RELAY_PROXIES",
        value_name = "NET",
        value_delimiter = ',',
        value_parser = network
    )]
    proxies: Vec<IpNet>,
    /// Prints where it is reached, with a QR code, when it listens.
    #[arg(long)]
    announce: bool,
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
    others: Others,
    #[command(flatten)]
    federation: Federation,
    #[command(flatten)]
    limits: Limits,
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
        others: args.others,
        certificate: args
            .tls_cert
            .zip(args.tls_key)
            .map(|(chain, key)| Certificate { chain, key }),
        origins: args.origins,
        proxies: args.proxies,
        federation: args.federation,
        limits: args.limits,
    };
    if args.announce {
        let listen = listener.local_addr().unwrap_or(args.listen);
        let in_colour = stdout().is_terminal();
        println!(
            "{}",
            announcement(listen, config.certificate.is_some(), in_colour)
        );
    }
    let shutdown = stop_signal().map_err(|error| format!("can't wait for signals: {error}"))?;
    relay::run(listener, config, shutdown)
        .await
        .map_err(|error| error.to_string())
}

/// An origin as browsers write it: a scheme and a host, and a port where it is not the scheme's own.
fn origin(text: &str) -> Result<String, String> {
    let is_one = text.split_once("://").is_some_and(|(scheme, host)| {
        !scheme.is_empty() && !host.is_empty() && !host.contains('/')
    });
    if is_one {
        Ok(text.to_owned())
    } else {
        Err("an origin is a scheme and a host, such as https://school.example".to_owned())
    }
}

/// A network, or an address as a network of one.
fn network(text: &str) -> Result<IpNet, String> {
    text.parse()
        .or_else(|_| text.parse::<IpAddr>().map(IpNet::from))
        .map_err(|_| "a proxy is an address or a network, such as 10.0.0.0/8".to_owned())
}

/// Lets the program open as many sockets as the system allows it: a client is a socket, and many
/// systems start programs with room for a few hundred.
fn raise_open_files() {
    if let Err(error) = rlimit::increase_nofile_limit(u64::MAX) {
        tracing::warn!(%error, "the limit on open files stays as it is");
    }
}
