//! The ledger's and the pool's refusals in the API's one shape.

use alloc::{format, string::ToString};

use api::{ApiError, Family};
use ledger::{AddressError, ParseHashError, RoomError, RuleError};

use crate::pool::{MAX_POOL_BYTES, MAX_POOL_PER_ACCOUNT, MAX_POOL_TRANSACTIONS, PoolRefusal};

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
        } => ApiError::new(
            Family::Policy,
            "poolFull",
            "too many transactions wait for a block; try again after the next one",
        )
        .with("transactions", transactions)
        .with("transactionLimit", MAX_POOL_TRANSACTIONS)
        .with("bytes", bytes)
        .with("byteLimit", MAX_POOL_BYTES),
        PoolRefusal::AccountFull { waiting } => ApiError::new(
            Family::Policy,
            "accountPoolFull",
            format!(
                "{waiting} transactions of this account wait for a block already; try again after the next one"
            ),
        )
        .with("waiting", waiting)
        .with("limit", MAX_POOL_PER_ACCOUNT),
    }
}

pub(crate) fn hash_error(what: &str, error: ParseHashError) -> ApiError {
    ApiError::new(Family::Decode, "badHash", format!("{what}: {error}"))
        .with("characters", error.length)
}

pub(crate) fn address_error(error: &AddressError) -> ApiError {
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
