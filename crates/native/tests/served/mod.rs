//! A headless node with its door open, and who knocks.

use std::{net::SocketAddr, path::Path, time::Duration};

use axum::http::HeaderValue;
use ledger::{Room, RoomParams, Target};
use native::headless::{
    NodeConfig, NodeHandle,
    http::{Door, Rate, routes},
    load_token, start,
};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    time::timeout,
};

/// Most that anything here may take.
pub(crate) const DEADLINE: Duration = Duration::from_mins(1);

/// A room whose blocks take a handful of hashes.
pub(crate) fn easy_room() -> Room {
    let mut params: RoomParams = Room::commons().params().clone();
    params.name = "Headless".into();
    params.starting_bits = Target::of_difficulty(16).to_compact();
    params.easiest_bits = Target::of_difficulty(4).to_compact();
    (0..)
        .find_map(|nonce| Room::new(params.clone(), nonce).ok())
        .expect("one nonce in sixteen will do")
}

/// A node with its door open.
pub(crate) struct Served {
    pub(crate) address: SocketAddr,
    pub(crate) token: String,
    pub(crate) node: NodeHandle,
    #[allow(dead_code, reason = "not every file of tests starts a node twice")]
    server: tokio::task::JoinHandle<()>,
}

impl Served {
    /// A node in the easy room, with these relays.
    pub(crate) async fn start(data: &Path, relays: Vec<String>) -> Self {
        let config = Self::config(data);
        Self::start_as(NodeConfig { relays, ..config }).await
    }

    /// How a node in the easy room starts that knows nobody.
    pub(crate) fn config(data: &Path) -> NodeConfig {
        NodeConfig {
            room: easy_room(),
            data: data.to_owned(),
            relays: Vec::new(),
            peers: Vec::new(),
            mine: 0,
        }
    }

    /// A node that starts so.
    pub(crate) async fn start_as(config: NodeConfig) -> Self {
        let any = "127.0.0.1:0".parse().expect("an address");
        Self::start_at(any, config).await
    }

    /// The same at an address.
    pub(crate) async fn start_at(address: SocketAddr, config: NodeConfig) -> Self {
        Self::open(address, config, None).await
    }

    /// A node in the easy room that one address may ask so often.
    #[allow(dead_code, reason = "not every file of tests counts")]
    pub(crate) async fn start_limited(data: &Path, rate: Rate) -> Self {
        let any = "127.0.0.1:0".parse().expect("an address");
        Self::open(any, Self::config(data), Some(rate)).await
    }

    async fn open(address: SocketAddr, config: NodeConfig, rate: Option<Rate>) -> Self {
        let data = &config.data;
        // A node of before may still be closing its database.
        let starting = async {
            loop {
                match start(&config) {
                    Ok(node) => return node,
                    Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
                }
            }
        };
        let node = timeout(DEADLINE, starting).await.expect("the node starts");
        let token = load_token(data).expect("a token");
        let door = Door {
            room: config.room.clone(),
            node: node.clone(),
            token: token.clone(),
            origins: vec![HeaderValue::from_static("https://school.example")],
            has_tutorial: true,
            rate,
        };
        let listener = TcpListener::bind(address).await.expect("a free port");
        let address = listener.local_addr().expect("bound");
        let server = tokio::spawn(async move {
            let app = routes(door).into_make_service_with_connect_info::<SocketAddr>();
            axum::serve(listener, app).await.expect("it serves");
        });
        Self {
            address,
            token,
            node,
            server,
        }
    }

    /// Closes the door; the node ends with its last handle.
    #[allow(dead_code, reason = "not every file of tests starts a node twice")]
    pub(crate) async fn stop(self) {
        self.server.abort();
        let _ = self.server.await;
        drop(self.node);
    }

    pub(crate) async fn get(&self, path: &str) -> (u16, Value) {
        self.request("GET", path, "", "").await
    }

    /// Posts with the token.
    pub(crate) async fn act(&self, path: &str, body: &Value) -> (u16, Value) {
        let token = format!("Authorization: Bearer {}\r\n", self.token);
        self.request("POST", path, &token, &body.to_string()).await
    }

    pub(crate) async fn request(
        &self,
        method: &str,
        path: &str,
        headers: &str,
        body: &str,
    ) -> (u16, Value) {
        let (head, body) = self.raw(method, path, headers, body).await;
        let status = head
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok());
        let json = serde_json::from_str(&body).unwrap_or(Value::Null);
        (status.expect("a status"), json)
    }

    pub(crate) async fn raw(
        &self,
        method: &str,
        path: &str,
        headers: &str,
        body: &str,
    ) -> (String, String) {
        let path = format!("/api/v1{path}");
        self.exchange(method, &path, headers, body).await
    }

    /// Head and body of the answer to a request of any path.
    pub(crate) async fn exchange(
        &self,
        method: &str,
        path: &str,
        headers: &str,
        body: &str,
    ) -> (String, String) {
        let headers = format!("Content-Type: application/json\r\n{headers}");
        self.plain(method, path, &headers, body).await
    }

    /// The same with these headers alone.
    pub(crate) async fn plain(
        &self,
        method: &str,
        path: &str,
        headers: &str,
        body: &str,
    ) -> (String, String) {
        let exchange = async {
            let mut stream = TcpStream::connect(self.address).await.expect("it listens");
            let address = self.address;
            let request = format!(
                "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\
                 Content-Length: {}\r\n{headers}\r\n{body}",
                body.len()
            );
            stream
                .write_all(request.as_bytes())
                .await
                .expect("it reads");
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer).await.expect("it answers");
            // Of bytes that are no text nobody here looks at more than the head.
            String::from_utf8_lossy(&answer).into_owned()
        };
        let answer = timeout(DEADLINE, exchange)
            .await
            .expect("an answer in time");
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
        (head.to_owned(), body.to_owned())
    }

    /// Waits until an answer meets a condition.
    pub(crate) async fn until(&self, path: &str, condition: impl Fn(&Value) -> bool) -> Value {
        let wait = async {
            loop {
                let (_, value) = self.get(path).await;
                if condition(&value) {
                    return value;
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        timeout(DEADLINE, wait)
            .await
            .unwrap_or_else(|_| panic!("{path} never met its condition"))
    }

    pub(crate) async fn mine_to(&self, height: u64) {
        let (status, _) = self
            .act("/mining", &json!({ "on": true, "threads": 1 }))
            .await;
        assert_eq!(status, 200);
        self.until("/status", |status| {
            status["height"].as_u64() >= Some(height)
        })
        .await;
        let (status, _) = self.act("/mining", &json!({ "on": false })).await;
        assert_eq!(status, 200);
    }
}

pub(crate) fn folder() -> TempDir {
    TempDir::new().expect("a folder")
}
