//! Web workers of this program, and the messages that they and the page exchange: each one `Uint8Array` of `borsh`.

use borsh::{BorshDeserialize, BorshSerialize};
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use web_sys::{MessageEvent, Url, Worker, WorkerOptions, WorkerType};

/// Starts the worker whose script lies beside the page; none where the browser can't.
pub(super) fn spawn(script: &str) -> Option<Worker> {
    let url = Url::new_with_base(script, &crate::routes::base_url()).ok()?;
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    Worker::new_with_options(&url.href(), &options).ok()
}

/// Says something to a worker. Its bytes move there, they are not copied.
pub(super) fn send(worker: &Worker, message: &impl BorshSerialize) {
    let Ok(bytes) = borsh::to_vec(message) else {
        return;
    };
    let bytes = Uint8Array::from(bytes.as_slice());
    let transfer = js_sys::Array::of1(&bytes.buffer());
    // Posting fails for values that can't be cloned alone, and bytes can.
    let _ = worker.post_message_with_transfer(&bytes, &transfer);
}

/// What a worker said; none where it is no message of this build's.
pub(super) fn heard<M: BorshDeserialize>(event: &web_sys::Event) -> Option<M> {
    let data = event.dyn_ref::<MessageEvent>()?.data();
    let bytes = data.dyn_into::<Uint8Array>().ok()?;
    borsh::from_slice(&bytes.to_vec()).ok()
}
