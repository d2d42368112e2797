//! A room before it is made.

use api::{Allocation, DifficultyRule, RoomParams};

use crate::format::{self, AmountError};

/// Most characters of a name.
const NAME_CHARACTERS: usize = 24;
/// Longest time that a block may be planned to take.
const SPACING_S: u32 = 3_600;
/// Who makes the room, where an address is asked for.
const MAKER: &str = "maker";
/// Nobody decides disputes.
const NOBODY: &str = "nobody";

/// Numbers that go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Preset {
    /// Blocks every few seconds, and two halvings before the talk is over.
    Demo,
    /// A lesson: about 180 blocks, with a halving in the middle.
    Lesson,
    /// A room that stays open.
    Week,
    /// What Bitcoin started with.
    Bitcoin,
}

impl Preset {
    /// All, in the order of the choice.
    pub(super) const ALL: [Self; 4] = [Self::Demo, Self::Lesson, Self::Week, Self::Bitcoin];
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Name,
    Coin,
    Spacing,
    Reward,
    Halving,
    Difficulty,
    Allocation,
    Signers,
    Members,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// A name of nothing but spaces.
    Empty,
    /// A name of more than 24 characters: so many.
    TooLong(usize),
    /// No whole number, or one out of its range.
    Number {
        /// The least it may be.
        least: u64,
        /// The most it may be.
        most: u64,
    },
    /// No amount.
    Amount(AmountError),
}

/// What a person typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Draft {
    pub(super) name: String,
    pub(super) coin: String,
    /// In seconds.
    pub(super) spacing: String,
    pub(super) rule: DifficultyRule,
    /// In coins.
    pub(super) reward: String,
    /// In blocks.
    pub(super) halving: String,
    /// In hashes.
    pub(super) difficulty: String,
    /// What the maker begins with, in coins.
    pub(super) allocation: String,
    /// Addresses of who signs beside the maker, with spaces between them.
    pub(super) signers: String,
    /// Addresses of who may act, with spaces between them.
    pub(super) members: String,
    /// Whether the maker decides disputes.
    pub(super) decides: bool,
    /// Hashes a second that the maker asks everybody to keep to, 0 for no cap.
    pub(super) cap: u64,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            name: String::new(),
            coin: "nib".to_owned(),
            spacing: String::new(),
            rule: DifficultyRule::Classroom,
            reward: String::new(),
            halving: String::new(),
            difficulty: 1_048_576.to_string(),
            allocation: "0".to_owned(),
            signers: String::new(),
            members: String::new(),
            decides: true,
            cap: 0,
        }
        .with(Preset::Lesson)
    }
}

impl Draft {
    /// The draft with a preset's numbers; what the room and its coin are called stays.
    pub(super) fn with(mut self, preset: Preset) -> Self {
        let (spacing, reward, halving, rule) = match preset {
            Preset::Demo => (5, 10, 60, DifficultyRule::Classroom),
            Preset::Lesson => (15, 10, 90, DifficultyRule::Classroom),
            Preset::Week => (30, 10, 10_000, DifficultyRule::Classroom),
            Preset::Bitcoin => (600, 50, 210_000, DifficultyRule::Bitcoin),
        };
        self.spacing = spacing.to_string();
        self.reward = reward.to_string();
        self.halving = halving.to_string();
        self.rule = rule;
        self
    }

    /// The preset whose numbers these are, if they are one's.
    pub(super) fn preset(&self) -> Option<usize> {
        Preset::ALL
            .iter()
            .position(|preset| self.clone().with(*preset) == *self)
    }

    /// What is wrong with a field, if anything.
    pub(super) fn wrong(&self, part: Part) -> Option<Wrong> {
        match part {
            Part::Name => check(&self.name),
            Part::Coin => check(&self.coin),
            Part::Spacing => self.spacing_s().err(),
            Part::Reward => self.reward().err(),
            Part::Halving => number(&self.halving, 1, u32::MAX.into()).err(),
            Part::Difficulty => number(&self.difficulty, 1, 1 << 40).err(),
            Part::Allocation => self.allocation().err(),
            // The node reads addresses, and says which one is none.
            Part::Signers | Part::Members => None,
        }
    }

    /// Seconds that a block should take.
    pub(super) fn spacing_s(&self) -> Result<u64, Wrong> {
        number(&self.spacing, 1, SPACING_S.into())
    }

    /// Reward of the first block in 1/100 coin.
    pub(super) fn reward(&self) -> Result<u64, Wrong> {
        format::parse_amount(&self.reward).map_err(Wrong::Amount)
    }

    /// Blocks between two halvings.
    pub(super) fn halving_blocks(&self) -> Result<u64, Wrong> {
        number(&self.halving, 1, u32::MAX.into())
    }

    /// What the maker begins with, in 1/100 coin.
    fn allocation(&self) -> Result<u64, Wrong> {
        format::parse_amount(&self.allocation).map_err(Wrong::Amount)
    }

    /// All coins there will ever be, in 1/100 coin, if the numbers are right.
    pub(super) fn supply(&self) -> Option<u64> {
        let (reward, blocks) = (self.reward().ok()?, self.halving_blocks().ok()?);
        let mut supply = self.allocation().ok()?;
        for halvings in 0..64 {
            supply = supply.checked_add((reward >> halvings).checked_mul(blocks)?)?;
        }
        Some(supply)
    }

    /// The room's parameters, if nothing is wrong. The node has the last word.
    pub(super) fn params(&self) -> Option<RoomParams> {
        if check(&self.name).or(check(&self.coin)).is_some() {
            return None;
        }
        let allocation = Allocation {
            to: MAKER.to_owned(),
            amount: self.allocation().ok()?,
        };
        Some(RoomParams {
            name: self.name.trim().to_owned(),
            coin: self.coin.trim().to_owned(),
            target_spacing: self.spacing_s().ok()?.try_into().ok(),
            rule: Some(self.rule),
            starting_difficulty: Some(number(&self.difficulty, 1, 1 << 40).ok()?),
            reward: Some(self.reward().ok()?),
            halving: Some(self.halving_blocks().ok()?),
            host: (!self.decides).then(|| NOBODY.to_owned()),
            allocations: (allocation.amount > 0)
                .then_some(allocation)
                .into_iter()
                .collect(),
            signers: self.founders(&self.signers, true),
            members: self.founders(&self.members, false),
        })
    }

    /// Whether the maker can ask for a cap: as the host of a room in which hashes are tried.
    pub(super) fn may_cap(&self) -> bool {
        self.decides && self.rule != DifficultyRule::Signers
    }

    /// The cap that is asked for, if one is.
    pub(super) fn cap(&self) -> Option<u64> {
        Some(self.cap).filter(|cap| *cap > 0 && self.may_cap())
    }

    /// The accounts of a list, where blocks are sealed.
    fn founders(&self, listed: &str, with_maker: bool) -> Vec<String> {
        if self.rule != DifficultyRule::Signers {
            return Vec::new();
        }
        let is_gap = |c: char| c.is_whitespace() || c == ',' || c == ';';
        let listed = listed.split(is_gap).filter(|text| !text.is_empty());
        let maker = with_maker.then_some(MAKER);
        maker.into_iter().chain(listed).map(str::to_owned).collect()
    }
}

fn check(text: &str) -> Option<Wrong> {
    match text.trim().chars().count() {
        0 => Some(Wrong::Empty),
        1..=NAME_CHARACTERS => None,
        length => Some(Wrong::TooLong(length)),
    }
}

/// A whole number whose thousands may be set apart.
fn number(text: &str, least: u64, most: u64) -> Result<u64, Wrong> {
    let is_digit_or_gap = |c: char| c.is_ascii_digit() || c == ',' || c.is_whitespace();
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    text.chars()
        .all(is_digit_or_gap)
        .then_some(digits)
        .and_then(|digits| digits.parse().ok())
        .filter(|number| (least..=most).contains(number))
        .ok_or(Wrong::Number { least, most })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> Draft {
        Draft {
            name: " 10b Informatics ".to_owned(),
            ..Draft::default()
        }
    }

    #[test]
    fn a_right_draft_becomes_parameters() {
        let params = draft().params().unwrap();
        assert_eq!(
            (params.name.as_str(), params.coin.as_str()),
            ("10b Informatics", "nib")
        );
        assert_eq!(
            (params.target_spacing, params.reward, params.halving),
            (Some(15), Some(1_000), Some(90))
        );
        assert_eq!((params.host, params.allocations), (None, Vec::new()));
        let rich = Draft {
            allocation: "1,000.50".to_owned(),
            decides: false,
            ..draft()
        };
        let params = rich.params().unwrap();
        assert_eq!(params.allocations[0].amount, 100_050);
        assert_eq!(params.host.as_deref(), Some("nobody"));
    }

    #[test]
    fn each_preset_is_known_again_until_a_number_is_changed() {
        for (nth, preset) in Preset::ALL.into_iter().enumerate() {
            let draft = draft().with(preset);
            assert_eq!(draft.preset(), Some(nth));
            assert!(draft.params().is_some());
        }
        let mut changed = draft();
        changed.reward = "11".to_owned();
        assert_eq!(changed.preset(), None);
    }

    #[test]
    fn bitcoins_numbers_give_its_twenty_one_millions() {
        // 210,000 times 5,000, 2,500, 1,250, 625, 312, 156, 78, 39, 19, 9, 4, 2 and 1 hundredths: each
        // half is rounded down, as there, but with two decimals instead of eight.
        let supply = draft().with(Preset::Bitcoin).supply().unwrap();
        assert_eq!(format::amount(supply), "20,989,500.00");
    }

    #[test]
    fn each_wrong_field_is_told() {
        type Change = fn(&mut Draft);
        let whole = |least, most| Wrong::Number { least, most };
        let cases: [(Part, Change, Wrong); 7] = [
            (
                Part::Name,
                |draft| draft.name = "  ".to_owned(),
                Wrong::Empty,
            ),
            (
                Part::Coin,
                |draft| draft.coin = "é".repeat(25),
                Wrong::TooLong(25),
            ),
            (
                Part::Spacing,
                |draft| draft.spacing = "0".to_owned(),
                whole(1, 3_600),
            ),
            (
                Part::Reward,
                |draft| draft.reward = "ten".to_owned(),
                Wrong::Amount(AmountError::NotANumber),
            ),
            (
                Part::Halving,
                |draft| draft.halving = "-5".to_owned(),
                whole(1, u32::MAX.into()),
            ),
            (
                Part::Difficulty,
                |draft| draft.difficulty = "1e9".to_owned(),
                whole(1, 1 << 40),
            ),
            (
                Part::Allocation,
                |draft| draft.allocation.clear(),
                Wrong::Amount(AmountError::Empty),
            ),
        ];
        for (part, change, wrong) in cases {
            let mut changed = draft();
            assert_eq!(changed.wrong(part), None);
            change(&mut changed);
            assert_eq!(changed.wrong(part), Some(wrong));
            assert_eq!(changed.params(), None);
        }
    }
}
