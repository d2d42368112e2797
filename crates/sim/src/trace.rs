//! What happened, for people.

use alloc::{format, string::String, vec::Vec};
use core::fmt;

use ledger::BlockHash;
use node::message::Message;

use crate::scenario::{Deed, HostId};

/// One event of a run.
#[derive(Clone, Debug)]
pub struct Happening {
    /// Milliseconds from the beginning.
    pub at_ms: u64,
    /// To whom, if it was one host.
    pub host: Option<HostId>,
    /// What.
    pub what: What,
}

/// What happened.
#[derive(Clone, Debug)]
pub enum What {
    /// A node's timers went.
    Tick,
    /// A nonce was tried in vain.
    Hashed,
    /// A block was found.
    Found(BlockHash),
    /// A node heard a message.
    Heard {
        /// Of whom.
        from: HostId,
        /// The message.
        bytes: Vec<u8>,
    },
    /// A message came to nobody.
    Missed {
        /// Of whom.
        from: HostId,
    },
    /// A disk wrote a batch.
    Written,
    /// A liar showed the blocks that it had held back.
    Released,
    /// A liar came again.
    Rejoined,
    /// A host connected to its relays anew, to hear the time.
    Redialed,
    /// A liar said what it had planned.
    Said,
    /// A deed was done.
    Done(Deed),
    /// A deed ended.
    Ended(Deed),
    /// All faults ended.
    Quiet,
    /// A host did what its conduct is about.
    Misdid,
    /// One host paid another one.
    Traded {
        /// Who.
        from: HostId,
        /// Whom.
        to: HostId,
    },
    /// What was to come has become void.
    Void,
}

impl Happening {
    /// Whether it says something about the run, and is not one of thousands.
    pub fn is_telling(&self) -> bool {
        match &self.what {
            What::Tick
            | What::Hashed
            | What::Written
            | What::Missed { .. }
            | What::Misdid
            | What::Void => false,
            What::Heard { bytes, .. } => !matches!(
                Message::decode(bytes),
                Ok(Message::Ping(_) | Message::Pong(_) | Message::Tip(_))
            ),
            _ => true,
        }
    }
}

impl fmt::Display for Happening {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:>5}.{:03} s ", self.at_ms / 1_000, self.at_ms % 1_000)?;
        match self.host {
            Some(host) => write!(f, " host {host}: ")?,
            None => write!(f, "         ")?,
        }
        write!(f, "{}", self.what)
    }
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tick => f.write_str("tick"),
            Self::Hashed => f.write_str("tries a nonce"),
            Self::Found(hash) => write!(f, "finds block {}", short(hash)),
            Self::Heard { from, bytes } => write!(f, "hears from {from}: {}", describe(bytes)),
            Self::Missed { from } => write!(f, "does not hear what {from} sent"),
            Self::Written => f.write_str("has written"),
            Self::Released => f.write_str("shows the blocks that it held back"),
            Self::Rejoined => f.write_str("comes again after it was cut off"),
            Self::Redialed => f.write_str("connects anew to hear the time"),
            Self::Said => f.write_str("says what it had planned"),
            Self::Done(deed) => write!(f, "{deed:?}"),
            Self::Ended(deed) => write!(f, "ends: {deed:?}"),
            Self::Quiet => f.write_str("all faults end"),
            Self::Misdid => f.write_str("does what its conduct is about"),
            Self::Traded { from, to } => write!(f, "host {from} pays host {to}"),
            Self::Void => f.write_str("what was to come is void"),
        }
    }
}

/// The last digits of a hash: the first ones are zeros.
pub(crate) fn short(hash: &BlockHash) -> String {
    let text = format!("{hash}");
    text[text.len() - 8..].into()
}

/// A message in a few words.
fn describe(bytes: &[u8]) -> String {
    let Ok(message) = Message::decode(bytes) else {
        return format!("{} bytes that are no message", bytes.len());
    };
    match message {
        Message::Hello(hello) => {
            format!("Hello, at {} {}", hello.tip.height, short(&hello.tip.hash))
        }
        Message::Tip(tip) => format!("Tip {} {}", tip.height, short(&tip.hash)),
        Message::GetHeaders(locator) => format!("GetHeaders after {}", locator.len()),
        Message::Headers(headers) => format!("Headers, {}", headers.len()),
        Message::GetBlocks(hashes) => format!("GetBlocks, {}", list(&hashes)),
        Message::Block(block) => format!("Block {}", short(&block.header.hash())),
        Message::NewBlock(block) => format!(
            "NewBlock {} on {}, {} transactions",
            short(&block.header.hash()),
            short(&block.header.prev),
            block.transactions.len()
        ),
        Message::Inventory(ids) => format!("Inventory of {}", ids.len()),
        Message::Offer(ids) => format!("Offer of {}", ids.len()),
        Message::GetTransactions(ids) => format!("GetTransactions, {}", ids.len()),
        Message::Transactions(list) => format!("Transactions, {}", list.len()),
        Message::NotFound(hashes) => format!("NotFound, {}", list(&hashes)),
        Message::GetPool => "GetPool".into(),
        Message::Ping(number) => format!("Ping {number}"),
        Message::Pong(number) => format!("Pong {number}"),
        Message::GetRoom => "GetRoom".into(),
        Message::GetHello => "GetHello".into(),
        Message::Pruned(floor) => format!("Pruned up to {floor}"),
        Message::Room(bytes) => format!("Room of {} bytes", bytes.len()),
    }
}

fn list(hashes: &[BlockHash]) -> String {
    let shorts: Vec<String> = hashes.iter().take(4).map(short).collect();
    let more = if hashes.len() > 4 { " …" } else { "" };
    format!("{} ({}{more})", hashes.len(), shorts.join(" "))
}
