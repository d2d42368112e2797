//! An outbox keeps order and bounds, and ends once.

use super::*;

const TOO_SLOW: Refusal = Refusal::TooSlow { queue_bytes: 1_000 };
const GOING_AWAY: Refusal = Refusal::GoingAway { retry_ms: 1 };

fn frame(length: usize, fill: u8) -> Bytes {
    Bytes::from(vec![fill; length])
}

#[tokio::test]
async fn frames_come_out_in_order() {
    let outbox = Outbox::new(1_000);
    for fill in 0..3 {
        outbox.push(&frame(10, fill));
    }
    for fill in 0..3 {
        assert_eq!(outbox.next().await, Ok(frame(10, fill)));
    }
    assert_eq!(outbox.try_next(), None);
}

#[tokio::test]
async fn a_full_outbox_is_cut_and_holds_nothing() {
    let outbox = Outbox::new(1_000);
    outbox.push(&frame(500, 1));
    outbox.push(&frame(500, 2));
    assert_eq!(outbox.until_cut().await, TOO_SLOW);
    assert_eq!(outbox.next().await, Err(TOO_SLOW));
    outbox.push(&frame(1, 3));
    assert_eq!(outbox.next().await, Err(TOO_SLOW));
    assert!(outbox.lock().frames.is_empty());
}

#[tokio::test]
async fn empty_frames_are_bounded_too() {
    let outbox = Outbox::new(1_000);
    for _ in 0..=1_000 / size_of::<Bytes>() {
        outbox.push(&Bytes::new());
    }
    assert_eq!(outbox.next().await, Err(TOO_SLOW));
}

#[tokio::test]
async fn what_was_taken_makes_room() {
    let outbox = Outbox::new(1_000);
    for fill in 0..100 {
        outbox.push(&frame(900, fill));
        assert_eq!(outbox.next().await, Ok(frame(900, fill)));
    }
}

#[tokio::test]
async fn offers_fill_at_most_half_and_cut_nobody() {
    let outbox = Outbox::new(1_000);
    assert!(outbox.offer(&frame(400, 1)));
    assert!(!outbox.offer(&frame(400, 2)));
    outbox.push(&frame(400, 3));
    assert_eq!(outbox.next().await, Ok(frame(400, 1)));
    assert_eq!(outbox.next().await, Ok(frame(400, 3)));
}

#[tokio::test]
async fn a_finished_outbox_gives_what_waits_then_the_reason() {
    let outbox = Outbox::new(1_000);
    outbox.push(&frame(10, 1));
    outbox.finish(GOING_AWAY);
    outbox.push(&frame(10, 2));
    assert_eq!(outbox.next().await, Ok(frame(10, 1)));
    assert_eq!(outbox.next().await, Err(GOING_AWAY));
}
