//! The rules of the chain, one named function each, in the order in which they are asked.
//!
//! Four lists follow each other on a block's way: [`HEADER_RULES`] when only the header is known,
//! [`BLOCK_RULES`] and [`TRANSACTION_RULES`] when the body has come, and the state's ([`SEAL_RULES`] first,
//! [`STATE_RULES`] for each transaction, [`COINBASE_RULES`] at last) when it is connected.

mod block;
mod header;
mod market;
mod seal;
mod state;
mod transaction;

pub use block::{BLOCK_RULES, BlockSubject, BodyRules};
pub use header::{HEADER_RULES, HeaderSubject, LEAST_VERSION, seconds_ahead};
pub use seal::{SEAL_RULES, SealSubject, SignerRules};
pub use state::{COINBASE_RULES, CoinbaseSubject, NAMES_PER_ACCOUNT, STATE_RULES, StateSubject};
pub use transaction::{TRANSACTION_RULES, TransactionSubject};

use crate::error::RuleError;

/// Rules that ask something only in a room of approved signers, or only of seals.
pub const OF_SEALS: [&str; 8] = [
    "tooSoonAfterParent",
    "missingSeal",
    "unaskedSeal",
    "badSeal",
    "notASigner",
    "signedRecently",
    "wrongTurn",
    "notAMember",
];

/// What a list of rules looks at.
pub trait Looks {
    /// What the functions get.
    type At<'a>;
}

/// One rule.
pub struct Rule<S: Looks> {
    /// Its stable name: that of the [`RuleError`] it gives.
    pub name: &'static str,
    /// What it asks.
    pub check: fn(&S::At<'_>) -> Result<(), RuleError>,
}

/// Asks the rules in order.
///
/// # Errors
/// The first refusal.
pub fn check_all<S: Looks>(rules: &[Rule<S>], subject: &S::At<'_>) -> Result<(), RuleError> {
    rules.iter().try_for_each(|rule| (rule.check)(subject))
}

/// Refuses unless a condition holds.
pub(crate) fn ensure(holds: bool, refusal: impl FnOnce() -> RuleError) -> Result<(), RuleError> {
    if holds { Ok(()) } else { Err(refusal()) }
}

#[cfg(test)]
mod tests;
