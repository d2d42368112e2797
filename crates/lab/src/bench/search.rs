//! Searches that take a while, a slice at a time: for a nonce, and for a text.

use alloc::{format, string::String};

use ledger::{Header, sha256d};
use pow::{Job, NonceRange};

/// Nonces of a slice: some tenths of a second in a browser.
const SLICE_NONCES: u32 = 1 << 17;
/// Texts of a slice, which are hashed by a plainer way.
const SLICE_TEXTS: u64 = 1 << 14;

/// A search for the nonce of a header.
#[derive(Debug)]
pub(crate) struct NonceSearch {
    job: Job,
    rest: NonceRange,
    /// Hashes so far.
    pub(crate) hashes: u64,
    /// Hashes on average.
    pub(crate) expected: u64,
}

/// What a slice gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slice {
    /// Nothing yet.
    More,
    /// A nonce that meets the target.
    Found(u32),
    /// No nonce of this header meets the target.
    Exhausted,
}

impl NonceSearch {
    /// A search for the work of a header. None if its bits are no target.
    pub(crate) fn new(header: &Header) -> Option<Self> {
        let target = header.bits.to_target().ok()?;
        Some(Self {
            job: Job::new(&header.to_bytes(), &target.to_be_bytes()),
            rest: NonceRange::ALL,
            hashes: 0,
            expected: target.work().to_hashes(),
        })
    }

    /// Tries some more.
    pub(crate) fn step(&mut self) -> Slice {
        let (slice, rest) = self.rest.cut(SLICE_NONCES);
        let outcome = self.job.search(slice);
        self.hashes += outcome.hashes;
        match (outcome.found, rest) {
            (Some(nonce), _) => Slice::Found(nonce),
            (None, Some(rest)) => {
                self.rest = rest;
                Slice::More
            }
            (None, None) => Slice::Exhausted,
        }
    }
}

/// A search for a text whose hash begins with zeros.
#[derive(Debug)]
pub(crate) struct TextSearch {
    text: String,
    /// Zeros wanted, in hex digits.
    pub(crate) zeros: u32,
    next: u64,
}

impl TextSearch {
    pub(crate) fn new(text: String, zeros: u32) -> Self {
        Self {
            text,
            zeros,
            next: 0,
        }
    }

    /// Texts tried.
    pub(crate) fn hashes(&self) -> u64 {
        self.next
    }

    /// Texts that are tried on average.
    pub(crate) fn expected(&self) -> u64 {
        tries_for_zeros(self.zeros)
    }

    /// Tries some more. Gives the text once it is found.
    pub(crate) fn step(&mut self) -> Option<String> {
        for _ in 0..SLICE_TEXTS {
            let text = format!("{} {}", self.text, self.next);
            self.next += 1;
            if zeros(&sha256d(text.as_bytes())) >= self.zeros {
                return Some(text);
            }
        }
        None
    }
}

/// Texts that are tried on average until a hash begins with so many zeros.
pub(crate) fn tries_for_zeros(zeros: u32) -> u64 {
    16_u64.saturating_pow(zeros)
}

/// Hex digits that are zero at the beginning of a hash.
pub(crate) fn zeros(hash: &[u8; 32]) -> u32 {
    let whole = hash.iter().take_while(|byte| **byte == 0).count();
    let half = hash.get(whole).is_some_and(|byte| *byte < 16);
    // At most 64.
    u32::try_from(2 * whole).unwrap_or_default() + u32::from(half)
}
