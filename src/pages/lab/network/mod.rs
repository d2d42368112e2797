//! The simulated network.

use yew::prelude::*;

use crate::text::lab::lab;

/// The simulated network.
#[component]
pub(crate) fn LabNetwork() -> Html {
    html! {
        <div class="page-head"><h1>{ lab!("lab-net-title") }</h1></div>
    }
}
