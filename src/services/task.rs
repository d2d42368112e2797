//! Long work cut into short tasks, so that the page stays smooth.

use futures_channel::oneshot;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::MessageChannel;

/// Longest stretch of work before the browser gets a turn. Far under the 50 ms that a person
/// notices, and long enough that turns cost little.
const SLICE_MS: f64 = 12.0;

/// A stretch of work on the main thread.
pub(crate) struct Slice {
    started: f64,
}

impl Slice {
    /// Starts one now.
    pub(crate) fn start() -> Self {
        Self {
            started: elapsed_ms(),
        }
    }

    /// Gives the browser a turn if this stretch was long enough, and starts the next.
    pub(crate) async fn pause_if_over(&mut self) {
        if elapsed_ms() - self.started > SLICE_MS {
            next_task().await;
            self.started = elapsed_ms();
        }
    }
}

/// Waits for a task of its own. A message is used because browsers slow down the timers of hidden
/// tabs, and messages they don't.
async fn next_task() {
    let Ok(channel) = MessageChannel::new() else {
        return;
    };
    let (done, wait) = oneshot::channel();
    let heard = Closure::once_into_js(move || {
        let _ = done.send(());
    });
    channel.port1().set_onmessage(Some(heard.unchecked_ref()));
    if channel
        .port2()
        .post_message(&wasm_bindgen::JsValue::NULL)
        .is_ok()
    {
        let _ = wait.await;
    }
    channel.port1().close();
}

/// Milliseconds since some moment before, finer than the clock on the wall.
pub(crate) fn elapsed_ms() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or_else(js_sys::Date::now, |performance| performance.now())
}
