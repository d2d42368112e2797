//! Whether this tab signs, for an identity that has a passphrase.

use api::Me;
use yew::prelude::*;

use crate::{
    components::{
        button::{Button, ButtonSize},
        icon::{Glyph, Icon},
    },
    hooks::use_node,
    services::{auto_lock, identity::Kept, leave},
    text::t,
};

/// Properties of [`LockState`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// This node's account.
    pub(crate) me: Me,
    /// The identity that this tab is.
    pub(crate) kept: Kept,
}

/// How it stands, and the press that locks it here and in the other tabs.
#[component]
pub(crate) fn LockState(props: &Props) -> Html {
    let node = use_node().handle();
    let onclick = {
        let address = props.me.address.clone();
        Callback::from(move |_: MouseEvent| leave::lock(&node, &address))
    };
    if props.me.locked {
        return html! { <span class="tag tag-locked"><Icon glyph={Glyph::Lock} />{ t!("identity-locked") }</span> };
    }
    if !props.kept.record.is_locked() {
        return Html::default();
    }
    html! {
        <div class="head-actions">
            <span class="tag tag-good"><Icon glyph={Glyph::Unlock} />{ t!("identity-open", minutes = auto_lock::AFTER_MINUTES) }</span>
            <Button size={ButtonSize::Small} glyph={Glyph::Lock} {onclick}>{ t!("identity-lock-now") }</Button>
        </div>
    }
}
