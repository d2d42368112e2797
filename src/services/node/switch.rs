//! Another identity in the same room.
//!
//! A node has one identity from its start on, so another one is another node: it starts from the room's records beside
//! the one that runs, and takes over once it is ready. What a person has typed stays; what was signed before waits in
//! the pool as it did, whoever signed it.

use api::{
    ApiError, LinkState, MiningChoice, Reply, Request,
    host::{RoomChoice, ToWorker, Who},
};

use super::{NodeHandle, left_the_room};

impl NodeHandle {
    /// Who the node is, or is about to be.
    pub(crate) fn who(&self) -> Who {
        self.0.who.borrow().clone()
    }

    /// Is somebody else from now on, in the room where the node is: mining goes on, and a node that was taken off its
    /// links stays off.
    ///
    /// # Errors
    /// Why the room can't be entered; the node before goes on as who it was.
    pub(crate) async fn change_identity(&self, who: Who) -> Result<(), ApiError> {
        let Reply::Status(before) = self.request(Request::Status).await? else {
            return Err(left_the_room());
        };
        let room = self.0.current.borrow().as_ref().map(|now| now.room.clone());
        let was = self.0.who.replace(who);
        let entered = self.enter(room.unwrap_or(RoomChoice::Commons)).await;
        entered.inspect_err(|_| drop(self.0.who.replace(was)))?;
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

    /// Ends the node; the page is in no room then.
    pub(crate) fn leave(&self) {
        self.0.candidate.borrow_mut().take();
        self.0.current.borrow_mut().take();
    }
}
