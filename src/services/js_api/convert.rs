//! Values of the API as JavaScript's.

use api::{ApiError, Family};
use js_sys::{Error, Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

/// A value as a plain object: no `Map`, no `undefined`, numbers as numbers.
///
/// # Errors
/// A decode error if a number is too large for JavaScript to hold exactly.
pub(super) fn to_js(value: &impl Serialize) -> Result<JsValue, ApiError> {
    value
        .serialize(&Serializer::json_compatible())
        .map_err(|error| ApiError::new(Family::Decode, "notRepresentable", error.to_string()))
}

/// A refusal as an `Error` with the fields of the API. Nothing that is fetched later is needed for it.
pub(crate) fn to_error(refusal: &ApiError) -> JsValue {
    let error = Error::new(&refusal.message);
    let details = Object::new();
    for (name, value) in &refusal.details {
        set(&details, name, &value.into());
    }
    set(&error, "family", &refusal.family.name().into());
    set(&error, "rule", &refusal.rule.as_str().into());
    set(&error, "details", &details);
    error.into()
}

/// Sets a property of an object of our own, which takes every one.
pub(crate) fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}
