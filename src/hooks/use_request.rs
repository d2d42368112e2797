//! A request whose answer a component shows.

use api::{ApiError, Reply, Request};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::use_node::use_node;

/// What is known of an answer.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "a component holds one")]
pub(crate) enum Asked {
    /// Nothing yet.
    Waiting,
    /// The newest answer.
    Answered(Reply),
    /// The newest question was refused.
    Refused(ApiError),
}

/// Asks the node, and asks again when `deps` change; while an answer is on its way, the one before
/// is kept. A request that is new starts over. Pass `tip_changes` or `pool_changes` of the view to
/// follow the chain or the pool.
#[hook]
pub(crate) fn use_request<D>(request: Request, deps: D) -> Asked
where
    D: PartialEq + 'static,
{
    let node = use_node();
    let asked = use_state_eq(|| (None::<Request>, Asked::Waiting));
    let setter = asked.setter();
    let handle = node.handle();
    use_effect_with((request.clone(), deps), move |(request, _)| {
        let request = request.clone();
        let cancelled = std::rc::Rc::new(std::cell::Cell::new(false));
        let stop = std::rc::Rc::clone(&cancelled);
        spawn_local(async move {
            let answer = match handle.request(request.clone()).await {
                Ok(reply) => Asked::Answered(reply),
                Err(error) => Asked::Refused(error),
            };
            if !cancelled.get() {
                setter.set((Some(request), answer));
            }
        });
        move || stop.set(true)
    });
    match &*asked {
        (Some(of), answer) if *of == request => answer.clone(),
        _ => Asked::Waiting,
    }
}
