//! The browser's own dialog for paper.

/// Asks the browser to print what its page shows; `styles/print.css` says what of that.
pub(crate) fn print() {
    if let Some(window) = web_sys::window() {
        // A browser without one shows nothing, and there is nothing else to do.
        let _ = window.print();
    }
}
