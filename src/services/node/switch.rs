//! Another identity in the same room, a locked one, and the way out.
//!
//! A node has one identity from its start on, so another one is another node: it starts from the room's records beside
//! the one that runs, and takes over once it is ready. What a person has typed stays; what was signed before waits in
//! the pool as it did, whoever signed it. Locking is less: the node forgets its key, and goes on.

use api::{
    ApiError, LinkState, MiningChoice, Reply, Request, RoomInfo,
    host::{RoomChoice, ToWorker, Who},
};

use super::{NodeHandle, Notice, left_the_room};
use crate::services::preferences;

impl NodeHandle {
    /// Who the node is.
    pub(crate) fn who(&self) -> Who {
        self.0.who.borrow().clone()
    }

    /// Whether the page is this program's own.
    pub(crate) fn is_own_page(&self) -> bool {
        self.0.setting.is_own_page
    }

    /// When the node was last asked to sign, Unix milliseconds; 0 where it never was.
    pub(crate) fn signed_at(&self) -> f64 {
        self.0.signed_at.get()
    }

    /// Is somebody else from now on, in the room where the node is, if it is in one: mining goes on, and a node that
    /// was taken off its links stays off.
    ///
    /// # Errors
    /// Why the room can't be entered; the node before goes on as who it was.
    pub(crate) async fn change_identity(&self, who: Who) -> Result<(), ApiError> {
        if self.session().is_none() {
            self.0.who.replace(who);
            return Ok(());
        }
        let Reply::Status(before) = self.request(Request::Status).await? else {
            return Err(left_the_room());
        };
        let current = self
            .0
            .current
            .borrow()
            .as_ref()
            .map(|now| now.again.clone());
        self.enter_as(current.unwrap_or(RoomChoice::Commons), who)
            .await?;
        if before.links.iter().any(|link| link.state == LinkState::Off) {
            self.0.say(&ToWorker::Offline(true));
        }
        let mining = before.mining;
        if mining.on {
            let choice = MiningChoice {
                threads: Some(mining.threads),
                cap: Some(mining.cap),
                gpu: Some(mining.gpu),
                low_when_hidden: Some(mining.low_when_hidden),
            };
            self.request(Request::Mine(choice)).await?;
        }
        Ok(())
    }

    /// Forgets the key, which is that of this address: the node mines and reads on, and signs nothing. It needs no
    /// file of the server's.
    pub(crate) fn lock(&self, address: &str) {
        self.0.who.replace(Who::Locked(address.to_owned()));
        if let Some(running) = &*self.0.current.borrow() {
            running.session.lock(address);
        }
        if let Some(candidate) = &*self.0.candidate.borrow() {
            candidate.session.lock(address);
        }
        self.0.notify(&Notice::Identity);
    }

    /// Ends the node; the page is in no room then, nor will it be in this one when it is opened again. Gives the room.
    pub(crate) fn leave(&self) -> Option<RoomInfo> {
        let candidate = self.0.candidate.borrow_mut().take();
        let running = self.0.current.borrow_mut().take();
        self.0.failure.borrow_mut().take();
        if self.is_own_page() {
            preferences::forget_last_room();
        }
        if let Some(candidate) = candidate {
            candidate.session.end();
            let _ = candidate.entered.send(Err(left_the_room()));
        }
        let room = running.map(|running| {
            running.session.end();
            running.room
        });
        self.0.notify(&Notice::Phase);
        room
    }

    /// Is somebody else, whom a tab without a room is from its next one on.
    pub(crate) fn begin_as(&self, who: Who) {
        self.0.who.replace(who);
    }

    /// Tells that the identity got a passphrase or lost it.
    pub(crate) fn tell_changed(&self) {
        self.0.notify(&Notice::Identity);
    }

    /// Tells that another tab erased who this one was.
    pub(crate) fn tell_replaced(&self) {
        self.0.notify(&Notice::Replaced);
    }
}

/// Whether a request is for this node's signature.
pub(super) fn signs(request: &Request) -> bool {
    matches!(
        request,
        Request::Submit { .. }
            | Request::Transfer { .. }
            | Request::RaiseFee { .. }
            | Request::Vote(_)
            | Request::Host { .. }
            | Request::Class { .. }
    )
}
