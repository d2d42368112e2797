//! Whether the browser offers a graphics processor. Only looking: the worker that hashes on it takes it
//! for itself.

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    type Navigator;
    #[wasm_bindgen(method, getter)]
    fn gpu(this: &Navigator) -> Option<Gpu>;

    type Gpu;
    #[wasm_bindgen(method, js_name = requestAdapter)]
    fn request_adapter(this: &Gpu) -> Promise;
}

/// What the browser offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Adapter {
    /// Nothing: the page came over plain http from another machine.
    Insecure,
    /// Nothing: the browser has no WebGPU.
    NoWebGpu,
    /// Nothing: there is no graphics processor that it would use.
    None,
    /// A program that plays one, on the CPU.
    Software,
    /// A graphics processor.
    Hardware,
}

impl Adapter {
    /// Whether there is anything to hash on.
    pub(crate) fn is_there(self) -> bool {
        matches!(self, Self::Software | Self::Hardware)
    }
}

/// Asks the browser.
pub(crate) async fn adapter() -> Adapter {
    let Some(window) = web_sys::window() else {
        return Adapter::NoWebGpu;
    };
    let navigator = window.navigator();
    let navigator: &Navigator = navigator.unchecked_ref();
    let Some(gpu) = navigator.gpu() else {
        return if window.is_secure_context() {
            Adapter::NoWebGpu
        } else {
            Adapter::Insecure
        };
    };
    match JsFuture::from(gpu.request_adapter()).await {
        Ok(adapter) if adapter.is_object() => kind_of(&adapter),
        _ => Adapter::None,
    }
}

fn kind_of(adapter: &JsValue) -> Adapter {
    let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).unwrap_or_default();
    let info = get(adapter, "info");
    let is_fallback =
        info.is_instance_of::<Object>() && get(&info, "isFallbackAdapter").is_truthy();
    if is_fallback {
        Adapter::Software
    } else {
        Adapter::Hardware
    }
}
