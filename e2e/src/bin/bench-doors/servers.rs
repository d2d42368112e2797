//! The servers that are measured, each a process that has one core alone.

use std::{
    fs,
    net::{Ipv4Addr, TcpListener},
    process::{Child, Command, Stdio},
};

use e2e::{DEADLINE, Error, Result, wait_for};
use tempfile::TempDir;
use tokio::net::TcpStream;

/// Ticks of `/proc/PID/stat` in a second (`getconf CLK_TCK`; the same on every Linux).
const TICKS_PER_S: f64 = 100.0;

/// Bytes of the file that Python serves: as many as a node's status has.
const FILE_BYTES: usize = 2_000;

/// Keeps this program, and what it does in other threads, away from the servers' core.
pub(crate) fn pin_readers() {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    if cores > 1 {
        let others = format!("1-{}", cores - 1);
        let id = std::process::id().to_string();
        // Where there is no `taskset` the servers don't start either, and that is told.
        let _ = Command::new("taskset")
            .args(["-acp", &others, &id])
            .stdout(Stdio::null())
            .status();
    }
}

/// A running server.
#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) port: u16,
    child: Child,
    _folder: TempDir,
}

impl Server {
    /// A node with an empty store that mines in a room at a relay.
    pub(crate) async fn node(program: &str, relay: &str, room: &str) -> Result<Self> {
        let (port, folder) = (free_port()?, TempDir::new()?);
        let mut command = on_one_core(program);
        command
            .args(["node", "--mine", "1", "--relay", relay, "--room", room])
            .args(["--listen", &format!("127.0.0.1:{port}")])
            .arg("--data")
            .arg(folder.path());
        Self::start(command, port, folder).await
    }

    /// Python's web server with one file.
    pub(crate) async fn python() -> Result<Self> {
        let (port, folder) = (free_port()?, TempDir::new()?);
        fs::write(folder.path().join("status.json"), "x".repeat(FILE_BYTES))?;
        let mut command = on_one_core("python3");
        command
            .args(["-m", "http.server", "--protocol", "HTTP/1.1"])
            .args(["--bind", "127.0.0.1", "--directory"])
            .arg(folder.path())
            .arg(port.to_string());
        Self::start(command, port, folder).await
    }

    async fn start(mut command: Command, port: u16, folder: TempDir) -> Result<Self> {
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| Error::Relay(format!("{command:?}: {error}")))?;
        let server = Self {
            port,
            child,
            _folder: folder,
        };
        wait_for("a server", DEADLINE, async || {
            Ok(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await.ok())
        })
        .await?;
        Ok(server)
    }

    /// Seconds of processor time that it has used.
    pub(crate) fn cpu_s(&self) -> f64 {
        let path = format!("/proc/{}/stat", self.child.id());
        let stat = fs::read_to_string(path).unwrap_or_default();
        // The program's name is in parentheses and may hold anything; after it, fields 14 and 15 are
        // the ticks in user and system mode (proc(5)).
        let fields = stat.rsplit_once(')').map_or("", |(_, fields)| fields);
        let ticks = fields.split_whitespace().skip(11).take(2);
        let ticks: f64 = ticks.filter_map(|field| field.parse::<f64>().ok()).sum();
        ticks / TICKS_PER_S
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may be gone by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A program on the first core. `taskset` becomes the program, so its number is the program's.
fn on_one_core(program: &str) -> Command {
    let mut command = Command::new("taskset");
    command.args(["-c", "0", program]);
    command
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
