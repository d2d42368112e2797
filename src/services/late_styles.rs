//! The styles that come with the first part of the page (`index.html` marks them, `cargo xtask parts`
//! gathers them): the document names them, and the page takes them up.

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// Their element, as the document has it and after it was taken up.
const LINK: &str = "link[rel='later'], link[data-late]";
/// What they are at first.
const LATER: &str = "later";
/// Says how far they are, once they were taken up: nothing, or that they are applied.
const STATE: &str = "data-late";
const APPLIED: &str = "applied";

/// They could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NoStyles;

/// Applies them, unless they are applied. A document that names none needs none.
///
/// # Errors
/// [`NoStyles`] where they can't be had; they may be asked for again.
pub(crate) async fn apply() -> Result<(), NoStyles> {
    let document = web_sys::window().and_then(|window| window.document());
    let link = document.and_then(|document| document.query_selector(LINK).ok().flatten());
    let Some(link) = link else {
        return Ok(());
    };
    if link.get_attribute(STATE).as_deref() == Some(APPLIED) {
        return Ok(());
    }
    let answer = Promise::new(&mut |loaded, failed| {
        // An element takes every listener and these attributes.
        let _ = link.add_event_listener_with_callback("load", &loaded);
        let _ = link.add_event_listener_with_callback("error", &failed);
    });
    let _ = link.set_attribute(STATE, "");
    let _ = link.set_attribute("rel", "stylesheet");
    let is_applied = JsFuture::from(answer).await.is_ok();
    let (name, value) = if is_applied {
        (STATE, APPLIED)
    } else {
        ("rel", LATER)
    };
    let _ = link.set_attribute(name, value);
    is_applied.then_some(()).ok_or(NoStyles)
}
