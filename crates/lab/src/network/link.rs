//! A run as the part of a link after `#`, and back.
//!
//! A version, the settings, the levers and the moment to be shown as `borsh`, and four bytes of their
//! SHA-256, as base64url without padding (RFC 4648, section 5).

use alloc::{format, string::String, vec::Vec};

use api::{
    ApiError, Family,
    lab::network::{MOST_LEVERS, MOST_RUN_MS, Pulled, Settings},
};
use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest, Sha256};

use super::checks::{check_lever, check_settings};

/// What the first byte says.
const VERSION: u8 = 1;
/// Bytes of the sum at the end.
const SUM_BYTES: usize = 4;
/// Most characters of a link's part.
pub const LINK_CHARACTERS: usize = 24_000;

/// The part of a link for a run at a moment.
pub fn to_link(settings: &Settings, levers: &[Pulled], at_ms: u64) -> String {
    // Writing to a vector can't fail, and there are at most some hundred levers.
    let content = borsh::to_vec(&(VERSION, settings, levers, at_ms)).expect("a run always encodes");
    let bytes: Vec<u8> = content.iter().copied().chain(sum(&content)).collect();
    BASE64URL_NOPAD.encode(&bytes)
}

/// The run of a link's part, and the moment to be shown.
///
/// # Errors
/// If it is too long, damaged, of another version, or asks for what no run can be.
pub fn from_link(text: &str) -> Result<(Settings, Vec<Pulled>, u64), ApiError> {
    if text.len() > LINK_CHARACTERS {
        let message = format!(
            "the link has {} characters, at most {LINK_CHARACTERS} are read",
            text.len()
        );
        let error = ApiError::new(Family::Decode, "labLinkTooLong", message);
        return Err(error
            .with("found", text.len())
            .with("most", LINK_CHARACTERS));
    }
    let bytes = BASE64URL_NOPAD
        .decode(text.as_bytes())
        .map_err(|_| damaged())?;
    let (content, end) = bytes.split_last_chunk::<SUM_BYTES>().ok_or_else(damaged)?;
    if sum(content) != *end {
        return Err(damaged());
    }
    match content.first() {
        Some(&VERSION) => {}
        Some(found) => {
            let message = format!("the link is of version {found}, this page reads {VERSION}");
            let error = ApiError::new(Family::Decode, "labLinkVersion", message);
            return Err(error.with("found", found).with("expected", VERSION));
        }
        None => return Err(damaged()),
    }
    let (settings, levers, at_ms): (Settings, Vec<Pulled>, u64) =
        borsh::from_slice(&content[1..]).map_err(|_| damaged())?;
    check(&settings, &levers, at_ms)?;
    Ok((settings, levers, at_ms))
}

fn check(settings: &Settings, levers: &[Pulled], at_ms: u64) -> Result<(), ApiError> {
    check_settings(settings)?;
    if levers.len() > MOST_LEVERS {
        return Err(too_many_levers(levers.len()));
    }
    let in_order = levers.is_sorted_by_key(|pulled| pulled.at_ms);
    let last_ms = levers.last().map_or(0, |pulled| pulled.at_ms);
    if !in_order || last_ms.max(at_ms) > MOST_RUN_MS {
        return Err(damaged());
    }
    levers
        .iter()
        .try_for_each(|pulled| check_lever(settings, &pulled.lever))
}

/// The error of one lever too many.
pub(super) fn too_many_levers(found: usize) -> ApiError {
    let message = format!("a run has at most {MOST_LEVERS} levers, this one {found}");
    let error = ApiError::new(Family::Policy, "labLevers", message);
    error.with("found", found).with("most", MOST_LEVERS)
}

fn damaged() -> ApiError {
    let message = "the link is damaged: ask for it again, and copy all of it";
    ApiError::new(Family::Decode, "labLinkDamaged", message)
}

fn sum(content: &[u8]) -> [u8; SUM_BYTES] {
    let hash = Sha256::digest(content);
    core::array::from_fn(|place| hash[place])
}
