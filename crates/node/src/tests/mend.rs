//! No post is ever lost: what the chain made void is signed anew by its author, once.

use alloc::{string::String, vec::Vec};

use api::{Event, LinkKind};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    net::{Net, REWARD, Wire, identity, post, room, room_with_money},
    sound::assert_sound,
};

fn sorted(mut texts: Vec<String>) -> Vec<String> {
    texts.sort();
    texts
}

/// Nodes 0 and 1, which are tabs of one identity, and node 2, on one relay.
fn twins(room: ledger::Room) -> (Net, Wire) {
    let mut net = Net::new(room, 1);
    net.add(identity(0));
    net.add(identity(2));
    let relay = net.wire(LinkKind::Relay, &[0, 1, 2]);
    net.settle();
    (net, relay)
}

#[test]
fn two_tabs_that_sign_the_same_number_at_once_lose_neither_post() {
    for miner in 0..3 {
        let (mut net, _) = twins(room());
        net.post(0, "from the left tab");
        net.post(1, "from the right tab");
        net.settle();
        for _ in 0..3 {
            net.mine(miner);
            net.settle();
        }
        for host in 0..3 {
            let texts = sorted(net.texts(host));
            assert_eq!(
                texts,
                ["from the left tab", "from the right tab"],
                "at {host}"
            );
            assert_eq!(net.status(host).pending, 0);
            assert_eq!(net.cuts(host), []);
            assert_sound(net.node(host));
        }
        assert_eq!(net.status(0).me.sequence, 2);
    }
}

#[test]
fn several_posts_of_both_tabs_come_through_in_their_order() {
    let (mut net, _) = twins(room());
    for number in 0..4 {
        net.post(0, &alloc::format!("left {number}"));
        net.post(1, &alloc::format!("right {number}"));
    }
    net.settle();
    for _ in 0..3 {
        net.mine(2);
        net.settle();
    }
    let mut texts = net.texts(2);
    texts.reverse();
    assert_eq!(texts.len(), 8);
    for tab in ["left", "right"] {
        let of_tab: Vec<_> = texts.iter().filter(|text| text.starts_with(tab)).collect();
        let expected: Vec<_> = (0..4)
            .map(|number| alloc::format!("{tab} {number}"))
            .collect();
        assert_eq!(of_tab, expected.iter().collect::<Vec<_>>());
    }
}

#[test]
fn a_post_whose_fee_was_a_reward_that_was_undone_comes_back_for_free() {
    let mut net = Net::new(room(), 2);
    let relay = net.wire(LinkKind::Relay, &[0, 1]);
    net.settle();
    net.cut(relay);
    net.mine(0);
    let txid = net.submit(0, post("paid with what I mined"), Some(5));
    let txid = txid.expect("affordable");
    net.mine(0);
    for _ in 0..4 {
        net.mine(1);
    }
    net.join(relay, 0);
    net.join(relay, 1);
    net.wait_for_one_tip(&[0, 1]);
    net.settle();
    assert_eq!(net.balance(0), 0);
    let reorg = net.reorgs(0).remove(0);
    assert_eq!(reorg.refused.len(), 1);
    assert_eq!(
        (&reorg.refused[0].0, reorg.refused[0].1.rule.as_str()),
        (&txid, "balanceTooLow")
    );
    let told = net
        .host(0)
        .events
        .iter()
        .any(|event| matches!(event, Event::Tx(anew) if anew.txid != txid && anew.fee == 0));
    assert!(told, "the page sees it wait again");
    for host in [0, 1] {
        assert_eq!(net.texts(host), ["paid with what I mined"], "at {host}");
    }
    net.mine(1);
    net.settle();
    assert_eq!(net.texts(0), ["paid with what I mined"]);
    assert_eq!(net.status(0).pending, 0);
}

/// Both tabs of the author see the branch undone, and both sign anew: the same.
#[test]
fn two_tabs_that_mend_the_same_post_make_one_of_it() {
    let mut net = Net::new(room(), 2);
    let twin = net.add(identity(0));
    net.wire(LinkKind::Tabs, &[0, twin]);
    let relay = net.wire(LinkKind::Relay, &[0, 1]);
    net.settle();
    net.cut(relay);
    net.mine(0);
    for text in ["one", "two"] {
        net.submit(0, post(text), Some(5)).expect("affordable");
    }
    net.mine(0);
    net.settle();
    for _ in 0..4 {
        net.mine(1);
    }
    net.join(relay, 0);
    net.join(relay, 1);
    net.wait_for_one_tip(&[0, 1, twin]);
    net.run_ms(1_000);
    for _ in 0..2 {
        net.mine(1);
        net.settle();
    }
    for host in [0, 1, twin] {
        assert_eq!(net.texts(host), ["two", "one"], "at {host}");
    }
}

/// A payment of the losing branch that the money does not suffice for, and a post behind it.
fn payment_and_post(name: Option<&str>) -> (Net, Wire) {
    let mut net = Net::new(room(), 2);
    let relay = net.wire(LinkKind::Relay, &[0, 1]);
    net.settle();
    if let Some(name) = name {
        net.claim(0, name).expect("a free name");
        net.settle();
        net.mine(1);
        net.settle();
    }
    net.cut(relay);
    net.mine(0);
    net.pay(0, 1, REWARD, 0);
    net.submit(0, post("I have paid you"), Some(0))
        .expect("free");
    net.mine(0);
    for _ in 0..4 {
        net.mine(1);
    }
    net.join(relay, 0);
    net.join(relay, 1);
    net.wait_for_one_tip(&[0, 1]);
    net.settle();
    (net, relay)
}

#[test]
fn a_payment_is_not_repeated_but_what_was_signed_after_it_goes_on() {
    let (mut net, _) = payment_and_post(Some("Ada"));
    let reorg = net.reorgs(0).remove(0);
    assert_eq!(reorg.refused.len(), 1);
    assert_eq!(reorg.refused[0].1.rule, "balanceTooLow");
    net.mine(1);
    net.settle();
    for host in [0, 1] {
        assert_eq!(net.texts(host), ["I have paid you"], "at {host}");
        assert_eq!(net.status(host).pending, 0);
    }
    assert_eq!(net.balance(0), 0);
    assert_eq!(net.status(0).me.name.as_deref(), Some("Ada"));
    assert_eq!(
        net.status(0).me.sequence,
        3,
        "a claim of one's own name took the payment's place"
    );
}

/// Who has no name has nothing to fill the payment's place with. The post waits for the next thing
/// that its author does, over a restart too.
#[test]
fn without_a_name_what_was_signed_after_it_waits_for_the_next_action() {
    let (mut net, _) = payment_and_post(None);
    net.mine(1);
    net.settle();
    assert_eq!(net.texts(0), ["I have paid you"], "its author sees it wait");
    assert_eq!(net.texts(1), [""; 0]);
    net.reboot(0);
    net.settle();
    net.claim(0, "Ada").expect("a free name");
    net.settle();
    net.mine(1);
    net.settle();
    for host in [0, 1] {
        assert_eq!(net.texts(host), ["I have paid you"], "at {host}");
    }
}

/// Both sides claimed the name. The loser takes another one, and its posts come back.
#[test]
fn posts_behind_a_lost_claim_come_back_with_the_next_claim() {
    let mut net = Net::new(room(), 2);
    let relay = net.wire(LinkKind::Relay, &[0, 1]);
    net.settle();
    net.cut(relay);
    net.claim(0, "Ada").expect("free on this side");
    net.post(0, "I am Ada");
    net.mine(0);
    net.claim(1, "Ada").expect("free on that side");
    for _ in 0..3 {
        net.mine(1);
    }
    net.join(relay, 0);
    net.join(relay, 1);
    net.wait_for_one_tip(&[0, 1]);
    net.settle();
    assert_eq!(net.reorgs(0)[0].refused[0].1.rule, "nameTaken");
    net.claim(0, "Ada L").expect("a free name");
    net.settle();
    net.mine(1);
    net.settle();
    for host in [0, 1] {
        assert_eq!(net.texts(host), ["I am Ada"], "at {host}");
        assert_eq!(net.status(host).pending, 0);
    }
}

/// Two tabs of one browser share its storage: both tabs' posts of one number are in it.
#[test]
fn posts_of_one_number_in_the_store_both_come_back_at_the_start() {
    let mut net = Net::new(room(), 1);
    let twin = net.add(identity(0));
    net.post(0, "from the left tab");
    net.post(twin, "from the right tab");
    let others = net.host(twin).records.clone();
    net.host(0).records.extend(others);
    net.reboot(0);
    assert_eq!(
        sorted(net.texts(0)),
        ["from the left tab", "from the right tab"]
    );
    net.reboot(0);
    assert_eq!(
        sorted(net.texts(0)),
        ["from the left tab", "from the right tab"]
    );
    net.mine(0);
    assert_eq!(net.texts(0).len(), 2);
    assert_eq!(net.status(0).pending, 0);
    let left = net
        .host(0)
        .records
        .keys()
        .filter(|key| key.starts_with("tx/"))
        .count();
    assert_eq!(left, 0, "what is mined leaves the stored pool");
}

#[test]
fn ones_own_waiting_payment_that_a_block_made_void_is_told() {
    let room = room_with_money(&[0]);
    let mut net = Net::new(room, 2);
    let twin = net.add(identity(0));
    let relay = net.wire(LinkKind::Relay, &[0, 1, twin]);
    net.settle();
    net.leave(relay, twin);
    net.pay(twin, 1, 7_000, 0);
    net.pay(0, 1, 8_000, 0);
    net.settle();
    net.mine(1);
    net.settle();
    net.join(relay, twin);
    net.wait_for_one_tip(&[0, 1, twin]);
    assert_eq!(net.refusals(twin), ["badSequence"]);
    assert_eq!(net.status(twin).pending, 0);
    assert_eq!(
        net.refusals(0),
        [""; 0],
        "a payment that was mined is no news"
    );
}
