//! Messages as they pass between a node and others, for whoever looks at them.
//!
//! They stay between the page and its worker, and no door for programs passes them on. The page asks for what
//! has passed since it last asked, a few times a second ([`ToWorker::Traffic`]); a worker that nobody asks
//! notes nothing.
//!
//! [`ToWorker::Traffic`]: crate::host::ToWorker::Traffic

use alloc::{string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};

use crate::{
    error::ApiError,
    types::{LinkKind, Transaction},
};

/// Messages between two questions at most; what passes beyond them is counted.
pub const MOST_MESSAGES: usize = 100;

/// Bytes of messages between two questions at most: one of the longest fits.
pub const MOST_BYTES: usize = 256 * 1024;

/// Of a list in a message so many entries are told apart.
pub const MOST_LISTED: usize = 16;

/// What has passed since the last question.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Traffic {
    /// The messages, the oldest first.
    pub messages: Vec<Passed>,
    /// Messages that are not among them because they were too many.
    pub left_out: u64,
}

/// A message that has passed.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Passed {
    /// When, Unix milliseconds by this machine's clock.
    pub at: u64,
    /// Whether this node said it; else it was heard.
    pub sent: bool,
    /// What it went over.
    pub link: LinkKind,
    /// Who said it or to whom it was said; none for everybody on the link.
    pub with: Option<With>,
    /// Its bytes, all of them.
    pub bytes: Vec<u8>,
    /// What it says.
    pub says: Says,
    /// What this node made of it.
    pub verdict: Verdict,
}

/// Who is at the other end.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct With {
    /// Its number on this node.
    pub peer: u64,
    /// Its address, as it says; none before it has said hello.
    pub address: Option<String>,
    /// The claimed name of that address, if any.
    pub name: Option<String>,
}

/// What a node made of a message.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Verdict {
    /// It was sent, or heard and taken.
    Passed,
    /// It was heard, and because of it the active chain has another tip.
    NewTip,
    /// It was heard and refused, or what it holds was.
    Refused(ApiError),
}

/// What a message says.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
#[allow(
    clippy::large_enum_variant,
    reason = "it is made once and moved a few times"
)]
pub enum Says {
    /// Nothing: the bytes are no message.
    Unreadable,
    /// Who the sender is.
    Hello {
        /// Version of its messages.
        version: u16,
        /// Its address, as it says.
        address: String,
        /// Its tip.
        tip: BlockName,
    },
    /// Where the sender stands.
    Tip(BlockName),
    /// A question for headers.
    GetHeaders {
        /// After this block, or an earlier one of those named.
        after: Option<BlockName>,
        /// How many are named.
        named: u32,
    },
    /// Headers that follow each other.
    Headers {
        /// How many.
        count: u32,
        /// The first and the last; none of none.
        ends: Option<(BlockName, BlockName)>,
    },
    /// A question for blocks.
    GetBlocks(Vec<BlockName>),
    /// A block that was asked for.
    Block(Whole),
    /// A block that its sender has just found.
    NewBlock(Whole),
    /// Transactions that the sender has.
    Inventory(Listing),
    /// The same, to this receiver alone.
    Offer(Listing),
    /// A question for transactions.
    GetTransactions(Listing),
    /// Transactions.
    Transactions(Listing),
    /// Blocks that the sender was asked for and does not have.
    NotFound(Vec<BlockName>),
    /// A question for what waits at the receiver.
    GetPool,
    /// A question that is answered at once, by its number.
    Ping(u64),
    /// The answer.
    Pong(u64),
    /// A question for the room.
    GetRoom,
    /// The room's parameters: its name, where they are those of a room.
    Room(Option<String>),
    /// What a host tells its class. It travels as `Room`.
    Word {
        /// The lesson; 0 for none.
        lesson: u8,
        /// Whether everybody is to look up.
        paused: bool,
        /// Whether the exit ticket is open.
        ticket: bool,
    },
    /// What a pupil tells the host. It travels as `Room`.
    Report {
        /// The pupil's address, as it says.
        address: String,
        /// The claimed name of that address, if any.
        name: Option<String>,
        /// Goals that are reached.
        goals: u32,
    },
    /// The cap that a host asks for, in hashes a second; 0 for none. It travels as `Room`.
    Cap(u64),
    /// A question for a hello.
    GetHello,
    /// The sender has no bodies of blocks up to this height.
    Pruned(u64),
}

impl Says {
    /// The message's name in the protocol, section 16; none of what is no message.
    pub fn name(&self) -> Option<&'static str> {
        Some(match self {
            Self::Unreadable => return None,
            Self::Hello { .. } => "Hello",
            Self::Tip(_) => "Tip",
            Self::GetHeaders { .. } => "GetHeaders",
            Self::Headers { .. } => "Headers",
            Self::GetBlocks(_) => "GetBlocks",
            Self::Block(_) => "Block",
            Self::NewBlock(_) => "NewBlock",
            Self::Inventory(_) => "Inventory",
            Self::Offer(_) => "Offer",
            Self::GetTransactions(_) => "GetTransactions",
            Self::Transactions(_) => "Transactions",
            Self::NotFound(_) => "NotFound",
            Self::GetPool => "GetPool",
            Self::Ping(_) => "Ping",
            Self::Pong(_) => "Pong",
            Self::GetRoom => "GetRoom",
            Self::Room(_) | Self::Word { .. } | Self::Report { .. } | Self::Cap(_) => "Room",
            Self::GetHello => "GetHello",
            Self::Pruned(_) => "Pruned",
        })
    }
}

/// A block by what names it.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct BlockName {
    /// Its hash, 64 hex digits.
    pub hash: String,
    /// Its height, as this node knows it or the message says.
    pub height: Option<u64>,
}

/// A whole block.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Whole {
    /// What names it.
    pub block: BlockName,
    /// Address of who found it, as it says.
    pub finder: Option<String>,
    /// The claimed name of that address, if any.
    pub finder_name: Option<String>,
    /// Its transactions beside the reward.
    pub transactions: Listing,
}

/// Transactions of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Listing {
    /// How many.
    pub count: u32,
    /// The first of them, [`MOST_LISTED`] at most.
    pub first: Vec<Listed>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Listed {
    /// Its id, 64 hex digits.
    pub txid: String,
    /// The transaction without its bytes, where the message holds it or this node's pool does.
    pub transaction: Option<Transaction>,
}
