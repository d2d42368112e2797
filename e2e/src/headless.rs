//! Headless nodes, and who asks them over HTTP.

use std::{
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

use native::headless::{
    NodeConfig,
    http::{Door, routes},
    load_token, start,
};
use serde_json::Value;
use tempfile::TempDir;
use tokio::{net::TcpListener, task::JoinHandle};

use crate::{Error, Result};

/// Most that an answer may take: a long room's file is read for minutes.
const ANSWER: Duration = Duration::from_mins(5);

/// A node's door, as a program sees it.
#[derive(Clone, Debug)]
pub struct Api {
    /// Where it is.
    pub address: SocketAddr,
    /// What a program shows to act.
    pub token: String,
}

impl Api {
    /// Reads something.
    ///
    /// # Errors
    /// If the node does not answer, or refuses.
    pub fn get(&self, path: &str) -> Result<Value> {
        self.ask("GET", path, b"")
    }

    /// Acts.
    ///
    /// # Errors
    /// If the node does not answer, or refuses.
    pub fn post(&self, path: &str, body: &[u8]) -> Result<Value> {
        self.ask("POST", path, body)
    }

    fn ask(&self, method: &str, path: &str, body: &[u8]) -> Result<Value> {
        let mut stream = TcpStream::connect(self.address)?;
        stream.set_read_timeout(Some(ANSWER))?;
        // By HTTP/1.0 an answer ends with the connection.
        let head = format!(
            "{method} /api/v1{path} HTTP/1.0\r\nHost: {}\r\nAuthorization: Bearer {}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n",
            self.address,
            self.token,
            body.len()
        );
        stream.write_all(head.as_bytes())?;
        stream.write_all(body)?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
        let is_good = head.split(' ').nth(1).is_some_and(|at| at.starts_with('2'));
        match serde_json::from_str(body) {
            Ok(value) if is_good => Ok(value),
            _ => Err(Error::Start {
                program: "a headless node",
                why: format!("{method} {path} gave {head}: {body}"),
            }),
        }
    }
}

/// A headless node in this process, with a folder of its own.
pub struct Headless {
    /// Its door.
    pub api: Api,
    server: JoinHandle<()>,
    _folder: TempDir,
}

impl Headless {
    /// Starts one in a room, with these relays.
    ///
    /// # Errors
    /// If it does not start.
    pub async fn start(room: ledger::Room, relays: Vec<String>) -> Result<Self> {
        let folder = TempDir::new()?;
        let config = NodeConfig {
            room,
            data: folder.path().to_owned(),
            relays,
            peers: Vec::new(),
            mine: 0,
        };
        let failed = |why: String| Error::Start {
            program: "a headless node",
            why,
        };
        let node = start(&config).map_err(|error| failed(error.to_string()))?;
        let token = load_token(&config.data).map_err(|error| failed(error.to_string()))?;
        let door = Door {
            room: config.room.clone(),
            node,
            token: token.clone(),
            origins: Vec::new(),
            has_tutorial: false,
            rate: None,
        };
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let server = tokio::spawn(async move {
            let app = routes(door).into_make_service_with_connect_info::<SocketAddr>();
            // A test that is over stops asking.
            let _ = axum::serve(listener, app).await;
        });
        Ok(Self {
            api: Api { address, token },
            server,
            _folder: folder,
        })
    }
}

impl Drop for Headless {
    fn drop(&mut self) {
        self.server.abort();
    }
}
