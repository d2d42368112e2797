//! What a class did, as a table for a spreadsheet: by nickname, and without addresses.

use api::{PersonResult, Reply, Request};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    components::{button::Button, field::FieldError, icon::Glyph},
    format,
    hooks::{Toast, use_node, use_toast},
    services::{csv, room_file},
    text::t,
};

/// A button that saves the results.
#[component]
pub(super) fn ResultsCard() -> Html {
    let node = use_node();
    let show = use_toast().show;
    let error = use_state_eq(|| None::<AttrValue>);
    let onclick = {
        let (handle, error) = (node.handle(), error.setter());
        let code = node
            .room()
            .map_or_else(String::new, |room| room.code.clone());
        Callback::from(move |_: MouseEvent| {
            let (handle, error, show, code) =
                (handle.clone(), error.clone(), show.clone(), code.clone());
            spawn_local(async move {
                let saved = match handle.request(Request::Results).await {
                    Ok(Reply::Results(results)) => {
                        let file = format!("results-{code}.csv");
                        room_file::save(&file, table(&results).as_bytes()).map(|()| results.len())
                    }
                    Ok(_) => return,
                    Err(refused) => Err(refused),
                };
                match saved {
                    Ok(count) => {
                        error.set(None);
                        show.emit(Toast {
                            glyph: Glyph::Check,
                            text: t!("hand-results-saved", count = count).into(),
                        });
                    }
                    Err(refused) => error.set(Some(format::refusal(&refused).into())),
                }
            });
        })
    };
    html! {
        <section class="card results">
            <div class="card-head"><h2>{ t!("hand-results") }</h2></div>
            <p class="soft">{ t!("hand-results-words") }</p>
            <Button class="btn-wide" {onclick}>{ t!("hand-results-save") }</Button>
            if let Some(error) = &*error {
                <FieldError message={error.clone()} />
            }
        </section>
    }
}

/// The results as a file's text; with the mark by which spreadsheets know UTF-8.
fn table(results: &[PersonResult]) -> String {
    let head = [
        t!("hand-results-name"),
        t!("hand-results-blocks"),
        t!("hand-results-earned"),
        t!("hand-results-balance"),
        t!("hand-results-signed"),
    ];
    let row = |one: &PersonResult| {
        vec![
            one.name.clone(),
            one.blocks_found.to_string(),
            plain(one.earned),
            plain(one.balance),
            one.sequence.to_string(),
        ]
    };
    format!("\u{feff}{}", csv::table(&head, results.iter().map(row)))
}

/// An amount for a program, whatever the language: `46.30`.
fn plain(hundredths: u64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_a_line_without_an_address() {
        let ada = PersonResult {
            name: "Ada".to_owned(),
            balance: 4_630,
            sequence: 7,
            blocks_found: 3,
            earned: 3_005,
        };
        let text = table(&[ada]);
        let lines: Vec<_> = text.split("\r\n").collect();
        assert_eq!(lines[1..], [r#""Ada","3","30.05","46.30","7""#, ""]);
        assert!(lines[0].starts_with("\u{feff}\"Nickname\""));
    }
}
