//! What each pupil told, on the page and as a table for a spreadsheet.

use api::{Class, Pupil, lab::LESSON_GOALS};
use yew::prelude::*;

use crate::{
    components::{
        button::{Button, ButtonSize},
        class_words::has,
        field::FieldError,
        icon::{Glyph, Icon},
    },
    format,
    hooks::{Toast, use_node, use_toast},
    pages::room::roster::face,
    services::{csv, room_file},
    text::t,
};

/// Questions of an exit ticket.
const QUESTIONS: u32 = 3;

/// Properties of [`Pupils`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The class.
    pub(super) class: Class,
}

/// The pupils who reported, and a button that saves it.
#[component]
pub(super) fn Pupils(props: &Props) -> Html {
    let node = use_node();
    let show = use_toast().show;
    let error = use_state_eq(|| None::<AttrValue>);
    let class = &props.class;
    let save = {
        let (class, error) = (class.clone(), error.setter());
        let code = node
            .room()
            .map_or_else(String::new, |room| room.code.clone());
        Callback::from(move |_: MouseEvent| {
            let file = format!("lesson-{}-{code}.csv", class.about);
            match room_file::save(&file, table(&class).as_bytes()) {
                Ok(()) => {
                    error.set(None);
                    show.emit(Toast {
                        glyph: Glyph::Check,
                        text: t!("class-saved", file = file).into(),
                    });
                }
                Err(refused) => error.set(Some(format::refusal(&refused).into())),
            }
        })
    };
    if class.pupils.is_empty() {
        return html! { <p class="soft" role="status">{ t!("class-none-yet") }</p> };
    }
    html! {
        <>
            <div class="class-table" tabindex="0" role="region" aria-label={t!("class-table")}>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ t!("class-pupil") }</th>
                            <th scope="col">{ t!("class-goals") }</th>
                            <th scope="col">{ t!("class-ticket") }</th>
                            <th scope="col">{ t!("class-tries-head") }</th>
                        </tr>
                    </thead>
                    <tbody>{ for by_name(class).into_iter().map(|pupil| row(class, pupil)) }</tbody>
                </table>
            </div>
            <Button size={ButtonSize::Small} onclick={save}>{ t!("hand-results-save") }</Button>
            if let Some(error) = &*error {
                <FieldError message={error.clone()} />
            }
        </>
    }
}

fn row(class: &Class, pupil: &Pupil) -> Html {
    html! {
        <tr key={pupil.address.as_str()}>
            <th scope="row">
                { face(Some(&pupil.address), pupil.name.as_deref()) }
                <span class="ellipsis">{ who(pupil) }</span>
            </th>
            <td>{ marks(pupil.goals, goals(class)) }</td>
            <td>{ marks(u32::from(pupil.answered), QUESTIONS) }</td>
            <td class="num">{ pupil.tries }</td>
        </tr>
    }
}

/// A mark each, with a tick in those that are reached, and in words how many they are.
fn marks(bits: u32, all: u32) -> Html {
    let done = (0..all).filter(|&nth| has(bits, nth)).count();
    let mark = |nth: u32| {
        if has(bits, nth) {
            html! { <i class="is-done"><Icon glyph={Glyph::Check} /></i> }
        } else {
            html! { <i>{ nth + 1 }</i> }
        }
    };
    html! {
        <span class="class-marks">
            <span class="class-dots" aria-hidden="true">{ for (0..all).map(mark) }</span>
            <span>{ t!("class-of", done = done.to_string(), all = all.to_string()) }</span>
        </span>
    }
}

/// How many goals the class's lesson has.
fn goals(class: &Class) -> u32 {
    let place = usize::from(class.about).checked_sub(1);
    let goals = place.and_then(|place| LESSON_GOALS.get(place));
    goals.copied().unwrap_or_default()
}

fn who(pupil: &Pupil) -> String {
    format::who(pupil.name.as_deref(), &pupil.address)
}

fn by_name(class: &Class) -> Vec<&Pupil> {
    let mut pupils: Vec<_> = class.pupils.iter().collect();
    pupils.sort_by_cached_key(|pupil| (pupil.name.is_none(), who(pupil).to_lowercase()));
    pupils
}

/// The table as a file's text; with the mark by which spreadsheets know UTF-8.
fn table(class: &Class) -> String {
    let numbered = |count| (1..=count).map(|number: u32| number.to_string());
    let mut head = vec![t!("class-pupil")];
    head.extend(numbered(goals(class)).map(|number| t!("class-goal", number = number)));
    head.extend(numbered(QUESTIONS).map(|number| t!("class-question", number = number)));
    head.push(t!("class-tries-head"));
    let digit = |is: bool| String::from(if is { "1" } else { "0" });
    let row = |pupil: &Pupil| {
        let mut cells = vec![who(pupil)];
        cells.extend((0..goals(class)).map(|nth| digit(has(pupil.goals, nth))));
        cells.extend((0..QUESTIONS).map(|nth| digit(has(u32::from(pupil.answered), nth))));
        cells.push(pupil.tries.to_string());
        cells
    };
    format!(
        "\u{feff}{}",
        csv::table(&head, by_name(class).into_iter().map(row))
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pupil(name: Option<&str>, goals: u32, answered: u8, tries: u32) -> Pupil {
        Pupil {
            address: "chalk1qwertyuiopasdfghj".to_owned(),
            name: name.map(str::to_owned),
            goals,
            answered,
            tries,
        }
    }

    #[test]
    fn a_pupil_is_a_line_and_no_formula() {
        let class = Class {
            about: 3,
            pupils: vec![
                pupil(None, 0, 0, 0),
                pupil(Some("=SUM(A1)"), 0b1_0011, 0b101, 4),
                pupil(Some("Ada, \"Countess\""), 0b1_1111, 0b111, 3),
            ],
            ..Class::default()
        };
        let text = table(&class);
        let lines: Vec<_> = text.split("\r\n").collect();
        assert!(lines[0].starts_with('\u{feff}'));
        assert_eq!(
            lines[1..],
            [
                r#""'=SUM(A1)","1","1","0","0","1","1","0","1","4""#,
                r#""Ada, ""Countess""","1","1","1","1","1","1","1","1","3""#,
                r#""chalk1qwer…dfghj","0","0","0","0","0","0","0","0","0""#,
                ""
            ]
        );
    }
}
