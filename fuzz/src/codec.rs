//! Everything that is decoded: what is taken has one encoding, and nothing panics.

use api::host::{FromWorker, ToWorker};
use borsh::{BorshDeserialize, BorshSerialize};
use ledger::{
    Block, CompactTarget, HEADER_BYTES, Header, NameKey, PublicKey, Receipt, Room,
    SignedTransaction, State, Target, Transaction, check_name, parse_code,
};
use node::message::Message;

use crate::material::room;

/// The decoders; the first byte of a target's input chooses one. New ones go to the end, so that the
/// corpus means what it did.
const DECODERS: &[fn(&[u8])] = &[
    header,
    canonical::<Transaction>,
    canonical::<SignedTransaction>,
    block,
    room_bytes,
    room_link,
    receipt,
    state,
    message,
    frame::<wire::ClientFrame>,
    frame::<wire::RelayFrame>,
    pow_messages,
    stable::<ToWorker>,
    stable::<FromWorker>,
    json,
    texts,
    compact,
    room_answer,
];

/// Decodes something.
pub fn codec(data: &[u8]) {
    if let Some((which, bytes)) = data.split_first() {
        DECODERS[usize::from(*which) % DECODERS.len()](bytes);
    }
}

/// What is decoded encodes to the bytes that it came from.
fn canonical<T: BorshSerialize + BorshDeserialize>(bytes: &[u8]) {
    if let Ok(value) = borsh::from_slice::<T>(bytes) {
        assert_eq!(borsh::to_vec(&value).expect("it encodes"), bytes);
    }
}

/// What is decoded encodes to bytes that decode to the same: of what page and worker say to each
/// other, maps may come in any order.
fn stable<T: BorshSerialize + BorshDeserialize + PartialEq + core::fmt::Debug>(bytes: &[u8]) {
    if let Ok(value) = borsh::from_slice::<T>(bytes) {
        let again = borsh::to_vec(&value).expect("it encodes");
        assert_eq!(borsh::from_slice::<T>(&again).ok().as_ref(), Some(&value));
    }
}

fn header(bytes: &[u8]) {
    canonical::<Header>(bytes);
    if let Ok(bytes) = <&[u8; HEADER_BYTES]>::try_from(bytes) {
        let header = Header::from_bytes(bytes);
        assert_eq!(header.to_bytes(), *bytes);
        let _ = ledger::HeaderPoint::first_known(&bitcoin_schedule(), header, ledger::Height(7));
    }
}

fn bitcoin_schedule() -> ledger::difficulty::Schedule {
    let easiest = Target::of_difficulty(1);
    ledger::difficulty::Schedule {
        rule: ledger::DifficultyRule::Bitcoin,
        spacing_s: 600,
        starting: easiest,
        easiest,
    }
}

fn block(bytes: &[u8]) {
    canonical::<Block>(bytes);
    if let Ok(block) = borsh::from_slice::<Block>(bytes) {
        for position in 0..u32::try_from(block.transactions.len()).expect("it fits") {
            if let Some(receipt) = block.receipt(position)
                && let Ok(proven) = receipt.verify()
            {
                assert_eq!(proven.block, block.header.hash());
            }
        }
    }
}

fn room_bytes(bytes: &[u8]) {
    if let Ok(room) = Room::from_bytes(bytes) {
        assert_eq!(room.to_bytes(), bytes);
        assert_eq!(Room::from_link(&room.to_link()).as_ref(), Ok(&room));
        assert!(parse_code(&room.code()).is_some());
        assert_eq!(
            room.params().issued_up_to(ledger::Height(u64::MAX)),
            room.params().total_supply()
        );
    }
}

fn room_link(bytes: &[u8]) {
    if let Ok(text) = core::str::from_utf8(bytes)
        && let Ok(room) = Room::from_link(text)
    {
        assert_eq!(room.to_link(), text);
    }
}

fn receipt(bytes: &[u8]) {
    canonical::<Receipt>(bytes);
    if let Ok(receipt) = borsh::from_slice::<Receipt>(bytes)
        && let Ok(proven) = receipt.verify()
    {
        assert_eq!(proven.transaction.to_bytes(), receipt.transaction);
    }
}

fn state(bytes: &[u8]) {
    if let Ok(state) = State::from_bytes(room(), bytes) {
        assert_eq!(state.to_bytes(), bytes);
        let issued = room().params().issued_up_to(state.height());
        assert_eq!(Some(state.total()), issued);
    }
}

fn message(bytes: &[u8]) {
    if let Ok(message) = Message::decode(bytes) {
        assert_eq!(message.encode(), bytes);
    }
}

fn frame<F: BorshSerialize + BorshDeserialize>(bytes: &[u8]) {
    let _ = wire::other_version(bytes);
    let _ = wire::host_key(bytes);
    if let Ok(frame) = wire::decode::<F>(bytes) {
        assert_eq!(wire::encode(&frame), bytes);
    }
}

fn pow_messages(bytes: &[u8]) {
    if let Ok(message) = pow::message::ToWorker::decode(bytes) {
        assert_eq!(*message.encode(), *bytes);
    }
    if let Ok(message) = pow::message::FromWorker::decode(bytes) {
        assert_eq!(*message.encode(), *bytes);
    }
}

/// A request as a script writes it.
fn json(bytes: &[u8]) {
    if let Ok(request) = serde_json::from_slice::<api::Request>(bytes) {
        let text = serde_json::to_vec(&request).expect("it encodes");
        let again: api::Request = serde_json::from_slice(&text).expect("it was written here");
        assert_eq!(again, request);
    }
}

/// What people type: names, addresses, codes, hashes.
fn texts(bytes: &[u8]) {
    let Ok(text) = core::str::from_utf8(bytes) else {
        return;
    };
    let key = NameKey::of(text);
    assert_eq!(NameKey::of(key.as_str()), key, "a key is its own key");
    if check_name(text, 24).is_ok() {
        assert!(text.parse::<PublicKey>().is_err(), "no name is an address");
    }
    if let Ok(key) = text.parse::<PublicKey>() {
        assert_eq!(key.to_string().parse::<PublicKey>(), Ok(key));
    }
    if let Ok(hash) = text.parse::<ledger::BlockHash>() {
        assert_eq!(hash.to_string().parse(), Ok(hash));
    }
    let _ = parse_code(text);
}

/// Compact targets, and every difficulty that follows from a time.
fn compact(bytes: &[u8]) {
    let Some((bits, rest)) = bytes.split_first_chunk::<4>() else {
        return;
    };
    let Ok(target) = CompactTarget(u32::from_le_bytes(*bits)).to_target() else {
        return;
    };
    let again = target.to_compact().to_target();
    assert_eq!(again, Ok(target), "a compact target has one value");
    let _ = target.work().to_hashes();
    if let Some((time, rest)) = rest.split_first_chunk::<8>()
        && let Some((height, _)) = rest.split_first_chunk::<4>()
    {
        let schedule = ledger::difficulty::Schedule {
            starting: target,
            ..bitcoin_schedule()
        };
        let height = ledger::Height(1 + u64::from(u32::from_le_bytes(*height)));
        let active_s = u64::from_le_bytes(*time) >> 16;
        let next = ledger::difficulty::next_target(&schedule, height, active_s);
        let next = next.to_target().expect("a rule gives a target");
        assert!(next <= schedule.easiest.max(target));
    }
}

/// What who wants to join takes for an answer.
fn room_answer(bytes: &[u8]) {
    if let Ok(Some(found)) = node::room_answer(bytes, room().genesis()) {
        assert_eq!(found.genesis(), room().genesis());
    }
}
