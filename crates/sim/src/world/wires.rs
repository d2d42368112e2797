//! Hosts come to wires and leave them; programs start and end.

use alloc::vec::Vec;

use api::LinkState;
use node::{Input, Node, PeerId};

use super::World;
use crate::{
    network::link_of,
    random::{Random, Stream},
    scenario::{Conduct, HostId, Loss, WireId},
};

impl World {
    /// Starts a host's node from its records, and takes it to its wires.
    pub(super) fn start(&mut self, host: HostId) {
        let machine = self.host(host);
        let is_absent = machine.conduct() == Conduct::Absent;
        if is_absent || machine.node.is_some() || machine.down > 0 {
            return;
        }
        let room = self.room.clone();
        let true_ms = self.true_ms();
        let machine = self.host_mut(host);
        machine.boot += 1;
        machine.template = None;
        machine.mines = false;
        let config = machine.config(room, host, true_ms);
        machine.node = Some(match machine.conduct().upgrade() {
            Some(upgrade) => Node::upgraded(config, upgrade),
            None => Node::new(config),
        });
        self.recorder.note(self.now_ms, host, 4, &[]);
        self.check_restart(host);
        self.host_mut(host).is_starting = true;
        self.collect(host);
        self.host_mut(host).is_starting = false;
        if self.host(host).plan.power > 0 || self.scenario.is_sealed() {
            self.let_mine(host);
        }
        for wire in self.wires_of(host) {
            self.join(wire, host);
        }
    }

    /// The wires that a host would be on if no fault kept it off.
    pub(super) fn wires_of(&self, host: HostId) -> Vec<WireId> {
        let wires = (0..=u8::MAX).zip(&self.network.wires);
        wires
            .filter(|(_, wire)| wire.plan.members.contains(&host))
            .map(|(number, _)| number)
            .collect()
    }

    /// Ends a host's program.
    pub(super) fn stop(&mut self, host: HostId, loss: Loss, salt: u64) {
        if self.host(host).node.is_none() {
            return;
        }
        for wire in self.wires_of(host) {
            self.leave(wire, host);
        }
        let mut random = Random::of(self.scenario.seed, Stream::Deed(salt));
        let now_ms = self.now_ms;
        let machine = self.host_mut(host);
        machine.node = None;
        machine.template = None;
        machine.disk.crash(loss, &mut random);
        if loss != Loss::Nothing || machine.disk.is_damaged {
            machine.lossy_at_ms = Some(now_ms);
        }
        self.recorder.note(self.now_ms, host, 5, &[]);
    }

    /// A host comes to a wire, if nothing keeps it off and it is not there.
    pub(super) fn join(&mut self, wire: WireId, host: HostId) {
        let machine = self.host(host);
        let is_kept_off = machine.kept_off.get(&wire).is_some_and(|by| *by > 0);
        let is_there = self.network.wire(wire).members.contains(&host);
        if machine.node.is_none() || is_kept_off || is_there {
            return;
        }
        let opened = self.link_input(wire, LinkState::Open);
        self.drive(host, opened);
        if self.network.wire(wire).plan.tells_time {
            let true_ms = self.true_ms();
            self.drive(host, Input::RelayTime(node::UnixMillis(true_ms)));
        }
        let others: Vec<HostId> = self.network.wire(wire).members.iter().copied().collect();
        if let Some(wire) = self.network.wire_mut(wire) {
            wire.members.insert(host);
        }
        for other in others {
            self.introduce(wire, other, host);
        }
    }

    /// Two hosts on a wire hear of each other. Both have a number for the other before either says
    /// anything.
    fn introduce(&mut self, wire: WireId, one: HostId, other: HostId) {
        if !self.network.shows(wire, one, other) {
            return;
        }
        let link = link_of(wire);
        let newcomers =
            [(one, other), (other, one)].map(|(to, who)| (to, self.number(wire, to, who)));
        for (to, peer) in newcomers {
            if let Some(peer) = peer {
                self.drive(to, Input::PeerJoined { peer, link });
            }
        }
    }

    /// Gives one host a number for another one, unless it has one.
    fn number(&mut self, wire: WireId, to: HostId, who: HostId) -> Option<PeerId> {
        if self.host(to).places.contains_key(&(wire, who)) {
            return None;
        }
        let peer = PeerId(self.next_peer);
        self.next_peer += 1;
        let machine = self.host_mut(to);
        machine.peers.insert(peer, (wire, who));
        machine.places.insert((wire, who), peer);
        Some(peer)
    }

    /// A host hears that another one is gone from a wire.
    fn part(&mut self, wire: WireId, to: HostId, who: HostId) {
        let machine = self.host_mut(to);
        if let Some(peer) = machine.places.remove(&(wire, who)) {
            machine.peers.remove(&peer);
            machine.muted.remove(&peer);
            self.drive(to, Input::PeerLeft(peer));
        }
    }

    /// A host loses a wire.
    pub(super) fn leave(&mut self, wire: WireId, host: HostId) {
        let was_there = self
            .network
            .wire_mut(wire)
            .is_some_and(|wire| wire.members.remove(&host));
        if !was_there {
            return;
        }
        let others: Vec<HostId> = self.network.wire(wire).members.iter().copied().collect();
        for other in others {
            self.part(wire, other, host);
        }
        let machine = self.host_mut(host);
        machine.places.retain(|(on, _), _| *on != wire);
        machine.peers.retain(|_, (on, _)| *on != wire);
        let closed = self.link_input(wire, LinkState::Closed);
        self.drive(host, closed);
    }

    /// Who is told of whom follows the splits of a wire.
    pub(super) fn follow_splits(&mut self, wire: WireId) {
        let members: Vec<HostId> = self.network.wire(wire).members.iter().copied().collect();
        for to in &members {
            for who in members.iter().filter(|who| *who != to) {
                if self.network.shows(wire, *to, *who) {
                    self.introduce(wire, *to, *who);
                } else {
                    self.part(wire, *to, *who);
                }
            }
        }
    }

    /// A host connects to its relays anew.
    pub(super) fn redial(&mut self, host: HostId) {
        for wire in self.wires_of(host) {
            if self.network.wire(wire).plan.is_relay {
                self.leave(wire, host);
                self.join(wire, host);
            }
        }
    }

    /// A liar that was cut off comes again under another number.
    pub(super) fn rejoin(&mut self, host: HostId) {
        for wire in self.wires_of(host) {
            self.leave(wire, host);
            self.join(wire, host);
        }
    }
}
