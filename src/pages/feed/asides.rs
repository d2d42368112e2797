//! Beside the posts: what waits, what just happened, who is here.

use api::{LinkKind, LinkState, MinedBlock, Peer, Reorg};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::{
    components::{
        ago::Ago,
        announcer::reorg_words,
        avatar::Avatar,
        icon::{Glyph, Icon},
        transaction_row::TransactionRow,
    },
    format,
    hooks::{Activity, ActivityKind, NodeView},
    routes::Route,
    text::{t, th},
};

/// Waiting transactions that are listed.
const WAITING: usize = 8;
/// Entries of the log that are listed.
const LOGGED: usize = 6;

/// The pool, in the order in which a block would take it.
pub(super) fn waiting_for_block(node: &NodeView) -> Html {
    let me = AttrValue::from(node.my_address().to_owned());
    let more = node.pending.len().saturating_sub(WAITING);
    html! {
        <section class="card">
            <div class="card-head"><h2>{ t!("waiting-title") }</h2><span class="faint">{ t!("waiting-order") }</span></div>
            if node.pending.is_empty() {
                <p class="faint">{ t!("waiting-none") }</p>
            } else {
                <ul class="rows mem">
                    { for node.pending.iter().take(WAITING).map(|transaction| html! {
                        <TransactionRow key={transaction.txid.as_str()} transaction={transaction.clone()} me={me.clone()} />
                    }) }
                </ul>
            }
            if more > 0 {
                <p class="faint mem-more">{ t!("waiting-more", count = more) }</p>
            }
        </section>
    }
}

/// What happened since the page was opened.
pub(super) fn just_now(node: &NodeView) -> Html {
    html! {
        <section class="card">
            <div class="card-head"><h2>{ t!("activity-title") }</h2></div>
            if node.activity.is_empty() {
                <p class="faint">{ t!("activity-none") }</p>
            } else {
                <ol class="log">{ for node.activity.iter().take(LOGGED).map(entry) }</ol>
            }
        </section>
    }
}

fn entry(activity: &Activity) -> Html {
    let (bad, glyph, words) = match &activity.kind {
        ActivityKind::Found(block) => (false, Glyph::Check, found(block)),
        ActivityKind::Reorg(reorg) => (true, Glyph::Undo, undone(reorg)),
        ActivityKind::Joined(name, address) => {
            let name = html! { <b>{ format::who(name.as_deref(), address) }</b> };
            (false, Glyph::People, th!("activity-joined", name = name))
        }
        ActivityKind::Link(kind, state) => {
            let bad = *state != LinkState::Open;
            (bad, Glyph::Network, link(*kind, *state))
        }
    };
    html! {
        <li class={classes!(bad.then_some("is-bad"))}>
            <span class="log-mark"><Icon {glyph} /></span>
            <p>{ words }</p>
            <Ago at={activity.at} />
        </li>
    }
}

fn found(block: &MinedBlock) -> Html {
    let to = Route::ExplorerBlock {
        id: block.hash.clone(),
    };
    let height = html! { <Link<Route> classes="quiet-link" {to}>{ format!("#{}", block.height) }</Link<Route>> };
    let name = if block.mine {
        t!("you-first")
    } else {
        format::who(block.miner_name.as_deref(), &block.miner)
    };
    th!(
        "activity-found",
        name = html! { <b>{ name }</b> },
        height = height,
        count = block.transactions
    )
}

fn undone(reorg: &Reorg) -> Html {
    html! { <>{ reorg_words(reorg) }{ " " }<Link<Route> to={Route::Explorer}>{ t!("activity-look") }</Link<Route>></> }
}

fn link(kind: LinkKind, state: LinkState) -> Html {
    let words = match (kind, state) {
        (LinkKind::Relay, LinkState::Off) => t!("activity-relay-off"),
        (LinkKind::Tabs, LinkState::Off) => t!("activity-tabs-off"),
        (LinkKind::Relay, LinkState::Open) => t!("activity-relay-back"),
        (LinkKind::Relay, LinkState::Refused) => t!("activity-relay-refuses"),
        (LinkKind::Relay, _) => t!("activity-relay-gone"),
        (LinkKind::Tabs, LinkState::Open) => t!("activity-tabs-back"),
        (LinkKind::Tabs, _) => t!("activity-tabs-gone"),
        (LinkKind::Direct, _) => t!("link-direct"),
    };
    html! { words }
}

/// Who is here: this tab and its peers, each person once.
pub(super) fn here_now(node: &NodeView) -> Html {
    let Some(status) = node.status.clone() else {
        return Html::default();
    };
    let people = people(&status.me.address, &node.peers);
    let tabs = node.peers.len() + 1;
    let person = |peer: &Peer| {
        let who = format::who(peer.name.as_deref(), &peer.address);
        html! {
            <li key={peer.address.as_str()} title={who.clone()}>
                <Avatar name={peer.name.clone().map(AttrValue::from)} address={peer.address.clone()} />
                <span class="visually-hidden">{ who }</span>
            </li>
        }
    };
    html! {
        <section class="card">
            <div class="card-head">
                <h2>{ t!("here-title") }</h2>
                <span class="faint">{ t!("here-count", people = people.len() + 1, tabs = tabs) }</span>
            </div>
            <ul class="people">
                <li title={t!("here-you")}>
                    <Avatar name={status.me.name.clone().map(AttrValue::from)} address={status.me.address.clone()} />
                    <span class="visually-hidden">{ t!("here-you") }</span>
                </li>
                { for people.iter().map(|peer| person(peer)) }
            </ul>
            if node.peers.is_empty() {
                <p class="faint here-alone">{ t!("here-alone") }</p>
            }
        </section>
    }
}

/// One peer of each address other than mine, in the order in which they came.
fn people<'a>(me: &str, peers: &'a [Peer]) -> Vec<&'a Peer> {
    let mut people: Vec<&Peer> = Vec::new();
    for peer in peers {
        if peer.address != me && people.iter().all(|known| known.address != peer.address) {
            people.push(peer);
        }
    }
    people
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_with_several_tabs_is_one() {
        let peer = |id, address: &str| Peer {
            id,
            link: LinkKind::Tabs,
            address: address.to_owned(),
            name: None,
            height: 0,
            tip: String::new(),
            on_chain: true,
            rtt_ms: None,
            penalty: 0,
        };
        let peers = [
            peer(1, "chalk1b"),
            peer(2, "chalk1me"),
            peer(3, "chalk1b"),
            peer(4, "chalk1a"),
        ];
        let ids: Vec<_> = people("chalk1me", &peers)
            .iter()
            .map(|peer| peer.id)
            .collect();
        assert_eq!(ids, [1, 4]);
    }
}
