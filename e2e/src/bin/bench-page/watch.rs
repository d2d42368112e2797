//! How a page's main thread is watched.

use e2e::{Report, Result, Tab};
use serde_json::{Value, json};

/// Milliseconds from navigation until the node answers and a person can write.
pub(crate) const USABLE: &str = "(async () => {
    const pause = () => new Promise(done => setTimeout(done, 5));
    while (!window.chalkchain) await pause();
    await chalkchain.status();
    while (!document.querySelector('form.composer textarea')) await pause();
    return performance.now();
})()";

/// Notes tasks of the main thread that take 50 ms or more and begin from now on: what the browser
/// does to start the page is another figure.
pub(crate) const WATCH_TASKS: &str = "(() => {
    const from = performance.now();
    window.longTasks = [];
    new PerformanceObserver(list => {
        for (const { startTime, duration } of list.getEntries()) {
            if (startTime >= from) longTasks.push(duration);
        }
    }).observe({ type: 'longtask', buffered: true });
})()";

/// The same for all tasks of a page from its first on.
pub(crate) const WATCH_ALL_TASKS: &str = "(() => {
    window.longTasks = [];
    new PerformanceObserver(list => {
        for (const { duration } of list.getEntries()) longTasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
})()";

const LONGEST_TASK: &str = "Math.max(0, ...longTasks)";

/// The longest task since [`WATCH_TASKS`], milliseconds; 0 where none took 50.
pub(crate) async fn longest_task(tab: &Tab) -> Result<f64> {
    eprintln!("long tasks: {}", tab.evaluate("longTasks").await?);
    milliseconds(tab, LONGEST_TASK).await
}

pub(crate) async fn milliseconds(tab: &Tab, expression: &str) -> Result<f64> {
    let value: Value = tab.evaluate(expression).await?;
    Ok(value.as_f64().unwrap_or(f64::NAN))
}

/// What the browser counts of a page's main thread, and what it is called here.
const SPENT: [(&str, &str); 4] = [
    ("TaskDuration", "tasks"),
    ("ScriptDuration", "scripts"),
    ("RecalcStyleDuration", "styles"),
    ("LayoutDuration", "layout"),
];

/// Where the time of the main thread went since the page was opened, in the order of [`SPENT`], milliseconds.
pub(crate) async fn spent(tab: &Tab) -> Result<[f64; 4]> {
    let driver = tab.focus().await?;
    let devtools = driver.cdp();
    devtools.send_raw("Performance.enable", json!({})).await?;
    let all = devtools
        .send_raw("Performance.getMetrics", json!({}))
        .await?;
    let metrics = all["metrics"].as_array().cloned().unwrap_or_default();
    Ok(SPENT.map(|(name, _)| {
        let metric = metrics.iter().find(|metric| metric["name"] == name);
        metric.map_or(f64::NAN, |metric| {
            metric["value"].as_f64().unwrap_or(f64::NAN) * 1_000.0
        })
    }))
}

/// Adds where the time of some runs went, each from one look to another.
pub(crate) fn add_spent(report: &mut Report, what: &str, runs: &[[f64; 4]]) {
    for (nth, (_, name)) in SPENT.iter().enumerate() {
        let runs = runs.iter().map(|run| run[nth]).collect();
        report.add(&format!("{what}-{name}-ms"), "ms", runs);
    }
}
