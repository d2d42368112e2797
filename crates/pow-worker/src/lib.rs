//! A web worker that searches nonces.
//!
//! # Overview
//! Its host sends jobs, caps and stops, and hears of progress and found nonces, in the messages of
//! [`pow::message`]; each is one `Uint8Array`. The worker searches in slices and comes back to its
//! message queue after each, so that a new job is heard within two slices.
//!
//! Between slices it sends itself a message: a timer would wait 4 ms or more each time, which is
//! a fifth of a slice.

use std::{
    cell::{Cell, RefCell},
    rc::{Rc, Weak},
};

use js_sys::Uint8Array;
use pow::message::{self, FromWorker, ToWorker};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent, MessagePort, console};

use crate::{
    searcher::{Next, Searcher},
    time::Micros,
};

pub mod pace;
mod searcher;
pub mod time;

#[cfg(test)]
mod tests;

/// The worker: the searcher and what it is scheduled by.
struct Worker {
    scope: DedicatedWorkerGlobalScope,
    /// What is sent here comes back as a call of [`Worker::step`].
    ping: MessagePort,
    on_rest_over: Closure<dyn FnMut()>,
    searcher: RefCell<Searcher>,
    scheduled: Cell<Scheduled>,
    warned: Cell<bool>,
}

/// What will call [`Worker::step`].
#[derive(Clone, Copy)]
enum Scheduled {
    Nothing,
    Ping,
    Timer(i32),
}

impl Worker {
    fn now(&self) -> Micros {
        Micros::from_millis(self.scope.performance().map_or(0.0, |clock| clock.now()))
    }

    fn tell(&self, message: FromWorker) {
        let bytes = Uint8Array::from(&*message.encode());
        if let Err(error) = self.scope.post_message(&bytes) {
            console::warn_2(&"pow-worker: a message could not be sent:".into(), &error);
        }
    }

    fn hear(&self, data: &JsValue) {
        let decoded = data
            .dyn_ref::<Uint8Array>()
            .ok_or_else(|| "a message is no Uint8Array".to_string())
            .and_then(|bytes| ToWorker::decode(&bytes.to_vec()).map_err(|error| error.to_string()));
        match decoded {
            Ok(message) => {
                let (told, next) = self.searcher.borrow_mut().handle(self.now(), &message);
                if let Some(told) = told {
                    self.tell(told);
                }
                self.schedule(next);
            }
            Err(error) => {
                if !self.warned.replace(true) {
                    console::warn_1(&format!("pow-worker: ignored: {error}").into());
                }
            }
        }
    }

    fn step(&self) {
        self.scheduled.set(Scheduled::Nothing);
        let next = self
            .searcher
            .borrow_mut()
            .step(|| self.now(), |message| self.tell(message));
        self.schedule(next);
    }

    fn schedule(&self, next: Next) {
        if let Scheduled::Timer(timer) = self.scheduled.get() {
            self.scope.clear_timeout_with_handle(timer);
            self.scheduled.set(Scheduled::Nothing);
        }
        match (next, self.scheduled.get()) {
            (Next::Soon, Scheduled::Nothing) => self.send_ping(),
            (Next::After(rest), Scheduled::Nothing) => self.start_timer(rest),
            // A ping under way finds out by itself what is to be done.
            _ => {}
        }
    }

    fn send_ping(&self) {
        if self.ping.post_message(&JsValue::NULL).is_ok() {
            self.scheduled.set(Scheduled::Ping);
        }
    }

    fn start_timer(&self, rest: Micros) {
        let millis = i32::try_from(rest.0.div_ceil(1000)).unwrap_or(i32::MAX);
        let timer = self
            .scope
            .set_timeout_with_callback_and_timeout_and_arguments_0(
                self.on_rest_over.as_ref().unchecked_ref(),
                millis,
            );
        if let Ok(timer) = timer {
            self.scheduled.set(Scheduled::Timer(timer));
        }
    }
}

/// Takes hold of the worker's scope: from here on messages are heard.
pub fn run() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let channel = match MessageChannel::new() {
        Ok(channel) => channel,
        Err(error) => return console::error_2(&"pow-worker: no message channel:".into(), &error),
    };
    let worker = Rc::new_cyclic(|worker: &Weak<Worker>| {
        let resting = worker.clone();
        Worker {
            ping: channel.port2(),
            on_rest_over: Closure::new(move || {
                if let Some(worker) = resting.upgrade() {
                    worker.step();
                }
            }),
            searcher: RefCell::new(Searcher::new()),
            scheduled: Cell::new(Scheduled::Nothing),
            warned: Cell::new(false),
            scope: scope.clone(),
        }
    });

    // Both closures live as long as the worker's thread does.
    let pinged = Rc::clone(&worker);
    let on_ping = Closure::<dyn FnMut()>::new(move || pinged.step());
    channel
        .port1()
        .set_onmessage(Some(on_ping.into_js_value().unchecked_ref()));
    let heard = Rc::clone(&worker);
    let on_message =
        Closure::<dyn FnMut(_)>::new(move |event: MessageEvent| heard.hear(&event.data()));
    scope.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));

    worker.tell(FromWorker::Ready {
        version: message::VERSION,
    });
}
