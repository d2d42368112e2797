//! The bare rule is Bitcoin Cash's; the room's rule counts active time and never panics.

mod bitcoin;

use alloc::vec::Vec;

use ruint::{Uint, aliases::U256};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    Elapsed, HALF_LIFE_SPACINGS, LONGEST_GAP_SPACINGS, Schedule, active_time, asert, next_target,
    power_of_two_fraction,
};
use crate::{CompactTarget, DifficultyRule, Height, Target, testing::Random};

const RUNS: [&str; 3] = [
    include_str!("../../tests/vectors/difficulty/asert/run01.txt"),
    include_str!("../../tests/vectors/difficulty/asert/run02.txt"),
    include_str!("../../tests/vectors/difficulty/asert/run09.txt"),
];

fn target(bits: u32) -> Target {
    CompactTarget(bits).to_target().expect("bits of a target")
}

fn number(text: &str) -> i128 {
    match text.strip_prefix("0x") {
        Some(digits) => i128::from_str_radix(digits, 16).expect("hex digits"),
        None => text.parse().expect("digits"),
    }
}

/// The Commons' schedule.
fn schedule() -> Schedule {
    Schedule {
        rule: DifficultyRule::Classroom,
        spacing_s: 15,
        starting: target(0x1e0f_ffff),
        easiest: target(0x1f00_ffff),
    }
}

#[test]
fn asert_gives_the_published_bits() {
    let mut rows = 0;
    for run in RUNS {
        let header = |name: &str| {
            let line = run.lines().find(|line| line.contains(name));
            let (_, value) = line.expect(name).rsplit_once(' ').expect(name);
            number(value)
        };
        let anchor = u32::try_from(header("anchor nBits")).expect("32 bits");
        for line in run
            .lines()
            .filter(|line| line.starts_with(char::is_numeric))
        {
            let row: Vec<i128> = line.split_whitespace().map(number).collect();
            let elapsed = Elapsed {
                time_s: row[2] - header("anchor parent time"),
                blocks: row[1] - header("anchor height"),
                spacing_s: 600,
                half_life_s: 172_800,
            };
            let bits = asert(target(anchor), target(0x1d00_ffff), &elapsed);
            assert_eq!(i128::from(bits.0), row[3], "{line}");
            rows += 1;
        }
    }
    assert_eq!(rows, 30);
}

/// `anchor × 2^…` with numbers wide enough to lose nothing.
fn asert_in_wide_numbers(anchor: Target, easiest: Target, elapsed: &Elapsed) -> CompactTarget {
    type Wide = Uint<1024, 16>;
    let late_s = elapsed.time_s - elapsed.spacing_s * (elapsed.blocks + 1);
    let exponent = late_s * 65_536 / elapsed.half_life_s;
    let whole = exponent.div_euclid(65_536);
    let fraction = u64::try_from(exponent.rem_euclid(65_536)).expect("below 2^16");
    let scaled = Wide::from(anchor.value()) * Wide::from(power_of_two_fraction(fraction));
    let value = match usize::try_from(whole) {
        Ok(doublings) if doublings < 700 => (scaled << doublings) >> 16_usize,
        Ok(_) => Wide::MAX,
        Err(_) => {
            let halvings = usize::try_from(whole.unsigned_abs()).unwrap_or(usize::MAX);
            scaled >> halvings.saturating_add(16)
        }
    };
    let most = Wide::from(easiest.value());
    let value: U256 = value.clamp(Wide::from(1_u64), most).to();
    Target::new(value).expect("above zero").to_compact()
}

#[test]
fn asert_loses_no_bits() {
    let mut random = Random(3);
    for round in 0..50_000 {
        let value = random.number();
        let anchor = Target::new(value.max(U256::from(1))).expect("above zero");
        let easiest = match round % 3 {
            0 => Target::of_difficulty(1),
            1 => anchor,
            _ => Target::new(
                anchor
                    .value()
                    .saturating_mul(U256::from(random.below(1_000) + 1)),
            )
            .expect("above zero"),
        };
        let span = 1 << random.below(34);
        let elapsed = Elapsed {
            time_s: i128::from(random.below(span)),
            blocks: i128::from(random.below(span)) / 600,
            spacing_s: 600,
            half_life_s: 172_800,
        };
        assert_eq!(
            asert(anchor, easiest, &elapsed),
            asert_in_wide_numbers(anchor, easiest, &elapsed),
            "{anchor} {easiest} {elapsed:?}"
        );
    }
}

#[test]
fn the_polynomial_stays_in_64_bits_and_near_the_power() {
    let mut last = 0;
    for fraction in 0..1 << 16 {
        let factor = power_of_two_fraction(fraction);
        assert!((65_536..=131_072).contains(&factor), "{fraction}");
        assert!(factor >= last, "{fraction}");
        last = factor;
    }
    assert_eq!(power_of_two_fraction(0), 65_536);
    // 2^(1/2) and 2^(3/4) in units of 2^-16, by the specification off by less than 0.013 %.
    for (fraction, exact) in [(1 << 15, 92_682), (3 << 14, 110_218)] {
        assert!(power_of_two_fraction(fraction).abs_diff(exact) <= 12);
    }
}

#[test]
fn the_first_block_has_the_starting_target_whenever_it_comes() {
    let schedule = schedule();
    for gap_s in [0, 1, 15, 600, 601, u32::MAX] {
        let active_s = active_time(&schedule, Height(0), 0, gap_s);
        assert_eq!(active_s, 15);
        assert_eq!(
            next_target(&schedule, Height(1), active_s),
            schedule.starting.to_compact()
        );
    }
}

#[test]
fn active_time_counts_gaps_up_to_forty_spacings() {
    let schedule = schedule();
    let longest = LONGEST_GAP_SPACINGS * 15;
    assert_eq!(longest, 600);
    for (gap_s, counted) in [
        (0, 0),
        (1, 1),
        (599, 599),
        (600, 600),
        (601, 600),
        (u32::MAX, 600),
    ] {
        let found = active_time(&schedule, Height(5), 1_000, gap_s);
        assert_eq!(found, 1_000 + counted, "{gap_s}");
    }
    assert_eq!(active_time(&schedule, Height(5), u64::MAX, 600), u64::MAX);
}

#[test]
fn blocks_on_plan_keep_the_starting_target() {
    let schedule = schedule();
    let mut active_s = 0;
    for height in 0..2_000 {
        active_s = active_time(&schedule, Height(height), active_s, 15);
        assert_eq!(
            next_target(&schedule, Height(height + 1), active_s),
            schedule.starting.to_compact(),
            "{height}"
        );
    }
}

#[test]
fn a_half_life_late_doubles_and_a_half_life_early_halves() {
    let schedule = schedule();
    let half_life_s = HALF_LIFE_SPACINGS * 15;
    let on_time_s = 100 * 15;
    let plan = schedule.starting.value();
    for (active_s, value) in [
        (on_time_s, plan),
        (on_time_s + half_life_s, plan << 1),
        (on_time_s + 3 * half_life_s, plan << 3),
        (on_time_s - half_life_s, plan >> 1),
        (on_time_s - 9 * half_life_s, plan >> 9),
    ] {
        let expected = Target::new(value).expect("above zero").to_compact();
        assert_eq!(next_target(&schedule, Height(100), active_s), expected);
    }
}

#[test]
fn a_blocks_own_time_makes_it_easier_until_the_gap_is_full() {
    let schedule = Schedule {
        easiest: Target::of_difficulty(1),
        ..schedule()
    };
    let (height, parent_active_s) = (Height(49), 49 * 15);
    let mut last = Target::new(U256::from(1)).expect("above zero");
    for gap_s in 1..=900 {
        let active_s = active_time(&schedule, height, parent_active_s, gap_s);
        let found = next_target(&schedule, Height(50), active_s);
        let found = found.to_target().expect("a target");
        assert!(found >= last, "after {gap_s} s");
        if gap_s > 600 {
            assert_eq!(found, last, "after {gap_s} s");
        }
        last = found;
    }
    // 39 spacings late are 4.875 half-lives.
    let times = last.value() / schedule.starting.value();
    assert_eq!(times, U256::from(29), "2^4.875 is 29.3");
}

#[test]
fn no_target_is_easier_than_the_easiest() {
    let schedule = schedule();
    let easiest = schedule.easiest.to_compact();
    for active_s in [100_000, u64::from(u32::MAX), u64::MAX] {
        assert_eq!(next_target(&schedule, Height(2), active_s), easiest);
    }
    // Where the easiest is any hash, the wide product is cut there and nowhere else.
    let open = Schedule {
        starting: Target::of_difficulty(1),
        easiest: Target::of_difficulty(1),
        ..schedule
    };
    for active_s in [30, 31, 40, 600, u64::MAX] {
        let found = next_target(&open, Height(2), active_s);
        assert_eq!(found, CompactTarget(0x2100_ffff), "{active_s}");
    }
}

#[test]
fn no_target_is_harder_than_one() {
    let schedule = schedule();
    for height in [1 << 20, 1 << 32, u64::MAX / 2, u64::MAX] {
        let found = next_target(&schedule, Height(height), 0);
        assert_eq!(found, CompactTarget(0x0101_0000), "{height}");
        assert_eq!(
            found.to_target(),
            Ok(Target::new(U256::from(1)).expect("1"))
        );
    }
}

#[test]
fn extreme_heights_and_times_give_targets() {
    let mut random = Random(9);
    let numbers = [
        0,
        1,
        15,
        u64::from(u32::MAX),
        u64::MAX / 2,
        u64::MAX - 1,
        u64::MAX,
    ];
    for spacing_s in [1, 15, 3_600, u32::MAX] {
        for starting in [1, 2, 1 << 20, u64::MAX] {
            let starting = Target::of_difficulty(starting);
            let easiest = starting.max(Target::of_difficulty(random.next()));
            let schedule = Schedule {
                rule: DifficultyRule::Classroom,
                spacing_s,
                starting,
                easiest,
            };
            for height in numbers {
                for active_s in numbers {
                    let bits = next_target(&schedule, Height(height.max(1)), active_s);
                    let found = bits.to_target().expect("the rule gives real targets");
                    assert!(found <= easiest);
                    let gap_s = u32::MAX;
                    assert!(active_time(&schedule, Height(height), active_s, gap_s) > 0);
                }
            }
        }
    }
}
