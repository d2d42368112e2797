//! A node whose identity is locked reads, earns and tells who it is, and signs nothing.

use alloc::string::{String, ToString};

use api::{ClassOrder, LinkKind, Request};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::net::{Net, identity, params_of_difficulty, post, room, room_of};
use crate::Identity;

/// A node that signs, and a locked one beside it.
fn net() -> Net {
    let mut net = Net::new(room(), 1);
    let locked = net.add(Identity::locked(identity(9).public()));
    net.wire(LinkKind::Relay, &[0, locked]);
    net.settle();
    net
}

fn rule(net: &mut Net, request: Request) -> String {
    net.ask(1, request).unwrap_err().rule
}

#[test]
fn it_reads_and_earns() {
    let mut net = net();
    let text = net.post(0, "for all to read");
    net.mine(1);
    net.wait_for_one_tip(&[0, 1]);
    assert_eq!(net.confirmations(1, &text), Some(1));
    assert!(net.balance(1) > 0);
    let me = net.status(1).me;
    assert!(me.locked && !net.status(0).me.locked);
    assert_eq!(me.address, identity(9).public().to_string());
}

#[test]
fn it_signs_nothing() {
    let mut net = net();
    net.mine(1);
    let submit = Request::Submit {
        payload: post("from behind the lock"),
        fee: None,
    };
    let transfer = Request::Transfer {
        to: net.address(0),
        amount: 1,
        fee: Some(0),
        memo: None,
    };
    for request in [submit, transfer, Request::RecoveryWords] {
        assert_eq!(rule(&mut net, request), "identityLocked");
    }
    net.run_ms(120_000);
    assert_eq!(net.status(0).pending, 0, "nothing was signed on the way");
}

#[test]
fn what_another_tab_signs_with_the_same_key_is_heard() {
    let mut net = net();
    let open = net.add(identity(9));
    net.wire(LinkKind::Tabs, &[1, open]);
    net.settle();
    let text = net.post(open, "this tab is open");
    net.settle();
    assert_eq!(net.confirmations(1, &text), Some(0));
    net.stop(open);
    net.mine(0);
    net.wait_for_one_tip(&[0, 1]);
    assert_eq!(net.confirmations(1, &text), Some(1));
    assert_eq!(net.status(1).me.sequence, 1);
}

#[test]
fn a_locked_host_proves_nothing_and_teaches_nobody() {
    let mut params = params_of_difficulty(8);
    params.host = Some(identity(5).public());
    let mut net = Net::new(room_of(&params), 0);
    net.add(Identity::locked(identity(5).public()));
    let node = net.node(0);
    assert!(node.is_host());
    assert_eq!(node.host_proof([7; 32]), None);
    assert_eq!(node.check_unlocked().unwrap_err().rule, "identityLocked");
    let teach = ClassOrder::Teach {
        lesson: Some(1),
        paused: false,
        ticket: false,
    };
    let refused = net.ask(0, Request::Class { order: teach }).unwrap_err();
    assert_eq!(refused.rule, "identityLocked");
}

#[test]
fn one_that_is_locked_on_its_way_goes_on_without_its_key() {
    let mut net = net();
    let (own, other) = (net.address(0), net.address(1));
    let before = net.post(0, "while it was open");
    net.running(0).lock_identity(&other);
    assert!(!net.status(0).me.locked, "that was another's address");
    net.running(0).lock_identity(&own);
    let me = net.status(0).me;
    assert!(me.locked && me.address == own);
    let submit = Request::Submit {
        payload: post("after it"),
        fee: None,
    };
    for request in [submit, Request::RecoveryWords] {
        let refused = net.ask(0, request).unwrap_err();
        assert_eq!(refused.rule, "identityLocked");
    }
    net.mine(0);
    net.wait_for_one_tip(&[0, 1]);
    assert_eq!(net.confirmations(1, &before), Some(1));
    assert!(net.balance(0) > 0, "and earns as before");
}
