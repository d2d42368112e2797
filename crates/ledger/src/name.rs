//! Claimed names: what they may look like, and when two are the same.

use alloc::string::{String, ToString};

use borsh::{BorshDeserialize, BorshSerialize};

use self::{
    fold::{fold, nfkc},
    repertoire::{is_letter, is_mark},
};
use crate::{error::RuleError, key::ADDRESS_PREFIX, rules::ensure};

mod fold;
mod repertoire;
#[cfg(test)]
mod tests;

/// Most combining marks (accents, vowel signs) in a row.
const MARKS_IN_A_ROW: usize = 3;

/// The form of a name that decides whether it is taken: NFKC of the case-folded NFKC form, so that
/// `Ada`, `ADA` and `Ａda` are one name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, BorshSerialize, BorshDeserialize)]
pub struct NameKey(String);

impl NameKey {
    /// The key of a name, whether or not it may be claimed.
    pub fn of(name: &str) -> Self {
        Self(nfkc(&fold(&nfkc(name))))
    }

    /// As text, for sorting and showing.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Checks how a name looks: 1 to `limit` characters; letters, digits and their marks, and inside
/// single `_`, `-`, `.` or spaces; not the beginning of an address.
///
/// # Errors
/// The first rule that it breaks.
pub fn check_name(name: &str, limit: u32) -> Result<(), RuleError> {
    has_characters(name)?;
    has_few_characters(name, limit)?;
    has_good_characters(name)?;
    is_unlike_an_address(name)
}

pub(crate) fn has_characters(name: &str) -> Result<(), RuleError> {
    ensure(!name.is_empty(), || RuleError::NameEmpty)
}

pub(crate) fn has_few_characters(name: &str, limit: u32) -> Result<(), RuleError> {
    let characters = name.chars().count();
    ensure(characters <= limit as usize, || RuleError::NameTooLong {
        characters,
        limit,
    })
}

pub(crate) fn has_good_characters(name: &str) -> Result<(), RuleError> {
    match first_bad_character(name) {
        Some((position, character)) => Err(RuleError::NameBadCharacter {
            character,
            position,
        }),
        None => Ok(()),
    }
}

pub(crate) fn is_unlike_an_address(name: &str) -> Result<(), RuleError> {
    let key = NameKey::of(name);
    let rest = key.as_str().strip_prefix(ADDRESS_PREFIX);
    let begins_like_one = rest.is_some_and(|rest| rest.starts_with('1'));
    ensure(!begins_like_one, || RuleError::NameLooksLikeAddress {
        name: name.to_string(),
    })
}

/// The first character, counted from 1, that may not stand where it stands.
fn first_bad_character(name: &str) -> Option<(usize, char)> {
    let mut after_letter = false;
    let mut marks = 0;
    let mut last = None;
    for (position, character) in (1..).zip(name.chars()) {
        let ok = if is_mark(character) {
            marks += 1;
            after_letter && marks <= MARKS_IN_A_ROW
        } else if is_letter(character) {
            (after_letter, marks) = (true, 0);
            true
        } else {
            // A separator stands between two letters.
            let separates = matches!(character, '_' | '-' | '.' | ' ') && after_letter;
            (after_letter, marks) = (false, 0);
            separates
        };
        last = Some((position, character));
        if !ok {
            return last;
        }
    }
    // A separator at the end separates nothing.
    last.filter(|_| !after_letter)
}
