//! What a block's body must be, before any account is looked at.

use super::{Looks, Rule, ensure, seal};
use crate::{
    amount::Height,
    block::Block,
    bugs::Bug,
    error::RuleError,
    merkle::MerkleTree,
    room::{Limits, Room},
    transaction::{COINBASE_MESSAGE_BYTES, Coinbase},
};

/// A block beside what its header and its room ask of it.
#[derive(Clone, Copy, Debug)]
pub struct BlockSubject<'a> {
    /// The block.
    pub block: &'a Block,
    /// The room.
    pub room: &'a Room,
    /// The room's limits.
    pub limits: &'a Limits,
    /// The block's height.
    pub height: Height,
    /// The block's size.
    pub bytes: usize,
    /// The tree over the block's transactions.
    pub tree: MerkleTree,
    /// Whether this node has checked the block's seal before.
    pub seal_verified: bool,
}

/// What [`BLOCK_RULES`] look at.
pub enum BodyRules {}

impl Looks for BodyRules {
    type At<'a> = BlockSubject<'a>;
}

/// The rules for bodies.
pub const BLOCK_RULES: &[Rule<BodyRules>] = &[
    Rule {
        name: "blockTooLarge",
        check: size,
    },
    Rule {
        name: "missingCoinbase",
        check: coinbase_first,
    },
    Rule {
        name: "extraCoinbase",
        check: one_coinbase,
    },
    Rule {
        name: "badCoinbaseHeight",
        check: coinbase_height,
    },
    Rule {
        name: "coinbaseMessageTooLong",
        check: coinbase_message,
    },
    Rule {
        name: "missingSeal",
        check: seal::seal_is_there,
    },
    Rule {
        name: "unaskedSeal",
        check: seal::seal_is_asked,
    },
    Rule {
        name: "duplicatedTail",
        check: unambiguous_tree,
    },
    Rule {
        name: "badMerkleRoot",
        check: merkle_root,
    },
    Rule {
        name: "badSeal",
        check: seal::seal,
    },
];

fn size(subject: &BlockSubject<'_>) -> Result<(), RuleError> {
    let (bytes, limit) = (subject.bytes, subject.limits.block_bytes);
    ensure(bytes <= limit as usize, || RuleError::BlockTooLarge {
        bytes,
        limit,
    })
}

fn coinbase<'a>(subject: &BlockSubject<'a>) -> Result<&'a Coinbase, RuleError> {
    subject.block.coinbase().ok_or(RuleError::MissingCoinbase {
        transactions: subject.block.transactions.len(),
    })
}

fn coinbase_first(subject: &BlockSubject<'_>) -> Result<(), RuleError> {
    coinbase(subject).map(|_| ())
}

fn one_coinbase(subject: &BlockSubject<'_>) -> Result<(), RuleError> {
    let mut rest = subject.block.transactions.iter().enumerate().skip(1);
    match rest.find(|(_, transaction)| transaction.coinbase().is_some()) {
        Some((position, _)) => Err(RuleError::ExtraCoinbase { position }),
        None => Ok(()),
    }
}

fn coinbase_height(subject: &BlockSubject<'_>) -> Result<(), RuleError> {
    let (expected, found) = (subject.height, coinbase(subject)?.height);
    ensure(expected == found, || RuleError::BadCoinbaseHeight {
        expected,
        found,
    })
}

fn coinbase_message(subject: &BlockSubject<'_>) -> Result<(), RuleError> {
    let (bytes, limit) = (coinbase(subject)?.message.len(), COINBASE_MESSAGE_BYTES);
    ensure(bytes <= limit as usize, || {
        RuleError::CoinbaseMessageTooLong { bytes, limit }
    })
}

fn unambiguous_tree(subject: &BlockSubject<'_>) -> Result<(), RuleError> {
    let root = subject.tree.root;
    let is_one_list = !subject.tree.duplicated_tail || Bug::RepeatedTail.is_on();
    ensure(is_one_list, || RuleError::DuplicatedTail { root })
}

fn merkle_root(subject: &BlockSubject<'_>) -> Result<(), RuleError> {
    let (expected, found) = (subject.tree.root, subject.block.header.merkle_root);
    ensure(expected == found, || RuleError::BadMerkleRoot {
        expected,
        found,
    })
}
