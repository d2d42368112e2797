//! A web worker that hosts the Lab.
//!
//! The page starts it when somebody opens the Lab. It says [`FromLab::Awake`], then answers each
//! [`ToLab`] in the order in which they come; a message is one `Uint8Array` of `borsh`. A run of the
//! simulated network goes on only while it is asked to, so a hidden page costs nothing.

use std::{cell::RefCell, panic};

use api::{
    ApiError, Family,
    lab::{FromLab, ToLab},
};
use js_sys::{Array, Uint8Array};
use lab::Lab;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, Performance, console};

/// This worker's build. The page is another file, and a browser may have kept one of another age.
const BUILD: &str = match option_env!("CHALK_BUILD") {
    Some(build) => build,
    None => env!("CARGO_PKG_VERSION"),
};

/// Sends a message to the page. Its bytes move there, they are not copied.
fn tell(scope: &DedicatedWorkerGlobalScope, message: &FromLab) {
    // Writing to a vector can't fail, and no message has a length past 32 bits.
    let bytes = borsh::to_vec(message).expect("a message always encodes");
    let array = Uint8Array::from(bytes.as_slice());
    let transfer = Array::of1(&array.buffer());
    if let Err(error) = scope.post_message_with_transfer(&array, &transfer) {
        console::warn_2(&"lab-worker: the page could not be told:".into(), &error);
    }
}

/// Tells the page of a broken invariant before it ends this worker.
fn install_panic_hook(scope: DedicatedWorkerGlobalScope) {
    panic::set_hook(Box::new(move |info| {
        let place = info
            .location()
            .map_or_else(|| "an unknown place".to_string(), ToString::to_string);
        let reason = info.payload_as_str().unwrap_or("no reason given");
        console::error_1(&format!("lab-worker: panicked at {place}: {reason}").into());
        let message = "the Lab stopped because of a fault in this program: open it again";
        let error = ApiError::new(Family::Policy, "panic", message)
            .with("place", place)
            .with("reason", reason);
        tell(&scope, &FromLab::Failed(error));
    }));
}

/// Real time, in milliseconds from the worker's start.
fn now_ms(clock: Option<&Performance>) -> f64 {
    clock.map_or(0.0, Performance::now)
}

/// Unix time in microseconds.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a time of this age, and a cast saturates"
)]
fn now_us() -> u64 {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let clock = scope.performance();
    clock.map_or(0, |clock| {
        ((clock.time_origin() + clock.now()) * 1_000.0) as u64
    })
}

/// Answers a message of the page; what is none is ignored, with a warning.
fn hear(lab: &RefCell<Lab>, scope: &DedicatedWorkerGlobalScope, data: &JsValue) {
    let message = data
        .dyn_ref::<Uint8Array>()
        .and_then(|bytes| borsh::from_slice::<ToLab>(&bytes.to_vec()).ok());
    let Some(message) = message else {
        return console::warn_1(&"lab-worker: ignored what is no message".into());
    };
    let clock = scope.performance();
    let start_ms = now_ms(clock.as_ref());
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "some milliseconds, and a cast saturates"
    )]
    let mut elapsed_ms = || (now_ms(clock.as_ref()) - start_ms) as u32;
    let answer = lab.borrow_mut().hear(message, &mut elapsed_ms);
    tell(scope, &answer);
}

fn main() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    install_panic_hook(scope.clone());
    let lab = RefCell::new(Lab::new(now_us));
    let own = scope.clone();
    let on_message = Closure::<dyn FnMut(_)>::new(move |event: MessageEvent| {
        hear(&lab, &own, &event.data());
    });
    // The closure lives as long as the worker's thread does.
    scope.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
    tell(
        &scope,
        &FromLab::Awake {
            build: BUILD.to_owned(),
        },
    );
}
