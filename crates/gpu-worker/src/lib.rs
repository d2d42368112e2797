//! A web worker that searches nonces on a graphics processor, by WebGPU.
//!
//! # Overview
//! It speaks the messages of [`pow::message`] like a worker that searches on the CPU. First it takes
//! the graphics processor and has it show on known blocks that it hashes right ([`trials`]); only then
//! it says that it is ready. From then on the CPU hashes again all that the graphics processor names
//! ([`Batch::check`]), and with the first wrong answer, or when the device is lost, the worker says why
//! and does nothing more. Its host goes on with the CPU's workers.
//!
//! A batch takes about 10 ms by measured rate, and two are under way at once, so a new job has its
//! first hash within 50 ms.
//!
//! # Out of scope
//! Nothing here decides whether a block is valid: a found nonce goes the way of a stranger's block.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Promise, Uint8Array};
use pow::message::{self, Failure, FromWorker, ToWorker};
use pow_worker::time::Micros;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, console};

use crate::{
    searcher::{LANES, Next, Searcher},
    web::{Device, Lane, answer},
};

pub mod batch;
pub mod searcher;
mod trial;
mod web;

pub use batch::Batch;
pub use trial::trials;

#[cfg(test)]
mod tests;

/// The worker: the searcher, and what it has of the browser.
struct Worker {
    scope: DedicatedWorkerGlobalScope,
    device: Device,
    /// A lane with nothing under way is here.
    idle: RefCell<Vec<Lane>>,
    searcher: RefCell<Searcher>,
    failed: RefCell<Option<Failure>>,
}

impl Worker {
    fn now(&self) -> Micros {
        Micros::from_millis(self.scope.performance().map_or(0.0, |clock| clock.now()))
    }

    fn hear(self: &Rc<Self>, data: &JsValue) {
        let decoded = data
            .dyn_ref::<Uint8Array>()
            .ok_or_else(|| "a message is no Uint8Array".to_string())
            .and_then(|bytes| ToWorker::decode(&bytes.to_vec()).map_err(|error| error.to_string()));
        match decoded {
            Ok(message) => {
                let told = self.searcher.borrow_mut().handle(self.now(), &message);
                if let Some(told) = told {
                    tell(&self.scope, told);
                }
                self.wake();
            }
            Err(error) => console::warn_1(&format!("gpu-worker: ignored: {error}").into()),
        }
    }

    /// Sets all idle lanes to work.
    fn wake(self: &Rc<Self>) {
        for lane in self.idle.take() {
            spawn_local(Rc::clone(self).work(lane));
        }
    }

    /// Searches in a lane until there is nothing left to be searched.
    async fn work(self: Rc<Self>, lane: Lane) {
        while self.failed.borrow().is_none() {
            let next = self.searcher.borrow_mut().next(self.now());
            match next {
                Next::Ask(asked) => {
                    let words = self.device.ask(&lane, &asked.task(), asked.groups()).await;
                    let done = words.and_then(|words| {
                        let scope = &self.scope;
                        let mut searcher = self.searcher.borrow_mut();
                        searcher
                            .answered(self.now(), &asked, answer(&words), |told| tell(scope, told))
                            .map_err(|wrong| {
                                console::warn_1(&format!("gpu-worker: {wrong:?}").into());
                                Failure::WrongHashes
                            })
                    });
                    if let Err(failure) = done {
                        self.fail(failure);
                    }
                }
                Next::Rest(rest) => sleep(&self.scope, rest).await,
                Next::Wait => return self.idle.borrow_mut().push(lane),
            }
        }
    }

    /// Says why this worker does nothing more, once.
    fn fail(&self, failure: Failure) {
        if self.failed.replace(Some(failure)).is_none() {
            tell(&self.scope, FromWorker::Failed(failure));
        }
    }
}

/// Takes hold of the worker's scope and of the graphics processor.
pub fn run() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    spawn_local(async move {
        let opened = open(&scope).await;
        match opened {
            Ok(worker) => start(&scope, worker).await,
            Err(failure) => tell(&scope, FromWorker::Failed(failure)),
        }
    });
}

/// The graphics processor, once it has passed the trials.
async fn open(scope: &DedicatedWorkerGlobalScope) -> Result<Rc<Worker>, Failure> {
    let device = Device::open(scope).await?;
    let mut lanes = Vec::new();
    for _ in 0..LANES {
        lanes.push(device.lane()?);
    }
    for lane in &lanes {
        for (job, batch) in trials() {
            let words = device.ask(lane, &batch.task(&job), batch.groups()).await?;
            if !batch.is_exactly(&job, answer(&words)) {
                return Err(Failure::WrongHashes);
            }
        }
    }
    Ok(Rc::new(Worker {
        scope: scope.clone(),
        device,
        idle: RefCell::new(lanes),
        searcher: RefCell::new(Searcher::new()),
        failed: RefCell::new(None),
    }))
}

/// From here on messages are heard.
async fn start(scope: &DedicatedWorkerGlobalScope, worker: Rc<Worker>) {
    let heard = Rc::clone(&worker);
    // The closure lives as long as the worker's thread does.
    let on_message =
        Closure::<dyn FnMut(_)>::new(move |event: MessageEvent| heard.hear(&event.data()));
    scope.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
    tell(
        scope,
        FromWorker::Ready {
            version: message::VERSION,
        },
    );
    worker.device.lost().await;
    worker.fail(Failure::Lost);
}

fn tell(scope: &DedicatedWorkerGlobalScope, message: FromWorker) {
    let bytes = Uint8Array::from(&*message.encode());
    if let Err(error) = scope.post_message(&bytes) {
        console::warn_2(&"gpu-worker: a message could not be sent:".into(), &error);
    }
}

async fn sleep(scope: &DedicatedWorkerGlobalScope, time: Micros) {
    let millis = i32::try_from(time.0.div_ceil(1000)).unwrap_or(i32::MAX);
    let promise = Promise::new(&mut |done, _| {
        // A scope has timers as long as it lives.
        let _ = scope.set_timeout_with_callback_and_timeout_and_arguments_0(&done, millis);
    });
    let _ = JsFuture::from(promise).await;
}
