//! Real headers of Bitcoin decode, encode and hash as Bitcoin does it.

use alloc::{format, string::ToString, vec};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{HEADER_BYTES, Header};
use crate::{BlockHash, CompactTarget, testing::Random};

/// Heights, headers and hashes of Bitcoin's chain.
pub(crate) const BITCOIN: [(u32, &str, &str); 5] = [
    (
        0,
        "0100000000000000000000000000000000000000000000000000000000000000000000003ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a29ab5f49ffff001d1dac2b7c",
        "000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f",
    ),
    (
        1,
        "010000006fe28c0ab6f1b372c1a6a246ae63f74f931e8365e15a089c68d6190000000000982051fd1e4ba744bbbe680e1fee14677ba1a3c3540bf7b1cdb606e857233e0e61bc6649ffff001d01e36299",
        "00000000839a8e6886ab5951d76f411475428afc90947ee320161bbf18eb6048",
    ),
    (
        170,
        "0100000055bd840a78798ad0da853f68974f3d183e2bd1db6a842c1feecf222a00000000ff104ccb05421ab93e63f8c3ce5c2c2e9dbb37de2764b3a3175c8166562cac7d51b96a49ffff001d283e9e70",
        "00000000d1145790a8694403d4063f323d499e655c83426834d4ce2f8dd4a2ee",
    ),
    (
        32_255,
        "0100000049c1daab3b6536ff1b2633c3a316a6e06ec287676cdeec4ca7baae6b00000000ac10b36b8f354b3353207de15940a5edbc05bb8364af75b4b5409e7823f2b48923ec3a4bffff001dbd5fa412",
        "00000000984f962134a7291e3693075ae03e521f0ee33378ec30a334d860034b",
    ),
    // The first block with another target.
    (
        32_256,
        "010000004b0360d834a330ec7833e30e1f523ee05a0793361e29a73421964f980000000027b64a020af294e903feed93768705336a20090612a043f47af462a2f5e5b564f8ee3a4b6ad8001dd3a43707",
        "000000004f2886a170adb7204cb0c7a824217dd24d11a74423d564c4e0904967",
    ),
];

/// The header of one of [`BITCOIN`].
pub(crate) fn decoded(text: &str) -> Header {
    let mut bytes = [0; HEADER_BYTES];
    hex::decode_to_slice(text, &mut bytes).expect("160 hex digits");
    Header::from_bytes(&bytes)
}

#[test]
fn bitcoins_headers_hash_and_meet_their_targets() {
    for (height, text, hash) in BITCOIN {
        let header = decoded(text);
        assert_eq!(hex::encode(header.to_bytes()), text, "height {height}");
        assert_eq!(header.hash().to_string(), hash, "height {height}");
        let target = header.bits.to_target().expect("real bits");
        assert!(target.is_met_by(header.hash()), "height {height}");
    }
}

#[test]
fn the_fields_lie_where_bitcoin_puts_them() {
    let [genesis, first, ..] = BITCOIN.map(|(_, text, _)| decoded(text));
    assert_eq!(genesis.version, 1);
    assert_eq!(genesis.prev, BlockHash::ZERO);
    assert_eq!(
        genesis.merkle_root.to_string(),
        "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b"
    );
    assert_eq!(genesis.time, 1_231_006_505);
    assert_eq!(genesis.bits, CompactTarget(0x1d00_ffff));
    assert_eq!(genesis.nonce, 2_083_236_893);
    assert_eq!(first.prev, genesis.hash());
    assert_eq!(format!("{genesis:?}"), format!("Header({})", BITCOIN[0].1));
}

#[test]
fn a_changed_bit_anywhere_changes_the_hash() {
    let header = decoded(BITCOIN[2].1);
    for bit in 0..8 * HEADER_BYTES {
        let mut bytes = header.to_bytes();
        bytes[bit / 8] ^= 1 << (bit % 8);
        let changed = Header::from_bytes(&bytes);
        assert_eq!(changed.to_bytes(), bytes);
        assert_ne!(changed.hash(), header.hash(), "bit {bit}");
    }
}

#[test]
fn any_80_bytes_are_a_header_and_no_other_number_is() {
    let mut random = Random(80);
    for _ in 0..100 {
        let mut bytes = vec![0; HEADER_BYTES];
        bytes.fill_with(|| random.next().to_le_bytes()[0]);
        let header: Header = borsh::from_slice(&bytes).expect("80 bytes");
        assert_eq!(borsh::to_vec(&header).expect("encodes"), bytes);
    }
    for length in [0, 79, 81, 160] {
        assert!(
            borsh::from_slice::<Header>(&vec![0; length]).is_err(),
            "{length}"
        );
    }
}
