//! A client that keeps the list of those whom it reaches.
#![allow(dead_code, reason = "each test program uses its part")]

use std::collections::BTreeSet;

use wire::{ClientFrame, Conditions, Control, PeerNo, RelayFrame, RoomId};

use super::{Client, Relay, hosted::Hosted, soon};

/// A client in a room.
pub(crate) struct Pupil {
    pub(crate) client: Client,
    /// Whom it reaches.
    pub(crate) peers: BTreeSet<PeerNo>,
    /// Its conditions, as told last.
    pub(crate) conditions: Conditions,
    /// How often somebody came or went.
    pub(crate) moves: usize,
}

impl Pupil {
    pub(crate) async fn join(relay: &Relay, room: RoomId) -> Self {
        Self::enter(relay.connect().await, room).await
    }

    /// Enters a room with a client that has not said hello.
    pub(crate) async fn enter(mut client: Client, room: RoomId) -> Self {
        let (_, peers) = client.hello(room).await;
        Self {
            client,
            peers: peers.into_iter().collect(),
            conditions: Conditions::default(),
            moves: 0,
        }
    }

    /// Proves to be the host.
    pub(crate) async fn host(&mut self, hosted: &Hosted) {
        self.client.send(&ClientFrame::GetChallenge).await;
        let challenge = loop {
            if let RelayFrame::Challenge(challenge) = self.hear().await {
                break challenge;
            }
        };
        let proof = hosted.proof(challenge);
        self.client.send(&ClientFrame::Prove(proof)).await;
        self.until("a host", |me| me.conditions.host).await;
    }

    /// Has the relay do something.
    pub(crate) async fn order(&mut self, control: Control) {
        self.client.send(&ClientFrame::Control(control)).await;
        while self.hear().await != RelayFrame::Controlled(true) {}
    }

    /// The next frame, noted where it is presence or conditions.
    pub(crate) async fn hear(&mut self) -> RelayFrame {
        let frame = self.client.hear().await;
        match &frame {
            RelayFrame::Joined(peer) => {
                self.moves += 1;
                assert!(self.peers.insert(*peer), "{peer:?} came twice");
            }
            RelayFrame::Left(peer) => {
                self.moves += 1;
                // Hosts hear of those who go from the other half, too.
                assert!(self.peers.remove(peer) || self.conditions.host);
            }
            RelayFrame::Conditions(conditions) => self.conditions = *conditions,
            _ => {}
        }
        frame
    }

    /// Hears until something is so.
    pub(crate) async fn until(&mut self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let hearing = async {
            while !is_so(self) {
                self.hear().await;
            }
        };
        soon(what, hearing).await;
    }

    /// Hears until it reaches so many.
    pub(crate) async fn until_reaches(&mut self, count: usize) {
        self.until("a number of peers", |me| me.peers.len() == count)
            .await;
    }

    /// The next message, after whatever else comes before.
    pub(crate) async fn hear_message(&mut self) -> (PeerNo, Vec<u8>) {
        loop {
            if let RelayFrame::Message { from, payload } = self.hear().await {
                return (from, payload);
            }
        }
    }

    pub(crate) async fn broadcast(&mut self, payload: &[u8]) {
        self.client.broadcast(payload).await;
    }

    /// The one whom it reaches.
    pub(crate) fn peer(&self) -> PeerNo {
        assert_eq!(self.peers.len(), 1, "{:?}", self.peers);
        *self.peers.first().expect("one")
    }
}
