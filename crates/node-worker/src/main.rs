//! A web worker that hosts a node.
//!
//! # Overview
//! The page starts it with [`api::host::ToWorker`] messages and hears [`api::host::FromWorker`]
//! messages; each is one `Uint8Array` of `borsh`. The worker gives the node what it has not: the
//! time, randomness, links to other nodes (a relay's WebSocket and other tabs of the browser), and
//! workers that search for blocks.
//!
//! Everything that decides is in [`host`] and below, which know no browser: an [`Event`] goes in,
//! [`Effect`]s come out. The [`web`] module turns the browser's callbacks into events, and does
//! the effects.
//!
//! [`Effect`]: event::Effect
//!
//! # Out of scope
//! Storage: a worker has no `localStorage`, so the page keeps the node's records.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
};

use api::host::FromWorker;
use wasm_bindgen::JsValue;
use web_sys::console;

use crate::{
    event::{Effect, Event},
    host::Host,
    web::Browser,
};

mod clock;
mod event;
mod genesis;
mod host;
mod links;
mod pool;
mod rooms;
mod running;
mod web;

thread_local! {
    /// Events that the host has not heard yet.
    static HEARD: RefCell<VecDeque<Event>> = const { RefCell::new(VecDeque::new()) };
    static WORKER: RefCell<Option<(Host, Browser)>> = const { RefCell::new(None) };
    /// Whether an invariant broke. Nothing is heard any more then.
    static BROKEN: Cell<bool> = const { Cell::new(false) };
}

/// Lets the host hear an event, and does what comes of it.
///
/// An effect may call this again before it is done; its event waits for its turn then.
fn hear(event: Event) {
    if BROKEN.get() {
        return;
    }
    HEARD.with_borrow_mut(|heard| heard.push_back(event));
    WORKER.with(|worker| {
        let Ok(mut worker) = worker.try_borrow_mut() else {
            return;
        };
        let Some((host, browser)) = worker.as_mut() else {
            return;
        };
        while let Some(event) = HEARD.with_borrow_mut(VecDeque::pop_front) {
            for effect in host.handle(browser.now(), event) {
                browser.perform(effect);
            }
        }
    });
}

fn start() -> Result<(), JsValue> {
    let mut browser = Browser::new(hear)?;
    let host = Host::new(browser.random()?);
    browser.perform(Effect::page(FromWorker::Awake));
    WORKER.with(|worker| worker.replace(Some((host, browser))));
    Ok(())
}

fn main() {
    web::install_panic_hook(|| BROKEN.set(true));
    if let Err(error) = start() {
        console::error_2(&"node-worker: can't start:".into(), &error);
    }
}
