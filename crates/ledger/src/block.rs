//! Blocks, and the proof that one was checked.

use alloc::vec::Vec;

use borsh::{BorshDeserialize, BorshSerialize};

use crate::{
    amount::Height,
    error::RuleError,
    hash::TxId,
    header::Header,
    key::SignatureBatch,
    merkle::merkle_tree,
    point::HeaderPoint,
    room::Room,
    rules::{self, BLOCK_RULES, BlockSubject, TRANSACTION_RULES, TransactionSubject},
    transaction::{Coinbase, SignedTransaction, Transaction, encode},
};

/// A header and the transactions that it commits to, coinbase first.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Block {
    /// The header.
    pub header: Header,
    /// The transactions.
    pub transactions: Vec<Transaction>,
}

impl Block {
    /// Its bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        encode(self)
    }

    /// Ids of its transactions, in order.
    pub fn ids(&self) -> Vec<TxId> {
        self.transactions.iter().map(Transaction::id).collect()
    }

    /// Its coinbase, if it has one where it should be.
    pub fn coinbase(&self) -> Option<&Coinbase> {
        self.transactions.first().and_then(Transaction::coinbase)
    }

    /// Checks everything that can be said of the block without knowing any account: its size, its
    /// shape, its Merkle root, and each transaction with its signature.
    ///
    /// `already_verified` names transactions whose signatures this node has checked before, a coinbase's for its
    /// seal.
    ///
    /// # Errors
    /// The first rule, in the order of [`BLOCK_RULES`] and then [`TRANSACTION_RULES`], that it
    /// breaks.
    ///
    /// # Panics
    /// If the point is another header's: who calls has looked it up.
    pub fn check(
        self,
        room: &Room,
        point: &HeaderPoint,
        already_verified: impl Fn(&TxId) -> bool,
    ) -> Result<CheckedBlock, RuleError> {
        assert_eq!(
            self.header.hash(),
            point.hash(),
            "a block is checked at its own point"
        );
        let ids = self.ids();
        let subject = BlockSubject {
            block: &self,
            room,
            limits: &room.params().limits,
            height: point.height(),
            bytes: self.to_bytes().len(),
            tree: merkle_tree(ids.iter().copied()),
            seal_verified: ids.first().is_some_and(&already_verified),
        };
        rules::check_all(BLOCK_RULES, &subject)?;
        let signed = || {
            let transactions = self.transactions.iter().zip(&ids);
            transactions.filter_map(|(transaction, id)| Some((transaction.signed()?, id)))
        };
        let mut batch = SignatureBatch::default();
        for (signed, id) in signed().filter(|(_, id)| !already_verified(id)) {
            let message = signed.body.signed_bytes(room.genesis());
            batch.queue(signed.body.from, &message, &signed.signature, *id);
        }
        // Where one of them is bad, they are checked one by one to tell which.
        let all_hold = batch.all_hold();
        for (signed, id) in signed() {
            let is_verified = all_hold || already_verified(id);
            let subject = TransactionSubject::new(signed, *id, room, is_verified);
            rules::check_all(TRANSACTION_RULES, &subject)?;
        }
        Ok(CheckedBlock {
            block: self,
            height: point.height(),
            ids,
        })
    }
}

/// A block that broke no rule that can be checked without the state. Only [`Block::check`] makes
/// one.
#[derive(Clone, Debug)]
pub struct CheckedBlock {
    block: Block,
    height: Height,
    ids: Vec<TxId>,
}

impl CheckedBlock {
    /// The block.
    pub fn block(&self) -> &Block {
        &self.block
    }

    /// Its height.
    pub fn height(&self) -> Height {
        self.height
    }

    /// Ids of its transactions, in order.
    pub fn ids(&self) -> &[TxId] {
        &self.ids
    }

    /// The block without the proof.
    pub fn into_block(self) -> Block {
        self.block
    }
}

/// A signed transaction that broke no rule that can be checked without the state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedTransaction {
    signed: SignedTransaction,
    id: TxId,
    bytes: usize,
}

impl CheckedTransaction {
    /// Checks a signed transaction's size, texts and signature.
    ///
    /// # Errors
    /// The first rule, in the order of [`TRANSACTION_RULES`], that it breaks.
    pub fn new(signed: SignedTransaction, room: &Room) -> Result<Self, RuleError> {
        let encoded = Transaction::Signed(signed.clone()).to_bytes();
        let id = TxId::of(&encoded);
        rules::check_all(
            TRANSACTION_RULES,
            &TransactionSubject::new(&signed, id, room, false),
        )?;
        Ok(Self {
            signed,
            id,
            bytes: encoded.len(),
        })
    }

    /// The transaction.
    pub fn signed(&self) -> &SignedTransaction {
        &self.signed
    }

    /// Its id.
    pub fn id(&self) -> TxId {
        self.id
    }

    /// Its size in bytes.
    pub fn bytes(&self) -> usize {
        self.bytes
    }
}
