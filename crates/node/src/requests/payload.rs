//! What a transaction does: from the API's words to the ledger's, and back.

use alloc::string::ToString;

use api::{ApiError, Family, Payload as ApiPayload};
use ledger::{Coinbase, FileHash, Outcome, Payload, RuleError, StampedFile, TxId};

use crate::{
    errors::{hash_error, rule_error},
    node::Node,
    requests::submit::parse_amount,
};

impl Node {
    /// What somebody wants done, as it will be signed.
    pub(super) fn payload_of(&self, payload: ApiPayload) -> Result<Payload, ApiError> {
        Ok(match payload {
            ApiPayload::Coinbase { .. } => {
                return Err(ApiError::new(
                    Family::Rule,
                    "coinbaseOutsideBlock",
                    "a coinbase is made by who finds a block; it can't be submitted",
                ));
            }
            ApiPayload::Transfer { to, amount, memo } => Payload::Transfer {
                to: self.resolve(&to)?,
                amount: parse_amount("amount", amount)?,
                memo,
            },
            ApiPayload::Post { text, reply_to } => Payload::Post {
                text,
                reply_to: reply_to
                    .map(|id| parse_id("the post that is answered", &id))
                    .transpose()?,
            },
            ApiPayload::ClaimName { name } => Payload::ClaimName {
                name: name.trim().to_string(),
            },
            ApiPayload::Stamp { name, hash, file } => Payload::Stamp {
                name: name.trim().to_string(),
                file: parse_file(hash.as_deref(), file.as_deref())?,
            },
            ApiPayload::Offer {
                title,
                text,
                price,
                stock,
            } => Payload::Offer {
                title: title.trim().to_string(),
                text: text.trim().to_string(),
                price: parse_amount("price", price)?,
                stock,
            },
            ApiPayload::WithdrawOffer { offer } => Payload::WithdrawOffer {
                offer: parse_id("the offer to withdraw", &offer)?,
            },
            ApiPayload::Order {
                offer,
                quantity,
                price,
            } => self.order_of(&offer, quantity, price)?,
            ApiPayload::Settle { order, outcome } => Payload::Settle {
                order: parse_id("the order to settle", &order)?,
                outcome: match outcome {
                    api::Outcome::Release => Outcome::Release,
                    api::Outcome::Refund => Outcome::Refund,
                },
            },
        })
    }

    /// An order at a price, or at the one that its offer asks.
    fn order_of(
        &self,
        offer: &str,
        quantity: u32,
        price: Option<u64>,
    ) -> Result<Payload, ApiError> {
        let offer = parse_id("the offer that is ordered", offer)?;
        let price = if let Some(price) = price {
            parse_amount("price", price)?
        } else {
            let view = self.pool.over(self.chain.state());
            let standing = view.offer(&offer).ok_or(RuleError::UnknownOffer { offer });
            standing.map_err(|rule| rule_error(&rule))?.price
        };
        Ok(Payload::Order {
            offer,
            quantity,
            price,
        })
    }
}

fn parse_id(what: &str, text: &str) -> Result<TxId, ApiError> {
    text.parse().map_err(|error| hash_error(what, error))
}

/// The file of a stamp by its hash, by itself, or by both where they fit.
fn parse_file(hash: Option<&str>, file: Option<&str>) -> Result<StampedFile, ApiError> {
    let hash: Option<FileHash> = hash
        .map(|text| {
            text.parse()
                .map_err(|error| hash_error("the hash of a file", error))
        })
        .transpose()?;
    let Some(file) = file else {
        return hash.map(StampedFile::Hash).ok_or_else(|| {
            ApiError::new(
                Family::Decode,
                "stampWithoutFile",
                "a stamp needs the file's hash, 64 hex digits, or the file itself as hex",
            )
        });
    };
    let bytes = hex::decode(file).map_err(|_| {
        ApiError::new(
            Family::Decode,
            "badFile",
            "a stamped file is given as hex: two digits of 0-9 and a-f for each byte",
        )
        .with("characters", file.chars().count())
    })?;
    let found = FileHash::of(&bytes);
    match hash {
        Some(expected) if expected != found => Err(ApiError::new(
            Family::Decode,
            "fileHashDiffers",
            "the hash is not the file's; leave the hash out, or look which file is meant",
        )
        .with("expected", found)
        .with("found", expected)),
        _ => Ok(StampedFile::Whole(bytes)),
    }
}

/// A reward, as the API shows it.
pub(super) fn view_coinbase(coinbase: &Coinbase) -> ApiPayload {
    ApiPayload::Coinbase {
        to: coinbase.to.to_string(),
        reward: coinbase.reward.hundredths(),
        fees: coinbase.fees.hundredths(),
        message: coinbase.message.clone(),
    }
}

/// What a transaction does, as the API shows it.
pub(super) fn view_payload(payload: &Payload) -> ApiPayload {
    match payload {
        Payload::Transfer { to, amount, memo } => ApiPayload::Transfer {
            to: to.to_string(),
            amount: amount.hundredths(),
            memo: memo.clone(),
        },
        Payload::Post { text, reply_to } => ApiPayload::Post {
            text: text.clone(),
            reply_to: reply_to.map(|id| id.to_string()),
        },
        Payload::ClaimName { name } => ApiPayload::ClaimName { name: name.clone() },
        Payload::Stamp { name, file } => ApiPayload::Stamp {
            name: name.clone(),
            hash: Some(file.hash().to_string()),
            file: match file {
                StampedFile::Hash(_) => None,
                StampedFile::Whole(bytes) => Some(hex::encode(bytes)),
            },
        },
        Payload::Offer {
            title,
            text,
            price,
            stock,
        } => ApiPayload::Offer {
            title: title.clone(),
            text: text.clone(),
            price: price.hundredths(),
            stock: *stock,
        },
        Payload::WithdrawOffer { offer } => ApiPayload::WithdrawOffer {
            offer: offer.to_string(),
        },
        Payload::Order {
            offer,
            quantity,
            price,
        } => ApiPayload::Order {
            offer: offer.to_string(),
            quantity: *quantity,
            price: Some(price.hundredths()),
        },
        Payload::Settle { order, outcome } => ApiPayload::Settle {
            order: order.to_string(),
            outcome: match outcome {
                Outcome::Release => api::Outcome::Release,
                Outcome::Refund => api::Outcome::Refund,
            },
        },
    }
}
