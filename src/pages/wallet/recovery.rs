//! The recovery words: on screen only while a person holds a button, for a projector may be on.

use std::{cell::Cell, rc::Rc};

use api::{Reply, Request};
use gloo_events::EventListener;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

use crate::{
    components::{
        field::FieldError,
        icon::{Glyph, Icon},
    },
    format,
    hooks::use_node,
    text::t,
};

/// Words of an identity.
const WORDS: usize = 12;

/// What is seen of the words.
#[derive(Clone, Debug, Default, PartialEq)]
enum Seen {
    /// Nothing.
    #[default]
    Hidden,
    /// The words.
    Words(Vec<String>),
    /// Why there are none.
    Refused(AttrValue),
}

/// The way to hold and the way to let go.
struct Hold {
    seen: UseStateHandle<Seen>,
    start: Callback<()>,
    end: Callback<()>,
}

/// The card of the recovery words.
#[component]
pub(super) fn Recovery() -> Html {
    let Hold { seen, start, end } = use_hold();
    let words = if let Seen::Words(words) = &*seen {
        words.as_slice()
    } else {
        &[]
    };
    let is_shown = !words.is_empty();
    html! {
        <section class="card words">
            <div class="card-head">
                <h2>{ t!("wallet-words") }</h2>
                <Icon glyph={if is_shown { Glyph::Eye } else { Glyph::EyeOff }} />
            </div>
            <ol aria-label={if is_shown { t!("wallet-words-shown") } else { t!("wallet-words-hidden") }}>
                { for (0..WORDS).map(|nth| word(nth, words.get(nth))) }
            </ol>
            if let Seen::Refused(message) = &*seen {
                <FieldError message={message.clone()} />
            }
            <p class="soft">{ t!("wallet-words-care") }</p>
            <HoldButton is_held={is_shown} {start} {end} />
        </section>
    }
}

fn word(nth: usize, word: Option<&String>) -> Html {
    html! {
        <li>
            <span aria-hidden="true">{ nth + 1 }</span>
            if let Some(word) = word {
                <b>{ word }</b>
            } else {
                <i />
            }
        </li>
    }
}

/// Asks for the words while held, and forgets them at once when let go.
#[hook]
fn use_hold() -> Hold {
    let node = use_node().handle();
    let seen = use_state_eq(Seen::default);
    let held = use_mut_ref(|| Rc::new(Cell::new(false)));
    let start = {
        let (seen, held) = (seen.setter(), held.clone());
        Callback::from(move |()| {
            // Each hold has a flag of its own: the answer to one that ended shows nothing.
            let holds = Rc::new(Cell::new(true));
            held.replace(Rc::clone(&holds)).set(false);
            let answer = node.request(Request::RecoveryWords);
            let seen = seen.clone();
            spawn_local(async move {
                let answer = answer.await;
                if holds.get() {
                    seen.set(match answer {
                        Ok(Reply::Words(words)) => Seen::Words(words),
                        Ok(_) => Seen::Hidden,
                        Err(refused) => Seen::Refused(format::sentence(&refused.message).into()),
                    });
                }
            });
        })
    };
    let end = {
        let seen = seen.setter();
        Callback::from(move |()| {
            held.borrow().set(false);
            seen.set(Seen::Hidden);
        })
    };
    Hold { seen, start, end }
}

#[derive(Properties, PartialEq)]
struct HoldProps {
    is_held: bool,
    start: Callback<()>,
    end: Callback<()>,
}

/// A button that works as long as it is held, with a pointer, Space or Enter. Whatever takes the page
/// away from the person lets it go.
#[component]
fn HoldButton(props: &HoldProps) -> Html {
    let start = props.start.clone();
    let onpointerdown = Callback::from(move |event: PointerEvent| {
        if event.is_primary() && event.button() == 0 {
            // Else a pointer that leaves the button would be let go unnoticed.
            let _ = event
                .target_unchecked_into::<Element>()
                .set_pointer_capture(event.pointer_id());
            start.emit(());
        }
    });
    let let_go = props.end.reform(|_: PointerEvent| ());
    let start = props.start.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if is_press(&event) {
            event.prevent_default();
            if !event.repeat() {
                start.emit(());
            }
        }
    });
    let end = props.end.clone();
    let onkeyup = Callback::from(move |event: KeyboardEvent| {
        if is_press(&event) {
            event.prevent_default();
            end.emit(());
        }
    });
    let onblur = props.end.reform(|_: FocusEvent| ());
    // On a phone, a long press would open a menu.
    let oncontextmenu = Callback::from(|event: MouseEvent| event.prevent_default());
    use_effect_with(props.end.clone(), |end| {
        let end = end.clone();
        let away = web_sys::window()
            .map(|window| EventListener::new(&window, "blur", move |_| end.emit(())));
        move || drop(away)
    });
    html! {
        <button
            class="btn btn-sm btn-wide hold"
            type="button"
            aria-pressed={props.is_held.to_string()}
            {onpointerdown}
            onpointerup={let_go.clone()}
            onpointercancel={let_go.clone()}
            onlostpointercapture={let_go}
            {onkeydown}
            {onkeyup}
            {onblur}
            {oncontextmenu}
        >
            <Icon glyph={Glyph::Eye} />{ t!("wallet-words-hold") }
        </button>
    }
}

fn is_press(event: &KeyboardEvent) -> bool {
    matches!(event.key().as_str(), " " | "Enter")
}
