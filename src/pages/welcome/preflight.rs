//! What a school machine must offer, checked one after the other, in plain words.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    components::{
        button::Dots,
        dialog::Dialog,
        icon::{Glyph, Icon},
    },
    format,
    services::preflight as check,
    text::t,
};

/// Use of the site's storage from which there is soon no room.
const NEARLY_FULL: u64 = 90;

/// What a check found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Grade {
    /// As it should be.
    Good,
    /// It goes on without.
    Odd,
    /// It can't go on so.
    Bad,
}

/// A check that is done: its grade, and what was found and what to do.
type Done = (Grade, String);

/// Properties of [`Preflight`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// What closing does.
    pub(super) onclose: Callback<()>,
}

/// The checks, in a dialog.
#[component]
pub(super) fn Preflight(props: &Props) -> Html {
    let done = use_state_eq(Vec::<Done>::new);
    let setter = done.setter();
    use_effect_with((), move |()| {
        spawn_local(async move {
            let mut done = vec![(Grade::Good, t!("check-wasm")), simd()];
            setter.set(done.clone());
            done.push(workers().await);
            done.push(storage());
            setter.set(done.clone());
            done.push(relay().await);
            setter.set(done.clone());
            done.push(searcher().await);
            setter.set(done.clone());
            done.push(clock().await);
            done.push(origin());
            setter.set(done);
        });
    });
    let all = 8;
    let worst = done
        .iter()
        .map(|(grade, _)| *grade)
        .max_by_key(|grade| *grade as u8);
    let verdict = match worst {
        _ if done.len() < all => None,
        Some(Grade::Bad) => Some(t!("check-bad")),
        Some(Grade::Odd) => Some(t!("check-odd")),
        _ => Some(t!("check-good")),
    };
    let row = |(grade, words): &Done| {
        let (class, glyph) = match grade {
            Grade::Good => ("is-good", Glyph::Check),
            Grade::Odd => ("is-odd", Glyph::Warn),
            Grade::Bad => ("is-bad", Glyph::Cross),
        };
        html! { <li {class}><Icon {glyph} /><span>{ words }</span></li> }
    };
    html! {
        <Dialog title={t!("check-title")} glyph={Glyph::Check} onclose={props.onclose.clone()}>
            <div role="status">
                if let Some(words) = verdict {
                    <p><b>{ words }</b></p>
                } else {
                    <p><Dots />{ " " }{ t!("check-busy", done = done.len(), all = all) }</p>
                }
            </div>
            <ul class="checks">{ for done.iter().map(row) }</ul>
        </Dialog>
    }
}

fn simd() -> Done {
    if check::has_simd() {
        (Grade::Good, t!("check-simd"))
    } else {
        (Grade::Odd, t!("check-no-simd"))
    }
}

async fn workers() -> Done {
    if check::has_workers().await {
        (Grade::Good, t!("check-workers"))
    } else {
        (Grade::Bad, t!("check-no-workers"))
    }
}

fn storage() -> Done {
    match check::storage_used() {
        Some(percent) if percent < NEARLY_FULL => {
            (Grade::Good, t!("check-storage", percent = percent))
        }
        Some(percent) => (Grade::Odd, t!("check-storage-full", percent = percent)),
        None => (Grade::Odd, t!("check-no-storage")),
    }
}

async fn relay() -> Done {
    match check::reaches_relay().await {
        Some(true) => (Grade::Good, t!("check-relay")),
        _ => (Grade::Odd, t!("check-no-relay")),
    }
}

async fn searcher() -> Done {
    if check::reaches_searcher().await {
        (Grade::Good, t!("check-searcher"))
    } else {
        (Grade::Odd, t!("check-no-searcher"))
    }
}

async fn clock() -> Done {
    match check::clock_ahead_ms().await {
        None => (Grade::Odd, t!("check-no-clock")),
        Some(ms) if check::is_far_off(ms) => {
            let time = format::clock_offset(ms);
            (Grade::Odd, t!("check-clock-off", time = time))
        }
        Some(_) => (Grade::Good, t!("check-clock")),
    }
}

fn origin() -> Done {
    let is_secure = web_sys::window().is_some_and(|window| window.is_secure_context());
    let words = if is_secure {
        t!("check-secure")
    } else {
        t!("check-insecure")
    };
    (Grade::Good, words)
}
