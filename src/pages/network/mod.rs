//! The network screen: who is reached, how, and how this node is doing.

mod clock;
mod graph;
mod identity;
mod limits;
mod links;
mod old_blocks;
pub(crate) mod participants;
mod peers;
mod refusals;
mod room_file;
mod seats;
mod storage;
mod traffic;

use api::{Peer, Reply, Request};
use yew::prelude::*;

use self::{
    clock::ClockCard, graph::Graph, identity::IdentityCard, limits::LimitsCard, links::Links,
    participants::participants, peers::Peers, refusals::Refusals, room_file::RoomFileCard,
    storage::StorageCard, traffic::TrafficCard,
};
use crate::{
    components::icon::{Glyph, Icon},
    hooks::{Asked, use_node, use_now, use_request},
    text::t,
};

/// What peers say of their tips is no event, so they are looked at again after so long.
const LOOK_AGAIN_MS: u64 = 2_000;

/// The network screen.
#[component]
pub(crate) fn Network() -> Html {
    let node = use_node();
    let peers = use_peers();
    let everybody = participants(&peers);
    let Some(status) = node.status.clone() else {
        return Html::default();
    };
    let apart = everybody.iter().filter(|one| one.is_apart).count();
    let tabs = everybody.iter().filter(|one| one.over_tabs).count();
    html! {
        <>
            <div class="page-head">
                <h1>{ t!("network-title") }</h1>
                <p>{ agreement(everybody.len(), apart, status.height) }</p>
            </div>
            <div class="cols network-cols">
                <div class="stack">
                    <Graph {everybody} status={status.clone()} />
                    <TrafficCard />
                    <Peers {peers} tip={status.tip.clone()} />
                    <Refusals />
                </div>
                <aside class="stack" aria-label={t!("network-beside")}>
                    <Links links={status.links.clone()} {tabs} />
                    <ClockCard offset_ms={status.clock_offset_ms} />
                    <StorageCard status={status.clone()} />
                    <LimitsCard status={status.clone()} />
                    <RoomFileCard />
                    <IdentityCard address={status.me.address.clone()} name={status.me.name.clone().map(AttrValue::from)} />
                </aside>
            </div>
        </>
    }
}

/// The peers as they are now, nearly.
#[hook]
fn use_peers() -> Vec<Peer> {
    let node = use_node();
    let again = (
        node.tip_changes,
        node.peers.len(),
        use_now() / LOOK_AGAIN_MS,
    );
    match use_request(Request::Peers, again) {
        Asked::Answered(Reply::Peers(peers)) => peers,
        _ => node.peers.to_vec(),
    }
}

/// Whether everybody stands on the same block.
fn agreement(others: usize, apart: usize, height: u64) -> Html {
    if others == 0 {
        return html! { <span class="tag">{ t!("network-alone-tag") }</span> };
    }
    if apart == 0 {
        return html! {
            <span class="tag tag-good">
                <Icon glyph={Glyph::Check} />{ t!("network-agreed", count = others + 1, height = height.to_string()) }
            </span>
        };
    }
    html! {
        <span class="tag tag-work">
            <Icon glyph={Glyph::Clock} />{ t!("network-apart", apart = apart, count = others + 1) }
        </span>
    }
}
