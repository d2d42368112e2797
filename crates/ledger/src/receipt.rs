//! Receipts: proofs that a transaction stands in a block, for who has its header alone.

use alloc::{
    string::{String, ToString},
    vec,
    vec::Vec,
};

use borsh::{BorshDeserialize, BorshSerialize};

use crate::{
    block::Block,
    hash::{BlockHash, MerkleRoot, TxId},
    header::Header,
    merkle::{BranchError, branch_root, merkle_branch},
    target::{CompactTarget, Target},
    transaction::Transaction,
};

/// Most levels of a block's tree: its transactions are below 2¹⁰, for each has 69 bytes at least and
/// [`crate::BLOCK_BYTES`] bound them all.
pub const RECEIPT_LEVELS: usize = 10;

/// A transaction, and its way up to a header.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Receipt {
    /// The block's header.
    pub header: Header,
    /// All bytes of the transaction.
    pub transaction: Vec<u8>,
    /// Its position in the block; the coinbase has 0.
    pub position: u32,
    /// The nodes beside its way up, from the leaves on.
    pub branch: Vec<MerkleRoot>,
}

/// What a good receipt proves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proven {
    /// The transaction.
    pub transaction: Transaction,
    /// Its id.
    pub id: TxId,
    /// Hash of the block that holds it.
    pub block: BlockHash,
    /// The target that the block met: how hard it was to make this receipt up.
    pub target: Target,
}

/// Why a receipt proves nothing. The stable name is the variant's in camel case:
/// [`ReceiptError::rule`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, strum::IntoStaticStr)]
#[strum(serialize_all = "camelCase")]
pub enum ReceiptError {
    /// The bytes are not exactly one transaction. So no inner node of a tree passes for one: it has 64
    /// bytes, and no transaction has.
    #[error("these {bytes} bytes are no transaction")]
    NoTransaction {
        /// How many there are.
        bytes: usize,
    },
    /// The branch is longer than any block's.
    #[error("a block's tree has at most {limit} levels, this branch {levels}")]
    BranchTooLong {
        /// Its length.
        levels: usize,
        /// [`RECEIPT_LEVELS`].
        limit: usize,
    },
    /// The position does not fit the branch.
    #[error("a branch of {levels} levels has no position {position}")]
    PositionOutOfTree {
        /// The position.
        position: u32,
        /// Length of the branch.
        levels: usize,
    },
    /// A coinbase stands at the head of its block, and nothing else does.
    #[error(
        "a block has its coinbase at position 0 and nowhere else; this receipt says {position}"
    )]
    CoinbaseMisplaced {
        /// The position.
        position: u32,
    },
    /// The way leads over a node that only fills its level up (CVE-2012-2459): the block has no
    /// transaction at this position.
    #[error(
        "the block has no transaction at position {position}: at level {level} its node repeats the one before it"
    )]
    RepeatedNode {
        /// The position.
        position: u32,
        /// The level, the leaves' being 0.
        level: usize,
    },
    /// The way leads to another root than the header's.
    #[error("the header's merkle root is {found}, the transaction and its branch give {expected}")]
    BadMerkleRoot {
        /// Of the transaction and its branch.
        expected: MerkleRoot,
        /// The header's.
        found: MerkleRoot,
    },
    /// The header's bits are no target.
    #[error("the header's bits {found} are no target")]
    BadBits {
        /// The bits.
        found: CompactTarget,
    },
    /// The header proves no work.
    #[error("the header's hash {hash} is above its target {target}")]
    HashAboveTarget {
        /// Its hash.
        hash: BlockHash,
        /// Its target.
        target: Target,
    },
}

impl ReceiptError {
    /// The rule's stable name.
    pub fn rule(&self) -> &'static str {
        self.into()
    }

    /// The values compared, by name.
    pub fn details(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoTransaction { bytes } => vec![("bytes", bytes.to_string())],
            Self::BranchTooLong { levels, limit } => {
                vec![("levels", levels.to_string()), ("limit", limit.to_string())]
            }
            Self::PositionOutOfTree { position, levels } => vec![
                ("position", position.to_string()),
                ("levels", levels.to_string()),
            ],
            Self::CoinbaseMisplaced { position } => vec![("position", position.to_string())],
            Self::RepeatedNode { position, level } => vec![
                ("position", position.to_string()),
                ("level", level.to_string()),
            ],
            Self::BadMerkleRoot { expected, found } => vec![
                ("expected", expected.to_string()),
                ("found", found.to_string()),
            ],
            Self::BadBits { found } => vec![("found", found.to_string())],
            Self::HashAboveTarget { hash, target } => {
                vec![("hash", hash.to_string()), ("target", target.to_string())]
            }
        }
    }
}

impl Block {
    /// The receipt of the transaction at a position; none past the last.
    pub fn receipt(&self, position: u32) -> Option<Receipt> {
        let transaction = self.transactions.get(position as usize)?;
        Some(Receipt {
            header: self.header,
            transaction: transaction.to_bytes(),
            position,
            branch: merkle_branch(self.ids(), position as usize),
        })
    }
}

impl Receipt {
    /// Checks all that can be said without the chain: that the bytes are a transaction, that they and
    /// the branch give the header's root, and that the header meets the target that it states. Whether
    /// the chain holds this header is for who has the chain; how much work it took to make it up is
    /// for who has not.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn verify(&self) -> Result<Proven, ReceiptError> {
        let bytes = self.transaction.len();
        let transaction: Transaction = borsh::from_slice(&self.transaction)
            .map_err(|_| ReceiptError::NoTransaction { bytes })?;
        let (levels, limit) = (self.branch.len(), RECEIPT_LEVELS);
        if levels > limit {
            return Err(ReceiptError::BranchTooLong { levels, limit });
        }
        let position = self.position;
        if (position == 0) != transaction.coinbase().is_some() {
            return Err(ReceiptError::CoinbaseMisplaced { position });
        }
        let id = TxId::of(&self.transaction);
        let expected = branch_root(id, position, &self.branch).map_err(|error| match error {
            BranchError::PositionOutOfTree => ReceiptError::PositionOutOfTree { position, levels },
            BranchError::RepeatedNode { level } => ReceiptError::RepeatedNode { position, level },
        })?;
        let found = self.header.merkle_root;
        if expected != found {
            return Err(ReceiptError::BadMerkleRoot { expected, found });
        }
        let bits = self.header.bits;
        let target = bits
            .to_target()
            .map_err(|_| ReceiptError::BadBits { found: bits })?;
        let hash = self.header.hash();
        if !target.is_met_by(hash) {
            return Err(ReceiptError::HashAboveTarget { hash, target });
        }
        Ok(Proven {
            transaction,
            id,
            block: hash,
            target,
        })
    }
}

#[cfg(test)]
mod tests;
