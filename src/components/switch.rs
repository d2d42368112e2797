//! A switch with a word on what it does, or why it can't be had.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Properties of [`Switch`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The box's id in the document.
    pub(crate) id: AttrValue,
    /// What it switches.
    pub(crate) label: AttrValue,
    /// What that does, or why it can't be had.
    pub(crate) words: AttrValue,
    /// Whether the words are of trouble.
    #[prop_or_default]
    pub(crate) is_warning: bool,
    /// Whether it is on.
    pub(crate) checked: bool,
    /// Whether it can't be switched.
    #[prop_or_default]
    pub(crate) disabled: bool,
    /// What happens when it is switched.
    pub(crate) onchange: Callback<bool>,
}

/// A box to tick, with a word on what it does.
#[component]
pub(crate) fn Switch(props: &Props) -> Html {
    let onchange = props
        .onchange
        .reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
    let words_id = format!("{}-words", props.id);
    html! {
        <div class="tick-box">
            <input
                type="checkbox"
                id={props.id.clone()}
                checked={props.checked}
                disabled={props.disabled}
                aria-describedby={words_id.clone()}
                {onchange}
            />
            <label for={props.id.clone()}>{ &props.label }</label>
            <p id={words_id} role="status" class={classes!(props.is_warning.then_some("is-warning"))}>
                { &props.words }
            </p>
        </div>
    }
}
