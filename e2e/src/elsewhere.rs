//! A web server of somebody else's: files of a folder, and no word about what a page may do.

use std::path::{Path, PathBuf};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

use crate::Result;

/// Most bytes of a request that is read.
const REQUEST_BYTES: usize = 8 * 1024;

/// Kinds of files by how their names end.
const KINDS: [(&str, &str); 3] = [
    (".html", "text/html; charset=utf-8"),
    (".js", "text/javascript"),
    (".wasm", "application/wasm"),
];

/// A server that ends when it is dropped.
#[derive(Debug)]
pub struct Elsewhere {
    port: u16,
    serving: JoinHandle<()>,
}

impl Elsewhere {
    /// Serves the files of a folder on a port of its own.
    ///
    /// # Errors
    /// If there is no port.
    pub async fn serve(folder: &Path) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let port = listener.local_addr()?.port();
        let folder = folder.to_owned();
        let serving = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // Who hangs up needs no answer.
                tokio::spawn(answer(stream, folder.clone()));
            }
        });
        Ok(Self { port, serving })
    }

    /// The address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://localhost:{}{path}", self.port)
    }
}

impl Drop for Elsewhere {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn answer(mut stream: TcpStream, folder: PathBuf) -> std::io::Result<()> {
    let mut request = vec![0; REQUEST_BYTES];
    let length = stream.read(&mut request).await?;
    let request = String::from_utf8_lossy(&request[..length]).into_owned();
    let path = request.split(' ').nth(1).unwrap_or_default();
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let file = folder.join(path.trim_start_matches('/'));
    let kind = KINDS.iter().find(|(end, _)| path.ends_with(end));
    let (status, kind, body) = match (kind, tokio::fs::read(&file).await) {
        (Some((_, kind)), Ok(body)) if !path.contains("..") => ("200 OK", *kind, body),
        // A browser asks for an icon by itself.
        _ if path == "/favicon.ico" => ("204 No Content", "text/plain", Vec::new()),
        _ => ("404 Not Found", "text/plain", b"nothing there\n".to_vec()),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(&body).await?;
    stream.shutdown().await
}
