//! What the screen is like and what a person asked of it.

use gloo_events::EventListener;
use web_sys::MediaQueryList;
use yew::prelude::*;

/// A person asked for less motion.
pub(crate) const REDUCED_MOTION: &str = "(prefers-reduced-motion: reduce)";
/// A window too narrow for a wide drawing: its words would shrink with it.
pub(crate) const NARROW: &str = "(max-width: 900px)";

/// Whether a media query holds; the component is drawn again when that changes.
#[hook]
pub(crate) fn use_media(query: &'static str) -> bool {
    let holds = use_state_eq(|| list(query).is_some_and(|list| list.matches()));
    let setter = holds.setter();
    use_effect_with(query, move |query| {
        let listener = list(query).map(|list| {
            setter.set(list.matches());
            EventListener::new(&list.clone(), "change", move |_| setter.set(list.matches()))
        });
        move || drop(listener)
    });
    *holds
}

fn list(query: &str) -> Option<MediaQueryList> {
    web_sys::window()?.match_media(query).ok().flatten()
}
