//! The host's cap: how many hashes a second a node of the room tries at most.
//!
//! The host's node signs it. Everybody keeps it, obeys it, and passes it on to whoever comes later, so that it holds
//! until the host says another one, there or not. It is a promise and no rule of the chain: nobody can see how fast
//! somebody hashes.

use alloc::string::ToString;

use api::{ApiError, Event, Family, host::StoreOp};
use borsh::{BorshDeserialize, BorshSerialize};
use ledger::Room;

use crate::{
    io::{Output, PeerId, Plan},
    message::Message,
    node::Node,
    statement::{Signed, Statement},
    store::CAP_KEY,
};

/// A cap that is so much ahead of the room's clock is none: no later one could follow it.
pub(crate) const CAP_AHEAD_MS: u64 = 60_000;
/// What stands before the cap that a host asks for.
pub(crate) const CAP_DOMAIN: &[u8] = b"chalkchain cap v1\n";

/// The cap that a host asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub(crate) struct Cap {
    /// When it was said by the room's clock, Unix milliseconds. Each cap's is above the one before.
    pub(crate) said_ms: u64,
    /// Hashes a second of one node; 0 for none.
    pub(crate) hashes_s: u64,
}

impl Statement for Cap {
    const DOMAIN: &'static [u8] = CAP_DOMAIN;
}

/// A cap from its bytes, if the room's host signed it.
pub(crate) fn stored(room: &Room, bytes: &[u8]) -> Option<Signed<Cap>> {
    Signed::<Cap>::read(bytes).filter(|signed| is_of_host(room, signed))
}

fn is_of_host(room: &Room, signed: &Signed<Cap>) -> bool {
    let host = room.params().host;
    host.is_some_and(|host| signed.is_by(host, room.genesis()))
}

/// The lower of two caps, of which zero is none.
fn lower(one: u64, other: u64) -> u64 {
    match (one, other) {
        (0, cap) | (cap, 0) => cap,
        _ => one.min(other),
    }
}

impl Node {
    /// The cap that the room's host asks for, 0 for none.
    pub(crate) fn room_cap(&self) -> u64 {
        self.room_cap.map_or(0, |signed| signed.said.hashes_s)
    }

    /// A plan as the room's host lets it be.
    pub(crate) fn capped(&self, plan: Plan) -> Plan {
        Plan {
            cap: lower(plan.cap, self.room_cap()),
            ..plan
        }
    }

    /// The host asks for a cap.
    pub(crate) fn ask_for_cap(&mut self, hashes_s: u64) -> Result<(), ApiError> {
        if !self.is_host() {
            let message = "only the room's host sets its cap";
            return Err(ApiError::new(Family::Policy, "notHost", message));
        }
        let before = self.room_cap.map_or(0, |signed| signed.said.said_ms);
        let said_ms = self.clock.room().0.max(before.saturating_add(1));
        let cap = Cap { said_ms, hashes_s };
        let signed = Signed::new(cap, self.identity.signs()?, self.room().genesis());
        self.take_cap(signed, None);
        Ok(())
    }

    /// A peer says what its host asked for.
    pub(crate) fn hear_cap(&mut self, from: PeerId, signed: &Signed<Cap>) {
        let cap = signed.said;
        let known = self.room_cap.map(|signed| signed.said.said_ms);
        let latest = self.clock.room().0.saturating_add(CAP_AHEAD_MS);
        if known.is_some_and(|known| cap.said_ms <= known) || cap.said_ms > latest {
            return;
        }
        if is_of_host(self.room(), signed) {
            self.take_cap(*signed, Some(from));
        }
    }

    /// Obeys a newer cap, keeps it, and passes it on.
    fn take_cap(&mut self, signed: Signed<Cap>, from: Option<PeerId>) {
        let before = self.room_cap();
        self.room_cap = Some(signed);
        let bytes = signed.to_bytes();
        self.store.extend(alloc::vec![StoreOp::Put {
            key: CAP_KEY.to_string(),
            value: bytes.clone(),
        }]);
        self.announce(&Message::Room(bytes), from);
        if before != self.room_cap() {
            let plan = self.mining_plan();
            self.output(Output::Mine(plan));
            let status = self.mining_status();
            self.event(Event::Mining(status));
        }
    }

    /// Somebody said hello, and hears of the cap.
    pub(crate) fn greet_with_cap(&mut self, peer: PeerId) {
        if let Some(signed) = self.room_cap {
            self.send(peer, &Message::Room(signed.to_bytes()));
        }
    }
}
