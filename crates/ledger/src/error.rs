//! The rules' refusals: one variant a rule, with the values it compared.

use alloc::string::String;

use crate::{
    amount::{Amount, Height},
    hash::{BlockHash, MerkleRoot, TxId},
    key::PublicKey,
    market::Outcome,
    stamp::FileHash,
    target::{CompactTarget, Target},
};

mod details;
mod seal;

pub use seal::SealError;

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
    /// A block is not later than half of the blocks before it.
    #[error(
        "the block's time {found} is not after {median}, the median of the eleven blocks before it"
    )]
    TimeNotAfterMedian {
        /// The median time past, Unix seconds.
        median: u32,
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
    /// A rule for blocks that approved signers seal.
    #[error(transparent)]
    Seal(#[from] SealError),
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
    /// A file without a name.
    #[error("a stamped file has a name; this one is blank")]
    FileNameEmpty,
    /// The file's name is too long.
    #[error("a file's name has at most {limit} bytes, this one {bytes}")]
    FileNameTooLong {
        /// Its length.
        bytes: usize,
        /// The limit.
        limit: u32,
    },
    /// An offer without a title.
    #[error("an offer says in its title what is sold; this one is blank")]
    OfferTitleEmpty,
    /// The offer's title is too long.
    #[error("an offer's title has at most {limit} bytes, this one {bytes}")]
    OfferTitleTooLong {
        /// Its length.
        bytes: usize,
        /// The limit.
        limit: u32,
    },
    /// A title or a file's name is more than plain characters in one line.
    #[error(
        "a title and a file's name are one line of plain characters; character {position} is {character:?}"
    )]
    NotOneLine {
        /// The control character.
        character: char,
        /// Where, counted from 1.
        position: usize,
    },
    /// The offer's text is too long.
    #[error("an offer's text has at most {limit} bytes, this one {bytes}")]
    OfferTextTooLong {
        /// Its length.
        bytes: usize,
        /// The limit.
        limit: u32,
    },
    /// An offer of something for nothing: an order of it would hold nothing.
    #[error("an offer's price is at least 0.01")]
    OfferPriceZero,
    /// An offer of no pieces, or of too many.
    #[error("an offer has 1 to {most} pieces, this one {found}")]
    OfferStockOutOfRange {
        /// Most there may be.
        most: u32,
        /// What it says.
        found: u32,
    },
    /// An order of no pieces.
    #[error("an order is for one piece at least")]
    OrderQuantityZero,
    /// The signature is not the account's.
    #[error("the signature of transaction {txid} is not by {from}, or was made for another room")]
    BadSignature {
        /// The transaction.
        txid: TxId,
        /// Whose it should be.
        from: PublicKey,
    },
    /// The account is none of the room's members.
    #[error("{from} is no member of this room; its signers admit members by their votes")]
    NotAMember {
        /// The account.
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
    /// The account has stamped the file before.
    #[error(
        "this account has stamped the file {file} at height {height} already, in transaction {txid}"
    )]
    AlreadyStamped {
        /// The file's hash.
        file: FileHash,
        /// The transaction that stamped it.
        txid: TxId,
        /// Height of the block that holds it.
        height: Height,
    },
    /// The account has as many offers as it may have.
    #[error("an account has at most {limit} offers, and this one has {found}; withdraw one first")]
    TooManyOffers {
        /// Offers that stand.
        found: u32,
        /// Most that may stand.
        limit: u32,
    },
    /// No such offer stands.
    #[error("no offer {offer} stands: it was withdrawn, or never made")]
    UnknownOffer {
        /// The transaction that should have made it.
        offer: TxId,
    },
    /// Somebody else's offer can't be withdrawn.
    #[error("only {seller} can withdraw this offer, {by} can't")]
    NotYourOffer {
        /// Whose it is.
        seller: PublicKey,
        /// Who tried.
        by: PublicKey,
    },
    /// Who offers something can't order it.
    #[error("the offer {offer} is this account's own; an order is made by somebody else")]
    OrderOfOwnOffer {
        /// The offer.
        offer: TxId,
    },
    /// The order names another price than the offer.
    #[error("the offer's price is {expected}, the order says {found}")]
    OrderPriceDiffers {
        /// The offer's.
        expected: Amount,
        /// The order's.
        found: Amount,
    },
    /// Too few pieces are left.
    #[error("{stock} pieces are left of this offer, the order is for {quantity}")]
    StockTooLow {
        /// Pieces left.
        stock: u32,
        /// Pieces ordered.
        quantity: u32,
    },
    /// No such order is open.
    #[error("no order {order} is open: it is settled, or was never made")]
    UnknownOrder {
        /// The transaction that should have made it.
        order: TxId,
    },
    /// The account may not end the order so.
    #[error(
        "{by} may not {outcome} this order at height {height}: the buyer may release its money, the seller or the host may refund it, the host may release it, and from height {timeout} on anybody may refund it"
    )]
    SettleNotAllowed {
        /// Who tried.
        by: PublicKey,
        /// What was tried.
        outcome: Outcome,
        /// Height of the block that the settlement would be in.
        height: Height,
        /// First height at which anybody may refund.
        timeout: Height,
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
