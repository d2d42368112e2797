//! Headers take no work in a room of signers: those that nobody has bodies of are given up.

use alloc::vec::Vec;

use api::{LinkKind, Request};
use ledger::{BlockHash, Header, HeaderPoint, IN_TURN_BITS, MerkleRoot, Room};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{PERIOD_MS, sealed_room, sign};
use crate::{
    message::{Message, Tip},
    tests::{
        net::{Net, identity, mined},
        sound::assert_sound,
    },
};

/// A chain of headers that nobody has bodies of keeps nobody from the true one.
#[test]
fn made_up_headers_keep_no_newcomer_from_the_chain() {
    let mut net = Net::new(sealed_room(&[0, 1], &[]), 2);
    let liar = net.add_stranger(identity(9));
    let relay = net.wire(LinkKind::Relay, &[0, 1]);
    sign(&mut net, &[0, 1]);
    net.run_ms(20 * PERIOD_MS);
    let newcomer = net.add(identity(3));
    net.wire(LinkKind::Direct, &[liar, newcomer]);
    let headers = heavy(&net.room, 30);
    let last = headers.last().expect("some").hash();
    let mut point = HeaderPoint::genesis(&net.room);
    for header in &headers {
        point = point
            .extend(&net.room, *header, u64::MAX)
            .expect("good headers");
    }
    let tip = Tip {
        hash: last,
        height: point.height(),
        work: point.work().to_be_bytes(),
    };
    net.say(liar, newcomer, &hello(&net, tip));
    net.say(liar, newcomer, &Message::Headers(headers));
    net.settle();
    assert!(net.status(newcomer).unavailable.is_some() || net.height(newcomer) == 0);
    net.join(relay, newcomer);
    net.wait_until("it has the true chain", |net| {
        net.tip(newcomer) == net.tip(0)
    });
    assert!(net.height(newcomer) >= 20);
}

/// Above a lost block others are still here. Their headers were given up, because who told them had no
/// bodies; told again by who has the lost one, they lead on.
#[test]
fn headers_that_were_given_up_are_followed_when_they_are_told_again() {
    let (mut net, relay) = Net::connected(sealed_room(&[0], &[]), 2);
    sign(&mut net, &[0]);
    net.run_ms(10 * PERIOD_MS + 1_000);
    net.wait_for_one_tip(&[0, 1]);
    net.cut(relay);
    net.ask(0, Request::Stop).expect("it stops");
    let blocks = net.blocks(0);
    let lost = alloc::format!("block/{}", blocks[4].header.hash());
    assert!(net.host(1).records.remove(&lost).is_some());
    net.reboot(1);
    assert_eq!(net.height(1), 4);
    let liar = net.add_stranger(identity(9));
    net.wire(LinkKind::Direct, &[liar, 1]);
    let headers: Vec<Header> = blocks.iter().map(|block| block.header).collect();
    let tip = *net.node(0).chain.tip();
    let tip = Tip {
        hash: tip.hash(),
        height: tip.height(),
        work: tip.work().to_be_bytes(),
    };
    net.say(liar, 1, &hello(&net, tip));
    net.say(liar, 1, &Message::Headers(headers));
    net.run_ms(60_000);
    let node = net.node(1);
    assert_eq!(
        node.chain.tree().best_header().height(),
        node.chain.tip().height()
    );
    assert!(
        node.chain.tree().get(&tip.hash).is_some(),
        "its body is here"
    );
    net.join(relay, 1);
    net.join(relay, 0);
    net.wait_until("the lost block is there", |net| net.tip(1) == net.tip(0));
    assert_sound(net.node(1));
}

/// Two chains of one weight, and a node that stands on the lesser: who told it of the better one had no bodies,
/// so it was given up. It is asked for again when somebody stands on it.
#[test]
fn a_better_chain_of_the_same_weight_is_asked_for_again() {
    let mut net = Net::new(sealed_room(&[0], &[]), 1);
    let twin = net.add(identity(0));
    net.post(twin, "here the chains part");
    sign(&mut net, &[0, twin]);
    net.run_ms(8 * PERIOD_MS);
    for host in [0, twin] {
        net.ask(host, Request::Stop).expect("it stops");
    }
    let (one, other) = (*net.node(0).chain.tip(), *net.node(twin).chain.tip());
    assert_eq!((one.work(), one.height()), (other.work(), other.height()));
    let (lesser, better, tip) = if one.compare(&other).is_lt() {
        (0, twin, other)
    } else {
        (twin, 0, one)
    };
    let follower = net.add(identity(1));
    let wire = net.wire(LinkKind::Direct, &[lesser, follower]);
    net.wait_for_one_tip(&[lesser, follower]);
    net.cut(wire);

    let liar = net.add_stranger(identity(9));
    net.wire(LinkKind::Direct, &[liar, follower]);
    let blocks = net.blocks(better);
    let headers = blocks.iter().map(|block| block.header).collect();
    let claimed = Tip {
        hash: tip.hash(),
        height: tip.height(),
        work: tip.work().to_be_bytes(),
    };
    net.say(liar, follower, &hello(&net, claimed));
    net.say(liar, follower, &Message::Headers(headers));
    let last = blocks.last().expect("some").clone();
    net.say(liar, follower, &Message::NewBlock(last));
    net.run_ms(60_000);
    let tree = net.node(follower).chain.tree();
    assert_eq!(
        tree.best_header().hash(),
        net.node(lesser).chain.tip().hash()
    );
    assert!(tree.get(&tip.hash()).is_some(), "its body is here");
    net.wire(LinkKind::Direct, &[better, follower]);
    net.wait_for_one_tip(&[better, follower]);
    assert_sound(net.node(follower));
}

fn hello(net: &Net, tip: Tip) -> Message {
    Message::Hello(crate::message::Hello {
        version: crate::message::PROTOCOL_VERSION,
        genesis: net.room.genesis(),
        tip,
        address: identity(9).public(),
        node: 99,
    })
}

/// Headers that keep every rule that a header can break, all of them in turn.
fn heavy(room: &Room, count: usize) -> Vec<Header> {
    let genesis = room.genesis_block().header;
    let mut headers: Vec<Header> = Vec::new();
    let (mut prev, mut time): (BlockHash, u32) = (genesis.hash(), genesis.time);
    for number in 0..count {
        time += room.params().target_spacing_s;
        let header = mined(Header {
            version: 1,
            prev,
            merkle_root: MerkleRoot::from_bytes([u8::try_from(number).unwrap_or(0); 32]),
            time,
            bits: IN_TURN_BITS,
            nonce: 0,
        });
        prev = header.hash();
        headers.push(header);
    }
    headers
}
