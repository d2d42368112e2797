//! The page is loaded again where its files don't go together.

use web_sys::{Storage, Window};

use super::BUILD;

/// Item of the tab's storage: the build for which the page was loaded again.
const RELOADED_FOR: &str = "chalk/reloaded-for";

/// Loads the page again, once for each build: a cache that keeps serving files of two ages would
/// otherwise turn this into a loop.
pub(super) fn reload_once() {
    let Some((window, storage)) = window_and_tab_storage() else {
        return;
    };
    let reloaded_for = storage.get_item(RELOADED_FOR).ok().flatten();
    if reloaded_for.as_deref() != Some(BUILD) && storage.set_item(RELOADED_FOR, BUILD).is_ok() {
        let _ = window.location().reload();
    }
}

/// Page and worker are of one build: when they are not again, after an update of the server, loading
/// the page again may help again.
pub(super) fn forget_reload() {
    if let Some((_, storage)) = window_and_tab_storage() {
        // Where nothing can be removed, nothing could be set.
        let _ = storage.remove_item(RELOADED_FOR);
    }
}

fn window_and_tab_storage() -> Option<(Window, Storage)> {
    let window = web_sys::window()?;
    let storage = window.session_storage().ok().flatten()?;
    Some((window, storage))
}
