//! Why a transaction does not wait.

use ledger::{CheckedTransaction, RuleError};

/// Why a transaction was not taken into the pool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PoolRefusal {
    /// It breaks a rule of the state.
    Rule(RuleError),
    /// The pool is full, by transactions or bytes.
    Full { transactions: usize, bytes: usize },
    /// The account has as many waiting as it may have.
    AccountFull { waiting: usize },
}

/// A transaction that waited, or was to wait, and does not fit any more.
#[derive(Clone, Debug)]
pub(crate) struct Refused {
    pub(crate) transaction: CheckedTransaction,
    pub(crate) refusal: PoolRefusal,
}
