//! The rules for bodies.

use alloc::{format, vec, vec::Vec};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{assert_breaks, assert_covers, details};
use crate::{
    Block, Height, Limits, MerkleRoot, Room, RuleError, Transaction,
    rules::{BLOCK_RULES, BlockSubject, check_all},
    testing::{Chain, post, room, signed, tree_of},
};

/// A body and what it is measured by.
struct Body {
    room: Room,
    block: Block,
    limits: Limits,
    height: Height,
}

impl Body {
    /// Two posts under a coinbase.
    fn good() -> Self {
        let chain = Chain::new(room());
        let signed = [
            signed(&chain.room, 1, 0, 1, post("one")),
            signed(&chain.room, 1, 1, 1, post("two")),
        ];
        Self {
            block: chain.block(&signed),
            room: chain.room,
            limits: Limits::default(),
            height: Height(1),
        }
    }

    fn subject(&self) -> BlockSubject<'_> {
        BlockSubject {
            block: &self.block,
            room: &self.room,
            limits: &self.limits,
            height: self.height,
            bytes: self.block.to_bytes().len(),
            tree: tree_of(&self.block.transactions),
            seal_verified: false,
        }
    }

    fn coinbase(&mut self) -> &mut crate::Coinbase {
        match self.block.transactions.first_mut() {
            Some(Transaction::Coinbase(coinbase)) => coinbase,
            _ => panic!("a good body has a coinbase"),
        }
    }

    /// Commits to the transactions as they are now.
    fn commit(&mut self) {
        self.block.header.merkle_root = tree_of(&self.block.transactions).root;
    }

    fn bytes(&self) -> u32 {
        u32::try_from(self.block.to_bytes().len()).expect("a small block")
    }
}

/// Ways to break one rule each, and what it says.
fn cases() -> Vec<(Body, RuleError)> {
    let broken = |break_it: fn(&mut Body)| {
        let mut body = Body::good();
        break_it(&mut body);
        body
    };
    let large = broken(|body| body.limits.block_bytes = body.bytes() - 1);
    let (bytes, limit) = (large.bytes() as usize, large.limits.block_bytes);
    let repeated = broken(|body| {
        let tail = body.block.transactions[2].clone();
        body.block.transactions.push(tail);
        body.commit();
    });
    let root = repeated.block.header.merkle_root;
    let expected = Body::good().block.header.merkle_root;
    vec![
        (large, RuleError::BlockTooLarge { bytes, limit }),
        (
            broken(|body| {
                body.block.transactions.remove(0);
                body.commit();
            }),
            RuleError::MissingCoinbase { transactions: 2 },
        ),
        (
            broken(|body| {
                body.block.transactions.clear();
                body.commit();
            }),
            RuleError::MissingCoinbase { transactions: 0 },
        ),
        (
            broken(|body| {
                body.coinbase().extra_nonce = 1;
                let second = body.block.transactions[0].clone();
                body.coinbase().extra_nonce = 2;
                body.block.transactions.insert(2, second);
                body.commit();
            }),
            RuleError::ExtraCoinbase { position: 2 },
        ),
        (
            broken(|body| {
                body.coinbase().height = Height(2);
                body.commit();
            }),
            RuleError::BadCoinbaseHeight {
                expected: Height(1),
                found: Height(2),
            },
        ),
        (
            broken(|body| {
                body.coinbase().message = "é".repeat(20) + "x";
                body.commit();
            }),
            RuleError::CoinbaseMessageTooLong {
                bytes: 41,
                limit: 40,
            },
        ),
        (repeated, RuleError::DuplicatedTail { root }),
        (
            broken(|body| body.block.header.merkle_root = MerkleRoot::ZERO),
            RuleError::BadMerkleRoot {
                expected,
                found: MerkleRoot::ZERO,
            },
        ),
    ]
}

#[test]
fn a_good_body_breaks_nothing() {
    let mut body = Body::good();
    assert_eq!(check_all(BLOCK_RULES, &body.subject()), Ok(()));
    // At the limits.
    body.coinbase().message = "é".repeat(20);
    body.commit();
    body.limits.block_bytes = body.bytes();
    assert_eq!(check_all(BLOCK_RULES, &body.subject()), Ok(()));
}

#[test]
fn each_rule_refuses_what_breaks_it() {
    let cases = cases();
    for (body, refusal) in &cases {
        assert_breaks(BLOCK_RULES, &body.subject(), refusal);
    }
    let refusals: Vec<_> = cases.into_iter().map(|(_, refusal)| refusal).collect();
    assert_covers(BLOCK_RULES, &refusals);
}

#[test]
fn a_block_is_refused_on_its_whole_way_by_the_same_rules() {
    let chain = Chain::new(room());
    for (body, refusal) in cases() {
        // The room's limits are the largest; the rule of the size has its own test below.
        if matches!(refusal, RuleError::BlockTooLarge { .. }) {
            continue;
        }
        let mut block = body.block;
        block.header = crate::testing::mined(block.header);
        let found = chain.checked(block).map(|_| ());
        assert_eq!(found, Err(refusal));
    }
}

#[test]
fn the_largest_block_is_64_kib() {
    let chain = Chain::new(room());
    let filled = |last: usize| {
        let texts = (0..30).map(|_| 2_000).chain([last]);
        let signed: Vec<_> = (0..)
            .zip(texts)
            .map(|(sequence, bytes)| signed(&chain.room, 1, sequence, 0, post(&"x".repeat(bytes))))
            .collect();
        chain.block(&signed)
    };
    let rest = 64 * 1024 - filled(0).to_bytes().len();
    let largest = filled(rest);
    assert_eq!(largest.to_bytes().len(), 65_536);
    assert!(chain.checked(largest).is_ok());
    let found = chain.checked(filled(rest + 1)).map(|_| ());
    assert_eq!(
        found,
        Err(RuleError::BlockTooLarge {
            bytes: 65_537,
            limit: 65_536
        })
    );
}

#[test]
fn the_first_broken_rule_is_told() {
    let mut body = Body::good();
    let told = |body: &Body| {
        let found = check_all(BLOCK_RULES, &body.subject());
        found.expect_err("it is broken").rule()
    };
    body.block.header.merkle_root = MerkleRoot::ZERO;
    assert_eq!(told(&body), "badMerkleRoot");
    let tail = body.block.transactions[2].clone();
    body.block.transactions.push(tail);
    assert_eq!(told(&body), "duplicatedTail");
    body.coinbase().message = "x".repeat(41);
    assert_eq!(told(&body), "coinbaseMessageTooLong");
    body.coinbase().height = Height(0);
    assert_eq!(told(&body), "badCoinbaseHeight");
    let second = body.block.transactions[0].clone();
    body.block.transactions.push(second);
    assert_eq!(told(&body), "extraCoinbase");
    body.block.transactions.swap(0, 1);
    assert_eq!(told(&body), "missingCoinbase");
    body.limits.block_bytes = 0;
    assert_eq!(told(&body), "blockTooLarge");
}

#[test]
fn details_are_the_values_compared() {
    let found: Vec<_> = cases()
        .into_iter()
        .map(|(_, refusal)| details(&refusal))
        .collect();
    assert_eq!(found[1], ["transactions=2"]);
    assert_eq!(found[3], ["position=2"]);
    assert_eq!(found[4], ["expected=1", "found=2"]);
    assert_eq!(found[5], ["bytes=41", "limit=40"]);
    let root = Body::good().block.header.merkle_root;
    let zeros = "0".repeat(64);
    assert_eq!(
        found[7],
        [format!("expected={root}"), format!("found={zeros}")]
    );
    assert_eq!(found[6].len(), 1);
    assert_eq!(found[0].len(), 2);
}
