//! What the active chain holds, read back from its blocks.

use borsh::BorshDeserialize as _;
use ledger::{BlockHash, Coinbase, HEADER_BYTES, PublicKey, SignedTransaction, Transaction};

use super::{Chain, Place};

impl Chain {
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

    /// What an account has signed on the active chain, the newest first.
    pub(crate) fn signed_by(&self, key: &PublicKey) -> impl Iterator<Item = SignedTransaction> {
        let history = self.index().account(key).map(|account| &account.history);
        history
            .into_iter()
            .flat_map(|history| history.iter().rev())
            .filter_map(|id| self.transaction(&self.index().place(id)?))
            .filter_map(move |transaction| match transaction {
                Transaction::Signed(signed) if signed.body.from == *key => Some(signed),
                _ => None,
            })
    }
}
