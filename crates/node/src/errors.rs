//! The ledger's and the pool's refusals in the API's one shape.

use alloc::{format, string::ToString};

use api::{ApiError, Family};
use ledger::{AddressError, ParseHashError, RoomError, RuleError};

use crate::pool::{
    MAX_POOL_BYTES, MAX_POOL_PER_ACCOUNT, MAX_POOL_TRANSACTIONS, MAX_WAITING_MS, PoolRefusal,
};

/// A rule's refusal.
pub fn rule_error(rule: &RuleError) -> ApiError {
    rule.details().into_iter().fold(
        ApiError::new(Family::Rule, rule.rule(), rule.to_string()),
        |error, (name, value)| error.with(name, value),
    )
}

/// A room's refusal.
pub fn room_error(error: &RoomError) -> ApiError {
    let rule = match error {
        RoomError::LinkNotText | RoomError::LinkChecksum { .. } => "damagedLink",
        RoomError::Malformed { .. } => "malformedRoom",
        RoomError::BadName { .. } => "roomName",
        RoomError::OutOfRange { .. } => "roomNumber",
        RoomError::NotAscending { .. } => "roomKeys",
        RoomError::BadTarget(_) | RoomError::StartsTooEasy { .. } => "roomTarget",
        RoomError::TooMuchMoney { .. } => "tooMuchMoney",
        RoomError::NoProofOfWork { .. } => "genesisProofOfWork",
    };
    ApiError::new(Family::Decode, rule, error.to_string())
}

pub(crate) fn pool_error(refusal: &PoolRefusal) -> ApiError {
    match refusal {
        PoolRefusal::Rule(rule) => rule_error(rule),
        PoolRefusal::Full {
            transactions,
            bytes,
            needed,
        } => {
            let error = ApiError::new(
                Family::Policy,
                "poolFull",
                match needed {
                    Some(needed) => format!("too many transactions wait for a block; try again after the next one, or pay a fee of at least {needed}"),
                    None => "too many transactions wait for a block; try again after the next one".to_string(),
                },
            )
            .with("transactions", transactions)
            .with("transactionLimit", MAX_POOL_TRANSACTIONS)
            .with("bytes", bytes)
            .with("byteLimit", MAX_POOL_BYTES);
            match needed {
                Some(needed) => error.with("feeNeeded", needed.hundredths()),
                None => error,
            }
        }
        PoolRefusal::AccountFull { waiting } => ApiError::new(
            Family::Policy,
            "accountPoolFull",
            format!(
                "{waiting} transactions of this account wait for a block already; try again after the next one"
            ),
        )
        .with("waiting", waiting)
        .with("limit", MAX_POOL_PER_ACCOUNT),
        PoolRefusal::ReplacementFeeTooLow { rival, fee, needed } => ApiError::new(
            Family::Policy,
            "replacementFeeTooLow",
            format!(
                "another transaction of this account waits under the same number; to take its place a fee of at least {needed} is needed, a tenth more than it pays"
            ),
        )
        .with("rival", rival)
        .with("fee", fee.hundredths())
        .with("feeNeeded", needed.hundredths()),
        PoolRefusal::Replaced { by } => ApiError::new(
            Family::Policy,
            "replaced",
            "another transaction of the same account and number, with another fee, took this one's place",
        )
        .with("by", by),
        PoolRefusal::Displaced { by } => ApiError::new(
            Family::Policy,
            "displaced",
            "the pool is full, and a transaction that pays more for its bytes took this one's place; its author's node offers it again",
        )
        .with("by", by),
        PoolRefusal::Expired { waited_ms } => ApiError::new(
            Family::Policy,
            "expired",
            "no block took this transaction in time; its author's node offers it again",
        )
        .with("waitedMs", waited_ms)
        .with("limitMs", MAX_WAITING_MS),
    }
}

pub(crate) fn hash_error(what: &str, error: ParseHashError) -> ApiError {
    ApiError::new(Family::Decode, "badHash", format!("{what}: {error}"))
        .with("characters", error.length)
}

/// The refusal of what is no address.
pub fn address_error(error: &AddressError) -> ApiError {
    ApiError::new(Family::Decode, "badAddress", error.to_string())
}

pub(crate) fn not_found(what: &str, asked: &str) -> ApiError {
    ApiError::new(
        Family::Policy,
        "notFound",
        format!("this node knows no {what} {asked}"),
    )
    .with("asked", asked)
}
