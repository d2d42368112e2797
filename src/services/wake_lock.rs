//! Keeps a screen awake, where the browser allows it: on secure origins alone, and while the page is
//! seen. Elsewhere the machine's own setting has to do.

use std::{cell::RefCell, rc::Rc};

use gloo_events::EventListener;
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::reflect::{call, object};

/// A screen kept awake; dropping it lets the screen sleep again.
pub(crate) struct WakeLock {
    sentinel: Rc<RefCell<Option<JsValue>>>,
    _seen: Option<EventListener>,
}

impl WakeLock {
    /// Asks for it now, and again whenever the page is seen again: a browser takes it back from a
    /// page that is not.
    pub(crate) fn take() -> Self {
        let sentinel = Rc::new(RefCell::new(None));
        ask(&sentinel);
        let document = web_sys::window().and_then(|window| window.document());
        let seen = document.map(|document| {
            let sentinel = Rc::clone(&sentinel);
            EventListener::new(&document.clone(), "visibilitychange", move |_| {
                if !document.hidden() {
                    ask(&sentinel);
                }
            })
        });
        Self {
            sentinel,
            _seen: seen,
        }
    }
}

impl Drop for WakeLock {
    fn drop(&mut self) {
        if let Some(sentinel) = self.sentinel.borrow_mut().take() {
            let _ = call(&sentinel, "release", &JsValue::UNDEFINED);
        }
    }
}

fn ask(sentinel: &Rc<RefCell<Option<JsValue>>>) {
    let asked = web_sys::window()
        .and_then(|window| object(&window.navigator(), "wakeLock"))
        .and_then(|lock| call(&lock, "request", &"screen".into()))
        .and_then(|asked| asked.dyn_into::<Promise>().ok());
    let Some(asked) = asked else {
        return;
    };
    let sentinel = Rc::clone(sentinel);
    spawn_local(async move {
        // A low battery is a reason to refuse, and then the screen sleeps as it always did.
        if let Ok(taken) = JsFuture::from(asked).await {
            sentinel.replace(Some(taken));
        }
    });
}
