//! A labelled field with its help and its error.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::icon::{Glyph, Icon};

/// What is typed into a field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum InputKind {
    /// What everybody may see.
    #[default]
    Text,
    /// What nobody may see who looks at the screen.
    Secret,
}

/// Properties of [`Field`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// Its id on the page.
    pub(crate) id: AttrValue,
    /// Its label, always visible.
    pub(crate) label: AttrValue,
    /// Its value.
    pub(crate) value: AttrValue,
    /// What is typed into it.
    #[prop_or_default]
    pub(crate) kind: InputKind,
    /// What happens when a person types.
    pub(crate) oninput: Callback<String>,
    /// What is wrong and what to do, below it.
    #[prop_or_default]
    pub(crate) error: Option<AttrValue>,
    /// What it is for, below it.
    #[prop_or_default]
    pub(crate) help: Option<AttrValue>,
    /// Its unit, inside it.
    #[prop_or_default]
    pub(crate) unit: Option<AttrValue>,
    /// Shown while it is empty.
    #[prop_or_default]
    pub(crate) placeholder: Option<AttrValue>,
    /// Which keyboard a phone shows, such as `decimal`.
    #[prop_or_default]
    pub(crate) inputmode: Option<AttrValue>,
    /// Most characters it takes.
    #[prop_or_default]
    pub(crate) maxlength: Option<AttrValue>,
    /// Further classes of the input.
    #[prop_or_default]
    pub(crate) class: Classes,
}

/// A field for one line.
#[component]
pub(crate) fn Field(props: &Props) -> Html {
    let oninput = props
        .oninput
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let below = format!("{}-below", props.id);
    let has_below = props.error.is_some() || props.help.is_some();
    html! {
        <div class="field">
            <label for={props.id.clone()}>{ &props.label }</label>
            <div class="input-group">
                <input
                    class={classes!("input", props.error.is_some().then_some("is-bad"), props.class.clone())}
                    id={props.id.clone()}
                    type={if props.kind == InputKind::Secret { "password" } else { "text" }}
                    value={props.value.clone()}
                    placeholder={props.placeholder.clone()}
                    inputmode={props.inputmode.clone()}
                    maxlength={props.maxlength.clone()}
                    autocomplete="off"
                    spellcheck="false"
                    aria-invalid={props.error.is_some().then_some("true")}
                    aria-describedby={has_below.then(|| below.clone())}
                    {oninput}
                />
                if let Some(unit) = &props.unit {
                    <span class="unit">{ unit }</span>
                }
            </div>
            if let Some(error) = &props.error {
                <FieldError id={below} message={error.clone()} />
            } else if let Some(help) = &props.help {
                <span class="help" id={below}>{ help }</span>
            }
        </div>
    }
}

/// Properties of [`FieldError`].
#[derive(Properties, PartialEq)]
pub(crate) struct ErrorProps {
    /// Its id, for `aria-describedby`.
    #[prop_or_default]
    pub(crate) id: Option<AttrValue>,
    /// What is wrong and what to do.
    pub(crate) message: AttrValue,
}

/// What is wrong with a field or a form, said at once to those who listen.
#[component]
pub(crate) fn FieldError(props: &ErrorProps) -> Html {
    html! {
        <span class="error" id={props.id.clone()} role="alert">
            <Icon glyph={Glyph::Cross} />
            <span>{ &props.message }</span>
        </span>
    }
}
