//! Which papers there are, and what they are called.

use api::lab::LESSON_GOALS;

use super::plans::PLANS;
use crate::{components::class_words::lesson_name, routes::Route, text::t};

/// A paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A plan for a lesson of so many minutes.
    Plan(u32),
    /// A worksheet beside a lesson of the lab.
    Worksheet(u8),
    /// What the words mean.
    Glossary,
    /// What brings pupils into the room.
    Slips,
    /// The answers.
    Key,
}

impl Kind {
    /// The plans.
    pub(super) fn plans() -> impl Iterator<Item = Self> {
        PLANS.iter().map(|plan| Self::Plan(plan.minutes))
    }

    /// The worksheets.
    pub(super) fn worksheets() -> impl Iterator<Item = Self> {
        (1..).take(LESSON_GOALS.len()).map(Self::Worksheet)
    }

    /// All, in the order of the list.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        let others = [Self::Glossary, Self::Slips, Self::Key];
        Self::plans().chain(Self::worksheets()).chain(others)
    }

    /// The paper of a name, as its address has it.
    pub(super) fn of_name(name: &str) -> Option<Self> {
        Self::all().find(|kind| kind.name() == name)
    }

    /// Its name in its address.
    pub(super) fn name(self) -> String {
        match self {
            Self::Plan(minutes) => format!("plan-{minutes}"),
            Self::Worksheet(lesson) => format!("worksheet-{lesson}"),
            Self::Glossary => "glossary".to_owned(),
            Self::Slips => "slips".to_owned(),
            Self::Key => "key".to_owned(),
        }
    }

    /// Its address.
    pub(super) fn route(self) -> Route {
        Route::LabPaper { name: self.name() }
    }

    /// What it is called.
    pub(super) fn title(self) -> String {
        match self {
            Self::Plan(minutes) => t!("papers-plan", minutes = minutes),
            Self::Worksheet(lesson) => lesson_name(lesson),
            Self::Glossary => t!("papers-glossary"),
            Self::Slips => t!("papers-slips"),
            Self::Key => t!("papers-key"),
        }
    }
}
