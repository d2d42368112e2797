//! One node worker and the page's half of the conversation with it.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    rc::{Rc, Weak},
};

use api::{
    ApiError, Event, Family, Request, RoomInfo, Status,
    host::{FromWorker, Start, StoreOp, ToWorker},
};
use futures_channel::oneshot::{Receiver, channel};
use gloo_events::EventListener;
use gloo_timers::callback::Interval;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{ErrorEvent, MessageEvent, Url, Worker, WorkerOptions, WorkerType};
use yew::Callback;

use super::exchange::{Answer, Effect, Exchange, Phase, left_the_room};
use crate::{services::storage::RoomStorage, text::t};

/// The worker's script, beside the page.
const SCRIPT: &str = "node-worker_loader.js";
/// How often [`ToWorker::Start`] is said until the worker says something. A module that awaits its
/// WebAssembly hears nothing of what is sent before; it takes the first it hears and no other.
const START_EVERY_MS: u32 = 150;

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
    starting: RefCell<Option<Interval>>,
    listeners: RefCell<Vec<EventListener>>,
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
            starting: RefCell::new(None),
            listeners: RefCell::default(),
            tell,
        });
        session.listen();
        let weak = Rc::downgrade(&session);
        let start = ToWorker::Start(start);
        session.send(&start);
        *session.starting.borrow_mut() = Some(Interval::new(START_EVERY_MS, move || {
            if let Some(session) = weak.upgrade() {
                session.send(&start);
            }
        }));
        Ok(session)
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
        let Ok(bytes) = borsh::to_vec(message) else {
            return;
        };
        let bytes = Uint8Array::from(bytes.as_slice());
        let transfer = js_sys::Array::of1(&bytes.buffer());
        // Posting fails for values that can't be cloned alone, and bytes can.
        let _ = self.worker.post_message_with_transfer(&bytes, &transfer);
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
        self.starting.borrow_mut().take();
        let message = event
            .dyn_ref::<MessageEvent>()
            .and_then(|event| event.data().dyn_into::<Uint8Array>().ok())
            .and_then(|bytes| borsh::from_slice::<FromWorker>(&bytes.to_vec()).ok());
        match message {
            Some(message) => self.take(message),
            None => self.take(FromWorker::Failed(super::build_mismatch())),
        }
    }

    fn hear_error(self: &Rc<Self>, event: &web_sys::Event) {
        let detail = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message);
        event.prevent_default();
        self.take(FromWorker::Failed(worker_failed(
            &detail.unwrap_or_default(),
        )));
    }

    fn take(self: &Rc<Self>, message: FromWorker) {
        let effect = self.exchange.borrow_mut().receive(message);
        match effect {
            Effect::None => {}
            Effect::Progress => self.tell.emit(Told::Progress),
            Effect::Load(room) => self.load(&room),
            Effect::Ready(status, early) => {
                for message in &early {
                    self.send(message);
                }
                self.tell.emit(Told::Ready(status));
            }
            Effect::Event(event) => self.tell.emit(Told::Event(event)),
            Effect::Store(batch, ops) => self.store(batch, ops),
            Effect::Failed(error) => {
                self.starting.borrow_mut().take();
                self.tell.emit(Told::Failed(error));
            }
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

fn spawn() -> Option<Worker> {
    let base = web_sys::window()?.document()?.base_uri().ok().flatten()?;
    let url = Url::new_with_base(SCRIPT, &base).ok()?;
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    Worker::new_with_options(&url.href(), &options).ok()
}

fn worker_failed(detail: &str) -> ApiError {
    let error = ApiError::new(Family::Transport, "workerFailed", t!("error-worker-failed"));
    match detail {
        "" => error,
        _ => error.with("detail", detail),
    }
}
