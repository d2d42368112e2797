//! Where a slider stands.

use yew::prelude::*;

/// Where a slider stands: where it is held, and once something new was told, there.
#[hook]
pub(super) fn use_held<T: Copy + PartialEq + 'static>(told: T) -> UseStateHandle<T> {
    let held = use_state_eq(|| told);
    let setter = held.setter();
    use_effect_with(told, move |told| setter.set(*told));
    held
}
