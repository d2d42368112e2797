//! Direct links to other browsers: the worker says what is to be, and a part of the page that is fetched for it holds the
//! connections.

use std::{
    cell::{Cell, RefCell},
    rc::{Rc, Weak},
};

use api::{
    direct::{DirectEvent, DirectOrder},
    host::ToWorker,
};
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::{Node, NodeHandle, session::Session};
use crate::{parts, services::preferences};

/// Hears what happens to connections.
pub(crate) type Hear = Callback<(u32, DirectEvent)>;

/// Does what is ordered; dropping it ends all connections.
pub(crate) type Do = Callback<(u32, DirectOrder)>;

/// What a session has of connections.
#[derive(Default)]
pub(super) struct Direct {
    /// Once it is here.
    holder: RefCell<Option<Do>>,
    /// What is to be done once it is.
    orders: RefCell<Vec<(u32, DirectOrder)>>,
    is_fetching: Cell<bool>,
}

impl Direct {
    /// Ends all connections.
    pub(super) fn end(&self) {
        self.holder.take();
    }
}

impl Session {
    /// Does something with a connection.
    pub(super) fn order(self: &Rc<Self>, connection: u32, order: DirectOrder) {
        if let Some(holder) = &*self.direct.holder.borrow() {
            return holder.emit((connection, order));
        }
        self.direct.orders.borrow_mut().push((connection, order));
        if self.direct.is_fetching.replace(true) {
            return;
        }
        let weak = Rc::downgrade(self);
        spawn_local(async move {
            let open = parts::direct_links().await;
            let Some(session) = weak.upgrade() else {
                return;
            };
            session.direct.is_fetching.set(false);
            let orders = session.direct.orders.take();
            match open {
                Ok(open) => {
                    let holder = open(session.hear_connections());
                    for order in orders {
                        holder.emit(order);
                    }
                    session.direct.holder.replace(Some(holder));
                }
                Err(_) => {
                    for (connection, _) in orders {
                        session.tell_of(connection, DirectEvent::Closed);
                    }
                }
            }
        });
    }

    fn hear_connections(self: &Rc<Self>) -> Hear {
        let weak = Rc::downgrade(self);
        Callback::from(move |(connection, event)| {
            if let Some(session) = Weak::upgrade(&weak) {
                session.tell_of(connection, event);
            }
        })
    }

    fn tell_of(&self, connection: u32, event: DirectEvent) {
        self.send(&ToWorker::Direct { connection, event });
    }
}

impl NodeHandle {
    /// Whether a person lets the node have direct links to other browsers of its room.
    pub(crate) fn wants_direct_links(&self) -> bool {
        self.0.wants_direct_links.get()
    }

    /// Lets the node have direct links in its room, or none any more, also when the room is entered again.
    pub(crate) fn want_direct_links(&self, is_wanted: bool) {
        if let Some(running) = &*self.0.current.borrow() {
            preferences::set_direct_links(&running.room.genesis, is_wanted);
        }
        self.0.say_direct_links(is_wanted);
    }
}

impl Node {
    /// The node entered a room: it has direct links there if a person wanted them before.
    pub(super) fn restore_direct_links(&self, genesis: &str) {
        let is_wanted = self.setting.is_own_page && preferences::direct_links(genesis);
        self.say_direct_links(is_wanted);
    }

    fn say_direct_links(&self, is_wanted: bool) {
        let before = self.wants_direct_links.replace(is_wanted);
        if before || is_wanted {
            self.say(&ToWorker::DirectLinks(is_wanted));
        }
    }
}
