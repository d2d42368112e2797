//! The Lab's benchmark: how fast the simulated network goes in its worker, and what the page does while
//! it is drawn, in real Chromium.
//!
//! `cargo xtask bench lab` builds the page and runs this. With `--json` it prints one object.

use std::time::Duration;

use api::lab::network::{Settings, Shape};
use e2e::{Browser, DEADLINE, Profile, Relay, Report, Result, Tab, dist, wait_for};

/// How long each run goes on, in real time.
const RUN: Duration = Duration::from_secs(10);
/// Runs of each figure.
const RUNS: usize = 3;
/// Places of the speeds on the slider: 100 and 1,000 times real time.
const HUNDRED: u32 = 6;
const THOUSAND: u32 = 8;
/// Notes all tasks of the main thread that take 50 ms or more, and the frames that are drawn.
const WATCH: &str = "(() => {
    window.labTasks = []; window.labFrames = [];
    new PerformanceObserver(list => {
        for (const entry of list.getEntries()) window.labTasks.push(entry.duration);
    }).observe({ type: 'longtask' });
    let last = performance.now();
    const frame = now => { window.labFrames.push(now - last); last = now; requestAnimationFrame(frame); };
    requestAnimationFrame(frame);
})()";

/// A network on one relay and a mesh, as many nodes as the issue names.
fn networks() -> [(&'static str, Settings); 3] {
    let of = |nodes, shape| Settings {
        nodes,
        shape,
        ..Settings::default()
    };
    [
        ("20-mesh", of(20, Shape::Mesh)),
        ("50-mesh", of(50, Shape::Mesh)),
        ("50-relay", of(50, Shape::Relay)),
    ]
}

#[tokio::main]
async fn main() -> Result<()> {
    let is_json = std::env::args().any(|arg| arg == "--json");
    let relay = Relay::start(&dist()?).await?;
    let mut report = Report::new("lab");
    for (name, settings) in networks() {
        let link = lab::network::to_link(&settings, &[], 0);
        let url = relay.url(&format!("/lab/network#{link}"));
        let mut rates = Vec::new();
        for _ in 0..RUNS {
            rates.push(play(&url, THOUSAND).await?.rate);
        }
        report.add(&format!("{name}-rate"), "virtual s/s", rates);
        let runs = [play(&url, HUNDRED).await?, play(&url, HUNDRED).await?];
        let all = |figure: fn(&Played) -> f64| runs.iter().map(figure).collect();
        report.add(
            &format!("{name}-rate-at-100x"),
            "virtual s/s",
            all(|run| run.rate),
        );
        report.add(
            &format!("{name}-longest-task-at-100x-ms"),
            "ms",
            all(|run| run.task_ms),
        );
        report.add(
            &format!("{name}-frame-p95-at-100x-ms"),
            "ms",
            all(|run| run.frame_ms),
        );
    }
    if is_json {
        println!("{}", report.json());
    } else {
        println!("{}", report.table());
    }
    Ok(())
}

/// What came of a run.
struct Played {
    /// Seconds of virtual time in a second.
    rate: f64,
    /// The longest task of the page's main thread, in milliseconds; 0 where none took 50.
    task_ms: f64,
    /// The frame's time below which 95 % of all were, in milliseconds.
    frame_ms: f64,
}

/// Opens a network, lets it go on at a speed, and measures from the first second on.
async fn play(url: &str, speed: u32) -> Result<Played> {
    let profile = Profile::new()?;
    let browser = Browser::open(&profile).await?;
    let tab = browser.open_tab(url).await?;
    wait_for("the network", DEADLINE, async || {
        Ok(tab.exists(".sim-play").await?.then_some(()))
    })
    .await?;
    let set_speed = format!(
        "(() => {{ const range = document.querySelector('#sim-speed'); range.value = {speed};
          range.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()"
    );
    tab.evaluate(&set_speed).await?;
    tab.click(".sim-play").await?;
    tokio::time::sleep(Duration::from_secs(1)).await;
    tab.evaluate(WATCH).await?;
    let (from_ms, from) = at(&tab).await?;
    tokio::time::sleep(RUN).await;
    let (to_ms, to) = at(&tab).await?;
    let task_ms = number(&tab, "Math.max(0, ...window.labTasks)").await?;
    let sorted =
        "window.labFrames.sort((a, b) => a - b)[Math.floor(window.labFrames.length * 0.95)]";
    let frame_ms = number(&tab, sorted).await?;
    browser.close().await?;
    Ok(Played {
        rate: (to - from) / (to_ms - from_ms),
        task_ms,
        frame_ms,
    })
}

async fn number(tab: &Tab, expression: &str) -> Result<f64> {
    Ok(tab.evaluate(expression).await?.as_f64().unwrap_or_default())
}

/// Real and virtual time, in milliseconds: as the scrubber stands.
async fn at(tab: &Tab) -> Result<(f64, f64)> {
    let now_ms = number(tab, "performance.now()").await?;
    let virtual_ms = number(tab, "Number(document.querySelector('#sim-time').value)").await?;
    Ok((now_ms, virtual_ms))
}
