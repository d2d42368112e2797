//! Lesson 1: a text and its hash, as it is typed.

use api::lab::bench::{Ask, Hashed, SEARCH_ZEROS, Said};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{desk::Desk, took, working};
use crate::{
    components::{
        button::{Button, ButtonKind},
        field::FieldError,
    },
    format,
    text::lab::lab,
};

/// Properties of [`HashStage`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The bench and the lessons.
    pub(super) desk: Desk,
}

/// Hex digits in a group of a hash.
const GROUP: usize = 8;

/// A text, its double hash, and a search for one that begins with zeros.
#[component]
pub(super) fn HashStage(props: &Props) -> Html {
    let text = use_state_eq(String::new);
    let hashed = use_state_eq(|| None::<Hashed>);
    let before = use_mut_ref(|| None::<String>);
    let error = use_state_eq(|| None::<AttrValue>);
    let oninput = {
        let (ask, text, shown, error, before) = (
            props.desk.ask.clone(),
            text.setter(),
            hashed.setter(),
            error.setter(),
            before.clone(),
        );
        let old = hashed.as_ref().map(|hashed| hashed.second.clone());
        Callback::from(move |event: InputEvent| {
            let typed = event.target_unchecked_into::<HtmlInputElement>().value();
            text.set(typed.clone());
            (*before.borrow_mut()).clone_from(&old);
            let (shown, error) = (shown.clone(), error.clone());
            let tell = Callback::from(move |told| match told {
                Ok(Said::Hashed(hashed)) => {
                    shown.set(Some(hashed));
                    error.set(None);
                }
                Ok(_) => {}
                Err(refused) => error.set(Some(format::refusal(&refused).into())),
            });
            ask.emit((Ask::Hash { text: typed }, tell));
        })
    };
    let old = before.borrow().clone();
    html! {
        <div class="cols lab-pair">
            <section class="slate" aria-labelledby="hash-head">
                <div class="slate-head"><h2 id="hash-head">{ lab!("lab-hash-head") }</h2></div>
                <div class="bf">
                    <label for="hash-text">{ lab!("lab-hash-text") }</label>
                    <input class="input" id="hash-text" value={(*text).clone()} {oninput} autocomplete="off" autocapitalize="off" spellcheck="false" />
                </div>
                if let Some(error) = &*error {
                    <FieldError message={error.clone()} />
                }
                if let Some(hashed) = &*hashed {
                    <dl class="hash-steps">
                        <dt>{ lab!("lab-hash-first") }</dt>
                        <dd>{ digits(&hashed.first, 0, None) }</dd>
                        <dt>{ lab!("lab-hash-second") }</dt>
                        <dd id="hash-second">{ digits(&hashed.second, hashed.zeros, old.as_deref()) }</dd>
                    </dl>
                    <p class="hash-says" role="status">{ says(hashed) }</p>
                } else {
                    <p class="soft">{ lab!("lab-hash-empty") }</p>
                }
            </section>
            <Search desk={props.desk.clone()} text={(*text).clone()} />
        </div>
    }
}

fn says(hashed: &Hashed) -> String {
    let zeros = lab!("lab-hash-zeros", zeros = hashed.zeros);
    match hashed.changed {
        Some(changed) if changed > 0 => {
            format!("{zeros} {}", lab!("lab-hash-changed", changed = changed))
        }
        Some(_) => format!("{zeros} {}", lab!("lab-hash-unchanged")),
        None => zeros,
    }
}

/// A hash in groups, its zeros and what differs from the one before set apart.
fn digits(hash: &str, zeros: u32, before: Option<&str>) -> Html {
    let group = |at: usize| {
        let digit = |nth: usize| {
            let digit = hash.get(nth..=nth).unwrap_or_default();
            let differs = before.is_some_and(|before| before.get(nth..=nth) != Some(digit));
            let class = if nth < zeros as usize {
                Some("hash-work")
            } else {
                differs.then_some("differs")
            };
            html! { <span {class}>{ digit.to_owned() }</span> }
        };
        html! { <span class="g">{ for (at..(at + GROUP).min(hash.len())).map(digit) }</span> }
    };
    html! { <code class="hash hash-full">{ for (0..hash.len()).step_by(GROUP).map(group) }</code> }
}

#[derive(Properties, PartialEq)]
struct SearchProps {
    desk: Desk,
    text: String,
}

/// The machine appends numbers until the hash begins with as many zeros as were asked for.
#[component]
fn Search(props: &SearchProps) -> Html {
    let zeros = use_state_eq(|| 4_u32);
    let told = use_state_eq(|| None::<Result<Said, AttrValue>>);
    let search = {
        let (ask, shown) = (props.desk.ask.clone(), told.setter());
        let (text, zeros) = (props.text.clone(), *zeros);
        Callback::from(move |_: MouseEvent| {
            let shown = shown.clone();
            let tell = Callback::from(move |told: super::desk::Told| {
                let told = told.map_err(|refused| format::refusal(&refused).into());
                shown.set(Some(told));
            });
            let text = text.clone();
            ask.emit((Ask::Search { text, zeros }, tell));
        })
    };
    let onchange = {
        let zeros = zeros.setter();
        Callback::from(move |event: Event| {
            let value = event.target_unchecked_into::<HtmlSelectElement>().value();
            zeros.set(value.parse().unwrap_or(4));
        })
    };
    let is_busy = matches!(*told, Some(Ok(Said::Working { .. })));
    html! {
        <section class="card" aria-labelledby="search-head">
            <div class="card-head"><h2 id="search-head">{ lab!("lab-search-head") }</h2></div>
            <p class="soft">{ lab!("lab-search-words") }</p>
            <div class="search-form">
                <label for="search-zeros">{ lab!("lab-search-zeros") }</label>
                <select class="input" id="search-zeros" {onchange}>
                    { for (1..=SEARCH_ZEROS).map(|count| html! {
                        <option value={count.to_string()} selected={count == *zeros}>{ count }</option>
                    }) }
                </select>
                <Button kind={ButtonKind::Primary} busy={is_busy} onclick={search}>{ lab!("lab-search-go") }</Button>
            </div>
            <div role="status">
                { match &*told {
                    Some(Ok(Said::Working { hashes, expected })) => working(&props.desk, *hashes, *expected),
                    Some(Ok(Said::Searched(found))) => html! {
                        <div class="search-found">
                            <p><b>{ found.found.text.clone() }</b></p>
                            { digits(&found.found.second, found.found.zeros, None) }
                            <p>{ lab!("lab-search-took", hashes = format::count(found.hashes), time = took(found.took_us)) }</p>
                        </div>
                    },
                    Some(Err(error)) => html! { <FieldError message={error.clone()} /> },
                    _ => Html::default(),
                } }
            </div>
        </section>
    }
}
