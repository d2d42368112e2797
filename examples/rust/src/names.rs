//! Claimed names (section 8 of `docs/protocol.md`, whose appendix has the characters).

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization as _;

use crate::bytes::{Refused, Result, refuse_unless};

const PROTOCOL: &str = include_str!("../../../docs/protocol.md");

static LETTERS: LazyLock<Vec<u32>> = LazyLock::new(|| bounds("letters"));
static MARKS: LazyLock<Vec<u32>> = LazyLock::new(|| bounds("marks"));

fn bounds(name: &str) -> Vec<u32> {
    let (_, list) = PROTOCOL
        .split_once(&format!("```list {name}\n"))
        .expect("the document has the list");
    let list = list.split("```").next().unwrap_or_default();
    list.split_whitespace()
        .map(|word| u32::from_str_radix(word, 16).expect("a number"))
        .collect()
}

fn is_in(bounds: &[u32], character: char) -> bool {
    bounds.partition_point(|bound| *bound <= u32::from(character)) % 2 == 1
}

/// What two writings of one name have in common.
pub fn key_of(name: &str) -> String {
    let normal: String = name.nfkc().collect();
    caseless::default_case_fold_str(&normal).nfkc().collect()
}

/// Asks the four questions of a well-formed name.
///
/// # Errors
/// The first that says no.
pub fn check(name: &str, most: u32) -> Result<()> {
    let count = name.chars().count();
    refuse_unless(count > 0, "nameEmpty")?;
    refuse_unless(count <= most as usize, "nameTooLong")?;
    let (mut after_letter, mut marks) = (false, 0);
    for character in name.chars() {
        let good = if is_in(&MARKS, character) {
            marks += 1;
            after_letter && marks <= 3
        } else if is_in(&LETTERS, character) {
            (after_letter, marks) = (true, 0);
            true
        } else {
            let good = after_letter && "_-. ".contains(character);
            (after_letter, marks) = (false, 0);
            good
        };
        if !good {
            return Err(Refused(format!("nameBadCharacter ({character:?})")));
        }
    }
    refuse_unless(after_letter, "nameBadCharacter")?;
    refuse_unless(!key_of(name).starts_with("chalk1"), "nameLooksLikeAddress")
}
