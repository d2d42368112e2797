//! The refusals of the rules for blocks that approved signers seal.

use alloc::{
    string::{String, ToString},
    vec,
    vec::Vec,
};

use crate::{amount::Height, key::PublicKey, target::CompactTarget};

/// A rule for sealed blocks said no. Its stable name is the variant's in camel case.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, strum::IntoStaticStr)]
#[strum(serialize_all = "camelCase")]
pub enum SealError {
    /// A sealed block comes before a period has passed since its parent.
    #[error("the block's time {found} is before {earliest}, a period past its parent's")]
    TooSoonAfterParent {
        /// The earliest it may be, Unix seconds.
        earliest: u64,
        /// The block's, Unix seconds.
        found: u32,
    },
    /// Nobody sealed the block, in a room of approved signers.
    #[error(
        "blocks of this room are sealed by approved signers; this block's coinbase has no seal"
    )]
    MissingSeal,
    /// The coinbase is sealed, where blocks are found by work.
    #[error("blocks of this room are found by work; this block's coinbase has a seal")]
    UnaskedSeal,
    /// The seal is not of whom the coinbase pays.
    #[error("the block's seal is not by {by}, or was made for another block or room")]
    BadSeal {
        /// Whose it should be.
        by: PublicKey,
    },
    /// Whoever sealed the block may not.
    #[error("{by} is no approved signer at this block")]
    NotASigner {
        /// Who sealed it.
        by: PublicKey,
    },
    /// The signer sealed another of the newest blocks.
    #[error(
        "{by} sealed the block at height {at} and has to leave others the next ones, up to height {next}"
    )]
    SignedRecently {
        /// Who sealed it.
        by: PublicKey,
        /// Height of the other block.
        at: Height,
        /// Height at which it may seal again.
        next: Height,
    },
    /// The header claims another weight than the signer's turn gives.
    #[error("the block's bits are {found}, those of {by}'s turn are {expected}")]
    WrongTurn {
        /// Who sealed it.
        by: PublicKey,
        /// The bits of a block of this signer at this height.
        expected: CompactTarget,
        /// What the header says.
        found: CompactTarget,
    },
}

impl SealError {
    /// The values compared, by name.
    pub(super) fn details(&self) -> Vec<(&'static str, String)> {
        let signer = |by: &PublicKey| ("by", by.to_string());
        match self {
            Self::MissingSeal | Self::UnaskedSeal => Vec::new(),
            Self::TooSoonAfterParent { earliest, found } => vec![
                ("earliest", earliest.to_string()),
                ("found", found.to_string()),
            ],
            Self::BadSeal { by } | Self::NotASigner { by } => vec![signer(by)],
            Self::SignedRecently { by, at, next } => vec![
                signer(by),
                ("at", at.to_string()),
                ("next", next.to_string()),
            ],
            Self::WrongTurn {
                by,
                expected,
                found,
            } => vec![
                signer(by),
                ("expected", expected.to_string()),
                ("found", found.to_string()),
            ],
        }
    }
}
