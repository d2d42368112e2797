//! What is measured, and which ratios are made of it.

use std::{io, path::Path, thread};

use e2e::{Browser, Error, Profile, Relay, Report, Result, Tab};
use tokio::process::Command;

/// How long one measurement takes at least.
const MEASURE_MS: u64 = 600;
/// Changes of the job, and of how many the slowest is left out.
const SWITCHES: usize = 200;

/// The peers in the browser.
const PEERS: [&str; 3] = ["hash-wasm", "noble", "webcrypto"];

/// The native rates that stand in ratios. The `sha2` crate in an ordinary release build finds the
/// processor's SHA extensions at run time.
const SHA2: &str = "native/sha2";
const AVX128: &str = "native/avx-128";

/// Runs of one measurement.
struct Runs {
    name: String,
    rates: Vec<f64>,
}

/// All rates, in rounds, then how fast a job is changed, and the ratios within the rounds.
pub(crate) async fn measure(
    report: &mut Report,
    site: &Path,
    native: &Path,
    rounds: usize,
) -> Result<()> {
    let relay = Relay::start(site).await?;
    let profile = Profile::new()?;
    let browser = Browser::open(&profile).await?;
    let tab = browser.open_tab(&relay.url("/")).await?;
    let natives = run(native, &[]).await?;
    let natives: Vec<_> = natives.lines().collect();
    let cores = thread::available_parallelism().map_or(1, std::num::NonZero::get);

    let mut all: Vec<Runs> = Vec::new();
    let mut note = |round: usize, place: usize, name: String, rate: f64| {
        if round == 0 {
            all.push(Runs {
                name,
                rates: Vec::new(),
            });
        }
        all[place].rates.push(rate);
    };
    for round in 0..rounds {
        let mut place = 0..;
        let mut next = || place.next().unwrap_or_default();
        for kind in ["simd", "scalar"] {
            let rate = workers(&tab, kind, 1).await?;
            note(round, next(), kind.to_owned(), rate);
        }
        for peer in PEERS {
            let call = format!("bench.peer('{peer}', {MEASURE_MS})");
            note(round, next(), peer.to_owned(), number(&tab, &call).await?);
        }
        for name in &natives {
            let printed = run(native, &[name, &MEASURE_MS.to_string()]).await?;
            let rate = printed.trim().parse().unwrap_or(f64::NAN);
            note(round, next(), format!("native/{name}"), rate);
        }
        for count in 2..=cores {
            let rate = workers(&tab, "simd", count).await?;
            note(round, next(), format!("workers-{count}"), rate);
        }
    }
    for Runs { name, rates } in all {
        report.add(&name, "H/s", rates);
    }
    switches(
        report,
        &tab,
        ("job-switch-ms", "job-switch-p99-ms"),
        ("simd", cores),
    )
    .await?;
    ratios(report, &natives);
    browser.close().await?;
    software_gpu(report, &relay, rounds).await
}

/// The search on a graphics processor, played by a program that Chromium brings along: a rate that no
/// graphics processor is as slow as, and how soon a new job is taken up at that rate.
async fn software_gpu(report: &mut Report, relay: &Relay, rounds: usize) -> Result<()> {
    let profile = Profile::new()?;
    let browser = Browser::open_with_software_gpu(&profile).await?;
    let tab = browser.open_tab(&relay.url("/")).await?;
    let mut rates = Vec::new();
    for _ in 0..rounds {
        rates.push(workers(&tab, "gpu", 1).await?);
    }
    report.add("gpu-software", "H/s", rates);
    let names = ("gpu-software-switch-ms", "gpu-software-switch-p99-ms");
    switches(report, &tab, names, ("gpu", 1)).await?;
    browser.close().await
}

/// The rate of so many search workers together.
async fn workers(tab: &Tab, kind: &str, count: usize) -> Result<f64> {
    number(
        tab,
        &format!("bench.rates('{kind}', {count}, {MEASURE_MS})"),
    )
    .await
}

/// From a new job to its first hash, in all workers of a machine that all its cores hash on.
async fn switches(
    report: &mut Report,
    tab: &Tab,
    names: (&str, &str),
    (kind, count): (&str, usize),
) -> Result<()> {
    let delays = tab
        .evaluate(&format!("bench.switches('{kind}', {count}, {SWITCHES})"))
        .await?;
    let mut delays: Vec<f64> = delays
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(serde_json::Value::as_f64)
        .collect();
    delays.sort_by(f64::total_cmp);
    let p99 = delays.len() * 99 / 100;
    let p99 = delays.get(p99).copied().unwrap_or(f64::NAN);
    report.add(names.0, "ms", delays);
    report.add(names.1, "ms", vec![p99]);
    Ok(())
}

fn ratios(report: &mut Report, natives: &[&str]) {
    report.ratio_in_rounds("simd/hash-wasm", "simd", "hash-wasm");
    report.ratio_in_rounds("simd/noble", "simd", "noble");
    report.ratio_in_rounds("simd/webcrypto", "simd", "webcrypto");
    report.ratio_in_rounds("simd/sha2-native", "simd", SHA2);
    report.ratio_in_rounds("simd/native-avx128", "simd", AVX128);
    report.ratio_in_rounds("scalar/hash-wasm", "scalar", "hash-wasm");
    // The program names its own ways in ascending order, and the crate's after them.
    let best = natives.iter().rev().find(|name| !name.starts_with("sha2"));
    if let Some(best) = best {
        report.ratio_in_rounds("native-best/sha2-native", &format!("native/{best}"), SHA2);
    }
    report.ratio_in_rounds("workers-2/1", "workers-2", "simd");
}

async fn number(tab: &Tab, expression: &str) -> Result<f64> {
    let value = tab.evaluate(expression).await?;
    Ok(value.as_f64().unwrap_or(f64::NAN))
}

/// What the native program prints.
async fn run(program: &Path, args: &[&str]) -> Result<String> {
    let output = Command::new(program).args(args).output().await?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        let failed = format!("{} ended with {}", program.display(), output.status);
        Err(Error::Io(io::Error::other(failed)))
    }
}
