//! What this node has refused.

use yew::prelude::*;

use crate::{
    components::{
        ago::Ago,
        icon::{Glyph, Icon},
    },
    format,
    hooks::{Refusal, use_node},
    text::t,
};

/// The newest refusals, each with its rule.
#[component]
pub(super) fn Refusals() -> Html {
    let node = use_node();
    html! {
        <section class="card">
            <div class="card-head"><h2>{ t!("network-refused") }</h2><span class="faint">{ t!("network-refused-since") }</span></div>
            if node.refusals.is_empty() {
                <p class="faint">{ t!("network-refused-none") }</p>
            } else {
                <ol class="log">{ for node.refusals.iter().map(entry) }</ol>
            }
        </section>
    }
}

fn entry(refusal: &Refusal) -> Html {
    let Refusal { at, times, error } = refusal;
    html! {
        <li class="is-bad">
            <span class="log-mark"><Icon glyph={Glyph::Cross} /></span>
            <p>
                { format::sentence(&error.message) }{ " " }
                <span class="faint">
                    { t!("network-rule", rule = error.rule.as_str()) }
                    if *times > 1 {
                        { " " }{ t!("network-refused-times", times = *times) }
                    }
                </span>
            </p>
            <Ago at={*at} />
        </li>
    }
}
