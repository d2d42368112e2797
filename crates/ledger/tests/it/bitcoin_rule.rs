//! Bitcoin's headers through the code that a room's blocks go through.

use ledger::{
    CompactTarget, DifficultyRule, Header, HeaderPoint, Height, RuleError, Target,
    difficulty::{PERIOD_BLOCKS, Schedule, TimeFloor, begins_period, retarget},
};
use serde_json::Value;

use crate::vectors::{field, files, header, headers, number, report};

/// The easiest target of Bitcoin's main chain.
const LIMIT: CompactTarget = CompactTarget(0x1d00_ffff);

fn target(bits: CompactTarget) -> Target {
    bits.to_target().expect("real bits")
}

/// The schedule of Bitcoin's chains, of which each has its own easiest target.
fn schedule(limit: CompactTarget) -> Schedule {
    Schedule {
        rule: DifficultyRule::Bitcoin,
        spacing_s: 600,
        starting: target(limit),
        easiest: target(limit),
    }
}

/// Walks along headers, the first at a height; gives the last and how many retargets were checked.
fn walk(schedule: &Schedule, height: u64, headers: &[Header]) -> (HeaderPoint, usize) {
    let first = HeaderPoint::first_known(schedule, headers[0], Height(height));
    let mut tip = first.expect("a first header");
    let mut retargets = 0;
    for header in &headers[1..] {
        let next = tip.height().next();
        let expected = tip.child_bits_by(schedule, header.time);
        retargets += usize::from(begins_period(next) && expected.is_some());
        tip = tip
            .extend_by(schedule, *header, u64::MAX)
            .unwrap_or_else(|rule| panic!("{next}: {rule}"));
    }
    (tip, retargets)
}

#[test]
fn real_chains_break_no_rule() {
    let mut count = 0;
    for file in files("headers") {
        let (found, limit) = match file.kind() {
            "raw" => (headers(&file.bytes()), LIMIT),
            "zst" => {
                let found = headers(&file.unpacked_zstd());
                let limit = found[0].bits;
                (found, limit)
            }
            _ => continue,
        };
        let schedule = schedule(limit);
        let (tip, retargets) = walk(&schedule, 0, &found);
        assert_eq!(tip.height().0, found.len() as u64 - 1);
        assert_eq!(retargets, (found.len() - 1) / PERIOD_BLOCKS as usize);
        count += found.len();
    }
    assert!(count > 0);
    report(&format!("{count} headers under Bitcoin's rules"));
}

#[test]
fn the_slice_of_a_chain_is_checked_from_its_first_whole_period_on() {
    let slices = files("headers");
    for file in slices.iter().filter(|file| file.kind() == "csv") {
        let found = crate::headers::rows(file);
        let (tip, retargets) = walk(&schedule(LIMIT), 586_657, &found);
        assert_eq!(tip.height().0, 586_657 + found.len() as u64 - 1);
        // The one retarget within is of a period that began before.
        assert_eq!(retargets, 0);
        report(&format!("{} headers from 586,657 on", found.len()));
    }
}

#[test]
fn one_changed_bit_is_found_at_its_header() {
    let file = files("headers")
        .into_iter()
        .find(|file| file.name.starts_with("btc_mainnet_0-"));
    let found = headers(
        &file
            .expect("headers from Bitcoin's genesis block on")
            .bytes(),
    );
    let schedule = schedule(LIMIT);
    let (before, _) = walk(&schedule, 0, &found[..100]);
    let good = found[100];
    for place in [0, 300, 550, 580, 600, 639] {
        let mut bytes = good.to_bytes();
        bytes[place / 8] ^= 1 << (place % 8);
        let changed = Header::from_bytes(&bytes);
        if changed.prev == good.prev {
            let refusal = before.extend_by(&schedule, changed, u64::MAX);
            assert!(
                matches!(
                    refusal,
                    Err(RuleError::HashAboveTarget { .. }
                        | RuleError::BadBits { .. }
                        | RuleError::TimeNotAfterMedian { .. }
                        | RuleError::BadVersion { .. })
                ),
                "bit {place}: {refusal:?}"
            );
        }
    }
}

/// A chain state of Bitcoin as others counted it: the times of its last eleven blocks, the time of its
/// period's first block, its target.
struct ChainState {
    height: u64,
    times: Vec<u32>,
    period_start: u32,
    target: Target,
}

fn state(value: &Value) -> ChainState {
    let narrow = |number: u64| u32::try_from(number).expect("32 bits");
    let times = value["prev_timestamps"].as_array().expect("times");
    ChainState {
        height: number(value, "block_height"),
        times: times
            .iter()
            .map(|time| narrow(time.as_u64().expect("a time")))
            .collect(),
        period_start: narrow(number(value, "epoch_start_time")),
        target: crate::headers::decimal_target(field(value, "current_target")),
    }
}

#[test]
fn periods_and_medians_are_as_others_counted_them() {
    let mut retargets = 0;
    let all = files("chainstate");
    for file in &all {
        let json = file.json();
        let (before, after) = (state(&json["chain_state"]), state(&json["expected"]));
        let block = &json["blocks"][0]["header"];
        let time = u32::try_from(number(block, "time")).expect("32 bits");
        assert_eq!(after.height, before.height + 1);
        let mut times = before.times.clone();
        times.sort_unstable();
        assert!(time > times[times.len() / 2], "{}", file.name);
        let last_time = *before.times.last().expect("a time");
        if begins_period(Height(after.height)) {
            let bits = retarget(
                &schedule(LIMIT),
                before.target,
                before.period_start,
                last_time,
            );
            assert_eq!(target(bits), after.target, "{}", file.name);
            assert_eq!(after.period_start, time);
            retargets += 1;
        } else {
            assert_eq!(after.target, before.target);
            assert_eq!(after.period_start, before.period_start);
        }
    }
    assert!(retargets > 0);
    report(&format!(
        "{} chain states, {retargets} retargets",
        all.len()
    ));
}

#[test]
fn no_checkpoint_is_further_from_the_last_than_a_retarget_goes() {
    let mut count = 0;
    for file in files("headers").iter().filter(|file| file.kind() == "json") {
        let checkpoints = crate::headers::checkpoints(file);
        let schedule = schedule(LIMIT);
        for pair in checkpoints.windows(2) {
            let (before, after) = (pair[0].1, pair[1].1);
            let hardest = target(retarget(&schedule, before, 0, 0));
            let easiest = target(retarget(&schedule, before, 0, u32::MAX));
            assert!((hardest..=easiest).contains(&after), "{after}");
            count += 1;
        }
    }
    assert!(count > 0);
    report(&format!("{count} steps between checkpoints"));
}

#[test]
fn the_relayed_median_and_links_hold() {
    for file in files("merkle").iter().filter(|file| file.kind() == "json") {
        let json = file.json();
        let first = header(field(&json["genesis"], "hex"));
        let rest = json["chain"].as_array().expect("a chain");
        let all: Vec<Header> = [first]
            .into_iter()
            .chain(rest.iter().map(|value| header(field(value, "hex"))))
            .collect();
        let (tip, _) = walk(&schedule(LIMIT), 562_621, &all);
        assert!(matches!(tip.time_floor(), TimeFloor::MedianPast(_)));
    }
}
