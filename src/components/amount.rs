//! An amount of coins.

use yew::prelude::*;

use crate::format;

/// Properties of [`Amount`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// In 1/100 coin.
    pub(crate) value: u64,
    /// The coin's name, shown after the number if given.
    #[prop_or_default]
    pub(crate) coin: Option<AttrValue>,
    /// A sign before the number, such as `+`.
    #[prop_or_default]
    pub(crate) sign: Option<AttrValue>,
}

/// An amount with two decimals.
#[component]
pub(crate) fn Amount(props: &Props) -> Html {
    html! {
        <span class="amount">
            { props.sign.clone() }{ format::amount(props.value) }
            if let Some(coin) = &props.coin {
                <span class="coin">{ coin }</span>
            }
        </span>
    }
}
