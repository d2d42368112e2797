//! The page's handle on the Lab's worker.
//!
//! The worker starts when a screen of the Lab first asks for it, and ends with the last screen that holds
//! it. What is asked waits until it hears.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    future::Future,
    rc::{Rc, Weak},
};

use api::{
    ApiError, Family,
    lab::{FromLab, ToLab, bench, network},
};
use futures_channel::oneshot::{Receiver, Sender, channel};
use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{ErrorEvent, Worker};
use yew::Callback;

use super::{
    node::{BUILD, build_mismatch},
    worker,
};
use crate::text::t;

/// The worker's script, beside the page.
const SCRIPT: &str = "lab-worker_loader.js";

thread_local! {
    /// The one that runs, if one does.
    static RUNNING: RefCell<Weak<Shared>> = const { RefCell::new(Weak::new()) };
}

/// A handle on the Lab's worker; clones are the same handle.
#[derive(Clone)]
pub(crate) struct LabHandle(Rc<Shared>);

impl PartialEq for LabHandle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

struct Shared {
    worker: Option<Worker>,
    next_id: Cell<u64>,
    asked: RefCell<BTreeMap<u64, Sender<FromLab>>>,
    /// What was asked before the worker heard; none once it does.
    early: RefCell<Option<Vec<ToLab>>>,
    failure: RefCell<Option<ApiError>>,
    /// Who hears of goals that are reached on the simulated network.
    on_reached: RefCell<Callback<Vec<bench::Reached>>>,
    listeners: RefCell<Vec<EventListener>>,
}

impl LabHandle {
    /// The handle on the worker that runs, or on a new one.
    pub(crate) fn shared() -> Self {
        if let Some(running) = RUNNING.with_borrow(Weak::upgrade)
            && running.failure.borrow().is_none()
        {
            return Self(running);
        }
        let worker = worker::spawn(SCRIPT);
        let failure = worker.is_none().then(|| worker_failed(""));
        let shared = Rc::new(Shared {
            worker,
            next_id: Cell::new(0),
            asked: RefCell::default(),
            early: RefCell::new(Some(Vec::new())),
            failure: RefCell::new(failure),
            on_reached: RefCell::new(Callback::noop()),
            listeners: RefCell::default(),
        });
        shared.listen();
        RUNNING.set(Rc::downgrade(&shared));
        Self(shared)
    }

    /// Asks the simulated network.
    ///
    /// # Errors
    /// What it refuses, or a transport error where no worker runs.
    pub(crate) fn network(
        &self,
        ask: network::Ask,
    ) -> impl Future<Output = Result<network::Answer, ApiError>> + use<> {
        let answered = self.0.ask(|id| ToLab::Network { id, ask });
        async move {
            match answered?.await {
                Ok(FromLab::Network { answer, .. }) => answer,
                Ok(FromLab::Failed(error)) => Err(error),
                _ => Err(worker_failed("")),
            }
        }
    }

    /// Goals that are reached on the simulated network are told to this one from now on.
    pub(crate) fn on_reached(&self, hear: Callback<Vec<bench::Reached>>) {
        *self.0.on_reached.borrow_mut() = hear;
    }

    /// Asks the bench.
    ///
    /// # Errors
    /// What it refuses, or a transport error where no worker runs.
    pub(crate) fn bench(
        &self,
        ask: bench::Ask,
    ) -> impl Future<Output = Result<bench::Answer, ApiError>> + use<> {
        let answered = self.0.ask(|id| ToLab::Bench { id, ask });
        async move {
            match answered?.await {
                Ok(FromLab::Bench { answer, .. }) => answer,
                Ok(FromLab::Failed(error)) => Err(error),
                _ => Err(worker_failed("")),
            }
        }
    }
}

impl Shared {
    fn ask(&self, message: impl FnOnce(u64) -> ToLab) -> Result<Receiver<FromLab>, ApiError> {
        if let Some(error) = &*self.failure.borrow() {
            return Err(error.clone());
        }
        let id = self.next_id.replace(self.next_id.get() + 1);
        let (answer, answered) = channel();
        self.asked.borrow_mut().insert(id, answer);
        let message = message(id);
        match &mut *self.early.borrow_mut() {
            Some(early) => early.push(message),
            None => self.send(&message),
        }
        Ok(answered)
    }

    fn send(&self, message: &ToLab) {
        if let Some(worker) = &self.worker {
            worker::send(worker, message);
        }
    }

    fn listen(self: &Rc<Self>) {
        let Some(worker) = &self.worker else { return };
        let on = |kind: &'static str, hear: fn(&Self, &web_sys::Event)| {
            let weak = Rc::downgrade(self);
            EventListener::new(worker, kind, move |event| {
                if let Some(shared) = Weak::upgrade(&weak) {
                    hear(&shared, event);
                }
            })
        };
        *self.listeners.borrow_mut() =
            vec![on("message", Self::hear), on("error", Self::hear_error)];
    }

    fn hear(&self, event: &web_sys::Event) {
        match worker::heard(event) {
            Some(FromLab::Awake { build }) if build == BUILD => {
                let early = self.early.take();
                for message in early.iter().flatten() {
                    self.send(message);
                }
            }
            Some(FromLab::Awake { .. }) | None => self.fail(&build_mismatch()),
            Some(FromLab::Failed(error)) => self.fail(&error),
            Some(answer) => {
                let (FromLab::Network { id, .. } | FromLab::Bench { id, .. }) = answer else {
                    return;
                };
                if let FromLab::Network { reached, .. } = &answer
                    && !reached.is_empty()
                {
                    let hear = self.on_reached.borrow().clone();
                    hear.emit(reached.clone());
                }
                if let Some(asked) = self.asked.borrow_mut().remove(&id) {
                    // Who asked may have left the screen.
                    let _ = asked.send(answer);
                }
            }
        }
    }

    fn hear_error(&self, event: &web_sys::Event) {
        let detail = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message);
        event.prevent_default();
        self.fail(&worker_failed(&detail.unwrap_or_default()));
    }

    fn fail(&self, error: &ApiError) {
        self.failure
            .borrow_mut()
            .get_or_insert_with(|| error.clone());
        for (_, asked) in self.asked.take() {
            let _ = asked.send(FromLab::Failed(error.clone()));
        }
    }
}

impl Drop for Shared {
    fn drop(&mut self) {
        if let Some(worker) = &self.worker {
            worker.terminate();
        }
    }
}

fn worker_failed(detail: &str) -> ApiError {
    let error = ApiError::new(Family::Transport, "workerFailed", t!("error-worker-failed"));
    match detail {
        "" => error,
        _ => error.with("detail", detail),
    }
}
