//! Hashes are Bitcoin's, and read back as they are shown.

use alloc::{format, string::ToString};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{BlockHash, ParseHashError, TxId, sha256d};

/// The genesis block of Bitcoin.
const GENESIS: &str = "000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f";

#[test]
fn sha256d_is_sha256_of_sha256() {
    // SHA-256 of SHA-256 of nothing and of "hello", the values of Bitcoin's wiki.
    for (message, digest) in [
        (
            "",
            "5df6e0e2761359d30a8275058e299fcc0381534545f55cf43e41983f5d4c9456",
        ),
        (
            "hello",
            "9595c9df90075148eb06860365df33584b75bff782a510c6cd4883a419833d50",
        ),
    ] {
        assert_eq!(hex::encode(sha256d(message.as_bytes())), digest);
    }
}

#[test]
fn text_is_the_bytes_reversed_and_reads_back() {
    let hash: BlockHash = GENESIS.parse().expect("64 hex digits");
    assert_eq!(hash.to_string(), GENESIS);
    assert_eq!(format!("{hash:?}"), GENESIS);
    assert_eq!(hash.to_bytes()[0], 0x6f);
    assert_eq!(hash.to_bytes()[31], 0);
    assert_eq!(GENESIS.to_uppercase().parse(), Ok(hash));
}

#[test]
fn other_text_is_refused_with_its_length() {
    let short = &GENESIS[1..];
    let long = format!("{GENESIS}0");
    let letter = GENESIS.replace("d6", "dg");
    let wide = GENESIS.replace("d6", "dé");
    for (text, length) in [
        ("", 0),
        (short, 63),
        (&long, 65),
        (&letter, 64),
        (&wide, 64),
    ] {
        assert_eq!(
            text.parse::<TxId>(),
            Err(ParseHashError { length }),
            "{text:?}"
        );
    }
}

#[test]
fn the_zero_hash_is_32_zero_bytes() {
    assert_eq!(BlockHash::ZERO.to_bytes(), [0; 32]);
    assert_eq!(BlockHash::ZERO.to_string(), "0".repeat(64));
}
