//! Orders of the host, on their way to the relay.

use api::{HostOrder, Request};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{format, hooks::use_node};

/// The way to order something, and what became of the last order.
#[derive(Clone, PartialEq)]
pub(super) struct Orders {
    /// Orders it.
    pub(super) give: Callback<HostOrder>,
    /// Whether the relay has not answered yet.
    pub(super) busy: bool,
    /// Why the last order was not done.
    pub(super) error: Option<AttrValue>,
}

/// Orders that the relay does.
#[hook]
pub(super) fn use_orders() -> Orders {
    let node = use_node().handle();
    let busy = use_state_eq(|| false);
    let error = use_state_eq(|| None::<AttrValue>);
    let give = {
        let (busy, error) = (busy.setter(), error.setter());
        Callback::from(move |order: HostOrder| {
            busy.set(true);
            let answer = node.request(Request::Host { order });
            let (busy, error) = (busy.clone(), error.clone());
            spawn_local(async move {
                let refused = answer.await.err();
                error.set(refused.map(|error| format::refusal(&error).into()));
                busy.set(false);
            });
        })
    };
    Orders {
        give,
        busy: *busy,
        error: (*error).clone(),
    }
}
