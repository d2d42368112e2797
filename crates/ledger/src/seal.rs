//! Blocks that are sealed by approved signers, in turn, instead of searched for: the rules of Clique
//! (EIP-225), and of EIP-3436 for choosing between branches.
//!
//! The header stays Bitcoin's. Its bits say the block's weight: a signer in turn states a target that one in
//! two hashes meets, another one a target that nearly all meet, so that their work is 2 and 1 and the branch
//! of most work is the heaviest. The hash meets the target like any other block's, which takes a signer two
//! signatures on average. The signature and a vote stand in the coinbase.

use alloc::vec::Vec;
use core::fmt;

use borsh::{BorshDeserialize, BorshSerialize};

use crate::{
    block::Block,
    hash::{BlockHash, TxId},
    header::Header,
    key::{PublicKey, SecretKey, Signature},
    merkle::merkle_tree,
    target::CompactTarget,
    transaction::{Coinbase, Transaction},
};

/// What a signer signs begins with this, so that a seal is no signature of anything else.
pub const SEAL_DOMAIN: &[u8] = b"chalkchain seal v1\n";

/// Most signers of a room at a time.
pub const SIGNERS: usize = 32;

/// Most members that a room begins with. Votes may admit more.
pub const MEMBERS: usize = 64;

/// Bits of a block whose signer is in turn: its work is 2.
pub const IN_TURN_BITS: CompactTarget = CompactTarget(0x207f_ffff);

/// Bits of a block whose signer is not in turn: its work is 1.
pub const OUT_OF_TURN_BITS: CompactTarget = CompactTarget(0x2100_ffff);

/// A seal before anybody has signed.
const BLANK: Signature = Signature::from_bytes([0; 64]);

/// What the signers give and take by vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, BorshSerialize, BorshDeserialize)]
pub enum Role {
    /// Seals blocks and votes; may do what a member may.
    Signer,
    /// May post, pay and trade.
    Member,
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Signer => f.write_str("signer"),
            Self::Member => f.write_str("member"),
        }
    }
}

/// A signer's vote, carried by a block of its own. The latest vote of a signer on one role of one key counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Vote {
    /// Which role is to change.
    pub role: Role,
    /// Whose.
    pub about: PublicKey,
    /// Whether it is to have it.
    pub admit: bool,
}

/// The coinbase of a sealed block. Whom it pays has signed.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct SealedCoinbase {
    /// What it pays.
    pub coinbase: Coinbase,
    /// What its signer votes for, if anything.
    pub vote: Option<Vote>,
    /// The signature of `coinbase.to` over [`Block::sealed_bytes`].
    pub seal: Signature,
}

impl SealedCoinbase {
    /// A coinbase that is to be sealed by [`Block::sealed_by`].
    pub fn unsealed(coinbase: Coinbase, vote: Option<Vote>) -> Self {
        Self {
            coinbase,
            vote,
            seal: BLANK,
        }
    }
}

impl Block {
    /// Its coinbase with a seal, if it has one where it should be.
    pub fn sealed_coinbase(&self) -> Option<&SealedCoinbase> {
        match self.transactions.first() {
            Some(Transaction::Sealed(sealed)) => Some(sealed),
            _ => None,
        }
    }

    /// What is signed of a block in the room with this genesis block: [`SEAL_DOMAIN`], the genesis hash,
    /// then the header, whose Merkle root is that of the same transactions with a seal of zeros. So a seal
    /// covers all but itself; None where there is no place for one.
    pub fn sealed_bytes(&self, genesis: BlockHash) -> Option<Vec<u8>> {
        let sealed = self.sealed_coinbase()?;
        let (coinbase, vote) = (sealed.coinbase.clone(), sealed.vote);
        let blank = Transaction::Sealed(SealedCoinbase::unsealed(coinbase, vote)).id();
        let rest = self.transactions.iter().skip(1).map(Transaction::id);
        let ids: Vec<TxId> = [blank].into_iter().chain(rest).collect();
        let header = Header {
            merkle_root: merkle_tree(ids).root,
            ..self.header
        };
        let mut bytes = SEAL_DOMAIN.to_vec();
        bytes.extend_from_slice(&genesis.to_bytes());
        bytes.extend_from_slice(&header.to_bytes());
        Some(bytes)
    }

    /// Seals the block with the first nonce, from the header's own on, by which its hash meets its target.
    /// None where there is no place for a seal, or no target.
    #[must_use]
    pub fn sealed_by(mut self, key: &SecretKey, genesis: BlockHash) -> Option<Self> {
        let target = self.header.bits.to_target().ok()?;
        let rest: Vec<TxId> = self
            .transactions
            .iter()
            .skip(1)
            .map(Transaction::id)
            .collect();
        loop {
            let seal = key.sign(&self.sealed_bytes(genesis)?);
            let Some(Transaction::Sealed(sealed)) = self.transactions.first_mut() else {
                return None;
            };
            sealed.seal = seal;
            let first = Transaction::id(&self.transactions[0]);
            let ids = [first].into_iter().chain(rest.iter().copied());
            self.header.merkle_root = merkle_tree(ids).root;
            if target.is_met_by(self.header.hash()) {
                return Some(self);
            }
            self.header.nonce = self.header.nonce.checked_add(1)?;
        }
    }
}

#[cfg(test)]
mod tests;
