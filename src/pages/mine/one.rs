//! One block and then rest.

use api::Request;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    components::{
        button::{Button, ButtonSize},
        field::FieldError,
    },
    format,
    hooks::use_node,
    text::t,
};

/// The rule by which the node answers when mining is stopped before a block was found: a person did
/// that, and knows.
const STOPPED: &str = "miningStopped";

/// Properties of [`MineOne`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Whether this node mines.
    pub(super) on: bool,
}

/// Mines until this node found one block. While mining runs anyway, it is off.
#[component]
pub(super) fn MineOne(props: &Props) -> Html {
    let node = use_node().handle();
    let waiting = use_state_eq(|| false);
    let error = use_state_eq(|| None::<AttrValue>);
    let onclick = {
        let (waiting, error) = (waiting.setter(), error.setter());
        Callback::from(move |_: MouseEvent| {
            waiting.set(true);
            error.set(None);
            let answer = node.request(Request::MineOne);
            let (waiting, error) = (waiting.clone(), error.clone());
            spawn_local(async move {
                if let Err(refused) = answer.await
                    && refused.rule != STOPPED
                {
                    error.set(Some(format::sentence(&refused.message).into()));
                }
                waiting.set(false);
            });
        })
    };
    html! {
        <div class="head-actions mine-one">
            if let Some(error) = &*error {
                <FieldError message={error.clone()} />
            }
            <Button
                size={ButtonSize::Small}
                busy={*waiting}
                disabled={props.on && !*waiting}
                {onclick}
            >
                { if *waiting { t!("mine-one-busy") } else { t!("mine-one") } }
            </Button>
        </div>
    }
}
