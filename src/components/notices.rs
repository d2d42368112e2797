//! What a person must know of before all else: storage, damaged records, the relay, the identity.

use api::{Damage, LinkState, Status, StorageState};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    conditions::in_force,
    notice::{Notice, NoticeKind},
};
use crate::{
    format,
    hooks::use_node,
    routes::Route,
    services::identity::Place,
    text::{t, th},
};

/// Records of a damage notice that are named.
const NAMED: usize = 3;

/// What the page found out while it started.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Findings {
    /// Where the identity is kept.
    pub(crate) place: Place,
    /// Where a damaged identity was set aside, if one was found.
    pub(crate) set_aside: Option<String>,
    /// Why the relay that was named can't be used.
    pub(crate) relay_problem: Option<AttrValue>,
}

/// Properties of [`Notices`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What the page found out while it started.
    pub(crate) findings: Findings,
}

/// Notices above the content of every screen; nothing where all is well.
#[component]
pub(crate) fn Notices(props: &Props) -> Html {
    let node = use_node();
    let storage = node.status.as_ref().map(|status| &status.storage);
    let findings = &props.findings;
    html! {
        <div class="notices">
            if let Some(problem) = &findings.relay_problem {
                <Notice kind={NoticeKind::Work}>{ problem }</Notice>
            }
            { for node.status.iter().flat_map(|status| links(status)) }
            { for node.status.iter().filter_map(|status| offline(status)) }
            if node.status.as_ref().is_some_and(|status| status.me.locked) {
                { locked() }
            }
            { for node.status.iter().filter_map(|status| host_words(status)) }
            if let Some(item) = &findings.set_aside {
                <Notice kind={NoticeKind::Bad}>
                    { bold(t!("identity-damaged-title")) }{ t!("identity-damaged", item = item.as_str()) }
                </Notice>
            }
            if findings.place == Place::Nowhere {
                <Notice kind={NoticeKind::Work}>
                    { bold(t!("identity-lost-title")) }{ t!("identity-lost") }
                </Notice>
            }
            if let Some(storage) = storage {
                if storage.state == StorageState::Full {
                    <Notice kind={NoticeKind::Work}>
                        { bold(t!("storage-full-title")) }{ t!("storage-full") }
                    </Notice>
                }
                if storage.state == StorageState::Missing {
                    <Notice kind={NoticeKind::Work}>
                        { bold(t!("storage-missing-title")) }{ t!("storage-missing") }
                    </Notice>
                }
                if !storage.damaged.is_empty() {
                    { damage_notice(&storage.damaged) }
                }
            }
        </div>
    }
}

/// What is at the other end of a link and does not take this node.
fn links(status: &Status) -> impl Iterator<Item = Html> {
    let refused = status
        .links
        .iter()
        .filter(|link| link.state == LinkState::Refused);
    refused.map(|link| {
        html! {
            <Notice kind={NoticeKind::Work}>
                { bold(t!("relay-refused-title")) }{ format::sentence(&link.detail) }{ " " }{ t!("relay-refused") }
            </Notice>
        }
    })
}

/// That a person took this node off its links, on every screen: who forgot it wonders why nobody answers.
fn offline(status: &Status) -> Option<Html> {
    let mut links = status.links.iter();
    let is_off = links.any(|link| link.state == LinkState::Off);
    is_off.then(|| {
        let network =
            html! { <Link<Route> to={Route::Network}>{ t!("network-title") }</Link<Route>> };
        html! {
            <Notice kind={NoticeKind::Work}>
                { bold(t!("offline-title")) }{ th!("offline", network = network) }
            </Notice>
        }
    })
}

/// That this tab signs nothing, on every screen: who forgot the lock wonders why nothing can be posted.
fn locked() -> Html {
    let wallet = html! { <Link<Route> to={Route::Wallet}>{ t!("wallet-title") }</Link<Route>> };
    html! {
        <Notice kind={NoticeKind::Locked}>
            { bold(t!("identity-locked-title")) }{ th!("identity-locked-words", wallet = wallet) }
        </Notice>
    }
}

/// What the room's host has the relay do, on every screen.
fn host_words(status: &Status) -> Option<Html> {
    let words = in_force(status.conditions.as_ref()?);
    (!words.is_empty()).then(|| {
        html! {
            <Notice kind={NoticeKind::Locked}>
                { bold(t!("hand-now-title")) }{ words.join(" ") }{ " " }{ t!("hand-now-relay") }
            </Notice>
        }
    })
}

fn damage_notice(damaged: &[Damage]) -> Html {
    let count = damaged.len();
    let named = damaged.iter().take(NAMED).map(|damage| {
        let record = html! { <code>{ &damage.record }</code> };
        html! { <li>{ th!("damage-record", record = record, reason = damage.error.message.as_str()) }</li> }
    });
    html! {
        <Notice kind={NoticeKind::Work}>
            { bold(t!("damage-title", count = count)) }{ t!("damage-healed") }
            <ul class="damage">
                { for named }
                if count > NAMED {
                    <li>{ t!("damage-more", count = count - NAMED) }</li>
                }
            </ul>
        </Notice>
    }
}

fn bold(words: String) -> Html {
    html! { <><b>{ words }</b>{ " " }</> }
}
