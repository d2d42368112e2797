//! Votes on their way to this node.

use api::{ApiError, Ballot, Request};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::hooks::use_node;

/// The way to vote, and what became of the last vote.
#[derive(Clone, PartialEq)]
pub(super) struct Votes {
    /// Votes.
    pub(super) cast: Callback<Ballot>,
    /// Whether the node has not answered yet.
    pub(super) busy: bool,
    /// How many votes were noted since the screen was opened.
    pub(super) noted: u32,
    /// Why the last vote was refused.
    pub(super) refused: Option<ApiError>,
}

/// Votes that the node notes.
#[hook]
pub(super) fn use_votes() -> Votes {
    let node = use_node().handle();
    let busy = use_state_eq(|| false);
    let noted = use_state_eq(|| 0_u32);
    let refused = use_state_eq(|| None::<ApiError>);
    let cast = {
        let (busy, refused, noted) = (busy.setter(), refused.setter(), noted.clone());
        Callback::from(move |ballot: Ballot| {
            busy.set(true);
            let answer = node.request(Request::Vote(ballot));
            let (busy, refused, noted) = (busy.clone(), refused.clone(), noted.clone());
            spawn_local(async move {
                let error = answer.await.err();
                if error.is_none() {
                    noted.set(*noted + 1);
                }
                refused.set(error);
                busy.set(false);
            });
        })
    };
    Votes {
        cast,
        busy: *busy,
        noted: *noted,
        refused: (*refused).clone(),
    }
}
