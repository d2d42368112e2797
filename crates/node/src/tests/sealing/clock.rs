//! Rooms of approved signers where a clock is wrong.

use api::LinkKind;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{PERIOD_MS, sealed_room, sign};
use crate::{
    Input, UnixMillis,
    tests::{net::Net, sound::assert_sound},
};

const HOURS_21_MS: i64 = 21 * 3_600 * 1_000;

/// Seed 7,438 of the simulation led to it: of two signers one sealed a block of its own future before it
/// heard of the room's time. The other could not take it, and might not seal twice in a row.
#[test]
fn a_signer_that_hears_the_time_leaves_a_block_of_its_own_future() {
    let mut net = Net::new(sealed_room(&[0, 1], &[]), 2);
    net.host(1).skew_ms = HOURS_21_MS;
    net.wire(LinkKind::Tabs, &[0, 1]);
    net.settle();
    sign(&mut net, &[0]);
    net.run_ms(2 * PERIOD_MS);
    net.wait_for_one_tip(&[0, 1]);
    let post = net.post(1, "from the future");
    net.settle();
    sign(&mut net, &[1]);
    net.run_ms(2 * PERIOD_MS);
    assert_eq!(net.height(1), net.height(0) + 1);
    let (future, fork) = (net.tip(1), net.height(0));
    net.run_ms(20 * PERIOD_MS);
    assert_eq!(net.height(0), fork, "it may not seal twice in a row");
    let time = UnixMillis(net.now_ms);
    net.drive(1, Input::RelayTime(time));
    assert_eq!(net.tip(0), net.tip(1));
    let reorg = net.reorgs(1).pop().expect("it says what it undid");
    assert_eq!((reorg.fork_height, reorg.undone.len()), (fork, 1));
    assert_eq!(reorg.returned.len(), 1, "the post waits again");
    assert_sound(net.node(1));
    net.run_ms(6 * PERIOD_MS);
    net.wait_for_one_tip(&[0, 1]);
    assert!(net.height(0) >= fork + 4, "{}", net.height(0));
    assert!(net.confirmations(0, &post).is_some());
    assert!(net.refusals(0).iter().all(|rule| rule == "timeTooFarAhead"));
    // What was left is not on the disk either.
    net.reboot(1);
    assert!(net.node(1).chain.tree().get(&future).is_none());
    net.wait_for_one_tip(&[0, 1]);
}
