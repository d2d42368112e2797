//! The newest blocks as a table.

use api::{Block, Reply, Request};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::{
    components::{
        ago::Ago,
        avatar::{Avatar, AvatarSize},
        button::Button,
        hash::Hash,
    },
    format,
    hooks::{Asked, use_node, use_request},
    routes::Route,
    text::t,
};

/// Blocks listed at first, and more at each press.
const STEP: u32 = 25;
/// Most blocks listed; the node gives no more at once.
const MOST: u32 = 500;

/// The newest blocks, and more on demand.
#[component]
pub(super) fn NewestBlocks() -> Html {
    let node = use_node();
    let count = use_state_eq(|| STEP);
    let request = Request::Chain {
        from: None,
        count: Some(*count),
    };
    let blocks = use_blocks(request, node.tip_changes);
    let total = node.status.as_ref().map_or(0, |status| status.height + 1);
    let more = {
        let count = count.clone();
        Callback::from(move |_: MouseEvent| count.set((*count + STEP).min(MOST)))
    };
    let is_waiting = (blocks.len() as u64) < total.min(u64::from(*count));
    html! {
        <section class="card newest">
            <div class="card-head">
                <h2>{ t!("explorer-newest") }</h2>
                <span class="faint">{ t!("explorer-newest-count", shown = blocks.len(), total = format::count(total)) }</span>
            </div>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{ t!("explorer-col-height") }</th>
                        <th scope="col">{ t!("explorer-col-finder") }</th>
                        <th scope="col">{ t!("explorer-col-hash") }</th>
                        <th scope="col" class="r">{ t!("explorer-col-transactions") }</th>
                        <th scope="col" class="r newest-size">{ t!("explorer-col-bytes") }</th>
                        <th scope="col" class="r">{ t!("explorer-col-age") }</th>
                    </tr>
                </thead>
                <tbody>{ for blocks.iter().rev().map(|block| html! { <Row key={block.hash.as_str()} block={block.clone()} /> }) }</tbody>
            </table>
            if total > u64::from(*count) {
                if *count < MOST {
                    <Button class="newest-more" busy={is_waiting} onclick={more}>{ t!("explorer-more") }</Button>
                } else {
                    <p class="faint newest-more">{ t!("explorer-no-more", count = *count) }</p>
                }
            }
        </section>
    }
}

/// The blocks of a request, ascending; those of the request before until it is answered.
#[hook]
fn use_blocks(request: Request, tip_changes: u32) -> Vec<Block> {
    let last = use_mut_ref(Vec::new);
    if let Asked::Answered(Reply::Blocks(blocks)) = use_request(request, tip_changes) {
        *last.borrow_mut() = blocks;
    }
    last.borrow().clone()
}

#[derive(Properties, PartialEq)]
struct RowProps {
    block: Block,
}

#[component]
fn Row(props: &RowProps) -> Html {
    let node = use_node();
    let block = &props.block;
    let is_mine = !block.miner.is_empty() && block.miner == node.my_address();
    let at = node.local_ms(u64::from(block.time) * 1_000);
    let to = Route::ExplorerBlock {
        id: block.hash.clone(),
    };
    html! {
        <tr class={classes!(is_mine.then_some("is-you"))}>
            <td class="num"><Link<Route> {to}>{ format!("#{}", block.height) }</Link<Route>></td>
            <td class="newest-finder">{ finder(block) }</td>
            <td><Hash value={block.hash.clone()} /></td>
            <td class="r num">{ format::payload_count(block) }</td>
            <td class="r num faint newest-size">{ format::count(u64::from(block.size)) }</td>
            <td class="r num faint"><Ago {at} /></td>
        </tr>
    }
}

fn finder(block: &Block) -> Html {
    if block.miner.is_empty() {
        return html! { <span class="faint">{ t!("tile-genesis") }</span> };
    }
    let name = block.miner_name.clone().map(AttrValue::from);
    html! {
        <span class="who">
            <Avatar address={block.miner.clone()} {name} size={AvatarSize::Small} />
            <span class="ellipsis">{ format::who(block.miner_name.as_deref(), &block.miner) }</span>
        </span>
    }
}
