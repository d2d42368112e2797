//! What a node tells its page, and who hears it.

use std::rc::{Rc, Weak};

use api::{Event, Status, traffic::Traffic};
use yew::Callback;

use super::{Node, NodeHandle};

/// What a node tells its page.
#[derive(Clone, Debug)]
pub(crate) enum Notice {
    /// The phase changed.
    Phase,
    /// A node is ready; with its first status.
    Ready(Rc<Status>),
    /// An event.
    Event(Rc<Event>),
    /// The messages that [`NodeHandle::look_at_traffic`] asked for.
    Traffic(Rc<Traffic>),
    /// The identity was locked, or got a passphrase or lost it.
    Identity,
    /// Another tab erased who this one was; it is somebody else now.
    Replaced,
}

/// A subscription; dropping it ends it.
pub(crate) struct Subscription {
    node: Weak<Node>,
    number: u64,
}

impl Drop for Subscription {
    fn drop(&mut self) {
        if let Some(node) = self.node.upgrade() {
            node.listeners.borrow_mut().remove(&self.number);
        }
    }
}

impl NodeHandle {
    /// Hears all notices from now on.
    pub(crate) fn subscribe(&self, hear: Callback<Notice>) -> Subscription {
        let number = self.0.number();
        self.0.listeners.borrow_mut().insert(number, hear);
        Subscription {
            node: Rc::downgrade(&self.0),
            number,
        }
    }
}

impl Node {
    /// Tells all listeners. They may subscribe and unsubscribe while they hear.
    pub(super) fn notify(&self, notice: &Notice) {
        let listeners: Vec<_> = self.listeners.borrow().values().cloned().collect();
        for listener in listeners {
            listener.emit(notice.clone());
        }
    }
}
