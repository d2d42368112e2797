//! Programs that tests start: Chromium's driver.

use std::{
    env,
    io::{self, Write as _},
    net::{Ipv4Addr, TcpStream},
    path::PathBuf,
    process::Stdio,
    time::Duration,
};

use tokio::{
    io::{AsyncBufReadExt as _, BufReader},
    process::{Child, Command},
    time::timeout,
};

use crate::{DEADLINE, Error, Result};

/// What the driver prints before its port.
const STARTED: &str = "started successfully on port ";

/// A driver chooses a port that is free for one kind of address, and ends when it is taken for the other: so
/// many are tried.
const TRIES: u32 = 3;

/// Most that a driver may take to end its browser.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(10);

/// A running chromedriver. When this is dropped it ends, and so does its browser, however a test
/// went.
#[derive(Debug)]
pub(crate) struct Driver {
    _process: Child,
    port: u16,
}

impl Driver {
    /// Starts a driver on a free port.
    pub(crate) async fn start() -> Result<Self> {
        for _ in 1..TRIES {
            if let Ok(driver) = Self::try_start().await {
                return Ok(driver);
            }
        }
        Self::try_start().await
    }

    async fn try_start() -> Result<Self> {
        let program = program("CHROMEDRIVER", &["chromedriver"])?;
        let mut process = Command::new(program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        let failed = |why: &str| Error::Start {
            program: "chromedriver",
            why: why.to_owned(),
        };
        let output = process
            .stdout
            .take()
            .ok_or_else(|| failed("it has no output"))?;
        let mut lines = BufReader::new(output).lines();
        let port = timeout(DEADLINE, async {
            while let Some(line) = lines.next_line().await? {
                if let Some((_, port)) = line.split_once(STARTED) {
                    return Ok(port.trim_end_matches('.').parse().ok());
                }
            }
            Ok::<_, std::io::Error>(None)
        })
        .await
        .map_err(|_| failed("it did not tell its port in time"))??
        .ok_or_else(|| failed("it did not tell its port"))?;
        // What else it prints must go somewhere, or it would stop at a full pipe.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Ok(Self {
            _process: process,
            port,
        })
    }

    /// Asks it to end its browsers and itself, and waits until it did.
    fn shut_down(&self) -> io::Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(SHUTDOWN_TIMEOUT))?;
        stream
            .write_all(b"GET /shutdown HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
        io::copy(&mut stream, &mut io::sink())?;
        Ok(())
    }

    /// Where it listens.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // A driver that does not answer is killed when its process is dropped.
        let _ = self.shut_down();
    }
}

/// The browser that the driver drives.
pub(crate) fn chrome() -> Result<PathBuf> {
    program(
        "CHROME",
        &[
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
        ],
    )
}

/// A program named by an environment variable, else found on the PATH under one of its names.
fn program(variable: &str, names: &[&'static str]) -> Result<PathBuf> {
    if let Some(path) = env::var_os(variable) {
        return Ok(path.into());
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let files = env::split_paths(&path).flat_map(|folder| {
        names
            .iter()
            .map(move |name| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
    });
    files
        .into_iter()
        .find(|file| file.is_file())
        .ok_or(Error::Missing { program: names[0] })
}
