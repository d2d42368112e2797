//! The JSON that programs see keeps the documented names.

extern crate std;

use alloc::{string::ToString, vec};
use std::prelude::v1::*;

use serde_json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::*;

#[test]
fn requests_are_tagged_by_call() {
    let request = Request::Transfer {
        to: "ada".to_string(),
        amount: 250,
        fee: None,
        memo: None,
    };
    assert_eq!(
        serde_json::to_value(&request).unwrap(),
        json!({"call": "transfer", "to": "ada", "amount": 250, "fee": null, "memo": null})
    );
}

#[test]
fn a_payload_may_leave_out_what_is_optional() {
    let payload: Payload = serde_json::from_value(json!({"kind": "post", "text": "hi"})).unwrap();
    assert_eq!(
        payload,
        Payload::Post {
            text: "hi".to_string(),
            reply_to: None
        }
    );
}

#[test]
fn the_kinds_of_the_market_have_their_documented_names() {
    let of = |value| serde_json::from_value::<Payload>(value).unwrap();
    let id = || "ab".to_string();
    assert_eq!(
        of(json!({"kind": "stamp", "name": "a.pdf", "hash": "ab"})),
        Payload::Stamp {
            name: "a.pdf".to_string(),
            hash: Some(id()),
            file: None
        }
    );
    assert_eq!(
        of(json!({"kind": "offer", "title": "Cookie", "price": 150, "stock": 4})),
        Payload::Offer {
            title: "Cookie".to_string(),
            text: String::new(),
            price: 150,
            stock: 4
        }
    );
    assert_eq!(
        of(json!({"kind": "withdrawOffer", "offer": "ab"})),
        Payload::WithdrawOffer { offer: id() }
    );
    assert_eq!(
        of(json!({"kind": "order", "offer": "ab", "quantity": 2})),
        Payload::Order {
            offer: id(),
            quantity: 2,
            price: None
        }
    );
    let settle = Payload::Settle {
        order: id(),
        outcome: Outcome::Refund,
    };
    let json = json!({"kind": "settle", "order": "ab", "outcome": "refund"});
    assert_eq!(serde_json::to_value(&settle).unwrap(), json);
    assert_eq!(of(json), settle);
    let stamps = Request::Stamps { hash: id() };
    assert_eq!(
        serde_json::to_value(&stamps).unwrap(),
        json!({"call": "stamps", "hash": "ab"})
    );
    assert_eq!(
        serde_json::to_value(OrderStatus::Released).unwrap(),
        "released"
    );
}

#[test]
fn a_transaction_is_flat_and_its_state_a_word_or_an_object() {
    let mut tx = Transaction {
        txid: "00".to_string(),
        from: "chalk1".to_string(),
        from_name: None,
        party: None,
        to_name: None,
        moves: 0,
        sequence: 3,
        fee: 5,
        payload: Payload::ClaimName {
            name: "ada".to_string(),
        },
        signature: String::new(),
        state: TransactionState::Pending(Pending::Pending),
        time: 1,
        raw: String::new(),
    };
    let value = serde_json::to_value(&tx).unwrap();
    assert_eq!(value["kind"], "claimName");
    assert_eq!(value["state"], "pending");
    tx.state = TransactionState::Included(Included {
        block: "ff".to_string(),
        height: 7,
        confirmations: 2,
    });
    let value = serde_json::to_value(&tx).unwrap();
    assert_eq!(
        value["state"],
        json!({"block": "ff", "height": 7, "confirmations": 2})
    );
}

#[test]
fn an_error_carries_family_rule_message_and_details() {
    let error = ApiError::new(Family::Rule, "balanceTooLow", "Not enough.")
        .with("balance", 3)
        .with("needed", 5);
    assert_eq!(
        serde_json::to_value(&error).unwrap(),
        json!({"family": "rule", "rule": "balanceTooLow", "message": "Not enough.",
               "details": {"balance": "3", "needed": "5"}})
    );
}

#[test]
fn messages_between_page_and_worker_survive_the_wire() {
    let message = host::ToWorker::Request {
        id: 9,
        request: Request::Chain {
            from: Some(2),
            count: None,
        },
    };
    let bytes = borsh::to_vec(&message).unwrap();
    assert_eq!(
        borsh::from_slice::<host::ToWorker>(&bytes).unwrap(),
        message
    );
    let mut longer = vec![0];
    longer.splice(0..0, bytes);
    assert!(borsh::from_slice::<host::ToWorker>(&longer).is_err());
}
