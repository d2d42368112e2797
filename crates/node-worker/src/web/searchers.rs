//! The workers that search for blocks, as the browser runs them.

use std::collections::BTreeMap;

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    DedicatedWorkerGlobalScope, ErrorEvent, Event as DomEvent, MessageEvent, Worker, WorkerOptions,
    WorkerType,
};

use super::{Hear, bytes_of, kit::Kit, words};
use crate::event::{Event, SearcherId, SearcherKind};

/// All search workers.
pub(super) struct Searchers {
    kit: Kit,
    running: BTreeMap<SearcherId, Searcher>,
}

/// A worker; dropping it ends it, and nothing more is heard of it.
struct Searcher {
    worker: Worker,
    /// Held because the worker calls them.
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(DomEvent)>,
}

impl Searchers {
    pub(super) fn new(scope: &DedicatedWorkerGlobalScope) -> Self {
        Self {
            kit: Kit::fetch(scope),
            running: BTreeMap::new(),
        }
    }

    /// Starts a worker. Whether that works, events tell.
    pub(super) fn start(&mut self, id: SearcherId, kind: SearcherKind, hear: Hear) {
        let url = match kind {
            SearcherKind::Cpu => self.kit.url(),
            SearcherKind::Gpu => self.kit.gpu_url(),
        };
        let started = url.and_then(|url| Searcher::start(&url, id, hear));
        match started {
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
    fn start(url: &str, id: SearcherId, hear: Hear) -> Result<Self, JsValue> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(url, &options)?;
        let on_message = Closure::new(move |event: MessageEvent| {
            let bytes = bytes_of(&event.data()).unwrap_or_default();
            hear(Event::Searcher(id, bytes));
        });
        let on_error = Closure::new(move |event: DomEvent| {
            // Else the page hears of it as an error of its own; here it is dealt with.
            event.prevent_default();
            // A script that can't be loaded is a plain event, without a message.
            let reason = event.dyn_ref::<ErrorEvent>().map_or_else(
                || "its script can't be loaded".to_owned(),
                ErrorEvent::message,
            );
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
