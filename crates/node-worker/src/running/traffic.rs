//! The page looks at the messages that pass.

use api::host::FromWorker;

use super::Running;
use crate::{clock::Monotonic, event::Effect};

/// A page that has not asked for so long looks no more: it went to another screen, or it is gone.
const LOOKS_MS: u64 = 2_000;

impl Running {
    /// The page asks for the messages that have passed, or looks no more.
    pub(crate) fn traffic(&mut self, now: Monotonic, is_wanted: bool) {
        self.looked = is_wanted.then_some(now);
        if is_wanted {
            let traffic = self.node.overhear();
            self.replies
                .push(Effect::page(FromWorker::Traffic(traffic)));
        } else {
            self.node.stop_overhearing();
        }
    }

    /// Notes nothing more for a page that does not ask.
    pub(super) fn look_away(&mut self, now: Monotonic) {
        let is_over = |asked: Monotonic| now.since(asked) >= LOOKS_MS;
        if self.looked.is_some_and(is_over) {
            self.traffic(now, false);
        }
    }
}
