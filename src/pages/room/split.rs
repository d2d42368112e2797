//! The lesson on partitions: two halves that don't hear each other.

use api::{Half, HostOrder};
use yew::prelude::*;

use super::order::use_orders;
use crate::{
    components::{
        button::{Button, ButtonKind},
        field::FieldError,
        icon::Glyph,
    },
    text::t,
};

/// Properties of [`SplitCard`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The host's own half, if the room is split.
    pub(super) half: Option<Half>,
}

/// Splits the room, deals anew, and joins it.
#[component]
pub(super) fn SplitCard(props: &Props) -> Html {
    let orders = use_orders();
    let split = orders
        .give
        .reform(|_: MouseEvent| HostOrder::Split { second: None });
    let unite = orders.give.reform(|_: MouseEvent| HostOrder::Unite);
    html! {
        <section class="card room-split">
            <div class="card-head"><h2>{ t!("hand-split") }</h2></div>
            if props.half.is_some() {
                <p class="soft">{ t!("hand-split-on") }</p>
                <div class="room-pair">
                    <Button busy={orders.busy} onclick={split}>{ t!("hand-split-again") }</Button>
                    <Button kind={ButtonKind::Primary} busy={orders.busy} onclick={unite}>{ t!("hand-unite") }</Button>
                </div>
            } else {
                <p class="soft">{ t!("hand-split-off") }</p>
                <Button class="btn-wide" glyph={Glyph::Network} busy={orders.busy} onclick={split}>{ t!("hand-split-do") }</Button>
            }
            if let Some(message) = orders.error {
                <FieldError {message} />
            }
        </section>
    }
}
