//! What waits is bounded, and what is missing can be noticed.

use wire::{PeerNo, RoomId};

use super::*;
use crate::federation::word::Letter;

const ME: RelayId = RelayId([1; 16]);
const YOU: RelayId = RelayId([2; 16]);

fn message(length: usize) -> Word {
    Word::Message {
        room: RoomId([0; 32]),
        to: None,
        frame: vec![7; length],
    }
}

fn left() -> Word {
    Word::Left {
        room: RoomId([0; 32]),
        peer: PeerNo(1),
    }
}

/// Streams and places of all that waits.
fn waiting(out: &Outgoing) -> Vec<(u64, u64)> {
    let mut all = Vec::new();
    while let Some(letter) = out.lock().take() {
        let letter = Letter::read(&letter.bytes).expect("the queue's own letter");
        all.push((letter.stream, letter.place));
    }
    all
}

#[test]
fn nothing_waits_without_a_way_or_a_reader() {
    let out = Outgoing::new(ME);
    assert!(!out.tell(YOU, &left()));
    out.begin(YOU);
    assert!(!out.tell(YOU, &left()));
    out.tell_aside(None, &Word::Alive);
    assert_eq!(waiting(&out), []);
    out.open(1_000);
    // Streams begin anew with the way.
    assert!(!out.tell(YOU, &left()));
    out.begin(YOU);
    assert!(out.tell(YOU, &left()));
    assert_eq!(waiting(&out), [(2, 0), (2, 1)]);
    assert!(out.tell(YOU, &left()));
    out.lose();
    assert_eq!(waiting(&out), []);
}

#[test]
fn a_message_that_is_lost_leaves_no_gap_and_news_does() {
    let out = Outgoing::new(ME);
    out.open(100);
    out.begin(YOU);
    assert!(!out.tell(YOU, &message(100)));
    assert!(out.tell(YOU, &left()));
    assert_eq!(waiting(&out), [(1, 0), (1, 1)]);

    out.open(usize::MAX);
    out.begin(YOU);
    while out.tell(YOU, &message(100_000)) {}
    assert!(!out.tell(YOU, &message(100_000)));
    while out.tell(YOU, &left()) {}
    assert!(!out.tell(YOU, &left()));
    let before = waiting(&out).len() as u64;
    assert!(out.tell(YOU, &left()));
    // Two were not taken.
    assert_eq!(waiting(&out), [(2, before + 2)]);
}

#[tokio::test]
async fn what_waits_is_taken_before_the_end() {
    let out = Outgoing::new(ME);
    out.open(1_000);
    out.begin(YOU);
    out.close();
    let first = out.next().await.expect("it waits");
    assert_eq!(first.to, Some(YOU));
    assert_eq!(out.next().await, None);
}
