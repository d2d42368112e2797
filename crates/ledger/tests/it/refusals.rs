//! One refusal by each rule, for the tests that compare docs/protocol.md with the code.

use alloc::{vec, vec::Vec};

use ledger::{
    Amount, BlockHash, CompactTarget, FileHash, Height, MerkleRoot, Outcome, PublicKey, RuleError,
    SealError, Target, TxId,
};

const KEY: PublicKey = PublicKey::from_bytes([1; 32]);
const ID: TxId = TxId::from_bytes([2; 32]);

/// A refusal by each rule for headers and bodies.
fn of_blocks() -> Vec<RuleError> {
    let target = Target::of_difficulty(2);
    let bits = CompactTarget(0x1d00_ffff);
    let root = MerkleRoot::ZERO;
    vec![
        RuleError::BadVersion { least: 1, found: 0 },
        RuleError::TimeNotAfterParent {
            parent: 2,
            found: 1,
        },
        RuleError::TimeNotAfterMedian {
            median: 2,
            found: 1,
        },
        RuleError::TimeTooFarAhead {
            latest: 1,
            found: 2,
            ahead_s: 15,
        },
        RuleError::BadBits {
            expected: bits,
            found: CompactTarget(0),
        },
        RuleError::HashAboveTarget {
            hash: BlockHash::ZERO,
            target,
        },
        RuleError::BlockTooLarge { bytes: 2, limit: 1 },
        RuleError::MissingCoinbase { transactions: 0 },
        RuleError::ExtraCoinbase { position: 1 },
        RuleError::BadCoinbaseHeight {
            expected: Height(1),
            found: Height(2),
        },
        RuleError::CoinbaseMessageTooLong { bytes: 2, limit: 1 },
        RuleError::DuplicatedTail { root },
        RuleError::BadMerkleRoot {
            expected: root,
            found: root,
        },
    ]
}

/// A refusal by each rule for transactions alone.
fn of_transactions() -> Vec<RuleError> {
    let (bytes, limit) = (2, 1);
    vec![
        RuleError::TransactionTooLarge { bytes, limit },
        RuleError::ZeroAmount,
        RuleError::PaymentToSelf { address: KEY },
        RuleError::MemoTooLong { bytes, limit },
        RuleError::PostEmpty,
        RuleError::PostTooLong { bytes, limit },
        RuleError::NameEmpty,
        RuleError::NameTooLong {
            characters: 2,
            limit,
        },
        RuleError::NameBadCharacter {
            character: '/',
            position: 1,
        },
        RuleError::NameLooksLikeAddress {
            name: "chalk1".into(),
        },
        RuleError::FileNameEmpty,
        RuleError::FileNameTooLong { bytes, limit },
        RuleError::OfferTitleEmpty,
        RuleError::OfferTitleTooLong { bytes, limit },
        RuleError::NotOneLine {
            character: '\n',
            position: 1,
        },
        RuleError::OfferTextTooLong { bytes, limit },
        RuleError::OfferPriceZero,
        RuleError::OfferStockOutOfRange { most: 1, found: 2 },
        RuleError::OrderQuantityZero,
        RuleError::BadSignature {
            txid: ID,
            from: KEY,
        },
    ]
}

/// A refusal by each rule of the state.
fn of_the_state() -> Vec<RuleError> {
    let money = Amount::ZERO;
    vec![
        RuleError::BadSequence {
            expected: 1,
            found: 2,
        },
        RuleError::BalanceTooLow {
            balance: money,
            needed: money,
        },
        RuleError::NameTaken {
            name: "ada".into(),
            owner: KEY,
        },
        RuleError::TooManyNames { found: 8, limit: 8 },
        RuleError::AlreadyStamped {
            file: FileHash::from_bytes([3; 32]),
            txid: ID,
            height: Height(1),
        },
        RuleError::TooManyOffers {
            found: 32,
            limit: 32,
        },
        RuleError::UnknownOffer { offer: ID },
        RuleError::NotYourOffer {
            seller: KEY,
            by: KEY,
        },
        RuleError::OrderOfOwnOffer { offer: ID },
        RuleError::OrderPriceDiffers {
            expected: money,
            found: money,
        },
        RuleError::StockTooLow {
            stock: 1,
            quantity: 2,
        },
        RuleError::UnknownOrder { order: ID },
        RuleError::SettleNotAllowed {
            by: KEY,
            outcome: Outcome::Refund,
            height: Height(1),
            timeout: Height(41),
        },
        RuleError::BadReward {
            expected: money,
            found: money,
        },
        RuleError::BadFees {
            expected: money,
            found: money,
        },
    ]
}

/// A refusal by each rule for seals.
fn of_seals() -> Vec<RuleError> {
    let bits = CompactTarget(0x207f_ffff);
    let refusals = [
        SealError::TooSoonAfterParent {
            earliest: 2,
            found: 1,
        },
        SealError::MissingSeal,
        SealError::UnaskedSeal,
        SealError::BadSeal { by: KEY },
        SealError::NotASigner { by: KEY },
        SealError::SignedRecently {
            by: KEY,
            at: Height(1),
            next: Height(3),
        },
        SealError::WrongTurn {
            by: KEY,
            expected: bits,
            found: bits,
        },
    ];
    let mut all: Vec<RuleError> = refusals.into_iter().map(RuleError::from).collect();
    all.push(RuleError::NotAMember { from: KEY });
    all
}

/// A refusal by each rule of the chain.
pub(crate) fn one_by_each_rule() -> Vec<RuleError> {
    [of_blocks(), of_transactions(), of_the_state(), of_seals()].concat()
}
