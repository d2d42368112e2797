//! The compact encoding on Bitcoin Core's own cases.

use ledger::{
    CompactError, CompactTarget, DifficultyRule, Target,
    difficulty::{Schedule, retarget},
};
use ruint::aliases::U256;
use serde_json::Value;

use crate::vectors::{field, files, number, report};

fn bits(value: &Value, key: &str) -> CompactTarget {
    CompactTarget(u32::try_from(number(value, key)).expect("32 bits"))
}

fn bytes(hex: &str) -> [u8; 32] {
    U256::from_str_radix(hex, 16).expect("hex").to_be_bytes()
}

fn cases<'a>(json: &'a Value, key: &str) -> &'a [Value] {
    json[key].as_array().map_or(&[], Vec::as_slice)
}

fn assert_case(case: &Value) {
    let bits_of = |key| bits(case, key);
    let compact = bits_of("bits");
    let found = compact.to_target();
    if case["negative"] == true {
        assert_eq!(found, Err(CompactError::Negative(compact)));
    } else if case["overflow"] == true {
        assert_eq!(found, Err(CompactError::Overflow(compact)));
    } else if U256::from_str_radix(field(case, "value_hex"), 16) == Ok(U256::ZERO) {
        assert_eq!(found, Err(CompactError::Zero(compact)));
    } else {
        let target = found.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(target.to_be_bytes(), bytes(field(case, "value_hex")));
        assert_eq!(target.to_compact(), bits_of("reencoded_bits"));
    }
}

/// Whether a hash would prove work by these bits under a limit.
fn accepts(compact: CompactTarget, hash: [u8; 32], limit: Target) -> bool {
    let mut bytes = hash;
    bytes.reverse();
    compact.to_target().is_ok_and(|target| {
        target <= limit && target.is_met_by(ledger::BlockHash::from_bytes(bytes))
    })
}

#[test]
fn bits_mean_what_bitcoin_core_says() {
    let (mut count, mut flagged) = (0, 0);
    let limit = CompactTarget(0x1d00_ffff).to_target().expect("a target");
    for file in files("compact") {
        let json = file.json();
        for case in cases(&json, "cases") {
            assert_case(case);
            count += 1;
            flagged += usize::from(case["negative"] == true || case["overflow"] == true);
        }
        for case in cases(&json, "encode_only") {
            let compact = bits(case, "bits");
            let target = compact.to_target().expect("a target");
            assert_eq!(target.to_be_bytes(), bytes(field(case, "value_hex")));
            assert_eq!(target.to_compact(), compact);
            count += 1;
        }
        for case in cases(&json, "check_proof_of_work") {
            let hash = bytes(field(case, "hash_int_hex"));
            let found = accepts(bits(case, "bits"), hash, limit);
            assert_eq!(Value::from(found), case["accept"], "{}", case["name"]);
            count += 1;
        }
        for case in cases(&json, "retarget_core_pow_tests") {
            let time = |key| u32::try_from(number(case, key)).expect("32 bits");
            let before = bits(case, "bits").to_target().expect("a target");
            let schedule = Schedule {
                rule: DifficultyRule::Bitcoin,
                spacing_s: 600,
                starting: limit,
                easiest: limit,
            };
            let found = retarget(&schedule, before, time("first_time"), time("last_time"));
            assert_eq!(found, bits(case, "expected"), "{}", case["name"]);
            count += 1;
        }
    }
    assert!(flagged >= 3, "only {flagged} with a sign or an overflow");
    report(&format!("{count} compact targets"));
}
