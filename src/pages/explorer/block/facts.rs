//! What else is known of a block.

use api::Block;
use yew::prelude::*;
use yew_router::prelude::*;

use super::fields::hashes;
use crate::{
    components::{
        ago::Ago,
        amount::Amount,
        icon::{Glyph, Icon},
        state_pill::SETTLED_AFTER,
        tally::Tally,
    },
    format,
    hooks::use_node,
    routes::Route,
    services::local_time,
    text::t,
};

/// Properties of [`Facts`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The block.
    pub(super) block: Block,
}

/// How sure it is, when it was found, what it paid, how much work is behind it.
#[component]
pub(super) fn Facts(props: &Props) -> Html {
    let node = use_node();
    let block = &props.block;
    let at = node.local_ms(u64::from(block.time) * 1_000);
    let coin = node.room().map(|room| AttrValue::from(room.coin.clone()));
    let parent = block.height.checked_sub(1).map(|height| {
        let to = Route::ExplorerBlock {
            id: block.prev.clone(),
        };
        html! { <Link<Route> {to}>{ format!("#{height}") }</Link<Route>> }
    });
    html! {
        <section class="card facts">
            <div class="card-head"><h2>{ t!("explorer-facts") }</h2>{ standing(block) }</div>
            <dl>
                <div><dt>{ t!("explorer-facts-found") }</dt><dd>{ local_time::date_and_time(at) }{ " " }<Ago class="faint" in_words=true {at} /></dd></div>
                if let Some(parent) = parent {
                    <div><dt>{ t!("explorer-facts-parent") }</dt><dd>{ parent }</dd></div>
                    <div><dt>{ t!("explorer-facts-earned") }</dt><dd><Amount value={block.earned} {coin} /></dd></div>
                }
                <div><dt>{ t!("explorer-facts-size") }</dt><dd>{ t!("explorer-facts-bytes", count = format::count(u64::from(block.size))) }</dd></div>
                <div><dt>{ t!("explorer-facts-work") }</dt><dd>{ t!("explorer-facts-hashes", count = hashes(&block.work)) }</dd></div>
            </dl>
        </section>
    }
}

/// How sure the chain is of it.
fn standing(block: &Block) -> Html {
    if !block.active {
        return html! { <span class="state is-undone"><Icon glyph={Glyph::Undo} />{ t!("explorer-not-in-chain") }</span> };
    }
    let confirmations = block.confirmations;
    let class = if confirmations < SETTLED_AFTER {
        "is-mined"
    } else {
        "is-settled"
    };
    html! {
        <span class={classes!("state", class)}>
            <Tally count={confirmations.min(SETTLED_AFTER)} />
            <span>{ t!("explorer-confirmations", count = confirmations, shown = format::count(confirmations)) }</span>
        </span>
    }
}
