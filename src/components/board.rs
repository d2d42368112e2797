//! The board: what everybody agrees on.

use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    block_tile::{BlockTile, Standing},
    icon::{Glyph, Icon},
    mark::mark,
    next_tile::NextTile,
    share_room::ShareRoom,
};
use crate::{
    format,
    hooks::{Novelty, now_ms, use_node},
    routes::Route,
    text::t,
};

/// Properties of [`Board`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// Whether it is pulled down to show the tree.
    #[prop_or_default]
    pub(crate) tall: bool,
    /// What is drawn on it.
    pub(crate) children: Html,
}

/// The band on top of every screen: the room, and what is drawn beside it.
#[component]
pub(crate) fn Board(props: &Props) -> Html {
    html! {
        <header class={classes!("board", props.tall.then_some("board-tall"))}>
            <Brand />
            { props.children.clone() }
        </header>
    }
}

#[component]
fn Brand() -> Html {
    let node = use_node();
    let sharing = use_state_eq(|| false);
    let share = |on| {
        let sharing = sharing.setter();
        Callback::from(move |()| sharing.set(on))
    };
    let peers = node.peers.len() + 1;
    html! {
        <div class="board-brand">
            <Link<Route> classes="wordmark" to={Route::Home}>{ mark() }<span>{ "Chalkchain" }</span></Link<Route>>
            if let Some(room) = node.room() {
                <p class="room-name">{ &room.name }</p>
                <p class="room-meta">
                    <button
                        class="code-chip"
                        type="button"
                        aria-label={t!("room-share", code = format::room_code(&room.code))}
                        onclick={share(true).reform(|_: MouseEvent| ())}
                    >
                        { format::room_code(&room.code) }<Icon glyph={Glyph::Share} />
                    </button>
                    <span class="room-here" title={t!("room-here", count = peers)}>
                        <Icon glyph={Glyph::People} />{ peers }
                    </span>
                </p>
                if *sharing {
                    <ShareRoom room={room.clone()} onclose={share(false)} />
                }
            }
        </div>
    }
}

/// The strip of the newest blocks, newest first, drawn from the right.
#[component]
pub(crate) fn Strip() -> Html {
    let node = use_node();
    let novelty = use_mut_ref(Novelty::default);
    let me = AttrValue::from(node.my_address().to_owned());
    let hashes = node.blocks.iter().map(|block| block.hash.as_str());
    let news = novelty.borrow_mut().update(hashes, now_ms());
    let is_moving = news.contains(&true).then_some("is-moving");
    let tiles = node
        .blocks
        .iter()
        .zip(news)
        .enumerate()
        .map(|(nth, (block, fresh))| {
            html! {
                <BlockTile
                    key={block.hash.as_str()}
                    hash={block.hash.clone()}
                    height={block.height}
                    at={node.local_ms(u64::from(block.time) * 1000)}
                    miner={block.miner.clone()}
                    miner_name={block.miner_name.clone().map(AttrValue::from)}
                    transactions={format::payload_count(block)}
                    standing={if nth == 0 { Standing::Tip } else { Standing::Chain }}
                    mine={!block.miner.is_empty() && block.miner == *me}
                    {fresh}
                />
            }
        });
    html! {
        <ol class={classes!("strip", is_moving)} aria-label={t!("strip-label")} tabindex="0">
            <NextTile />
            { for tiles }
        </ol>
    }
}
