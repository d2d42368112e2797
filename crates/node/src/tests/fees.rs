//! Raising the fee of what waits, through the node's own door, and what everybody else sees of it.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

use api::{ApiError, Event, LinkKind, Reply, Request};
use ledger::{Body, Payload};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    net::{Net, REWARD, amount, identity, post, room, room_with_money, txid},
    sound::assert_sound,
};
use crate::message::Message;

fn raise(net: &mut Net, host: usize, id: &str, fee: Option<u64>) -> Result<String, ApiError> {
    let id = id.to_string();
    txid(net.ask(host, Request::RaiseFee { txid: id, fee }))
}

fn pending(net: &mut Net, host: usize) -> Vec<(String, u64)> {
    match net.ask(host, Request::Pending) {
        Ok(Reply::Transactions(list)) => list.into_iter().map(|tx| (tx.txid, tx.fee)).collect(),
        other => panic!("no list: {other:?}"),
    }
}

/// Ids of the transactions that a node said to be replaced, and by which.
fn replaced(net: &Net, host: usize) -> Vec<(String, String)> {
    let events = net.host_ref(host).events.iter();
    let refused = events.filter_map(|event| match event {
        Event::Refused(error) if error.rule == "replaced" => Some(&error.details),
        _ => None,
    });
    refused
        .map(|details| (details["txid"].clone(), details["by"].clone()))
        .collect()
}

#[test]
fn a_raised_fee_reaches_everybody_and_the_old_one_is_named() {
    let (mut net, _) = Net::connected(room_with_money(&[0]), 2);
    let old = net.submit(0, post("hurry"), Some(10)).expect("affordable");
    let behind = net.submit(0, post("then this"), Some(0)).expect("free");
    net.settle();
    let new = raise(&mut net, 0, &old, None).expect("a waiting one of its own");
    net.settle();
    for host in [0, 1] {
        let expected = [(new.clone(), 11), (behind.clone(), 0)];
        assert_eq!(pending(&mut net, host), expected, "at {host}");
        assert_eq!(replaced(&net, host), [(old.clone(), new.clone())]);
        assert_eq!(net.confirmations(host, &old), None);
        assert_eq!(net.status(host).pending, 2);
        let stored = net.stored_transactions(host);
        assert_eq!(stored.len(), 2, "the old one has left the store");
        assert_sound(net.node(host));
    }
    let me = net.status(0).me;
    assert_eq!((me.pending_out, me.spendable), (11, 9_989));
    let dearest = raise(&mut net, 0, &new, Some(500)).expect("much more than a tenth");
    net.settle();
    net.mine(1);
    net.settle();
    assert_eq!(net.confirmations(0, &dearest), Some(1));
    assert_eq!(net.balance(1), REWARD + 500);
    assert_eq!(net.texts(1), ["then this", "hurry"]);
    assert_eq!(net.status(0).pending, 0);
}

#[test]
fn a_fee_is_raised_only_by_a_tenth_and_only_of_ones_own_that_waits() {
    let (mut net, _) = Net::connected(room_with_money(&[0]), 2);
    let old = net.submit(0, post("hurry"), Some(100)).expect("affordable");
    net.settle();
    let rule = |result: Result<String, ApiError>| result.map_err(|error| error.rule);
    let low = raise(&mut net, 0, &old, Some(109)).expect_err("a tenth is 110");
    assert_eq!(low.rule, "replacementFeeTooLow");
    let of = |name: &str| low.details[name].as_str();
    assert_eq!(
        (of("fee"), of("feeNeeded"), of("rival")),
        ("109", "110", &*old)
    );
    let cases = [
        (0, old.as_str(), Some(10_001), "balanceTooLow"),
        (0, "12", None, "badHash"),
        (1, old.as_str(), None, "notWaiting"),
        (0, &"0".repeat(64), None, "notWaiting"),
    ];
    for (host, id, fee, expected) in cases {
        let found = rule(raise(&mut net, host, id, fee));
        assert_eq!(found, Err(expected.to_string()), "{id}");
    }
    assert_eq!(pending(&mut net, 0), [(old.clone(), 100)]);
    net.mine(1);
    net.settle();
    let late = rule(raise(&mut net, 0, &old, Some(500)));
    assert_eq!(late, Err("notWaiting".to_string()));
}

/// A miner found the block before it heard of the higher fee: the payment is made, and is not told as
/// lost.
#[test]
fn where_the_old_one_is_mined_nothing_is_lost() {
    let (mut net, relay) = Net::connected(room_with_money(&[0]), 2);
    let old = net.pay(0, 1, 700, 10);
    net.settle();
    net.cut(relay);
    let new = raise(&mut net, 0, &old, None).expect("it waits");
    net.mine(1);
    net.join(relay, 0);
    net.join(relay, 1);
    net.wait_for_one_tip(&[0, 1]);
    net.settle();
    assert_eq!(net.confirmations(0, &old), Some(1));
    assert_eq!(net.refusals(0), ["replaced", "replaced"]);
    let expected = [(old.clone(), new.clone()), (new, old)];
    assert_eq!(replaced(&net, 0), expected);
    assert_eq!(net.balance(1), 700 + 10 + REWARD);
    for host in [0, 1] {
        assert_eq!(net.status(host).pending, 0);
    }
}

/// A branch with the old one is undone after its fee was raised on the other: the higher fee waits, and
/// no post is made twice.
#[test]
fn after_a_reorganisation_the_raised_one_waits() {
    let (mut net, relay) = Net::connected(room_with_money(&[0]), 2);
    let old = net.submit(0, post("hurry"), Some(10)).expect("affordable");
    net.settle();
    net.cut(relay);
    let new = raise(&mut net, 0, &old, None).expect("it waits");
    net.mine(1);
    for _ in 0..3 {
        let id = net.ask_later(0, Request::Stop);
        assert!(net.answer(0, id).is_some());
        net.now_ms += 10_000;
        // Its own blocks hold the raised one.
        net.mine_now(0);
    }
    net.join(relay, 0);
    net.join(relay, 1);
    net.wait_for_one_tip(&[0, 1]);
    net.settle();
    for host in [0, 1] {
        assert_eq!(net.texts(host), ["hurry"], "at {host}");
        assert_eq!(net.confirmations(host, &new), Some(3));
        assert_eq!(net.status(host).pending, 0);
        assert_sound(net.node(host));
    }
}

/// Another tab of the same key took the number for something else and paid more: what was said here is
/// said again under the next number.
#[test]
fn a_post_whose_number_another_tab_took_is_signed_again() {
    let mut net = Net::new(room_with_money(&[0]), 1);
    let twin = net.add_stranger(identity(0));
    net.wire(LinkKind::Tabs, &[0, twin]);
    net.settle();
    let here = net.submit(0, post("from this tab"), Some(5)).expect("good");
    let key = identity(0);
    let body = Body {
        from: key.public(),
        sequence: 0,
        fee: amount(50),
        payload: Payload::Post {
            text: "from that tab".into(),
            reply_to: None,
        },
    };
    let there = body.sign(key.secret().unwrap(), net.room.genesis());
    net.say(twin, 0, &Message::Transactions(alloc::vec![there]));
    net.settle();
    assert_eq!(replaced(&net, 0).len(), 1);
    assert_eq!(replaced(&net, 0)[0].0, here);
    let mut texts = net.texts(0);
    texts.sort();
    assert_eq!(texts, ["from that tab", "from this tab"]);
    net.mine(0);
    assert_eq!(net.texts(0).len(), 2);
    assert_eq!(net.status(0).me.sequence, 2);
}

/// What waited keeps what holds it over a restart; records of earlier versions are read as well.
#[test]
fn a_restart_knows_what_holds_a_transaction() {
    let (mut net, _) = Net::connected(room(), 2);
    let own = net.post(0, "my own");
    net.settle();
    let claims = |net: &Net, host: usize| {
        let pool = &net.node(host).pool;
        let ids = pool.ids().into_iter();
        ids.filter_map(|id| pool.claim(&id)).collect::<Vec<_>>()
    };
    let before = [claims(&net, 0), claims(&net, 1)];
    assert_ne!(before[0], before[1]);
    for (host, before) in before.into_iter().enumerate() {
        net.reboot(host);
        assert_eq!(claims(&net, host), before, "at {host}");
    }
    let key = alloc::format!("tx/{own}");
    let record = net.host(1).records.get_mut(&key).expect("it is stored");
    record.pop();
    net.reboot(1);
    assert_eq!(net.status(1).pending, 1);
    assert_eq!(claims(&net, 1), [crate::pool::Claim::Kept]);
    assert!(net.status(1).storage.damaged.is_empty());
}

/// Its predecessor was lost with its record. Until that comes again, another fee is under the same
/// number, and a crash now loses neither.
#[test]
fn a_fee_raised_while_the_predecessor_is_lost_outlives_a_restart() {
    let (mut net, relay) = Net::connected(room_with_money(&[0]), 2);
    let first = net.submit(0, post("first"), Some(0)).expect("free");
    let second = net.submit(0, post("second"), Some(10)).expect("affordable");
    net.settle();
    net.cut(relay);
    net.host(1).records.remove(&alloc::format!("tx/{first}"));
    net.reboot(1);
    assert_eq!(net.stored_transactions(1), [second.as_str()]);
    let body = Body {
        from: identity(0).public(),
        sequence: 1,
        fee: amount(11),
        payload: Payload::Post {
            text: "second".into(),
            reply_to: None,
        },
    };
    let dearer = body.sign(identity(0).secret().unwrap(), net.room.genesis());
    let by = ledger::Transaction::Signed(dearer.clone()).id().to_string();
    let stranger = net.add_stranger(identity(20));
    net.wire(LinkKind::Tabs, &[1, stranger]);
    net.settle();
    net.say(stranger, 1, &Message::Transactions(alloc::vec![dearer]));
    net.settle();
    assert_eq!(replaced(&net, 1), [(second, by.clone())]);
    assert_eq!(net.stored_transactions(1), [by.as_str()]);
    net.reboot(1);
    assert_eq!(net.stored_transactions(1), [by.as_str()]);
    assert_eq!(net.texts(1), ["second"]);
    assert_sound(net.node(1));
}
