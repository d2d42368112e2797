//! A long room as a file, made from the ledger alone: a node that grows one does all that a node does, and takes longer.

use ledger::{
    Amount, Block, Body, Coinbase, Header, HeaderPoint, Payload, Room, SecretKey, Transaction,
    merkle_tree,
};
use node::UnixMillis;
use sha2::{Digest as _, Sha256};

use crate::chains::{SPACING_S, easy_room, search};

/// A room of so many blocks with a post each, the last one found now, and its file.
pub fn room_file(blocks: u32, now: UnixMillis) -> (Room, Vec<u8>) {
    let age_s = u64::from(blocks + 1) * u64::from(SPACING_S);
    let room = easy_room(age_s, now);
    let mut file = b"CHALKROOM\x01\x00".to_vec();
    entry(&mut file, &room.to_bytes());
    file.extend_from_slice(&blocks.to_le_bytes());
    let key = SecretKey::from_seed([7; 32]);
    let mut point = HeaderPoint::genesis(&room);
    for number in 0..blocks {
        let block = next(&room, &point, &key, number);
        point = point
            .extend(&room, block.header, u64::MAX)
            .expect("it was made to follow");
        entry(&mut file, &block.to_bytes());
    }
    file.extend_from_slice(&0_u32.to_le_bytes());
    let sum = Sha256::digest(&file);
    file.extend_from_slice(&sum);
    (room, file)
}

fn entry(file: &mut Vec<u8>, bytes: &[u8]) {
    let length = u32::try_from(bytes.len()).expect("a block is small");
    file.extend_from_slice(&length.to_le_bytes());
    file.extend_from_slice(bytes);
}

/// A block above another, with this account's next post.
fn next(room: &Room, point: &HeaderPoint, key: &SecretKey, number: u32) -> Block {
    let height = point.height().next();
    let coinbase = Coinbase {
        height,
        to: key.public(),
        reward: room.params().reward_at(height),
        fees: Amount::ZERO,
        extra_nonce: 0,
        message: String::new(),
    };
    let post = Body {
        from: key.public(),
        sequence: u64::from(number),
        fee: Amount::ZERO,
        payload: Payload::Post {
            text: format!("Post number {number} of a long chain."),
            reply_to: None,
        },
    };
    let transactions = vec![
        Transaction::Coinbase(coinbase),
        Transaction::Signed(post.sign(key, room.genesis())),
    ];
    let time = point.header().time + SPACING_S;
    let header = Header {
        version: 1,
        prev: point.hash(),
        merkle_root: merkle_tree(transactions.iter().map(Transaction::id)).root,
        time,
        bits: point.child_bits(room, time),
        nonce: 0,
    };
    let nonce = search(&header);
    Block {
        header: Header { nonce, ..header },
        transactions,
    }
}
