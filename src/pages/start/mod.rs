//! A new room: its numbers, and then what brings others in.

mod draft;
mod form;
mod invite;

use api::{Request, RoomParams, host::RoomChoice};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use yew_router::prelude::*;

use self::form::RoomForm;
pub(crate) use self::invite::{Invite, how};
use crate::{components::mark::mark, hooks::use_node, routes::Route, text::t};

/// The screen on which a room is made.
#[component]
pub(crate) fn Start() -> Html {
    let node = use_node().handle();
    let navigator = use_navigator().expect("inside a router");
    let making = use_state_eq(|| false);
    let refused = use_state_eq(|| None::<AttrValue>);
    let onmake = {
        let (making, refused) = (making.setter(), refused.setter());
        Callback::from(move |(params, cap): (RoomParams, Option<u64>)| {
            making.set(true);
            refused.set(None);
            let entered = node.enter(RoomChoice::New(params));
            let (making, refused, navigator) = (making.clone(), refused.clone(), navigator.clone());
            let node = node.clone();
            spawn_local(async move {
                match entered.await {
                    Ok(_) => {
                        if let Some(cap) = cap {
                            // Its own host is not refused.
                            drop(node.request(Request::RoomCap { cap }).await);
                        }
                        navigator.push(&Route::Invite);
                    }
                    Err(error) => {
                        refused.set(Some(error.message.into()));
                        making.set(false);
                    }
                }
            });
        })
    };
    html! {
        <div class="start">
            <header class="board start-bar">
                <Link<Route> classes="wordmark" to={Route::Home}>{ mark() }<span>{ "Chalkchain" }</span></Link<Route>>
            </header>
            <main tabindex="-1">
                <div class="page-head"><div><h1>{ t!("room-title") }</h1><p>{ t!("start-words") }</p></div></div>
                <RoomForm making={*making} refused={(*refused).clone()} {onmake} />
            </main>
        </div>
    }
}
