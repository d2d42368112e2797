//! The benchmark of the doors for programs: how soon a node answers reads while it fetches a long room and mines.
//!
//! `cargo xtask bench doors` builds what is measured and runs this: `bench-doors CHALKCHAIN [--json]`, with the
//! program `chalkchain`. The node has one core alone, by Linux' `taskset`; the readers, and the peer that it fetches the
//! room from, have the other ones. Beside it stands Python's own web server with one file, on the same core.

mod load;
mod servers;

use std::time::Duration;

use e2e::{DEADLINE, NativePeer, Report, Result, chains::grow, unix_now, wait_for};
use tokio::{net::TcpListener, time::sleep};

use crate::{
    load::{Outcome, drive, get},
    servers::{Server, pin_readers},
};

/// Blocks that the node fetches, and posts in each.
const BLOCKS: u32 = 5_000;
const POSTS_EACH: u32 = 1;
/// Reads a second.
const PER_S: u32 = 2_000;
/// How long they go on.
const LENGTH: Duration = Duration::from_secs(15);

#[tokio::main]
async fn main() -> Result<()> {
    let mut args: Vec<_> = std::env::args().skip(1).collect();
    let json = args.pop_if(|last| last == "--json").is_some();
    let [chalkchain] = args.as_slice() else {
        eprintln!("usage: bench-doors CHALKCHAIN [--json]");
        std::process::exit(2);
    };
    pin_readers();
    let mut report = Report::new("doors");
    node(&mut report, chalkchain).await?;
    python(&mut report).await?;
    report.ratio("p99/python", "doors-p99", "python-p99");
    if json {
        println!("{}", report.json());
    } else {
        println!("{}", report.table());
    }
    Ok(())
}

/// A node with an empty store that mines, comes to a long room, and is asked all the while.
async fn node(report: &mut Report, chalkchain: &str) -> Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let relay = format!("ws://{}/relay", listener.local_addr()?);
    tokio::spawn(relay::run(
        listener,
        relay::Config::default(),
        std::future::pending(),
    ));
    let (room, records) = grow(BLOCKS, POSTS_EACH, unix_now());
    let keeper = NativePeer::join(&relay, room.clone(), records, [1; 16]);
    wait_for("the chain", DEADLINE, async || {
        Ok((keeper.status().height == u64::from(BLOCKS)).then_some(()))
    })
    .await?;
    let server = Server::node(chalkchain, &relay, &room.to_link()).await?;
    let status = get(server.port, "/api/v1/status").await?;
    let address = status["me"]["address"].as_str().unwrap_or_default();
    let paths = [
        "/api/v1/status".to_owned(),
        "/api/v1/blocks?count=20".to_owned(),
        "/api/v1/blocks/0".to_owned(),
        "/api/v1/posts?limit=20".to_owned(),
        "/api/v1/pending".to_owned(),
        "/api/v1/names".to_owned(),
        "/api/v1/peers".to_owned(),
        format!("/api/v1/accounts/{address}"),
    ];
    let before_s = server.cpu_s();
    let outcome = drive(server.port, &paths, PER_S, LENGTH).await?;
    let cpu = (server.cpu_s() - before_s) / outcome.took.as_secs_f64() * 100.0;
    note(report, "doors", &outcome);
    report.add("doors-core-used", "%", vec![cpu]);
    let status = get(server.port, "/api/v1/status").await?;
    let number = |value: &serde_json::Value| value.as_f64().unwrap_or(f64::NAN);
    report.add("doors-height", "blocks", vec![number(&status["height"])]);
    report.add(
        "doors-mined",
        "blocks",
        vec![number(&status["mining"]["found"])],
    );
    Ok(())
}

/// The same load on Python's web server, which reads one file.
async fn python(report: &mut Report) -> Result<()> {
    let server = Server::python().await?;
    sleep(Duration::from_millis(200)).await;
    let paths = ["/status.json".to_owned()];
    let outcome = drive(server.port, &paths, PER_S, LENGTH).await?;
    note(report, "python", &outcome);
    Ok(())
}

#[allow(clippy::cast_precision_loss, reason = "far below 2⁵³")]
fn note(report: &mut Report, name: &str, outcome: &Outcome) {
    let sorted = &outcome.latencies_us;
    let at = |per_mille: usize| {
        let place = (sorted.len().saturating_sub(1) * per_mille).div_ceil(1_000);
        sorted
            .get(place)
            .map_or(f64::NAN, |&us| us as f64 / 1_000.0)
    };
    for (figure, per_mille) in [("p50", 500), ("p99", 990), ("max", 1_000)] {
        report.add(&format!("{name}-{figure}"), "ms", vec![at(per_mille)]);
    }
    let per_s = sorted.len() as f64 / outcome.took.as_secs_f64();
    report.add(&format!("{name}-reads-per-s"), "reads/s", vec![per_s]);
    report.add(
        &format!("{name}-failed"),
        "reads",
        vec![outcome.failed as f64],
    );
}
