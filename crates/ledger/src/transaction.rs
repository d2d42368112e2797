//! Transactions: what they say, their ids, and what is signed.

use alloc::{string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};

use crate::{
    amount::{Amount, Height},
    hash::{BlockHash, TxId},
    key::{PublicKey, SecretKey, Signature},
    market::Outcome,
    seal::SealedCoinbase,
    stamp::StampedFile,
};

/// What is signed begins with this, so that a signature for something else is none for a
/// transaction.
pub const SIGNING_DOMAIN: &[u8] = b"chalkchain transaction v1\n";

/// Most bytes of a transfer's memo.
pub const MEMO_BYTES: u32 = 140;

/// Most bytes of a coinbase's message.
pub const COINBASE_MESSAGE_BYTES: u32 = 40;

/// A transaction: the reward at the head of a block, or something that an account signed. New kinds come last.
///
/// They have different first bytes, and none is ever 64 bytes long, so that no inner node of
/// a Merkle tree can pass for one.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Transaction {
    /// Pays who found a block.
    Coinbase(Coinbase),
    /// Everything else.
    Signed(SignedTransaction),
    /// Pays who sealed a block, in a room of approved signers.
    Sealed(SealedCoinbase),
}

/// The reward of a block.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Coinbase {
    /// The block's height; makes each coinbase different.
    pub height: Height,
    /// Who is paid.
    pub to: PublicKey,
    /// The room's reward at this height.
    pub reward: Amount,
    /// The fees of the block's transactions.
    pub fees: Amount,
    /// Any number; a new one gives a new Merkle root and so a new range of nonces.
    pub extra_nonce: u64,
    /// Any text of at most [`COINBASE_MESSAGE_BYTES`].
    pub message: String,
}

/// What an account signed.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct SignedTransaction {
    /// What is signed.
    pub body: Body,
    /// The signature of `body.from` over [`Body::signed_bytes`].
    pub signature: Signature,
}

/// A transaction without its signature.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Body {
    /// The account that acts and pays the fee.
    pub from: PublicKey,
    /// How many transactions of this account come before.
    pub sequence: u64,
    /// What the finder of the block gets.
    pub fee: Amount,
    /// What happens.
    pub payload: Payload,
}

/// What a transaction does. New kinds come last, so that the bytes of the others stay.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Payload {
    /// Pays another account.
    Transfer {
        /// Who is paid.
        to: PublicKey,
        /// How much.
        amount: Amount,
        /// Any text of at most [`MEMO_BYTES`].
        memo: String,
    },
    /// Says something to everybody.
    Post {
        /// What is said.
        text: String,
        /// The post that it answers. The chain does not ask whether there is one: a reply stays
        /// valid where the post it answers was undone.
        reply_to: Option<TxId>,
    },
    /// Takes a name that nobody else has.
    ClaimName {
        /// The name as its owner writes it.
        name: String,
    },
    /// Proves that a file existed. Each account may stamp a file once, whoever has stamped it
    /// before: who sees a stamp wait and copies it can't keep its author from the proof.
    Stamp {
        /// The file's name: one line of at most [`crate::FILE_NAME_BYTES`].
        name: String,
        /// The file, or its hash.
        file: StampedFile,
    },
    /// Offers something for sale.
    Offer {
        /// What is sold: one line of at most [`crate::OFFER_TITLE_BYTES`].
        title: String,
        /// Any text of at most [`crate::OFFER_TEXT_BYTES`].
        text: String,
        /// Price of one piece.
        price: Amount,
        /// Pieces, at most [`crate::OFFER_STOCK`].
        stock: u32,
    },
    /// Takes an own offer back. Orders that were made of it stay.
    WithdrawOffer {
        /// The transaction that made the offer.
        offer: TxId,
    },
    /// Orders pieces of an offer and hands their price over to be held.
    Order {
        /// The transaction that made the offer.
        offer: TxId,
        /// How many.
        quantity: u32,
        /// Price of one piece, as the offer says. It is signed too, so that what a transaction
        /// takes from its account can be read from it alone.
        price: Amount,
    },
    /// Ends an order: its money is handed out.
    Settle {
        /// The transaction that made the order.
        order: TxId,
        /// To whom.
        outcome: Outcome,
    },
}

impl Payload {
    /// What its account hands over beside the fee: to a payee, or to be held. None if it passes
    /// [`Amount::MAX`].
    pub fn pays(&self) -> Option<Amount> {
        match self {
            Self::Transfer { amount, .. } => Some(*amount),
            Self::Order {
                quantity, price, ..
            } => price.times(*quantity),
            Self::Post { .. }
            | Self::ClaimName { .. }
            | Self::Stamp { .. }
            | Self::Offer { .. }
            | Self::WithdrawOffer { .. }
            | Self::Settle { .. } => Some(Amount::ZERO),
        }
    }
}

impl Transaction {
    /// Its bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        encode(self)
    }

    /// Double SHA-256 of its bytes, signature included.
    pub fn id(&self) -> TxId {
        TxId::of(&self.to_bytes())
    }

    /// What an account signed, unless it is a coinbase.
    pub fn signed(&self) -> Option<&SignedTransaction> {
        match self {
            Self::Signed(signed) => Some(signed),
            Self::Coinbase(_) | Self::Sealed(_) => None,
        }
    }

    /// The reward, if it is a coinbase, sealed or not.
    pub fn coinbase(&self) -> Option<&Coinbase> {
        match self {
            Self::Coinbase(coinbase) | Self::Sealed(SealedCoinbase { coinbase, .. }) => {
                Some(coinbase)
            }
            Self::Signed(_) => None,
        }
    }
}

impl Body {
    /// What is signed in the room with this genesis block: [`SIGNING_DOMAIN`], the genesis hash,
    /// then the encoded body. A signature is worth nothing in another room.
    pub fn signed_bytes(&self, genesis: BlockHash) -> Vec<u8> {
        let mut bytes = SIGNING_DOMAIN.to_vec();
        bytes.extend_from_slice(&genesis.to_bytes());
        bytes.extend_from_slice(&encode(self));
        bytes
    }

    /// Signs the body for the room with this genesis block.
    pub fn sign(self, key: &SecretKey, genesis: BlockHash) -> SignedTransaction {
        let signature = key.sign(&self.signed_bytes(genesis));
        SignedTransaction {
            body: self,
            signature,
        }
    }

    /// What the transaction takes from its account: the fee and what it hands over. None if the
    /// sum passes [`Amount::MAX`].
    pub fn spends(&self) -> Option<Amount> {
        self.fee.checked_add(self.payload.pays()?)
    }
}

/// Encodes anything of the ledger.
pub(crate) fn encode<T: BorshSerialize>(value: &T) -> Vec<u8> {
    // Writing to a vector can't fail, and every list here is far below 2³² entries.
    borsh::to_vec(value).expect("the ledger's types always encode")
}

#[cfg(test)]
mod tests;
