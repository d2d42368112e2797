//! How events and replies change the view.

use super::*;
use crate::services::node::tests::status;
use api::{BlockTransactions, Link, MiningStatus};

fn view() -> NodeView {
    let mut view = NodeView::default();
    assert_eq!(view.begin(Rc::new(status()), 0), Needs::ALL);
    view
}

fn block(height: u64) -> Event {
    Event::Tip(MinedBlock {
        hash: height.to_string(),
        height,
        miner: "chalk1miner".to_owned(),
        miner_name: None,
        mine: false,
        transactions: 0,
    })
}

fn block_at(height: u64) -> Block {
    Block {
        hash: height.to_string(),
        height,
        version: 1,
        prev: String::new(),
        merkle_root: String::new(),
        time: 0,
        bits: String::new(),
        target: String::new(),
        nonce: 0,
        size: 0,
        miner: String::new(),
        miner_name: None,
        transactions: BlockTransactions::Ids(Vec::new()),
        confirmations: 1,
        work: String::new(),
        difficulty: 1,
        earned: 0,
        active: true,
        header: String::new(),
        raw: String::new(),
    }
}

#[test]
fn a_clock_that_lags_sees_the_rooms_times_earlier() {
    let mut view = view();
    let mut behind = status();
    behind.clock_offset_ms = 4_000;
    view.take(Reply::Status(behind), 0);
    assert_eq!(view.local_ms(10_000), 6_000);
}

fn peer(address: &str) -> Peer {
    Peer {
        id: 1,
        link: LinkKind::Relay,
        address: address.to_owned(),
        name: None,
        height: 0,
        tip: String::new(),
        on_chain: true,
        rtt_ms: None,
        penalty: 0,
    }
}

#[test]
fn needs_become_exactly_their_requests() {
    assert!(Needs::NONE.requests().is_empty());
    assert_eq!(Needs::ALL.requests().len(), 5);
    assert_eq!(
        Needs::PENDING.and(Needs::STATUS).requests(),
        [Request::Status, Request::Pending]
    );
}

#[test]
fn a_tip_asks_for_all_but_the_peers() {
    let mut view = view();
    let needs = view.hear(&block(1), 0);
    assert!(
        needs.holds(
            Needs::STATUS
                .and(Needs::BLOCKS)
                .and(Needs::PENDING)
                .and(Needs::POSTS)
        )
    );
    assert!(!needs.holds(Needs::PEERS));
    assert_eq!((view.tip_changes, view.pool_changes), (2, 2));
}

#[test]
fn mining_and_storage_need_no_question() {
    let mut view = view();
    let mining = MiningStatus {
        on: true,
        hash_rate: 7,
        ..MiningStatus::default()
    };
    assert_eq!(view.hear(&Event::Mining(mining.clone()), 0), Needs::NONE);
    assert_eq!(view.status.unwrap().mining, mining);
}

#[test]
fn a_run_of_blocks_is_one_entry() {
    let mut view = view();
    for height in 1..=1_000 {
        view.hear(&block(height), 5_000);
    }
    view.hear(&block(1_001), 9_000);
    let heights: Vec<_> = view
        .activity
        .iter()
        .map(|activity| match &activity.kind {
            ActivityKind::Found(block) => block.height,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(heights, [1_001, 1_000]);
}

#[test]
fn those_who_come_later_have_joined_and_this_node_never_does() {
    let mut view = view();
    view.take(Reply::Peers(vec![peer("chalk1a")]), MEETING_MS - 1);
    view.take(
        Reply::Peers(vec![peer("chalk1a"), peer("chalk1me")]),
        MEETING_MS,
    );
    view.take(
        Reply::Peers(vec![peer("chalk1a"), peer("chalk1b")]),
        MEETING_MS + 1,
    );
    let joined: Vec<_> = view
        .activity
        .iter()
        .map(|activity| (activity.at, activity.kind.clone()))
        .collect();
    let expected = ActivityKind::Joined(None, "chalk1b".to_owned());
    assert_eq!(joined, [(MEETING_MS + 1, expected)]);
}

#[test]
fn a_link_is_logged_when_it_breaks_and_when_it_is_back() {
    let mut view = view();
    let link = |state| Link {
        kind: LinkKind::Relay,
        state,
        detail: String::new(),
        since: 0,
    };
    let mut status = status();
    status.links = vec![link(LinkState::Open)];
    view.take(Reply::Status(status.clone()), 0);
    view.hear(&Event::Link(link(LinkState::Open)), 1);
    view.hear(&Event::Link(link(LinkState::Connecting)), 2);
    assert!(view.activity.is_empty());
    view.hear(&Event::Link(link(LinkState::Closed)), 3);
    assert_eq!(
        view.activity[0].kind,
        ActivityKind::Link(LinkKind::Relay, LinkState::Closed)
    );
}

#[test]
fn blocks_come_ascending_and_are_kept_newest_first() {
    let mut view = view();
    view.take(Reply::Blocks([1, 2].map(block_at).into()), 0);
    let heights: Vec<_> = view.blocks.iter().map(|block| block.height).collect();
    assert_eq!(heights, [2, 1]);
}

#[test]
fn refusals_are_kept_newest_first_and_repeated_ones_are_counted() {
    let refused = |rule: &str| Event::Refused(ApiError::new(api::Family::Rule, rule, "no"));
    let mut view = view();
    for (at, rule) in [
        (1, "badSignature"),
        (2, "badSignature"),
        (3, "badMerkleRoot"),
        (4, "badSignature"),
    ] {
        assert_eq!(view.hear(&refused(rule), at), Needs::NONE);
    }
    let seen: Vec<_> = view
        .refusals
        .iter()
        .map(|refusal| (refusal.at, refusal.times, refusal.error.rule.as_str()))
        .collect();
    assert_eq!(
        seen,
        [
            (4, 1, "badSignature"),
            (3, 1, "badMerkleRoot"),
            (2, 2, "badSignature")
        ]
    );
    for nth in 0..100 {
        view.hear(&refused(&nth.to_string()), nth);
    }
    assert_eq!(view.refusals.len(), REFUSALS);
}

#[test]
fn what_leaves_the_pool_is_asked_for_again_and_a_replacement_is_no_refusal() {
    let left = |rule: &str| Event::Refused(ApiError::new(api::Family::Policy, rule, "gone"));
    let mut view = view();
    for (rule, refusals) in [("replaced", 0), ("displaced", 1), ("expired", 2)] {
        let before = view.pool_changes;
        let needs = view.hear(&left(rule), 1);
        assert_eq!(needs, Needs::STATUS.and(Needs::PENDING).and(Needs::POSTS));
        assert_eq!(view.pool_changes, before + 1);
        assert_eq!(view.refusals.len(), refusals, "{rule}");
    }
}
