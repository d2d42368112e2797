//! What a peer can do wrong, and how much is held against it.

use alloc::{format, string::ToString};

use api::{ApiError, Family};
use ledger::{BlockHash, RuleError};

use crate::{
    bugs::Bug,
    chain::HeaderRefusal,
    errors::rule_error,
    message::{MessageError, PROTOCOL_VERSION},
    peers::PENALTY_LIMIT,
};

/// Something that a peer did wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Offence {
    /// Its bytes are no message.
    Message(MessageError),
    /// It is in another room.
    OtherRoom {
        expected: BlockHash,
        found: BlockHash,
    },
    /// It speaks another version of the messages.
    OtherVersion { found: u16 },
    /// A header of it breaks a rule.
    Header(HeaderRefusal),
    /// Its headers don't follow each other.
    BrokenHeaderChain,
    /// A block that it was asked for breaks a rule.
    Block(RuleError),
    /// A block that it says to have found breaks a rule.
    NewBlock(RuleError),
    /// A transaction of it breaks a rule that does not depend on the state.
    Transaction(RuleError),
    /// It did not answer in time.
    Stalled,
    /// It claimed more work than its headers have.
    ClaimedTooMuch,
}

impl Offence {
    /// How much is held against the peer; at [`crate::peers::PENALTY_LIMIT`] it is cut off.
    ///
    /// What an honest peer can run into costs nothing or little: a clock that differs, a slow
    /// line, a branch that was left meanwhile.
    pub(crate) fn penalty(&self) -> u32 {
        match self {
            Self::OtherRoom { .. } | Self::OtherVersion { .. } => PENALTY_LIMIT,
            Self::Message(_) | Self::BrokenHeaderChain => 25,
            Self::Header(refusal) => match refusal {
                HeaderRefusal::Rule(rule) => rule_penalty(rule),
                HeaderRefusal::InvalidParent => 50,
                HeaderRefusal::UnknownParent | HeaderRefusal::TreeFull => 0,
            },
            Self::Block(rule) | Self::Transaction(rule) => rule_penalty(rule),
            // Who finds a block has connected it.
            Self::NewBlock(RuleError::TimeTooFarAhead { .. }) if !Bug::PunishesClocks.is_on() => 0,
            Self::NewBlock(_) => 50,
            Self::Stalled => 5,
            Self::ClaimedTooMuch => 10,
        }
    }

    /// Where the penalty for it ends. Who is slow is asked last, and never cut off for that alone: the
    /// line may be at fault, and there may be nobody else to ask.
    pub(crate) fn most_penalty(&self) -> u32 {
        match self {
            Self::Stalled if !Bug::CutsOffTheSlow.is_on() => PENALTY_LIMIT / 2,
            _ => u32::MAX,
        }
    }

    /// Whether a person should hear of it: what is held against the peer, and what may come of this
    /// node's own clock.
    pub(crate) fn is_worth_telling(&self) -> bool {
        let of_clock = matches!(
            self,
            Self::Header(HeaderRefusal::Rule(RuleError::TimeTooFarAhead { .. }))
                | Self::Block(RuleError::TimeTooFarAhead { .. })
                | Self::NewBlock(RuleError::TimeTooFarAhead { .. })
        );
        self.penalty() > 0 || of_clock
    }

    /// As a refusal for people and programs.
    pub(crate) fn to_error(&self) -> ApiError {
        match self {
            Self::Message(error) => ApiError::new(Family::Decode, error.into(), error.to_string()),
            Self::OtherRoom { expected, found } => ApiError::new(
                Family::Transport,
                "otherRoom",
                "a peer is in another room; it is not heard",
            )
            .with("expected", expected)
            .with("found", found),
            Self::OtherVersion { found } => ApiError::new(
                Family::Transport,
                "otherVersion",
                format!(
                    "a peer speaks version {found} of the protocol, this node {PROTOCOL_VERSION}; the older of the two pages is to be loaded anew"
                ),
            )
            .with("expected", PROTOCOL_VERSION)
            .with("found", found),
            Self::Header(HeaderRefusal::Rule(rule))
            | Self::Block(rule)
            | Self::NewBlock(rule)
            | Self::Transaction(rule) => rule_error(rule),
            Self::Header(HeaderRefusal::InvalidParent) => ApiError::new(
                Family::Rule,
                "invalidParent",
                "a header builds on a block that broke a rule",
            ),
            Self::Header(HeaderRefusal::UnknownParent) | Self::BrokenHeaderChain => ApiError::new(
                Family::Transport,
                "brokenHeaderChain",
                "a peer's headers do not follow each other",
            ),
            Self::Header(HeaderRefusal::TreeFull) => ApiError::new(
                Family::Policy,
                "treeFull",
                "this node keeps as many headers as it may",
            ),
            Self::Stalled => ApiError::new(
                Family::Transport,
                "peerStalled",
                "a peer did not answer in time; another one is asked",
            ),
            Self::ClaimedTooMuch => ApiError::new(
                Family::Transport,
                "claimedTooMuch",
                "a peer claimed more work than its headers have",
            ),
        }
    }
}

/// How bad it is to send something that breaks this rule.
fn rule_penalty(rule: &RuleError) -> u32 {
    match rule {
        // Clocks differ, and what waits in a pool was fine where it was sent.
        RuleError::TimeTooFarAhead { .. }
        | RuleError::NotAMember { .. }
        | RuleError::BadSequence { .. }
        | RuleError::BalanceTooLow { .. }
        | RuleError::NameTaken { .. }
        | RuleError::TooManyNames { .. }
        | RuleError::AlreadyStamped { .. }
        | RuleError::TooManyOffers { .. }
        | RuleError::UnknownOffer { .. }
        | RuleError::StockTooLow { .. }
        | RuleError::UnknownOrder { .. }
        | RuleError::SettleNotAllowed { .. } => 0,
        // No node that follows the rules makes or passes on any of these.
        RuleError::BadVersion { .. }
        | RuleError::TimeNotAfterParent { .. }
        | RuleError::TimeNotAfterMedian { .. }
        | RuleError::Seal(_)
        | RuleError::BadBits { .. }
        | RuleError::HashAboveTarget { .. }
        | RuleError::BlockTooLarge { .. }
        | RuleError::MissingCoinbase { .. }
        | RuleError::ExtraCoinbase { .. }
        | RuleError::BadCoinbaseHeight { .. }
        | RuleError::CoinbaseMessageTooLong { .. }
        | RuleError::DuplicatedTail { .. }
        | RuleError::BadMerkleRoot { .. }
        | RuleError::TransactionTooLarge { .. }
        | RuleError::ZeroAmount
        | RuleError::PaymentToSelf { .. }
        | RuleError::MemoTooLong { .. }
        | RuleError::PostEmpty
        | RuleError::PostTooLong { .. }
        | RuleError::NameEmpty
        | RuleError::NameTooLong { .. }
        | RuleError::NameBadCharacter { .. }
        | RuleError::NameLooksLikeAddress { .. }
        | RuleError::FileNameEmpty
        | RuleError::FileNameTooLong { .. }
        | RuleError::OfferTitleEmpty
        | RuleError::OfferTitleTooLong { .. }
        | RuleError::NotOneLine { .. }
        | RuleError::OfferTextTooLong { .. }
        | RuleError::OfferPriceZero
        | RuleError::OfferStockOutOfRange { .. }
        | RuleError::OrderQuantityZero
        | RuleError::NotYourOffer { .. }
        | RuleError::OrderOfOwnOffer { .. }
        | RuleError::OrderPriceDiffers { .. }
        | RuleError::BadSignature { .. }
        | RuleError::BadReward { .. }
        | RuleError::BadFees { .. } => 50,
    }
}
