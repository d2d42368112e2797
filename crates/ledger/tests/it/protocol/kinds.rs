//! One transaction of each kind.

use borsh::BorshSerialize;
use ledger::{Body, FileHash, Outcome, Payload, Room, StampedFile, Transaction, TxId};

use super::chain::{amount, key, payment, public, reward, signed};
use crate::document::{Example, hex};

/// The id of a transaction that is made up.
const OTHER: TxId = TxId::from_bytes([0x22; 32]);

/// A text: its length, then its bytes.
fn text(example: Example, name: &str, text: &str) -> Example {
    let length = u32::try_from(text.len()).expect("a short text");
    example
        .part(&format!("{name}.length"), &length)
        .raw(name, text.as_bytes())
}

/// A payload of its tag and parts.
fn payload(name: &'static str, tag: u8, whole: &Payload, parts: &[(&str, &[u8])]) -> Example {
    let example = Example::new(name).part("payload", &tag);
    let example = parts
        .iter()
        .fold(example, |example, (name, bytes)| example.raw(name, bytes));
    let bytes = borsh::to_vec(whole).expect("it encodes");
    assert_eq!(
        borsh::from_slice::<Payload>(&bytes).as_ref().ok(),
        Some(whole)
    );
    example.whole(&bytes).gives(
        "txid if Alice signs it first, for no fee",
        signed(0, 0, 0, whole.clone()).id(),
    )
}

fn bytes(value: &impl BorshSerialize) -> Vec<u8> {
    borsh::to_vec(value).expect("it encodes")
}

pub(crate) fn transfer() -> Example {
    let transaction = payment();
    let signed = transaction.signed().expect("it is signed");
    let Body {
        from,
        sequence,
        fee,
        payload,
    } = &signed.body;
    let Payload::Transfer { to, amount, memo } = payload else {
        unreachable!("it is a transfer");
    };
    let message = signed.body.signed_bytes(Room::commons().genesis());
    assert!(from.verifies(&message, &signed.signature));
    assert_eq!(key(0).sign(&message), signed.signature);
    let example = Example::new("transfer")
        .part("transaction", &1_u8)
        .part("from", from)
        .part("sequence", sequence)
        .part("fee", fee)
        .part("payload", &0_u8)
        .part("to", to)
        .part("amount", amount);
    text(example, "memo", memo)
        .part("signature", &signed.signature)
        .whole(&transaction.to_bytes())
        .gives("size", transaction.to_bytes().len())
        .gives("signed bytes", hex(&message))
        .gives("txid in hashing order", hex(&transaction.id().to_bytes()))
        .gives("txid as shown", transaction.id())
}

pub(crate) fn post() -> Example {
    let whole = Payload::Post {
        text: "Grüße".into(),
        reply_to: Some(OTHER),
    };
    let parts: [(&str, &[u8]); 4] = [
        ("text.length", &bytes(&7_u32)),
        ("text", "Grüße".as_bytes()),
        ("reply_to.some", &[1]),
        ("reply_to", &OTHER.to_bytes()),
    ];
    payload("post", 1, &whole, &parts)
}

pub(crate) fn claim_name() -> Example {
    let whole = Payload::ClaimName { name: "Ada".into() };
    let parts: [(&str, &[u8]); 2] = [("name.length", &bytes(&3_u32)), ("name", b"Ada")];
    payload("claim of a name", 2, &whole, &parts)
}

pub(crate) fn stamp() -> Example {
    let file = FileHash::of(b"abc");
    let whole = Payload::Stamp {
        name: "a.txt".into(),
        file: StampedFile::Hash(file),
    };
    let parts: [(&str, &[u8]); 4] = [
        ("name.length", &bytes(&5_u32)),
        ("name", b"a.txt"),
        ("file", &[0]),
        ("file.hash", &file.to_bytes()),
    ];
    payload("stamp of a hash", 3, &whole, &parts)
}

pub(crate) fn stamp_whole() -> Example {
    let whole = Payload::Stamp {
        name: "a.txt".into(),
        file: StampedFile::Whole(b"abc".to_vec()),
    };
    let parts: [(&str, &[u8]); 5] = [
        ("name.length", &bytes(&5_u32)),
        ("name", b"a.txt"),
        ("file", &[1]),
        ("file.length", &bytes(&3_u32)),
        ("file.bytes", b"abc"),
    ];
    payload("stamp of a file", 3, &whole, &parts)
}

pub(crate) fn offer() -> Example {
    let whole = Payload::Offer {
        title: "Chalk".into(),
        text: "white".into(),
        price: amount(150),
        stock: 12,
    };
    let parts: [(&str, &[u8]); 6] = [
        ("title.length", &bytes(&5_u32)),
        ("title", b"Chalk"),
        ("text.length", &bytes(&5_u32)),
        ("text", b"white"),
        ("price", &bytes(&150_u64)),
        ("stock", &bytes(&12_u32)),
    ];
    payload("offer", 4, &whole, &parts)
}

pub(crate) fn withdraw_offer() -> Example {
    let whole = Payload::WithdrawOffer { offer: OTHER };
    let parts: [(&str, &[u8]); 1] = [("offer", &OTHER.to_bytes())];
    payload("withdrawal", 5, &whole, &parts)
}

pub(crate) fn order() -> Example {
    let whole = Payload::Order {
        offer: OTHER,
        quantity: 2,
        price: amount(150),
    };
    let parts: [(&str, &[u8]); 3] = [
        ("offer", &OTHER.to_bytes()),
        ("quantity", &bytes(&2_u32)),
        ("price", &bytes(&150_u64)),
    ];
    payload("order", 6, &whole, &parts)
}

pub(crate) fn settle() -> Example {
    let whole = Payload::Settle {
        order: OTHER,
        outcome: Outcome::Refund,
    };
    let parts: [(&str, &[u8]); 2] = [("order", &OTHER.to_bytes()), ("outcome", &[1])];
    payload("settlement", 7, &whole, &parts)
}

pub(crate) fn coinbase() -> Example {
    let coinbase = reward(1);
    assert_eq!(coinbase.to, public(0));
    let transaction = Transaction::Coinbase(coinbase.clone());
    let example = Example::new("coinbase")
        .part("transaction", &0_u8)
        .part("height", &coinbase.height)
        .part("to", &coinbase.to)
        .part("reward", &coinbase.reward)
        .part("fees", &coinbase.fees)
        .part("extra_nonce", &coinbase.extra_nonce);
    text(example, "message", &coinbase.message)
        .whole(&transaction.to_bytes())
        .gives("txid", transaction.id())
}
