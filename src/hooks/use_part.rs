//! A part of the page, fetched when a screen of it is opened, and all of them once there is time.

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    parts::{self, Part},
    services::offline,
};

/// After so long of nothing new the page is at rest, and fetches what nobody has asked for yet.
const REST_MS: u32 = 2_000;

/// Where a part is.
#[derive(Clone, PartialEq)]
pub(crate) enum Fetching {
    /// Here, to be drawn.
    Here(Part),
    /// On its way.
    UnderWay,
    /// It could not be had. Fetches it again.
    Failed(Callback<()>),
}

/// A part of the page, where one is needed. One that could not be had is fetched again when the link to
/// the relay, which as a rule also serves the page, comes or goes.
#[hook]
pub(crate) fn use_part(part: Option<Part>, is_linked: bool) -> Option<Fetching> {
    // Not `use_state_eq`: that a part has come is a change that no value tells.
    let failed = use_state(|| None::<Part>);
    let attempt = use_state_eq(|| 0_u32);
    let setter = failed.setter();
    use_effect_with((part, is_linked, *attempt), move |&(part, ..)| {
        if let Some(part) = part.filter(|&part| !parts::is_here(part)) {
            spawn_local(async move { setter.set(parts::fetch(part).await.err().map(|_| part)) });
        }
    });
    let part = part?;
    if parts::is_here(part) {
        return Some(Fetching::Here(part));
    }
    if *failed != Some(part) {
        return Some(Fetching::UnderWay);
    }
    let (failed, attempt, next) = (failed.setter(), attempt.setter(), *attempt + 1);
    Some(Fetching::Failed(Callback::from(move |()| {
        failed.set(None);
        attempt.set(next);
    })))
}

/// Fetches all parts once the page has been in use for a while: the machine that serves them, as a rule
/// the relay's, may be gone when somebody needs them. Then has the browser keep the page for its next start.
#[hook]
pub(crate) fn use_all_parts(is_in_use: bool, is_linked: bool) {
    use_effect_with(is_in_use && is_linked, |&is_time| {
        let waiting = is_time.then(|| Timeout::new(REST_MS, || spawn_local(fetch_all())));
        move || drop(waiting)
    });
}

async fn fetch_all() {
    for part in Part::ALL {
        if parts::fetch(part).await.is_err() {
            // Who opens a screen of it is told.
            return;
        }
    }
    // As above.
    let _ = parts::scripts().await;
    let _ = parts::direct_links().await;
    offline::keep().await;
}
