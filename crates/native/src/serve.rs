//! `chalkchain serve`.

use std::{
    io::{IsTerminal as _, stdout},
    net::SocketAddr,
    path::{Path, PathBuf},
};

use ledger::Room;
use native::headless::{NodeConfig, start};
use relay::{Config, Federation, Limits, LogFormat, Others, announcement, start_log, stop_signal};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tracing::Level;

use crate::node::room;

/// What a classroom is told.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Address and port of the page and the relay.
    #[arg(
        long,
        env = "CHALKCHAIN_LISTEN",
        value_name = "ADDR",
        default_value = "0.0.0.0:8080"
    )]
    listen: SocketAddr,
    /// Folder of a built page, in place of the one in this program.
    #[arg(long, env = "CHALKCHAIN_PAGE", value_name = "DIR")]
    page: Option<PathBuf>,
    /// Runs a node too, which keeps a room's chain while nobody is there.
    #[arg(long, requires = "data")]
    with_node: bool,
    /// Folder of the node's database and key; it is made if it is missing.
    #[arg(long, env = "CHALKCHAIN_DATA", value_name = "DIR")]
    data: Option<PathBuf>,
    /// The node's room: its link, or the part of it after `#`, or `commons`.
    #[arg(
        long,
        env = "CHALKCHAIN_ROOM",
        value_name = "LINK",
        default_value = "commons",
        value_parser = room
    )]
    room: Room,
    #[command(flatten)]
    others: Others,
    #[command(flatten)]
    federation: Federation,
    #[command(flatten)]
    limits: Limits,
}

/// Serves until it is told to stop.
///
/// # Errors
/// In words, what ended it.
pub(crate) async fn serve(args: Args) -> Result<(), String> {
    if !args.federation.nats.is_empty() {
        // Alone it has nothing to say that the announcement does not.
        start_log(Level::WARN, LogFormat::Text);
    }
    let page = Page::of(args.page)?;
    let listener = TcpListener::bind(args.listen)
        .await
        .map_err(|error| format!("can't listen on {}: {error}", args.listen))?;
    let listen = listener
        .local_addr()
        .map_err(|error| format!("can't tell where it listens: {error}"))?;
    let shutdown = stop_signal().map_err(|error| format!("can't wait for signals: {error}"))?;
    let config = Config {
        page: Some(page.folder().to_owned()),
        others: args.others,
        federation: args.federation,
        limits: args.limits,
        ..Config::default()
    };
    let node = args.data.filter(|_| args.with_node).map(|data| NodeConfig {
        room: args.room,
        data,
        relays: vec![format!("ws://{}/relay", reached_here(listen))],
        peers: Vec::new(),
        mine: 0,
    });
    // It ends with its handle, after the relay.
    let _node = node
        .as_ref()
        .map(start)
        .transpose()
        .map_err(|error| error.to_string())?;
    println!("{}", announcement(listen, false, stdout().is_terminal()));
    if let Some(NodeConfig { room, data, .. }) = &node {
        println!(
            "  A node keeps the room {} in {}.\n",
            room.params().name,
            data.display()
        );
    }
    relay::run(listener, config, shutdown)
        .await
        .map_err(|error| error.to_string())
}

/// An address that this machine reaches itself by.
fn reached_here(listen: SocketAddr) -> SocketAddr {
    let mut here = listen;
    if listen.ip().is_unspecified() {
        here.set_ip(if listen.is_ipv4() {
            std::net::Ipv4Addr::LOCALHOST.into()
        } else {
            std::net::Ipv6Addr::LOCALHOST.into()
        });
    }
    here
}

/// Where the page's files are.
enum Page {
    Folder(PathBuf),
    /// Those of this program, written out for as long as it runs.
    Unpacked(TempDir),
}

impl Page {
    fn of(folder: Option<PathBuf>) -> Result<Self, String> {
        if let Some(folder) = folder {
            return Ok(Self::Folder(folder));
        }
        let unpacked = tempfile::Builder::new()
            .prefix("chalkchain-")
            .tempdir()
            .map_err(|error| format!("there is no place for the page's files: {error}"))?;
        embedded::unpack(unpacked.path())?;
        Ok(Self::Unpacked(unpacked))
    }

    fn folder(&self) -> &Path {
        match self {
            Self::Folder(folder) => folder,
            Self::Unpacked(unpacked) => unpacked.path(),
        }
    }
}

/// The page in this program.
#[cfg(feature = "page")]
mod embedded {
    use std::{fs, path::Path};

    #[derive(rust_embed::Embed)]
    #[folder = "../../dist"]
    struct Files;

    /// Writes all files into a folder.
    pub(super) fn unpack(folder: &Path) -> Result<(), String> {
        for name in Files::iter() {
            let path = folder.join(&*name);
            let file = Files::get(&name).map(|file| file.data).unwrap_or_default();
            let parent = path.parent().unwrap_or(folder);
            fs::create_dir_all(parent)
                .and_then(|()| fs::write(&path, file))
                .map_err(|error| format!("{}: {error}", path.display()))?;
        }
        Ok(())
    }
}

/// No page in this program.
#[cfg(not(feature = "page"))]
mod embedded {
    use std::path::Path;

    pub(super) fn unpack(_: &Path) -> Result<(), String> {
        Err("this program was built without the page: build it with `cargo xtask package`, or give a built page's folder with --page DIR".to_owned())
    }
}
