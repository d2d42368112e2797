//! A receipt holds for what is in its block, and for nothing else.

use alloc::{vec, vec::Vec};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{RECEIPT_LEVELS, Receipt, ReceiptError};
use crate::{
    BLOCK_BYTES, Block, CompactTarget, MerkleRoot, Target, Transaction, TxId, merkle_branch,
    merkle_tree,
    testing::{Chain, mined, post, room, signed},
};

/// A mined block of so many transactions, its coinbase counted.
fn block(transactions: u64) -> Block {
    let chain = Chain::new(room());
    let posts: Vec<_> = (1..transactions)
        .map(|number| signed(&chain.room, 1, number - 1, 0, post("hello")))
        .collect();
    chain.block(&posts)
}

fn receipt(block: &Block, position: u32) -> Receipt {
    block.receipt(position).expect("it is in the block")
}

fn refusal(receipt: &Receipt) -> &'static str {
    receipt.verify().expect_err("it is forged").rule()
}

#[test]
fn every_transaction_of_a_block_has_a_good_receipt() {
    for transactions in 1..=17 {
        let block = block(transactions);
        let ids = block.ids();
        for (position, transaction) in (0..).zip(&block.transactions) {
            let receipt = receipt(&block, position);
            let proven = receipt.verify().expect("a good receipt");
            assert_eq!(proven.transaction, *transaction);
            assert_eq!(proven.id, ids[position as usize]);
            assert_eq!(proven.block, block.header.hash());
            assert_eq!(proven.target, block.header.bits.to_target().expect("bits"));
            let bytes = borsh::to_vec(&receipt).expect("encodes");
            assert_eq!(borsh::from_slice::<Receipt>(&bytes).ok(), Some(receipt));
        }
        let past = u32::try_from(transactions).expect("a small number");
        assert_eq!(block.receipt(past), None);
        assert_eq!(block.receipt(u32::MAX), None);
    }
}

#[test]
fn whatever_is_changed_spoils_it() {
    let block = block(6);
    for position in 0..6 {
        let good = receipt(&block, position);
        for place in 0..good.transaction.len() {
            let mut changed = good.clone();
            changed.transaction[place] ^= 1;
            assert!(changed.verify().is_err(), "byte {place}");
        }
        for level in 0..good.branch.len() {
            let mut changed = good.clone();
            changed.branch[level] = MerkleRoot::ZERO;
            assert_eq!(refusal(&changed), "badMerkleRoot");
            changed.branch.remove(level);
            assert!(changed.verify().is_err());
        }
        for other in (0..8).filter(|other| *other != position) {
            let moved = Receipt {
                position: other,
                ..good.clone()
            };
            assert!(moved.verify().is_err(), "{position} as {other}");
        }
        let mut elsewhere = good.clone();
        elsewhere.header = self::block(5).header;
        assert_eq!(refusal(&elsewhere), "badMerkleRoot");
    }
}

#[test]
fn an_inner_node_passes_for_no_transaction() {
    let block = block(4);
    let ids: Vec<[u8; 32]> = block.ids().into_iter().map(TxId::to_bytes).collect();
    let inner = |left: usize| [ids[left], ids[left + 1]].concat();
    // The parent of the first two leaves hashes like a transaction of 64 bytes would.
    let forged = Receipt {
        header: block.header,
        transaction: inner(0),
        position: 0,
        branch: vec![MerkleRoot::of(&inner(2))],
    };
    let root = merkle_tree([&forged.transaction, &inner(2)].map(|node| TxId::of(node))).root;
    assert_eq!(root, block.header.merkle_root, "the way up would be right");
    assert_eq!(
        forged.verify(),
        Err(ReceiptError::NoTransaction { bytes: 64 })
    );
}

#[test]
fn no_position_lies_past_the_last_transaction() {
    // Odd levels repeat their last node, so that its copies have branches too.
    for (transactions, real, copy, level) in
        [(3, 2, 3, 0), (5, 4, 5, 0), (6, 4, 6, 1), (5, 4, 6, 1)]
    {
        let block = block(transactions);
        let mut copied = receipt(&block, real);
        copied.position = copy;
        assert_eq!(
            copied.verify(),
            Err(ReceiptError::RepeatedNode {
                position: copy,
                level
            })
        );
    }
    let block = block(4);
    let mut far = receipt(&block, 3);
    far.position = 7;
    assert_eq!(
        far.verify(),
        Err(ReceiptError::PositionOutOfTree {
            position: 7,
            levels: 2
        })
    );
}

#[test]
fn the_coinbase_is_first_and_alone() {
    let block = block(4);
    let mut post = receipt(&block, 2);
    post.position = 0;
    assert_eq!(refusal(&post), "coinbaseMisplaced");
    let mut coinbase = receipt(&block, 0);
    coinbase.position = 1;
    assert_eq!(
        coinbase.verify(),
        Err(ReceiptError::CoinbaseMisplaced { position: 1 })
    );
}

#[test]
fn a_header_without_work_proves_nothing() {
    let mut block = block(2);
    let target = Target::of_difficulty(16);
    block.header.bits = target.to_compact();
    while target.is_met_by(block.header.hash()) {
        block.header.nonce += 1;
    }
    assert_eq!(refusal(&receipt(&block, 1)), "hashAboveTarget");
    block.header = mined(block.header);
    assert!(receipt(&block, 1).verify().is_ok());
    for bits in [0, 0x04ff_ffff, 0xff00_ffff].map(CompactTarget) {
        block.header.bits = bits;
        assert_eq!(
            receipt(&block, 1).verify(),
            Err(ReceiptError::BadBits { found: bits })
        );
    }
}

#[test]
fn branches_are_as_long_as_blocks_let_them_be() {
    // The smallest coinbase has 69 bytes, and everything else more.
    assert!(BLOCK_BYTES as usize / 69 < 1 << RECEIPT_LEVELS);
    let block = block(2);
    let mut long = receipt(&block, 1);
    long.branch.resize(RECEIPT_LEVELS, MerkleRoot::ZERO);
    assert_eq!(refusal(&long), "badMerkleRoot");
    long.branch.push(MerkleRoot::ZERO);
    let (levels, limit) = (RECEIPT_LEVELS + 1, RECEIPT_LEVELS);
    assert_eq!(
        long.verify(),
        Err(ReceiptError::BranchTooLong { levels, limit })
    );
    assert_eq!(
        long.verify().expect_err("too long").details(),
        [("levels", "11".into()), ("limit", "10".into())]
    );
}

#[test]
fn bytes_beside_a_transaction_are_none() {
    let block = block(2);
    for (bytes, change) in [
        (0, Vec::clear as fn(&mut Vec<u8>)),
        (1, |bytes| bytes.truncate(1)),
    ] {
        let mut short = receipt(&block, 1);
        change(&mut short.transaction);
        assert_eq!(short.verify(), Err(ReceiptError::NoTransaction { bytes }));
    }
    let mut longer = receipt(&block, 1);
    longer.transaction.push(0);
    assert_eq!(refusal(&longer), "noTransaction");
    let id = Transaction::id(&block.transactions[1]);
    assert_eq!(merkle_branch([id], 0), []);
    assert_eq!(merkle_branch([id], 1), []);
}
