//! Why a transaction does not wait.

use ledger::{Amount, CheckedTransaction, RuleError, TxId};

use super::{Arrival, Claim};
use crate::io::UnixMillis;

/// Why a transaction was not taken into the pool, or does not wait there any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PoolRefusal {
    /// It breaks a rule of the state.
    Rule(RuleError),
    /// The pool is full, by transactions or bytes, and it does not pay enough to push something out.
    Full {
        transactions: usize,
        bytes: usize,
        /// The least fee that would, if any would.
        needed: Option<Amount>,
    },
    /// The account has as many waiting as it may have.
    AccountFull { waiting: usize },
    /// Another transaction of its account has its number, and it does not pay a tenth more.
    ReplacementFeeTooLow {
        rival: TxId,
        fee: Amount,
        needed: Amount,
    },
    /// Another one that pays more took its number.
    Replaced { by: TxId },
    /// The pool was full, and another one paid more per byte.
    Displaced { by: TxId },
    /// No block took it in time.
    Expired { waited_ms: u64 },
}

/// A transaction that waited, or was to wait, and does not fit any more.
#[derive(Clone, Debug)]
pub(crate) struct Refused {
    pub(crate) transaction: CheckedTransaction,
    pub(crate) received: UnixMillis,
    pub(crate) claim: Claim,
    pub(crate) refusal: PoolRefusal,
}

impl Refused {
    pub(super) fn new(arrival: Arrival, refusal: PoolRefusal) -> Self {
        let Arrival {
            transaction,
            received,
            claim,
        } = arrival;
        Self {
            transaction,
            received,
            claim,
            refusal,
        }
    }
}
