//! Listening, routing, and the end.

use std::{future::Future, io, path::PathBuf, pin::pin, sync::Arc, time::Duration};

use axum::{
    Extension, Router,
    extract::{Request, State, WebSocketUpgrade},
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use hyper::{body::Incoming, server::conn::http1};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
    time::{sleep, timeout},
};
use tokio_util::{
    sync::CancellationToken,
    task::{TaskTracker, task_tracker::TaskTrackerToken},
};
use tower::ServiceExt as _;
use tower_http::{compression::CompressionLayer, set_header::SetResponseHeaderLayer};

use crate::{
    Config, connection,
    hub::Hub,
    page::{Page, content_security_policy},
};

/// Where clients connect.
const RELAY_PATH: &str = "/relay";

/// How long a request's headers may take, and a kept connection may be unused.
const HEADERS_TIMEOUT: Duration = Duration::from_secs(15);

/// Most bytes of a request's headers.
const HEADERS_BYTES: usize = 16 * 1024;

/// What a WebSocket reads at once. Small, because it is there for every client; a longer frame
/// takes more while it comes.
const READ_BUFFER_BYTES: usize = 2 * 1024;

/// What a WebSocket gathers before it writes.
const WRITE_BUFFER_BYTES: usize = 4 * 1024;

/// How long the relay waits after the system refused it a connection (too many files open) before
/// it asks again.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// Headers of every answer. `Cross-Origin-Opener-Policy` is not among them: on the `http://`
/// address of a classroom's laptop a browser ignores it and complains on the console.
const SECURITY_HEADERS: [(HeaderName, &str); 5] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(self), geolocation=(), microphone=()",
    ),
];

/// Why a relay can't run.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The folder of the page holds no page.
    #[error("no page in {}: index.html can't be read: {source}. Build it with `cargo xtask run` or `trunk build --release`", .folder.display())]
    Page {
        /// The folder.
        folder: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The listener is broken.
    #[error("the listening socket has no address: {0}")]
    Listener(#[source] io::Error),
}

/// Serves relay and page until `shutdown` is done, then takes leave of the clients and waits for
/// them, at most [`Limits::drain_timeout_ms`](crate::Limits::drain_timeout_ms).
///
/// # Errors
/// [`RunError`], before anything was served.
pub async fn run(
    listener: TcpListener,
    config: Config,
    shutdown: impl Future<Output = ()>,
) -> Result<(), RunError> {
    let address = listener.local_addr().map_err(RunError::Listener)?;
    let page = match config.page {
        Some(folder) => match Page::open(&folder).await {
            Ok(page) => Some(page),
            Err(source) => return Err(RunError::Page { folder, source }),
        },
        None => None,
    };
    let drain_timeout = config.limits.drain_timeout();
    let connections = config.limits.clients as usize + config.limits.spare_connections as usize;
    let server = Server {
        tasks: TaskTracker::new(),
        stop: CancellationToken::new(),
        abort: CancellationToken::new(),
    };
    let hub = Arc::new(Hub::new(config.limits));
    let routes = routes(&server, hub.clone(), page);
    tracing::info!(port = address.port(), "relay listens");
    tokio::select! {
        () = server.accept(listener, routes, connections) => {}
        () = shutdown => {}
    }
    let census = hub.census();
    tracing::info!(
        rooms = census.rooms,
        clients = census.clients,
        "relay stops"
    );
    server.drain(drain_timeout).await;
    Ok(())
}

/// The tasks of a running relay.
#[derive(Clone, Debug)]
struct Server {
    tasks: TaskTracker,
    /// Asks every connection to end.
    stop: CancellationToken,
    /// Ends every connection.
    abort: CancellationToken,
}

impl Server {
    /// Takes connections for ever, so many at a time; the others wait in the system's queue.
    async fn accept(&self, listener: TcpListener, routes: Router, connections: usize) {
        let places = Arc::new(Semaphore::new(connections));
        loop {
            let Ok(place) = places.clone().acquire_owned().await else {
                // Nobody closes the semaphore.
                return;
            };
            match listener.accept().await {
                Ok((stream, _)) => {
                    let connection = serve_http(stream, routes.clone(), place, self.stop.clone());
                    let abort = self.abort.clone();
                    self.tasks
                        .spawn(async move { abort.run_until_cancelled(connection).await });
                }
                Err(error) => {
                    tracing::warn!(%error, "a connection was not accepted");
                    sleep(ACCEPT_PAUSE).await;
                }
            }
        }
    }

    /// Asks all connections to end and waits for them; after a deadline it ends them.
    async fn drain(&self, deadline: Duration) {
        self.stop.cancel();
        self.tasks.close();
        if timeout(deadline, self.tasks.wait()).await.is_err() {
            tracing::warn!(connections = self.tasks.len(), "connections cut off");
            self.abort.cancel();
            self.tasks.wait().await;
        }
    }
}

/// Serves one connection. A WebSocket goes on in a task of its own, and takes the connection's
/// place with it.
async fn serve_http(
    stream: TcpStream,
    routes: Router,
    place: OwnedSemaphorePermit,
    stop: CancellationToken,
) {
    let place = Place(Arc::new(place));
    let routes = routes.map_request(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(place.clone());
        request
    });
    // Frames are small and awaited; a socket that can't be told so still works.
    let _ = stream.set_nodelay(true);
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS_TIMEOUT)
        .max_buf_size(HEADERS_BYTES)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(routes))
        .with_upgrades();
    let mut connection = pin!(connection);
    let served = tokio::select! {
        served = connection.as_mut() => served,
        () = stop.cancelled() => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = served {
        tracing::debug!(%error, "connection broke");
    }
}

/// What is where.
fn routes(server: &Server, hub: Arc<Hub>, page: Option<Page>) -> Router {
    let sockets = Sockets {
        server: server.clone(),
        hub,
    };
    let mut routes = Router::new()
        .route("/healthz", get(healthz))
        .route(RELAY_PATH, get(upgrade).with_state(sockets))
        .fallback(move |request: Request| async move {
            match page {
                Some(page) => page.serve(request).await,
                None => (StatusCode::NOT_FOUND, "This relay serves no page.\n").into_response(),
            }
        })
        .layer(CompressionLayer::new());
    let policy =
        HeaderValue::try_from(content_security_policy(&[])).expect("the policy is visible ASCII");
    routes = routes.layer(SetResponseHeaderLayer::if_not_present(
        header::CONTENT_SECURITY_POLICY,
        policy,
    ));
    for (name, value) in SECURITY_HEADERS {
        let value = HeaderValue::from_static(value);
        routes = routes.layer(SetResponseHeaderLayer::overriding(name, value));
    }
    routes
}

async fn healthz() -> impl IntoResponse {
    ([(header::CACHE_CONTROL, "no-store")], "ok\n")
}

/// One of the connections that a relay can have; free again when the last clone is dropped.
#[derive(Clone, Debug)]
struct Place(#[expect(dead_code, reason = "held, not read")] Arc<OwnedSemaphorePermit>);

/// What a new WebSocket needs.
#[derive(Clone, Debug)]
struct Sockets {
    server: Server,
    hub: Arc<Hub>,
}

async fn upgrade(
    State(sockets): State<Sockets>,
    Extension(place): Extension<Place>,
    upgrade: WebSocketUpgrade,
) -> Response {
    let Sockets { server, hub } = sockets;
    let frame_len = hub.limits().frame_len();
    // Taken here, so that a relay that stops waits for this client too.
    let token: TaskTrackerToken = server.tasks.token();
    upgrade
        .read_buffer_size(READ_BUFFER_BYTES)
        .write_buffer_size(WRITE_BUFFER_BYTES)
        .max_message_size(frame_len)
        .max_frame_size(frame_len)
        .on_upgrade(move |socket| async move {
            let client = connection::serve(socket, hub, server.stop);
            server.abort.run_until_cancelled(client).await;
            drop((token, place));
        })
}
