//! What the active chain holds, read back from its blocks.

use alloc::borrow::Cow;

use borsh::BorshDeserialize as _;
use ledger::{Block, BlockHash, Coinbase, HEADER_BYTES, PublicKey, SignedTransaction, Transaction};

use super::{BodyState, Chain, Place, active::held};

impl Chain {
    /// Whether a block's body is here.
    pub(crate) fn has_body(&self, hash: &BlockHash) -> bool {
        let entry = self.tree.get(hash);
        entry.is_some_and(|entry| matches!(entry.body, BodyState::Held(_) | BodyState::Archived))
    }

    /// A block's bytes, if its body is here.
    pub(crate) fn block_bytes(&self, hash: &BlockHash) -> Option<Cow<'_, [u8]>> {
        let entry = self.tree.get(hash)?;
        match &entry.body {
            BodyState::Held(body) => Some(Cow::Borrowed(&body.bytes)),
            BodyState::Archived => self.archived_body(&entry.point).map(Cow::Owned),
            BodyState::Missing | BodyState::Pruned | BodyState::Invalid => None,
        }
    }

    /// A block, if its body is here.
    pub(crate) fn block(&self, hash: &BlockHash) -> Option<Block> {
        let bytes = self.block_bytes(hash)?;
        Some(borsh::from_slice(&bytes).expect("bodies that are here decode"))
    }

    /// A block that this node stands on or once stood on, if its body is here: for that one it can vouch.
    /// Whether another one, which was never connected, keeps the rules of the state nobody here knows, and who
    /// passes on one that does not is held for a liar.
    pub(crate) fn vouched_block(&self, hash: &BlockHash) -> Option<Block> {
        let was_connected = self.tree.get(hash)?.undone || self.active_height(hash).is_some();
        self.block(hash).filter(|_| was_connected)
    }

    /// The transaction at a place of the active chain.
    pub(crate) fn transaction(&self, place: &Place) -> Option<Transaction> {
        let mut block = self.block(&place.block)?;
        let position = usize::try_from(place.position).ok()?;
        (position < block.transactions.len()).then(|| block.transactions.swap_remove(position))
    }

    /// The coinbase of a block whose body is here, without reading what comes behind it.
    pub(crate) fn coinbase(&self, hash: &BlockHash) -> Option<Coinbase> {
        let bytes = self.block_bytes(hash)?;
        let mut transactions = bytes.get(HEADER_BYTES..)?;
        let count = u32::deserialize(&mut transactions).ok()?;
        if count == 0 {
            return None;
        }
        let first = Transaction::deserialize(&mut transactions).ok()?;
        first.coinbase().cloned()
    }

    /// Who found a block whose body is here, nobody for the genesis block, and how many transactions it has
    /// beside the coinbase.
    pub(crate) fn summary(&self, hash: &BlockHash) -> Option<(Option<PublicKey>, u32)> {
        match &self.tree().get(hash)?.body {
            BodyState::Held(body) => Some((body.miner, body.transactions)),
            BodyState::Archived => {
                let body = held(&self.block(hash)?);
                Some((body.miner, body.transactions))
            }
            BodyState::Missing | BodyState::Pruned | BodyState::Invalid => None,
        }
    }

    /// What an account has signed on the active chain, the newest first.
    pub(crate) fn signed_by(&self, key: &PublicKey) -> impl Iterator<Item = SignedTransaction> {
        self.history(key)
            .filter_map(|id| self.transaction(&self.place(&id)?))
            .filter_map(move |transaction| match transaction {
                Transaction::Signed(signed) if signed.body.from == *key => Some(signed),
                _ => None,
            })
    }
}
