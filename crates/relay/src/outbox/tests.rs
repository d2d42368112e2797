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

const DELAY: Duration = Duration::from_secs(3);

/// An outbox with a delay, on a clock that stands still until it is waited for.
fn late() -> Outbox {
    let outbox = Outbox::new(1_000);
    outbox.set_delay(DELAY);
    outbox
}

#[tokio::test(start_paused = true)]
async fn late_messages_come_in_order_and_not_before_their_time() {
    let outbox = late();
    let start = Instant::now();
    for fill in 0..3 {
        assert!(outbox.push_message(&frame(10, fill)));
        tokio::time::advance(Duration::from_secs(1)).await;
    }
    assert_eq!(outbox.lock().take(), Next::Now(Ok(frame(10, 0))));
    for fill in 1..3 {
        assert_eq!(outbox.try_next(), None);
        assert_eq!(outbox.next().await, Ok(frame(10, fill)));
        let due = start + DELAY + Duration::from_secs(fill.into());
        // The timer's resolution is a millisecond.
        let late_by = Instant::now() - due;
        assert!(late_by <= Duration::from_millis(2), "{late_by:?}");
    }
    assert_eq!(outbox.try_next(), None);
}

#[tokio::test(start_paused = true)]
async fn presence_overtakes_what_is_late() {
    let outbox = late();
    assert!(outbox.push_message(&frame(10, 1)));
    outbox.push(&frame(10, 2));
    assert_eq!(outbox.try_next(), Some(Ok(frame(10, 2))));
    assert_eq!(outbox.try_next(), None);
    assert_eq!(outbox.next().await, Ok(frame(10, 1)));
}

#[tokio::test(start_paused = true)]
async fn a_shorter_delay_holds_for_what_waits_and_keeps_order() {
    let outbox = late();
    assert!(outbox.push_message(&frame(10, 1)));
    outbox.set_delay(Duration::ZERO);
    assert!(
        outbox.lock().is_late(),
        "what is sent now waits behind the first"
    );
    assert!(outbox.push_message(&frame(10, 2)));
    assert_eq!(outbox.try_next(), Some(Ok(frame(10, 1))));
    assert_eq!(outbox.try_next(), Some(Ok(frame(10, 2))));
    assert!(!outbox.lock().is_late());
}

#[tokio::test(start_paused = true)]
async fn a_change_of_delay_wakes_who_waits() {
    let outbox = late();
    assert!(outbox.push_message(&frame(10, 1)));
    let before = Instant::now();
    let (taken, ()) = tokio::join!(outbox.next(), async {
        outbox.set_delay(Duration::ZERO);
    });
    assert_eq!(taken, Ok(frame(10, 1)));
    assert_eq!(Instant::now(), before);
}

#[tokio::test(start_paused = true)]
async fn late_messages_fill_at_most_half_and_cut_nobody() {
    let outbox = late();
    assert!(outbox.push_message(&frame(400, 1)));
    assert!(!outbox.push_message(&frame(400, 2)));
    outbox.push(&frame(400, 3));
    assert_eq!(outbox.next().await, Ok(frame(400, 3)));
    assert_eq!(outbox.next().await, Ok(frame(400, 1)));
    // What was taken made room.
    assert!(outbox.push_message(&frame(400, 4)));
}

#[tokio::test(start_paused = true)]
async fn an_end_does_not_wait_for_what_is_late() {
    let outbox = late();
    assert!(outbox.push_message(&frame(10, 1)));
    outbox.finish(GOING_AWAY);
    assert_eq!(outbox.try_next(), Some(Ok(frame(10, 1))));
    assert_eq!(outbox.try_next(), Some(Err(GOING_AWAY)));

    let outbox = late();
    assert!(outbox.push_message(&frame(10, 1)));
    outbox.cut(TOO_SLOW);
    assert_eq!(outbox.try_next(), Some(Err(TOO_SLOW)));
    assert_eq!(outbox.lock().late.len(), 0);
}
