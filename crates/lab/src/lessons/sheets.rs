//! The worksheets: what a pupil writes on paper beside each lesson, and what of the answers is computed.
//!
//! Texts are found by the names: `locales/papers/`. A test holds them against this data, and says whether the facts are
//! those that a key names.

mod facts;

use alloc::{string::ToString, vec::Vec};

use api::{
    ApiError,
    lab::papers::{self, Fact, Question, Space},
};

use self::facts::{
    ahead, amounts, average, earns, ends, expected, few, half, hash, none, odds, relay, rules,
    sums, table, thresholds, upgrade, wait,
};
use super::{Check, LESSONS};
use crate::bench::Desk;

/// What a key says of a task, by the names in its text.
type Facts = fn(&mut Desk) -> Result<Vec<(&'static str, Fact)>, ApiError>;

/// A lesson's worksheet.
#[derive(Debug)]
pub(crate) struct Sheet {
    pub(crate) lesson: u32,
    pub(crate) tasks: &'static [Task],
}

/// A task on paper.
#[derive(Debug)]
pub(crate) struct Task {
    /// Its name, by which its texts are found.
    pub(crate) name: &'static str,
    /// Where the answer is written.
    pub(crate) space: Space,
    /// What of the answer is computed.
    pub(crate) facts: Facts,
}

const fn task(name: &'static str, space: Space, facts: Facts) -> Task {
    Task { name, space, facts }
}

const fn lines(count: u32) -> Space {
    Space::Lines(count)
}

const fn empty(rows: u32, columns: u32) -> Space {
    Space::Table { rows, columns }
}

const fn named(rows: u32, columns: u32) -> Space {
    Space::Rows { rows, columns }
}

/// All worksheets, one a lesson.
pub(crate) const SHEETS: &[Sheet] = &[
    Sheet {
        lesson: 1,
        tasks: &[
            task("abc", empty(1, 2), hash),
            task("near", empty(3, 2), half),
            task("zero", empty(1, 2), few),
            task("search", named(3, 1), expected),
            task("bet", lines(3), none),
        ],
    },
    Sheet {
        lesson: 2,
        tasks: &[
            task("tries", empty(3, 2), none),
            task("winner", empty(1, 4), none),
            task("next", lines(2), none),
            task("average", lines(2), average),
            task("luck", lines(2), none),
        ],
    },
    Sheet {
        lesson: 3,
        tasks: &[
            task("draw", Space::Drawing, none),
            task("break", named(3, 1), none),
            task("cost", empty(3, 2), ahead),
            task("follow", lines(3), none),
        ],
    },
    Sheet {
        lesson: 4,
        tasks: &[
            task("rules", named(4, 1), rules),
            task("repair", named(3, 1), rules),
            task("key", lines(2), none),
            task("order", lines(2), none),
        ],
    },
    Sheet {
        lesson: 5,
        tasks: &[
            task("promise", lines(2), none),
            task("odds", named(3, 2), odds),
            task("measured", empty(2, 4), none),
            task("wait", lines(1), wait),
            task("price", named(3, 1), none),
        ],
    },
    Sheet {
        lesson: 6,
        tasks: &[
            task("draw", Space::Drawing, none),
            task("right", lines(1), none),
            task("after", empty(1, 3), none),
            task("lost", lines(1), none),
            task("shop", lines(3), none),
        ],
    },
    Sheet {
        lesson: 7,
        tasks: &[
            task("can", named(4, 1), none),
            task("earns", named(3, 1), earns),
            task("threshold", named(2, 1), thresholds),
            task("measured", empty(2, 3), none),
            task("why", lines(3), none),
        ],
    },
    Sheet {
        lesson: 8,
        tasks: &[
            task("signals", empty(3, 2), upgrade),
            task("takes", named(2, 2), none),
            task("coins", named(2, 1), amounts),
            task("decides", lines(3), none),
        ],
    },
    Sheet {
        lesson: 9,
        tasks: &[
            task("ends", named(3, 1), ends),
            task("sum", lines(1), sums),
            task("hide", named(2, 1), none),
            task("relay", lines(1), relay),
            task("advice", lines(3), none),
        ],
    },
    Sheet {
        lesson: 10,
        tasks: &[
            task("begin", empty(1, 2), table),
            task("limit", lines(1), table),
            task("needs", named(3, 2), none),
            task("away", named(3, 1), none),
            task("fit", named(3, 1), none),
        ],
    },
];

/// The worksheets, as the page prints them.
///
/// # Errors
/// What one of the lessons' chains refuses.
pub(crate) fn view(desk: &mut Desk) -> Result<Vec<papers::Sheet>, ApiError> {
    let mut sheets = Vec::new();
    for sheet in SHEETS {
        let mut tasks = Vec::new();
        for task in sheet.tasks {
            let facts = (task.facts)(desk)?.into_iter();
            tasks.push(papers::Task {
                name: task.name.into(),
                space: task.space,
                facts: facts.map(|(name, fact)| (name.to_string(), fact)).collect(),
            });
        }
        sheets.push(papers::Sheet {
            lesson: sheet.lesson,
            tasks,
            questions: questions(sheet.lesson),
        });
    }
    Ok(sheets)
}

/// The questions of a lesson with their right answers.
fn questions(lesson: u32) -> Vec<Question> {
    let goals = LESSONS.iter().filter(|data| data.number == lesson);
    goals
        .flat_map(|data| data.goals)
        .filter_map(|goal| match goal.check {
            Check::Choice { right, .. } => Some(Question {
                goal: goal.name.into(),
                right,
            }),
            Check::Named(_) | Check::Seen(_) => None,
        })
        .collect()
}
