//! A snapshot's bytes give the snapshot again, and no other bytes are taken for one.

use alloc::vec::Vec;

use sha2::{Digest, Sha256};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{KEEP, alike};
use crate::{
    chain::Chain,
    snapshot::{SNAPSHOT_MAGIC, Snapshot, SnapshotError},
};

fn made(blocks: usize) -> (super::Net, Snapshot) {
    let net = alike(1, blocks);
    let snapshot = net.node(0).chain.snapshot(KEEP).expect("enough blocks");
    (net, snapshot)
}

fn bytes_of(net: &super::Net, snapshot: &Snapshot) -> Vec<u8> {
    snapshot.to_bytes(net.room.genesis())
}

/// The bytes with a checksum that fits again, as a liar would make it.
fn summed(mut bytes: Vec<u8>) -> Vec<u8> {
    let end = bytes.len() - 32;
    let sum = Sha256::digest(&bytes[..end]);
    bytes[end..].copy_from_slice(&sum);
    bytes
}

#[test]
fn what_was_written_is_read_again() {
    for blocks in [11, 12, 30] {
        let (net, snapshot) = made(blocks);
        let bytes = bytes_of(&net, &snapshot);
        assert!(bytes.starts_with(&SNAPSHOT_MAGIC));
        assert_eq!(
            Snapshot::from_bytes(&net.room, &bytes).as_ref(),
            Ok(&snapshot)
        );
        let chain = Chain::on_snapshot(net.room.clone(), snapshot.clone()).expect("good headers");
        assert_eq!(chain.state(), &snapshot.state);
        assert_eq!(chain.tip().hash(), snapshot.block());
    }
}

#[test]
fn any_changed_byte_is_noticed() {
    let (net, snapshot) = made(13);
    let bytes = bytes_of(&net, &snapshot);
    for place in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[place] ^= 1;
        let read = Snapshot::from_bytes(&net.room, &changed);
        let is_named = matches!(
            read,
            Err(SnapshotError::SnapshotChecksum { .. } | SnapshotError::SnapshotMalformed { .. })
        );
        assert!(is_named, "byte {place}: {read:?}");
    }
    for length in 0..bytes.len() {
        assert!(Snapshot::from_bytes(&net.room, &bytes[..length]).is_err());
    }
}

/// Even with a checksum that fits nothing passes but another number of kept bodies, and other finders:
/// the headers have their work, and the state its hash, which the checks of the chain hold together.
#[test]
fn a_liars_checksum_does_not_help() {
    let (net, snapshot) = made(13);
    let bytes = bytes_of(&net, &snapshot);
    let keep = SNAPSHOT_MAGIC.len() + 2 + 32;
    let finders = keep + 4 + 4 + 80 * snapshot.headers.len();
    let state_hash = finders + 4 + snapshot.finders.len() * (32 + 8 + 8);
    for place in 0..bytes.len() - 32 {
        let mut changed = bytes.clone();
        changed[place] ^= 1;
        let changed = summed(changed);
        let read = Snapshot::from_bytes(&net.room, &changed);
        let chain = read.clone().and_then(|snapshot| {
            Chain::on_snapshot(net.room.clone(), snapshot)?;
            Ok(())
        });
        let may_pass = (keep..keep + 4).contains(&place) || (finders..state_hash).contains(&place);
        assert!(chain.is_err() || may_pass, "byte {place}");
        if let Ok(read) = read {
            assert_eq!(bytes_of(&net, &read), changed, "byte {place}: one encoding");
        }
    }
}

#[test]
fn each_refusal_has_its_name() {
    let (net, snapshot) = made(13);
    let bytes = bytes_of(&net, &snapshot);
    let read = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut changed = bytes.clone();
        change(&mut changed);
        let error = Snapshot::from_bytes(&net.room, &summed(changed)).expect_err("a refusal");
        let name: &str = (&error).into();
        name
    };
    assert_eq!(read(&|bytes| bytes[0] ^= 1), "snapshotMalformed");
    assert_eq!(read(&|bytes| bytes[9] = 9), "snapshotVersion");
    assert_eq!(read(&|bytes| bytes[11] ^= 1), "snapshotOfOtherRoom");
    let with = |change: &dyn Fn(&mut Snapshot)| {
        let mut other = snapshot.clone();
        change(&mut other);
        let error = Snapshot::from_bytes(&net.room, &bytes_of(&net, &other));
        let name: &str = (&error.expect_err("a refusal")).into();
        name
    };
    assert_eq!(with(&|other| other.headers.truncate(2)), "snapshotTip");
    let nothing = crate::snapshot::Finder::default();
    let nobody = super::identity(9).public();
    assert_eq!(
        with(&|other| other.finders.extend([(nobody, nothing)])),
        "snapshotFinders"
    );
    let mut broken = snapshot.clone();
    broken.headers[1].nonce ^= 1;
    let error = Chain::on_snapshot(net.room.clone(), broken).expect_err("no work");
    let height = match error {
        SnapshotError::SnapshotHeader { height, .. }
        | SnapshotError::SnapshotHeaders { height } => height,
        other => panic!("{other:?}"),
    };
    assert!((2..=3).contains(&height), "{height}");
}
