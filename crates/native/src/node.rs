//! `chalkchain node`.

use std::{net::SocketAddr, path::PathBuf};

use axum::http::HeaderValue;
use ledger::Room;
use native::headless::{
    NodeConfig,
    http::{Door, Rate, routes_of_rooms},
    load_token, peer_url, start,
};
use tokio::net::TcpListener;

/// What a headless node is told.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Address and port of the HTTP API.
    #[arg(
        long,
        env = "CHALKCHAIN_LISTEN",
        value_name = "ADDR",
        default_value = "127.0.0.1:8090"
    )]
    listen: SocketAddr,
    /// Folder of the node's database, key and token; it is made if it is missing.
    #[arg(long, env = "CHALKCHAIN_DATA", value_name = "DIR")]
    data: PathBuf,
    /// A room: its link, or the part of it after `#`, or `commons`. It can be given several times: then each room
    /// has a node of its own, and calls that name no room mean the first.
    #[arg(
        long = "room",
        env = "CHALKCHAIN_ROOM",
        value_name = "LINK",
        default_value = "commons",
        value_delimiter = ',',
        value_parser = room
    )]
    rooms: Vec<Room>,
    /// A relay to meet others at, such as `ws://localhost:8080/relay`; can be given several times.
    #[arg(
        long = "relay",
        env = "CHALKCHAIN_RELAYS",
        value_name = "URL",
        value_delimiter = ',',
        value_parser = relay
    )]
    relays: Vec<String>,
    /// Another node to connect to without a relay, such as `ws://192.168.1.20:8090`; can be given several
    /// times.
    #[arg(
        long = "peer",
        env = "CHALKCHAIN_PEERS",
        value_name = "URL",
        value_delimiter = ',',
        value_parser = peer_url
    )]
    peers: Vec<String>,
    /// Threads that mine from the start, in the first room.
    #[arg(long, value_name = "N", default_value_t = 0)]
    mine: u32,
    /// Answers the routes of the Python tutorial's node too (`/new_transaction`, `/chain`, `/mine` …), without
    /// a token: whoever reaches the address may post and mine.
    #[arg(long)]
    tutorial_api: bool,
    /// An origin whose pages may use the HTTP API; can be given several times.
    #[arg(
        long = "cors",
        env = "CHALKCHAIN_CORS",
        value_name = "ORIGIN",
        value_delimiter = ','
    )]
    cors: Vec<HeaderValue>,
    /// Requests a second that one address may make on average; without it nobody counts.
    #[arg(
        long,
        env = "CHALKCHAIN_REQUESTS_PER_S",
        value_name = "N",
        value_parser = clap::value_parser!(u32).range(1..)
    )]
    requests_per_s: Option<u32>,
    /// Requests that one address may make at once; twice as many as a second's if none is given.
    #[arg(
        long,
        env = "CHALKCHAIN_BURST_REQUESTS",
        value_name = "N",
        requires = "requests_per_s",
        value_parser = clap::value_parser!(u32).range(1..)
    )]
    burst_requests: Option<u32>,
}

impl Args {
    /// How often one address may ask.
    fn rate(&self) -> Option<Rate> {
        self.requests_per_s.map(|per_s| Rate {
            per_s,
            burst: self.burst_requests.unwrap_or(per_s.saturating_mul(2)),
        })
    }
}

/// Runs until it is told to stop.
///
/// # Errors
/// In words, what ended it.
pub(crate) async fn serve(args: Args) -> Result<(), String> {
    let listener = TcpListener::bind(args.listen)
        .await
        .map_err(|error| format!("can't listen on {}: {error}", args.listen))?;
    let listen = listener
        .local_addr()
        .map_err(|error| format!("can't tell where it listens: {error}"))?;
    let rate = args.rate();
    let mut doors: Vec<Door> = Vec::new();
    for room in args.rooms {
        if doors
            .iter()
            .any(|other| other.room.genesis() == room.genesis())
        {
            return Err(format!("the room {} is given twice", room.params().name));
        }
        let config = NodeConfig {
            room,
            data: args.data.clone(),
            relays: args.relays.clone(),
            peers: args.peers.clone(),
            mine: if doors.is_empty() { args.mine } else { 0 },
        };
        let node = start(&config).map_err(|error| error.to_string())?;
        let token = load_token(&config.data).map_err(|error| error.to_string())?;
        doors.push(Door {
            room: config.room,
            node,
            token,
            origins: args.cors.clone(),
            has_tutorial: args.tutorial_api,
            rate,
        });
    }
    for door in &doors {
        println!("The node of {} runs.", door.room.params().name);
    }
    println!("  API    http://{listen}/api/v1/status");
    println!("  docs   http://{listen}/api/v1/docs");
    println!("  token  {}", args.data.join("token").display());
    let shutdown =
        relay::stop_signal().map_err(|error| format!("can't wait for signals: {error}"))?;
    let app = routes_of_rooms(doors).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, app)
        .with_graceful_shutdown(shutdown)
        .await
        .map_err(|error| format!("the API ended: {error}"))
}

/// A room by its link.
pub(crate) fn room(text: &str) -> Result<Room, String> {
    if text == "commons" {
        return Ok(Room::commons());
    }
    let link = text.rsplit_once('#').map_or(text, |(_, link)| link);
    Room::from_link(link)
        .map_err(|error| format!("{error}; give a room's whole link, as the page shows it"))
}

/// A relay's address.
fn relay(text: &str) -> Result<String, String> {
    if text.starts_with("ws://") || text.starts_with("wss://") {
        Ok(text.to_owned())
    } else {
        Err("a relay's address begins with ws:// or wss://".to_owned())
    }
}
