//! This node's links.

use api::{Link, LinkKind, LinkState};
use yew::prelude::*;

use crate::{
    components::icon::{Glyph, Icon},
    format,
    hooks::use_now,
    text::t,
};

/// Properties of [`Links`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The links.
    pub(super) links: Vec<Link>,
    /// Other tabs of this browser that are heard.
    pub(super) tabs: usize,
}

/// The links with their states, and why one does not work.
#[component]
pub(super) fn Links(props: &Props) -> Html {
    let now = use_now();
    let has_relay = props.links.iter().any(|link| link.kind == LinkKind::Relay);
    html! {
        <section class="card">
            <div class="card-head"><h2>{ t!("network-links") }</h2></div>
            <ul class="rows links">
                { for props.links.iter().map(|link| row(link, props.tabs, now)) }
                if !has_relay {
                    <li>
                        <Icon glyph={Glyph::Board} />
                        <span class="grow"><b>{ t!("link-relay") }</b><span class="faint">{ t!("network-link-none") }</span></span>
                    </li>
                }
            </ul>
        </section>
    }
}

fn row(link: &Link, tabs: usize, now: u64) -> Html {
    let (glyph, name) = match link.kind {
        LinkKind::Relay => (Glyph::Board, t!("link-relay")),
        LinkKind::Tabs => (Glyph::Tab, t!("network-link-tabs")),
        LinkKind::Direct => (Glyph::Network, t!("link-direct")),
    };
    let is_broken = matches!(link.state, LinkState::Closed | LinkState::Refused);
    let detail = match link.kind {
        LinkKind::Tabs if !is_broken => t!("network-link-no-relay"),
        _ => link.detail.clone(),
    };
    html! {
        <li class={classes!(is_broken.then_some("is-bad"))}>
            <Icon {glyph} />
            <span class="grow">
                <b>{ name }</b>
                <span class="faint">{ detail }</span>
            </span>
            <span class="end soft">{ state(link, tabs, now) }</span>
        </li>
    }
}

fn state(link: &Link, tabs: usize, now: u64) -> String {
    let time = format::ago(now, link.since);
    match (link.state, link.kind) {
        (LinkState::Open, LinkKind::Tabs) => t!("network-link-others", count = tabs),
        (LinkState::Open, LinkKind::Relay | LinkKind::Direct) => {
            t!("network-link-open", time = time)
        }
        (LinkState::Connecting, _) => t!("network-link-connecting", time = time),
        (LinkState::Closed, _) => t!("network-link-closed", time = time),
        (LinkState::Refused, _) => t!("network-link-refused", time = time),
    }
}
