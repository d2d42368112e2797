//! A room as one file: how it is written, and what can be said of one before its blocks are read.
//!
//! magic, version, room, blocks, transactions, checksum: docs/protocol.md has it byte by byte.

mod error;

use alloc::{boxed::Box, format, vec::Vec};
use core::ops::Range;

use api::{ApiError, Exported, Family, ROOM_FILE_BYTES};
use borsh::BorshDeserialize;
use ledger::{
    BLOCK_BYTES, Block, BlockHash, HEADER_BYTES, Header, Height, Room, TRANSACTION_BYTES,
    merkle_tree,
};
use sha2::{Digest, Sha256};

use crate::node::Node;

pub(crate) use error::FileError;
use error::TwoRooms;

/// What a file that holds a room begins with.
pub(crate) const ROOM_FILE_MAGIC: [u8; 9] = *b"CHALKROOM";
/// The version of the format.
pub(crate) const ROOM_FILE_VERSION: u16 = 1;
/// Bytes of the checksum at the end.
pub(crate) const CHECKSUM_BYTES: usize = 32;
/// The least bytes of a block: a header and an empty list.
const LEAST_BLOCK_BYTES: usize = HEADER_BYTES + LENGTH_BYTES;
const LENGTH_BYTES: usize = size_of::<u32>();

/// Where a file's lists begin, all their lengths being good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Layout {
    /// Blocks.
    pub(crate) blocks: u32,
    /// Where the first block's length is.
    pub(crate) blocks_at: usize,
    /// Transactions.
    pub(crate) transactions: u32,
    /// Where the first transaction's length is.
    pub(crate) transactions_at: usize,
    /// Where the checksum is.
    pub(crate) checksum_at: usize,
}

impl Layout {
    /// Looks at everything but the content of the lists and the checksum.
    ///
    /// # Errors
    /// What is wrong, and where.
    pub(crate) fn read(file: &[u8], own: &Room) -> Result<Self, FileError> {
        Self::read_room(file, |room| check_room(room, own)).map(|(layout, ())| layout)
    }

    /// The same, and what comes of the room's bytes.
    fn read_room<T>(
        file: &[u8],
        room: impl FnOnce(&[u8]) -> Result<T, FileError>,
    ) -> Result<(Self, T), FileError> {
        if file.len() > ROOM_FILE_BYTES {
            return Err(FileError::TooLarge { found: file.len() });
        }
        if !file.starts_with(&ROOM_FILE_MAGIC) {
            return Err(FileError::NoRoomFile);
        }
        let mut reader = Reader {
            file,
            at: ROOM_FILE_MAGIC.len(),
        };
        let version = reader.version()?;
        if version != ROOM_FILE_VERSION {
            return Err(FileError::Version { found: version });
        }
        let bytes = reader.entry("the room", 1, BLOCK_BYTES as usize)?;
        let room = room(&file[bytes])?;
        let blocks = reader.number("the number of blocks")?;
        let blocks_at = reader.at;
        for _ in 0..blocks {
            reader.entry("a block", LEAST_BLOCK_BYTES, BLOCK_BYTES as usize)?;
        }
        let transactions = reader.number("the number of transactions")?;
        let transactions_at = reader.at;
        for _ in 0..transactions {
            reader.entry("a transaction", 1, TRANSACTION_BYTES as usize)?;
        }
        let checksum_at = reader.at;
        reader.take("the checksum", CHECKSUM_BYTES)?;
        if reader.at < file.len() {
            return Err(FileError::LeftOver {
                at: reader.at,
                left: file.len() - reader.at,
            });
        }
        let layout = Self {
            blocks,
            blocks_at,
            transactions,
            transactions_at,
            checksum_at,
        };
        Ok((layout, room))
    }
}

/// A file's room and its blocks in ascending height. Their form is good; no rule is asked.
///
/// # Errors
/// What is wrong with the file, and where.
pub fn read_room_file(file: &[u8]) -> Result<(Room, Vec<Block>), ApiError> {
    let own = |bytes: &[u8]| Room::from_bytes(bytes).map_err(FileError::Room);
    let (layout, room) = Layout::read_room(file, own)?;
    let mut at = layout.blocks_at;
    let mut blocks = Vec::new();
    for _ in 0..layout.blocks {
        let (entry, next) = entry_at(file, at);
        let block = borsh::from_slice(&file[entry.clone()]);
        blocks.push(block.map_err(|_| malformed_block(entry.len(), blocks.len() as u64 + 1))?);
        at = next;
    }
    Ok((room, blocks))
}

/// The error of an entry that is no block.
pub(crate) fn malformed_block(bytes: usize, height: u64) -> ApiError {
    let message = format!("these {bytes} bytes are no block");
    ApiError::new(Family::Decode, "malformedBlock", message)
        .with("length", bytes)
        .with("height", height)
}

fn check_room(bytes: &[u8], own: &Room) -> Result<(), FileError> {
    let found = Room::from_bytes(bytes).map_err(FileError::Room)?;
    if found.genesis() == own.genesis() {
        return Ok(());
    }
    Err(FileError::OtherRoom(Box::new(TwoRooms::new(own, &found))))
}

/// The entry of a list whose length is at a place, and where the next one is. The layout must be good.
pub(crate) fn entry_at(file: &[u8], at: usize) -> (Range<usize>, usize) {
    let mut reader = Reader { file, at };
    let entry = reader
        .entry("an entry", 0, usize::MAX)
        .expect("the layout was read");
    (entry, reader.at)
}

/// Whether a block is whole by itself and follows another: all that damage would break.
pub(crate) fn is_intact(bytes: &[u8], prev: BlockHash) -> Option<BlockHash> {
    let block: Block = borsh::from_slice(bytes).ok()?;
    let Header { bits, .. } = block.header;
    let hash = block.header.hash();
    let is_good = block.header.prev == prev
        && merkle_tree(block.ids()).root == block.header.merkle_root
        && bits.to_target().ok()?.is_met_by(hash);
    is_good.then_some(hash)
}

/// Reads lengths, and steps over what they tell.
struct Reader<'a> {
    file: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn take(&mut self, what: &'static str, needed: usize) -> Result<Range<usize>, FileError> {
        let left = self.file.len() - self.at;
        if needed > left {
            return Err(FileError::CutShort {
                what,
                at: self.at,
                needed,
                left,
            });
        }
        let taken = self.at..self.at + needed;
        self.at = taken.end;
        Ok(taken)
    }

    fn version(&mut self) -> Result<u16, FileError> {
        let taken = self.take("the version", size_of::<u16>())?;
        Ok(u16::deserialize(&mut &self.file[taken]).expect("two bytes"))
    }

    fn number(&mut self, what: &'static str) -> Result<u32, FileError> {
        let taken = self.take(what, LENGTH_BYTES)?;
        Ok(u32::deserialize(&mut &self.file[taken]).expect("four bytes"))
    }

    fn entry(
        &mut self,
        what: &'static str,
        least: usize,
        most: usize,
    ) -> Result<Range<usize>, FileError> {
        let at = self.at;
        let found = self.number(what)? as usize;
        if !(least..=most).contains(&found) {
            return Err(FileError::Length {
                what,
                at,
                least,
                most,
                found,
            });
        }
        self.take(what, found)
    }
}

/// Writes a file, and counts what would be too much.
#[derive(Default)]
struct Writer {
    file: Vec<u8>,
    length: usize,
}

impl Writer {
    fn bytes(&mut self, bytes: &[u8]) {
        self.length += bytes.len();
        if self.length <= ROOM_FILE_BYTES {
            self.file.extend_from_slice(bytes);
        }
    }

    fn number(&mut self, number: usize) {
        let number = u32::try_from(number).expect("below a file's limit");
        self.bytes(&number.to_le_bytes());
    }

    fn entry(&mut self, bytes: &[u8]) {
        self.number(bytes.len());
        self.bytes(bytes);
    }
}

impl Node {
    /// The room, the active chain and what waits, as a file.
    pub(crate) fn export(&self) -> Result<Exported, FileError> {
        let floor = self.chain.floor();
        if floor > Height(0) {
            return Err(FileError::Pruned { floor });
        }
        let room = self.chain.room().to_bytes();
        let tip = self.chain.tip().height();
        let waiting: Vec<Vec<u8>> = self
            .pool
            .in_order()
            .map(|entry| borsh::to_vec(entry.transaction.signed()))
            .collect::<Result<_, _>>()
            .expect("a transaction always encodes");
        let mut file = Writer::default();
        file.bytes(&ROOM_FILE_MAGIC);
        file.bytes(&ROOM_FILE_VERSION.to_le_bytes());
        file.entry(&room);
        file.number(usize::try_from(tip.0).unwrap_or(usize::MAX));
        for height in 1..=tip.0 {
            let found = self.chain.find_at(Height(height));
            let bytes = found.and_then(|found| self.chain.bytes_of(&found));
            file.entry(&bytes.ok_or(FileError::Unreadable { height })?);
        }
        file.number(waiting.len());
        for signed in &waiting {
            file.entry(signed);
        }
        let found = file.length + CHECKSUM_BYTES;
        if found > ROOM_FILE_BYTES {
            return Err(FileError::TooLarge { found });
        }
        let checksum = Sha256::digest(&file.file);
        file.bytes(&checksum);
        Ok(Exported {
            file: file.file,
            blocks: tip.0,
            transactions: waiting.len() as u64,
        })
    }
}
