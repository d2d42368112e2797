//! The blocks as a table, newest first: all of them, of which the document holds what is near its window.

use std::rc::Rc;

use api::{Block, Reply, Request};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::{
    components::{
        ago::Ago,
        avatar::{Avatar, AvatarSize},
        hash::Hash,
    },
    format,
    hooks::{Asked, Key, Piece, gap_style, use_node, use_request, use_window},
    routes::Route,
    text::t,
};

/// Blocks are asked for by so many, so that a step further asks for nothing.
const PAGE: u64 = 25;

/// All blocks of the chain.
#[component]
pub(super) fn NewestBlocks() -> Html {
    let node = use_node();
    let total = node.status.as_ref().map_or(0, |status| status.height + 1);
    let heights = use_memo(total, |total| (0..*total).rev().collect::<Rc<[Key]>>());
    let list = use_window(&heights, Some(".newest-scroll"));
    let blocks = use_blocks(near(&list.pieces, &heights), node.tip_changes);
    let piece = |(nth, piece): (usize, &Piece)| match *piece {
        Piece::Gap(height) => html! {
            <tr key={&*list.key(nth)} class="gap" style={gap_style(height)} aria-hidden="true"><td colspan="6" /></tr>
        },
        Piece::Entry(place) => {
            let height = heights[place];
            let block = blocks.iter().find(|block| block.height == height).cloned();
            html! { <Row key={&*list.key(nth)} {height} {block} index={(place + 2).to_string()} /> }
        }
    };
    html! {
        <section class="card newest">
            <div class="card-head"><h2>{ t!("explorer-newest") }</h2></div>
            <div class="newest-scroll">
                <table class="table" aria-rowcount={(total + 1).to_string()}>
                    <thead>
                        <tr>
                            <th scope="col" class="newest-height">{ t!("explorer-col-height") }</th>
                            <th scope="col">{ t!("explorer-col-finder") }</th>
                            <th scope="col" class="newest-hash">{ t!("explorer-col-hash") }</th>
                            <th scope="col" class="r newest-count">{ t!("explorer-col-transactions") }</th>
                            <th scope="col" class="r newest-size">{ t!("explorer-col-bytes") }</th>
                            <th scope="col" class="r newest-age">{ t!("explorer-col-age") }</th>
                        </tr>
                    </thead>
                    <tbody ref={list.list.clone()}>{ for list.pieces.iter().enumerate().map(piece) }</tbody>
                </table>
            </div>
        </section>
    }
}

/// The first height of the pages that are near the window, and how many blocks they have.
fn near(pieces: &[Piece], heights: &[Key]) -> (u64, u32) {
    let entries = pieces.iter().filter_map(|piece| match piece {
        Piece::Entry(place) => Some(heights[*place] / PAGE),
        Piece::Gap(_) => None,
    });
    let (Some(first), Some(last)) = (entries.clone().min(), entries.max()) else {
        return (0, 0);
    };
    let count = u32::try_from((last + 1 - first) * PAGE).unwrap_or(u32::MAX);
    (first * PAGE, count)
}

/// The blocks of a stretch, ascending; those of the stretch before until they are there.
#[hook]
fn use_blocks(stretch: (u64, u32), tip_changes: u32) -> Rc<[Block]> {
    let (from, count) = stretch;
    let last = use_mut_ref(|| Rc::<[Block]>::from([]));
    let request = Request::Chain {
        from: Some(from),
        count: Some(count),
    };
    if let Asked::Answered(Reply::Blocks(blocks)) = use_request(request, tip_changes) {
        *last.borrow_mut() = blocks.into();
    }
    let blocks = last.borrow();
    Rc::clone(&blocks)
}

#[derive(Properties, PartialEq)]
struct RowProps {
    height: u64,
    /// The block, once it is known.
    block: Option<Block>,
    /// Which row of the table it is.
    index: AttrValue,
}

#[component]
fn Row(props: &RowProps) -> Html {
    let node = use_node();
    let height = format!("#{}", props.height);
    let Some(block) = &props.block else {
        let id = props.height.to_string();
        return html! {
            <tr aria-rowindex={props.index.clone()}>
                <td class="num"><Link<Route> to={Route::ExplorerBlock { id }}>{ height }</Link<Route>></td>
                <td colspan="5" />
            </tr>
        };
    };
    let is_mine = !block.miner.is_empty() && block.miner == node.my_address();
    let at = node.local_ms(u64::from(block.time) * 1_000);
    let to = Route::ExplorerBlock {
        id: block.hash.clone(),
    };
    html! {
        <tr aria-rowindex={props.index.clone()} class={classes!(is_mine.then_some("is-you"))}>
            <td class="num"><Link<Route> {to}>{ height }</Link<Route>></td>
            <td>{ finder(block) }</td>
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_asked_for_by_pages() {
        let heights: Vec<Key> = (0..1_000).rev().collect();
        assert_eq!(near(&[], &heights), (0, 0));
        let pieces = [Piece::Gap(9), Piece::Entry(10), Piece::Entry(11)];
        assert_eq!(near(&pieces, &heights), (975, 25), "989 and 988");
        let pieces = [Piece::Entry(20), Piece::Gap(9), Piece::Entry(40)];
        assert_eq!(near(&pieces, &heights), (950, 50), "979 and 959");
    }
}
