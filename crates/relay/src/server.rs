//! Listening, routing, and the end.

use std::{future::Future, io, net::IpAddr, path::PathBuf, pin::pin, sync::Arc, time::Duration};

use axum::{
    Extension, Router,
    extract::{Request, State, WebSocketUpgrade},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    middleware::map_response,
    response::{IntoResponse, Response},
    routing::get,
};
use hyper::{body::Incoming, server::conn::http1};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use prometheus_client::metrics::counter::Counter;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
    time::{sleep, timeout},
};
use tokio_rustls::TlsAcceptor;
use tokio_util::{
    sync::CancellationToken,
    task::{TaskTracker, task_tracker::TaskTrackerToken},
};
use tower::ServiceExt as _;
use tower_http::{compression::CompressionLayer, set_header::SetResponseHeaderLayer};

use crate::{
    CertificateError, Config, FederationError, connection,
    door::Door,
    federation::Gate,
    hub::Hub,
    limits::{READ_BUFFER_BYTES, WRITE_BUFFER_BYTES},
    metrics::CONTENT_TYPE,
    page::{Framed, Page, content_security_policy},
    turns::Turns,
};

/// Where clients connect.
const RELAY_PATH: &str = "/relay";

/// How long a request's headers may take, and a kept connection may be unused.
const HEADERS_TIMEOUT: Duration = Duration::from_secs(15);

/// Most bytes of a request's headers.
const HEADERS_BYTES: usize = 16 * 1024;

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

/// What a page of an origin that is not allowed is told; a browser shows it in its network tools.
const FOREIGN_ORIGIN: &str =
    "This relay takes no clients from pages of this origin (see its flag --origin).\n";

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
    /// The certificate can't be used.
    #[error("the certificate can't be used: {0}")]
    Certificate(#[from] CertificateError),
    /// Other relays can't be met.
    #[error("no way to other relays: {0}")]
    Federation(#[from] FederationError),
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
        Some(folder) => match Page::open(&folder, &config.others).await {
            Ok(page) => Some(page),
            Err(source) => return Err(RunError::Page { folder, source }),
        },
        None => None,
    };
    let tls = match &config.certificate {
        Some(certificate) => Some(certificate.load()?),
        None => None,
    };
    let door = Arc::new(Door::new(
        config.origins,
        config.proxies,
        config.limits.address_clients,
    ));
    let drain_timeout = config.limits.drain_timeout();
    let connections = config.limits.clients as usize + config.limits.spare_connections as usize;
    let server = Server {
        tasks: TaskTracker::new(),
        stop: CancellationToken::new(),
        abort: CancellationToken::new(),
    };
    let gate = Gate::open(&config.federation).await?;
    let out = gate.as_ref().map(Gate::out);
    let hub = Arc::new(Hub::new(config.limits, out));
    let federated = match gate {
        Some(gate) => Some(gate.enter(hub.clone()).await),
        None => None,
    };
    let routes = routes(&server, hub.clone(), door, page);
    tracing::info!(port = address.port(), tls = tls.is_some(), "relay listens");
    let accepted = &hub.metrics().connections;
    tokio::select! {
        () = server.accept(listener, tls, routes, connections, accepted) => {}
        () = shutdown => {}
    }
    let census = hub.census();
    tracing::info!(
        rooms = census.rooms,
        clients = census.clients,
        "relay stops"
    );
    server.drain(drain_timeout).await;
    if let Some(federated) = federated {
        federated.leave().await;
    }
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
    async fn accept(
        &self,
        listener: TcpListener,
        tls: Option<TlsAcceptor>,
        routes: Router,
        connections: usize,
        accepted: &Counter,
    ) {
        let places = Arc::new(Semaphore::new(connections));
        loop {
            let Ok(place) = places.clone().acquire_owned().await else {
                // Nobody closes the semaphore.
                return;
            };
            match listener.accept().await {
                Ok((stream, address)) => {
                    accepted.inc();
                    let caller = Caller {
                        address: address.ip(),
                        _place: Arc::new(place),
                    };
                    let connection = serve_socket(
                        stream,
                        tls.clone(),
                        routes.clone(),
                        caller,
                        self.stop.clone(),
                    );
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

/// Serves one connection, by TLS where there is a certificate.
async fn serve_socket(
    stream: TcpStream,
    tls: Option<TlsAcceptor>,
    routes: Router,
    caller: Caller,
    stop: CancellationToken,
) {
    // Frames are small and awaited; a socket that can't be told so still works.
    let _ = stream.set_nodelay(true);
    let Some(tls) = tls else {
        serve_http(stream, routes, caller, stop).await;
        return;
    };
    match timeout(HEADERS_TIMEOUT, tls.accept(stream)).await {
        Ok(Ok(stream)) => serve_http(stream, routes, caller, stop).await,
        Ok(Err(error)) => tracing::debug!(%error, "no TLS came about"),
        Err(_) => tracing::debug!("no TLS came about in time"),
    }
}

/// Serves one connection. A WebSocket goes on in a task of its own, and takes the connection's
/// place with it.
async fn serve_http(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    routes: Router,
    caller: Caller,
    stop: CancellationToken,
) {
    let routes = routes.map_request(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(caller.clone());
        request
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS_TIMEOUT)
        .max_buf_size(HEADERS_BYTES)
        .serve_connection(
            TokioIo::new(Turns(stream)),
            TowerToHyperService::new(routes),
        )
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
fn routes(server: &Server, hub: Arc<Hub>, door: Arc<Door>, page: Option<Page>) -> Router {
    let sockets = Sockets {
        server: server.clone(),
        hub,
        door,
    };
    let mut routes = Router::new()
        .route("/healthz", get(healthz))
        .route("/readyz", get(readyz).with_state(sockets.clone()))
        .route("/metrics", get(metrics).with_state(sockets.clone()))
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
    routes.layer(map_response(allow_frames))
}

/// Takes the older header away that forbids frames, where the policy allows them.
async fn allow_frames(mut response: Response) -> Response {
    if response.extensions().get::<Framed>().is_some() {
        response.headers_mut().remove(header::X_FRAME_OPTIONS);
    }
    response
}

async fn healthz() -> impl IntoResponse {
    ([(header::CACHE_CONTROL, "no-store")], "ok\n")
}

/// Whether the relay takes another client: what a proxy asks before it sends one here.
async fn readyz(State(sockets): State<Sockets>) -> impl IntoResponse {
    let (status, words) = if sockets.server.stop.is_cancelled() {
        (StatusCode::SERVICE_UNAVAILABLE, "stopping\n")
    } else if !sockets.hub.has_place() {
        (StatusCode::SERVICE_UNAVAILABLE, "full\n")
    } else if sockets.hub.is_cut_off() {
        // Still ready: were all relays taken out when NATS dies, nobody would have any.
        (StatusCode::OK, "ready, but NATS is away\n")
    } else {
        (StatusCode::OK, "ready\n")
    };
    (status, [(header::CACHE_CONTROL, "no-store")], words)
}

async fn metrics(State(sockets): State<Sockets>) -> impl IntoResponse {
    let text = sockets.hub.metrics().text(sockets.hub.census());
    let headers = [
        (header::CONTENT_TYPE, CONTENT_TYPE),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (headers, text)
}

/// Who is at the other end of a connection, and one of the places that the relay has for connections;
/// the place is free again when the last clone is dropped.
#[derive(Clone, Debug)]
struct Caller {
    address: IpAddr,
    _place: Arc<OwnedSemaphorePermit>,
}

/// What a new WebSocket needs.
#[derive(Clone, Debug)]
struct Sockets {
    server: Server,
    hub: Arc<Hub>,
    door: Arc<Door>,
}

async fn upgrade(
    State(sockets): State<Sockets>,
    Extension(caller): Extension<Caller>,
    headers: HeaderMap,
    upgrade: WebSocketUpgrade,
) -> Response {
    let Sockets { server, hub, door } = sockets;
    if !door.admits(&headers) {
        hub.metrics().refused_origin();
        tracing::info!("a page of another origin refused");
        return (StatusCode::FORBIDDEN, FOREIGN_ORIGIN).into_response();
    }
    let seat = door.enter(door.address(caller.address, &headers));
    let frame_len = hub.limits().frame_len();
    // Taken here, so that a relay that stops waits for this client too.
    let token: TaskTrackerToken = server.tasks.token();
    upgrade
        .read_buffer_size(READ_BUFFER_BYTES)
        .write_buffer_size(WRITE_BUFFER_BYTES)
        .max_message_size(frame_len)
        .max_frame_size(frame_len)
        .on_upgrade(move |socket| async move {
            let client = connection::serve(socket, hub, seat, server.stop);
            server.abort.run_until_cancelled(client).await;
            drop((token, caller));
        })
}
