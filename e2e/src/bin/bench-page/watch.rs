//! How a page's main thread is watched.

use e2e::{Result, Tab};
use serde_json::Value;

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
