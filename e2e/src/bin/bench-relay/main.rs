//! The relay's benchmark: a class's traffic through it, and through two others' servers.
//!
//! `cargo xtask bench relay` builds what is compared and runs this: `bench-relay RELAY NATS WS [PART…] [--json]`, with the
//! programs `chalk-relay` and `nats-server` and the folder that npm installed `ws` into. Clients and servers share the
//! machine; every server gets the same load from the same clients. Without a part all run but the two that last ten
//! minutes each.

mod aside;
mod client;
mod fan_out;
mod hostile;
mod load;
mod nodes;
mod servers;
mod soak;

use std::time::Duration;

use e2e::{
    Report, Result,
    faults::{self, Plan},
};

use crate::servers::Programs;

/// A part of the benchmark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    FanOut,
    Drive,
    Agree,
    Bytes,
    LateJoiner,
    Hostile,
    HostileEach,
    Soak,
    Faults,
}

/// All parts by their names, and whether each runs without being named.
const PARTS: [(&str, Part, bool); 9] = [
    ("fan-out", Part::FanOut, true),
    ("drive", Part::Drive, true),
    ("agree", Part::Agree, true),
    ("bytes", Part::Bytes, true),
    ("late-joiner", Part::LateJoiner, true),
    ("hostile", Part::Hostile, true),
    ("hostile-each", Part::HostileEach, false),
    ("soak", Part::Soak, false),
    ("faults", Part::Faults, false),
];

/// Ten minutes in which the relay is killed twenty times, with two browsers in the class.
const FAULTS: Plan = Plan {
    pages: 2,
    kills: 20,
    lasts: Duration::from_mins(10),
    pause: Duration::from_secs(3),
    seed: 2611,
};

#[tokio::main]
async fn main() -> Result<()> {
    let mut args: Vec<_> = std::env::args().skip(1).collect();
    let json = args.pop_if(|last| last == "--json").is_some();
    let wanted = args.get(3..).unwrap_or_default();
    let parts: Option<Vec<Part>> = wanted.iter().map(|name| part(name)).collect();
    let ([relay, nats, ws, ..], Some(parts)) = (args.as_slice(), parts) else {
        let names = PARTS.map(|(name, ..)| name).join("|");
        eprintln!("usage: bench-relay RELAY NATS WS [{names}]… [--json]");
        std::process::exit(2);
    };
    let programs = Programs {
        relay: relay.into(),
        nats: nats.into(),
        ws: ws.into(),
    };
    let mut report = Report::new("relay");
    for (_, part, is_usual) in PARTS {
        if parts.contains(&part) || (parts.is_empty() && is_usual) {
            run(part, &mut report, &programs).await?;
        }
    }
    ratios(&mut report);
    if json {
        println!("{}", report.json());
    } else {
        println!("{}", report.table());
    }
    Ok(())
}

fn part(name: &str) -> Option<Part> {
    let found = PARTS.iter().find(|(other, ..)| *other == name);
    found.map(|(_, part, _)| *part)
}

async fn run(part: Part, report: &mut Report, programs: &Programs) -> Result<()> {
    match part {
        Part::FanOut => fan_out::all_classes(report, programs).await,
        Part::Drive => fan_out::drives(report, programs).await,
        Part::Agree => nodes::agree(report, programs).await,
        Part::Bytes => nodes::bytes(report, programs).await,
        Part::LateJoiner => {
            nodes::late_joiner(report, programs).await?;
            nodes::beside_late_joiners(report, programs).await
        }
        Part::Hostile => hostile::beside(report, programs).await,
        Part::HostileEach => hostile::each(report, programs).await,
        Part::Soak => soak::soak(report, programs).await,
        Part::Faults => broken(report).await,
    }
}

/// A class whose connections and relay break.
#[allow(clippy::cast_precision_loss, reason = "far below 2⁵³")]
async fn broken(report: &mut Report) -> Result<()> {
    let outcome = faults::suffer(&FAULTS).await?;
    report.add("faults-agreed-s", "s", vec![outcome.agreed.as_secs_f64()]);
    report.add("faults-posts", "posts", vec![outcome.posts as f64]);
    report.add("faults-blocks", "blocks", vec![outcome.height as f64]);
    report.add("faults-lost", "posts", vec![outcome.lost.len() as f64]);
    Ok(())
}

fn ratios(report: &mut Report) {
    for (name, over, under) in [
        ("p99/nats", "relay-1000x30-p99", "nats-1000x30-p99"),
        ("frames/ws", "relay-frames-per-s", "ws-frames-per-s"),
        (
            "frames-per-cpu-s/ws",
            "relay-frames-per-cpu-s",
            "ws-frames-per-cpu-s",
        ),
        (
            "frames-per-cpu-s/nats",
            "relay-frames-per-cpu-s",
            "nats-frames-per-cpu-s",
        ),
        ("soak-memory/start", "soak-memory-end", "soak-memory-start"),
        ("late-joiner/alone", "agree-beside-ms", "agree-alone-ms"),
        (
            "late-joiner-p99/alone",
            "agree-beside-p99-ms",
            "agree-alone-p99-ms",
        ),
    ] {
        report.ratio(name, over, under);
    }
    let (beside, alone) = ("hostile-beside-p99", "hostile-alone-p99");
    report.ratio_in_rounds("hostile-p99/alone", beside, alone);
}
