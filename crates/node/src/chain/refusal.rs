//! Why a block is not taken.

use ledger::RuleError;

use super::tree::HeaderRefusal;

/// Why a block was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum BlockRefusal {
    /// It breaks a rule.
    Rule(RuleError),
    /// It, or an ancestor, is known to break one.
    KnownInvalid,
    /// The tree of headers is full.
    TreeFull,
}

impl From<RuleError> for BlockRefusal {
    fn from(rule: RuleError) -> Self {
        Self::Rule(rule)
    }
}

impl From<HeaderRefusal> for BlockRefusal {
    fn from(refusal: HeaderRefusal) -> Self {
        match refusal {
            HeaderRefusal::Rule(rule) => Self::Rule(rule),
            HeaderRefusal::TreeFull => Self::TreeFull,
            HeaderRefusal::InvalidParent | HeaderRefusal::UnknownParent => Self::KnownInvalid,
        }
    }
}
