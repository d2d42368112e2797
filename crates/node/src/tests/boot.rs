//! Closed and opened again: the same node; damaged records are named, dropped and healed, and
//! nothing else is lost.

use alloc::{
    collections::BTreeMap,
    format,
    string::{String, ToString},
    vec,
    vec::Vec,
};

use api::{Account, Damage, Event, LinkKind, Reply, Request, StorageState, host::Record};
use ledger::BlockHash;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    net::{Net, block_key, identity, params_of_difficulty, post, room, room_of, room_with_money},
    sound::assert_sound,
};
use crate::{Input, message::Message};

/// A node of somebody with a name, with ten blocks, a post in each, and one that waits.
fn net() -> Net {
    let mut net = Net::new(room_with_money(&[0]), 1);
    net.claim(0, "Ada").expect("a free name");
    for number in 1..=10 {
        net.post(0, &format!("in block {number}"));
        net.mine(0);
    }
    net.post(0, "waits");
    net
}

/// The texts of [`net`].
fn all_texts() -> Vec<String> {
    let mut texts: Vec<_> = (1..=10)
        .map(|number| format!("in block {number}"))
        .collect();
    texts.push("waits".into());
    texts.sort();
    texts
}

fn texts(net: &mut Net, host: usize) -> Vec<String> {
    let mut texts = net.texts(host);
    texts.sort();
    texts
}

fn damages(net: &Net, host: usize) -> Vec<Damage> {
    net.status(host).storage.damaged
}

fn account(net: &mut Net, host: usize) -> Account {
    let account = net.address(host);
    match net.ask(host, Request::Account { account }) {
        Ok(Reply::Account(account)) => account,
        other => panic!("no account: {other:?}"),
    }
}

/// The block of the active chain at a height.
fn at(net: &Net, height: usize) -> BlockHash {
    net.node(0).chain.active()[height]
}

/// What happens to a record.
type Harm = fn(&BTreeMap<String, Vec<u8>>, &[u8]) -> Option<Vec<u8>>;

/// Replaces the digit of the post in block 5.
fn with_another_post(bytes: &[u8]) -> Vec<u8> {
    let text = b"in block 5";
    let place = bytes.windows(text.len()).position(|part| part == text);
    let mut bytes = bytes.to_vec();
    bytes[place.expect("the post") + text.len() - 1] = b'6';
    bytes
}

/// Each way in which a block's record can be damaged, and the rule that names it.
const HARMS: [(&str, &str, Harm); 8] = [
    ("unreadable", "recordUnreadable", |_, _| None),
    ("empty", "recordMalformed", |_, _| Some(vec![])),
    ("truncated", "recordMalformed", |_, bytes| {
        Some(bytes[..bytes.len() - 1].to_vec())
    }),
    ("with a byte more", "recordMalformed", |_, bytes| {
        Some([bytes, &[0]].concat())
    }),
    ("another block's", "recordMismatch", |records, bytes| {
        let mut others = records.iter().filter(|(key, _)| key.starts_with("block/"));
        let other = others.find(|(_, value)| value.as_slice() != bytes);
        other.map(|(_, value)| value.clone())
    }),
    ("with another nonce", "recordMismatch", |_, bytes| {
        let mut bytes = bytes.to_vec();
        bytes[76] ^= 1;
        Some(bytes)
    }),
    ("with another post", "badMerkleRoot", |_, bytes| {
        Some(with_another_post(bytes))
    }),
    ("with another signature", "badMerkleRoot", |_, bytes| {
        let mut bytes = bytes.to_vec();
        let last = bytes.len() - 1;
        bytes[last - 20] ^= 1;
        Some(bytes)
    }),
];

/// What is still here after that happened to block 5, which nobody else has: all but the post in it,
/// and that one too where its author's signature still holds.
fn texts_without_peers(what: &str) -> Vec<String> {
    let mut texts = all_texts();
    texts.retain(|text| text != "in block 5" || what == "with another nonce");
    texts
}

/// Starts the node again with one record harmed.
fn reboot_harmed(net: &mut Net, key: &str, harm: Harm) {
    net.stop(0);
    let records = net.host(0).records.clone();
    let harmed = harm(&records, &records[key]);
    let records = records.into_iter().map(|(other, value)| Record {
        value: if other == key {
            harmed.clone()
        } else {
            Some(value)
        },
        key: other,
    });
    let records = records.collect();
    net.boot_from(0, records);
}

#[test]
fn a_reboot_from_the_records_changes_nothing() {
    let mut net = net();
    net.claim(0, "Ada L").expect("a free name");
    let (status, before, posts) = (net.status(0), account(&mut net, 0), net.texts(0));
    let writes = net.host(0).writes;
    for _ in 0..2 {
        net.reboot(0);
        assert_eq!(net.status(0), status);
        assert_eq!(account(&mut net, 0), before);
        assert_eq!(net.texts(0), posts);
        assert_eq!(net.host(0).writes, writes, "there is nothing to write");
        assert_sound(net.node(0));
    }
}

#[test]
fn what_waits_keeps_its_age_over_a_reboot() {
    let mut net = Net::new(room(), 4);
    let all: Vec<_> = (0..4).collect();
    net.wire(LinkKind::Relay, &all);
    net.settle();
    for number in 0..12_usize {
        net.post(number % 4, &format!("{number:02}"));
        net.run_ms(1_000);
    }
    let before = net.texts(0);
    assert_eq!(before[0], "11");
    net.reboot(0);
    assert_eq!(net.texts(0), before);
}

#[test]
fn each_kind_of_damage_is_named_dropped_and_healed_by_fetching_that_block_alone() {
    for (what, rule, harm) in HARMS {
        let mut net = net();
        net.mine_many(0, 1);
        let status = net.status(0);
        let hash = at(&net, 5);
        let key = block_key(&hash);
        let twin = net.add(identity(0));
        net.host(twin).records = net.host(0).records.clone();
        net.reboot(twin);

        reboot_harmed(&mut net, &key, harm);
        let [damage] = &damages(&net, 0)[..] else {
            panic!("{what}: one damage, not {:?}", damages(&net, 0));
        };
        assert_eq!(
            (&damage.record, damage.error.rule.as_str()),
            (&key, rule),
            "{what}"
        );
        assert!(!net.host(0).records.contains_key(&key), "{what}: dropped");
        assert_eq!(net.height(0), 4, "{what}");
        let left = texts_without_peers(what);
        assert_eq!(texts(&mut net, 0), left, "{what}: nothing else is lost");
        assert_sound(net.node(0));

        net.host(twin).sent.clear();
        net.host(0).writes = 0;
        net.wire(LinkKind::Relay, &[0, twin]);
        net.wait_for_one_tip(&[0, twin]);
        net.settle();
        let blocks = net.sent(twin, |message| matches!(message, Message::Block(_)));
        assert_eq!(blocks, 1, "{what}");
        assert_eq!(texts(&mut net, 0), all_texts(), "{what}");
        assert_eq!(net.status(0).pending, 0, "{what}");
        assert_eq!(net.status(0).tip, status.tip, "{what}");
        assert_eq!(net.cuts(0), [], "{what}");
        assert!(net.host(0).records.contains_key(&key), "{what}: kept again");
        assert_sound(net.node(0));

        net.reboot(0);
        assert_eq!(damages(&net, 0), [], "{what}: healed for good");
        assert_eq!(net.status(0).tip, status.tip);
    }
}

/// No peer has the block. The node goes on below it, and its posts are mined again.
#[test]
fn without_peers_the_node_rewinds_and_mines_the_posts_again() {
    for (what, _, harm) in HARMS {
        let mut net = net();
        net.mine_many(0, 1);
        let twin = net.add(identity(0));
        net.host(twin).records = net.host(0).records.clone();
        let key = block_key(&at(&net, 5));
        reboot_harmed(&mut net, &key, harm);
        // The first block lets the author fill the number that is lost, the second takes all.
        net.mine(0);
        net.mine(0);
        let mined = texts(&mut net, 0);
        assert_eq!(mined, texts_without_peers(what), "{what}: each once");
        assert_eq!(net.status(0).pending, 0, "{what}");
        assert_sound(net.node(0));

        // Much later somebody brings the old branch: it has more work.
        net.reboot(twin);
        net.wire(LinkKind::Relay, &[0, twin]);
        net.wait_for_one_tip(&[0, twin]);
        net.settle();
        assert_eq!(net.height(0), 11, "{what}");
        assert_eq!(texts(&mut net, 0), all_texts(), "{what}: each once");
    }
}

/// The rewards that paid the fees are cut off: the posts are signed anew for free. When a peer brings
/// the block, the originals are back, and what was signed anew must not stand beside them.
#[test]
fn what_was_signed_anew_gives_way_to_the_original_when_it_comes_back() {
    let mut net = Net::new(room(), 1);
    net.mine_many(0, 4);
    for number in 0..3 {
        let text = format!("dear {number}");
        net.submit(0, post(&text), Some(900)).expect("affordable");
        net.mine_many(0, 1);
    }
    let twin = net.add(identity(5));
    net.host(twin).records = net.host(0).records.clone();
    net.reboot(twin);
    let key = block_key(&at(&net, 2));
    net.host(0).records.insert(key, vec![]);
    net.reboot(0);
    let all = ["dear 0", "dear 1", "dear 2"];
    assert_eq!(
        (net.height(0), texts(&mut net, 0)),
        (1, all.map(String::from).into())
    );
    assert_eq!(net.status(0).me.pending_out, 900, "two of them for free");

    net.wire(LinkKind::Relay, &[0, twin]);
    net.wait_for_one_tip(&[0, twin]);
    net.settle();
    for _ in 0..2 {
        net.mine(twin);
        net.settle();
    }
    for host in [0, twin] {
        assert_eq!(texts(&mut net, host), all, "each once at {host}");
        assert_eq!(net.status(host).pending, 0);
    }
}

#[test]
fn two_damaged_blocks_are_both_named_and_both_healed() {
    let mut net = net();
    let twin = net.add(identity(0));
    net.host(twin).records = net.host(0).records.clone();
    net.reboot(twin);
    for height in [3, 7] {
        let key = block_key(&at(&net, height));
        let record = net.host(0).records.get_mut(&key).expect("a record");
        record.truncate(50);
    }
    net.reboot(0);
    assert_eq!(damages(&net, 0).len(), 2);
    assert_eq!(net.height(0), 2);
    net.host(twin).sent.clear();
    net.wire(LinkKind::Relay, &[0, twin]);
    net.wait_for_one_tip(&[0, twin]);
    assert_eq!(
        net.sent(twin, |message| matches!(message, Message::Block(_))),
        2
    );
    assert_eq!(texts(&mut net, 0), all_texts());
}

#[test]
fn a_tip_without_its_block_is_named() {
    let mut net = net();
    let key = block_key(&net.tip(0));
    net.host(0).records.remove(&key);
    net.reboot(0);
    let [damage] = &damages(&net, 0)[..] else {
        panic!("one damage");
    };
    assert_eq!(
        (&damage.record, damage.error.rule.as_str()),
        (&key, "recordMissing")
    );
    assert_eq!(net.height(0), 9);
    assert_eq!(net.texts(0).len(), 10, "but the post that was there alone");
}

#[test]
fn a_damaged_record_of_the_pool_or_of_the_tip_costs_only_itself() {
    for (prefix, rule, texts) in [
        ("tx/", "recordMalformed", 10),
        ("tip", "recordMalformed", 11),
    ] {
        let mut net = net();
        let tip = net.tip(0);
        let key = net
            .host(0)
            .records
            .keys()
            .find(|key| key.starts_with(prefix));
        let key = key.expect("a record").clone();
        net.host(0).records.insert(key.clone(), vec![1, 2, 3]);
        net.reboot(0);
        let [damage] = &damages(&net, 0)[..] else {
            panic!("one damage");
        };
        assert_eq!((&damage.record, damage.error.rule.as_str()), (&key, rule));
        assert_eq!((net.tip(0), net.texts(0).len()), (tip, texts));
    }
}

/// A transaction that was changed in the store is not taken for its author's.
#[test]
fn a_waiting_post_that_was_edited_in_the_store_is_dropped() {
    let mut net = net();
    let key = net
        .host(0)
        .records
        .keys()
        .find(|key| key.starts_with("tx/"));
    let key = key.expect("one waits").clone();
    let value = net.host(0).records.get_mut(&key).expect("a record");
    let place = value.windows(5).position(|part| part == b"waits");
    value[place.expect("the text")] = b'b';
    net.reboot(0);
    assert_eq!(damages(&net, 0)[0].error.rule, "recordMismatch");
    assert_eq!(net.status(0).pending, 0);
}

#[test]
fn records_of_later_versions_are_left_alone() {
    let mut net = net();
    let status = net.status(0);
    net.host(0).records.insert("later/789".into(), vec![9; 30]);
    let used = status.storage.used + 30;
    net.reboot(0);
    assert!(net.host(0).records.contains_key("later/789"));
    assert_eq!(damages(&net, 0), []);
    assert_eq!(net.status(0).storage.used, used);
    assert_eq!(net.status(0).tip, status.tip);
}

/// Of two rivals the one that was seen first stays, although the other has a little more work.
#[test]
fn the_rival_that_was_seen_first_is_stood_on_after_a_reboot() {
    let mut net = Net::new(room_of(&params_of_difficulty(64)), 2);
    net.mine_many(0, 3);
    let relay = net.wire(LinkKind::Relay, &[0, 1]);
    net.wait_for_one_tip(&[0, 1]);
    net.cut(relay);
    net.mine(0);
    net.run_ms(4_000);
    net.mine_now(1);
    net.join(relay, 0);
    net.join(relay, 1);
    net.settle();
    net.run_ms(20_000);
    assert_ne!(net.tip(0), net.tip(1));
    for host in [0, 1] {
        let tip = net.tip(host);
        net.reboot(host);
        assert_eq!(net.tip(host), tip);
        let tree = net.node(host).chain.tree().entries();
        let rivals = tree.filter(|entry| entry.point.height().0 == 4);
        // Who has less work has asked for the other one, and keeps both.
        assert_eq!(rivals.count(), 1 + host);
    }
}

#[test]
fn side_branches_and_their_posts_are_there_after_a_reboot() {
    let mut net = Net::new(room(), 2);
    net.post(0, "loses");
    net.mine_many(0, 2);
    net.now_ms -= 20_000;
    net.mine_many(1, 4);
    net.wire(LinkKind::Relay, &[0, 1]);
    net.wait_for_one_tip(&[0, 1]);
    let tree = |net: &mut Net| match net.ask(0, Request::Tree { depth: None }) {
        Ok(Reply::Tree(tree)) => tree,
        other => panic!("no tree: {other:?}"),
    };
    let hashes =
        |net: &mut Net| -> Vec<String> { tree(net).into_iter().map(|node| node.hash).collect() };
    let before = hashes(&mut net);
    assert_eq!(before.len(), 7);
    net.reboot(0);
    assert_eq!(hashes(&mut net), before);
    assert_eq!(net.texts(0), ["loses"]);
    assert_sound(net.node(0));
}

#[test]
fn full_storage_shows_and_stops_nothing() {
    let mut net = Net::new(room(), 2);
    net.wire(LinkKind::Relay, &[0, 1]);
    net.settle();
    net.mine(0);
    net.settle();
    net.host(0).storage = StorageState::Full;
    net.post(0, "in memory only");
    let told =
        net.host(0).events.iter().any(
            |event| matches!(event, Event::Storage(status) if status.state == StorageState::Full),
        );
    assert!(told);
    for host in [1, 0, 1] {
        net.mine(host);
        net.settle();
    }
    assert_eq!(
        (net.height(0), net.status(0).storage.state),
        (4, StorageState::Full)
    );
    assert_eq!(net.status(0).storage.unsaved, 0, "each batch was answered");
    assert_eq!(net.texts(0), ["in memory only"]);

    // After a restart it has what was kept, and gets the rest again.
    net.host(0).storage = StorageState::Ok;
    net.stop(0);
    net.boot(0);
    assert_eq!((net.height(0), damages(&net, 0)), (1, vec![]));
    net.wire(LinkKind::Relay, &[0, 1]);
    net.wait_for_one_tip(&[0, 1]);
    assert_eq!(net.texts(0), ["in memory only"]);
    assert_eq!(net.status(0).storage.state, StorageState::Ok);
}

#[test]
fn a_node_without_storage_runs() {
    let mut net = Net::new(room(), 1);
    net.host(0).storage = StorageState::Missing;
    net.reboot(0);
    net.post(0, "hello");
    net.mine(0);
    assert_eq!(net.status(0).storage.state, StorageState::Missing);
    assert_eq!(net.height(0), 1);
    net.drive(0, Input::Tick);
    assert_sound(net.node(0));
}

#[test]
fn records_of_another_room_are_not_taken() {
    let mut net = net();
    let mut other = Net::new(room_of(&params_of_difficulty(8)), 1);
    other
        .submit(0, post("elsewhere"), None)
        .expect("a good post");
    let strangers = other.host(0).records.clone();
    other.mine_many(0, 3);
    let (tip, texts) = (net.tip(0), net.texts(0));
    let blocks = other.host(0).records.clone();
    for (key, value) in strangers.into_iter().chain(blocks) {
        net.host(0).records.entry(key).or_insert(value);
    }
    net.reboot(0);
    assert_eq!((net.tip(0), net.texts(0)), (tip, texts));
    assert!(
        !damages(&net, 0)
            .iter()
            .any(|damage| damage.record == block_key(&tip))
    );
    assert_sound(net.node(0));
    let _ = tip.to_string();
}
