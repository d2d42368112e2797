//! What leaves the pool without a block: replaced, pushed out, expired, or void because of it.

use alloc::vec::Vec;

use api::{ApiError, Event, Family};
use ledger::TxId;

use crate::{
    errors::pool_error,
    node::Node,
    pool::{Claim, PoolRefusal, Refused},
};

/// What waits is asked for its age again after so long.
const EXPIRE_MS: u64 = 60_000;

/// Most expired transactions that are named to the page.
const EXPIRED_NAMED: usize = 32;

impl Node {
    /// Follows with the store and the page. This account's own come again where [`Node::mend`] is
    /// given them, and what else must not be lost waits for the next block to be tried again.
    pub(crate) fn follow_drops(&mut self, dropped: &[Refused]) {
        let own = self.identity.public();
        for refused in dropped {
            let is_own = refused.transaction.signed().body.from == own;
            let is_void = matches!(refused.refusal, PoolRefusal::Rule(_));
            if is_void && !is_own && refused.claim == Claim::Kept {
                self.pool.hold(refused);
            }
            let id = refused.transaction.id();
            if !self.pool.knows(&id) {
                self.store.delete_transaction(id);
            }
            match refused.refusal {
                PoolRefusal::Expired { .. } => {}
                PoolRefusal::Displaced { .. } => {
                    // Peers may have room for it, and after the next block so has this node.
                    self.timers.pool_overflowed = true;
                    self.tell_dropped(refused);
                }
                PoolRefusal::Replaced { .. } => self.tell_dropped(refused),
                _ if is_own => self.tell_dropped(refused),
                _ => {}
            }
        }
        self.tell_expired(dropped);
    }

    pub(crate) fn tell_dropped(&mut self, refused: &Refused) {
        let error = pool_error(&refused.refusal).with("txid", refused.transaction.id());
        self.event(Event::Refused(error));
    }

    /// One piece of news of all that have expired.
    fn tell_expired(&mut self, dropped: &[Refused]) {
        let expired: Vec<(TxId, &PoolRefusal)> = dropped
            .iter()
            .filter(|refused| matches!(refused.refusal, PoolRefusal::Expired { .. }))
            .map(|refused| (refused.transaction.id(), &refused.refusal))
            .collect();
        let Some((_, first)) = expired.first() else {
            return;
        };
        let ids = expired.iter().map(|(id, _)| alloc::format!("{id}"));
        let ids: Vec<_> = ids.take(EXPIRED_NAMED).collect();
        let error = pool_error(first)
            .with("transactions", expired.len())
            .with("txids", ids.join(" "));
        self.event(Event::Refused(error));
    }

    /// Lets go of what has waited too long.
    pub(crate) fn expire_waiting(&mut self) {
        let now = self.clock.host();
        if now.0.saturating_sub(self.timers.expired.0) < EXPIRE_MS {
            return;
        }
        self.timers.expired = now;
        let dropped = self.pool.expire(self.chain.state(), self.clock.room());
        self.timers.pool_changed |= !dropped.is_empty();
        self.follow_drops(&dropped);
        self.mend(dropped);
    }
}

/// A fee can be raised only while the transaction waits here and is this account's.
pub(crate) fn not_waiting(id: &TxId) -> ApiError {
    ApiError::new(
        Family::Policy,
        "notWaiting",
        "only a transaction of this account that still waits can get another fee; look whether a block has it already",
    )
    .with("txid", id)
}
