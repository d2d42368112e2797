//! Names of the rules, and the values that each refusal compared.

use alloc::{
    format,
    string::{String, ToString},
    vec,
    vec::Vec,
};

use super::RuleError;

/// Two values with their names.
fn pair(
    first: &'static str,
    left: &dyn ToString,
    second: &'static str,
    right: &dyn ToString,
) -> Vec<(&'static str, String)> {
    vec![(first, left.to_string()), (second, right.to_string())]
}

impl RuleError {
    /// The rule's stable name.
    pub fn rule(&self) -> &'static str {
        match self {
            Self::Seal(refusal) => refusal.into(),
            _ => self.into(),
        }
    }

    /// The values compared, by name. Amounts are in 1/100 coin.
    #[expect(clippy::too_many_lines, reason = "a table")]
    pub fn details(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::BadVersion { least, found } => pair("least", least, "found", found),
            Self::TimeNotAfterParent { parent, found } => pair("parent", parent, "found", found),
            Self::TimeNotAfterMedian { median, found } => pair("median", median, "found", found),
            Self::TimeTooFarAhead { latest, found, .. } => pair("latest", latest, "found", found),
            Self::Seal(refusal) => refusal.details(),
            Self::NotAMember { from } => vec![("from", from.to_string())],
            Self::BadBits { expected, found } => pair("expected", expected, "found", found),
            Self::HashAboveTarget { hash, target } => pair("hash", hash, "target", target),
            Self::BlockTooLarge { bytes, limit }
            | Self::CoinbaseMessageTooLong { bytes, limit }
            | Self::TransactionTooLarge { bytes, limit }
            | Self::MemoTooLong { bytes, limit }
            | Self::PostTooLong { bytes, limit }
            | Self::FileNameTooLong { bytes, limit }
            | Self::OfferTitleTooLong { bytes, limit }
            | Self::OfferTextTooLong { bytes, limit } => pair("bytes", bytes, "limit", limit),
            Self::MissingCoinbase { transactions } => {
                vec![("transactions", transactions.to_string())]
            }
            Self::ExtraCoinbase { position } => vec![("position", position.to_string())],
            Self::BadCoinbaseHeight { expected, found } => {
                pair("expected", expected, "found", found)
            }
            Self::DuplicatedTail { root } => vec![("root", root.to_string())],
            Self::BadMerkleRoot { expected, found } => pair("expected", expected, "found", found),
            Self::ZeroAmount
            | Self::PostEmpty
            | Self::NameEmpty
            | Self::FileNameEmpty
            | Self::OfferTitleEmpty
            | Self::OfferPriceZero
            | Self::OrderQuantityZero => Vec::new(),
            Self::PaymentToSelf { address } => vec![("address", address.to_string())],
            Self::NameTooLong { characters, limit } => {
                pair("characters", characters, "limit", limit)
            }
            Self::NameBadCharacter {
                character,
                position,
            }
            | Self::NotOneLine {
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
            Self::OfferStockOutOfRange { most, found } => pair("most", most, "found", found),
            Self::AlreadyStamped { file, txid, height } => {
                let mut details = pair("file", file, "txid", txid);
                details.push(("height", height.to_string()));
                details
            }
            Self::TooManyOffers { found, limit } => pair("found", found, "limit", limit),
            Self::UnknownOffer { offer } | Self::OrderOfOwnOffer { offer } => {
                vec![("offer", offer.to_string())]
            }
            Self::NotYourOffer { seller, by } => pair("seller", seller, "by", by),
            Self::StockTooLow { stock, quantity } => pair("stock", stock, "quantity", quantity),
            Self::UnknownOrder { order } => vec![("order", order.to_string())],
            Self::SettleNotAllowed {
                by,
                outcome,
                height,
                timeout,
            } => {
                let mut details = pair("by", by, "outcome", outcome);
                details.extend(pair("height", height, "timeout", timeout));
                details
            }
            Self::BadReward { expected, found }
            | Self::BadFees { expected, found }
            | Self::OrderPriceDiffers { expected, found } => pair(
                "expected",
                &expected.hundredths(),
                "found",
                &found.hundredths(),
            ),
        }
    }
}
