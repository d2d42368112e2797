//! Old blocks: dropped on request, and what can't be had because of it.

use std::rc::Rc;

use api::{ApiError, Pruned, Reply, Request, Status};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    components::{
        button::Button,
        field::FieldError,
        icon::Glyph,
        notice::{Notice, NoticeKind},
    },
    format,
    hooks::use_node,
    services::node::NodeHandle,
    text::t,
};

/// Properties of [`OldBlocks`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Where the node stands.
    pub(super) status: Rc<Status>,
}

/// What is going on.
#[derive(Clone, Debug, Default, PartialEq)]
enum Doing {
    /// Nothing.
    #[default]
    Nothing,
    /// A person is asked whether it is meant.
    Asking,
    /// A snapshot is made and stored.
    Dropping,
    /// What came of it.
    Done(AttrValue),
    /// Why nothing came of it.
    Refused(AttrValue),
}

/// Drops old blocks after asking, and says what is gone, what nobody has, and what can't be followed.
#[component]
pub(super) fn OldBlocks(props: &Props) -> Html {
    let node = use_node();
    let doing = use_state_eq(Doing::default);
    let to = |next: Doing| {
        let doing = doing.setter();
        Callback::from(move |_: MouseEvent| doing.set(next.clone()))
    };
    let drop_them = {
        let (handle, doing) = (node.handle(), doing.setter());
        Callback::from(move |_: MouseEvent| {
            let (handle, doing) = (handle.clone(), doing.clone());
            doing.set(Doing::Dropping);
            spawn_local(async move {
                doing.set(prune(&handle).await.unwrap_or_else(|error| refused(&error)));
            });
        })
    };
    html! {
        <div class="old-blocks">
            { gone(&props.status) }
            if *doing == Doing::Asking {
                <p>{ t!("network-prune-ask") }</p>
                <Button glyph={Glyph::Check} class="btn-wide" onclick={drop_them}>{ t!("network-prune-yes") }</Button>
                <Button glyph={Glyph::Left} class="btn-wide" onclick={to(Doing::Nothing)}>{ t!("network-prune-no") }</Button>
            } else {
                <Button glyph={Glyph::Clock} class="btn-wide" busy={*doing == Doing::Dropping} onclick={to(Doing::Asking)}>
                    { t!("network-prune") }
                </Button>
            }
            <div role="status">{ said(&doing) }</div>
        </div>
    }
}

/// What can't be had.
fn gone(status: &Status) -> Html {
    let snapshot = status.snapshot.as_ref().map(|snapshot| {
        let height = format::count(snapshot.height);
        html! { <p class="soft">{ t!("network-prune-gone", height = height) }</p> }
    });
    let unavailable = status.unavailable.map(|(lowest, best)| {
        let (lowest, best) = (format::count(lowest), format::count(best));
        html! { <Notice kind={NoticeKind::Work}>{ t!("network-unavailable", lowest = lowest, best = best) }</Notice> }
    });
    let rival = status.rival.as_ref().map(|rival| {
        let (fork, height) = (format::count(rival.fork_height), format::count(rival.height));
        html! { <Notice kind={NoticeKind::Work}>{ t!("network-rival", fork = fork, height = height) }</Notice> }
    });
    html! { <>{ snapshot }{ unavailable }{ rival }</> }
}

fn said(doing: &Doing) -> Html {
    match doing {
        Doing::Nothing | Doing::Asking | Doing::Dropping => Html::default(),
        Doing::Done(words) => html! { <p class="soft">{ words }</p> },
        Doing::Refused(message) => html! { <FieldError message={message.clone()} /> },
    }
}

async fn prune(node: &NodeHandle) -> Result<Doing, ApiError> {
    let request = Request::Prune { keep: None };
    let Reply::Pruned(Pruned {
        snapshot,
        dropped,
        dropped_bytes,
        snapshot_bytes,
    }) = node.request(request).await?
    else {
        return Ok(Doing::Nothing);
    };
    let words = t!(
        "network-prune-done",
        dropped = format::count(dropped),
        height = format::count(snapshot.height),
        freed = format::count(dropped_bytes),
        taken = format::count(snapshot_bytes)
    );
    Ok(Doing::Done(words.into()))
}

fn refused(error: &ApiError) -> Doing {
    Doing::Refused(format::refusal(error).into())
}
