//! How long ago something was.

use yew::prelude::*;

use crate::{format, hooks::use_now, text::t};

/// Properties of [`Ago`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// When it was, Unix milliseconds by this machine's clock.
    pub(crate) at: u64,
    /// Whether the word "ago" is said.
    #[prop_or_default]
    pub(crate) in_words: bool,
    /// Further classes.
    #[prop_or_default]
    pub(crate) class: Classes,
}

/// A relative time that follows the clock.
#[component]
pub(crate) fn Ago(props: &Props) -> Html {
    let ago = format::ago(use_now(), props.at);
    let shown = if props.in_words {
        t!("ago-in-words", time = ago)
    } else {
        ago
    };
    html! { <time class={props.class.clone()}>{ shown }</time> }
}
