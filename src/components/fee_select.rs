//! The choice of a fee.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::{fees::Fee, format, text::t};

/// Properties of [`FeeSelect`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// Its id on the page.
    pub(crate) id: AttrValue,
    /// Which is chosen.
    pub(crate) chosen: Fee,
    /// What the account can spend, in 1/100 coin; what costs more is off.
    pub(crate) spendable: u64,
    /// What happens when another is chosen.
    pub(crate) onchoose: Callback<Fee>,
}

/// A small list of fees, each with what it is good for.
#[component]
pub(crate) fn FeeSelect(props: &Props) -> Html {
    let onchange = props.onchoose.reform(|event: Event| {
        let index = event
            .target_unchecked_into::<HtmlSelectElement>()
            .selected_index();
        usize::try_from(index)
            .ok()
            .and_then(|index| Fee::ALL.get(index).copied())
            .unwrap_or(Fee::Nothing)
    });
    let option = |fee: Fee| {
        html! {
            <option selected={fee == props.chosen} disabled={fee.hundredths() > props.spendable}>{ words(fee) }</option>
        }
    };
    html! {
        <span class="fee">
            <label for={props.id.clone()}>{ t!("fee-label") }</label>
            <select id={props.id.clone()} {onchange}>{ for Fee::ALL.into_iter().map(option) }</select>
        </span>
    }
}

/// A fee and what it is good for.
pub(crate) fn words(fee: Fee) -> String {
    let amount = format::amount(fee.hundredths());
    match fee {
        Fee::Usual => t!("fee-usual", amount = amount),
        Fee::Nothing => t!("fee-nothing", amount = amount),
        Fee::First => t!("fee-first", amount = amount),
    }
}
