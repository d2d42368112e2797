//! Work that has time until the next task.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// `on`, but it turns true a task later: what hangs on it is drawn after what does not, and the browser
/// can take a press between the two.
#[hook]
pub(crate) fn use_later(on: bool) -> bool {
    let later = use_state_eq(|| false);
    let setter = later.setter();
    use_effect_with(on, move |&on| {
        let waiting = Timeout::new(0, move || setter.set(on));
        move || drop(waiting)
    });
    on && *later
}
