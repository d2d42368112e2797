//! Connections to other browsers (WebRTC data channels), which a worker has not and a window has.
//!
//! Which there are to be, the node worker says; here they are held. No server is asked for this machine's addresses,
//! so that they work within one network and tell nobody outside of it. The two sides of a connection agree on its
//! one channel beforehand, and each describes itself in one piece, once it knows all its addresses.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

use api::direct::{DirectEvent, DirectOrder};
use futures_channel::oneshot;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    MessageEvent, RtcDataChannel, RtcDataChannelInit, RtcDataChannelState, RtcDataChannelType,
    RtcIceGatheringState, RtcPeerConnection, RtcPeerConnectionState, RtcSdpType,
    RtcSessionDescriptionInit,
};
use yew::Callback;

use super::node::{Do, Hear};

/// The name of a connection's one channel.
const CHANNEL: &str = "chalkchain";

/// The channel's number, the same at both sides.
const CHANNEL_ID: u16 = 0;

/// After so long a connection is described with the addresses that are known.
const GATHERING_MS: u32 = 3_000;

/// Most bytes that may wait to be sent, as at a relay.
const MAX_BUFFERED_BYTES: u32 = 4 * 1024 * 1024;

type Connections = Rc<RefCell<BTreeMap<u32, Rc<Connection>>>>;

/// A connection; dropping it ends it, and nothing more is heard of it.
struct Connection {
    peer: RtcPeerConnection,
    channel: RtcDataChannel,
    /// Held because the browser calls them.
    _listeners: [EventListener; 4],
}

/// A holder of connections.
pub(crate) fn open(hear: Hear) -> Do {
    let connections = Connections::default();
    Callback::from(move |(number, order)| obey(&connections, &hear, number, order))
}

fn obey(connections: &Connections, hear: &Hear, number: u32, order: DirectOrder) {
    match order {
        DirectOrder::Offer => begin(connections, hear, number, None),
        DirectOrder::Answer(offer) => begin(connections, hear, number, Some(offer)),
        DirectOrder::Accept(answer) => {
            let Some(connection) = connections.borrow().get(&number).cloned() else {
                return;
            };
            let hear = hear.clone();
            spawn_local(async move {
                let is_taken = connection.hear_of(RtcSdpType::Answer, &answer).await;
                if is_taken.is_err() {
                    hear.emit((number, DirectEvent::Closed));
                }
            });
        }
        DirectOrder::Send(bytes) => {
            let connection = connections.borrow().get(&number).cloned();
            if connection.is_some_and(|connection| !connection.send(&bytes)) {
                hear.emit((number, DirectEvent::Closed));
            }
        }
        DirectOrder::Close => {
            connections.borrow_mut().remove(&number);
        }
    }
}

/// Begins a connection, or answers one, and describes it.
fn begin(connections: &Connections, hear: &Hear, number: u32, offer: Option<String>) {
    let hear = hear.clone();
    // A browser may have no such connections at all.
    let Ok(connection) = Connection::new(number, &hear).map(Rc::new) else {
        return hear.emit((number, DirectEvent::Closed));
    };
    connections
        .borrow_mut()
        .insert(number, Rc::clone(&connection));
    spawn_local(async move {
        let event = match connection.describe(offer).await {
            Ok(description) => DirectEvent::Described(description),
            Err(_) => DirectEvent::Closed,
        };
        hear.emit((number, event));
    });
}

impl Connection {
    fn new(number: u32, hear: &Hear) -> Result<Self, JsValue> {
        let peer = RtcPeerConnection::new()?;
        let options = RtcDataChannelInit::new();
        options.set_negotiated(true);
        options.set_id(CHANNEL_ID);
        let channel = peer.create_data_channel_with_data_channel_dict(CHANNEL, &options);
        channel.set_binary_type(RtcDataChannelType::Arraybuffer);
        let on = |kind: &'static str, event: DirectEvent| {
            let hear = hear.clone();
            EventListener::new(&channel, kind, move |_| hear.emit((number, event.clone())))
        };
        let received = hear.clone();
        let on_message = EventListener::new(&channel, "message", move |event| {
            let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
            if let Some(Ok(buffer)) = data.map(JsCast::dyn_into::<ArrayBuffer>) {
                let bytes = Uint8Array::new(&buffer).to_vec();
                received.emit((number, DirectEvent::Received(bytes)));
            }
        });
        let (lost, watched) = (hear.clone(), peer.clone());
        let on_state = EventListener::new(&peer, "connectionstatechange", move |_| {
            if watched.connection_state() == RtcPeerConnectionState::Failed {
                lost.emit((number, DirectEvent::Closed));
            }
        });
        Ok(Self {
            _listeners: [
                on("open", DirectEvent::Opened),
                on("close", DirectEvent::Closed),
                on_message,
                on_state,
            ],
            peer,
            channel,
        })
    }

    /// Its description, as one that begins or as the answer to another's.
    async fn describe(&self, offer: Option<String>) -> Result<String, JsValue> {
        let own = match offer {
            Some(offer) => {
                self.hear_of(RtcSdpType::Offer, &offer).await?;
                self.peer.create_answer()
            }
            None => self.peer.create_offer(),
        };
        let own = JsFuture::from(own).await?.unchecked_into();
        JsFuture::from(self.peer.set_local_description(&own)).await?;
        self.know_addresses().await;
        let own = self.peer.local_description();
        own.map(|own| own.sdp()).ok_or(JsValue::NULL)
    }

    /// Waits until all addresses are known, or long enough.
    async fn know_addresses(&self) {
        let peer = self.peer.clone();
        let is_known = move || peer.ice_gathering_state() == RtcIceGatheringState::Complete;
        if is_known() {
            return;
        }
        let (know, known) = oneshot::channel();
        let know = Rc::new(Cell::new(Some(know)));
        let go_on = move || {
            if let Some(know) = know.take() {
                let _ = know.send(());
            }
        };
        let kind = "icegatheringstatechange";
        let _long_enough = Timeout::new(GATHERING_MS, go_on.clone());
        let _listener = EventListener::new(&self.peer, kind, move |_| {
            if is_known() {
                go_on();
            }
        });
        let _ = known.await;
    }

    async fn hear_of(&self, kind: RtcSdpType, description: &str) -> Result<(), JsValue> {
        let other = RtcSessionDescriptionInit::new(kind);
        other.set_sdp(description);
        JsFuture::from(self.peer.set_remote_description(&other)).await?;
        Ok(())
    }

    /// Sends bytes. False if the connection can't.
    fn send(&self, bytes: &[u8]) -> bool {
        self.channel.ready_state() == RtcDataChannelState::Open
            && self.channel.buffered_amount() <= MAX_BUFFERED_BYTES
            && self.channel.send_with_u8_array(bytes).is_ok()
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.peer.close();
    }
}
