//! A receipt as a file: JSON with the names of the API, so that any program can read it.

use api::Receipt;
use js_sys::JSON;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

/// Most bytes of a file that is looked at as a receipt: a block's transactions make few branches.
pub(crate) const RECEIPT_BYTES: f64 = 65_536.0;
/// What the file says it is.
const KIND: &str = "chalkchain receipt";

/// What the file holds.
#[derive(Serialize)]
struct Written<'a> {
    kind: &'static str,
    #[serde(flatten)]
    receipt: &'a Receipt,
}

/// The file's text.
pub(crate) fn write(receipt: &Receipt) -> Option<String> {
    let written = Written {
        kind: KIND,
        receipt,
    };
    let object = written.serialize(&Serializer::json_compatible()).ok()?;
    let text =
        JSON::stringify_with_replacer_and_space(&object, &JsValue::NULL, &JsValue::from_f64(2.0));
    text.ok()?.as_string()
}

/// The receipt that a file's text holds, if it is one.
pub(crate) fn read(text: &str) -> Option<Receipt> {
    serde_wasm_bindgen::from_value(JSON::parse(text).ok()?).ok()
}
