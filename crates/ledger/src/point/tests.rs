//! Headers extend their chain, and a small lead does not move a node.

mod kept;
mod rules;

use alloc::vec::Vec;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::HeaderPoint;
use crate::{
    BlockHash, CompactTarget, Header, Height, MerkleRoot, Room, RuleError, Target, Work,
    difficulty,
    testing::{CREATED_AT_S, LATE_S, SPACING_S, mined, params, room, room_of},
};

/// A good child of a point, so many seconds after it.
fn child(room: &Room, parent: &HeaderPoint, gap_s: u32) -> Header {
    let time = parent.header().time + gap_s;
    mined(Header {
        version: 1,
        prev: parent.hash(),
        merkle_root: MerkleRoot::from_bytes([7; 32]),
        time,
        bits: parent.child_bits(room, time),
        nonce: 0,
    })
}

/// A room whose targets move: one hash in 64 at first, any at the easiest.
fn moving_room() -> Room {
    let mut params = params();
    params.starting_bits = Target::of_difficulty(64).to_compact();
    room_of(&params)
}

#[test]
fn a_chain_adds_up_height_work_and_active_time() {
    let room = moving_room();
    let genesis = HeaderPoint::genesis(&room);
    let gaps = [1_000_u32, 10, 3, 5_000, 12, 1, 400];
    let (mut tip, mut work, mut active_s) = (genesis, genesis.work(), 0);
    for (height, gap_s) in (1..).zip(gaps) {
        let header = child(&room, &tip, gap_s);
        tip = tip.extend(&room, header, LATE_S).expect("a good header");
        // Block 1 counts one spacing, the others at most forty.
        active_s += match height {
            1 => u64::from(SPACING_S),
            _ => u64::from(gap_s).min(40 * u64::from(SPACING_S)),
        };
        let bits = difficulty::next_target(room.schedule(), Height(height), active_s);
        assert_eq!(header.bits, bits, "height {height}");
        let target = bits.to_target().expect("a target");
        work = work.plus(target.work());
        assert_eq!(tip.height(), Height(height));
        assert_eq!(tip.work(), work);
        assert_eq!(tip.target(), target);
        assert_eq!(tip.hash(), header.hash());
        assert_eq!(*tip.header(), header);
    }
}

#[test]
fn the_bits_of_a_child_ease_with_its_own_time() {
    let room = moving_room();
    let genesis = HeaderPoint::genesis(&room);
    let first = child(&room, &genesis, 1);
    let first = genesis.extend(&room, first, LATE_S).expect("good");
    let target = |gap_s| {
        let bits = first.child_bits(&room, first.header().time + gap_s);
        bits.to_target().expect("a target")
    };
    assert!(target(1) < target(10));
    assert!(target(10) < target(100));
    assert!(target(100) < target(400));
    assert_eq!(target(400), target(401));
    // A time before the parent's, which another rule refuses, asks for the hardest.
    assert_eq!(
        first.child_bits(&room, 0),
        first.child_bits(&room, first.header().time)
    );
}

#[test]
fn what_extend_refuses() {
    let room = moving_room();
    let genesis = HeaderPoint::genesis(&room);
    let good = child(&room, &genesis, SPACING_S);
    let refusal = |header, now_s| {
        let found = genesis.extend(&room, header, now_s);
        found.expect_err("a bad header")
    };
    let now_s = u64::from(CREATED_AT_S);
    assert!(genesis.extend(&room, good, now_s).is_ok());

    let old = mined(Header { version: 0, ..good });
    let (least, found) = (1, 0);
    assert_eq!(refusal(old, now_s), RuleError::BadVersion { least, found });

    for found in [CREATED_AT_S, CREATED_AT_S - 1, 0] {
        let early = mined(Header {
            time: found,
            ..good
        });
        let parent = CREATED_AT_S;
        assert_eq!(
            refusal(early, now_s),
            RuleError::TimeNotAfterParent { parent, found }
        );
    }

    let ahead = child(&room, &genesis, SPACING_S + 1);
    assert_eq!(
        refusal(ahead, now_s),
        RuleError::TimeTooFarAhead {
            latest: now_s + 10,
            found: CREATED_AT_S + 11,
            ahead_s: 10,
        }
    );
    assert!(genesis.extend(&room, ahead, now_s + 1).is_ok());

    let expected = good.bits;
    for bits in [0, 0x04ff_ffff, 0xff00_ffff, expected.0 - 1, expected.0 + 1] {
        let found = CompactTarget(bits);
        let wrong = Header {
            bits: found,
            ..good
        };
        assert_eq!(
            refusal(wrong, now_s),
            RuleError::BadBits { expected, found }
        );
    }

    let target = expected.to_target().expect("a target");
    let unlucky = (0..1_000)
        .map(|nonce| Header { nonce, ..good })
        .find(|header| !target.is_met_by(header.hash()))
        .expect("63 of 64 are");
    let hash = unlucky.hash();
    assert_eq!(
        refusal(unlucky, now_s),
        RuleError::HashAboveTarget { hash, target }
    );
}

#[test]
fn a_block_may_be_a_spacing_ahead_of_the_clock() {
    let mut params = params();
    params.target_spacing_s = 60;
    let room = room_of(&params);
    let genesis = HeaderPoint::genesis(&room);
    let header = child(&room, &genesis, 60);
    let now_s = u64::from(CREATED_AT_S);
    assert!(genesis.extend(&room, header, now_s).is_ok());
    assert!(genesis.extend(&room, header, now_s - 1).is_err());
    assert!(genesis.extend(&room, header, u64::MAX).is_ok());
    assert!(genesis.extend(&room, header, 0).is_err());
}

#[test]
fn time_ends_with_the_headers_32_bits() {
    let room = room();
    let mut genesis = HeaderPoint::genesis(&room);
    genesis.header.time = u32::MAX;
    let header = Header {
        prev: genesis.hash(),
        time: u32::MAX,
        ..*genesis.header()
    };
    let found = genesis.extend(&room, header, u64::MAX);
    let (parent, found_s) = (u32::MAX, u32::MAX);
    assert_eq!(
        found,
        Err(RuleError::TimeNotAfterParent {
            parent,
            found: found_s
        })
    );
}

#[test]
#[should_panic(expected = "a header is checked against its parent")]
fn another_parent_is_the_callers_mistake() {
    let room = room();
    let genesis = HeaderPoint::genesis(&room);
    let mut header = child(&room, &genesis, SPACING_S);
    header.prev = BlockHash::ZERO;
    let _ = genesis.extend(&room, header, LATE_S);
}

/// A point of this much work, of which it proves so much itself.
fn point(work: u64, own_work: u64) -> HeaderPoint {
    let of = |number: u64| {
        let mut bytes = [0; 32];
        bytes[24..].copy_from_slice(&number.to_be_bytes());
        Work::from_be_bytes(bytes)
    };
    HeaderPoint {
        work: of(work),
        own_work: of(own_work),
        ..HeaderPoint::genesis(&room())
    }
}

#[test]
fn a_lead_up_to_a_quarter_of_the_lesser_tips_own_work_is_a_tie() {
    for (tip, other, yields) in [
        ((1_000, 100), (1_000, 100), false),
        ((1_000, 100), (999, 100), false),
        ((1_000, 100), (1_001, 100), false),
        ((1_000, 100), (1_025, 125), false),
        ((1_000, 100), (1_026, 126), true),
        ((1_000, 100), (5_000, 100), true),
        // A quarter is rounded down.
        ((1_000, 103), (1_025, 128), false),
        ((1_000, 103), (1_026, 129), true),
        ((1_000, 104), (1_026, 130), false),
        ((1_000, 3), (1_001, 4), true),
        // The lesser of the two counts: an easy block on a rival decides.
        ((1_000, 100), (1_001, 4), false),
        ((1_000, 100), (1_002, 4), true),
        ((1_000, 100), (1_001, 3), true),
    ] {
        let (tip, other) = (point(tip.0, tip.1), point(other.0, other.1));
        assert_eq!(tip.yields_to(&other), yields, "{tip:?} {other:?}");
    }
}

#[test]
fn two_nodes_never_swap_their_tips() {
    // If each yielded to the other's tip, two nodes could change places for ever.
    let works = [
        (1_000, 100),
        (1_020, 120),
        (1_030, 90),
        (1_100, 400),
        (1_101, 4),
    ];
    let points: Vec<_> = works.iter().map(|(work, own)| point(*work, *own)).collect();
    for a in &points {
        assert!(!a.yields_to(a));
        for b in &points {
            assert!(!(a.yields_to(b) && b.yields_to(a)), "{a:?} {b:?}");
        }
    }
}

#[test]
fn of_rivals_at_one_height_the_first_seen_stays_and_the_next_block_decides() {
    let room = moving_room();
    let genesis = HeaderPoint::genesis(&room);
    let extend = |parent: &HeaderPoint, gap_s| {
        let header = child(&room, parent, gap_s);
        parent.extend(&room, header, LATE_S).expect("a good header")
    };
    let base = extend(&genesis, SPACING_S);
    // The earlier rival has more work, but by less than a quarter up to 3.3 spacings.
    let late = extend(&base, 5 * SPACING_S);
    for gap_s in [SPACING_S * 5 / 2, SPACING_S * 3, SPACING_S * 4] {
        let early = extend(&base, gap_s);
        assert!(early.work() > late.work());
        assert!(!late.yields_to(&early), "{gap_s} s");
        assert!(!early.yields_to(&late), "{gap_s} s");
        let next = extend(&early, SPACING_S);
        assert!(late.yields_to(&next));
        assert!(!next.yields_to(&late));
    }
    // Much earlier is more than a tie.
    assert!(late.yields_to(&extend(&base, 1)));
}
