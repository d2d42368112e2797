//! Ten minutes of a school's traffic, with clients that come and go: the relay's memory.

use std::{pin::pin, time::Duration};

use e2e::{Report, Result};
use tokio::time::{Instant, interval_at, sleep};

use crate::{
    client::Client,
    load::{Class, Load, traffic},
    servers::{Bus, Programs, Server},
};

const CLASS: Class = Class {
    clients: 1_000,
    per_room: 30,
};

const LOAD: Load = Load {
    transactions_per_s: 10,
    lasts: Duration::from_mins(10),
};

/// Until all have joined and the first blocks went through.
const SETTLES: Duration = Duration::from_secs(20);
/// Between two looks at the memory.
const LOOK: Duration = Duration::from_mins(1);
/// Between two clients that join and leave.
const CHURN: Duration = Duration::from_millis(50);

/// Notes the memory from the first seconds to the last.
pub(crate) async fn soak(report: &mut Report, programs: &Programs) -> Result<()> {
    let server = Server::start(Bus::Relay, programs).await?;
    let mut memory = Vec::new();
    let mut load = pin!(traffic(&server, CLASS, LOAD));
    let mut churn = pin!(churn(&server));
    let mut looks = interval_at(Instant::now() + SETTLES, LOOK);
    let outcome = loop {
        tokio::select! {
            outcome = &mut load => break outcome?,
            left = &mut churn => return left,
            _ = looks.tick() => memory.push(server.memory() / 1e6),
        }
    };
    memory.push(server.memory() / 1e6);
    let (start, end) = (memory[0], memory[memory.len() - 1]);
    report.add("soak-memory", "MB", memory);
    report.add("soak-memory-start", "MB", vec![start]);
    report.add("soak-memory-end", "MB", vec![end]);
    report.add("soak-p99", "µs", vec![outcome.latency_us(990)]);
    report.add("soak-lost", "messages", vec![outcome.lost()]);
    Ok(())
}

/// Clients that join, each a room of its own, and leave again, until one fails.
async fn churn(server: &Server) -> Result<()> {
    for room in CLASS.clients.. {
        drop(Client::join(server, room).await?);
        sleep(CHURN).await;
    }
    Ok(())
}
