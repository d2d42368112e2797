//! The links of a node: over relays, and to other nodes one by one.

use std::{fmt::Display, sync::Arc};

use api::{ApiError, Family, LinkState};
use axum::body::Bytes;
use futures_util::{Sink, Stream};
use node::{Destination, Input, LinkId};
use tokio::sync::{Notify, mpsc, oneshot};
use wire::{ClientFrame, RoomId};

use super::{
    super::{
        direct::{self, DirectLink, MAX_DIRECT},
        link::{LinkNews, Pauses, QUEUE, RelayLink},
    },
    Command, NodeHandle, Runner, gone,
};

/// What a link is sent.
pub(super) enum Outbox {
    Relay(mpsc::Sender<ClientFrame>),
    Direct(mpsc::Sender<Bytes>),
}

impl Outbox {
    pub(super) fn is_direct(&self) -> bool {
        matches!(self, Self::Direct(_))
    }
}

impl NodeHandle {
    /// Keeps a direct link to another node from now on.
    ///
    /// # Errors
    /// Where the node has as many as it may.
    pub async fn dial(&self, url: String) -> Result<(), ApiError> {
        let (answer, answered) = oneshot::channel();
        let command = Command::Dial(url, answer);
        self.commands.send(command).await.map_err(|_| gone())?;
        answered.await.map_err(|_| gone())?
    }

    /// Serves a connection on which another node has dialled, until it ends. It keeps this node no longer
    /// alive than other handles do.
    ///
    /// # Errors
    /// Where the node has as many direct links as it may.
    pub(in crate::headless) async fn attach<E: Display>(
        self,
        name: String,
        sink: impl Sink<Bytes>,
        stream: impl Stream<Item = Result<Bytes, E>>,
    ) -> Result<(), ApiError> {
        let (sender, mut outbox) = mpsc::channel(QUEUE);
        let (answer, answered) = oneshot::channel();
        let command = Command::Attach(name, sender, answer);
        self.commands.send(command).await.map_err(|_| gone())?;
        let id = answered.await.map_err(|_| gone())??;
        let weak = self.commands.downgrade();
        drop(self);
        let _ = direct::serve(&weak, id, &mut outbox, sink, stream).await;
        if let Some(commands) = weak.upgrade() {
            // Where the node is gone there is nothing to tell.
            let _ = commands.send(Command::Detach(id)).await;
        }
        Ok(())
    }
}

impl Runner {
    fn next_link(&mut self) -> LinkId {
        self.next_link += 1;
        LinkId(self.next_link)
    }

    /// Takes the node into its room at a relay.
    pub(super) fn link(&mut self, url: String) {
        let id = self.next_link();
        let (sender, outbox) = mpsc::channel(QUEUE);
        self.links.insert(id, Outbox::Relay(sender));
        let redial = Arc::new(Notify::new());
        self.redials.push(Arc::clone(&redial));
        let room = RoomId(self.node.room().genesis().to_bytes());
        let link = RelayLink {
            id,
            url,
            room,
            pass: None,
            commands: self.commands.clone(),
            outbox,
            redial,
            pauses: Pauses::new(self.random.fork()),
        };
        tokio::spawn(link.run());
    }

    /// Dials another node from now on, unless it is dialled already.
    pub(super) fn dial(&mut self, url: String) -> Result<(), ApiError> {
        if self.dialled.contains_key(&url) {
            return Ok(());
        }
        let id = self.next_link();
        let (sender, outbox) = mpsc::channel(QUEUE);
        self.add_direct(id, sender)?;
        let genesis = self.node.room().genesis();
        let link = DirectLink {
            id,
            url: format!("{url}?room={genesis}"),
            commands: self.commands.clone(),
            outbox,
            pauses: Pauses::new(self.random.fork()),
        };
        self.dialled.insert(url, id);
        tokio::spawn(link.run());
        Ok(())
    }

    fn add_direct(&mut self, id: LinkId, outbox: mpsc::Sender<Bytes>) -> Result<(), ApiError> {
        let direct = self.links.values().filter(|link| link.is_direct());
        if direct.count() >= MAX_DIRECT {
            return Err(too_many_peers());
        }
        self.links.insert(id, Outbox::Direct(outbox));
        Ok(())
    }

    /// Another node has dialled.
    pub(super) fn attach(
        &mut self,
        name: String,
        outbox: mpsc::Sender<Bytes>,
    ) -> Result<LinkId, ApiError> {
        let id = self.next_link();
        self.add_direct(id, outbox)?;
        self.hear(id, LinkNews::State(LinkState::Open, name));
        Ok(id)
    }

    pub(super) fn detach(&mut self, id: LinkId) {
        self.links.remove(&id);
        self.numbers.retain(|(link, _), _| *link != id);
        self.peers.retain(|_, (link, _)| *link != id);
        self.handle(Input::Unlink(id));
    }

    /// Sends what the node says.
    pub(super) fn send(&self, to: Destination, payload: Vec<u8>) {
        let (link, to) = match to {
            Destination::Link(link) => (link, None),
            Destination::Peer(peer) => match self.peers.get(&peer) {
                Some(&(link, to)) => (link, Some(to)),
                None => return,
            },
        };
        // A link that is so far behind loses what is said; what may be lost is told again.
        match self.links.get(&link) {
            Some(Outbox::Relay(outbox)) => {
                let frame = match to {
                    Some(to) => ClientFrame::Direct { to, payload },
                    None => ClientFrame::Broadcast(payload),
                };
                let _ = outbox.try_send(frame);
            }
            Some(Outbox::Direct(outbox)) => {
                let _ = outbox.try_send(payload.into());
            }
            None => {}
        }
    }
}

/// The refusal of one direct link too many.
fn too_many_peers() -> ApiError {
    let message = format!("this node has {MAX_DIRECT} direct links already, as many as it may");
    ApiError::new(Family::Policy, "tooManyPeers", message).with("limit", MAX_DIRECT)
}
