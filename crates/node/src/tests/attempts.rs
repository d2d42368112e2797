//! One try at a time shows what the miners do.

use alloc::string::ToString;

use api::{Attempt, Reply, Request};
use ledger::{Header, sha256, sha256d};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::net::{Net, params_of_difficulty, room, room_of};
use crate::tests::sound::assert_sound;

fn attempt(net: &mut Net, block: Option<&str>, nonce: Option<u32>) -> Attempt {
    let block = block.map(Into::into);
    match net.ask(0, Request::TryNonce { block, nonce }) {
        Ok(Reply::Attempt(attempt)) => attempt,
        other => panic!("no attempt: {other:?}"),
    }
}

fn header(attempt: &Attempt) -> [u8; 80] {
    let bytes = hex::decode(&attempt.header).expect("hex digits");
    bytes.try_into().expect("80 bytes")
}

/// All steps of an attempt follow from its header.
fn check(attempt: &Attempt) {
    let bytes = header(attempt);
    assert_eq!(Header::from_bytes(&bytes).nonce, attempt.nonce);
    let (first, mut second) = (sha256(&bytes), sha256d(&bytes));
    assert_eq!(attempt.first, hex::encode(first));
    assert_eq!(attempt.second, hex::encode(sha256(&first)));
    second.reverse();
    assert_eq!(attempt.hash, hex::encode(second));
    assert_eq!(attempt.meets, attempt.hash <= attempt.target);
}

#[test]
fn a_known_block_meets_its_target_with_its_own_nonce_alone() {
    // So hard that no other nonce tried here meets it.
    let mut net = Net::new(room_of(&params_of_difficulty(1 << 14)), 1);
    let block = net.mine(0);
    let own = attempt(&mut net, Some("1"), None);
    check(&own);
    assert_eq!((own.height, &own.hash), (1, &block.hash));
    assert_eq!((&own.header, own.nonce), (&block.header, block.nonce));
    assert!(own.meets && !own.found, "it is there already");
    let by_hash = attempt(&mut net, Some(&block.hash), Some(own.nonce.wrapping_add(1)));
    check(&by_hash);
    assert!(!by_hash.meets);
    assert_eq!(net.height(0), 1);
}

#[test]
fn the_next_block_is_tried_nonce_by_nonce_and_only_the_nonce_changes() {
    let mut net = Net::new(room_of(&params_of_difficulty(1 << 14)), 1);
    let tries = [0, 1, 2].map(|_| attempt(&mut net, None, None));
    for (tried, nonce) in tries.iter().zip(0..) {
        check(tried);
        assert_eq!((tried.nonce, tried.height), (nonce, 1));
        assert_eq!(tried.header[..152], tries[0].header[..152]);
        assert_eq!(header(tried)[4..36], net.tip(0).to_bytes());
    }
    assert_eq!(attempt(&mut net, None, Some(77)).nonce, 77);
    assert_eq!(attempt(&mut net, None, None).nonce, 78);
    net.run_ms(11_000);
    let later = attempt(&mut net, None, None);
    assert_eq!(later.nonce, 0, "another header is tried from the start");
    assert_ne!(later.header[..152], tries[0].header[..152]);
    assert!(!net.status(0).mining.on, "this is not mining");
}

#[test]
fn a_try_that_meets_the_target_is_a_block() {
    let mut net = Net::new(room(), 1);
    let found = (0..200_000)
        .map(|_| attempt(&mut net, None, None))
        .find(|attempt| attempt.meets)
        .expect("a room of tests is easy");
    check(&found);
    assert!(found.found);
    assert_eq!(net.height(0), 1);
    assert_eq!(net.tip(0).to_string(), found.hash);
    let after = attempt(&mut net, None, None);
    assert_eq!((after.height, after.nonce), (2, 0));
    assert_sound(net.node(0));
}

#[test]
fn an_unknown_block_is_refused() {
    let mut net = Net::new(room(), 1);
    for (block, rule) in [("7", "notFound"), ("zz", "badHash")] {
        let request = Request::TryNonce {
            block: Some(block.into()),
            nonce: None,
        };
        let refused = net.ask(0, request).expect_err("there is no such block");
        assert_eq!(refused.rule, rule);
    }
}
