//! A worksheet: tasks, and room to write.

use api::lab::papers::{Sheet, Space, Task};
use yew::prelude::*;

use super::list;
use crate::{
    routes::{self, Route},
    text::{
        papers::{paper, say},
        t,
    },
};

/// Where a pupil writes who it is, and when.
pub(super) fn name() -> Html {
    html! { <p class="paper-name">{ t!("papers-name") }<i />{ t!("papers-date") }<i /></p> }
}

/// The worksheet beside a lesson.
pub(super) fn worksheet(sheet: &Sheet) -> Html {
    let number = sheet.lesson;
    let link = routes::href(&Route::LabLesson { number });
    html! {
        <>
            <p>{ paper!("paper-worksheet-open", lesson = list::title(number)) }{ " " }<span class="paper-link">{ link }</span></p>
            <ol class="paper-tasks">{ for sheet.tasks.iter().map(|task| draw(number, task)) }</ol>
        </>
    }
}

/// The key of one of a task's texts.
pub(super) fn task_key(lesson: u32, task: &str) -> String {
    format!("paper-sheet-{lesson}-{task}")
}

fn draw(lesson: u32, task: &Task) -> Html {
    let key = task_key(lesson, &task.name);
    html! {
        <li key={task.name.clone()}>
            <p>{ say(&key, &[]) }</p>
            { space(&key, task.space) }
        </li>
    }
}

fn space(key: &str, space: Space) -> Html {
    match space {
        Space::Lines(count) => html! {
            <div class="paper-lines" aria-hidden="true">{ for (0..count).map(|_| html! { <i /> }) }</div>
        },
        Space::Drawing => html! { <div class="paper-drawing" aria-hidden="true" /> },
        Space::Table { rows, columns } => table(key, rows, columns, false),
        Space::Rows { rows, columns } => table(key, rows, columns, true),
    }
}

/// A table to write into; the head of column 0 stands above the rows' names.
fn table(key: &str, rows: u32, columns: u32, is_named: bool) -> Html {
    let columns = u32::from(!is_named)..=columns;
    let text = |of: &str, number: u32| say(&format!("{key}-{of}-{number}"), &[]);
    let head = |number: u32| html! { <th scope="col">{ text("col", number) }</th> };
    let cell = |row: u32, column: u32| {
        if is_named && column == 0 {
            html! { <th scope="row">{ text("row", row) }</th> }
        } else {
            html! { <td /> }
        }
    };
    let row = |row: u32| html! { <tr>{ for columns.clone().map(|column| cell(row, column)) }</tr> };
    html! {
        <table class="paper-table">
            <thead><tr>{ for columns.clone().map(head) }</tr></thead>
            <tbody>{ for (1..=rows).map(row) }</tbody>
        </table>
    }
}
