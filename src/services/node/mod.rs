//! The page's handle on its node, which runs in a worker.
//!
//! # Overview
//! [`NodeHandle::enter`] starts a node in a room; the node of the room before goes on until the new
//! one is ready, so a damaged link loses nothing. [`NodeHandle::request`] asks it, and
//! [`NodeHandle::subscribe`] hears what it tells.

mod direct;
mod exchange;
mod notices;
mod reload;
mod session;
mod switch;
#[cfg(test)]
pub(crate) mod tests;

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    future::Future,
    rc::Rc,
};

use api::{
    ApiError, Family, Request, RoomInfo, Status,
    host::{RoomChoice, Start, ToWorker, Who},
};
use futures_channel::oneshot::{Receiver, Sender, channel};
use gloo_events::EventListener;
use yew::Callback;

use self::{
    exchange::left_the_room,
    reload::{forget_reload, reload_once},
    session::{Session, Told},
    switch::signs,
};
use super::preferences;
use crate::text::t;

pub(crate) use direct::{Do, Hear};
pub(crate) use exchange::{Answer, Phase};
pub(crate) use notices::{Notice, Subscription};

/// The page's build. The worker knows its own and refuses another: their files may be of different
/// age in a browser's cache.
pub(crate) const BUILD: &str = match option_env!("CHALK_BUILD") {
    Some(build) => build,
    None => env!("CARGO_PKG_VERSION"),
};
/// The rule by which a worker of another build refuses.
const BUILD_MISMATCH: &str = "buildMismatch";
/// The rule of a worker that did not come to its first word.
const WORKER_NOT_STARTED: &str = "workerNotStarted";

/// What is the same for every room.
#[derive(Clone, Debug)]
pub(crate) struct Setting {
    /// Who the node is at first.
    pub(crate) who: Who,
    /// Addresses of relays, the preferred one first.
    pub(crate) relays: Vec<String>,
    /// Most mining workers this machine offers.
    pub(crate) cores: u32,
    /// Whether the page is this program's own, which remembers its last room and may be loaded again.
    pub(crate) is_own_page: bool,
}

/// A handle on the page's node; clones are the same handle.
#[derive(Clone)]
pub(crate) struct NodeHandle(Rc<Node>);

impl PartialEq for NodeHandle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

struct Node {
    setting: Setting,
    who: RefCell<Who>,
    current: RefCell<Option<Running>>,
    candidate: RefCell<Option<Candidate>>,
    failure: RefCell<Option<ApiError>>,
    listeners: RefCell<BTreeMap<u64, Callback<Notice>>>,
    next_number: Cell<u64>,
    visibility: RefCell<Option<EventListener>>,
    /// When the node was last asked to sign, Unix milliseconds.
    signed_at: Cell<f64>,
    /// Whether a person lets the node have direct links.
    wants_direct_links: Cell<bool>,
}

struct Running {
    number: u64,
    session: Rc<Session>,
    /// How the room is entered again.
    again: RoomChoice,
    room: RoomInfo,
}

/// A node that is not ready yet.
struct Candidate {
    number: u64,
    session: Rc<Session>,
    choice: RoomChoice,
    who: Who,
    entered: Sender<Result<RoomInfo, ApiError>>,
}

impl NodeHandle {
    /// A handle without a node.
    pub(crate) fn new(setting: Setting) -> Self {
        let node = Rc::new(Node {
            who: RefCell::new(setting.who.clone()),
            setting,
            current: RefCell::new(None),
            candidate: RefCell::new(None),
            failure: RefCell::new(None),
            listeners: RefCell::default(),
            next_number: Cell::new(0),
            visibility: RefCell::new(None),
            signed_at: Cell::new(0.0),
            wants_direct_links: Cell::new(false),
        });
        *node.visibility.borrow_mut() = follow_visibility(&node);
        Self(node)
    }

    /// Where the node is; one that runs counts more than one that starts.
    pub(crate) fn phase(&self) -> Phase {
        if let Some(running) = &*self.0.current.borrow() {
            return running.session.phase();
        }
        if let Some(candidate) = &*self.0.candidate.borrow() {
            return candidate.session.phase();
        }
        match &*self.0.failure.borrow() {
            Some(error) => Phase::Failed(error.clone()),
            None => Phase::Idle,
        }
    }

    /// Where the node that starts is, whether or not another one runs.
    pub(crate) fn candidate_phase(&self) -> Option<Phase> {
        let candidate = self.0.candidate.borrow();
        candidate
            .as_ref()
            .map(|candidate| candidate.session.phase())
    }

    /// Starts a node in a room and gives the room once it is ready. Only then the node before ends.
    /// The node starts even if nobody waits for what this gives.
    ///
    /// # Errors
    /// Why the room can't be entered; the node before goes on.
    pub(crate) fn enter(
        &self,
        choice: RoomChoice,
    ) -> impl Future<Output = Result<RoomInfo, ApiError>> + use<> {
        self.enter_as(choice, self.who())
    }

    /// The same as somebody, who this is once the node is ready.
    fn enter_as(
        &self,
        choice: RoomChoice,
        who: Who,
    ) -> impl Future<Output = Result<RoomInfo, ApiError>> + use<> {
        let entered = self.start(choice, who);
        async move { entered?.await.unwrap_or_else(|_| Err(left_the_room())) }
    }

    /// Starts a node in the room last used, else in Commons, unless one runs or starts.
    pub(crate) fn ensure_started(&self) {
        if matches!(self.phase(), Phase::Idle) {
            let last = preferences::last_room().filter(|_| self.0.setting.is_own_page);
            drop(self.enter(last.unwrap_or(RoomChoice::Commons)));
        }
    }

    /// Asks the node; waits until it is ready.
    ///
    /// # Errors
    /// What the node refuses, or a transport error where no node runs.
    pub(crate) fn request(&self, request: Request) -> impl Future<Output = Answer> + use<> {
        if signs(&request) {
            self.0.signed_at.set(js_sys::Date::now());
        }
        let answered = self.session().map(|session| session.ask(request));
        let phase = self.phase();
        async move {
            match (answered, phase) {
                (Some(answered), _) => answered.await.unwrap_or_else(|_| Err(left_the_room())),
                (None, Phase::Failed(error)) => Err(error),
                (None, _) => Err(left_the_room()),
            }
        }
    }

    /// Asks for the messages that have passed since this was last asked, or looks no more. Who looks asks
    /// again within two seconds.
    pub(crate) fn look_at_traffic(&self, is_wanted: bool) {
        self.0.say(&ToWorker::Traffic(is_wanted));
    }

    /// Takes the node off all its links, or lets it come back.
    pub(crate) fn go_offline(&self, is_off: bool) {
        self.0.say(&ToWorker::Offline(is_off));
    }

    fn session(&self) -> Option<Rc<Session>> {
        if let Some(running) = &*self.0.current.borrow() {
            return Some(Rc::clone(&running.session));
        }
        let candidate = self.0.candidate.borrow();
        candidate
            .as_ref()
            .map(|candidate| Rc::clone(&candidate.session))
    }

    fn start(
        &self,
        choice: RoomChoice,
        who: Who,
    ) -> Result<Receiver<Result<RoomInfo, ApiError>>, ApiError> {
        let number = self.0.number();
        let weak = Rc::downgrade(&self.0);
        let tell = Callback::from(move |told| {
            if let Some(node) = weak.upgrade() {
                node.told(number, told);
            }
        });
        let start = Start {
            build: BUILD.to_owned(),
            room: choice.clone(),
            who: who.clone(),
            relays: self.0.setting.relays.clone(),
            cores: self.0.setting.cores,
        };
        let session =
            Session::start(start, tell).inspect_err(|error| self.0.fail(error.clone()))?;
        let (entered, wait) = channel();
        let before = self.0.candidate.replace(Some(Candidate {
            number,
            session,
            choice,
            who,
            entered,
        }));
        if let Some(before) = before {
            let _ = before.entered.send(Err(left_the_room()));
        }
        self.0.notify(&Notice::Phase);
        Ok(wait)
    }
}

impl Node {
    fn number(&self) -> u64 {
        self.next_number.replace(self.next_number.get() + 1)
    }

    /// Hears a session; one that was left is not heard any more.
    fn told(&self, number: u64, told: Told) {
        let is_candidate = self
            .candidate
            .borrow()
            .as_ref()
            .is_some_and(|candidate| candidate.number == number);
        let is_current = self
            .current
            .borrow()
            .as_ref()
            .is_some_and(|running| running.number == number);
        match told {
            Told::Progress if is_candidate => self.notify(&Notice::Phase),
            Told::Ready(status) if is_candidate => self.promote(*status),
            Told::Event(event) if is_current => self.notify(&Notice::Event(Rc::new(event))),
            Told::Traffic(traffic) if is_current => {
                self.notify(&Notice::Traffic(Rc::new(traffic)));
            }
            Told::Failed(error) if is_candidate => self.refuse_candidate(error),
            Told::Failed(error) if is_current => {
                // Its requests were answered; what it held can go.
                self.current.borrow_mut().take();
                self.fail(error);
            }
            _ => {}
        }
    }

    /// The candidate is ready: it takes over.
    fn promote(&self, status: Status) {
        let Some(Candidate {
            number,
            session,
            choice,
            who,
            entered,
        }) = self.candidate.borrow_mut().take()
        else {
            return;
        };
        if self.setting.is_own_page {
            preferences::set_last_room(&choice, &status.room);
            forget_reload();
        }
        *self.failure.borrow_mut() = None;
        // It may have been locked on its way.
        *self.who.borrow_mut() = if status.me.locked {
            Who::Locked(status.me.address.clone())
        } else {
            who
        };
        let again = match choice {
            RoomChoice::Commons => choice,
            _ => RoomChoice::Link(status.room.link.clone()),
        };
        let before = self.current.replace(Some(Running {
            number,
            session,
            again,
            room: status.room.clone(),
        }));
        drop(before);
        self.restore_direct_links(&status.room.genesis);
        let _ = entered.send(Ok(status.room.clone()));
        self.notify(&Notice::Phase);
        self.notify(&Notice::Ready(Rc::new(status)));
    }

    fn refuse_candidate(&self, error: ApiError) {
        let candidate = self.candidate.borrow_mut().take();
        self.fail(error.clone());
        if let Some(candidate) = candidate {
            let _ = candidate.entered.send(Err(error));
        }
    }

    fn fail(&self, error: ApiError) {
        let is_of_files = [BUILD_MISMATCH, WORKER_NOT_STARTED].contains(&error.rule.as_str());
        if is_of_files && self.setting.is_own_page {
            reload_once();
        }
        *self.failure.borrow_mut() = Some(error);
        self.notify(&Notice::Phase);
    }

    /// Says something to the node that runs.
    fn say(&self, message: &ToWorker) {
        if let Some(running) = &*self.current.borrow() {
            running.session.send(message);
        }
    }
}

/// The error of a worker that is of another build than the page.
pub(crate) fn build_mismatch() -> ApiError {
    ApiError::new(
        Family::Transport,
        BUILD_MISMATCH,
        t!("error-build-mismatch"),
    )
    .with("page", BUILD)
}

fn follow_visibility(node: &Rc<Node>) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    let node = Rc::downgrade(node);
    Some(EventListener::new(
        &document.clone(),
        "visibilitychange",
        move |_| {
            if let Some(node) = node.upgrade() {
                node.say(&ToWorker::Hidden(document.hidden()));
            }
        },
    ))
}
