//! The live tree on the wall: the chain, and below it what is or was a rival of it.

use api::TreeNode;
use yew::prelude::*;

use crate::{
    components::{
        avatar::Avatar,
        hash::Hash,
        tally::Tally,
        transaction_glyph::{Kind, TransactionGlyph},
    },
    format,
    hooks::NodeView,
    pages::explorer::layout::{Branch, Layout},
    text::t,
};

/// Digits of a hash that are read from the back row.
const DIGITS: usize = 10;
/// Waiting transactions that are drawn.
const WAITING: usize = 4;

/// The chain and the first row of branches below it.
pub(super) fn tree(node: &NodeView, nodes: &[TreeNode], now: u64) -> Html {
    let layout = Layout::of(nodes);
    let branches = layout.branches.iter().filter(|branch| branch.row == 1);
    html! {
        <section class="pj-tree" aria-label={t!("explorer-trunk")}>
            <ol class="pj-row">
                { next(node) }
                { for layout.trunk.iter().enumerate().map(|(nth, block)| tile(block, nth == 0, node, now)) }
            </ol>
            <div class="pj-row2">{ for branches.map(|branch| self::branch(branch, node, now)) }</div>
        </section>
    }
}

fn next(node: &NodeView) -> Html {
    let Some(status) = &node.status else {
        return Html::default();
    };
    let waiting = node.pending.len();
    html! {
        <li class="pt pt-next">
            <span class="pt-top"><b>{ format!("#{}", status.next.height) }</b></span>
            <span class="pt-tx">{ t!("wait-count", count = waiting) }</span>
            <span class="txgs" aria-hidden="true">
                { for node.pending.iter().take(WAITING).map(|waiting| html! { <TransactionGlyph key={waiting.txid.as_str()} kind={Kind::from(&waiting.payload)} /> }) }
            </span>
            { arrow() }
        </li>
    }
}

fn arrow() -> Html {
    html! { <svg class="pt-link" viewBox="0 0 36 20" aria-hidden="true"><path d="M34 10H4M11 3.5L4 10l7 6.5" /></svg> }
}

fn tile(block: &TreeNode, is_tip: bool, node: &NodeView, now: u64) -> Html {
    let class = match (block.active, block.undone) {
        (true, _) => is_tip.then_some("is-tip"),
        (false, true) => Some("is-undone"),
        (false, false) => Some("is-rival"),
    };
    let mark = if block.active { "" } else { "′" };
    let when = if block.undone && !block.active {
        t!("tile-undone")
    } else {
        format::ago(now, node.local_ms(u64::from(block.time) * 1_000))
    };
    let name = block.miner_name.clone().map(AttrValue::from);
    html! {
        <li class={classes!("pt", class)} key={block.hash.as_str()}>
            <span class="pt-top"><b>{ format!("#{}{mark}", block.height) }</b><span>{ when }</span></span>
            <Hash value={block.hash.clone()} digits={DIGITS} />
            if let Some(count) = block.transactions {
                <span class="pt-tx"><Tally count={u64::from(count)} />{ t!("tile-transactions", count = count) }</span>
            } else {
                <span class="pt-tx">{ t!("tile-fetching") }</span>
            }
            <span class="pt-who">
                if block.miner.is_empty() {
                    { if block.height == 0 { t!("tile-genesis") } else { String::new() } }
                } else {
                    <Avatar address={block.miner.clone()} {name} />
                    <span class="ellipsis">{ format::who(block.miner_name.as_deref(), &block.miner) }</span>
                }
            </span>
            { arrow() }
        </li>
    }
}

fn branch(branch: &Branch<'_>, node: &NodeView, now: u64) -> Html {
    let undone = branch.blocks.iter().any(|block| block.undone);
    let label = if undone {
        t!("explorer-branch-undone")
    } else {
        t!("explorer-branch-rival")
    };
    html! {
        <div class="pj-branch" style={format!("--column: {}", branch.column)} key={branch.blocks[0].hash.as_str()}>
            <ol class="pj-row" aria-label={label}>{ for branch.blocks.iter().map(|block| tile(block, false, node, now)) }</ol>
            if branch.rise.is_some() {
                <svg class="pt-branch" viewBox="0 0 60 130" aria-hidden="true"><path d="M58 104C30 104 22 86 22 60V8M12 18L22 7l10 11" /></svg>
            }
        </div>
    }
}
