//! The relay's benchmark: a class's traffic through it, and through two others' servers.
//!
//! `cargo xtask bench relay` builds what is compared and runs this: `bench-relay RELAY NATS WS [--json]`, with the programs
//! `chalk-relay` and `nats-server` and the folder that npm installed `ws` into. Clients and servers share the machine; every
//! server gets the same load from the same clients.

mod client;
mod load;
mod nodes;
mod servers;

use e2e::{Report, Result};

use crate::{
    load::{Class, Outcome, drive, traffic},
    servers::{Bus, Programs, Server},
};

const BUSES: [Bus; 3] = [Bus::Relay, Bus::Nats, Bus::Ws];

/// Clients of the classes, in one room and in rooms of thirty.
const CLIENTS: [usize; 4] = [10, 100, 1_000, 3_000];
const ROOM: usize = 30;

/// Clients of the room in which servers are driven as fast as they go.
const DRIVEN: usize = 30;
/// How often.
const DRIVES: usize = 5;

#[tokio::main]
async fn main() -> Result<()> {
    let mut args: Vec<_> = std::env::args().skip(1).collect();
    let json = args.pop_if(|last| last == "--json").is_some();
    let [relay, nats, ws] = args.as_slice() else {
        eprintln!("usage: bench-relay RELAY NATS WS [--json]");
        std::process::exit(2);
    };
    let programs = Programs {
        relay: relay.into(),
        nats: nats.into(),
        ws: ws.into(),
    };
    let mut report = Report::new("relay");
    for clients in CLIENTS {
        classes(
            &mut report,
            &programs,
            Class {
                clients,
                per_room: clients,
            },
        )
        .await?;
        if clients > ROOM {
            classes(
                &mut report,
                &programs,
                Class {
                    clients,
                    per_room: ROOM,
                },
            )
            .await?;
        }
    }
    drives(&mut report, &programs).await?;
    nodes::agree(&mut report, &programs).await?;
    nodes::late_joiner(&mut report, &programs).await?;
    report.ratio("p99/nats", "relay-1000x30-p99", "nats-1000x30-p99");
    report.ratio("frames/ws", "relay-frames-per-s", "ws-frames-per-s");
    report.ratio(
        "frames-per-cpu-s/ws",
        "relay-frames-per-cpu-s",
        "ws-frames-per-cpu-s",
    );
    report.ratio(
        "frames-per-cpu-s/nats",
        "relay-frames-per-cpu-s",
        "nats-frames-per-cpu-s",
    );
    if json {
        println!("{}", report.json());
    } else {
        println!("{}", report.table());
    }
    Ok(())
}

/// The same traffic through each server.
async fn classes(report: &mut Report, programs: &Programs, class: Class) -> Result<()> {
    for bus in BUSES {
        let server = Server::start(bus, programs).await?;
        let outcome = traffic(&server, class).await?;
        let name = format!("{}-{}x{}", bus.name(), class.clients, class.per_room);
        note(report, &name, &outcome);
        if bus == Bus::Relay && class.clients == 1_000 && class.per_room == 1_000 {
            let bytes = vec![outcome.bytes_per_connection];
            report.add("bytes-per-connection", "bytes", bytes);
        }
    }
    Ok(())
}

#[allow(clippy::cast_precision_loss, reason = "far below 2⁵³")]
fn note(report: &mut Report, name: &str, outcome: &Outcome) {
    let at = |per_mille: usize| {
        let last = outcome.latencies_us.len().saturating_sub(1);
        let place = (last * per_mille).div_ceil(1_000);
        outcome
            .latencies_us
            .get(place)
            .map_or(f64::NAN, |&us| f64::from(us))
    };
    for (figure, per_mille) in [("p50", 500), ("p99", 990), ("max", 1_000)] {
        report.add(&format!("{name}-{figure}"), "µs", vec![at(per_mille)]);
    }
    let lost = outcome.expected - outcome.delivered.min(outcome.expected);
    report.add(&format!("{name}-lost"), "messages", vec![lost as f64]);
    report.add(
        &format!("{name}-out-of-order"),
        "messages",
        vec![outcome.out_of_order as f64],
    );
    let cpu_ns = outcome.cpu_s * 1e9 / outcome.delivered.max(1) as f64;
    report.add(&format!("{name}-cpu-per-message"), "ns", vec![cpu_ns]);
    report.add(
        &format!("{name}-bytes-per-connection"),
        "bytes",
        vec![outcome.bytes_per_connection],
    );
}

/// Each server as fast as it goes, in turn, so that what else the machine does falls on all alike.
async fn drives(report: &mut Report, programs: &Programs) -> Result<()> {
    let mut rates = [const { (Vec::new(), Vec::new()) }; BUSES.len()];
    for _ in 0..DRIVES {
        for (bus, (wall, cpu)) in BUSES.into_iter().zip(&mut rates) {
            let server = Server::start(bus, programs).await?;
            let (per_s, per_cpu_s) = drive(&server, DRIVEN).await?;
            wall.push(per_s);
            cpu.push(per_cpu_s);
        }
    }
    for (bus, (wall, cpu)) in BUSES.into_iter().zip(rates) {
        report.add(&format!("{}-frames-per-s", bus.name()), "messages/s", wall);
        report.add(
            &format!("{}-frames-per-cpu-s", bus.name()),
            "messages/s",
            cpu,
        );
    }
    Ok(())
}
