//! What the active chain holds, read back from its blocks.

use alloc::borrow::Cow;

use borsh::BorshDeserialize as _;
use ledger::{Block, BlockHash, Coinbase, HEADER_BYTES, PublicKey, SignedTransaction, Transaction};

use super::{BodyState, Chain, Found, Place, active::held};

impl Chain {
    /// Whether a block's body is here.
    pub(crate) fn has_body(&self, hash: &BlockHash) -> bool {
        match self.tree.get(hash) {
            Some(entry) => matches!(entry.body, BodyState::Held(_) | BodyState::Archived),
            None => self.archived_height(hash).is_some(),
        }
    }

    /// A block's bytes, if its body is here.
    pub(crate) fn block_bytes(&self, hash: &BlockHash) -> Option<Cow<'_, [u8]>> {
        self.bytes_of(&self.find(hash)?)
    }

    /// The same of a block that was found.
    pub(crate) fn bytes_of<'a>(&'a self, found: &Found<'a>) -> Option<Cow<'a, [u8]>> {
        if let Found::Here(entry) = found
            && let BodyState::Held(body) = &entry.body
        {
            return Some(Cow::Borrowed(&body.bytes));
        }
        let is_archived = matches!(found.body(), BodyState::Archived);
        let body = is_archived.then(|| self.archived_body(found.point()))?;
        body.map(Cow::Owned)
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
        let found = self.find(hash)?;
        let was_connected = found.undone() || self.is_active(&found);
        let bytes = was_connected.then(|| self.bytes_of(&found))??;
        Some(borsh::from_slice(&bytes).expect("bodies that are here decode"))
    }

    /// The transaction at a place of the active chain.
    pub(crate) fn transaction(&self, place: &Place) -> Option<Transaction> {
        let bytes = self.bytes_of(&self.find_at(place.height)?)?;
        let mut block: Block = borsh::from_slice(&bytes).expect("bodies that are here decode");
        let position = usize::try_from(place.position).ok()?;
        (position < block.transactions.len()).then(|| block.transactions.swap_remove(position))
    }

    /// The coinbase of a block whose body is here, without reading what comes behind it.
    pub(crate) fn coinbase_of(&self, found: &Found<'_>) -> Option<Coinbase> {
        let bytes = self.bytes_of(found)?;
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
        self.summary_of(&self.find(hash)?)
    }

    /// The same of a block that was found.
    pub(crate) fn summary_of(&self, found: &Found<'_>) -> Option<(Option<PublicKey>, u32)> {
        match found.body() {
            BodyState::Held(body) => Some((body.miner, body.transactions)),
            BodyState::Archived => {
                let bytes = self.bytes_of(found)?;
                let body = held(&borsh::from_slice(&bytes).ok()?);
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
