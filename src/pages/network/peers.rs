//! The peers as a table.

use api::{LinkKind, Peer, limits};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::{
    components::{
        avatar::{Avatar, AvatarSize},
        empty::Empty,
        hash::Hash,
        icon::{Glyph, Icon},
    },
    format,
    hooks::use_node,
    routes::Route,
    text::t,
};

/// Properties of [`Peers`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The peers.
    pub(super) peers: Vec<Peer>,
    /// Hash of this node's tip.
    pub(super) tip: AttrValue,
}

/// Who is reached, over what, and what is known of each.
#[component]
pub(super) fn Peers(props: &Props) -> Html {
    let node = use_node();
    let me = node.my_address();
    html! {
        <section class="card peers">
            <div class="card-head">
                <h2>{ t!("network-peers") }</h2>
                <span class="faint">{ t!("network-peers-count", count = props.peers.len()) }</span>
            </div>
            if props.peers.is_empty() {
                <Empty title={t!("network-no-peers")}>{ t!("network-no-peers-words") }</Empty>
            } else {
                <div class="table-scroll" tabindex="0" role="group" aria-label={t!("network-peers")}>
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{ t!("network-col-name") }</th>
                                <th scope="col">{ t!("network-col-link") }</th>
                                <th scope="col">{ t!("network-col-height") }</th>
                                <th scope="col">{ t!("network-col-tip") }</th>
                                <th scope="col" class="r">{ t!("network-col-rtt") }</th>
                                <th scope="col" class="r">{ t!("network-col-penalty") }</th>
                            </tr>
                        </thead>
                        <tbody>{ for props.peers.iter().map(|peer| row(peer, &props.tip, me)) }</tbody>
                    </table>
                </div>
            }
        </section>
    }
}

fn row(peer: &Peer, tip: &str, me: &str) -> Html {
    let link = match peer.link {
        LinkKind::Relay => t!("link-relay"),
        LinkKind::Tabs => t!("link-tabs"),
        LinkKind::Direct => t!("link-direct"),
    };
    let rtt = peer
        .rtt_ms
        .map_or_else(|| "–".to_owned(), |ms| t!("network-rtt", ms = ms));
    let is_punished = peer.penalty > 0;
    html! {
        <tr key={peer.id}>
            <td>{ name(peer, me) }</td>
            <td>{ link }</td>
            <td class="num">{ format!("#{}", peer.height) }</td>
            <td class="peer-tip">
                <Hash value={peer.tip.clone()} digits=10 />
                if peer.tip == tip {
                    <span class="peer-same"><Icon glyph={Glyph::Check} class="icon-sm" /><span class="visually-hidden">{ t!("network-same") }</span></span>
                }
            </td>
            <td class="r num">{ rtt }</td>
            <td class={classes!("r", "num", is_punished.then_some("is-bad"))}>{ t!("network-penalty", penalty = peer.penalty, limit = limits::PENALTY) }</td>
        </tr>
    }
}

fn name(peer: &Peer, me: &str) -> Html {
    let to = Route::ExplorerAccount {
        id: peer.address.clone(),
    };
    let name = peer.name.clone().map(AttrValue::from);
    html! {
        <span class="who">
            <Avatar address={peer.address.clone()} {name} size={AvatarSize::Small} />
            <Link<Route> classes="quiet-link ellipsis" {to}>{ format::who(peer.name.as_deref(), &peer.address) }</Link<Route>>
            if peer.address == me {
                <span class="tag tag-you">{ t!("network-your-tab") }</span>
            }
        </span>
    }
}
