//! Buttons.

use yew::prelude::*;

use super::icon::{Glyph, Icon};

/// What a button is like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum ButtonKind {
    /// Outlined.
    #[default]
    Quiet,
    /// Filled; one in a view.
    Primary,
    /// Without outline.
    Ghost,
    /// Destroys something.
    Danger,
}

/// How large a button is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum ButtonSize {
    /// 32 px.
    Small,
    /// 40 px.
    #[default]
    Medium,
    /// 52 px.
    Large,
}

/// Properties of [`Button`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// Its words.
    pub(crate) children: Html,
    /// What it is like.
    #[prop_or_default]
    pub(crate) kind: ButtonKind,
    /// How large it is.
    #[prop_or_default]
    pub(crate) size: ButtonSize,
    /// An icon before the words.
    #[prop_or_default]
    pub(crate) glyph: Option<Glyph>,
    /// Whether it works right now: dots take the icon's place, and presses are ignored.
    #[prop_or_default]
    pub(crate) busy: bool,
    /// Whether it is off.
    #[prop_or_default]
    pub(crate) disabled: bool,
    /// Whether it submits its form.
    #[prop_or_default]
    pub(crate) submit: bool,
    /// A name for those who don't see it, where the words don't say all.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
    /// Further classes.
    #[prop_or_default]
    pub(crate) class: Classes,
    /// What a press does.
    #[prop_or_default]
    pub(crate) onclick: Callback<MouseEvent>,
}

/// A button.
#[component]
pub(crate) fn Button(props: &Props) -> Html {
    let kind = match props.kind {
        ButtonKind::Quiet => None,
        ButtonKind::Primary => Some("btn-primary"),
        ButtonKind::Ghost => Some("btn-ghost"),
        ButtonKind::Danger => Some("btn-danger"),
    };
    let size = match props.size {
        ButtonSize::Small => Some("btn-sm"),
        ButtonSize::Medium => None,
        ButtonSize::Large => Some("btn-lg"),
    };
    // A busy button stays focusable, so a keyboard does not lose its place.
    let onclick = if props.busy {
        Callback::noop()
    } else {
        props.onclick.clone()
    };
    html! {
        <button
            class={classes!("btn", kind, size, props.class.clone())}
            type={if props.submit && !props.busy { "submit" } else { "button" }}
            disabled={props.disabled}
            aria-busy={props.busy.then_some("true")}
            aria-label={props.label.clone()}
            {onclick}
        >
            if props.busy {
                <Dots />
            } else if let Some(glyph) = props.glyph {
                <Icon {glyph} />
            }
            { props.children.clone() }
        </button>
    }
}

/// Three dots: something works.
#[component]
pub(crate) fn Dots() -> Html {
    html! { <span class="dots" aria-hidden="true"><i /><i /><i /></span> }
}

/// Three dots of which another lights each time that they are drawn: something works for hours and tells of it.
/// An animation would want sixty frames a second drawn beside it.
pub(crate) fn counted_dots(drawn: usize) -> Html {
    let dot = |nth| html! { <i class={(drawn % 3 == nth).then_some("is-lit")} /> };
    html! { <span class="dots is-counted" aria-hidden="true">{ for (0..3).map(dot) }</span> }
}
