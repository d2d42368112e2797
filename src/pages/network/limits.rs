//! What this node takes at most.

use std::rc::Rc;

use api::{Status, limits};
use yew::prelude::*;

use crate::{format, text::t};

/// Properties of [`LimitsCard`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Where the node stands.
    pub(super) status: Rc<Status>,
}

/// The limits, and how far those are used that fill.
#[component]
pub(super) fn LimitsCard(props: &Props) -> Html {
    let Status { pending, peers, .. } = &*props.status;
    let of = |used: u32, most: u32| {
        t!(
            "network-limit-of",
            used = format::count(used.into()),
            most = format::count(most.into())
        )
    };
    let bytes = |most: u32| t!("traffic-bytes", count = format::count(most.into()));
    let rows = [
        (
            t!("network-limit-pool"),
            of(*pending, limits::POOL_TRANSACTIONS),
        ),
        (
            t!("network-limit-account"),
            format::count(limits::POOL_PER_ACCOUNT.into()),
        ),
        (t!("network-limit-peers"), of(*peers, limits::PEERS)),
        (
            t!("network-limit-penalty"),
            format::count(limits::PENALTY.into()),
        ),
        (t!("network-limit-message"), bytes(limits::MESSAGE_BYTES)),
        (t!("network-limit-block"), bytes(limits::BLOCK_BYTES)),
        (
            t!("network-limit-transaction"),
            bytes(limits::TRANSACTION_BYTES),
        ),
        (t!("network-limit-post"), bytes(limits::POST_BYTES)),
    ];
    html! {
        <section class="card">
            <div class="card-head"><h2>{ t!("network-limits") }</h2></div>
            <ul class="rows limits">
                { for rows.into_iter().map(|(what, most)| html! {
                    <li><span class="grow">{ what }</span><span class="end num">{ most }</span></li>
                }) }
            </ul>
            <p class="soft">{ t!("network-limits-words") }</p>
        </section>
    }
}
