//! Lets the browser keep the built page, so that it can be installed and starts where its server is gone. Browsers do
//! that on secure origins alone; elsewhere it is the same page without it.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::reflect::{call, object};

/// The service worker, beside the page.
const WORKER: &str = "sw.js";
/// What the document of a build has that has a service worker.
const MANIFEST: &str = "link[rel=manifest]";

/// Has the service worker keep all files of this build, unless it does.
pub(crate) async fn keep() {
    let Some(window) = web_sys::window().filter(web_sys::Window::is_secure_context) else {
        return;
    };
    let document = window.document();
    if !document.is_some_and(|document| matches!(document.query_selector(MANIFEST), Ok(Some(_)))) {
        return;
    }
    // A private window may have none.
    let registered = object(&window.navigator(), "serviceWorker")
        .and_then(|workers| call(&workers, "register", &WORKER.into()))
        .and_then(|registered| registered.dyn_into::<Promise>().ok());
    if let Some(registered) = registered {
        // A page that can't be kept is loaded from its server, as every other.
        let _ = JsFuture::from(registered).await;
    }
}
