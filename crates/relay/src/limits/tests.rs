//! Buckets fill as told, and the defaults leave honest traffic alone.

use super::*;
use crate::document;

fn after(start: Instant, ms: u64) -> Instant {
    start + Duration::from_millis(ms)
}

/// How many of `frames` frames of `length` bytes pass when sent `every_us` apart.
fn passed(meter: &mut Meter, start: Instant, frames: u64, length: usize, every_us: u64) -> u64 {
    (0..frames)
        .filter(|n| meter.frame(length, start + Duration::from_micros(n * every_us)))
        .count() as u64
}

#[test]
fn a_bucket_gives_its_burst_then_its_rate() {
    let start = Instant::now();
    let mut bucket = TokenBucket::new(10, 5, start);
    assert!(bucket.take(5, start));
    assert!(!bucket.take(1, start));
    assert!(!bucket.take(1, after(start, 99)));
    assert!(bucket.take(1, after(start, 100)));
    assert!(!bucket.take(1, after(start, 150)));
}

#[test]
fn a_bucket_never_holds_more_than_its_burst() {
    let start = Instant::now();
    let mut bucket = TokenBucket::new(10, 5, start);
    let later = after(start, 1_000_000_000);
    assert!(!bucket.take(6, later));
    assert!(bucket.take(5, later));
    assert!(!bucket.take(1, later));
}

#[test]
fn a_bucket_loses_nothing_between_short_steps() {
    let start = Instant::now();
    let mut bucket = TokenBucket::new(7, 2, start);
    assert!(bucket.take(2, start));
    let taken = (1..=1_000_000_u32)
        .filter(|n| bucket.take(1, start + Duration::from_nanos(1_900) * *n))
        .count();
    assert_eq!(taken, 13);
}

#[test]
fn a_clock_that_steps_back_gives_nothing() {
    let start = after(Instant::now(), 10_000);
    let mut bucket = TokenBucket::new(1_000, 1, start);
    assert!(bucket.take(1, start));
    assert!(!bucket.take(
        1,
        start.checked_sub(Duration::from_secs(5)).expect("in range")
    ));
}

#[test]
fn a_chain_of_two_thousand_blocks_is_served_at_any_speed() {
    let start = Instant::now();
    for length in [300, 4_000, 16_000] {
        let mut meter = Meter::new(&Limits::default(), start);
        assert_eq!(passed(&mut meter, start, 2_000, length, 0), 2_000);
    }
}

#[test]
fn a_flood_is_noticed_within_its_burst() {
    let start = Instant::now();
    let mut meter = Meter::new(&Limits::default(), start);
    assert_eq!(
        passed(&mut meter, start, 100_000, 10, 0),
        u64::from(BURST_FRAMES)
    );
}

#[test]
fn long_frames_count_more() {
    let start = Instant::now();
    let mut meter = Meter::new(&Limits::default(), start);
    let cost = 1 + (wire::MAX_FRAME_BYTES / BYTES_PER_EXTRA_FRAME) as u64;
    assert_eq!(
        passed(&mut meter, start, 100_000, wire::MAX_FRAME_BYTES, 0),
        u64::from(BURST_FRAMES) / cost
    );
}

#[test]
fn one_sender_cannot_fill_an_empty_queue() {
    let limits = Limits::default();
    assert!(limits.burst_broadcast_bytes * 2 <= limits.queue_bytes);
    let start = Instant::now();
    let mut meter = Meter::new(&limits, start);
    let sent = (0..100)
        .filter(|_| meter.broadcast(64 * 1024, start))
        .count();
    assert_eq!(sent, 32);
}

#[test]
fn a_control_costs_what_its_fan_out_does_and_never_more_than_half_a_burst() {
    let limits = Limits::default();
    let start = Instant::now();
    let mut meter = Meter::new(&limits, start);
    let of_a_class = (0..1_000).filter(|_| meter.control(30, start)).count();
    assert_eq!(of_a_class, 133);
    let mut meter = Meter::new(&limits, start);
    let of_a_crowd = (0..10).filter(|_| meter.control(60_000, start)).count();
    assert_eq!(of_a_crowd, 2);
}

#[test]
fn the_defaults_are_those_of_the_protocols_document() {
    document::assert_numbers(
        "Limits of a relay",
        &[
            ("FRAMES_PER_S", FRAMES_PER_S.into()),
            ("BURST_FRAMES", BURST_FRAMES.into()),
            ("BYTES_PER_EXTRA_FRAME", BYTES_PER_EXTRA_FRAME as u64),
            ("BROADCAST_BYTES_PER_S", BROADCAST_BYTES_PER_S.into()),
            ("BURST_BROADCAST_BYTES", BURST_BROADCAST_BYTES.into()),
            ("QUEUE_BYTES", QUEUE_BYTES.into()),
            ("ROOM_CLIENTS", ROOM_CLIENTS.into()),
            ("ROOMS", ROOMS.into()),
            ("CLIENTS", CLIENTS.into()),
            ("HELLO_TIMEOUT_MS", HELLO_TIMEOUT_MS.into()),
            ("IDLE_TIMEOUT_MS", IDLE_TIMEOUT_MS.into()),
            ("RETRY_MS", RETRY_MS.into()),
            ("RETURN_MS", RETURN_MS.into()),
            ("ABSENT_CLIENTS", ABSENT_CLIENTS as u64),
        ],
    );
}

#[test]
fn a_bucket_tells_how_long_a_token_takes() {
    let start = Instant::now();
    let mut bucket = TokenBucket::new(4, 2, start);
    assert!(bucket.is_full(start));
    assert_eq!(bucket.wait(2, start), Duration::ZERO);
    assert!(bucket.take(2, start));
    assert!(!bucket.is_full(start));
    assert_eq!(bucket.wait(1, start), Duration::from_millis(250));
    let later = start + Duration::from_millis(249);
    assert_eq!(bucket.wait(1, later), Duration::from_millis(1));
    assert!(!bucket.take(1, later));
    assert!(bucket.take(1, start + Duration::from_millis(250)));
    assert!(bucket.is_full(start + Duration::from_secs(1)));
}
