//! A person at a glance: two letters on a chalk that goes with the address.

use yew::prelude::*;

use crate::format;

/// How large an avatar is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum AvatarSize {
    /// 22 px; a block tile makes it smaller.
    Small,
    /// 32 px.
    #[default]
    Medium,
    /// 40 px.
    Large,
}

/// Properties of [`Avatar`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The claimed name, if any.
    #[prop_or_default]
    pub(crate) name: Option<AttrValue>,
    /// The address.
    pub(crate) address: AttrValue,
    /// How large it is.
    #[prop_or_default]
    pub(crate) size: AvatarSize,
}

/// An avatar. It says nothing by itself: the name stands beside it.
#[component]
pub(crate) fn Avatar(props: &Props) -> Html {
    let size = match props.size {
        AvatarSize::Small => Some("ava-sm"),
        AvatarSize::Medium => None,
        AvatarSize::Large => Some("ava-lg"),
    };
    html! {
        <span class={classes!("ava", format::hue(&props.address), size)} aria-hidden="true">
            { format::initials(props.name.as_deref(), &props.address) }
        </span>
    }
}
