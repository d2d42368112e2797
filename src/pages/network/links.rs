//! This node's links.

use api::{Link, LinkKind, LinkState};
use yew::prelude::*;

use crate::{
    components::{
        button::Button,
        icon::{Glyph, Icon},
    },
    format,
    hooks::{use_node, use_now},
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
            <Offline is_off={props.links.iter().any(|link| link.state == LinkState::Off)} />
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct OfflineProps {
    is_off: bool,
}

/// Takes the node off all links, or lets it come back.
#[component]
fn Offline(props: &OfflineProps) -> Html {
    let (node, is_off) = (use_node().handle(), props.is_off);
    let onclick = Callback::from(move |_: MouseEvent| node.go_offline(!is_off));
    html! {
        <div class="offline">
            <p class="soft">{ if is_off { t!("network-is-offline") } else { t!("network-offline-words") } }</p>
            if is_off {
                <Button glyph={Glyph::Network} class="btn-wide" {onclick}>{ t!("network-go-online") }</Button>
            } else {
                <Button glyph={Glyph::Cross} class="btn-wide" {onclick}>{ t!("network-go-offline") }</Button>
            }
        </div>
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
        (LinkState::Off, _) => t!("network-link-off", time = time),
        (LinkState::Refused, _) => t!("network-link-refused", time = time),
    }
}
