//! A web worker that locks identities with a passphrase, and opens them.
//!
//! The page starts it for one question and ends it with the answer. It says [`FromVault::Awake`], hears one
//! [`ToVault`], and answers; a message is one `Uint8Array` of `borsh`. So what few people need is fetched when they
//! need it, no other thread waits while a key is made, and the memory that held a passphrase is gone at once.

mod sealed;

use api::vault::{FromVault, ToVault};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, console};

/// This worker's build. The page is another file, and a browser may have kept one of another age.
const BUILD: &str = match option_env!("CHALK_BUILD") {
    Some(build) => build,
    None => env!("CARGO_PKG_VERSION"),
};

fn answer(message: ToVault) -> FromVault {
    match message {
        ToVault::Lock {
            entropy,
            address,
            passphrase,
            salt,
        } => FromVault::Locked(sealed::lock(entropy, &address, &passphrase, salt)),
        ToVault::Open {
            sealed,
            address,
            passphrase,
        } => match sealed::open(&sealed, &address, &passphrase) {
            Ok(entropy) => FromVault::Opened(entropy),
            Err(why) => FromVault::Refused(why),
        },
    }
}

/// Sends a message to the page. Its bytes move there, they are not copied.
fn tell(scope: &DedicatedWorkerGlobalScope, message: &FromVault) {
    // Writing to a vector can't fail, and no message has a length past 32 bits.
    let bytes = borsh::to_vec(message).expect("a message always encodes");
    let array = Uint8Array::from(bytes.as_slice());
    let transfer = Array::of1(&array.buffer());
    if let Err(error) = scope.post_message_with_transfer(&array, &transfer) {
        console::warn_2(&"vault-worker: the page could not be told:".into(), &error);
    }
}

fn hear(scope: &DedicatedWorkerGlobalScope, data: &JsValue) {
    let message = data
        .dyn_ref::<Uint8Array>()
        .and_then(|bytes| borsh::from_slice::<ToVault>(&bytes.to_vec()).ok());
    match message {
        Some(message) => tell(scope, &answer(message)),
        None => console::warn_1(&"vault-worker: ignored what is no message".into()),
    }
}

fn main() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let own = scope.clone();
    let on_message = Closure::<dyn FnMut(_)>::new(move |event: MessageEvent| {
        hear(&own, &event.data());
    });
    // The closure lives as long as the worker's thread does.
    scope.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
    let build = BUILD.to_owned();
    tell(&scope, &FromVault::Awake { build });
}
