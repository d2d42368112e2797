//! Harm to bytes, as storage and wires do it, and as somebody who knows the format does.

use arbitrary::{Result, Unstructured};
use sha2::{Digest, Sha256};

/// Changes bytes a little: a bit, a byte, an end cut off or added, a part repeated.
pub(crate) fn harm(u: &mut Unstructured<'_>, bytes: &mut Vec<u8>) -> Result<()> {
    for _ in 0..u.int_in_range(0..=3)? {
        let place = u.choose_index(bytes.len().max(1))?;
        match u.int_in_range(0..=6)? {
            0 => bytes.truncate(place),
            1 => bytes.extend_from_slice(u.bytes(1)?),
            2 => {
                let value = u.arbitrary()?;
                if let Some(byte) = bytes.get_mut(place) {
                    *byte = value;
                }
            }
            3 => {
                let value: [u8; 8] = u.arbitrary()?;
                if let Some(part) = bytes.get_mut(place..place + 8) {
                    part.copy_from_slice(&value);
                }
            }
            4 => {
                let part = bytes[place.min(bytes.len())..].to_vec();
                let end = bytes.len();
                bytes.extend_from_slice(&part[..part.len().min(256)]);
                assert!(bytes.len() >= end);
            }
            5 => {
                let other = u.choose_index(bytes.len().max(1))?;
                if place < bytes.len() {
                    bytes.swap(place, other);
                }
            }
            _ => {
                if let Some(byte) = bytes.get_mut(place) {
                    *byte ^= 1 << u.int_in_range(0..=7)?;
                }
            }
        }
    }
    Ok(())
}

/// Makes the SHA-256 at the end fit what is before it.
pub(crate) fn sum(bytes: &mut [u8]) {
    if let Some(end) = bytes.len().checked_sub(32) {
        let sum = Sha256::digest(&bytes[..end]);
        bytes[end..].copy_from_slice(&sum);
    }
}
