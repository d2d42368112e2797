//! A post before it is signed.

/// Most bytes of a post, in UTF-8.
pub(super) const MOST_BYTES: usize = 2_000;

/// Why a draft can't be posted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// It holds nothing but spaces.
    Empty,
    /// It has so many bytes too many.
    TooLong(usize),
}

/// Checks a draft. The node has the last word.
///
/// # Errors
/// Says why the draft can't be posted.
pub(super) fn check(text: &str) -> Result<(), Wrong> {
    if text.trim().is_empty() {
        return Err(Wrong::Empty);
    }
    match text.len().checked_sub(MOST_BYTES) {
        None | Some(0) => Ok(()),
        Some(over) => Err(Wrong::TooLong(over)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_counted_and_not_letters() {
        assert_eq!(check(&"a".repeat(2_000)), Ok(()));
        assert_eq!(check(&"a".repeat(2_001)), Err(Wrong::TooLong(1)));
        assert_eq!(check(&"é".repeat(1_001)), Err(Wrong::TooLong(2)));
    }

    #[test]
    fn spaces_are_no_post() {
        assert_eq!([check(""), check(" \n\t")], [Err(Wrong::Empty); 2]);
    }
}
