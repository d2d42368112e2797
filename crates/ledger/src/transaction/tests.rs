//! What transactions are as bytes, and what their signatures cover.

use alloc::{string::String, vec, vec::Vec};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{Body, COINBASE_MESSAGE_BYTES, Coinbase, Payload, SIGNING_DOMAIN, Transaction};
use crate::{
    Amount, FileHash, Height, Outcome, Signature, StampedFile, TxId, sha256d,
    testing::{
        amount, claim, key, offer, order, params, post, public, room, room_of, settle, signed,
        stamp, transfer, withdraw,
    },
};

fn coinbase(message: &str) -> Transaction {
    Transaction::Coinbase(Coinbase {
        height: Height(7),
        to: public(1),
        reward: amount(5_000),
        fees: amount(3),
        extra_nonce: 9,
        message: message.into(),
    })
}

fn body(payload: Payload) -> Body {
    Body {
        from: public(1),
        sequence: 258,
        fee: amount(2),
        payload,
    }
}

/// The bytes of a signed transaction up to its payload.
fn head() -> Vec<u8> {
    let mut bytes = vec![1];
    bytes.extend(public(1).to_bytes());
    bytes.extend([2, 1, 0, 0, 0, 0, 0, 0]);
    bytes.extend([2, 0, 0, 0, 0, 0, 0, 0]);
    bytes
}

/// The kinds of the market, and stamps, with their bytes.
fn market_cases() -> Vec<(Payload, Vec<Vec<u8>>)> {
    let id = TxId::from_bytes([0xab; 32]);
    let name = vec![1, 0, 0, 0, b'f'];
    let whole = Payload::Stamp {
        name: "f".into(),
        file: StampedFile::Whole(vec![8, 9]),
    };
    let hash = FileHash::of(b"file").to_bytes().to_vec();
    let sale = Payload::Offer {
        title: "a".into(),
        text: "bc".into(),
        price: amount(0x0102),
        stock: 3,
    };
    vec![
        (
            stamp("f", b"file"),
            vec![vec![3], name.clone(), vec![0], hash],
        ),
        (
            whole,
            vec![vec![3], name, vec![1], vec![2, 0, 0, 0], vec![8, 9]],
        ),
        (
            sale,
            vec![
                vec![4],
                vec![1, 0, 0, 0, b'a'],
                vec![2, 0, 0, 0, b'b', b'c'],
                vec![2, 1, 0, 0, 0, 0, 0, 0],
                vec![3, 0, 0, 0],
            ],
        ),
        (withdraw(id), vec![vec![5], vec![0xab; 32]]),
        (
            order(id, 2, 9),
            vec![
                vec![6],
                vec![0xab; 32],
                vec![2, 0, 0, 0],
                vec![9, 0, 0, 0, 0, 0, 0, 0],
            ],
        ),
        (
            settle(id, Outcome::Release),
            vec![vec![7], vec![0xab; 32], vec![0]],
        ),
        (
            settle(id, Outcome::Refund),
            vec![vec![7], vec![0xab; 32], vec![1]],
        ),
    ]
}

#[test]
fn the_encoding_is_written_out() {
    let id = TxId::from_bytes([0xab; 32]);
    let reply = Payload::Post {
        text: "hé".into(),
        reply_to: Some(id),
    };
    let pay = Payload::Transfer {
        to: public(2),
        amount: amount(0x0403),
        memo: "m".into(),
    };
    let cases: [(Payload, Vec<Vec<u8>>); 4] = [
        (
            pay,
            vec![
                vec![0],
                public(2).to_bytes().into(),
                vec![3, 4, 0, 0, 0, 0, 0, 0],
                vec![1, 0, 0, 0, b'm'],
            ],
        ),
        (
            post("hi"),
            vec![vec![1], vec![2, 0, 0, 0, b'h', b'i'], vec![0]],
        ),
        (
            reply,
            vec![
                vec![1],
                vec![3, 0, 0, 0, b'h', 0xc3, 0xa9],
                vec![1],
                vec![0xab; 32],
            ],
        ),
        (claim("a"), vec![vec![2], vec![1, 0, 0, 0, b'a']]),
    ];
    for (payload, parts) in cases.into_iter().chain(market_cases()) {
        let signed = body(payload).sign(&key(1), room().genesis());
        let signature = signed.signature;
        let transaction = Transaction::Signed(signed);
        let expected = [head(), parts.concat(), signature.to_bytes().into()].concat();
        assert_eq!(hex::encode(transaction.to_bytes()), hex::encode(&expected));
        assert_eq!(transaction.id(), TxId::from_bytes(sha256d(&expected)));
        assert_eq!(
            borsh::from_slice::<Transaction>(&expected).ok(),
            Some(transaction)
        );
    }
    let expected = [
        vec![0],
        vec![7, 0, 0, 0, 0, 0, 0, 0],
        public(1).to_bytes().into(),
        vec![0x88, 0x13, 0, 0, 0, 0, 0, 0],
        vec![3, 0, 0, 0, 0, 0, 0, 0],
        vec![9, 0, 0, 0, 0, 0, 0, 0],
        vec![2, 0, 0, 0, b'o', b'k'],
    ]
    .concat();
    assert_eq!(
        hex::encode(coinbase("ok").to_bytes()),
        hex::encode(expected)
    );
}

#[test]
fn no_transaction_has_the_64_bytes_of_an_inner_node() {
    // Everything but texts has a fixed length, so each kind is shortest with empty texts.
    let genesis = room().genesis();
    let bytes = |payload| {
        let signed = body(payload).sign(&key(1), genesis);
        Transaction::Signed(signed).to_bytes().len()
    };
    assert_eq!(bytes(claim("")), 118);
    assert_eq!(bytes(post("")), 119);
    assert_eq!(bytes(transfer(public(2), 0)), 158);
    assert_eq!(bytes(stamp("", b"")), 151);
    let whole = |bytes| Payload::Stamp {
        name: String::new(),
        file: StampedFile::Whole(vec![0; bytes]),
    };
    assert_eq!(bytes(whole(0)), 123);
    assert_eq!(bytes(offer("", 0, 0)), 134);
    assert_eq!(bytes(withdraw(TxId::ZERO)), 146);
    assert_eq!(bytes(order(TxId::ZERO, 0, 0)), 158);
    assert_eq!(bytes(settle(TxId::ZERO, Outcome::Refund)), 147);
    for length in 0..=COINBASE_MESSAGE_BYTES as usize {
        let bytes = coinbase(&"x".repeat(length)).to_bytes().len();
        assert_eq!(bytes, 69 + length);
    }
}

#[test]
fn the_id_covers_every_byte() {
    let transaction = Transaction::Signed(signed(&room(), 1, 0, 2, post("hi")));
    let bytes = transaction.to_bytes();
    for place in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[place] ^= 1;
        if let Ok(other) = borsh::from_slice::<Transaction>(&changed) {
            assert_ne!(other.id(), transaction.id(), "byte {place}");
        }
    }
}

#[test]
fn what_is_signed_names_its_purpose_and_its_room() {
    let room = room();
    let body = body(post("hi"));
    let bytes = body.signed_bytes(room.genesis());
    let encoded = borsh::to_vec(&body).expect("encodes");
    let parts = [SIGNING_DOMAIN, &room.genesis().to_bytes(), &encoded];
    assert_eq!(bytes, parts.concat());
    assert_eq!(SIGNING_DOMAIN, b"chalkchain transaction v1\n");

    let mut other_params = params();
    other_params.name = "Other".into();
    let other = room_of(&other_params);
    let signed = body.clone().sign(&key(1), room.genesis());
    assert!(public(1).verifies(&bytes, &signed.signature));
    let elsewhere = body.signed_bytes(other.genesis());
    assert!(!public(1).verifies(&elsewhere, &signed.signature));
    // The bare body, as another protocol might have it signed, is something else.
    assert!(!public(1).verifies(&encoded, &signed.signature));
}

#[test]
fn every_field_is_signed() {
    let genesis = room().genesis();
    let original = body(transfer(public(2), 5));
    let signature = original.clone().sign(&key(1), genesis).signature;
    let verifies = |body: &Body| public(1).verifies(&body.signed_bytes(genesis), &signature);
    assert!(verifies(&original));
    let changes: [fn(&mut Body); 6] = [
        |body| body.from = public(3),
        |body| body.sequence += 1,
        |body| body.fee = amount(3),
        |body| body.payload = transfer(public(3), 5),
        |body| body.payload = transfer(public(2), 6),
        |body| body.payload = post(""),
    ];
    for (place, change) in changes.iter().enumerate() {
        let mut other = original.clone();
        change(&mut other);
        assert!(!verifies(&other), "change {place}");
    }
}

#[test]
fn spending_is_fee_and_payment() {
    assert_eq!(body(transfer(public(2), 5)).spends(), Some(amount(7)));
    assert_eq!(body(post("hi")).spends(), Some(amount(2)));
    assert_eq!(body(claim("ada")).spends(), Some(amount(2)));
    for free in [
        stamp("f", b""),
        offer("a", 900, 9),
        withdraw(TxId::ZERO),
        settle(TxId::ZERO, Outcome::Release),
    ] {
        assert_eq!(body(free).spends(), Some(amount(2)));
    }
    assert_eq!(body(order(TxId::ZERO, 3, 7)).spends(), Some(amount(23)));
    let most = Amount::MAX.hundredths();
    let order_of = |quantity, price| body(order(TxId::ZERO, quantity, price)).spends();
    assert_eq!(order_of(u32::MAX, most), None);
    assert_eq!(order_of(1, most), None);
    assert_eq!(order_of(1, most - 2), Some(Amount::MAX));
    assert_eq!(
        body(transfer(public(2), most - 2)).spends(),
        Some(Amount::MAX)
    );
    assert_eq!(body(transfer(public(2), most - 1)).spends(), None);
}

#[test]
fn a_transaction_is_a_coinbase_or_signed() {
    let reward = coinbase("");
    assert!(reward.coinbase().is_some() && reward.signed().is_none());
    let post = Transaction::Signed(signed(&room(), 1, 0, 0, post("hi")));
    assert!(post.coinbase().is_none() && post.signed().is_some());
}

#[test]
fn bytes_that_are_not_exactly_one_transaction_are_refused() {
    let transaction = Transaction::Signed(signed(&room(), 1, 0, 2, post("hi")));
    let bytes = transaction.to_bytes();
    let refused = |bytes: &[u8]| borsh::from_slice::<Transaction>(bytes).is_err();
    for end in 0..bytes.len() {
        assert!(refused(&bytes[..end]), "the first {end} bytes");
    }
    assert!(refused(&[&bytes[..], &[0]].concat()), "a byte more");
    // The tags of transaction, payload and reply, an amount past the largest, text that is no
    // UTF-8, and a length past the end.
    let payload = head().len();
    for (place, byte) in [
        (0, 2),
        (payload, 8),
        (payload + 7, 2),
        (head().len() - 1, 0x20),
        (payload + 5, 0xff),
        (payload + 4, 0xff),
    ] {
        let mut changed = bytes.clone();
        changed[place] = byte;
        assert!(refused(&changed), "byte {place} as {byte}");
    }
    let none: Result<Transaction, _> = borsh::from_slice(&[]);
    assert!(none.is_err());
}

#[test]
fn a_claimed_length_takes_no_memory() {
    // Four gigabytes are announced, and nothing follows.
    let announced = [0xff; 4];
    assert!(borsh::from_slice::<Vec<Transaction>>(&announced).is_err());
    assert!(borsh::from_slice::<String>(&announced).is_err());
    assert_eq!(Signature::from_bytes([7; 64]).to_bytes(), [7; 64]);
}
