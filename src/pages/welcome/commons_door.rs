//! The door into the relay's open room.

use yew::prelude::*;

use super::art::{Art, DoorArt};
use crate::{
    components::button::{Button, ButtonSize},
    text::t,
};

/// Properties of [`CommonsDoor`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Whether a room is being entered.
    pub(super) busy: bool,
    /// What entering does.
    pub(super) onenter: Callback<()>,
}

/// Commons, with no setup.
#[component]
pub(super) fn CommonsDoor(props: &Props) -> Html {
    html! {
        <section class="door">
            <DoorArt art={Art::Window} />
            <div class="door-text"><h2>{ t!("commons-title") }</h2><p>{ t!("commons-words") }</p></div>
            <Button size={ButtonSize::Large} disabled={props.busy} onclick={props.onenter.reform(|_: MouseEvent| ())}>
                { t!("commons-do") }
            </Button>
        </section>
    }
}
