//! Each difficulty rule on a chain of its own, and chains that are known from their middle on.

use alloc::{vec, vec::Vec};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{HeaderPoint, child, room_of};
use crate::{
    CompactTarget, DifficultyRule, Header, Height, Room, RuleError, Target,
    difficulty::{self, Schedule, TimeFloor},
    testing::{CREATED_AT_S, LATE_S, SPACING_S, mined, params},
};

/// A room under a rule, where one hash in 16 makes a block at first.
fn room(rule: DifficultyRule) -> Room {
    let mut params = params();
    params.difficulty = rule;
    params.starting_bits = Target::of_difficulty(16).to_compact();
    room_of(&params)
}

/// A good child of a point at a time.
fn child_at(room: &Room, parent: &HeaderPoint, time: u32) -> Header {
    let mut header = child(room, parent, 1);
    header.time = time;
    header.bits = parent.child_bits(room, time);
    mined(header)
}

fn extended(room: &Room, parent: &HeaderPoint, time: u32) -> HeaderPoint {
    let header = child_at(room, parent, time);
    parent.extend(room, header, LATE_S).expect("a good header")
}

#[test]
fn median_time_past_lets_time_go_back_but_not_behind_half_of_the_last_eleven() {
    for rule in [DifficultyRule::Asert, DifficultyRule::Bitcoin] {
        let room = room(rule);
        let mut tip = HeaderPoint::genesis(&room);
        let mut times = vec![CREATED_AT_S];
        // From the third on, each second block is before its parent.
        for step in [
            50, 60, 55, 90, 70, 110, 85, 130, 100, 150, 120, 170, 140_u32,
        ] {
            let mut newest: Vec<u32> = times.iter().rev().take(11).copied().collect();
            newest.sort_unstable();
            let median = newest[newest.len() / 2];
            assert_eq!(tip.time_floor(), TimeFloor::MedianPast(median));
            assert_eq!(tip.time_floor().earliest(), median + 1);
            let found = median;
            let late = child_at(&room, &tip, found);
            assert_eq!(
                tip.extend(&room, late, LATE_S),
                Err(RuleError::TimeNotAfterMedian { median, found })
            );
            let earliest = child_at(&room, &tip, median + 1);
            assert!(tip.extend(&room, earliest, LATE_S).is_ok());
            let time = CREATED_AT_S + step;
            tip = extended(&room, &tip, time);
            times.push(time);
        }
    }
}

#[test]
fn asert_follows_the_parents_time_since_block_1() {
    let room = room(DifficultyRule::Asert);
    let schedule = room.schedule();
    let genesis = HeaderPoint::genesis(&room);
    // A room may stand unused for long after it was made.
    let first_time = CREATED_AT_S + 1_000_000;
    let mut tip = extended(&room, &genesis, first_time);
    let starting = schedule.starting.to_compact();
    assert_eq!(tip.header().bits, starting);
    for (height, time) in [
        (1, first_time),
        (2, first_time + 5_000),
        (3, first_time + 4_000),
    ] {
        assert_eq!(tip.height(), Height(height));
        let since_s = i64::from(time - first_time) + i64::from(SPACING_S);
        let bits = difficulty::asert_target(schedule, Height(height), since_s);
        // The child's own time does not count.
        for gap_s in [1, 100_000] {
            assert_eq!(tip.child_bits(&room, time + gap_s), bits);
        }
        let next = [first_time + 5_000, first_time + 4_000, first_time + 6_000];
        tip = extended(
            &room,
            &tip,
            next[usize::try_from(height).expect("small") - 1],
        );
        assert_eq!(tip.header().bits, bits);
    }
    assert_ne!(tip.header().bits, starting);
}

#[test]
fn bitcoins_target_changes_with_the_period_and_only_then() {
    let room = room(DifficultyRule::Bitcoin);
    let schedule = room.schedule();
    let mut tip = HeaderPoint::genesis(&room);
    let mut first_time = CREATED_AT_S;
    let mut bits = schedule.starting.to_compact();
    for height in 1..=2 * 2_016_u32 {
        // The first period is too slow, the second too fast.
        let gap_s = if height < 2_016 { 12 } else { 6 };
        if height % 2_016 == 0 {
            let target = bits.to_target().expect("a target");
            let changed = difficulty::retarget(schedule, target, first_time, tip.header().time);
            assert_ne!(changed, bits);
            bits = changed;
            first_time = tip.header().time + gap_s;
        }
        assert_eq!(tip.child_bits(&room, 0), bits, "height {height}");
        tip = extended(&room, &tip, tip.header().time + gap_s);
        assert_eq!(tip.header().bits, bits);
    }
}

/// Bitcoin's schedule with the easiest target of [`room`].
fn schedule() -> Schedule {
    *room(DifficultyRule::Bitcoin).schedule()
}

#[test]
fn a_chain_known_from_its_middle_on_checks_what_it_can() {
    let schedule = schedule();
    let room = room(DifficultyRule::Bitcoin);
    let genesis = HeaderPoint::genesis(&room);
    let header = child_at(&room, &genesis, CREATED_AT_S + 10);
    let height = Height(4 * 2_016 - 12);
    let start = HeaderPoint::first_known(&schedule, header, height).expect("it is mined");
    assert_eq!((start.height(), start.hash()), (height, header.hash()));
    assert_eq!(start.work(), start.target().work());
    let mut tip = start;
    let next = |tip: &HeaderPoint, time, bits| {
        mined(Header {
            prev: tip.hash(),
            time,
            bits,
            ..header
        })
    };
    // Of the median of eleven times one is known, then two.
    for known in 1..=10 {
        assert_eq!(tip.time_floor(), TimeFloor::Unknown);
        assert_eq!(tip.child_bits_by(&schedule, 0), Some(header.bits));
        let early = next(&tip, CREATED_AT_S - known, header.bits);
        tip = tip.extend_by(&schedule, early, LATE_S).expect("unchecked");
    }
    assert_eq!(tip.time_floor(), TimeFloor::MedianPast(CREATED_AT_S - 5));
    let last = next(&tip, CREATED_AT_S, header.bits);
    tip = tip.extend_by(&schedule, last, LATE_S).expect("good");
    // The next one begins a period, and nobody knows when this one began.
    assert_eq!(tip.height().next(), Height(4 * 2_016));
    assert_eq!(tip.child_bits_by(&schedule, 0), None);
    let harder = Target::of_difficulty(40).to_compact();
    for bits in [header.bits, harder] {
        let any = next(&tip, CREATED_AT_S, bits);
        let begun = tip.extend_by(&schedule, any, LATE_S).expect("unchecked");
        assert_eq!(begun.child_bits_by(&schedule, 0), Some(bits));
        let expected_work = tip.work().plus(begun.target().work());
        assert_eq!(begun.work(), expected_work);
    }
    for found in [0, 0x2200_ffff, 0x0480_0001].map(CompactTarget) {
        let none = Header {
            bits: found,
            prev: tip.hash(),
            ..header
        };
        let expected = header.bits;
        assert_eq!(
            tip.extend_by(&schedule, none, LATE_S),
            Err(RuleError::BadBits { expected, found })
        );
    }
}

#[test]
fn a_first_known_header_proves_its_own_work() {
    let schedule = schedule();
    let room = room(DifficultyRule::Bitcoin);
    let header = child_at(&room, &HeaderPoint::genesis(&room), CREATED_AT_S + 10);
    let first = |header| HeaderPoint::first_known(&schedule, header, Height(7));
    let target = header.bits.to_target().expect("a target");
    let unlucky = (0..10_000)
        .map(|nonce| Header { nonce, ..header })
        .find(|header| !target.is_met_by(header.hash()))
        .expect("15 of 16 are");
    let hash = unlucky.hash();
    assert_eq!(
        first(unlucky),
        Err(RuleError::HashAboveTarget { hash, target })
    );
    let found = CompactTarget(0x04ff_ffff);
    let none = Header {
        bits: found,
        ..header
    };
    let expected = schedule.easiest.to_compact();
    assert_eq!(first(none), Err(RuleError::BadBits { expected, found }));
}

#[test]
#[should_panic(expected = "other rules than Bitcoin's count from the genesis block")]
fn another_rule_knows_no_middle() {
    let schedule = Schedule {
        rule: DifficultyRule::Asert,
        ..schedule()
    };
    let room = room(DifficultyRule::Asert);
    let header = *HeaderPoint::genesis(&room).header();
    let _ = HeaderPoint::first_known(&schedule, header, Height(7));
}
