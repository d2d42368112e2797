//! Wrong clocks: the relay sets them right, and without one nobody is cut off for them.

use alloc::{string::String, vec};

use api::{LinkKind, MiningChoice, Request};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    net::{Net, room},
    sound::assert_sound,
};
use crate::{Input, MAX_OFFSET_MS, UnixMillis, message::Message};

const DAY_MS: i64 = 24 * 3_600 * 1_000;

/// The relay says its time, which is the true one.
fn relay_says_its_time(net: &mut Net, host: usize) {
    let time = UnixMillis(net.now_ms);
    net.drive(host, Input::RelayTime(time));
}

#[test]
fn the_relays_time_is_taken_whole_at_first_and_smoothed_later() {
    let mut net = Net::new(room(), 1);
    net.host(0).skew_ms = -600_000;
    relay_says_its_time(&mut net, 0);
    assert_eq!(net.status(0).clock_offset_ms, 600_000);
    // A slow welcome: the relay's time was 8 s old when it came.
    let stale = UnixMillis(net.now_ms - 8_000);
    net.drive(0, Input::RelayTime(stale));
    assert_eq!(net.status(0).clock_offset_ms, 598_000);
    for _ in 0..40 {
        relay_says_its_time(&mut net, 0);
    }
    assert!((599_990..=600_000).contains(&net.status(0).clock_offset_ms));
}

#[test]
fn an_offset_is_at_most_two_days_whatever_a_relay_says() {
    for (time, expected) in [(0, -MAX_OFFSET_MS), (u64::MAX / 2, MAX_OFFSET_MS)] {
        let mut net = Net::new(room(), 1);
        net.drive(0, Input::RelayTime(UnixMillis(time)));
        assert_eq!(net.status(0).clock_offset_ms, expected);
    }
    let mut net = Net::new(room(), 1);
    net.drive(0, Input::RelayTime(UnixMillis(u64::MAX)));
    assert!(net.status(0).clock_offset_ms.abs() <= MAX_OFFSET_MS);
}

/// A run of the simulation led to it: after its machine's clock was set back by hours, a node told its tip,
/// asked again and pinged only hours later.
#[test]
fn a_clock_that_is_set_back_stalls_nobody() {
    let (mut net, _) = Net::connected(room(), 2);
    relay_says_its_time(&mut net, 0);
    net.run_ms(20_000);
    net.host(0).skew_ms = -DAY_MS;
    // The block is found and its announcement lost: only the tip that is told again tells of it.
    net.host(0).swallows = |message| matches!(message, Message::NewBlock(_));
    net.mine(0);
    net.wait_until("the other node hears of the block", |net| {
        net.height(1) == 1
    });
    let offset_ms = net.status(0).clock_offset_ms;
    let off_ms = (offset_ms - DAY_MS).abs();
    assert!(off_ms < 1_000, "the room's clock goes on as it was");
    let block_s = net.blocks(0)[0].header.time;
    assert!(u64::from(block_s) * 1_000 <= net.now_ms);
    assert!(u64::from(block_s) * 1_000 + 60_000 > net.now_ms);
    assert_sound(net.node(1));
}

/// The clock is set forward by hours while the node mines: what it finds keeps the room's time, and the
/// relay's next word is believed whole.
#[test]
fn a_clock_that_is_set_forward_makes_no_block_of_the_future() {
    let (mut net, _) = Net::connected(room(), 2);
    relay_says_its_time(&mut net, 0);
    net.run_ms(5_000);
    net.host(0).skew_ms = 3 * 3_600 * 1_000;
    net.run_ms(5_000);
    assert_eq!(net.host(0).asks_time, 1);
    for _ in 0..3 {
        net.mine(0);
        net.settle();
        assert_eq!(net.tip(0), net.tip(1));
    }
    assert_eq!(net.refusals(1).len(), 0);
    relay_says_its_time(&mut net, 0);
    assert_eq!(net.status(0).clock_offset_ms, -3 * 3_600 * 1_000);
    net.run_ms(60_000);
    net.mine(0);
    net.settle();
    let time = u64::from(net.node(1).chain.tip().header().time) * 1_000;
    assert!(net.now_ms.abs_diff(time) < 2_000, "{time}");
}

/// The machine slept, and no relay can tell it so. Its blocks are as late as it slept, for a while; then it
/// believes its clock.
#[test]
fn after_sleep_without_a_relay_blocks_are_late_and_then_not() {
    let (mut net, relay) = Net::connected(room(), 1);
    relay_says_its_time(&mut net, 0);
    net.run_ms(1_000);
    net.leave(relay, 0);
    let asleep_ms = 8 * 3_600 * 1_000;
    net.now_ms += asleep_ms;
    net.run_ms(1_000);
    net.mine(0);
    let late = |net: &Net| net.now_ms - u64::from(net.node(0).chain.tip().header().time) * 1_000;
    assert!(late(&net).abs_diff(asleep_ms) < 2_000);
    net.run_ms(11 * 60 * 1_000);
    net.mine(0);
    assert!(late(&net) < 2_000);
}

/// What leapt and is set back was right before, and a relay that never told the time is not asked.
#[test]
fn a_leap_that_is_taken_back_leaves_the_offset() {
    let mut net = Net::new(room(), 1);
    net.run_ms(1_000);
    net.host(0).skew_ms = DAY_MS;
    net.run_ms(1_000);
    assert_eq!(net.host(0).asks_time, 0);
    relay_says_its_time(&mut net, 0);
    assert_eq!(net.status(0).clock_offset_ms, -DAY_MS);
    net.host(0).skew_ms = 2 * DAY_MS - 1_000;
    net.run_ms(1_000);
    net.host(0).skew_ms = DAY_MS;
    net.run_ms(1_000);
    assert_eq!(net.status(0).clock_offset_ms, -DAY_MS);
    assert_eq!(net.host(0).asks_time, 1);
}

#[test]
fn a_node_a_day_off_mines_and_accepts_with_a_relay() {
    for skew_ms in [-DAY_MS, DAY_MS] {
        let (mut net, relay) = Net::connected(room(), 2);
        net.leave(relay, 1);
        net.host(1).skew_ms = skew_ms;
        net.join(relay, 1);
        relay_says_its_time(&mut net, 1);
        assert_eq!(net.status(1).clock_offset_ms, -skew_ms);
        for host in [0, 1, 0, 1] {
            net.mine(host);
            net.settle();
            assert_eq!(net.tip(0), net.tip(1));
        }
        let time = u64::from(net.node(0).chain.tip().header().time) * 1_000;
        assert!(net.now_ms.abs_diff(time) < 2_000);
        assert_eq!((net.refusals(0).len(), net.refusals(1).len()), (0, 0));
    }
}

/// Tabs without a relay: the one with the clock ahead is refused, and told why; nobody is cut off.
#[test]
fn without_a_relay_a_node_a_day_ahead_is_refused_and_not_cut_off() {
    let mut net = Net::new(room(), 2);
    net.host(1).skew_ms = DAY_MS;
    net.wire(LinkKind::Tabs, &[0, 1]);
    net.settle();
    for _ in 0..5 {
        net.mine(1);
        net.run_ms(60_000);
    }
    assert_eq!(net.height(0), 0);
    assert_eq!(net.cuts(0), []);
    assert!(net.refusals(0).iter().all(|rule| rule == "timeTooFarAhead"));
    assert!(!net.refusals(0).is_empty());
    assert_eq!(net.status(0).peers, 1);
    // What the one with the right clock mines is good for both.
    for _ in 0..7 {
        net.mine(0);
        net.settle();
    }
    assert_eq!(net.tip(0), net.tip(1));
}

/// What it has stored was checked when it came; anything new seems to come from the future, its own
/// blocks too. It says so, and goes on when a relay tells it the time.
#[test]
fn without_a_relay_a_node_a_day_behind_refuses_what_is_new_and_says_why() {
    let mut net = Net::new(room(), 2);
    net.mine_many(0, 3);
    net.host(1).skew_ms = -DAY_MS;
    net.host(1).records = net.host(0).records.clone();
    net.reboot(1);
    assert_eq!(net.height(1), 3);
    net.wire(LinkKind::Tabs, &[0, 1]);
    net.settle();
    net.mine(0);
    net.settle();
    assert_eq!(
        (net.height(1), net.refusals(1)),
        (3, vec!["timeTooFarAhead".into()])
    );
    let threads = None;
    let _ = net.ask(
        1,
        Request::Mine(MiningChoice {
            threads,
            ..MiningChoice::default()
        }),
    );
    let (template, nonce) = net.find(1);
    net.drive(1, Input::Found { template, nonce });
    assert_eq!(
        net.refusals(1).last().map(String::as_str),
        Some("timeTooFarAhead")
    );
    assert_eq!((net.cuts(0), net.cuts(1)), (&[][..], &[][..]));

    relay_says_its_time(&mut net, 1);
    net.wait_for_one_tip(&[0, 1]);
    let (template, nonce) = net.find(1);
    net.run_ms(2_000);
    net.drive(1, Input::Found { template, nonce });
    net.settle();
    assert_eq!((net.height(0), net.tip(0)), (5, net.tip(1)));
}

/// The block is bad for now only.
#[test]
fn a_block_from_the_future_is_accepted_when_its_time_has_come() {
    let mut net = Net::new(room(), 2);
    net.host(1).skew_ms = 30_000;
    net.wire(LinkKind::Relay, &[0, 1]);
    net.settle();
    net.mine(1);
    net.settle();
    assert_eq!(net.height(0), 0);
    assert_eq!(net.refusals(0), ["timeTooFarAhead"]);
    let begin = net.now_ms;
    net.wait_for_one_tip(&[0, 1]);
    let took = net.now_ms - begin;
    assert!((10_000..60_000).contains(&took), "{took} ms");
    assert_eq!(net.cuts(0), []);
    assert_sound(net.node(0));
}

/// Only the newest blocks of a long chain are too far ahead: the others come at once.
#[test]
fn what_is_not_too_far_ahead_is_fetched_without_waiting_for_the_rest() {
    let mut net = Net::new(room(), 2);
    net.mine_many(0, 300);
    net.now_ms -= 60_000;
    net.wire(LinkKind::Relay, &[0, 1]);
    let begin = net.now_ms;
    net.wait_until("the older ones are here", |net| net.height(1) >= 294);
    assert!(net.now_ms - begin < 5_000, "{} ms", net.now_ms - begin);
    net.wait_for_one_tip(&[0, 1]);
    assert_eq!(net.cuts(1), []);
}
