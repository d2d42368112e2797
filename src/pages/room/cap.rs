//! The host's cap on hash rates.

use api::Request;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::held::use_held;
use crate::{
    components::{
        cap_slider::CapSlider,
        field::FieldError,
        notice::{Notice, NoticeKind},
    },
    format,
    hooks::use_node,
    text::t,
};

/// Properties of [`CapCard`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The cap that everybody is asked to keep, 0 for none.
    pub(super) cap: u64,
}

/// A slider. What it says is asked of everybody when it is let go.
#[component]
pub(super) fn CapCard(props: &Props) -> Html {
    let node = use_node().handle();
    let error = use_state_eq(|| None::<AttrValue>);
    let held = use_held(props.cap);
    let oninput = {
        let held = held.setter();
        Callback::from(move |cap| held.set(cap))
    };
    let onchange = {
        let error = error.setter();
        Callback::from(move |cap| {
            let answer = node.request(Request::RoomCap { cap });
            let error = error.clone();
            spawn_local(async move {
                let refused = answer.await.err();
                error.set(refused.map(|error| format::refusal(&error).into()));
            });
        })
    };
    html! {
        <section class="card room-cap">
            <div class="card-head"><h2>{ t!("hand-cap") }</h2></div>
            <CapSlider id="room-cap" label={t!("hand-cap-each")} cap={*held} {oninput} {onchange} />
            if let Some(message) = &*error {
                <FieldError message={message.clone()} />
            }
            <Notice kind={NoticeKind::Locked}>{ t!("mine-cap-promise") }</Notice>
        </section>
    }
}
