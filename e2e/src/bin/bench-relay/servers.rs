//! The programs that are measured, each a process of its own.

use std::{
    fs,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use e2e::{DEADLINE, Error, Result, wait_for};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

/// Ticks of `/proc/PID/stat` in a second (`getconf CLK_TCK`; the same on every Linux).
const TICKS_PER_S: f64 = 100.0;

/// What carries the messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bus {
    /// Chalkchain's relay.
    Relay,
    /// `nats-server`, over its WebSocket.
    Nats,
    /// npm's `ws` in a plain broadcast server.
    Ws,
}

impl Bus {
    /// Its name in the table.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Relay => "relay",
            Self::Nats => "nats",
            Self::Ws => "ws",
        }
    }
}

/// Where the programs are.
#[derive(Debug)]
pub(crate) struct Programs {
    /// `chalk-relay`.
    pub(crate) relay: PathBuf,
    /// `nats-server`.
    pub(crate) nats: PathBuf,
    /// The folder into which npm installed `ws`.
    pub(crate) ws: PathBuf,
}

/// A running server.
#[derive(Debug)]
pub(crate) struct Server {
    /// What it is.
    pub(crate) bus: Bus,
    /// The port of its `/` and `/relay`.
    pub(crate) port: u16,
    child: Child,
    _folder: TempDir,
}

impl Server {
    /// Starts a server without limits on how fast one client may send: what is measured is the server.
    pub(crate) async fn start(bus: Bus, programs: &Programs) -> Result<Self> {
        let port = free_port()?;
        let folder = TempDir::new()?;
        let command = match bus {
            Bus::Relay => relay(programs, port),
            Bus::Nats => nats(programs, port, folder.path())?,
            Bus::Ws => ws(programs, port, folder.path())?,
        };
        Self::run(bus, port, folder, command).await
    }

    /// Starts the relay with its own limits.
    pub(crate) async fn bounded(programs: &Programs) -> Result<Self> {
        let port = free_port()?;
        let mut command = Command::new(&programs.relay);
        command.arg("--listen").arg(format!("127.0.0.1:{port}"));
        Self::run(Bus::Relay, port, TempDir::new()?, command).await
    }

    async fn run(bus: Bus, port: u16, folder: TempDir, mut command: Command) -> Result<Self> {
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| Error::Relay(format!("{command:?}: {error}")))?;
        let server = Self {
            bus,
            port,
            child,
            _folder: folder,
        };
        wait_for(bus.name(), DEADLINE, async || {
            let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
            Ok(TcpStream::connect(address).await.ok())
        })
        .await?;
        Ok(server)
    }

    /// Seconds of processor time that it has used.
    pub(crate) fn cpu_s(&self) -> f64 {
        let stat = fs::read_to_string(self.proc("stat")).unwrap_or_default();
        // The program's name is in parentheses and may hold anything; after it, fields 14 and 15 are
        // the ticks in user and system mode (proc(5)).
        let fields = stat.rsplit_once(')').map_or("", |(_, fields)| fields);
        let ticks = fields.split_whitespace().skip(11).take(2);
        let ticks: f64 = ticks.filter_map(|field| field.parse::<f64>().ok()).sum();
        ticks / TICKS_PER_S
    }

    /// Bytes of memory that it holds.
    pub(crate) fn memory(&self) -> f64 {
        let status = fs::read_to_string(self.proc("status")).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
        kilobytes.map_or(f64::NAN, |kilobytes| kilobytes * 1024.0)
    }

    /// Bytes of frames that a relay has taken from clients and given to clients.
    pub(crate) async fn bytes_carried(&self) -> Result<f64> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).await?;
        stream.write_all(b"GET /metrics HTTP/1.0\r\n\r\n").await?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await?;
        let counted = |name: &str| {
            let line = answer.lines().find_map(|line| line.strip_prefix(name));
            let number = line.and_then(|rest| rest.trim().parse::<f64>().ok());
            number.ok_or_else(|| Error::Relay(format!("it does not count {name}")))
        };
        Ok(counted("chalk_relay_received_bytes_total")? + counted("chalk_relay_sent_bytes_total")?)
    }

    fn proc(&self, file: &str) -> PathBuf {
        PathBuf::from(format!("/proc/{}/{file}", self.child.id()))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may be gone by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn relay(programs: &Programs, port: u16) -> Command {
    let mut command = Command::new(&programs.relay);
    command.arg("--listen").arg(format!("127.0.0.1:{port}"));
    for (limit, value) in [
        ("--frames-per-s", "1000000000"),
        ("--burst-frames", "1000000000"),
        ("--broadcast-bytes-per-s", "4000000000"),
        ("--burst-broadcast-bytes", "4000000000"),
        ("--queue-bytes", "67108864"),
        ("--room-clients", "4096"),
        ("--address-clients", "4096"),
    ] {
        command.args([limit, value]);
    }
    command
}

fn nats(programs: &Programs, port: u16, folder: &Path) -> Result<Command> {
    let config = folder.join("nats.conf");
    let text = format!(
        "listen: 127.0.0.1:-1\nwebsocket {{ listen: \"127.0.0.1:{port}\", no_tls: true, compression: false }}\n\
         max_payload: 1MB\nmax_pending: 64MB\n"
    );
    fs::write(&config, text)?;
    let mut command = Command::new(&programs.nats);
    command.arg("-c").arg(config);
    Ok(command)
}

fn ws(programs: &Programs, port: u16, folder: &Path) -> Result<Command> {
    let script = folder.join("broadcast.cjs");
    fs::write(&script, include_str!("broadcast.cjs"))?;
    let mut command = Command::new("node");
    command.arg(script).arg(&programs.ws).arg(port.to_string());
    Ok(command)
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}
