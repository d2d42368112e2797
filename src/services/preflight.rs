//! What a school machine must offer, tried for real: each check gives what was found.

use std::{cell::Cell, rc::Rc};

use futures_channel::oneshot;
use gloo_timers::callback::Timeout;
use js_sys::{Array, Date, Uint8Array, WebAssembly};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, Response, Url, WebSocket, Worker};

use super::{
    relay_url::relay_urls,
    storage::{QUOTA_UNITS, local_storage},
};
use crate::routes::base_url;

/// How long a check may take.
const PATIENCE_MS: u32 = 5_000;
/// A module with one vector instruction: a browser without vectors says that it is no module.
#[rustfmt::skip]
const VECTOR_MODULE: [u8; 29] = [
    0, b'a', b's', b'm', 1, 0, 0, 0, // magic and version
    1, 5, 1, 0x60, 0, 1, 0x7b, // one type: nothing to v128
    3, 2, 1, 0, // one function of that type
    10, 8, 1, 6, 0, // its code, 6 bytes, no locals
    0x41, 0, 0xfd, 0x11, 0x0b, // i32.const 0, i32x4.splat, end
];
/// The file without which nobody can mine.
const SEARCHER: &str = "pow-worker.js";
/// A clock may be off by so much before somebody should set it.
const CLOCK_MS: u64 = 120_000;

/// Whether the browser takes wasm with SIMD.
pub(crate) fn has_simd() -> bool {
    WebAssembly::validate(&Uint8Array::from(VECTOR_MODULE.as_slice())).unwrap_or(false)
}

/// Whether a worker starts and answers.
pub(crate) async fn has_workers() -> bool {
    let kind = BlobPropertyBag::new();
    kind.set_type("text/javascript");
    let script = Array::of1(&"postMessage(1)".into());
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&script, &kind) else {
        return false;
    };
    let Ok(url) = Url::create_object_url_with_blob(&blob) else {
        return false;
    };
    let Ok(worker) = Worker::new(&url) else {
        return false;
    };
    let (answered, wait) = oneshot::channel();
    let hear = Closure::once_into_js(move |_: JsValue| {
        let _ = answered.send(());
    });
    worker.set_onmessage(Some(hear.unchecked_ref()));
    let is_heard = within_patience(async { wait.await.is_ok() }).await;
    worker.terminate();
    let _ = Url::revoke_object_url(&url);
    is_heard.unwrap_or(false)
}

/// Per cent of the site's storage that is used, or none where nothing can be kept.
pub(crate) fn storage_used() -> Option<u64> {
    const PROBE: &str = "chalk/probe";
    let storage = local_storage()?;
    storage.set_item(PROBE, "1").ok()?;
    let _ = storage.remove_item(PROBE);
    let mut units = 0;
    for nth in 0..storage.length().ok()? {
        let key = storage.key(nth).ok().flatten().unwrap_or_default();
        let value = storage.get_item(&key).ok().flatten().unwrap_or_default();
        units += (key.len() + value.chars().count()) as u64;
    }
    Some(units * 100 / QUOTA_UNITS)
}

/// Whether the relay beside the page takes a WebSocket; none where the page names no relay.
pub(crate) async fn reaches_relay() -> Option<bool> {
    let url = relay_urls(&base_url(), None, "").ok()?.pop()?;
    let Ok(socket) = WebSocket::new(&url) else {
        return Some(false);
    };
    let (opened, wait) = oneshot::channel();
    let hear = Closure::once_into_js(move |_: JsValue| {
        let _ = opened.send(());
    });
    socket.set_onopen(Some(hear.unchecked_ref()));
    let is_open = within_patience(async { wait.await.is_ok() }).await;
    let _ = socket.close();
    Some(is_open.unwrap_or(false))
}

/// Whether the file of the search can be fetched: blocklists against cryptojackers may hold it back.
pub(crate) async fn reaches_searcher() -> bool {
    fetch(&format!("{}{SEARCHER}", base_url()))
        .await
        .is_some_and(|response| response.ok())
}

/// How far this clock is ahead of the server's, in milliseconds, where the server says its time;
/// within a second or so.
#[expect(
    clippy::cast_possible_truncation,
    reason = "times of day are whole milliseconds"
)]
pub(crate) async fn clock_ahead_ms() -> Option<i64> {
    let response = fetch(&base_url()).await?;
    let date = response.headers().get("date").ok().flatten()?;
    let there = Date::parse(&date);
    there.is_finite().then(|| (Date::now() - there) as i64)
}

/// Whether a clock that is off by so much should be set.
pub(crate) fn is_far_off(ahead_ms: i64) -> bool {
    ahead_ms.unsigned_abs() > CLOCK_MS
}

async fn fetch(url: &str) -> Option<Response> {
    let asked = web_sys::window()?.fetch_with_str(url);
    let answer = within_patience(JsFuture::from(asked)).await?;
    answer.ok()?.dyn_into().ok()
}

/// What a check gives, unless it takes too long.
async fn within_patience<T: 'static>(check: impl Future<Output = T> + 'static) -> Option<T> {
    let (tell, wait) = oneshot::channel();
    let tell = Rc::new(Cell::new(Some(tell)));
    let over = Rc::clone(&tell);
    let timer = Timeout::new(PATIENCE_MS, move || {
        if let Some(tell) = over.take() {
            let _ = tell.send(None);
        }
    });
    spawn_local(async move {
        let found = check.await;
        if let Some(tell) = tell.take() {
            let _ = tell.send(Some(found));
        }
    });
    let found = wait.await.ok().flatten();
    drop(timer);
    found
}
