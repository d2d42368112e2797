//! The workers that search for blocks, as the browser runs them.

use std::collections::BTreeMap;

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    DedicatedWorkerGlobalScope, ErrorEvent, MessageEvent, Url, Worker, WorkerOptions, WorkerType,
};

use super::{Hear, bytes_of, words};
use crate::event::{Event, SearcherId};

/// The script of a search worker. It lies beside this worker's own, wherever the page is served.
const SCRIPT: &str = "pow-worker_loader.js";

/// All search workers.
pub(super) struct Searchers {
    /// This worker's own address.
    base: String,
    running: BTreeMap<SearcherId, Searcher>,
}

/// A worker; dropping it ends it, and nothing more is heard of it.
struct Searcher {
    worker: Worker,
    /// Held because the worker calls them.
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(ErrorEvent)>,
}

impl Searchers {
    pub(super) fn new(scope: &DedicatedWorkerGlobalScope) -> Self {
        Self {
            base: scope.location().href(),
            running: BTreeMap::new(),
        }
    }

    /// Starts a worker. Whether that works, events tell.
    pub(super) fn start(&mut self, id: SearcherId, hear: Hear) {
        match Searcher::start(&self.base, id, hear) {
            Ok(searcher) => {
                self.running.insert(id, searcher);
            }
            Err(error) => hear(Event::SearcherFailed(id, words(&error))),
        }
    }

    pub(super) fn tell(&self, id: SearcherId, bytes: &[u8]) {
        if let Some(searcher) = self.running.get(&id) {
            // Posting fails for values that can't be cloned alone, and bytes can.
            let _ = searcher.worker.post_message(&Uint8Array::from(bytes));
        }
    }

    pub(super) fn end(&mut self, id: SearcherId) {
        self.running.remove(&id);
    }
}

impl Searcher {
    fn start(base: &str, id: SearcherId, hear: Hear) -> Result<Self, JsValue> {
        let url = Url::new_with_base(SCRIPT, base)?;
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&url.href(), &options)?;
        let on_message = Closure::new(move |event: MessageEvent| {
            let bytes = bytes_of(&event.data()).unwrap_or_default();
            hear(Event::Searcher(id, bytes));
        });
        let on_error = Closure::new(move |event: ErrorEvent| {
            // Else the page hears of it as an error of its own; here it is dealt with.
            event.prevent_default();
            let reason = match event.message() {
                empty if empty.is_empty() => format!("{SCRIPT} can't be loaded"),
                reason => reason,
            };
            hear(Event::SearcherFailed(id, reason));
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Ok(Self {
            worker,
            _on_message: on_message,
            _on_error: on_error,
        })
    }
}

impl Drop for Searcher {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
