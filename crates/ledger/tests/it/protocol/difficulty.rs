//! One step of each difficulty rule, with the numbers on the way computed here once more.

use ledger::{
    CompactTarget, DifficultyRule, Height, Room,
    difficulty::{Schedule, active_time, asert_target, next_target, retarget},
};
use ruint::aliases::U256;

use super::chain::points;
use crate::document::Example;

fn schedule(rule: DifficultyRule, spacing_s: u32, bits: u32) -> Schedule {
    let target = CompactTarget(bits).to_target().expect("a target");
    Schedule {
        rule,
        spacing_s,
        starting: target,
        easiest: target,
    }
}

/// The way from seconds late to a target, as the document describes it.
fn asert_steps(
    example: Example,
    schedule: &Schedule,
    late_s: i128,
    half_life_s: i128,
) -> (Example, CompactTarget) {
    let exponent = late_s * 65_536 / half_life_s;
    let doublings = exponent.div_euclid(65_536);
    let fraction = u64::try_from(exponent.rem_euclid(65_536)).expect("below 2^16");
    let cubic = 195_766_423_245_049 * fraction
        + 971_821_376 * fraction.pow(2)
        + 5_127 * fraction.pow(3)
        + (1 << 47);
    let factor = 65_536 + (cubic >> 48);
    let product = U256::from_be_bytes(schedule.starting.to_be_bytes()) * U256::from(factor);
    let places = usize::try_from(doublings.abs()).expect("a few");
    let moved = if doublings < 0 {
        product >> places
    } else {
        product << places
    };
    let target: U256 = moved >> 16_usize;
    let most = U256::from_be_bytes(schedule.easiest.to_be_bytes());
    let target = target.clamp(U256::from(1), most);
    let example = example
        .gives("late", late_s)
        .gives("half-life", half_life_s)
        .gives("exponent", exponent)
        .gives("doublings", doublings)
        .gives("fraction", fraction)
        .gives("factor", factor)
        .gives("anchor", schedule.starting)
        .gives("target", format!("{target:064x}"));
    (example, compact(target))
}

/// The compact form, as the document describes it.
fn compact(target: U256) -> CompactTarget {
    let bytes = target.bit_len().div_ceil(8);
    let first_three = if bytes <= 3 {
        target << (8 * (3 - bytes))
    } else {
        target >> (8 * (bytes - 3))
    };
    let mantissa = u32::try_from(first_three).expect("24 bits");
    let size = u32::try_from(bytes).expect("at most 32");
    if mantissa & 0x0080_0000 == 0 {
        CompactTarget(size << 24 | mantissa)
    } else {
        CompactTarget((size + 1) << 24 | mantissa >> 8)
    }
}

pub(crate) fn classroom() -> Example {
    let room = Room::commons();
    let schedule = room.schedule();
    let [_, first, second] = points();
    let gap_s = second.header().time - first.header().time;
    let parent_active_s = active_time(schedule, Height(0), 0, 30);
    let active_s = active_time(schedule, Height(1), parent_active_s, gap_s);
    let example = Example::new("classroom step")
        .gives("spacing", schedule.spacing_s)
        .gives("height", 2)
        .gives("active time of block 1", parent_active_s)
        .gives("gap", gap_s)
        .gives("active time", active_s);
    let late_s = i128::from(active_s) - 15 * 2;
    let (example, bits) = asert_steps(example, schedule, late_s, 8 * 15);
    assert_eq!(bits, next_target(schedule, Height(2), active_s));
    assert_eq!(bits, second.header().bits);
    example.gives("bits", bits)
}

pub(crate) fn asert() -> Example {
    let schedule = Schedule {
        easiest: CompactTarget(0x1f00_ffff).to_target().expect("a target"),
        ..schedule(DifficultyRule::Asert, 15, 0x1e0f_ffff)
    };
    let since_s = 800;
    let example = Example::new("asert step")
        .gives("spacing", schedule.spacing_s)
        .gives("height of the parent", 100)
        .gives("since", since_s);
    let (example, bits) = asert_steps(example, &schedule, i128::from(since_s) - 15 * 100, 288 * 15);
    assert_eq!(bits, asert_target(&schedule, Height(100), since_s));
    example.gives("bits", bits)
}

/// Bitcoin's first change of its target, at block 32,256.
pub(crate) fn bitcoin() -> Example {
    let schedule = schedule(DifficultyRule::Bitcoin, 600, 0x1d00_ffff);
    let (first_time, last_time) = (1_261_130_161, 1_262_152_739);
    let planned_s = 600_u64 * 2_016;
    let took_s = u64::from(last_time - first_time);
    let counted_s = took_s.clamp(planned_s / 4, planned_s * 4);
    let before = U256::from_be_bytes(schedule.starting.to_be_bytes());
    let target = before * U256::from(counted_s) / U256::from(planned_s);
    let bits = retarget(&schedule, schedule.starting, first_time, last_time);
    assert_eq!(bits, compact(target));
    Example::new("bitcoin step")
        .gives("time of block 30240", first_time)
        .gives("time of block 32255", last_time)
        .gives("took", took_s)
        .gives("counted", counted_s)
        .gives("planned", planned_s)
        .gives("target before", schedule.starting)
        .gives("target", format!("{target:064x}"))
        .gives("bits", bits)
}
