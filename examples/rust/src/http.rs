//! A node's HTTP API over a bare socket. The node's address stands in `CHALKCHAIN_URL` (`http://127.0.0.1:8090` if it is
//! not set), the token of who acts for the node in `CHALKCHAIN_TOKEN`: it lies in the file `token` of the node's folder.

use std::{
    env,
    error::Error,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
};

use serde_json::{Value, json};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn open(method: &str, path: &str, body: &str) -> Result<BufReader<TcpStream>> {
    let url = env::var("CHALKCHAIN_URL").unwrap_or_else(|_| "http://127.0.0.1:8090".into());
    let token = env::var("CHALKCHAIN_TOKEN").unwrap_or_default();
    open_at(&url, &token, method, path, body)
}

/// Asks a node, and gives the answer's body, to be read as it comes.
///
/// # Errors
/// Where nobody answers, and what the node refuses, with its rule.
pub fn open_at(
    url: &str,
    token: &str,
    method: &str,
    path: &str,
    body: &str,
) -> Result<BufReader<TcpStream>> {
    let host = url
        .strip_prefix("http://")
        .ok_or("the address begins with http://")?;
    let host = host.trim_end_matches('/');
    let mut stream = TcpStream::connect(host)?;
    // By HTTP/1.0 an answer comes whole and ends with the connection.
    write!(
        stream,
        "{method} /api/v1{path} HTTP/1.0\r\nHost: {host}\r\nAuthorization: Bearer {}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        token.trim(),
        body.len()
    )?;
    let mut answer = BufReader::new(stream);
    let mut line = String::new();
    answer.read_line(&mut line)?;
    let is_good = line
        .split(' ')
        .nth(1)
        .is_some_and(|status| status.starts_with('2'));
    while line.trim_end() != "" {
        line.clear();
        answer.read_line(&mut line)?;
    }
    if is_good {
        return Ok(answer);
    }
    let problem: Value = serde_json::from_reader(answer)?;
    Err(format!("refused by {}: {}", problem["rule"], problem["message"]).into())
}

/// Reads something.
///
/// # Errors
/// Where nobody answers, and what the node refuses.
pub fn get(path: &str) -> Result<Value> {
    Ok(serde_json::from_reader(open("GET", path, "")?)?)
}

/// Signs a transaction with the node's key, and gives its id. Amounts are in hundredths of the room's coin.
///
/// # Errors
/// Where nobody answers, and what the node refuses.
pub fn submit(payload: &Value) -> Result<String> {
    let body = json!({ "payload": payload }).to_string();
    let mut answer = String::new();
    open("POST", "/transactions", &body)?.read_to_string(&mut answer)?;
    let answer: Value = serde_json::from_str(&answer)?;
    Ok(answer["txid"]
        .as_str()
        .ok_or("an answer has a txid")?
        .to_owned())
}

/// Hands each event over as it happens, its name and its JSON, for as long as the listener wants more (server-sent
/// events of the HTML standard).
///
/// # Errors
/// Where nobody answers, or the connection is lost.
pub fn listen(mut listener: impl FnMut(&str, &str) -> bool) -> Result<()> {
    let (mut name, mut data) = (String::new(), String::new());
    for line in open("GET", "/events", "")?.lines() {
        let line = line?;
        if let Some(value) = line.strip_prefix("event:") {
            value.trim_start().clone_into(&mut name);
        } else if let Some(value) = line.strip_prefix("data:") {
            data += value.trim_start();
        } else if line.is_empty() && !data.is_empty() {
            if !listener(&name, &data) {
                return Ok(());
            }
            data.clear();
        }
    }
    Err("the node ended the stream".into())
}
