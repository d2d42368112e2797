//! Finding a block, a transaction or a person by whatever a visitor has.

mod guess;

use api::ApiError;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew_router::prelude::*;

use self::guess::{Guess, guesses};
use super::missing::sentence;
use crate::{
    components::{
        field::FieldError,
        icon::{Glyph, Icon},
    },
    hooks::use_node,
    routes::Route,
    services::node::NodeHandle,
    text::t,
};

/// Asks the node for each thing that a text may mean, until it knows one.
///
/// # Errors
/// The last guess and what the node said to it; none where the text can't mean anything.
async fn find(node: &NodeHandle, text: &str) -> Result<Route, Option<(Guess, ApiError)>> {
    let mut refusal = None;
    for guess in guesses(text) {
        match node.request(guess.request()).await {
            Ok(reply) => return guess.route(&reply).ok_or(None),
            Err(error) => refusal = Some((guess, error)),
        }
    }
    Err(refusal)
}

/// What is said where nothing was found: the node's reason for what looks like an address, and one
/// sentence for all else.
fn nothing(text: &str, refusal: Option<(Guess, ApiError)>, height: u64) -> String {
    let unknown = if text.is_empty() {
        t!("explorer-search-empty")
    } else {
        t!(
            "explorer-search-nothing",
            text = text,
            height = height.to_string()
        )
    };
    match refusal {
        Some((Guess::Address(_), error)) => sentence(&error, text, unknown),
        _ => unknown,
    }
}

/// How far a search got.
#[derive(Clone, Debug, Default, PartialEq)]
struct Searching {
    busy: bool,
    error: Option<AttrValue>,
}

/// A field that finds anything by height, hash, address or name.
#[component]
pub(super) fn Search() -> Html {
    let searching = use_state_eq(Searching::default);
    let field = use_node_ref();
    let onsubmit = use_submit(&searching, &field);
    let oninput = {
        let searching = searching.setter();
        Callback::from(move |_: InputEvent| searching.set(Searching::default()))
    };
    let is_bad = searching.error.is_some();
    html! {
        <form class="search" role="search" {onsubmit}>
            <label class="visually-hidden" for="explorer-search">{ t!("explorer-search") }</label>
            <Icon glyph={Glyph::Search} />
            <input
                ref={field}
                class={classes!("input", is_bad.then_some("is-bad"))}
                id="explorer-search"
                type="search"
                placeholder={t!("explorer-search-example")}
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="search"
                aria-invalid={is_bad.then_some("true")}
                aria-describedby={is_bad.then_some("explorer-search-error")}
                {oninput}
            />
            if let Some(error) = &searching.error {
                <FieldError id="explorer-search-error" message={error.clone()} />
            }
        </form>
    }
}

/// Looks for what the field says, and goes there.
#[hook]
fn use_submit(searching: &UseStateHandle<Searching>, field: &NodeRef) -> Callback<SubmitEvent> {
    let node = use_node();
    let navigator = use_navigator();
    let handle = node.handle();
    let height = node.status.as_ref().map_or(0, |status| status.height);
    let (searching, field) = (searching.clone(), field.clone());
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let (Some(input), Some(navigator)) = (field.cast::<HtmlInputElement>(), navigator.clone())
        else {
            return;
        };
        if searching.busy {
            return;
        }
        let text = input.value().trim().to_owned();
        searching.set(Searching {
            busy: true,
            error: None,
        });
        let (searching, handle) = (searching.setter(), handle.clone());
        spawn_local(async move {
            match find(&handle, &text).await {
                Ok(route) => {
                    input.set_value("");
                    searching.set(Searching::default());
                    navigator.push(&route);
                }
                Err(refusal) => searching.set(Searching {
                    busy: false,
                    error: Some(nothing(&text, refusal, height).into()),
                }),
            }
        });
    })
}
