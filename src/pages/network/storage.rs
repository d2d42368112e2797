//! What this browser keeps of the room.

use std::rc::Rc;

use api::{Damage, Status, StorageState};
use yew::prelude::*;

use super::old_blocks::OldBlocks;
use crate::{
    components::icon::{Glyph, Icon},
    format,
    text::t,
};

/// Properties of [`StorageCard`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Where the node stands.
    pub(super) status: Rc<Status>,
}

/// How full storage is, whether it works, and what was damaged in it.
#[component]
pub(super) fn StorageCard(props: &Props) -> Html {
    let storage = &props.status.storage;
    let percent = format::percent(storage.used, storage.quota);
    let (class, glyph, state) = match storage.state {
        StorageState::Ok => ("tag-good", Glyph::Check, t!("network-storage-ok")),
        StorageState::Full => ("tag-bad", Glyph::Warn, t!("network-storage-full")),
        StorageState::Missing => ("tag-bad", Glyph::Warn, t!("network-storage-missing")),
    };
    html! {
        <section class="card store">
            <div class="card-head">
                <h2>{ t!("network-storage") }</h2>
                <span class={classes!("tag", class)}><Icon {glyph} />{ state }</span>
            </div>
            if storage.quota > 0 {
                <svg class="meter" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={t!("status-storage-used", percent = percent)}>
                    <rect width={percent.to_string()} height="6" />
                </svg>
                <p class="soft">
                    { t!("network-storage-used", percent = percent, used = format::count(storage.used), quota = format::count(storage.quota)) }
                </p>
            }
            <p class="soft">{ t!("network-storage-unsaved", count = storage.unsaved) }</p>
            if !storage.damaged.is_empty() {
                <h3>{ t!("network-storage-damaged", count = storage.damaged.len()) }</h3>
                <ul class="damaged">{ for storage.damaged.iter().map(record) }</ul>
            }
            <OldBlocks status={props.status.clone()} />
        </section>
    }
}

/// A damaged record: its name, the rule that said no, and why.
fn record(damage: &Damage) -> Html {
    html! {
        <li>
            <code>{ &damage.record }</code>
            <span>{ &damage.error.message }</span>
            <span class="faint">{ t!("network-rule", rule = damage.error.rule.as_str()) }</span>
        </li>
    }
}
