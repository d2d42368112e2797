//! A stamp proves that an account had a file, from its block on.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use alloc::vec::Vec;

use crate::{
    FileHash, Height, Payload, PublicKey, Stamp, StampedFile,
    testing::{Chain, id_of, post, public, room, signed, stamp},
};

fn stamps(chain: &Chain, file: &[u8]) -> Vec<(PublicKey, Stamp)> {
    let stamps = chain.state.stamps(FileHash::of(file));
    stamps.map(|(by, stamp)| (by, stamp.clone())).collect()
}

#[test]
fn each_account_has_its_own_stamp_of_a_file() {
    let mut chain = Chain::new(room());
    let first = signed(&chain.room, 1, 0, 0, stamp("essay.pdf", b"essay"));
    chain.mine(core::slice::from_ref(&first));
    chain.mine(&[signed(&chain.room, 1, 1, 0, post("done"))]);
    let copy = signed(&chain.room, 2, 0, 0, stamp("mine.pdf", b"essay"));
    chain.mine(core::slice::from_ref(&copy));
    let of_first = Stamp {
        name: "essay.pdf".into(),
        txid: id_of(&first),
        height: Height(1),
    };
    let of_copy = Stamp {
        name: "mine.pdf".into(),
        txid: id_of(&copy),
        height: Height(3),
    };
    let mut expected = [(public(1), of_first.clone()), (public(2), of_copy)];
    expected.sort_by_key(|(by, _)| *by);
    assert_eq!(stamps(&chain, b"essay"), expected);
    let file = FileHash::of(b"essay");
    assert_eq!(chain.state.stamp(file, public(1)), Some(&of_first));
    assert_eq!(chain.state.stamp(file, public(3)), None);
    assert_eq!(stamps(&chain, b"another"), []);
}

#[test]
fn who_copies_a_stamp_into_an_earlier_place_takes_no_proof_away() {
    let mut chain = Chain::new(room());
    let author = signed(&chain.room, 1, 0, 0, stamp("essay.pdf", b"essay"));
    let thief = signed(&chain.room, 2, 0, 0, author.body.payload.clone());
    chain.mine(&[thief, author]);
    assert_eq!(stamps(&chain, b"essay").len(), 2);
}

#[test]
fn a_whole_file_is_stamped_by_the_hash_that_nodes_compute() {
    let mut chain = Chain::new(room());
    let whole = Payload::Stamp {
        name: "hello.txt".into(),
        file: StampedFile::Whole(b"hello".to_vec()),
    };
    chain.mine(&[signed(&chain.room, 1, 0, 0, whole)]);
    assert_eq!(stamps(&chain, b"hello").len(), 1);
    // By its hash it is the same file.
    let again = chain.block(&[signed(&chain.room, 1, 1, 0, stamp("x", b"hello"))]);
    let refusal = chain.push(again).expect_err("it is stamped");
    assert_eq!(refusal.rule(), "alreadyStamped");
}

#[test]
fn a_disconnected_stamp_is_gone() {
    let mut chain = Chain::new(room());
    chain.mine(&[]);
    let before = chain.state.clone();
    let stamped = chain.mine(&[signed(&chain.room, 1, 0, 0, stamp("a", b"a"))]);
    assert_ne!(chain.state.hash(), before.hash());
    chain.state.disconnect(stamped);
    assert_eq!(chain.state, before);
    assert_eq!(chain.state.hash(), before.hash());
}
