//! One node worker and the page's half of the conversation with it.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    rc::{Rc, Weak},
};

use api::{
    ApiError, Event, Family, Request, RoomInfo, Status,
    host::{FromWorker, Start, StoreOp, ToWorker},
    traffic::Traffic,
};
use futures_channel::oneshot::{Receiver, channel};
use gloo_events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{ErrorEvent, Worker};
use yew::Callback;

use super::{
    direct::Direct,
    exchange::{Answer, Effect, Exchange, Phase, left_the_room},
};
use crate::{
    services::{storage::RoomStorage, worker},
    text::t,
};

/// The worker's script, beside the page.
const SCRIPT: &str = "node-worker_loader.js";
/// Property of the window: the worker that `assets/early.js` starts while the page's own
/// WebAssembly is still on its way.
const EARLY_WORKER: &str = "chalkEarlyWorker";

/// What a session tells its owner.
#[allow(
    clippy::large_enum_variant,
    reason = "it is made once and moved a few times"
)]
pub(super) enum Told {
    /// The node got further on its way to ready.
    Progress,
    /// The node runs.
    Ready(Box<Status>),
    /// An event.
    Event(Event),
    /// The messages that have passed.
    Traffic(Traffic),
    /// The node can't start or can't go on.
    Failed(ApiError),
}

/// One node worker. Dropping it ends the worker.
pub(super) struct Session {
    worker: Worker,
    exchange: RefCell<Exchange>,
    storage: RefCell<Option<Rc<RoomStorage>>>,
    writes: RefCell<VecDeque<(u64, Vec<StoreOp>)>>,
    writing: Cell<bool>,
    /// What the worker is told first, until it shows that it heard it.
    first: RefCell<Vec<ToWorker>>,
    listeners: RefCell<Vec<EventListener>>,
    pub(super) direct: Direct,
    tell: Callback<Told>,
}

impl Session {
    /// Starts a worker and says [`ToWorker::Start`] to it.
    ///
    /// # Errors
    /// A transport error if the browser can't start the worker.
    pub(super) fn start(start: Start, tell: Callback<Told>) -> Result<Rc<Self>, ApiError> {
        let session = Rc::new(Self {
            worker: spawn().ok_or_else(|| worker_failed(""))?,
            exchange: RefCell::new(Exchange::new()),
            storage: RefCell::new(None),
            writes: RefCell::default(),
            writing: Cell::new(false),
            first: RefCell::new(vec![ToWorker::Start(start)]),
            listeners: RefCell::default(),
            direct: Direct::default(),
            tell,
        });
        session.listen();
        // A worker that was started early may be awake already; one that is not hears nothing yet,
        // and says when it does.
        session.say_first();
        Ok(session)
    }

    fn say_first(&self) {
        for message in &*self.first.borrow() {
            self.send(message);
        }
    }

    /// Has the node forget its key, if it is the identity of this address, wherever it is on its way.
    pub(super) fn lock(&self, address: &str) {
        let lock = ToWorker::Lock(address.to_owned());
        self.send(&lock);
        let mut first = self.first.borrow_mut();
        if !first.is_empty() {
            first.push(lock);
        }
    }

    /// Ends the node for good: nothing of it is stored any more, though something may still hold this.
    pub(super) fn end(&self) {
        if let Some(storage) = &*self.storage.borrow() {
            storage.close();
        }
        self.direct.end();
        self.worker.terminate();
    }

    /// Where the node is.
    pub(super) fn phase(&self) -> Phase {
        self.exchange.borrow().phase().clone()
    }

    /// Asks the node; the request waits until the node is ready.
    pub(super) fn ask(&self, request: Request) -> Receiver<Answer> {
        let (answer, answered) = channel();
        let message = self.exchange.borrow_mut().ask(request, answer);
        if let Some(message) = message {
            self.send(&message);
        }
        answered
    }

    /// Says something to the worker.
    pub(super) fn send(&self, message: &ToWorker) {
        worker::send(&self.worker, message);
    }

    fn listen(self: &Rc<Self>) {
        let on = |kind: &'static str, hear: fn(&Rc<Self>, &web_sys::Event)| {
            let weak = Rc::downgrade(self);
            EventListener::new(&self.worker, kind, move |event| {
                if let Some(session) = Weak::upgrade(&weak) {
                    hear(&session, event);
                }
            })
        };
        *self.listeners.borrow_mut() =
            vec![on("message", Self::hear), on("error", Self::hear_error)];
    }

    fn hear(self: &Rc<Self>, event: &web_sys::Event) {
        match worker::heard(event) {
            Some(message) => self.take(message),
            None => self.take(FromWorker::Failed(super::build_mismatch())),
        }
    }

    fn hear_error(self: &Rc<Self>, event: &web_sys::Event) {
        let detail = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message);
        event.prevent_default();
        let detail = detail.unwrap_or_default();
        let has_spoken = self.first.borrow().is_empty();
        self.take(FromWorker::Failed(if has_spoken {
            worker_failed(&detail)
        } else {
            worker_not_started(&detail)
        }));
    }

    fn take(self: &Rc<Self>, message: FromWorker) {
        let effect = self.exchange.borrow_mut().receive(message);
        if effect == Effect::Start {
            return self.say_first();
        }
        self.first.borrow_mut().clear();
        match effect {
            Effect::None | Effect::Start => {}
            Effect::Progress => self.tell.emit(Told::Progress),
            Effect::Load(room) => self.load(&room),
            Effect::Ready(status, early) => {
                for message in &early {
                    self.send(message);
                }
                self.tell.emit(Told::Ready(status));
            }
            Effect::Event(event) => self.tell.emit(Told::Event(event)),
            Effect::Traffic(traffic) => self.tell.emit(Told::Traffic(traffic)),
            Effect::Direct(connection, order) => self.order(connection, order),
            Effect::Store(batch, ops) => self.store(batch, ops),
            Effect::Failed(error) => self.tell.emit(Told::Failed(error)),
        }
    }

    fn load(self: &Rc<Self>, room: &RoomInfo) {
        let storage = Rc::new(RoomStorage::open(&room.genesis));
        *self.storage.borrow_mut() = Some(Rc::clone(&storage));
        let session = Rc::clone(self);
        spawn_local(async move {
            let usage = storage
                .load(|records| session.send(&ToWorker::Records(records)))
                .await;
            session.send(&ToWorker::Loaded(usage));
        });
    }

    /// Batches are applied one after the other, in the order in which they came.
    fn store(self: &Rc<Self>, batch: u64, ops: Vec<StoreOp>) {
        self.writes.borrow_mut().push_back((batch, ops));
        let Some(storage) = self.storage.borrow().clone() else {
            return;
        };
        if self.writing.replace(true) {
            return;
        }
        let session = Rc::clone(self);
        spawn_local(async move {
            while let Some((batch, ops)) = session.next_write() {
                let usage = storage.apply(ops).await;
                session.send(&ToWorker::Stored { batch, usage });
            }
            session.writing.set(false);
        });
    }

    fn next_write(&self) -> Option<(u64, Vec<StoreOp>)> {
        self.writes.borrow_mut().pop_front()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.exchange.get_mut().fail(left_the_room());
        self.worker.terminate();
    }
}

/// The worker that was started early, once, or a new one.
fn spawn() -> Option<Worker> {
    let window = web_sys::window()?;
    let early = Reflect::get(&window, &EARLY_WORKER.into()).ok();
    if let Some(worker) = early.and_then(|early| early.dyn_into().ok()) {
        let _ = Reflect::delete_property(&window, &EARLY_WORKER.into());
        return Some(worker);
    }
    worker::spawn(SCRIPT)
}

fn worker_failed(detail: &str) -> ApiError {
    let error = ApiError::new(Family::Transport, "workerFailed", t!("error-worker-failed"));
    with_detail(error, detail)
}

/// The error of a worker that ended before its first word, as one does whose files don't go together.
fn worker_not_started(detail: &str) -> ApiError {
    let error = ApiError::new(
        Family::Transport,
        super::WORKER_NOT_STARTED,
        t!("error-worker-not-started"),
    );
    with_detail(error, detail)
}

fn with_detail(error: ApiError, detail: &str) -> ApiError {
    match detail {
        "" => error,
        _ => error.with("detail", detail),
    }
}
