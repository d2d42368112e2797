//! The SHA-256 of a file that a person chose, computed here: the file goes nowhere.
//!
//! A page that a classroom's laptop serves is no secure context and has no `crypto.subtle`, and that
//! would want the whole file in memory, so the hash is ours, over one slice after the other.

use std::fmt::Write as _;

use api::ApiError;
use js_sys::Uint8Array;
use sha2::{Digest, Sha256};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::{room_file::not_read, task::Slice};

/// Bytes in memory at a time; hashing them stays a short task.
const SLICE_BYTES: f64 = 1_048_576.0;

/// The file's SHA-256 as 64 hex digits. `is_wanted` hears after each slice how many bytes are done,
/// and stops it by a no; then there is none.
///
/// # Errors
/// If the browser can't read the file.
pub(crate) async fn sha256_of(
    file: &File,
    is_wanted: impl Fn(u64) -> bool,
) -> Result<Option<String>, ApiError> {
    let size = file.size();
    let mut hasher = Sha256::new();
    let mut at = 0.0;
    let mut slice = Slice::start();
    while at < size {
        let end = (at + SLICE_BYTES).min(size);
        let part = file.slice_with_f64_and_f64(at, end);
        let part = part.map_err(|thrown| not_read(&thrown))?;
        let bytes = JsFuture::from(part.array_buffer()).await;
        let bytes = bytes.map_err(|thrown| not_read(&thrown))?;
        hasher.update(Uint8Array::new(&bytes).to_vec());
        at = end;
        if !is_wanted(whole(at)) {
            return Ok(None);
        }
        slice.pause_if_over().await;
    }
    let mut digits = String::new();
    for byte in hasher.finalize() {
        // Writing to a string does not fail.
        let _ = write!(digits, "{byte:02x}");
    }
    Ok(Some(digits))
}

/// A number of bytes as the browser counts them.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a size of a file is a whole number and not negative"
)]
pub(crate) fn whole(bytes: f64) -> u64 {
    bytes as u64
}
