//! The feed: what people write, and how sure the chain is of it.

mod asides;
mod composer;
mod draft;
mod name_card;
mod post_card;
mod seek;
mod threads;

use std::{collections::HashSet, rc::Rc};

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
    format,
    hooks::{use_growing, use_node},
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
    // Built anew where a post or a choice changed, and not each time that more of it is drawn.
    let deps = (
        Rc::clone(&node.posts),
        Rc::clone(&older.posts),
        props.filter,
        (*seek).clone(),
    );
    let (posts, shown) = (*use_memo(deps, |(newer, older, filter, seek)| {
        let posts = together(newer, older);
        let shown: Rc<[Rc<Thread>]> = threads(&posts, *filter, seek)
            .into_iter()
            .map(Rc::new)
            .collect();
        (posts, shown)
    }))
    .clone();
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
    let next_height = node.status.as_ref().map_or(0, |status| status.next.height);
    let offset_ms = node.offset_ms();
    let thread = |(thread, replies): (Rc<Thread>, usize)| {
        let key = thread.root.txid.clone();
        html! { <WholeThread {key} {thread} {replies} {next_height} {offset_ms} /> }
    };
    html! {
        <>
            <SeekBar posts={posts.clone()} seek={(*seek).clone()} onseek={set_seek} {found} />
            { for first(drawn, &shown).map(thread) }
            <span ref={end} />
            if may_be_more {
                <Button busy={older.busy} onclick={more}>{ t!("feed-older") }</Button>
            }
        </>
    }
}

/// The posts of the view, and those older ones that are not among them.
fn together(newer: &Rc<[Post]>, older: &[Post]) -> Rc<[Post]> {
    if older.is_empty() {
        return Rc::clone(newer);
    }
    let known: HashSet<&str> = newer.iter().map(|post| post.txid.as_str()).collect();
    let is_older = |post: &&Post| !known.contains(post.txid.as_str());
    let older = older.iter().filter(is_older);
    newer.iter().chain(older).cloned().collect()
}

#[derive(Properties, PartialEq)]
struct ThreadProps {
    thread: Rc<Thread>,
    /// How many of its answers are drawn.
    replies: usize,
    next_height: u64,
    /// The room's clock against this machine's, milliseconds.
    offset_ms: i64,
}

/// A post and the answers below it. One that stays as it is costs a long feed a comparison.
#[component]
fn WholeThread(props: &ThreadProps) -> Html {
    let (thread, next_height) = (&props.thread, props.next_height);
    let at = |post: &Post| format::local_ms(post.time, props.offset_ms);
    let reply = |post: &Post| {
        let (key, at) = (post.txid.clone(), at(post));
        html! { <PostCard {key} post={post.clone()} {at} {next_height} is_reply=true /> }
    };
    html! {
        <div class="thread">
            <PostCard post={thread.root.clone()} at={at(&thread.root)} {next_height} replies={thread.replies.len()} />
            { for thread.replies.iter().take(props.replies).map(reply) }
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
    posts: Rc<[Post]>,
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
