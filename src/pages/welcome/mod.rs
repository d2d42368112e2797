//! Welcome: what this is, and three doors into it.

mod art;
mod hero;
mod join_door;
mod practice_door;
mod preflight;
mod start_door;

use api::host::RoomChoice;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use yew_router::prelude::*;

use self::{
    hero::Hero, join_door::JoinDoor, practice_door::PracticeDoor, preflight::Preflight,
    start_door::start_door,
};
use crate::{
    components::{
        icon::{Glyph, Icon},
        notices::{Findings, Notices},
    },
    hooks::use_node,
    routes::Route,
    text::t,
};

/// Properties of [`Welcome`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What the page found out while it started.
    pub(crate) findings: Findings,
}

/// Which way in is being tried, and what came of the last.
#[derive(Clone, Debug, Default, PartialEq)]
struct Attempt {
    /// Whether a room is being entered.
    busy: bool,
    /// Why the last one could not be.
    error: Option<AttrValue>,
}

/// The welcome screen. A room's link leads here and on into the room.
#[component]
pub(crate) fn Welcome(props: &Props) -> Html {
    let attempt = use_state_eq(Attempt::default);
    let enter = use_enter(attempt.setter());
    let fragment =
        use_location().map(|location| location.hash().trim_start_matches('#').to_owned());
    use_effect_with(
        (fragment.unwrap_or_default(), enter.clone()),
        |(link, enter)| {
            if !link.is_empty() {
                enter.emit(RoomChoice::Link(link.clone()));
            }
        },
    );
    let checking = use_state_eq(|| false);
    let check = |on| {
        let checking = checking.setter();
        Callback::from(move |()| checking.set(on))
    };
    html! {
        <div class="welcome">
            <Hero oncheck={check(true)} />
            <main class="doors" tabindex="-1">
                { start_door() }
                <JoinDoor busy={attempt.busy} error={attempt.error.clone()} onjoin={enter.clone()} />
                <PracticeDoor />
            </main>
            <div class="welcome-notices"><Notices findings={props.findings.clone()} /></div>
            { promises() }
            if *checking {
                <Preflight onclose={check(false)} />
            }
        </div>
    }
}

/// Enters a room, and goes to its feed once the node is ready; on the way and on a refusal, says so.
#[hook]
fn use_enter(attempt: UseStateSetter<Attempt>) -> Callback<RoomChoice> {
    let node = use_node().handle();
    let navigator = use_navigator().expect("inside a router");
    use_callback(
        (node, navigator),
        move |choice: RoomChoice, (node, navigator)| {
            attempt.set(Attempt {
                busy: true,
                error: None,
            });
            let entered = node.enter(choice);
            let (attempt, navigator) = (attempt.clone(), navigator.clone());
            spawn_local(async move {
                match entered.await {
                    Ok(_) => navigator.push(&Route::Feed),
                    Err(error) => attempt.set(Attempt {
                        busy: false,
                        error: Some(error.message.into()),
                    }),
                }
            });
        },
    )
}

fn promises() -> Html {
    let promises = [
        (Glyph::Key, t!("promise-keys")),
        (Glyph::Shield, t!("promise-account")),
        (Glyph::Coins, t!("promise-coins")),
        (Glyph::Bolt, t!("promise-mining")),
    ];
    html! {
        <footer class="promises">
            { for promises.into_iter().map(|(glyph, words)| html! { <span><Icon {glyph} />{ words }</span> }) }
        </footer>
    }
}
