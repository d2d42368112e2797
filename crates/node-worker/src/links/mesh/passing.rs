//! Calls to somebody whom no relay reaches: a neighbour of both passes them on, once.
//!
//! That is enough to mend the first ring. Who stand one or two places apart on it have a neighbour in common, and where
//! somebody is gone, all who come that close by it were its neighbours, and miss it.

use super::{
    Mesh, MeshId, MeshOutput,
    channel::Stage,
    signal::{Call, Signal, Unreadable},
};
use crate::{clock::Monotonic, links::Link as _};

/// Without a relay a neighbour that has been without a connection for so long is taken for gone.
const GONE_MS: u64 = 40_000;

/// Calls that are passed on for one neighbour in a second.
const PASSES_PER_S: u32 = 8;

impl Mesh {
    /// Calls a member: over the relay, else through all neighbours, of whom one may be its neighbour.
    pub(super) fn call(&mut self, now: Monotonic, to: MeshId, call: Call) {
        if let Some(seat) = self.members.get(&to).and_then(|member| member.seat) {
            let message = Signal::Call(call).to_message();
            self.outputs.push_back(MeshOutput::Tell(seat, message));
            return;
        }
        let message = Signal::Pass { to, call }.to_message();
        for channel in &mut self.channels {
            if channel.stage == Stage::Open {
                channel.link.broadcast(now, message.clone());
            }
        }
    }

    /// A neighbour sent bytes. True if they are for the mesh and nobody else.
    pub(super) fn neighbour_said(&mut self, now: Monotonic, connection: u32, bytes: &[u8]) -> bool {
        let Some(signal) = Signal::read(bytes) else {
            return false;
        };
        match signal {
            Ok(Signal::Pass { to, call }) => self.pass(now, connection, to, call),
            Ok(Signal::Passed { from, call }) => {
                // Whom the relay names speaks for itself there.
                let member = self.members.get(&from);
                if member.is_some_and(|member| member.seat.is_none()) {
                    self.called(now, from, call);
                }
            }
            // Those are said over a relay.
            Ok(Signal::Here(_) | Signal::Gone | Signal::Call(_)) | Err(Unreadable) => {}
        }
        true
    }

    fn pass(&mut self, now: Monotonic, connection: u32, to: MeshId, call: Call) {
        let Some(channel) = self.channel(connection) else {
            return;
        };
        channel.passes += 1;
        let (from, is_much) = (channel.with, channel.passes > PASSES_PER_S);
        let other = self.connection_with(to).filter(|_| !is_much);
        let Some(other) = other.and_then(|other| self.channel(other)) else {
            return;
        };
        if other.stage == Stage::Open {
            let message = Signal::Passed { from, call }.to_message();
            other.link.broadcast(now, message);
        }
    }

    /// Without a relay, takes those for gone with whom there has been no connection for long.
    pub(super) fn miss(&mut self, now: Monotonic) {
        let open = self.channels.iter().filter(|one| one.stage == Stage::Open);
        let linked: Vec<MeshId> = open.map(|one| one.with).collect();
        let mut gone = Vec::new();
        for id in &self.neighbours {
            let Some(member) = self.members.get_mut(id) else {
                continue;
            };
            let since = *member.missing.get_or_insert(now);
            if linked.contains(id) {
                member.missing = None;
            } else if now.since(since) >= GONE_MS {
                gone.push(*id);
            }
        }
        for id in gone {
            self.drop_member(now, id);
        }
    }
}
