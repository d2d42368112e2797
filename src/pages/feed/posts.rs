//! The posts as a list that may be long, with what is looked for among them.

use std::rc::Rc;

use api::Post;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::{
    older::{OLDER, together, use_older},
    post_card::PostCard,
    seek::SeekBar,
    threads::{Filter, Row, Seek, rows, threads},
};
use crate::{
    components::{button::Button, empty::Empty, notice::Notice},
    format,
    hooks::{Key, Piece, gap_style, use_node, use_window},
    text::t,
};

/// Properties of [`Posts`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Which are shown.
    pub(super) filter: Filter,
    /// The id of the one that the address names, if any.
    pub(super) sought: Option<AttrValue>,
}

/// What is shown of the posts.
#[derive(Clone)]
struct Shown {
    /// All that are known.
    posts: Rc<[Post]>,
    rows: Rc<[Row]>,
    keys: Rc<[Key]>,
}

impl Shown {
    fn of(posts: Rc<[Post]>, filter: Filter, seek: &Seek) -> Self {
        let rows: Rc<[Row]> = rows(threads(&posts, filter, seek)).into();
        let keys = rows.iter().map(|row| key(&row.post().txid)).collect();
        Self { posts, rows, keys }
    }
}

/// The threads, and older ones on demand.
#[component]
pub(super) fn Posts(props: &Props) -> Html {
    let node = use_node();
    let (older, more) = use_older(props.sought.as_deref());
    let seek = use_state_eq(Seek::default);
    let set_seek = {
        let seek = seek.setter();
        Callback::from(move |sought| seek.set(sought))
    };
    // Built anew where a post or a choice changed, and not each time that another part of it is drawn.
    let deps = (
        Rc::clone(&node.posts),
        Rc::clone(&older.posts),
        props.filter,
        (*seek).clone(),
    );
    let Shown { posts, rows, keys } = (*use_memo(deps, |(newer, older, filter, seek)| {
        Shown::of(together(newer, older), *filter, seek)
    }))
    .clone();
    let list = use_window(&keys, None);
    let sought = props.sought.as_deref().map(key);
    let is_there = sought.is_some_and(|sought| keys.contains(&sought));
    let show = list.seek();
    use_effect_with((sought, is_there), move |(sought, is_there)| {
        if let Some(sought) = sought.filter(|_| *is_there) {
            show(sought);
        }
    });
    if rows.is_empty() && !seek.is_on() {
        return empty(
            props.filter,
            node.room().map_or(0, |room| room.target_spacing),
        );
    }
    // The node gives posts by the hundred; fewer are all there are.
    let may_be_more = !older.all && posts.len() >= OLDER as usize;
    let next_height = node.status.as_ref().map_or(0, |status| status.next.height);
    let offset_ms = node.offset_ms();
    let size = if may_be_more {
        -1
    } else {
        as_number(rows.len())
    };
    let piece = |(nth, piece): (usize, &Piece)| match *piece {
        Piece::Gap(height) => html! { <div key={&*list.key(nth)} style={gap_style(height)} /> },
        Piece::Entry(place) => {
            let row = rows[place].clone();
            let is_sought = sought == Some(keys[place]);
            html! { <PostRow key={&*list.key(nth)} {row} {is_sought} place={as_number(place + 1)} {size} {next_height} {offset_ms} /> }
        }
    };
    html! {
        <>
            <SeekBar {posts} seek={(*seek).clone()} onseek={set_seek} found={rows.len()} />
            if older.is_lost {
                <Notice>{ t!("feed-not-found") }</Notice>
            }
            <div ref={list.list.clone()} class="posts" role="feed" aria-label={t!("feed-title")} aria-busy={older.busy.to_string()} onkeydown={Callback::from(|event: KeyboardEvent| turn_pages(&event))}>
                { for list.pieces.iter().enumerate().map(piece) }
            </div>
            if may_be_more {
                <Button busy={older.busy} onclick={more.reform(|_: MouseEvent| ())}>{ t!("feed-older") }</Button>
            }
        </>
    }
}

/// A post's key: its id is a hash, so a part of it will do.
fn key(txid: &str) -> Key {
    let digits = txid.get(..16).unwrap_or_default();
    Key::from_str_radix(digits, 16).unwrap_or_default()
}

fn as_number(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// The keys of a feed: one page on is the next post, one page back the one before.
fn turn_pages(event: &KeyboardEvent) {
    let Some(target) = event.target_dyn_into::<Element>() else {
        return;
    };
    let is_typing = target.closest("textarea, select, input").ok().flatten();
    let row = target.closest(".post-row").ok().flatten();
    let Some(row) = row.filter(|_| is_typing.is_none()) else {
        return;
    };
    let next = match event.key().as_str() {
        "PageDown" => row.next_element_sibling(),
        "PageUp" => row.previous_element_sibling(),
        _ => return,
    };
    let next = next.filter(|next| next.class_list().contains("post-row"));
    if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
        event.prevent_default();
        // It only fails in a document that is gone.
        let _ = next.focus();
    }
}

#[derive(Properties, PartialEq)]
struct RowProps {
    row: Row,
    /// Whether the address names it.
    is_sought: bool,
    /// Its place among all, from 1.
    place: i32,
    /// How many there are; below 0 where nobody knows.
    size: i32,
    next_height: u64,
    /// The room's clock against this machine's, milliseconds.
    offset_ms: i64,
}

/// A post where it stands. One that stays as it is costs a comparison.
#[component]
fn PostRow(props: &RowProps) -> Html {
    let (row, next_height) = (&props.row, props.next_height);
    let post = row.post();
    let at = format::local_ms(post.time, props.offset_ms);
    let is_reply = row.answer.is_some();
    let replies = if is_reply {
        0
    } else {
        row.thread.replies.len()
    };
    html! {
        <PostCard post={post.clone()} {at} {next_height} {is_reply} {replies} is_sought={props.is_sought} place={props.place} size={props.size} />
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
