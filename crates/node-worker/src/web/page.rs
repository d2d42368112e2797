//! Telling the page.

use std::panic;

use api::{ApiError, Family, host::FromWorker};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{DedicatedWorkerGlobalScope, console};

use super::{warn, words};

/// Sends a message to the page. Its bytes move there, they are not copied.
pub(super) fn tell(scope: &DedicatedWorkerGlobalScope, message: &FromWorker) {
    // Writing to a vector can't fail, and no message has a length past 32 bits.
    let bytes = borsh::to_vec(message).expect("a message always encodes");
    let array = Uint8Array::from(bytes.as_slice());
    let transfer = Array::of1(&array.buffer());
    if let Err(error) = scope.post_message_with_transfer(&array, &transfer) {
        warn(&format!("the page could not be told: {}", words(&error)));
    }
}

/// Tells the page of a broken invariant before it ends this worker.
pub(crate) fn install_panic_hook(on_panic: fn()) {
    panic::set_hook(Box::new(move |info| {
        on_panic();
        let place = info
            .location()
            .map_or_else(|| "an unknown place".to_string(), ToString::to_string);
        let reason = info.payload_as_str().unwrap_or("no reason given");
        console::error_1(&format!("node-worker: panicked at {place}: {reason}").into());
        let message = "the node stopped because of a fault in this program: reload the page";
        let error = ApiError::new(Family::Policy, "panic", message)
            .with("place", place)
            .with("reason", reason);
        let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
        tell(&scope, &FromWorker::Failed(error));
    }));
}
