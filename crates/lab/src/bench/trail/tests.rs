//! What the lesson asks for has one answer, and it is on the chain.

use alloc::vec::Vec;

use ledger::{Height, Transaction};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{super::tests::desk, *};

fn key(person: Person) -> PublicKey {
    person.key().public()
}

#[test]
fn the_market_breaks_no_rule_and_each_question_has_one_answer() {
    let mut watch = Watch::default();
    let chain = watch.market();
    let end = Height(chain.height());
    chain.state_at(end).expect("every block connects");
    assert_eq!(read::named(chain).unwrap(), Some(key(Kiosk)));
    assert_eq!(read::best_buyer(chain).unwrap(), Some(key(Ada)));
    let funded: Vec<_> = Person::ALL
        .into_iter()
        .filter(|one| read::funder(chain, &key(*one)).is_some())
        .collect();
    assert_eq!(funded, [Person::Second]);
    assert_eq!(read::funder(chain, &key(Person::Second)), Some(key(Grace)));
}

#[test]
fn a_trail_tells_of_everybody_and_holds_all_the_money() {
    let mut desk = desk();
    let trail = desk.trail(false).unwrap();
    assert_eq!(
        trail.addresses.len(),
        5,
        "the pupil's second one is not there yet"
    );
    assert_eq!(trail.addresses.iter().filter(|one| one.is_me).count(), 1);
    // Eight rewards of 10.00; fees only move.
    let all: u64 = trail.addresses.iter().map(|one| one.balance).sum();
    assert_eq!(all, 8_000);
    // Without a room there is the lesson's chain alone.
    assert!(!desk.trail(true).unwrap().is_room);
}

#[test]
fn a_second_address_is_linked_by_its_money_and_by_nothing_else() {
    let mut desk = desk();
    let paid = desk.hide(Source::Paid, "hello").unwrap();
    let second = paid.second.unwrap();
    assert!(second.is_linked && second.funder.as_ref() == Some(&key(You).to_string()));
    let mined = desk.hide(Source::Mined, "hello").unwrap();
    let second = mined.second.unwrap();
    assert!(!second.is_linked && second.funder.is_none());
    assert_eq!(mined.addresses.len(), 6);
    for (note, bytes) in [("", 0), ("  ", 2), (&"x".repeat(121), 121)] {
        let error = desk.hide(Source::Mined, note).unwrap_err();
        assert_eq!(error.rule, "labNote");
        assert!(error.message.contains(&alloc::format!("{bytes}")));
    }
}

#[test]
fn the_parts_are_the_frame_and_the_block_has_all_of_them_but_the_senders() {
    let mut watch = Watch::default();
    let chain = watch.market();
    let parts = frame::of(chain).unwrap();
    let joined: String = parts.iter().map(|part| part.hex.as_str()).collect();
    let bytes = hex::decode(joined).unwrap();
    let frame: wire::RelayFrame = borsh::from_slice(&bytes).expect("a whole frame");
    let wire::RelayFrame::Message { payload, .. } = frame else {
        panic!("another frame")
    };
    let message = node::message::Message::decode(&payload).unwrap();
    let node::message::Message::Transactions(sent) = message else {
        panic!("another message")
    };
    let block = chain.block(4).unwrap();
    assert!(
        block
            .transactions
            .contains(&Transaction::Signed(sent[0].clone()))
    );
    let block = hex::encode(block.to_bytes());
    for name in ["from", "to", "amount", "fee", "signature"] {
        let part = parts.iter().find(|part| part.name == name).unwrap();
        assert!(!part.hex.is_empty() && block.contains(&part.hex), "{name}");
    }
    let sender = parts.iter().find(|part| part.name == frame::SENDER);
    assert!(!block.contains(&sender.unwrap().hex));
}
