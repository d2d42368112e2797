//! Bytes that are no message, and messages that are nearly good: an offence or nothing, never more.

use alloc::{string::String, vec, vec::Vec};

use api::{LinkKind, Request};
use ledger::{BlockHash, TxId};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    net::{Net, Random, identity, post, room_with_money},
    sound::assert_sound,
};
use crate::message::{
    Hello, MAX_BLOCKS_ASKED, MAX_HEADERS, MAX_IDS, MAX_LOCATOR, MAX_MESSAGE_BYTES,
    MAX_TRANSACTIONS, Message, MessageError, PROTOCOL_VERSION, Tip,
};

/// A node with some history, and a stranger on its wire.
fn net() -> (Net, usize) {
    let mut net = Net::new(room_with_money(&[0]), 2);
    net.post(0, "in a block");
    net.mine_many(0, 4);
    net.pay(0, 1, 500, 3);
    net.submit(0, post("waits"), Some(2)).expect("affordable");
    let stranger = net.add_stranger(identity(66));
    net.wire(LinkKind::Relay, &[0, stranger]);
    net.settle();
    (net, stranger)
}

/// One good message of each kind.
fn messages(net: &Net, stranger: usize) -> Vec<Message> {
    let node = net.node(0);
    let blocks = net.blocks(0);
    let last = blocks.last().expect("a block").clone();
    let waiting: Vec<_> = node
        .pool
        .in_order()
        .map(|entry| entry.transaction.signed().clone())
        .collect();
    let ids = node.pool.ids();
    let tip = node.own_tip();
    vec![
        Message::Hello(Hello {
            node: 0,
            version: PROTOCOL_VERSION,
            genesis: net.room.genesis(),
            tip,
            address: net.public(stranger),
        }),
        Message::Tip(tip),
        Message::GetHeaders(node.chain.locator()),
        Message::Headers(blocks.iter().map(|block| block.header).collect()),
        Message::GetBlocks(vec![last.header.hash(), BlockHash::ZERO]),
        Message::Block(last.clone()),
        Message::NewBlock(last),
        Message::Inventory(ids.clone()),
        Message::Offer(ids.clone()),
        Message::GetTransactions(ids),
        Message::Transactions(waiting),
        Message::NotFound(vec![BlockHash::ZERO]),
        Message::GetPool,
        Message::Ping(7),
        Message::Pong(8),
        Message::GetRoom,
        Message::GetHello,
        Message::Room(net.room.to_bytes()),
    ]
}

#[test]
fn every_message_survives_the_wire() {
    let (net, stranger) = net();
    for message in messages(&net, stranger) {
        assert_eq!(Message::decode(&message.encode()), Ok(message));
    }
}

#[test]
fn good_messages_are_no_offence_whatever_their_order() {
    let (mut net, stranger) = net();
    let mut random = Random(3);
    let all = messages(&net, stranger);
    for _ in 0..500 {
        net.say(stranger, 0, &all[random.below(all.len())]);
        net.settle();
    }
    assert_eq!((net.refusals(0), net.cuts(0)), (vec![], &[][..]));
    assert_sound(net.node(0));
}

#[test]
fn bytes_that_are_not_exactly_one_message_are_refused() {
    let (net, stranger) = net();
    for message in messages(&net, stranger) {
        let good = message.encode();
        let mut trailing = good.clone();
        trailing.push(0);
        let truncated = &good[..good.len() - 1];
        for bytes in [&trailing[..], truncated] {
            let length = bytes.len();
            assert_eq!(
                Message::decode(bytes),
                Err(MessageError::MessageMalformed { length }),
                "{message:?}"
            );
        }
    }
    assert_eq!(
        Message::decode(&vec![0; MAX_MESSAGE_BYTES + 1]),
        Err(MessageError::MessageTooLong {
            found: MAX_MESSAGE_BYTES + 1,
            limit: MAX_MESSAGE_BYTES
        })
    );
    assert!(Message::decode(&[]).is_err());
}

#[test]
fn a_list_of_one_more_than_it_may_hold_is_refused() {
    let (net, _) = net();
    let header = net.blocks(0)[0].header;
    let waiting = net.node(0).pool.in_order().next().expect("one waits");
    let waiting = waiting.transaction.signed().clone();
    let hashes = |count: usize| vec![BlockHash::ZERO; count];
    let ids = |count: usize| vec![TxId::ZERO; count];
    let lists: [(usize, &dyn Fn(usize) -> Message); 8] = [
        (MAX_LOCATOR, &|count| Message::GetHeaders(hashes(count))),
        (MAX_HEADERS, &|count| Message::Headers(vec![header; count])),
        (MAX_BLOCKS_ASKED, &|count| Message::GetBlocks(hashes(count))),
        (MAX_BLOCKS_ASKED, &|count| Message::NotFound(hashes(count))),
        (MAX_IDS, &|count| Message::Inventory(ids(count))),
        (MAX_IDS, &|count| Message::Offer(ids(count))),
        (MAX_IDS, &|count| Message::GetTransactions(ids(count))),
        (MAX_TRANSACTIONS, &|count| {
            Message::Transactions(vec![waiting.clone(); count])
        }),
    ];
    for (limit, list) in lists {
        assert!(Message::decode(&list(limit).encode()).is_ok());
        let found = limit + 1;
        assert_eq!(
            Message::decode(&list(found).encode()),
            Err(MessageError::ListTooLong { found, limit })
        );
    }
}

/// The largest good messages fit a frame, so that no node makes one that its peers refuse.
#[test]
fn the_fullest_messages_are_short_enough() {
    let (net, _) = net();
    let limits = &net.room.params().limits;
    let block = limits.block_bytes as usize;
    let transactions = limits.transaction_bytes as usize * MAX_TRANSACTIONS;
    for bytes in [block, transactions, 80 * MAX_HEADERS, 32 * MAX_IDS] {
        assert!(bytes + 16 <= MAX_MESSAGE_BYTES, "{bytes}");
    }
}

#[test]
fn garbage_is_an_offence_and_the_fourth_time_too_much() {
    let (mut net, stranger) = net();
    let mut expected: Vec<(usize, String)> = Vec::new();
    for time in 1..=6 {
        net.say_bytes(stranger, 0, vec![0xee; 100]);
        net.settle();
        if time == 4 {
            expected.push((stranger, "messageMalformed".into()));
        }
        assert_eq!(net.cuts(0), expected, "after {time}");
    }
    assert_eq!(net.refusals(0), ["messageMalformed"], "told once");
    net.say_bytes(stranger, 0, vec![0; MAX_MESSAGE_BYTES + 1]);
    net.settle();
    // A later newcomer is heard.
    let honest = net.add(identity(5));
    net.wire(LinkKind::Relay, &[0, honest]);
    net.wait_for_one_tip(&[0, honest]);
    assert_sound(net.node(0));
}

/// Changes a few bytes, cuts, repeats or appends.
fn mutated(random: &mut Random, mut bytes: Vec<u8>) -> Vec<u8> {
    for _ in 0..=random.below(3) {
        let place = random.below(bytes.len());
        match random.below(6) {
            0 => bytes.truncate(place),
            1 => bytes.push(random.next().to_le_bytes()[0]),
            2 => {
                let tail = bytes[place..].to_vec();
                bytes.extend(tail);
            }
            _ => {
                if let Some(byte) = bytes.get_mut(place) {
                    *byte ^= 1 << random.below(8);
                }
            }
        }
    }
    bytes
}

/// Thousands of messages that are nearly good, most of them decoded, none of them with a panic, and
/// now and then the node is what its chain makes it. A new stranger comes whenever one is cut
/// off.
#[test]
fn nearly_good_messages_never_break_a_node() {
    let (mut net, mut stranger) = net();
    let mut random = Random(42);
    let (mut decoded, mut cut) = (0, 0);
    let good: Vec<_> = messages(&net, stranger)
        .iter()
        .map(Message::encode)
        .collect();
    for round in 0..4_000 {
        let bytes = good[random.below(good.len())].clone();
        let bytes = mutated(&mut random, bytes);
        decoded += usize::from(super::net::decoded(&bytes).is_ok());
        net.say_bytes(stranger, 0, bytes);
        net.settle();
        if round % 20 == 0 {
            net.run_ms(250);
        }
        if net.cuts(0).len() > cut {
            cut = net.cuts(0).len();
            net.stop(stranger);
            stranger = net.add_stranger(identity(66));
            net.wire(LinkKind::Relay, &[0, stranger]);
            net.settle();
        }
        if round % 200 == 0 {
            assert_sound(net.node(0));
            let _ = net.status(0);
        }
    }
    assert!(
        decoded > 500 && cut > 20,
        "{decoded} decoded, {cut} cut off"
    );
    assert_sound(net.node(0));
    assert_eq!(net.height(0), 4);
    let _ = net.ask(0, Request::Stop);
    net.mine(0);
    assert_eq!(net.height(0), 5);
}

/// Claims of the largest numbers there are.
#[test]
fn the_largest_numbers_are_only_numbers() {
    let (mut net, stranger) = net();
    let tip = Tip {
        hash: BlockHash::from_bytes([0xff; 32]),
        height: ledger::Height(u64::MAX),
        work: [0xff; 32],
    };
    let hello = Message::Hello(Hello {
        node: 0,
        version: PROTOCOL_VERSION,
        genesis: net.room.genesis(),
        tip,
        address: ledger::PublicKey::from_bytes([0xff; 32]),
    });
    let mut block = net.blocks(0).pop().expect("a block");
    if let ledger::Transaction::Coinbase(coinbase) = &mut block.transactions[0] {
        coinbase.height = ledger::Height(u64::MAX);
        coinbase.reward = ledger::Amount::MAX;
        coinbase.fees = ledger::Amount::MAX;
    }
    block.header.time = u32::MAX;
    for message in [
        hello,
        Message::Tip(tip),
        Message::NewBlock(block),
        Message::Ping(u64::MAX),
        Message::Pong(u64::MAX),
    ] {
        net.say(stranger, 0, &message);
        net.run_ms(20_000);
    }
    let Ok(api::Reply::Peers(peers)) = net.ask(0, Request::Peers) else {
        panic!("peers");
    };
    assert_eq!(peers[0].height, u64::MAX);
    assert_sound(net.node(0));
}
