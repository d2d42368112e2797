//! One block.

mod check;
mod facts;
mod fields;
mod header;
mod here;
mod merkle;
mod target;
mod transactions;

use api::{Block, Reply, Request};
use yew::prelude::*;
use yew_router::prelude::*;

use self::{
    check::CheckIt, facts::Facts, header::HeaderBytes, merkle::BlockMerkle, target::SmallEnough,
    transactions::Transactions,
};
use super::{
    Head,
    missing::{Missing, sentence},
    raw::Raw,
};
use crate::{
    components::{
        avatar::{Avatar, AvatarSize},
        hash::Hash,
        icon::{Glyph, Icon},
        notice::{Notice, NoticeKind},
    },
    format,
    hooks::{Asked, use_node, use_request},
    routes::Route,
    text::{t, th},
};

/// Properties of [`BlockPage`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Hash or height.
    pub(super) id: AttrValue,
}

/// A block: who found it, its header and what proves it, its transactions.
#[component]
pub(super) fn BlockPage(props: &Props) -> Html {
    let node = use_node();
    let request = Request::Block {
        block: props.id.to_string(),
    };
    let height = node.status.as_ref().map_or(0, |status| status.height);
    let words = match use_request(request, node.tip_changes) {
        Asked::Answered(Reply::Block(block)) => {
            return html! { <Shown {block} tip_height={height} /> };
        }
        Asked::Refused(error) => Some(sentence(&error, &props.id, unknown(&props.id, height))),
        _ => None,
    };
    html! { <Missing title={title(&props.id)} words={words.map(AttrValue::from)} /> }
}

fn is_height(id: &str) -> bool {
    id.len() < 64 && id.bytes().all(|c| c.is_ascii_digit())
}

fn title(id: &str) -> String {
    if is_height(id) {
        t!("explorer-block-title", height = id)
    } else {
        t!("explorer-block-title-hash")
    }
}

fn unknown(id: &str, height: u64) -> String {
    if is_height(id) {
        t!(
            "explorer-block-unknown-height",
            id = id,
            height = height.to_string()
        )
    } else {
        t!("explorer-block-unknown-hash", id = id)
    }
}

#[derive(Properties, PartialEq)]
struct ShownProps {
    block: Block,
    tip_height: u64,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    let block = &props.block;
    html! {
        <>
            <Head>{ head(block, props.tip_height) }</Head>
            if !block.active {
                { beside(block.height) }
            }
            <div class="cols explorer-cols">
                <div class="stack">
                    <HeaderBytes block={block.clone()} />
                    <CheckIt hash={block.hash.clone()} header={block.header.clone()} />
                    <SmallEnough hash={block.hash.clone()} target={block.target.clone()} difficulty={block.difficulty} />
                    <Raw title={t!("explorer-block-raw")} words={t!("explorer-block-raw-words")} raw={block.raw.clone()} />
                </div>
                <div class="stack">
                    <BlockMerkle key={block.hash.as_str()} block={block.clone()} />
                    <Transactions block={block.clone()} />
                    <Facts block={block.clone()} />
                </div>
            </div>
        </>
    }
}

/// The block's height between the ways to its neighbours, its finder, its hash.
fn head(block: &Block, tip_height: u64) -> Html {
    let height = block.height.to_string();
    let before = (block.height > 0).then(|| (block.height - 1, block.prev.clone()));
    let has_after = block.active && block.height < tip_height;
    let after = has_after.then(|| (block.height + 1, (block.height + 1).to_string()));
    html! {
        <>
            { neighbour(before, Glyph::Left) }
            <h1>{ t!("explorer-block-title", height = height) }</h1>
            { neighbour(after, Glyph::Right) }
            <span class="by">{ finder(block) }</span>
            <Hash value={block.hash.clone()} digits=64 />
        </>
    }
}

/// The way to the block before or after; its place is kept where there is none.
fn neighbour(block: Option<(u64, String)>, glyph: Glyph) -> Html {
    let Some((height, id)) = block else {
        return html! { <span class="icon-btn is-off" aria-hidden="true"><Icon {glyph} /></span> };
    };
    html! {
        <Link<Route> classes="icon-btn" to={Route::ExplorerBlock { id }}>
            <Icon {glyph} />
            <span class="visually-hidden">{ t!("explorer-block-title", height = height.to_string()) }</span>
        </Link<Route>>
    }
}

fn finder(block: &Block) -> Html {
    if block.miner.is_empty() {
        return html! { t!("explorer-genesis") };
    }
    let name = block.miner_name.clone().map(AttrValue::from);
    let account = Route::ExplorerAccount {
        id: block.miner.clone(),
    };
    let who = format::who(block.miner_name.as_deref(), &block.miner);
    let who = html! { <Link<Route> classes="quiet-link" to={account}>{ who }</Link<Route>> };
    html! {
        <>
            <Avatar address={block.miner.clone()} {name} size={AvatarSize::Small} />
            <span>{ th!("explorer-found-by", name = who) }</span>
        </>
    }
}

/// Says what it means that a block is not in the chain.
fn beside(height: u64) -> Html {
    let to = Route::ExplorerBlock {
        id: height.to_string(),
    };
    let other = html! { <Link<Route> {to}>{ format!("#{height}") }</Link<Route>> };
    html! {
        <div class="beside">
            <Notice kind={NoticeKind::Bad}>
                <b>{ t!("explorer-beside-title") }</b>{ " " }{ th!("explorer-beside-words", other = other) }
            </Notice>
        </div>
    }
}
