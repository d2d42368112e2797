//! Copying text.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, HtmlTextAreaElement};

/// Copies a text, and says whether that worked. Where the page came over plain http from another
/// machine there is no clipboard to ask; selecting the text and the old copy command still work.
pub(crate) async fn copy(text: &str) -> bool {
    copy_by_clipboard(text).await.is_some() || copy_by_command(text).is_some_and(|copied| copied)
}

async fn copy_by_clipboard(text: &str) -> Option<()> {
    let window = web_sys::window()?;
    if !window.is_secure_context() {
        return None;
    }
    let copied = window.navigator().clipboard().write_text(text);
    JsFuture::from(copied).await.ok().map(drop)
}

fn copy_by_command(text: &str) -> Option<bool> {
    let document = web_sys::window()?.document()?;
    let focused = document.active_element();
    let area: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    area.set_value(text);
    area.set_read_only(true);
    area.set_class_name("visually-hidden");
    document.body()?.append_child(&area).ok()?;
    area.select();
    let copied = exec_copy(&document);
    area.remove();
    if let Some(element) =
        focused.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
    {
        let _ = element.focus();
    }
    copied
}

fn exec_copy(document: &Document) -> Option<bool> {
    let command = js_sys::Reflect::get(document, &"execCommand".into()).ok()?;
    let command: js_sys::Function = command.dyn_into().ok()?;
    command.call1(document, &"copy".into()).ok()?.as_bool()
}
