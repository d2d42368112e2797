//! What stands below the tree: who stands where, who found the blocks, and what was posted.

use std::collections::BTreeMap;

use api::{Block, Peer, Post, Reorg, TreeNode};
use yew::prelude::*;

use crate::{
    components::{avatar::Avatar, transaction_words},
    format,
    hooks::NodeView,
    pages::{explorer::newest_reorg, mine::shares::Shares, network::participants::participants},
    services::local_time,
    text::{t, th},
};

/// Tips that get a line.
const TIPS: usize = 3;
/// Finders that get a line.
const FINDERS: usize = 5;
/// Undone payments that are named.
const UNDONE: usize = 2;
/// So long after a change of branches the wall tells what it undid.
const TOLD_MS: u64 = 180_000;

/// Nodes by the block they stand on, most first, and what the newest change of branches undid.
pub(super) fn tips(node: &NodeView, peers: &[Peer], nodes: &[TreeNode]) -> Html {
    let counts = standing(node, peers);
    let name = |tip: &str| match nodes.iter().find(|block| block.hash == tip) {
        Some(block) => {
            let mark = if block.active { "" } else { "′" };
            let who = format::who(block.miner_name.as_deref(), &block.miner);
            format!("#{}{mark} {who}", block.height)
        }
        None => t!("projector-elsewhere"),
    };
    let part = |(nth, (_, count)): (usize, &(String, usize))| {
        let class = if nth == 0 { "tip-1" } else { "tip-2" };
        html! { <span {class} style={format!("--share: {count}")}><b>{ count }</b></span> }
    };
    let line = |(tip, count): &(String, usize)| {
        html! { <div><dt class="ellipsis">{ name(tip) }</dt><dd>{ t!("projector-nodes", count = *count) }</dd></div> }
    };
    let words = match newest_reorg(&node.activity) {
        Some(reorg) if told(node, &reorg) => undone(node, &reorg, nodes),
        _ if counts.len() > 1 => html! { <p>{ t!("projector-split") }</p> },
        _ => html! { <p>{ t!("projector-agreed") }</p> },
    };
    html! {
        <section class="pj-card pj-tips">
            <h2>{ t!("projector-tips") }</h2>
            <div class="tipbar" aria-hidden="true">{ for counts.iter().take(TIPS).enumerate().map(part) }</div>
            <dl>{ for counts.iter().take(TIPS).map(line) }</dl>
            { words }
        </section>
    }
}

fn told(node: &NodeView, reorg: &Reorg) -> bool {
    crate::hooks::now_ms() < node.local_ms(reorg.at) + TOLD_MS
}

/// Nodes by their tip, this one among them, most first.
fn standing(node: &NodeView, peers: &[Peer]) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let own = node.status.as_ref().map(|status| &status.tip);
    if let Some(own) = own {
        counts.insert(own.clone(), 1);
    }
    for one in participants(peers) {
        // Who stands lower on the same branch goes on, or has done so.
        let tip = own.filter(|_| !one.is_apart).cloned();
        *counts.entry(tip.unwrap_or(one.tip)).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}

/// Whose blocks were wiped, and whose payments with them.
fn undone(node: &NodeView, reorg: &Reorg, nodes: &[TreeNode]) -> Html {
    let mut finders: Vec<String> = Vec::new();
    for hash in &reorg.undone {
        if let Some(block) = nodes.iter().find(|block| block.hash == *hash) {
            let who = format::who(block.miner_name.as_deref(), &block.miner);
            if !finders.contains(&who) {
                finders.push(who);
            }
        }
    }
    let again = node
        .pending
        .iter()
        .filter(|waiting| reorg.returned.contains(&waiting.txid))
        .map(|waiting| {
            t!(
                "projector-waits-again",
                what = transaction_words::in_text(waiting)
            )
        });
    let refused = reorg
        .refused
        .iter()
        .map(|(_, error)| format::sentence(&error.message));
    let time = html! { <b>{ local_time::time_of_day(node.local_ms(reorg.at)) }</b> };
    html! {
        <div class="pj-undone">
            <p>{ th!("projector-undone", time = time, count = reorg.undone.len(), finders = finders.join(", ")) }</p>
            <ul>{ for refused.chain(again).take(UNDONE).map(|words| html! { <li>{ words }</li> }) }</ul>
        </div>
    }
}

/// Who found the newest blocks.
pub(super) fn last_blocks(blocks: &[Block]) -> Html {
    let shares = Shares::count(blocks, "");
    let most = shares.most();
    html! {
        <section class="pj-card pj-shares">
            <h2>{ t!("projector-blocks", count = shares.blocks) }</h2>
            if shares.blocks == 0 {
                <p class="pj-none">{ t!("mine-finders-none") }</p>
            }
            <ul>
                { for shares.lines.iter().take(FINDERS).map(|share| {
                    let percent = format::percent(share.blocks, most);
                    html! {
                        <li key={share.address.as_str()}>
                            <Avatar address={share.address.clone()} name={share.name.clone().map(AttrValue::from)} />
                            <span class="ellipsis">{ format::who(share.name.as_deref(), &share.address) }</span>
                            <svg class={classes!("bar", format::hue(&share.address))} aria-hidden="true"><rect width={format!("{percent}%")} height="100%" rx="6" /></svg>
                            <b>{ share.blocks }</b>
                        </li>
                    }
                }) }
            </ul>
        </section>
    }
}

/// The newest posts, and how many are held back.
pub(super) fn newest_posts(posts: &[&Post], held: usize) -> Html {
    let row = |post: &&Post| {
        html! {
            <li key={post.txid.as_str()}>
                <Avatar address={post.from.clone()} name={post.name.clone().map(AttrValue::from)} />
                <p><b>{ format::who(post.name.as_deref(), &post.from) }</b>{ " " }{ &post.text }</p>
            </li>
        }
    };
    html! {
        <section class="pj-card pj-posts">
            <h2>{ t!("projector-posts") }</h2>
            if posts.is_empty() && held == 0 {
                <p class="pj-none">{ t!("feed-empty-title") }</p>
            }
            <ul>{ for posts.iter().map(row) }</ul>
            if held > 0 {
                <p class="pj-none">{ t!("projector-held", count = held) }</p>
            }
        </section>
    }
}
