//! A text and its double hash.

use alloc::format;

use api::{
    ApiError, Family,
    lab::bench::{Hashed, SEARCH_ZEROS, Said},
};
use ledger::sha256;

use super::{
    Desk, Wanted,
    search::{TextSearch, zeros},
};

/// Most bytes of a text that is hashed.
const TEXT_BYTES: usize = 4_096;

impl Desk {
    pub(super) fn hash(&mut self, text: &str) -> Result<Hashed, ApiError> {
        if text.len() > TEXT_BYTES {
            let message = format!("a text has at most {TEXT_BYTES} bytes here");
            return Err(ApiError::new(Family::Policy, "textTooLong", message)
                .with("bytes", text.len())
                .with("limit", TEXT_BYTES));
        }
        Ok(self.notebook.hashed(text))
    }

    pub(super) fn begin_text(&mut self, text: &str, zeros: u32) -> Result<Said, ApiError> {
        if !(1..=SEARCH_ZEROS).contains(&zeros) || text.len() > TEXT_BYTES {
            let message = format!("a search is for 1 to {SEARCH_ZEROS} zeros");
            return Err(ApiError::new(Family::Policy, "searchTooLong", message)
                .with("limit", SEARCH_ZEROS)
                .with("found", zeros));
        }
        let search = TextSearch::new(text.into(), zeros);
        self.begin(Wanted::Text(search))
    }
}

/// A text's hash, beside that of the text before.
pub(crate) fn hashed(text: &str, before: Option<(&str, [u8; 32])>) -> Hashed {
    let first = sha256(text.as_bytes());
    let second = sha256(&first);
    let changed = before.map(|(_, hash)| {
        let pairs = hash.iter().zip(&second);
        pairs.map(|(one, other)| (one ^ other).count_ones()).sum()
    });
    Hashed {
        text: text.into(),
        bytes: hex::encode(text),
        first: hex::encode(first),
        second: hex::encode(second),
        zeros: zeros(&second),
        changed,
    }
}

/// Whether two texts have one other character, and no more or fewer of them.
pub(crate) fn is_near(one: &str, other: &str) -> bool {
    let differ = one
        .chars()
        .zip(other.chars())
        .filter(|(one, other)| one != other);
    one.chars().count() == other.chars().count() && differ.count() == 1
}
