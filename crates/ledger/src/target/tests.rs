//! The compact encoding has Bitcoin's edges, and work is what Bitcoin counts.

use alloc::{format, string::ToString, vec::Vec};

use ruint::aliases::U256;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{CompactError, CompactTarget, Target, Work};
use crate::{BlockHash, testing::Random};

fn target(hex: &str) -> Target {
    let value = U256::from_str_radix(hex, 16).expect("hex");
    Target::new(value).expect("above zero")
}

fn of_bits(bits: u32) -> Result<Target, CompactError> {
    CompactTarget(bits).to_target()
}

/// A target of random length.
fn random_target(random: &mut Random) -> Target {
    let value = random.number();
    Target::new(value.max(U256::from(1))).expect("above zero")
}

#[test]
fn bits_stand_for_the_targets_that_bitcoin_core_says() {
    // From Bitcoin Core's arith_uint256_tests, bignum_SetCompact: bits, target, canonical bits.
    for (bits, value, canonical) in [
        (0x0112_3456, "12", 0x0112_0000),
        (0x0212_3456, "1234", 0x0212_3400),
        (0x0312_3456, "123456", 0x0312_3456),
        (0x0412_3456, "12345600", 0x0412_3456),
        (0x0500_9234, "92340000", 0x0500_9234),
        (
            0x2012_3456,
            "1234560000000000000000000000000000000000000000000000000000000000",
            0x2012_3456,
        ),
        // Bitcoin's easiest target, regtest's, and signet's.
        (
            0x1d00_ffff,
            "ffff0000000000000000000000000000000000000000000000000000",
            0x1d00_ffff,
        ),
        (
            0x207f_ffff,
            "7fffff0000000000000000000000000000000000000000000000000000000000",
            0x207f_ffff,
        ),
        (
            0x1e03_77ae,
            "377ae000000000000000000000000000000000000000000000000000000",
            0x1e03_77ae,
        ),
    ] {
        let found = of_bits(bits).expect("bits of a target");
        assert_eq!(found, target(value), "{bits:08x}");
        assert_eq!(found.to_compact(), CompactTarget(canonical), "{bits:08x}");
    }
}

#[test]
fn zero_sign_and_overflow_are_told_apart() {
    let zero = |bits| Err(CompactError::Zero(CompactTarget(bits)));
    let negative = |bits| Err(CompactError::Negative(CompactTarget(bits)));
    let overflow = |bits| Err(CompactError::Overflow(CompactTarget(bits)));
    for bits in [
        0,
        0x0012_3456,
        0x0100_3456,
        0x0200_0056,
        0x0300_0000,
        0x0400_0000,
        // With the sign bit on nothing, or on digits that are dropped.
        0x0092_3456,
        0x0180_3456,
        0x0280_0056,
        0x0380_0000,
        0x0480_0000,
        0xff80_0000,
        0xff00_0000,
    ] {
        assert_eq!(of_bits(bits), zero(bits), "{bits:08x}");
    }
    for bits in [
        0x01fe_dcba,
        0x0492_3456,
        0x0380_0001,
        0x20ff_ffff,
        0xff80_0001,
    ] {
        assert_eq!(of_bits(bits), negative(bits), "{bits:08x}");
    }
    for bits in [
        0xff12_3456,
        0x2300_0001,
        0x2200_0100,
        0x2101_0000,
        0x217f_ffff,
        0xff00_0001,
    ] {
        assert_eq!(of_bits(bits), overflow(bits), "{bits:08x}");
    }
}

#[test]
fn each_size_byte_is_taken_or_refused_by_its_own_measure() {
    // A mantissa of one, two and three bytes fits below 2^256 up to sizes 34, 33 and 32.
    for size in 0..=0xff_u32 {
        for (mantissa, bytes) in [(0x01, 1_u32), (0x0100, 2), (0x01_0000, 3)] {
            let bits = size << 24 | mantissa;
            // The mantissa's lowest byte stands at place size - 3, the first nonzero one above it.
            let highest = size + bytes;
            let expected = if highest <= 3 {
                Err(CompactError::Zero(CompactTarget(bits)))
            } else if highest - 3 > 32 {
                Err(CompactError::Overflow(CompactTarget(bits)))
            } else {
                let power = 8 * (highest as usize - 4);
                Ok(Target::new(U256::from(1) << power).expect("above zero"))
            };
            assert_eq!(of_bits(bits), expected, "{bits:08x}");
        }
    }
}

#[test]
fn compact_forms_are_canonical() {
    let mut random = Random(1);
    for _ in 0..20_000 {
        let exact = random_target(&mut random);
        let compact = exact.to_compact();
        let rounded = compact.to_target().expect("a canonical form is a target");
        assert!(rounded <= exact);
        assert_eq!(rounded.to_compact(), compact, "{exact}");
        // What is lost lies below the two leading bytes at least.
        let lost = exact.value() - rounded.value();
        assert!(lost <= exact.value() >> 15, "{exact}");
        assert_eq!(compact.0 & CompactTarget::SIGN, 0);
    }
}

#[test]
fn any_bits_are_refused_or_reencode_to_the_same_target() {
    let mut random = Random(2);
    let mut targets = 0;
    for _ in 0..20_000 {
        let size = random.below(40) << 24;
        let bits = u32::try_from(size | random.below(1 << 24)).expect("32 bits");
        if let Ok(found) = of_bits(bits) {
            assert_eq!(found.to_compact().to_target(), Ok(found), "{bits:08x}");
            targets += 1;
        }
    }
    assert!(targets > 5_000, "only {targets} were targets");
}

#[test]
fn every_power_of_two_and_its_neighbours_round_down() {
    for power in 0..256 {
        let value = U256::from(1) << power;
        let exact = Target::new(value).expect("above zero");
        assert_eq!(exact.to_compact().to_target(), Ok(exact), "2^{power}");
        let Some(below) = Target::new(value - U256::from(1)) else {
            continue;
        };
        let rounded = below.to_compact().to_target().expect("a target");
        assert!(
            rounded <= below && rounded.value() >= value >> 1,
            "2^{power} - 1"
        );
    }
}

#[test]
fn a_hash_equal_to_the_target_meets_it() {
    let target = target("1234");
    let hash = |low: u8| {
        let mut bytes = [0; 32];
        bytes[..2].copy_from_slice(&[low, 0x12]);
        BlockHash::from_bytes(bytes)
    };
    assert!(target.is_met_by(hash(0x33)));
    assert!(target.is_met_by(hash(0x34)));
    assert!(!target.is_met_by(hash(0x35)));
    assert!(target.is_met_by(BlockHash::ZERO));
    assert!(!target.is_met_by(BlockHash::from_bytes([0xff; 32])));
    assert!(Target::of_difficulty(1).is_met_by(BlockHash::from_bytes([0xff; 32])));
}

#[test]
fn work_is_two_to_the_256_over_target_plus_one() {
    for (target, work) in [
        (Target::of_difficulty(0), "1"),
        (Target::of_difficulty(1), "1"),
        (target("1"), &format!("8{}", "0".repeat(63))),
        (target("ff"), &format!("1{}", "0".repeat(62))),
        // Bitcoin's easiest target: the work of each of its first blocks.
        (of_bits(0x1d00_ffff).expect("a target"), "100010001"),
        (of_bits(0x207f_ffff).expect("a target"), "2"),
    ] {
        let expected = U256::from_str_radix(work, 16).expect("hex");
        assert_eq!(target.work(), Work(expected), "{target}");
    }
}

#[test]
fn a_difficulty_is_about_its_own_work() {
    for hashes in [2, 3, 1 << 16, 1 << 20, 1_000_003, 1 << 52] {
        let exact = Target::of_difficulty(hashes);
        assert!(exact.work().to_hashes().abs_diff(hashes) <= 1, "{hashes}");
        let work = exact.to_compact().to_target().expect("a target").work();
        let off = work.to_hashes().abs_diff(hashes);
        assert!(off <= hashes >> 7, "{hashes} became {work}");
    }
    assert_eq!(
        Target::of_difficulty(u64::MAX).work().to_hashes(),
        (1 << 53) - 1
    );
}

#[test]
fn harder_targets_are_more_work() {
    let mut random = Random(3);
    for _ in 0..5_000 {
        let (a, b) = (random_target(&mut random), random_target(&mut random));
        if a < b {
            assert!(a.work() >= b.work(), "{a} and {b}");
        }
    }
}

#[test]
fn work_adds_without_overflow_and_quarters_round_down() {
    let work = |number: u64| Work(U256::from(number));
    assert_eq!(work(3).plus(work(4)), work(7));
    assert_eq!(Work::ZERO.plus(work(1)), work(1));
    let most = Work::from_be_bytes([0xff; 32]);
    assert_eq!(most.plus(work(1)), most);
    let quarters: Vec<_> = (0..9).map(|number| work(number).quarter()).collect();
    assert_eq!(quarters, [0, 0, 0, 0, 1, 1, 1, 1, 2].map(work));
    assert_eq!(most.to_hashes(), (1 << 53) - 1);
    assert_eq!(work((1 << 53) - 1).to_hashes(), (1 << 53) - 1);
    assert_eq!(work(1 << 53).to_hashes(), (1 << 53) - 1);
}

#[test]
fn numbers_show_most_significant_first() {
    let mut bytes = [0; 32];
    bytes[31] = 0x34;
    bytes[30] = 0x12;
    assert_eq!(target("1234").to_be_bytes(), bytes);
    assert_eq!(Work::from_be_bytes(bytes), Work(U256::from(0x1234)));
    assert_eq!(Work::from_be_bytes(bytes).to_be_bytes(), bytes);
    let shown = format!("{}1234", "0".repeat(60));
    assert_eq!(target("1234").to_string(), shown);
    assert_eq!(Work::from_be_bytes(bytes).to_string(), shown);
    assert_eq!(CompactTarget(0x1d00_ffff).to_string(), "1d00ffff");
    assert_eq!(CompactTarget(0x0112_3456).to_string(), "01123456");
}

#[test]
fn a_target_above_zero_only() {
    assert_eq!(Target::new(U256::ZERO), None);
    let hardest = Target::of_difficulty(u64::MAX);
    assert_eq!(hardest.value(), U256::MAX / U256::from(u64::MAX));
    assert_eq!(Target::of_difficulty(0), Target::of_difficulty(1));
    assert_eq!(Target::of_difficulty(1).value(), U256::MAX);
}
