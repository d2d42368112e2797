//! What the room's host had the relay do, and the host's side of it.

use std::collections::BTreeMap;

use wire::{ClientFrame, Conditions, Control, HostProof, Member, PeerNo};

use super::{MAX_REMOTES, Phase, RelayLink};
use crate::{clock::Monotonic, links::Goal};

/// What a relay told of the room beside presence.
#[derive(Debug, Default)]
pub(super) struct Hosting {
    /// As last told.
    pub(super) conditions: Conditions,
    /// Who is where; told to hosts alone.
    members: BTreeMap<PeerNo, Member>,
    /// This node's own number.
    me: Option<PeerNo>,
    /// Whether the room is closed, so that its host has to prove itself at the door.
    pub(super) proves_first: bool,
    /// Whether this connection's challenge was answered.
    proved: bool,
}

impl Hosting {
    /// A welcome came: a room is plain until the relay says otherwise.
    pub(super) fn enter(&mut self, me: PeerNo) {
        self.conditions = Conditions::default();
        self.me = Some(me);
        self.proves_first = false;
    }

    /// The connection is gone, and what was told over it.
    pub(super) fn reset(&mut self) {
        *self = Self {
            proves_first: self.proves_first,
            ..Self::default()
        };
    }

    pub(super) fn has_proved(&self) -> bool {
        self.proved
    }

    /// Notes where members are.
    pub(super) fn place(&mut self, members: Vec<Member>) {
        for member in members {
            if self.members.len() < MAX_REMOTES {
                self.members.insert(member.peer, member);
            }
        }
    }

    /// Forgets a member; true if it was known.
    pub(super) fn forget(&mut self, peer: PeerNo) -> bool {
        self.members.remove(&peer).is_some()
    }
}

impl RelayLink {
    /// What the room's host had the relay do; none while this node is not in the room.
    pub(crate) fn conditions(&self) -> Option<Conditions> {
        matches!(self.phase, Phase::Joined { .. }).then_some(self.hosting.conditions)
    }

    /// Answers the relay's challenge. What is no proof, because this node is not the host, is not sent.
    pub(crate) fn prove(&mut self, now: Monotonic, proof: Option<HostProof>) {
        if let Some(proof) = proof {
            self.hosting.proved = true;
            self.send(now, &ClientFrame::Prove(proof));
        }
        if let (Phase::Greeting { .. }, Goal::Join(room)) = (self.phase, self.goal) {
            self.say_hello(now, room);
        }
    }

    /// Orders the relay something; [`Controlled`](crate::links::LinkOutput::Controlled) answers.
    pub(crate) fn control(&mut self, now: Monotonic, control: Control) {
        self.send(now, &ClientFrame::Control(control));
    }

    /// Who is in the room, as hosts are told.
    pub(crate) fn members(&self) -> impl Iterator<Item = Member> {
        self.hosting.members.values().copied()
    }

    /// This node's own number in the room.
    pub(crate) fn me(&self) -> Option<PeerNo> {
        self.hosting.me
    }
}
