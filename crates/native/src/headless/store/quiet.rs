//! What may panic, and is told in other words.

use std::{
    cell::Cell,
    panic::{self, UnwindSafe},
    sync::Once,
};

thread_local! {
    /// Whether a panic of this thread is caught, and told in other words.
    static IS_CAUGHT: Cell<bool> = const { Cell::new(false) };
}

/// Does something that may panic; none if it did. What a panic would print is left out.
pub(super) fn quietly<T>(work: impl FnOnce() -> T + UnwindSafe) -> Option<T> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let others = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !IS_CAUGHT.get() {
                others(info);
            }
        }));
    });
    IS_CAUGHT.set(true);
    let result = panic::catch_unwind(work);
    IS_CAUGHT.set(false);
    result.ok()
}
