//! Real headers: the nonce that was found then is found now.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

extern crate std;

use std::{env, fs, panic, path::Path, vec::Vec};

use crate::{
    Job,
    tests::{first_headers, range},
};

/// The target of a header's compact `bits`, most significant byte first. Only for real headers:
/// Bitcoin's edge rules are the ledger's.
fn target(header: &[u8; 80]) -> [u8; 32] {
    let &[.., b0, b1, b2, exponent, _, _, _, _] = header;
    let mut target = [0; 32];
    let low = 32 - usize::from(exponent);
    target[low..low + 3].copy_from_slice(&[b2, b1, b0]);
    target
}

/// The headers of `CHALK_VECTORS`, else the first four.
fn headers() -> Vec<[u8; 80]> {
    let Some(folder) = env::var_os("CHALK_VECTORS") else {
        return first_headers();
    };
    let file = Path::new(&folder).join("headers/btc_mainnet_0-32259.raw");
    let bytes = fs::read(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    let (headers, rest) = bytes.as_chunks::<80>();
    assert!(rest.is_empty());
    headers.to_vec()
}

#[test]
fn real_nonces_are_found_and_real_hashes_are_linked() {
    let headers = headers();
    for (height, header) in headers.iter().enumerate() {
        let nonce = u32::from_le_bytes(*header.last_chunk().unwrap());
        let job = Job::new(header, &target(header));
        let outcome = job.search(range(nonce.saturating_sub(2), nonce));
        assert_eq!(outcome.found, Some(nonce), "block {height}");
        if let Some(next) = headers.get(height + 1) {
            assert_eq!(outcome.best.to_bytes(), next[4..36], "block {height}");
        }
    }
}
