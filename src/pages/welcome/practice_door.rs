//! The door into a room of one.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use yew_router::prelude::*;

use super::art::{Art, door_art};
use crate::{
    components::{
        button::{Button, ButtonSize},
        field::FieldError,
        icon::Glyph,
    },
    hooks::use_node,
    routes::Route,
    services::practice,
    text::t,
};

/// Makes a room with two programs as classmates, and goes there.
#[component]
pub(super) fn PracticeDoor() -> Html {
    let node = use_node().handle();
    let navigator = use_navigator().expect("inside a router");
    let busy = use_state_eq(|| false);
    let error = use_state_eq(|| None::<AttrValue>);
    let onclick = {
        let (busy, error) = (busy.setter(), error.setter());
        Callback::from(move |_: MouseEvent| {
            busy.set(true);
            error.set(None);
            let (node, navigator) = (node.clone(), navigator.clone());
            let (busy, error) = (busy.clone(), error.clone());
            spawn_local(async move {
                match practice::start(&node).await {
                    Ok(()) => navigator.push(&Route::Feed),
                    Err(refused) => {
                        error.set(Some(refused.message.into()));
                        busy.set(false);
                    }
                }
            });
        })
    };
    html! {
        <section class="door">
            { door_art(Art::Window) }
            <div class="door-text"><h2>{ t!("practice-title") }</h2><p>{ t!("practice-words") }</p></div>
            if let Some(message) = &*error {
                <FieldError message={message.clone()} />
            }
            <Button size={ButtonSize::Large} glyph={Glyph::Tab} busy={*busy} {onclick}>{ t!("practice-do") }</Button>
        </section>
    }
}
