//! Waiting for conditions.

use std::time::{Duration, Instant};

use tokio::time::sleep;

use crate::{Error, Result};

/// How long a test waits for what should come at once. Far longer than it should take, because it
/// only passes when something is broken, and a busy machine is not.
pub const DEADLINE: Duration = Duration::from_secs(30);

/// How long to wait before the next look.
const PERIOD: Duration = Duration::from_millis(50);

/// Looks until a condition gives something, and gives it.
///
/// An error while looking counts as "not yet": an element that is not there yet is one.
///
/// # Errors
/// [`Error::TimedOut`], with what the last look gave.
pub async fn wait_for<T>(
    what: &str,
    deadline: Duration,
    mut condition: impl AsyncFnMut() -> Result<Option<T>>,
) -> Result<T> {
    let start = Instant::now();
    loop {
        let last = match condition().await {
            Ok(Some(value)) => return Ok(value),
            Ok(None) => "not yet".to_owned(),
            Err(error) => error.to_string(),
        };
        if start.elapsed() >= deadline {
            return Err(Error::TimedOut {
                what: what.to_owned(),
                deadline,
                last,
            });
        }
        sleep(PERIOD).await;
    }
}
