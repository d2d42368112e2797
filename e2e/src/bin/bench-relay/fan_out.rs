//! The same traffic through each server, and each server as fast as it goes.

use e2e::{Report, Result};

use crate::{
    load::{Class, Load, Outcome, drive, traffic},
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

/// Each class's traffic through each server.
pub(crate) async fn all_classes(report: &mut Report, programs: &Programs) -> Result<()> {
    for clients in CLIENTS {
        for per_room in [clients, ROOM] {
            if per_room == clients || clients > ROOM {
                classes(report, programs, Class { clients, per_room }).await?;
            }
        }
    }
    Ok(())
}

/// The same traffic through each server.
async fn classes(report: &mut Report, programs: &Programs, class: Class) -> Result<()> {
    for bus in BUSES {
        let server = Server::start(bus, programs).await?;
        let outcome = traffic(&server, class, Load::LIVELY).await?;
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
    for (figure, per_mille) in [("p50", 500), ("p99", 990), ("max", 1_000)] {
        let figure = format!("{name}-{figure}");
        report.add(&figure, "µs", vec![outcome.latency_us(per_mille)]);
    }
    report.add(&format!("{name}-lost"), "messages", vec![outcome.lost()]);
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
pub(crate) async fn drives(report: &mut Report, programs: &Programs) -> Result<()> {
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
