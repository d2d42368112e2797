//! Whatever of pruning was written when a program ended, it starts where it stood.

use alloc::{collections::BTreeMap, string::String, vec, vec::Vec};

use api::{
    LinkKind, Reply, Request, StorageState,
    host::{StorageUse, StoreOp},
};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    super::net::{Net, Random, identity},
    KEEP, alike, keys, prune,
};
use crate::{Input, Output, RequestId, UnixMillis};

type Records = BTreeMap<String, Vec<u8>>;

fn usage(state: StorageState) -> StorageUse {
    StorageUse {
        used: 0,
        quota: 5_000_000,
        state,
    }
}

/// What the node of host 0 writes and says when it is given something, its writes not yet done.
fn outputs(net: &mut Net, input: Input) -> (Vec<(u64, Vec<StoreOp>)>, Vec<Reply>) {
    let now = UnixMillis(net.now_ms);
    let node = net.running(0);
    node.handle(now, input);
    let (mut batches, mut replies) = (Vec::new(), Vec::new());
    while let Some(output) = node.poll() {
        match output {
            Output::Persist { batch, ops } => batches.push((batch, ops)),
            Output::Reply { result, .. } => replies.push(result.expect("a good answer")),
            _ => {}
        }
    }
    (batches, replies)
}

fn ask() -> Input {
    Input::Request {
        id: RequestId(77),
        request: Request::Prune { keep: Some(KEEP) },
    }
}

/// The two batches of a pruning: before and after the host says that the first was kept.
fn two_batches(net: &mut Net) -> [Vec<StoreOp>; 2] {
    let (mut first, replies) = outputs(net, ask());
    assert_eq!(replies, [], "the answer waits for the store");
    let (batch, first) = first.pop().expect("a batch");
    let stored = Input::Stored {
        batch,
        usage: usage(StorageState::Ok),
    };
    let (mut second, replies) = outputs(net, stored);
    assert!(matches!(&replies[..], [Reply::Pruned(_)]), "{replies:?}");
    let (_, second) = second.pop().expect("a batch");
    [first, second]
}

fn write_all(records: &mut Records, ops: &[StoreOp]) {
    for op in ops {
        write(records, op);
    }
}

fn write(records: &mut Records, op: &StoreOp) {
    match op {
        StoreOp::Put { key, value } => {
            records.insert(key.clone(), value.clone());
        }
        StoreOp::Delete { key } => {
            records.remove(key);
        }
    }
}

/// Nothing is deleted before the snapshot is known to be stored.
#[test]
fn the_snapshot_is_written_before_anything_goes() {
    let mut net = alike(1, 30);
    let [first, second] = two_batches(&mut net);
    assert!(
        matches!(&first[..], [StoreOp::Put { key, .. }] if key.starts_with("snapshot/")),
        "{first:?}"
    );
    assert_eq!(second.len(), 20);
    assert!(second.iter().all(|op| matches!(op, StoreOp::Delete { .. })));
}

/// The writes end after any of them: the node starts on its tip with its state, and what was begun is
/// brought to its end.
#[test]
fn a_program_may_end_after_each_write() {
    let mut net = alike(2, 25);
    let before = net.host(0).records.clone();
    let [first, second] = two_batches(&mut net);
    let ops: Vec<&StoreOp> = first.iter().chain(&second).collect();
    for written in 0..=ops.len() {
        let mut records = before.clone();
        for op in &ops[..written] {
            write(&mut records, op);
        }
        net.host(0).records = records;
        net.reboot(0);
        assert_eq!(net.tip(0), net.tip(1), "after {written}");
        assert_eq!(net.node(0).chain.state(), net.node(1).chain.state());
        assert_eq!(net.status(0).storage.damaged, []);
        let is_pruned = written > 0;
        assert_eq!(net.status(0).snapshot.is_some(), is_pruned);
        let left = if is_pruned { 10 } else { 25 };
        assert_eq!(keys(&net, 0, "block/"), left, "after {written}");
    }
}

/// Any of the deletions may be lost.
#[test]
fn what_was_not_deleted_is_deleted_at_the_next_start() {
    let mut net = alike(2, 25);
    let before = net.host(0).records.clone();
    let [first, second] = two_batches(&mut net);
    let mut random = Random(3);
    for _ in 0..20 {
        let mut records = before.clone();
        write_all(&mut records, &first);
        for op in second.iter().filter(|_| random.below(2) == 0) {
            write(&mut records, op);
        }
        net.host(0).records = records;
        net.reboot(0);
        assert_eq!(net.node(0).chain.state(), net.node(1).chain.state());
        assert_eq!(
            (keys(&net, 0, "block/"), keys(&net, 0, "snapshot/")),
            (10, 1)
        );
    }
}

/// Half a snapshot is none: it is named and dropped, and the bodies are still there.
#[test]
fn a_torn_snapshot_is_dropped_and_nothing_is_lost() {
    let mut net = alike(2, 25);
    let before = net.host(0).records.clone();
    let [first, _] = two_batches(&mut net);
    let [StoreOp::Put { key, value }] = &first[..] else {
        panic!("a snapshot");
    };
    for length in [0, 1, 40, value.len() / 2, value.len() - 1] {
        let mut records = before.clone();
        records.insert(key.clone(), value[..length].to_vec());
        net.host(0).records = records;
        net.reboot(0);
        assert_eq!(net.tip(0), net.tip(1), "of {length} bytes");
        let damaged = net.status(0).storage.damaged;
        assert_eq!(damaged.len(), 1);
        assert_eq!(damaged[0].record, *key);
        assert_eq!(keys(&net, 0, "snapshot/"), 0);
        assert_eq!(net.status(0).snapshot, None);
    }
}

/// A snapshot that rots when the bodies are gone: all comes again from a peer, and what waited waits.
#[test]
fn a_rotten_snapshot_heals_from_a_peer() {
    let mut net = alike(2, 40);
    prune(&mut net, 0, KEEP).expect("enough blocks");
    let records = &mut net.host(0).records;
    let key = records.keys().find(|key| key.starts_with("snapshot/"));
    let key = key.expect("a snapshot").clone();
    records.get_mut(&key).expect("it is there")[500] ^= 4;
    net.reboot(0);
    assert_eq!(net.height(0), 0);
    assert_eq!(net.status(0).storage.damaged[0].record, key);
    net.wire(LinkKind::Relay, &[0, 1]);
    net.wait_for_one_tip(&[0, 1]);
    assert_eq!(net.texts(0).len(), 41);
    net.reboot(0);
    assert_eq!(net.tip(0), net.tip(1));
    assert_eq!(net.status(0).snapshot, None);
}

/// Storage is full: the oldest bodies make room for the snapshot in the same batch, and what could not
/// be stored before is stored after.
#[test]
fn full_storage_is_made_smaller() {
    let mut net = alike(2, 60);
    let mut records = net.host(0).records.clone();
    net.host(0).storage = StorageState::Full;
    net.mine_many(0, 3);
    net.post(0, "nobody stored this");
    let (mut first, _) = outputs(&mut net, ask());
    let (batch, first) = first.pop().expect("a batch");
    let (put, deletions) = first.split_last().expect("some");
    assert!(matches!(put, StoreOp::Put { key, .. } if key.starts_with("snapshot/")));
    assert!(
        !deletions.is_empty() && deletions.len() < 53,
        "{}",
        deletions.len()
    );
    write_all(&mut records, &first);
    let stored = Input::Stored {
        batch,
        usage: usage(StorageState::Ok),
    };
    let (second, replies) = outputs(&mut net, stored);
    let [Reply::Pruned(pruned)] = &replies[..] else {
        panic!("{replies:?}");
    };
    assert_eq!(pruned.snapshot.height, 53);
    write_all(&mut records, &second[0].1);
    let tip = net.tip(0);
    net.host(0).records = records;
    net.host(0).storage = StorageState::Ok;
    net.reboot(0);
    assert_eq!(net.tip(0), tip, "the three blocks are stored now");
    assert_eq!(net.status(0).pending, 1);
    assert_eq!(keys(&net, 0, "block/"), 10);
}

/// Where there is no room even so, nothing is gone.
#[test]
fn a_snapshot_that_is_not_stored_changes_nothing() {
    let mut net = alike(2, 40);
    net.host(0).storage = StorageState::Full;
    let (mut first, _) = outputs(&mut net, ask());
    let (batch, first) = first.pop().expect("a batch");
    let mut records = net.host(0).records.clone();
    let deletions = first.len() - 1;
    write_all(&mut records, &first[..deletions]);
    let now = UnixMillis(net.now_ms);
    let node = net.running(0);
    let usage = usage(StorageState::Full);
    node.handle(now, Input::Stored { batch, usage });
    let mut rules = vec![];
    while let Some(output) = node.poll() {
        match output {
            Output::Persist { ops, .. } => write_all(&mut records, &ops),
            Output::Reply { result, .. } => rules.push(result.expect_err("no room").rule),
            _ => {}
        }
    }
    assert_eq!(rules, ["snapshotNotStored"]);
    assert_eq!(records, net.host_ref(1).records, "all records are back");
    assert_eq!(net.status(0).snapshot, None);
    assert!(net.ask(0, Request::Export).is_ok());
}

/// Between the writing and the word of it the chain changes to a branch that leaves below.
#[test]
fn a_snapshot_that_the_chain_left_is_not_used() {
    let mut net = alike(2, 5);
    net.mine_many(1, 30);
    net.mine_many(0, 12);
    let better = net.blocks(1);
    let (mut first, _) = outputs(&mut net, ask());
    let (batch, _) = first.pop().expect("a batch");
    for block in &better[5..] {
        let source = crate::chain::Source::File;
        net.running(0)
            .add_block(block.clone(), source)
            .expect("it is good");
    }
    assert_eq!(net.tip(0), net.tip(1));
    let now = UnixMillis(net.now_ms);
    let node = net.running(0);
    let usage = usage(StorageState::Ok);
    node.handle(now, Input::Stored { batch, usage });
    let mut rules = vec![];
    let mut deleted = vec![];
    while let Some(output) = node.poll() {
        match output {
            Output::Reply { result, .. } => rules.push(result.expect_err("overtaken").rule),
            Output::Persist { ops, .. } => {
                deleted.extend(ops.into_iter().filter_map(|op| match op {
                    StoreOp::Delete { key } => Some(key),
                    StoreOp::Put { .. } => None,
                }));
            }
            _ => {}
        }
    }
    assert_eq!(rules, ["pruneOvertaken"]);
    assert!(deleted.iter().any(|key| key.starts_with("snapshot/")));
    assert_eq!(net.status(0).snapshot, None);
    assert_eq!(net.node(0).chain.state(), net.node(1).chain.state());
}

/// Two tabs of one browser share their records. One prunes, the other does not know of it and goes on;
/// who starts from what both wrote stands where they stood.
#[test]
fn two_tabs_may_prune_at_different_heights() {
    let mut net = alike(2, 30);
    let twin = net.add(identity(0));
    net.host(twin).records = net.host(0).records.clone();
    net.reboot(twin);
    prune(&mut net, 0, KEEP).expect("enough blocks");
    let wire = net.wire(LinkKind::Tabs, &[0, twin]);
    net.settle();
    for _ in 0..8 {
        net.mine(0);
        net.settle();
    }
    net.cut(wire);
    prune(&mut net, twin, KEEP).expect("enough blocks");
    // What both wrote, and what either deleted is gone.
    let (one, other) = (net.host(0).records.clone(), net.host(twin).records.clone());
    let mut both = one.clone();
    both.extend(other.clone());
    both.retain(|key, _| {
        !key.starts_with("block/") || (one.contains_key(key) && other.contains_key(key))
    });
    let tip = net.tip(0);
    let third = net.add(identity(3));
    net.host(third).records = both;
    net.reboot(third);
    assert_eq!(net.tip(third), tip);
    assert_eq!(net.node(third).chain.state(), net.node(0).chain.state());
    assert_eq!(
        net.status(third).snapshot.map(|snapshot| snapshot.height),
        Some(28)
    );
    assert_eq!(
        keys(&net, third, "snapshot/"),
        1,
        "the other one is of no use"
    );
}
