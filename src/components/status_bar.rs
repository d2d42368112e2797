//! The bar at the foot: how the node is. Trouble is in words, not only in colour.

use api::{Link, LinkKind, LinkState, Status, StorageState};
use yew::prelude::*;

use super::{
    hash::Hash,
    icon::{Glyph, Icon},
};
use crate::{
    format,
    hooks::use_node,
    text::{t, th},
};

/// A clock that is further off than this is trouble.
const CLOCK_TROUBLE_MS: u64 = 5_000;

/// The state of the node in one line.
#[component]
pub(crate) fn StatusBar() -> Html {
    let node = use_node();
    let Some(status) = node.status.clone() else {
        return html! { <footer class="status" aria-label={t!("status-label")} /> };
    };
    let rate = |per_second| html! { <b>{ format::hash_rate(per_second) }</b> };
    html! {
        <footer class="status" aria-label={t!("status-label")}>
            <span class="st st-links">
                { for status.links.iter().filter(|link| link.kind != LinkKind::Direct).map(link) }
                { direct(&status.links) }
            </span>
            <span class="st">{ peers(status.peers) }</span>
            <span class="st">
                { tip(&status) }
                <Hash value={status.tip.clone()} digits=10 />
            </span>
            // A room whose first blocks are yet to come has no rate.
            if status.room_hash_rate > 0 {
                <span class="st st-room">{ th!("status-room-rate", rate = rate(status.room_hash_rate)) }</span>
            }
            if status.mining.on {
                <span class="st st-you">{ th!("status-your-rate", rate = rate(status.mining.hash_rate)) }</span>
            }
            { clock(status.clock_offset_ms) }
            { storage_meter(&status) }
            { saved(&status) }
        </footer>
    }
}

fn peers(count: u32) -> Html {
    let shown = html! { <b>{ count }</b> };
    html! { <span>{ th!("status-peers", shown = shown, count = count) }</span> }
}

fn tip(status: &Status) -> Html {
    let number = |n: u64| html! { <b>{ format!("#{n}") }</b> };
    if let Some((have, want)) = status.syncing {
        let words = t!(
            "status-syncing",
            have = format::count(have),
            want = format::count(want)
        );
        html! { <span>{ words }</span> }
    } else {
        th!("status-tip", height = number(status.height))
    }
}

/// Direct links are several, and shown as one; each is gone once it is closed.
fn direct(links: &[Link]) -> Html {
    let open = |link: &&Link| link.kind == LinkKind::Direct && link.state == LinkState::Open;
    let count = links.iter().filter(open).count();
    html! {
        if count > 0 {
            <span class="st-ok"><Icon glyph={Glyph::Check} />{ t!("link-direct-count", count = count) }</span>
        }
    }
}

fn link(link: &Link) -> Html {
    let name = match link.kind {
        LinkKind::Relay => t!("link-relay"),
        LinkKind::Tabs => t!("link-tabs"),
        LinkKind::Direct => t!("link-direct"),
    };
    match link.state {
        LinkState::Open => html! {
            <span class="st-ok" title={link.detail.clone()}><Icon glyph={Glyph::Check} />{ name }</span>
        },
        LinkState::Connecting => html! {
            <span class="st-wait" title={link.detail.clone()}><Icon glyph={Glyph::Clock} />{ t!("link-connecting", name = name) }</span>
        },
        LinkState::Closed => html! {
            <span class="st-trouble" title={link.detail.clone()}><Icon glyph={Glyph::Cross} />{ t!("link-closed", name = name) }</span>
        },
        LinkState::Off => html! {
            <span class="st-trouble" title={link.detail.clone()}><Icon glyph={Glyph::Cross} />{ t!("link-off", name = name) }</span>
        },
        LinkState::Refused => html! {
            <span class="st-trouble" title={link.detail.clone()}><Icon glyph={Glyph::Cross} />{ t!("link-refused", name = name) }</span>
        },
    }
}

fn clock(offset_ms: i64) -> Html {
    let offset = format::clock_offset(offset_ms);
    if offset_ms.unsigned_abs() > CLOCK_TROUBLE_MS {
        return html! {
            <span class="st st-trouble"><Icon glyph={Glyph::Clock} />{ t!("status-clock-off", offset = offset) }</span>
        };
    }
    let offset = html! { <b>{ offset }</b> };
    html! { <span class="st st-clock">{ th!("status-clock", offset = offset) }</span> }
}

fn storage_meter(status: &Status) -> Html {
    let percent = format::percent(status.storage.used, status.storage.quota);
    html! {
        <span class="st st-store" title={t!("status-storage-title")}>
            { t!("status-storage") }
            <svg class="meter" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={t!("status-storage-used", percent = percent)}>
                <rect width={percent.to_string()} height="6" />
            </svg>
            <b>{ t!("percent", percent = percent) }</b>
        </span>
    }
}

fn saved(status: &Status) -> Html {
    let trouble = |words: String| {
        html! { <span class="st st-trouble st-saved"><Icon glyph={Glyph::Warn} />{ words }</span> }
    };
    match status.storage.state {
        StorageState::Full => trouble(t!("status-full")),
        StorageState::Missing => trouble(t!("status-not-saved")),
        StorageState::Ok if status.storage.unsaved > 0 => html! {
            <span class="st st-saved"><Icon glyph={Glyph::Clock} />{ t!("status-saving") }</span>
        },
        StorageState::Ok => html! {
            <span class="st st-saved"><Icon glyph={Glyph::Check} />{ t!("status-saved") }</span>
        },
    }
}
