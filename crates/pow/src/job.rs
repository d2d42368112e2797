//! A header to be solved, and the search over its nonces.

use crate::{compress::Prepared, lanes::Table, path::Path, range::NonceRange};

/// A 256-bit number as eight words, most significant first, so that comparing the arrays compares
/// the numbers.
type Number = [u32; 8];

/// A header's double SHA-256, ordered as Bitcoin orders it: as a little-endian number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Digest(Number);

impl Digest {
    /// The largest there is.
    pub const MAX: Self = Self([u32::MAX; 8]);

    /// Its 32 bytes in hashing order.
    pub fn to_bytes(self) -> [u8; 32] {
        let mut bytes = [0; 32];
        let (chunks, _) = bytes.as_chunks_mut::<4>();
        for (chunk, word) in chunks.iter_mut().zip(self.0.iter().rev()) {
            *chunk = word.to_le_bytes();
        }
        bytes
    }

    /// From its 32 bytes in hashing order.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        let mut number = [0; 8];
        let (chunks, _) = bytes.as_chunks::<4>();
        for (word, chunk) in number.iter_mut().rev().zip(chunks) {
            *word = u32::from_le_bytes(*chunk);
        }
        Self(number)
    }

    /// Zero bits that it begins with.
    pub fn leading_zero_bits(self) -> u32 {
        let mut zeros = 0;
        for word in self.0 {
            zeros += word.leading_zeros();
            if word != 0 {
                break;
            }
        }
        zeros
    }
}

/// A header and the target its hash has to meet, prepared for the search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    table: Table,
    target: Number,
}

/// What a search gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The first nonce of the range whose hash meets the target; the search ended there.
    pub found: Option<u32>,
    /// Nonces tried, the found one counted.
    pub hashes: u64,
    /// The smallest hash of the nonces tried.
    pub best: Digest,
}

impl Job {
    /// Prepares a search.
    ///
    /// The last four bytes of `header`, its nonce, don't matter. `target_be` has its most
    /// significant byte first; a hash meets it when, as a little-endian number, it is at most the
    /// target.
    pub fn new(header: &[u8; 80], target_be: &[u8; 32]) -> Self {
        let prepared = Prepared::new(&big_endian_words(header));
        Self {
            table: Table::new(prepared),
            target: big_endian_words(target_be),
        }
    }

    /// Prepares a search whose header may begin like this one's: the time and the target roll each
    /// second, and both stand behind the first 64 bytes.
    #[must_use]
    pub fn next(&self, header: &[u8; 80], target_be: &[u8; 32]) -> Self {
        let prepared = self.table.prepared.next(&big_endian_words(header));
        Self {
            table: Table::new(prepared),
            target: big_endian_words(target_be),
        }
    }

    /// The state of SHA-256 after the header's first 64 bytes.
    pub fn midstate(&self) -> [u32; 8] {
        self.table.prepared.midstate
    }

    /// The header's words 16, 17 and 18, big-endian: what stands between the first 64 bytes and the
    /// nonce.
    pub fn tail(&self) -> [u32; 3] {
        let [first, second, third, ..] = self.table.prepared.block;
        [first, second, third]
    }

    /// Zero bits that every hash which meets the target begins with, of its first 32.
    pub fn zero_bits(&self) -> u32 {
        self.target[0].leading_zeros()
    }

    /// Whether a hash meets the target.
    pub fn is_met_by(&self, digest: Digest) -> bool {
        digest.0 <= self.target
    }

    /// The hash of the header with a nonce.
    pub fn digest(&self, nonce: u32) -> Digest {
        let mut number = self.table.prepared.double_hash(nonce).map(u32::swap_bytes);
        number.reverse();
        Digest(number)
    }

    /// Tries the nonces of a range in ascending order until one meets the target, in the best way
    /// that this machine has.
    pub fn search(&self, range: NonceRange) -> Outcome {
        self.search_by(Path::best(), range)
    }

    /// Tries the nonces of a range in ascending order until one meets the target.
    pub fn search_by(&self, path: Path, range: NonceRange) -> Outcome {
        let mut best = Digest::MAX;
        let mut next = Some(range);
        while let Some(rest) = next {
            // A hash matters if it may meet the target or may be the best so far. Both are rare, so
            // the lanes look at the top word of all other hashes alone.
            let top_that_matters = best.0[0].max(self.target[0]);
            let Some(nonce) = path.scan(&self.table, rest, top_that_matters) else {
                break;
            };
            let digest = self.digest(nonce);
            best = best.min(digest);
            if self.is_met_by(digest) {
                return Outcome {
                    found: Some(nonce),
                    hashes: u64::from(nonce - range.first()) + 1,
                    best,
                };
            }
            next = nonce
                .checked_add(1)
                .and_then(|first| NonceRange::new(first, range.last()));
        }
        Outcome {
            found: None,
            hashes: range.count(),
            best,
        }
    }
}

/// Bytes as big-endian words; there are four bytes for each word.
fn big_endian_words<const BYTES: usize, const WORDS: usize>(bytes: &[u8; BYTES]) -> [u32; WORDS] {
    const { assert!(BYTES == 4 * WORDS) }
    let (chunks, _) = bytes.as_chunks::<4>();
    core::array::from_fn(|i| u32::from_be_bytes(chunks[i]))
}
