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

    /// Reads something that is no JSON.
    ///
    /// # Errors
    /// As there.
    pub fn get_bytes(&self, path: &str) -> Result<Vec<u8>> {
        let answer = self.answer("GET", path, b"")?;
        if answer.is_good() {
            return Ok(answer.body);
        }
        Err(answer.unexpected("GET", path))
    }

    /// Asks for something that the node refuses, and gives the refusal; acts, if there is a body.
    ///
    /// # Errors
    /// If it does not answer, or does not refuse.
    pub fn refusal(&self, path: &str, body: Option<&[u8]>) -> Result<Value> {
        let method = if body.is_some() { "POST" } else { "GET" };
        let answer = self.answer(method, path, body.unwrap_or_default())?;
        match serde_json::from_slice(&answer.body) {
            Ok(refusal) if !answer.is_good() => Ok(refusal),
            _ => Err(answer.unexpected(method, path)),
        }
    }

    fn ask(&self, method: &str, path: &str, body: &[u8]) -> Result<Value> {
        let answer = self.answer(method, path, body)?;
        match serde_json::from_slice(&answer.body) {
            Ok(value) if answer.is_good() => Ok(value),
            _ => Err(answer.unexpected(method, path)),
        }
    }

    fn answer(&self, method: &str, path: &str, body: &[u8]) -> Result<Answer> {
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
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n");
        let body = end.map_or(Vec::new(), |end| answer.split_off(end + 4));
        let head = String::from_utf8_lossy(&answer).trim_end().to_owned();
        Ok(Answer { head, body })
    }
}

/// What a node answers.
struct Answer {
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn is_good(&self) -> bool {
        let status = self.head.split(' ').nth(1);
        status.is_some_and(|status| status.starts_with('2'))
    }

    fn unexpected(&self, method: &str, path: &str) -> Error {
        let body = String::from_utf8_lossy(&self.body);
        Error::Start {
            program: "a headless node",
            why: format!("{method} {path} gave {}: {body}", self.head),
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
