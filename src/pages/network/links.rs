//! This node's links.

use api::{Link, LinkKind, LinkState};
use yew::prelude::*;

use crate::{
    components::{
        button::Button,
        icon::{Glyph, Icon},
        switch::Switch,
    },
    format,
    hooks::{use_node, use_now},
    services::browser,
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
    let others = props
        .links
        .iter()
        .filter(|link| link.kind != LinkKind::Direct);
    let has_relay = props.links.iter().any(|link| link.kind == LinkKind::Relay);
    html! {
        <section class="card">
            <div class="card-head"><h2>{ t!("network-links") }</h2></div>
            <ul class="rows links">
                { for others.map(|link| row(link, props.tabs, now)) }
                if !has_relay {
                    <li>
                        <Icon glyph={Glyph::Board} />
                        <span class="grow"><b>{ t!("link-relay") }</b><span class="faint">{ t!("network-link-none") }</span></span>
                    </li>
                }
            </ul>
            <Direct count={open_directly(&props.links)} />
            <Offline is_off={props.links.iter().any(|link| link.state == LinkState::Off)} />
        </section>
    }
}

/// How many direct links there are.
fn open_directly(links: &[Link]) -> usize {
    let direct = links.iter().filter(|link| link.kind == LinkKind::Direct);
    direct.filter(|link| link.state == LinkState::Open).count()
}

#[derive(Properties, PartialEq)]
struct DirectProps {
    /// How many there are.
    count: usize,
}

/// Lets the node have direct links, and says how many it has and who sees what then.
#[component]
fn Direct(props: &DirectProps) -> Html {
    let node = use_node().handle();
    let again = use_force_update();
    let (can, checked) = (browser::has_data_channels(), node.wants_direct_links());
    let onchange = Callback::from(move |is_wanted| {
        node.want_direct_links(is_wanted);
        again.force_update();
    });
    let words = match (can, checked) {
        (false, _) => t!("network-direct-never"),
        (true, false) => t!("network-direct-words"),
        (true, true) => t!("network-direct-count", count = props.count),
    };
    html! {
        <div class="direct">
            <Switch id="direct-links" label={t!("network-direct")} {words} {checked} disabled={!can} {onchange} />
        </div>
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
