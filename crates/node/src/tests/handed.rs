//! What is made elsewhere and handed in goes the way that everything goes.

use alloc::string::{String, ToString};

use api::{Added, AddedAs, ApiError, Reply, Request};
use ledger::{Amount, Body, Payload, Transaction};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    net::{Net, room, room_with_money},
    sound::assert_sound,
};

fn hand(net: &mut Net, host: usize, raw: &str) -> Result<Added, ApiError> {
    match net.ask(host, Request::AddBlock { raw: raw.into() }) {
        Ok(Reply::Added(added)) => Ok(added),
        Err(error) => Err(error),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_block_that_is_handed_in_is_known_kept_or_stood_on() {
    let mut net = Net::new(room(), 3);
    let first = net.mine(0);
    let rival = net.mine(2);
    let second = net.mine(0);
    assert_eq!(
        hand(&mut net, 0, &first.raw).unwrap().outcome,
        AddedAs::Known
    );
    let orphan = hand(&mut net, 1, &second.raw).unwrap();
    assert_eq!(
        (orphan.outcome, orphan.hash),
        (AddedAs::Orphan, second.hash)
    );
    assert_eq!(hand(&mut net, 1, &first.raw).unwrap().outcome, AddedAs::Tip);
    assert_eq!(net.height(1), 2, "what waited for it follows");
    let aside = hand(&mut net, 1, &rival.raw).unwrap();
    assert_eq!(aside.outcome, AddedAs::SideBranch);
    assert_sound(net.node(1));
}

#[test]
fn a_block_that_breaks_a_rule_is_refused_by_its_name() {
    let mut net = Net::new(room(), 2);
    let block = net.mine(0);
    let mut changed: ledger::Block = borsh::from_slice(&hex::decode(&block.raw).unwrap()).unwrap();
    if let Transaction::Coinbase(coinbase) = &mut changed.transactions[0] {
        coinbase.reward = Amount::new(9).unwrap();
    }
    let raw = hex::encode(changed.to_bytes());
    // Whether the block that this header is of is here or not.
    for host in [0, 1] {
        let refused = hand(&mut net, host, &raw).unwrap_err();
        assert_eq!(refused.rule, "badMerkleRoot");
    }
    assert_eq!(
        hand(&mut net, 1, "00ff").unwrap_err().rule,
        "malformedBlock"
    );
    assert_eq!(hand(&mut net, 1, "xy").unwrap_err().rule, "malformedBlock");
    let long = "00".repeat(1 << 17);
    assert_eq!(hand(&mut net, 1, &long).unwrap_err().rule, "malformedBlock");
    assert_eq!(hand(&mut net, 1, &block.raw).unwrap().outcome, AddedAs::Tip);
}

#[test]
fn a_node_signs_for_its_own_key_alone() {
    let mut net = Net::new(room_with_money(&[0]), 2);
    let txid = net.pay(0, 1, 10, 3);
    let Ok(Reply::Transaction(known)) = net.ask(0, Request::Tx { txid }) else {
        panic!("it waits")
    };
    let known: Transaction = borsh::from_slice(&hex::decode(known.raw).unwrap()).unwrap();
    let signed = known.signed().unwrap();
    let sign = |net: &mut Net, host: usize, body: &Body| {
        let body = hex::encode(borsh::to_vec(body).unwrap());
        match net.ask(host, Request::Sign { body }) {
            Ok(Reply::Signature(signature)) => Ok(signature),
            Err(error) => Err(error.rule),
            other => panic!("{other:?}"),
        }
    };
    // Ed25519 gives the same signature for the same message.
    assert_eq!(
        sign(&mut net, 0, &signed.body),
        Ok(signed.signature.to_string())
    );
    let other = Body {
        payload: Payload::Post {
            text: "other".into(),
            reply_to: None,
        },
        ..signed.body.clone()
    };
    assert_ne!(sign(&mut net, 0, &other), Ok(signed.signature.to_string()));
    assert_eq!(
        sign(&mut net, 1, &signed.body),
        Err(String::from("notYourKey"))
    );
}
