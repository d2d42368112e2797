//! The room's door.

use api::HostOrder;
use yew::prelude::*;

use super::order::use_orders;
use crate::{
    components::{
        button::Button,
        field::FieldError,
        icon::{Glyph, Icon},
    },
    text::t,
};

/// Properties of [`DoorCard`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Whether newcomers are refused.
    pub(super) closed: bool,
}

/// Closes the room to newcomers, and opens it.
#[component]
pub(super) fn DoorCard(props: &Props) -> Html {
    let orders = use_orders();
    let (order, words, press) = if props.closed {
        (
            HostOrder::Open,
            t!("hand-door-closed"),
            t!("hand-door-open-it"),
        )
    } else {
        (
            HostOrder::Close,
            t!("hand-door-open"),
            t!("hand-door-close-it"),
        )
    };
    let onclick = orders.give.reform(move |_: MouseEvent| order.clone());
    html! {
        <section class="card room-door">
            <div class="card-head">
                <h2>{ t!("hand-door") }</h2>
                if props.closed {
                    <span class="tag tag-locked"><Icon glyph={Glyph::Lock} />{ t!("hand-tag-closed") }</span>
                } else {
                    <span class="tag tag-good"><Icon glyph={Glyph::Check} />{ t!("hand-tag-open") }</span>
                }
            </div>
            <p class="soft">{ words }</p>
            <Button class="btn-wide" glyph={Glyph::Lock} busy={orders.busy} {onclick}>{ press }</Button>
            if let Some(message) = orders.error {
                <FieldError {message} />
            }
        </section>
    }
}
