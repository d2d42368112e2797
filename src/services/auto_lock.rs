//! An identity with a passphrase locks itself when nobody has used the page for a while.
//!
//! Use is what a person does with pointer and keys, each signature, and mining. Each tab counts for itself, so that one
//! that lies idle does not lock another that somebody works in.

use std::{cell::Cell, rc::Rc};

use api::{Reply, Request, host::Who};
use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo_timers::callback::Interval;
use wasm_bindgen_futures::spawn_local;

use super::{identity, node::NodeHandle};

/// Minutes without use after which an identity locks itself.
pub(crate) const AFTER_MINUTES: u32 = 10;
const MINUTE_MS: u32 = 60_000;
/// Time between two looks at the clock.
const LOOK_MS: u32 = 2_000;
/// What a person does with a page.
const USES: [&str; 4] = ["pointerdown", "pointermove", "keydown", "wheel"];

struct AutoLock {
    node: NodeHandle,
    /// When the page was last used, Unix milliseconds: a clock that goes on while the machine sleeps.
    used_at: Cell<f64>,
    /// Whether the node is being asked if it mines.
    is_asking: Cell<bool>,
}

/// Watches the page as long as it is there.
pub(crate) fn watch(node: &NodeHandle) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let lock = Rc::new(AutoLock {
        node: node.clone(),
        used_at: Cell::new(js_sys::Date::now()),
        is_asking: Cell::new(false),
    });
    let options = EventListenerOptions {
        phase: EventListenerPhase::Capture,
        passive: true,
    };
    for kind in USES {
        let lock = Rc::clone(&lock);
        EventListener::new_with_options(&window, kind, options, move |_| lock.used()).forget();
    }
    Interval::new(LOOK_MS, move || lock.look()).forget();
}

impl AutoLock {
    /// The page is used. Who comes too late finds it locked, however soon after a machine's sleep.
    fn used(self: &Rc<Self>) {
        if self.is_over() && self.lockable().is_some() {
            self.look();
        } else {
            self.used_at.set(js_sys::Date::now());
        }
    }

    fn is_over(&self) -> bool {
        let used_at = self.used_at.get().max(self.node.signed_at());
        js_sys::Date::now() - used_at >= f64::from(AFTER_MINUTES * MINUTE_MS)
    }

    /// The address of an identity that is open here and that its passphrase would open again.
    fn lockable(&self) -> Option<String> {
        let record = identity::read(identity::here()).filter(identity::Record::is_locked);
        let is_open = matches!(self.node.who(), Who::Open(_));
        record.filter(|_| is_open)?.address
    }

    fn look(self: &Rc<Self>) {
        if !self.is_over() || self.is_asking.get() {
            return;
        }
        let Some(address) = self.lockable() else {
            return;
        };
        self.is_asking.set(true);
        let lock = Rc::clone(self);
        spawn_local(async move {
            let status = lock.node.request(Request::Status).await;
            if matches!(status, Ok(Reply::Status(status)) if status.mining.on) {
                lock.used_at.set(js_sys::Date::now());
            } else {
                lock.node.lock(&address);
            }
            lock.is_asking.set(false);
        });
    }
}
