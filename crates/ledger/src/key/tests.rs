//! Signatures follow RFC 8032 and ZIP-215, addresses BIP-350.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

use bech32::{Bech32, Bech32m, Hrp};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{ADDRESS_PREFIX, AddressError, PublicKey, SecretKey, Signature};
use crate::testing::{Random, json_strings, key, public};

const RFC8032: &str = include_str!("../../tests/vectors/ed25519/rfc8032.json");
const SPECCHECK: &str = include_str!("../../tests/vectors/ed25519/speccheck_cases.json");

/// What ZIP-215 says of the twelve cases: `ed25519-speccheck`'s table of results, row "Zebra". Cases
/// 6 and 7 have `S ≥ L`; case 8 only holds if the non-canonical `R` is reduced before it is hashed.
const SPECCHECK_ZIP215: [bool; 12] = [
    true, true, true, true, true, true, false, false, false, true, true, true,
];

/// All encodings of the eight points of small order that ZIP-215 takes: canonical, with the sign bit
/// of `x = 0` set, and with `y` not reduced.
pub(super) const SMALL_ORDER: [&str; 14] = [
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "0100000000000000000000000000000000000000000000000000000000000080",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
];

/// The order of the base point, little-endian.
const L: &str = "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010";

/// RFC 8032's first key as an address, by another implementation of BIP-350.
const RFC8032_FIRST_ADDRESS: &str =
    "chalk16adfsqvzky9t042tlmfujeq88g8wzuhnm2nzxfd0qgdx3ac82ydqw0gv4s";

pub(super) fn array<const N: usize>(text: &str) -> [u8; N] {
    let mut bytes = [0; N];
    hex::decode_to_slice(text, &mut bytes).expect("hex of this length");
    bytes
}

pub(super) fn public_key(text: &str) -> PublicKey {
    PublicKey::from_bytes(array(text))
}

#[test]
fn rfc_8032_keys_sign_and_verify() {
    let fields = |key| json_strings(RFC8032, key);
    let (seeds, keys) = (fields("sk"), fields("pk"));
    let (signatures, messages) = (fields("sig"), fields("msg"));
    assert_eq!(
        [seeds.len(), keys.len(), signatures.len(), messages.len()],
        [5; 4]
    );
    for place in 0..5 {
        let secret = SecretKey::from_seed(array(seeds[place]));
        let message = hex::decode(messages[place]).expect("hex");
        let signature = Signature::from_bytes(array(signatures[place]));
        assert_eq!(secret.public(), public_key(keys[place]), "test {place}");
        assert_eq!(secret.sign(&message), signature, "test {place}");
        assert!(
            secret.public().verifies(&message, &signature),
            "test {place}"
        );
    }
}

#[test]
fn a_signature_is_for_one_key_and_one_message() {
    let message = b"a message";
    let signature = key(1).sign(message);
    assert!(public(1).verifies(message, &signature));
    assert!(!public(2).verifies(message, &signature));
    assert!(!public(1).verifies(b"another message", &signature));
    assert!(!public(1).verifies(b"", &signature));
    for bit in 0..512 {
        let mut bytes = signature.to_bytes();
        bytes[bit / 8] ^= 1 << (bit % 8);
        let changed = Signature::from_bytes(bytes);
        assert!(!public(1).verifies(message, &changed), "bit {bit}");
    }
}

/// The cases of `ed25519-speccheck`: key, message and signature.
pub(super) fn speccheck() -> Vec<(PublicKey, Vec<u8>, Signature)> {
    let fields = |key| json_strings(SPECCHECK, key);
    let (messages, keys) = (fields("message"), fields("pub_key"));
    let signatures = fields("signature");
    let case = |case: usize| {
        let message = hex::decode(messages[case]).expect("hex");
        let signature = Signature::from_bytes(array(signatures[case]));
        (public_key(keys[case]), message, signature)
    };
    (0..messages.len()).map(case).collect()
}

#[test]
fn the_cases_of_ed25519_speccheck_go_as_zip_215_says() {
    let found: Vec<bool> = speccheck()
        .iter()
        .map(|(key, message, signature)| key.verifies(message, signature))
        .collect();
    assert_eq!(found, SPECCHECK_ZIP215);
}

#[test]
fn zip_215_takes_every_encoding_of_points_of_small_order() {
    // With s = 0 the equation 8 s B = 8 R + 8 k A is 0 = 0 whatever the message.
    for a in SMALL_ORDER {
        for r in SMALL_ORDER {
            let mut bytes = [0; 64];
            bytes[..32].copy_from_slice(&array::<32>(r));
            let signature = Signature::from_bytes(bytes);
            assert!(
                public_key(a).verifies(b"Zcash", &signature),
                "A {a} and R {r}"
            );
        }
    }
}

#[test]
fn a_scalar_that_is_not_reduced_is_refused() {
    // s + L satisfies the same equation: taking it would give a transaction a second id.
    let message = b"malleable?";
    let signature = key(1).sign(message);
    let mut bytes = signature.to_bytes();
    let mut carry = 0;
    for (byte, order) in bytes[32..].iter_mut().zip(array::<32>(L)) {
        let sum = u16::from(*byte) + u16::from(order) + carry;
        [*byte, _] = sum.to_le_bytes();
        carry = sum >> 8;
    }
    assert_eq!(carry, 0, "s + L fits into 32 bytes");
    assert!(!public(1).verifies(message, &Signature::from_bytes(bytes)));
}

#[test]
fn bytes_that_are_no_point_verify_nothing() {
    // y = 2 is on no point of the curve.
    let mut bytes = [0; 32];
    bytes[0] = 2;
    let signature = key(1).sign(b"a message");
    assert!(!PublicKey::from_bytes(bytes).verifies(b"a message", &signature));
}

#[test]
fn an_address_is_bech32m_of_the_key_and_reads_back() {
    let mut random = Random(350);
    for _ in 0..100 {
        let key = PublicKey::from_bytes(random.bytes32());
        let address = key.to_string();
        assert!(address.starts_with("chalk1"), "{address}");
        assert_eq!(address.len(), 64);
        assert_eq!(address.parse(), Ok(key));
        assert_eq!(address.to_uppercase().parse(), Ok(key));
    }
    let first = public_key("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    assert_eq!(first.to_string(), RFC8032_FIRST_ADDRESS);
}

#[test]
fn a_wrong_character_anywhere_is_refused() {
    const CHARACTERS: &str = "qpzry9x8gf2tvdw0s3jn54khce6mua7l1bioB!é";
    let address = public(1).to_string();
    for (place, right) in address.char_indices() {
        for wrong in CHARACTERS.chars().filter(|wrong| *wrong != right) {
            let mut text = String::from(&address[..place]);
            text.push(wrong);
            text.push_str(&address[place + 1..]);
            let parsed = text.parse::<PublicKey>();
            assert!(
                matches!(parsed, Err(AddressError::Malformed { .. })),
                "{text}: {parsed:?}"
            );
        }
    }
    for end in 0..address.len() {
        assert!(address[..end].parse::<PublicKey>().is_err(), "{end}");
    }
    for text in [
        format!("{address}q"),
        format!(" {address}"),
        format!("{address}\n"),
    ] {
        assert!(text.parse::<PublicKey>().is_err(), "{text:?}");
    }
}

#[test]
fn swapped_neighbours_are_refused() {
    let address = public(3).to_string();
    for place in 6..address.len() - 1 {
        let mut bytes = address.clone().into_bytes();
        bytes.swap(place, place + 1);
        let text = String::from_utf8(bytes).expect("ASCII");
        if text != address {
            assert!(text.parse::<PublicKey>().is_err(), "{text}");
        }
    }
}

#[test]
fn bech32m_for_something_else_says_what_it_is() {
    let encode = |prefix: &str, bytes: &[u8]| {
        bech32::encode::<Bech32m>(Hrp::parse(prefix).expect("a prefix"), bytes).expect("short")
    };
    let key = public(1).to_bytes();
    assert_eq!(
        encode("bc", &key).parse::<PublicKey>(),
        Err(AddressError::OtherPrefix { found: "bc".into() })
    );
    for length in [0, 1, 20, 31, 33, 64] {
        assert_eq!(
            encode(ADDRESS_PREFIX, &[7; 64][..length]).parse::<PublicKey>(),
            Err(AddressError::BadLength { found: length })
        );
    }
    let old = bech32::encode::<Bech32>(Hrp::parse_unchecked(ADDRESS_PREFIX), &key).expect("short");
    assert!(matches!(
        old.parse::<PublicKey>(),
        Err(AddressError::Malformed { .. })
    ));
}

#[test]
fn a_key_has_one_address() {
    // 52 digits hold 260 bits: the last four say nothing and must be zero.
    let address = public(1).to_string();
    let digits: Vec<bech32::Fe32> = address[6..58]
        .chars()
        .map(|c| bech32::Fe32::from_char(c).expect("a digit"))
        .collect();
    let hrp = Hrp::parse_unchecked(ADDRESS_PREFIX);
    for padding in 0..16 {
        use bech32::primitives::iter::Fe32IterExt;
        let last = digits[51].to_u8() & 0b10000 | padding;
        let last = bech32::Fe32::try_from(last).expect("five bits");
        let text: String = digits[..51]
            .iter()
            .copied()
            .chain([last])
            .with_checksum::<Bech32m>(&hrp)
            .chars()
            .collect();
        let parsed = text.parse::<PublicKey>();
        assert_eq!(parsed.is_ok(), padding == 0, "{padding}: {parsed:?}");
    }
}

#[test]
fn a_secret_key_is_not_shown() {
    let shown = format!("{:?}", key(7));
    assert_eq!(shown, format!("SecretKey(of {})", public(7)));
    assert!(!shown.contains(&hex::encode([7; 32])));
}
