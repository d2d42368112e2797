//! A field for a name or an address that offers the names that go with what was typed.
//!
//! It follows the editable combobox with list autocompletion of the WAI-ARIA authoring practices:
//! the focus stays in the field, the arrows move through the list, Enter takes, Escape closes.

use api::Name;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::completion::{Completion, complete, recipient};
use crate::{
    components::{
        address::AddressText,
        avatar::{Avatar, AvatarSize},
        field::FieldError,
    },
    format,
    text::{t, th},
};

const ID: &str = "pay-to";
const LIST: &str = "pay-to-names";
const BELOW: &str = "pay-to-below";

/// Properties of [`NameCombobox`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// What was typed.
    pub(super) value: AttrValue,
    /// All claimed names.
    pub(super) names: Vec<Name>,
    /// This node's address, which is not offered.
    pub(super) me: AttrValue,
    /// What is wrong with what was typed.
    pub(super) error: Option<AttrValue>,
    /// What happens when a person types or takes a name.
    pub(super) oninput: Callback<String>,
}

/// Whether the list is shown, and which of it Enter takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct List {
    open: bool,
    active: usize,
}

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// Shows the list like this.
    Show(List),
    /// Takes a name.
    Take(usize),
}

/// What a key does to a list of so many names; nothing where the key belongs to the field.
fn step(key: &str, list: List, offered: usize) -> Option<Step> {
    let show = |active| Some(Step::Show(List { open: true, active }));
    let end = offered.checked_sub(1)?;
    match (key, list.open) {
        ("ArrowDown", false) => show(0),
        ("ArrowUp", false) => show(end),
        ("ArrowDown", true) => show(if list.active < end {
            list.active + 1
        } else {
            0
        }),
        ("ArrowUp", true) => show(list.active.checked_sub(1).unwrap_or(end)),
        ("Enter", true) => Some(Step::Take(list.active.min(end))),
        ("Escape", true) => Some(Step::Show(List::default())),
        _ => None,
    }
}

/// What is offered for a typed text; a name that was typed to its end needs no offer.
fn offered(names: &[Name], me: &str, text: &str) -> Vec<Completion> {
    let found = complete(names, me, text);
    match found.as_slice() {
        [only] if only.former.is_none() && only.typed == (0..only.name.len()) => Vec::new(),
        _ => found,
    }
}

/// The field and its list.
#[component]
pub(super) fn NameCombobox(props: &Props) -> Html {
    let list = use_state_eq(List::default);
    let found = offered(&props.names, &props.me, &props.value);
    let is_open = list.open && !found.is_empty();
    let take = {
        let (list, oninput) = (list.setter(), props.oninput.clone());
        Callback::from(move |name: String| {
            list.set(List::default());
            oninput.emit(name);
        })
    };
    let oninput = {
        let (list, oninput) = (list.setter(), props.oninput.clone());
        Callback::from(move |event: InputEvent| {
            let typed = event.target_unchecked_into::<HtmlInputElement>().value();
            list.set(List {
                open: !typed.is_empty(),
                active: 0,
            });
            oninput.emit(typed);
        })
    };
    let onkeydown = {
        let (list, take) = (list.clone(), take.clone());
        let names: Vec<String> = found.iter().map(|found| found.name.clone()).collect();
        Callback::from(move |event: KeyboardEvent| {
            let shown = List {
                open: list.open && !names.is_empty(),
                ..*list
            };
            if let Some(step) = step(&event.key(), shown, names.len()) {
                // Else Enter would send the form, and the arrows would move the caret.
                event.prevent_default();
                match step {
                    Step::Show(next) => list.set(next),
                    Step::Take(nth) => names
                        .get(nth)
                        .into_iter()
                        .for_each(|name| take.emit(name.clone())),
                }
            }
        })
    };
    let onblur = {
        let list = list.setter();
        Callback::from(move |_: FocusEvent| list.set(List::default()))
    };
    let active = list.active.min(found.len().saturating_sub(1));
    html! {
        <div class="field pay-to">
            <label for={ID}>{ t!("wallet-to") }</label>
            <div class="combo">
                <input
                    class={classes!("input", props.error.is_some().then_some("is-bad"))}
                    id={ID}
                    value={props.value.clone()}
                    role="combobox"
                    autocomplete="off"
                    spellcheck="false"
                    autocapitalize="none"
                    aria-autocomplete="list"
                    aria-expanded={is_open.to_string()}
                    aria-controls={LIST}
                    aria-activedescendant={is_open.then(|| option_id(active))}
                    aria-invalid={props.error.is_some().then_some("true")}
                    aria-describedby={BELOW}
                    {oninput}
                    {onkeydown}
                    {onblur}
                />
                <ul class="options" id={LIST} role="listbox" aria-label={t!("wallet-names")} hidden={!is_open}>
                    if is_open {
                        { for found.iter().enumerate().map(|(nth, found)| option(nth, nth == active, found, &take)) }
                    }
                </ul>
            </div>
            { below(props) }
        </div>
    }
}

fn option_id(nth: usize) -> String {
    format!("{LIST}-{nth}")
}

fn option(nth: usize, is_active: bool, found: &Completion, take: &Callback<String>) -> Html {
    let name = found.name.clone();
    let onclick = take.reform(move |_: MouseEvent| name.clone());
    // A press would take the focus from the field and close the list before it counts.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    let name = AttrValue::from(found.name.clone());
    let words = match &found.former {
        None => html! { <span class="ellipsis">{ marked(&found.name, found) }</span> },
        Some(former) => {
            let former = html! { <>{ marked(former, found) }</> };
            html! {
                <span class="ellipsis">{ &found.name }{ " " }<span class="faint">{ th!("wallet-was", name = former) }</span></span>
            }
        }
    };
    html! {
        <li id={option_id(nth)} role="option" aria-selected={is_active.to_string()} {onmousedown} {onclick}>
            <Avatar address={found.address.clone()} {name} size={AvatarSize::Small} />
            { words }
            <AddressText address={found.address.clone()} />
            if is_active {
                <kbd aria-hidden="true">{ t!("wallet-key-enter") }</kbd>
            }
        </li>
    }
}

/// A name with what was typed set apart.
fn marked(name: &str, found: &Completion) -> Html {
    let parts = name
        .split_at_checked(found.typed.start)
        .and_then(|(before, rest)| {
            let (typed, after) = rest.split_at_checked(found.typed.len())?;
            Some((before, typed, after))
        });
    let (before, typed, after) = parts.unwrap_or((name, "", ""));
    html! { <>{ before }<mark>{ typed }</mark>{ after }</> }
}

/// What is wrong, or who it is, so that a mistaken name is seen before the money is gone.
fn below(props: &Props) -> Html {
    if let Some(error) = &props.error {
        return html! { <FieldError id={BELOW} message={error.clone()} /> };
    }
    let words = match recipient(&props.names, &props.value) {
        Some(found) if found.address == *props.me => t!("wallet-to-yourself"),
        Some(found) => match found.name {
            Some(name) => {
                let (prefix, rest) = format::short_address(&found.address);
                t!(
                    "wallet-to-known",
                    name = name,
                    address = format!("{prefix}{rest}")
                )
            }
            None => t!("wallet-to-no-name"),
        },
        None => t!("wallet-to-help"),
    };
    html! { <span class="help" id={BELOW}>{ words }</span> }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(active: usize) -> List {
        List { open: true, active }
    }

    #[test]
    fn arrows_go_round() {
        let after = |key, list| step(key, list, 3);
        assert_eq!(
            after("ArrowDown", List::default()),
            Some(Step::Show(open(0)))
        );
        assert_eq!(after("ArrowUp", List::default()), Some(Step::Show(open(2))));
        assert_eq!(after("ArrowDown", open(1)), Some(Step::Show(open(2))));
        assert_eq!(after("ArrowDown", open(2)), Some(Step::Show(open(0))));
        assert_eq!(after("ArrowUp", open(0)), Some(Step::Show(open(2))));
    }

    #[test]
    fn enter_takes_from_an_open_list_and_sends_from_a_closed_one() {
        assert_eq!(step("Enter", open(1), 3), Some(Step::Take(1)));
        assert_eq!(
            step("Enter", open(7), 3),
            Some(Step::Take(2)),
            "the list got shorter"
        );
        assert_eq!(step("Enter", List::default(), 3), None);
        assert_eq!(step("Enter", open(0), 0), None);
    }

    #[test]
    fn escape_closes_and_letters_belong_to_the_field() {
        assert_eq!(
            step("Escape", open(1), 3),
            Some(Step::Show(List::default()))
        );
        assert_eq!(step("Escape", List::default(), 3), None);
        assert_eq!(
            [step("a", open(1), 3), step("Home", open(1), 3)],
            [None, None]
        );
    }

    #[test]
    fn a_name_typed_to_its_end_needs_no_offer() {
        let name = |name: &str| Name {
            name: name.to_owned(),
            address: format!("chalk1{name}"),
            current: true,
        };
        let names = [name("Ada"), name("Adam")];
        assert_eq!(offered(&names, "", "adam"), []);
        assert_eq!(offered(&names, "", "ada").len(), 2);
    }
}
