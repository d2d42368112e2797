//! Late joiners and bad lines: who lacks something gets it, from whoever has it.

use alloc::vec::Vec;

use api::LinkKind;
use ledger::Block;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    net::{Net, identity, room, room_with_money},
    sound::assert_sound,
};
use crate::{
    ANSWER_MS, MAX_BODIES_IN_FLIGHT, MAX_BODIES_PER_PEER,
    message::{Hello, Message, PROTOCOL_VERSION, Tip},
};

fn is_block(message: &Message) -> bool {
    matches!(message, Message::Block(_))
}

fn is_get_headers(message: &Message) -> bool {
    matches!(message, Message::GetHeaders(_))
}

/// A room of so many nodes that all have so many blocks, and a newcomer after them that has none.
fn room_of_blocks(nodes: u8, blocks: usize) -> (Net, usize) {
    let mut net = Net::new(room(), nodes);
    net.post(0, "in the first block");
    net.mine_many(0, blocks);
    let records = net.host(0).records.clone();
    for host in 1..usize::from(nodes) {
        net.host(host).records = records.clone();
        net.reboot(host);
    }
    let newcomer = net.add(identity(100));
    (net, newcomer)
}

fn everybody(net: &mut Net, newcomer: usize) -> super::net::Wire {
    let all: Vec<_> = (0..=newcomer).collect();
    net.wire(LinkKind::Relay, &all)
}

#[test]
fn a_late_joiner_gets_3000_blocks_from_several_peers() {
    let (mut net, newcomer) = room_of_blocks(3, 3_000);
    everybody(&mut net, newcomer);
    net.wait_until("the newcomer has all", |net| {
        assert!(net.node(newcomer).sync.bodies_in_flight() <= MAX_BODIES_IN_FLIGHT);
        net.tip(newcomer) == net.tip(0)
    });
    assert_eq!(net.height(newcomer), 3_000);
    assert_eq!(net.texts(newcomer), ["in the first block"]);
    let batches = net.sent(newcomer, is_get_headers);
    assert!(
        (3..=4).contains(&batches),
        "{batches} questions for headers"
    );
    let served: Vec<_> = (0..3).map(|host| net.sent(host, is_block)).collect();
    assert_eq!(served.iter().sum::<usize>(), 3_000, "each body once");
    assert!(served.iter().all(|blocks| *blocks > 500), "{served:?}");
    assert_eq!(net.status(newcomer).syncing, None);
    assert_sound(net.node(newcomer));
    // It can go on from here.
    net.mine(newcomer);
    net.settle();
    assert_eq!(net.tip(0), net.tip(newcomer));
}

#[test]
fn status_tells_how_far_it_has_come() {
    let (mut net, newcomer) = room_of_blocks(1, 200);
    everybody(&mut net, newcomer);
    net.wait_until("some blocks have come", |net| net.height(newcomer) > 50);
    let height = net.height(newcomer);
    assert_eq!(net.status(newcomer).syncing, Some((height, 200)));
}

/// The one that claims most answers nothing.
#[test]
fn a_peer_that_never_answers_is_worked_around_by_the_deadline() {
    let (mut net, newcomer) = room_of_blocks(2, 100);
    net.mine_many(1, 1);
    net.host(1).swallows = |message| matches!(message, Message::Headers(_) | Message::Block(_));
    let begin = net.now_ms;
    everybody(&mut net, newcomer);
    net.wait_until("the newcomer has what the other has", |net| {
        net.height(newcomer) == 100
    });
    let took = net.now_ms - begin;
    assert!(took < 2 * ANSWER_MS + 2_000, "it took {took} ms");
    assert_eq!(net.refusals(newcomer), ["peerStalled"]);
    assert_eq!(net.cuts(newcomer), []);
}

/// The simulation found it: over a slow line a peer was cut off for being late, again and again, and
/// was the only one.
#[test]
fn whoever_is_slow_is_not_cut_off_for_that() {
    let (mut net, newcomer) = room_of_blocks(1, 5);
    net.host(0).swallows = |message| matches!(message, Message::Headers(_));
    everybody(&mut net, newcomer);
    net.run_ms(20 * 60_000);
    assert!(net.sent(newcomer, is_get_headers) > 40);
    assert_eq!(net.cuts(newcomer), []);
    net.host(0).swallows = |_| false;
    net.wait_until("the newcomer has all", |net| {
        net.tip(newcomer) == net.tip(0)
    });
}

/// The simulation found it: a newcomer whose hello was lost was never heard again.
#[test]
fn lost_hellos_are_asked_for_again() {
    let (mut net, newcomer) = room_of_blocks(1, 5);
    for host in [0, newcomer] {
        net.host(host).swallows = |message| matches!(message, Message::Hello(_));
    }
    everybody(&mut net, newcomer);
    net.settle();
    for host in [0, newcomer] {
        net.host(host).swallows = |_| false;
    }
    net.wait_until("the newcomer has all", |net| {
        net.tip(newcomer) == net.tip(0)
    });
}

#[test]
fn bodies_that_one_peer_swallows_come_from_another() {
    let (mut net, newcomer) = room_of_blocks(3, 100);
    net.host(1).swallows = is_block;
    everybody(&mut net, newcomer);
    let begin = net.now_ms;
    net.wait_for_one_tip(&[0, newcomer]);
    let took = net.now_ms - begin;
    assert!(took < 2 * ANSWER_MS, "it took {took} ms");
    assert_eq!(net.cuts(newcomer), []);
}

/// A tab that sleeps does not answer, and says nothing either. It must not be cut off for that,
/// however long it sleeps.
#[test]
fn a_peer_that_sleeps_for_an_hour_is_not_cut_off() {
    let (mut net, newcomer) = room_of_blocks(1, 10);
    everybody(&mut net, newcomer);
    net.wait_for_one_tip(&[0, newcomer]);
    // It says that it has a block more, is asked for it, and has fallen asleep.
    net.host(0).swallows = |message| !matches!(message, Message::Tip(_));
    net.mine(0);
    net.run_ms(20_000);
    net.host(0).swallows = |_| true;
    net.run_ms(3_600_000);
    assert_eq!(net.refusals(newcomer), ["peerStalled"]);
    assert_eq!(net.cuts(newcomer), []);
    let asked = net.sent(newcomer, is_get_headers);
    net.run_ms(3_600_000);
    assert_eq!(
        net.sent(newcomer, is_get_headers),
        asked,
        "who sleeps is not asked"
    );
    net.host(0).swallows = |_| false;
    net.mine(0);
    net.settle();
    assert_eq!(net.tip(0), net.tip(newcomer));
}

/// Each block that comes shows that the line works.
#[test]
fn a_slow_line_is_no_offence() {
    let (mut net, newcomer) = room_of_blocks(1, 60);
    everybody(&mut net, newcomer);
    let per_block_ms = ANSWER_MS / 4;
    net.host(0).swallows = is_block;
    net.settle();
    // What it was asked for comes one by one, and takes much longer than the time for an answer.
    for block in net.blocks(0) {
        net.run_ms(per_block_ms);
        net.say(0, newcomer, &Message::Block(block));
        net.settle();
    }
    assert_eq!(net.tip(0), net.tip(newcomer));
    assert_eq!(net.refusals(newcomer), [""; 0]);
}

fn hello(net: &Net, stranger: usize, tip: Tip) -> Message {
    Message::Hello(Hello {
        node: 0,
        version: PROTOCOL_VERSION,
        genesis: net.room.genesis(),
        tip,
        address: net.public(stranger),
    })
}

/// A stranger on a wire with a node, that says it stands where the node at `like` stands.
fn impostor(net: &mut Net, node: usize, like: usize) -> usize {
    let stranger = net.add_stranger(identity(66));
    net.wire(LinkKind::Relay, &[node, stranger]);
    let tip = net.node(like).own_tip();
    let hello = hello(net, stranger, tip);
    net.say(stranger, node, &hello);
    net.settle();
    stranger
}

#[test]
fn a_peer_that_has_not_what_it_seems_to_have_is_worked_around() {
    let (mut net, newcomer) = room_of_blocks(1, 100);
    let stranger = impostor(&mut net, newcomer, 0);
    let headers = net.blocks(0).iter().map(|block| block.header).collect();
    net.say(stranger, newcomer, &Message::Headers(headers));
    net.settle();
    let asked: Vec<_> = net.host(stranger).inbox.drain(..).collect();
    let hashes: Vec<_> = asked
        .into_iter()
        .filter_map(|(_, message)| match message {
            Message::GetBlocks(hashes) => Some(hashes),
            _ => None,
        })
        .collect();
    assert_eq!(hashes.len(), 1);
    assert_eq!(hashes[0].len(), MAX_BODIES_PER_PEER);
    net.say(stranger, newcomer, &Message::NotFound(hashes[0].clone()));
    net.run_ms(60_000);
    let asked = net.host(stranger).inbox.iter();
    let again = asked.filter(|(_, message)| matches!(message, Message::GetBlocks(_)));
    assert_eq!(
        again.count(),
        0,
        "it is not asked for what builds on it either"
    );
    assert_eq!(net.cuts(newcomer), []);
    // Somebody else has them.
    everybody(&mut net, newcomer);
    net.wait_for_one_tip(&[0, newcomer]);
    assert_eq!(net.cuts(newcomer), []);
}

/// Of two newcomers each hears of a block before it can get it from the other.
#[test]
fn who_lacked_a_body_once_is_asked_again_when_it_says_where_it_stands() {
    let (mut net, newcomer) = room_of_blocks(2, 20);
    net.wire(LinkKind::Relay, &[1, newcomer]);
    net.wait_for_one_tip(&[1, newcomer]);
    net.mine(0);
    let block = net.blocks(0).pop().expect("the newest");
    // The newcomer hears of the header from a stranger who leaves.
    let stranger = net.add_stranger(identity(66));
    let wire = net.wire(LinkKind::Tabs, &[newcomer, stranger]);
    net.say(stranger, newcomer, &Message::Headers([block.header].into()));
    net.settle();
    net.leave(wire, stranger);
    // The other one has an empty hand first.
    let tip = net.node(0).own_tip();
    net.say(1, newcomer, &Message::Tip(tip));
    net.settle();
    assert_eq!(
        net.sent(1, |message| matches!(message, Message::NotFound(_))),
        1
    );
    assert_eq!(net.height(newcomer), 20);
    // Then it gets the block, and its next word of its tip is enough.
    net.wire(LinkKind::Tabs, &[0, 1]);
    net.wait_for_one_tip(&[0, 1]);
    net.wait_for_one_tip(&[0, newcomer]);
}

/// A header without a body must not stop everything else: its maker may never show the body.
#[test]
fn a_header_whose_body_nobody_has_stops_nothing() {
    let (mut net, newcomer) = room_of_blocks(2, 5);
    everybody(&mut net, newcomer);
    net.wait_for_one_tip(&[0, 1, newcomer]);
    let secret = net.add(identity(77));
    net.host(secret).records = net.host(0).records.clone();
    net.boot(secret);
    net.mine_many(secret, 2);
    let headers = net.blocks(secret)[5..]
        .iter()
        .map(|block| block.header)
        .collect();
    let stranger = net.add_stranger(identity(66));
    net.wire(LinkKind::Tabs, &[newcomer, stranger]);
    net.say(stranger, newcomer, &Message::Headers(headers));
    net.settle();
    // Nobody who is reached stands that high: it is told, and not waited for.
    let status = net.status(newcomer);
    assert_eq!((status.syncing, status.unavailable), (None, Some((6, 7))));

    let waits = net.post(0, "posts go on");
    net.settle();
    assert_eq!(net.confirmations(newcomer, &waits), Some(0));
    for _ in 0..4 {
        net.mine(1);
        net.settle();
    }
    assert_eq!(net.tip(newcomer), net.tip(1));
    assert_eq!(net.confirmations(newcomer, &waits), Some(4));
    assert_eq!(net.status(newcomer).syncing, None);
}

#[test]
fn a_peer_that_claims_more_work_than_it_has_is_asked_once_for_each_claim() {
    let mut net = Net::new(room(), 1);
    let node = 0;
    let stranger = net.add_stranger(identity(66));
    net.wire(LinkKind::Relay, &[node, stranger]);
    let tip = Tip {
        work: [0xff; 32],
        ..net.node(node).own_tip()
    };
    let hello = hello(&net, stranger, tip);
    net.say(stranger, node, &hello);
    net.settle();
    let answer = Message::Headers(Vec::new());
    net.say(stranger, node, &answer);
    net.run_ms(600_000);
    assert_eq!(net.sent(node, is_get_headers), 1, "it is believed no more");
    assert_eq!(net.refusals(node), ["claimedTooMuch"]);
    for _ in 0..20 {
        net.say(stranger, node, &Message::Tip(tip));
        net.say(stranger, node, &answer);
        net.run_ms(1_000);
    }
    assert_eq!(net.cuts(node), [(stranger, "claimedTooMuch".into())]);
    assert!(net.sent(node, is_get_headers) <= 11);
}

/// An attacker that always claims the most and never answers takes the place of honest peers for
/// one deadline only.
#[test]
fn a_liar_that_talks_on_and_never_answers_does_not_keep_the_others_waiting() {
    let (mut net, newcomer) = room_of_blocks(1, 50);
    let stranger = net.add_stranger(identity(66));
    net.wire(LinkKind::Relay, &[newcomer, stranger]);
    let tip = Tip {
        work: [0xff; 32],
        height: ledger::Height(1_000_000),
        ..net.node(0).own_tip()
    };
    let hello = hello(&net, stranger, tip);
    net.say(stranger, newcomer, &hello);
    net.settle();
    everybody(&mut net, newcomer);
    let begin = net.now_ms;
    while net.tip(newcomer) != net.tip(0) {
        net.say(stranger, newcomer, &Message::Tip(tip));
        net.run_ms(250);
        assert!(net.now_ms - begin < 3 * ANSWER_MS, "the liar keeps it");
    }
}

#[test]
fn a_reconnection_fetches_only_what_is_missing() {
    let (mut net, newcomer) = room_of_blocks(2, 150);
    let relay = everybody(&mut net, newcomer);
    net.wait_for_one_tip(&[0, 1, newcomer]);
    net.leave(relay, newcomer);
    for _ in 0..7 {
        net.mine(1);
        net.settle();
    }
    for host in [0, 1] {
        net.host(host).sent.clear();
    }
    net.join(relay, newcomer);
    net.wait_for_one_tip(&[0, 1, newcomer]);
    assert_eq!(net.sent(0, is_block) + net.sent(1, is_block), 7);
    let headers: usize = [0, 1]
        .iter()
        .flat_map(|host| &net.host_ref(*host).sent)
        .map(|message| match message {
            Message::Headers(headers) => headers.len(),
            _ => 0,
        })
        .sum();
    assert_eq!(headers, 7);
}

/// What the pool holds may need the chain: it is asked for when the chain is here.
#[test]
fn a_joiner_gets_the_pool_once_it_has_the_chain() {
    let mut net = Net::new(room_with_money(&[0]), 2);
    net.wire(LinkKind::Tabs, &[0, 1]);
    net.settle();
    net.pay(0, 1, 5_000, 0);
    net.settle();
    for number in 0..40 {
        net.submit(1, super::net::post(&alloc::format!("{number}")), Some(10))
            .expect("affordable");
    }
    net.settle();
    net.mine(0);
    net.settle();
    for number in 40..80 {
        let text = alloc::format!("{number}");
        net.submit(1, super::net::post(&text), Some(10))
            .expect("affordable");
    }
    net.settle();
    let newcomer = net.add(identity(100));
    net.wire(LinkKind::Relay, &[0, newcomer]);
    net.wait_for_one_tip(&[0, newcomer]);
    net.settle();
    assert_eq!(net.status(newcomer).pending, 40);
    assert_eq!(net.refusals(newcomer), [""; 0]);
    assert_sound(net.node(newcomer));
}

/// Someone told of a post and left before it was fetched.
#[test]
fn a_post_that_did_not_come_is_asked_of_others() {
    let (mut net, newcomer) = room_of_blocks(2, 3);
    everybody(&mut net, newcomer);
    net.wait_for_one_tip(&[0, 1, newcomer]);
    net.host(0).swallows = |message| matches!(message, Message::Transactions(_));
    let txid = net.post(1, "passed on by two");
    // The newcomer hears of it from who will not give it first; its author's word was lost.
    net.host(1).swallows = |message| matches!(message, Message::Transactions(_));
    let id = txid.parse().expect("an id");
    net.host(newcomer).sent.clear();
    net.say(0, newcomer, &Message::Inventory([id].into()));
    net.run_ms(100);
    net.host(1).swallows = |_| false;
    net.run_ms(2 * ANSWER_MS);
    assert_eq!(net.confirmations(newcomer, &txid), Some(0));
}

#[test]
fn a_lost_announcement_is_healed_by_the_next_word_of_the_tip() {
    let (mut net, _) = Net::connected(room(), 3);
    net.host(0).swallows = |message| matches!(message, Message::NewBlock(_));
    net.mine(0);
    net.settle();
    assert_eq!((net.height(1), net.height(2)), (0, 0));
    let begin = net.now_ms;
    net.wait_for_one_tip(&[0, 1, 2]);
    assert!(net.now_ms - begin < 20_000);
}

/// The simulation found it: a post of a node that does not mine, whose only telling was lost, was
/// never in a block.
#[test]
fn a_post_whose_telling_was_lost_is_told_again_by_its_author() {
    let (mut net, _) = Net::connected(room(), 2);
    net.host(0).swallows = |message| matches!(message, Message::Transactions(_));
    let txid = net.post(0, "is anybody there?");
    net.settle();
    assert_eq!(net.confirmations(1, &txid), None);
    net.host(0).swallows = |_| false;
    net.wait_until("the post is told again", |net| net.status(1).pending == 1);
}

#[test]
fn a_bad_line_that_loses_every_fifth_message_only_slows_them_down() {
    let (mut net, _) = Net::connected(room(), 4);
    net.loses_one_in = 5;
    let mut posts = Vec::new();
    for round in 0..10_usize {
        posts.push(alloc::format!("{round}"));
        net.post(round % 4, &posts[round]);
        net.mine(round % 4);
        net.run_ms(5_000);
    }
    net.loses_one_in = 0;
    for _ in 0..3 {
        for host in 0..4 {
            net.mine(host);
            net.settle();
        }
    }
    net.run_ms(60_000);
    net.wait_for_one_tip(&[0, 1, 2, 3]);
    for host in 0..4 {
        let mut texts = net.texts(host);
        texts.sort();
        assert_eq!(texts, posts, "at {host}");
        assert_eq!(net.cuts(host), []);
        assert_sound(net.node(host));
    }
}

/// A block may overtake its parent, and wait for it.
#[test]
fn a_block_before_its_parent_waits_and_is_adopted() {
    let (mut net, node) = room_of_blocks(1, 3);
    let stranger = net.add_stranger(identity(66));
    net.wire(LinkKind::Relay, &[node, stranger]);
    let blocks: Vec<Block> = net.blocks(0);
    for block in [&blocks[2], &blocks[1], &blocks[0]] {
        net.say(stranger, node, &Message::NewBlock(block.clone()));
        net.settle();
    }
    assert_eq!(net.height(node), 3);
    assert_eq!(net.refusals(node), [""; 0]);
    assert_sound(net.node(node));
}

#[test]
fn an_orphan_makes_its_sender_be_asked_for_the_headers_before_it() {
    let (mut net, node) = room_of_blocks(1, 30);
    let wire = everybody(&mut net, node);
    net.wait_for_one_tip(&[0, node]);
    net.leave(wire, node);
    net.mine_many(0, 5);
    net.join(wire, node);
    // It has not said hello yet when its newest block comes.
    net.mine_now(0);
    net.settle();
    assert_eq!(net.tip(0), net.tip(node));
}
