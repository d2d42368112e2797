//! Bitcoin's retarget, by the rows of Bitcoin Core's own tests and at its edges.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::target;
use crate::{
    CompactTarget, DifficultyRule, Height, Target,
    difficulty::{PERIOD_BLOCKS, Schedule, asert_target, begins_period, retarget},
};

const DAY_S: u32 = 86_400;

fn schedule(rule: DifficultyRule) -> Schedule {
    Schedule {
        rule,
        spacing_s: 600,
        starting: target(0x1d00_ffff),
        easiest: target(0x1d00_ffff),
    }
}

fn next(bits: u32, first_time: u32, last_time: u32) -> u32 {
    let schedule = schedule(DifficultyRule::Bitcoin);
    retarget(&schedule, target(bits), first_time, last_time).0
}

#[test]
fn bitcoin_cores_four_retargets() {
    // `get_next_work`, `_pow_limit`, `_lower_limit_actual` and `_upper_limit_actual` of pow_tests.
    for (first_time, last_time, bits, expected) in [
        (1_261_130_161, 1_262_152_739, 0x1d00_ffff, 0x1d00_d86a),
        (1_231_006_505, 1_233_061_996, 0x1d00_ffff, 0x1d00_ffff),
        (1_279_008_237, 1_279_297_671, 0x1c05_a3f4, 0x1c01_68fd),
        (1_263_163_443, 1_269_211_443, 0x1c38_7f6f, 0x1d00_e1fd),
    ] {
        assert_eq!(next(bits, first_time, last_time), expected);
    }
}

#[test]
fn a_step_is_a_quarter_to_fourfold_and_the_limit_holds() {
    let (planned, bits) = (14 * DAY_S, 0x1b04_04cb);
    assert_eq!(next(bits, 0, planned), bits);
    assert_eq!(next(bits, 0, planned / 4), next(bits, 0, 0));
    assert_eq!(next(bits, 0, 4 * planned), next(bits, 0, u32::MAX));
    // A period whose last time lies before its first counts as the shortest.
    assert_eq!(next(bits, 1_000, 0), next(bits, 0, 0));
    assert_eq!(next(0x1d00_ffff, 0, planned + 1), 0x1d00_ffff);
    assert_ne!(next(0x1d00_ffff, 0, planned - 1), 0x1d00_ffff);
}

#[test]
fn the_hardest_and_the_easiest_target_stay_targets() {
    let open = Schedule {
        starting: Target::of_difficulty(1),
        easiest: Target::of_difficulty(1),
        ..schedule(DifficultyRule::Bitcoin)
    };
    let hardest = Target::of_difficulty(u64::MAX);
    for spacing_s in [1, 600, 3_600, u32::MAX] {
        let schedule = Schedule { spacing_s, ..open };
        for last_time in [0, 1, u32::MAX] {
            for from in [open.easiest, hardest, target(0x0101_0000)] {
                let found = retarget(&schedule, from, 0, last_time);
                let found = found.to_target().expect("a target");
                assert!(found <= open.easiest);
            }
        }
    }
    // One and a quarter of it are the same whole number: no target is zero.
    let one = target(0x0101_0000);
    assert_eq!(retarget(&open, one, 0, 0), CompactTarget(0x0101_0000));
}

#[test]
fn a_period_has_2016_blocks() {
    assert_eq!(PERIOD_BLOCKS, 2_016);
    for (height, begins) in [(0, true), (1, false), (2_015, false), (2_016, true)] {
        assert_eq!(begins_period(Height(height)), begins);
    }
}

#[test]
fn bitcoin_cashs_rule_halves_and_doubles_in_two_days() {
    let schedule = schedule(DifficultyRule::Asert);
    let harder = Schedule {
        starting: target(0x1b04_04cb),
        ..schedule
    };
    let at = |height, since_s| asert_target(&harder, Height(height), since_s);
    let start = harder.starting.to_compact();
    // On plan it stays; the parent of block n + 1 is n spacings old.
    for height in [1, 2, 300, 100_000] {
        assert_eq!(
            at(height, 600 * i64::try_from(height).expect("small")),
            start
        );
    }
    let two_days = i64::from(2 * DAY_S);
    let doubled = at(1, 600 + two_days).to_target().expect("a target");
    assert_eq!(
        doubled.work().to_hashes(),
        harder.starting.work().to_hashes() / 2
    );
    let halved = at(289, 600).to_target().expect("a target");
    assert_eq!(halved.to_compact(), CompactTarget(0x1b02_0265));
    for (height, since_s) in [(1, i64::MAX), (1, i64::MIN), (u64::MAX, 0)] {
        assert!(at(height, since_s).to_target().expect("a target") <= harder.easiest);
    }
}
