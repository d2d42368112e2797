//! A relay's WebSocket.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{BinaryType, DedicatedWorkerGlobalScope, MessageEvent, WebSocket};

use super::{Hear, bytes_of, words};
use crate::{
    event::{Event, SocketEvent, SocketId},
    links::MAX_BUFFERED_BYTES,
};

/// A socket; dropping it closes it, and nothing more is heard of it.
pub(super) struct Socket {
    id: SocketId,
    inner: WebSocket,
    hear: Hear,
    /// Held because the socket calls them.
    _on_open: Closure<dyn FnMut()>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_close: Closure<dyn FnMut()>,
}

impl Socket {
    /// Opens a socket. Whether that works, events tell.
    pub(super) fn open(
        scope: &DedicatedWorkerGlobalScope,
        id: SocketId,
        url: &str,
        hear: Hear,
    ) -> Option<Self> {
        let socket = match WebSocket::new(url) {
            Ok(socket) => socket,
            Err(error) => {
                let secure = scope.location().protocol() == "https:";
                let reason = if secure && url.starts_with("ws://") {
                    "a page that was opened over https reaches relays at wss:// addresses alone"
                        .to_string()
                } else {
                    words(&error)
                };
                hear(Event::Socket(id, SocketEvent::Refused(reason)));
                return None;
            }
        };
        socket.set_binary_type(BinaryType::Arraybuffer);
        let tell = move |event| hear(Event::Socket(id, event));
        let on_open = Closure::new(move || tell(SocketEvent::Opened));
        let on_message = Closure::new(move |event: MessageEvent| {
            tell(match bytes_of(&event.data()) {
                Some(bytes) => SocketEvent::Received(bytes),
                None => SocketEvent::ReceivedText,
            });
        });
        // A socket that fails is closed, too, and its error event says nothing.
        let on_close = Closure::new(move || tell(SocketEvent::Closed));
        socket.set_onopen(Some(on_open.as_ref().unchecked_ref()));
        socket.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        socket.set_onclose(Some(on_close.as_ref().unchecked_ref()));
        Some(Self {
            id,
            inner: socket,
            hear,
            _on_open: on_open,
            _on_message: on_message,
            _on_close: on_close,
        })
    }

    pub(super) fn id(&self) -> SocketId {
        self.id
    }

    /// Sends bytes. If that fails the socket is closed or about to, and events tell.
    pub(super) fn send(&self, bytes: &[u8]) {
        let buffered = self.inner.buffered_amount();
        if buffered as usize > MAX_BUFFERED_BYTES {
            (self.hear)(Event::Socket(self.id, SocketEvent::Overrun { buffered }));
        } else if self.inner.send_with_u8_array(bytes).is_err() {
            (self.hear)(Event::Socket(self.id, SocketEvent::Closed));
        }
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        self.inner.set_onopen(None);
        self.inner.set_onmessage(None);
        self.inner.set_onclose(None);
        // Closing fails for codes and reasons that are not allowed alone.
        let _ = self.inner.close();
    }
}
