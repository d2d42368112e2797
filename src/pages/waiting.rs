//! What a screen shows while its node starts, or can't.

use api::{
    ApiError,
    host::{Progress, RoomChoice},
};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::{
    components::{
        button::{Button, ButtonKind, Dots},
        notice::{Notice, NoticeKind},
    },
    format,
    hooks::use_node,
    routes::Route,
    services::node::{NodeHandle, Phase},
    text::t,
};

/// The node's progress, or why it failed and what to do.
#[component]
pub(crate) fn Waiting() -> Html {
    let node = use_node();
    match &node.phase {
        Phase::Failed(error) => failed(error, node.handle()),
        Phase::Starting(progress) => starting(&progress_words(*progress)),
        Phase::Idle | Phase::Ready => starting(&t!("start-worker")),
    }
}

/// What a node does before it is ready.
pub(crate) fn progress_words(progress: Option<Progress>) -> String {
    match progress {
        None => t!("start-worker"),
        Some(Progress::Genesis(tries)) => t!("start-genesis", tries = format::count(tries)),
        Some(Progress::FindingRoom) => t!("start-finding"),
        Some(Progress::Checking(done, all)) => {
            t!(
                "start-checking",
                done = format::count(done),
                all = format::count(all)
            )
        }
    }
}

fn starting(words: &str) -> Html {
    html! {
        <div class="starting" role="status">
            <h1>{ t!("start-title") }</h1>
            <p class="soft"><Dots />{ " " }{ words }</p>
        </div>
    }
}

fn failed(error: &ApiError, node: NodeHandle) -> Html {
    let try_again = Callback::from(|_: MouseEvent| {
        if let Some(window) = web_sys::window() {
            let _ = window.location().reload();
        }
    });
    let to_commons = Callback::from(move |_: MouseEvent| drop(node.enter(RoomChoice::Commons)));
    html! {
        <div class="stack failed">
            <h1>{ t!("failed-title") }</h1>
            <Notice kind={NoticeKind::Bad}>
                <b>{ format::sentence(&error.message) }</b>{ " " }{ t!("failed-kept") }
            </Notice>
            <p class="faint">{ t!("failed-rule", rule = error.rule.as_str()) }</p>
            <p class="failed-do">
                <Button kind={ButtonKind::Primary} onclick={try_again}>{ t!("failed-again") }</Button>
                <Button onclick={to_commons}>{ t!("failed-commons") }</Button>
                <Link<Route> classes="btn btn-ghost" to={Route::Home}>{ t!("failed-welcome") }</Link<Route>>
            </p>
        </div>
    }
}
