//! Debian's `nats-server`, on a port of its own.
#![allow(dead_code, reason = "each test program uses its part")]

use std::{
    fs,
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::PathBuf,
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use relay::Federation;
use tempfile::TempDir;

/// Most that its start may take.
const START: Duration = Duration::from_secs(20);

/// A server of NATS while it runs, and what it needs to run again on its port.
pub(crate) struct Nats {
    port: u16,
    folder: TempDir,
    running: Option<Child>,
}

impl Nats {
    /// Starts a server.
    pub(crate) fn start() -> Self {
        Self::with("")
    }

    /// Starts a server with more settings.
    pub(crate) fn with(settings: &str) -> Self {
        let mut nats = Self::stopped(settings);
        nats.resume();
        nats
    }

    /// A server that is yet to run; what its settings name lies in [`Self::folder`].
    pub(crate) fn stopped(settings: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let nats = Self {
            port: free_port(),
            folder,
            running: None,
        };
        let settings = settings.replace("FOLDER", nats.folder.path().to_str().expect("plain"));
        let port = nats.port;
        let config = format!("listen: \"127.0.0.1:{port}\"\n{settings}\n");
        fs::write(nats.folder.path().join("nats.conf"), config).expect("it is written");
        nats
    }

    /// Where its files are.
    pub(crate) fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// Starts it, for the first time or again.
    pub(crate) fn resume(&mut self) {
        let mut child = Command::new(program())
            .arg("--config")
            .arg(self.folder.path().join("nats.conf"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("nats-server starts");
        let began = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            let ended = child.try_wait().expect("it is asked");
            assert!(ended.is_none(), "nats-server ended: {ended:?}");
            assert!(began.elapsed() < START, "nats-server does not listen");
            sleep(Duration::from_millis(10));
        }
        self.running = Some(child);
    }

    /// Kills it.
    pub(crate) fn kill(&mut self) {
        if let Some(mut child) = self.running.take() {
            child.kill().expect("it runs");
            child.wait().expect("it ends");
        }
    }

    /// Its address.
    pub(crate) fn url(&self) -> String {
        format!("nats://127.0.0.1:{}", self.port)
    }

    /// What a relay is told to meet others there.
    pub(crate) fn federation(&self) -> Federation {
        Federation {
            nats: vec![self.url().parse().expect("an address of NATS")],
            ..Federation::default()
        }
    }
}

impl Drop for Nats {
    fn drop(&mut self) {
        self.kill();
    }
}

/// A port that nobody listens to.
pub(crate) fn free_port() -> u16 {
    let any = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let listener = TcpListener::bind(any).expect("a free port");
    listener.local_addr().expect("bound").port()
}

/// The server's program; Debian keeps it where only root looks.
fn program() -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<_> = std::env::split_paths(&path).collect();
    folders.push("/usr/sbin".into());
    let programs = folders.iter().map(|folder| folder.join("nats-server"));
    programs
        .into_iter()
        .find(|program| program.is_file())
        .expect(
            "nats-server is not installed. On Debian: apt-get install -y nats-server. \
         `cargo xtask test` does it where it may",
        )
}
