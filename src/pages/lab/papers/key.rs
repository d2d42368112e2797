//! The answers: to each task of the worksheets, and to each question of the lessons.

use api::lab::papers::{Fact, Question, Sheet, Task};
use yew::prelude::*;

use super::{
    super::{lesson_key, network::percent_words},
    list,
    worksheet::task_key,
};
use crate::{
    format,
    text::{
        Plain, lab,
        papers::{paper, say},
    },
};

/// The key to all worksheets.
pub(super) fn key(sheets: &[Sheet]) -> Html {
    html! {
        <>{ for sheets.iter().map(lesson) }</>
    }
}

fn lesson(sheet: &Sheet) -> Html {
    let answer = |task: &Task| html! { <li>{ answered(sheet.lesson, task) }</li> };
    html! {
        <section class="key-lesson" key={sheet.lesson}>
            <h2>{ list::title(sheet.lesson) }</h2>
            <h3>{ paper!("paper-key-worksheet") }</h3>
            <ol class="key-answers">{ for sheet.tasks.iter().map(answer) }</ol>
            if !sheet.questions.is_empty() {
                <h3>{ paper!("paper-key-questions") }</h3>
                <dl class="key-questions">{ for sheet.questions.iter().map(|one| question(sheet.lesson, one)) }</dl>
            }
        </section>
    }
}

/// The answer to a task, with what was computed of it.
fn answered(lesson: u32, task: &Task) -> String {
    let facts = task.facts.iter();
    let values: Vec<_> = facts
        .map(|(name, fact)| (name.as_str(), Plain::from(words(fact))))
        .collect();
    say(&format!("{}-key", task_key(lesson, &task.name)), &values)
}

fn words(fact: &Fact) -> String {
    match fact {
        Fact::Text(text) => text.clone(),
        Fact::Count(count) => format::count(*count),
        Fact::Part(millionths) => percent_words(*millionths),
        Fact::Amount(hundredths) => format::amount(*hundredths),
        Fact::Rule(name) => lab::say(&format!("lab-rule-{name}"), &[]),
    }
}

fn question(lesson: u32, question: &Question) -> Html {
    let text = |of: &str| lab::say(&lesson_key(lesson, &format!("{}-{of}", question.goal)), &[]);
    html! {
        <div key={question.goal.clone()}>
            <dt>{ text("ask") }</dt>
            <dd>{ text(&format!("choice-{}", question.right)) }</dd>
        </div>
    }
}
