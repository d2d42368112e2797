//! The rules for signed transactions by themselves.

use alloc::{format, vec, vec::Vec};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{assert_breaks, assert_covers, details};
use crate::{
    CheckedTransaction, Payload, Room, RuleError, Signature, SignedTransaction, Transaction, TxId,
    rules::{TRANSACTION_RULES, TransactionSubject, check_all},
    testing::{amount, claim, key, params, post, public, room, room_of, signed, transfer},
};

fn of(payload: Payload) -> SignedTransaction {
    signed(&small_room(), 1, 0, 0, payload)
}

/// A room whose limits are below the constants, so that it is the room's that count.
fn small_room() -> Room {
    let mut params = params();
    params.limits.transaction_bytes = 1_000;
    params.limits.post_bytes = 500;
    params.limits.name_characters = 10;
    room_of(&params)
}

fn id_of(signed: &SignedTransaction) -> TxId {
    Transaction::Signed(signed.clone()).id()
}

fn memo(bytes: usize) -> Payload {
    Payload::Transfer {
        to: public(2),
        amount: amount(1),
        memo: "x".repeat(bytes),
    }
}

fn reply(text: &str) -> Payload {
    Payload::Post {
        text: text.into(),
        reply_to: Some(TxId::ZERO),
    }
}

/// Transactions that break one rule each, and what it says.
fn cases() -> Vec<(SignedTransaction, RuleError)> {
    let mut forged = of(post("hi"));
    forged.signature = Signature::from_bytes([0; 64]);
    let txid = id_of(&forged);
    let bad = |character, position| RuleError::NameBadCharacter {
        character,
        position,
    };
    vec![
        (of(transfer(public(2), 0)), RuleError::ZeroAmount),
        (
            of(transfer(public(1), 5)),
            RuleError::PaymentToSelf { address: public(1) },
        ),
        (
            of(memo(141)),
            RuleError::MemoTooLong {
                bytes: 141,
                limit: 140,
            },
        ),
        (of(post("")), RuleError::PostEmpty),
        (of(post(" \n\t\u{a0}\u{3000}")), RuleError::PostEmpty),
        (
            of(reply(&"é".repeat(251))),
            RuleError::PostTooLong {
                bytes: 502,
                limit: 500,
            },
        ),
        (of(claim("")), RuleError::NameEmpty),
        (
            of(claim("elevenchars")),
            RuleError::NameTooLong {
                characters: 11,
                limit: 10,
            },
        ),
        (of(claim("a  b")), bad(' ', 3)),
        (of(claim("ada-")), bad('-', 4)),
        (of(claim("🙂")), bad('🙂', 1)),
        (
            of(claim("ＣＨＡＬＫ1x")),
            RuleError::NameLooksLikeAddress {
                name: "ＣＨＡＬＫ1x".into(),
            },
        ),
        (
            forged,
            RuleError::BadSignature {
                txid,
                from: public(1),
            },
        ),
    ]
}

#[test]
fn good_transactions_break_nothing() {
    let room = small_room();
    for payload in [
        transfer(public(2), 1),
        memo(140),
        post("x"),
        reply(&"é".repeat(250)),
        claim("ten chars1"),
        claim("हिन्दी"),
    ] {
        let signed = of(payload);
        let subject = TransactionSubject::new(&signed, id_of(&signed), &room, false);
        assert_eq!(check_all(TRANSACTION_RULES, &subject), Ok(()));
        let checked = CheckedTransaction::new(signed.clone(), &room).expect("good");
        assert_eq!(*checked.signed(), signed);
        assert_eq!(checked.id(), id_of(&signed));
        let bytes = Transaction::Signed(signed).to_bytes().len();
        assert_eq!(checked.bytes(), bytes);
    }
}

#[test]
fn each_rule_refuses_what_breaks_it() {
    let room = small_room();
    let mut cases = cases();
    for (signed, refusal) in &cases {
        let subject = TransactionSubject::new(signed, id_of(signed), &room, false);
        assert_breaks(TRANSACTION_RULES, &subject, refusal);
        let found = CheckedTransaction::new(signed.clone(), &room);
        assert_eq!(found.as_ref(), Err(refusal));
    }
    // No text that its own rule lets through makes a transaction of 1,000 bytes here.
    let mut params = params();
    params.limits.transaction_bytes = 256;
    let room = room_of(&params);
    let large = signed(&room, 1, 0, 0, memo(99));
    let refusal = RuleError::TransactionTooLarge {
        bytes: 257,
        limit: 256,
    };
    let subject = TransactionSubject::new(&large, id_of(&large), &room, false);
    assert_breaks(TRANSACTION_RULES, &subject, &refusal);
    let fits = signed(&room, 1, 0, 0, memo(98));
    assert!(CheckedTransaction::new(fits, &room).is_ok());

    cases.push((large, refusal));
    let refusals: Vec<_> = cases.into_iter().map(|(_, refusal)| refusal).collect();
    assert_covers(TRANSACTION_RULES, &refusals);
}

#[test]
fn a_signature_for_another_room_or_by_another_key_is_bad() {
    let (room, other) = (room(), small_room());
    let elsewhere = signed(&other, 1, 0, 0, post("hi"));
    let mut anothers = signed(&room, 2, 0, 0, post("hi"));
    anothers.body.from = public(1);
    for signed in [elsewhere, anothers] {
        let (txid, from) = (id_of(&signed), public(1));
        assert_eq!(
            CheckedTransaction::new(signed, &room),
            Err(RuleError::BadSignature { txid, from })
        );
    }
}

#[test]
fn only_the_signature_is_spared_to_a_transaction_seen_before() {
    let room = small_room();
    for (signed, refusal) in cases() {
        let subject = TransactionSubject::new(&signed, id_of(&signed), &room, true);
        let expected = match refusal {
            RuleError::BadSignature { .. } => Ok(()),
            other => Err(other),
        };
        assert_eq!(check_all(TRANSACTION_RULES, &subject), expected);
    }
}

#[test]
fn the_first_broken_rule_is_told() {
    let room = small_room();
    let told = |payload: Payload| {
        let mut signed = of(payload);
        signed.signature = key(2).sign(b"something else");
        let found = CheckedTransaction::new(signed, &room);
        found.expect_err("it is broken").rule()
    };
    let pay = |to, hundredths, bytes| Payload::Transfer {
        to: public(to),
        amount: amount(hundredths),
        memo: "x".repeat(bytes),
    };
    assert_eq!(told(pay(2, 1, 0)), "badSignature");
    assert_eq!(told(pay(2, 1, 141)), "memoTooLong");
    assert_eq!(told(pay(1, 1, 141)), "paymentToSelf");
    assert_eq!(told(pay(1, 0, 141)), "zeroAmount");
    assert_eq!(told(pay(1, 0, 1_000)), "transactionTooLarge");
    assert_eq!(told(post(&" ".repeat(501))), "postEmpty");
    assert_eq!(told(post(&"x".repeat(501))), "postTooLong");
    assert_eq!(told(post("x")), "badSignature");
    assert_eq!(told(claim("chalk1")), "nameLooksLikeAddress");
    assert_eq!(told(claim("chalk1-")), "nameBadCharacter");
    assert_eq!(told(claim("chalk1-----")), "nameTooLong");
}

#[test]
fn details_are_the_values_compared() {
    let found = |rule: &str| {
        let (_, refusal) = cases()
            .into_iter()
            .find(|(_, refusal)| refusal.rule() == rule)
            .expect("a case of this rule");
        details(&refusal)
    };
    assert!(found("zeroAmount").is_empty());
    assert_eq!(found("paymentToSelf"), [format!("address={}", public(1))]);
    assert_eq!(found("memoTooLong"), ["bytes=141", "limit=140"]);
    assert!(found("postEmpty").is_empty());
    assert_eq!(found("postTooLong"), ["bytes=502", "limit=500"]);
    assert!(found("nameEmpty").is_empty());
    assert_eq!(found("nameTooLong"), ["characters=11", "limit=10"]);
    assert_eq!(found("nameBadCharacter"), ["character=' '", "position=3"]);
    assert_eq!(found("nameLooksLikeAddress"), ["name=ＣＨＡＬＫ1x"]);
    let signature = found("badSignature");
    assert!(signature[0].starts_with("txid="));
    assert_eq!(signature[1], format!("from={}", public(1)));
}
