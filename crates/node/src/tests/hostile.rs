//! Peers that break rules are cut off, honest ones never, and nothing of theirs is kept.

use alloc::{string::String, vec, vec::Vec};

use api::LinkKind;
use ledger::{
    Amount, Block, BlockHash, Body, CompactTarget, Header, Payload, SignedTransaction, Target,
    Transaction, merkle_tree,
};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    net::{Net, SPACING_S, identity, mined, params_of_difficulty, room, room_of, room_with_money},
    sound::assert_sound,
};
use crate::{
    Identity,
    message::{Hello, Message, PROTOCOL_VERSION},
};

/// What makes something good bad.
type Change<T> = fn(&mut T);

/// A node with a short chain, and a stranger who has said hello.
fn net_of(room: ledger::Room) -> (Net, usize) {
    let mut net = Net::new(room, 1);
    net.mine_many(0, 3);
    let stranger = net.add_stranger(identity(66));
    net.wire(LinkKind::Relay, &[0, stranger]);
    let hello = hello(&net, stranger);
    net.say(stranger, 0, &hello);
    net.run_ms(2_000 * SPACING_S);
    (net, stranger)
}

fn net() -> (Net, usize) {
    net_of(room())
}

fn hello(net: &Net, stranger: usize) -> Message {
    Message::Hello(Hello {
        node: 0,
        version: PROTOCOL_VERSION,
        genesis: net.room.genesis(),
        tip: net.node(0).own_tip(),
        address: net.public(stranger),
    })
}

/// A good child of a node's tip, paid to the stranger, with these transactions.
fn child(net: &Net, signed: &[SignedTransaction]) -> Block {
    let chain = &net.node(0).chain;
    let tip = chain.tip();
    let time = tip.header().time + u32::try_from(SPACING_S).expect("short");
    let height = tip.height().next();
    let mut transactions = vec![Transaction::Coinbase(ledger::Coinbase {
        height,
        to: identity(66).public(),
        reward: chain.room().params().reward_at(height),
        fees: Amount::checked_sum(signed.iter().map(|signed| signed.body.fee)).expect("small"),
        extra_nonce: 0,
        message: String::new(),
    })];
    transactions.extend(signed.iter().cloned().map(Transaction::Signed));
    remined(Block {
        header: Header {
            version: 1,
            prev: tip.hash(),
            merkle_root: merkle_tree(transactions.iter().map(Transaction::id)).root,
            time,
            bits: tip.child_bits(chain.room(), time),
            nonce: 0,
        },
        transactions,
    })
}

/// The block with a root over its transactions and work of its own.
fn remined(mut block: Block) -> Block {
    block.header.merkle_root = merkle_tree(block.ids()).root;
    block.header = mined(block.header);
    block
}

fn signed(net: &Net, who: &Identity, sequence: u64, fee: u64, text: &str) -> SignedTransaction {
    let payload = Payload::Post {
        text: text.into(),
        reply_to: None,
    };
    let body = Body {
        from: who.public(),
        sequence,
        fee: super::net::amount(fee),
        payload,
    };
    body.sign(who.secret().unwrap(), net.room.genesis())
}

/// Blocks that break one rule each, with the rule.
fn bad_blocks(net: &Net) -> Vec<(&'static str, Block)> {
    let good = child(net, &[]);
    let with = |change: &dyn Fn(&mut Block)| {
        let mut block = good.clone();
        change(&mut block);
        remined(block)
    };
    let coinbase = |change: &dyn Fn(&mut ledger::Coinbase)| {
        with(&|block| {
            if let Transaction::Coinbase(coinbase) = &mut block.transactions[0] {
                change(coinbase);
            }
        })
    };
    let header = |change: &dyn Fn(&mut Header)| with(&|block| change(&mut block.header));
    let mut unproven = good.clone();
    let target = unproven.header.bits.to_target().expect("a target");
    while target.is_met_by(unproven.header.hash()) {
        unproven.header.nonce += 1;
    }
    let mut other_body = good.clone();
    other_body
        .transactions
        .push(Transaction::Signed(signed(net, &identity(9), 0, 0, "x")));
    let easier = Target::of_difficulty(2).to_compact();
    let poor = signed(net, &identity(9), 0, 5, "I have nothing");
    let gap = signed(net, &identity(9), 3, 0, "out of turn");
    let mut forged = signed(net, &identity(9), 0, 0, "mine");
    forged.body.from = identity(8).public();
    vec![
        ("badVersion", header(&|header| header.version = 0)),
        ("timeNotAfterParent", header(&|header| header.time -= 10)),
        ("badBits", header(&|header| header.bits = easier)),
        (
            "badBits",
            header(&|header| header.bits = CompactTarget(0x1f00_ffff)),
        ),
        ("hashAboveTarget", unproven),
        ("badMerkleRoot", other_body),
        ("missingCoinbase", with(&|block| block.transactions.clear())),
        (
            "extraCoinbase",
            with(&|block| block.transactions.push(block.transactions[0].clone())),
        ),
        (
            "badCoinbaseHeight",
            coinbase(&|coinbase| coinbase.height.0 += 1),
        ),
        (
            "coinbaseMessageTooLong",
            coinbase(&|coinbase| coinbase.message = "m".repeat(41)),
        ),
        (
            "badReward",
            coinbase(&|coinbase| coinbase.reward = super::net::amount(1_001)),
        ),
        (
            "badFees",
            coinbase(&|coinbase| coinbase.fees = super::net::amount(1)),
        ),
        ("balanceTooLow", child(net, &[poor])),
        ("badSequence", child(net, &[gap])),
        ("badSignature", child(net, &[forged])),
        (
            "postEmpty",
            child(net, &[signed(net, &identity(9), 0, 0, " ")]),
        ),
    ]
}

#[test]
fn a_block_that_breaks_any_rule_is_refused_by_it_and_its_maker_cut_off_at_the_second() {
    let rules: Vec<_> = bad_blocks(&net().0)
        .into_iter()
        .map(|(rule, _)| rule)
        .collect();
    for (place, expected) in rules.into_iter().enumerate() {
        let (mut net, stranger) = net();
        let (rule, block) = bad_blocks(&net).swap_remove(place);
        assert_eq!(rule, expected);
        let before = net.status(0);
        net.say(stranger, 0, &Message::NewBlock(block.clone()));
        net.settle();
        assert_eq!(net.refusals(0), [rule], "told at once");
        assert_eq!(net.cuts(0), [], "{rule}");
        net.say(stranger, 0, &Message::NewBlock(block));
        net.settle();
        let cut: Vec<_> = net.cuts(0).iter().map(|(who, _)| *who).collect();
        assert_eq!(cut, [stranger], "{rule}");
        let after = net.status(0);
        assert_eq!(
            (after.tip, after.pending),
            (before.tip, before.pending),
            "{rule}"
        );
        assert_sound(net.node(0));
        // The real block of this header, if there is one, is still welcome.
        net.mine(0);
        assert_eq!(net.height(0), 4);
    }
}

/// Someone else's garbage under a real header must not keep the real body out.
#[test]
fn a_wrong_body_does_not_spoil_its_header() {
    let (mut net, stranger) = net();
    let real = child(&net, &[]);
    let mut wrong = real.clone();
    wrong
        .transactions
        .push(Transaction::Signed(signed(&net, &identity(9), 0, 0, "x")));
    net.say(stranger, 0, &Message::NewBlock(wrong));
    net.settle();
    assert_eq!(net.height(0), 3);
    let honest = net.add_stranger(identity(67));
    net.wire(LinkKind::Relay, &[0, honest]);
    let hello = hello(&net, honest);
    net.say(honest, 0, &hello);
    net.say(honest, 0, &Message::NewBlock(real.clone()));
    net.settle();
    assert_eq!(net.tip(0), real.header.hash());
    assert_eq!(net.cuts(0), []);
}

/// An attacker hears of a block before its victim and sends it a bad child, which waits. Whoever
/// brings the block next is not to blame.
#[test]
fn a_bad_orphan_is_held_against_who_sent_it_and_not_against_who_brought_its_parent() {
    let (mut net, stranger) = net();
    let parent = child(&net, &[]);
    let mut bad = parent.clone();
    bad.header.prev = parent.header.hash();
    bad.header.time += 1;
    let bad = remined(bad);
    for _ in 0..2 {
        net.say(stranger, 0, &Message::NewBlock(bad.clone()));
        net.settle();
    }
    assert_eq!(net.refusals(0), [""; 0], "nobody can tell yet");
    let honest = net.add_stranger(identity(67));
    net.wire(LinkKind::Relay, &[0, honest]);
    let hello = hello(&net, honest);
    net.say(honest, 0, &hello);
    net.say(honest, 0, &Message::NewBlock(parent.clone()));
    net.settle();
    assert_eq!(net.tip(0), parent.header.hash());
    let penalty = |net: &Net, who: usize| {
        let node = net.node(0);
        let greeted = node.peers.greeted();
        let key = net.public(who);
        let of = greeted.filter(|(_, _, hello)| hello.address == key);
        of.map(|(_, peer, _)| peer.penalty()).sum::<u32>()
    };
    assert_eq!(penalty(&net, honest), 0);
    assert_eq!(penalty(&net, stranger), 50);
}

#[test]
fn an_orphan_without_work_is_refused_at_once() {
    let (mut net, stranger) = net_of(room_of(&params_of_difficulty(64)));
    let mut orphan = child(&net, &[]);
    orphan.header.prev = BlockHash::from_bytes([7; 32]);
    let target = orphan.header.bits.to_target().expect("a target");
    while target.is_met_by(orphan.header.hash()) {
        orphan.header.nonce += 1;
    }
    net.say(stranger, 0, &Message::NewBlock(orphan.clone()));
    net.settle();
    assert_eq!(net.refusals(0), ["hashAboveTarget"]);
    orphan.header.bits = CompactTarget(0);
    net.say(stranger, 0, &Message::NewBlock(orphan));
    net.settle();
    assert_eq!(net.refusals(0), ["hashAboveTarget", "badBits"]);
    assert_eq!(net.node(0).chain.orphans().iter().count(), 0);
}

#[test]
fn orphans_are_bounded_and_the_newest_stay() {
    let (mut net, stranger) = net();
    let block = child(&net, &[]);
    let orphans: Vec<Block> = (0..100_u8)
        .map(|number| {
            let mut orphan = block.clone();
            orphan.header.prev = BlockHash::from_bytes([number; 32]);
            remined(orphan)
        })
        .collect();
    for orphan in &orphans {
        net.say(stranger, 0, &Message::NewBlock(orphan.clone()));
        net.settle();
    }
    let waiting = net.node(0).chain.orphans();
    assert_eq!(waiting.iter().count(), 32);
    assert!(
        orphans[68..]
            .iter()
            .all(|orphan| waiting.contains(&orphan.header.hash()))
    );
    assert_eq!(net.cuts(0), []);
}

/// Blocks far below the tip were easy once. Nobody may fill a store with them.
#[test]
fn blocks_that_nobody_asked_for_and_that_are_far_behind_are_not_kept() {
    let mut net = Net::new(room(), 2);
    net.mine_many(1, 6);
    let rivals = net.blocks(1);
    net.mine_many(0, 30);
    let stranger = net.add_stranger(identity(66));
    net.wire(LinkKind::Relay, &[0, stranger]);
    net.host(0).writes = 0;
    for block in rivals {
        net.say(stranger, 0, &Message::NewBlock(block));
        net.settle();
    }
    assert_eq!(net.host(0).writes, 0);
    assert_eq!((net.height(0), net.cuts(0)), (30, &[][..]));
    let held = net.node(0).chain.tree().entries();
    let held = held.filter(|entry| matches!(entry.body, crate::chain::BodyState::Held(_)));
    assert_eq!(held.count(), 31);
}

#[test]
fn a_chain_of_headers_with_wrong_bits_or_without_work_is_refused() {
    let changes: [(&str, Change<Header>); 3] = [
        ("badBits", |header| {
            header.bits = Target::of_difficulty(1).to_compact();
        }),
        ("hashAboveTarget", |header| {
            let target = header.bits.to_target().expect("a target");
            while target.is_met_by(header.hash()) {
                header.nonce += 1;
            }
        }),
        ("timeNotAfterParent", |header| header.time -= 1_000),
    ];
    for (rule, change) in changes {
        let mut net = Net::new(room_of(&params_of_difficulty(64)), 2);
        net.mine_many(0, 10);
        net.mine_many(1, 2);
        let mut headers: Vec<_> = net.blocks(0).iter().map(|block| block.header).collect();
        change(&mut headers[5]);
        if rule != "hashAboveTarget" {
            headers[5] = mined(headers[5]);
        }
        headers.truncate(6);
        let stranger = net.add_stranger(identity(66));
        net.wire(LinkKind::Relay, &[1, stranger]);
        for _ in 0..2 {
            net.say(stranger, 1, &Message::Headers(headers.clone()));
            net.settle();
        }
        let cut: Vec<_> = net.cuts(1).iter().map(|(_, rule)| rule.as_str()).collect();
        assert_eq!(cut, [rule]);
        // The good ones before the bad one count, and somebody honest has their bodies.
        net.wire(LinkKind::Relay, &[0, 1]);
        net.wait_for_one_tip(&[0, 1]);
        assert_eq!((net.height(1), net.cuts(1).len()), (10, 1));
    }
}

#[test]
fn headers_that_do_not_follow_each_other_are_an_offence() {
    let (mut net, stranger) = net();
    let mut headers: Vec<_> = net.blocks(0).iter().map(|block| block.header).collect();
    headers.swap(0, 2);
    for _ in 0..4 {
        net.say(stranger, 0, &Message::Headers(headers.clone()));
    }
    net.settle();
    assert_eq!(net.cuts(0), [(stranger, "brokenHeaderChain".into())]);
}

/// A block that is fine by itself and breaks a rule of the state takes what builds on it with it.
#[test]
fn what_builds_on_a_block_that_broke_a_rule_is_refused_too() {
    let (mut net, stranger) = net();
    let bad = child(&net, &[signed(&net, &identity(9), 0, 5, "I have nothing")]);
    let mut above = child(&net, &[]);
    above.header.prev = bad.header.hash();
    above.header.time += 10;
    let point = net.node(0).chain.tip();
    let point = point
        .extend(&net.room, bad.header, u64::MAX)
        .expect("a good header");
    above.header.bits = point.child_bits(&net.room, above.header.time);
    let above = remined(above);
    net.say(stranger, 0, &Message::NewBlock(bad.clone()));
    net.settle();
    net.say(stranger, 0, &Message::Headers(vec![above.header]));
    net.settle();
    assert_eq!(net.refusals(0), ["balanceTooLow", "invalidParent"]);
    assert_eq!(net.cuts(0), [(stranger, "invalidParent".into())]);
    assert_sound(net.node(0));
}

/// The bad block comes before its parent: both are complete at once, and the good part counts.
#[test]
fn of_a_branch_with_a_bad_block_the_part_below_it_is_taken() {
    let mut net = Net::new(room_with_money(&[0, 1]), 2);
    net.mine_many(0, 2);
    net.now_ms -= 20_000;
    net.mine_many(1, 3);
    let good = net.blocks(1);
    let chain = &net.node(1).chain;
    // On top of the good branch a block that pays too much.
    let tip = *chain.tip();
    let mut bad = good[2].clone();
    bad.header.prev = tip.hash();
    bad.header.time += 10;
    bad.header.bits = tip.child_bits(&net.room, bad.header.time);
    if let Transaction::Coinbase(coinbase) = &mut bad.transactions[0] {
        coinbase.height.0 += 1;
        coinbase.reward = super::net::amount(1_000_000);
    }
    let bad = remined(bad);
    let stranger = net.add_stranger(identity(66));
    net.wire(LinkKind::Relay, &[0, stranger]);
    let headers = good
        .iter()
        .chain([&bad])
        .map(|block| block.header)
        .collect();
    net.say(stranger, 0, &Message::Headers(headers));
    for block in [&bad, &good[2], &good[1], &good[0]] {
        net.say(stranger, 0, &Message::Block(block.clone()));
    }
    net.settle();
    assert_eq!(net.tip(0), tip.hash());
    assert_eq!(net.status(0).syncing, None, "the bad header counts no more");
    assert_sound(net.node(0));
}

#[test]
fn another_room_and_another_version_are_not_heard() {
    let (mut net, _) = net();
    let cases: [(&str, Change<Hello>); 2] = [
        ("otherRoom", |hello| hello.genesis = BlockHash::ZERO),
        ("otherVersion", |hello| hello.version += 1),
    ];
    for (rule, change) in cases {
        let stranger = net.add_stranger(identity(70));
        net.wire(LinkKind::Relay, &[0, stranger]);
        let Message::Hello(mut hello) = hello(&net, stranger) else {
            panic!("a hello");
        };
        change(&mut hello);
        net.say(stranger, 0, &Message::Hello(hello));
        net.settle();
        assert_eq!(net.cuts(0).last(), Some(&(stranger, rule.into())));
        assert_eq!(net.status(0).peers, 1);
    }
}

#[test]
fn bad_transactions_are_offences_and_unlucky_ones_are_not() {
    let (mut net, stranger) = net();
    let mut forged = signed(&net, &identity(9), 0, 0, "mine");
    forged.body.fee = super::net::amount(1);
    let bad = [
        ("badSignature", forged),
        ("postEmpty", signed(&net, &identity(9), 0, 0, "")),
    ];
    let unlucky = [
        signed(&net, &identity(9), 0, 5, "I have nothing"),
        signed(&net, &identity(0), 7, 0, "too early"),
    ];
    for _ in 0..10 {
        net.say(stranger, 0, &Message::Transactions(unlucky.to_vec()));
    }
    net.settle();
    assert_eq!(net.refusals(0), ["balanceTooLow"], "once is enough");
    assert_eq!((net.cuts(0), net.status(0).pending), (&[][..], 0));
    for (rule, transaction) in bad {
        net.say(stranger, 0, &Message::Transactions(vec![transaction]));
        net.settle();
        assert_eq!(net.refusals(0).last().map(String::as_str), Some(rule));
    }
    assert_eq!(net.cuts(0).len(), 1);
    assert_eq!(net.status(0).pending, 0);
}

/// Little by little an honest peer's bad luck is forgotten.
#[test]
fn a_penalty_is_forgiven_with_time() {
    let (mut net, stranger) = net();
    for _ in 0..20 {
        net.say_bytes(stranger, 0, vec![255]);
        net.run_ms(25 * 30_000);
    }
    assert_eq!(net.cuts(0), []);
    for _ in 0..4 {
        net.say_bytes(stranger, 0, vec![255]);
    }
    net.settle();
    assert_eq!(net.cuts(0), [(stranger, "messageMalformed".into())]);
    assert_eq!(net.status(0).peers, 0);
}

/// A run of the simulation led to it: an honest node kept a bad block beside its chain, could not know that it was
/// bad, gave it to another one that asked, and was cut off for it.
#[test]
fn a_block_that_was_never_connected_is_not_passed_on() {
    let (mut net, stranger) = net();
    let mut rival = child(&net, &[]);
    if let Transaction::Coinbase(coinbase) = &mut rival.transactions[0] {
        coinbase.reward = super::net::amount(coinbase.reward.hundredths() + 1);
    }
    let before = net.tip(0);
    net.mine(0);
    // With the same time it has the same work: a tie, so the node stays where it is.
    let point = *net.node(0).chain.tip();
    (rival.header.time, rival.header.bits) = (point.header().time, point.header().bits);
    let rival = remined(rival);
    let (hash, tip) = (rival.header.hash(), point.hash());
    net.say(stranger, 0, &Message::NewBlock(rival));
    net.settle();
    assert_eq!(net.tip(0), tip);
    assert!(net.node(0).chain.block(&hash).is_some(), "it is kept");
    net.say(stranger, 0, &Message::GetBlocks(vec![hash, before, tip]));
    net.settle();
    let gave = |net: &Net, wanted: BlockHash| {
        let is_it = |message: &Message| matches!(message, Message::Block(block) if block.header.hash() == wanted);
        net.sent(0, is_it)
    };
    assert_eq!(
        [hash, before, tip].map(|block| gave(&net, block)),
        [0, 1, 1]
    );
    let lacks = |message: &Message| *message == Message::NotFound(vec![hash]);
    assert_eq!(net.sent(0, lacks), 1);
}
