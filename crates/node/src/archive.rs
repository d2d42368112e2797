//! Old blocks in a database that the host can read while the node thinks.
//!
//! A browser's records are read once, at the start, and everything is in memory from then on. A host with a
//! database gives an [`Archive`]: then blocks that lie deep under the tip, and where their transactions,
//! posts, offers and orders are, leave memory, and are read when somebody asks. What is written goes the way
//! of all records, in the batch of [`Output::Persist`] in which the newer records of the same blocks go.
//!
//! | key | value |
//! |---|---|
//! | `archive/head` | a snapshot without headers: the state at the highest block of the archive |
//! | `archive/header/<height>` | the header, with what its chain adds up to, and a checksum |
//! | `archive/at/<hash>` | the height of a block |
//! | `archive/block/<height>` | the encoded block |
//! | `archive/tx/<txid>` | the height of its block, and its position in it |
//! | `archive/post/<place>` | id of a post |
//! | `archive/of/<address>/<place>` | id of a transaction that an account signed or that concerns it |
//! | `archive/offer/<txid>` | who made it |
//! | `archive/order/<txid>` | the order, and how it was settled |
//! | `archive/ordered/<place>` | id of an order |
//!
//! Heights and positions are hexadecimal, eight digits each, and a place is both, so keys ascend as the chain
//! does. A row above the head is of no account: it is of a batch that is being written, or of one that is being
//! taken back.
//!
//! [`Output::Persist`]: crate::Output::Persist

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::{fmt::Debug, ops::Range};

use ledger::{BlockHash, Height, PublicKey, TxId};

/// What begins the keys of the rows that are read when they are asked for, and not at the start.
pub const ARCHIVE_PREFIX: &str = "archive/";
/// The key behind the last of them.
pub(crate) const ARCHIVE_END: &str = "archive0";
/// The row that makes the others count.
pub(crate) const HEAD_KEY: &str = "archive/head";
/// What begins the keys of blocks.
pub(crate) const BLOCKS: &str = "archive/block/";
/// What begins the keys of headers.
pub(crate) const HEADERS: &str = "archive/header/";
/// What began the keys of headers where a start still read them all.
pub(crate) const HEADER_LISTS: &str = "archive/headers/";
/// What begins the keys of posts.
pub(crate) const POSTS: &str = "archive/post/";
/// What begins the keys of orders by where they are.
pub(crate) const ORDERED: &str = "archive/ordered/";

/// The rows under [`ARCHIVE_PREFIX`], as they stand after the batches that the host has written.
pub trait Archive: Debug + Send + Sync {
    /// The value of a key.
    fn get(&self, key: &str) -> Option<Vec<u8>>;

    /// Rows whose keys lie in a range, the highest first, at most so many.
    fn newest(&self, keys: Range<&str>, most: usize) -> Vec<(String, Vec<u8>)>;
}

#[cfg(any(test, feature = "archive"))]
type Given = alloc::sync::Arc<dyn Archive>;
/// In a program whose hosts have no archive there is no value of it, so no code is made for one.
#[cfg(not(any(test, feature = "archive")))]
type Given = core::convert::Infallible;

#[cfg(not(any(test, feature = "archive")))]
impl Archive for Given {
    fn get(&self, _: &str) -> Option<Vec<u8>> {
        match *self {}
    }

    fn newest(&self, _: Range<&str>, _: usize) -> Vec<(String, Vec<u8>)> {
        match *self {}
    }
}

/// A host's archive.
#[derive(Clone, Debug)]
pub(crate) struct Reader(Given);

impl Reader {
    #[cfg(any(test, feature = "archive"))]
    pub(crate) fn new(given: Given) -> Self {
        Self(given)
    }

    pub(crate) fn get(&self, key: &str) -> Option<Vec<u8>> {
        self.0.get(key)
    }

    pub(crate) fn newest(&self, keys: Range<&str>, most: usize) -> Vec<(String, Vec<u8>)> {
        self.0.newest(keys, most)
    }
}

/// The end of the keys that begin so: the same with the last character's successor.
pub(crate) fn end_of(prefix: &str) -> String {
    let stem = prefix.strip_suffix('/').unwrap_or(prefix);
    format!("{stem}0")
}

pub(crate) fn block_key(height: Height) -> String {
    format!("{BLOCKS}{:08x}", height.0)
}

pub(crate) fn header_key(height: Height) -> String {
    format!("{HEADERS}{:08x}", height.0)
}

pub(crate) fn at_key(hash: &BlockHash) -> String {
    format!("archive/at/{hash}")
}

pub(crate) fn transaction_key(id: &TxId) -> String {
    format!("archive/tx/{id}")
}

pub(crate) fn offer_key(id: &TxId) -> String {
    format!("archive/offer/{id}")
}

pub(crate) fn order_key(id: &TxId) -> String {
    format!("archive/order/{id}")
}

/// What begins the keys of an account's history.
pub(crate) fn history_prefix(key: &PublicKey) -> String {
    format!("archive/of/{key}/")
}

/// The end of a key: where a transaction is.
pub(crate) fn place_suffix(height: Height, position: u32) -> String {
    format!("{:08x}{position:08x}", height.0)
}

/// The key of the row behind which nothing at or below a height lies.
pub(crate) fn above(prefix: &str, height: Height) -> String {
    let mut key = prefix.to_string();
    key.push_str(&place_suffix(height.next(), 0));
    key
}
