//! The lesson plans as data: what comes when, and which screen it is done on. Texts are found by the names.

use super::super::list;
use crate::{routes::Route, text::t};

/// A plan.
pub(super) struct Plan {
    /// How long the lesson takes.
    pub(super) minutes: u32,
    /// What comes when.
    pub(super) steps: &'static [Step],
    /// How many questions there are to ask.
    pub(super) questions: u32,
    /// What goes wrong, by name.
    pub(super) troubles: &'static [&'static str],
}

/// A step of a lesson.
pub(super) struct Step {
    /// Its name, by which its texts are found.
    pub(super) name: &'static str,
    /// How long it takes.
    pub(super) minutes: u32,
    /// What is opened for it.
    pub(super) opens: Option<Opens>,
}

/// What is opened.
#[derive(Clone, Copy)]
pub(super) enum Opens {
    /// The wall.
    Projector,
    /// Payments.
    Wallet,
    /// Offers.
    Market,
    /// Mining.
    Mine,
    /// The host's controls.
    Room,
    /// A lesson of the lab.
    Lesson(u32),
}

impl Opens {
    /// Its address.
    pub(super) fn route(self) -> Route {
        match self {
            Self::Projector => Route::Projector,
            Self::Wallet => Route::Wallet,
            Self::Market => Route::Market,
            Self::Mine => Route::Mine,
            Self::Room => Route::Room,
            Self::Lesson(number) => Route::LabLesson { number },
        }
    }

    /// What it is called.
    pub(super) fn title(self) -> String {
        match self {
            Self::Projector => t!("projector-title"),
            Self::Lesson(number) => list::title(number),
            _ => self.route().screen().title(),
        }
    }
}

const fn step(name: &'static str, minutes: u32, opens: Opens) -> Step {
    Step {
        name,
        minutes,
        opens: Some(opens),
    }
}

const fn talk(name: &'static str, minutes: u32) -> Step {
    Step {
        name,
        minutes,
        opens: None,
    }
}

/// All plans, by ascending length.
pub(super) static PLANS: [Plan; 3] = [
    Plan {
        minutes: 15,
        steps: &[
            talk("hook", 2),
            step("hash", 6, Opens::Lesson(1)),
            step("mine", 5, Opens::Lesson(2)),
            talk("end", 2),
        ],
        questions: 3,
        troubles: &["reach", "slow", "notice"],
    },
    Plan {
        minutes: 45,
        steps: &[
            step("join", 7, Opens::Projector),
            step("hash", 11, Opens::Lesson(1)),
            step("mine", 11, Opens::Mine),
            step("pay", 8, Opens::Wallet),
            step("ticket", 5, Opens::Room),
            talk("end", 3),
        ],
        questions: 4,
        troubles: &["reach", "slow", "fast", "rude", "lost"],
    },
    Plan {
        minutes: 90,
        steps: &[
            step("join", 8, Opens::Projector),
            step("hash", 10, Opens::Lesson(1)),
            step("mine", 12, Opens::Lesson(2)),
            step("market", 12, Opens::Market),
            step("links", 13, Opens::Lesson(3)),
            step("break", 15, Opens::Lesson(4)),
            step("split", 10, Opens::Room),
            step("ticket", 6, Opens::Room),
            talk("end", 4),
        ],
        questions: 5,
        troubles: &["reach", "slow", "fast", "rude", "lost", "ahead", "heal"],
    },
];
