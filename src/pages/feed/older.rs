//! Posts older than those of the view: asked for by a person, or by an address that names one.

use std::{collections::HashSet, rc::Rc};

use api::{Post, Reply, Request};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::hooks::use_node;

/// Older posts that are asked for at once.
pub(super) const OLDER: u32 = 100;
/// The same while one of them is looked for; the node gives no more.
const SEEKING: u32 = 500;
/// Posts among which one that an address names is looked for.
const MOST_SOUGHT: usize = 10_000;

/// Posts older than those of the view.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Older {
    /// Newest first.
    pub(super) posts: Rc<[Post]>,
    /// Whether more are on their way.
    pub(super) busy: bool,
    /// Whether there are no more.
    pub(super) all: bool,
    /// Whether the one that is sought is not among all that were looked through.
    pub(super) is_lost: bool,
}

/// Older posts, and the way to ask for more of them. As long as the post that is sought is not there, they
/// are asked for.
#[hook]
pub(super) fn use_older(sought: Option<&str>) -> (Older, Callback<()>) {
    let node = use_node();
    let older = use_state_eq(Older::default);
    let is_sought = sought.is_some_and(|id| {
        let mut all = node.posts.iter().chain(older.posts.iter());
        all.all(|post| post.txid != id)
    });
    let may_be_more = !older.all && node.posts.len() >= OLDER as usize;
    let is_due = is_sought && may_be_more && !older.busy && older.posts.len() < MOST_SOUGHT;
    let last = older
        .posts
        .last()
        .or(node.posts.last())
        .map(|post| post.txid.clone());
    let limit = if is_sought { SEEKING } else { OLDER };
    let more = {
        let (older, handle, before) = (older.clone(), node.handle(), last.clone());
        Callback::from(move |()| {
            let answer = handle.request(Request::Posts {
                limit: Some(limit),
                before: before.clone(),
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
                let all = fetched.len() < limit as usize;
                let posts = older.posts.iter().cloned().chain(fetched).collect();
                older.set(Older {
                    posts,
                    busy: false,
                    all,
                    is_lost: false,
                });
            });
        })
    };
    use_effect_with((is_due, last), {
        let more = more.clone();
        move |(is_due, _)| {
            if *is_due {
                more.emit(());
            }
        }
    });
    let is_lost = is_sought && !is_due && !older.busy;
    let older = Older {
        is_lost,
        ..(*older).clone()
    };
    (older, more)
}

/// The posts of the view, and those older ones that are not among them.
pub(super) fn together(newer: &Rc<[Post]>, older: &[Post]) -> Rc<[Post]> {
    if older.is_empty() {
        return Rc::clone(newer);
    }
    let known: HashSet<&str> = newer.iter().map(|post| post.txid.as_str()).collect();
    let is_older = |post: &&Post| !known.contains(post.txid.as_str());
    let older = older.iter().filter(is_older);
    newer.iter().chain(older).cloned().collect()
}
