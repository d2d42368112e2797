//! A post's way: seen at once, mined by one, confirmed everywhere.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

use api::{Event, Reply, Request, TransactionState};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    net::{Net, REWARD, post, room},
    sound::assert_sound,
};
use crate::message::Message;

#[test]
fn a_post_is_pending_at_both_then_in_a_block_at_both_then_confirmed_again_and_again() {
    let (mut net, _) = Net::connected(room(), 2);
    let txid = net.post(0, "hello, chalk");
    assert_eq!(net.confirmations(0, &txid), Some(0));
    assert_eq!(net.confirmations(1, &txid), None);
    net.settle();
    assert_eq!(net.confirmations(1, &txid), Some(0));
    let told = net
        .host(1)
        .events
        .iter()
        .any(|event| matches!(event, Event::Tx(transaction) if transaction.txid == txid));
    assert!(told, "the other page was told");

    let block = net.mine(1);
    net.settle();
    for host in [0, 1] {
        assert_eq!(net.height(host), 1);
        assert_eq!(net.tip(host).to_string(), block.hash);
        assert_eq!(net.confirmations(host, &txid), Some(1));
        assert_eq!(net.status(host).pending, 0);
    }
    net.mine(0);
    net.settle();
    assert_eq!(net.confirmations(0, &txid), Some(2));
    assert_eq!(net.confirmations(1, &txid), Some(2));
    assert_eq!((net.balance(0), net.balance(1)), (REWARD, REWARD));
    assert_sound(net.node(0));
    assert_sound(net.node(1));
}

#[test]
fn a_post_needs_no_second_message_to_be_seen() {
    let (mut net, _) = Net::connected(room(), 3);
    net.host(0).sent.clear();
    net.host(1).sent.clear();
    net.post(0, "one frame");
    net.settle();
    assert_eq!(net.texts(2), ["one frame"]);
    // The relay has reached all: nobody passes it on.
    assert_eq!(
        net.sent(0, |message| matches!(message, Message::Transactions(_))),
        1
    );
    assert_eq!(net.sent(1, |_| true), 0);
}

#[test]
fn a_post_crosses_from_one_wire_to_another() {
    let mut net = Net::new(room(), 3);
    net.wire(api::LinkKind::Tabs, &[0, 1]);
    net.wire(api::LinkKind::Relay, &[1, 2]);
    net.settle();
    let txid = net.post(0, "over two wires");
    net.settle();
    assert_eq!(net.confirmations(2, &txid), Some(0));
    net.mine(2);
    net.settle();
    assert_eq!(net.confirmations(0, &txid), Some(1));
}

#[test]
fn posts_list_the_waiting_first_then_the_newest() {
    let (mut net, _) = Net::connected(room(), 2);
    net.post(0, "first");
    net.post(0, "second");
    net.settle();
    net.mine(1);
    net.settle();
    net.post(1, "third");
    net.post(0, "fourth");
    net.settle();
    assert_eq!(net.texts(1), ["fourth", "third", "second", "first"]);

    let all = posts(&mut net, 1, None, None);
    let page = posts(&mut net, 1, Some(2), Some(all[1].txid.clone()));
    let texts: Vec<_> = page.iter().map(|post| post.text.as_str()).collect();
    assert_eq!(texts, ["second", "first"]);
    assert!(!all[0].mine && all[1].mine);
}

fn posts(net: &mut Net, host: usize, limit: Option<u32>, before: Option<String>) -> Vec<api::Post> {
    match net.ask(host, Request::Posts { limit, before }) {
        Ok(Reply::Posts(posts)) => posts,
        other => panic!("no posts: {other:?}"),
    }
}

#[test]
fn a_reply_names_the_post_that_it_answers() {
    let (mut net, _) = Net::connected(room(), 2);
    let asked = net.post(0, "who is there?");
    net.settle();
    let payload = api::Payload::Post {
        text: "me".into(),
        reply_to: Some(asked.clone()),
    };
    let reply = net.submit(1, payload, None).expect("a good reply");
    net.settle();
    net.mine(0);
    let Ok(Reply::Transaction(transaction)) = net.ask(0, Request::Tx { txid: reply }) else {
        panic!("the reply is known");
    };
    assert!(matches!(transaction.state, TransactionState::Included(_)));
    assert_eq!(
        transaction.payload,
        api::Payload::Post {
            text: "me".into(),
            reply_to: Some(asked)
        }
    );
}

#[test]
fn a_newcomer_posts_for_free_and_who_has_coins_pays_the_usual_fee() {
    let (mut net, _) = Net::connected(room(), 2);
    let fee_of = |net: &mut Net, txid: String| match net.ask(0, Request::Tx { txid }) {
        Ok(Reply::Transaction(transaction)) => transaction.fee,
        other => panic!("no transaction: {other:?}"),
    };
    let free = net.post(0, "I have nothing");
    assert_eq!(fee_of(&mut net, free), 0);
    net.mine(0);
    let paid = net.post(0, "I have a reward");
    assert_eq!(fee_of(&mut net, paid), crate::USUAL_FEE);
    let chosen = net
        .submit(0, post("as I like"), Some(7))
        .expect("affordable");
    assert_eq!(fee_of(&mut net, chosen), 7);
    // A payment of all leaves nothing for a fee.
    let rest = net.status(0).me.spendable;
    let request = Request::Transfer {
        to: net.address(1),
        amount: rest,
        fee: None,
        memo: None,
    };
    let all = super::net::txid(net.ask(0, request)).expect("affordable without a fee");
    assert_eq!(fee_of(&mut net, all), 0);
    net.settle();
    net.mine(1);
    net.settle();
    assert_eq!(net.balance(0), 0);
    assert_eq!(net.balance(1), rest + REWARD + crate::USUAL_FEE + 7);
}
