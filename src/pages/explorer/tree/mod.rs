//! The tree of blocks on the board: the chain, and below it what is or was a rival of it.

pub(crate) mod layout;
mod wiped;

use std::{collections::BTreeSet, ops::Range, rc::Rc};

use api::{Reorg, Reply, Request, TreeNode};
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;
use yew_router::prelude::*;

use self::{
    layout::{Branch, Layout},
    wiped::Wiped,
};
use super::{NEXT, Picked, newest_reorg};
use crate::{
    components::{
        block_tile::{BlockTile, Standing},
        button::counted_dots,
    },
    hooks::{Asked, Novelty, now_ms, use_node, use_now, use_request},
    routes::Route,
    text::t,
};

/// Heights below the tip that are drawn.
const DEPTH: u32 = 30;
/// A rival is no news to the chain, so the tree is looked at again after so long.
const LOOK_AGAIN_MS: u64 = 3_000;
/// So long after a change of branches its blocks are still being wiped.
const WIPING_MS: u64 = 2_000;

/// Height of a row and the gap below it, as the styles have them.
const ROW: usize = 116;
/// Height of the drawn way from a branch to the row above.
const RISE: usize = 70;

/// Properties of [`Tree`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What is looked at.
    pub(crate) picked: Picked,
}

/// What all tiles need to know.
struct Scene<'a> {
    tip: &'a str,
    me: &'a str,
    picked: Option<&'a Picked>,
    fresh: BTreeSet<&'a str>,
    local_ms: &'a dyn Fn(u64) -> u64,
}

/// What the explorer draws on the board.
#[component]
pub(crate) fn Tree(props: &Props) -> Html {
    let node = use_node();
    let now = use_now();
    let again = (node.tip_changes, now / LOOK_AGAIN_MS);
    let nodes = match use_request(Request::Tree { depth: Some(DEPTH) }, again) {
        Asked::Answered(Reply::Tree(nodes)) => nodes,
        _ => Vec::new(),
    };
    let tree = use_node_ref();
    use_picked_in_view(&tree, &props.picked, nodes.is_empty());
    let novelty = use_mut_ref(Novelty::default);
    let fresh = fresh(&nodes, &mut novelty.borrow_mut());
    let reorg = newest_reorg(&node.activity).filter(|reorg| is_drawn(reorg, &nodes));
    let layout = Layout::of(&nodes);
    let scene = Scene {
        tip: layout.trunk.first().map_or("", |tip| tip.hash.as_str()),
        me: node.my_address(),
        picked: Some(&props.picked),
        fresh,
        local_ms: &|ms| node.local_ms(ms),
    };
    let is_wiping = |branch: &Branch| {
        let is_of = |reorg: &Rc<Reorg>| {
            branch
                .blocks
                .iter()
                .any(|block| reorg.undone.contains(&block.hash))
        };
        reorg
            .as_ref()
            .is_some_and(|reorg| is_of(reorg) && now < node.local_ms(reorg.at) + WIPING_MS)
    };
    html! {
        <>
            <div ref={tree} class="tree">
                <div class="tree-rows">
                    { trunk(&layout, &scene) }
                    { for (1..=layout.rows()).map(|row| branches(&layout, row, &scene, &is_wiping)) }
                    if layout.rows() == 0 && !nodes.is_empty() {
                        <p class="tree-note">{ t!("explorer-no-rivals") }</p>
                    }
                </div>
            </div>
            if let Some(reorg) = reorg {
                <Wiped {reorg} {nodes} />
            }
        </>
    }
}

/// Whether a block that a change of branches undid is still drawn.
fn is_drawn(reorg: &Reorg, nodes: &[TreeNode]) -> bool {
    nodes
        .iter()
        .any(|node| !node.active && reorg.undone.contains(&node.hash))
}

fn trunk(layout: &Layout, scene: &Scene) -> Html {
    html! {
        <div class="tree-row">
            { gaps(0..layout.next_column, layout) }
            <ol class="tree-line" aria-label={t!("explorer-trunk")}>
                <SmallNextTile is_narrow={layout.is_next_alone()} is_picked={scene.picked == Some(&Picked::Block(NEXT.into()))} />
                { for layout.trunk.iter().map(|block| tile(block, scene)) }
            </ol>
        </div>
    }
}

fn branches(
    layout: &Layout,
    row: usize,
    scene: &Scene,
    is_wiping: &dyn Fn(&Branch) -> bool,
) -> Html {
    let mut column = 0;
    let branches = layout.branches.iter().filter(|branch| branch.row == row).map(|branch| {
        let before = gaps(column..branch.column, layout);
        column = branch.column + branch.blocks.len();
        let undone = branch.blocks.iter().any(|block| block.undone);
        let label = if undone { t!("explorer-branch-undone") } else { t!("explorer-branch-rival") };
        let key = branch.blocks.last().map_or("", |root| root.hash.as_str());
        html! {
            <>
                { before }
                <div {key} class={classes!("tree-branch", is_wiping(branch).then_some("is-wiping"))}>
                    <ol class="tree-line" aria-label={label}>{ for branch.blocks.iter().map(|block| tile(block, scene)) }</ol>
                    { for branch.rise.map(fork_arrow) }
                </div>
            </>
        }
    });
    html! { <div class="tree-row">{ for branches }</div> }
}

/// Empty places of columns without a block.
fn gaps(columns: Range<usize>, layout: &Layout) -> Html {
    let is_narrow = |column| layout.is_next_alone() && column == layout.next_column;
    columns
        .map(|column| html! { <i class={classes!("tree-gap", is_narrow(column).then_some("is-narrow"))} /> })
        .collect()
}

/// The arrow from a branch's oldest block up to its parent.
fn fork_arrow(rise: usize) -> Html {
    let height = RISE + (rise - 1) * ROW;
    let (foot, bend) = (height - 10, height - 34);
    html! {
        <svg class="tile-branch" viewBox={format!("0 0 40 {height}")} width="40" height={height.to_string()} aria-hidden="true">
            <path d={format!("M38 {foot}C20 {foot} 16 {} 16 {bend}V8M11.5 13.5L16 7l4.5 6.5", foot - 10)} />
        </svg>
    }
}

fn tile(block: &TreeNode, scene: &Scene) -> Html {
    let standing = match block {
        _ if block.hash == scene.tip => Standing::Tip,
        _ if block.active => Standing::Chain,
        _ if block.undone => Standing::Undone,
        _ => Standing::Rival,
    };
    let picked = match scene.picked {
        Some(Picked::Block(id)) => {
            **id == block.hash || (block.active && **id == block.height.to_string())
        }
        _ => false,
    };
    html! {
        <BlockTile
            key={block.hash.as_str()}
            hash={block.hash.clone()}
            height={block.height}
            at={(scene.local_ms)(u64::from(block.time) * 1_000)}
            miner={block.miner.clone()}
            miner_name={block.miner_name.clone().map(AttrValue::from)}
            transactions={block.transactions.map(u64::from)}
            {standing}
            mine={!block.miner.is_empty() && block.miner == scene.me}
            {picked}
            fresh={scene.fresh.contains(block.hash.as_str())}
        />
    }
}

/// Properties of [`SmallNextTile`].
#[derive(Properties, PartialEq)]
struct NextProps {
    is_narrow: bool,
    is_picked: bool,
}

/// The next block, small; it leads to what would be in it.
#[component]
fn SmallNextTile(props: &NextProps) -> Html {
    let node = use_node();
    let drawn_times = use_mut_ref(|| 0_usize);
    let Some(status) = &node.status else {
        return Html::default();
    };
    *drawn_times.borrow_mut() += 1;
    let height = status.next.height.to_string();
    let waiting = node.pending.len();
    let label = t!(
        "explorer-next-label",
        height = height.as_str(),
        waiting = waiting
    );
    html! {
        <li class={classes!("tile", "tile-next", "is-small", props.is_narrow.then_some("is-narrow"), props.is_picked.then_some("is-picked"))}>
            <Link<Route> to={Route::ExplorerBlock { id: NEXT.to_owned() }}>
                <span class="visually-hidden">{ label }</span>
                <span class="tile-face" aria-hidden="true">
                    <span class="tile-row"><b class="tile-height">{ format!("#{height}") }</b></span>
                    <span class="tile-sub">{ t!("wait-count", count = waiting) }</span>
                    if status.mining.on {
                        { counted_dots(*drawn_times.borrow()) }
                    }
                </span>
            </Link<Route>>
            <svg class="tile-link is-dashed" viewBox="0 0 20 12" aria-hidden="true">
                <path d="M19 6.3H3.5M7 2.6L3 6.2l4 3.5" />
            </svg>
        </li>
    }
}

/// The blocks that just came.
fn fresh<'a>(nodes: &'a [TreeNode], novelty: &mut Novelty) -> BTreeSet<&'a str> {
    // Before the first answer there is nothing to compare with.
    if nodes.is_empty() {
        return BTreeSet::new();
    }
    let hashes = || nodes.iter().map(|node| node.hash.as_str());
    let news = novelty.update(hashes(), now_ms());
    hashes()
        .zip(news)
        .filter_map(|(hash, is_new)| is_new.then_some(hash))
        .collect()
}

/// Scrolls the board, and not the page, to what is looked at.
#[hook]
fn use_picked_in_view(tree: &NodeRef, picked: &Picked, is_empty: bool) {
    let deps = (tree.clone(), picked.clone(), is_empty);
    use_effect_with(deps, |(tree, _, _)| {
        let tile = tree
            .cast::<web_sys::Element>()
            .and_then(|tree| tree.query_selector(".is-picked").ok().flatten());
        if let Some(tile) = tile {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            options.set_inline(ScrollLogicalPosition::Nearest);
            tile.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}
