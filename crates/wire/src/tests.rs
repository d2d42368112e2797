//! Frames survive the wire, and nothing else is taken for one.

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
