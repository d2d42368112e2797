//! A change of rules that only some nodes follow: nobody parts before enough blocks signal it.

use api::LinkKind;
use ledger::{Change, Deployment, Stage, Upgrade};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    net::{Net, Wire, amount, room},
    sound::assert_sound,
};

const PERIOD: usize = 4;
/// Locked in with block 4, it holds from block 8 on.
const ACTIVE: usize = 2 * PERIOD;

fn upgrade(change: Change) -> Upgrade {
    Upgrade {
        bit: 0,
        period: 4,
        threshold: 3,
        change,
    }
}

/// Two nodes on one relay, of which the first follows a change.
fn two(change: Change) -> (Net, Wire) {
    let mut net = Net::new(room(), 2);
    let relay = net.wire(LinkKind::Relay, &[0, 1]);
    net.host(0).upgrade = Some(upgrade(change));
    net.reboot(0);
    net.settle();
    (net, relay)
}

fn stage(net: &Net, host: usize) -> Option<Stage> {
    let deployment: Option<Deployment> = net.node(host).inspect().deployment();
    deployment.map(|deployment| deployment.stage)
}

#[test]
fn a_node_with_another_reward_leaves_the_others_once_it_holds() {
    let (mut net, _) = two(Change::Reward(amount(2_000)));
    for _ in 1..ACTIVE {
        net.mine(0);
        net.settle();
    }
    assert_eq!(net.tip(0), net.tip(1), "nothing has changed yet");
    assert_eq!(
        (stage(&net, 0), stage(&net, 1)),
        (Some(Stage::LockedIn), None)
    );
    net.mine(0);
    net.settle();
    assert_eq!(stage(&net, 0), Some(Stage::Active));
    assert_eq!(
        (net.height(0), net.height(1)),
        (8, 7),
        "nobody else takes it"
    );
    net.mine(1);
    net.mine(1);
    net.settle();
    assert_eq!(
        (net.height(0), net.height(1)),
        (8, 9),
        "nor does it take theirs"
    );
    assert_sound(net.node(1));
    // What is stored is judged by the same rules again.
    net.reboot(0);
    assert_eq!((net.height(0), stage(&net, 0)), (8, Some(Stage::Active)));
}

#[test]
fn a_node_with_smaller_blocks_refuses_large_ones_once_it_holds_and_its_own_are_taken() {
    let (mut net, relay) = two(Change::BlockBytes(1_024));
    for _ in 1..ACTIVE {
        net.mine(0);
        net.settle();
    }
    net.mine(0);
    net.settle();
    assert_eq!(
        net.tip(0),
        net.tip(1),
        "what is small is good by both rules"
    );
    for number in 0..8 {
        net.post(1, &alloc::format!("{number}: {}", "x".repeat(100)));
    }
    net.mine(1);
    net.settle();
    assert_eq!(
        (net.height(0), net.height(1)),
        (8, 9),
        "too large for the first"
    );
    // The one that knows the rule goes on without that block, and the other one follows.
    net.cut(relay);
    net.mine(0);
    net.mine(0);
    for host in [0, 1] {
        net.join(relay, host);
    }
    net.wait_for_one_tip(&[0, 1]);
    assert_eq!(net.height(1), 10);
    assert_sound(net.node(1));
}

#[test]
fn a_change_that_too_few_signal_is_none() {
    let (mut net, _) = two(Change::Reward(amount(2_000)));
    for block in 0..4 * PERIOD {
        net.mine(block % 2);
        net.settle();
    }
    assert_eq!(net.tip(0), net.tip(1));
    assert_eq!(stage(&net, 0), Some(Stage::Started));
}
