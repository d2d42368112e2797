//! The rules' refusals: one variant a rule, with the values it compared.

use alloc::{
    format,
    string::{String, ToString},
    vec,
    vec::Vec,
};

use crate::{
    amount::{Amount, Height},
    hash::{BlockHash, MerkleRoot, TxId},
    key::PublicKey,
    target::{CompactTarget, Target},
};

/// A rule of the chain said no. Every honest node says the same of the same bytes; but
/// [`RuleError::TimeTooFarAhead`] is asked of the node's own clock, and holds for now only.
///
/// The stable name of a rule is its variant's name in camel case: [`RuleError::rule`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, strum::IntoStaticStr)]
#[strum(serialize_all = "camelCase")]
pub enum RuleError {
    /// The version is below the first.
    #[error("a header's version is at least {least}, this one is {found}")]
    BadVersion {
        /// The least there may be.
        least: i32,
        /// What it is.
        found: i32,
    },
    /// A block is not later than its parent.
    #[error("the block's time {found} is not after its parent's {parent}")]
    TimeNotAfterParent {
        /// The parent's, Unix seconds.
        parent: u32,
        /// The block's, Unix seconds.
        found: u32,
    },
    /// A block comes from the future.
    #[error(
        "the block's time {found} is past {latest}: it lies more than {ahead_s} s ahead of this node's clock"
    )]
    TimeTooFarAhead {
        /// The latest it may be, Unix seconds.
        latest: u64,
        /// The block's, Unix seconds.
        found: u32,
        /// How far ahead a block may be, in seconds.
        ahead_s: u64,
    },
    /// The target is not the one that the difficulty rule gives.
    #[error("the block's bits are {found}, the difficulty rule gives {expected}")]
    BadBits {
        /// What the rule gives.
        expected: CompactTarget,
        /// What the header says.
        found: CompactTarget,
    },
    /// The proof of work is missing.
    #[error("the block's hash {hash} is above its target {target}")]
    HashAboveTarget {
        /// The header's hash.
        hash: BlockHash,
        /// Its target.
        target: Target,
    },
    /// The block is too large.
    #[error("a block has at most {limit} bytes, this one {bytes}")]
    BlockTooLarge {
        /// Its size.
        bytes: usize,
        /// The room's limit.
        limit: u32,
    },
    /// The first transaction is no coinbase, or there is none.
    #[error(
        "a block's first transaction is its coinbase; this block of {transactions} has none there"
    )]
    MissingCoinbase {
        /// Transactions in the block.
        transactions: usize,
    },
    /// There is a second coinbase.
    #[error("a block has one coinbase, this one has another at position {position}")]
    ExtraCoinbase {
        /// Where, the first transaction being 0.
        position: usize,
    },
    /// The coinbase was made for another height.
    #[error("the coinbase says height {found}, the block has height {expected}")]
    BadCoinbaseHeight {
        /// The block's.
        expected: Height,
        /// The coinbase's.
        found: Height,
    },
    /// The coinbase's message is too long.
    #[error("a coinbase's message has at most {limit} bytes, this one {bytes}")]
    CoinbaseMessageTooLong {
        /// Its length.
        bytes: usize,
        /// The limit.
        limit: u32,
    },
    /// Sibling nodes of the Merkle tree are equal (CVE-2012-2459).
    #[error(
        "the block's list of transactions repeats its tail, so that its merkle root stands for two lists"
    )]
    DuplicatedTail {
        /// The ambiguous root.
        root: MerkleRoot,
    },
    /// The header commits to other transactions.
    #[error("the header's merkle root is {found}, the transactions give {expected}")]
    BadMerkleRoot {
        /// Of the transactions.
        expected: MerkleRoot,
        /// The header's.
        found: MerkleRoot,
    },
    /// The transaction is too large.
    #[error("a transaction has at most {limit} bytes, this one {bytes}")]
    TransactionTooLarge {
        /// Its size.
        bytes: usize,
        /// The room's limit.
        limit: u32,
    },
    /// A transfer of nothing.
    #[error("a payment is at least 0.01")]
    ZeroAmount,
    /// A transfer to the account that pays.
    #[error("a payment goes to somebody else; {address} would pay itself")]
    PaymentToSelf {
        /// The account.
        address: PublicKey,
    },
    /// The memo is too long.
    #[error("a memo has at most {limit} bytes, this one {bytes}")]
    MemoTooLong {
        /// Its length.
        bytes: usize,
        /// The limit.
        limit: u32,
    },
    /// A post without text.
    #[error("a post says something; this one is empty")]
    PostEmpty,
    /// The post is too long.
    #[error("a post has at most {limit} bytes, this one {bytes}")]
    PostTooLong {
        /// Its length.
        bytes: usize,
        /// The room's limit.
        limit: u32,
    },
    /// A name without characters.
    #[error("a name has at least one character")]
    NameEmpty,
    /// The name is too long.
    #[error("a name has at most {limit} characters, this one {characters}")]
    NameTooLong {
        /// Its length.
        characters: usize,
        /// The room's limit.
        limit: u32,
    },
    /// The name has a character that may not stand there.
    #[error(
        "a name has letters and digits, and single spaces, dots, dashes or underscores between them; character {position} is {character:?}"
    )]
    NameBadCharacter {
        /// The character.
        character: char,
        /// Where, counted from 1.
        position: usize,
    },
    /// The name begins like an address.
    #[error("a name must not begin like an address, as {name:?} does")]
    NameLooksLikeAddress {
        /// The name.
        name: String,
    },
    /// The signature is not the account's.
    #[error("the signature of transaction {txid} is not by {from}, or was made for another room")]
    BadSignature {
        /// The transaction.
        txid: TxId,
        /// Whose it should be.
        from: PublicKey,
    },
    /// The account's next transaction has another number.
    #[error("the account's next sequence number is {expected}, the transaction has {found}")]
    BadSequence {
        /// The account's next.
        expected: u64,
        /// The transaction's.
        found: u64,
    },
    /// The account has too little.
    #[error("the account has {balance}, the transaction needs {needed}")]
    BalanceTooLow {
        /// What it has.
        balance: Amount,
        /// What it would take, fee included; [`Amount::MAX`] if it is past that.
        needed: Amount,
    },
    /// Somebody else has the name.
    #[error("the name {name:?} is taken by {owner}; choose another")]
    NameTaken {
        /// The name as its owner writes it.
        name: String,
        /// Its owner.
        owner: PublicKey,
    },
    /// The account has as many names as it may have.
    #[error("an account has at most {limit} names, and this one has {found}")]
    TooManyNames {
        /// Names it has.
        found: usize,
        /// Most it may have.
        limit: usize,
    },
    /// The coinbase pays another reward than the room's.
    #[error("the reward at this height is {expected}, the coinbase takes {found}")]
    BadReward {
        /// The room's.
        expected: Amount,
        /// The coinbase's.
        found: Amount,
    },
    /// The coinbase pays other fees than the transactions give.
    #[error("the block's transactions give {expected} in fees, the coinbase takes {found}")]
    BadFees {
        /// Of the transactions.
        expected: Amount,
        /// The coinbase's.
        found: Amount,
    },
}

impl RuleError {
    /// The rule's stable name.
    pub fn rule(&self) -> &'static str {
        self.into()
    }

    /// The values compared, by name. Amounts are in 1/100 coin.
    pub fn details(&self) -> Vec<(&'static str, String)> {
        fn pair(
            first: &'static str,
            left: &dyn ToString,
            second: &'static str,
            right: &dyn ToString,
        ) -> Vec<(&'static str, String)> {
            vec![(first, left.to_string()), (second, right.to_string())]
        }
        match self {
            Self::BadVersion { least, found } => pair("least", least, "found", found),
            Self::TimeNotAfterParent { parent, found } => pair("parent", parent, "found", found),
            Self::TimeTooFarAhead { latest, found, .. } => pair("latest", latest, "found", found),
            Self::BadBits { expected, found } => pair("expected", expected, "found", found),
            Self::HashAboveTarget { hash, target } => pair("hash", hash, "target", target),
            Self::BlockTooLarge { bytes, limit }
            | Self::CoinbaseMessageTooLong { bytes, limit }
            | Self::TransactionTooLarge { bytes, limit }
            | Self::MemoTooLong { bytes, limit }
            | Self::PostTooLong { bytes, limit } => pair("bytes", bytes, "limit", limit),
            Self::MissingCoinbase { transactions } => {
                vec![("transactions", transactions.to_string())]
            }
            Self::ExtraCoinbase { position } => vec![("position", position.to_string())],
            Self::BadCoinbaseHeight { expected, found } => {
                pair("expected", expected, "found", found)
            }
            Self::DuplicatedTail { root } => vec![("root", root.to_string())],
            Self::BadMerkleRoot { expected, found } => pair("expected", expected, "found", found),
            Self::ZeroAmount | Self::PostEmpty | Self::NameEmpty => Vec::new(),
            Self::PaymentToSelf { address } => vec![("address", address.to_string())],
            Self::NameTooLong { characters, limit } => {
                pair("characters", characters, "limit", limit)
            }
            Self::NameBadCharacter {
                character,
                position,
            } => pair("character", &format!("{character:?}"), "position", position),
            Self::NameLooksLikeAddress { name } => vec![("name", name.clone())],
            Self::BadSignature { txid, from } => pair("txid", txid, "from", from),
            Self::BadSequence { expected, found } => pair("expected", expected, "found", found),
            Self::BalanceTooLow { balance, needed } => pair(
                "balance",
                &balance.hundredths(),
                "needed",
                &needed.hundredths(),
            ),
            Self::NameTaken { name, owner } => pair("name", name, "owner", owner),
            Self::TooManyNames { found, limit } => pair("found", found, "limit", limit),
            Self::BadReward { expected, found } | Self::BadFees { expected, found } => pair(
                "expected",
                &expected.hundredths(),
                "found",
                &found.hundredths(),
            ),
        }
    }
}
