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

/// A room whose host is Alice, of section 7: its genesis header.
const HOSTED_HEADER: &str = "01000000000000000000000000000000000000000000000000000000000000000000\
    00006ac67b5effa001a35638d2231ef470f5c4d25c71e9d185972efe491455f1b15b0081e66affff001f65400000";

/// Its parameters.
const HOSTED_PARAMS: &str = "06000000526f6f6d203704000000636869700f00000000ffff001fffff001fe80300000\
    0000000a0860100000000000000010000100000d00700001800000001d75a980182b10ab7d54bfed3c964073a0ee172\
    f3daa62325af021a68f707511a000000000081e66a";

/// Its id in hashing order.
const HOSTED: &str = "16ec9df51303be8cf6f1c8f1a225353178351c8c42fa77dd69db5508da9f0000";

/// Alice's signature of the statement for that room and [`challenge`].
const SIGNATURE: &str = "87a555a96c7834c9964d5b2322018be804d7a4e02c38517a381bc928813ab5d0dc8dd32848\
    15f706648e4a29428f17f28669df50f0f7d5042bd55820dff43801";

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&text[at..at + 2], 16).expect("hex"))
        .collect()
}

fn challenge() -> Challenge {
    Challenge(core::array::from_fn(|n| u8::try_from(n).expect("few")))
}

fn proof() -> HostProof {
    HostProof {
        header: unhex(HOSTED_HEADER).try_into().expect("80 bytes"),
        params: unhex(HOSTED_PARAMS),
        signature: unhex(SIGNATURE).try_into().expect("64 bytes"),
    }
}

fn controls() -> Vec<Control> {
    let peer = PeerNo(9);
    vec![
        Control::Close(true),
        Control::Mute { peer, muted: true },
        Control::Remove(peer),
        Control::Split(Some(vec![peer])),
        Control::Unite,
        Control::Weather {
            delay_ms: 1_500,
            loss_permille: 50,
        },
    ]
}

fn faults() -> Vec<ProofFault> {
    vec![
        ProofFault::Challenge,
        ProofFault::Room,
        ProofFault::Params,
        ProofFault::NoHost,
        ProofFault::Signature,
    ]
}

fn clients() -> Vec<ClientFrame> {
    let room = RoomId(COMMONS);
    vec![
        ClientFrame::Hello {
            version: VERSION,
            room,
            pass: None,
        },
        ClientFrame::Broadcast(vec![1, 2, 3]),
        ClientFrame::Direct {
            to: PeerNo(9),
            payload: vec![1, 2, 3],
        },
        ClientFrame::Lookup(RoomCode::of(room)),
        ClientFrame::GetChallenge,
        ClientFrame::Prove(proof()),
        ClientFrame::Control(Control::Close(true)),
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
            pass: Pass([0xab; 16]),
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
        RelayFrame::Challenge(challenge()),
        RelayFrame::Conditions(Conditions {
            closed: true,
            half: Some(Half::Second),
            delay_ms: 1_500,
            loss_permille: 50,
            muted: false,
            host_present: true,
            host: false,
        }),
        RelayFrame::Members(vec![Member {
            peer: PeerNo(9),
            half: Half::Second,
            muted: true,
        }]),
        RelayFrame::Controlled(true),
    ]
}

fn refusals() -> Vec<Refusal> {
    vec![
        Refusal::Version { yours: 3, mine: 2 },
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
        Refusal::RoomClosed,
        Refusal::Removed,
        Refusal::BadProof(ProofFault::Signature),
        Refusal::NotHost,
        Refusal::DelayTooLong {
            found: 10_001,
            limit: 10_000,
        },
        Refusal::LossTooHigh {
            found: 501,
            limit: 500,
        },
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
        ClientFrame::Hello {
            version,
            room,
            pass,
        } => example
            .part("version", version)
            .part("room", room)
            .part("pass", pass),
        ClientFrame::Broadcast(payload) => bytes(example, "payload", payload),
        ClientFrame::Direct { to, payload } => bytes(example.part("to", to), "payload", payload),
        ClientFrame::Lookup(code) => example.part("code", code),
        ClientFrame::GetChallenge => example,
        ClientFrame::Prove(proof) => bytes(
            example.raw("header", &proof.header),
            "params",
            &proof.params,
        )
        .raw("signature", &proof.signature),
        ClientFrame::Control(control) => example.part("control", control),
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
            pass,
        } => example
            .part("version", version)
            .part("you", you)
            .part("time_ms", time_ms)
            .part("peers.count", &2_u32)
            .part("peers.0", &peers[0])
            .part("peers.1", &peers[1])
            .part("pass", pass),
        RelayFrame::Joined(peer) | RelayFrame::Left(peer) => example.part("peer", peer),
        RelayFrame::Message { from, payload } => {
            bytes(example.part("from", from), "payload", payload)
        }
        RelayFrame::Rooms { code, rooms } => example
            .part("code", code)
            .part("rooms.count", &1_u32)
            .part("rooms.0", &rooms[0]),
        RelayFrame::Refused(refusal) => example.part("refusal", refusal),
        RelayFrame::Challenge(challenge) => example.part("challenge", challenge),
        RelayFrame::Conditions(conditions) => example
            .part("closed", &conditions.closed)
            .part("half", &conditions.half)
            .part("delay_ms", &conditions.delay_ms)
            .part("loss_permille", &conditions.loss_permille)
            .part("muted", &conditions.muted)
            .part("host_present", &conditions.host_present)
            .part("host", &conditions.host),
        RelayFrame::Members(members) => example
            .part("members.count", &1_u32)
            .part("members.0", &members[0]),
        RelayFrame::Controlled(done) => example.part("done", done),
    };
    example.whole(&whole)
}

#[test]
fn the_examples_are_what_the_code_gives() {
    // `Control` is shown with all controls, `Refused` with all refusals.
    let clients = [
        "hello",
        "broadcast",
        "direct",
        "lookup",
        "get challenge",
        "prove",
    ]
    .into_iter()
    .zip(clients())
    .map(|(name, frame)| of_client(name, &frame));
    let mut examples: Vec<_> = clients.collect();
    let controls = controls()
        .into_iter()
        .fold(Example::new("controls"), |example, control| {
            let shown = format!("{control:?}");
            example.gives(&shown, hex(&encode(&ClientFrame::Control(control))))
        });
    examples.push(controls);
    let names = [
        "welcome",
        "joined",
        "left",
        "message",
        "rooms",
        "",
        "challenge",
        "conditions",
        "members",
        "controlled",
    ];
    let relays = names
        .into_iter()
        .zip(relays())
        .filter(|(name, _)| !name.is_empty())
        .map(|(name, frame)| of_relay(name, &frame));
    examples.extend(relays);
    examples.push(
        refusals()
            .iter()
            .fold(Example::new("refusals"), |example, refusal| {
                let frame = encode(&RelayFrame::Refused(*refusal));
                example.gives(&format!("{refusal:?}"), hex(&frame))
            }),
    );
    examples.push(statement());
    assert_examples("wire", &examples);
}

/// What Alice signs, and what of it a relay finds in her room's parameters.
fn statement() -> Example {
    let room = RoomId(unhex(HOSTED).try_into().expect("32 bytes"));
    let key = host_key(&unhex(HOSTED_PARAMS)).expect("readable");
    Example::new("host statement")
        .raw("HOST_DOMAIN", HOST_DOMAIN)
        .part("challenge", &challenge())
        .part("room", &room)
        .whole(&host_statement(challenge(), room))
        .gives("host", hex(&key.expect("it has a host")))
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
    assert_tags("Controls", &controls());
    assert_tags("Faults of a proof", &faults());
}

#[test]
fn the_limits_are_the_codes() {
    assert_numbers(
        "Limits of the envelope",
        &[
            ("VERSION", VERSION.into()),
            ("MAX_FRAME_BYTES", MAX_FRAME_BYTES as u64),
            ("MAX_ROOMS_FOUND", MAX_ROOMS_FOUND as u64),
            ("MAX_PARAMS_BYTES", MAX_PARAMS_BYTES as u64),
            ("MAX_MEMBERS", MAX_MEMBERS as u64),
            ("MAX_DELAY_MS", MAX_DELAY_MS.into()),
            ("MAX_LOSS_PERMILLE", MAX_LOSS_PERMILLE.into()),
        ],
    );
}
