//! The form of a name under which it is compared: normalized to NFKC (Unicode Standard Annex 15) and case
//! folded (Unicode Standard, section 3.13, full default case folding).
//!
//! As in [`super::repertoire`], the tables are fixed because they are consensus. They also take a third of
//! the bytes that general tables of a library take in a browser. `examples/name_tables.rs` writes them from
//! `unicode-normalization` 0.1.26 and `caseless` 0.2; a test compares every character and many strings with
//! these.

use alloc::{string::String, vec::Vec};

use self::table::Table;

mod table;
#[cfg(test)]
mod tests;

/// The full compatibility decomposition of each character that has one, but for Hangul syllables.
static DECOMPOSED: Table = Table::new(include_bytes!("tables/decomposed.bin"));
/// The full case folding of each character that has one.
static FOLDED: Table = Table::new(include_bytes!("tables/folded.bin"));
/// For each character that composes with one before it: those before it, each followed by what both are
/// together.
static COMPOSED: Table = Table::new(include_bytes!("tables/composed.bin"));
/// Canonical combining classes other than 0, as runs of characters: the first in three bytes, little
/// endian, how many, and their class.
static CLASSES: &[u8] = include_bytes!("tables/classes.bin");

/// Bytes of a run in [`CLASSES`].
const RUN: usize = 5;

/// A character and its canonical combining class.
type Classed = (u8, char);

/// The NFKC form of a text.
pub(super) fn nfkc(text: &str) -> String {
    if text.is_ascii() {
        return text.into();
    }
    let mut characters = Vec::with_capacity(text.len());
    for character in text.chars() {
        decompose(character, &mut characters);
    }
    order(&mut characters);
    compose(&characters)
}

/// The text with the case of each character folded.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii() {
            folded.push(character.to_ascii_lowercase());
        } else if let Some(other) = FOLDED.get(character) {
            folded.push_str(other);
        } else {
            folded.push(character);
        }
    }
    folded
}

fn decompose(character: char, characters: &mut Vec<Classed>) {
    if character.is_ascii() {
        characters.push((0, character));
    } else if let Some(parts) = hangul::decompose(character) {
        characters.extend(parts.map(|part| (0, part)));
    } else if let Some(parts) = DECOMPOSED.get(character) {
        characters.extend(parts.chars().map(|part| (class(part), part)));
    } else {
        characters.push((class(character), character));
    }
}

/// The canonical combining class of a character.
fn class(character: char) -> u8 {
    let (runs, _) = CLASSES.as_chunks::<RUN>();
    let code = u32::from(character);
    let first = |run: &[u8; RUN]| u32::from_le_bytes([run[0], run[1], run[2], 0]);
    let after = runs.partition_point(|run| first(run) <= code);
    match runs[..after].last() {
        Some(run) if code - first(run) < u32::from(run[3]) => run[4],
        _ => 0,
    }
}

/// Puts marks that follow each other in the order of their classes.
fn order(characters: &mut [Classed]) {
    let is_mark = |(class, _): &Classed| *class != 0;
    for marks in characters.chunk_by_mut(|one, other| is_mark(one) && is_mark(other)) {
        // Stable: marks of one class stay as they are.
        marks.sort_by_key(|(class, _)| *class);
    }
}

/// Composes each starter with what follows it and is not kept from it by another character.
fn compose(characters: &[Classed]) -> String {
    let mut composed: Vec<char> = Vec::with_capacity(characters.len());
    let mut starter = None;
    let mut last_class = 0;
    for &(class, character) in characters {
        let is_blocked = last_class != 0 && last_class >= class;
        let together = starter
            .filter(|_| !is_blocked)
            .and_then(|at: usize| Some((at, pair(composed[at], character)?)));
        if let Some((at, together)) = together {
            composed[at] = together;
            continue;
        }
        if class == 0 {
            starter = Some(composed.len());
        }
        last_class = class;
        composed.push(character);
    }
    composed.into_iter().collect()
}

/// What two characters are together.
fn pair(first: char, second: char) -> Option<char> {
    if second.is_ascii() {
        return None;
    }
    if let Some(syllable) = hangul::compose(first, second) {
        return Some(syllable);
    }
    let mut pairs = COMPOSED.get(second)?.chars();
    while let (Some(one), Some(together)) = (pairs.next(), pairs.next()) {
        if one == first {
            return Some(together);
        }
    }
    None
}

/// Hangul syllables, whose composition is arithmetic (Unicode Standard, section 3.12).
mod hangul {
    const SYLLABLES: u32 = 0xac00;
    const LEADING: u32 = 0x1100;
    const VOWELS: u32 = 0x1161;
    /// One before the first.
    const TRAILING: u32 = 0x11a7;
    const LEADING_COUNT: u32 = 19;
    const VOWEL_COUNT: u32 = 21;
    /// With none.
    const TRAILING_COUNT: u32 = 28;
    const COUNT: u32 = LEADING_COUNT * VOWEL_COUNT * TRAILING_COUNT;

    /// The place of a character among `count` from `first` on.
    fn place(character: char, first: u32, count: u32) -> Option<u32> {
        u32::from(character)
            .checked_sub(first)
            .filter(|place| *place < count)
    }

    /// The two or three letters of a syllable.
    pub(super) fn decompose(syllable: char) -> Option<impl Iterator<Item = char>> {
        let place = place(syllable, SYLLABLES, COUNT)?;
        let trailing = place % TRAILING_COUNT;
        let leading = place / TRAILING_COUNT / VOWEL_COUNT;
        let vowel = place / TRAILING_COUNT % VOWEL_COUNT;
        let letters = [LEADING + leading, VOWELS + vowel].into_iter();
        let trailing = (trailing > 0).then_some(TRAILING + trailing);
        Some(letters.chain(trailing).filter_map(char::from_u32))
    }

    /// A syllable of a letter or a syllable and the letter after it.
    pub(super) fn compose(first: char, second: char) -> Option<char> {
        if let Some(leading) = place(first, LEADING, LEADING_COUNT) {
            let vowel = place(second, VOWELS, VOWEL_COUNT)?;
            return char::from_u32(SYLLABLES + (leading * VOWEL_COUNT + vowel) * TRAILING_COUNT);
        }
        let open = place(first, SYLLABLES, COUNT).filter(|place| place % TRAILING_COUNT == 0)?;
        let trailing = place(second, TRAILING, TRAILING_COUNT).filter(|place| *place > 0)?;
        char::from_u32(SYLLABLES + open + trailing)
    }
}
