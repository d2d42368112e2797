//! Readers at a steady rate. Each read has its time in a plan, and is late by the plan: who waits for a slow answer
//! before the next question would not see how slow it was.

use std::{
    net::Ipv4Addr,
    time::{Duration, Instant},
};

use e2e::{Error, Result};
use serde_json::Value;
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpStream,
    task::JoinSet,
    time::sleep_until,
};

/// Connections that are kept.
const READERS: u32 = 64;

/// What came of a load.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// From the time in the plan to the last byte, sorted.
    pub(crate) latencies_us: Vec<u64>,
    /// Answers other than 200.
    pub(crate) failed: usize,
    /// From the first question to the last answer.
    pub(crate) took: Duration,
}

/// Reads these paths in turn, so many a second in all.
pub(crate) async fn drive(
    port: u16,
    paths: &[String],
    per_s: u32,
    length: Duration,
) -> Result<Outcome> {
    let step = Duration::from_secs(1) * READERS / per_s;
    let start = Instant::now() + Duration::from_millis(100);
    let mut readers = JoinSet::new();
    for number in 0..READERS {
        let paths = paths.to_vec();
        let first = start + step * number / READERS;
        readers.spawn(read(
            port,
            paths,
            number as usize,
            (first, step, start + length),
        ));
    }
    let mut outcome = Outcome {
        latencies_us: Vec::new(),
        failed: 0,
        took: Duration::ZERO,
    };
    while let Some(ended) = readers.join_next().await {
        let (latencies, failed) = ended.map_err(|error| Error::Relay(error.to_string()))??;
        outcome.latencies_us.extend(latencies);
        outcome.failed += failed;
    }
    outcome.took = start.elapsed();
    outcome.latencies_us.sort_unstable();
    Ok(outcome)
}

/// One reader: its latencies in microseconds, and how many answers were not 200.
async fn read(
    port: u16,
    paths: Vec<String>,
    number: usize,
    (first, step, end): (Instant, Duration, Instant),
) -> Result<(Vec<u64>, usize)> {
    let mut stream = connect(port).await?;
    let (mut latencies, mut failed) = (Vec::new(), 0);
    let mut due = first;
    for path in paths.iter().cycle().skip(number) {
        if due >= end {
            break;
        }
        sleep_until(due.into()).await;
        let (status, _) = ask(&mut stream, path).await?;
        let late = due.elapsed().as_micros();
        latencies.push(u64::try_from(late).unwrap_or(u64::MAX));
        failed += usize::from(status != 200);
        due += step;
    }
    Ok((latencies, failed))
}

/// The JSON at a path.
pub(crate) async fn get(port: u16, path: &str) -> Result<Value> {
    let mut stream = connect(port).await?;
    let (_, body) = ask(&mut stream, path).await?;
    serde_json::from_slice(&body).map_err(|error| Error::Relay(error.to_string()))
}

async fn connect(port: u16) -> Result<BufReader<TcpStream>> {
    let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await?;
    stream.set_nodelay(true)?;
    Ok(BufReader::new(stream))
}

/// Status and body of the answer on a connection that is kept.
async fn ask(stream: &mut BufReader<TcpStream>, path: &str) -> Result<(u16, Vec<u8>)> {
    let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut line = String::new();
    stream.read_line(&mut line).await?;
    let status = line
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok());
    let mut length = 0;
    loop {
        line.clear();
        stream.read_line(&mut line).await?;
        let Some((name, value)) = line.split_once(':') else {
            break;
        };
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await?;
    let status = status.ok_or_else(|| Error::Relay(format!("{path} has no status")))?;
    Ok((status, body))
}
