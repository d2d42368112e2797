//! The host's key is found where it stands, and nothing else is taken for it.

use alloc::vec;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::*;

/// The parameters of a room, down to a host's tag and what follows.
fn params(name: &str, coin: &str, host: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for text in [name, coin] {
        bytes.extend(u32::try_from(text.len()).expect("short").to_le_bytes());
        bytes.extend(text.as_bytes());
    }
    // Nothing that could pass for a tag or a key, had the reader counted wrong.
    bytes.extend([0xee; 45]);
    bytes.extend(host);
    bytes
}

fn some_host() -> Vec<u8> {
    let mut bytes = vec![1];
    bytes.extend((0..32).map(|n| n + 0x40));
    bytes
}

#[test]
fn a_hosts_key_is_found_behind_names_of_any_length() {
    let key: [u8; 32] = core::array::from_fn(|n| u8::try_from(n).expect("few") + 0x40);
    for (name, coin) in [("a", "b"), ("Klasse 7b, Gruppe 2", "Möhre"), ("", "")] {
        let mut bytes = params(name, coin, &some_host());
        assert_eq!(host_key(&bytes), Ok(Some(key)), "{name}");
        // What follows is not looked at.
        bytes.extend([0xff; 100]);
        assert_eq!(host_key(&bytes), Ok(Some(key)), "{name}");
    }
}

#[test]
fn a_room_without_a_host_has_none() {
    assert_eq!(host_key(&params("a", "b", &[0, 0, 0, 0, 0])), Ok(None));
}

#[test]
fn parameters_cut_anywhere_are_refused() {
    let bytes = params("Room 7", "chip", &some_host());
    for length in 0..bytes.len() {
        assert_eq!(
            host_key(&bytes[..length]),
            Err(ProofFault::Params),
            "{length} bytes"
        );
    }
}

#[test]
fn hostile_lengths_tags_and_sizes_are_refused() {
    for length in [5, 1_000, u32::MAX / 2, u32::MAX] {
        let mut bytes = params("Room 7", "chip", &some_host());
        bytes[..4].copy_from_slice(&length.to_le_bytes());
        assert_eq!(host_key(&bytes), Err(ProofFault::Params), "{length}");
    }
    for tag in [2, 0x7f, 0xff] {
        let mut host = some_host();
        host[0] = tag;
        let bytes = params("Room 7", "chip", &host);
        assert_eq!(host_key(&bytes), Err(ProofFault::Params), "tag {tag}");
    }
    let mut bytes = params("Room 7", "chip", &some_host());
    bytes.resize(MAX_PARAMS_BYTES, 0);
    assert!(host_key(&bytes).is_ok());
    bytes.push(0);
    assert_eq!(host_key(&bytes), Err(ProofFault::Params));
}

#[test]
fn what_a_host_signs_is_domain_challenge_and_room() {
    let statement = host_statement(Challenge([1; 32]), RoomId([2; 32]));
    assert_eq!(statement.len(), HOST_DOMAIN.len() + 64);
    assert!(statement.starts_with(b"chalkchain host v1\n\x01\x01"));
    assert_eq!(statement[HOST_DOMAIN.len() + 31..][..2], [1, 2]);
}
