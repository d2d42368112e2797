//! The rules for headers.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{assert_breaks, assert_covers, details};
use crate::{
    BlockHash, CompactTarget, Header, MerkleRoot, RuleError,
    difficulty::TimeFloor,
    rules::{HEADER_RULES, HeaderSubject, LEAST_VERSION, check_all, seconds_ahead},
};

const BITS: CompactTarget = CompactTarget(0x207f_ffff);
const NOW_S: u64 = 5_000;

/// A header that breaks nothing, at every limit that it can be at.
fn good() -> HeaderSubject {
    let target = BITS.to_target().expect("bits of a target");
    let mut hash = target.to_be_bytes();
    hash.reverse();
    HeaderSubject {
        header: Header {
            version: LEAST_VERSION,
            prev: BlockHash::ZERO,
            merkle_root: MerkleRoot::ZERO,
            time: 5_015,
            bits: BITS,
            nonce: 0,
        },
        hash: BlockHash::from_bytes(hash),
        time_floor: TimeFloor::Parent(5_014),
        expected_bits: BITS,
        target,
        spacing_s: 15,
        now_s: NOW_S,
    }
}

/// A way to break one rule, and what it says.
type Case = (fn(&mut HeaderSubject), RuleError);

/// A hash above the target.
fn high() -> BlockHash {
    let mut hash = [0; 32];
    hash[31] = 0x80;
    BlockHash::from_bytes(hash)
}

fn cases() -> [Case; 9] {
    let target = good().target;
    [
        (
            |subject| subject.header.version = 0,
            RuleError::BadVersion { least: 1, found: 0 },
        ),
        (
            |subject| subject.header.version = i32::MIN,
            RuleError::BadVersion {
                least: 1,
                found: i32::MIN,
            },
        ),
        (
            |subject| subject.time_floor = TimeFloor::Parent(5_015),
            RuleError::TimeNotAfterParent {
                parent: 5_015,
                found: 5_015,
            },
        ),
        (
            |subject| subject.time_floor = TimeFloor::Parent(u32::MAX),
            RuleError::TimeNotAfterParent {
                parent: u32::MAX,
                found: 5_015,
            },
        ),
        (
            |subject| subject.time_floor = TimeFloor::MedianPast(5_015),
            RuleError::TimeNotAfterMedian {
                median: 5_015,
                found: 5_015,
            },
        ),
        (
            |subject| subject.now_s = 4_999,
            RuleError::TimeTooFarAhead {
                latest: 5_014,
                found: 5_015,
                ahead_s: 15,
            },
        ),
        (
            |subject| subject.header.time = u32::MAX,
            RuleError::TimeTooFarAhead {
                latest: 5_015,
                found: u32::MAX,
                ahead_s: 15,
            },
        ),
        (
            |subject| subject.header.bits = CompactTarget(0x207f_fffe),
            RuleError::BadBits {
                expected: BITS,
                found: CompactTarget(0x207f_fffe),
            },
        ),
        (
            |subject| subject.hash = high(),
            RuleError::HashAboveTarget {
                hash: high(),
                target,
            },
        ),
    ]
}

#[test]
fn a_good_header_breaks_nothing() {
    assert_eq!(check_all(HEADER_RULES, &good()), Ok(()));
    let mut newest = good();
    newest.header.version = i32::MAX;
    newest.now_s = u64::MAX;
    assert_eq!(check_all(HEADER_RULES, &newest), Ok(()));
    for time_floor in [TimeFloor::MedianPast(5_014), TimeFloor::Unknown] {
        let subject = HeaderSubject {
            time_floor,
            ..good()
        };
        assert_eq!(check_all(HEADER_RULES, &subject), Ok(()));
    }
}

#[test]
fn each_rule_refuses_what_breaks_it() {
    for (break_it, refusal) in cases() {
        let mut subject = good();
        break_it(&mut subject);
        assert_breaks(HEADER_RULES, &subject, &refusal);
    }
    assert_covers(HEADER_RULES, &cases().map(|(_, refusal)| refusal));
}

#[test]
fn the_first_broken_rule_is_told() {
    let told = |subject: &HeaderSubject| {
        let found = check_all(HEADER_RULES, subject);
        found.expect_err("it is broken").rule()
    };
    let mut subject = good();
    subject.hash = BlockHash::from_bytes([0xff; 32]);
    assert_eq!(told(&subject), "hashAboveTarget");
    subject.header.bits = CompactTarget(0);
    assert_eq!(told(&subject), "badBits");
    subject.now_s = 0;
    assert_eq!(told(&subject), "timeTooFarAhead");
    subject.time_floor = TimeFloor::Parent(u32::MAX);
    assert_eq!(told(&subject), "timeNotAfterParent");
    subject.header.version = 0;
    assert_eq!(told(&subject), "badVersion");
}

#[test]
fn a_block_may_be_ten_seconds_ahead_at_least() {
    for (spacing_s, ahead_s) in [(1, 10), (10, 10), (11, 11), (15, 15), (3_600, 3_600)] {
        assert_eq!(seconds_ahead(spacing_s), ahead_s);
    }
}

#[test]
fn details_are_the_values_compared() {
    let [version, _, parent, _, median, ahead, _, bits, hash] = cases().map(|(_, refusal)| refusal);
    assert_eq!(details(&version), ["least=1", "found=0"]);
    assert_eq!(details(&parent), ["parent=5015", "found=5015"]);
    assert_eq!(details(&median), ["median=5015", "found=5015"]);
    assert_eq!(details(&ahead), ["latest=5014", "found=5015"]);
    assert_eq!(details(&bits), ["expected=207fffff", "found=207ffffe"]);
    let zeros = "0".repeat(62);
    let target = alloc::format!("target=7fffff{}", "0".repeat(58));
    assert_eq!(details(&hash), [alloc::format!("hash=80{zeros}"), target]);
}
