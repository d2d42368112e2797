//! A button that copies a text and says so.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::icon::Glyph;
use crate::{
    hooks::{Toast, use_toast},
    services::clipboard,
    text::t,
};

/// Properties of [`CopyButton`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What is copied.
    pub(crate) text: AttrValue,
    /// What it does, for those who don't see it.
    pub(crate) label: AttrValue,
    /// What is said once it is copied.
    pub(crate) done: AttrValue,
    /// Classes of the button.
    pub(crate) class: Classes,
    /// What it looks like.
    pub(crate) children: Html,
}

/// A button that copies a text; where the browser refuses, the text is shown to be copied by hand.
#[component]
pub(crate) fn CopyButton(props: &Props) -> Html {
    let show = use_toast().show;
    let onclick = {
        let (text, done) = (props.text.clone(), props.done.clone());
        Callback::from(move |_: MouseEvent| {
            let (text, done, show) = (text.clone(), done.clone(), show.clone());
            spawn_local(async move {
                let toast = if clipboard::copy(&text).await {
                    Toast {
                        glyph: Glyph::Check,
                        text: html! { done },
                    }
                } else {
                    Toast {
                        glyph: Glyph::Copy,
                        text: html! { <>{ t!("copy-by-hand") }{ " " }<code>{ text }</code></> },
                    }
                };
                show.emit(toast);
            });
        })
    };
    html! {
        <button class={props.class.clone()} type="button" aria-label={props.label.clone()} {onclick}>
            { props.children.clone() }
        </button>
    }
}
