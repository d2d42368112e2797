//! What some browsers have and others, or the same on another origin, have not.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A property of an object, if there is one and it is an object itself.
pub(super) fn object(of: &JsValue, name: &str) -> Option<JsValue> {
    let found = Reflect::get(of, &name.into()).ok();
    found.filter(JsValue::is_object)
}

/// Calls a method with one argument; none where there is no such method, or it throws.
pub(super) fn call(object: &JsValue, name: &str, argument: &JsValue) -> Option<JsValue> {
    let function = Reflect::get(object, &name.into()).ok()?;
    let function = function.dyn_into::<Function>().ok()?;
    function.call1(object, argument).ok()
}
