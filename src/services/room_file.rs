//! Files that hold a room: handed to a person, and taken from one.
//!
//! A blob's address and a file input work on every origin, secure or not.

use api::{ApiError, Family, ROOM_FILE_BYTES};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, HtmlAnchorElement, Url};

use crate::text::t;

/// Hands bytes to a person as a file of this name, where the browser puts downloads.
///
/// # Errors
/// If the browser makes no file of them.
pub(crate) fn save(name: &str, bytes: &[u8]) -> Result<(), ApiError> {
    hand_over(name, bytes).map_err(|thrown| {
        ApiError::new(
            Family::Store,
            "fileNotSaved",
            t!("error-file-not-saved", reason = words(&thrown)),
        )
    })
}

fn hand_over(name: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let nowhere = || JsValue::from_str("no document");
    let window = web_sys::window().ok_or_else(nowhere)?;
    let document = window.document().ok_or_else(nowhere)?;
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence(&parts)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    // The download has begun, and holds the bytes by itself.
    Url::revoke_object_url(&address)
}

/// The bytes of a file that a person chose.
///
/// # Errors
/// If it is too large, or the browser can't read it.
pub(crate) async fn read(file: &File) -> Result<Vec<u8>, ApiError> {
    check_size(file.size())?;
    let buffer = JsFuture::from(file.array_buffer()).await;
    let buffer = buffer.map_err(|thrown| not_read(&thrown))?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// The error of a file that the browser can't read.
pub(crate) fn not_read(thrown: &JsValue) -> ApiError {
    ApiError::new(
        Family::Store,
        "fileNotRead",
        t!("error-file-not-read", reason = words(thrown)),
    )
}

/// Refuses what is too large before it is copied.
///
/// # Errors
/// If a file of this many bytes is.
pub(crate) fn check_size(bytes: f64) -> Result<(), ApiError> {
    #[expect(clippy::cast_precision_loss, reason = "the limit is exact as a float")]
    let limit = ROOM_FILE_BYTES as f64;
    if bytes <= limit {
        return Ok(());
    }
    let found = bytes.to_string();
    let message = t!(
        "error-file-too-large",
        found = found.as_str(),
        limit = ROOM_FILE_BYTES.to_string()
    );
    Err(ApiError::new(Family::Policy, "fileTooLarge", message)
        .with("found", found)
        .with("limit", ROOM_FILE_BYTES))
}

/// What the browser says of an error.
fn words(thrown: &JsValue) -> String {
    thrown.dyn_ref::<js_sys::Error>().map_or_else(
        || format!("{thrown:?}"),
        |error| String::from(error.message()),
    )
}
