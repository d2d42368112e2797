//! An address, short, and copied on press.

use yew::prelude::*;

use super::{
    copy_button::CopyButton,
    icon::{Glyph, Icon},
};
use crate::{format, text::t};

/// Properties of [`AddressText`].
#[derive(Properties, PartialEq)]
pub(crate) struct TextProps {
    /// The address.
    pub(crate) address: AttrValue,
}

/// A short address: its prefix faint, then four and the last five characters.
#[component]
pub(crate) fn AddressText(props: &TextProps) -> Html {
    let (prefix, rest) = format::short_address(&props.address);
    html! {
        <span class="addr" title={props.address.clone()}>
            <span class="addr-hrp">{ prefix }</span>{ rest }
        </span>
    }
}

/// Properties of [`AddressChip`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The address.
    pub(crate) address: AttrValue,
    /// The claimed name of its owner, if any.
    #[prop_or_default]
    pub(crate) name: Option<AttrValue>,
}

/// A short address that is copied on press.
#[component]
pub(crate) fn AddressChip(props: &Props) -> Html {
    let who = format::who(props.name.as_deref(), &props.address);
    // What is seen is a part of what is said: voice control goes by it.
    let (prefix, rest) = format::short_address(&props.address);
    let label = format!("{}: {prefix}{rest}", t!("address-copy", name = who));
    html! {
        <CopyButton
            class="chip-addr"
            text={props.address.clone()}
            {label}
            done={t!("address-copied")}
        >
            <AddressText address={props.address.clone()} />
            <Icon glyph={Glyph::Copy} class="icon-sm" />
        </CopyButton>
    }
}
