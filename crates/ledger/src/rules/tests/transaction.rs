//! The rules for signed transactions by themselves.

use alloc::{format, vec, vec::Vec};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{assert_breaks, assert_covers, details};
use crate::{
    CheckedTransaction, Payload, Room, RuleError, Signature, SignedTransaction, StampedFile,
    Transaction, TxId,
    rules::{TRANSACTION_RULES, TransactionSubject, check_all},
    testing::{
        amount, claim, id_of, key, offer, order, params, post, public, room, room_of, signed,
        stamp, transfer,
    },
};

fn of(payload: Payload) -> SignedTransaction {
    signed(&small_room(), 1, 0, 0, payload)
}

/// A room whose limits are below the constants, so that it is the room's that count.
fn small_room() -> Room {
    let mut params = params();
    params.limits.transaction_bytes = 1_300;
    params.limits.post_bytes = 500;
    params.limits.name_characters = 10;
    room_of(&params)
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

fn described(text: &str) -> Payload {
    Payload::Offer {
        title: "t".into(),
        text: text.into(),
        price: amount(1),
        stock: 1,
    }
}

fn whole(name: &str, bytes: usize) -> Payload {
    Payload::Stamp {
        name: name.into(),
        file: StampedFile::Whole(vec![7; bytes]),
    }
}

/// Stamps, offers and orders that break one rule each, and what it says.
fn market_cases() -> Vec<(SignedTransaction, RuleError)> {
    let control = |character, position| RuleError::NotOneLine {
        character,
        position,
    };
    let stock = |found| RuleError::OfferStockOutOfRange {
        most: 1_000_000,
        found,
    };
    vec![
        (of(stamp("", b"")), RuleError::FileNameEmpty),
        (of(whole(" \u{3000}", 3)), RuleError::FileNameEmpty),
        (
            of(stamp(&"é".repeat(61), b"")),
            RuleError::FileNameTooLong {
                bytes: 122,
                limit: 120,
            },
        ),
        (of(offer(" ", 1, 1)), RuleError::OfferTitleEmpty),
        (
            of(offer(&"x".repeat(81), 1, 1)),
            RuleError::OfferTitleTooLong {
                bytes: 81,
                limit: 80,
            },
        ),
        (of(offer("two\nlines", 1, 1)), control('\n', 4)),
        (of(stamp("a\u{1b}[31m", b"")), control('\u{1b}', 2)),
        (
            of(described(&"x".repeat(1_001))),
            RuleError::OfferTextTooLong {
                bytes: 1_001,
                limit: 1_000,
            },
        ),
        (of(offer("a gift", 0, 1)), RuleError::OfferPriceZero),
        (of(offer("nothing", 1, 0)), stock(0)),
        (of(offer("sand", 1, 1_000_001)), stock(1_000_001)),
        (of(order(TxId::ZERO, 0, 1)), RuleError::OrderQuantityZero),
    ]
}

/// Transactions that break one rule each, and what it says.
fn cases() -> Vec<(SignedTransaction, RuleError)> {
    [text_cases(), market_cases()].concat()
}

fn text_cases() -> Vec<(SignedTransaction, RuleError)> {
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
        stamp(&"x".repeat(120), b""),
        whole("a file of nothing", 0),
        whole("small.bin", 1_000),
        offer(&"x".repeat(80), 1, 1_000_000),
        described(&"line\n".repeat(200)),
        order(TxId::ZERO, 1, 0),
        order(TxId::ZERO, u32::MAX, 1),
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
    // A file may be as large as the transaction lets it.
    let file = of(whole("x", 1_300 - 124));
    assert!(CheckedTransaction::new(file, &room).is_ok());
    assert_eq!(
        CheckedTransaction::new(of(whole("x", 1_300 - 123)), &room),
        Err(RuleError::TransactionTooLarge {
            bytes: 1_301,
            limit: 1_300,
        })
    );
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
    assert_eq!(told(pay(1, 0, 1_300)), "transactionTooLarge");
    assert_eq!(told(post(&" ".repeat(501))), "postEmpty");
    assert_eq!(told(post(&"x".repeat(501))), "postTooLong");
    assert_eq!(told(post("x")), "badSignature");
    assert_eq!(told(stamp("\n", b"")), "fileNameEmpty");
    assert_eq!(told(stamp(&"\0".repeat(121), b"")), "fileNameTooLong");
    assert_eq!(told(offer("\0", 0, 0)), "notOneLine");
    assert_eq!(told(offer("x", 0, 0)), "offerPriceZero");
    assert_eq!(told(offer("x", 1, 0)), "offerStockOutOfRange");
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
    assert_eq!(found("fileNameTooLong"), ["bytes=122", "limit=120"]);
    assert_eq!(found("offerTitleTooLong"), ["bytes=81", "limit=80"]);
    assert_eq!(found("offerTextTooLong"), ["bytes=1001", "limit=1000"]);
    assert_eq!(found("notOneLine"), ["character='\\n'", "position=4"]);
    assert_eq!(found("offerStockOutOfRange"), ["most=1000000", "found=0"]);
    assert!(found("fileNameEmpty").is_empty());
    assert!(found("offerTitleEmpty").is_empty());
    assert!(found("offerPriceZero").is_empty());
    assert!(found("orderQuantityZero").is_empty());
    let signature = found("badSignature");
    assert!(signature[0].starts_with("txid="));
    assert_eq!(signature[1], format!("from={}", public(1)));
}
