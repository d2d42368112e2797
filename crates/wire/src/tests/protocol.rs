//! docs/protocol.md says what this crate does: frames, tags and limits.

use alloc::{
    format,
    string::{String, ToString},
    vec,
    vec::Vec,
};
use core::fmt::Debug;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use self::document::{Example, assert_examples, assert_numbers, hex, table};
use super::super::*;

#[path = "../../../ledger/tests/it/document.rs"]
mod document;

/// The Commons, by its id in hashing order.
const COMMONS: [u8; 32] = [
    0x85, 0xa7, 0x0f, 0x42, 0x7b, 0x88, 0x1e, 0xf5, 0x03, 0xee, 0xb9, 0xfe, 0xa1, 0x46, 0x8d, 0xb8,
    0x25, 0xb4, 0x57, 0xad, 0x85, 0x48, 0x9c, 0x05, 0x39, 0xfa, 0x4a, 0x19, 0x51, 0x09, 0x00, 0x00,
];

fn clients() -> Vec<ClientFrame> {
    let room = RoomId(COMMONS);
    vec![
        ClientFrame::Hello {
            version: VERSION,
            room,
        },
        ClientFrame::Broadcast(vec![1, 2, 3]),
        ClientFrame::Direct {
            to: PeerNo(9),
            payload: vec![1, 2, 3],
        },
        ClientFrame::Lookup(RoomCode::of(room)),
    ]
}

fn relays() -> Vec<RelayFrame> {
    let room = RoomId(COMMONS);
    vec![
        RelayFrame::Welcome {
            version: VERSION,
            you: PeerNo(9),
            time_ms: 1_793_491_200_000,
            peers: vec![PeerNo(7), PeerNo(8)],
        },
        RelayFrame::Joined(PeerNo(9)),
        RelayFrame::Left(PeerNo(9)),
        RelayFrame::Message {
            from: PeerNo(7),
            payload: vec![1, 2, 3],
        },
        RelayFrame::Rooms {
            code: RoomCode::of(room),
            rooms: vec![room],
        },
        RelayFrame::Refused(Refusal::BadFrame),
    ]
}

fn refusals() -> Vec<Refusal> {
    vec![
        Refusal::Version { yours: 2, mine: 1 },
        Refusal::BadFrame,
        Refusal::FrameTooLong {
            found: 262_145,
            limit: 262_144,
        },
        Refusal::TooFast {
            frames_per_s: 1_000,
        },
        Refusal::TooSlow {
            queue_bytes: 4_194_304,
        },
        Refusal::RoomFull { limit: 1_024 },
        Refusal::TooManyRooms { limit: 1_024 },
        Refusal::RelayFull { limit: 4_096 },
        Refusal::GoingAway { retry_ms: 2_000 },
        Refusal::Idle { limit_ms: 60_000 },
        Refusal::AddressFull { limit: 2_048 },
    ]
}

/// The parts of a byte string.
fn bytes(example: Example, name: &str, bytes: &[u8]) -> Example {
    let length = u32::try_from(bytes.len()).expect("short");
    example
        .part(&format!("{name}.length"), &length)
        .raw(name, bytes)
}

fn of_client(name: &'static str, frame: &ClientFrame) -> Example {
    let whole = encode(frame);
    assert_eq!(decode(&whole).as_ref(), Ok(frame));
    let example = Example::new(name).part("tag", &whole[0]);
    let example = match frame {
        ClientFrame::Hello { version, room } => example.part("version", version).part("room", room),
        ClientFrame::Broadcast(payload) => bytes(example, "payload", payload),
        ClientFrame::Direct { to, payload } => bytes(example.part("to", to), "payload", payload),
        ClientFrame::Lookup(code) => example.part("code", code),
    };
    example.whole(&whole)
}

fn of_relay(name: &'static str, frame: &RelayFrame) -> Example {
    let whole = encode(frame);
    assert_eq!(decode(&whole).as_ref(), Ok(frame));
    let example = Example::new(name).part("tag", &whole[0]);
    let example = match frame {
        RelayFrame::Welcome {
            version,
            you,
            time_ms,
            peers,
        } => example
            .part("version", version)
            .part("you", you)
            .part("time_ms", time_ms)
            .part("peers.count", &2_u32)
            .part("peers.0", &peers[0])
            .part("peers.1", &peers[1]),
        RelayFrame::Joined(peer) | RelayFrame::Left(peer) => example.part("peer", peer),
        RelayFrame::Message { from, payload } => {
            bytes(example.part("from", from), "payload", payload)
        }
        RelayFrame::Rooms { code, rooms } => example
            .part("code", code)
            .part("rooms.count", &1_u32)
            .part("rooms.0", &rooms[0]),
        RelayFrame::Refused(refusal) => example.part("refusal", refusal),
    };
    example.whole(&whole)
}

#[test]
fn the_examples_are_what_the_code_gives() {
    let names = ["hello", "broadcast", "direct", "lookup"];
    let mut examples: Vec<_> = names
        .into_iter()
        .zip(clients())
        .map(|(name, frame)| of_client(name, &frame))
        .collect();
    // The last frame, `Refused`, is shown with all refusals.
    let names = ["welcome", "joined", "left", "message", "rooms"];
    examples.extend(
        names
            .into_iter()
            .zip(relays())
            .map(|(name, frame)| of_relay(name, &frame)),
    );
    examples.push(
        refusals()
            .iter()
            .fold(Example::new("refusals"), |example, refusal| {
                let frame = encode(&RelayFrame::Refused(*refusal));
                example.gives(&format!("{refusal:?}"), hex(&frame))
            }),
    );
    assert_examples("wire", &examples);
}

/// The name of a variant, as its derived `Debug` begins.
fn name(variant: &impl Debug) -> String {
    let shown = format!("{variant:?}");
    let letters = shown.chars().take_while(char::is_ascii_alphanumeric);
    letters.collect()
}

/// Asserts that a table has the tags and names of these, and that no further tag decodes.
fn assert_tags<F>(heading: &str, frames: &[F])
where
    F: BorshSerialize + BorshDeserialize + Debug,
{
    let rows: Vec<[String; 2]> = table(heading)
        .into_iter()
        .map(|row| [row[0].clone(), row[1].clone()])
        .collect();
    let expected: Vec<[String; 2]> = frames
        .iter()
        .map(|frame| [encode(frame)[0].to_string(), name(frame)])
        .collect();
    assert_eq!(rows, expected, "{heading}");
    let next = u8::try_from(frames.len()).expect("few");
    let mut bytes = vec![next];
    // However many fields it might have.
    for _ in 0..64 {
        assert!(decode::<F>(&bytes).is_err(), "{heading} has a tag {next}");
        bytes.push(0);
    }
}

#[test]
fn the_tables_of_tags_are_the_codecs() {
    assert_tags("Frames of clients", &clients());
    assert_tags("Frames of relays", &relays());
    assert_tags("Refusals", &refusals());
}

#[test]
fn the_limits_are_the_codes() {
    assert_numbers(
        "Limits of the envelope",
        &[
            ("VERSION", VERSION.into()),
            ("MAX_FRAME_BYTES", MAX_FRAME_BYTES as u64),
            ("MAX_ROOMS_FOUND", MAX_ROOMS_FOUND as u64),
        ],
    );
}
