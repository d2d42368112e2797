//! Frames survive the wire, and nothing else is taken for one.

mod protocol;

use alloc::vec;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::*;

#[test]
fn frames_survive_the_wire() {
    let frame = RelayFrame::Message {
        from: PeerNo(7),
        payload: vec![1, 2, 3],
    };
    assert_eq!(decode(&encode(&frame)), Ok(frame));
}

#[test]
fn bytes_that_are_not_exactly_one_frame_are_refused() {
    let mut bytes = encode(&ClientFrame::Broadcast(vec![9; 40]));
    bytes.push(0);
    assert_eq!(
        decode::<ClientFrame>(&bytes),
        Err(FrameError::Malformed { length: 46 })
    );
    bytes.truncate(44);
    assert_eq!(
        decode::<ClientFrame>(&bytes),
        Err(FrameError::Malformed { length: 44 })
    );
    assert_eq!(
        decode::<ClientFrame>(&[99]),
        Err(FrameError::Malformed { length: 1 })
    );
    assert_eq!(
        decode::<ClientFrame>(&vec![0; MAX_FRAME_BYTES + 1]),
        Err(FrameError::TooLong {
            found: MAX_FRAME_BYTES + 1,
            limit: MAX_FRAME_BYTES
        })
    );
}

#[test]
fn hello_and_welcome_show_their_version_whatever_follows() {
    let hello = |version| {
        encode(&ClientFrame::Hello {
            version,
            room: RoomId([7; 32]),
            pass: None,
        })
    };
    let welcome = |version| {
        encode(&RelayFrame::Welcome {
            version,
            you: PeerNo(1),
            time_ms: 5,
            peers: vec![PeerNo(2)],
            pass: Pass([3; 16]),
        })
    };
    for version in [0, 1, 3, 0x0102, u16::MAX] {
        assert_eq!(other_version(&hello(version)), Some(version));
        assert_eq!(other_version(&welcome(version)), Some(version));
    }
    assert_eq!(other_version(&[0, 9, 0, 1, 2, 3]), Some(9));
    for same_or_none in [hello(VERSION), welcome(VERSION), vec![], vec![0, 9]] {
        assert_eq!(other_version(&same_or_none), None, "{same_or_none:?}");
    }
    let broadcast = encode(&ClientFrame::Broadcast(vec![9; 4]));
    assert_eq!(other_version(&broadcast), None);
}

#[test]
fn a_length_that_promises_too_much_is_refused_without_taking_the_memory() {
    let bytes = [1, 0xff, 0xff, 0xff, 0xff, 0];
    assert_eq!(
        decode::<ClientFrame>(&bytes),
        Err(FrameError::Malformed { length: 6 })
    );
}

#[test]
fn a_code_is_the_first_thirty_bits_in_hashing_order() {
    let mut id = [0; 32];
    id[0] = 0b1000_0000;
    id[3] = 0b0000_0111;
    assert_eq!(RoomCode::of(RoomId(id)), RoomCode((1 << 29) | 1));
}
