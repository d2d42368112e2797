//! The door into a new room.

use api::{RoomInfo, host::RoomChoice};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    art::{Art, door_art},
    room_draft::{RoomDraft, SPACINGS_S, Wrong},
};
use crate::{
    components::{
        button::{Button, ButtonKind, ButtonSize},
        dialog::Dialog,
        field::{Field, FieldError},
        icon::Glyph,
        segmented::Segmented,
        share_room::RoomCard,
    },
    hooks::use_node,
    pages::waiting::progress_words,
    routes::Route,
    text::t,
};

/// A new room: asked for, made, and shown with what brings others in.
#[component]
pub(super) fn StartDoor() -> Html {
    let open = use_state_eq(|| false);
    let set_open = |on| {
        let open = open.setter();
        Callback::from(move |()| open.set(on))
    };
    html! {
        <section class="door">
            { door_art(Art::Board) }
            <div class="door-text"><h2>{ t!("room-title") }</h2><p>{ t!("room-words") }</p></div>
            <Button size={ButtonSize::Large} glyph={Glyph::Board} onclick={set_open(true).reform(|_: MouseEvent| ())}>
                { t!("room-title") }
            </Button>
            if *open {
                <NewRoom onclose={set_open(false)} />
            }
        </section>
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Step {
    Asking,
    Making,
    Refused(AttrValue),
    Made(RoomInfo),
}

#[derive(Properties, PartialEq)]
struct NewRoomProps {
    onclose: Callback<()>,
}

#[component]
fn NewRoom(props: &NewRoomProps) -> Html {
    let node = use_node().handle();
    let step = use_state_eq(|| Step::Asking);
    let make = {
        let step = step.setter();
        Callback::from(move |draft: RoomDraft| {
            let Some(params) = draft.params() else {
                return;
            };
            step.set(Step::Making);
            let entered = node.enter(RoomChoice::New(params));
            let step = step.clone();
            spawn_local(async move {
                step.set(match entered.await {
                    Ok(room) => Step::Made(room),
                    Err(error) => Step::Refused(error.message.into()),
                });
            });
        })
    };
    html! {
        <Dialog title={t!("room-title")} glyph={Glyph::Board} onclose={props.onclose.clone()}>
            if let Step::Made(room) = &*step {
                <RoomCard room={room.clone()} />
                <Link<Route> classes="btn btn-primary btn-wide" to={Route::Feed}>{ t!("room-go-on") }</Link<Route>>
            } else {
                <RoomForm
                    making={*step == Step::Making}
                    refused={if let Step::Refused(error) = &*step { Some(error.clone()) } else { None }}
                    onmake={make}
                />
            }
        </Dialog>
    }
}

#[derive(Properties, PartialEq)]
struct RoomFormProps {
    making: bool,
    refused: Option<AttrValue>,
    onmake: Callback<RoomDraft>,
}

#[component]
fn RoomForm(props: &RoomFormProps) -> Html {
    let node = use_node();
    let draft = use_state_eq(RoomDraft::default);
    let tried = use_state_eq(|| false);
    let onsubmit = {
        let (draft, tried, onmake) = (draft.clone(), tried.setter(), props.onmake.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            tried.set(true);
            onmake.emit((*draft).clone());
        })
    };
    let on_name = with(&draft, |draft, name| draft.name = name);
    let on_coin = with(&draft, |draft, coin| draft.coin = coin);
    let on_spacing = with(&draft, |draft, spacing| draft.spacing = spacing);
    let spacings: Vec<AttrValue> = SPACINGS_S
        .iter()
        .map(|s| t!("room-spacing-seconds", count = *s).into())
        .collect();
    let shown = |wrong: Option<Wrong>| wrong.filter(|_| *tried).map(wrong_words);
    html! {
        <form class="stack" {onsubmit}>
            <Field id="room-name" label={t!("room-name")} value={draft.name.clone()} oninput={on_name} placeholder={t!("room-name-example")} error={shown(draft.wrong_name())} />
            <Field id="room-coin" label={t!("room-coin")} value={draft.coin.clone()} oninput={on_coin} error={shown(draft.wrong_coin())} />
            <div class="field">
                <span class="label">{ t!("room-spacing") }</span>
                <Segmented label={t!("room-spacing")} choices={spacings} chosen={draft.spacing} onchoose={on_spacing} />
                <span class="help">{ t!("room-spacing-help") }</span>
            </div>
            if let Some(error) = &props.refused {
                <FieldError message={error.clone()} />
            }
            <Button kind={ButtonKind::Primary} busy={props.making} submit=true>
                { if props.making { progress_words(node.starting()) } else { t!("room-make") } }
            </Button>
        </form>
    }
}

/// A callback that changes one field of the draft.
fn with<T: 'static>(
    draft: &UseStateHandle<RoomDraft>,
    change: fn(&mut RoomDraft, T),
) -> Callback<T> {
    let draft = draft.clone();
    Callback::from(move |value| {
        let mut next = (*draft).clone();
        change(&mut next, value);
        draft.set(next);
    })
}

fn wrong_words(wrong: Wrong) -> AttrValue {
    match wrong {
        Wrong::Empty => t!("room-wrong-empty"),
        Wrong::TooLong(length) => t!("room-wrong-long", length = length),
    }
    .into()
}
