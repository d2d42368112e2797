//! Addresses on BIP-350's strings.

use bech32::{
    Bech32, Bech32m,
    primitives::decode::{CheckedHrpstring, UncheckedHrpstring},
};
use ledger::{AddressError, PublicKey};
use serde_json::Value;

use crate::vectors::{files, report};

/// The longest string of BIP-350. Addresses here have 64 characters, so the library's larger limit
/// does not matter to them.
const LONGEST: usize = 90;

fn texts<'a>(json: &'a Value, key: &str) -> Vec<&'a str> {
    let list = json[key].as_array().unwrap_or_else(|| panic!("no {key}"));
    list.iter().filter_map(Value::as_str).collect()
}

fn is_bech32m(text: &str) -> bool {
    text.len() <= LONGEST && CheckedHrpstring::new::<Bech32m>(text).is_ok()
}

#[test]
fn strings_are_taken_and_refused_as_bip_350_says() {
    let mut count = 0;
    for file in files("bech32m") {
        let json = file.json();
        for text in texts(&json, "valid_bech32m") {
            assert!(is_bech32m(text), "{text:?}");
            let prefix = UncheckedHrpstring::new(text).expect("a separator").hrp();
            // Good bech32m for somebody else, in whatever case.
            assert_eq!(
                text.parse::<PublicKey>(),
                Err(AddressError::OtherPrefix {
                    found: prefix.to_string()
                }),
                "{text:?}"
            );
            count += 1;
        }
        for text in texts(&json, "invalid_bech32m") {
            assert!(!is_bech32m(text), "{text:?}");
            assert!(text.parse::<PublicKey>().is_err(), "{text:?}");
            count += 1;
        }
        // The older checksum is no bech32m.
        for text in texts(&json, "valid_bech32") {
            assert!(CheckedHrpstring::new::<Bech32>(text).is_ok(), "{text:?}");
            assert!(!is_bech32m(text), "{text:?}");
            let found = text.parse::<PublicKey>();
            assert!(
                matches!(found, Err(AddressError::Malformed { .. })),
                "{text:?}"
            );
            count += 1;
        }
        for key in ["invalid_bech32", "invalid_address"] {
            for text in texts(&json, key) {
                assert!(text.parse::<PublicKey>().is_err(), "{text:?}");
                count += 1;
            }
        }
        for pair in json["valid_address"].as_array().expect("addresses") {
            let text = pair[0].as_str().expect("an address");
            assert!(text.parse::<PublicKey>().is_err(), "{text:?}");
            count += 1;
        }
    }
    report(&format!("{count} bech32 and bech32m strings"));
}
