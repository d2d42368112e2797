//! A file's hash is what `sha256sum` prints.

use alloc::string::ToString;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{FileHash, StampedFile};

/// Of the three bytes `abc` (FIPS 180-4, and the first line of any `sha256sum`).
const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

#[test]
fn the_hash_is_plain_sha256_and_not_reversed() {
    assert_eq!(FileHash::of(b"abc").to_string(), ABC);
    assert_eq!(
        FileHash::of(b"").to_string(),
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    );
    assert_eq!(ABC.parse(), Ok(FileHash::of(b"abc")));
    assert_eq!(FileHash::of(b"abc").to_bytes()[..2], [0xba, 0x78]);
}

#[test]
fn a_whole_file_and_its_hash_are_one_file() {
    let whole = StampedFile::Whole(b"abc".to_vec());
    let hash = StampedFile::Hash(FileHash::of(b"abc"));
    assert_eq!(whole.hash(), hash.hash());
    assert_ne!(whole, hash);
}

#[test]
fn text_that_is_no_hash_is_refused() {
    for text in ["", "ba78", &ABC[1..], &[ABC, "0"].concat()] {
        let error = text.parse::<FileHash>().expect_err("no hash");
        assert_eq!(error.length, text.len());
    }
    assert!(ABC.replace('a', "g").parse::<FileHash>().is_err());
}
