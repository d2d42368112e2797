//! The browser's side: everything here is thin, and everything that decides is elsewhere.

mod kit;
mod page;
mod searchers;
mod socket;
mod tabs;

use js_sys::{ArrayBuffer, Uint8Array};
use node::UnixMillis;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent, MessagePort, console};

use self::{searchers::Searchers, socket::Socket, tabs::Tabs};
use crate::{
    clock::{Moment, Monotonic},
    event::{Effect, Event},
};

pub(crate) use page::install_panic_hook;

/// Takes an event to the host. Each callback of the browser has one.
pub(crate) type Hear = fn(Event);

/// Time between two [`Event::Tick`]s.
const TICK_MS: i32 = 200;

/// What the worker has of the browser.
pub(crate) struct Browser {
    scope: DedicatedWorkerGlobalScope,
    /// What is sent here comes back as [`Event::Again`].
    again: MessagePort,
    /// Those that are open or being opened.
    sockets: Vec<Socket>,
    tabs: Option<Tabs>,
    searchers: Searchers,
    hear: Hear,
}

impl Browser {
    /// Takes hold of the worker's scope, and lets events come.
    ///
    /// # Errors
    /// If the browser lacks what every worker has.
    pub(crate) fn new(hear: Hear) -> Result<Self, JsValue> {
        let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
        let channel = MessageChannel::new()?;
        // These closures live as long as the worker.
        let on_again = Closure::<dyn FnMut()>::new(move || hear(Event::Again)).into_js_value();
        channel
            .port1()
            .set_onmessage(Some(on_again.unchecked_ref()));
        let on_tick = Closure::<dyn FnMut()>::new(move || hear(Event::Tick)).into_js_value();
        scope.set_interval_with_callback_and_timeout_and_arguments_0(
            on_tick.unchecked_ref(),
            TICK_MS,
        )?;
        let on_message = Closure::<dyn FnMut(_)>::new(move |event: MessageEvent| {
            match bytes_of(&event.data()) {
                Some(bytes) => hear(Event::Page(bytes)),
                None => warn("ignored a message of the page that is no Uint8Array"),
            }
        });
        scope.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
        Ok(Self {
            searchers: Searchers::new(&scope),
            scope,
            again: channel.port2(),
            sockets: Vec::new(),
            tabs: None,
            hear,
        })
    }

    /// What time it is.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a float casts to the nearest integer there is, and both clocks count up"
    )]
    pub(crate) fn now(&self) -> Moment {
        let worker_ms = self.scope.performance().map_or(0.0, |clock| clock.now());
        Moment {
            unix: UnixMillis(js_sys::Date::now() as u64),
            monotonic: Monotonic(worker_ms as u64),
        }
    }

    /// A number that nobody can guess.
    ///
    /// # Errors
    /// If the browser gives no randomness.
    pub(crate) fn random(&self) -> Result<u64, JsValue> {
        let mut bytes = [0; 8];
        self.scope
            .crypto()?
            .get_random_values_with_u8_array(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }

    /// Does what the host wants. What can fail is told as an event.
    pub(crate) fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Page(message) => page::tell(&self.scope, &message),
            Effect::Again => {
                if let Err(error) = self.again.post_message(&JsValue::NULL) {
                    warn(&format!("a message channel failed: {}", words(&error)));
                }
            }
            Effect::Dial(id, url) => {
                let socket = Socket::open(&self.scope, id, &url, self.hear);
                self.sockets.extend(socket);
            }
            Effect::Send(id, bytes) => {
                if let Some(socket) = self.sockets.iter().find(|socket| socket.id() == id) {
                    socket.send(&bytes);
                }
            }
            // A socket closes when it is dropped.
            Effect::HangUp(id) => self.sockets.retain(|socket| socket.id() != id),
            Effect::OpenTabs(name) => self.tabs = Tabs::open(&name, self.hear),
            Effect::PostToTabs(bytes) => {
                if let Some(tabs) = &self.tabs {
                    tabs.post(&bytes);
                }
            }
            Effect::StartSearcher(id, kind) => self.searchers.start(id, kind, self.hear),
            Effect::TellSearcher(id, bytes) => self.searchers.tell(id, &bytes),
            Effect::EndSearcher(id) => self.searchers.end(id),
            Effect::Warn(line) => warn(&line),
        }
    }
}

/// Writes a line to the console.
pub(crate) fn warn(line: &str) {
    console::warn_1(&format!("node-worker: {line}").into());
}

/// The bytes of a message, if it is some.
fn bytes_of(data: &JsValue) -> Option<Vec<u8>> {
    data.dyn_ref::<Uint8Array>()
        .map(Uint8Array::to_vec)
        .or_else(|| {
            let buffer = data.dyn_ref::<ArrayBuffer>()?;
            Some(Uint8Array::new(buffer).to_vec())
        })
}

/// What the browser says of an error.
fn words(error: &JsValue) -> String {
    error
        .dyn_ref::<js_sys::Error>()
        .map_or_else(|| format!("{error:?}"), |error| error.to_string().into())
}
