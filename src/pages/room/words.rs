//! What a relay does to the room, in plain words.

use yew::prelude::*;

use crate::text::t;

/// Properties of [`RelayWords`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Whether this page is the host's.
    pub(super) host: bool,
}

/// How far a host's hand reaches.
#[component]
pub(super) fn RelayWords(props: &Props) -> Html {
    html! {
        <section class="card room-words">
            <div class="card-head"><h2>{ t!("hand-reach") }</h2></div>
            <p class="soft">{ t!("hand-reach-relay") }</p>
            <p class="soft">{ t!("hand-reach-chain") }</p>
            if props.host {
                <p class="soft">{ t!("hand-reach-back") }</p>
            }
        </section>
    }
}
