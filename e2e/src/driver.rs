//! Programs that tests start: an engine's driver, and the display that its browser needs.

use std::{
    fs,
    io::{self, Write as _},
    mem,
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::PathBuf,
    process::Stdio,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use thirtyfour::SessionId;
use tokio::{
    io::{AsyncBufReadExt as _, AsyncRead, BufReader},
    process::{Child, Command},
    sync::oneshot,
    task::JoinHandle,
    time::timeout,
};

use crate::{
    DEADLINE, Engine, Error, Profile, Result,
    console::{self, Line},
    engine::XVFB,
    wait_for,
};

/// A driver chooses a port that is free for one kind of address, and ends when it is taken for the other: so
/// many are tried.
const TRIES: u32 = 3;

/// Most that a driver may take to end its browser.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(10);

/// A display's width, height, and bits a pixel.
const DISPLAY_SIZE: &str = "1280x900x24";

/// A running driver. When this is dropped it ends, and so does its browser, however a test went.
#[derive(Debug)]
pub(crate) struct Driver {
    process: Child,
    port: u16,
    /// What it is asked to end its browser.
    farewell: Option<String>,
    printed: Printed,
    /// The file into which its browser prints, where it does.
    file: Option<Growing>,
    // Last, so that the browser ends before its display does.
    _display: Option<Display>,
}

impl Driver {
    /// Starts an engine's driver on a free port.
    pub(crate) async fn start(engine: Engine, profile: &Profile) -> Result<Self> {
        for _ in 1..TRIES {
            if let Ok(driver) = Self::try_start(engine, profile).await {
                return Ok(driver);
            }
        }
        Self::try_start(engine, profile).await
    }

    async fn try_start(engine: Engine, profile: &Profile) -> Result<Self> {
        let mut command = program(engine.driver().find()?);
        match engine {
            Engine::Chromium => {
                command.arg("--port=0").stderr(Stdio::null());
                Self::spawn(engine, command, "started successfully on port ").await
            }
            Engine::Firefox => {
                // Both of its ports are any free ones, for several run at once.
                command.args(["--port", "0", "--websocket-port", "0"]);
                Self::spawn(engine, command, "Listening on 127.0.0.1:").await
            }
            Engine::WebKit => {
                let display = Display::open().await?;
                display.show(&mut command, profile);
                Self::spawn_at(free_port()?, command, display, profile).await
            }
        }
    }

    /// Starts a driver that tells its port after these words.
    async fn spawn(
        engine: Engine,
        mut command: Command,
        before_port: &'static str,
    ) -> Result<Self> {
        let mut process = command.spawn()?;
        let (tell, told) = oneshot::channel();
        let printed = Printed::read(engine, &mut process, Some((before_port, tell)));
        let failed = |why: &str| Error::Start {
            program: engine.driver().name(),
            why: why.to_owned(),
        };
        let port = timeout(DEADLINE, told)
            .await
            .map_err(|_| failed("it did not tell its port in time"))?
            .map_err(|_| failed("it did not tell its port"))?;
        let shut_down = "GET /shutdown".to_owned();
        Ok(Self {
            process,
            port,
            farewell: (engine == Engine::Chromium).then_some(shut_down),
            printed,
            file: None,
            _display: None,
        })
    }

    /// Starts `WebKitGTK`'s driver, which has to be told its port and tells nothing.
    async fn spawn_at(
        port: u16,
        mut command: Command,
        display: Display,
        profile: &Profile,
    ) -> Result<Self> {
        let mut process = command.arg(format!("--port={port}")).spawn()?;
        let printed = Printed::read(Engine::WebKit, &mut process, None);
        wait_for("WebKitGTK's driver", DEADLINE, async || {
            Ok(Some(TcpStream::connect((Ipv4Addr::LOCALHOST, port))?))
        })
        .await?;
        Ok(Self {
            process,
            port,
            farewell: None,
            printed,
            file: Some(Growing::file(console_of(profile))),
            _display: Some(display),
        })
    }

    /// Notes which browser it drives, to end it.
    pub(crate) fn drives(&mut self, session: &SessionId) {
        let delete = || format!("DELETE /session/{session}");
        self.farewell.get_or_insert_with(delete);
    }

    /// What its browser printed on its console since it was last asked.
    pub(crate) fn printed(&self) -> Vec<Line> {
        match &self.file {
            Some(file) => file.lines(),
            None => mem::take(&mut *lock(&self.printed.lines)),
        }
    }

    /// Ends it, and gives what its browser printed to the end.
    pub(crate) async fn end(mut self) -> Result<Vec<Line>> {
        // One that does not answer is killed all the same.
        let _ = self.shut_down();
        self.process.kill().await?;
        for reader in mem::take(&mut self.printed.readers) {
            // A program that the browser left behind may hold its output open.
            let _ = timeout(SHUTDOWN_TIMEOUT, reader).await;
        }
        Ok(self.printed())
    }

    /// Asks it to end its browser, and waits until it did.
    fn shut_down(&self) -> io::Result<()> {
        let Some(farewell) = &self.farewell else {
            return Ok(());
        };
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(SHUTDOWN_TIMEOUT))?;
        // Firefox's driver takes no other name than its own, with its port.
        let host = format!("127.0.0.1:{}", self.port);
        let head = format!("HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        stream.write_all(format!("{farewell} {head}").as_bytes())?;
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

/// What a driver and its browser print. It is read to its end, or they would stop at a full pipe.
#[derive(Debug)]
struct Printed {
    lines: Arc<Mutex<Vec<Line>>>,
    readers: Vec<JoinHandle<()>>,
}

/// Who waits for a port, and the words that stand before it.
type Waiting = Option<(&'static str, oneshot::Sender<u16>)>;

impl Printed {
    fn read(engine: Engine, process: &mut Child, waiting: Waiting) -> Self {
        let lines = Arc::default();
        let waiting = Arc::new(Mutex::new(waiting));
        let mut readers = Vec::new();
        if let Some(output) = process.stdout.take() {
            readers.push(read(
                engine,
                output,
                Arc::clone(&lines),
                Arc::clone(&waiting),
            ));
        }
        if let Some(complaints) = process.stderr.take() {
            readers.push(read(engine, complaints, Arc::clone(&lines), waiting));
        }
        Self { lines, readers }
    }
}

/// Where a browser of `WebKitGTK` on a profile prints.
pub(crate) fn console_of(profile: &Profile) -> PathBuf {
    profile.folder().join("console.txt")
}

/// What a browser of `WebKitGTK` prints into a file from now on.
#[derive(Debug)]
struct Growing {
    path: PathBuf,
    /// How much of it was read.
    read: Mutex<usize>,
}

impl Growing {
    fn file(path: PathBuf) -> Self {
        let read = Mutex::new(fs::read(&path).map_or(0, |before| before.len()));
        Self { path, read }
    }

    /// Its new lines, those that are whole.
    fn lines(&self) -> Vec<Line> {
        let bytes = fs::read(&self.path).unwrap_or_default();
        let mut read = lock(&self.read);
        let new = bytes.get(*read..).unwrap_or_default();
        let end = new
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |at| at + 1);
        *read += end;
        let text = String::from_utf8_lossy(&new[..end]);
        let lines = text.lines();
        lines
            .filter_map(|line| console::printed(Engine::WebKit, line))
            .collect()
    }
}

fn read(
    engine: Engine,
    output: impl AsyncRead + Send + Unpin + 'static,
    lines: Arc<Mutex<Vec<Line>>>,
    waiting: Arc<Mutex<Waiting>>,
) -> JoinHandle<()> {
    let mut output = BufReader::new(output).lines();
    tokio::spawn(async move {
        while let Ok(Some(line)) = output.next_line().await {
            if let Some(told) = console::printed(engine, &line) {
                lock(&lines).push(told);
            }
            let mut waiting = lock(&waiting);
            if let Some((words, tell)) = waiting.take() {
                match port_after(&line, words) {
                    // Nobody waits any more if it took too long.
                    Some(port) => drop(tell.send(port)),
                    None => *waiting = Some((words, tell)),
                }
            }
        }
    })
}

fn port_after(line: &str, words: &str) -> Option<u16> {
    let (_, port) = line.split_once(words)?;
    port.trim_end_matches('.').parse().ok()
}

fn lock<T>(shared: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// An X server without a screen.
#[derive(Debug)]
struct Display {
    name: String,
    _process: Child,
}

impl Display {
    /// Opens one under a number that is free.
    async fn open() -> Result<Self> {
        let mut process = program(XVFB.find()?)
            .args(["-displayfd", "1", "-nolisten", "tcp"])
            .args(["-screen", "0", DISPLAY_SIZE])
            .stderr(Stdio::null())
            .spawn()?;
        let failed = |why: &str| Error::Start {
            program: XVFB.name(),
            why: why.to_owned(),
        };
        let output = process.stdout.take();
        let mut output = BufReader::new(output.ok_or_else(|| failed("it has no output"))?).lines();
        let number = timeout(DEADLINE, output.next_line())
            .await
            .map_err(|_| failed("it did not tell its number in time"))??
            .ok_or_else(|| failed("it did not tell its number"))?;
        Ok(Self {
            name: format!(":{}", number.trim()),
            _process: process,
        })
    }

    /// Has a program of GTK show itself here, in English, and keep what it keeps in the profile.
    fn show(&self, command: &mut Command, profile: &Profile) {
        command
            .env("DISPLAY", &self.name)
            .env("GDK_BACKEND", "x11")
            .env("LANGUAGE", "en_US")
            .env("NO_AT_BRIDGE", "1");
        // Beside what its pages keep.
        let folder = profile.folder().join("gtk");
        for kind in ["XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
            command.env(kind, &folder);
        }
    }
}

/// A program that ends when it is dropped, and whose output is read.
fn program(path: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(path);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true);
    command
}

/// A port that was free a moment ago.
fn free_port() -> io::Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}
