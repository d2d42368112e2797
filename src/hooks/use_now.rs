//! A clock that ticks once a second, shared by all who show times.

use gloo_timers::callback::Interval;
use yew::prelude::*;

const TICK_MS: u32 = 1_000;

/// Properties of [`NowProvider`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What may tell the time.
    pub(crate) children: Html,
}

#[derive(Clone, Copy, PartialEq)]
struct Now(u64);

/// Gives a ticking clock to what is inside.
#[component]
pub(crate) fn NowProvider(props: &Props) -> Html {
    let now = use_state_eq(|| Now(now_ms()));
    let setter = now.setter();
    use_effect_with((), move |()| {
        let ticking = Interval::new(TICK_MS, move || setter.set(Now(now_ms())));
        move || drop(ticking)
    });
    html! {
        <ContextProvider<Now> context={*now}>{ props.children.clone() }</ContextProvider<Now>>
    }
}

/// Unix milliseconds by this machine's clock, a second old at most.
#[hook]
pub(crate) fn use_now() -> u64 {
    use_context::<Now>().expect("inside NowProvider").0
}

/// Unix milliseconds by this machine's clock.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a time after 1970 fits"
)]
pub(crate) fn now_ms() -> u64 {
    js_sys::Date::now().max(0.0) as u64
}
