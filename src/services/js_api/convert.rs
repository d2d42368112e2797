//! Values of the API as JavaScript's.

use api::{ApiError, Family};
use js_sys::{Error, Reflect};
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

/// A refusal as an `Error` with the fields of the API.
pub(super) fn to_error(refusal: &ApiError) -> JsValue {
    let error = Error::new(&refusal.message);
    for field in ["family", "rule", "details"] {
        let value = to_js(refusal)
            .and_then(|object| Reflect::get(&object, &field.into()).map_err(|_| refusal.clone()));
        if let Ok(value) = value {
            let _ = Reflect::set(&error, &field.into(), &value);
        }
    }
    error.into()
}
