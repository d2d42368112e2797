//! How much of a long list is drawn.

use js_sys::Array;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::prelude::*;

/// Entries drawn at once: one step stays a short task on a slow machine.
const STEP: usize = 12;
/// How near the end of what is drawn may come to the window before more is drawn.
const MARGIN: &str = "600px";

/// The number of entries to draw of a list of `len`, and the reference for an element after the last
/// one. More are drawn when that element comes near the window.
#[hook]
pub(crate) fn use_growing(len: usize) -> (usize, NodeRef) {
    let drawn = use_state_eq(|| STEP);
    let end = use_node_ref();
    let setter = drawn.setter();
    use_effect_with((*drawn, len > *drawn), {
        let end = end.clone();
        move |&(drawn, is_cut)| {
            let element = end.cast::<Element>().filter(|_| is_cut);
            let watch = element.and_then(|element| {
                // A browser that can't watch draws everything.
                Watch::start(&element, {
                    let setter = setter.clone();
                    move || setter.set(drawn + STEP)
                })
                .map_err(|_| setter.set(usize::MAX))
                .ok()
            });
            move || drop(watch)
        }
    });
    (len.min(*drawn), end)
}

/// Watches whether an element comes near the window; dropping it ends that.
struct Watch {
    observer: IntersectionObserver,
    _hear: Closure<dyn FnMut(Array)>,
}

impl Watch {
    fn start(element: &Element, near: impl Fn() + 'static) -> Result<Self, wasm_bindgen::JsValue> {
        let hear = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            let is_near = entries.iter().any(|entry| {
                entry
                    .dyn_into::<IntersectionObserverEntry>()
                    .is_ok_and(|entry| entry.is_intersecting())
            });
            if is_near {
                near();
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(MARGIN);
        let observer =
            IntersectionObserver::new_with_options(hear.as_ref().unchecked_ref(), &options)?;
        observer.observe(element);
        Ok(Self {
            observer,
            _hear: hear,
        })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
