//! The channel between this browser's tabs.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

use super::{Hear, bytes_of, warn, words};
use crate::event::Event;

/// A channel; dropping it closes it.
pub(super) struct Tabs {
    channel: BroadcastChannel,
    /// Held because the channel calls it.
    _on_message: Closure<dyn FnMut(MessageEvent)>,
}

impl Tabs {
    /// Opens the channel of a name.
    pub(super) fn open(name: &str, hear: Hear) -> Option<Self> {
        let channel = match BroadcastChannel::new(name) {
            Ok(channel) => channel,
            Err(error) => {
                hear(Event::TabsRefused(words(&error)));
                return None;
            }
        };
        let on_message = Closure::new(move |event: MessageEvent| {
            // What is no bytes comes from another program of this origin.
            if let Some(bytes) = bytes_of(&event.data()) {
                hear(Event::Tabs(bytes));
            }
        });
        channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        Some(Self {
            channel,
            _on_message: on_message,
        })
    }

    /// Posts bytes to all other tabs.
    pub(super) fn post(&self, bytes: &[u8]) {
        if let Err(error) = self.channel.post_message(&Uint8Array::from(bytes)) {
            warn(&format!("other tabs could not be told: {}", words(&error)));
        }
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        self.channel.set_onmessage(None);
        self.channel.close();
    }
}
