//! A text and its double hash.

use api::lab::bench::Hashed;
use ledger::sha256;

use super::search::zeros;

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
