//! The door into a room that exists.

use api::host::RoomChoice;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::art::{Art, door_art};
use crate::{
    components::{
        button::{Button, ButtonKind, ButtonSize},
        field::FieldError,
    },
    hooks::use_node,
    pages::waiting::progress_words,
    services::room_choice::room_choice,
    text::{t, th},
};

/// Properties of [`JoinDoor`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Whether a room is being entered.
    pub(super) busy: bool,
    /// Why the last one could not be.
    pub(super) error: Option<AttrValue>,
    /// What joining does.
    pub(super) onjoin: Callback<RoomChoice>,
}

/// A code or a link, and the way in.
#[component]
pub(super) fn JoinDoor(props: &Props) -> Html {
    let node = use_node();
    let typed = use_state_eq(String::new);
    let wrong = use_state_eq(|| None::<AttrValue>);
    let oninput = {
        let (typed, wrong) = (typed.setter(), wrong.setter());
        Callback::from(move |event: InputEvent| {
            typed.set(event.target_unchecked_into::<HtmlInputElement>().value());
            wrong.set(None);
        })
    };
    let onsubmit = {
        let (typed, wrong, onjoin) = (typed.clone(), wrong.setter(), props.onjoin.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match room_choice(&typed) {
                Ok(choice) => onjoin.emit(choice),
                Err(error) => wrong.set(Some(error.message.into())),
            }
        })
    };
    let error = (*wrong).clone().or_else(|| props.error.clone());
    // A code is short and read from the board; a link is long and pasted.
    let is_code = typed.chars().count() <= 8;
    html! {
        <section class="door door-main">
            { door_art(Art::Blocks) }
            <div class="door-text"><h2>{ t!("join-title") }</h2><p>{ t!("join-words") }</p></div>
            <form class="join" {onsubmit}>
                <label for="room">{ t!("join-label") }</label>
                <input
                    class={classes!("input", "code-in", (!is_code).then_some("is-link"), error.is_some().then_some("is-bad"))}
                    id="room"
                    value={(*typed).clone()}
                    autocapitalize="characters"
                    autocomplete="off"
                    spellcheck="false"
                    maxlength="4000"
                    aria-invalid={error.is_some().then_some("true")}
                    aria-describedby="room-below"
                    {oninput}
                />
                <Button kind={ButtonKind::Primary} size={ButtonSize::Large} busy={props.busy} submit=true>
                    { if props.busy { t!("join-busy") } else { t!("join-do") } }
                </Button>
                <p class="door-also" id="room-below" aria-live="polite">
                    if let Some(error) = error {
                        <FieldError message={error} />
                    } else if props.busy {
                        { progress_words(node.starting()) }
                    } else {
                        { th!("join-scan", commons = html! {
                            <button class="link-btn" type="button" onclick={props.onjoin.reform(|_: MouseEvent| RoomChoice::Commons)}>{ t!("commons-do") }</button>
                        }) }
                    }
                </p>
            </form>
        </section>
    }
}
