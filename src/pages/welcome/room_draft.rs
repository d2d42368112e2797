//! A room before it is made.

use api::RoomParams;

/// Most characters of a name.
const NAME_CHARACTERS: usize = 24;

/// How long a block should take, in seconds, from hasty to calm.
pub(super) const SPACINGS_S: [u32; 4] = [5, 15, 30, 60];

/// Which field is wrong, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// The field holds nothing but spaces.
    Empty,
    /// The field holds more than 24 characters: so many.
    TooLong(usize),
}

/// What a person typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RoomDraft {
    /// The room's name.
    pub(super) name: String,
    /// The coin's name.
    pub(super) coin: String,
    /// Which of [`SPACINGS_S`].
    pub(super) spacing: usize,
}

impl Default for RoomDraft {
    fn default() -> Self {
        Self {
            name: String::new(),
            coin: "nib".to_owned(),
            spacing: 1,
        }
    }
}

impl RoomDraft {
    /// What is wrong with the name, if anything.
    pub(super) fn wrong_name(&self) -> Option<Wrong> {
        check(&self.name)
    }

    /// What is wrong with the coin's name, if anything.
    pub(super) fn wrong_coin(&self) -> Option<Wrong> {
        check(&self.coin)
    }

    /// The room's parameters, if nothing is wrong. The node has the last word.
    pub(super) fn params(&self) -> Option<RoomParams> {
        let is_right = self.wrong_name().or(self.wrong_coin()).is_none();
        is_right.then(|| RoomParams {
            name: self.name.trim().to_owned(),
            coin: self.coin.trim().to_owned(),
            target_spacing: SPACINGS_S.get(self.spacing).copied(),
            ..RoomParams::default()
        })
    }
}

fn check(text: &str) -> Option<Wrong> {
    match text.trim().chars().count() {
        0 => Some(Wrong::Empty),
        1..=NAME_CHARACTERS => None,
        length => Some(Wrong::TooLong(length)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(name: &str, coin: &str) -> RoomDraft {
        RoomDraft {
            name: name.to_owned(),
            coin: coin.to_owned(),
            spacing: 2,
        }
    }

    #[test]
    fn a_right_draft_becomes_parameters() {
        let params = draft(" 10b Informatics ", "nib").params().unwrap();
        assert_eq!(
            (params.name.as_str(), params.coin.as_str()),
            ("10b Informatics", "nib")
        );
        assert_eq!(params.target_spacing, Some(30));
    }

    #[test]
    fn each_wrong_field_is_told() {
        let long = "é".repeat(25);
        let wrong = draft("  ", &long);
        assert_eq!(
            (wrong.wrong_name(), wrong.wrong_coin()),
            (Some(Wrong::Empty), Some(Wrong::TooLong(25)))
        );
        assert_eq!(wrong.params(), None);
        assert!(draft(&"é".repeat(24), "nib").params().is_some());
    }
}
