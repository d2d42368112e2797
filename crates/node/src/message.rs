//! What nodes say to each other.
//!
//! A message is one `borsh` value; links carry it whole. Everything a list may hold is bounded
//! here, and a message that holds more is refused like one that does not decode.

use alloc::vec::Vec;

use borsh::{BorshDeserialize, BorshSerialize};
use ledger::{Block, BlockHash, Header, Height, PublicKey, SignedTransaction, TxId, Work};

/// The version of these messages.
pub const PROTOCOL_VERSION: u16 = 2;

/// Most bytes of a message: a relay's frame less its envelope.
pub const MAX_MESSAGE_BYTES: usize = 256 * 1024 - 64;
/// Most hashes of a locator.
pub const MAX_LOCATOR: usize = 64;
/// Most headers in one answer.
pub const MAX_HEADERS: usize = 1_000;
/// Most blocks asked for in one message.
pub const MAX_BLOCKS_ASKED: usize = 16;
/// Most ids in one inventory, offer or question for transactions.
pub const MAX_IDS: usize = 1_000;
/// Most transactions in one message.
pub const MAX_TRANSACTIONS: usize = 50;

/// A message between nodes of one room.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Message {
    /// The first message, by both sides.
    Hello(Hello),
    /// Where the sender stands now.
    Tip(Tip),
    /// Asks for the headers after the first of these that is on the answerer's active chain.
    GetHeaders(Vec<BlockHash>),
    /// Headers in ascending order, each the next one's parent.
    Headers(Vec<Header>),
    /// Asks for whole blocks.
    GetBlocks(Vec<BlockHash>),
    /// A block that was asked for.
    Block(Block),
    /// A block that its sender has just found.
    NewBlock(Block),
    /// Transactions of the sender's pool that the receiver may lack: told to all on the link, or in
    /// answer to [`Message::GetPool`].
    Inventory(Vec<TxId>),
    /// Transactions of the sender's pool, told to the receiver alone because the sender has just
    /// come: others on the link may lack them too, and hear of them from the receiver.
    Offer(Vec<TxId>),
    /// Asks for transactions.
    GetTransactions(Vec<TxId>),
    /// Transactions that were asked for, or that their sender has just signed.
    Transactions(Vec<SignedTransaction>),
    /// Blocks that were asked for and that the sender does not have.
    NotFound(Vec<BlockHash>),
    /// Asks for an inventory of the pool.
    GetPool,
    /// Asks for a [`Message::Pong`].
    Ping(u64),
    /// The answer, with the same number.
    Pong(u64),
    /// Asks for the room's parameters; whoever asks does not know them yet.
    GetRoom,
    /// The room's parameters as [`ledger::Room::to_bytes`] gives them.
    Room(Vec<u8>),
    /// Asks for a [`Message::Hello`]: the sender knows that the receiver is there and has heard none,
    /// for it was lost.
    GetHello,
    /// Of blocks up to this height the sender has headers and no more: others are to be asked.
    Pruned(Height),
}

/// Who a node is and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Hello {
    /// [`PROTOCOL_VERSION`] of the sender.
    pub version: u16,
    /// The room.
    pub genesis: BlockHash,
    /// The sender's tip.
    pub tip: Tip,
    /// The account that the sender signs with. Nothing proves it here.
    pub address: PublicKey,
    /// A number that the sender chose at random when it started, so that who is reached over two
    /// links is counted once. Nothing proves it either.
    pub node: u64,
}

/// Where a node stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Tip {
    /// Hash of the tip.
    pub hash: BlockHash,
    /// Height of the tip.
    pub height: Height,
    /// Work of the chain, 32 bytes, most significant first.
    pub work: [u8; 32],
}

impl Tip {
    /// The claimed work.
    pub fn work(&self) -> Work {
        Work::from_be_bytes(self.work)
    }
}

/// Why bytes are no message.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, strum::IntoStaticStr)]
#[strum(serialize_all = "camelCase")]
pub enum MessageError {
    /// Longer than [`MAX_MESSAGE_BYTES`].
    #[error("a message has at most {limit} bytes, this one {found}")]
    MessageTooLong {
        /// Its length.
        found: usize,
        /// The limit.
        limit: usize,
    },
    /// An unknown tag, a length that does not fit, a value out of range, or bytes left over.
    #[error("a message of {length} bytes does not decode")]
    MessageMalformed {
        /// Its length.
        length: usize,
    },
    /// A list is too long.
    #[error("a list of this message has at most {limit} entries, this one {found}")]
    ListTooLong {
        /// Its length.
        found: usize,
        /// The limit.
        limit: usize,
    },
}

impl Message {
    /// Its bytes.
    pub fn encode(&self) -> Vec<u8> {
        // Writing to a vector can't fail, and every list is far below 2³² entries.
        borsh::to_vec(self).expect("a message always encodes")
    }

    /// The message of exactly these bytes.
    ///
    /// # Errors
    /// If they are too many, no message, or one that holds too much.
    pub fn decode(bytes: &[u8]) -> Result<Self, MessageError> {
        if bytes.len() > MAX_MESSAGE_BYTES {
            return Err(MessageError::MessageTooLong {
                found: bytes.len(),
                limit: MAX_MESSAGE_BYTES,
            });
        }
        let message: Self =
            borsh::from_slice(bytes).map_err(|_| MessageError::MessageMalformed {
                length: bytes.len(),
            })?;
        let (found, limit) = message.longest_list();
        if found > limit {
            return Err(MessageError::ListTooLong { found, limit });
        }
        Ok(message)
    }

    /// The length of its list and the most that may be.
    fn longest_list(&self) -> (usize, usize) {
        match self {
            Self::GetHeaders(locator) => (locator.len(), MAX_LOCATOR),
            Self::Headers(headers) => (headers.len(), MAX_HEADERS),
            Self::GetBlocks(hashes) | Self::NotFound(hashes) => (hashes.len(), MAX_BLOCKS_ASKED),
            Self::Inventory(ids) | Self::Offer(ids) | Self::GetTransactions(ids) => {
                (ids.len(), MAX_IDS)
            }
            Self::Transactions(transactions) => (transactions.len(), MAX_TRANSACTIONS),
            Self::Hello(_)
            | Self::Tip(_)
            | Self::Block(_)
            | Self::NewBlock(_)
            | Self::GetPool
            | Self::Ping(_)
            | Self::Pong(_)
            | Self::GetRoom
            | Self::GetHello
            | Self::Pruned(_)
            | Self::Room(_) => (0, 0),
        }
    }
}
