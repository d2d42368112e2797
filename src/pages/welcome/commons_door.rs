//! The door into the relay's open room.

use yew::prelude::*;

use super::art::{Art, door_art};
use crate::{
    components::button::{Button, ButtonSize},
    text::t,
};

/// Commons, with no setup; off while a room is being entered.
pub(super) fn commons_door(busy: bool, onenter: &Callback<()>) -> Html {
    html! {
        <section class="door">
            { door_art(Art::Window) }
            <div class="door-text"><h2>{ t!("commons-title") }</h2><p>{ t!("commons-words") }</p></div>
            <Button size={ButtonSize::Large} disabled={busy} onclick={onenter.reform(|_: MouseEvent| ())}>
                { t!("commons-do") }
            </Button>
        </section>
    }
}
