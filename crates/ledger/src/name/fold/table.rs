//! Texts by character, in few bytes: characters close to each other share all but their last bits.

use core::str;

/// Bits of a character within its block.
const BLOCK_BITS: u32 = 7;
/// Bytes of a block's entry: its number and where it begins, each in two bytes, little endian.
const ENTRY: usize = 4;
/// In a text's length: it is two bytes long, the higher first.
const IS_LONG: u8 = 0x80;

/// Texts by character.
///
/// The bytes are: the count of blocks in two bytes, little endian; a block's entry each, in ascending order;
/// then the characters of each block: how far one is from the one before, or from one before the block's
/// first; the bytes of its text; its text in UTF-8.
pub(super) struct Table {
    bytes: &'static [u8],
}

impl Table {
    /// Reads what `examples/name_tables.rs` wrote.
    pub(super) const fn new(bytes: &'static [u8]) -> Self {
        Self { bytes }
    }

    /// The text of a character.
    pub(super) fn get(&self, character: char) -> Option<&'static str> {
        let code = u32::from(character);
        let mut records = self.block(code >> BLOCK_BITS)?;
        let mut missing = (code & ((1 << BLOCK_BITS) - 1)) + 1;
        while let [step, length, rest @ ..] = records {
            let (length, rest) = match rest {
                [low, rest @ ..] if length & IS_LONG != 0 => (
                    usize::from(length & !IS_LONG) << 8 | usize::from(*low),
                    rest,
                ),
                _ => (usize::from(*length), rest),
            };
            let (text, rest) = rest.split_at_checked(length)?;
            // Zero for the character itself; none once it has been passed.
            missing = missing.checked_sub(u32::from(*step))?;
            if missing == 0 {
                return str::from_utf8(text).ok();
            }
            records = rest;
        }
        None
    }

    /// The characters of a block.
    fn block(&self, number: u32) -> Option<&'static [u8]> {
        let (count, rest) = self.bytes.split_first_chunk()?;
        let count = usize::from(u16::from_le_bytes(*count));
        let (entries, records) = rest.split_at_checked(count * ENTRY)?;
        let (entries, _) = entries.as_chunks::<ENTRY>();
        let low = |entry: &[u8; ENTRY]| u32::from(u16::from_le_bytes([entry[0], entry[1]]));
        let begin = |entry: &[u8; ENTRY]| usize::from(u16::from_le_bytes([entry[2], entry[3]]));
        let at = entries.binary_search_by_key(&number, low).ok()?;
        let end = entries.get(at + 1).map_or(records.len(), begin);
        records.get(begin(&entries[at])..end)
    }
}
