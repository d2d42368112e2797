//! The choice of a fee, each with what it is good for.

use yew::prelude::*;

use crate::{fees::Fee, format, text::t};

/// The fees from none to most.
const RISING: [Fee; 3] = [Fee::Nothing, Fee::Usual, Fee::First];

/// Properties of [`FeeChoice`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Which is chosen.
    pub(super) chosen: Fee,
    /// What happens when another is chosen.
    pub(super) onchoose: Callback<Fee>,
}

/// A row of fees of which one is pressed.
#[component]
pub(super) fn FeeChoice(props: &Props) -> Html {
    let choice = |fee: Fee| {
        let onclick = props.onchoose.reform(move |_: MouseEvent| fee);
        html! {
            <button type="button" aria-pressed={(fee == props.chosen).to_string()} {onclick}>
                { format::amount(fee.hundredths()) }<small>{ words(fee) }</small>
            </button>
        }
    };
    html! {
        <div class="field">
            <span class="label" id="pay-fee">{ t!("wallet-fee") }</span>
            <div class="seg fee-seg" role="group" aria-labelledby="pay-fee">
                { for RISING.into_iter().map(choice) }
            </div>
        </div>
    }
}

fn words(fee: Fee) -> String {
    match fee {
        Fee::Nothing => t!("wallet-fee-nothing"),
        Fee::Usual => t!("wallet-fee-usual"),
        Fee::First => t!("wallet-fee-first"),
    }
}
