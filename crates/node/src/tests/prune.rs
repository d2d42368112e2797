//! Old blocks go, a snapshot stands for them, and everybody is told what can't be had any more.

mod crash;
mod record;

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

use api::{
    ApiError, LinkKind, OrderStatus, Outcome, Payload, Pruned, Reply, Request, StorageState,
    TransactionState,
};
use ledger::Block;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::net::{Net, identity, post, room, room_with_money};
use crate::{
    KEPT_BODIES, LEAST_KEPT_BODIES,
    message::{Message, Tip},
};

const KEEP: u32 = LEAST_KEPT_BODIES;

fn prune(net: &mut Net, host: usize, keep: u32) -> Result<Pruned, ApiError> {
    match net.ask(host, Request::Prune { keep: Some(keep) })? {
        Reply::Pruned(pruned) => Ok(pruned),
        other => panic!("{other:?}"),
    }
}

/// Nodes that nobody connects, all with the same blocks: a name, payments and posts are in them.
fn alike(nodes: u8, blocks: usize) -> Net {
    let mut net = Net::new(room_with_money(&[0]), nodes);
    net.claim(0, "Ada").expect("a free name");
    for number in 1..=blocks {
        net.post(0, &alloc::format!("in block {number}"));
        let pay = Request::Transfer {
            to: identity(1).public().to_string(),
            amount: 10,
            fee: Some(3),
            memo: None,
        };
        assert!(net.ask(0, pay).is_ok());
        net.mine_many(0, 1);
    }
    net.post(0, "waits");
    share(&mut net, nodes);
    net
}

/// All nodes start from the first one's records.
fn share(net: &mut Net, nodes: u8) {
    let records = net.host(0).records.clone();
    for host in 1..usize::from(nodes) {
        net.host(host).records = records.clone();
        net.reboot(host);
    }
}

fn keys(net: &Net, host: usize, prefix: &str) -> usize {
    let keys = net.host_ref(host).records.keys();
    keys.filter(|key| key.starts_with(prefix)).count()
}

fn rule<T: core::fmt::Debug>(result: Result<T, ApiError>) -> String {
    result.expect_err("a refusal").rule
}

fn is_get_blocks(message: &Message) -> bool {
    matches!(message, Message::GetBlocks(_))
}

fn account(net: &mut Net, host: usize, of: usize) -> api::Account {
    let account = net.address(of);
    match net.ask(host, Request::Account { account }) {
        Ok(Reply::Account(account)) => account,
        other => panic!("{other:?}"),
    }
}

#[test]
fn headers_state_and_the_newest_blocks_stay() {
    let mut net = alike(2, 40);
    let whole = account(&mut net, 1, 0);
    let pruned = prune(&mut net, 0, KEEP).expect("40 blocks are enough");
    assert_eq!((pruned.snapshot.height, pruned.snapshot.keep), (30, KEEP));
    assert_eq!(pruned.dropped, 30);
    assert!(pruned.dropped_bytes > pruned.snapshot_bytes);
    assert_eq!(
        (keys(&net, 0, "block/"), keys(&net, 0, "snapshot/")),
        (10, 1)
    );
    let block = net.node(1).chain.active()[30].to_string();
    assert_eq!(pruned.snapshot.block, block);
    for _ in 0..2 {
        assert_eq!(net.tip(0), net.tip(1));
        assert_eq!(net.node(0).chain.state(), net.node(1).chain.state());
        assert_eq!(net.node(0).chain.active(), net.node(1).chain.active());
        assert_eq!(net.status(0).snapshot.as_ref(), Some(&pruned.snapshot));
        // What is left of its account: all but the transactions that went.
        let left = account(&mut net, 0, 0);
        assert!(left.history.len() < whole.history.len());
        let expected = api::Account {
            history: left.history.clone(),
            ..whole.clone()
        };
        assert_eq!(left, expected);
        assert_eq!(net.texts(0).len(), 11);
        // Closed and opened again it is the same.
        net.reboot(0);
        assert_eq!(net.status(0).storage.damaged, []);
    }
    // It goes on from there.
    net.mine_many(0, 3);
    assert_eq!(net.height(0), 43);
}

/// The state of the snapshot is the state that every node has at its block.
#[test]
fn the_snapshots_state_is_that_of_a_replay() {
    let mut net = alike(2, 30);
    let mut early = Net::new(net.room.clone(), 1);
    let blocks: Vec<Block> = net.blocks(0);
    early.now_ms = net.now_ms;
    early.boot(0);
    for block in &blocks[..20] {
        let source = crate::chain::Source::File;
        early
            .running(0)
            .add_block(block.clone(), source)
            .expect("it is good");
    }
    let pruned = prune(&mut net, 0, KEEP).expect("30 blocks are enough");
    assert_eq!(early.height(0), 20);
    let expected = early.node(0).chain.state().hash().to_string();
    assert_eq!(pruned.snapshot.state_hash, expected);
    assert_eq!(
        *net.node(0).chain.floor_state(),
        *early.node(0).chain.state()
    );
}

#[test]
fn what_is_gone_is_told_by_its_name() {
    let mut net = alike(2, 30);
    let old = account(&mut net, 1, 0)
        .history
        .pop()
        .expect("it signed much")
        .txid;
    let hash = net.node(0).chain.active()[5].to_string();
    prune(&mut net, 0, KEEP).expect("30 blocks are enough");
    let block = |block: &str| Request::Block {
        block: block.into(),
    };
    assert_eq!(rule(net.ask(0, block("5"))), "pruned");
    assert_eq!(rule(net.ask(0, block("20"))), "pruned");
    assert_eq!(rule(net.ask(0, block(&hash))), "pruned");
    assert!(net.ask(0, block("21")).is_ok());
    assert!(net.ask(0, block("0")).is_ok(), "the genesis block stays");
    assert_eq!(rule(net.ask(0, block("31"))), "notFound");
    assert_eq!(
        rule(net.ask(0, Request::Tx { txid: old.clone() })),
        "pruned"
    );
    assert_eq!(
        rule(net.ask(0, Request::Proof { txid: old.clone() })),
        "pruned"
    );
    assert_eq!(rule(net.ask(0, Request::Export)), "pruned");
    let chain = |from| Request::Chain {
        from: Some(from),
        count: Some(10),
    };
    let error = net.ask(0, chain(5)).expect_err("all of it is gone");
    assert_eq!(
        (
            error.rule.as_str(),
            error.details["snapshotHeight"].as_str()
        ),
        ("pruned", "20")
    );
    let Ok(Reply::Blocks(blocks)) = net.ask(0, chain(15)) else {
        panic!("some of it is here");
    };
    let heights: Vec<u64> = blocks.iter().map(|block| block.height).collect();
    assert_eq!(heights, [21, 22, 23, 24]);
    let before = Some(old.clone());
    assert_eq!(
        rule(net.ask(
            0,
            Request::Posts {
                limit: None,
                before
            }
        )),
        "pruned"
    );
    // A receipt that somebody made before is still good here: the headers are.
    let Ok(Reply::Receipt(receipt)) = net.ask(1, Request::Proof { txid: old }) else {
        panic!("the other has all blocks");
    };
    let Ok(Reply::Verified(verified)) = net.ask(0, Request::Verify { receipt }) else {
        panic!("it holds");
    };
    assert!(verified.confirmations > 20, "{verified:?}");
}

#[test]
fn too_little_to_drop_and_too_few_to_keep_are_refused() {
    let mut net = alike(1, 12);
    assert_eq!(rule(prune(&mut net, 0, KEEP - 1)), "keptTooFew");
    let error = net
        .ask(0, Request::Prune { keep: None })
        .expect_err("500 stay");
    assert_eq!(error.rule, "nothingToPrune");
    assert_eq!(error.details["keep"], KEPT_BODIES.to_string());
    assert_eq!(error.details["height"], "12");
    prune(&mut net, 0, KEEP).expect("two blocks may go");
    assert_eq!(rule(prune(&mut net, 0, KEEP)), "nothingToPrune");
    net.host(0).storage = StorageState::Missing;
    net.reboot(0);
    assert_eq!(rule(prune(&mut net, 0, KEEP)), "noStorage");
}

#[test]
fn a_pruned_node_renews_its_snapshot_by_itself() {
    let mut net = alike(1, 15);
    let first = prune(&mut net, 0, KEEP).expect("five may go").snapshot;
    net.mine_many(0, 9);
    assert_eq!(net.status(0).snapshot.as_ref(), Some(&first));
    net.mine_many(0, 1);
    let second = net.status(0).snapshot.expect("a new one");
    assert_eq!((first.height, second.height), (5, 15));
    assert_eq!(
        (keys(&net, 0, "block/"), keys(&net, 0, "snapshot/")),
        (10, 1)
    );
    let found = account(&mut net, 0, 0).blocks_found;
    assert_eq!(
        found, 25,
        "who found what is kept from snapshot to snapshot"
    );
    net.reboot(0);
    assert_eq!(net.status(0).snapshot, Some(second));
    net.mine_many(0, 10);
    assert_eq!(
        net.status(0).snapshot.map(|snapshot| snapshot.height),
        Some(25)
    );
}

#[test]
fn offers_and_open_orders_outlive_their_blocks() {
    let mut net = Net::new(room_with_money(&[0]), 2);
    let offer = Payload::Offer {
        title: "Cookie".into(),
        text: String::new(),
        price: 150,
        stock: 4,
    };
    let offer = net.submit(0, offer, Some(0)).expect("it is good");
    net.pay(0, 1, 1_000, 0);
    net.mine_many(0, 1);
    share(&mut net, 2);
    let order = Payload::Order {
        offer: offer.clone(),
        quantity: 2,
        price: None,
    };
    let relay = net.wire(LinkKind::Relay, &[0, 1]);
    net.settle();
    let order = net.submit(1, order, Some(0)).expect("it can pay");
    net.settle();
    net.mine_many(0, 20);
    net.cut(relay);
    let made = |net: &mut Net| {
        let Ok(Reply::Offers(offers)) = net.ask(0, Request::Offers) else {
            panic!("offers");
        };
        let Ok(Reply::Orders(orders)) = net.ask(0, Request::Orders) else {
            panic!("orders");
        };
        (offers, orders)
    };
    let (offers, orders) = made(&mut net);
    prune(&mut net, 0, KEEP).expect("enough blocks");
    let (standing, open) = made(&mut net);
    // Of the order all is told as before; of the offer only that it was made at the snapshot's height
    // or before.
    assert_eq!(open, orders);
    let [left] = &standing[..] else {
        panic!("one offer");
    };
    assert!(
        matches!(&left.state, TransactionState::Included(place) if place.height == 11),
        "{left:?}"
    );
    let expected = api::Offer {
        state: left.state.clone(),
        time: left.time,
        ..offers[0].clone()
    };
    assert_eq!(*left, expected);
    let refund = Payload::Settle {
        order: order.clone(),
        outcome: Outcome::Refund,
    };
    net.submit(0, refund, Some(0))
        .expect("the seller may refund");
    net.mine_many(0, 1);
    let (_, orders) = made(&mut net);
    assert_eq!(orders[0].status, OrderStatus::Refunded);
    assert_eq!(orders[0].txid, order);
}

/// A pruned node is asked for what it has, and not for the rest, and that is held against nobody.
#[test]
fn a_newcomer_gets_old_blocks_from_whoever_has_them() {
    let mut net = alike(2, 60);
    prune(&mut net, 0, KEEP).expect("enough blocks");
    let newcomer = net.add(identity(100));
    net.wire(LinkKind::Relay, &[0, 1, newcomer]);
    net.wait_for_one_tip(&[0, 1, newcomer]);
    net.run_ms(5_000);
    for host in [0, 1, newcomer] {
        assert_eq!(net.cuts(host), []);
        let Ok(Reply::Peers(peers)) = net.ask(host, Request::Peers) else {
            panic!("peers");
        };
        assert!(peers.iter().all(|peer| peer.penalty == 0), "{peers:?}");
    }
    let is_not_found = |message: &Message| matches!(message, Message::NotFound(_));
    assert_eq!(
        net.sent(0, is_not_found),
        0,
        "it was never asked for what it lacks"
    );
    assert_eq!(net.texts(newcomer).len(), 61);
}

/// Who asks nevertheless, because it was told nothing, is told then, and asks somebody else.
#[test]
fn who_missed_the_word_is_told_again() {
    let mut net = alike(2, 40);
    prune(&mut net, 0, KEEP).expect("enough blocks");
    net.host(0).swallows = |message| matches!(message, Message::Pruned(_));
    let newcomer = net.add(identity(100));
    let relay = net.wire(LinkKind::Relay, &[0, newcomer]);
    net.run_ms(1_000);
    assert_eq!((net.height(newcomer), net.cuts(newcomer)), (0, &[][..]));
    net.host(0).swallows = |_| false;
    net.wait_until("it knows that nobody has block 1", |net| {
        net.status(newcomer).unavailable == Some((1, 40))
    });
    net.join(relay, 1);
    net.wait_for_one_tip(&[0, 1, newcomer]);
    assert_eq!((net.cuts(newcomer), net.cuts(0)), (&[][..], &[][..]));
}

#[test]
fn where_nobody_has_old_blocks_a_newcomer_says_so_and_does_not_ask_for_ever() {
    let mut net = alike(1, 40);
    prune(&mut net, 0, KEEP).expect("enough blocks");
    let newcomer = net.add(identity(100));
    net.wire(LinkKind::Relay, &[0, newcomer]);
    net.run_ms(60_000);
    let status = net.status(newcomer);
    assert_eq!((status.syncing, status.unavailable), (None, Some((1, 40))));
    assert_eq!(net.sent(newcomer, is_get_blocks), 0);
    assert_eq!(net.cuts(newcomer), []);
}

/// A header whose body only a liar has: once the liar is gone nobody is waited for.
#[test]
fn a_body_that_nobody_has_is_not_waited_for() {
    let mut net = Net::new(room(), 2);
    net.mine_many(1, 3);
    let liar = net.add_stranger(identity(66));
    net.wire(LinkKind::Relay, &[0, liar]);
    net.settle();
    let headers: Vec<_> = net.blocks(1).iter().map(|block| block.header).collect();
    let point = *net.node(1).chain.tip();
    let tip = Tip {
        hash: point.hash(),
        height: point.height(),
        work: point.work().to_be_bytes(),
    };
    let hello = Message::Hello(crate::message::Hello {
        version: crate::message::PROTOCOL_VERSION,
        genesis: net.room.genesis(),
        tip,
        address: identity(66).public(),
        node: 66,
    });
    net.say(liar, 0, &hello);
    net.settle();
    net.say(liar, 0, &Message::Headers(headers.clone()));
    net.settle();
    assert_eq!(net.status(0).syncing, Some((0, 3)));
    let asked = headers.iter().map(ledger::Header::hash).collect();
    net.say(liar, 0, &Message::NotFound(asked));
    net.settle();
    let status = net.status(0);
    assert_eq!((status.syncing, status.unavailable), (None, Some((1, 3))));
    // It goes on with what it has.
    net.mine(0);
    assert_eq!(net.height(0), 1);
}

/// What a pruned node has it hands out: who was away for a few blocks gets them from it.
#[test]
fn a_pruned_node_serves_its_newest_blocks() {
    let mut net = alike(2, 40);
    net.mine_many(0, 5);
    prune(&mut net, 0, KEEP).expect("enough blocks");
    net.wire(LinkKind::Relay, &[0, 1]);
    net.wait_for_one_tip(&[0, 1]);
    assert_eq!(net.height(1), 45);
}

#[test]
fn a_branch_that_leaves_above_the_snapshot_is_followed() {
    let mut net = alike(2, 40);
    prune(&mut net, 0, KEEP).expect("enough blocks");
    net.mine_many(1, 8);
    net.mine_many(0, 5);
    let relay = net.wire(LinkKind::Relay, &[0, 1]);
    net.wait_for_one_tip(&[0, 1]);
    let [reorg] = &net.reorgs(0)[..] else {
        panic!("one reorganisation");
    };
    assert_eq!((reorg.fork_height, reorg.undone.len()), (40, 5));
    assert_eq!(net.node(0).chain.state(), net.node(1).chain.state());
    net.cut(relay);
    net.reboot(0);
    assert_eq!(net.tip(0), net.tip(1));
}

/// The other branch has more work and leaves below the snapshot: that is told, once and by name, and
/// nobody is punished for it. Who erases its records and comes again follows.
#[test]
fn a_branch_that_leaves_below_the_snapshot_is_refused_by_name() {
    let mut net = alike(2, 5);
    net.mine_many(1, 30);
    net.mine_many(0, 20);
    let kept = net.tip(0);
    prune(&mut net, 0, KEEP).expect("enough blocks");
    let relay = net.wire(LinkKind::Relay, &[0, 1]);
    net.run_ms(60_000);
    assert_eq!(net.tip(0), kept, "it can't follow");
    let rival = net.status(0).rival.expect("it knows of the other branch");
    assert_eq!((rival.fork_height, rival.height), (5, 35));
    assert_eq!(rival.tip, net.tip(1).to_string());
    assert_eq!(net.refusals(0), ["forkBelowSnapshot"]);
    assert_eq!(net.status(0).syncing, None);
    // New blocks of it change what is known, and are no offence and no news.
    net.mine(1);
    net.run_ms(20_000);
    assert_eq!(net.status(0).rival.map(|rival| rival.height), Some(36));
    assert_eq!(net.refusals(0), ["forkBelowSnapshot"]);
    assert_eq!((net.cuts(0), net.cuts(1)), (&[][..], &[][..]));
    let asked = net.sent(0, |message| matches!(message, Message::GetHeaders(_)));
    assert!(asked < 10, "{asked} questions for headers");
    assert_eq!(net.sent(0, is_get_blocks), 0);
    net.cut(relay);
    net.reboot(0);
    assert_eq!(net.tip(0), kept);
    net.host(0).records.clear();
    net.reboot(0);
    net.join(relay, 0);
    net.join(relay, 1);
    net.wait_for_one_tip(&[0, 1]);
    assert_eq!(net.status(0).rival, None);
}

/// The simulation found it: a node dropped what it was about to undo, because a branch of more work
/// whose headers it knew was still on its way, and was stranded by that.
#[test]
fn nothing_is_dropped_that_a_branch_on_its_way_needs() {
    let mut net = alike(2, 5);
    net.mine_many(1, 30);
    net.mine_many(0, 20);
    let better = net.blocks(1);
    for block in &better[5..] {
        let now_s = u64::MAX;
        let added = net.running(0).chain.add_header(block.header, now_s);
        assert_eq!(added, Ok(true));
    }
    let error = prune(&mut net, 0, KEEP).expect_err("it would be stranded");
    assert_eq!(error.rule, "pruneWhileSyncing");
    assert_eq!(error.details["forkHeight"], "5");
    net.wire(LinkKind::Relay, &[0, 1]);
    net.wait_for_one_tip(&[0, 1]);
    let pruned = prune(&mut net, 0, KEEP).expect("it stands on the best branch");
    assert_eq!((pruned.snapshot.height, net.status(0).rival), (25, None));
}

/// A file of the branch that can't be followed is refused by the same name; one of the own branch is
/// stepped over.
#[test]
fn a_file_can_not_lead_below_the_snapshot_either() {
    let mut net = alike(3, 5);
    net.mine_many(1, 30);
    let Ok(Reply::Exported(own)) = net.ask(1, Request::Export) else {
        panic!("a file");
    };
    net.mine_many(2, 40);
    let Ok(Reply::Exported(other)) = net.ask(2, Request::Export) else {
        panic!("a file");
    };
    prune(&mut net, 1, KEEP).expect("enough blocks");
    let mut import = |file: Vec<u8>| {
        let id = net.ask_later(1, Request::Import { file });
        net.run_ms(10_000);
        match net.answer(1, id) {
            Some(Ok(Reply::Imported(imported))) => imported,
            other => panic!("{other:?}"),
        }
    };
    let imported = import(own.file);
    assert_eq!((imported.blocks.known, imported.first_error), (35, None));
    let imported = import(other.file);
    assert_eq!((imported.blocks.known, imported.blocks.refused), (5, 40));
    let error = imported.first_error.expect("a refusal");
    assert_eq!(error.rule, "forkBelowSnapshot");
    assert_eq!(error.details["height"], "6");
}

/// A waiting record of what a dropped block holds does not make its author say it twice.
#[test]
fn nothing_that_a_dropped_block_may_hold_is_said_again() {
    let mut net = Net::new(room(), 1);
    net.submit(0, post("once"), Some(0)).expect("it is good");
    let waiting = net.host(0).records.clone();
    net.mine_many(0, 15);
    prune(&mut net, 0, KEEP).expect("enough blocks");
    // The record's deletion was lost.
    let tx = waiting
        .into_iter()
        .filter(|(key, _)| key.starts_with("tx/"));
    net.host(0).records.extend(tx);
    net.reboot(0);
    assert_eq!(net.status(0).pending, 0);
    assert_eq!(keys(&net, 0, "tx/"), 0);
}
