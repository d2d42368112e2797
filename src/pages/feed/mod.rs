//! The feed: what people write, and how sure the chain is of it.

mod asides;
mod composer;
mod draft;
mod name_card;
mod post_card;
mod seek;
mod threads;

use api::{Post, Reply, Request};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use self::{
    asides::{here_now, just_now, waiting_for_block},
    composer::Composer,
    name_card::NameCard,
    post_card::PostCard,
    seek::SeekBar,
    threads::{Filter, Seek, Thread, first, ids, threads},
};
use crate::{
    components::{button::Button, empty::Empty, segmented::Segmented},
    hooks::{NodeView, use_growing, use_node},
    text::t,
};

/// Older posts that are asked for at once.
const OLDER: u32 = 100;

/// The feed.
#[component]
pub(crate) fn Feed() -> Html {
    let node = use_node();
    let filter = use_state_eq(Filter::default);
    let choose = {
        let filter = filter.setter();
        Callback::from(move |nth: usize| {
            filter.set(Filter::ALL.get(nth).copied().unwrap_or_default());
        })
    };
    let chosen = Filter::ALL
        .iter()
        .position(|other| *other == *filter)
        .unwrap_or_default();
    let choices = [t!("feed-everyone"), t!("feed-replies"), t!("feed-yours")].map(AttrValue::from);
    html! {
        <>
            <div class="page-head">
                <h1>{ t!("feed-title") }</h1>
                <Segmented label={t!("feed-show")} choices={choices.to_vec()} {chosen} onchoose={choose} />
            </div>
            <div class="cols feed-cols">
                <div class="stack">
                    <NameCard />
                    <Composer id="say" />
                    <Posts filter={*filter} />
                </div>
                <aside class="stack" aria-label={t!("feed-beside")}>
                    { waiting_for_block(&node) }
                    { just_now(&node) }
                    { here_now(&node) }
                </aside>
            </div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct PostsProps {
    filter: Filter,
}

/// The threads, and older ones on demand.
#[component]
fn Posts(props: &PostsProps) -> Html {
    let node = use_node();
    let (older, more) = use_older();
    let seek = use_state_eq(Seek::default);
    let set_seek = {
        let seek = seek.setter();
        Callback::from(move |sought| seek.set(sought))
    };
    let is_older = |post: &&Post| node.posts.iter().all(|newer| newer.txid != post.txid);
    let posts: Vec<Post> = node
        .posts
        .iter()
        .chain(older.posts.iter().filter(is_older))
        .cloned()
        .collect();
    let shown = threads(&posts, props.filter, &seek);
    let ids: Vec<&str> = ids(&shown).collect();
    let (drawn, end) = use_growing(ids.iter().copied());
    if shown.is_empty() && !seek.is_on() {
        return empty(
            props.filter,
            node.room().map_or(0, |room| room.target_spacing),
        );
    }
    let found = ids.len();
    let is_cut = drawn < ids.len();
    // The node gives posts by the hundred; fewer are all there are.
    let may_be_more = !is_cut && !older.all && posts.len() >= OLDER as usize;
    html! {
        <>
            <SeekBar posts={posts.clone()} seek={(*seek).clone()} onseek={set_seek} {found} />
            { for first(drawn, shown).into_iter().map(|shown| thread(shown, &node)) }
            <span ref={end} />
            if may_be_more {
                <Button busy={older.busy} onclick={more}>{ t!("feed-older") }</Button>
            }
        </>
    }
}

fn thread(thread: Thread, node: &NodeView) -> Html {
    let Thread {
        root,
        replies,
        all_replies,
    } = thread;
    let next_height = node.status.as_ref().map_or(0, |status| status.next.height);
    let reply = |post: Post| {
        let (key, at) = (post.txid.clone(), node.local_ms(post.time));
        html! { <PostCard {key} {post} {at} {next_height} is_reply=true /> }
    };
    let at = node.local_ms(root.time);
    html! {
        <div class="thread" key={root.txid.clone()}>
            <PostCard post={root} {at} {next_height} replies={all_replies} />
            { for replies.into_iter().map(reply) }
        </div>
    }
}

fn empty(filter: Filter, spacing: u32) -> Html {
    let (title, words) = match filter {
        Filter::Everyone => (t!("feed-empty-title"), t!("feed-empty", seconds = spacing)),
        Filter::RepliesToYou => (t!("feed-no-replies-title"), t!("feed-no-replies")),
        Filter::Yours => (t!("feed-none-yours-title"), t!("feed-none-yours")),
    };
    html! { <Empty {title}>{ words }</Empty> }
}

/// Posts older than those of the view.
#[derive(Clone, Debug, Default, PartialEq)]
struct Older {
    posts: Vec<Post>,
    busy: bool,
    /// Whether there are no more.
    all: bool,
}

/// Older posts, and the way to ask for more of them.
#[hook]
fn use_older() -> (UseStateHandle<Older>, Callback<MouseEvent>) {
    let node = use_node();
    let older = use_state_eq(Older::default);
    let last = older
        .posts
        .last()
        .or(node.posts.last())
        .map(|post| post.txid.clone());
    let more = {
        let (older, handle) = (older.clone(), node.handle());
        Callback::from(move |_: MouseEvent| {
            let answer = handle.request(Request::Posts {
                limit: Some(OLDER),
                before: last.clone(),
            });
            older.set(Older {
                busy: true,
                ..(*older).clone()
            });
            let older = older.clone();
            spawn_local(async move {
                let fetched = match answer.await {
                    Ok(Reply::Posts(posts)) => posts,
                    _ => Vec::new(),
                };
                let all = fetched.len() < OLDER as usize;
                let posts = older.posts.iter().cloned().chain(fetched).collect();
                older.set(Older {
                    posts,
                    busy: false,
                    all,
                });
            });
        })
    };
    (older, more)
}
