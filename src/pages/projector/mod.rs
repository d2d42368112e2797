//! The room for all to see: how to join, the live tree, who stands where, who found the blocks, and
//! what was posted. Drawn for a wall: large, quiet, with nothing to press but at the foot.

mod cards;
mod class;
mod tree;

use api::{Block, Post, Reply, Request};
use yew::prelude::*;
use yew_router::prelude::*;

use self::{
    cards::{last_blocks, newest_posts, tips},
    class::class_card,
    tree::tree,
};
use crate::{
    components::{button::Dots, mark::mark, qr::Qr},
    format,
    hooks::{Asked, NodeView, use_node, use_now, use_request},
    pages::start::how,
    routes::{self, Route},
    services::{local_time, wake_lock::WakeLock},
    text::{t, th},
};

/// Heights below the tip that are drawn.
const DEPTH: u32 = 12;
/// Blocks whose finders are counted.
const BLOCKS: u32 = 50;
/// A rival is no news to the chain, so the tree is looked at again after so long.
const LOOK_AGAIN_MS: u64 = 3_000;
/// Posts on the wall.
const POSTS: usize = 3;

/// The projector.
#[component]
pub(crate) fn Projector() -> Html {
    let node = use_node();
    let now = use_now();
    let white = use_state_eq(|| false);
    let gate = use_state_eq(|| None::<Gate>);
    use_surface(*white);
    let again = (node.tip_changes, now / LOOK_AGAIN_MS);
    let nodes = match use_request(Request::Tree { depth: Some(DEPTH) }, again) {
        Asked::Answered(Reply::Tree(nodes)) => nodes,
        _ => Vec::new(),
    };
    // Peers move from block to block without an event of their own.
    let peers = match use_request(Request::Peers, again) {
        Asked::Answered(Reply::Peers(peers)) => peers,
        _ => Vec::new(),
    };
    let newest = Request::Chain {
        from: None,
        count: Some(BLOCKS),
    };
    let blocks = match use_request(newest, node.tip_changes) {
        Asked::Answered(Reply::Blocks(blocks)) => blocks,
        _ => Vec::new(),
    };
    let Some(status) = &node.status else {
        return html! { <main class="pj-wait" role="status"><Dots /></main> };
    };
    let (shown, held) = posts(&node.posts, gate.as_ref());
    html! {
        <main class="pj" tabindex="-1">
            { join(status) }
            { tree(&node, &nodes, now) }
            { tips(&node, &peers, &nodes) }
            if let Some(lesson) = node.class.lesson.filter(|_| node.is_host()) {
                { class_card(&node.class, lesson) }
            } else {
                { last_blocks(&blocks) }
            }
            { newest_posts(&shown, held) }
            { foot(&node, status, &blocks, now) }
            { controls(&white, &gate, &node.posts) }
        </main>
    }
}

/// Which posts have been let through, while posts are held back.
#[derive(Clone, Debug, PartialEq)]
struct Gate {
    /// Ids of those let through.
    open: Vec<String>,
}

/// The posts on the wall, the newest first, and how many are held back.
fn posts<'a>(all: &'a [Post], gate: Option<&Gate>) -> (Vec<&'a Post>, usize) {
    let passes = |post: &&Post| gate.is_none_or(|gate| gate.open.contains(&post.txid));
    let shown: Vec<_> = all.iter().filter(passes).take(POSTS).collect();
    let held = all.iter().filter(|post| !passes(post)).count();
    (shown, held)
}

/// Makes the page a wall while it is shown: sizes follow the screen, and the screen stays awake.
#[hook]
fn use_surface(white: bool) {
    use_effect_with((), |()| {
        let awake = WakeLock::take();
        set_root("data-surface", Some("projector"));
        move || {
            set_root("data-surface", None);
            drop(awake);
        }
    });
    use_effect_with(white, |white| {
        set_root("data-board", white.then_some("white"));
        || set_root("data-board", None)
    });
}

fn set_root(attribute: &str, value: Option<&str>) {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        // It fails for names that are none.
        let _ = match value {
            Some(value) => root.set_attribute(attribute, value),
            None => root.remove_attribute(attribute),
        };
    }
}

fn join(status: &api::Status) -> Html {
    let room = &status.room;
    let link = routes::join_link(&room.link);
    let code = format::room_code(&room.code);
    html! {
        <section class="pj-join" aria-label={t!("projector-join")}>
            <Link<Route> classes="wordmark" to={Route::Feed}>{ mark() }<span>{ "Chalkchain" }</span></Link<Route>>
            <h1>{ &room.name }</h1>
            <Qr text={link} label={t!("room-qr", name = room.name.as_str())} />
            <p class="pj-code" aria-label={code.clone()}>{ for code.split(' ').map(|part| html! { <span>{ part }</span> }) }</p>
            <p class="pj-url">{ how(room) }</p>
        </section>
    }
}

fn foot(node: &NodeView, status: &api::Status, blocks: &[Block], now: u64) -> Html {
    let bold = |words: String| html! { <b>{ words }</b> };
    let people = node.peers.len() + 1;
    let planned = bold(t!(
        "duration-seconds",
        seconds = status.room.target_spacing.to_string()
    ));
    html! {
        <footer class="pj-foot">
            <span>{ th!("projector-people", count = people, shown = bold(people.to_string())) }</span>
            if status.room_hash_rate > 0 {
                <span>{ th!("projector-rate", rate = bold(format::hash_rate(status.room_hash_rate))) }</span>
            }
            <span>{ th!("projector-odds", odds = bold(format::count(status.next.difficulty))) }</span>
            if let Some(lately) = mean_s(blocks) {
                <span>{ th!("projector-pace", planned = planned, lately = bold(format::ago(lately * 1_000, 0))) }</span>
            }
            <span class="pj-clock">{ clock(now) }</span>
        </footer>
    }
}

/// Mean seconds between blocks given in ascending height; none for fewer than two found ones.
fn mean_s(blocks: &[Block]) -> Option<u64> {
    // From block 1 on: a room may stand unused after it was made.
    let mut found = blocks.iter().filter(|block| block.height > 0);
    let first = found.next()?;
    let last = found.next_back()?;
    let gaps = last.height - first.height;
    u64::from(last.time.saturating_sub(first.time)).checked_div(gaps)
}

/// Hours and minutes.
fn clock(now: u64) -> String {
    let mut time = local_time::time_of_day(now);
    time.truncate(5);
    time
}

/// What the host sets, at the foot and faint until it is needed.
fn controls(
    white: &UseStateHandle<bool>,
    gate: &UseStateHandle<Option<Gate>>,
    posts: &[Post],
) -> Html {
    let toggle_white = {
        let white = white.clone();
        Callback::from(move |_: MouseEvent| white.set(!*white))
    };
    let is_held = gate.is_some();
    let toggle_gate = {
        let gate = gate.setter();
        let open: Vec<_> = posts.iter().map(|post| post.txid.clone()).collect();
        Callback::from(move |_: MouseEvent| {
            gate.set((!is_held).then(|| Gate { open: open.clone() }));
        })
    };
    // The oldest first: the wall tells it in the order in which it was written.
    let next = gate.as_ref().and_then(|gate| {
        let held = |post: &&Post| !gate.open.contains(&post.txid);
        posts.iter().rev().find(held)
    });
    let pass = next.map(|post| {
        let (gate, id) = (gate.clone(), post.txid.clone());
        let who = format::who(post.name.as_deref(), &post.from);
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(before) = &*gate {
                let mut open = before.open.clone();
                open.push(id.clone());
                gate.set(Some(Gate { open }));
            }
        });
        html! { <button type="button" {onclick}>{ t!("projector-pass", name = who) }</button> }
    });
    html! {
        <div class="pj-controls">
            { for pass }
            <button type="button" aria-pressed={is_held.to_string()} onclick={toggle_gate}>{ t!("projector-hold") }</button>
            <button type="button" aria-pressed={(**white).to_string()} onclick={toggle_white}>{ t!("projector-white") }</button>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use api::{Pending, TransactionState};

    use super::*;

    fn post(txid: &str) -> Post {
        Post {
            txid: txid.to_owned(),
            from: String::new(),
            name: None,
            text: String::new(),
            reply_to: None,
            about_order: false,
            fee: 0,
            time: 0,
            state: TransactionState::Pending(Pending::Pending),
            mine: false,
        }
    }

    #[test]
    fn posts_that_are_not_let_through_are_held_back() {
        let all = ["e", "d", "c", "b", "a"].map(post);
        let ids = |gate: Option<&Gate>| {
            let (shown, held) = posts(&all, gate);
            let ids: String = shown.iter().map(|post| post.txid.as_str()).collect();
            (ids, held)
        };
        assert_eq!(ids(None), ("edc".to_owned(), 0));
        let gate = Gate {
            open: vec!["a".to_owned(), "c".to_owned()],
        };
        assert_eq!(ids(Some(&gate)), ("ca".to_owned(), 3));
    }
}
