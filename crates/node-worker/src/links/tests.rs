//! Waiting, pacing, and who is who.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use node::{LinkId, PeerId};

use super::{Backoff, Peers, Remote, pace::Pace};
use crate::clock::Monotonic;

#[test]
fn waits_double_up_to_a_limit_and_vary_by_half() {
    let mut seen = [(u64::MAX, 0); 8];
    for seed in 0..500 {
        let mut backoff = Backoff::new(fastrand::Rng::with_seed(seed));
        for (least, most) in &mut seen {
            let wait = backoff.next_ms(15_000);
            *least = wait.min(*least);
            *most = wait.max(*most);
        }
    }
    for (index, base) in [500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]
        .into_iter()
        .enumerate()
    {
        let (least, most) = seen[index];
        assert!(
            least >= base / 2 && most <= base * 3 / 2,
            "{index}: {least} to {most}"
        );
        // Five hundred tries come close to both ends.
        assert!(
            least < base * 6 / 10 && most > base * 14 / 10,
            "{index}: {least} to {most}"
        );
    }
}

#[test]
fn success_makes_the_next_wait_short_again() {
    let mut backoff = Backoff::new(fastrand::Rng::with_seed(1));
    for _ in 0..6 {
        backoff.next_ms(15_000);
    }
    assert!(backoff.next_ms(15_000) >= 7_500);
    assert!(backoff.next_ms(3_000) <= 4_500, "what is waited for sooner");
    backoff.reset();
    assert!(backoff.next_ms(15_000) <= 750);
}

#[test]
fn frames_go_at_once_until_a_relay_complains_and_then_at_half_its_limit() {
    let mut pace = Pace::default();
    for _ in 0..100 {
        pace.push(vec![0; 10]);
    }
    let mut now = Monotonic(1_000);
    assert_eq!(std::iter::from_fn(|| pace.pop(now)).count(), 100);

    pace.limit(now, 40);
    for _ in 0..100 {
        pace.push(vec![0; 10]);
    }
    assert_eq!(pace.waiting_bytes(), 1_000);
    assert_eq!(pace.pop(now), None);
    let mut sent = 0;
    for _ in 0..10 {
        now = now.plus(250);
        sent += std::iter::from_fn(|| pace.pop(now)).count();
    }
    assert_eq!(sent, 50, "20 a second for 2.5 s");
    assert_eq!(pace.waiting_bytes(), 500);

    // A long silence does not add up to a burst.
    pace.clear();
    now = now.plus(3_600_000);
    for _ in 0..100 {
        pace.push(vec![0; 10]);
    }
    assert_eq!(std::iter::from_fn(|| pace.pop(now)).count(), 20);
}

#[test]
fn peers_are_numbered_once_and_muted_ones_are_not_heard() {
    let mut peers = Peers::default();
    let (relay, tabs) = (LinkId(1), LinkId(2));
    let a = peers.join(relay, Remote(7)).unwrap();
    let b = peers.join(tabs, Remote(7)).unwrap();
    assert_eq!((a, b), (PeerId(0), PeerId(1)));
    assert_eq!(peers.join(relay, Remote(7)), None);
    assert_eq!(peers.sender(relay, Remote(7)), Some(a));
    assert_eq!(peers.place(b), Some((tabs, Remote(7))));

    peers.mute(a);
    assert_eq!(peers.sender(relay, Remote(7)), None);
    assert_eq!(peers.join(relay, Remote(7)), None, "it is still there");
    assert_eq!(peers.leave(relay, Remote(7)), None, "the node knows");
    let again = peers.join(relay, Remote(7)).unwrap();
    assert_eq!(again, PeerId(2), "numbers are not used twice");

    peers.drop_link(tabs);
    assert_eq!(peers.place(b), None);
    assert_eq!(peers.sender(relay, Remote(7)), Some(again));
}
