//! One node: where it stands, what it has of the tree, what waits, who owns what.

use std::rc::Rc;

use api::lab::network::{Detail, Frame};
use yew::prelude::*;

use super::words;
use crate::{
    components::{
        button::{Button, ButtonKind, ButtonSize},
        hash::Hash,
        icon::Glyph,
    },
    text::lab::lab,
};

/// Transactions of a pool that are shown.
const POOL: usize = 6;

/// Properties of [`NodeCard`].
#[derive(Properties)]
pub(super) struct Props {
    /// What there is, of at most half a second ago.
    pub(super) figures: Rc<Frame>,
    /// The node.
    pub(super) node: u8,
    /// Looks away.
    pub(super) onclose: Callback<()>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.figures, &other.figures) && self.node == other.node
    }
}

/// The card.
#[component]
pub(super) fn NodeCard(props: &Props) -> Html {
    let Props { figures, node, .. } = props;
    let Some(view) = figures.nodes.get(usize::from(*node)) else {
        return Html::default();
    };
    let detail = figures
        .detail
        .as_ref()
        .filter(|detail| detail.node == *node);
    let tip = view.tip.and_then(|tip| {
        let mut blocks = figures.blocks.iter();
        blocks.find(|block| block.number == tip)
    });
    html! {
        <section class="card sim-card" aria-labelledby="sim-card-title">
            <div class="card-head">
                <h2 id="sim-card-title">{ words::name(*node) }</h2>
                <Button size={ButtonSize::Small} kind={ButtonKind::Ghost} glyph={Glyph::Cross} label={lab!("lab-net-close")} onclick={props.onclose.reform(|_| ())}>{ Html::default() }</Button>
            </div>
            <dl class="sim-facts">
                <div><dt>{ lab!("lab-net-fact-tip") }</dt><dd>
                    { format!("#{} ", view.height) }
                    if let Some(tip) = tip {
                        <Hash value={words::hex(tip.hash.iter().rev())} digits=12 />
                    }
                </dd></div>
                <div><dt>{ lab!("lab-net-fact-balance") }</dt><dd>{ words::amount(view.balance) }</dd></div>
                <div><dt>{ lab!("lab-net-fact-pool") }</dt><dd>{ view.pool }</dd></div>
                <div><dt>{ lab!("lab-net-fact-peers") }</dt><dd>{ view.peers }</dd></div>
                <div><dt>{ lab!("lab-net-fact-behaviour") }</dt><dd>{ words::behaviour(view.behaviour) }</dd></div>
                if let Some(upgrade) = &view.upgrade {
                    <div><dt>{ lab!("lab-net-fact-upgrade") }</dt><dd>{ words::upgrade(upgrade) }</dd></div>
                }
                if view.hidden > 0 {
                    <div><dt>{ lab!("lab-net-fact-hidden") }</dt><dd>{ view.hidden }</dd></div>
                }
            </dl>
            if let Some(detail) = detail {
                { inside(figures, detail) }
            } else if !view.is_on {
                <p class="soft">{ lab!("lab-net-is-off") }</p>
            }
        </section>
    }
}

fn inside(figures: &Frame, detail: &Detail) -> Html {
    let block = |number: &u32| {
        let block = figures
            .blocks
            .iter()
            .find(|block| block.number == *number)?;
        let is_active = detail.active.contains(number);
        Some(html! {
            <li class={classes!((!is_active).then_some("is-rival"))}>
                { format!("#{}", block.height) }
                <span class="faint">{ words::name(block.miner) }</span>
            </li>
        })
    };
    let who = |node: Option<u8>| words::name(node.unwrap_or(u8::MAX));
    html! {
        <>
            <h3>{ lab!("lab-net-its-tree") }</h3>
            <ul class="sim-blocks">{ for detail.blocks.iter().rev().filter_map(block) }</ul>
            <h3>{ lab!("lab-net-its-pool") }</h3>
            if detail.pool.is_empty() {
                <p class="soft">{ lab!("lab-net-pool-empty") }</p>
            }
            <ul class="sim-pool">
                { for detail.pool.iter().take(POOL).map(|waiting| html! {
                    <li>{ lab!("lab-net-pays", from = who(waiting.from), to = who(waiting.to), amount = words::amount(waiting.amount)) }</li>
                }) }
            </ul>
        </>
    }
}
