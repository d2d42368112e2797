//! Relays that can be killed and started again.

use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    path::Path,
    thread,
    time::Duration,
};

use relay::{Config, Limits};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    runtime,
    sync::{mpsc, oneshot},
    time::timeout,
};

use crate::{DEADLINE, Error, Result, wait_for};

/// A host name that browsers of these tests find on this machine and that is no secure context, as
/// a classroom's LAN is none.
pub const INSECURE_HOST: &str = "classroom.test";

/// A relay on a port that it keeps.
#[derive(Debug)]
pub struct Relay {
    config: Config,
    port: u16,
    running: Option<Running>,
}

/// How a relay ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stop {
    /// It takes leave of its clients.
    Graceful,
    /// All its sockets close at once, as if its machine lost power.
    Killed,
}

/// A relay in a thread and runtime of its own, so that it can die with all its tasks.
#[derive(Debug)]
struct Running {
    stop: mpsc::UnboundedSender<Stop>,
    ended: oneshot::Receiver<std::result::Result<(), String>>,
}

impl Relay {
    /// A relay that serves a page.
    ///
    /// # Errors
    /// [`Error::Relay`] if it does not run.
    pub async fn start(page: &Path) -> Result<Self> {
        Self::start_with(page, Limits::default()).await
    }

    /// A relay with bounds of its own.
    ///
    /// # Errors
    /// [`Error::Relay`] if it does not run.
    pub async fn start_with(page: &Path, limits: Limits) -> Result<Self> {
        Self::start_as(Config {
            page: Some(page.to_owned()),
            limits,
            ..Config::default()
        })
        .await
    }

    /// A relay that is told this.
    ///
    /// # Errors
    /// [`Error::Relay`] if it does not run.
    pub async fn start_as(config: Config) -> Result<Self> {
        let mut relay = Self {
            config,
            // Any free one; from then on the same.
            port: 0,
            running: None,
        };
        relay.restart().await?;
        Ok(relay)
    }

    /// The port, the same before and after a restart.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The address of a path of the page, in a secure context.
    pub fn url(&self, path: &str) -> String {
        format!("http://localhost:{}{path}", self.port)
    }

    /// The address of a path of the page as a classroom's machines see it: no secure context.
    pub fn insecure_url(&self, path: &str) -> String {
        format!("http://{INSECURE_HOST}:{}{path}", self.port)
    }

    /// Where nodes connect.
    pub fn socket_url(&self) -> String {
        format!("ws://localhost:{}/relay", self.port)
    }

    /// Whether it runs.
    pub fn is_running(&self) -> bool {
        self.running.is_some()
    }

    /// Starts it again, on the same port. A relay that runs is left alone.
    ///
    /// # Errors
    /// [`Error::Relay`] if it does not run.
    pub async fn restart(&mut self) -> Result<()> {
        if self.running.is_some() {
            return Ok(());
        }
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
        let listener = wait_for("a port for the relay", DEADLINE, async || {
            Ok(Some(TcpListener::bind(address).await?))
        })
        .await?;
        self.port = listener.local_addr()?.port();
        let config = self.config.clone();
        let (stop, stopped) = mpsc::unbounded_channel();
        let (ending, ended) = oneshot::channel();
        let listener = listener.into_std()?;
        thread::spawn(move || {
            // Nobody may be left to hear how it ended.
            let _ = ending.send(serve(listener, config, stopped));
        });
        self.running = Some(Running { stop, ended });
        self.wait_until_healthy().await
    }

    /// Ends it as if its machine lost power: no farewell, all sockets closed.
    ///
    /// # Errors
    /// [`Error::Relay`] if it had ended by itself.
    pub async fn kill(&mut self) -> Result<()> {
        self.end(Stop::Killed).await
    }

    /// Stops it as an operator would: its clients are told.
    ///
    /// # Errors
    /// [`Error::Relay`] if it had ended by itself.
    pub async fn stop(&mut self) -> Result<()> {
        self.end(Stop::Graceful).await
    }

    async fn end(&mut self, how: Stop) -> Result<()> {
        let Some(running) = self.running.take() else {
            return Ok(());
        };
        // It fails if the relay ended by itself; then its result says why.
        let _ = running.stop.send(how);
        running
            .ended
            .await
            .map_err(|_| Error::Relay("it panicked".into()))?
            .map_err(Error::Relay)
    }

    async fn wait_until_healthy(&mut self) -> Result<()> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
        if timeout(DEADLINE, is_healthy(address))
            .await
            .is_ok_and(|healthy| healthy)
        {
            return Ok(());
        }
        // If it could not start, this says why.
        self.end(Stop::Killed).await?;
        Err(Error::Relay("it does not answer".into()))
    }
}

/// Runs a relay until told to stop, and closes all it had.
fn serve(
    listener: std::net::TcpListener,
    config: Config,
    mut stopped: mpsc::UnboundedReceiver<Stop>,
) -> std::result::Result<(), String> {
    let runtime = runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .map_err(|error| error.to_string())?;
    let (farewell, gracefully) = oneshot::channel::<()>();
    let served = runtime.block_on(async {
        let listener = TcpListener::from_std(listener).map_err(|error| error.to_string())?;
        let mut running = std::pin::pin!(relay::run(listener, config, async {
            // A sender that is gone is a wish to stop, too.
            let _ = gracefully.await;
        }));
        tokio::select! {
            served = &mut running => return served.map_err(|error| error.to_string()),
            how = stopped.recv() => if how != Some(Stop::Graceful) {
                return Ok(());
            },
        }
        drop(farewell);
        running.await.map_err(|error| error.to_string())
    });
    // Drops every task where it stands, and with it its socket.
    runtime.shutdown_timeout(Duration::from_secs(5));
    served
}

/// Asks `/healthz`.
async fn is_healthy(address: SocketAddr) -> bool {
    let exchange = async {
        let mut stream = TcpStream::connect(address).await?;
        stream
            .write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            .await?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await?;
        Ok::<_, io::Error>(answer.starts_with("HTTP/1.1 200 "))
    };
    exchange.await.unwrap_or(false)
}
