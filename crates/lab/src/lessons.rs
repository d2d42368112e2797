//! The lessons: data, and checks that read what the bench and the node say.
//!
//! # Overview
//! [`LESSONS`] is the data: which goals a lesson has, and by which check each is known to be reached.
//! A check is a function over one [`Moment`], what was asked and what came of it, and a [`Notebook`] of
//! what was seen before; or over a [`Sight`] of the simulated network. Texts are found by the names: `locales/lab/`. docs/lessons.md shows how to add
//! a lesson.

mod catalog;
mod checks;
mod notebook;
pub(crate) mod sheets;
mod sights;
#[cfg(test)]
mod tests;

use alloc::{format, vec::Vec};

use api::{
    ApiError, Family,
    lab::{
        bench::{self, Ask, Reached, Said},
        network,
    },
};
use ledger::PublicKey;

use crate::{bench::Copy, network::Run};
pub(crate) use catalog::LESSONS;
pub(crate) use notebook::Notebook;

/// A lesson.
#[derive(Debug)]
pub(crate) struct Lesson {
    /// Its number.
    pub(crate) number: u32,
    /// About how long it takes.
    pub(crate) minutes: u32,
    /// What is to be reached, in order.
    pub(crate) goals: &'static [Goal],
}

/// Something to be reached.
#[derive(Debug)]
pub(crate) struct Goal {
    /// Its name, by which its texts are found.
    pub(crate) name: &'static str,
    /// How it is known to be reached.
    pub(crate) check: Check,
}

/// How a goal is known to be reached.
#[derive(Debug)]
pub(crate) enum Check {
    /// By the check of this name in [`checks::CHECKS`].
    Named(&'static str),
    /// By the check of this name in [`sights::SIGHTS`], on the simulated network.
    Seen(&'static str),
    /// By the right answer to a question.
    Choice {
        /// How many answers there are.
        of: u32,
        /// The right one, from 0.
        right: u32,
    },
}

/// What was asked, and what came of it.
#[derive(Debug)]
pub(crate) struct Moment<'a> {
    pub(crate) ask: &'a Ask,
    pub(crate) said: &'a Said,
    /// What lies on the bench after it.
    pub(crate) copy: Option<&'a Copy>,
    /// The page's account.
    pub(crate) me: Option<&'a PublicKey>,
}

/// What the simulated network shows, and the answer that it has just given.
#[derive(Debug)]
pub(crate) struct Sight<'a> {
    pub(crate) run: &'a Run,
    pub(crate) answer: &'a network::Answer,
}

/// The goals that are reached by what has just happened, then noted down.
pub(crate) fn reached(moment: &Moment<'_>, notebook: &mut Notebook) -> Vec<Reached> {
    notebook.note(moment);
    those(|lesson, goal| is_reached(lesson, goal, moment, notebook))
}

/// The goals that are reached by what the simulated network shows.
pub(crate) fn seen(sight: &Sight<'_>, notebook: &mut Notebook) -> Vec<Reached> {
    notebook.look(sight);
    those(|_, goal| match goal.check {
        Check::Seen(name) => {
            let check = sights::SIGHTS.iter().find(|(known, _)| *known == name);
            check.is_some_and(|(_, holds)| holds(sight, notebook))
        }
        _ => false,
    })
}

fn those(is_reached: impl Fn(u32, &Goal) -> bool) -> Vec<Reached> {
    let goals = LESSONS.iter().flat_map(|lesson| {
        let goals = (0..).zip(lesson.goals);
        goals.map(move |(at, goal)| (lesson.number, at, goal))
    });
    goals
        .filter(|(lesson, _, goal)| is_reached(*lesson, goal))
        .map(|(lesson, goal, _)| Reached { lesson, goal })
        .collect()
}

fn is_reached(lesson: u32, goal: &Goal, moment: &Moment<'_>, notebook: &Notebook) -> bool {
    match goal.check {
        Check::Named(name) => {
            let check = checks::CHECKS.iter().find(|(known, _)| *known == name);
            check.is_some_and(|(_, holds)| holds(moment, notebook))
        }
        Check::Seen(_) => false,
        Check::Choice { right, .. } => matches!(
            moment.ask,
            Ask::Choose { lesson: of, goal: named, choice }
                if *of == lesson && named == goal.name && *choice == right
        ),
    }
}

/// Whether an answer is right.
///
/// # Errors
/// If there is no such question, or no such answer to it.
pub(crate) fn choose(number: u32, name: &str, choice: u32) -> Result<bool, ApiError> {
    let lesson = LESSONS.iter().find(|lesson| lesson.number == number);
    let goal = lesson.and_then(|lesson| lesson.goals.iter().find(|goal| goal.name == name));
    match goal.map(|goal| &goal.check) {
        Some(Check::Choice { of, right }) if choice < *of => Ok(choice == *right),
        _ => {
            let message = format!("lesson {number} asks no question {name:?} with such an answer");
            Err(ApiError::new(Family::Policy, "noSuchQuestion", message).with("choice", choice))
        }
    }
}

/// The lessons, as the page shows them.
pub(crate) fn view() -> Vec<bench::Lesson> {
    let goal = |goal: &Goal| bench::Goal {
        name: goal.name.into(),
        choices: match goal.check {
            Check::Named(_) | Check::Seen(_) => 0,
            Check::Choice { of, .. } => of,
        },
    };
    LESSONS
        .iter()
        .map(|lesson| bench::Lesson {
            number: lesson.number,
            minutes: lesson.minutes,
            goals: lesson.goals.iter().map(goal).collect(),
        })
        .collect()
}
