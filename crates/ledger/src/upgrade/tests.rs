//! An upgrade is active a whole period after enough blocks of one signalled, and never otherwise.

use alloc::vec::Vec;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::*;
use crate::{
    hash::{BlockHash, MerkleRoot},
    target::CompactTarget,
};

const UPGRADE: Upgrade = Upgrade {
    bit: 1,
    period: 4,
    threshold: 3,
    change: Change::BlockBytes(2_000),
};

fn header(version: i32) -> Header {
    Header {
        version,
        prev: BlockHash::ZERO,
        merkle_root: MerkleRoot::ZERO,
        time: 0,
        bits: CompactTarget(0),
        nonce: 0,
    }
}

/// The stages of blocks 1, 2, 3 and so on, of which some signal.
fn stages(signals: &[bool]) -> Vec<Stage> {
    let mut at = Deployment::default();
    let heights = (1..).map(Height);
    let each = heights.zip(signals).map(|(height, signals)| {
        let version = if *signals { 0x2000_0002 } else { 1 };
        at = UPGRADE.followed_by(&at, &header(version), height);
        at.stage
    });
    each.collect()
}

#[test]
fn enough_signals_lock_it_in_and_it_is_active_a_period_later() {
    use Stage::{Active, LockedIn, Started};
    // The first period lacks the genesis block's signal.
    let signals = [true; 13];
    let found = stages(&signals);
    assert_eq!(found[..3], [Started; 3]);
    assert_eq!(found[3..7], [LockedIn; 4]);
    assert_eq!(found[7..], [Active; 6]);
    let (some, rest) = ([false, false, false, true, true, false, true], [false; 6]);
    let found = stages(&[&some[..], &rest].concat());
    assert_eq!(
        found[6..11],
        [Started, LockedIn, LockedIn, LockedIn, LockedIn]
    );
    assert_eq!(found[11..], [Active; 2], "nothing takes it back");
}

#[test]
fn too_few_signals_of_one_period_are_forgotten_in_the_next() {
    let two_of_four = [false, false, false, true, false, true, false];
    let found = stages(&two_of_four.repeat(8));
    assert!(found.iter().all(|stage| *stage == Stage::Started));
    let mut at = Deployment::default();
    for height in 1..=8 {
        at = UPGRADE.followed_by(
            &at,
            &header(UPGRADE.version(Stage::Started)),
            Height(height),
        );
    }
    assert_eq!((at.signalled, at.last), (1, 4));
}

#[test]
fn only_a_version_with_the_top_bits_and_the_bit_signals() {
    for (version, signals) in [
        (0x2000_0002, true),
        (0x2000_0003, true),
        (0x2000_0001, false),
        (2, false),
        (0x6000_0002, false),
        (-1, false),
        (UPGRADE.version(Stage::LockedIn), true),
        (UPGRADE.version(Stage::Active), false),
    ] {
        assert_eq!(UPGRADE.is_signalled_by(version), signals, "{version:x}");
    }
}

#[test]
fn a_changed_room_keeps_its_id_and_takes_no_nonsense() {
    let room = Room::commons();
    let changed = UPGRADE.room(&room).unwrap();
    assert_eq!(changed.genesis(), room.genesis());
    assert_eq!(changed.params().limits.block_bytes, 2_000);
    let reward = Amount::new(1).unwrap();
    let other = Upgrade {
        change: Change::Reward(reward),
        ..UPGRADE
    };
    assert_eq!(other.room(&room).unwrap().params().reward, reward);
    let all = Upgrade {
        change: Change::Reward(Amount::MAX),
        ..UPGRADE
    };
    assert!(matches!(
        all.room(&room),
        Err(RoomError::TooMuchMoney { .. })
    ));
}
