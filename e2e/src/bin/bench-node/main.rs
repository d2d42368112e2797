//! The node's benchmark: the ledger beside its peers, natively and in a tab, and a long room in a
//! tab.
//!
//! `cargo xtask bench node` builds what this needs and runs it with the lines that the ledger's own
//! benchmark printed and the folder of its page. With `--json` it prints one object; with `--room` and
//! nothing else it measures the long room alone.

mod room;

use std::{env, fs, path::Path};

use e2e::{Browser, Error, Profile, Relay, Report, Result};

/// Runs of each figure in the tab.
const RUNS: usize = 15;

#[tokio::main]
async fn main() -> Result<()> {
    let args: Vec<String> = env::args().skip(1).collect();
    if args.first().is_some_and(|arg| arg == "--room") {
        let mut report = Report::new("node");
        room::boot_and_memory(&mut report).await?;
        println!("{}", report.table());
        return Ok(());
    }
    let [lines, tab, rest @ ..] = args.as_slice() else {
        return Err(Error::Start {
            program: "bench-node",
            why: "it needs the file of the ledger's figures and the folder of its page".into(),
        });
    };
    let mut report = Report::new("node");
    native(&mut report, &fs::read_to_string(lines)?);
    in_tab(&mut report, Path::new(tab)).await?;
    room::boot_and_memory(&mut report).await?;
    report.ratio("headers/bitcoin-crate", "headers", "headers-bitcoin-crate");
    report.ratio(
        "block300/batch-native",
        "block300-native",
        "batch300-native",
    );
    report.ratio("block300/batch-tab", "block300-tab", "batch300-tab");
    if rest.iter().any(|arg| arg == "--json") {
        println!("{}", report.json());
    } else {
        println!("{}", report.table());
    }
    Ok(())
}

/// Takes what the ledger's benchmark printed: a name, a unit and runs, with tabs between them.
fn native(report: &mut Report, lines: &str) {
    for line in lines.lines() {
        let mut fields = line.split('\t');
        let (Some(name), Some(unit)) = (fields.next(), fields.next()) else {
            continue;
        };
        let runs: Vec<f64> = fields.filter_map(|run| run.parse().ok()).collect();
        if !runs.is_empty() {
            report.add(name, unit, runs);
        }
    }
}

/// The block and its signatures in a worker of Chromium.
async fn in_tab(report: &mut Report, page: &Path) -> Result<()> {
    let relay = Relay::start(page).await?;
    let profile = Profile::new()?;
    let browser = Browser::open(&profile).await?;
    let tab = browser.open_tab(&relay.url("/")).await?;
    let times = tab.evaluate(&format!("blockAndBatch({RUNS})")).await?;
    let times: Vec<f64> = times
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(serde_json::Value::as_f64)
        .collect();
    let of = |which: usize| times.iter().skip(which).step_by(2).copied().collect();
    report.add("block300-tab", "ms", of(0));
    report.add("batch300-tab", "ms", of(1));
    browser.close().await
}
