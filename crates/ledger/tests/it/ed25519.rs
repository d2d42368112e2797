//! RFC 8032's keys, and the edges on which ZIP-215 decides.

use ledger::{PublicKey, SecretKey, Signature};
use serde_json::Value;

use crate::vectors::{field, files, report};

/// What ZIP-215 says of the twelve cases: `ed25519-speccheck`'s table of results, row "Zebra".
/// Cases 6 and 7 have `S ≥ L`; case 8 only holds if the non-canonical `R` is reduced before it is
/// hashed, which ZIP-215 does not do.
const SPECCHECK_ZIP215: [bool; 12] = [
    true, true, true, true, true, true, false, false, false, true, true, true,
];

fn array<const N: usize>(value: &Value, key: &str) -> [u8; N] {
    let bytes = hex::decode(field(value, key)).expect("hex");
    bytes.try_into().expect("bytes of this length")
}

fn assert_rfc_8032(case: &Value) {
    let secret = SecretKey::from_seed(array(case, "sk"));
    let message = hex::decode(field(case, "msg")).expect("hex");
    let signature = Signature::from_bytes(array(case, "sig"));
    assert_eq!(secret.public(), PublicKey::from_bytes(array(case, "pk")));
    assert_eq!(secret.sign(&message), signature);
    assert!(secret.public().verifies(&message, &signature));
    let longer = [&message[..], &[0]].concat();
    assert!(!secret.public().verifies(&longer, &signature));
}

fn verifies(case: &Value) -> bool {
    let message = hex::decode(field(case, "message")).expect("hex");
    let signature = Signature::from_bytes(array(case, "signature"));
    PublicKey::from_bytes(array(case, "pub_key")).verifies(&message, &signature)
}

#[test]
fn signatures_are_judged_as_published() {
    let mut count = 0;
    for file in files("ed25519") {
        let json = file.json();
        let cases = json.as_array().expect("cases");
        match file.name.as_str() {
            "rfc8032.json" => cases.iter().for_each(assert_rfc_8032),
            "speccheck_cases.json" => {
                let found: Vec<bool> = cases.iter().map(verifies).collect();
                assert_eq!(found, SPECCHECK_ZIP215);
            }
            other => panic!("{other}: no reader"),
        }
        count += cases.len();
    }
    report(&format!("{count} Ed25519 signatures"));
}
