//! A chain goes on from a point that was kept as it does from the point itself.

use alloc::vec::Vec;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{HeaderPoint, child, room_of};
use crate::{
    DifficultyRule, Room, Target,
    difficulty::MEDIAN_BLOCKS,
    testing::{LATE_S, params, sealed_params},
};

/// A room under each rule.
fn rooms() -> Vec<Room> {
    let by_work = [
        DifficultyRule::Classroom,
        DifficultyRule::Asert,
        DifficultyRule::Bitcoin,
    ];
    let mut rooms: Vec<Room> = by_work
        .into_iter()
        .map(|difficulty| {
            let mut params = params();
            params.difficulty = difficulty;
            params.starting_bits = Target::of_difficulty(4).to_compact();
            room_of(&params)
        })
        .collect();
    rooms.push(room_of(&sealed_params(&[1], &[])));
    rooms
}

/// Over the beginning of Bitcoin's second period, and that of the median time past.
#[test]
fn a_point_that_was_kept_is_the_same_point() {
    for room in rooms() {
        let rule = room.params().difficulty;
        let length = match rule {
            DifficultyRule::Bitcoin => 2_020,
            _ => 40,
        };
        let mut tip = HeaderPoint::genesis(&room);
        for number in 0..length {
            let kept = HeaderPoint::from_kept(room.schedule(), &tip.to_bytes());
            assert_eq!(kept, Some(tip), "{rule:?} at {number}");
            let header = child(&room, &tip, 10 + number % 7);
            tip = kept
                .expect("it is the same")
                .extend(&room, header, LATE_S)
                .expect("a good header");
        }
    }
}

#[test]
fn what_is_no_points_bytes_is_refused() {
    let rooms = rooms();
    for room in &rooms {
        let bytes = HeaderPoint::genesis(room).to_bytes();
        for other in &rooms {
            let is_own = room.params().difficulty == other.params().difficulty;
            let kept = HeaderPoint::from_kept(other.schedule(), &bytes);
            assert_eq!(kept.is_some(), is_own);
        }
        let cut_short = &bytes[..bytes.len() - 1];
        assert_eq!(HeaderPoint::from_kept(room.schedule(), cut_short), None);
        let longer = [&bytes[..], &[0]].concat();
        assert_eq!(HeaderPoint::from_kept(room.schedule(), &longer), None);
    }
    // More times than a median is of, or none, would be looked up where there are none.
    let room = &rooms[1];
    let bytes = HeaderPoint::genesis(room).to_bytes();
    let known_at = bytes.len() - 2;
    assert_eq!(bytes[known_at], 1, "one time is known");
    for known in [0, u8::try_from(MEDIAN_BLOCKS + 1).expect("small"), 255] {
        let mut bytes = bytes.clone();
        bytes[known_at] = known;
        assert_eq!(HeaderPoint::from_kept(room.schedule(), &bytes), None);
    }
}
