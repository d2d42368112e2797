//! Nodes that reach each other over several links at once: each word is said where it is news.

use api::LinkKind;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::net::{Net, room};
use crate::message::Message;

/// Three on a relay, of whom the second is linked directly with each of the others. What is sent over direct links
/// arrives first.
fn both_ways() -> (Net, super::net::Wire) {
    let mut net = Net::new(room(), 3);
    net.wire(LinkKind::Direct, &[0, 1]);
    net.wire(LinkKind::Direct, &[1, 2]);
    let relay = net.wire(LinkKind::Relay, &[0, 1, 2]);
    net.settle();
    (net, relay)
}

fn tips(net: &Net) -> [usize; 3] {
    [0, 1, 2].map(|host| net.sent(host, |message| matches!(message, Message::Tip(_))))
}

fn fetched(net: &Net) -> [usize; 3] {
    [0, 1, 2].map(|host| net.sent(host, |message| matches!(message, Message::GetBlocks(_))))
}

#[test]
fn a_block_that_comes_over_two_links_is_fetched_by_nobody_and_not_told_where_its_finder_is() {
    let (mut net, _) = both_ways();
    let before = tips(&net);
    net.mine_now(0);
    net.settle();
    net.wait_for_one_tip(&[0, 1, 2]);
    assert_eq!(fetched(&net), [0; 3]);
    let told = tips(&net);
    // The two on the relay tell each other over the link that the finder does not have, and nobody on the relay.
    assert_eq!([0, 1, 2].map(|host| told[host] - before[host]), [0, 1, 1]);
}

#[test]
fn a_transaction_that_comes_over_two_links_is_asked_for_by_nobody() {
    let (mut net, _) = both_ways();
    let txid = net.post(0, "to all");
    net.settle();
    for host in [0, 1, 2] {
        let asked = |message: &Message| matches!(message, Message::GetTransactions(_));
        assert_eq!(net.sent(host, asked), 0);
        assert!(
            net.stored_transactions(host)
                .iter()
                .any(|stored| stored.contains(&txid))
        );
    }
}

#[test]
fn without_a_relay_what_is_said_goes_from_link_to_link() {
    let (mut net, relay) = both_ways();
    net.cut(relay);
    let txid = net.post(0, "onwards");
    net.settle();
    assert!(
        net.stored_transactions(2)
            .iter()
            .any(|stored| stored.contains(&txid))
    );
    net.mine_now(0);
    net.settle();
    net.wait_for_one_tip(&[0, 1, 2]);
    assert_eq!(
        fetched(&net),
        [0, 0, 1],
        "the second was given it by its finder"
    );
}

#[test]
fn who_is_on_no_relay_is_heard_there_through_others() {
    let (mut net, relay) = both_ways();
    net.leave(relay, 0);
    net.settle();
    net.mine_now(0);
    net.settle();
    net.wait_for_one_tip(&[0, 1, 2]);
    assert_eq!(net.height(2), 1);
}
